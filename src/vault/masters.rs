//! Who keeps the master keys: the one seam behind which a hardware module can stand.

use zeroize::Zeroizing;

use super::error::VaultError;

/// The keeper of the master keys. Keys come in generations: the newest wraps and hashes, older ones only open and
/// find. The keys themselves never cross this trait, so an implementation may leave them inside a hardware module
/// or behind a network; it is asked once for each record opened, and once a generation at start.
pub trait MasterKeys: Send + Sync {
    /// The generation that wraps new record keys.
    fn current_key_id(&self) -> u32;

    /// All generations at hand, newest first.
    fn key_ids(&self) -> Vec<u32>;

    /// Wraps a record key under the newest generation. The same `context` must be given to unwrap it.
    ///
    /// # Errors
    /// [`VaultError::Keeper`] or [`VaultError::NoRandomness`] when the keeper cannot do its work.
    fn wrap(&self, record_key: &[u8; 32], context: &[u8]) -> Result<Vec<u8>, VaultError>;

    /// Unwraps a record key, under whichever generation wrapped it.
    ///
    /// # Errors
    /// [`VaultError::Broken`] for changed bytes or another context, [`VaultError::UnknownKey`] for a generation
    /// that is gone, [`VaultError::Keeper`] when the keeper fails.
    fn unwrap(&self, wrapped: &[u8], context: &[u8]) -> Result<Zeroizing<[u8; 32]>, VaultError>;

    /// The generation that wrapped this record key.
    ///
    /// # Errors
    /// [`VaultError::Unreadable`] when the keeper did not write it.
    fn wrapping_key_id(&self, wrapped: &[u8]) -> Result<u32, VaultError>;

    /// HMAC-SM3 of a message for a purpose, under one generation; purposes never share a key.
    ///
    /// # Errors
    /// [`VaultError::UnknownKey`] for a generation that is gone, [`VaultError::Keeper`] when the keeper fails.
    fn mac_under(&self, key_id: u32, purpose: &str, message: &[u8]) -> Result<[u8; 32], VaultError>;

    /// Looks whether there are newer generations than those at hand; tells whether there were.
    ///
    /// # Errors
    /// [`VaultError::Keeper`] when it cannot tell; the generations at hand stay.
    fn refresh(&self) -> Result<bool, VaultError> {
        Ok(false)
    }

    /// HMAC-SM3 of a message for a purpose, under the newest generation.
    ///
    /// # Errors
    /// As [`MasterKeys::mac_under`].
    fn mac(&self, purpose: &str, message: &[u8]) -> Result<[u8; 32], VaultError> {
        self.mac_under(self.current_key_id(), purpose, message)
    }
}
