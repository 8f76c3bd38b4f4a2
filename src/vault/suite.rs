//! The two cipher suites, and the ciphers derived for them.

use aes_gcm::{
    Aes256Gcm, AesGcm, KeyInit,
    aead::{AeadInOut, consts::U12},
};
use hkdf::Hkdf;
use sm3::Sm3;
use sm4::Sm4;
use zeroize::Zeroizing;

use super::error::VaultError;

/// Length of a nonce in bytes.
pub(super) const NONCE: usize = 12;
/// Length of an authentication tag in bytes.
pub(super) const TAG: usize = 16;

/// Which cipher new records are sealed with. Records say themselves what sealed them, so the choice can change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Suite {
    /// SM4 in Galois/counter mode (GB/T 32907, RFC 8998): what GB/T 39786 asks of government systems.
    #[default]
    Sm4Gcm,
    /// AES-256 in Galois/counter mode, where that duty does not hold.
    Aes256Gcm,
}

impl Suite {
    pub(super) const fn byte(self) -> u8 {
        match self {
            Self::Sm4Gcm => 1,
            Self::Aes256Gcm => 2,
        }
    }

    pub(super) const fn from_byte(byte: u8) -> Option<Self> {
        match byte {
            1 => Some(Self::Sm4Gcm),
            2 => Some(Self::Aes256Gcm),
            _ => None,
        }
    }
}

/// A cipher with its key schedule; the key is wiped from memory when it is dropped.
#[derive(Clone)]
pub(super) enum Cipher {
    Sm4Gcm(Box<AesGcm<Sm4, U12>>),
    Aes256Gcm(Box<Aes256Gcm>),
}

impl Cipher {
    /// Derives the suite's own key from a 32-byte secret by HKDF-Expand with HMAC-SM3 (RFC 5869). Extraction is
    /// left out: the secrets are uniformly random. The label keeps uses of one secret apart; SM4 takes 16 bytes
    /// of key and AES-256 takes 32, and the suite in the label makes them unrelated.
    pub(super) fn derive(suite: Suite, secret: &[u8; 32], label: &[&[u8]]) -> Result<Self, VaultError> {
        let expand = Hkdf::<Sm3>::from_prk(secret).map_err(|_| VaultError::Length)?;
        let mut key = Zeroizing::new([0; 32]);
        let key = match suite {
            Suite::Sm4Gcm => &mut key[..16],
            Suite::Aes256Gcm => &mut key[..],
        };
        let suite_byte = [suite.byte()];
        let info: Vec<&[u8]> = label.iter().copied().chain([&suite_byte[..]]).collect();
        expand.expand_multi_info(&info, key).map_err(|_| VaultError::Length)?;
        Self::with_key(suite, key)
    }

    pub(super) fn with_key(suite: Suite, key: &[u8]) -> Result<Self, VaultError> {
        Ok(match suite {
            Suite::Sm4Gcm => Self::Sm4Gcm(boxed(key)?),
            Suite::Aes256Gcm => Self::Aes256Gcm(boxed(key)?),
        })
    }

    /// Encrypts in place and returns the tag. `bound` is authenticated with the text, and not stored with it.
    pub(super) fn encrypt(
        &self,
        nonce: &[u8; NONCE],
        bound: &[u8],
        text: &mut [u8],
    ) -> Result<[u8; TAG], VaultError> {
        let nonce = nonce.into();
        let tag = match self {
            Self::Sm4Gcm(cipher) => cipher.encrypt_inout_detached(nonce, bound, text.into()),
            Self::Aes256Gcm(cipher) => cipher.encrypt_inout_detached(nonce, bound, text.into()),
        };
        tag.map(Into::into).map_err(|_| VaultError::Length)
    }

    /// Decrypts in place, after the tag has been found right.
    pub(super) fn decrypt(
        &self,
        nonce: &[u8; NONCE],
        bound: &[u8],
        text: &mut [u8],
        tag: &[u8; TAG],
    ) -> Result<(), VaultError> {
        let (nonce, tag) = (nonce.into(), tag.into());
        match self {
            Self::Sm4Gcm(cipher) => cipher.decrypt_inout_detached(nonce, bound, text.into(), tag),
            Self::Aes256Gcm(cipher) => cipher.decrypt_inout_detached(nonce, bound, text.into(), tag),
        }
        .map_err(|_| VaultError::Broken)
    }
}

/// Boxed, so that moving a cipher about leaves no copies of its key schedule on the stack.
fn boxed<C: KeyInit>(key: &[u8]) -> Result<Box<C>, VaultError> {
    C::new_from_slice(key).map(Box::new).map_err(|_| VaultError::Length)
}
