//! Each month of what is paid, for whoever may read the letters of its case.

use actix_web::{HttpRequest, HttpResponse, web};
use maud::html;

use super::{account_pages, account_views};
use crate::accounts::Visitor;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::applications::track_pages::followed;
use crate::benefits::{award_views, awards, bank_accounts, batches, store as rates};
use crate::catalogue::Catalogue;
use crate::district::Places;
use crate::error::{Error, Result};
use crate::forms::access::path as home_of;
use crate::ui::Page;
use crate::web::{self as portal, Visit, see_other};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![route::get("/applications/{number}/payments", Act::FollowOwnCase, show)]
}

async fn show(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<String>,
    visitor: Visitor,
    rooms: (web::Data<Catalogue>, web::Data<Places>),
) -> Result<HttpResponse> {
    let (opened, case, key) = followed(&visit, &request, &rooms.0, &visitor, &path).await?;
    if !opened.may_read_letters() {
        return Ok(see_other(&format!("{}/phone-code", home_of(&case.number))));
    }
    let mut tx = visit.ground.database.read().await?;
    let kept = awards::of_case(&mut tx, &key, case.id).await?.ok_or(Error::NotFound)?;
    let written = awards::lines(&mut tx, case.id).await?;
    let payments = batches::of_case(&mut tx, case.id).await?;
    let account = bank_accounts::of_person(&mut tx, &visit.ground.vault, kept.person).await?;
    let rates = rates::rates(&mut tx).await?;
    drop(tx);
    let own = opened.doer.mandate.is_none();
    let reader = visit.reader();
    let words = reader.words;
    let unit =
        rooms.1.unit(&case.unit).map_or_else(String::new, |unit| unit.called(words.language()).to_owned());
    let title = words.awards_title();
    let page = Page::new(&reader, &title)
        .service(opened.service.title(words.language()))
        .noindex()
        .back(home_of(&case.number), words.track_back())
        .render(html! {
            div.title { h1 { (title) } p.quiet { (opened.service.title(words.language())) } }
            (award_views::award(words, &kept, (&written, &payments), (&rates, &unit), visit.today()))
            p { (words.awards_when(&unit)) }
            section.section aria-labelledby="account" {
                h2 #account { (words.awards_account()) }
                (account_views::now(words, account.as_ref()))
                @if own { p { a.link href=(account_pages::own_path(&case.number)) { (words.bank_own_change()) } } }
            }
        });
    Ok(portal::ok(page))
}
