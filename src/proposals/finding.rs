//! What the register tells of somebody, as rules ask for it.

use chrono::NaiveDate;

use crate::benefits::proposals::Way;
use crate::catalogue::{Fact, Facts};
use crate::residents::profile::{Calls, Format, Profile};
use crate::values::{Category, Disability, Grade, IdNumber, Phone};

/// The facts of whoever has a certificate that counts. What the register does not tell stays unknown.
pub fn facts(id_number: &IdNumber, disability: &Disability, today: NaiveDate) -> Facts {
    let text = |text: &str| Fact::Text(text.to_owned());
    let kinds: Vec<String> =
        parts(disability).iter().filter_map(|part| kind(*part)).map(str::to_owned).collect();
    let mut facts = Facts::from([
        ("certificate".to_owned(), text("yes")),
        // The register is that of the district.
        ("household".to_owned(), text("here")),
        ("grade".to_owned(), text(grade(disability.grade()))),
        ("age".to_owned(), Fact::Number(i64::from(id_number.age_on(today)))),
    ]);
    // An older register says of a multiple disability only that it is one.
    if !kinds.is_empty() {
        facts.insert("categories".to_owned(), Fact::Many(kinds));
    }
    facts
}

fn parts(disability: &Disability) -> Vec<(Category, Grade)> {
    match disability.components() {
        [] => vec![(disability.category(), disability.grade())],
        parts => parts.to_vec(),
    }
}

/// A kind of disability as amounts ask for it. Source: GB/T 26341-2010 (blindness is grade one and two).
const fn kind((category, grade): (Category, Grade)) -> Option<&'static str> {
    Some(match (category, grade) {
        (Category::Visual, Grade::First | Grade::Second) => "blind",
        (Category::Visual, _) => "low-vision",
        (Category::Hearing, _) => "hearing",
        (Category::Speech, _) => "speech",
        (Category::Physical, _) => "physical",
        (Category::Intellectual, _) => "intellectual",
        (Category::Mental, _) => "mental",
        (Category::Multiple, _) => return None,
    })
}

const fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::First => "first",
        Grade::Second => "second",
        Grade::Third => "third",
        Grade::Fourth => "fourth",
    }
}

/// How somebody is told: as their contact card says; without one by a text, where there is a mobile phone.
pub fn way(profile: Option<&Profile>, phone: &str) -> Way {
    let mobile = Phone::parse(phone).is_ok_and(|phone| phone.is_mobile());
    let Some(profile) = profile else { return if mobile { Way::Text } else { Way::Letter } };
    let wants = |format: Format| profile.formats.contains(&format);
    if profile.is_phone_unsafe() {
        Way::InPerson
    } else if profile.calls == Calls::CallOnly || (wants(Format::PhoneCall) && !profile.is_text_only()) {
        Way::Call
    } else if wants(Format::LargePrint) || !mobile {
        Way::Letter
    } else {
        Way::Text
    }
}

/// The phone at which somebody is told: that of their contact card, else that of the register.
pub fn phone<'p>(profile: Option<&'p Profile>, registered: &'p str) -> &'p str {
    profile.and_then(|profile| profile.phone.as_deref()).unwrap_or(registered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_certificate_says_is_said_as_rules_ask_for_it() {
        let today = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
        let number = IdNumber::parse("150202201503180013", today).unwrap();
        let single = Disability::single(Category::Visual, Grade::Third).unwrap();
        let known = facts(&number, &single, today);
        assert_eq!(known["categories"], Fact::Many(vec!["low-vision".to_owned()]));
        assert_eq!(known["grade"], Fact::Text("third".to_owned()));
        assert_eq!(known["age"], Fact::Number(11));
        let several = [(Category::Visual, Grade::First), (Category::Physical, Grade::Fourth)];
        let multiple = Disability::multiple(several.to_vec()).unwrap();
        let known = facts(&number, &multiple, today);
        assert_eq!(known["categories"], Fact::Many(vec!["blind".to_owned(), "physical".to_owned()]));
        assert!(!known.contains_key("income") && !known.contains_key("receives"), "nobody asked");
    }
}
