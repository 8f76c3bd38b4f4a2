//! XLSX: weighed before it is opened, so that a small file cannot unpack to fill the memory; then read cell by cell.

use std::io::{self, BufReader, Read, Seek};

use calamine::{DataRef, Reader, Xlsx, XlsxError};
use chrono::NaiveDate;
use zip::ZipArchive;

use super::reading::{Cell, FileFault, Format, Go, Line, MOST_COLUMNS, broken};

/// Files in the archive at most.
const MOST_PARTS: usize = 2_000;
/// Bytes of all parts, unpacked.
const MOST_UNPACKED: u64 = 3_000_000_000;
/// Bytes of the parts that are held in memory: texts that cells share, styles, the list of sheets.
const MOST_HELD: u64 = 300_000_000;
/// Tags of those: each shared text takes some memory, however short it is.
const MOST_TAGS: u64 = 24_000_000;

/// What is counted while a part is unpacked.
#[derive(Default)]
struct Scale {
    bytes: u64,
    tags: u64,
    rows: u64,
    /// The last bytes of the piece before: a tag may lie across two.
    tail: Vec<u8>,
}

impl Scale {
    fn add(&mut self, piece: &[u8]) {
        self.bytes += piece.len() as u64;
        self.tags += piece.iter().filter(|byte| **byte == b'<').count() as u64;
        // Five bytes that lie across two pieces are seen once: the tail is four.
        self.tail.extend_from_slice(piece);
        self.rows += rows_in(&self.tail);
        self.tail.drain(..self.tail.len().saturating_sub(4));
    }
}

fn rows_in(bytes: &[u8]) -> u64 {
    bytes.windows(5).filter(|five| *five == b"<row " || *five == b"<row>").count() as u64
}

/// Weighs the archive, and finds the sheet that is read and about how many rows it has.
pub fn look(source: &mut (impl Read + Seek)) -> Result<(Format, i64), FileFault> {
    let mut archive = ZipArchive::new(BufReader::new(&mut *source)).map_err(broken)?;
    if archive.len() > MOST_PARTS {
        return Err(FileFault::Unpacked);
    }
    let (mut unpacked, mut held, mut tags, mut rows, mut is_workbook) = (0, 0, 0, 0, false);
    let mut piece = vec![0; 64 * 1024];
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).map_err(broken)?;
        let name = part.name().to_owned();
        is_workbook |= name.eq_ignore_ascii_case("xl/workbook.xml");
        let is_sheet = name.to_lowercase().starts_with("xl/worksheets/");
        let mut scale = Scale::default();
        loop {
            let length = part.read(&mut piece).map_err(broken)?;
            if length == 0 {
                break;
            }
            scale.add(&piece[..length]);
            let over = if is_sheet { 0 } else { held + scale.bytes };
            let tagged = if is_sheet { 0 } else { tags + scale.tags };
            if unpacked + scale.bytes > MOST_UNPACKED || over > MOST_HELD || tagged > MOST_TAGS {
                return Err(FileFault::Unpacked);
            }
        }
        unpacked += scale.bytes;
        if is_sheet {
            rows = scale.rows.max(rows);
        } else {
            held += scale.bytes;
            tags += scale.tags;
        }
    }
    if !is_workbook {
        return Err(FileFault::Kind);
    }
    drop(archive);
    source.seek(io::SeekFrom::Start(0)).map_err(broken)?;
    let mut book: Xlsx<_> = Xlsx::new(BufReader::new(source)).map_err(refused)?;
    for sheet in book.sheet_names() {
        let Ok(mut cells) = book.worksheet_cells_reader(&sheet) else { continue };
        while let Ok(Some(cell)) = cells.next_cell() {
            if !matches!(cell.get_value(), DataRef::Empty) {
                return Ok((Format::Xlsx { sheet }, i64::try_from(rows).unwrap_or(i64::MAX)));
            }
        }
    }
    Err(FileFault::Empty)
}

fn refused(error: XlsxError) -> FileFault {
    match error {
        XlsxError::Password => FileFault::Old,
        other => broken(other),
    }
}

/// Hands over the rows of a sheet.
pub fn lines_of(
    source: impl Read + Seek,
    sheet: &str,
    mut each: impl FnMut(Line) -> Result<Go, FileFault>,
) -> Result<(), FileFault> {
    let mut book: Xlsx<_> = Xlsx::new(BufReader::new(source)).map_err(refused)?;
    let mut cells = book.worksheet_cells_reader(sheet).map_err(refused)?;
    let mut line = Line { number: 0, cells: Vec::new() };
    while let Some(cell) = cells.next_cell().map_err(refused)? {
        let (row, column) = cell.get_position();
        let number = i64::from(row) + 1;
        if number != line.number {
            let whole = std::mem::replace(&mut line, Line { number, cells: Vec::new() });
            if whole.number > 0 && !each(whole)? {
                return Ok(());
            }
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        let value = read(cell.get_value());
        if column > MOST_COLUMNS {
            if value.is_empty() {
                continue;
            }
            return Err(FileFault::Columns);
        }
        if line.cells.len() <= column {
            line.cells.resize(column + 1, Cell::Text(String::new()));
        }
        line.cells[column] = value;
    }
    if line.number > 0 {
        each(line)?;
    }
    Ok(())
}

fn read(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::String(text) | DataRef::DurationIso(text) => Cell::text(text),
        DataRef::SharedString(text) => Cell::text(text),
        DataRef::DateTimeIso(text) => {
            let day = text.get(..10).and_then(|day| day.parse().ok());
            day.map_or_else(|| Cell::text(text), Cell::Date)
        }
        #[expect(clippy::cast_precision_loss, reason = "a number of a cell is a float in the file, too")]
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::Bool(_) | DataRef::Error(_) => Cell::Broken,
        DataRef::DateTime(day) => {
            let (year, month, date, ..) = day.to_ymd_hms_milli();
            NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(date))
                .map_or(Cell::Broken, Cell::Date)
        }
        DataRef::Empty => Cell::Text(String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_counted_across_pieces() {
        let text = b"<row r=\"1\"><c/></row><row><c/></row><row r=\"3\"></row>".repeat(40);
        for size in 1..30 {
            let mut scale = Scale::default();
            text.chunks(size).for_each(|piece| scale.add(piece));
            assert_eq!(scale.bytes, text.len() as u64);
            assert_eq!(scale.rows, 120, "{size}");
        }
    }
}
