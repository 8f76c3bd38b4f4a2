//! The only place that asks the machine for secrets and nonces.

use super::error::VaultError;

/// `N` unpredictable bytes from the operating system.
///
/// # Errors
/// [`VaultError::NoRandomness`] when the system has none to give; nothing may then be sealed.
pub fn random<const N: usize>() -> Result<[u8; N], VaultError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| VaultError::NoRandomness)?;
    Ok(bytes)
}
