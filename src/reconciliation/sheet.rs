//! The list as a spreadsheet, with whole numbers: what an officer compares in the national system.

use chrono::NaiveDate;
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::finding::{Kind, Told};
use super::listing::Item;
use super::views::{said, todo};
use crate::register::row_words::status_name;
use crate::words::Words;

/// Writes it; every cell is text. `more`: not all of them are in it, which its last row says.
///
/// # Errors
/// None that these items can cause.
pub fn write(words: Words, items: &[Item], more: bool) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let (head, plain) = (Format::new().set_bold().set_text_wrap(), Format::new().set_num_format("@"));
    let here = |what: String| words.reconciliation_here(what);
    let there = |what: String| words.reconciliation_there(what);
    let heads = [
        words.issuing_head_case(),
        words.issuing_head_name(),
        words.issuing_head_id(),
        words.reconciliation_head_found(),
        words.reconciliation_head_do(),
        here(words.issuing_head_certificate()),
        here(words.issuing_head_until()),
        here(words.register_status()),
        there(words.issuing_head_certificate()),
        there(words.issuing_head_until()),
        there(words.register_status()),
        there(words.register_row()),
    ];
    for (column, text) in (0_u16..).zip(&heads) {
        sheet.write_with_format(0, column, text, &head)?;
        sheet.set_column_width(column, if (2..=5).contains(&column) || column == 8 { 26.0 } else { 15.0 })?;
    }
    for (row, item) in (1_u32..).zip(items) {
        for (column, text) in (0_u16..).zip(cells(words, item)) {
            sheet.write_with_format(row, column, text, &plain)?;
        }
    }
    if more {
        let below = u32::try_from(items.len()).unwrap_or(u32::MAX).saturating_add(1);
        sheet.write_with_format(below, 0, words.reconciliation_more(items.len()), &head)?;
    }
    sheet.set_freeze_panes(1, 1)?;
    book.save_to_buffer()
}

fn cells(words: Words, item: &Item) -> [String; 12] {
    let kind = match (&item.recorded, &item.told.1) {
        (None, _) => Kind::Waiting,
        (_, Told::Nothing) => Kind::Absent,
        _ => Kind::Differs,
    };
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let here = item.recorded.as_ref();
    let there = match &item.told.1 {
        Told::Says(certificate) => Some(certificate),
        _ => None,
    };
    let row = if item.told.1 == Told::Nothing { String::new() } else { item.told.0.to_string() };
    let today = here.and_then(|one| one.valid_until).unwrap_or_default();
    [
        item.number.clone(),
        item.subject.name.clone(),
        item.subject.id_number.clone().unwrap_or_default(),
        said(words, item, today).join(&words.page_comma()),
        todo(words, kind, item),
        here.map(|one| one.number.clone()).unwrap_or_default(),
        day(here.and_then(|one| one.valid_until)),
        here.map(|one| status_name(words, one.status)).unwrap_or_default(),
        there.map(|one| one.number.as_str().to_owned()).unwrap_or_default(),
        day(there.and_then(|one| one.valid_until)),
        there.and_then(|one| one.status).map(|status| status_name(words, status)).unwrap_or_default(),
        row,
    ]
}
