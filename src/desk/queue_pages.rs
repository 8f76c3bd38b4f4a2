//! The queue of a unit, most urgent first, and the search.

use std::collections::HashSet;

use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use maud::{Markup, html};
use uuid::Uuid;

use crate::accounts::Officer;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::cases::Channel;
use crate::cases::case::Urgency;
use crate::cases::queue::{self, After, Line, PAGE, Part};
use crate::cases::recusals;
use crate::catalogue::Catalogue;
use crate::clock::china;
use crate::database::Tx;
use crate::error::Result;
use crate::forms::views::grouped;
use crate::ui::number::digits;
use crate::ui::pinyin;
use crate::ui::queue::{QueueRow, queue_table};
use crate::ui::{self, Icon, Page, Pressing, Reader, TextField, empty, icon, pager};
use crate::web::{self as portal, Visit};
use crate::words::{Words, speech};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![route::get("/staff", Act::ReadCases, show), route::get("/staff/search", Act::ReadCases, search)]
}

/// The part of the queue that a query names.
fn part(query: &[(String, String)], officer: &Officer) -> (&'static str, Part) {
    match query.iter().find(|(name, _)| name == "part").map(|(_, value)| value.as_str()) {
        Some("mine") => ("mine", Part::Mine(officer.id())),
        Some("free") => ("free", Part::Free),
        Some("paused") => ("paused", Part::Paused),
        _ => ("unit", Part::Unit),
    }
}

/// The ends of yesterday, today and the second working day from now, in China.
fn ends(visit: &Visit) -> [DateTime<Utc>; 3] {
    let today = visit.today();
    let soon = visit.ground.calendar().add_working_days(today, 2).date;
    let start_of = |day: chrono::NaiveDate| {
        let midnight = day.and_time(NaiveTime::MIN);
        china().from_local_datetime(&midnight).single().map_or_else(|| midnight.and_utc(), |at| at.to_utc())
    };
    [start_of(today), start_of(today + TimeDelta::days(1)), start_of(soon + TimeDelta::days(1))]
}

async fn show(
    visit: Visit,
    officer: Officer,
    query: web::Query<Vec<(String, String)>>,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let (name, part) = part(&query, &officer);
    let mut tx = visit.ground.database.read().await?;
    let mut lines =
        queue::page(&mut tx, &visit.ground.vault, &officer.unit, part, After::in_query(&query)).await?;
    let away = away(&mut tx, &officer).await?;
    let counts = queue::counts(&mut tx, &officer.unit, ends(&visit)).await?;
    let more = i64::try_from(lines.len()).is_ok_and(|found| found > PAGE);
    lines.truncate(usize::try_from(PAGE).unwrap_or(20));
    let next = lines.last().filter(|_| more).map(|last| format!("/staff?part={name}&after={}", last.place()));
    let reader = visit.reader();
    let words = reader.words;
    let title = words.queue_title();
    let tabs = [
        ("unit", words.queue_unit()),
        ("mine", words.queue_mine()),
        ("free", words.queue_free()),
        ("paused", words.queue_paused()),
    ];
    Ok(portal::ok(Page::new(&reader, &title).noindex().wide().render(html! {
        div.title {
            h1 { (title) }
            p.quiet { (speech::date_with_weekday(visit.today(), words.language())) (words.page_stop()) (words.queue_order()) }
        }
        nav aria-label=(words.queue_parts()) {
            ul.tabs {
                @for (tab, text) in &tabs {
                    li { a href=(format!("/staff?part={tab}")) aria-current=[(*tab == name).then_some("page")] { (text) } }
                }
            }
        }
        ul.counts {
            li { strong { (counts.overdue) } (words.queue_overdue()) }
            li { strong { (counts.today) } (words.queue_today()) }
            li { strong { (counts.soon) } (words.queue_soon()) }
            li { strong { (counts.rest) } (words.queue_rest()) }
        }
        (search_form(words, ""))
        @if lines.is_empty() { (empty(&words.queue_empty(), None, None)) } @else {
            (table(&visit, &reader, &catalogue, &words.queue_caption(), (&lines, &away)))
        }
        (pager(words, None, next.as_deref()))
    })))
}

fn search_form(words: Words, typed: &str) -> Markup {
    html! {
        form.filters action="/staff/search" method="get" role="search" aria-label=(words.queue_search()) {
            (TextField {
                name: "q", label: &words.queue_search_label(), value: typed, kind: "search", autocomplete: "off",
                small: true, width: 18, ..TextField::default()
            }.render(words))
            button.btn.btn-2.btn-s type="submit" { (icon(Icon::Search)) (words.queue_search_do()) }
        }
    }
}

async fn search(
    visit: Visit,
    officer: Officer,
    query: web::Query<Vec<(String, String)>>,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let typed = query.iter().find(|(name, _)| name == "q").map_or("", |(_, value)| value.as_str());
    let typed: String = typed.chars().take(100).collect();
    let mut tx = visit.ground.database.read().await?;
    let lines = queue::search(&mut tx, &visit.ground.vault, &officer.unit, &typed).await?;
    let away = away(&mut tx, &officer).await?;
    let reader = visit.reader();
    let words = reader.words;
    let title = words.queue_found();
    Ok(portal::ok(Page::new(&reader, &title).noindex().wide().back("/staff", words.queue_back()).render(
        html! {
            div.title { h1 { (title) } p.quiet { (words.queue_search_how()) } }
            (search_form(words, &typed))
            @if typed.is_empty() {} @else if lines.is_empty() { (empty(&words.queue_nothing(), None, None)) } @else {
                (table(&visit, &reader, &catalogue, &words.queue_found_caption(lines.len()), (&lines, &away)))
            }
        },
    )))
}

/// Whom a case is about, where they gave a name.
pub fn called(words: Words, name: &str) -> String {
    if name.is_empty() { words.queue_nameless() } else { name.to_owned() }
}

/// How a case came, in words.
pub fn channel(words: Words, channel: Channel) -> String {
    match channel {
        Channel::Web => words.queue_web(),
        Channel::Phone => words.queue_phone(),
        Channel::Counter => words.queue_counter(),
        Channel::Visit => words.queue_visit(),
        Channel::Paper => words.queue_paper(),
    }
}

/// How pressing a limit is: a tag of its own shape and word.
pub fn clock_tag(words: Words, urgency: Urgency) -> Markup {
    let pressing = match urgency {
        Urgency::Overdue(days) => Pressing::Overdue(days),
        Urgency::Today => Pressing::Today,
        Urgency::Soon(days) => Pressing::Soon(days),
        Urgency::Later(days) => Pressing::Later(days),
        Urgency::Paused => Pressing::Paused,
        Urgency::None => Pressing::Stopped,
    };
    ui::clock_tag(words, pressing)
}

/// The cases that an officer stays away from; asked only of those who declared some.
async fn away(tx: &mut Tx, officer: &Officer) -> Result<HashSet<Uuid>> {
    if officer.account.recuses { recusals::cases_of(tx, officer.id()).await } else { Ok(HashSet::new()) }
}

fn table(
    visit: &Visit,
    reader: &Reader,
    catalogue: &Catalogue,
    caption: &str,
    (lines, away): (&[Line], &HashSet<Uuid>),
) -> Markup {
    let words = reader.words;
    let language = words.language();
    let calendar = visit.ground.calendar();
    let heads = [
        words.queue_head_clock(),
        words.queue_head_number(),
        words.queue_head_who(),
        words.queue_head_service(),
        words.queue_head_stage(),
        words.queue_head_from(),
        words.queue_head_holder(),
    ];
    let rows: Vec<QueueRow> = lines
        .iter()
        .map(|line| {
            let service = catalogue.get(&line.service);
            let title = service.map_or_else(|| line.service.clone(), |service| service.title(language));
            let stage = service.map_or_else(String::new, |s| s.say(language, &format!("stage-{}", line.stage), &[]));
            QueueRow {
                cells: vec![
                    html! {
                        (clock_tag(words, Urgency::of(line.clock, line.due_on, visit.today(), &calendar)))
                        @if let Some(due) = line.due_on { span.sub { (speech::date(due, language)) } }
                    },
                    html! {
                        @if away.contains(&line.id) { (digits(&grouped(&line.number))) }
                        @else { a href=(format!("/staff/cases/{}", line.number)) { (digits(&grouped(&line.number))) } }
                    },
                    html! {
                        @if away.contains(&line.id) { (words.recusal_keep_away()) } @else {
                            (pinyin::name(reader, &called(words, &line.name)))
                            @if !line.checked { span.sub { (words.queue_unchecked()) } }
                        }
                    },
                    html! { (title) },
                    html! { (stage) },
                    html! { (channel(words, line.channel)) },
                    html! { (line.holder.clone().unwrap_or_else(|| words.queue_nobody())) },
                ],
            }
        })
        .collect();
    queue_table(caption, &heads, &rows)
}
