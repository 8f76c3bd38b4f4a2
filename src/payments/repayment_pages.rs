//! Money that was paid too much and came back: how much, and by which paper.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use crate::accounts::Officer;
use crate::accounts::deeds::{self, Deed, Line};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::benefits::{award_views, awards, store as rates};
use crate::cases::Case;
use crate::clock::china_date;
use crate::desk::case_pages::opened;
use crate::desk::{path as path_of, queue_views::called};
use crate::error::{Error, Result};
use crate::forms::views::grouped;
use crate::ui::form::form;
use crate::ui::{Page, TextField, error_summary};
use crate::values::text::{clean, length};
use crate::values::{Money, Month};
use crate::vault::RecordKey;
use crate::web::{self as portal, Form, Pairs, Visit, see_other};
use crate::words::speech;

/// The longest name of a paper, in characters.
const LONGEST: usize = 100;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/staff/cases/{number}/repayments", Act::WorkCases, ask),
        route::post("/staff/cases/{number}/repayments", Act::WorkCases, enter),
    ]
}

/// Where it is entered for a case.
pub fn path(number: &str) -> String {
    format!("{}/repayments", path_of(number))
}

/// How much more was paid than is owed; the case has an award.
async fn overpaid(visit: &Visit, (case, key): (&Case, &RecordKey)) -> Result<Money> {
    let mut tx = visit.ground.database.read().await?;
    awards::of_case(&mut tx, key, case.id).await?.ok_or(Error::NotFound)?;
    Ok(award_views::overpaid(&awards::lines(&mut tx, case.id).await?))
}

fn page(
    visit: &Visit,
    case: &Case,
    overpaid: Money,
    (typed, errors): (&Pairs, &[(String, String)]),
) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.payments_repay(called(words, &case.subject.name));
    let error = |name: &str| errors.iter().find(|(field, _)| field == name).map(|(_, text)| text.as_str());
    Page::new(&reader, &title)
        .service(grouped(&case.number))
        .noindex()
        .errors(!errors.is_empty())
        .back(format!("{}/payments", path_of(&case.number)), words.awards_title())
        .render(html! {
            div.title { h1 { (title) } p.quiet { (words.payments_overpaid(speech::money(overpaid, words.language()))) } }
            (error_summary(words, errors))
            (form(&reader, &format!("{}#error-summary", path(&case.number)), html! {
                (TextField {
                    name: "amount", label: &words.payments_repay_amount(), error: error("amount"), value: typed.get("amount"),
                    width: 8, inputmode: Some("decimal"), autocomplete: "off", unit: Some(&words.rates_yuan()),
                    ..TextField::default()
                }.render(words))
                (TextField {
                    name: "document", label: &words.payments_repay_document(), hint: Some(&words.payments_repay_document_hint()),
                    error: error("document"), value: typed.get("document"), autocomplete: "off", ..TextField::default()
                }.render(words))
                div.actions { button.btn type="submit" { (words.payments_repay_do()) } }
            }))
        })
}

async fn ask(visit: Visit, officer: Officer, number: web::Path<String>) -> Result<HttpResponse> {
    let (case, key) = opened(&visit, &officer, &number).await?;
    let overpaid = overpaid(&visit, (&case, &key)).await?;
    Ok(portal::ok(page(&visit, &case, overpaid, (&Pairs::default(), &[]))))
}

async fn enter(
    visit: Visit,
    officer: Officer,
    number: web::Path<String>,
    form: Form,
) -> Result<HttpResponse> {
    let (case, key) = opened(&visit, &officer, &number).await?;
    let (words, before) = (visit.words, overpaid(&visit, (&case, &key)).await?);
    let amount =
        Money::parse(form.get("amount")).ok().filter(|amount| *amount > Money::ZERO && *amount <= before);
    let document = clean(form.get("document"));
    let mut wrong = Vec::new();
    if amount.is_none() {
        let most = speech::money(before, words.language());
        wrong.push(("amount".to_owned(), words.payments_repay_amount_wrong(most)));
    }
    if document.is_empty() || length(&document) > LONGEST {
        wrong.push(("document".to_owned(), words.payments_repay_document_wrong(LONGEST)));
    }
    let (Some(amount), true) = (amount, wrong.is_empty()) else {
        return Ok(portal::again(page(&visit, &case, before, (&form, &wrong))));
    };
    let (by, at, id, number) = (officer.id(), visit.now, case.id, case.number.clone());
    let write = visit.ground.database.write(move |tx| {
        Box::pin(async move {
            let rates = rates::rates(tx).await?;
            let when = (Month::of(china_date(at)), at);
            if !awards::repay(tx, (id, &key), &rates, amount, when).await? {
                return Err(Error::Conflict);
            }
            let detail = format!("{number} {amount} {document}");
            let line = Line { deed: Deed::RepaymentEntered, unit: None, account: None, detail };
            deeds::note(tx, by, at, &line).await
        })
    });
    write.await?;
    Ok(see_other(&format!("{}/payments", path_of(&case.number))))
}
