//! Conditions and rules: CEL over the answers, checked when a definition is loaded.
//!
//! The library parses and evaluates but has no checker: a wrong type or an unknown name would only show while
//! somebody fills in a form. So at load: bounds on length and nesting before it parses, then our own walk of its
//! syntax tree against the declared questions and a small table of functions. An answer that is not there yet is
//! unknown, and unknown is neither yes nor no.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use cel::common::ast::{Expr, LiteralValue, operators};
use cel::{Context, Env, ExecutionError, IdedExpr, Program, Value};
use chrono::NaiveDate;

use crate::values::IdNumber;

/// Longest source in characters; a condition longer than this wants to be two pages.
const LONGEST: usize = 500;
/// Deepest nesting of brackets: the parser recurses, and some thousand levels would end the process.
const DEEPEST: usize = 20;

/// A known answer, as conditions see it.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// Text, an option, a date as `2026-11-24`.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Yes or no.
    Flag(bool),
    /// Several options.
    Many(Vec<String>),
}

/// Known answers by question.
pub type Facts = BTreeMap<String, Fact>;

/// What a question is for a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// Text.
    Text,
    /// Whole number.
    Number,
    /// Yes or no.
    Flag,
    /// A list of texts.
    Many,
}

impl Type {
    const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "a number",
            Self::Flag => "yes or no",
            Self::Many => "a list",
        }
    }
}

/// The answer of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// Holds.
    Yes,
    /// Does not hold.
    No,
    /// Cannot be told yet: an answer is missing.
    Unknown,
}

/// Why a condition was refused at load.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// Longer than allowed.
    #[error("longer than {LONGEST} characters")]
    TooLong,
    /// Nested deeper than allowed.
    #[error("brackets nested deeper than {DEEPEST}")]
    TooDeep,
    /// Not CEL.
    #[error("cannot be read: {0}")]
    Syntax(String),
    /// A name that is no question.
    #[error("`{0}` is no question asked before")]
    UnknownName(String),
    /// A function that is not in the table.
    #[error("`{0}` is no function here")]
    UnknownFunction(String),
    /// A value of the wrong type.
    #[error("`{place}` needs {wanted}, and this is {found}")]
    WrongType {
        /// The operator or function.
        place: String,
        /// What it needs.
        wanted: &'static str,
        /// What it was given.
        found: &'static str,
    },
    /// Two sides that can never be equal.
    #[error("`{0}` compares {1} with {2}")]
    Incomparable(&'static str, &'static str, &'static str),
    /// Something of CEL that conditions do without.
    #[error("{0} is not used in conditions here")]
    NotUsed(&'static str),
    /// It does not say yes or no.
    #[error("a condition must be yes or no, and this is {0}")]
    NoCondition(&'static str),
}

/// A condition that is known to be well formed.
#[derive(Debug)]
pub struct Rule {
    program: Program,
}

impl Rule {
    /// Reads and checks a condition against the questions it may use.
    ///
    /// # Errors
    /// See `RuleError`.
    pub fn check(source: &str, known: &BTreeMap<String, Type>) -> Result<Self, RuleError> {
        if source.chars().count() > LONGEST {
            return Err(RuleError::TooLong);
        }
        if nesting(source) > DEEPEST {
            return Err(RuleError::TooDeep);
        }
        let program = Program::compile(source).map_err(|error| RuleError::Syntax(error.to_string()))?;
        match type_of(program.expression(), known)? {
            Type::Flag => Ok(Self { program }),
            other => Err(RuleError::NoCondition(other.name())),
        }
    }

    /// The names that it speaks of, in no order.
    pub fn mentions(&self) -> Vec<String> {
        self.program
            .references()
            .variables()
            .into_iter()
            .filter(|name| !name.starts_with('@'))
            .map(str::to_owned)
            .collect()
    }

    /// Whether it holds.
    pub fn holds(&self, known: &Known) -> Truth {
        match self.program.execute(&known.context) {
            Ok(Value::Bool(true)) => Truth::Yes,
            Ok(Value::Bool(false)) => Truth::No,
            Ok(_) => Truth::Unknown,
            Err(ExecutionError::UndeclaredReference(_) | ExecutionError::NoSuchKey(_)) => Truth::Unknown,
            Err(error) => {
                tracing::debug!(%error, "rule.unknown");
                Truth::Unknown
            }
        }
    }
}

/// Known answers, ready for conditions. Answers are added as the walk comes to them.
pub struct Known {
    context: Context<'static, 'static>,
}

static ENVIRONMENT: LazyLock<Arc<Env>> = LazyLock::new(|| Arc::new(Env::stdlib()));

impl Known {
    /// Nothing is known but which day it is.
    pub fn on(today: NaiveDate) -> Self {
        let mut context = Context::with_env(ENVIRONMENT.clone());
        let age = move |number: Arc<String>| -> Result<i64, ExecutionError> {
            IdNumber::parse(&number, today)
                .map(|number| i64::from(number.age_on(today)))
                .map_err(|_| ExecutionError::undeclared_reference("age"))
        };
        // Neither name is taken in the standard environment, so neither can be refused.
        let _ = context.add_function("age", age);
        let age_of = move |date: Arc<String>| -> Result<i64, ExecutionError> {
            NaiveDate::parse_from_str(&date, "%Y-%m-%d")
                .ok()
                .and_then(|date| today.years_since(date))
                .map(i64::from)
                .ok_or_else(|| ExecutionError::undeclared_reference("age_of"))
        };
        let _ = context.add_function("age_of", age_of);
        Self { context }
    }

    /// Adds an answer.
    pub fn add(&mut self, question: &str, fact: &Fact) {
        let value = match fact {
            Fact::Text(text) => Value::from(text.as_str()),
            Fact::Number(number) => Value::Int(*number),
            Fact::Flag(flag) => Value::Bool(*flag),
            Fact::Many(options) => {
                Value::List(Arc::new(options.iter().map(|option| Value::from(option.as_str())).collect()))
            }
        };
        self.context.add_variable_from_value(question, value);
    }

    /// All of some answers.
    pub fn with(mut self, facts: &Facts) -> Self {
        for (question, fact) in facts {
            self.add(question, fact);
        }
        self
    }
}

/// How deep brackets are nested, texts in quotes left out.
fn nesting(source: &str) -> usize {
    let (mut depth, mut deepest, mut quote) = (0_usize, 0, None);
    for c in source.chars() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            // A chain of signs recurses in the parser as brackets do.
            (None, '(' | '[' | '{' | '!' | '?') => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            (None, ')' | ']' | '}') => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

fn expect(
    place: &str,
    expression: &IdedExpr,
    wanted: Type,
    known: &BTreeMap<String, Type>,
) -> Result<(), RuleError> {
    let found = type_of(expression, known)?;
    if found == wanted {
        Ok(())
    } else {
        Err(RuleError::WrongType { place: place.to_owned(), wanted: wanted.name(), found: found.name() })
    }
}

fn type_of(expression: &IdedExpr, known: &BTreeMap<String, Type>) -> Result<Type, RuleError> {
    match &expression.expr {
        Expr::Ident(name) => known.get(name).copied().ok_or_else(|| RuleError::UnknownName(name.clone())),
        Expr::Literal(LiteralValue::Boolean(_)) => Ok(Type::Flag),
        Expr::Literal(LiteralValue::Int(_)) => Ok(Type::Number),
        Expr::Literal(LiteralValue::String(_)) => Ok(Type::Text),
        Expr::Literal(_) => Err(RuleError::NotUsed("this kind of value")),
        Expr::List(list) => {
            for element in &list.elements {
                expect("[…]", element, Type::Text, known)?;
            }
            Ok(Type::Many)
        }
        Expr::Call(call) => type_of_call(&call.func_name, call.target.as_deref(), &call.args, known),
        Expr::Select(_) => Err(RuleError::NotUsed("a dot")),
        Expr::Comprehension(_) => Err(RuleError::NotUsed("a loop")),
        Expr::Map(_) | Expr::Struct(_) => Err(RuleError::NotUsed("a map")),
        Expr::Unspecified => Err(RuleError::NotUsed("an empty expression")),
    }
}

fn type_of_call(
    name: &str,
    target: Option<&IdedExpr>,
    arguments: &[IdedExpr],
    known: &BTreeMap<String, Type>,
) -> Result<Type, RuleError> {
    if target.is_some() {
        return Err(RuleError::NotUsed("a dot"));
    }
    match (name, arguments) {
        (operators::LOGICAL_AND, [a, b]) => both("&&", a, b, Type::Flag, known).map(|()| Type::Flag),
        (operators::LOGICAL_OR, [a, b]) => both("||", a, b, Type::Flag, known).map(|()| Type::Flag),
        (operators::LOGICAL_NOT, [a]) => expect("!", a, Type::Flag, known).map(|()| Type::Flag),
        (operators::EQUALS, [a, b]) => comparable("==", a, b, known).map(|_| Type::Flag),
        (operators::NOT_EQUALS, [a, b]) => comparable("!=", a, b, known).map(|_| Type::Flag),
        (operators::LESS, [a, b]) => ordered("<", a, b, known),
        (operators::LESS_EQUALS, [a, b]) => ordered("<=", a, b, known),
        (operators::GREATER, [a, b]) => ordered(">", a, b, known),
        (operators::GREATER_EQUALS, [a, b]) => ordered(">=", a, b, known),
        (operators::ADD, [a, b]) => both("+", a, b, Type::Number, known).map(|()| Type::Number),
        (operators::SUBSTRACT, [a, b]) => both("-", a, b, Type::Number, known).map(|()| Type::Number),
        (operators::NEGATE, [a]) => expect("-", a, Type::Number, known).map(|()| Type::Number),
        (operators::IN, [a, b]) => {
            expect("in", a, Type::Text, known)?;
            expect("in", b, Type::Many, known)?;
            Ok(Type::Flag)
        }
        (operators::CONDITIONAL, [condition, a, b]) => {
            expect("?", condition, Type::Flag, known)?;
            comparable("? :", a, b, known)
        }
        ("size", [a]) => expect("size", a, Type::Many, known).map(|()| Type::Number),
        ("age" | "age_of", [a]) => expect(name, a, Type::Text, known).map(|()| Type::Number),
        _ => Err(RuleError::UnknownFunction(name.trim_matches('_').to_owned())),
    }
}

fn both(
    place: &str,
    a: &IdedExpr,
    b: &IdedExpr,
    wanted: Type,
    known: &BTreeMap<String, Type>,
) -> Result<(), RuleError> {
    expect(place, a, wanted, known)?;
    expect(place, b, wanted, known)
}

fn comparable(
    place: &'static str,
    a: &IdedExpr,
    b: &IdedExpr,
    known: &BTreeMap<String, Type>,
) -> Result<Type, RuleError> {
    let (a, b) = (type_of(a, known)?, type_of(b, known)?);
    if a == b { Ok(a) } else { Err(RuleError::Incomparable(place, a.name(), b.name())) }
}

fn ordered(
    place: &'static str,
    a: &IdedExpr,
    b: &IdedExpr,
    known: &BTreeMap<String, Type>,
) -> Result<Type, RuleError> {
    match comparable(place, a, b, known)? {
        Type::Number | Type::Text => Ok(Type::Flag),
        other => {
            Err(RuleError::WrongType { place: place.into(), wanted: "numbers or dates", found: other.name() })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> BTreeMap<String, Type> {
        [
            ("who", Type::Text),
            ("id", Type::Text),
            ("count", Type::Number),
            ("agreed", Type::Flag),
            ("categories", Type::Many),
        ]
        .map(|(name, kind)| (name.to_owned(), kind))
        .into()
    }

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    fn holds(source: &str, facts: &[(&str, Fact)]) -> Truth {
        let facts: Facts = facts.iter().map(|(name, fact)| ((*name).to_owned(), fact.clone())).collect();
        Rule::check(source, &known()).unwrap().holds(&Known::on(today()).with(&facts))
    }

    #[test]
    fn what_can_never_work_is_refused_at_load() {
        for (source, expected) in [
            ("count >= '18'", RuleError::Incomparable(">=", "a number", "text")),
            ("unknown_thing == 'x'", RuleError::UnknownName("unknown_thing".into())),
            ("unknown_fn(id)", RuleError::UnknownFunction("unknown_fn".into())),
            ("'mental' in who", RuleError::WrongType { place: "in".into(), wanted: "a list", found: "text" }),
            ("count", RuleError::NoCondition("a number")),
            (
                "agreed < agreed",
                RuleError::WrongType { place: "<".into(), wanted: "numbers or dates", found: "yes or no" },
            ),
            ("categories.exists(c, c == 'x')", RuleError::NotUsed("a loop")),
            ("who.size() > 1", RuleError::NotUsed("a dot")),
        ] {
            assert_eq!(Rule::check(source, &known()).unwrap_err(), expected, "{source}");
        }
        assert!(matches!(Rule::check("count >=", &known()), Err(RuleError::Syntax(_))));
    }

    #[test]
    fn ten_thousand_brackets_are_refused_and_nothing_breaks() {
        for bracket in ["(", "[", "!", "-("] {
            let source = bracket.repeat(100);
            assert_eq!(Rule::check(&source, &known()).unwrap_err(), RuleError::TooDeep, "{bracket}");
            assert_eq!(
                Rule::check(&bracket.repeat(10_000), &known()).unwrap_err(),
                RuleError::TooLong,
                "{bracket}"
            );
        }
    }

    #[test]
    fn a_missing_answer_is_unknown_unless_it_does_not_matter() {
        assert_eq!(holds("who == 'self'", &[]), Truth::Unknown);
        assert_eq!(holds("who == 'self' && count > 1", &[("count", Fact::Number(0))]), Truth::No);
        assert_eq!(holds("who == 'self' || count > 1", &[("count", Fact::Number(2))]), Truth::Yes);
        assert_eq!(holds("who == 'self' || count > 1", &[("count", Fact::Number(0))]), Truth::Unknown);
    }

    #[test]
    fn age_comes_from_the_id_number_on_the_day() {
        let child = ("id", Fact::Text("15020220180601002X".into()));
        assert_eq!(holds("age(id) < 18", std::slice::from_ref(&child)), Truth::Yes);
        assert_eq!(holds("age(id) == 8", &[child]), Truth::Yes);
        assert_eq!(holds("age(id) < 18", &[("id", Fact::Text("nonsense".into()))]), Truth::Unknown);
    }

    #[test]
    fn lists_know_what_is_in_them() {
        let both = [("categories", Fact::Many(vec!["mental".into(), "visual".into()]))];
        assert_eq!(holds("'mental' in categories", &both), Truth::Yes);
        assert_eq!(holds("'hearing' in categories", &both), Truth::No);
        assert_eq!(holds("size(categories) >= 2", &both), Truth::Yes);
    }
}
