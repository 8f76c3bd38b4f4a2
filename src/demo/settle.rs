//! Fills an empty house with the demo's people and cases.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value as Json, json};
use uuid::Uuid;

use super::ages;
use super::days;
use super::people::{Dice, Person, residents};
use super::{register, sheets, staff, team};
use crate::app::House;
use crate::applications::acts::{self, Wanted};
use crate::applications::identity::{self, Checked};
use crate::applications::rating::Rating;
use crate::applications::submission::{self, Submission};
use crate::cases::event::Missing;
use crate::cases::recusals::{self, Ground};
use crate::cases::{ActorRole, Channel, Past, store as cases};
use crate::catalogue::definition::{About, Act, Actor, ClockUnit, Kind, Question, Reason, STREET, Within};
use crate::catalogue::{PageState, Service};
use crate::clock::china_date;
use crate::database::sql;
use crate::district::Places;
use crate::error::{Error, Result};
use crate::forms::store::{self as forms, Keeping, NewDraft};
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
    team::decide(house, now).await?;
    let people = residents(2026, RESIDENTS, china_date(now));
    let mut dice = Dice::new(11);
    let mut next = people.iter().cycle();
    let mut serial = 0;
    for service in house.catalogue.alone() {
        // What waits for a certificate comes of a form for several, which nobody here has sent.
        for stage in service.definition.stages.iter().filter(|stage| !stage.awaits_certificate) {
            // A hospital's days fill only where many wait.
            let entries = ages::entries(service, stage, now, &ground.calendar());
            let times = if stage.appointment { 3 } else { 1 };
            for entered in std::iter::repeat_n(entries, times).flatten() {
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
    days::settle_in(house, staff, now).await?;
    recuse(house, staff, now).await?;
    team::settle_in(house, now).await?;
    super::known::settle_in(house, &people, staff, now).await?;
    // But for a few, to be compared, nobody of the register has a case: what is entered in the demo is not there yet.
    super::imports::settle_in(house, &people[RESIDENTS - 60..], staff.lead).await?;
    crate::proposals::jobs::round(ground, &house.catalogue, &house.places, now).await?;
    // The rest of the residents have a form that they began and did not send.
    for person in next.take(20) {
        serial += 1;
        if let Some(service) = house.catalogue.alone().next() {
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
    let number = CaseNumber::make(china_date(at), u32::try_from(serial).unwrap_or(0) * 37 % 100_000);
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
        begun_for: None,
        service: service.id().to_owned(),
        version: i64::from(service.definition.version),
        language: Language::ZhHans.tag().to_owned(),
        channel: Channel::Web,
        at,
    };
    let mut typed = Vec::new();
    let today = china_date(at);
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
        // One in three cannot leave home.
        if serial % 3 == 0 && pairs.has("home_visit") {
            pairs = Pairs(vec![("home_visit".to_owned(), "yes".to_owned())]);
        }
        // Of three that come one after the other, one lives where the community worker works, whatever the dice say: on
        // no day are they without something to look at.
        if serial % 3 == 1 {
            pairs.0.iter_mut().filter(|(name, _)| name.ends_with(".place")).for_each(|(_, place)| {
                staff::COMMUNITY.clone_into(place);
            });
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
                let channel = Channel::Web;
                let keeping = Keeping { draft: id, key, touched_at: at, channel, given_by: None, at };
                for (page, pairs) in &typed {
                    keeping.page(tx, page, pairs).await?;
                }
                Ok(())
            })
        })
        .await?;
    Ok(number)
}

/// A case that came into a stage at a time, filed as many steps before.
pub(super) async fn file(
    house: &House,
    (service, staff): (&std::sync::Arc<Service>, Staff),
    person: &Person,
    dice: &mut Dice,
    entered: DateTime<Utc>,
    serial: i64,
    stage: &str,
) -> Result<()> {
    let way = way(service, stage);
    let at = entered - way.iter().map(|act| lasts(service, act)).sum::<TimeDelta>();
    register::hold(house, service, person, at).await?;
    let number = begin(house, service, person, dice, at, serial, usize::MAX).await?;
    let ground = &house.ground;
    let mut tx = ground.database.read().await?;
    let draft = forms::by_number(&mut tx, &ground.vault, &number, china_date(ground.clock.now()))
        .await?
        .ok_or(Error::NotFound)?;
    drop(tx);
    let filled = Filled::of(service, &draft, &house.places, china_date(at));
    if !filled.is_complete() {
        let open = filled.walk.open.map_or("", |place| service.definition.pages[place].id.as_str());
        return Err(Error::internal(format!("the demo cannot fill in {} at {open}", service.id())));
    }
    let calendar = ground.calendar();
    let words = Words::of(Language::ZhHans);
    let sent = Submission::of(service, &draft, &filled, &house.places, words, &calendar, at)?;
    let sent = sent.shared(&ground.database, service, &house.places, china_date(at)).await?;
    submission::send((&ground.database, &ground.vault), service, calendar.clone(), sent, None).await?;
    let mut step = at;
    for act in way {
        step += lasts(service, act);
        let (wanted, checks) = (wanted(service, act, person, staff, step), act.identity);
        let (vault, acting, keeping, id) =
            (ground.vault.clone(), service.clone(), calendar.clone(), draft.id);
        ground
            .database
            .write(move |tx| {
                Box::pin(async move {
                    let (mut case, key) = cases::by_id(tx, &vault, id).await?.ok_or(Error::NotFound)?;
                    if checks {
                        let checked = Checked { by: staff.officer, role: ActorRole::Officer, at: step };
                        case =
                            identity::confirm(tx, &vault, &acting, (case, &key), "counter", checked).await?;
                    }
                    let case = (case, key);
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
fn lasts(service: &Service, act: &Act) -> TimeDelta {
    if act.by[0] != Actor::System {
        return STEP;
    }
    let clocks = service.definition.stages.iter().filter_map(|stage| stage.clock.as_ref());
    match clocks.into_iter().find(|clock| clock.on_lapse.as_deref() == Some(&act.id)) {
        // Each six months of the way, also where they count on from the limit before.
        Some(clock) if clock.unit == ClockUnit::Months => TimeDelta::days(190),
        _ => DAYS_OVER,
    }
}

/// Longer than five working days, also over a week of holidays.
const DAYS_OVER: TimeDelta = TimeDelta::days(14);

/// An act as the demo's people do it.
fn wanted(service: &Service, act: &Act, person: &Person, staff: Staff, at: DateTime<Utc>) -> Wanted {
    let (role, actor) = match act.by[0] {
        Actor::Resident => (ActorRole::Resident, None),
        Actor::System => (ActorRole::System, None),
        Actor::Checker => (ActorRole::Checker, Some(staff.officer)),
        Actor::Assessor => (ActorRole::Assessor, Some(staff.assessor)),
        Actor::Coordinator => (ActorRole::Coordinator, Some(staff.officer)),
        Actor::Officer | Actor::Lead => (ActorRole::Officer, Some(staff.of(service, act))),
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
pub(super) struct Staff {
    /// Of the Federation.
    pub(super) officer: Uuid,
    /// Of the first hospital.
    pub(super) assessor: Uuid,
    /// Of the second hospital.
    pub(super) assessor2: Uuid,
    /// Who leads the Federation.
    pub(super) lead: Uuid,
    /// Of the street.
    street: Uuid,
    /// Of Civil Affairs.
    civil: Uuid,
}

impl Staff {
    pub(super) async fn find(house: &House) -> Result<Self> {
        let mut tx = house.ground.database.read().await?;
        let mut ids: Vec<Uuid> = Vec::new();
        for login in ["officer", "hospital", "hospital2", "lead", "street", "civil"] {
            let row = crate::accounts::store::by_login(&mut tx, login).await?;
            ids.push(row.ok_or_else(|| Error::internal("the demo has no staff"))?.id);
        }
        let [officer, assessor, assessor2, lead, street, civil] =
            ids.try_into().map_err(|_| Error::internal("the demo has no staff"))?;
        Ok(Self { officer, assessor, assessor2, lead, street, civil })
    }

    /// Who does an act: somebody of the unit that has the case where it starts.
    fn of(self, service: &Service, act: &Act) -> Uuid {
        let stage = act.from.first().and_then(|stage| service.stage(stage));
        match stage.and_then(|stage| stage.unit.as_deref()) {
            Some(STREET) => self.street,
            Some("civil-affairs") => self.civil,
            _ => self.officer,
        }
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
            return with_findings(service, way);
        }
        // What has to follow a letter is possible once the letter was sent.
        let sent = |act: &&Act| {
            let after =
                |within: &Within| way.iter().any(|before| before.letter.as_ref() == Some(&within.letter));
            act.within.as_ref().is_none_or(after)
        };
        // What only a rule of the district allows is done nowhere in the demo: it has set none.
        let free = acts.iter().filter(|act| act.allowed_by.is_none());
        for act in free.filter(|act| act.from.iter().any(|from| from == at)).filter(sent) {
            let leads = act.turns.first().map_or(act.to.as_str(), |turn| turn.to.as_str());
            if !ways.iter().any(|(seen, _)| *seen == leads) {
                ways.push((leads, way.iter().copied().chain([act]).collect()));
            }
        }
        place += 1;
    }
    Vec::new()
}

/// The same, with what an office enters before it grants by the rules of a programme.
fn with_findings<'s>(service: &'s Service, way: Vec<&'s Act>) -> Vec<&'s Act> {
    let enters = |act: &&Act| act.sheet.is_some() && act.from.contains(&act.to);
    way.into_iter()
        .flat_map(|act| {
            let found = service.definition.acts.iter().filter(enters);
            let before: Vec<&Act> = found.filter(|one| act.entitled && act.from.contains(&one.to)).collect();
            before.into_iter().chain([act])
        })
        .collect()
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
        Kind::CertificateNumber {} => one(&sheets::certificate(person)),
        Kind::Phone {} if own => one(&person.phone),
        Kind::Phone {} => one("19900000002"),
        Kind::Unit { .. } => one(super::units::HOSPITAL),
        Kind::Date { .. } => vec![with("year", "1990"), with("month", "1"), with("day", "1")],
        Kind::Address {} => {
            let (_, communities) = dice.one_of(&places.streets()).clone();
            let place = communities.first().map_or("unknown", |community| community.code.as_str());
            // Three in ten live where the demo's community worker works.
            let near = person.phone.ends_with(['0', '1', '2']);
            let place = if near { staff::COMMUNITY } else { place };
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
            // What somebody receives beside what they ask for: nothing.
            None => one(options.iter().find(|option| *option == "none").unwrap_or(&options[0])),
        },
        Kind::Number { min, max } => one(&i64::midpoint(*min, *max).to_string()),
        Kind::Money { .. } => one("400"),
        Kind::Text { .. } | Kind::LongText { .. } if question.optional => Vec::new(),
        Kind::Text { .. } | Kind::LongText { .. } => one("以前的病历在家里，上下楼要人扶。"),
        Kind::Files { check: Some(_), .. } if person.grade.is_multiple_of(2) => vec![with("way", "taken")],
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
        if let Some(draft) = forms::by_number(&mut tx, &visit.ground.vault, &number, visit.today()).await? {
            let case = cases::by_id(&mut tx, &visit.ground.vault, draft.id).await?;
            let (mut certificate, mut held) = (None, None);
            if let Some((case, key)) = &case {
                let history = cases::history(&mut tx, &visit.ground.vault, key, case.id).await?;
                let rating = Rating::newest(Past::of(&history).given()).and_then(|rating| rating.0);
                held = case.subject.certificate.clone();
                let id_number = case.subject.id_number.as_deref();
                certificate = rating.zip(id_number).map(|(disability, id_number)| {
                    format!("{id_number}{}{}", disability.category().code(), disability.grade().number())
                });
            }
            let phone = case.and_then(|(case, _)| case.subject.phone);
            samples.push(json!({
                "number": number, "service": service, "stage": stage, "code": draft.code, "phone": phone,
                "certificate": certificate, "held": held,
            }));
        }
    }
    Ok(samples)
}

const SAMPLES: &str =
    "SELECT number, service, stage FROM cases ORDER BY service, stage, opened_at DESC LIMIT 600";
