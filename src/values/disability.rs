//! A disability as an assessment states it: category, grade and, for 多重残疾, what it is made of.
//!
//! The components are kept because rules ask for them: a subsidy for grade three and four 智力 or 精神 is also
//! for a multiple disability that contains one.

use serde::{Deserialize, Serialize};

use super::{Category, Grade};

/// A category and grade that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Stated", into = "Stated")]
pub struct Disability {
    category: Category,
    grade: Grade,
    components: Vec<(Category, Grade)>,
}

/// The same as it is stored and sent.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stated {
    category: Category,
    grade: Grade,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    components: Vec<(Category, Grade)>,
    /// Of a multiple disability: an older register says only that it is one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    parts_unknown: bool,
}

/// Why parts do not make a disability.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DisabilityError {
    /// A multiple disability is made of at least two single ones.
    #[error("a multiple disability has at least two different categories")]
    TooFew,
    /// 多重残疾 is itself no component.
    #[error("a multiple disability can't be a part of one")]
    Nested,
    /// A category is there twice.
    #[error("a category is stated twice")]
    Twice(Category),
    /// The stated grade is not that of the most severe component, or not that of the single one.
    #[error("the grade is not that of the most severe part")]
    Grade {
        /// What it must be.
        expected: Grade,
    },
}

impl Disability {
    /// One of the six single categories; 多重 needs its components, see `multiple`.
    ///
    /// # Errors
    /// `TooFew` for 多重残疾.
    pub fn single(category: Category, grade: Grade) -> Result<Self, DisabilityError> {
        if category == Category::Multiple {
            return Err(DisabilityError::TooFew);
        }
        Ok(Self { category, grade, components: vec![(category, grade)] })
    }

    /// 多重残疾 of its parts; its grade is that of the most severe.
    ///
    /// # Errors
    /// When there are fewer than two, one is there twice, or one is itself 多重.
    pub fn multiple(mut components: Vec<(Category, Grade)>) -> Result<Self, DisabilityError> {
        components.sort_by_key(|(category, _)| *category);
        if components.iter().any(|(category, _)| *category == Category::Multiple) {
            return Err(DisabilityError::Nested);
        }
        let twice = components.windows(2).find_map(|pair| match pair {
            [(one, _), (other, _)] if one == other => Some(*one),
            _ => None,
        });
        if let Some(category) = twice {
            return Err(DisabilityError::Twice(category));
        }
        match components.iter().map(|(_, grade)| *grade).max() {
            Some(grade) if components.len() >= 2 => {
                Ok(Self { category: Category::Multiple, grade, components })
            }
            _ => Err(DisabilityError::TooFew),
        }
    }

    /// 多重残疾 of which a register says the grade and not what it is made of.
    pub const fn multiple_of_unknown_parts(grade: Grade) -> Self {
        Self { category: Category::Multiple, grade, components: Vec::new() }
    }

    /// The category on the certificate.
    pub const fn category(&self) -> Category {
        self.category
    }

    /// The grade on the certificate.
    pub const fn grade(&self) -> Grade {
        self.grade
    }

    /// The single categories with their grades, by number; one unless 多重, none where nobody knows the parts.
    pub fn components(&self) -> &[(Category, Grade)] {
        &self.components
    }

    /// Whether it is, or contains, a category.
    pub fn includes(&self, category: Category) -> bool {
        self.category == category || self.components.iter().any(|(part, _)| *part == category)
    }

    /// 重度: grade one or two.
    pub const fn is_severe(&self) -> bool {
        self.grade.is_severe()
    }

    /// Whether a guardian applies: for any part that asks for one.
    pub fn is_applied_for_by_guardian(&self) -> bool {
        self.components.iter().any(|(category, _)| category.is_applied_for_by_guardian())
    }
}

impl TryFrom<Stated> for Disability {
    type Error = DisabilityError;

    fn try_from(stated: Stated) -> Result<Self, DisabilityError> {
        let made = match (stated.category, stated.components.as_slice()) {
            (Category::Multiple, []) if stated.parts_unknown => Self::multiple_of_unknown_parts(stated.grade),
            _ if stated.parts_unknown => return Err(DisabilityError::Nested),
            (Category::Multiple, _) => Self::multiple(stated.components)?,
            (category, []) => Self::single(category, stated.grade)?,
            (category, [(part, grade)]) if *part == category => Self::single(category, *grade)?,
            (_, _) => return Err(DisabilityError::Nested),
        };
        if made.grade == stated.grade {
            Ok(made)
        } else {
            Err(DisabilityError::Grade { expected: made.grade })
        }
    }
}

impl From<Disability> for Stated {
    fn from(disability: Disability) -> Self {
        Self {
            category: disability.category,
            grade: disability.grade,
            parts_unknown: disability.components.is_empty(),
            components: disability.components,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_multiple_disability_is_as_severe_as_its_worst_part() {
        let both = Disability::multiple(vec![
            (Category::Intellectual, Grade::Fourth),
            (Category::Visual, Grade::Second),
        ])
        .unwrap();
        assert_eq!(
            (both.category(), both.grade(), both.is_severe()),
            (Category::Multiple, Grade::Second, true)
        );
        assert!(both.includes(Category::Intellectual) && both.includes(Category::Multiple));
        assert!(!both.includes(Category::Mental));
        assert!(both.is_applied_for_by_guardian());
    }

    #[test]
    fn parts_that_do_not_belong_together_are_refused() {
        let one = (Category::Visual, Grade::First);
        assert_eq!(Disability::multiple(vec![one]), Err(DisabilityError::TooFew));
        assert_eq!(Disability::multiple(vec![one, one]), Err(DisabilityError::Twice(Category::Visual)));
        let nested = vec![one, (Category::Multiple, Grade::First)];
        assert_eq!(Disability::multiple(nested), Err(DisabilityError::Nested));
        assert_eq!(Disability::single(Category::Multiple, Grade::First), Err(DisabilityError::TooFew));
    }

    #[test]
    fn what_is_stored_is_checked_again() {
        let single = Disability::single(Category::Physical, Grade::Third).unwrap();
        let json = serde_json::to_string(&single).unwrap();
        assert_eq!(serde_json::from_str::<Disability>(&json).unwrap(), single);
        let short = r#"{"category":"physical","grade":3}"#;
        assert_eq!(serde_json::from_str::<Disability>(short).unwrap(), single);
        let wrong = r#"{"category":"multiple","grade":4,"components":[["visual",1],["speech",4]]}"#;
        assert!(serde_json::from_str::<Disability>(wrong).is_err());
        let bare = r#"{"category":"multiple","grade":2}"#;
        assert!(serde_json::from_str::<Disability>(bare).is_err(), "parts are not forgotten by mistake");
        let unknown = Disability::multiple_of_unknown_parts(Grade::Second);
        let json = serde_json::to_string(&unknown).unwrap();
        assert_eq!(serde_json::from_str::<Disability>(&json).unwrap(), unknown);
        let other = r#"{"category":"visual","grade":4,"components":[["speech",4]]}"#;
        assert!(serde_json::from_str::<Disability>(other).is_err());
    }
}
