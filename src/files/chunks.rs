//! Reading a source in pieces of one size, knowing at each whether more will come.

use std::io::{self, ErrorKind, Read};

/// Reads to the end in chunks of `N` bytes, and tells of each its index and whether it is the last; there is always
/// a last one, empty for an empty file.
pub(super) fn in_chunks<const N: usize, E: From<io::Error>>(
    mut source: impl Read,
    mut each: impl FnMut(u64, bool, &[u8]) -> Result<(), E>,
) -> Result<(), E> {
    let (mut chunk, mut ahead) = (vec![0; N], vec![0; N]);
    let mut length = fill(&mut source, &mut chunk)?;
    for index in 0.. {
        let length_ahead = if length == N { fill(&mut source, &mut ahead)? } else { 0 };
        let last = length_ahead == 0;
        each(index, last, &chunk[..length])?;
        if last {
            break;
        }
        std::mem::swap(&mut chunk, &mut ahead);
        length = length_ahead;
    }
    Ok(())
}

/// Reads until the buffer is full or the source has ended; returns how much was read.
pub(super) fn fill(source: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match source.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}
