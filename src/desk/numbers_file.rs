//! A file with the numbers that the national system gave: our own sheet filled in, or an export of any other
//! spreadsheet. Columns are found by their headings; each row becomes a line as if it were typed.

use std::io::Cursor;

use crate::applications::issuing::{FIELDS, NumberLine, Unread};
use crate::register::column::{Column, heading};
use crate::register::reading::{self, Cell, FileFault, Layout, Line};
use crate::words::{Language, Words};

/// Bytes of such a file at most.
pub const MOST_BYTES: usize = 5_000_000;
/// Digits of a number that a spreadsheet keeps.
const EXACT: f64 = 1e15;

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// No file was chosen.
    Nothing,
    /// More bytes than are taken.
    TooLarge,
    /// It cannot be read.
    Fault(FileFault),
    /// No column says whose the numbers are.
    NobodyNamed,
    /// No column holds the numbers.
    NoNumbers,
    /// More rows with a number than are taken at once.
    TooMany,
    /// Every row is empty where the number goes.
    NoneFilled,
}

/// What a file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// The rows with a number.
    pub lines: Vec<NumberLine>,
    /// How many have none yet, as in a sheet that is filled in part.
    pub unfilled: usize,
}

/// Reads a file: at most so many rows. Waits and reckons: off the worker threads only.
///
/// # Errors
/// Why it is not taken.
pub fn read(bytes: &[u8], most: usize) -> Result<Rows, Refused> {
    let source = || Cursor::new(bytes.to_vec());
    let layout = reading::look_for(source(), "", known).map_err(Refused::Fault)?;
    let columns = columns(&layout.headings);
    if columns[0].is_none() && columns[1].is_none() {
        return Err(Refused::NobodyNamed);
    }
    if columns[2].is_none() {
        return Err(Refused::NoNumbers);
    }
    let mut rows = Rows::default();
    rows_below(source(), &layout, |line| {
        let line = row(&line, &columns);
        if line.is_unfilled() {
            rows.unfilled += 1;
        } else {
            rows.lines.push(line);
        }
        rows.lines.len() <= most
    })
    .map_err(Refused::Fault)?;
    match rows.lines.len() {
        0 => Err(Refused::NoneFilled),
        found if found > most => Err(Refused::TooMany),
        _ => Ok(rows),
    }
}

fn rows_below(
    source: Cursor<Vec<u8>>,
    layout: &Layout,
    mut each: impl FnMut(Line) -> bool,
) -> Result<(), FileFault> {
    reading::lines_of(source, &layout.format, |line| {
        Ok(line.number <= layout.headed_by || line.is_empty() || each(line))
    })
}

/// The headings under which a field may stand, best first: those of our own sheet in every language, those of
/// registers, and what other spreadsheets call it.
fn headings(field: usize) -> Vec<String> {
    let own = |say: fn(&Words) -> String| {
        Language::ALL.into_iter().map(move |language| heading(&say(&Words::of(language))))
    };
    let (say, others): (fn(&Words) -> String, &[&str]) = match field {
        0 => (
            |words| words.issuing_head_case(),
            &[
                "办件号",
                "办件编号",
                "受理号",
                "受理编号",
                "申请号",
                "casenumber",
                "caseno",
                "numberofthecase",
            ],
        ),
        1 => (|words| words.issuing_head_id(), Column::IdNumber.headings()),
        2 => (|words| words.issuing_head_certificate(), Column::CertificateNumber.headings()),
        3 => (|words| words.issuing_head_from(), Column::ValidFrom.headings()),
        4 => (|words| words.issuing_head_until(), Column::ValidUntil.headings()),
        _ => (
            |words| words.issuing_head_printed(),
            &[
                "印制日期",
                "印制时间",
                "打印日期",
                "打印时间",
                "制证日期",
                "制证时间",
                "printedon",
                "printdate",
                "dateprinted",
            ],
        ),
    };
    own(say).chain(others.iter().map(|&other| other.to_owned())).collect()
}

fn known(cells: &[String]) -> usize {
    columns(cells).iter().flatten().count()
}

/// The column of each field, where there is one. No column is taken twice.
fn columns(cells: &[String]) -> [Option<usize>; FIELDS.len()] {
    let cells: Vec<String> = cells.iter().map(|cell| heading(cell)).collect();
    let mut columns = [None; FIELDS.len()];
    for field in 0..FIELDS.len() {
        let found = headings(field).into_iter().find_map(|one| {
            let place = cells.iter().position(|cell| *cell == one)?;
            (!columns.contains(&Some(place))).then_some(place)
        });
        columns[field] = found;
    }
    columns
}

fn row(line: &Line, columns: &[Option<usize>; FIELDS.len()]) -> NumberLine {
    let mut row = NumberLine::of(usize::try_from(line.number).unwrap_or_default(), <[String; 6]>::default());
    for (field, column) in columns.iter().enumerate() {
        match text(column.and_then(|column| line.cells.get(column))) {
            Ok(text) => row.values[field] = text,
            Err(why) => row.unread.push((FIELDS[field], why)),
        }
    }
    row
}

fn text(cell: Option<&Cell>) -> Result<String, Unread> {
    match cell {
        None => Ok(String::new()),
        Some(cell) if cell.is_empty() => Ok(String::new()),
        Some(Cell::Text(text)) => Ok(text.clone()),
        Some(Cell::Number(number)) if number.fract() == 0.0 && number.abs() < EXACT => {
            Ok(format!("{number:.0}"))
        }
        Some(Cell::Number(_)) => Err(Unread::Ruined),
        Some(Cell::Date(day)) => Ok(day.format("%Y-%m-%d").to_string()),
        Some(Cell::Broken) => Err(Unread::Formula),
        Some(Cell::TooLong) => Err(Unread::TooLong),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CASE: &str = "261124001234";
    const NUMBER: &str = "15020219900101001442";

    fn line(text: &str) -> NumberLine {
        read(text.as_bytes(), 5).unwrap().lines.remove(0)
    }

    #[test]
    fn columns_are_found_by_their_headings_in_any_order_under_a_title() {
        let text = format!(
            "残疾人证制证清单\n姓名,身份证号,打印日期,证号,有效期止,有效期起\n王秀兰,150202199001010014,2026/11/25,{NUMBER},2036-11-25,2026.11.26\n"
        );
        let one = line(&text);
        assert_eq!(one.place, 3);
        assert_eq!((one.case(), one.id_number()), ("", "150202199001010014"));
        assert_eq!(one.certificate(), NUMBER);
        assert_eq!(one.value("valid_from"), "2026.11.26");
        assert_eq!(one.value("printed_on"), "2026/11/25");
        let english =
            line(&format!("Case;Certificate;First day;Last day;Printed on\n{CASE};{NUMBER};a;b;c\n"));
        assert_eq!((english.case(), english.value("valid_until")), (CASE, "b"));
    }

    #[test]
    fn any_encoding_of_a_spreadsheet_is_read() {
        let text = format!("办件号\t残疾人证号\n{CASE}\t{NUMBER}\n");
        let (gb, _, _) = encoding_rs::GB18030.encode(&text);
        let mut utf16 = vec![0xFF, 0xFE];
        utf16.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
        for bytes in [text.clone().into_bytes(), format!("\u{feff}{text}").into_bytes(), gb.to_vec(), utf16] {
            let rows = read(&bytes, 5).unwrap();
            assert_eq!((rows.lines[0].case(), rows.lines[0].certificate()), (CASE, NUMBER));
        }
    }

    #[test]
    fn rows_that_nobody_filled_in_are_passed_over_and_what_is_lacking_is_said() {
        let text = format!("办件号,残疾人证号\n{CASE},\n{CASE},{NUMBER}\n\n{CASE},——\n");
        let rows = read(text.as_bytes(), 5).unwrap();
        assert_eq!((rows.lines.len(), rows.unfilled, rows.lines[0].place), (1, 2, 3));
        let why = |text: &str| read(text.as_bytes(), 1).unwrap_err();
        assert_eq!(why(&format!("姓名,残疾人证号\n王秀兰,{NUMBER}\n")), Refused::NobodyNamed);
        assert_eq!(why(&format!("办件号,姓名\n{CASE},王秀兰\n")), Refused::NoNumbers);
        assert_eq!(why(&format!("办件号,残疾人证号\n{CASE},\n")), Refused::NoneFilled);
        assert_eq!(why(&format!("办件号,残疾人证号\n{CASE},{NUMBER}\n{CASE},{NUMBER}\n")), Refused::TooMany);
        assert_eq!(why(""), Refused::Fault(FileFault::Empty));
        assert_eq!(why("%PDF-1.7"), Refused::Fault(FileFault::Kind));
    }

    #[test]
    fn a_number_that_a_spreadsheet_took_for_a_quantity_is_not_guessed() {
        assert_eq!(text(Some(&Cell::Number(261_124_001_234.0))), Ok(CASE.to_owned()));
        assert_eq!(text(Some(&Cell::Number(1.502_021_990_010_1e19))), Err(Unread::Ruined));
        assert_eq!(text(Some(&Cell::Broken)), Err(Unread::Formula));
    }
}
