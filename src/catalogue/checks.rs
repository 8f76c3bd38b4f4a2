//! What must hold of a definition before anybody sees it.
//!
//! Names are well formed and unique; conditions use only what was asked before; every stage can be reached and
//! left; every letter, clock and basis that is named exists; every word it needs is there in every language, and
//! no word is there that nothing needs.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::definition::{Actor, ClockUnit, Definition, Effect, Kind, Question};
use super::effect_checks::{effects, local_rules, profile};
use super::loading::{Problem, Source};
use super::parts::{Assembled, Part};
use super::rules::{Rule, Type};
use super::texts::Texts;
use super::word_checks::{needed, words, words_of_part};
use crate::words::Language;

/// What checking gives: the compiled conditions, and everything that is wrong.
pub struct Checked {
    /// Conditions of pages, by place.
    pub when: Vec<Option<Rule>>,
    /// Rules of questions, by name.
    pub rules: BTreeMap<String, Rule>,
    /// Conditions of turns, by act and place.
    pub turns: BTreeMap<(String, usize), Rule>,
    /// All problems.
    pub problems: Vec<Problem>,
}

pub(super) struct Check<'c> {
    whole: &'c Assembled,
    problems: Vec<Problem>,
}

impl Check<'_> {
    /// A problem at the line where a piece of text stands.
    fn at(&mut self, text: &str, reason: impl Into<String>) {
        let line = self.whole.text.lines().position(|line| line.contains(text)).map_or(1, |line| line + 1);
        self.problems.push(self.whole.problem(line, reason));
    }

    pub(super) fn id(&mut self, id: &str, reason: impl Into<String>) {
        self.at(&format!("id = \"{id}\""), reason);
    }

    fn unique<'i>(&mut self, what: &str, ids: impl Iterator<Item = &'i str>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if !seen.insert(id) {
                self.id(id, format!("there are two {what}s called `{id}`"));
            }
        }
    }
}

/// Checks a definition with its words.
pub fn check(
    (source, whole, parts): (&Source, &Assembled, &[&Part]),
    definition: &Definition,
    texts: &HashMap<Language, Texts>,
) -> Checked {
    let mut check = Check { whole, problems: Vec::new() };
    let stem = source.file.rsplit(['/', '\\']).next().and_then(|name| name.strip_suffix(".toml"));
    if stem != Some(definition.id.as_str()) {
        check.id(&definition.id, "the service must be called as its file is");
    }
    let (when, mut rules, mut known) = pages(&mut check, definition);
    sheets(&mut check, definition, &mut rules, &mut known);
    let turns = turns(&mut check, definition, &known);
    stages(&mut check, definition);
    profile(&mut check, definition);
    effects(&mut check, definition);
    local_rules(&mut check, definition);
    let needed = needed(definition);
    let mut problems = check.problems;
    for (language, file, text) in &source.words {
        if let Some(read) = texts.get(language) {
            let own = (file.as_str(), text.as_deref().unwrap_or_default());
            let theirs = parts.iter().flat_map(|part| &part.words).filter(|(of, _, _)| of == language);
            let theirs = theirs.filter_map(|(_, file, text)| Some((file.as_str(), text.as_deref()?)));
            problems.extend(words(&[own].into_iter().chain(theirs).collect::<Vec<_>>(), read, &needed));
        }
    }
    parts.iter().for_each(|part| problems.extend(words_of_part(part)));
    Checked { when, rules, turns, problems }
}

fn well_formed(id: &str, joint: char) -> bool {
    !id.is_empty()
        && id.starts_with(|c: char| c.is_ascii_lowercase())
        && !id.ends_with(joint)
        && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == joint)
}

/// Compiles the conditions and rules of pages that were put together from checked services.
///
/// # Errors
/// Everything that is wrong with them.
pub fn put_together(file: &str, definition: &Definition) -> Result<Compiled, Vec<Problem>> {
    let whole = Assembled::of(file, "\n", &[])?;
    let mut check = Check { whole: &whole, problems: Vec::new() };
    let (when, rules, _) = pages(&mut check, definition);
    if check.problems.is_empty() { Ok((when, rules)) } else { Err(check.problems) }
}

/// Conditions of pages by place, and rules by question.
pub type Compiled = (Vec<Option<Rule>>, BTreeMap<String, Rule>);

/// Conditions of pages by place, rules by question, and all questions with their types.
type Pages = (Vec<Option<Rule>>, BTreeMap<String, Rule>, BTreeMap<String, Type>);

fn pages(check: &mut Check<'_>, definition: &Definition) -> Pages {
    if definition.pages.is_empty() {
        check.at("id", "a service asks at least one thing");
    }
    check.unique("page", definition.pages.iter().map(|page| page.id.as_str()));
    let mut asked: Vec<&Question> = definition.pages.iter().flat_map(|page| &page.questions).collect();
    for question in definition.sheets.iter().flat_map(|sheet| &sheet.questions) {
        // The same question may stand on several sheets: whichever is newest is its answer.
        let same = |other: &&Question| format!("{other:?}") == format!("{question:?}");
        if !asked.iter().any(same)
            || definition.pages.iter().flat_map(|page| &page.questions).any(|one| same(&one))
        {
            asked.push(question);
        }
    }
    check.unique("question", asked.iter().map(|question| question.id.as_str()));
    let mut known: BTreeMap<String, Type> = BTreeMap::new();
    let (mut when, mut rules) = (Vec::new(), BTreeMap::new());
    for page in &definition.pages {
        if !well_formed(&page.id, '-') {
            check.id(
                &page.id,
                format!("`{}` is no name for a page: small letters, digits and hyphens", page.id),
            );
        }
        if page.questions.is_empty() {
            check.id(&page.id, format!("the page `{}` asks nothing", page.id));
        }
        let compiled = page.when.as_deref().map(|source| (source, Rule::check(source, &known)));
        when.push(match compiled {
            None => None,
            Some((_, Ok(rule))) => Some(rule),
            Some((source, Err(error))) => {
                check.at(&format!("when = {source:?}"), format!("`when` of the page `{}`: {error}", page.id));
                None
            }
        });
        for question in &page.questions {
            self::question(check, question, false);
            known.insert(question.id.clone(), question.fact_type());
        }
        page.questions.iter().for_each(|question| rule(check, question, &known, &mut rules));
    }
    (when, rules, known)
}

fn rule(
    check: &mut Check<'_>,
    question: &Question,
    known: &BTreeMap<String, Type>,
    rules: &mut BTreeMap<String, Rule>,
) {
    let Some(source) = &question.rule else { return };
    match Rule::check(source, known) {
        Ok(rule) => {
            rules.insert(question.id.clone(), rule);
        }
        Err(error) => check
            .at(&format!("rule = {source:?}"), format!("`rule` of the question `{}`: {error}", question.id)),
    }
}

/// What acts ask: each sheet on top of the whole form.
fn sheets(
    check: &mut Check<'_>,
    definition: &Definition,
    rules: &mut BTreeMap<String, Rule>,
    known: &mut BTreeMap<String, Type>,
) {
    check.unique("sheet", definition.sheets.iter().map(|sheet| sheet.id.as_str()));
    for sheet in &definition.sheets {
        if !well_formed(&sheet.id, '-') || sheet.questions.is_empty() {
            check.id(&sheet.id, format!("the sheet `{}` is badly named, or asks nothing", sheet.id));
        }
        if !definition.acts.iter().any(|act| act.sheet.as_deref() == Some(&sheet.id)) {
            check.id(&sheet.id, format!("no act asks the sheet `{}`", sheet.id));
        }
        for question in &sheet.questions {
            self::question(check, question, false);
            if matches!(question.kind, Kind::Files { .. }) {
                check.id(&question.id, format!("`{}`: a sheet takes no files", question.id));
            }
            known.insert(question.id.clone(), question.fact_type());
        }
        sheet.questions.iter().for_each(|question| rule(check, question, known, rules));
    }
    for act in &definition.acts {
        if let Some(sheet) = &act.sheet
            && !definition.sheets.iter().any(|other| &other.id == sheet)
        {
            check.id(&act.id, format!("the act `{}` asks the sheet `{sheet}`, which is not there", act.id));
        }
    }
    for (key, list) in [("referral", &definition.referral), ("pre_check", &definition.pre_check)] {
        for shown in list {
            if !definition.pages.iter().flat_map(|page| &page.questions).any(|one| &one.id == shown) {
                check.at(key, format!("`{shown}` in `{key}` is no question of the form"));
            }
        }
    }
}

fn turns(
    check: &mut Check<'_>,
    definition: &Definition,
    known: &BTreeMap<String, Type>,
) -> BTreeMap<(String, usize), Rule> {
    let mut turns = BTreeMap::new();
    for act in &definition.acts {
        for (place, turn) in act.turns.iter().enumerate() {
            if !definition.stages.iter().any(|stage| stage.id == turn.to) {
                check.id(&act.id, format!("the act `{}` turns to `{}`, which is no stage", act.id, turn.to));
            }
            match Rule::check(&turn.when, known) {
                Ok(rule) => {
                    turns.insert((act.id.clone(), place), rule);
                }
                Err(error) => check.at(
                    &format!("when = {:?}", turn.when),
                    format!("`when` of a turn of the act `{}`: {error}", act.id),
                ),
            }
        }
    }
    turns
}

fn question(check: &mut Check<'_>, question: &Question, inner: bool) {
    let id = &question.id;
    if !well_formed(id, '_') {
        check.id(id, format!("`{id}` is no name for a question: small letters, digits and underscores"));
    }
    match &question.kind {
        Kind::Single { options, .. } | Kind::Multiple { options, .. } => {
            if options.len() < 2 {
                check.id(id, format!("the question `{id}` needs at least two options"));
            }
            let mut seen = BTreeSet::new();
            for option in options {
                if !well_formed(option, '-') || option == "other" || !seen.insert(option) {
                    check.id(
                        id,
                        format!(
                            "the option `{option}` of `{id}` is badly named, twice there, or the word other"
                        ),
                    );
                }
            }
            if let Kind::Multiple { none: Some(none), .. } = &question.kind
                && !options.contains(none)
            {
                check.id(id, format!("`none` of `{id}` names no option"));
            }
        }
        Kind::Number { min, max } if min > max => check.id(id, format!("`{id}`: min is larger than max")),
        Kind::Text { max_length } | Kind::LongText { max_length } if !(1..=20_000).contains(max_length) => {
            check.id(id, format!("`{id}`: max_length must be from 1 to 20000"));
        }
        Kind::Files { .. } if question.consent && !question.optional => {
            check.id(id, format!("`{id}` is given by consent, and may not be left out"));
        }
        Kind::Files { max_files, accept, .. } if *max_files == 0 || accept.is_empty() => {
            check.id(id, format!("`{id}` takes no file at all"));
        }
        Kind::Files { accept, check: Some(_), .. }
            if !accept.contains(&super::definition::FileType::Photo) =>
        {
            check.id(id, format!("`{id}` checks photos and takes none"));
        }
        Kind::Group { min, max, questions } => {
            if inner {
                check.id(id, format!("`{id}`: a group cannot stand in a group"));
            }
            if min > max || *max == 0 || *max > 20 || questions.is_empty() {
                check.id(
                    id,
                    format!("`{id}`: a group has from min to max (at most 20) of at least one question"),
                );
            }
            for part in questions {
                if matches!(part.kind, Kind::Group { .. } | Kind::Files { .. } | Kind::Declaration {}) {
                    check.id(&part.id, format!("`{}` cannot stand in a group", part.id));
                }
                self::question(check, part, true);
            }
        }
        _ => {}
    }
}

fn stages(check: &mut Check<'_>, definition: &Definition) {
    check.unique("stage", definition.stages.iter().map(|stage| stage.id.as_str()));
    check.unique("act", definition.acts.iter().map(|act| act.id.as_str()));
    let stage = |id: &str| definition.stages.iter().find(|stage| stage.id == id);
    let basis = |id: &str| definition.basis.iter().any(|basis| basis.id == id);
    let awards = definition.acts.iter().any(|act| act.effect == Some(Effect::Award));
    if !definition.stages.iter().any(|stage| stage.closed) {
        check.at("[[stages]]", "no stage is closed: a case could never end");
    }
    for act in &definition.acts {
        for from in &act.from {
            match stage(from) {
                None => {
                    check.id(&act.id, format!("the act `{}` starts from `{from}`, which is no stage", act.id))
                }
                // What is over is taken up again only where the law gives a person time for it, where what was recorded
                // was wrong, or where what was granted goes on.
                Some(stage)
                    if stage.closed
                        && act.within.is_none()
                        && act.effect != Some(Effect::UndoDeath)
                        && !awards =>
                {
                    check.id(&act.id, format!("the act `{}` starts from `{from}`, which is closed", act.id));
                }
                Some(_) => {}
            }
        }
        if act.stays != act.to.is_empty() {
            check.id(&act.id, format!("the act `{}` leads to a stage, or stays, and not both", act.id));
        } else if !act.stays && stage(&act.to).is_none() {
            check.id(&act.id, format!("the act `{}` leads to `{}`, which is no stage", act.id, act.to));
        }
        if let Some(within) = &act.within
            && !(within.days > 0
                && basis(&within.basis)
                && definition.letters.iter().any(|letter| letter.id == within.letter))
        {
            check.id(
                &act.id,
                format!("`within` of the act `{}` needs days, a letter and a basis that are there", act.id),
            );
        }
        let stays = act.from.iter().all(|from| from == &act.to) && act.sheet.is_some() && act.by.len() == 1;
        if act.by.contains(&Actor::Checker) && (!stays || definition.pre_check.is_empty()) {
            check.id(
                &act.id,
                format!("the act `{}` of a checker alone asks a sheet, leads to where it starts, and needs `pre_check`", act.id),
            );
        }
        if act.by.is_empty() {
            check.id(&act.id, format!("nobody may do the act `{}`", act.id));
        }
        for before in
            act.after.iter().filter(|before| definition.acts.iter().all(|other| other.id != **before))
        {
            check.id(&act.id, format!("the act `{}` comes after `{before}`, which is no act", act.id));
        }
        if let Some(letter) = &act.letter
            && !definition.letters.iter().any(|other| &other.id == letter)
        {
            check
                .id(&act.id, format!("the act `{}` sends the letter `{letter}`, which is not there", act.id));
        }
    }
    for stage in &definition.stages {
        if let Some(clock) = &stage.clock {
            if clock.unit == ClockUnit::Months && (stage.waits_for_resident || stage.pauses) {
                check.id(
                    &clock.id,
                    format!("the clock `{}` counts months, which do not stand still", clock.id),
                );
            }
            if clock.limit == 0 {
                check.id(&clock.id, format!("the clock `{}` has no days", clock.id));
            }
            if !basis(&clock.basis) {
                check.id(
                    &clock.id,
                    format!("the clock `{}` rests on `{}`, which is no basis", clock.id, clock.basis),
                );
            }
            if let Some(lapse) = &clock.on_lapse {
                let act = definition.acts.iter().find(|act| &act.id == lapse);
                if !act.is_some_and(|act| act.by.contains(&Actor::System) && act.from.contains(&stage.id)) {
                    check.id(
                        &clock.id,
                        format!("`{lapse}` is no act that the system may do from `{}`", stage.id),
                    );
                }
            }
        }
        if !stage.closed && !definition.acts.iter().any(|act| act.from.contains(&stage.id)) {
            check.id(&stage.id, format!("nothing leads out of the stage `{}`", stage.id));
        }
    }
    let begins =
        definition.stages.iter().enumerate().filter(|(place, one)| *place == 0 || one.awaits_certificate);
    let mut reached: BTreeSet<&str> = begins.map(|(_, stage)| stage.id.as_str()).collect();
    loop {
        let more: Vec<&str> = definition
            .acts
            .iter()
            .filter(|act| act.from.iter().any(|from| reached.contains(from.as_str())))
            .flat_map(|act| act.turns.iter().map(|turn| &turn.to).chain([&act.to]))
            .map(String::as_str)
            .filter(|to| !to.is_empty())
            .filter(|to| !reached.contains(to))
            .collect();
        if more.is_empty() {
            break;
        }
        reached.extend(more);
    }
    for stage in &definition.stages {
        if !reached.contains(stage.id.as_str()) {
            check.id(&stage.id, format!("the stage `{}` can never be reached", stage.id));
        }
    }
}
