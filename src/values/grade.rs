//! 残疾等级: one to four, one the most severe (GB/T 26341-2010).

use serde::{Deserialize, Serialize};

/// How severe. Grades compare as severity does: `First > Fourth`. Stored and sent as its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Grade {
    /// 一级, the most severe.
    First,
    /// 二级.
    Second,
    /// 三级.
    Third,
    /// 四级.
    Fourth,
}

/// Not one of the four.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a disability grade is 1 to 4")]
pub struct GradeError;

impl Grade {
    /// All, the most severe first.
    pub const ALL: [Self; 4] = [Self::First, Self::Second, Self::Third, Self::Fourth];

    /// Its number, 1 to 4.
    pub const fn number(self) -> u8 {
        match self {
            Self::First => 1,
            Self::Second => 2,
            Self::Third => 3,
            Self::Fourth => 4,
        }
    }

    /// The grade of a number.
    ///
    /// # Errors
    /// When it is none of 1 to 4.
    pub fn from_number(number: u8) -> Result<Self, GradeError> {
        Self::ALL.into_iter().find(|grade| grade.number() == number).ok_or(GradeError)
    }

    /// Reads what forms and imports hold: `2`, `２`, `2级`, `二级`, `贰级`.
    ///
    /// # Errors
    /// When it is none of these.
    pub fn parse(typed: &str) -> Result<Self, GradeError> {
        let folded = super::text::fold(typed);
        match folded.strip_suffix('级').unwrap_or(&folded) {
            "1" | "一" | "壹" => Ok(Self::First),
            "2" | "二" | "贰" => Ok(Self::Second),
            "3" | "三" | "叁" => Ok(Self::Third),
            "4" | "四" | "肆" => Ok(Self::Fourth),
            _ => Err(GradeError),
        }
    }

    /// 重度: grade one or two.
    pub const fn is_severe(self) -> bool {
        matches!(self, Self::First | Self::Second)
    }
}

impl Ord for Grade {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        other.number().cmp(&self.number())
    }
}

impl PartialOrd for Grade {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl TryFrom<u8> for Grade {
    type Error = GradeError;

    fn try_from(number: u8) -> Result<Self, GradeError> {
        Self::from_number(number)
    }
}

impl From<Grade> for u8 {
    fn from(grade: Grade) -> Self {
        grade.number()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn severe_is_one_and_two() {
        assert_eq!(Grade::ALL.map(Grade::is_severe), [true, true, false, false]);
        assert!(Grade::First > Grade::Second);
        assert_eq!([Grade::Third, Grade::First, Grade::Fourth].into_iter().max(), Some(Grade::First));
    }

    #[test]
    fn reads_what_a_register_holds() {
        for typed in ["2", "２", "二级", "2级", "贰级", " 2 "] {
            assert_eq!(Grade::parse(typed), Ok(Grade::Second), "{typed}");
        }
        assert!(["", "0", "5", "级", "五级", "22"].iter().all(|typed| Grade::parse(typed).is_err()));
        assert_eq!(serde_json::to_string(&Grade::Third).unwrap(), "3");
        assert!(serde_json::from_str::<Grade>("9").is_err());
    }
}
