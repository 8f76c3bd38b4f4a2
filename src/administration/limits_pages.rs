//! The limits of services, and the rules that the law leaves to the district: set from a day on, by a paper, and approved by
//! another administrator.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use maud::{Markup, html};

use super::changes::What;
use super::changes_pages::{Wanted, days, language_name, numbers, propose, rule_name};
use super::who;
use crate::accounts::Visitor;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::catalogue::definition::ClockUnit;
use crate::catalogue::given::{Limit, Said, Subject};
use crate::catalogue::{Catalogue, Service};
use crate::error::{Error, Result};
use crate::forms::fault::Problem;
use crate::forms::fault_views::problem;
use crate::ui::form::form;
use crate::ui::staff_nav::Place;
use crate::ui::{Button, Choice, Choices, DateFields, Page, TextArea, TextField, error_summary};
use crate::values::text::{clean, clean_lines, fold_digits, length};
use crate::values::{DateParts, DateRange};
use crate::web::{self as portal, Form, Pairs, Visit};
use crate::words::{Language, Words};

/// The longest name of a paper, in characters.
pub(super) const LONGEST: usize = 200;
/// The greatest limit that anybody sets, in whatever it counts.
const MOST: u32 = 3650;
/// What a limit counts, with its name in forms.
const UNITS: [(ClockUnit, &str); 3] = [
    (ClockUnit::WorkingDays, "working-days"),
    (ClockUnit::CalendarDays, "calendar-days"),
    (ClockUnit::Months, "months"),
];

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(Place::Limits.path(), Act::Administer, list),
        route::get("/staff/limits/{service}/{limit}", Act::Administer, show),
        route::post("/staff/limits/{service}/{limit}", Act::Administer, set),
    ]
}

fn path(service: &Service, id: &str) -> String {
    format!("{}/{}/{id}", Place::Limits.path(), service.id())
}

/// All limits and rules of the services, each with what holds today.
async fn list(visit: Visit, catalogue: web::Data<Catalogue>) -> Result<HttpResponse> {
    let reader = visit.reader();
    let words = reader.words;
    let (language, today) = (words.language(), visit.today());
    let title = words.limits_title();
    Ok(portal::ok(Page::new(&reader, &title).noindex().render(html! {
        div.title { h1 { (title) } p.quiet { (words.limits_lead()) } }
        @for service in catalogue.alone() {
            @let name = service.title(language);
            @let clocks: Vec<_> = service.definition.stages.iter().filter_map(|stage| stage.clock.as_ref()).collect();
            @if !clocks.is_empty() || !service.definition.local.is_empty() {
                section.section {
                    h2 { (name) }
                    ul.links {
                        @for clock in clocks {
                            li {
                                a.link href=(path(service, &clock.id)) {
                                    (words.limits_of(&name, service.say(language, &format!("clock-{}", clock.id), &[])))
                                }
                                p.small {
                                    (days(words, clock.on(today)))
                                    @if clock.is_proposal_on(today) { (words.page_comma()) (words.track_to_be_published()) }
                                }
                            }
                        }
                        @for local in &service.definition.local {
                            li {
                                a.link href=(path(service, &local.id)) { (words.limits_of(&name, rule_name(words, &local.id))) }
                                p.small { (numbers(words, &service.definition.local(&local.id, today))) }
                            }
                        }
                    }
                }
            }
        }
    })))
}

/// What is set: a limit, or a rule.
enum Set<'s> {
    Limit(&'s crate::catalogue::definition::Clock),
    Rule(&'s str),
}

fn found<'s>(catalogue: &'s Catalogue, service: &str, id: &str) -> Result<(&'s Service, Set<'s>)> {
    let service = catalogue.get(service).filter(|one| !one.is_for_several()).ok_or(Error::NotFound)?;
    if let Some(clock) = service.clock(id) {
        return Ok((service, Set::Limit(clock)));
    }
    let local = service.definition.local.iter().find(|local| local.id == id).ok_or(Error::NotFound)?;
    Ok((service, Set::Rule(&local.id)))
}

async fn show(
    visit: Visit,
    path: web::Path<(String, String)>,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let (service, set) = found(&catalogue, &path.0, &path.1)?;
    let typed = typed_of(&visit, service, &set);
    Ok(portal::ok(page(&visit, service, &set, &typed, &[])))
}

/// What is typed when nothing was: what holds now.
fn typed_of(visit: &Visit, service: &Service, set: &Set<'_>) -> Pairs {
    let pair = |name: &str, text: String| (name.to_owned(), text);
    match set {
        Set::Limit(clock) => {
            let (limit, unit) = clock.on(visit.today());
            let unit = UNITS.iter().find(|(one, _)| *one == unit).map_or("", |(_, name)| name);
            let message = format!("clock-{}", clock.id);
            let said = Language::ALL.into_iter().map(|language| {
                pair(
                    &format!("words.{}", language.tag()),
                    service.source(language, &message).unwrap_or_default(),
                )
            });
            let mut pairs = vec![pair("limit", limit.to_string()), pair("unit", unit.to_owned())];
            pairs.extend(said);
            Pairs(pairs)
        }
        Set::Rule(id) => {
            let values = service.definition.local(id, visit.today());
            let values = values.iter().map(u32::to_string).collect::<Vec<_>>().join(" ");
            Pairs(vec![pair("values", values)])
        }
    }
}

/// The day and the paper of a change, as typed; what is wrong with them is told.
pub(super) fn dated(
    visit: &Visit,
    form: &Pairs,
    wrong: &mut Vec<(String, String)>,
) -> (Option<NaiveDate>, String) {
    let words = visit.words;
    let part = |part: &str| form.get(&format!("from.{part}")).to_owned();
    let parts = DateParts { year: part("year"), month: part("month"), day: part("day") };
    let from = parts.parse(DateRange::Future, visit.today());
    if let Err(error) = &from {
        let text = problem(words, &words.rates_from(), &Problem::Date(*error));
        wrong.push((format!("from.{}", error.part().name()), text));
    }
    let source = clean(form.get("document"));
    if source.is_empty() || length(&source) > LONGEST {
        wrong.push(("document".to_owned(), words.rates_document_wrong(LONGEST)));
    }
    (from.ok(), source)
}

/// The texts of each language, as typed; what is wrong with them is told.
pub(super) fn said(
    visit: &Visit,
    (service, message): (&Service, &str),
    form: &Pairs,
    wrong: &mut Vec<(String, String)>,
) -> Said {
    let mut all = Said::new();
    for language in Language::ALL {
        let field = format!("words.{}", language.tag());
        let text = clean_lines(form.get(&field));
        if let Some(why) = service.unsayable(language, message, &text) {
            wrong.push((field, super::texts_pages::why(visit.words, &why)));
        }
        all.insert(language.tag().to_owned(), text);
    }
    all
}

async fn set(
    visit: Visit,
    visitor: Visitor,
    path: web::Path<(String, String)>,
    rooms: (web::Data<Catalogue>, Form),
) -> Result<HttpResponse> {
    let (catalogue, form) = rooms;
    let by = who(&visitor)?;
    let words = visit.words;
    let (service, set) = found(&catalogue, &path.0, &path.1)?;
    let mut wrong = Vec::new();
    let number =
        |text: &str| fold_digits(text.trim()).parse::<u32>().ok().filter(|one| (1..=MOST).contains(one));
    let (what, value) = match &set {
        Set::Limit(clock) => {
            let limit = number(form.get("limit"));
            let unit = UNITS.iter().find(|(_, name)| *name == form.get("unit")).map(|(unit, _)| *unit);
            if limit.is_none() {
                wrong.push(("limit".to_owned(), words.limits_wrong(MOST)));
            }
            if unit.is_none() {
                wrong.push(("unit".to_owned(), words.limits_unit_choose()));
            }
            let said = said(&visit, (service, &format!("clock-{}", clock.id)), &form, &mut wrong);
            // A sentence that says another number than the one that counts would be untrue.
            for (language, text) in limit.iter().flat_map(|_| &said) {
                let field = format!("words.{language}");
                let number = limit.unwrap_or_default().to_string();
                if !text.contains(&number) && wrong.iter().all(|(name, _)| *name != field) {
                    wrong.push((field, words.limits_sentence(number)));
                }
            }
            let limit = Limit { limit: limit.unwrap_or(1), unit: unit.unwrap_or(clock.unit), words: said };
            let subject = Subject::Limit(service.id().to_owned(), clock.id.clone());
            (subject, serde_json::to_string(&limit).map_err(Error::internal)?)
        }
        Set::Rule(id) => {
            let typed = form.get("values").replace(['，', ',', '、'], " ");
            let values: Vec<Option<u32>> = typed.split_whitespace().map(number).collect();
            if values.iter().any(Option::is_none) {
                wrong.push(("values".to_owned(), words.limits_wrong(MOST)));
            }
            let values: Vec<u32> = values.into_iter().flatten().collect();
            let subject = Subject::Rule(service.id().to_owned(), (*id).to_owned());
            (subject, serde_json::to_string(&values).map_err(Error::internal)?)
        }
    };
    let (from, source) = dated(&visit, &form, &mut wrong);
    match from {
        Some(from) if wrong.is_empty() => {
            propose(&visit, by, Wanted { what: What::Service(what), from, value, source }).await
        }
        _ => Ok(portal::again(page(&visit, service, &set, &form, &wrong))),
    }
}

fn page(
    visit: &Visit,
    service: &Service,
    set: &Set<'_>,
    typed: &Pairs,
    wrong: &[(String, String)],
) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let language = words.language();
    let error = |name: &str| wrong.iter().find(|(field, _)| field == name).map(|(_, text)| text.as_str());
    let (id, title) = match set {
        Set::Limit(clock) => {
            (clock.id.as_str(), words.limits_of(service.title(language), runs_in(service, &clock.id, words)))
        }
        Set::Rule(id) => (*id, words.limits_of(service.title(language), rule_name(words, id))),
    };
    Page::new(&reader, &title).noindex().errors(!wrong.is_empty()).back(Place::Limits.path(), words.limits_title()).render(html! {
        div.title { h1 { (title) } p.quiet { (words.limits_one_lead()) } }
        (error_summary(words, wrong))
        (form(&reader, &format!("{}#error-summary", path(service, id)), html! {
            @match set {
                Set::Limit(_) => {
                    (TextField {
                        name: "limit", label: &words.limits_number(), error: error("limit"), value: typed.get("limit"), width: 4,
                        inputmode: Some("numeric"), autocomplete: "off", ..TextField::default()
                    }.render(words))
                    (Choices {
                        name: "unit", legend: &words.limits_unit(), error: error("unit"),
                        options: UNITS.iter().map(|(unit, name)| Choice {
                            value: (*name).to_owned(), label: unit_words(words, *unit), hint: None,
                            chosen: typed.get("unit") == *name,
                        }).collect(),
                        ..Choices::default()
                    }.render(words))
                    (texts(words, typed, wrong))
                }
                Set::Rule(id) => {
                    (TextField {
                        name: "values", label: &rule_name(words, id), hint: Some(&words.limits_values_hint()),
                        error: error("values"), value: typed.get("values"), autocomplete: "off", ..TextField::default()
                    }.render(words))
                }
            }
            (day_and_paper(words, typed, wrong))
            div.actions { (Button { text: &words.changes_propose(), ..Button::default() }.render()) }
        }))
    })
}

/// The stage in which a limit runs: its sentence would be too long for a title.
fn runs_in(service: &Service, clock: &str, words: Words) -> String {
    let mut stages = service.definition.stages.iter();
    let stage = stages.find(|stage| stage.clock.as_ref().is_some_and(|one| one.id == clock));
    stage.map_or_else(String::new, |stage| service.say(words.language(), &format!("stage-{}", stage.id), &[]))
}

fn unit_words(words: Words, unit: ClockUnit) -> String {
    match unit {
        ClockUnit::WorkingDays => words.limits_unit_working(),
        ClockUnit::CalendarDays => words.limits_unit_calendar(),
        ClockUnit::Months => words.limits_unit_months(),
    }
}

/// The text of each language.
pub(super) fn texts(words: Words, typed: &Pairs, wrong: &[(String, String)]) -> Markup {
    html! {
        @for language in Language::ALL {
            @let field = format!("words.{}", language.tag());
            @let error = wrong.iter().find(|(name, _)| *name == field).map(|(_, text)| text.as_str());
            (TextArea {
                name: &field, label: &words.texts_in(language_name(words, language)), hint: Some(&words.texts_hint()),
                error, value: typed.get(&field), rows: 4, small: true, lang: Some(language.tag()), ..TextArea::default()
            }.render(words))
        }
    }
}

/// From when, and by which paper.
pub(super) fn day_and_paper(words: Words, typed: &Pairs, wrong: &[(String, String)]) -> Markup {
    let found = wrong.iter().find(|(field, _)| field.starts_with("from."));
    let document = wrong.iter().find(|(field, _)| field == "document").map(|(_, text)| text.as_str());
    html! {
        (DateFields {
            name: "from", legend: &words.rates_from(), error: found.map(|(_, text)| text.as_str()),
            wrong: found.map(|(field, _)| field.as_str()),
            values: [typed.get("from.year"), typed.get("from.month"), typed.get("from.day")],
            ..DateFields::default()
        }.render(words))
        (TextField {
            name: "document", label: &words.rates_document(), hint: Some(&words.rates_document_hint()), error: document,
            value: typed.get("document"), autocomplete: "off", ..TextField::default()
        }.render(words))
    }
}
