//! Fills an empty house with the demo's people and cases.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value as Json, json};

use super::ages;
use super::people::{Dice, Person, residents};
use super::staff;
use crate::app::House;
use crate::applications::acts::{self, Wanted};
use crate::applications::submission::{self, Submission};
use crate::cases::event::Missing;
use crate::cases::{ActorRole, Channel, store as cases};
use crate::catalogue::definition::{About, Actor, Kind, Question, Reason};
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
    let people = residents(2026, RESIDENTS, crate::clock::china_date(now));
    let mut dice = Dice::new(11);
    let mut next = people.iter().cycle();
    let mut serial = 0;
    for service in house.catalogue.all() {
        for stage in &service.definition.stages {
            for entered in ages::entries(stage, now, &ground.calendar()) {
                let person = next.next().ok_or_else(|| Error::internal("nobody was invented"))?;
                serial += 1;
                let entered = entered - TimeDelta::minutes(serial % 60);
                file(house, service, person, &mut dice, entered, serial, &stage.id).await?;
            }
        }
    }
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
        let pairs = Pairs(
            page.questions.iter().flat_map(|q| answer(q, &q.id, person, &house.places, dice)).collect(),
        );
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
    service: &std::sync::Arc<Service>,
    person: &Person,
    dice: &mut Dice,
    entered: DateTime<Utc>,
    serial: i64,
    stage: &str,
) -> Result<()> {
    let way = way(service, stage);
    let at = entered - STEP * i32::try_from(way.len()).unwrap_or(0);
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
        step += STEP;
        let role = if act.1 == Actor::Resident { ActorRole::Resident } else { ActorRole::Officer };
        let question = service.definition.pages[0].questions[0].id.clone();
        let wanted = Wanted {
            act: act.0.clone(),
            role: if act.1 == Actor::System { ActorRole::System } else { role },
            actor: None,
            seen: None,
            reason: if act.2 == Reason::Required {
                "材料中的户籍不在东河区。".into()
            } else {
                String::new()
            },
            missing: if act.2 == Reason::Missing {
                vec![Missing { question, note: "请补清楚的复印件。".into() }]
            } else {
                Vec::new()
            },
        };
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

/// The shortest way from the first stage to another, by acts.
fn way(service: &Service, to: &str) -> Vec<(String, Actor, Reason)> {
    let acts = &service.definition.acts;
    let first = service.definition.stages.first().map_or("", |stage| stage.id.as_str());
    let mut ways: Vec<(&str, Vec<usize>)> = vec![(first, Vec::new())];
    let mut place = 0;
    while place < ways.len() {
        let (at, way) = ways[place].clone();
        if at == to {
            return way
                .iter()
                .map(|act| (acts[*act].id.clone(), acts[*act].by[0], acts[*act].reason))
                .collect();
        }
        for (number, act) in acts.iter().enumerate() {
            if act.from.iter().any(|from| from == at) && !ways.iter().any(|(seen, _)| *seen == act.to) {
                let mut longer = way.clone();
                longer.push(number);
                ways.push((&act.to, longer));
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
            let phone = case.and_then(|(case, _)| case.subject.phone);
            samples.push(json!({
                "number": number, "service": service, "stage": stage, "code": draft.code, "phone": phone,
            }));
        }
    }
    Ok(samples)
}

const SAMPLES: &str =
    "SELECT number, service, stage FROM cases ORDER BY service, stage, opened_at DESC LIMIT 200";
