//! What a hospital types when it plans days: read once, every fault at its field.

use chrono::{NaiveDate, TimeDelta};

use crate::appointments::day::{LENGTHS, MOST_SEATS};
use crate::appointments::{DayKind, Plan};
use crate::calendar::{Calendar, TimeError, TimeOfDay};
use crate::district::Places;
use crate::values::text::fold;
use crate::values::{DateError, DateParts, DateRange};
use crate::web::Pairs;

/// How many weeks in a row are made at most.
pub const MOST_WEEKS: i64 = 26;
/// The most times of one day.
const MOST_TIMES: usize = 96;

/// Days to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDays {
    /// What each is like.
    pub plan: Plan,
    /// Which.
    pub days: Vec<NaiveDate>,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayFault {
    /// Nothing says where.
    Kind,
    /// No day, or one that is over.
    Day(DateError),
    /// When it begins is no time.
    From(TimeError),
    /// When it ends is no time.
    To(TimeError),
    /// It ends before it begins.
    Order,
    /// Not even one time of this length fits.
    Short,
    /// No number of persons from 1 to the most.
    Seats,
    /// No number of weeks from 1 to the most.
    Weeks,
    /// A round that goes nowhere.
    Nowhere,
    /// Some of the days are no working days, and nothing says whether that is meant.
    Rest(Vec<NaiveDate>),
}

impl DayFault {
    /// The field that it is told at.
    pub fn field(&self) -> String {
        match self {
            Self::Kind => "kind".to_owned(),
            Self::Day(error) => format!("day.{}", error.part().name()),
            Self::From(_) => "from".to_owned(),
            Self::To(_) | Self::Order => "to".to_owned(),
            Self::Short => "minutes".to_owned(),
            Self::Seats => "seats".to_owned(),
            Self::Weeks => "weeks".to_owned(),
            Self::Nowhere => "places".to_owned(),
            Self::Rest(_) => "rest".to_owned(),
        }
    }
}

/// A whole number in a range.
pub fn number(typed: &str, most: i64) -> Option<i64> {
    let text = fold(typed);
    let short = !text.is_empty() && text.len() <= 6 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|number| short && (1..=most).contains(number))
}

/// The date of a form.
pub fn date_parts(form: &Pairs, name: &str) -> DateParts {
    let part = |part: &str| form.get(&format!("{name}.{part}")).to_owned();
    DateParts { year: part("year"), month: part("month"), day: part("day") }
}

/// The places that were ticked, by whatever group they stood in.
pub fn ticked(form: &Pairs) -> impl Iterator<Item = &str> {
    form.0.iter().filter(|(name, _)| name.starts_with("places")).map(|(_, place)| place.as_str())
}

/// Reads what was typed.
///
/// # Errors
/// All that is wrong, in the order of the page.
pub fn read(
    form: &Pairs,
    today: NaiveDate,
    calendar: &Calendar,
    places: &Places,
) -> Result<NewDays, Vec<DayFault>> {
    let mut faults = Vec::new();
    let kind = match form.get("kind") {
        "at-hospital" => Some(DayKind::AtHospital),
        "home-visits" => Some(DayKind::HomeVisits),
        _ => None,
    };
    if kind.is_none() {
        faults.push(DayFault::Kind);
    }
    let first = date_parts(form, "day").parse(DateRange::Future, today).map_err(DayFault::Day);
    let from = TimeOfDay::parse(form.get("from")).map_err(DayFault::From);
    let to = TimeOfDay::parse(form.get("to")).map_err(DayFault::To);
    faults.extend(first.clone().err().into_iter().chain(from.clone().err()).chain(to.clone().err()));
    let visits = kind == Some(DayKind::HomeVisits);
    let minutes =
        form.get("minutes").parse::<i64>().ok().filter(|minutes| LENGTHS.contains(minutes) && !visits);
    let seats = number(form.get("seats"), MOST_SEATS);
    let weeks =
        if fold(form.get("weeks")).is_empty() { Some(1) } else { number(form.get("weeks"), MOST_WEEKS) };
    if let (Ok(from), Ok(to)) = (&from, &to) {
        if from >= to {
            faults.push(DayFault::Order);
        } else if to.minute() - from.minute() < minutes.unwrap_or(1) {
            faults.push(DayFault::Short);
        }
    }
    if seats.is_none() {
        faults.push(DayFault::Seats);
    }
    if weeks.is_none() {
        faults.push(DayFault::Weeks);
    }
    let mut through: Vec<String> = Vec::new();
    for place in ticked(form).filter(|place| visits && places.name_of(place).is_some()) {
        if !through.iter().any(|known| known == place) {
            through.push(place.to_owned());
        }
    }
    if visits && through.is_empty() {
        faults.push(DayFault::Nowhere);
    }
    let (Some(kind), Ok(first), Ok(from), Ok(to), Some(seats), Some(weeks)) =
        (kind, first, from, to, seats, weeks)
    else {
        return Err(faults);
    };
    let mut days: Vec<NaiveDate> = (0..weeks).map(|week| first + TimeDelta::weeks(week)).collect();
    let rest: Vec<NaiveDate> = days.iter().copied().filter(|day| !calendar.is_working_day(*day)).collect();
    match form.get("rest") {
        "keep" => {}
        "skip" if rest.len() < days.len() => days.retain(|day| !rest.contains(day)),
        _ if rest.is_empty() => {}
        _ => faults.push(DayFault::Rest(rest)),
    }
    let plan = Plan { kind, from, to, minutes, seats, places: through };
    if faults.is_empty() && plan.spans(first).len() > MOST_TIMES {
        faults.push(DayFault::Short);
    }
    if faults.is_empty() { Ok(NewDays { plan, days }) } else { Err(faults) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Holidays;
    use crate::district::unit::shipped;

    fn form(changes: &[(&str, &str)]) -> Pairs {
        let mut pairs: Vec<(String, String)> = [
            ("kind", "at-hospital"),
            ("day.year", "2026"),
            ("day.month", "12"),
            ("day.day", "3"),
            ("from", "9:00"),
            ("to", "11:30"),
            ("minutes", "30"),
            ("seats", "2"),
            ("weeks", ""),
        ]
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
        for (name, value) in changes {
            pairs.retain(|(known, _)| known != name);
            pairs.push(((*name).to_owned(), (*value).to_owned()));
        }
        Pairs(pairs)
    }

    fn tried(changes: &[(&str, &str)]) -> Result<NewDays, Vec<String>> {
        let calendar = Calendar::new(Holidays::shipped().unwrap());
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let places = Places::from_units(&shipped().unwrap(), today);
        read(&form(changes), today, &calendar, &places)
            .map_err(|faults| faults.iter().map(DayFault::field).collect())
    }

    #[test]
    fn a_day_is_read_and_every_fault_is_at_its_field() {
        let new = tried(&[]).unwrap();
        assert_eq!((new.days.len(), new.plan.spans(new.days[0]).len(), new.plan.seats), (1, 5, 2));
        let wrong: [(&str, &str, &str); 11] = [
            ("kind", "by-balloon", "kind"),
            ("day.day", "31x", "day.day"),
            ("day.year", "2025", "day.year"),
            ("from", "", "from"),
            ("to", "half past", "to"),
            ("to", "8:00", "to"),
            ("to", "9:20", "minutes"),
            ("seats", "0", "seats"),
            ("seats", "999999999999", "seats"),
            ("weeks", "99", "weeks"),
            ("kind", "home-visits", "places"),
        ];
        for (field, value, at) in wrong {
            assert_eq!(tried(&[(field, value)]), Err(vec![at.to_owned()]), "{field}={value}");
        }
    }

    #[test]
    fn a_rest_day_is_warned_of_and_not_forbidden() {
        // 1 January 2027 is the fifth Friday from 4 December on.
        let friday = [("day.day", "4"), ("weeks", "5")];
        assert_eq!(tried(&friday), Err(vec!["rest".to_owned()]));
        let with = |rest| tried(&[friday[0], friday[1], ("rest", rest)]).map(|new| new.days.len());
        assert_eq!((with("keep"), with("skip")), (Ok(5), Ok(4)));
        let saturday = |rest| tried(&[("day.day", "5"), ("rest", rest)]).map(|new| new.days.len());
        assert_eq!(saturday("skip"), Err(vec!["rest".to_owned()]), "nothing would be left");
        assert_eq!(saturday("keep"), Ok(1));
    }

    #[test]
    fn a_round_is_one_time_through_its_places() {
        let round = [
            ("kind", "home-visits"),
            ("places.150202001", "150202001013"),
            ("places.waiting", "150202001013"),
        ];
        let new = tried(&round).unwrap();
        assert_eq!(new.plan.places, ["150202001013"]);
        assert_eq!(new.plan.spans(new.days[0]).len(), 1);
    }
}
