//! Photos made safe in a child process of their own.
//!
//! Decoders are where hostile files do harm. The child has no environment, no open file but its pipes, no more
//! memory and processor time than it is given, and says only sizes and a JPEG; whatever happens to it, the server
//! goes on. It is this same program, called as `zhucan reencode-photo`.

use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{ExitCode, ExitStatus, Stdio};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::Command;
use tokio::sync::Semaphore;

use super::portrait::Measures;
use super::reencode::{LONG_SIDE, Refusal, Upright, reencode};
use super::sniff::FileType;

/// The name of the hidden subcommand.
pub const SUBCOMMAND: &str = "reencode-photo";
/// The largest photo that is taken, in bytes.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;
/// How many photos are worked on at once.
const AT_ONCE: usize = 2;
/// How long one photo may take, and how long one may wait for its turn.
const TIME: Duration = Duration::from_secs(20);
/// No result is larger: a JPEG of the largest size, at three bytes a pixel, is not.
const MAX_RESULT: u64 = 3 * LONG_SIDE as u64 * LONG_SIDE as u64;

/// Limits that the shell sets before it becomes the child: no core dump with somebody's photo in it, 20 seconds of
/// processor should the server be gone and unable to end it, 1 GiB of addresses (40 million pixels need less, in every
/// format). The standard library has no safe way to set them.
const LIMITED: &str = "set -e; ulimit -c 0; ulimit -t 20; ulimit -v 1048576; exec \"$@\"";

/// Bytes before the JPEG in the child's answer.
const HEAD: usize = 16;

const NOT_AN_IMAGE: u8 = 10;
const TOO_MANY_PIXELS: u8 = 11;
const BROKEN: u8 = 12;
const NO_PIPE: u8 = 13;

/// Why there is no photo. What to tell the person differs for each.
#[derive(Debug, thiserror::Error)]
pub enum PhotoError {
    /// Not a JPEG, PNG or WebP.
    #[error("not a jpeg, png or webp")]
    NotAnImage,
    /// More than [`MAX_BYTES`].
    #[error("more than {MAX_BYTES} bytes")]
    TooManyBytes,
    /// More than 40 million pixels.
    #[error("too many pixels")]
    TooManyPixels,
    /// Damaged or cut off, or it broke the decoder.
    #[error("damaged, or cut off")]
    Broken,
    /// It took longer than it may.
    #[error("took too long")]
    TooSlow,
    /// Too many others are waiting; worth trying again.
    #[error("too many photos are waiting")]
    Busy,
    /// The child could not be started or heard; nothing is wrong with the photo.
    #[error("the child process could not work: {0}")]
    NoChild(std::io::Error),
}

/// A photo that is safe to keep and show: an upright JPEG without anything else in it.
#[derive(Clone, Debug)]
pub struct Photo {
    /// The JPEG.
    pub bytes: Vec<u8>,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// What was measured of it.
    pub measures: Measures,
}

/// Where photos are made safe, two at once. One for the whole server.
#[derive(Debug)]
pub struct Photos {
    child: Vec<OsString>,
    turns: Semaphore,
    time: Duration,
}

impl Photos {
    /// Calls `exe`, the program itself, for each photo.
    pub fn new(exe: PathBuf) -> Self {
        Self::calling(vec![exe.into(), SUBCOMMAND.into()], TIME)
    }

    fn calling(child: Vec<OsString>, time: Duration) -> Self {
        Self { child, turns: Semaphore::new(AT_ONCE), time }
    }

    /// Decodes a photo and writes it again: upright, at most 2400 pixels on the long side, nothing carried along.
    ///
    /// # Errors
    /// See [`PhotoError`]; only [`PhotoError::NoChild`] is the server's own fault.
    pub async fn reencode(&self, bytes: Vec<u8>) -> Result<Photo, PhotoError> {
        if bytes.len() > MAX_BYTES {
            return Err(PhotoError::TooManyBytes);
        }
        if !FileType::of(&bytes).is_photo() {
            return Err(PhotoError::NotAnImage);
        }
        let turn = tokio::time::timeout(self.time, self.turns.acquire()).await;
        let Ok(Ok(_turn)) = turn else { return Err(PhotoError::Busy) };
        // When time is up the child is dropped, and killed with that.
        tokio::time::timeout(self.time, self.ask_child(&bytes)).await.map_err(|_| PhotoError::TooSlow)?
    }

    async fn ask_child(&self, bytes: &[u8]) -> Result<Photo, PhotoError> {
        let mut child = Command::new("/bin/sh")
            .args(["-c", LIMITED, "sh"])
            .args(&self.child)
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .map_err(PhotoError::NoChild)?;
        let (Some(mut to), Some(from)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(PhotoError::NoChild(std::io::ErrorKind::BrokenPipe.into()));
        };
        let tell = async move {
            // A child that refuses early does not listen to the end; how it ended is what counts.
            let _ = to.write_all(bytes).await;
            drop(to);
        };
        let mut answer = Vec::new();
        let mut from = from.take(MAX_RESULT);
        let ((), heard) = tokio::join!(tell, from.read_to_end(&mut answer));
        heard.map_err(PhotoError::NoChild)?;
        drop(from);
        let ended = child.wait().await.map_err(PhotoError::NoChild)?;
        if ended.success() { understood(answer) } else { Err(why(ended)) }
    }
}

/// Takes the child's answer apart. It is not believed either: it may have been taken over.
fn understood(mut answer: Vec<u8>) -> Result<Photo, PhotoError> {
    let Some(head) = answer.first_chunk::<HEAD>().copied() else { return Err(PhotoError::Broken) };
    let long = |at: usize| u32::from_be_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]]);
    let short = |at: usize| u16::from_be_bytes([head[at], head[at + 1]]);
    let (width, height) = (long(0), long(4));
    let measures =
        Measures { width, height, white: short(8), light: short(10), sharp: short(12), coloured: short(14) };
    let bytes = answer.split_off(HEAD);
    let fits = (1..=LONG_SIDE).contains(&width) && (1..=LONG_SIDE).contains(&height);
    if !fits || FileType::of(&bytes) != FileType::Jpeg {
        return Err(PhotoError::Broken);
    }
    Ok(Photo { bytes, width, height, measures })
}

fn why(ended: ExitStatus) -> PhotoError {
    match ended.code().map(u8::try_from) {
        Some(Ok(NOT_AN_IMAGE)) => PhotoError::NotAnImage,
        Some(Ok(TOO_MANY_PIXELS)) => PhotoError::TooManyPixels,
        // The shell's own words for a program that it cannot start or find, and ours for a pipe that broke; 2 is an
        // unknown subcommand or a limit that could not be set.
        Some(Ok(2 | NO_PIPE | 126 | 127)) => {
            PhotoError::NoChild(std::io::Error::other(format!("it ended with {ended}")))
        }
        // Broken, a panic, or killed: by running out of memory, most likely.
        _ => PhotoError::Broken,
    }
}

/// The child's side: reads a photo to its end, writes width and height (32 bits each, big endian), what was measured
/// (16 bits each) and a JPEG. The
/// exit code says why there is none. Call it before any thread or runtime is started.
pub fn run_child(stdin: impl Read, stdout: impl Write) -> ExitCode {
    exit_code(stdin, stdout).into()
}

fn exit_code(stdin: impl Read, mut stdout: impl Write) -> u8 {
    let mut bytes = Vec::new();
    if stdin.take(MAX_BYTES as u64).read_to_end(&mut bytes).is_err() {
        return NO_PIPE;
    }
    match reencode(&bytes) {
        Ok(Upright { jpeg, width, height, measures }) => {
            let Measures { white, light, sharp, coloured, .. } = measures;
            let mut head = [width.to_be_bytes(), height.to_be_bytes()].concat();
            head.extend([white, light, sharp, coloured].iter().flat_map(|value| value.to_be_bytes()));
            let told =
                stdout.write_all(&head).and_then(|()| stdout.write_all(&jpeg)).and_then(|()| stdout.flush());
            if told.is_ok() { 0 } else { NO_PIPE }
        }
        Err(Refusal::NotAnImage) => NOT_AN_IMAGE,
        Err(Refusal::TooManyPixels) => TOO_MANY_PIXELS,
        Err(Refusal::Broken) => BROKEN,
    }
}

#[cfg(test)]
mod tests {
    use super::super::reencode::tests::{jpeg, jpeg_from_a_telephone, png_bomb};
    use super::*;

    /// Photos whose child is a shell script.
    fn scripted(script: &str, time: Duration) -> Photos {
        Photos::calling(["/bin/sh", "-c", script].map(OsString::from).to_vec(), time)
    }

    /// Photos whose child is this test program, running [`child_side`] and nothing else. The harness writes about
    /// tests on standard output, so the child answers on standard error.
    fn real() -> Photos {
        let script = "CHILD_SIDE=1 exec \"$0\" --exact files::photo::tests::child_side --nocapture \
                      3>&1 >/dev/null 2>&3";
        let mut photos = scripted(script, TIME);
        photos.child.push(std::env::current_exe().unwrap().into());
        photos
    }

    #[test]
    fn child_side() {
        if std::env::var_os("CHILD_SIDE").is_some() {
            std::process::exit(exit_code(std::io::stdin(), std::io::stderr()).into());
        }
    }

    #[tokio::test]
    async fn a_photo_comes_back_upright_from_the_child() {
        let photo = real().reencode(jpeg_from_a_telephone(6)).await.unwrap();
        assert_eq!((photo.width, photo.height), (20, 40));
        assert_eq!(FileType::of(&photo.bytes), FileType::Jpeg);
    }

    #[tokio::test]
    async fn the_child_says_why_it_refuses() {
        let photos = real();
        assert!(matches!(photos.reencode(png_bomb()).await, Err(PhotoError::TooManyPixels)));
        let half = jpeg(40, 20)[..300].to_vec();
        assert!(matches!(photos.reencode(half).await, Err(PhotoError::Broken)));
        assert!(matches!(photos.reencode(b"%PDF-1.7".to_vec()).await, Err(PhotoError::NotAnImage)));
        let mut large = jpeg(40, 20);
        large.resize(MAX_BYTES + 1, 0);
        assert!(matches!(photos.reencode(large).await, Err(PhotoError::TooManyBytes)));
    }

    #[tokio::test]
    async fn a_child_that_hangs_is_ended() {
        let started = std::time::Instant::now();
        let slow = scripted("exec sleep 60", Duration::from_millis(200));
        assert!(matches!(slow.reencode(jpeg(8, 8)).await, Err(PhotoError::TooSlow)));
        assert!(started.elapsed() < Duration::from_secs(10));
        assert_eq!(slow.turns.available_permits(), AT_ONCE);
    }

    #[tokio::test]
    async fn a_third_photo_waits_for_its_turn_and_not_for_ever() {
        let photos = scripted("exit 10", Duration::from_millis(200));
        let both = photos.turns.acquire_many(AT_ONCE as u32).await.unwrap();
        assert!(matches!(photos.reencode(jpeg(8, 8)).await, Err(PhotoError::Busy)));
        drop(both);
        let _one = photos.turns.acquire().await.unwrap();
        assert!(matches!(photos.reencode(jpeg(8, 8)).await, Err(PhotoError::NotAnImage)));
    }

    #[tokio::test]
    async fn a_child_that_eats_memory_dies_alone() {
        // Doubling a text until it no longer fits into the addresses it was given.
        let hungry = scripted("x=0123456789abcdef; while :; do x=$x$x; done", TIME);
        let end = hungry.reencode(jpeg(8, 8)).await;
        assert!(matches!(end, Err(PhotoError::Broken | PhotoError::NoChild(_))), "{end:?}");
    }

    #[tokio::test]
    async fn a_child_sees_nothing_of_the_server() {
        // It would answer 0 only with no variables but the shell's own, and no core dumps.
        let script = "test -z \"$CARGO$HOME$USER\" && test \"$(ulimit -c)\" = 0 && test \"$(ulimit -v)\" = 1048576 \
                      && exit 10; exit 11";
        assert!(matches!(scripted(script, TIME).reencode(jpeg(8, 8)).await, Err(PhotoError::NotAnImage)));
    }

    #[tokio::test]
    async fn an_answer_that_is_no_photo_is_not_believed() {
        for script in [
            "exit 0",
            "printf hello",
            "printf '\\0\\0\\0\\1\\0\\0\\0\\1\\0\\0\\0\\0\\0\\0\\0\\0<html></html>'",
            "cat /dev/zero",
        ] {
            let end = scripted(script, TIME).reencode(jpeg(8, 8)).await;
            assert!(matches!(end, Err(PhotoError::Broken)), "{script}: {end:?}");
        }
        let absurd =
            scripted("printf '\\377\\0\\0\\1\\0\\0\\0\\1\\0\\0\\0\\0\\0\\0\\0\\0\\377\\330\\377'", TIME)
                .reencode(jpeg(8, 8))
                .await;
        assert!(matches!(absurd, Err(PhotoError::Broken)));
    }

    #[tokio::test]
    async fn a_missing_program_is_not_the_photos_fault() {
        let end = Photos::new("/nowhere/zhucan".into()).reencode(jpeg(8, 8)).await;
        assert!(matches!(end, Err(PhotoError::NoChild(_))), "{end:?}");
    }
}
