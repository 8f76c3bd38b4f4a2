//! A system administrator replaces the file of holidays when the State Council publishes a new year, and another approves it.

use actix_web::HttpResponse;
use maud::{Markup, html};

use super::changes::What;
use super::changes_pages::{Wanted, propose};
use super::who;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::views::given_back;
use crate::accounts::{Visitor, held};
use crate::calendar::{Holidays, HolidaysError};
use crate::database::{Tx, sql};
use crate::error::Result;
use crate::ui::form::form;
use crate::ui::{Page, TextArea, error_summary};
use crate::web::{self as portal, Form, Visit};
use crate::words::speech;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/staff/holidays", Act::Administer, show),
        route::post("/staff/holidays", Act::Administer, replace).given_back_on("/staff/holidays"),
    ]
}

/// The file that an administrator set last, if any.
///
/// # Errors
/// Those of the database.
pub async fn stored(tx: &mut Tx) -> Result<Option<String>> {
    Ok(sql!(tx, fetch_optional as (String,), NEWEST)?.map(|(text,)| text))
}

async fn show(visit: Visit, visitor: Visitor) -> Result<HttpResponse> {
    let held = held::on_page(&visit, visitor.0.map(|account| account.id)).await?;
    let typed = held.as_ref().map_or("", |held| held.pairs.get("file"));
    Ok(portal::ok(view(&visit, typed, held.is_some(), None)))
}

async fn replace(visit: Visit, visitor: Visitor, form: Form) -> Result<HttpResponse> {
    let text = form.get("file").to_owned();
    if let Err(error) = Holidays::parse(&text) {
        return Ok(portal::again(view(&visit, &text, false, Some(&error))));
    }
    let wanted = Wanted { what: What::Holidays, from: visit.today(), value: text, source: String::new() };
    propose(&visit, who(&visitor)?, wanted).await
}

fn view(visit: &Visit, typed: &str, back: bool, error: Option<&HolidaysError>) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let calendar = visit.ground.calendar();
    let years: Vec<String> = calendar.holidays().official_years().map(|year| year.to_string()).collect();
    let error = error.map(|error| match error {
        HolidaysError::Format(_) => words.holidays_format(),
        HolidaysError::Year(year) => words.holidays_year(year),
        HolidaysError::Day { year, day } => words.holidays_day(day, year.to_string()),
        HolidaysError::Both(day) => words.holidays_both(speech::date(*day, words.language())),
        HolidaysError::Nothing => words.holidays_nothing(),
    });
    let summary: Vec<_> = error.iter().map(|text| ("file".to_owned(), text.clone())).collect();
    let title = words.holidays_title();
    Page::new(&reader, &title).noindex().errors(error.is_some()).render(html! {
        div.title { h1 { (title) } p.quiet { (words.holidays_lead()) } }
        (error_summary(words, &summary))
        @if back { (given_back(&reader, "#file")) }
        p { (words.holidays_years(years.join(" "))) }
        (form(&reader, "/staff/holidays#error-summary", html! {
            (TextArea {
                name: "file", label: &words.holidays_file(), hint: Some(&words.holidays_file_hint()),
                error: error.as_deref(), value: typed, rows: 12, small: true, ..TextArea::default()
            }.render(words))
            div.actions { button.btn type="submit" { (words.holidays_replace()) } }
        }))
    })
}

const NEWEST: &str = "SELECT value FROM settings WHERE name = 'holidays' ORDER BY valid_from DESC LIMIT 1";
