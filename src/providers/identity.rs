//! Who came, from the claims of a provider.

use serde_json::{Map, Value};

use super::answer::Refused;
use crate::clock::china_date;
use crate::config::Provider;
use crate::values::{Assurance, IdNumber, PersonName};

/// A person whose name and identity number a provider vouches for.
#[derive(Clone, Debug)]
pub struct Identity {
    /// Name on the identity card.
    pub name: PersonName,
    /// Identity number.
    pub id_number: IdNumber,
    /// How sure the provider is.
    pub assurance: Assurance,
}

/// Whether claims say all that is wanted.
pub fn is_whole(provider: &Provider, claims: &Map<String, Value>) -> bool {
    let names = &provider.claims;
    [&names.name, &names.id_number].iter().all(|name| claims.contains_key(name.as_str()))
        && (provider.assurance.is_empty() || claims.contains_key(&names.assurance))
}

impl Identity {
    /// From claims whose origin was checked.
    ///
    /// # Errors
    /// `NotProven` below real name; `Unknown` where name or number are lacking or wrong.
    pub fn of(
        provider: &Provider,
        claims: &Map<String, Value>,
        now: chrono::DateTime<chrono::Utc>,
    ) -> Result<Self, Refused> {
        let text = |name: &str| match claims.get(name) {
            Some(Value::String(text)) => text.trim().to_owned(),
            Some(Value::Number(number)) => number.to_string(),
            _ => String::new(),
        };
        let names = &provider.claims;
        let level = text(&names.assurance);
        let assurance = provider.assurance.get(&level).copied().unwrap_or(provider.assurance_otherwise);
        if assurance < Assurance::RealName {
            return Err(Refused::NotProven);
        }
        let name = PersonName::parse(&text(&names.name)).map_err(|_| Refused::Unknown)?;
        let id_number =
            IdNumber::parse(&text(&names.id_number), china_date(now)).map_err(|_| Refused::Unknown)?;
        Ok(Self { name, id_number, assurance })
    }
}
