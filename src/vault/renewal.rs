//! A row that is sealed anew has two keys for a while, so that it is read and written as before meanwhile.
//!
//! Where a wrapped key stands, two do: `format 2 · length of the newer 2 (big endian) · newer · older`. What is sealed
//! says in its head which of them opens it; new values are sealed by the newer. Once nothing needs the older, it goes.
//! Each of the two is bound to its row as ever: what somebody puts in the place of one opens nothing.

use super::envelope::Head;
use super::error::VaultError;
use super::record::{RecordId, RecordKey, Vault};

const FORMAT: u8 = 2;

/// The newer key and the older, where there are two.
pub(super) fn split(wrapped: &[u8]) -> Option<(&[u8], &[u8])> {
    let ([format, length @ ..], rest) = wrapped.split_first_chunk::<3>()?;
    if *format != FORMAT {
        return None;
    }
    rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))
}

/// Both in one.
pub(super) fn join(newer: &[u8], older: &[u8]) -> Result<Vec<u8>, VaultError> {
    let length = u16::try_from(newer.len()).map_err(|_| VaultError::Length)?;
    Ok([&[FORMAT], &length.to_be_bytes()[..], newer, older].concat())
}

impl Vault {
    /// A fresh key beside the one that a row has, to store in its place. `None` where the row's key was made under the
    /// newest master key and with today's suite, or where a fresh one stands beside it already.
    ///
    /// # Errors
    /// As [`Vault::open_record`] and [`Vault::new_record`].
    pub fn renew(&self, wrapped: &[u8], record: &RecordId) -> Result<Option<Vec<u8>>, VaultError> {
        if split(wrapped).is_some() || self.is_current(&self.open_record(wrapped, record)?) {
            return Ok(None);
        }
        join(self.new_record(*record)?.wrapped(), wrapped).map(Some)
    }

    /// Whether a wrapped key is two: its row is being sealed anew.
    pub fn is_renewing(wrapped: &[u8]) -> bool {
        split(wrapped).is_some()
    }

    /// The newer of two keys alone, to store once nothing needs the older; `None` where there is one.
    pub fn renewed(wrapped: &[u8]) -> Option<&[u8]> {
        split(wrapped).map(|(newer, _)| newer)
    }
}

impl RecordKey {
    /// How everything begins that this key seals now.
    pub(crate) fn head(&self) -> Vec<u8> {
        self.sealing_head().bytes().to_vec()
    }

    /// A part of a field, sealed by the newest key; `None` where it is.
    ///
    /// # Errors
    /// As [`RecordKey::open`] and [`RecordKey::seal`].
    pub(crate) fn reseal_part(
        &self,
        field: &'static str,
        part: &[u8],
        sealed: &[u8],
    ) -> Result<Option<Vec<u8>>, VaultError> {
        let (sealed_by, _) = Head::read(sealed)?;
        if sealed_by == self.sealing_head() {
            return Ok(None);
        }
        let text = zeroize::Zeroizing::new(self.open_part(field, part, sealed)?);
        self.seal_part(field, part, &text).map(Some)
    }
}
