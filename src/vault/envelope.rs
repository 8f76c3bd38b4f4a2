//! The bytes of a sealed value: `format 1 · suite 1 · key id 4 (big endian) · nonce 12 · ciphertext · tag 16`.
//!
//! Nonces are random. That is safe here because no key seals much: every row has its own record key, every wrapped
//! key its own wrapping key, and every file is one row; a key would have to seal some four thousand million values
//! before two nonces met with a chance of 2⁻³² (NIST SP 800-38D, 8.3). A counter would have to survive crashes,
//! restored backups and several servers, and repeating one is the one mistake that GCM does not forgive.

use super::chance::random;
use super::error::VaultError;
use super::suite::{Cipher, NONCE, Suite, TAG};

const FORMAT: u8 = 1;
/// Length of the head, in bytes.
pub(super) const HEAD: usize = 6;
/// How many bytes a sealed value is longer than its plaintext.
pub(crate) const OVERHEAD: usize = HEAD + NONCE + TAG;

/// What a sealed value says of itself in the clear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head {
    pub suite: Suite,
    pub key_id: u32,
}

impl Head {
    pub(super) fn bytes(self) -> [u8; HEAD] {
        let [a, b, c, d] = self.key_id.to_be_bytes();
        [FORMAT, self.suite.byte(), a, b, c, d]
    }

    /// Reads the head and returns what follows it.
    pub(super) fn read(sealed: &[u8]) -> Result<(Self, &[u8]), VaultError> {
        let ([format, suite, key_id @ ..], rest) =
            sealed.split_first_chunk::<HEAD>().ok_or(VaultError::Unreadable)?;
        if *format != FORMAT {
            return Err(VaultError::Unreadable);
        }
        let suite = Suite::from_byte(*suite).ok_or(VaultError::Unreadable)?;
        Ok((Self { suite, key_id: u32::from_be_bytes(*key_id) }, rest))
    }
}

/// Seals `text`, bound to `place` and to the head.
pub(super) fn seal(cipher: &Cipher, head: Head, place: &[&[u8]], text: &[u8]) -> Result<Vec<u8>, VaultError> {
    let nonce = random::<NONCE>()?;
    let mut sealed = Vec::with_capacity(text.len().saturating_add(OVERHEAD));
    sealed.extend_from_slice(&head.bytes());
    sealed.extend_from_slice(&nonce);
    sealed.extend_from_slice(text);
    let tag = cipher.encrypt(&nonce, &bound(head, place), &mut sealed[HEAD + NONCE..])?;
    sealed.extend_from_slice(&tag);
    Ok(sealed)
}

/// Opens what follows a head that has been read.
pub(super) fn open(cipher: &Cipher, head: Head, place: &[&[u8]], rest: &[u8]) -> Result<Vec<u8>, VaultError> {
    let (nonce, rest) = rest.split_first_chunk::<NONCE>().ok_or(VaultError::Unreadable)?;
    let (text, tag) = rest.split_last_chunk::<TAG>().ok_or(VaultError::Unreadable)?;
    let mut text = text.to_vec();
    cipher.decrypt(nonce, &bound(head, place), &mut text, tag)?;
    Ok(text)
}

/// The associated data: the head, then each part of the place behind its length, so that no two places read alike.
fn bound(head: Head, place: &[&[u8]]) -> Vec<u8> {
    let mut bound = Vec::with_capacity(HEAD + place.iter().map(|part| part.len() + 8).sum::<usize>());
    bound.extend_from_slice(&head.bytes());
    for part in place {
        bound.extend_from_slice(&(part.len() as u64).to_be_bytes());
        bound.extend_from_slice(part);
    }
    bound
}
