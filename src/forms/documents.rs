//! Papers and photos: one request each, looked at by content, kept sealed, removable.

use actix_multipart::Multipart;
use actix_web::http::header;
use actix_web::{HttpMessage, HttpRequest, HttpResponse, web};
use futures_util::StreamExt;
use maud::html;
use uuid::Uuid;

use super::access::{self, Access};
use super::checking;
use super::draft::{Document, Draft, LookedAt};
use super::pages::{Opened, open_for_papers, question_path};
use super::photo_views::told;
use super::store;
use crate::accounts::Visitor;
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::catalogue::definition::{FileCheck, FileType as Accepted, Kind, Page as FormPage, Question};
use crate::catalogue::{Catalogue, Service};
use crate::error::{Error, Result};
use crate::files::portrait::{self, Measures};
use crate::files::{FileType, Finding, PhotoError};
use crate::ui::files::{FileLine, file_field, file_list};
use crate::ui::form::{FORM_KEY, actions_form, upload_form};
use crate::ui::{Icon, Page, Rest, error_summary_and, icon};
use crate::values::new_id;
use crate::values::text::{clean, truncate};
use crate::web::{self as portal, Origin, Visit, see_other};
use crate::words::Words;

/// The routes of documents.
pub fn routes() -> Vec<Route> {
    vec![
        route::get("/applications/{number}/documents/{question}", Act::FileApplication, page),
        route::post("/applications/{number}/documents/{question}", Act::FileApplication, add),
        route::get_file("/applications/{number}/documents/{question}/{document}", Act::FileApplication, view),
        route::post(
            "/applications/{number}/documents/{question}/{document}/removal",
            Act::FileApplication,
            remove,
        ),
    ]
}

/// Why a file was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Refused {
    Nothing,
    Empty,
    TooLarge,
    TooMany(u32),
    Kind,
    Heic,
    Broken,
    TooManyPixels,
    Busy,
    /// A photo so small that nobody could be told from the print.
    Unusable,
    /// A virus scanner found something in it.
    Harmful,
}

/// What a question about papers says of them.
struct Wanted<'s> {
    page: &'s FormPage,
    question: &'s Question,
    max_files: u32,
    accept: &'s [Accepted],
    check: Option<FileCheck>,
}

/// Where the papers of a question are sent.
pub fn path(number: &str, question: &str) -> String {
    format!("{}/documents/{question}", access::path(number))
}

/// The question of a page whose papers are to be sent here and are not there yet.
pub fn wanted<'p>(page: &'p FormPage, draft: &Draft) -> Option<&'p str> {
    let typed = draft.pages.get(&page.id)?;
    page.questions
        .iter()
        .filter(|question| matches!(question.kind, Kind::Files { .. }))
        .filter(|question| typed.get(&format!("{}.way", question.id)) == "here")
        .find(|question| draft.documents_of(&question.id).next().is_none())
        .map(|question| question.id.as_str())
}

fn asked<'s>(service: &'s Service, question: &str) -> Result<Wanted<'s>> {
    match service.question(question) {
        Some((page, question)) => match &question.kind {
            Kind::Files { max_files, accept, check } => {
                Ok(Wanted { page, question, max_files: *max_files, accept, check: *check })
            }
            _ => Err(Error::NotFound),
        },
        None => Err(Error::NotFound),
    }
}

async fn page(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    visitor: Visitor,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let (number, question) = path.into_inner();
    let opened = open_for_papers(&visit, &request, &catalogue, visitor.0.as_ref(), &number).await?;
    asked(&opened.service, &question)?;
    Ok(portal::ok(show(&visit, &opened, &question, None)?))
}

/// Takes one file. Photos are decoded and written again without what they carry along.
async fn add(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    visitor: Visitor,
    rooms: (web::Data<Catalogue>, Multipart),
) -> Result<HttpResponse> {
    let (catalogue, body) = rooms;
    let (number, question) = path.into_inner();
    // Before a large file is read for nothing; the key, which stands in the body, is asked below.
    if request.extensions().get::<Origin>() == Some(&Origin::Foreign) {
        return Err(Error::ForeignRequest);
    }
    let opened = open_for_papers(&visit, &request, &catalogue, visitor.0.as_ref(), &number).await?;
    let Wanted { max_files, accept, check, .. } = asked(&opened.service, &question)?;
    let refuse = |refused| Ok(portal::again(show(&visit, &opened, &question, Some(refused))?));
    if opened.draft.all_of(&question).count() >= max_files as usize {
        return refuse(Refused::TooMany(max_files));
    }
    let (form_key, received) = receive(body, visit.ground.config.upload_bytes).await?;
    if !portal::came_from_us(&request, &form_key)? {
        return Err(Error::ForeignRequest);
    }
    let (name, bytes) = match received {
        Ok(received) => received,
        Err(refused) => return refuse(refused),
    };
    let (media, bytes, measures) = match accepted(&visit, accept, bytes).await? {
        Ok(good) => good,
        Err(refused) => return refuse(refused),
    };
    let findings = check.and(measures).map(|measures| portrait::judge(&measures));
    if findings.as_ref().is_some_and(|found| found.contains(&Finding::Unusable)) {
        return refuse(Refused::Unusable);
    }
    let looked_at = checking::look(&visit.ground, &bytes).await;
    if let LookedAt::Harmful(found) = &looked_at {
        tracing::warn!(%found, "document.refused");
        return refuse(Refused::Harmful);
    }
    let id = new_id(visit.now);
    let key = visit.ground.vault.new_record(store::document_record(id))?;
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    let stored =
        visit.ground.files.put(id, &key, std::io::Cursor::new(bytes)).await.map_err(Error::internal)?;
    // A digest of the plain bytes would identify a known file: it is kept sealed.
    let digest = key.seal("digest", &stored.digest)?;
    let document = Document {
        id,
        question: question.clone(),
        name,
        media: media.to_owned(),
        size,
        findings,
        looked_at,
        record_key: key.wrapped().to_vec(),
    };
    let (vault, draft, now) = (visit.ground.vault.clone(), opened.draft.id, visit.now);
    visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move { store::add_document(tx, &vault, draft, &document, &digest, now).await })
        })
        .await?;
    Ok(see_other(&self::path(&number, &question)))
}

/// A file's name and bytes, or why there is none.
type Received = std::result::Result<(String, Vec<u8>), Refused>;

/// Reads the form's key and the first file of a multipart body, up to a limit; the rest is read and dropped, so
/// that the browser shows our answer and not a broken connection.
async fn receive(mut body: Multipart, limit: usize) -> Result<(String, Received)> {
    let mut form_key = String::new();
    let received = receive_file(&mut body, limit, &mut form_key).await?;
    Ok((form_key, received))
}

async fn receive_file(body: &mut Multipart, limit: usize, form_key: &mut String) -> Result<Received> {
    let mut received = None;
    let mut overrun = 0_usize;
    while let Some(field) = body.next().await {
        let Ok(mut field) = field else { return Ok(Err(Refused::Nothing)) };
        let name = field.content_disposition().and_then(|d| d.get_filename().map(str::to_owned));
        let is_key = name.is_none() && field.name() == Some(FORM_KEY);
        let mut bytes = Vec::new();
        while let Some(chunk) = field.next().await {
            let Ok(chunk) = chunk else { return Ok(Err(Refused::Nothing)) };
            if bytes.len() + chunk.len() > limit {
                overrun += chunk.len();
                // Somebody who sends without end is not read for ever.
                if overrun > 4 * limit {
                    return Err(Error::TooLarge);
                }
            } else {
                bytes.extend_from_slice(&chunk);
            }
        }
        if is_key {
            *form_key = String::from_utf8_lossy(&bytes).into_owned();
        }
        if let Some(name) = name.filter(|_| received.is_none()) {
            received = Some((name, bytes));
        }
    }
    if overrun > 0 {
        return Ok(Err(Refused::TooLarge));
    }
    Ok(match received {
        None => Err(Refused::Nothing),
        Some((name, bytes)) if name.is_empty() && bytes.is_empty() => Err(Refused::Nothing),
        Some((_, bytes)) if bytes.is_empty() => Err(Refused::Empty),
        Some((name, bytes)) => Ok((file_name(&name), bytes)),
    })
}

/// A name fit to show: no folders, no control characters, not too long.
pub fn file_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let plain: String = clean(last).chars().filter(|c| !c.is_control()).collect();
    if plain.is_empty() { "file".to_owned() } else { truncate(&plain, 100).to_owned() }
}

async fn accepted(
    visit: &Visit,
    accept: &[Accepted],
    bytes: Vec<u8>,
) -> Result<std::result::Result<(&'static str, Vec<u8>, Option<Measures>), Refused>> {
    Ok(match FileType::of(&bytes) {
        FileType::Pdf if accept.contains(&Accepted::Pdf) => Ok(("application/pdf", bytes, None)),
        kind if kind.is_photo() && accept.contains(&Accepted::Photo) => {
            match visit.ground.photos.reencode(bytes).await {
                Ok(photo) => Ok(("image/jpeg", photo.bytes, Some(photo.measures))),
                Err(PhotoError::TooManyPixels) => Err(Refused::TooManyPixels),
                Err(PhotoError::TooManyBytes) => Err(Refused::TooLarge),
                Err(PhotoError::Busy | PhotoError::TooSlow) => Err(Refused::Busy),
                Err(PhotoError::NoChild(error)) => return Err(Error::internal(error)),
                Err(_) => Err(Refused::Broken),
            }
        }
        FileType::Heic => Err(Refused::Heic),
        _ => Err(Refused::Kind),
    })
}

/// The bytes of a document, for its owner.
async fn view(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<(String, String, Uuid)>,
    visitor: Visitor,
    catalogue: web::Data<Catalogue>,
) -> Result<HttpResponse> {
    let (number, _, id) = path.into_inner();
    let opened = open_for_papers(&visit, &request, &catalogue, visitor.0.as_ref(), &number).await?;
    let document = opened.draft.documents.iter().find(|document| document.id == id).ok_or(Error::NotFound)?;
    serve(&visit, document).await
}

/// A document as an answer: photos to look at, all else to keep.
///
/// # Errors
/// `NotChecked` and `Harmful` where it is held back; those of the vault and the file store.
pub async fn serve(visit: &Visit, document: &Document) -> Result<HttpResponse> {
    checking::may_be_opened(&visit.ground, document)?;
    let key = visit.ground.vault.open_record(&document.record_key, &store::document_record(document.id))?;
    let bytes = visit.ground.files.get(document.id, &key).await.map_err(Error::internal)?;
    let how = if document.media.starts_with("image/") { "inline" } else { "attachment" };
    // The ending is that of what it is, not of what it was called: nothing opens as a page or a program.
    let name = named(&document.name, &document.media);
    let name: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
    Ok(HttpResponse::Ok()
        .content_type(document.media.as_str())
        .insert_header((
            header::CONTENT_DISPOSITION,
            format!("{how}; filename*=UTF-8''{}", name.replace('+', "%20")),
        ))
        .body(bytes))
}

/// A name with the ending that belongs to a kind of file.
fn named(name: &str, media: &str) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let endings: &[&str] = match media {
        "image/jpeg" => &["jpg", "jpeg"],
        "image/png" => &["png"],
        "image/webp" => &["webp"],
        "application/pdf" => &["pdf"],
        _ => &["bin"],
    };
    if endings.iter().any(|one| ending.eq_ignore_ascii_case(one)) {
        name.to_owned()
    } else {
        format!("{}.{}", if stem.is_empty() { name } else { stem }, endings[0])
    }
}

async fn remove(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<(String, String, Uuid)>,
    visitor: Visitor,
    rooms: (web::Data<Catalogue>, portal::Form),
) -> Result<HttpResponse> {
    let (number, question, id) = path.into_inner();
    let opened = open_for_papers(&visit, &request, &rooms.0, visitor.0.as_ref(), &number).await?;
    let (draft, now) = (opened.draft.id, visit.now);
    let removed = visit
        .ground
        .database
        .write(move |tx| Box::pin(async move { store::remove_document(tx, draft, id, now).await }))
        .await?;
    if removed {
        // The row no longer names it; bytes that stay behind a fault here are sealed and found by nobody.
        if let Err(error) = visit.ground.files.delete(id).await {
            tracing::warn!(%id, %error, "document.bytes_stay");
        }
    }
    Ok(see_other(&self::path(&number, &question)))
}

fn size(words: Words, bytes: i64) -> String {
    if bytes >= 1_000_000 {
        words.documents_megabytes(format!("{}.{}", bytes / 1_000_000, bytes % 1_000_000 / 100_000))
    } else {
        words.documents_kilobytes((bytes / 1000).max(1))
    }
}

/// What is told of a document that is there: first, why it cannot be opened.
fn about(visit: &Visit, document: &Document) -> Vec<String> {
    let words = visit.words;
    let held = match checking::may_be_opened(&visit.ground, document) {
        Err(Error::Harmful) => Some(words.documents_found_harmful()),
        Err(_) => Some(words.documents_not_checked()),
        Ok(()) => None,
    };
    let found = document.findings.as_deref().map(|found| told(words, found)).unwrap_or_default();
    held.into_iter().chain(found).collect()
}

fn show(visit: &Visit, opened: &Opened, question: &str, refused: Option<Refused>) -> Result<maud::Markup> {
    let reader = visit.reader();
    let words = reader.words;
    let Wanted { page, question: asked, max_files, accept, check } = asked(&opened.service, question)?;
    let number = &opened.draft.number;
    let label = opened.service.say(words.language(), &Service::question_key(asked), &[]);
    let megabytes = visit.ground.config.upload_bytes / 1_000_000;
    let pdf = accept.contains(&Accepted::Pdf);
    let error = refused.map(|refused| match refused {
        Refused::Nothing => words.documents_nothing(),
        Refused::Empty => words.documents_empty(),
        Refused::TooLarge => words.documents_too_large(megabytes),
        Refused::TooMany(most) => words.documents_too_many(most),
        Refused::Kind => words.documents_kind(),
        Refused::Heic => words.documents_heic(),
        Refused::Broken => words.documents_broken(),
        Refused::TooManyPixels => words.documents_pixels(),
        Refused::Busy => words.documents_busy(),
        Refused::Unusable => words.photo_unusable(),
        Refused::Harmful => words.documents_harmful(),
    });
    let files: Vec<FileLine> = opened
        .draft
        .all_of(question)
        .map(|document| FileLine {
            name: document.name.clone(),
            about: size(words, document.size),
            told: about(visit, document),
            view: checking::may_be_opened(&visit.ground, document)
                .is_ok()
                .then(|| format!("{}/{}", path(number, question), document.id)),
            remove: Some(format!("{}/{}/removal", path(number, question), document.id)),
        })
        .collect();
    let room = files.len() < max_files as usize;
    let hint = if pdf {
        words.documents_hint_pdf(megabytes, max_files)
    } else {
        words.documents_hint(megabytes, max_files)
    };
    let summary: Vec<(String, String)> = error.iter().map(|text| ("file".to_owned(), text.clone())).collect();
    let title = words.documents_title(label);
    // Whoever keys in a paper form goes back to the sheet.
    let keyed = opened.access == Access::Keyer;
    let back = if keyed {
        format!("{}?number={number}", access::keying_path(opened.service.id()))
    } else {
        question_path(number, &page.id)
    };
    let body = html! {
        h1 { (title) }
        (error_summary_and(words, &summary, Rest::Saved))
        (file_list(&reader, &files))
        @if check.is_some() && room { p { (words.photo_wanted()) } }
        @if room {
            (upload_form(&reader, &format!("{}#error-summary", path(number, question)), html! {
                (file_field(words, "file", &words.documents_choose(), &hint,
                    if pdf { "image/jpeg,image/png,image/webp,application/pdf" } else { "image/jpeg,image/png,image/webp" },
                    error.as_deref()))
                button.btn.(if files.is_empty() { "btn-1" } else { "btn-2" }) type="submit" { (words.documents_send()) }
            }))
        }
        @if !files.is_empty() && !keyed {
            // Going on sends the page of the question again: it is answered now.
            (actions_form(&reader, &question_path(number, &page.id), html! {
                @let typed = opened.draft.pages.get(&page.id).cloned().unwrap_or_default();
                @for (name, text) in &typed.0 { input type="hidden" name=(name) value=(text); }
                button.btn type="submit" { (words.form_continue()) (crate::ui::icon::icon_after(Icon::Onward)) }
            }))
        }
        p {
            a.link href=(back) {
                (icon(Icon::Back)) (if keyed { words.documents_to_sheet() } else { words.documents_other_way() })
            }
        }
    };
    Ok(Page::new(&reader, &title)
        .service(opened.service.title(words.language()))
        .errors(error.is_some())
        .noindex()
        .back(back, words.form_back())
        .render(body))
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn a_file_ends_as_what_it_is() {
        for (name, media, served) in [
            ("诊断.JPG", "image/jpeg", "诊断.JPG"),
            ("x.html", "application/pdf", "x.pdf"),
            ("a.pdf.exe", "application/pdf", "a.pdf.pdf"),
            ("照片", "image/png", "照片.png"),
            ("photo.png", "image/jpeg", "photo.jpg"),
        ] {
            assert_eq!(named(name, media), served);
        }
    }
}
