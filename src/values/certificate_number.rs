//! 残疾人证号: the holder's identity number, one digit of category, one of grade; after a loss B1, B2, … follows.
//!
//! A new category or grade makes a new number, so a person may have held several. It tells birth date and
//! disability at a glance: it is masked wherever it need not be whole.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Category, Grade, IdNumber, IdNumberError, id_number};

/// A certificate number that can exist. `Debug` and `Display` show the masked form.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CertificateNumber {
    number: String,
    holder: IdNumber,
    category: Category,
    grade: Grade,
    reissue: u8,
}

/// Why what was typed is no certificate number. Never holds what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CertificateNumberError {
    /// Nothing was typed.
    #[error("no certificate number was given")]
    Empty,
    /// Not 20 characters before a B, blanks and hyphens aside. 18 may mean that the identity number was typed.
    #[error("a certificate number has 20 characters, not {found}")]
    Length {
        /// How many there were before a B.
        found: usize,
    },
    /// Something other than digits, X in place 18, and B with a number at the end.
    #[error("a certificate number has digits, perhaps an X and perhaps B1 to B99 at the end")]
    Characters,
    /// The first 18 are no identity number.
    #[error("the identity number within: {0}")]
    Id(#[from] IdNumberError),
    /// Place 19 is not 1 to 7.
    #[error("the category within the certificate number is not 1 to 7")]
    Category,
    /// Place 20 is not 1 to 4.
    #[error("the grade within the certificate number is not 1 to 4")]
    Grade,
    /// After B there is no number from 1 to 99.
    #[error("after B comes a number from 1 to 99")]
    Reissue,
}

impl CertificateNumber {
    /// Reads a number as typed: blanks, hyphens, full-width and small letters are fine.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn parse(typed: &str, today: NaiveDate) -> Result<Self, CertificateNumberError> {
        let number = Self::read(&id_number::fold(typed).to_ascii_uppercase())?;
        if number.holder.birth_date() > today { Err(IdNumberError::Future.into()) } else { Ok(number) }
    }

    fn read(number: &str) -> Result<Self, CertificateNumberError> {
        use CertificateNumberError as E;
        if number.is_empty() {
            return Err(E::Empty);
        }
        let (original, reissue) = match number.split_once('B') {
            Some((original, count)) => (original, read_reissue(count)?),
            None => (number, 0),
        };
        if !original.chars().enumerate().all(|(at, c)| c.is_ascii_digit() || (c == 'X' && at == 17)) {
            return Err(E::Characters);
        }
        let (Some(id), Some(category), Some(grade), 20) =
            (original.get(..18), original.get(18..19), original.get(19..20), original.len())
        else {
            return Err(E::Length { found: original.len() });
        };
        let holder = IdNumber::read(id)?;
        let category =
            category.parse().ok().and_then(|code| Category::from_code(code).ok()).ok_or(E::Category)?;
        let grade = grade.parse().ok().and_then(|number| Grade::from_number(number).ok()).ok_or(E::Grade)?;
        Ok(Self { number: number.to_owned(), holder, category, grade, reissue })
    }

    /// All 20 characters and the B part, in the clear.
    pub fn as_str(&self) -> &str {
        &self.number
    }

    /// The holder's identity number.
    pub const fn id_number(&self) -> &IdNumber {
        &self.holder
    }

    /// Whether the certificate is this person's.
    pub fn belongs_to(&self, person: &IdNumber) -> bool {
        self.holder == *person
    }

    /// Place 19.
    pub const fn category(&self) -> Category {
        self.category
    }

    /// Place 20.
    pub const fn grade(&self) -> Grade {
        self.grade
    }

    /// How often it was issued again after a loss; 0 for the first card.
    pub const fn reissue(&self) -> u8 {
        self.reissue
    }

    /// The last four of the identity number, by which the holder knows it.
    pub fn last_four(&self) -> &str {
        self.holder.last_four()
    }

    /// Birth date, category and grade hidden: `150202********0014**`.
    pub fn masked(&self) -> String {
        format!("{}**", self.holder.masked())
    }

    /// In the clear, in the groups people check it by: `150202 19900101 0014 42 B1`.
    pub fn groups(&self) -> String {
        let tail = self.number.get(18..20).unwrap_or_default();
        match self.reissue {
            0 => format!("{} {tail}", self.holder.groups()),
            count => format!("{} {tail} B{count}", self.holder.groups()),
        }
    }
}

fn read_reissue(count: &str) -> Result<u8, CertificateNumberError> {
    let well_formed = matches!(count.len(), 1 | 2) && count.bytes().all(|byte| byte.is_ascii_digit());
    let number = if well_formed && !count.starts_with('0') { count.parse().ok() } else { None };
    number.ok_or(CertificateNumberError::Reissue)
}

impl TryFrom<String> for CertificateNumber {
    type Error = CertificateNumberError;

    /// For values read back: all checks but the one against today.
    fn try_from(stored: String) -> Result<Self, CertificateNumberError> {
        Self::read(&stored)
    }
}

impl From<CertificateNumber> for String {
    fn from(number: CertificateNumber) -> Self {
        number.number
    }
}

impl fmt::Display for CertificateNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}

impl fmt::Debug for CertificateNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CertificateNumber({})", self.masked())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(typed: &str) -> Result<CertificateNumber, CertificateNumberError> {
        CertificateNumber::parse(typed, NaiveDate::from_ymd_opt(2026, 11, 24).unwrap())
    }

    #[test]
    fn tells_whose_and_what_it_is() {
        let number = parse("15020219900101001442").unwrap();
        assert_eq!(
            (number.category(), number.grade(), number.reissue()),
            (Category::Physical, Grade::Second, 0)
        );
        assert_eq!(number.id_number().as_str(), "150202199001010014");
        assert_eq!(number.groups(), "150202 19900101 0014 42");
        let reissued = parse("15020219900101001442B12").unwrap();
        assert_eq!((reissued.reissue(), reissued.as_str()), (12, "15020219900101001442B12"));
        assert_eq!(reissued.groups(), "150202 19900101 0014 42 B12");
        assert!(reissued.belongs_to(number.id_number()));
    }

    #[test]
    fn forgives_how_it_is_typed() {
        for typed in [
            "1502021990010100142 3",
            "150202 19900101 0014 23",
            "１５０２０２１９９００１０１００１４２３",
            "150202-19900101-0014-23",
        ] {
            assert_eq!(parse(typed).unwrap().as_str(), "15020219900101001423", "{typed}");
        }
        assert_eq!(parse("11010519491231002x11 b1").unwrap().as_str(), "11010519491231002X11B1");
    }

    #[test]
    fn says_what_is_wrong() {
        use CertificateNumberError as E;
        let cases = [
            (" ", E::Empty),
            ("150202199001010014", E::Length { found: 18 }),
            ("150202199001010014423", E::Length { found: 21 }),
            ("1502021990010100B1", E::Length { found: 16 }),
            ("150202199001010014甲乙", E::Characters),
            ("1502021990010100X442", E::Characters),
            ("15020219900101001542", E::Id(IdNumberError::Checksum)),
            ("15020219900230001342", E::Id(IdNumberError::Birth)),
            ("15020219900101001482", E::Category),
            ("15020219900101001402", E::Category),
            ("15020219900101001445", E::Grade),
            ("15020219900101001440", E::Grade),
            ("15020219900101001442B", E::Reissue),
            ("15020219900101001442B0", E::Reissue),
            ("15020219900101001442B01", E::Reissue),
            ("15020219900101001442B100", E::Reissue),
            ("15020219900101001442BB1", E::Reissue),
        ];
        for (typed, error) in cases {
            assert_eq!(parse(typed).unwrap_err(), error, "{typed}");
        }
    }

    #[test]
    fn never_shows_itself_by_accident() {
        let number = parse("15020219900101001442B1").unwrap();
        assert_eq!(number.masked(), "150202********0014**");
        assert_eq!(
            format!("{number} {number:?}"),
            "150202********0014** CertificateNumber(150202********0014**)"
        );
        let json = serde_json::to_string(&number).unwrap();
        assert_eq!(serde_json::from_str::<CertificateNumber>(&json).unwrap(), number);
        assert!(serde_json::from_str::<CertificateNumber>("\"150202199001010014\"").is_err());
    }

    proptest::proptest! {
        #[test]
        fn anything_typed_gets_an_answer(typed in "\\PC{0,30}|1502021990010100140?[0-9]{1,3}(B[0-9]{0,3})?") {
            if let Ok(number) = parse(&typed) {
                proptest::prop_assert_eq!(parse(number.as_str()), Ok(number));
            }
        }
    }
}
