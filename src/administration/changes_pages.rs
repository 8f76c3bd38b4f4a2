//! Changes that wait for another administrator: what stands now, what it would be, from when and by which paper.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use uuid::Uuid;

use super::changes::{self, Change, Ending, NewName, State, What};
use super::who;
use crate::accounts::Visitor;
use crate::accounts::deeds::{self, Deed, Line};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::calendar::{Calendar, Holidays};
use crate::catalogue::given::{Limit, Said, Subject};
use crate::catalogue::{Catalogue, Service};
use crate::district::{Places, store as district};
use crate::error::Result;
use crate::ui::form::actions_form;
use crate::ui::staff_nav::Place;
use crate::ui::{AnswerRow, Page, answers, empty};
use crate::values::new_id;
use crate::web::{self as portal, Form, Visit, see_other};
use crate::words::{Language, Words, speech};

/// How many of those that were decided are shown.
const SHOWN: i64 = 30;
/// How many may wait: a page of them can be read.
const MOST: i64 = 200;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(Place::Changes.path(), Act::Administer, list),
        route::post("/staff/changes/{change}/decision", Act::Administer, decide),
    ]
}

/// What a change is made of, before it has an id.
pub struct Wanted {
    /// What.
    pub what: What,
    /// From when.
    pub from: chrono::NaiveDate,
    /// The value, as it is kept.
    pub value: String,
    /// The paper.
    pub source: String,
}

/// Keeps a change until another administrator has decided on it; answers with the page where it waits.
///
/// # Errors
/// Those of the database.
pub async fn propose(visit: &Visit, by: Uuid, wanted: Wanted) -> Result<HttpResponse> {
    let now = visit.now;
    let change = Change {
        id: new_id(now),
        name: wanted.what.name(),
        valid_from: wanted.from,
        value: wanted.value,
        source: wanted.source,
        state: State::Proposed,
        proposed_by: by,
        proposed_at: now,
    };
    let write = visit.ground.database.write(move |tx| {
        Box::pin(async move {
            changes::propose(tx, &change).await?;
            deeds::note(tx, by, now, &line(Deed::ChangeProposed, &change)).await
        })
    });
    write.await?;
    Ok(see_other(Place::Changes.path()))
}

/// What the record says of it: nothing personal.
fn line(deed: Deed, change: &Change) -> Line {
    let detail = format!("{} {} {}", change.name, change.valid_from, change.source);
    Line { deed, unit: None, account: None, detail }
}

/// The same once it was decided; what becomes of a unit stands with the unit.
fn decided(change: &Change, approves: bool) -> Line {
    match change.what().filter(|_| approves) {
        Some(What::UnitName(unit)) => Line::of_unit(Deed::UnitRenamed, &unit, change.value.clone()),
        Some(What::UnitEnd(unit)) => Line::of_unit(Deed::UnitEnded, &unit, change.value.clone()),
        Some(What::Holidays) => line(Deed::HolidaysReplaced, change),
        _ => line(if approves { Deed::ChangeApproved } else { Deed::ChangeRefused }, change),
    }
}

async fn list(
    visit: Visit,
    visitor: Visitor,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    let me = who(&visitor)?;
    let mut tx = visit.ground.database.read().await?;
    let waiting = changes::in_state(&mut tx, State::Proposed, MOST).await?;
    let approved = changes::in_state(&mut tx, State::Approved, SHOWN).await?;
    Ok(portal::ok(page(&visit, (&rooms.0, &rooms.1), me, (&waiting, &approved))))
}

async fn decide(
    visit: Visit,
    visitor: Visitor,
    path: web::Path<Uuid>,
    rooms: (web::Data<Catalogue>, web::Data<Places>, Form),
) -> Result<HttpResponse> {
    let (catalogue, places, form) = rooms;
    let (by, id, now) = (who(&visitor)?, *path, visit.now);
    let approves = form.get("decision") == "approve";
    let write = visit.ground.database.write(move |tx| {
        Box::pin(async move {
            let change = changes::decide(tx, id, approves, by, now).await?;
            deeds::note(tx, by, now, &decided(&change, approves)).await?;
            Ok((changes::given(tx).await?, district::units(tx).await?, change))
        })
    });
    let (given, units, change) = write.await?;
    if approves {
        catalogue.take_up(&given, visit.today());
        places.take_up(&units, visit.today());
        // What runs is counted again by the next round of the jobs; a file of the configuration stands before all others.
        if change.what() == Some(What::Holidays)
            && visit.ground.config.holidays.is_none()
            && let Ok(holidays) = Holidays::parse(&change.value)
        {
            visit.ground.set_calendar(Calendar::new(holidays).closing_at(visit.ground.config.office_closes));
        }
    }
    Ok(see_other(Place::Changes.path()))
}

fn page(
    visit: &Visit,
    rooms: (&Catalogue, &Places),
    me: Uuid,
    (waiting, approved): (&[Change], &[Change]),
) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.changes_title();
    Page::new(&reader, &title).noindex().render(html! {
        div.title { h1 { (title) } p.quiet { (words.changes_lead()) } }
        section.section aria-labelledby="waiting" {
            h2 #waiting { (words.changes_waiting()) }
            @if waiting.is_empty() { (empty(&words.changes_none(), None, None)) }
            @for (place, change) in waiting.iter().enumerate() {
                @let name = words.changes_numbered(place + 1, subject(words, rooms, change));
                article.card {
                    h3 { (name) }
                    (preview(visit, rooms, change))
                    @if change.proposed_by == me { p.quiet { (words.rates_own()) } }
                    (actions_form(&reader, &format!("{}/{}/decision", Place::Changes.path(), change.id), html! {
                        @if change.proposed_by != me {
                            button.btn type="submit" name="decision" value="approve" { (words.changes_approve(&name)) }
                        }
                        button.btn.btn-2 type="submit" name="decision" value="refuse" {
                            (if change.proposed_by == me { words.changes_take_back(&name) } else { words.changes_refuse(&name) })
                        }
                    }))
                }
            }
        }
        section.section aria-labelledby="approved" {
            h2 #approved { (words.changes_approved()) }
            @if approved.is_empty() { p { (words.changes_none_approved()) } }
            ul {
                @for change in approved {
                    li {
                        (subject(words, rooms, change)) (words.page_comma())
                        (words.changes_from(speech::date(change.valid_from, words.language())))
                        @if !change.source.is_empty() { (words.page_comma()) (change.source) }
                    }
                }
            }
        }
        p { a.link href=(Place::Rates.path()) { (words.rates_title()) } }
    })
}

/// What it is about, in words.
fn subject(words: Words, (catalogue, places): (&Catalogue, &Places), change: &Change) -> String {
    let language = words.language();
    let service =
        |id: &str| catalogue.get(id).map_or_else(|| id.to_owned(), |service| service.title(language));
    let unit = |code: &str| {
        places.unit(code).map_or_else(|| code.to_owned(), |unit| unit.called(language).to_owned())
    };
    match change.what() {
        Some(What::Service(Subject::Limit(id, _))) => words.changes_limit(service(&id)),
        Some(What::Service(Subject::Rule(id, rule))) => {
            words.changes_rule(service(&id), rule_name(words, &rule))
        }
        Some(What::Service(Subject::Text(id, message))) => words.changes_text(service(&id), message),
        Some(What::Holidays) => words.holidays_title(),
        Some(What::UnitName(code)) => words.changes_unit_name(unit(&code)),
        Some(What::UnitEnd(code)) => words.changes_unit_end(unit(&code)),
        None => change.name.clone(),
    }
}

/// A local rule in words.
pub fn rule_name(words: Words, rule: &str) -> String {
    match rule {
        "renewal-opens" => words.limits_renewal_opens(),
        "renewal-reminders" => words.limits_renewal_reminders(),
        "renewal-without-assessment" => words.limits_renewal_without_assessment(),
        "reissues-a-year" => words.limits_reissues(),
        "changes-a-year" => words.limits_changes(),
        "subsidy-publicity" => words.limits_subsidy_publicity(),
        other => other.to_owned(),
    }
}

/// A row of a preview: what it is, the text, and its language where that is said.
struct Row {
    head: String,
    text: String,
    language: Option<Language>,
}

/// What stands now, and what would stand there.
fn preview(visit: &Visit, rooms: (&Catalogue, &Places), change: &Change) -> Markup {
    let words = visit.words;
    let plain = |head: String, text: String| Row { head, text, language: None };
    let mut rows = vec![plain(words.changes_day(), speech::date(change.valid_from, words.language()))];
    rows.extend(compared(visit, rooms, change).unwrap_or_default());
    if !change.source.is_empty() {
        rows.push(plain(words.rates_document(), change.source.clone()));
    }
    let row = |row: Row| {
        let lang = row.language.filter(|language| *language != words.language()).map(Language::tag);
        AnswerRow {
            question: row.head,
            answer: html! {
                span lang=[lang] { @for (place, line) in row.text.lines().enumerate() { @if place > 0 { br; } (line) } }
            },
            change: None,
        }
    };
    answers(words, &rows.into_iter().map(row).collect::<Vec<_>>())
}

fn compared(visit: &Visit, (catalogue, places): (&Catalogue, &Places), change: &Change) -> Option<Vec<Row>> {
    let words = visit.words;
    let before_and_after = |before: String, after: String| {
        [(words.changes_before(), before), (words.changes_after(), after)].map(|(head, text)| Row {
            head,
            text,
            language: None,
        })
    };
    let mut rows = Vec::new();
    match change.what()? {
        What::Service(Subject::Limit(service, id)) => {
            let service = catalogue.get(&service)?;
            let limit: Limit = serde_json::from_str(&change.value).ok()?;
            let now = service.clock(&id)?.on(visit.today());
            rows.extend(before_and_after(days(words, now), days(words, (limit.limit, limit.unit))));
            rows.extend(texts(words, service, &format!("clock-{id}"), &limit.words));
        }
        What::Service(Subject::Rule(service, id)) => {
            let values: Vec<u32> = serde_json::from_str(&change.value).ok()?;
            let now = catalogue.get(&service)?.definition.local(&id, visit.today());
            rows.extend(before_and_after(numbers(words, &now), numbers(words, &values)));
        }
        What::Service(Subject::Text(service, message)) => {
            let said: Said = serde_json::from_str(&change.value).ok()?;
            rows.extend(texts(words, catalogue.get(&service)?, &message, &said));
        }
        What::Holidays => {
            let years = |holidays: &Holidays| {
                holidays.official_years().map(|year| year.to_string()).collect::<Vec<_>>().join(" ")
            };
            let calendar = visit.ground.calendar();
            rows.extend(before_and_after(
                years(calendar.holidays()),
                years(&Holidays::parse(&change.value).ok()?),
            ));
        }
        What::UnitName(code) => {
            let (unit, new) = (places.unit(&code)?, serde_json::from_str::<NewName>(&change.value).ok()?);
            rows.extend(in_language(words, Language::ZhHans, unit.name, new.name));
            rows.extend(in_language(words, Language::En, unit.name_en, new.name_en));
        }
        What::UnitEnd(code) => {
            let end: Ending = serde_json::from_str(&change.value).ok()?;
            let named = |code: &str| {
                places
                    .unit(code)
                    .map_or_else(|| code.to_owned(), |unit| unit.called(words.language()).to_owned())
            };
            let day = speech::date(end.last, words.language());
            let cases =
                if end.hands_over { words.changes_with_cases() } else { words.changes_without_cases() };
            let after = format!("{}\n{cases}", words.changes_ends(day, named(&end.successor)));
            rows.extend(before_and_after(named(&code), after));
        }
    }
    Some(rows)
}

/// A text in each language, now and then.
fn texts(words: Words, service: &Service, message: &str, said: &Said) -> Vec<Row> {
    let of = |language: Language| {
        let now = service.source(language, message).unwrap_or_default();
        Some(in_language(words, language, now, said.get(language.tag())?.clone()))
    };
    Language::ALL.into_iter().filter_map(of).flatten().collect()
}

fn in_language(words: Words, language: Language, now: String, then: String) -> [Row; 2] {
    let name = language_name(words, language);
    [(words.changes_before_in(&name), now), (words.changes_after_in(&name), then)].map(|(head, text)| Row {
        head,
        text,
        language: Some(language),
    })
}

/// A language by its name.
pub fn language_name(words: Words, language: Language) -> String {
    match language {
        Language::ZhHans => words.form_in_chinese(),
        Language::En => words.form_in_english(),
    }
}

/// A limit in words.
pub fn days(words: Words, (limit, unit): (u32, crate::catalogue::definition::ClockUnit)) -> String {
    use crate::catalogue::definition::ClockUnit;
    match unit {
        ClockUnit::WorkingDays => words.limits_working_days(limit),
        ClockUnit::CalendarDays => words.limits_calendar_days(limit),
        ClockUnit::Months => words.limits_months(limit),
    }
}

/// The values of a rule in words.
pub fn numbers(words: Words, values: &[u32]) -> String {
    if values.is_empty() {
        words.limits_not_set()
    } else {
        values.iter().map(u32::to_string).collect::<Vec<_>>().join(&words.page_comma())
    }
}
