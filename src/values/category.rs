//! 残疾类别: the seven categories of GB/T 26341-2010, numbered as on the certificate.

use serde::{Deserialize, Serialize};

/// What kind of disability. Written as its slug (`visual`) in the database, URLs and message names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// 1 视力残疾.
    Visual,
    /// 2 听力残疾.
    Hearing,
    /// 3 言语残疾.
    Speech,
    /// 4 肢体残疾.
    Physical,
    /// 5 智力残疾.
    Intellectual,
    /// 6 精神残疾.
    Mental,
    /// 7 多重残疾: two or more of the others.
    Multiple,
}

/// Not one of the seven.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a disability category is 1 to 7")]
pub struct CategoryError;

impl Category {
    /// All, by number.
    pub const ALL: [Self; 7] = [
        Self::Visual,
        Self::Hearing,
        Self::Speech,
        Self::Physical,
        Self::Intellectual,
        Self::Mental,
        Self::Multiple,
    ];

    /// Its number on the certificate, 1 to 7.
    pub const fn code(self) -> u8 {
        match self {
            Self::Visual => 1,
            Self::Hearing => 2,
            Self::Speech => 3,
            Self::Physical => 4,
            Self::Intellectual => 5,
            Self::Mental => 6,
            Self::Multiple => 7,
        }
    }

    /// The category of a number on the certificate.
    ///
    /// # Errors
    /// When it is none of 1 to 7.
    pub fn from_code(code: u8) -> Result<Self, CategoryError> {
        Self::ALL.into_iter().find(|category| category.code() == code).ok_or(CategoryError)
    }

    /// Its name in code, database and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Visual => "visual",
            Self::Hearing => "hearing",
            Self::Speech => "speech",
            Self::Physical => "physical",
            Self::Intellectual => "intellectual",
            Self::Mental => "mental",
            Self::Multiple => "multiple",
        }
    }

    /// Reads what forms and imports hold: the slug, the number, or the Chinese term with or without 残疾.
    ///
    /// # Errors
    /// When it is none of these.
    pub fn parse(typed: &str) -> Result<Self, CategoryError> {
        let folded = super::text::fold(typed);
        let word = folded.strip_suffix("残疾").unwrap_or(&folded);
        Self::ALL
            .into_iter()
            .find(|category| {
                word == category.slug() || word == category.term() || word.parse() == Ok(category.code())
            })
            .ok_or(CategoryError)
    }

    /// Whether a guardian applies with or for the person (残疾人证管理办法: 智力 and 精神, beside minors).
    pub const fn is_applied_for_by_guardian(self) -> bool {
        matches!(self, Self::Intellectual | Self::Mental)
    }

    /// The term as registers and forms print it.
    const fn term(self) -> &'static str {
        match self {
            Self::Visual => "视力",
            Self::Hearing => "听力",
            Self::Speech => "言语",
            Self::Physical => "肢体",
            Self::Intellectual => "智力",
            Self::Mental => "精神",
            Self::Multiple => "多重",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_of_the_certificate() {
        assert_eq!(Category::from_code(1), Ok(Category::Visual));
        assert_eq!(Category::from_code(4), Ok(Category::Physical));
        assert_eq!(Category::from_code(7), Ok(Category::Multiple));
        assert_eq!(
            (Category::from_code(0), Category::from_code(8)),
            (Err(CategoryError), Err(CategoryError))
        );
    }

    #[test]
    fn reads_what_a_register_holds() {
        for category in Category::ALL {
            for typed in
                [category.slug().to_owned(), category.code().to_string(), format!("{}残疾", category.term())]
            {
                assert_eq!(Category::parse(&typed), Ok(category));
            }
            assert_eq!(serde_json::to_string(&category).unwrap(), format!("\"{}\"", category.slug()));
        }
        assert_eq!(Category::parse(" ４ "), Ok(Category::Physical));
        assert!(["", "残疾", "8", "心理", "04a"].iter().all(|typed| Category::parse(typed).is_err()));
    }

    #[test]
    fn guardians_apply_for_intellectual_and_mental_disability() {
        let asked: Vec<_> = Category::ALL.into_iter().filter(|c| c.is_applied_for_by_guardian()).collect();
        assert_eq!(asked, [Category::Intellectual, Category::Mental]);
    }
}
