//! One request and its answer over HTTP/1.1, with as little work as possible: it shares the machine with the server.

use std::collections::BTreeMap;
use std::io::{Error, ErrorKind, Result};
use std::net::SocketAddr;

use serde::{Deserialize, Serialize};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A request as the file gives it.
#[derive(Debug, Deserialize)]
pub struct Request {
    #[serde(default = "get")]
    method: String,
    path: String,
    #[serde(default)]
    headers: BTreeMap<String, String>,
    #[serde(default)]
    body: String,
}

fn get() -> String {
    "GET".into()
}

impl Request {
    /// The bytes to send. A form is sent as a browser sends it from a page of the same origin.
    pub fn bytes(&self, host: &str) -> Vec<u8> {
        let mut text = format!("{} {} HTTP/1.1\r\nHost: {host}\r\n", self.method, self.path);
        if self.method != "GET" {
            text += &format!(
                "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n",
                self.body.len()
            );
        }
        for (name, value) in &self.headers {
            text += &format!("{name}: {value}\r\n");
        }
        text += "\r\n";
        text += &self.body;
        text.into_bytes()
    }
}

/// What matters of an answer.
#[derive(Debug, Default, Serialize)]
pub struct Answer {
    pub status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cookies: Vec<String>,
    #[serde(skip)]
    pub bytes: u64,
    /// The server ends the connection after it.
    #[serde(skip)]
    pub closes: bool,
}

/// A kept connection.
pub struct Connection {
    stream: TcpStream,
    /// What was read and not used yet.
    buffer: Vec<u8>,
}

/// How the end of a body is known.
enum Body {
    Length(usize),
    Chunked,
}

impl Connection {
    /// Opens one.
    pub async fn open(to: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(to).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(64 * 1024) })
    }

    /// Sends a request and reads the whole answer.
    pub async fn exchange(&mut self, request: &[u8]) -> Result<Answer> {
        self.stream.write_all(request).await?;
        let head = loop {
            if let Some(at) = find(&self.buffer, b"\r\n\r\n") {
                break at + 4;
            }
            self.read().await?;
        };
        let (mut answer, body) = read_head(&self.buffer[..head])?;
        let end = match body {
            Body::Length(length) => head + length,
            Body::Chunked => loop {
                match end_of_chunks(&self.buffer[head..])? {
                    Some(length) => break head + length,
                    None => self.read().await?,
                }
            },
        };
        while self.buffer.len() < end {
            self.read().await?;
        }
        answer.bytes = u64::try_from(end).unwrap_or(u64::MAX);
        self.buffer.drain(..end);
        Ok(answer)
    }

    async fn read(&mut self) -> Result<()> {
        match self.stream.read_buf(&mut self.buffer).await? {
            0 => Err(ErrorKind::UnexpectedEof.into()),
            _ => Ok(()),
        }
    }
}

fn find(text: &[u8], what: &[u8]) -> Option<usize> {
    text.windows(what.len()).position(|window| window == what)
}

fn bad(what: &str) -> Error {
    Error::new(ErrorKind::InvalidData, what)
}

fn read_head(head: &[u8]) -> Result<(Answer, Body)> {
    let head = str::from_utf8(head).map_err(|_| bad("head"))?;
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(|line| line.get(9..12)).and_then(|code| code.parse().ok());
    let mut answer = Answer { status: status.ok_or_else(|| bad("status"))?, ..Answer::default() };
    let mut body = Body::Length(0);
    for line in lines {
        let Some((name, value)) = line.split_once(':') else { continue };
        let value = value.trim();
        if name.eq_ignore_ascii_case("content-length") {
            body = Body::Length(value.parse().map_err(|_| bad("length"))?);
        } else if name.eq_ignore_ascii_case("transfer-encoding") {
            body = Body::Chunked;
        } else if name.eq_ignore_ascii_case("location") {
            answer.location = Some(value.to_owned());
        } else if name.eq_ignore_ascii_case("set-cookie") {
            answer.cookies.extend(value.split(';').next().map(str::to_owned));
        } else if name.eq_ignore_ascii_case("connection") {
            answer.closes = value.eq_ignore_ascii_case("close");
        }
    }
    Ok((answer, body))
}

/// Length of a chunked body, once all of it is here.
fn end_of_chunks(body: &[u8]) -> Result<Option<usize>> {
    let mut at = 0;
    loop {
        let Some(line) = find(&body[at..], b"\r\n") else { return Ok(None) };
        let size = str::from_utf8(&body[at..at + line]).map_err(|_| bad("chunk"))?;
        let size = usize::from_str_radix(size.trim(), 16).map_err(|_| bad("chunk"))?;
        let next = at + line + 2 + size + 2;
        if next > body.len() {
            return Ok(None);
        }
        if size == 0 {
            return Ok(Some(next));
        }
        at = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_sent_as_from_a_page_of_the_same_origin() {
        let request: Request =
            serde_json::from_str(r#"{"method":"POST","path":"/a","headers":{"Cookie":"k=v"},"body":"x=1"}"#)
                .unwrap();
        let text = String::from_utf8(request.bytes("127.0.0.1:1")).unwrap();
        assert!(text.starts_with("POST /a HTTP/1.1\r\nHost: 127.0.0.1:1\r\n"), "{text}");
        assert!(
            text.contains("Sec-Fetch-Site: same-origin\r\n") && text.contains("Content-Length: 3\r\n"),
            "{text}"
        );
        assert!(text.ends_with("Cookie: k=v\r\n\r\nx=1"), "{text}");
    }

    #[test]
    fn the_end_of_chunks_is_known_only_when_all_are_there() {
        let whole = b"5\r\nhello\r\n0\r\n\r\n";
        for part in 0..whole.len() {
            assert_eq!(end_of_chunks(&whole[..part]).unwrap(), None, "{part}");
        }
        assert_eq!(end_of_chunks(whole).unwrap(), Some(whole.len()));
    }

    #[test]
    fn the_head_tells_where_to_go_and_what_to_keep() {
        let head = b"HTTP/1.1 303 See Other\r\ncontent-length: 0\r\nlocation: /x\r\nset-cookie: draft=1; Path=/\r\n\r\n";
        let (answer, body) = read_head(head).unwrap();
        assert_eq!((answer.status, answer.location.as_deref()), (303, Some("/x")));
        assert_eq!(answer.cookies, ["draft=1"]);
        assert!(matches!(body, Body::Length(0)));
    }
}
