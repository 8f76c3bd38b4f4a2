//! The rows of an import: what is wrong with each, what it changes, where it is at odds; and the faults as a file.

use std::collections::HashSet;

use actix_web::web::Bytes;
use actix_web::{HttpResponse, web};
use futures_util::stream;
use maud::{Markup, html};
use uuid::Uuid;

use super::checking::{self, Checking, Fault, What};
use super::comparing::plan;
use super::import::{Import, Kept, Kind, Outcome, State};
use super::jobs::Register;
use super::judging::{Held, Origin};
use super::pages::keeps;
use super::row_words as said;
use super::store::{self, Row};
use super::views::{import_title, kind_name, outcome_name, path as path_of};
use crate::accounts::Officer;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::clock::china_date;
use crate::district::Places;
use crate::error::{Error, Result};
use crate::residents::holders::Field;
use crate::ui::number::masked;
use crate::ui::queue::{QueueRow, queue_table};
use crate::ui::{Icon, Page, empty, icon, pager};
use crate::web::{self as portal, Pairs, Visit};
use crate::words::{Words, speech};

/// Rows on a page.
const ON_PAGE: i64 = 50;
/// Rows read at a time for the file of faults.
const AT_ONCE: i64 = 500;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/staff/register/imports/{import}/rows/{rows}", Act::ImportRegister, show),
        route::get_file("/staff/register/imports/{import}/faults.csv", Act::ImportRegister, faults_file),
    ]
}

/// Which rows a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    Kind(Kind),
    Outcome(Outcome),
    Missing,
}

impl Asked {
    fn named(name: &str, state: State) -> Option<Self> {
        let settled = matches!(state, State::Applied | State::Undoing | State::Undone);
        match (name, Outcome::named(name), Kind::named(name)) {
            ("missing", ..) => Some(Self::Missing),
            // Once it is written, changes are those that were made.
            (_, Some(outcome), _) if settled => Some(Self::Outcome(outcome)),
            (_, _, Some(kind)) => Some(Self::Kind(kind)),
            _ => None,
        }
    }

    fn title(self, words: Words) -> String {
        match self {
            Self::Kind(kind) => kind_name(words, kind),
            Self::Outcome(outcome) => outcome_name(words, outcome),
            Self::Missing => words.register_missing(),
        }
    }
}

/// What a page of rows needs.
struct Shown<'s> {
    visit: &'s Visit,
    register: &'s Register,
    import: &'s Import,
    places: &'s Places,
}

/// A line of the table: number of the row, who, and what is said.
struct Line {
    number: Option<i64>,
    who: Markup,
    said: Vec<String>,
}

async fn show(
    visit: Visit,
    officer: Officer,
    path: web::Path<(Uuid, String)>,
    rooms: (web::Data<Register>, web::Data<Places>),
) -> Result<HttpResponse> {
    keeps(&officer)?;
    let (register, places) = rooms;
    let (id, name) = path.into_inner();
    let import = register.import(id).await?;
    let asked = Asked::named(&name, import.state).ok_or(Error::NotFound)?;
    let query = visit.path.split_once('?').map_or("", |(_, query)| query).to_owned();
    let number = Pairs::parse(query.as_bytes()).get("page").parse::<i64>().unwrap_or(1).clamp(1, 1_000_000);
    let shown = Shown { visit: &visit, register: &register, import: &import, places: &places };
    // One more than is shown tells whether there is another page.
    let mut lines = shown.lines(asked, (number - 1) * ON_PAGE).await?;
    let more = lines.len() > usize::try_from(ON_PAGE).unwrap_or(usize::MAX);
    lines.truncate(usize::try_from(ON_PAGE).unwrap_or(usize::MAX));
    let here = format!("{}/rows/{name}", path_of(id));
    Ok(portal::ok(shown.page(asked, &lines, (&here, number, more))))
}

impl Shown<'_> {
    async fn lines(&self, asked: Asked, skip: i64) -> Result<Vec<Line>> {
        let (id, limit) = (self.import.id, ON_PAGE + 1);
        let mut tx = self.register.database.read().await?;
        let rows = match asked {
            Asked::Missing => {
                let rows = store::missing(&mut tx, id, skip, limit).await?;
                return rows.iter().map(|row| self.missing(row)).collect();
            }
            Asked::Kind(kind) => store::page_of_kind(&mut tx, id, kind, skip, limit).await?,
            Asked::Outcome(outcome) => store::page_of_outcome(&mut tx, id, outcome, skip, limit).await?,
        };
        let hashes: Vec<Vec<u8>> = rows.iter().filter_map(|row| row.id_number_hash.clone()).collect();
        let held = Held::of_hashes(&mut tx, &hashes).await?;
        drop(tx);
        rows.iter().map(|row| self.line(row, &held)).collect()
    }

    fn missing(&self, row: &crate::residents::holders::Row) -> Result<Line> {
        let (holder, _) = row.open(&self.register.vault)?;
        let name = said::masked(self.places, Field::Name, holder.value(Field::Name));
        let told = holder.said(Field::Name).map(|said| said::source(self.visit.words, said));
        Ok(Line {
            number: None,
            who: self.linked(Some(row), self.who(&name, &holder.body.id_number)),
            said: told.into_iter().collect(),
        })
    }

    fn who(&self, name: &str, number: &str) -> Markup {
        let number = said::masked_number(number, self.visit.today());
        html! { (name) " " (masked(&number, &speech::masked(&number, self.visit.language()))) }
    }

    /// A person who is in the register, with the way to what it knows.
    fn linked(&self, holder: Option<&crate::residents::holders::Row>, who: Markup) -> Markup {
        match holder {
            Some(row) => {
                html! { a href=(format!("{}/holders/{}", super::holder_pages::PATH, row.id)) { (who) } }
            }
            None => who,
        }
    }

    /// A row, judged again: against what is held now, or by what it changed.
    fn line(&self, row: &Row, held: &Held) -> Result<Line> {
        let words = self.visit.words;
        let kept = row.cells(&self.import.key)?;
        let checking = checking(self.register, self.import);
        let today = checking.today;
        let (checked, faults) = match checking::check(&kept.raw, &checking) {
            Ok(checked) => (Some(checked), Vec::new()),
            Err(faults) => (None, faults),
        };
        let name = kept.raw.cells.get(&super::column::Column::Name).map(super::reading::Cell::shown);
        let name = name.map_or_else(String::new, |name| said::masked(self.places, Field::Name, &name));
        let holder = row.id_number_hash.as_ref().and_then(|hash| held.holders.get(hash));
        let who = match checking::identity(&kept.raw, today) {
            Some(id) => self.linked(holder, self.who(&name, id.as_str())),
            None if name.is_empty() => html! { (words.register_nameless()) },
            None => html! { (name) },
        };
        let said = match (row.done(&self.import.key)?, checked) {
            (Some(done), _) if row.outcome == Some(Outcome::Kept) => said::kept(words, &done),
            (Some(done), _) => said::done(words, self.places, &done),
            (None, Some(checked)) if row.kind != Kind::Faulty => {
                let hash = row.id_number_hash.as_deref().unwrap_or_default();
                let (holder, certificates) = held.open(&self.register.vault, hash)?;
                let holder = holder.as_ref().map(|(holder, _)| holder);
                let on = self.import.as_of.unwrap_or(today);
                let origin = Origin { import: self.import.id, on, today }.row(row.number);
                let plan = plan(&checked, holder, &certificates, origin, Uuid::nil());
                let odds = plan.conflicts.iter().map(|one| said::conflict(words, *one, &plan, holder));
                odds.chain(said::differences(words, self.places, &plan, holder)).collect()
            }
            _ => all_faults(faults, &kept)
                .iter()
                .map(|one| said::fault_line(words, self.import, one))
                .collect(),
        };
        Ok(Line { number: Some(row.number), who, said })
    }

    fn page(&self, asked: Asked, lines: &[Line], (here, number, more): (&str, i64, bool)) -> Markup {
        let reader = self.visit.reader();
        let words = reader.words;
        let title = words.register_rows_of(asked.title(words), import_title(words, self.import));
        let what = if asked == Asked::Kind(Kind::Faulty) {
            words.register_wrong()
        } else {
            words.register_difference()
        };
        let heads = [words.register_row(), words.register_person(), what];
        let rows: Vec<QueueRow> = lines
            .iter()
            .map(|line| QueueRow {
                cells: vec![
                    html! { @if let Some(number) = line.number { (number) } },
                    line.who.clone(),
                    html! { @if line.said.len() == 1 { p { (line.said[0]) } } @else if !line.said.is_empty() {
                        ul { @for one in &line.said { li { (one) } } }
                    } },
                ],
            })
            .collect();
        let page = |page: i64| format!("{here}?page={page}");
        let before = (number > 1).then(|| page(number - 1));
        let after = more.then(|| page(number + 1));
        Page::new(&reader, &title)
            .noindex()
            .wide()
            .back(path_of(self.import.id), import_title(words, self.import))
            .render(html! {
                div.title { h1 { (title) } }
                @if asked == Asked::Kind(Kind::Faulty) {
                    p {
                        a.link href=(format!("{}/faults.csv", path_of(self.import.id))) {
                            (icon(Icon::Document)) (words.register_faults_file(1 + self.import.counts.of(Kind::Faulty) * 200 / 1024))
                        }
                    }
                }
                @if rows.is_empty() { (empty(&words.register_no_rows(), None, None)) } @else {
                    (queue_table(&words.register_rows_caption(number), &heads, &rows))
                }
                (pager(words, before.as_deref(), after.as_deref()))
            })
    }
}

/// What judging a row of an import needs.
fn checking(register: &Register, import: &Import) -> Checking {
    Checking { today: china_date(import.added.at), places: register.places.clone() }
}

/// The faults of a row, and that another row says otherwise.
fn all_faults(mut faults: Vec<Fault>, kept: &Kept) -> Vec<Fault> {
    if let Some(row) = kept.repeats {
        faults.push(Fault { column: None, what: What::Repeated { row } });
    }
    faults
}

/// All faults as CSV, sent as it is made: row, column, heading, what is wrong and how to mend it. No value is in it.
async fn faults_file(
    visit: Visit,
    officer: Officer,
    path: web::Path<Uuid>,
    register: web::Data<Register>,
) -> Result<HttpResponse> {
    keeps(&officer)?;
    let import = register.import(*path).await?;
    let words = visit.words;
    let heads =
        [words.register_row(), words.register_letter(), words.register_heading(), words.register_wrong()];
    // Spreadsheets take UTF-8 for what it is by its mark.
    let start = format!("\u{feff}{}", csv_line(&heads));
    let first = Some((0_i64, start));
    let lines = stream::try_unfold(first, move |state| {
        let (register, import) = (register.clone(), import.clone());
        async move {
            let Some((after, begun)) = state else { return Ok::<_, Error>(None) };
            let mut tx = register.database.read().await?;
            let rows = store::of_kind(&mut tx, import.id, Kind::Faulty, after, AT_ONCE).await?;
            drop(tx);
            let next = rows.last().map(|row| (row.number, String::new()));
            let mut text = begun;
            for row in &rows {
                text.push_str(&fault_lines(words, &register, &import, row)?);
            }
            if text.is_empty() { Ok(None) } else { Ok(Some((Bytes::from(text), next))) }
        }
    });
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(("content-disposition", "attachment; filename=\"faults.csv\""))
        .streaming(lines))
}

/// The faults of a row as lines of CSV.
///
/// # Errors
/// Those of the vault.
pub fn fault_lines(words: Words, register: &Register, import: &Import, row: &Row) -> Result<String> {
    let kept = row.cells(&import.key)?;
    let faults = checking::check(&kept.raw, &checking(register, import)).err().unwrap_or_default();
    let mut seen = HashSet::new();
    let mut text = String::new();
    for one in all_faults(faults, &kept) {
        let (letter, heading, wrong) = said::fault(words, import, &one);
        let line = csv_line(&[row.number.to_string(), letter, heading, wrong]);
        if seen.insert(line.clone()) {
            text.push_str(&line);
        }
    }
    Ok(text)
}

/// A line of CSV. What a spreadsheet could take for a formula is made text.
fn csv_line(cells: &[String]) -> String {
    let quoted: Vec<String> = cells
        .iter()
        .map(|cell| {
            let formula = cell.starts_with(['=', '+', '-', '@', '\t']);
            format!("\"{}{}\"", if formula { "'" } else { "" }, cell.replace('"', "\"\""))
        })
        .collect();
    format!("{}\r\n", quoted.join(","))
}
