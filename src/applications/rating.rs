//! What an assessment came to: the standard is met by a disability, or it is not.
//!
//! Source of categories and grades: GB/T 26341-2010. Only the sheet of an act with the effect `rate` says it.

use std::collections::BTreeMap;

use crate::cases::Given;
use crate::catalogue::GRADES;
use crate::forms::answer::Value;
use crate::forms::fault::Problem;
use crate::values::{Category, Disability, DisabilityError, Grade};
use crate::words::Words;

/// What an assessment came to; `None`: the standard is not met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rating(pub Option<Disability>);

impl Rating {
    /// Reads the answers to a sheet.
    ///
    /// # Errors
    /// Where the same category stands there twice, or something is not what the definition was checked for.
    pub fn of(answers: &BTreeMap<String, Value>) -> Result<Self, Problem> {
        if !matches!(answers.get("meets"), Some(Value::Choice { option, .. }) if option == "yes") {
            return Ok(Self(None));
        }
        let Some(Value::Rows(rows)) = answers.get("components") else { return Err(Problem::Empty) };
        let mut parts: Vec<(Category, Grade)> =
            rows.iter().map(|row| part(row)).collect::<Option<_>>().ok_or(Problem::NotAnOption)?;
        let made = match parts.len() {
            0 => return Err(Problem::Empty),
            1 => parts.pop().map(|(category, grade)| Disability::single(category, grade)),
            _ => Some(Disability::multiple(parts)),
        };
        match made {
            Some(Ok(disability)) => Ok(Self(Some(disability))),
            Some(Err(DisabilityError::Twice(_))) => Err(Problem::Twice),
            _ => Err(Problem::NotAnOption),
        }
    }

    /// The newest of a case, from what its acts were given.
    pub fn newest(given: &Given) -> Option<Self> {
        let answers = super::effects::answers(given);
        Self::is_among(&answers).then(|| Self::of(&answers).ok()).flatten()
    }

    /// Whether anybody was assessed, whatever came of it.
    pub fn is_among(answers: &BTreeMap<String, Value>) -> bool {
        answers.contains_key("meets")
    }

    /// Category and grade of the whole in words: `多重一级`.
    pub fn say_whole(&self, words: Words) -> String {
        self.0.as_ref().map_or_else(
            || words.rating_none(),
            |one| words.rating_one(category_name(words, one.category()), grade_name(words, one.grade())),
        )
    }

    /// In words, with its parts: `肢体二级`, `多重一级（视力一级、肢体三级）`.
    pub fn say(&self, words: Words) -> String {
        let Some(disability) = &self.0 else { return words.rating_none() };
        let one =
            |category, grade| words.rating_one(category_name(words, category), grade_name(words, grade));
        let whole = self.say_whole(words);
        match disability.components() {
            parts if parts.len() > 1 => {
                let parts: Vec<String> =
                    parts.iter().map(|(category, grade)| one(*category, *grade)).collect();
                words.rating_multiple(whole, parts.join(&words.rating_joint()))
            }
            _ => whole,
        }
    }
}

fn part(row: &[(String, Value)]) -> Option<(Category, Grade)> {
    let chosen = |id: &str| {
        row.iter().find_map(|(question, value)| match value {
            Value::Choice { option, .. } if question == id => Some(option.as_str()),
            _ => None,
        })
    };
    let category = Category::ALL.into_iter().find(|one| Some(one.slug()) == chosen("category"))?;
    let place = GRADES.iter().position(|grade| Some(*grade) == chosen("grade"))?;
    Some((category, Grade::ALL[place]))
}

/// A category in words.
pub fn category_name(words: Words, category: Category) -> String {
    match category {
        Category::Visual => words.rating_visual(),
        Category::Hearing => words.rating_hearing(),
        Category::Speech => words.rating_speech(),
        Category::Physical => words.rating_physical(),
        Category::Intellectual => words.rating_intellectual(),
        Category::Mental => words.rating_mental(),
        Category::Multiple => words.rating_several(),
    }
}

/// A grade in words.
pub fn grade_name(words: Words, grade: Grade) -> String {
    match grade {
        Grade::First => words.rating_first(),
        Grade::Second => words.rating_second(),
        Grade::Third => words.rating_third(),
        Grade::Fourth => words.rating_fourth(),
    }
}
