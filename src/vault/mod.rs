//! Sealing by field, keyed lookup and key rotation.
