//! Texts and voice codes through an HTTP gateway: a template in the settings is the whole adapter.

use std::time::Duration;

use secrecy::ExposeSecret;
use uuid::Uuid;

use super::Trouble;
use crate::config::Gateway;

/// A gateway that is ready to be called.
#[derive(Clone, Debug)]
pub struct Sms {
    gateway: Gateway,
    client: reqwest::Client,
}

impl Sms {
    /// A client for a gateway.
    pub fn new(gateway: Gateway) -> Self {
        // Says so when somebody else has chosen already, which is as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        // The address is the gateway's own: what it says, and to whom, follows nobody elsewhere.
        let client = reqwest::Client::builder()
            .timeout(Duration::from_secs(15))
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .unwrap_or_default();
        Self { gateway, client }
    }

    /// Sends one message. The gateway gets our id for it and says it again in its delivery receipt.
    ///
    /// # Errors
    /// `Never` where the gateway says the request itself is wrong; `Later` for everything else.
    pub async fn send(&self, id: Uuid, phone: &str, text: &str) -> Result<(), Trouble> {
        let body = self
            .gateway
            .body
            .replace("{phone}", &quoted(phone))
            .replace("{text}", &quoted(text))
            .replace("{id}", &id.to_string());
        let mut request =
            self.client.post(&self.gateway.url).header("content-type", "application/json").body(body);
        if let Some(secret) = &self.gateway.authorization {
            request = request.header("authorization", secret.expose_secret());
        }
        // The error's text may hold the address; it never holds the message.
        let response =
            request.send().await.map_err(|error| Trouble::Later(error.without_url().to_string()))?;
        let status = response.status();
        if status.is_success() {
            Ok(())
        } else if status.as_u16() == 400 || status.as_u16() == 422 {
            Err(Trouble::Never(format!("the gateway answered {status}")))
        } else {
            Err(Trouble::Later(format!("the gateway answered {status}")))
        }
    }
}

/// Text as it stands between the quotes of a JSON string.
fn quoted(text: &str) -> String {
    let json = serde_json::Value::from(text).to_string();
    json[1..json.len() - 1].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_break_out_of_the_template() {
        assert_eq!(quoted(r#"a","to":"1"#), r#"a\",\"to\":\"1"#);
    }
}
