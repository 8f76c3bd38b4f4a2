//! The table of clocks: what each stage of the certificate counts, from when, and until when, over rest days,
//! make-up workdays, holidays and the end of the published years.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};
use uuid::Uuid;

use super::case::{Case, CaseClock, Channel, ClockState, DayUnit, Subject};
use super::event::{ActorRole, Doer, Given, Missing};
use super::past::Past;
use super::transition::{Move, transition};
use crate::calendar::{Calendar, Holidays};
use crate::catalogue::definition::{Act, Actor};
use crate::catalogue::{Catalogue, Service};
use crate::clock::china;

/// A calendar whose counters close at half past five.
fn calendar() -> Calendar {
    Calendar::new(Holidays::shipped().unwrap()).closing_at(NaiveTime::from_hms_opt(17, 30, 0))
}

fn certificate() -> Arc<Service> {
    Catalogue::load(None).unwrap().get("disability-certificate").unwrap().clone()
}

/// An instant by the clocks of China.
fn at(text: &str) -> DateTime<Utc> {
    china().from_local_datetime(&text.parse().expect(text)).unwrap().to_utc()
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect(text)
}

/// A case in a stage, whose limit counts from what was received at an instant.
fn case(service: &Service, stage: &str, received: &str) -> Case {
    let entered = service.stage(stage).unwrap();
    let on = calendar().starts_on(at(received));
    Case {
        id: Uuid::nil(),
        number: String::new(),
        service: service.id().to_owned(),
        version: 1,
        channel: Channel::Web,
        language: "zh-Hans".into(),
        unit: "disabled-persons-federation".into(),
        checking: None,
        referred_to: None,
        coordinator: None,
        dispatched_to: None,
        stage: stage.to_owned(),
        published: entered.published,
        open: !entered.closed,
        revision: 1,
        holder: None,
        account: None,
        person: Some(Uuid::nil()),
        subject: Subject::default(),
        clock: entered
            .clock
            .as_ref()
            .map_or_else(|| CaseClock::none(on), |limit| CaseClock::start(limit, on, &calendar())),
        opened_at: at(received),
        closed_at: None,
        events: 1,
        head: [0; 32],
        record_key: Vec::new(),
    }
}

/// Does an act at an instant as somebody who may do it.
fn does(service: &Service, case: &Case, act: &str, when: &str) -> Case {
    turns(service, case, act, when, (None, &Past::default()))
}

fn turns(service: &Service, case: &Case, id: &str, when: &str, (turn, past): (Option<&str>, &Past)) -> Case {
    let act = service.act(id).unwrap();
    let wanted = Move {
        act: id,
        role: by(act),
        actor: Doer::default(),
        at: at(when),
        reason: "理由".into(),
        missing: vec![Missing { question: "photo".into(), note: String::new() }],
        given: Given::new(),
        turn: turn.map(str::to_owned),
    };
    // What an act asks of the past is its own test; here it counts as fulfilled.
    let mut definition = service.definition.clone();
    for act in &mut definition.acts {
        act.within = None;
        act.requires.clear();
    }
    transition(case, &definition, past, &calendar(), wanted).expect(id).case
}

fn by(act: &Act) -> ActorRole {
    match act.by[0] {
        Actor::Resident => ActorRole::Resident,
        Actor::Officer => ActorRole::Officer,
        Actor::Lead => ActorRole::Lead,
        Actor::Assessor => ActorRole::Assessor,
        Actor::Checker => ActorRole::Checker,
        Actor::Coordinator => ActorRole::Coordinator,
        Actor::System => ActorRole::System,
    }
}

/// The last day, and whether it may still move.
fn due(case: &Case) -> Option<(NaiveDate, bool)> {
    (case.clock.state == ClockState::Running)
        .then(|| case.clock.due_on.map(|on| (on, case.clock.provisional)))?
}

/// The first limit runs from the day of receipt: before and after closing, on rest days, on make-up workdays, before
/// and in the long holidays, and over the end of the published years.
#[test]
fn what_is_received_counts_from_its_day_of_receipt() {
    let service = certificate();
    for (received, last, provisional) in [
        ("2026-11-24T10:00:00", "2026-12-01", false),
        ("2026-11-24T17:29:59", "2026-12-01", false),
        ("2026-11-24T17:30:00", "2026-12-02", false),
        ("2026-11-24T23:59:59", "2026-12-02", false),
        ("2026-11-25T00:00:00", "2026-12-02", false),
        // A Saturday and a Sunday count as Monday; Friday after closing too.
        ("2026-11-28T10:00:00", "2026-12-07", false),
        ("2026-11-29T23:59:00", "2026-12-07", false),
        ("2026-11-27T17:30:00", "2026-12-07", false),
        ("2026-11-27T17:29:00", "2026-12-04", false),
        // Saturday 10 October is worked.
        ("2026-10-10T10:00:00", "2026-10-16", false),
        ("2026-10-10T17:30:00", "2026-10-19", false),
        ("2026-10-09T17:30:00", "2026-10-16", false),
        // Before and in 国庆.
        ("2026-09-30T10:00:00", "2026-10-13", false),
        ("2026-09-30T17:30:00", "2026-10-14", false),
        ("2026-10-03T10:00:00", "2026-10-14", false),
        // Before and in 春节; Saturdays 14 and 28 February are worked.
        ("2026-02-13T10:00:00", "2026-02-27", false),
        ("2026-02-14T10:00:00", "2026-02-28", false),
        ("2026-02-20T10:00:00", "2026-03-02", false),
        // Over the end of the year: provisional from the first day that nobody has published yet.
        ("2026-12-24T10:00:00", "2026-12-31", false),
        ("2026-12-25T10:00:00", "2027-01-04", true),
        ("2026-12-31T17:30:00", "2027-01-11", true),
    ] {
        let case = case(&service, "submitted", received);
        assert_eq!(due(&case), Some((day(last), provisional)), "{received}");
    }
}

/// Each stage that counts, entered by each act that leads there, on days of every kind.
#[test]
fn each_stage_counts_from_the_day_on_which_it_was_entered() {
    let service = certificate();
    for (act, from, turn, when, last, provisional) in [
        ("rate", "assessment", Some("publicity"), "2026-11-24T10:00:00", "2026-12-01", false),
        // Staff count by the day, whatever the hour: nobody waits for a counter that is closed.
        ("rate", "assessment", Some("publicity"), "2026-11-24T20:00:00", "2026-12-01", false),
        ("rate", "assessment", Some("publicity"), "2026-11-28T10:00:00", "2026-12-04", false),
        ("rate", "assessment", Some("publicity"), "2026-09-30T10:00:00", "2026-10-13", false),
        ("rate", "assessment", Some("publicity"), "2026-10-10T10:00:00", "2026-10-16", false),
        ("rate", "assessment", Some("publicity"), "2026-02-13T10:00:00", "2026-02-27", false),
        ("rate", "assessment", Some("publicity"), "2026-12-25T10:00:00", "2027-01-04", true),
        ("rate", "assessment", None, "2026-11-24T10:00:00", "2026-12-08", false),
        ("rate", "assessment", None, "2026-09-30T10:00:00", "2026-10-20", false),
        ("rate", "assessment", None, "2026-12-17T10:00:00", "2026-12-31", false),
        ("rate", "assessment", None, "2026-12-18T10:00:00", "2027-01-04", true),
        // A corrected result: its own publicity, its own review.
        ("rate-again", "publicity", Some("publicity"), "2026-11-26T10:00:00", "2026-12-03", false),
        ("rate-again", "review", Some("publicity"), "2026-11-26T10:00:00", "2026-12-03", false),
        ("rate-again", "review", None, "2026-11-26T10:00:00", "2026-12-10", false),
    ] {
        let before = case(&service, from, "2026-11-24T10:00:00");
        let after = turns(&service, &before, act, when, (turn, &Past::default()));
        assert_eq!(due(&after), Some((day(last), provisional)), "{act} {when}");
        assert_eq!(after.published, turn == Some("publicity"), "{act} {when}");
    }
}

/// What follows a limit that is over counts from its last day, however late a job comes by.
#[test]
fn the_review_counts_from_the_last_day_of_the_publicity() {
    let service = certificate();
    let shown = case(&service, "publicity", "2026-11-24T10:00:00");
    assert_eq!(due(&shown), Some((day("2026-12-01"), false)));
    for late in ["2026-12-02T00:00:00", "2026-12-02T09:00:00", "2026-12-05T12:00:00"] {
        let after = does(&service, &shown, "end-publicity", late);
        assert_eq!(due(&after), Some((day("2026-12-15"), false)), "{late}");
    }
}

/// What every act of the definition does to the clock, by what the stage it leads to says.
#[test]
fn every_act_leaves_the_clock_as_its_stage_says() {
    let service = certificate();
    let mut walked = 0;
    for act in &service.definition.acts {
        for from in &act.from {
            let to = service.stage(&act.to).unwrap();
            let before = case(&service, from, "2026-11-24T10:00:00");
            let ran = before.clock.state == ClockState::Running;
            let after = does(&service, &before, &act.id, "2026-11-26T10:00:00");
            let what = format!("{} from {from}", act.id);
            assert_eq!((after.open, after.published), (!to.closed, to.published), "{what}");
            let stands = after.clock.state;
            if to.closed {
                assert_ne!(stands, ClockState::Running, "{what}");
                assert_eq!(after.closed_at, Some(at("2026-11-26T10:00:00")), "{what}");
            } else if to.pauses || to.waits_for_resident {
                assert_eq!(stands == ClockState::Paused, ran, "{what}");
                assert_eq!((after.clock.due_on, after.clock.provisional), (None, false), "{what}");
            } else if to.uncounted {
                assert_eq!((stands, after.clock.due_on), (ClockState::None, None), "{what}");
            } else if to.clock.is_some() {
                assert_eq!(stands, ClockState::Running, "{what}");
            }
            walked += 1;
        }
    }
    assert!(walked >= 30, "{walked}");
}

/// Received on a Tuesday morning unless said: when it stood still, since when it runs on, and what was left.
#[test]
fn a_correction_costs_the_unit_no_day_and_the_resident_none_either() {
    let service = certificate();
    for (received, asked, answered, used, last) in [
        ("2026-11-24T10:00:00", "2026-11-26T10:00:00", "2026-11-30T10:00:00", 2, "2026-12-03"),
        ("2026-11-24T10:00:00", "2026-11-26T10:00:00", "2026-11-27T17:29:00", 2, "2026-12-02"),
        // Answered after closing, on a rest day, at night: as if on Monday.
        ("2026-11-24T10:00:00", "2026-11-26T10:00:00", "2026-11-27T17:30:00", 2, "2026-12-03"),
        ("2026-11-24T10:00:00", "2026-11-26T10:00:00", "2026-11-28T10:00:00", 2, "2026-12-03"),
        ("2026-11-24T10:00:00", "2026-11-26T10:00:00", "2026-11-29T23:59:00", 2, "2026-12-03"),
        // Asked on the day of receipt: nothing is used.
        ("2026-11-24T10:00:00", "2026-11-24T11:00:00", "2026-11-25T10:00:00", 0, "2026-12-02"),
        // Received and asked on a rest day, before the day that counts.
        ("2026-11-28T10:00:00", "2026-11-28T11:00:00", "2026-11-29T10:00:00", 0, "2026-12-07"),
        // Asked on the last day: the next working day is there to look at the answer.
        ("2026-11-24T10:00:00", "2026-12-01T17:00:00", "2026-12-04T10:00:00", 5, "2026-12-07"),
        ("2026-11-24T10:00:00", "2026-12-01T17:00:00", "2026-12-05T10:00:00", 5, "2026-12-08"),
        // Over 国庆, answered in it; Saturday 10 October is worked.
        ("2026-09-28T10:00:00", "2026-09-30T10:00:00", "2026-10-03T10:00:00", 2, "2026-10-12"),
        // Over 春节.
        ("2026-02-12T10:00:00", "2026-02-14T10:00:00", "2026-02-24T10:00:00", 2, "2026-02-27"),
        // Over the year: months later it counts on with what was left.
        ("2026-12-21T10:00:00", "2026-12-22T10:00:00", "2027-03-01T10:00:00", 1, "2027-03-05"),
    ] {
        let what = format!("{received} {asked} {answered}");
        let sent = case(&service, "submitted", received);
        let paused = does(&service, &sent, "ask-correction", asked);
        assert_eq!((paused.clock.state, paused.clock.used), (ClockState::Paused, used), "{what}");
        assert_eq!((paused.clock.due_on, due(&paused)), (None, None), "{what}");
        let back = does(&service, &paused, "answer-correction", answered);
        assert_eq!(due(&back), Some((day(last), last > "2026-12-31")), "{what}");
    }
}

/// A dispute stops publicity and review where they are; its end, whoever brings it, lets them run on.
#[test]
fn a_dispute_stops_what_runs_and_gives_it_back() {
    let service = certificate();
    for (stage, ends, disputed, ended, last) in [
        ("publicity", "dispute-rejected", "2026-11-26T10:00:00", "2026-12-07T10:00:00", "2026-12-10"),
        ("publicity", "dispute-rejected", "2026-11-26T10:00:00", "2026-12-05T10:00:00", "2026-12-09"),
        ("publicity", "take-back-dispute", "2026-11-26T10:00:00", "2026-11-28T10:00:00", "2026-12-03"),
        ("publicity", "take-back-dispute", "2026-11-26T10:00:00", "2026-11-27T18:00:00", "2026-12-03"),
        // On the last day of the publicity one day is left to show.
        ("publicity", "dispute-rejected", "2026-12-01T10:00:00", "2026-12-07T10:00:00", "2026-12-08"),
        ("review", "dispute-rejected", "2026-11-28T10:00:00", "2026-12-07T10:00:00", "2026-12-16"),
        // The review was overdue before: it still is.
        ("review", "dispute-rejected", "2026-12-10T10:00:00", "2026-12-15T10:00:00", "2026-12-15"),
    ] {
        let what = format!("{stage} {ends} {disputed} {ended}");
        let before = case(&service, stage, "2026-11-24T10:00:00");
        let still = does(&service, &before, "dispute", disputed);
        assert_eq!((still.clock.state, still.published), (ClockState::Paused, false), "{what}");
        let mut past = Past::default();
        past.came_from = Some(stage.to_owned());
        let back = turns(&service, &still, ends, ended, (None, &past));
        assert_eq!((back.stage.as_str(), due(&back)), (stage, Some((day(last), false))), "{what}");
        assert_eq!(back.published, stage == "publicity", "{what}");
    }
    // Another assessment: no limit counts until there is a new result.
    let before = case(&service, "review", "2026-11-24T10:00:00");
    let still = does(&service, &before, "dispute", "2026-11-26T10:00:00");
    let again = does(&service, &still, "dispute-upheld", "2026-12-07T10:00:00");
    assert_eq!((again.stage.as_str(), again.clock.state), ("accepted", ClockState::None));
}

#[test]
fn the_queue_sorts_by_midnight_in_china_after_the_last_day() {
    let service = certificate();
    let sent = case(&service, "submitted", "2026-11-24T10:00:00");
    assert_eq!(sent.clock.queue_at(), at("2026-12-02T00:00:00"));
    let paused = does(&service, &sent, "ask-correction", "2026-11-26T10:00:00");
    let accepted = does(&service, &sent, "accept", "2026-11-26T10:00:00");
    assert!(sent.clock.queue_at() < paused.clock.queue_at());
    assert!(paused.clock.queue_at() < accepted.clock.queue_at());
}

#[test]
fn calendar_days_pause_by_the_day_and_never_gain_any() {
    let mut clock = CaseClock {
        name: Some("short".into()),
        state: ClockState::Running,
        days: 7,
        unit: DayUnit::CalendarDays,
        ..CaseClock::none(day("2026-11-30"))
    };
    // Asked on Sunday what counts from Monday.
    clock.pause(day("2026-11-29"), &calendar());
    assert_eq!(clock.used, 0);
    clock.resume(day("2026-11-29"), &calendar());
    assert_eq!(clock.due_on, Some(day("2026-12-07")));
    clock.pause(day("2026-12-03"), &calendar());
    clock.resume(day("2026-12-08"), &calendar());
    // Four days are left: the last is Saturday, so it is Monday.
    assert_eq!((clock.used, clock.due_on), (3, Some(day("2026-12-14"))));
}

#[test]
fn new_holidays_move_what_runs_and_nothing_else() {
    let service = certificate();
    let shipped = include_str!("../../assets/district/holidays.json");
    let mut years: serde_json::Value = serde_json::from_str(shipped).unwrap();
    years["2026"]["off_days"]["2026-11-27"] = "那达慕".into();
    years["2027"]["status"] = "official".into();
    let changed = Calendar::new(Holidays::parse(&years.to_string()).unwrap());
    let sent = case(&service, "submitted", "2026-11-24T10:00:00");
    let paused = does(&service, &sent, "ask-correction", "2026-11-26T10:00:00");
    let closed = does(&service, &sent, "withdraw", "2026-11-26T10:00:00");
    let yearend = case(&service, "submitted", "2026-12-25T10:00:00");
    for (case, moves, last) in [
        (sent, true, Some("2026-12-02")),
        (paused, false, None),
        (closed, false, Some("2026-12-01")),
        // The same day, and now it is sure.
        (yearend, true, Some("2027-01-04")),
    ] {
        let mut clock = case.clock.clone();
        assert_eq!(clock.recount(&changed), moves, "{}", case.stage);
        assert_eq!(clock.due_on, last.map(day), "{}", case.stage);
        assert!(!clock.provisional);
    }
}
