//! What the district has not said yet: found out from what is there, so that a line goes once it is settled; beside it what no
//! program can see. Residents are told the same where it concerns them: "as … publishes it".

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use maud::{Markup, html};

use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::benefits::{rate::Rate, store as rates};
use crate::catalogue::programmes::Programme;
use crate::catalogue::{Catalogue, Service};
use crate::district::Places;
use crate::error::Result;
use crate::retention::{self, Kind, Rules, kind_name};
use crate::ui::Page;
use crate::ui::staff_nav::Place;
use crate::web::{self as portal, Visit};
use crate::words::Words;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![route::get(Place::Unsaid.path(), Act::Administer, show)]
}

async fn show(visit: Visit, rooms: (web::Data<Catalogue>, web::Data<Places>)) -> Result<HttpResponse> {
    let mut tx = visit.ground.database.read().await?;
    let amounts = rates::rates(&mut tx).await?;
    let kept = retention::rules(&mut tx).await?;
    drop(tx);
    Ok(portal::ok(page(&visit, (&rooms.0, &rooms.1), &amounts, &kept)))
}

fn page(visit: &Visit, (catalogue, places): (&Catalogue, &Places), amounts: &[Rate], kept: &Rules) -> Markup {
    let reader = visit.reader();
    let (words, today) = (reader.words, visit.today());
    let title = words.unsaid_title();
    let kinds: Vec<String> = Kind::all(catalogue)
        .iter()
        .filter(|kind| kept.on(kind, today).is_none())
        .map(|kind| kind_name(words, catalogue, kind))
        .collect();
    Page::new(&reader, &title).noindex().render(html! {
        div.title { h1 { (title) } p.quiet { (words.unsaid_lead()) } }
        (part("amounts", &words.unsaid_amounts(), &without_amount(words, catalogue, amounts, today), Some((Place::Rates.path(), words.rates_title()))))
        (part("limits", &words.unsaid_limits(), &limits(words, catalogue, today), Some((Place::Limits.path(), words.limits_title()))))
        (matters(words, catalogue, places))
        (part("kept", &words.unsaid_kept(), &kinds, Some((Place::Retention.path(), words.retention_title()))))
        (part("beside", &words.unsaid_beside(), &[
            words.unsaid_hotline(), words.unsaid_identity(), words.unsaid_units(), words.unsaid_plan(), words.unsaid_cycle(),
            words.unsaid_mongolian(),
        ], None))
    })
}

/// A part of the list, with the way to where it is settled.
fn part(id: &str, head: &str, lines: &[String], to: Option<(&str, String)>) -> Markup {
    html! {
        @if !lines.is_empty() {
            section.section aria-labelledby=(id) {
                h2 id=(id) { (head) }
                ul { @for line in lines { li { (line) } } }
                @if let Some((path, name)) = to { p { a.link href=(path) { (name) } } }
            }
        }
    }
}

/// Programmes that pay and of which no amount is in force.
fn without_amount(words: Words, catalogue: &Catalogue, amounts: &[Rate], today: NaiveDate) -> Vec<String> {
    let paying = catalogue.programmes().all().filter(|programme| programme.definition.pays.is_some());
    let in_force = |programme: &Programme| {
        amounts.iter().any(|rate| rate.programme == programme.id() && rate.in_force(today))
    };
    paying.filter(|programme| !in_force(programme)).map(|one| one.say(words.language(), "title")).collect()
}

/// Limits that are proposals.
fn limits(words: Words, catalogue: &Catalogue, today: NaiveDate) -> Vec<String> {
    let language = words.language();
    let of = |service: &std::sync::Arc<Service>| {
        let clocks = service.definition.stages.iter().filter_map(|stage| stage.clock.as_ref());
        let proposed: Vec<String> = clocks
            .filter(|clock| clock.is_proposal_on(today))
            .map(|clock| {
                words.unsaid_of(
                    service.title(language),
                    service.say(language, &format!("clock-{}", clock.id), &[]),
                )
            })
            .collect();
        proposed
    };
    catalogue.all().flat_map(of).collect()
}

/// What programmes leave to the district, with who would say it.
fn matters(words: Words, catalogue: &Catalogue, places: &Places) -> Markup {
    let language = words.language();
    let open = catalogue.programmes().all().filter(|programme| !programme.definition.unsaid.is_empty());
    html! {
        section.section aria-labelledby="rules" {
            h2 #rules { (words.unsaid_rules()) }
            @for programme in open {
                h3 { (programme.say(language, "title")) }
                @if let Some(unit) = places.unit(&programme.definition.unit) { p.quiet { (unit.called(language)) } }
                ul {
                    @for matter in &programme.definition.unsaid {
                        li { (programme.say(language, &format!("unsaid-{matter}"))) }
                    }
                }
            }
        }
    }
}
