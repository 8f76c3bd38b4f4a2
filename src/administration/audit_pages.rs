//! The audit administrator sees who looked at which case, and whether the record still holds. They change nothing.

use actix_web::HttpResponse;
use chrono::{DateTime, Utc};
use maud::{Markup, html};
use uuid::Uuid;

use crate::accounts::deeds::{self, Deed, Noted};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::cases::looks::Purpose;
use crate::cases::looks_views::purpose_name;
use crate::cases::record::{self, Finding};
use crate::cases::unusual::{self, DAYS, Week};
use crate::database::sql;
use crate::error::Result;
use crate::forms::views::grouped;
use crate::ui::form::actions_form;
use crate::ui::number::digits;
use crate::ui::queue::{QueueRow, queue_table};
use crate::ui::{Icon, Page, Tag, empty, icon, tag};
use crate::vault::RecordId;
use crate::web::{self as portal, Form, Visit};
use crate::words::{Language, Words, speech};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/staff/audit", Act::Audit, show),
        route::post("/staff/audit/verification", Act::Audit, verify),
    ]
}

async fn show(visit: Visit) -> Result<HttpResponse> {
    page(&visit, None).await
}

/// Walks the whole record; it writes nothing.
async fn verify(visit: Visit, _form: Form) -> Result<HttpResponse> {
    let finding = record::verify(&visit.ground.database, &visit.ground.vault).await?;
    let own = deeds::verify(&mut visit.ground.database.read().await?).await?;
    page(&visit, Some((finding, own))).await
}

/// Cases' history, and the administrators' own record: its lines, or the first that does not fit.
type Found = (Finding, std::result::Result<i64, i64>);

/// When, the case's number, the reader with their name, and for what.
type Looked = (DateTime<Utc>, String, Uuid, Vec<u8>, Option<Vec<u8>>, Option<Purpose>);

async fn page(visit: &Visit, found: Option<Found>) -> Result<HttpResponse> {
    let mut tx = visit.ground.database.read().await?;
    let looks = sql!(tx, fetch_all as Looked, LOOKS)?;
    let done = deeds::newest(&mut tx, &visit.ground.vault, 100).await?;
    let calendar = visit.ground.calendar();
    let odd = unusual::readers(&mut tx, &visit.ground.vault, &calendar, visit.now).await?;
    let reader = visit.reader();
    let words = reader.words;
    let mut rows = Vec::new();
    for (at, number, account, key, name, purpose) in looks {
        let key = visit.ground.vault.open_record(&key, &RecordId::new("accounts", account))?;
        let name = name.map(|name| key.open_text("name", &name)).transpose()?.unwrap_or_default();
        rows.push(QueueRow {
            cells: vec![
                html! { (speech::moment(at, words.language())) },
                html! { (digits(&grouped(&number))) },
                html! { (name) },
                html! { @if let Some(purpose) = purpose { (purpose_name(words, purpose)) } },
            ],
        });
    }
    let title = words.page_nav_audit();
    let heads = [words.audit_when(), words.form_number(), words.audit_who(), words.audit_for_what()];
    Ok(portal::ok(Page::new(&reader, &title).noindex().wide().render(html! {
        div.title { h1 { (title) } p.quiet { (words.audit_lead()) } }
        @match found.as_ref().map(|found| &found.0) {
            None => {}
            Some(Finding::Whole { cases, events, seals }) => { p.msg role="status" { (words.audit_whole(*cases, *events, *seals)) } }
            Some(Finding::Broken { place, seq, what }) => {
                p.msg role="alert" { (words.audit_broken(place, *seq)) " " span lang="en" { (what) } }
            }
        }
        @match found.as_ref().map(|found| found.1) {
            None => {}
            Some(Ok(lines)) => { p.msg role="status" { (words.audit_own_whole(lines)) } }
            Some(Err(seq)) => { p.msg role="alert" { (words.audit_own_broken(seq)) } }
        }
        (actions_form(&reader, "/staff/audit/verification", html! {
            button.btn type="submit" { (words.audit_verify()) }
        }))
        p { a.link href=(crate::register::audit_pages::PATH) { (icon(Icon::Document)) (words.register_audit()) } }
        (unusual_part(words, &odd))
        @if rows.is_empty() { (empty(&words.audit_nothing(), None, None)) } @else {
            (queue_table(&words.audit_caption(rows.len()), &heads, &rows))
        }
        @if !done.is_empty() { (deeds_table(words, &done)) }
    })))
}

/// Whose reading stands out: to be asked about.
fn unusual_part(words: Words, odd: &[Week]) -> Markup {
    let heads = [
        words.audit_who(),
        words.audit_cases(),
        words.audit_usual(),
        words.audit_out_of_hours(),
        words.audit_long_closed(),
    ];
    let rows: Vec<QueueRow> = odd
        .iter()
        .map(|week| QueueRow {
            cells: vec![
                html! { (week.name) },
                html! { (week.cases) @if week.is_much() { " " (tag(Tag::Warn, Some(Icon::Flag), &words.audit_much())) } },
                html! { @match week.usual { Some(usual) => (usual), None => { (words.audit_no_colleague()) } } },
                html! { (week.out_of_hours) },
                html! { (week.long_closed) },
            ],
        })
        .collect();
    html! {
        section.section aria-labelledby="unusual" {
            h2 #unusual { (words.audit_unusual()) }
            p { (words.audit_unusual_why(DAYS)) }
            @if rows.is_empty() { (empty(&words.audit_unusual_none(), None, None)) } @else {
                (queue_table(&words.audit_unusual(), &heads, &rows))
            }
        }
    }
}

/// What administrators changed.
fn deeds_table(words: Words, done: &[Noted]) -> Markup {
    let heads = [
        words.audit_when(),
        words.audit_what(),
        words.audit_who(),
        words.audit_to_whom(),
        words.audit_detail(),
    ];
    let unit = |one: &Noted| match (&one.unit, words.language()) {
        (Some((zh, _)), Language::ZhHans) => zh.clone(),
        (Some((_, en)), Language::En) => en.clone(),
        (None, _) => String::new(),
    };
    let rows: Vec<QueueRow> = done
        .iter()
        .map(|one| QueueRow {
            cells: vec![
                html! { (speech::moment(one.at, words.language())) },
                html! { (deed(words, one.deed)) },
                html! { (one.actor) },
                html! { @if let Some(login) = &one.login { (login) " " } (unit(one)) },
                html! { (one.detail) },
            ],
        })
        .collect();
    queue_table(&words.audit_own_caption(rows.len()), &heads, &rows)
}

fn deed(words: Words, deed: Deed) -> String {
    match deed {
        Deed::HolidaysReplaced => words.audit_holidays_replaced(),
        Deed::UnitAdded => words.audit_unit_added(),
        Deed::UnitRenamed => words.audit_unit_renamed(),
        Deed::UnitFound => words.audit_unit_found(),
        Deed::UnitEnded => words.audit_unit_ended(),
        Deed::UnitKept => words.audit_unit_kept(),
        Deed::UnitHandedOver => words.audit_unit_handed_over(),
        Deed::StaffAdded => words.audit_staff_added(),
        Deed::StaffRenamed => words.audit_staff_renamed(),
        Deed::StaffMoved => words.audit_staff_moved(),
        Deed::SignInRenewed => words.audit_sign_in_renewed(),
        Deed::SignInHandedOver => words.audit_sign_in_handed_over(),
        Deed::RoleGiven => words.audit_role_given(),
        Deed::Released => words.audit_released(),
        Deed::ChoiceMade => words.audit_choice_made(),
        Deed::Locked => words.audit_locked(),
        Deed::RetentionSet => words.audit_retention_set(),
        Deed::RateProposed => words.audit_rate_proposed(),
        Deed::ChangeProposed => words.audit_change_proposed(),
        Deed::ChangeApproved => words.audit_change_approved(),
        Deed::ChangeRefused => words.audit_change_refused(),
        Deed::RateApproved => words.audit_rate_approved(),
        Deed::RateRefused => words.audit_rate_refused(),
        Deed::PhoneRegistered => words.audit_phone_registered(),
        Deed::MandateRecorded => words.audit_mandate_recorded(),
        Deed::BankAccountRegistered => words.audit_bank_account_registered(),
        Deed::BatchMade => words.audit_batch_made(),
        Deed::BatchChecked => words.audit_batch_checked(),
        Deed::BatchSigned => words.audit_batch_signed(),
        Deed::BatchSent => words.audit_batch_sent(),
        Deed::BatchAnswered => words.audit_batch_answered(),
        Deed::BatchDiscarded => words.audit_batch_discarded(),
        Deed::RepaymentEntered => words.audit_repayment_entered(),
    }
}

const LOOKS: &str = "SELECT r.at, c.number, r.reader, a.record_key, a.sealed_name, r.purpose FROM reads r
    JOIN cases c ON c.id = r.case_id JOIN accounts a ON a.id = r.reader ORDER BY r.at DESC LIMIT 100";
