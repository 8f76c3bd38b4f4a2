//! The sheet of those who are to be entered into the national system. Its first columns are empty: number and days go
//! there, and come back as lines.

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use crate::applications::effects;
use crate::applications::rating::{Rating, category_name, grade_name};
use crate::cases::{Case, Past};
use crate::catalogue::Service;
use crate::catalogue::definition::{About, Kind};
use crate::district::Places;
use crate::forms::snapshot::{Shown, Snapshot};
use crate::words::{Words, speech};

/// A person to be entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Number of the case.
    pub number: String,
    /// Name.
    pub name: String,
    /// 公民身份号码.
    pub id_number: String,
    /// Category and grade.
    pub rating: [String; 2],
    /// The parts of a multiple disability.
    pub parts: String,
    /// The hospital.
    pub hospital: String,
    /// The day of the assessment.
    pub assessed_on: String,
    /// Where they live.
    pub address: String,
    /// Phone.
    pub phone: String,
    /// Who is the guardian, if anybody.
    pub guardian: String,
}

impl Entry {
    /// From a case, its form and its history.
    pub fn of(
        service: &Service,
        case: &Case,
        snapshot: &Snapshot,
        past: &Past,
        places: &Places,
        words: Words,
    ) -> Self {
        let language = words.language();
        let given = effects::answers(past.given());
        let rated = Rating::newest(past.given()).and_then(|rating| rating.0);
        let part =
            |(category, grade)| format!("{}{}", category_name(words, category), grade_name(words, grade));
        let parts = rated.as_ref().map(|rated| rated.components()).unwrap_or_default();
        let hospital = case.referred_to.as_deref().and_then(|code| places.body_name(code, language));
        Self {
            number: case.number.clone(),
            name: case.subject.name.clone(),
            id_number: case.subject.id_number.clone().unwrap_or_default(),
            rating: rated.as_ref().map_or_else(Default::default, |rated| {
                [category_name(words, rated.category()), grade_name(words, rated.grade())]
            }),
            parts: if parts.len() > 1 {
                parts.iter().map(|one| part(*one)).collect::<Vec<_>>().join("、")
            } else {
                String::new()
            },
            hospital: hospital.unwrap_or_default().to_owned(),
            assessed_on: effects::day(&given, "assessed_on")
                .map_or_else(String::new, |day| speech::date(day, language)),
            address: own_address(service, snapshot),
            phone: case.subject.phone.clone().unwrap_or_default(),
            guardian: text(snapshot, "guardian_name"),
        }
    }

    fn cells(&self) -> [&str; 11] {
        [
            &self.name,
            &self.id_number,
            &self.rating[0],
            &self.rating[1],
            &self.parts,
            &self.hospital,
            &self.assessed_on,
            &self.address,
            &self.phone,
            &self.guardian,
            "",
        ]
    }
}

/// An answer in words, where it was given.
fn text(snapshot: &Snapshot, question: &str) -> String {
    let lines = snapshot.answer(question).map(|answered| answered.shown.as_slice()).unwrap_or_default();
    lines
        .iter()
        .map(|line| match line {
            Shown::Text(text) => text.as_str(),
            _ => "",
        })
        .collect::<Vec<_>>()
        .join(" ")
}

fn own_address(service: &Service, snapshot: &Snapshot) -> String {
    let questions = service.definition.pages.iter().flat_map(|page| &page.questions);
    let mut own =
        questions.filter(|one| one.about == About::Resident && matches!(one.kind, Kind::Address {}));
    own.next().map(|question| text(snapshot, &question.id)).unwrap_or_default()
}

/// Writes the sheet; every cell is text.
///
/// # Errors
/// None that these entries can cause.
pub fn write(words: Words, entries: &[Entry]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let (head, plain) = (Format::new().set_bold().set_text_wrap(), Format::new().set_num_format("@"));
    let heads = [
        words.issuing_head_case(),
        words.issuing_head_certificate(),
        words.issuing_head_from(),
        words.issuing_head_until(),
        words.issuing_head_printed(),
        words.issuing_head_name(),
        words.issuing_head_id(),
        words.issuing_head_category(),
        words.issuing_head_grade(),
        words.issuing_head_parts(),
        words.issuing_head_hospital(),
        words.issuing_head_assessed(),
        words.issuing_head_address(),
        words.issuing_head_phone(),
        words.issuing_head_guardian(),
    ];
    for (column, text) in (0_u16..).zip(&heads) {
        sheet.write_with_format(0, column, text, &head)?;
        sheet.set_column_width(column, if matches!(column, 1 | 6 | 12) { 24.0 } else { 15.0 })?;
    }
    for (row, entry) in (1_u32..).zip(entries) {
        sheet.write_with_format(row, 0, &entry.number, &plain)?;
        for column in 1..5 {
            sheet.write_with_format(row, column, "", &plain)?;
        }
        for (column, text) in (5_u16..).zip(entry.cells()) {
            sheet.write_with_format(row, column, text, &plain)?;
        }
    }
    sheet.set_freeze_panes(1, 1)?;
    book.save_to_buffer()
}
