//! The system administrator replaces the file of holidays when the State Council publishes a new year.

use actix_web::HttpResponse;
use maud::{Markup, html};

use super::who;
use crate::accounts::deeds::{self as record, Deed, Line};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::views::given_back;
use crate::accounts::{Visitor, held};
use crate::calendar::{Calendar, Holidays, HolidaysError};
use crate::database::{Tx, sql};
use crate::error::Result;
use crate::ui::form::form;
use crate::ui::{Page, TextArea, error_summary};
use crate::web::{self as portal, Form, Visit, see_other};
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
    let holidays = match Holidays::parse(&text) {
        Ok(holidays) => holidays,
        Err(error) => return Ok(portal::again(view(&visit, &text, false, Some(&error)))),
    };
    let years: Vec<String> = holidays.official_years().map(|year| year.to_string()).collect();
    let replaced = Line { deed: Deed::HolidaysReplaced, unit: None, account: None, detail: years.join(" ") };
    let (today, now, by) = (visit.today(), visit.now, who(&visitor)?);
    visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                sql!(tx, execute, KEEP, today, text, by, now)?;
                record::note(tx, by, now, &replaced).await
            })
        })
        .await?;
    // What runs is counted again by the next round of the jobs.
    visit.ground.set_calendar(Calendar::new(holidays).closing_at(visit.ground.config.office_closes));
    Ok(see_other("/staff/holidays"))
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
const KEEP: &str = "INSERT INTO settings (name, valid_from, value, source, set_by, set_at)
    VALUES ('holidays', $1, $2, 'administrator', $3, $4)
    ON CONFLICT (name, valid_from) DO UPDATE SET value = excluded.value, set_by = excluded.set_by, set_at = excluded.set_at";
