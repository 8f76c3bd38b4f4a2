//! Text in whatever encoding a spreadsheet wrote it: UTF-8 with or without a mark, UTF-16, GB18030.

use std::io::{self, Read};

use encoding_rs::{Decoder, DecoderResult, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// How much is read at a time.
const PIECE: usize = 16 * 1024;

/// The encoding of a text, told by its mark, or by what it can be read as: UTF-8 first, since text in GB18030 is
/// hardly ever well-formed UTF-8. `None`: neither.
///
/// # Errors
/// Those of reading.
pub fn detect(mut source: impl Read) -> io::Result<Option<&'static Encoding>> {
    let mut piece = vec![0; PIECE];
    let mut out = vec![0; PIECE * 4];
    let mut candidates = vec![
        (UTF_8, UTF_8.new_decoder_without_bom_handling()),
        (GB18030, GB18030.new_decoder_without_bom_handling()),
    ];
    let mut first = true;
    loop {
        let length = source.read(&mut piece)?;
        let read = &piece[..length];
        if first {
            if let Some((marked, _)) = Encoding::for_bom(read) {
                return Ok(Some(marked));
            }
            if let Some(wide) = unmarked_utf16(read) {
                return Ok(Some(wide));
            }
            first = false;
        }
        candidates.retain_mut(|(_, decoder)| is_readable(decoder, read, &mut out, length == 0));
        if length == 0 || candidates.is_empty() {
            return Ok(candidates.first().map(|(encoding, _)| *encoding));
        }
    }
}

fn is_readable(decoder: &mut Decoder, bytes: &[u8], out: &mut [u8], last: bool) -> bool {
    let (result, _, written) = decoder.decode_to_utf8_without_replacement(bytes, out, last);
    // A zero is in no text: binary bytes are now and then well-formed GB18030.
    matches!(result, DecoderResult::InputEmpty) && !out[..written].contains(&0)
}

/// Every other byte of a text in UTF-16 that has digits, commas and line ends is zero.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(512)];
    let zeros = |odd: usize| start.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let enough = start.len() / 16;
    match (zeros(0), zeros(1)) {
        (0, odd) if odd > enough && odd > 3 => Some(UTF_16LE),
        (even, 0) if even > enough && even > 3 => Some(UTF_16BE),
        _ => None,
    }
}

/// Reads a source as UTF-8, whatever it is in. What cannot be decoded becomes the replacement character.
pub struct Decoding<R> {
    source: R,
    decoder: Decoder,
    raw: Vec<u8>,
    out: Vec<u8>,
    /// What of `out` was not handed over yet.
    ready: std::ops::Range<usize>,
    ended: bool,
}

impl<R: Read> Decoding<R> {
    /// A mark at the beginning is passed over.
    pub fn new(source: R, encoding: &'static Encoding) -> Self {
        let out = vec![0; PIECE * 4];
        let decoder = encoding.new_decoder_with_bom_removal();
        Self { source, decoder, raw: vec![0; PIECE], out, ready: 0..0, ended: false }
    }
}

impl<R: Read> Read for Decoding<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.ready.is_empty() && !self.ended {
            let length = self.source.read(&mut self.raw)?;
            self.ended = length == 0;
            // The room for text is larger than any text of so many bytes.
            let (_, _, written, _) =
                self.decoder.decode_to_utf8(&self.raw[..length], &mut self.out, self.ended);
            self.ready = 0..written;
        }
        let length = self.ready.len().min(buffer.len());
        buffer[..length].copy_from_slice(&self.out[self.ready.start..self.ready.start + length]);
        self.ready.start += length;
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "姓名,身份证号\n王秀兰,11010519491231002X\n哈斯·其木格,㛃\n";

    fn read(bytes: &[u8]) -> (Option<&'static Encoding>, String) {
        let encoding = detect(bytes).unwrap();
        let mut text = String::new();
        if let Some(encoding) = encoding {
            Decoding::new(bytes, encoding).read_to_string(&mut text).unwrap();
        }
        (encoding, text)
    }

    #[test]
    fn every_encoding_of_a_spreadsheet_is_told_and_read() {
        let long = TEXT.repeat(3000);
        for text in [TEXT, &long] {
            let wide = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
            let (gb, _, _) = GB18030.encode(text);
            let marked = [&b"\xEF\xBB\xBF"[..], text.as_bytes()].concat();
            let little = [&b"\xFF\xFE"[..], &wide(u16::to_le_bytes)].concat();
            for (bytes, expected) in [
                (text.as_bytes(), UTF_8),
                (&marked, UTF_8),
                (&gb, GB18030),
                (&little, UTF_16LE),
                (&wide(u16::to_le_bytes), UTF_16LE),
                (&wide(u16::to_be_bytes), UTF_16BE),
            ] {
                let (encoding, decoded) = read(bytes);
                assert_eq!(encoding, Some(expected));
                assert_eq!(decoded, text);
            }
        }
    }

    #[test]
    fn what_is_no_text_is_none() {
        assert_eq!(read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xff\xff\x80").0, None);
        assert_eq!(read(&[0xff; 100]).0, None);
    }
}
