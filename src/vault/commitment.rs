//! SM3 commitments and chains: what the record of events is held together with.

use sm3::{Digest, Sm3};

use super::chance::random;
use super::error::VaultError;

/// A fresh salt for [`commit`]. Store it beside the body, and destroy it with the body.
///
/// # Errors
/// [`VaultError::NoRandomness`].
pub fn new_salt() -> Result<[u8; 16], VaultError> {
    random()
}

/// SM3 commitment to a body. Whoever has body and salt can check it; once both are destroyed it tells nothing,
/// and stays a link in the chain. The salt is what keeps short bodies from being guessed.
pub fn commit(salt: &[u8; 16], body: &[u8]) -> [u8; 32] {
    let mut hash = Sm3::new();
    hash.update(b"zhucan commitment 1\0");
    hash.update(salt);
    hash.update(body);
    hash.finalize().into()
}

/// The next link of a chain: SM3 over the link before (32 zero bytes for the first) and the parts. The number of
/// parts and the length of each are hashed too, so moving a byte from one part to the next changes the link.
pub fn chain(previous: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sm3::new();
    hash.update(b"zhucan chain 1\0");
    hash.update(previous);
    hash.update((parts.len() as u64).to_be_bytes());
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commitment_hides_behind_its_salt_and_binds_its_body() {
        let one = commit(&[1; 16], b"approved");
        assert_eq!(one, commit(&[1; 16], b"approved"));
        assert_ne!(one, commit(&[2; 16], b"approved"));
        assert_ne!(one, commit(&[1; 16], b"refused"));
    }

    #[test]
    fn a_link_depends_on_the_link_before_and_on_where_parts_end() {
        let first = chain(&[0; 32], &[b"ab", b"c"]);
        assert_ne!(first, chain(&[1; 32], &[b"ab", b"c"]));
        assert_ne!(first, chain(&[0; 32], &[b"a", b"bc"]));
        assert_ne!(first, chain(&[0; 32], &[b"abc"]));
        assert_ne!(first, chain(&[0; 32], &[b"ab", b"c", b""]));
        assert_ne!(first, chain(&[0; 32], &[b"c", b"ab"]));
        assert_ne!(chain(&[0; 32], &[]), chain(&[0; 32], &[b""]));
    }

    #[test]
    fn salts_are_not_repeated() {
        assert_ne!(new_salt().unwrap(), new_salt().unwrap());
    }
}
