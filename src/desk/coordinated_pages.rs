//! What a unit coordinates and others have, so that it can urge and supervise before a limit is over.

use actix_web::{HttpResponse, web};

use super::queue_pages::ends;
use super::queue_views::{self, Watched};
use super::reading;
use crate::accounts::Officer;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::cases::queue::{self, Line, PAGE};
use crate::catalogue::Catalogue;
use crate::district::Places;
use crate::error::Result;
use crate::ui::staff_nav::Place;
use crate::web::{self as portal, Visit};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![route::get(Place::Coordinated.path(), Act::ReadCases, list)]
}

async fn list(
    visit: Visit,
    officer: Officer,
    query: web::Query<Vec<(String, String)>>,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    let (catalogue, places) = rooms;
    let due = query.iter().find(|(name, _)| name == "due").map_or("", |(_, value)| value.as_str());
    let watched = Watched::named(due);
    let [past, _, soon] = ends(&visit);
    let before = match watched {
        Watched::Overdue => past + chrono::TimeDelta::microseconds(1),
        Watched::Soon => soon + chrono::TimeDelta::microseconds(1),
        Watched::All => queue::far_future(),
    };
    let (ground, after) = (&visit.ground, queue::After::in_query(&query));
    let mut tx = ground.database.read().await?;
    let mut found = queue::coordinated(&mut tx, &ground.vault, reading(&officer), before, after).await?;
    let most = usize::try_from(PAGE).unwrap_or(20);
    let path = Place::Coordinated.path();
    let next = (found.len() > most).then(|| {
        found.truncate(most);
        found.last().map(|(last, _)| format!("{path}?due={}&after={}", watched.name(), last.place()))
    });
    let language = visit.words.language();
    let lines: Vec<Line> = found
        .into_iter()
        .map(|(line, unit)| Line { holder: places.body_name(&unit, language), ..line })
        .collect();
    let next = next.flatten();
    Ok(portal::ok(queue_views::coordinated(&visit, &catalogue, (watched, path), &lines, next.as_deref())))
}
