//! Where the numbers come back that the national system gave: in a file, or line by line; and what was wrong with
//! some of them, to be mended row by row.

use actix_multipart::Multipart;
use actix_web::{HttpMessage, HttpRequest, HttpResponse, web};

use super::numbers::{self, MOST_LINES};
use super::numbers_file::{self, MOST_BYTES, Refused, Rows};
use super::numbers_views::{self, Shown, row_field};
use super::upload;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::{Officer, held};
use crate::applications::issuing::{self, FIELDS, NumberLine};
use crate::catalogue::Catalogue;
use crate::district::Places;
use crate::error::{Error, Result};
use crate::forms::fault::Problem;
use crate::register::reading::FileFault;
use crate::values::text::clean;
use crate::values::{DateParts, DateRange};
use crate::web::{self as portal, Form, Origin, Pairs, Visit, see_other};

/// Where numbers are entered.
pub const PATH: &str = "/staff/issuing/numbers";
/// Where a file of them is sent.
pub const FILE: &str = "/staff/issuing/file";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(PATH, Act::WorkCases, show),
        route::post(PATH, Act::WorkCases, enter).given_back_on(PATH),
        route::post(FILE, Act::WorkCases, upload),
    ]
}

/// The page: after lines went, with how many.
async fn show(visit: Visit, officer: Officer) -> Result<HttpResponse> {
    let query = visit.path.split_once('?').map_or("", |(_, query)| query).to_owned();
    let query = Pairs::parse(query.as_bytes());
    let count = |name: &str| query.get(name).parse::<u16>().map_or(0, usize::from);
    let held = held::on_page(&visit, Some(officer.id())).await?.map(|held| held.pairs);
    let shown = Shown {
        done: count("entered"),
        before: count("before"),
        unfilled: count("unfilled"),
        given_back: held.is_some(),
        typed: held.as_ref().map(|held| held.get("numbers").to_owned()).unwrap_or_default(),
        unsent: held.map(|held| rows_of(&held)).unwrap_or_default(),
        ..Shown::default()
    };
    Ok(portal::ok(numbers_views::page(&visit, &shown)))
}

/// The rows of a form that mends them: but those that are to be left out.
fn rows_of(form: &Pairs) -> Vec<NumberLine> {
    let shown = (0..MOST_LINES)
        .map_while(|row| form.has(&row_field(row, "place")).then_some(row))
        .filter(|row| form.get(&row_field(*row, "leave_out")) != "yes")
        .map(|row| {
            let values = FIELDS.map(|field| clean(form.get(&row_field(row, field))));
            NumberLine::of(form.get(&row_field(row, "place")).parse().unwrap_or(row + 1), values)
        });
    shown.chain(form.all("more").filter_map(NumberLine::unpacked)).collect()
}

/// Enters lines that were typed, or rows that were mended.
async fn enter(
    visit: Visit,
    officer: Officer,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
    form: Form,
) -> Result<HttpResponse> {
    let typed = form.get("numbers");
    let is_mended = form.has(&row_field(0, "place")) || form.has("more");
    let lines = if is_mended { rows_of(&form) } else { issuing::number_lines(typed) };
    // Whoever left every row out is done.
    if lines.is_empty() && is_mended {
        return Ok(see_other(PATH));
    }
    if lines.is_empty() || lines.len() > MOST_LINES {
        let (nothing, too_many) = (lines.is_empty(), lines.len() > MOST_LINES);
        let shown = Shown { nothing, too_many, typed: typed.to_owned(), ..Shown::default() };
        return Ok(portal::again(numbers_views::page(&visit, &shown)));
    }
    entered(&visit, &officer, rooms, Rows { lines, unfilled: 0 }).await
}

/// What came of it: the page again where something was wrong, else the page with how many.
async fn entered(
    visit: &Visit,
    officer: &Officer,
    (catalogue, places): (web::Data<Catalogue>, web::Data<Places>),
    rows: Rows,
) -> Result<HttpResponse> {
    let sent = numbers::enter(visit, officer, (&catalogue, &places), rows.lines).await?;
    let (done, before, unfilled) = (sent.done, sent.before, rows.unfilled);
    if sent.left.is_empty() {
        return Ok(see_other(&format!("{PATH}?entered={done}&before={before}&unfilled={unfilled}")));
    }
    let shown = Shown { done, before, unfilled, left: sent.left, ..Shown::default() };
    Ok(portal::again(numbers_views::page(visit, &shown)))
}

/// Takes a file: it is read in memory and not kept. The day of printing that was typed holds for rows without one.
async fn upload(
    visit: Visit,
    request: HttpRequest,
    officer: Officer,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
    body: Multipart,
) -> Result<HttpResponse> {
    if request.extensions().get::<Origin>() == Some(&Origin::Foreign) {
        return Err(Error::ForeignRequest);
    }
    let sent = upload::receive(&request, body, MOST_BYTES).await?;
    let printed = printed(&visit, &sent.typed);
    let (mut rows, printed) = match (rows_in(sent.file, sent.is_over).await, printed) {
        (Ok(rows), Ok(printed)) => (rows, printed),
        (read, printed) => {
            let (refused, wrong_day) = (read.err(), printed.err());
            let shown = Shown { refused, wrong_day, printed: sent.typed, ..Shown::default() };
            return Ok(portal::again(numbers_views::page(&visit, &shown)));
        }
    };
    if let Some(day) = printed {
        rows.lines.iter_mut().for_each(|line| line.print_on(&day));
    }
    entered(&visit, &officer, rooms, rows).await
}

/// The rows of a file, where one was sent.
async fn rows_in(file: Option<Vec<u8>>, is_over: bool) -> std::result::Result<Rows, Refused> {
    match (file, is_over) {
        (_, true) => Err(Refused::TooLarge),
        (None, _) => Err(Refused::Nothing),
        (Some(bytes), _) => {
            // What reads files of others may panic over one that nobody foresaw.
            let read = web::block(move || numbers_file::read(&bytes, MOST_LINES)).await;
            read.unwrap_or(Err(Refused::Fault(FileFault::Broken)))
        }
    }
}

/// The day of printing for rows that say none, where one was typed.
fn printed(visit: &Visit, typed: &Pairs) -> std::result::Result<Option<String>, (String, Problem)> {
    let part = |part: &str| typed.get(&format!("printed_on.{part}")).to_owned();
    let parts = DateParts { year: part("year"), month: part("month"), day: part("day") };
    if parts.is_empty() {
        return Ok(None);
    }
    match parts.parse(DateRange::Past, visit.today()) {
        Ok(day) => Ok(Some(day.to_string())),
        Err(error) => Err((format!("printed_on.{}", error.part().name()), Problem::Date(error))),
    }
}
