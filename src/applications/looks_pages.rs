//! Who looked at a case: each look of staff is recorded, and whoever the case is about can see it (个人信息保护法 §44, §45).

use std::collections::BTreeMap;

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::NaiveDate;
use maud::{Markup, html};

use super::track_pages::followed;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::{Role, Visitor, views::role_name};
use crate::cases::Case;
use crate::cases::looks::{self, Look};
use crate::catalogue::Catalogue;
use crate::clock::china_date;
use crate::error::Result;
use crate::forms::access::path as home_of;
use crate::forms::views::grouped;
use crate::ui::number::{digits, spoken};
use crate::ui::{Page, empty};
use crate::web::{self as portal, Visit, see_other};
use crate::words::{Language, speech};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![route::get("/applications/{number}/looks", Act::FollowOwnCase, list)]
}

/// Where it is.
pub fn path(number: &str) -> String {
    format!("{}/looks", home_of(number))
}

async fn list(
    visit: Visit,
    request: HttpRequest,
    number: web::Path<String>,
    visitor: Visitor,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let (opened, case, _) = followed(&visit, &request, &catalogue, &visitor, &number).await?;
    if !opened.may_read_letters() {
        return Ok(see_other(&format!("{}/phone-code", home_of(&case.number))));
    }
    let all = looks::at(&mut visit.ground.database.read().await?, case.id).await?;
    Ok(portal::ok(view(&visit, &case, &all)))
}

/// Looks of one day by the same role of the same unit, newest day first: who exactly it was, the unit knows.
fn by_day(all: &[Look], language: Language) -> Vec<(NaiveDate, String, Role, usize)> {
    let mut days: BTreeMap<(std::cmp::Reverse<NaiveDate>, String, &str), (Role, usize)> = BTreeMap::new();
    for look in all {
        let unit = look.unit.as_ref().map_or_else(String::new, |unit| match language {
            Language::ZhHans => unit.0.clone(),
            Language::En => unit.1.clone(),
        });
        let of = (std::cmp::Reverse(china_date(look.at)), unit, look.role.name());
        days.entry(of).or_insert((look.role, 0)).1 += 1;
    }
    days.into_iter().map(|((day, unit, _), (role, times))| (day.0, unit, role, times)).collect()
}

fn view(visit: &Visit, case: &Case, all: &[Look]) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let language = words.language();
    let title = words.looks_title();
    Page::new(&reader, &title)
        .service(grouped(&case.number))
        .noindex()
        .back(home_of(&case.number), words.track_back())
        .render(html! {
            div.title { h1 { (title) } p.lead { (words.looks_lead()) } }
            p.quiet { (words.form_number()) " " (digits(&grouped(&case.number))) }
            @if all.is_empty() { (empty(&words.looks_none(), None, None)) }
            @else {
                dl.answers.pairs {
                    @for (day, unit, role, times) in by_day(all, language) {
                        div {
                            dt { (speech::date(day, language)) }
                            dd { (unit) (words.page_comma()) (role_name(words, role)) (words.page_comma()) (words.looks_times(times)) }
                        }
                    }
                }
            }
            p { (spoken(&words.looks_doubt())) }
        })
}
