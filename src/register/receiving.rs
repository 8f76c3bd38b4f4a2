//! An upload handed on piece by piece from the thread that serves to the one that seals it.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use actix_web::web::Bytes;
use tokio::sync::mpsc;

/// Pieces that wait at most.
const WAITING: usize = 16;

/// What comes of an upload.
#[derive(Debug)]
pub enum Piece {
    /// Some of it.
    Bytes(Bytes),
    /// It is whole.
    End,
    /// The line broke.
    BrokenOff,
    /// It is more than is taken.
    TooLarge,
}

/// Where pieces go in.
#[derive(Debug)]
pub struct Sender(mpsc::Sender<Piece>);

impl Sender {
    /// Hands a piece on. Where nobody reads any more, as after a full disk, it is dropped.
    pub async fn send(&self, piece: Piece) {
        let _ = self.0.send(piece).await;
    }
}

/// Where they come out. What ends without `End` is an error: half a file is none.
#[derive(Debug)]
pub struct Receiver {
    pieces: mpsc::Receiver<Piece>,
    open: Bytes,
    ended: bool,
    over: Arc<AtomicBool>,
}

/// Both ends.
pub fn channel() -> (Sender, Receiver) {
    let (sender, pieces) = mpsc::channel(WAITING);
    let over = Arc::new(AtomicBool::new(false));
    (Sender(sender), Receiver { pieces, open: Bytes::new(), ended: false, over })
}

impl Receiver {
    /// Tells, once it was read, whether it was too large.
    pub fn is_over(&self) -> Arc<AtomicBool> {
        self.over.clone()
    }
}

impl Read for Receiver {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.open.is_empty() && !self.ended {
            match self.pieces.blocking_recv() {
                Some(Piece::Bytes(bytes)) => self.open = bytes,
                Some(Piece::End) => self.ended = true,
                Some(Piece::TooLarge) => {
                    self.over.store(true, Ordering::Relaxed);
                    return Err(io::ErrorKind::ConnectionAborted.into());
                }
                Some(Piece::BrokenOff) | None => return Err(io::ErrorKind::ConnectionAborted.into()),
            }
        }
        let length = self.open.len().min(buffer.len());
        buffer[..length].copy_from_slice(&self.open.split_to(length));
        Ok(length)
    }
}
