//! What is known of a person, typed into a form: for whoever's identity was checked, and for nobody else. The caller
//! answers for the check: an officer who saw the identity card, or a sign-in that proves who it is. It is shown to be
//! looked at, and theirs to change.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::catalogue::Service;
use crate::catalogue::definition::{About, Kind, Page, Question};
use crate::database::Tx;
use crate::error::{Error, Result};
use crate::residents::certificates::{self, Status};
use crate::residents::holders::{self, Field, Holder, Said};
use crate::residents::profile::{Profile, Spoken};
use crate::residents::store as residents;
use crate::values::{DateParts, Disability, IdNumber};
use crate::vault::Vault;
use crate::web::Pairs;

/// The question who fills in.
const FILLER: &str = "filler";
/// Its answer of whoever fills in for themselves.
const SELF: &str = "self";
/// Under this name a draft keeps what was brought in, among its pages. No page of a definition can be called so.
pub const BROUGHT: &str = "register/brought";

/// One question that the register answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brought {
    /// The question.
    pub question: String,
    /// What was typed into its fields.
    pub typed: Vec<(String, String)>,
    /// Where it came from; nothing for the number itself, and for what follows from it.
    pub said: Option<Said>,
}

impl Brought {
    /// Whether its fields still hold what was brought in.
    pub fn is_as_it_was(&self, now: &Pairs) -> bool {
        self.typed.iter().all(|(field, text)| now.get(field) == text)
    }
}

/// What the register answers of a form.
#[derive(Clone, Debug)]
pub struct Prefilled {
    /// Whose row it was.
    pub holder: Uuid,
    /// Page by page.
    pub pages: Vec<(String, Pairs)>,
    /// Question by question.
    pub brought: Vec<Brought>,
}

/// What is known of a person.
struct Known<'k> {
    id_number: &'k IdNumber,
    holder: &'k Holder,
    certificate: Option<(String, Disability)>,
}

/// What the register answers of a service's form; nothing where it does not know the person.
///
/// # Errors
/// Those of the database and the vault.
pub async fn of_register(
    tx: &mut Tx,
    vault: &Vault,
    service: &Service,
    id_number: &IdNumber,
) -> Result<Option<Prefilled>> {
    let Some(holder) = holders::of_id_number(tx, vault, id_number.as_str()).await? else { return Ok(None) };
    let certificate = certificate(tx, vault, id_number).await?;
    let known = Known { id_number, holder: &holder, certificate };
    let (mut pages, mut brought) = (Vec::new(), Vec::new());
    for page in &service.definition.pages {
        let mut typed = Vec::new();
        for question in &page.questions {
            let Some(one) = answer(question, &known) else { continue };
            typed.extend(one.typed.clone());
            brought.push(one);
        }
        if !typed.is_empty() {
            pages.push((page.id.clone(), Pairs(typed)));
        }
    }
    Ok(Some(Prefilled { holder: holder.id, pages, brought }))
}

/// The certificate that somebody has, whether or not it counts today.
async fn certificate(
    tx: &mut Tx,
    vault: &Vault,
    id_number: &IdNumber,
) -> Result<Option<(String, Disability)>> {
    let held = certificates::of_id_number(tx, vault, id_number.as_str()).await?;
    let counts = |status: &Status| matches!(status, Status::Active | Status::Frozen | Status::Expired);
    Ok(held.into_iter().find(|(_, status)| counts(status)).map(|(held, _)| (held.number, held.disability)))
}

/// For whom a form is begun whose identity was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Their own: all that is known is brought in.
    Own,
    /// Somebody else's, under a mandate: who it is, and no more, since phone and address were told for other ends.
    Anothers,
}

/// The pages of a form that are known whole, so that none is shown with a fault that nobody made.
///
/// # Errors
/// Those of the database and the vault.
pub async fn whole_pages(
    tx: &mut Tx,
    vault: &Vault,
    service: &Service,
    (person, whose): (Uuid, Whose),
    today: NaiveDate,
) -> Result<Vec<(String, Pairs)>> {
    let (name, number) = residents::name_and_number(tx, vault, person).await?;
    let Ok(id_number) = IdNumber::parse(&number, today) else { return Ok(Vec::new()) };
    let nobody = || Holder::new(person, number.clone());
    let holder = match whose {
        Whose::Own => holders::of_id_number(tx, vault, &number).await?.unwrap_or_else(nobody),
        Whose::Anothers => nobody(),
    };
    let profile = match whose {
        Whose::Own => residents::profile(tx, vault, person).await?,
        Whose::Anothers => None,
    };
    let certificate = certificate(tx, vault, &id_number).await?;
    let known = Known { id_number: &id_number, holder: &holder, certificate };
    let typed = |question: &Question| match (&question.kind, question.about) {
        (Kind::Name { .. }, About::Resident) => Some(vec![(question.id.clone(), name.clone())]),
        _ if whose == Whose::Own => {
            own(question, profile.as_ref()).or_else(|| answer(question, &known).map(|brought| brought.typed))
        }
        (Kind::IdNumber {} | Kind::CertificateNumber {}, _) => answer(question, &known).map(|one| one.typed),
        _ => None,
    };
    let whole = |page: &Page| -> Option<Pairs> {
        let all = page.questions.iter().map(typed).collect::<Option<Vec<_>>>()?;
        Some(Pairs(all.into_iter().flatten().collect())).filter(|pairs| !pairs.0.is_empty())
    };
    let pages = service.definition.pages.iter();
    Ok(pages.filter_map(|page| Some((page.id.clone(), whole(page)?))).collect())
}

/// What somebody's contact card says about a question, and that they fill it in themselves.
fn own(question: &Question, profile: Option<&Profile>) -> Option<Vec<(String, String)>> {
    let offered = |options: &[String], name: &str| options.iter().any(|option| option == name);
    let one = |text: &str| vec![(question.id.clone(), text.to_owned())];
    match (question.id.as_str(), &question.kind) {
        (FILLER, Kind::Single { options, .. }) => offered(options, SELF).then(|| one(SELF)),
        ("formats", Kind::Multiple { options, .. }) => {
            let wanted: Vec<(String, String)> = (profile?.formats.iter())
                .map(|format| format.name())
                .filter(|name| offered(options, name))
                .map(|name| (question.id.clone(), name.to_owned()))
                .collect();
            (!wanted.is_empty()).then_some(wanted)
        }
        ("language", Kind::Single { options, .. }) => {
            let profile = profile?;
            let name = match (profile.is_text_only(), profile.interpreter.0, profile.language.0) {
                (true, ..) => "text-only",
                (_, Spoken::SignLanguage, _) => Spoken::SignLanguage.name(),
                (_, _, spoken) => spoken.name(),
            };
            offered(options, name).then(|| one(name))
        }
        (_, Kind::Phone {}) if question.about == About::Resident => profile?.phone.as_deref().map(one),
        _ => None,
    }
}

/// What is known about a question, by whom it is about and by its kind.
fn answer(question: &Question, known: &Known<'_>) -> Option<Brought> {
    let name = question.id.as_str();
    let one = |text: &str| vec![(name.to_owned(), text.to_owned())];
    let part = |part: &str, text: String| (format!("{name}.{part}"), text);
    let brought = |typed: Vec<(String, String)>, said: Option<&Said>| {
        Some(Brought { question: name.to_owned(), typed, said: said.cloned() })
    };
    let field = |field: Field| {
        let said = known.holder.said(field)?;
        brought(one(&said.value), Some(said))
    };
    match (&question.kind, question.about) {
        (Kind::Name { .. }, About::Resident) => field(Field::Name),
        (Kind::Phone {}, About::Resident) => field(Field::Phone),
        (Kind::IdNumber {}, About::Resident) => brought(one(known.id_number.as_str()), None),
        (Kind::CertificateNumber {}, About::Resident) => {
            known.certificate.as_ref().and_then(|(number, _)| brought(one(number), None))
        }
        (Kind::Address {}, About::Resident) => {
            let (place, line) = (known.holder.said(Field::Place), known.holder.said(Field::Address));
            let typed = [("place", place), ("line", line)]
                .into_iter()
                .filter_map(|(name, said)| Some(part(name, said?.value.clone())))
                .collect::<Vec<_>>();
            if typed.is_empty() { None } else { brought(typed, line.or(place)) }
        }
        (Kind::Date { .. }, About::Resident) if name.contains("birth") => {
            let parts = DateParts::of(known.id_number.birth_date());
            brought(vec![part("year", parts.year), part("month", parts.month), part("day", parts.day)], None)
        }
        (Kind::Single { options, .. }, About::Resident) if name.ends_with("category") => {
            let (_, disability) = known.certificate.as_ref()?;
            let slug = disability.category().slug();
            options
                .iter()
                .any(|option| option == slug)
                .then(|| one(slug))
                .and_then(|typed| brought(typed, None))
        }
        (Kind::Name { .. }, About::Helper) if name.starts_with("guardian") => field(Field::GuardianName),
        (Kind::Phone {}, About::Helper) if name.starts_with("guardian") => field(Field::GuardianPhone),
        _ => None,
    }
}

/// As a draft keeps it.
///
/// # Errors
/// None that such values can cause.
pub fn kept(brought: &[Brought]) -> Result<Pairs> {
    brought
        .iter()
        .map(|one| Ok((one.question.clone(), serde_json::to_string(one).map_err(Error::internal)?)))
        .collect::<Result<_>>()
        .map(Pairs)
}

/// What a draft kept; what an older program kept otherwise is left out.
pub fn brought(kept: &Pairs) -> Vec<Brought> {
    kept.0.iter().filter_map(|(_, text)| serde_json::from_str(text).ok()).collect()
}
