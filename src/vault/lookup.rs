//! Keyed hashes by which sealed columns are found.

use hmac::{Hmac, KeyInit, Mac};
use sm3::Sm3;

use super::error::VaultError;
use super::masters::MasterKeys;

/// What a keyed hash is for. Each purpose hashes differently, so that a phone and a number that happen to have the
/// same digits cannot be linked across columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lookup {
    /// A whole identity number.
    IdNumber,
    /// A whole certificate number.
    CertificateNumber,
    /// A whole telephone number.
    Phone,
    /// A whole e-mail address.
    Email,
    /// A whole bank account number.
    BankAccount,
    /// A whole name.
    Name,
    /// Two neighbouring characters of a name. Equal bigrams have equal hashes: whoever holds the database learns
    /// which cases share one and how common each is, and so may guess common surnames.
    NameBigram,
    /// A syllable or the initials of a name's pinyin; leaks as bigrams do.
    Pinyin,
    /// The whole number of a case.
    CaseNumber,
    /// A query code; hash it together with the number of its case, since eight digits alone repeat.
    QueryCode,
    /// A random token of a session or a link.
    Token,
    /// A one-time code; hash it together with the phone it went to.
    OneTimeCode,
    /// Whoever tries something that is limited: a phone, a number, an address.
    Attempt,
    /// A browser in which somebody of the staff signed in before.
    KnownBrowser,
    /// The key that a form carries for a browser which does not say where it comes from.
    FormKey,
    /// A term by which a case is found; the text begins with the kind of term, so that kinds cannot be linked.
    /// Equal parts of names have equal hashes, and leak as bigrams do.
    SearchTerm,
}

impl Lookup {
    const fn label(self) -> &'static str {
        match self {
            Self::IdNumber => "id-number",
            Self::CertificateNumber => "certificate-number",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::BankAccount => "bank-account",
            Self::Name => "name",
            Self::NameBigram => "name-bigram",
            Self::Pinyin => "pinyin",
            Self::CaseNumber => "case-number",
            Self::QueryCode => "query-code",
            Self::Token => "token",
            Self::KnownBrowser => "known-browser",
            Self::OneTimeCode => "one-time-code",
            Self::Attempt => "attempt",
            Self::FormKey => "form-key",
            Self::SearchTerm => "search-term",
        }
    }
}

/// One keyed hash for each generation of master keys, newest first. The keys are fetched from the keeper once:
/// submitting a case hashes dozens of terms, and a hardware module would be asked for every one.
pub(super) struct LookupKeys {
    current: Hmac<Sm3>,
    older: Vec<Hmac<Sm3>>,
}

impl LookupKeys {
    pub(super) fn fetch(masters: &dyn MasterKeys) -> Result<Self, VaultError> {
        let keyed = |key_id| {
            let key = zeroize::Zeroizing::new(masters.mac_under(key_id, "lookup", b"")?);
            Hmac::new_from_slice(&key[..]).map_err(|_| VaultError::Length)
        };
        let current = masters.current_key_id();
        let older = masters.key_ids().into_iter().filter(|id| *id != current).map(keyed);
        Ok(Self { current: keyed(current)?, older: older.collect::<Result<_, _>>()? })
    }

    /// One key that no generation changes.
    pub(super) fn only(key: &[u8]) -> Result<Self, VaultError> {
        let current = Hmac::new_from_slice(key).map_err(|_| VaultError::Length)?;
        Ok(Self { current, older: Vec::new() })
    }

    pub(super) fn newest(&self, purpose: Lookup, normalized: &str) -> [u8; 32] {
        hash(&self.current, purpose, normalized)
    }

    pub(super) fn all(&self, purpose: Lookup, normalized: &str) -> Vec<[u8; 32]> {
        std::iter::once(&self.current).chain(&self.older).map(|key| hash(key, purpose, normalized)).collect()
    }
}

fn hash(key: &Hmac<Sm3>, purpose: Lookup, normalized: &str) -> [u8; 32] {
    let mut mac = key.clone();
    mac.update(purpose.label().as_bytes());
    // No label holds a zero byte, so label and text cannot run into each other.
    mac.update(b"\0");
    mac.update(normalized.as_bytes());
    mac.finalize().into_bytes().into()
}
