//! The page of the team.

use maud::{Markup, html};
use uuid::Uuid;

use super::team_pages::PATH;
use crate::accounts::colleagues::{Absence, AbsenceError, Team};
use crate::accounts::views::given_back;
use crate::cases::queue::Counts;
use crate::forms::fault::Problem;
use crate::forms::fault_views::problem;
use crate::ui::form::form;
use crate::ui::queue::{QueueRow, queue_table};
use crate::ui::select::SelectField;
use crate::ui::{Button, DateFields, Icon, Page, Reader, empty, error_summary, icon};
use crate::values::DateError;
use crate::web::{Pairs, Visit};
use crate::words::{Words, speech};

/// How much everybody holds.
pub struct Load {
    /// Of whom, and how pressing.
    pub held: Vec<(Uuid, Counts)>,
    /// Held by nobody.
    pub free: i64,
}

/// What is wrong with an absence.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wrong {
    /// It was not said who is away.
    pub account: bool,
    /// It was not said who stands in.
    pub substitute: bool,
    /// The first day.
    pub from: Option<DateError>,
    /// The last.
    pub until: Option<DateError>,
    /// The rules of the team.
    pub why: Option<AbsenceError>,
    /// Nothing is: this was being sent when the session locked.
    pub given_back: bool,
}

/// The words for each field that is wrong.
struct Errors {
    account: Option<String>,
    substitute: Option<String>,
    from: Option<(String, String)>,
    until: Option<(String, String)>,
}

impl Errors {
    fn of(words: Words, wrong: &Wrong) -> Self {
        let date = |name: &str, label: String, error: Option<DateError>| {
            error.map(|error| {
                (format!("{name}.{}", error.part().name()), problem(words, &label, &Problem::Date(error)))
            })
        };
        let mut errors = Self {
            account: wrong.account.then(|| words.team_choose_account()),
            substitute: wrong.substitute.then(|| words.team_choose_substitute()),
            from: date("from", words.team_from(), wrong.from),
            until: date("until", words.team_until(), wrong.until),
        };
        let until = |text| Some(("until.year".to_owned(), text));
        match wrong.why {
            None => {}
            Some(AbsenceError::Backwards) => errors.until = until(words.team_backwards()),
            Some(AbsenceError::Over) => errors.until = until(words.team_over()),
            Some(AbsenceError::Overlaps) => {
                errors.from = Some(("from.year".to_owned(), words.team_overlaps()));
            }
            Some(AbsenceError::Oneself) => errors.substitute = Some(words.team_oneself()),
            Some(AbsenceError::SubstituteAway) => errors.substitute = Some(words.team_substitute_away()),
        }
        errors
    }

    fn list(&self) -> Vec<(String, String)> {
        let plain = |name: &str, text: &Option<String>| text.clone().map(|text| (name.to_owned(), text));
        [
            plain("account", &self.account),
            self.from.clone(),
            self.until.clone(),
            plain("substitute", &self.substitute),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// The page.
pub fn page(
    visit: &Visit,
    (me, leads): (Uuid, bool),
    (team, load): (&Team, Option<&Load>),
    typed: &Pairs,
    wrong: &Wrong,
) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.team_title();
    let errors = Errors::of(words, wrong);
    let list = errors.list();
    Page::new(&reader, &title).noindex().errors(!list.is_empty()).render(html! {
        div.title { h1 { (title) } p.quiet { (words.team_lead()) } }
        (error_summary(words, &list))
        @if wrong.given_back { (given_back(&reader, "#enter")) }
        @if let Some(load) = load { (held(visit, team, load)) }
        section.section aria-labelledby="absences" {
            h2 #absences { (words.team_absences()) }
            @if team.absences.is_empty() { (empty(&words.team_none(), None, None)) }
            ul.links {
                @for one in &team.absences { li { (absence(&reader, team, one, leads || one.account == me)) } }
            }
        }
        section.section aria-labelledby="enter" {
            h2 #enter { (words.team_enter()) }
            (form(&reader, &format!("{PATH}/absences#error-summary"), html! {
                (fields(words, (me, leads), team, typed, &errors))
                div.actions { (Button { text: &words.team_save(), ..Button::default() }.render()) }
            }))
        }
    })
}

fn fields(words: Words, (me, leads): (Uuid, bool), team: &Team, typed: &Pairs, errors: &Errors) -> Markup {
    let names = |skip: Option<Uuid>| {
        let others = team.colleagues.iter().filter(move |one| Some(one.id) != skip);
        others.map(|one| (one.id.to_string(), one.name.clone())).collect::<Vec<_>>()
    };
    let values = |name: &str| ["year", "month", "day"].map(|part| typed.get(&format!("{name}.{part}")));
    let mut substitutes = vec![("nobody".to_owned(), words.team_nobody())];
    substitutes.extend(names((!leads).then_some(me)));
    let date = |name: &'static str, legend: &str, error: &Option<(String, String)>| {
        DateFields {
            name,
            legend,
            error: error.as_ref().map(|(_, text)| text.as_str()),
            wrong: error.as_ref().map(|(field, _)| field.as_str()),
            values: values(name),
            ..DateFields::default()
        }
        .render(words)
    };
    html! {
        @if leads {
            (SelectField {
                name: "account", label: &words.team_account(), error: errors.account.as_deref(),
                value: typed.get("account"), empty: Some(&words.holding_to_empty()),
                groups: &[(String::new(), names(None))], ..SelectField::default()
            }.render(words))
        }
        (date("from", &words.team_from(), &errors.from))
        (date("until", &words.team_until(), &errors.until))
        (SelectField {
            name: "substitute", label: &words.team_substitute(), hint: Some(&words.team_substitute_hint()),
            error: errors.substitute.as_deref(), value: typed.get("substitute"),
            empty: Some(&words.holding_to_empty()), groups: &[(String::new(), substitutes)], ..SelectField::default()
        }.render(words))
    }
}

fn absence(reader: &Reader, team: &Team, one: &Absence, may_end: bool) -> Markup {
    let words = reader.words;
    let language = words.language();
    let name = |id: Uuid| team.find(id).map(|colleague| colleague.name.clone()).unwrap_or_default();
    html! {
        p {
            (icon(Icon::Pause)) strong { (name(one.account)) } (words.page_comma())
            (words.team_days(speech::date(one.from_day, language), speech::date(one.until_day, language)))
            (words.page_comma())
            @match one.substitute {
                Some(substitute) => { (words.team_stood_in(name(substitute))) }
                None => { (words.team_nobody()) }
            }
        }
        @if may_end {
            (form(reader, &format!("{PATH}/absences/{}/end", one.id), html! {
                button.btn.btn-2.btn-s type="submit" { (words.team_end(name(one.account))) }
            }))
        }
    }
}

/// How much everybody holds, with the way to it.
fn held(visit: &Visit, team: &Team, load: &Load) -> Markup {
    let words = visit.words;
    let heads = [
        words.team_overdue(),
        words.staff_name(),
        words.team_today(),
        words.team_soon(),
        words.team_rest(),
        words.team_away(),
    ];
    let rows: Vec<QueueRow> = load
        .held
        .iter()
        .filter_map(|(id, counts)| {
            let one = team.find(*id)?;
            let away = team.away(*id, visit.today());
            Some(QueueRow {
                cells: vec![
                    html! { (counts.overdue) },
                    html! { a href=(format!("/staff?part={id}")) { (words.queue_of(&one.name)) } },
                    html! { (counts.today) },
                    html! { (counts.soon) },
                    html! { (counts.rest) },
                    html! {
                        @match away {
                            Some(away) => { (words.team_away_until(speech::date(away.until_day, words.language()))) }
                            None => { (words.team_here()) }
                        }
                    },
                ],
            })
        })
        .collect();
    html! {
        section.section aria-labelledby="held" {
            h2 #held { (words.team_held()) }
            p { a.link href="/staff?part=free" { (words.team_free(load.free)) } }
            (queue_table(&words.team_held(), &heads, &rows))
        }
    }
}
