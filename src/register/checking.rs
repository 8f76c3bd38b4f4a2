//! One row of a file: read into values, or everything that is wrong with it. Pure, so that a row that is kept can be
//! judged again and be found wrong in the same words.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::column::{Column, Mapping};
use super::places::PlaceNames;
use super::reading::{Cell, Line};
use crate::residents::certificates::Status;
use crate::residents::holders::Field;
use crate::values::{
    Category, CertificateNumber, CertificateNumberError, DateError, DateParts, DateRange, Disability, Grade,
    IdNumber, IdNumberError, PersonName, PersonNameError, Phone, PhoneError, Sex,
    text::{fold, unreadable},
};

/// Characters of an address at most.
const LONGEST_ADDRESS: usize = 200;
/// Digits of a number that a spreadsheet keeps.
const EXACT: f64 = 1e15;

/// What a row says in the columns that are read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Raw {
    /// The cells that say something.
    pub cells: BTreeMap<Column, Cell>,
    /// Whether there are cells beyond the last heading, as after a comma too many.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shifted: bool,
}

impl Raw {
    /// Takes the columns that are read out of a line.
    pub fn of(mut line: Line, mapping: &Mapping, headings: usize) -> Self {
        let shifted = line.cells.iter().skip(headings).any(|cell| !cell.is_empty());
        let empty = || Cell::Text(String::new());
        let cells = mapping
            .iter()
            .filter_map(|(column, place)| {
                let cell = std::mem::replace(line.cells.get_mut(*place)?, empty());
                (!cell.is_empty()).then_some((*column, cell))
            })
            .collect();
        Self { cells, shifted }
    }

    fn text(&self, column: Column) -> Result<Option<String>, What> {
        match self.cells.get(&column) {
            None => Ok(None),
            Some(Cell::Text(text)) if unreadable(text).is_some() => Err(What::Unreadable),
            Some(Cell::Text(text)) => Ok(Some(text.clone())),
            Some(Cell::Number(number)) if number.fract() == 0.0 && number.abs() < EXACT => {
                Ok(Some(format!("{number:.0}")))
            }
            Some(Cell::Number(_)) => Err(What::Ruined),
            Some(Cell::Date(day)) => Ok(Some(day.format("%Y-%m-%d").to_string())),
            Some(Cell::Broken) => Err(What::Formula),
            Some(Cell::TooLong) => Err(What::TooLong),
        }
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// It has to be there.
    Missing,
    /// A spreadsheet took a long number for a quantity: its last digits are lost.
    Ruined,
    /// Characters that nobody can read.
    Unreadable,
    /// A formula that failed.
    Formula,
    /// Longer than any such value.
    TooLong,
    /// Cells beyond the last heading.
    Shifted,
    /// No name.
    Name(PersonNameError),
    /// No identity number.
    IdNumber(IdNumberError),
    /// No certificate number.
    Certificate(CertificateNumberError),
    /// A certificate number of somebody else.
    OtherPerson,
    /// No category.
    Category,
    /// No grade.
    Grade,
    /// Not what stands within the certificate number.
    NotInNumber,
    /// Nothing that a multiple disability could be made of, or not of this grade.
    Parts,
    /// No date.
    Date(DateError),
    /// The last day is before the first.
    Backwards,
    /// No state that is known.
    Status,
    /// No phone.
    Phone(PhoneError),
    /// No such place in the district.
    NoPlace(String),
    /// Several places are called so.
    ManyPlaces(String),
    /// Not what the identity number says.
    NotTheNumbers,
    /// The same person stands in another row and otherwise.
    Repeated {
        /// The first of them.
        row: i64,
    },
}

/// One thing that is wrong with a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// In which column; `None`: in the row as a whole.
    pub column: Option<Column>,
    /// What.
    pub what: What,
}

/// A certificate as a row says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// Number.
    pub number: CertificateNumber,
    /// Category and grade; parts where the row has them.
    pub disability: Disability,
    /// Where it stands; `None`: not said.
    pub status: Option<Status>,
    /// First day.
    pub valid_from: Option<NaiveDate>,
    /// Last day.
    pub valid_until: Option<NaiveDate>,
}

/// A row, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Whose row it is.
    pub id_number: IdNumber,
    /// What it says of the holder.
    pub values: BTreeMap<Field, String>,
    /// What it says of the certificate.
    pub certificate: Option<Certificate>,
}

/// What checking needs to know besides the row.
#[derive(Clone, Debug)]
pub struct Checking {
    /// Today in China.
    pub today: NaiveDate,
    /// The places of the district.
    pub places: Arc<PlaceNames>,
}

/// One row while it is read: what was wrong is gathered.
struct Reader<'r> {
    raw: &'r Raw,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    /// A value that may be missing.
    fn maybe<T>(&mut self, column: Column, read: impl FnOnce(&str) -> Result<T, What>) -> Option<T> {
        match self.raw.text(column).and_then(|text| text.map(|text| read(&text)).transpose()) {
            Ok(value) => value,
            Err(what) => {
                self.faults.push(Fault { column: Some(column), what });
                None
            }
        }
    }

    fn date(&mut self, column: Column, range: DateRange, today: NaiveDate) -> Option<NaiveDate> {
        if let Some(Cell::Number(number)) = self.raw.cells.get(&column)
            && let Some(day) = serial(*number)
        {
            return Some(day);
        }
        self.maybe(column, |text| date(text, range, today).map_err(What::Date))
    }
}

/// The day of a number in a spreadsheet whose column is not formatted as a date: between 1900 and 2100.
fn serial(number: f64) -> Option<NaiveDate> {
    if !(1.0..73_100.0).contains(&number) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "within the bounds that were just checked")]
    let days = chrono::TimeDelta::days(number as i64);
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_signed(days)
}

/// A whole date in one cell; a time of day after it is passed over.
fn date(text: &str, range: DateRange, today: NaiveDate) -> Result<NaiveDate, DateError> {
    let day = text.split([' ', 'T']).next().filter(|day| day.len() >= 6).unwrap_or(text);
    let parts = DateParts { year: day.to_owned(), month: String::new(), day: String::new() };
    parts.parse(range, today).map_err(|error| match error {
        // One cell has no parts to miss.
        DateError::MissingMonth | DateError::MissingDay | DateError::MissingYear => {
            DateError::NotANumber(error.part())
        }
        other => other,
    })
}

/// Reads a row.
///
/// # Errors
/// All that is wrong with it.
pub fn check(raw: &Raw, with: &Checking) -> Result<Checked, Vec<Fault>> {
    let mut row = Reader { raw, faults: Vec::new() };
    let today = with.today;
    if raw.shifted {
        row.faults.push(Fault { column: None, what: What::Shifted });
    }
    let number = row.maybe(Column::CertificateNumber, |text| {
        CertificateNumber::parse(text, today).map_err(What::Certificate)
    });
    let id = row.maybe(Column::IdNumber, |text| IdNumber::parse(text, today).map_err(What::IdNumber));
    let id = match (id, &number) {
        (Some(id), Some(number)) if !number.belongs_to(&id) => {
            row.faults.push(Fault { column: Some(Column::CertificateNumber), what: What::OtherPerson });
            Some(id)
        }
        (Some(id), _) => Some(id),
        (None, Some(number)) => Some(number.id_number().clone()),
        (None, None) => None,
    };
    let named =
        raw.cells.contains_key(&Column::IdNumber) || raw.cells.contains_key(&Column::CertificateNumber);
    if id.is_none() && !named {
        row.faults.push(Fault { column: Some(Column::IdNumber), what: What::Missing });
    }
    let mut values = BTreeMap::new();
    let name = row.maybe(Column::Name, |text| PersonName::parse(text).map_err(What::Name));
    match name {
        Some(name) => drop(values.insert(Field::Name, name.as_str().to_owned())),
        None if !raw.cells.contains_key(&Column::Name) => {
            row.faults.push(Fault { column: Some(Column::Name), what: What::Missing });
        }
        None => {}
    }
    persons(&mut row, with, &mut values);
    if let Some(id) = &id {
        compare_with_id(&mut row, id, today);
    }
    let certificate = certificate(&mut row, number, today);
    match (id, row.faults.is_empty()) {
        (Some(id_number), true) => Ok(Checked { id_number, values, certificate }),
        _ => Err(row.faults),
    }
}

/// Whose row it is, as far as that can be told of a row with faults.
pub fn identity(raw: &Raw, today: NaiveDate) -> Option<IdNumber> {
    let text = |column| raw.text(column).ok().flatten();
    let own = text(Column::IdNumber).and_then(|text| IdNumber::parse(&text, today).ok());
    own.or_else(|| {
        let number = CertificateNumber::parse(&text(Column::CertificateNumber)?, today).ok()?;
        Some(number.id_number().clone())
    })
}

/// Phone, place, address and guardian.
fn persons(row: &mut Reader<'_>, with: &Checking, values: &mut BTreeMap<Field, String>) {
    let phone = |text: &str| Phone::parse(first_phone(text)).map_err(What::Phone);
    for (column, field) in [(Column::Phone, Field::Phone), (Column::GuardianPhone, Field::GuardianPhone)] {
        if let Some(phone) = row.maybe(column, phone) {
            values.insert(field, phone.as_str().to_owned());
        }
    }
    if let Some(name) = row.maybe(Column::GuardianName, |text| PersonName::parse(text).map_err(What::Name)) {
        values.insert(Field::GuardianName, name.as_str().to_owned());
    }
    let street = row.maybe(Column::Street, |text| Ok(text.to_owned())).unwrap_or_default();
    let place = if row.raw.cells.contains_key(&Column::Place) {
        row.maybe(Column::Place, |text| with.places.find(&street, text))
    } else {
        row.maybe(Column::Street, |text| with.places.find("", text))
    };
    if let Some(code) = place {
        values.insert(Field::Place, code);
    }
    let address = row.maybe(Column::Address, |text| {
        if text.chars().count() > LONGEST_ADDRESS { Err(What::TooLong) } else { Ok(text.to_owned()) }
    });
    if let Some(address) = address {
        values.insert(Field::Address, address);
    }
}

/// The first of several phones in one cell.
fn first_phone(text: &str) -> &str {
    text.split(['、', ',', '，', ';', '；', '/']).map(str::trim).find(|one| !one.is_empty()).unwrap_or(text)
}

/// Sex and birthday stand in the identity number: a row that says otherwise belongs to somebody else.
fn compare_with_id(row: &mut Reader<'_>, id: &IdNumber, today: NaiveDate) {
    let sex = row.maybe(Column::Sex, |text| match fold(text).as_str() {
        "男" | "男性" | "1" | "M" | "m" | "male" | "Male" => Ok(Sex::Male),
        "女" | "女性" | "2" | "F" | "f" | "female" | "Female" => Ok(Sex::Female),
        _ => Err(What::NotTheNumbers),
    });
    if sex.is_some_and(|sex| sex != id.sex()) {
        row.faults.push(Fault { column: Some(Column::Sex), what: What::NotTheNumbers });
    }
    let born = id.birth_date();
    let month = match row.raw.cells.get(&Column::Birth) {
        Some(Cell::Text(text)) => year_and_month(text),
        Some(Cell::Number(number)) if number.fract() == 0.0 => year_and_month(&format!("{number:.0}")),
        _ => None,
    };
    let same = match month {
        Some(month) => month == (born.year(), born.month()),
        None => row.date(Column::Birth, DateRange::Past, today).is_none_or(|day| day == born),
    };
    if !same {
        row.faults.push(Fault { column: Some(Column::Birth), what: What::NotTheNumbers });
    }
}

/// 出生年月 without a day: `1990-01`, `199001`, `1990年1月`.
fn year_and_month(text: &str) -> Option<(i32, u32)> {
    let folded = fold(text);
    let parts: Vec<&str> =
        folded.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let (year, month) = match parts.as_slice() {
        [whole] if whole.len() == 6 => whole.split_at_checked(4)?,
        [year, month] if year.len() == 4 => (*year, *month),
        _ => return None,
    };
    Some((year.parse().ok()?, month.parse().ok()?))
}

/// The certificate of a row: number, and what is said beside it.
fn certificate(
    row: &mut Reader<'_>,
    number: Option<CertificateNumber>,
    today: NaiveDate,
) -> Option<Certificate> {
    let category = row.maybe(Column::Category, |text| Category::parse(text).map_err(|_| What::Category));
    let grade = row.maybe(Column::Grade, |text| Grade::parse(text).map_err(|_| What::Grade));
    let status = row.maybe(Column::Status, |text| status(text).ok_or(What::Status));
    let valid_from = row.date(Column::ValidFrom, DateRange::Past, today);
    let valid_until =
        if row.raw.text(Column::ValidUntil).is_ok_and(|text| text.as_deref().is_some_and(is_for_ever)) {
            None
        } else {
            row.date(Column::ValidUntil, DateRange::Any, today)
        };
    if valid_from.zip(valid_until).is_some_and(|(from, until)| until < from) {
        row.faults.push(Fault { column: Some(Column::ValidUntil), what: What::Backwards });
    }
    let number = number?;
    if category.is_some_and(|category| category != number.category()) {
        row.faults.push(Fault { column: Some(Column::Category), what: What::NotInNumber });
    }
    if grade.is_some_and(|grade| grade != number.grade()) {
        row.faults.push(Fault { column: Some(Column::Grade), what: What::NotInNumber });
    }
    let disability = match number.category() {
        Category::Multiple => row
            .maybe(Column::Parts, |text| parts(text, number.grade()).ok_or(What::Parts))
            .or_else(|| Some(Disability::multiple_of_unknown_parts(number.grade()))),
        single => Disability::single(single, number.grade()).ok(),
    }?;
    Some(Certificate { number, disability, status, valid_from, valid_until })
}

/// Whether a last day says that there is none.
fn is_for_ever(text: &str) -> bool {
    matches!(text, "长期" | "长期有效" | "永久" | "无期限")
}

/// Where a certificate stands, in the words of registers.
fn status(text: &str) -> Option<Status> {
    Some(match fold(text).as_str() {
        "正常" | "有效" | "已发证" | "在用" | "持证" | "正常持证" | "active" | "valid" | "Active"
        | "Valid" => Status::Active,
        "冻结" | "已冻结" | "暂停" | "frozen" | "Frozen" => Status::Frozen,
        "过期" | "已过期" | "到期" | "超期" | "失效" | "expired" | "Expired" => Status::Expired,
        "注销" | "已注销" | "死亡注销" | "死亡" | "cancelled" | "Cancelled" => Status::Cancelled,
        "迁出" | "已迁出" | "转出" | "外迁" | "transferred out" | "Transferred out" => {
            Status::TransferredOut
        }
        "换发" | "已换发" | "补发" | "已换证" | "replaced" | "Replaced" => Status::Replaced,
        _ => return None,
    })
}

/// What a multiple disability is made of, such as `肢体二级、言语三级` or `4/2;3/3`; its grade is the certificate's.
fn parts(text: &str, grade: Grade) -> Option<Disability> {
    let folded = fold(text);
    let all = folded
        .split(['、', ',', ';', '+', ' ', '|'])
        .filter(|part| !part.is_empty())
        .map(|part| {
            let part = part.trim_end_matches('级').replace(['残', '疾', '/', ':', '-', '(', ')'], "");
            let last = part.chars().next_back()?;
            let category = Category::parse(&part[..part.len() - last.len_utf8()]).ok()?;
            Some((category, Grade::parse(&last.to_string()).ok()?))
        })
        .collect::<Option<Vec<_>>>()?;
    Disability::multiple(all).ok().filter(|made| made.grade() == grade)
}
