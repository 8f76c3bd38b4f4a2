//! What an act does beside moving a case finds the answers that it reads.

use super::checks::Check;
use super::definition::{Act, Definition, Effect, Kind, Question};
use super::programmes::Ended;
use crate::residents::profile::ASKED;
use crate::values::Category;

/// Answers that decide how a person is reached have to be understood.
pub(super) fn profile(check: &mut Check<'_>, definition: &Definition) {
    let Some(act) = definition.acts.iter().find(|act| act.effect == Some(Effect::Profile)) else { return };
    let questions: Vec<&Question> = definition.pages.iter().flat_map(|page| &page.questions).collect();
    for (id, known) in ASKED {
        let options = questions.iter().find(|question| question.id == id).map(|question| &question.kind);
        let (options, other) = match options {
            Some(Kind::Single { options, other } | Kind::Multiple { options, other, .. }) => {
                (options, *other)
            }
            _ => {
                check.id(&act.id, format!("the profile of the act `{}` needs the choice `{id}`", act.id));
                continue;
            }
        };
        for option in options.iter().map(String::as_str).chain(other.then_some("other")) {
            if !known.contains(&option) {
                check.id(id, format!("a profile knows no option `{option}` of `{id}`"));
            }
        }
    }
}

/// The questions that an effect reads from its act's sheet, each with its kind.
pub const EFFECTS: [(Effect, &[(&str, &str)]); 8] = [
    (Effect::Dispatch, &[("topic", "single"), ("main_unit", "unit")]),
    (Effect::Refer, &[("referred_to", "unit")]),
    (Effect::Rate, &[("meets", "single"), ("components", "group")]),
    (Effect::Certify, CERTIFICATE),
    (Effect::Renew, CERTIFICATE),
    (Effect::Replace, CERTIFICATE),
    (Effect::Reissue, CERTIFICATE),
    (Effect::TransferIn, CERTIFICATE),
];

/// What is entered of a certificate.
const CERTIFICATE: &[(&str, &str)] =
    &[("certificate", "certificate-number"), ("valid_from", "date"), ("valid_until", "date")];

/// The rules that the law leaves to the district, each with the values that it takes:
///
/// - `renewal-opens`: months before the last day from which a renewal may be applied for;
/// - `renewal-reminders`: months before the last day at which a holder is reminded, each once;
/// - `renewal-without-assessment`: 1 where a certificate may be renewed without another assessment;
/// - `reissues-a-year`: how many reissues a person may have in twelve months;
/// - `changes-a-year`: how many changes of category or grade a person may have in twelve months;
/// - `subsidy-publicity`: 1 where a subsidy is shown to the public before it is decided.
pub const LOCAL_RULES: [(&str, bool); 6] = [
    ("renewal-opens", false),
    ("renewal-reminders", true),
    ("renewal-without-assessment", false),
    ("reissues-a-year", false),
    ("changes-a-year", false),
    ("subsidy-publicity", false),
];

/// Local rules are known, and rest on something; acts name one that is there.
pub(super) fn local_rules(check: &mut Check<'_>, definition: &Definition) {
    for rule in &definition.local {
        let several = LOCAL_RULES.iter().find(|(id, _)| *id == rule.id).map(|(_, several)| *several);
        match several {
            None => check.id(&rule.id, format!("`{}` is no rule that is left to the district", rule.id)),
            Some(false) if rule.values.len() > 1 => {
                check.id(&rule.id, format!("the rule `{}` takes one value", rule.id));
            }
            _ => {}
        }
        if rule.values.contains(&0) {
            check.id(&rule.id, format!("the rule `{}` has a value of nothing: leave it out", rule.id));
        }
        if !definition.basis.iter().any(|basis| basis.id == rule.basis) {
            check
                .id(&rule.id, format!("the rule `{}` rests on `{}`, which is no basis", rule.id, rule.basis));
        }
    }
    for act in &definition.acts {
        if let Some(rule) = &act.allowed_by
            && !definition.local.iter().any(|local| &local.id == rule)
        {
            check.id(&act.id, format!("the act `{}` is allowed by `{rule}`, which is no local rule", act.id));
        }
    }
}

/// An effect finds what it reads, and a requirement the option it names.
pub(super) fn effects(check: &mut Check<'_>, definition: &Definition) {
    for act in &definition.acts {
        for (id, option) in &act.requires {
            let asked = definition.sheets.iter().flat_map(|sheet| &sheet.questions).find(|one| &one.id == id);
            let there = asked.map(|question| &question.kind);
            if !matches!(there, Some(Kind::Single { options, .. }) if options.contains(option)) {
                check.id(
                    &act.id,
                    format!("the act `{}` requires `{id}` to be `{option}`, which no sheet asks", act.id),
                );
            }
        }
        let Some((effect, wanted)) = EFFECTS.iter().find(|(effect, _)| act.effect == Some(*effect)) else {
            continue;
        };
        let sheet = definition.sheets.iter().find(|sheet| Some(&sheet.id) == act.sheet.as_ref());
        let asked = sheet.map_or(&[][..], |sheet| &sheet.questions);
        for (id, kind) in *wanted {
            if !asked.iter().any(|question| question.id == *id && kind_of(&question.kind) == *kind) {
                check.id(
                    &act.id,
                    format!("the effect of the act `{}` needs the question `{id}`, a {kind}", act.id),
                );
            }
        }
        if *effect == Effect::Rate {
            rating(check, &act.id, asked);
        }
    }
    appointments(check, definition);
    stopping(check, definition);
    let by_programme = |act: &&Act| act.entitled || act.effect.is_some_and(Effect::concerns_award);
    for act in definition.acts.iter().filter(by_programme).filter(|_| definition.programme.is_none()) {
        check.id(&act.id, format!("the act `{}` asks the rules of a programme, and none is named", act.id));
    }
}

/// The sheet by which payments are stopped asks why and since when, in options that the ledger knows.
fn stopping(check: &mut Check<'_>, definition: &Definition) {
    for act in definition.acts.iter().filter(|act| act.effect == Some(Effect::EndAward)) {
        let Some(sheet) = definition.sheets.iter().find(|sheet| Some(&sheet.id) == act.sheet.as_ref()) else {
            continue;
        };
        let kind = |id: &str| sheet.questions.iter().find(|one| one.id == id).map(|question| &question.kind);
        let known = |options: &[String]| options.iter().all(|option| Ended::named(option).is_some());
        let because =
            matches!(kind("stopped_because"), Some(Kind::Single { options, other: false }) if known(options));
        if !because || !matches!(kind("happened_on"), Some(Kind::Date { .. })) {
            check.id(&act.id, format!("the act `{}` asks `stopped_because`, by the reasons that are known, and the date `happened_on`", act.id));
        }
    }
}

/// A body outside meets the person where a referral leads, and nowhere else: before it nobody is there to be met.
fn appointments(check: &mut Check<'_>, definition: &Definition) {
    for stage in definition.stages.iter().filter(|stage| stage.appointment) {
        let mut referring = definition.acts.iter().filter(|act| act.effect == Some(Effect::Refer));
        if !referring.any(|act| act.to == stage.id || act.turns.iter().any(|turn| turn.to == stage.id)) {
            let id = &stage.id;
            check.id(id, format!("the stage `{id}` arranges an appointment, and no act refers a case there"));
        }
    }
}

const fn kind_of(kind: &Kind) -> &'static str {
    match kind {
        Kind::Unit { .. } => "unit",
        Kind::Single { .. } => "single",
        Kind::Group { .. } => "group",
        Kind::CertificateNumber {} => "certificate-number",
        Kind::Date { .. } => "date",
        _ => "",
    }
}

/// The parts of a rating are a category and a grade that the standard knows.
fn rating(check: &mut Check<'_>, act: &str, asked: &[Question]) {
    let parts = asked.iter().find(|question| question.id == "components").map_or(&[][..], Question::parts);
    let options = |id: &str| match parts.iter().find(|part| part.id == id).map(|part| &part.kind) {
        Some(Kind::Single { options, other: false }) => options.as_slice(),
        _ => &[],
    };
    let categories: Vec<&str> =
        Category::ALL.into_iter().filter(|one| *one != Category::Multiple).map(Category::slug).collect();
    if options("category") != categories || options("grade") != GRADES {
        check.id(act, format!("`components` of the act `{act}` asks `category` with {categories:?} and `grade` with {GRADES:?}"));
    }
    let meets = asked.iter().find(|question| question.id == "meets").map(|question| &question.kind);
    if !matches!(meets, Some(Kind::Single { options, other: false }) if options == &["yes", "no"]) {
        check.id(act, format!("`meets` of the act `{act}` has the options yes and no"));
    }
}

/// The options of a grade in a rating, the most severe first.
pub const GRADES: [&str; 4] = ["first", "second", "third", "fourth"];
