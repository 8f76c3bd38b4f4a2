//! Mail through the district's server, or into a folder in the demo.

use std::path::PathBuf;

use lettre::message::header::ContentType;
use lettre::transport::smtp::authentication::Credentials;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
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
    /// `Never` where the address is refused, `Later` for everything else.
    pub async fn send(
        &self,
        id: Uuid,
        to: &str,
        subject: &str,
        text: &str,
    ) -> Result<Option<String>, Trouble> {
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
            .header(ContentType::TEXT_PLAIN)
            .body(text.to_owned())
            .map_err(|error| never(&error))?;
        match self {
            Self::Server { transport, .. } => transport.send(mail).await.map(|_| None).map_err(|error| {
                if error.is_permanent() {
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
                write.await.map(|()| None).map_err(|error| Trouble::Later(error.to_string()))
            }
        }
    }
}
