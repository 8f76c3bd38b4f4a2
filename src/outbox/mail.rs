//! Mail through the district's server, or into a folder in the demo.

use std::path::PathBuf;

use lettre::message::MultiPart;
use lettre::transport::smtp::authentication::Credentials;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use maud::{DOCTYPE, html};
use secrecy::ExposeSecret;
use uuid::Uuid;

use super::Trouble;
use crate::config::{Security, Smtp};

/// Where mail goes.
#[derive(Clone, Debug)]
pub enum Mail {
    /// A server.
    Server {
        /// The connection pool.
        transport: Box<AsyncSmtpTransport<Tokio1Executor>>,
        /// Sender.
        from: String,
    },
    /// A folder: one `.eml` file a mail.
    Folder(PathBuf),
}

impl Mail {
    /// A connection to the district's server.
    ///
    /// # Errors
    /// When the server's name cannot be used.
    pub fn server(smtp: &Smtp) -> Result<Self, lettre::transport::smtp::Error> {
        let builder = match smtp.security {
            Security::Tls => AsyncSmtpTransport::<Tokio1Executor>::relay(&smtp.host)?,
            Security::StartTls => AsyncSmtpTransport::<Tokio1Executor>::starttls_relay(&smtp.host)?,
            Security::None => AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&smtp.host),
        };
        let mut builder = builder.port(smtp.port).timeout(Some(std::time::Duration::from_secs(20)));
        if let Some((user, password)) = &smtp.credentials {
            builder =
                builder.credentials(Credentials::new(user.clone(), password.expose_secret().to_owned()));
        }
        Ok(Self::Server { transport: Box::new(builder.build()), from: smtp.from.clone() })
    }

    /// Sends one mail.
    ///
    /// # Errors
    /// `Never` where the address or the mail is refused, `Later` for everything else: a wrong password at the
    /// server must not give up every mail.
    pub async fn send(&self, id: Uuid, to: &str, subject: &str, text: &str) -> Result<(), Trouble> {
        let from = match self {
            Self::Server { from, .. } => from.as_str(),
            Self::Folder(_) => "portal@localhost",
        };
        let never = |error: &dyn std::fmt::Display| Trouble::Never(error.to_string());
        let mail = Message::builder()
            .from(from.parse().map_err(|error: lettre::address::AddressError| never(&error))?)
            .to(to.parse().map_err(|error: lettre::address::AddressError| never(&error))?)
            .message_id(Some(format!("<{id}@zhucan>")))
            .subject(subject)
            .multipart(MultiPart::alternative_plain_html(text.to_owned(), page(subject, text)))
            .map_err(|error| never(&error))?;
        match self {
            Self::Server { transport, .. } => transport.send(mail).await.map(|_| ()).map_err(|error| {
                let code = error.status().map_or(0, u16::from);
                if error.is_permanent() && !ABOUT_US.contains(&code) {
                    Trouble::Never(error.to_string())
                } else {
                    Trouble::Later(error.to_string())
                }
            }),
            Self::Folder(folder) => {
                let write = async {
                    tokio::fs::create_dir_all(folder).await?;
                    tokio::fs::write(folder.join(format!("{id}.eml")), mail.formatted()).await
                };
                write.await.map_err(|error| Trouble::Later(error.to_string()))
            }
        }
    }
}

/// Answers of a server that refuse us and not the mail, though they sound final (RFC 4954): not signed in, wrong
/// password, too weak a way to sign in, or one that wants TLS.
const ABOUT_US: [u16; 4] = [530, 534, 535, 538];

/// The second part of a mail: the same words as a page, which tells a voice its language.
fn page(subject: &str, text: &str) -> String {
    let language = if text.chars().any(|c| c > '\u{2E7F}') { "zh-Hans" } else { "en" };
    html! {
        (DOCTYPE)
        html lang=(language) {
            head { meta charset="utf-8"; title { (subject) } }
            body { @for line in text.lines().filter(|line| !line.trim().is_empty()) { p { (line) } } }
        }
    }
    .into_string()
}
