//! Notes for colleagues beside a case. They are events: nobody changes or removes one unseen.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::case_act_views::Tried;
use super::case_pages::{desk, opened};
use super::case_views::{self, Desk};
use super::{path as path_of, role};
use crate::accounts::Officer;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::applications::messages::LONGEST;
use crate::cases::{Event, EventKind, change, store as cases};
use crate::catalogue::Catalogue;
use crate::district::Places;
use crate::error::Result;
use crate::ui::form::form;
use crate::ui::message::message;
use crate::ui::{Reader, TextArea};
use crate::values::text::{clean_lines, length};
use crate::web::{self as portal, Form, Visit, see_other};
use crate::words::speech;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::post("/staff/cases/{number}/notes", Act::WorkCases, write)
            .given_back_on("/staff/cases/{number}"),
    ]
}

async fn write(
    visit: Visit,
    officer: Officer,
    path: web::Path<String>,
    rooms: (web::Data<Catalogue>, web::Data<Places>, Form),
) -> Result<HttpResponse> {
    let (catalogue, places, form) = rooms;
    let (case, key) = opened(&visit, &officer, &path).await?;
    let text = clean_lines(form.get("note"));
    if text.is_empty() || length(&text) > LONGEST {
        let tried = Tried { typed: form.0.clone(), note_wrong: true, ..Tried::default() };
        let desk = desk(&visit, &officer, (&catalogue, &places), case, &key).await?;
        return Ok(portal::again(case_views::case(&visit, &desk, &tried)));
    }
    let (ground, now, me, role) = (&visit.ground, visit.now, officer.id(), role(&officer));
    change(&ground.database, &ground.vault, case.id, move |mut open| {
        Box::pin(async move {
            let history = cases::history(open.tx, open.vault, &open.key, open.case.id).await?;
            let event = EventKind::Noted { text };
            // The same note sent twice is one note.
            if history.last().is_some_and(|last| last.actor == Some(me) && last.kind.as_ref() == Some(&event))
            {
                return Ok(());
            }
            open.record(&event, Some(me), role, now).await
        })
    })
    .await?;
    Ok(see_other(&format!("{}#notes", path_of(&case.number))))
}

/// The notes of a case, and the field for another.
pub fn notes(reader: &Reader, desk: &Desk, tried: &Tried) -> Markup {
    let words = reader.words;
    let error = tried.note_wrong.then(|| words.desk_note_wrong(LONGEST));
    let kept: Vec<(&Event, &str)> = desk
        .history
        .iter()
        .filter_map(|event| match &event.kind {
            Some(EventKind::Noted { text }) => Some((event, text.as_str())),
            _ => None,
        })
        .collect();
    html! {
        section.section #notes aria-labelledby="notes-head" {
            h2 #notes-head { (words.desk_notes()) }
            p.small { (words.desk_notes_why()) }
            @for (place, (event, text)) in kept.iter().enumerate() {
                (message(desk.notes.len() + place, false, html! {
                    (event.actor_name.clone().unwrap_or_else(|| words.desk_by_officer()))
                    (words.page_comma()) (speech::moment(event.at, words.language()))
                }, text))
            }
            (form(reader, &format!("{}/notes#error-summary", path_of(&desk.case.number)), html! {
                (TextArea {
                    name: "note", label: &words.desk_note_add(), error: error.as_deref(),
                    value: tried.typed.get("note"), rows: 2, small: true, ..TextArea::default()
                }.render(words))
                button.btn.btn-2.btn-s type="submit" { (words.desk_note_save()) }
            }))
        }
    }
}
