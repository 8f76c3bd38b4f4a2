//! The page of the rules and of what was erased.

use chrono::NaiveDate;
use maud::{Markup, html};

use super::pages::LONGEST;
use super::rules::{Keep, Kind, Rule, Rules};
use super::store::Erased;
use crate::accounts::views::given_back;
use crate::catalogue::Catalogue;
use crate::forms::fault::Problem;
use crate::forms::fault_views::problem;
use crate::ui::form::form;
use crate::ui::staff_nav::Place;
use crate::ui::{Button, Choice, Choices, DateFields, Page, TextField, empty, error_summary};
use crate::values::DateError;
use crate::web::{Pairs, Visit};
use crate::words::{Words, speech};

/// What is wrong with what was sent.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wrong {
    /// No kind was chosen.
    pub kind: bool,
    /// Neither a time nor for good.
    pub keep: bool,
    /// The number cannot be read, or is less than the law or more than the program takes.
    pub count: bool,
    /// The fewest months of the kind.
    pub least: u32,
    /// The first day.
    pub from: Option<DateError>,
    /// The paper.
    pub source: bool,
    /// It was held while the session was locked.
    pub given_back: bool,
}

/// A kind in words.
pub fn kind_name(words: Words, catalogue: &Catalogue, kind: &Kind) -> String {
    match kind {
        Kind::Cases => words.retention_cases(),
        Kind::CasesOf(service) => {
            let service = catalogue.get(service);
            words.retention_cases_of(service.map_or_else(String::new, |it| it.title(words.language())))
        }
        Kind::Looks => words.retention_looks(),
        Kind::Messages => words.retention_messages(),
        Kind::Mandates => words.retention_mandates(),
        Kind::RegisterFiles => words.retention_register_files(),
    }
}

/// A time in words.
pub fn time(words: Words, keep: Keep) -> String {
    match keep {
        Keep::ForGood => words.retention_for_good(),
        Keep::Months(months) if months % 12 == 0 => words.retention_years(months / 12),
        Keep::Months(months) => words.retention_months(months),
    }
}

/// What everybody is told: each kind that has a rule, and of cases that they have none yet.
pub fn published(rules: &Rules, catalogue: &Catalogue, words: Words, today: NaiveDate) -> Vec<String> {
    let line = |kind: Kind| {
        let name = kind_name(words, catalogue, &kind);
        match rules.on(&kind, today) {
            Some(rule) if rule.kind == kind => {
                Some(words.retention_published(name, time(words, rule.keep), &rule.source))
            }
            None if kind == Kind::Cases => Some(words.retention_unpublished(name)),
            _ => None,
        }
    };
    Kind::all(catalogue).into_iter().filter_map(line).collect()
}

/// The rules as they are and will be, what was erased, and for the system administrator the form.
pub fn page(
    visit: &Visit,
    catalogue: &Catalogue,
    rules: &Rules,
    report: &[Erased],
    typed: Option<(&Pairs, Wrong)>,
) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.retention_title();
    let errors = typed.map_or_else(Vec::new, |(_, wrong)| errors(words, wrong));
    let back = typed.is_some_and(|(_, wrong)| wrong.given_back);
    Page::new(&reader, &title).noindex().errors(!errors.is_empty()).render(html! {
        div.title { h1 { (title) } p.quiet { (words.retention_lead()) } }
        (error_summary(words, &errors))
        @if back { (given_back(&reader, "#change")) }
        section.section aria-labelledby="rules" {
            h2 #rules { (words.retention_rules()) }
            p { (words.retention_drafts(visit.ground.config.draft_days)) }
            dl.answers.pairs {
                @for kind in Kind::all(catalogue) {
                    @let own = rules.on(&kind, visit.today());
                    @let coming: Vec<&Rule> = rules.to_come(&kind, visit.today()).collect();
                    // A service that goes by the rule of all is not repeated.
                    @if own.is_some_and(|rule| rule.kind == kind) || !coming.is_empty() || !matches!(kind, Kind::CasesOf(_)) {
                        div {
                            dt { (kind_name(words, catalogue, &kind)) }
                            dd {
                                @match own {
                                    Some(rule) => {
                                        (time(words, rule.keep)) (words.page_comma()) (words.retention_by(&rule.source))
                                    }
                                    None => (words.retention_not_set()),
                                }
                                @for rule in coming {
                                    br;
                                    (words.retention_from(speech::date(rule.from, words.language()), time(words, rule.keep)))
                                    (words.page_comma()) (words.retention_by(&rule.source))
                                }
                            }
                        }
                    }
                }
            }
        }
        section.section aria-labelledby="report" {
            h2 #report { (words.retention_report()) }
            @if report.is_empty() { (empty(&words.retention_nothing(), None, None)) }
            @else {
                ul {
                    @for line in report {
                        li {
                            (speech::date(line.day, words.language())) (words.page_comma())
                            (kind_name(words, catalogue, &line.kind)) (words.page_comma())
                            (words.retention_erased(line.count)) (words.page_comma())
                            (words.retention_by(&line.source))
                        }
                    }
                }
            }
        }
        @if let Some((pairs, wrong)) = typed { (change(visit, catalogue, pairs, wrong)) }
    })
}

/// What is wrong, in words, by field.
fn errors(words: Words, wrong: Wrong) -> Vec<(String, String)> {
    let mut errors = Vec::new();
    let mut add = |name: &str, text: String| errors.push((name.to_owned(), text));
    if wrong.kind {
        add("kind", words.retention_kind_choose());
    }
    if wrong.keep {
        add("keep", words.retention_keep_choose());
    }
    if wrong.count {
        add("count", words.retention_count_wrong(wrong.least));
    }
    if let Some(error) = wrong.from {
        let text = problem(words, &words.choices_from(), &Problem::Date(error));
        add(&format!("from.{}", error.part().name()), text);
    }
    if wrong.source {
        add("source", words.choices_source_wrong(LONGEST));
    }
    errors
}

fn change(visit: &Visit, catalogue: &Catalogue, typed: &Pairs, wrong: Wrong) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let errors = errors(words, wrong);
    let error =
        |name: &str| errors.iter().find(|(field, _)| field.starts_with(name)).map(|(_, text)| text.as_str());
    let wrong_part = errors.iter().map(|(field, _)| field.as_str()).find(|field| field.starts_with("from."));
    let values = ["year", "month", "day"].map(|part| format!("from.{part}"));
    let keep = |value: &str, label: String| Choice {
        value: value.to_owned(),
        label,
        hint: None,
        chosen: typed.get("keep") == value,
    };
    html! {
        section.section aria-labelledby="change" {
            h2 #change { (words.retention_change()) }
            (form(&reader, &format!("{}#error-summary", Place::Retention.path()), html! {
                (Choices {
                    name: "kind", legend: &words.retention_kind(), error: error("kind"),
                    options: Kind::all(catalogue).iter().map(|kind| Choice {
                        value: kind.name(), label: kind_name(words, catalogue, kind), hint: None,
                        chosen: typed.get("kind") == kind.name(),
                    }).collect(),
                    ..Choices::default()
                }.render(words))
                (Choices {
                    name: "keep", legend: &words.retention_keep(), hint: Some(&words.retention_keep_hint()),
                    error: error("keep"),
                    options: vec![
                        keep("years", words.retention_in_years()),
                        keep("months", words.retention_in_months()),
                        keep("for-good", words.retention_for_good()),
                    ],
                    ..Choices::default()
                }.render(words))
                (TextField {
                    name: "count", label: &words.retention_count(), error: error("count"), value: typed.get("count"),
                    width: 4, inputmode: Some("numeric"), autocomplete: "off", optional: true, ..TextField::default()
                }.render(words))
                (DateFields {
                    name: "from", legend: &words.choices_from(), error: error("from"), wrong: wrong_part,
                    values: [typed.get(&values[0]), typed.get(&values[1]), typed.get(&values[2])], ..DateFields::default()
                }.render(words))
                (TextField {
                    name: "source", label: &words.choices_source(), hint: Some(&words.choices_source_hint()),
                    error: error("source"), value: typed.get("source"), autocomplete: "off",
                    ..TextField::default()
                }.render(words))
                div.actions { (Button { text: &words.retention_set(), ..Button::default() }.render()) }
            }))
        }
    }
}
