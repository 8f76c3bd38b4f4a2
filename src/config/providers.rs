//! Providers of identity, from a file of their own: whoever signs in through one is known by name and identity number.
//!
//! ```toml
//! [[provider]]
//! id = "city"
//! name = "市统一身份认证"
//! name_en = "City sign-in"
//! issuer = "https://id.example.cn"
//! client_id = "zhucan"
//! client_secret_file = "/etc/zhucan/city.secret"
//! scopes = ["profile", "phone"]
//! claims = { name = "name", id_number = "id_number", assurance = "acr" }
//! assurance = { "level-2" = "real-name", "level-3" = "strong" }
//! ```

use std::collections::BTreeMap;
use std::path::PathBuf;

use secrecy::SecretString;
use serde::Deserialize;

use crate::values::Assurance;

/// One provider: `OpenID` Connect, by authorization code with PKCE.
#[derive(Debug, Clone)]
pub struct Provider {
    /// Names it in addresses.
    pub id: String,
    /// As people know it, in Chinese and English.
    pub name: (String, String),
    /// Whose word its tokens must be.
    pub issuer: String,
    /// As what the portal is known there.
    pub client_id: String,
    /// What proves it; none where PKCE alone does.
    pub client_secret: Option<SecretString>,
    /// What is asked for beside `openid`.
    pub scopes: Vec<String>,
    /// Under which names it tells what.
    pub claims: Claims,
    /// What its words for a level mean.
    pub assurance: BTreeMap<String, Assurance>,
    /// What a sign-in is where it says none of them.
    pub assurance_otherwise: Assurance,
}

/// Under which names a provider tells what.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Claims {
    /// The name on the identity card.
    pub name: String,
    /// The identity number.
    pub id_number: String,
    /// How the person proved who they are.
    pub assurance: String,
}

impl Default for Claims {
    fn default() -> Self {
        Self { name: "name".into(), id_number: "id_number".into(), assurance: "acr".into() }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    provider: Vec<Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    name: String,
    name_en: Option<String>,
    issuer: String,
    client_id: String,
    client_secret_file: Option<PathBuf>,
    #[serde(default)]
    scopes: Vec<String>,
    #[serde(default)]
    claims: Claims,
    #[serde(default)]
    assurance: BTreeMap<String, Assurance>,
    #[serde(default)]
    assurance_otherwise: Assurance,
}

/// Reads the file.
///
/// # Errors
/// What is wrong with it, in words.
pub fn parse(text: &str) -> Result<Vec<Provider>, String> {
    let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
    let mut providers: Vec<Provider> = Vec::new();
    for written in file.provider {
        let provider = written.read()?;
        if providers.iter().any(|other| other.id == provider.id) {
            return Err(format!("two providers are called `{}`", provider.id));
        }
        providers.push(provider);
    }
    Ok(providers)
}

impl Written {
    fn read(self) -> Result<Provider, String> {
        let id = self.id;
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if id.is_empty() || !id.chars().all(plain) {
            return Err(format!("`{id}`: an id has small letters, digits and hyphens"));
        }
        // What a token says is only as true as the way to whoever says it.
        if !super::address::is_sealed_or_here(&self.issuer) {
            return Err(format!("{id}: the issuer must begin with https:// (http:// only on this machine)"));
        }
        let client_secret = match self.client_secret_file {
            None => None,
            Some(path) => {
                let read = std::fs::read_to_string(&path);
                let secret = read.map_err(|error| format!("{id}: {}: {error}", path.display()))?;
                Some(SecretString::from(secret.trim_end().to_owned()))
            }
        };
        let name_en = self.name_en.unwrap_or_else(|| self.name.clone());
        Ok(Provider {
            name: (self.name, name_en),
            issuer: self.issuer,
            client_id: self.client_id,
            client_secret,
            scopes: self.scopes,
            claims: self.claims,
            assurance: self.assurance,
            assurance_otherwise: self.assurance_otherwise,
            id,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = "[[provider]]\nid = \"city\"\nname = \"市统一身份认证\"\nissuer = \"https://id.example.cn\"\n\
                       client_id = \"zhucan\"\n";

    #[test]
    fn a_provider_that_says_no_level_proves_no_name() {
        let providers = parse(&format!("{ONE}assurance = {{ \"2\" = \"real-name\" }}")).unwrap();
        assert_eq!(providers[0].assurance_otherwise, Assurance::Phone);
        assert_eq!(providers[0].assurance["2"], Assurance::RealName);
        assert_eq!(providers[0].name.1, "市统一身份认证", "where there is no English name");
        assert!(parse("").unwrap().is_empty());
    }

    #[test]
    fn what_is_wrong_with_the_file_is_told() {
        for (text, why) in [
            (ONE.replace("https://", "http://"), "https://"),
            (ONE.replace("\"city\"", "\"City!\""), "small letters"),
            (format!("{ONE}{ONE}"), "two providers"),
            (format!("{ONE}secret = \"x\""), "secret"),
            (format!("{ONE}assurance_otherwise = \"4\""), "assurance_otherwise"),
            (format!("{ONE}client_secret_file = \"/nowhere/secret\""), "/nowhere/secret"),
        ] {
            let told = parse(&text).expect_err(&text);
            assert!(told.contains(why), "{why}: {told}");
        }
    }
}
