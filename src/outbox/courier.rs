//! The courier: takes what is due, hands it to the outside, notes how it went.

use std::time::Duration;

use futures_util::future::{join_all, try_join_all};

use super::mail::Mail;
use super::sms::Sms;
use super::{KINDS, Message, Trouble, store};
use crate::clock::Clock;
use crate::config::Config;
use crate::database::Database;
use crate::error::{Error, Result};
use crate::vault::Vault;

/// How long the outside may take over one message. Shorter than a lease, so that nobody sends it meanwhile.
const PATIENCE: Duration = Duration::from_secs(20);

/// The ways out of the house.
#[derive(Clone, Debug)]
pub struct Senders {
    sms: Option<Sms>,
    voice: Option<Sms>,
    mail: Option<Mail>,
    /// The demo takes every text: its own page shows them.
    demo: bool,
    patience: Duration,
}

impl Senders {
    /// The ways that the settings name. In the demo, what has no way out goes to its pages and folder.
    ///
    /// # Errors
    /// When the mail server's name cannot be used.
    pub fn from_config(config: &Config, demo: bool) -> Result<Self> {
        let mail = match &config.smtp {
            Some(smtp) => Some(Mail::server(smtp).map_err(Error::internal)?),
            None if demo => Some(Mail::Folder(config.data.join("mail"))),
            None => None,
        };
        let sms = config.sms.clone().map(Sms::new);
        let voice = config.voice.clone().map(Sms::new).or_else(|| sms.clone());
        Ok(Self { sms, voice, mail, demo, patience: PATIENCE })
    }

    /// The same ways with another patience.
    #[must_use]
    pub fn patient_for(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// Sends, or gives up waiting: a server that is silent must not stop the house.
    async fn send(&self, id: uuid::Uuid, message: &Message) -> std::result::Result<(), Trouble> {
        let answered = tokio::time::timeout(self.patience, self.hand_over(id, message)).await;
        answered.unwrap_or_else(|_| Err(Trouble::Later("no answer in time".into())))
    }

    async fn hand_over(&self, id: uuid::Uuid, message: &Message) -> std::result::Result<(), Trouble> {
        let not_set_up = |what: &str| Trouble::Later(format!("no {what} is set up"));
        match message {
            Message::Sms { .. } | Message::Code { .. } | Message::Voice { .. }
                if self.demo && self.sms.is_none() =>
            {
                Ok(())
            }
            Message::Sms { phone, text } | Message::Code { phone, text, .. } => {
                self.sms.as_ref().ok_or_else(|| not_set_up("sms.url"))?.send(id, phone, text).await
            }
            Message::Voice { phone, text } => {
                self.voice.as_ref().ok_or_else(|| not_set_up("voice.url"))?.send(id, phone, text).await
            }
            Message::Mail { to, subject, text } => {
                self.mail.as_ref().ok_or_else(|| not_set_up("smtp.host"))?.send(id, to, subject, text).await
            }
        }
    }
}

/// Carries messages out, one after another.
#[derive(Clone)]
pub struct Courier {
    /// Where they wait.
    pub database: Database,
    /// Opens them.
    pub vault: Vault,
    /// When they are due.
    pub clock: Clock,
    /// The ways out.
    pub senders: Senders,
}

impl Courier {
    /// Tries everything that is due now; tells how many tries that were.
    ///
    /// # Errors
    /// Those of the database and the vault; a message that does not go out is no error.
    pub async fn deliver_due(&self) -> Result<usize> {
        Ok(try_join_all(KINDS.map(|kind| self.deliver_kind(kind))).await?.iter().sum())
    }

    async fn deliver_kind(&self, kind: &'static str) -> Result<usize> {
        let mut tries = 0;
        loop {
            let (vault, now) = (self.vault.clone(), self.clock.now());
            let leased = self
                .database
                .write(move |tx| Box::pin(async move { store::lease(tx, &vault, kind, now).await }))
                .await?;
            let Some(leased) = leased else { return Ok(tries) };
            let outcome = self.senders.send(leased.id, &leased.message).await;
            if let Err(trouble) = &outcome {
                tracing::warn!(id = %leased.id, %trouble, "outbox.not_delivered");
            }
            let (vault, now) = (self.vault.clone(), self.clock.now());
            self.database
                .write(move |tx| {
                    Box::pin(async move { store::settle(tx, &vault, &leased, &outcome, now).await })
                })
                .await?;
            tries += 1;
        }
    }

    /// Delivers for ever, looking again every second.
    pub async fn run(self) {
        join_all(KINDS.map(|kind| self.run_kind(kind))).await;
    }

    async fn run_kind(&self, kind: &'static str) {
        loop {
            if let Err(error) = self.deliver_kind(kind).await {
                tracing::error!(%error, kind, "outbox.stuck");
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    }
}
