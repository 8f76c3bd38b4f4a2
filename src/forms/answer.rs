//! An answer that could be read: its value, and the fact it is for the service's conditions.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::catalogue::Fact;
use crate::values::Money;

/// A value as it was understood.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "kebab-case")]
pub enum Value {
    /// Left empty, where that is allowed.
    Nothing,
    /// A name and how it is spoken.
    Name {
        /// The name.
        name: String,
        /// Pinyin, if given.
        pinyin: String,
    },
    /// 公民身份号码, normalised.
    IdNumber(String),
    /// 残疾人证号, normalised.
    Certificate(String),
    /// A phone, normalised.
    Phone(String),
    /// A date.
    Date(NaiveDate),
    /// A place and the rest of the address.
    Address {
        /// Code of a community or street, or `unknown`.
        place: String,
        /// Free line.
        line: String,
    },
    /// One option by name, and what "other" says.
    Choice {
        /// The option.
        option: String,
        /// What "other" says.
        other: String,
    },
    /// Options by name, and what "other" says.
    Choices {
        /// The options.
        options: Vec<String>,
        /// What "other" says.
        other: String,
    },
    /// A whole number.
    Number(i64),
    /// Money.
    Money(Money),
    /// Text.
    Text(String),
    /// How papers come, and how many were sent here.
    Files {
        /// `here`, `counter`, `post`, `someone`, `taken`.
        way: String,
        /// How many files.
        count: usize,
    },
    /// Agreed to.
    Declared,
    /// The answers for each of several things, by question.
    Rows(Vec<Vec<(String, Value)>>),
}

impl Value {
    /// What conditions see of it; `None`: unknown.
    pub fn fact(&self) -> Option<Fact> {
        Some(match self {
            Self::Nothing => return None,
            Self::Name { name, .. } => Fact::Text(name.clone()),
            Self::IdNumber(text) | Self::Certificate(text) | Self::Phone(text) | Self::Text(text) => {
                Fact::Text(text.clone())
            }
            Self::Date(date) => Fact::Text(date.format("%Y-%m-%d").to_string()),
            Self::Address { place, .. } => Fact::Text(place.clone()),
            Self::Choice { option, .. } => Fact::Text(option.clone()),
            Self::Choices { options, .. } => Fact::Many(options.clone()),
            Self::Number(number) => Fact::Number(*number),
            Self::Money(money) => Fact::Number(money.fen()),
            Self::Files { way, .. } => Fact::Text(way.clone()),
            Self::Declared => Fact::Flag(true),
            Self::Rows(rows) => Fact::Number(i64::try_from(rows.len()).unwrap_or(i64::MAX)),
        })
    }
}
