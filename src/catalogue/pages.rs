//! Services as residents find them: by need, by search, as a list; and the guide of each.

use actix_web::{HttpResponse, web};

use super::definition::NEEDS;
use super::{Catalogue, paper_views, views};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::district::Places;
use crate::error::{Error, Result};
use crate::ui::ServiceLine;
use crate::values::text::clean;
use crate::web::{self as portal, Visit};
use crate::words::Language;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/services", Act::ReadPublic, list),
        route::get("/services/{service}", Act::ReadPublic, guide),
        route::get("/services/{service}/paper", Act::ReadPublic, paper),
        route::get("/search", Act::ReadPublic, search),
    ]
}

async fn list(
    visit: Visit,
    query: web::Query<Vec<(String, String)>>,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let wanted = query.iter().find(|(name, _)| name == "need").map(|(_, value)| value.as_str());
    let need = NEEDS.iter().find(|(_, name)| Some(*name) == wanted).map(|(need, _)| *need);
    Ok(portal::ok(views::list(&visit.reader(), &catalogue, need)))
}

async fn guide(
    visit: Visit,
    path: web::Path<String>,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    let service = rooms.0.get(&path).ok_or(Error::NotFound)?;
    let unit = rooms.1.unit(&rooms.1.at_work(&service.definition.unit));
    Ok(portal::ok(views::guide(&visit.reader(), service, unit.as_ref(), visit.today())))
}

/// The form on paper, large, with numbers that the keying page follows.
async fn paper(
    visit: Visit,
    path: web::Path<String>,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    // On paper each service has a sheet of its own.
    let service = catalogue.get(&path).filter(|service| !service.is_for_several()).ok_or(Error::NotFound)?;
    Ok(portal::ok(paper_views::paper(&visit.reader(), service)))
}

async fn search(
    visit: Visit,
    query: web::Query<Vec<(String, String)>>,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let typed = query.iter().find(|(name, _)| name == "q").map_or("", |(_, value)| value.as_str());
    let typed: String = typed.chars().take(100).collect();
    let found = find(&catalogue, &typed, visit.language());
    Ok(portal::ok(views::found(&visit.reader(), &typed, &found)))
}

/// Services and programmes that a typed text may mean, the likeliest first: by shared words and pairs of characters.
pub fn find(catalogue: &Catalogue, typed: &str, language: Language) -> Vec<ServiceLine> {
    let wanted = parts(&clean(typed));
    let score = |text: &str| {
        let there = parts(text);
        wanted.iter().filter(|part| there.contains(part)).count()
    };
    let services = catalogue.all().map(|service| {
        let mut text = service.definition.search.join(" ");
        for language in Language::ALL {
            text.push(' ');
            text.push_str(&service.title(language));
            text.push(' ');
            text.push_str(&service.say(language, "summary", &[]));
        }
        (score(&text), views::line(language, service))
    });
    let programmes = catalogue.programmes().beside_services().map(|programme| {
        let mut text = programme.definition.search.join(" ");
        for language in Language::ALL {
            text.push_str(&format!(
                " {} {}",
                programme.say(language, "title"),
                programme.say(language, "summary")
            ));
        }
        (score(&text), views::programme_line(language, programme))
    });
    let mut found: Vec<(usize, ServiceLine)> =
        services.chain(programmes).filter(|(score, _)| *score > 0).collect();
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().map(|(_, line)| line).collect()
}

/// Words of Latin letters, and pairs of Han characters.
fn parts(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let mut parts: Vec<String> = lower
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| word.len() > 2)
        .map(str::to_owned)
        .collect();
    let characters: Vec<char> = lower.chars().collect();
    parts.extend(
        characters
            .windows(2)
            .filter(|pair| pair.iter().all(|c| c.is_alphabetic() && !c.is_ascii()))
            .map(|pair| pair.iter().collect()),
    );
    parts
}
