//! The file of a dispute, on sheets for the city's federation: it is printed or saved from the browser, and handed over.
//!
//! Source: 残疾人证管理办法 (a disputed rating goes to the city's 残联 within ten working days). The city sees of the form
//! what a body outside may see by the definition, and the ratings with their letters.

use actix_web::{HttpResponse, web};

use super::case_pages::opened;
use super::dispute_views::{self as views, Entered, File};
use crate::accounts::Officer;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::applications::effects;
use crate::applications::looking;
use crate::cases::{EventKind, store as cases};
use crate::catalogue::definition::Effect;
use crate::catalogue::{Catalogue, Service};
use crate::clock::china_date;
use crate::district::Places;
use crate::error::{Error, Result};
use crate::forms::snapshot;
use crate::notices::store as notices;
use crate::web::{self as portal, Visit};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![route::get("/staff/cases/{number}/dispute-file", Act::ReadCases, show)]
}

/// Where the file of a case is.
pub fn path(number: &str) -> String {
    format!("{}/dispute-file", super::path(number))
}

/// Whether a case stands still because its rating is disputed.
pub fn is_disputed(service: &Service, stage: &str) -> bool {
    service.stage(stage).is_some_and(|stage| stage.pauses)
}

/// The file of a disputed case; every look is recorded, as at the case itself.
async fn show(
    visit: Visit,
    officer: Officer,
    path: web::Path<String>,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    let (catalogue, places) = rooms;
    let (case, key) = opened(&visit, &officer, &path).await?;
    let service = catalogue.get(&case.service).cloned().ok_or(Error::NotFound)?;
    if !is_disputed(&service, &case.stage) {
        return Err(Error::NotFound);
    }
    looking::note(&visit, &officer, &case).await?;
    let mut tx = visit.ground.database.read().await?;
    let history = cases::history(&mut tx, &visit.ground.vault, &key, case.id).await?;
    let form = cases::form(&mut tx, &key, case.id).await?;
    let mut file = File {
        snapshot: serde_json::from_str(&form).map_err(Error::internal)?,
        letters: notices::of_case(&mut tx, &key, case.id).await?,
        unit: places.unit(&case.unit),
        hospital: case.referred_to.as_deref().and_then(|code| places.unit(code)),
        ratings: Vec::new(),
        reasons: Vec::new(),
        service,
        case,
    };
    for event in history.iter().rev() {
        let Some(EventKind::Act { act, reason, given, to, .. }) = &event.kind else { continue };
        let Some(declared) = file.service.act(act) else { continue };
        let on = china_date(event.at);
        if declared.effect == Some(Effect::Rate) {
            let answers = effects::answers(given);
            let sheet = file
                .service
                .definition
                .sheets
                .iter()
                .find(|sheet| Some(&sheet.id) == declared.sheet.as_ref());
            let lines = sheet.into_iter().flat_map(|sheet| &sheet.questions).filter_map(|question| {
                let value = answers.get(&question.id)?;
                let label = file.service.say(visit.language(), &Service::question_key(question), &[]);
                Some((label, snapshot::show(&file.service, question, value, &places, visit.words)))
            });
            let lines = lines.collect();
            file.ratings.push(Entered { act: act.clone(), on, reason: reason.clone(), lines });
        } else if is_disputed(&file.service, to) {
            file.reasons.push((on, reason.clone()));
        }
    }
    Ok(portal::ok(views::file(&visit, &file)))
}
