//! The system administrator sets how long what is kept; the audit administrator reads it too, with what was erased.

use actix_web::{HttpResponse, web};

use super::rules::{Keep, Kind, Rule};
use super::store;
use super::views::{self, Wrong};
use crate::accounts::deeds::{self, Deed, Line};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::{Account, Visitor, held};
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::ui::staff_nav::Place;
use crate::values::text::{clean, length};
use crate::values::{DateParts, DateRange};
use crate::web::{self as portal, Form, Pairs, Visit, see_other};

/// The longest source, in characters.
pub(super) const LONGEST: usize = 200;

/// The routes.
pub fn routes() -> Vec<Route> {
    let path = Place::Retention.path();
    vec![
        route::get(path, Act::ReadRetention, show),
        route::post(path, Act::Administer, set).given_back_on(path),
    ]
}

fn may_set(account: Option<&Account>) -> bool {
    Act::Administer.is_allowed_to(account.map(|account| account.role))
}

async fn show(visit: Visit, visitor: Visitor, catalogue: web::Data<Catalogue>) -> Result<HttpResponse> {
    let held = held::on_page(&visit, visitor.0.as_ref().map(|account| account.id)).await?;
    let wrong = Wrong { given_back: held.is_some(), ..Wrong::default() };
    let typed = held.map(|held| held.pairs).unwrap_or_default();
    let mut tx = visit.ground.database.read().await?;
    let (rules, report) = (store::rules(&mut tx).await?, store::report(&mut tx).await?);
    let form = may_set(visitor.0.as_ref()).then_some((&typed, wrong));
    Ok(portal::ok(views::page(&visit, &catalogue, &rules, &report, form)))
}

/// What was sent as a rule, or what is wrong with it.
fn read(form: &Pairs, catalogue: &Catalogue, visit: &Visit) -> std::result::Result<Rule, Wrong> {
    let part = |part: &str| form.get(&format!("from.{part}")).to_owned();
    let from = DateParts { year: part("year"), month: part("month"), day: part("day") }
        .parse(DateRange::Future, visit.today());
    let source = clean(form.get("source"));
    let sourced = !source.is_empty() && length(&source) <= LONGEST;
    let kind = Kind::named(form.get("kind")).filter(|kind| Kind::all(catalogue).contains(kind));
    let count: Option<u32> = form.get("count").trim().parse().ok();
    let chosen = matches!(form.get("keep"), "for-good" | "years" | "months");
    let keep = kind.as_ref().and_then(|kind| match form.get("keep") {
        "for-good" => Some(Keep::ForGood),
        "years" => Keep::months(kind, count?.checked_mul(12)?),
        "months" => Keep::months(kind, count?),
        _ => None,
    });
    match (kind, keep, from) {
        (Some(kind), Some(keep), Ok(from)) if sourced => Ok(Rule { kind, keep, from, source }),
        (kind, keep, from) => Err(Wrong {
            count: chosen && keep.is_none() && kind.is_some(),
            least: kind.as_ref().map_or(1, Kind::least),
            kind: kind.is_none(),
            keep: !chosen,
            from: from.err(),
            source: !sourced,
            given_back: false,
        }),
    }
}

async fn set(
    visit: Visit,
    visitor: Visitor,
    catalogue: web::Data<Catalogue>,
    form: Form,
) -> Result<HttpResponse> {
    let rule = match read(&form, &catalogue, &visit) {
        Ok(rule) => rule,
        Err(wrong) => {
            let mut tx = visit.ground.database.read().await?;
            let (rules, report) = (store::rules(&mut tx).await?, store::report(&mut tx).await?);
            let page = views::page(&visit, &catalogue, &rules, &report, Some((&form, wrong)));
            return Ok(portal::again(page));
        }
    };
    let by = visitor.0.as_ref().ok_or(Error::SignInNeeded { staff: true })?.id;
    let now = visit.now;
    let write = visit.ground.database.write(move |tx| {
        Box::pin(async move {
            store::set(tx, &rule, by, now).await?;
            let detail = format!("{} {} {}", rule.kind.name(), rule.keep.text(), rule.source);
            let line = Line { deed: Deed::RetentionSet, unit: None, account: None, detail };
            deeds::note(tx, by, now, &line).await
        })
    });
    write.await?;
    Ok(see_other(&format!("{}#rules", Place::Retention.path())))
}
