//! CSV: what stands between cells, and lines with the numbers that a spreadsheet shows.

use std::cell::Cell as Counter;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::rc::Rc;

use encoding_rs::Encoding;

use super::decoding::{Decoding, detect};
use super::reading::{Cell, FileFault, Format, Go, Line, MOST_COLUMNS, broken};

/// Bytes of one line at most; a quotation mark that is never closed makes the whole file one line.
const LONGEST_LINE: usize = 1_000_000;
/// What stands between cells: a comma, else what some spreadsheets write instead.
const DELIMITERS: [u8; 4] = [b',', b'\t', b';', b'|'];

/// What encoding and delimiter it has, and about how many lines.
pub fn look(source: &mut (impl Read + Seek)) -> Result<(Format, i64), FileFault> {
    let encoding = detect(&mut *source).map_err(broken)?.ok_or(FileFault::Encoding)?;
    source.seek(SeekFrom::Start(0)).map_err(broken)?;
    let mut text = BufReader::new(Decoding::new(source, encoding));
    let (mut lines, mut delimiter, mut begun) = (0, None, false);
    loop {
        let piece = text.fill_buf().map_err(broken)?;
        if piece.is_empty() {
            break;
        }
        if delimiter.is_none() {
            delimiter = Some(most_common(piece));
        }
        begun |= piece.iter().any(|byte| !byte.is_ascii_whitespace());
        lines += piece.iter().filter(|byte| **byte == b'\n').count();
        let length = piece.len();
        text.consume(length);
    }
    let Some(delimiter) = delimiter.filter(|_| begun) else { return Err(FileFault::Empty) };
    let format = Format::Csv { encoding: encoding.name().to_owned(), delimiter };
    Ok((format, i64::try_from(lines).unwrap_or(i64::MAX)))
}

/// The delimiter that stands most often at the beginning of a text.
fn most_common(text: &[u8]) -> u8 {
    let count = |delimiter: &u8| text.iter().filter(|byte| *byte == delimiter).count();
    DELIMITERS.into_iter().rev().max_by_key(count).unwrap_or(b',')
}

/// Ends a line that has no end, and makes every line end in the same way, the last one too: lines can be counted then.
struct Bounded<R> {
    source: R,
    since: Rc<Counter<usize>>,
    /// The byte before.
    last: u8,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let read = self.source.read(buffer)?;
            self.since.set(self.since.get() + read);
            if self.since.get() > LONGEST_LINE {
                return Err(io::Error::other("a line without end"));
            }
            let mut kept = 0;
            for place in 0..read {
                let byte = buffer[place];
                let second_of_pair = byte == b'\n' && self.last == b'\r';
                self.last = byte;
                if !second_of_pair {
                    buffer[kept] = if byte == b'\r' { b'\n' } else { byte };
                    kept += 1;
                }
            }
            if read == 0 && !matches!(self.last, b'\n' | b'\r') && !buffer.is_empty() {
                (buffer[0], self.last, kept) = (b'\n', b'\n', 1);
            }
            if kept > 0 || read == 0 {
                return Ok(kept);
            }
        }
    }
}

/// Hands over the lines.
pub fn lines_of(
    source: impl Read,
    encoding: &str,
    delimiter: u8,
    mut each: impl FnMut(Line) -> Result<Go, FileFault>,
) -> Result<(), FileFault> {
    let encoding = Encoding::for_label(encoding.as_bytes()).ok_or(FileFault::Encoding)?;
    let since = Rc::new(Counter::new(0));
    let bounded = Bounded { source: Decoding::new(source, encoding), since: since.clone(), last: b'\n' };
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(bounded);
    let mut record = csv::ByteRecord::new();
    // Line breaks within cells: a spreadsheet shows such a line as one row.
    let mut within: u64 = 0;
    loop {
        match reader.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => return Ok(()),
            Err(error) if error.is_io_error() && since.get() > LONGEST_LINE => return Err(FileFault::Line),
            Err(error) => return Err(broken(error)),
        }
        since.set(0);
        let breaks = record.iter().flatten().filter(|byte| **byte == b'\n').count() as u64;
        within += breaks;
        // The reader stands behind the end of the line.
        let line = reader.position().line().saturating_sub(1 + within);
        let number = i64::try_from(line).unwrap_or(i64::MAX);
        // One more than the most: what is too wide is told by it.
        let cells = record
            .iter()
            .take(MOST_COLUMNS + 1)
            .map(|cell| Cell::text(&String::from_utf8_lossy(cell)))
            .collect();
        if !each(Line { number, cells })? {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    fn read(text: &str) -> Result<Vec<Line>, FileFault> {
        let (format, _) = look(&mut Cursor::new(text.as_bytes()))?;
        let Format::Csv { encoding, delimiter } = format else { panic!("{format:?}") };
        let mut lines = Vec::new();
        lines_of(Cursor::new(text.as_bytes().to_vec()), &encoding, delimiter, |line| {
            lines.push(line);
            Ok(true)
        })?;
        Ok(lines)
    }

    #[test]
    fn lines_have_the_numbers_of_a_spreadsheet() {
        let lines = read("姓名,地址\n\n王秀兰,\"胜利社区\n3号楼\"\n李建国,=\"4号楼\"").unwrap();
        assert_eq!(lines.iter().map(|line| line.number).collect::<Vec<_>>(), [1, 3, 4]);
        let windows = read("姓名,地址\r\n\r\n王秀兰,\"胜利社区\r\n3号楼\"\r\n李建国,4号楼\r\n").unwrap();
        assert_eq!(windows, lines);
        assert_eq!(lines[1].cells[1], Cell::Text("胜利社区 3号楼".into()));
        assert_eq!(lines[2].cells[1], Cell::Text("4号楼".into()));
    }

    #[test]
    fn tabs_and_semicolons_are_seen() {
        for delimiter in ["\t", ";", ","] {
            let lines = read(&["姓名", "电话"].join(delimiter)).unwrap();
            assert_eq!(lines[0].cells.len(), 2, "{delimiter}");
        }
    }

    #[test]
    fn a_quotation_mark_that_is_not_closed_ends_with_words() {
        let text = format!("姓名,地址\n\"王秀兰,{}", "胜利社区\n".repeat(200_000));
        assert_eq!(read(&text), Err(FileFault::Line));
        assert_eq!(read(" \n \n").map(drop), Err(FileFault::Empty));
    }
}
