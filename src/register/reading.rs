//! A file as lines of cells, one after the other, in bounded memory: CSV in any encoding of a spreadsheet, or XLSX.
//! All of it waits for the disk and reckons: off the worker threads only.

use std::io::{Read, Seek, SeekFrom};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{column, csv_file, xlsx_file};
use crate::values::text::clean;

/// Rows of a file at most: a province has fewer holders, and a sheet of XLSX has not more.
pub const MOST_ROWS: i64 = 2_000_000;
/// Columns at most.
pub const MOST_COLUMNS: usize = 200;
/// Characters of one cell at most.
pub const LONGEST_CELL: usize = 2_000;
/// Among so many lines the headings are looked for: registers have a title or two above them.
const HEADINGS_WITHIN: usize = 10;

/// What is read from: a sealed file, or bytes in a test.
pub trait Source: Read + Seek + Send + 'static {}
impl<T: Read + Seek + Send + 'static> Source for T {}

/// A cell, as the file has it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cell {
    /// Text.
    Text(String),
    /// A number: where digits stood for a name of something, those after the fifteenth are lost.
    Number(f64),
    /// A day.
    Date(NaiveDate),
    /// The result of a formula that failed.
    Broken,
    /// Text longer than any value: cut away.
    TooLong,
}

impl Cell {
    /// Text as a cell has it; without the signs by which people keep a spreadsheet from taking digits for a number.
    pub fn text(text: &str) -> Self {
        if text.chars().count() > LONGEST_CELL {
            return Self::TooLong;
        }
        let text = clean(text);
        let formula = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
        let bare = formula.unwrap_or_else(|| text.strip_prefix('\'').unwrap_or(&text));
        Self::Text(bare.to_owned())
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if matches!(text.as_str(),
            "" | "-" | "--" | "—" | "——" | "/" | "\\" | "无" | "NULL" | "null" | "N/A" | "#N/A"))
    }

    /// As it is shown on the page of columns.
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Date(date) => date.format("%Y-%m-%d").to_string(),
            Self::Broken | Self::TooLong => String::new(),
        }
    }
}

/// A line of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its number, as a spreadsheet counts: from 1.
    pub number: i64,
    /// Its cells.
    pub cells: Vec<Cell>,
}

impl Line {
    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| matches!(cell, Cell::Text(text) if text.is_empty()))
    }
}

/// How a file is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "format", rename_all = "kebab-case")]
pub enum Format {
    /// Text.
    Csv {
        /// Name of the encoding.
        encoding: String,
        /// What stands between two cells.
        delimiter: u8,
    },
    /// A spreadsheet.
    Xlsx {
        /// The sheet that is read: the first that is not empty.
        sheet: String,
    },
}

/// What was seen of a file before anybody said what its columns are.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Layout {
    /// Name of the file.
    pub name: String,
    /// How it is written.
    pub format: Format,
    /// The line of the headings.
    pub headed_by: i64,
    /// The headings.
    pub headings: Vec<String>,
    /// For each column the first two values that are not empty.
    pub samples: Vec<Vec<String>>,
    /// About how many lines there are.
    pub lines: i64,
}

/// Why a file cannot be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileFault {
    /// There is nothing in it.
    Empty,
    /// Headings, and no row below them.
    HeadingsOnly,
    /// Neither CSV nor XLSX.
    Kind,
    /// A spreadsheet of before 2007, or one with a password.
    Old,
    /// Text of which nobody can tell the encoding.
    Encoding,
    /// It cannot be unpacked, or was cut off.
    Broken,
    /// Unpacked it is larger than is read.
    Unpacked,
    /// More rows than are read.
    Rows,
    /// More columns than are read.
    Columns,
    /// A line without end, as after a quotation mark that is not closed.
    Line,
    /// It is not kept any more, as after a backup was brought back.
    Gone,
}

/// What goes on reading wants next.
pub type Go = bool;

/// Looks at a file of a register: what it is, its headings, and some of its values.
///
/// # Errors
/// See `FileFault`.
pub fn look(source: impl Source, name: &str) -> Result<Layout, FileFault> {
    look_for(source, name, column::known)
}

/// Looks at any file of rows under headings: `known` counts those of a line that are expected.
///
/// # Errors
/// See `FileFault`.
pub fn look_for(
    mut source: impl Source,
    name: &str,
    known: impl Fn(&[String]) -> usize,
) -> Result<Layout, FileFault> {
    let mut start = [0; 8];
    let length = fill(&mut source, &mut start)?;
    source.seek(SeekFrom::Start(0)).map_err(broken)?;
    let (format, lines) = match &start[..length] {
        [] => return Err(FileFault::Empty),
        [b'P', b'K', 3, 4, ..] => xlsx_file::look(&mut source)?,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => return Err(FileFault::Old),
        [0x89, b'P', b'N', b'G', ..]
        | [0xFF, 0xD8, 0xFF, ..]
        | [b'%', b'P', b'D', b'F', ..]
        | [b'P', b'K', ..]
        | [b'R', b'a', b'r', b'!', ..]
        | [b'7', b'z', 0xBC, 0xAF, ..]
        | [0x1F, 0x8B, ..] => return Err(FileFault::Kind),
        _ => csv_file::look(&mut source)?,
    };
    source.seek(SeekFrom::Start(0)).map_err(broken)?;
    let mut first = Vec::new();
    lines_of(source, &format, |line| {
        if !line.is_empty() {
            first.push(line);
        }
        Ok(first.len() < 60)
    })?;
    layout(name, format, (lines, &first), known)
}

fn layout(
    name: &str,
    format: Format,
    (lines, first): (i64, &[Line]),
    known: impl Fn(&[String]) -> usize,
) -> Result<Layout, FileFault> {
    let texts = |line: &Line| line.cells.iter().map(Cell::shown).collect::<Vec<String>>();
    // The line with most headings that are expected; a file of other headings begins with them.
    let best = first
        .iter()
        .take(HEADINGS_WITHIN)
        .enumerate()
        .max_by_key(|(place, line)| (known(&texts(line)), std::cmp::Reverse(*place)));
    let Some((place, headings)) = best else { return Err(FileFault::Empty) };
    let rows = &first[place + 1..];
    if rows.is_empty() {
        return Err(FileFault::HeadingsOnly);
    }
    let mut texts = texts(headings);
    while texts.last().is_some_and(String::is_empty) {
        texts.pop();
    }
    if texts.len() > MOST_COLUMNS {
        return Err(FileFault::Columns);
    }
    let samples = (0..texts.len())
        .map(|column| {
            let cells = rows.iter().filter_map(|row| row.cells.get(column));
            cells.filter(|cell| !cell.is_empty()).map(Cell::shown).take(2).collect()
        })
        .collect();
    Ok(Layout { name: name.to_owned(), format, headed_by: headings.number, headings: texts, samples, lines })
}

/// Hands over every line of a file until `each` wants no more.
///
/// # Errors
/// See `FileFault`; what `each` gives.
pub fn lines_of(
    source: impl Source,
    format: &Format,
    mut each: impl FnMut(Line) -> Result<Go, FileFault>,
) -> Result<(), FileFault> {
    let mut count = 0;
    let counted = |line: Line| {
        count += 1;
        if count > MOST_ROWS {
            return Err(FileFault::Rows);
        }
        if line.cells.len() > MOST_COLUMNS && line.cells[MOST_COLUMNS..].iter().any(|cell| !cell.is_empty()) {
            return Err(FileFault::Columns);
        }
        each(line)
    };
    match format {
        Format::Csv { encoding, delimiter } => csv_file::lines_of(source, encoding, *delimiter, counted),
        Format::Xlsx { sheet } => xlsx_file::lines_of(source, sheet, counted),
    }
}

/// Reads as much as fits.
fn fill(source: &mut impl Read, buffer: &mut [u8]) -> Result<usize, FileFault> {
    let mut filled = 0;
    while filled < buffer.len() {
        match source.read(&mut buffer[filled..]).map_err(broken)? {
            0 => break,
            read => filled += read,
        }
    }
    Ok(filled)
}

/// A file that cannot be read to its end.
pub fn broken(error: impl std::fmt::Display) -> FileFault {
    // Ids and reasons only: the text of such an error is about bytes, never about a person.
    tracing::debug!(%error, "register.file_broken");
    FileFault::Broken
}
