//! Fills an empty house with the demo's people and cases.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value as Json, json};
use uuid::Uuid;

use super::ages;
use super::people::{Dice, Person, residents};
use super::{sheets, staff};
use crate::app::House;
use crate::applications::acts::{self, Wanted};
use crate::applications::rating::Rating;
use crate::applications::submission::{self, Submission};
use crate::cases::event::Missing;
use crate::cases::recusals::{self, Ground};
use crate::cases::{ActorRole, Channel, Past, store as cases};
use crate::catalogue::definition::{About, Act, Actor, Kind, Question, Reason};
use crate::catalogue::{PageState, Service};
use crate::database::sql;
use crate::district::Places;
use crate::error::{Error, Result};
use crate::forms::store::{self as forms, NewDraft};
use crate::forms::{Filled, access};
use crate::values::{CaseNumber, new_id};
use crate::web::{Pairs, Visit};
use crate::words::{Language, Words};

/// How many residents the demo invents.
pub const RESIDENTS: usize = 600;
/// Between two steps of a case.
const STEP: TimeDelta = TimeDelta::hours(20);

/// Fills the house, if nobody of the demo is in it yet.
///
/// # Errors
/// Those of the database and the vault; a definition that the demo cannot fill in.
pub async fn settle_in(house: &House) -> Result<()> {
    let ground = &house.ground;
    let there =
        crate::accounts::store::by_login(&mut ground.database.read().await?, staff::SIGN_INS[0].login)
            .await?;
    if there.is_some() {
        return Ok(());
    }
    let now = ground.clock.now();
    staff::settle_in(&ground.database, &ground.vault, now).await?;
    let staff = Staff::find(house).await?;
    let people = residents(2026, RESIDENTS, crate::clock::china_date(now));
    let mut dice = Dice::new(11);
    let mut next = people.iter().cycle();
    let mut serial = 0;
    for service in house.catalogue.all() {
        for stage in &service.definition.stages {
            for entered in ages::entries(stage, now, &ground.calendar()) {
                // Turns are taken as an adult's case takes them.
                let turns = way(service, &stage.id).iter().any(|act| !act.turns.is_empty());
                let person = next
                    .find(|person| !(turns && person.minor))
                    .ok_or_else(|| Error::internal("nobody was invented"))?;
                serial += 1;
                let entered = entered - TimeDelta::minutes(serial % 60);
                file(house, (service, staff), person, &mut dice, entered, serial, &stage.id).await?;
            }
        }
    }
    recuse(house, staff, now).await?;
    // Nobody of the register has a case: what is entered in the demo is not there yet.
    super::register::settle_in(house, &people[RESIDENTS - 60..], staff.lead).await?;
    // The rest of the residents have a form that they began and did not send.
    for person in next.take(20) {
        serial += 1;
        if let Some(service) = house.catalogue.all().next() {
            begin(house, service, person, &mut dice, now - TimeDelta::minutes(serial), serial, 2).await?;
        }
    }
    Ok(())
}

/// A form in somebody's name, filled in up to so many pages.
async fn begin(
    house: &House,
    service: &Service,
    person: &Person,
    dice: &mut Dice,
    at: DateTime<Utc>,
    serial: i64,
    pages: usize,
) -> Result<String> {
    let ground = &house.ground;
    let vault = &ground.vault;
    let number =
        CaseNumber::make(crate::clock::china_date(at), u32::try_from(serial).unwrap_or(0) * 37 % 100_000);
    let number = number.as_str().to_owned();
    let code = format!("{:08}", 20_000_000 + serial);
    let id = new_id(at);
    let key = vault.new_record(forms::record(id))?;
    let draft = NewDraft {
        id,
        number: number.clone(),
        record_key: key.wrapped().to_vec(),
        key_hash: access::key_hash(vault, &format!("demo {serial}")),
        code_hash: access::code_hash(vault, &number, &code),
        sealed_code: key.seal_text("code", &code)?,
        account: None,
        service: service.id().to_owned(),
        version: i64::from(service.definition.version),
        language: Language::ZhHans.tag().to_owned(),
        channel: Channel::Web,
        at,
    };
    let mut typed = Vec::new();
    let today = crate::clock::china_date(at);
    let mut facts_of: BTreeMap<usize, Pairs> = BTreeMap::new();
    let files = |_: &str| 0;
    let reading = crate::forms::kinds::Reading { today, places: &house.places, files: &files };
    crate::catalogue::Walk::through(service, today, |place| {
        if facts_of.len() >= pages {
            return PageState::Open;
        }
        let page = &service.definition.pages[place];
        let mut pairs = Pairs(
            page.questions.iter().flat_map(|q| answer(q, &q.id, person, &house.places, dice)).collect(),
        );
        // One in eight wants letters on paper and read out, so that officers have some to send.
        if serial % 8 == 0 && pairs.has("formats") {
            let ways = ["large-print", "phone-call"];
            pairs = Pairs(ways.map(|way| ("formats".to_owned(), way.to_owned())).to_vec());
        }
        let facts = page
            .questions
            .iter()
            .filter_map(|q| {
                Some((q.id.clone(), crate::forms::kinds::read(q, &q.id, &pairs, &reading).ok()?.fact()?))
            })
            .collect();
        facts_of.insert(place, pairs);
        PageState::Answered(facts)
    });
    for (place, pairs) in facts_of {
        typed.push((service.definition.pages[place].id.clone(), pairs));
    }
    ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                if !forms::add(tx, &draft).await? {
                    return Err(Error::internal("a number of the demo is taken"));
                }
                for (page, pairs) in &typed {
                    forms::save_page(tx, &key, id, page, pairs, Channel::Web, None, at).await?;
                }
                Ok(())
            })
        })
        .await?;
    Ok(number)
}

/// A case that came into a stage at a time, filed as many steps before.
async fn file(
    house: &House,
    (service, staff): (&std::sync::Arc<Service>, Staff),
    person: &Person,
    dice: &mut Dice,
    entered: DateTime<Utc>,
    serial: i64,
    stage: &str,
) -> Result<()> {
    let way = way(service, stage);
    let at = entered - way.iter().map(|act| lasts(act)).sum::<TimeDelta>();
    let number = begin(house, service, person, dice, at, serial, usize::MAX).await?;
    let ground = &house.ground;
    let mut tx = ground.database.read().await?;
    let draft = forms::by_number(&mut tx, &ground.vault, &number).await?.ok_or(Error::NotFound)?;
    drop(tx);
    let filled = Filled::of(service, &draft, &house.places, crate::clock::china_date(at));
    if !filled.is_complete() {
        let open = filled.walk.open.map_or("", |place| service.definition.pages[place].id.as_str());
        return Err(Error::internal(format!("the demo cannot fill in {} at {open}", service.id())));
    }
    let calendar = ground.calendar();
    let words = Words::of(Language::ZhHans);
    let sent = Submission::of(service, &draft, &filled, &house.places, words, &calendar, at)?;
    let (vault, sending, keeping) = (ground.vault.clone(), service.clone(), calendar.clone());
    ground
        .database
        .write(move |tx| {
            Box::pin(async move { submission::submit(tx, &vault, &sending, &keeping, sent, None).await })
        })
        .await?;
    let mut step = at;
    for act in way {
        step += lasts(act);
        let wanted = wanted(service, act, person, staff, step);
        let (vault, acting, keeping, id) =
            (ground.vault.clone(), service.clone(), calendar.clone(), draft.id);
        ground
            .database
            .write(move |tx| {
                Box::pin(async move {
                    let case = cases::by_id(tx, &vault, id).await?.ok_or(Error::NotFound)?;
                    acts::carry_out(tx, &vault, &acting, &keeping, case, wanted, step).await.map(|_| ())
                })
            })
            .await?;
    }
    Ok(())
}

/// One officer stays away from one of the cases, as from a relative's.
async fn recuse(house: &House, staff: Staff, now: DateTime<Utc>) -> Result<()> {
    let ground = &house.ground;
    let mut tx = ground.database.read().await?;
    let Some((id,)) = sql!(tx, fetch_optional as (Uuid,), A_CARD)? else { return Ok(()) };
    let case = cases::by_id(&mut tx, &ground.vault, id).await?;
    drop(tx);
    let Some(number) = case.and_then(|(case, _)| case.subject.id_number) else { return Ok(()) };
    let vault = ground.vault.clone();
    ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                recusals::declare(tx, &vault, staff.officer, (Ground::Relative, &number), now).await
            })
        })
        .await
}

const A_CARD: &str = "SELECT id FROM cases WHERE service = 'contact-card' AND open = TRUE
    ORDER BY queue_at DESC, id LIMIT 1";

/// How long it takes until an act is done: what happens by itself happens when its days are over.
fn lasts(act: &Act) -> TimeDelta {
    if act.by[0] == Actor::System { DAYS_OVER } else { STEP }
}

/// Longer than five working days, also over a week of holidays.
const DAYS_OVER: TimeDelta = TimeDelta::days(14);

/// An act as the demo's people do it.
fn wanted(service: &Service, act: &Act, person: &Person, staff: Staff, at: DateTime<Utc>) -> Wanted {
    let (role, actor) = match act.by[0] {
        Actor::Resident => (ActorRole::Resident, None),
        Actor::System => (ActorRole::System, None),
        Actor::Assessor => (ActorRole::Assessor, Some(staff.assessor)),
        Actor::Officer | Actor::Lead => (ActorRole::Officer, Some(staff.officer)),
    };
    let reason = match (act.reason, role) {
        (Reason::Required, ActorRole::Resident) => "评定那天我的情况比平时好，请再看一次。",
        (Reason::Required, _) => "材料和规定的条件对不上。",
        _ => "",
    };
    let question = service.definition.pages[0].questions[0].id.clone();
    Wanted {
        reason: reason.to_owned(),
        missing: match act.reason {
            Reason::Missing => vec![Missing { question, note: "请补清楚的复印件。".into() }],
            _ => Vec::new(),
        },
        answers: sheets::answers(service, act, person, at),
        ..Wanted::plain(&act.id, role, actor)
    }
}

/// Who acts in the demo.
#[derive(Clone, Copy, Debug)]
struct Staff {
    officer: Uuid,
    assessor: Uuid,
    lead: Uuid,
}

impl Staff {
    async fn find(house: &House) -> Result<Self> {
        let mut tx = house.ground.database.read().await?;
        let mut ids = Vec::new();
        for login in ["officer", "hospital", "lead"] {
            let row = crate::accounts::store::by_login(&mut tx, login).await?;
            ids.push(row.ok_or_else(|| Error::internal("the demo has no staff"))?.id);
        }
        Ok(Self { officer: ids[0], assessor: ids[1], lead: ids[2] })
    }
}

/// The shortest way from the first stage to another, by acts; where an act turns, as an adult's case does.
fn way<'s>(service: &'s Service, to: &str) -> Vec<&'s Act> {
    let acts = &service.definition.acts;
    let first = service.definition.stages.first().map_or("", |stage| stage.id.as_str());
    let mut ways: Vec<(&str, Vec<&Act>)> = vec![(first, Vec::new())];
    let mut place = 0;
    while place < ways.len() {
        let (at, way) = ways[place].clone();
        if at == to {
            return way;
        }
        for act in acts.iter().filter(|act| act.from.iter().any(|from| from == at)) {
            let leads = act.turns.first().map_or(act.to.as_str(), |turn| turn.to.as_str());
            if !ways.iter().any(|(seen, _)| *seen == leads) {
                ways.push((leads, way.iter().copied().chain([act]).collect()));
            }
        }
        place += 1;
    }
    Vec::new()
}

/// What an invented person types into a question.
pub fn answer(
    question: &Question,
    name: &str,
    person: &Person,
    places: &Places,
    dice: &mut Dice,
) -> Vec<(String, String)> {
    let one = |text: &str| vec![(name.to_owned(), text.to_owned())];
    let with = |part: &str, text: &str| (format!("{name}.{part}"), text.to_owned());
    let own = question.about == About::Resident;
    match &question.kind {
        Kind::Name { .. } if own => one(&person.name),
        Kind::Name { .. } => one("刘敏"),
        Kind::IdNumber {} if own => one(&person.id_number),
        Kind::IdNumber {} => one("15020219551231103X"),
        Kind::CertificateNumber {} => one("15020219900101001442"),
        Kind::Phone {} if own => one(&person.phone),
        Kind::Phone {} => one("19900000002"),
        Kind::Unit { .. } => one(super::units::HOSPITAL),
        Kind::Date { .. } => vec![with("year", "1990"), with("month", "1"), with("day", "1")],
        Kind::Address {} => {
            let (_, communities) = dice.one_of(&places.streets);
            let place = communities.first().map_or("unknown", |community| community.code.as_str());
            vec![
                with("place", place),
                with("line", &format!("{}号楼{}单元", 1 + dice.roll(30), 1 + dice.roll(5))),
            ]
        }
        Kind::Single { options, .. } => match options.iter().find(|option| {
            option.as_str() == if person.minor { "guardian" } else { "self" }
                || option.as_str() == person.category
        }) {
            Some(option) => one(option),
            None => one(&options[0]),
        },
        Kind::Multiple { options, .. } => match options
            .iter()
            .find(|option| option.as_str() == person.category)
        {
            Some(option) => one(option),
            None if person.category == "multiple" && options.iter().any(|option| option == "physical") => {
                vec![(name.to_owned(), "physical".into()), (name.to_owned(), "visual".into())]
            }
            None => one(&options[0]),
        },
        Kind::Number { min, max } => one(&i64::midpoint(*min, *max).to_string()),
        Kind::Money { .. } => one("400"),
        Kind::Text { .. } | Kind::LongText { .. } if question.optional => Vec::new(),
        Kind::Text { .. } | Kind::LongText { .. } => one("以前的病历在家里，上下楼要人扶。"),
        Kind::Files { .. } => vec![with("way", "counter")],
        Kind::Declaration {} => one("yes"),
        Kind::Group { min, questions, .. } => {
            let mut typed = vec![with("rows", &min.to_string())];
            for row in 0..*min {
                for part in questions {
                    typed.extend(answer(part, &format!("{name}.{row}.{}", part.id), person, places, dice));
                }
            }
            typed
        }
    }
}

/// The cases with their codes and phones, for scripts that try the demo out.
///
/// # Errors
/// Those of the database and the vault.
pub async fn samples(visit: &Visit) -> Result<Vec<Json>> {
    let mut tx = visit.ground.database.read().await?;
    let rows = sql!(tx, fetch_all as (String, String, String), SAMPLES)?;
    let mut samples = Vec::new();
    for (number, service, stage) in rows {
        if let Some(draft) = forms::by_number(&mut tx, &visit.ground.vault, &number).await? {
            let case = cases::by_id(&mut tx, &visit.ground.vault, draft.id).await?;
            let mut certificate = None;
            if let Some((case, key)) = &case {
                let history = cases::history(&mut tx, &visit.ground.vault, key, case.id).await?;
                let rating = Rating::newest(Past::of(&history).given()).and_then(|rating| rating.0);
                let id_number = case.subject.id_number.as_deref();
                certificate = rating.zip(id_number).map(|(disability, id_number)| {
                    format!("{id_number}{}{}", disability.category().code(), disability.grade().number())
                });
            }
            let phone = case.and_then(|(case, _)| case.subject.phone);
            samples.push(json!({
                "number": number, "service": service, "stage": stage, "code": draft.code, "phone": phone,
                "certificate": certificate,
            }));
        }
    }
    Ok(samples)
}

const SAMPLES: &str =
    "SELECT number, service, stage FROM cases ORDER BY service, stage, opened_at DESC LIMIT 200";
