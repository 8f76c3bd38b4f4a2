//! A virus scanner beside the house: `clamd` of ClamAV, asked over its socket.
//!
//! What comes from people is looked at before officers open it. A scanner that is away stops nobody from sending: the
//! file is kept and held back until it was looked at.

use std::path::PathBuf;
use std::time::Duration;

use clamav_client::tokio::{Socket, Tcp, scan_buffer};

/// How long one file may take. Who sends it waits for the answer.
const PATIENCE: Duration = Duration::from_secs(15);
/// How much is sent at a time.
const PIECE: usize = 64 * 1024;

/// Where the scanner is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scanner {
    /// A socket of this machine.
    Socket(PathBuf),
    /// Host and port. What is sent there is not sealed on the way: only inside one's own network.
    Tcp(String),
}

/// What a scanner says of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing was found.
    Clean,
    /// What was found, by the scanner's name for it.
    Harmful(String),
}

/// Why a file was not judged. It is asked for again later.
#[derive(Debug, thiserror::Error)]
pub enum Unjudged {
    /// The scanner is not there, or too slow.
    #[error("the scanner is away: {0}")]
    Away(String),
    /// It does not take this file.
    #[error("the scanner does not judge it: {0}")]
    Refused(String),
}

impl Scanner {
    /// Reads a setting: the path of a socket, or host and port.
    pub fn parse(text: &str) -> Option<Self> {
        if text.starts_with('/') {
            return Some(Self::Socket(text.into()));
        }
        let (host, port) = text.rsplit_once(':')?;
        let there = !host.is_empty() && port.parse::<u16>().is_ok_and(|port| port > 0);
        there.then(|| Self::Tcp(text.to_owned()))
    }

    /// Has a file looked at.
    ///
    /// # Errors
    /// [`Unjudged`].
    pub async fn look(&self, bytes: &[u8]) -> Result<Verdict, Unjudged> {
        let asked = async {
            match self {
                Self::Socket(path) => scan_buffer(bytes, Socket { socket_path: path }, Some(PIECE)).await,
                Self::Tcp(host) => scan_buffer(bytes, Tcp { host_address: host }, Some(PIECE)).await,
            }
        };
        let answer =
            tokio::time::timeout(PATIENCE, asked).await.map_err(|_| Unjudged::Away("too slow".to_owned()))?;
        read(&answer.map_err(|error| Unjudged::Away(error.to_string()))?)
    }
}

/// `stream: OK`, `stream: Name FOUND`, or why it was not looked at.
fn read(answer: &[u8]) -> Result<Verdict, Unjudged> {
    let text = String::from_utf8_lossy(answer);
    let text = text.trim_end_matches(['\0', '\n']);
    match text.strip_prefix("stream: ").map(|said| (said, said.strip_suffix(" FOUND"))) {
        Some(("OK", _)) => Ok(Verdict::Clean),
        Some((_, Some(name))) => Ok(Verdict::Harmful(name.chars().take(100).collect())),
        _ => Err(Unjudged::Refused(text.chars().take(100).collect())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_clear_answer_says_that_a_file_is_clean() {
        assert_eq!(read(b"stream: OK\0").unwrap(), Verdict::Clean);
        assert_eq!(read(b"stream: Eicar-Test FOUND\0").unwrap(), Verdict::Harmful("Eicar-Test".to_owned()));
        for unclear in [
            "",
            "OK",
            "stream: ",
            "stream: OK and more",
            "INSTREAM size limit exceeded. ERROR",
            "stream: NOK",
        ] {
            assert!(read(unclear.as_bytes()).is_err(), "{unclear}");
        }
    }

    #[test]
    fn a_setting_names_a_socket_or_a_host_with_its_port() {
        assert_eq!(Scanner::parse("/run/clamd"), Some(Scanner::Socket("/run/clamd".into())));
        assert_eq!(Scanner::parse("127.0.0.1:3310"), Some(Scanner::Tcp("127.0.0.1:3310".to_owned())));
        for wrong in ["", "clamd", "host:", ":3310", "host:port", "host:0"] {
            assert_eq!(Scanner::parse(wrong), None, "{wrong}");
        }
    }
}
