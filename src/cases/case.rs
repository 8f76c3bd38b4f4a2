//! The case: one matter, whom it is about, where it stands, and what runs.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::calendar::Calendar;
use crate::clock::china_date;
use crate::database::column_text;

/// How something reached the house.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// On these pages.
    Web,
    /// An operator typed it in during a call.
    Phone,
    /// At a counter.
    Counter,
    /// At home, typed in by a community worker.
    Visit,
    /// A printed form that was keyed in.
    Paper,
}

column_text!(Channel);

impl Channel {
    /// The name in the database and in definitions.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Phone => "phone",
            Self::Counter => "counter",
            Self::Visit => "visit",
            Self::Paper => "paper",
        }
    }
}

/// Whom a case is about, as far as the queue, the search and letters need to know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    /// Name as it was written.
    pub name: String,
    /// How the name is spoken, where it was given.
    #[serde(default)]
    pub pinyin: String,
    /// Phone, normalised.
    #[serde(default)]
    pub phone: Option<String>,
    /// 公民身份号码, normalised.
    #[serde(default)]
    pub id_number: Option<String>,
    /// Number of the certificate, where there is one.
    #[serde(default)]
    pub certificate: Option<String>,
    /// Whether nobody may learn who it is but whoever coordinates the case, for a purpose that is recorded.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub confidential: bool,
}

impl Subject {
    /// The same as lists, pages and letters show it: of a confidential case, nobody.
    #[must_use]
    pub fn withheld(self) -> Self {
        if self.confidential { Self { confidential: true, ..Self::default() } } else { self }
    }
}

/// What the clock of a case does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClockState {
    /// No limit here.
    None,
    /// Running towards `due_on`.
    Running,
    /// Standing still while the case waits for the resident.
    Paused,
    /// Over: the case is closed.
    Stopped,
}

column_text!(ClockState);

/// What a clock counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayUnit {
    /// 工作日.
    WorkingDays,
    /// 日; when the last is a rest day, the next working day.
    CalendarDays,
    /// 月: the day of the same number, or the month's last; when that is a rest day, the next working day.
    Months,
}

column_text!(DayUnit);

/// The limit on where a case stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseClock {
    /// Its name in the definition.
    pub name: Option<String>,
    /// What it does.
    pub state: ClockState,
    /// The whole limit in days.
    pub days: i64,
    /// Of what.
    pub unit: DayUnit,
    /// The day that is not counted: counting goes on with the next.
    pub from: NaiveDate,
    /// Days used up before the last pause.
    pub used: i64,
    /// Since when it stands still.
    pub paused: Option<NaiveDate>,
    /// The last day.
    pub due_on: Option<NaiveDate>,
    /// Whether that day lies past the last published year of holidays.
    pub provisional: bool,
}

/// How pressing a clock is, in the words of the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// Past its last day, by so many working days.
    Overdue(i64),
    /// The last day is today.
    Today,
    /// One or two working days are left.
    Soon(i64),
    /// More are left.
    Later(i64),
    /// It stands still.
    Paused,
    /// There is no limit, or the case is closed.
    None,
}

impl CaseClock {
    /// How pressing it is on a day.
    pub fn urgency(&self, today: NaiveDate, calendar: &Calendar) -> Urgency {
        Urgency::of(self.state, self.due_on, today, calendar)
    }
}

impl Urgency {
    /// How pressing a clock of this state and last day is on a day.
    pub fn of(state: ClockState, due_on: Option<NaiveDate>, today: NaiveDate, calendar: &Calendar) -> Self {
        match (state, due_on) {
            (ClockState::Paused, _) => Self::Paused,
            (ClockState::Running, Some(due)) if due < today => {
                Self::Overdue(calendar.working_days_between(due, today).max(1))
            }
            (ClockState::Running, Some(due)) if due == today => Self::Today,
            (ClockState::Running, Some(due)) => match calendar.working_days_between(today, due) {
                left @ ..=2 => Self::Soon(left),
                left => Self::Later(left),
            },
            _ => Self::None,
        }
    }
}

/// One case, opened.
#[derive(Clone, Debug)]
pub struct Case {
    /// Id; an application's is its draft's.
    pub id: Uuid,
    /// Number, digits only.
    pub number: String,
    /// The service it asks for.
    pub service: String,
    /// The definition's version when it was filed.
    pub version: i64,
    /// How it came.
    pub channel: Channel,
    /// The language it was filed in.
    pub language: String,
    /// The unit that holds it.
    pub unit: String,
    /// The community or street that is asked to look at it beforehand.
    pub checking: Option<String>,
    /// The body outside that it was last referred to.
    pub referred_to: Option<String>,
    /// The unit that coordinates it, wherever it lies.
    pub coordinator: Option<String>,
    /// The unit that it was last dispatched to.
    pub dispatched_to: Option<String>,
    /// The stage it stands in.
    pub stage: String,
    /// Whether it is shown to the public (公示) while it stands there.
    pub published: bool,
    /// Whether it is still going on.
    pub open: bool,
    /// Counts every change.
    pub revision: i64,
    /// The officer who took it.
    pub holder: Option<Uuid>,
    /// The account it was filed with.
    pub account: Option<Uuid>,
    /// The checked identity; none: 未核验身份.
    pub person: Option<Uuid>,
    /// Whom it is about.
    pub subject: Subject,
    /// Its limit.
    pub clock: CaseClock,
    /// When it was sent.
    pub opened_at: DateTime<Utc>,
    /// When it ended.
    pub closed_at: Option<DateTime<Utc>>,
    /// How many events it has.
    pub events: i64,
    /// Hash of the last.
    pub head: [u8; 32],
    /// The wrapped record key.
    pub record_key: Vec<u8>,
}

impl Case {
    /// Whether a unit has it: its people work on it.
    pub fn is_with(&self, unit: &str) -> bool {
        self.unit == unit
    }

    /// Whether a unit coordinates it, wherever it lies.
    pub fn is_coordinated_by(&self, unit: &str) -> bool {
        self.coordinator.as_deref() == Some(unit)
    }

    /// Whether staff of a unit may open it.
    pub fn may_be_read_by(&self, unit: &str) -> bool {
        self.is_with(unit) || self.is_coordinated_by(unit)
    }

    /// Whether a body outside may see what it was referred for: while the case is open.
    pub fn is_referred_to(&self, unit: &str) -> bool {
        self.open && self.referred_to.as_deref() == Some(unit)
    }

    /// Whether a community or street may see it to look at it beforehand.
    pub fn is_checked_by(&self, unit: &str) -> bool {
        self.open && self.checking.as_deref() == Some(unit)
    }

    /// Whether an act of the resident within ten minutes of sending counts as an undo.
    /// Source: 互联网网站适老化通用设计规范 2.6.1.
    pub fn may_be_undone_at(&self, now: DateTime<Utc>) -> bool {
        self.events == 1 && now - self.opened_at <= chrono::TimeDelta::minutes(10)
    }

    /// The day it came in, in China.
    pub fn received_on(&self) -> NaiveDate {
        china_date(self.opened_at)
    }
}
