//! A form of staff that sends one small file along: read whole, never written to disk.

use actix_multipart::Multipart;
use actix_web::HttpRequest;
use futures_util::StreamExt;

use crate::error::{Error, Result};
use crate::ui::form::FORM_KEY;
use crate::web::{self as portal, Pairs};

/// Bytes of all other fields together.
const MOST_TYPED: usize = 10_000;

/// What was sent.
#[derive(Debug, Default)]
pub struct Upload {
    /// The other fields.
    pub typed: Pairs,
    /// The first file that was chosen.
    pub file: Option<Vec<u8>>,
    /// It was larger than is taken.
    pub is_over: bool,
}

/// Reads the form up to a limit; the rest is read and dropped, so that the browser shows our answer and not a broken
/// connection. What breaks off is as if nothing was sent.
///
/// # Errors
/// `ForeignRequest`; `TooLarge` where somebody sends without end.
pub async fn receive(request: &HttpRequest, mut body: Multipart, limit: usize) -> Result<Upload> {
    let (mut upload, mut form_key, mut typed, mut dropped) = (Upload::default(), String::new(), 0, 0);
    while let Some(field) = body.next().await {
        let Ok(mut field) = field else { break };
        let called = field.content_disposition().and_then(|one| one.get_filename().map(str::to_owned));
        let is_file = called.is_some();
        let name = field.name().unwrap_or_default().to_owned();
        let most = if is_file { limit } else { MOST_TYPED.saturating_sub(typed) };
        let (mut bytes, mut whole) = (Vec::new(), true);
        while let Some(piece) = field.next().await {
            let Ok(piece) = piece else {
                whole = false;
                break;
            };
            if bytes.len() + piece.len() > most {
                whole = false;
                dropped += piece.len();
                if dropped > 4 * limit {
                    return Err(Error::TooLarge);
                }
            } else {
                bytes.extend_from_slice(&piece);
            }
        }
        if !is_file {
            typed += bytes.len();
            let text = String::from_utf8_lossy(&bytes).into_owned();
            if name == FORM_KEY { form_key = text } else { upload.typed.0.push((name, text)) }
        } else if !whole && dropped > 0 {
            upload.is_over = true;
        } else if whole && upload.file.is_none() && called.is_some_and(|name| !name.is_empty()) {
            upload.file = Some(bytes);
        }
    }
    if portal::came_from_us(request, &form_key)? { Ok(upload) } else { Err(Error::ForeignRequest) }
}
