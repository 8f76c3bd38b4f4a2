//! Why somebody is entitled or not, in words, each with the source of its rule: the same on the page that asks, on the desk
//! and in letters.

use crate::catalogue::programmes::{Entitlement, Programme, Reason, Why};
use crate::words::Words;

/// A reason.
pub fn reason(words: Words, programme: &Programme, reason: &Reason) -> String {
    let (language, asking) = (words.language(), &programme.asking);
    let condition = format!("condition-{}", reason.about);
    let held = || asking.option(language, "receives", &reason.about);
    let text = match &reason.why {
        Why::Met => programme.say(language, &condition),
        Why::NotMet => programme.say(language, &format!("{condition}.not")),
        Why::Decided => programme.say(language, &format!("{condition}.open")),
        Why::Checked => words.benefits_checked(programme.say(language, &condition)),
        Why::Missing(facts) => {
            let questions: Vec<String> = facts.iter().map(|fact| asking.question(language, fact)).collect();
            words.benefits_missing(questions.join(" "))
        }
        Why::Excluded => words.benefits_excluded(held()),
        Why::HigherOf => words.benefits_higher(held()),
        Why::Both => words.benefits_both(held()),
    };
    if reason.to_confirm { format!("{text} {}", words.benefits_to_confirm()) } else { text }
}

/// A source with its number.
pub fn source(words: Words, programme: &Programme, basis: &str) -> String {
    let title = programme.say(words.language(), &format!("basis-{basis}"));
    let basis = programme.definition.basis.iter().find(|one| one.id == basis);
    match basis.map_or("", |basis| basis.document.as_str()) {
        "" => title,
        document => format!("{title} {document}"),
    }
}

/// What decides an answer, a line for each reason with its source, as letters give it.
pub fn deciding(words: Words, programme: &Programme, entitlement: &Entitlement) -> String {
    let line =
        |one: &Reason| words.benefits_by(reason(words, programme, one), source(words, programme, &one.basis));
    entitlement.deciding().map(line).collect::<Vec<_>>().join("\n")
}
