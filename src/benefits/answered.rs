//! What was answered to "What can I get?": read from a form, kept nowhere.

use super::rate::Recipient;
use crate::catalogue::programmes::{Asked, AskedKind, Asking};
use crate::catalogue::{Fact, Facts};
use crate::values::text::{clean, fold};
use crate::web::Pairs;

/// The option that says that none of the others holds.
pub const NONE: &str = "none";

/// Why an answer cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// No number, or none that is possible.
    Number,
    /// Some options together with "none of these".
    NoneAndSome,
}

/// The facts of what was answered, and what cannot be used, by fact. What is left open is not known; an option that nobody
/// was offered is as if it were not there.
pub fn read(asking: &Asking, sent: &Pairs) -> (Facts, Vec<(String, Unusable)>) {
    let (mut facts, mut wrong) = (Facts::new(), Vec::new());
    for asked in &asking.facts {
        match fact(asked, sent) {
            Ok(Some(fact)) => drop(facts.insert(asked.id.clone(), fact)),
            Ok(None) => {}
            Err(unusable) => wrong.push((asked.id.clone(), unusable)),
        }
    }
    (facts, wrong)
}

fn fact(asked: &Asked, sent: &Pairs) -> Result<Option<Fact>, Unusable> {
    let offered = |option: &&str| asked.options.iter().any(|one| one == option);
    match asked.kind {
        AskedKind::Single => {
            let chosen = Some(sent.get(&asked.id)).filter(offered);
            Ok(chosen.map(|option| Fact::Text(option.to_owned())))
        }
        AskedKind::Multiple => {
            let chosen: Vec<String> = sent.all(&asked.id).filter(offered).map(str::to_owned).collect();
            let none = sent.all(&asked.id).any(|option| option == NONE);
            match (none, chosen.is_empty()) {
                (true, false) => Err(Unusable::NoneAndSome),
                (false, true) => Ok(None),
                _ => Ok(Some(Fact::Many(chosen))),
            }
        }
        AskedKind::Number => {
            let typed = fold(&clean(sent.get(&asked.id)));
            if typed.is_empty() {
                return Ok(None);
            }
            // "8岁" is as good as "8".
            let digits = typed.trim().trim_end_matches(|c: char| c == '岁' || c.is_whitespace());
            let number = digits.parse::<i64>().ok().filter(|number| (0..=asked.max).contains(number));
            number.map(|number| Some(Fact::Number(number))).ok_or(Unusable::Number)
        }
    }
}

/// Whom amounts are looked up for.
pub fn recipient(facts: &Facts) -> Recipient {
    let text = |name: &str| match facts.get(name) {
        Some(Fact::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let categories = match facts.get("categories") {
        Some(Fact::Many(categories)) => categories.clone(),
        _ => Vec::new(),
    };
    Recipient { categories, grade: text("grade"), area: text("area") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue() -> crate::catalogue::Catalogue {
        crate::catalogue::Catalogue::load(None).unwrap()
    }

    fn pairs(sent: &[(&str, &str)]) -> Pairs {
        Pairs(sent.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn what_is_left_open_is_not_known_and_none_is_known() {
        let catalogue = catalogue();
        let asking = &catalogue.programmes().asking;
        let (facts, wrong) =
            read(asking, &pairs(&[("grade", "unknown"), ("certificate", "maybe"), ("age", "")]));
        assert!(facts.is_empty() && wrong.is_empty());
        let (facts, _) = read(asking, &pairs(&[("receives", "none"), ("age", "８岁")]));
        assert_eq!(facts["receives"], Fact::Many(Vec::new()));
        assert_eq!(facts["age"], Fact::Number(8));
    }

    #[test]
    fn what_cannot_be_is_told() {
        let catalogue = catalogue();
        let asking = &catalogue.programmes().asking;
        for age in ["eight", "-1", "131", "8.5", "99999999999999999999"] {
            let (_, wrong) = read(asking, &pairs(&[("age", age)]));
            assert_eq!(wrong, [("age".to_owned(), Unusable::Number)], "{age}");
        }
        let (_, wrong) = read(asking, &pairs(&[("receives", "none"), ("receives", "orphan")]));
        assert_eq!(wrong, [("receives".to_owned(), Unusable::NoneAndSome)]);
    }
}
