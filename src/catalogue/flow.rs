//! What a definition says of the way of a case: stages with their limits, acts with what they do, letters, and what the
//! law leaves to the district.

use std::collections::BTreeMap;

use super::given::{Given, Limit};
use crate::values::Assurance;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A place where a case can stand. Words for the resident: `stage-<id>` with `.next` (what happens now)
/// and `.todo` (what they must do; may be empty).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Name, kebab-case.
    pub id: String,
    /// Whether the case is over here.
    #[serde(default)]
    pub closed: bool,
    /// Who has a case that stands here: `street`, that of the person; `coordinator` and `dispatched`, of a coordinated
    /// case; or the code of a unit. Where it does not say, whoever has it keeps it.
    #[serde(default)]
    pub unit: Option<String>,
    /// Whether a street can be entrusted with a case that stands here (受委托受理); in all others the unit has it.
    #[serde(default)]
    pub entrusted: bool,
    /// Whether it waits for the resident: the running clock pauses, and the form can be changed.
    #[serde(default)]
    pub waits_for_resident: bool,
    /// Whether the running clock stands still here for another reason.
    #[serde(default)]
    pub pauses: bool,
    /// Whether no limit counts here: the one that ran is over.
    #[serde(default)]
    pub uncounted: bool,
    /// Whether the case is shown to the public while it stands here (公示).
    #[serde(default)]
    pub published: bool,
    /// Whether the body that the case is referred to meets the person here: an appointment is arranged.
    #[serde(default)]
    pub appointment: bool,
    /// Whether a case begins here that was sent together with the application for the certificate that it needs. It goes
    /// on by itself, to the open stage once the certificate is there, to the closed one when that came to nothing.
    #[serde(default)]
    pub awaits_certificate: bool,
    /// The limit that runs here. A stage without one inherits the clock that runs.
    #[serde(default)]
    pub clock: Option<Clock>,
}

/// A limit on a stage. Words: `clock-<id>` (what counts).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// Name, kebab-case.
    pub id: String,
    /// How many.
    pub limit: u32,
    /// Of what.
    pub unit: ClockUnit,
    /// Where the number comes from: the id of a `[[basis]]`.
    pub basis: String,
    /// Shown as "以…公布为准" until the district confirms it.
    #[serde(default)]
    pub proposal: bool,
    /// The act that happens by itself when it lapses, such as deemed acceptance.
    #[serde(default)]
    pub on_lapse: Option<String>,
    /// Whether it counts from the day from which the limit before it counted, and not from its own stage: the year
    /// that follows upon half a year.
    #[serde(default)]
    pub onward: bool,
    /// What the district set in its place.
    #[serde(skip)]
    pub given: Given<Limit>,
    /// How many days before its last day the person is reminded, by text. Words: `clock-<id>-reminder` (of `$days` and
    /// `$date`).
    #[serde(default)]
    pub remind: Vec<u32>,
}

impl Clock {
    /// How many of what, for what begins on a day.
    pub fn on(&self, day: NaiveDate) -> (u32, ClockUnit) {
        self.given.on(day).map_or((self.limit, self.unit), |given| (given.limit, given.unit))
    }

    /// Whether it is a proposal for what begins on a day: the district has not set it.
    pub fn is_proposal_on(&self, day: NaiveDate) -> bool {
        self.proposal && self.given.on(day).is_none()
    }
}

/// What a limit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClockUnit {
    /// 工作日.
    WorkingDays,
    /// 日; when the last is a rest day, the next working day.
    CalendarDays,
    /// 月: the last day is that of the same number, or the month's last where it has none (民法典 §202); when that is
    /// a rest day, the next working day (§203).
    Months,
}

/// What the law leaves to the district: the newest that has begun counts. Nothing is refused for a rule without values.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Local {
    /// Which: one of `effect_checks::LOCAL_RULES`.
    pub id: String,
    /// The day from which it counts.
    #[serde(deserialize_with = "super::definition::day")]
    pub from: NaiveDate,
    /// What was set; empty: the district has not said.
    #[serde(default)]
    pub values: Vec<u32>,
    /// Where it comes from: the id of a `[[basis]]`.
    pub basis: String,
    /// What the district set since, by an administrator.
    #[serde(skip)]
    pub given: Given<Vec<u32>>,
}

/// A way a case may move. Words: `act-<id>` (the button, verb and object), `.hint`, `.event` (the past, for the history).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// Name, kebab-case.
    pub id: String,
    /// Stages it may start from.
    pub from: Vec<String>,
    /// Stage it leads to; nothing for an act that `stays`.
    #[serde(default)]
    pub to: String,
    /// Whether the case stays where it is, and its limit runs on: somebody urges, asks or allows.
    #[serde(default)]
    pub stays: bool,
    /// Where it leads instead: the first whose condition holds counts.
    #[serde(default)]
    pub turns: Vec<Turn>,
    /// Whether it leads back to where the case came from, and `to` only where that is not known.
    #[serde(default)]
    pub returns: bool,
    /// Who may do it.
    pub by: Vec<Actor>,
    /// Whether a reason must be given; it is told to the resident.
    #[serde(default)]
    pub reason: Reason,
    /// Only once in the life of a case (一次性补正告知).
    #[serde(default)]
    pub once: bool,
    /// The letter it sends.
    #[serde(default)]
    pub letter: Option<String>,
    /// The sheet that is filled in to do it.
    #[serde(default)]
    pub sheet: Option<String>,
    /// What the program does with the answers beside keeping them.
    #[serde(default)]
    pub effect: Option<Effect>,
    /// Until when it may be done.
    #[serde(default)]
    pub within: Option<Within>,
    /// What the newest answers to sheets must be: options by question.
    #[serde(default)]
    pub requires: BTreeMap<String, String>,
    /// Whether it needs a person whose identity was checked. In a service that changes a certificate, the register is
    /// asked then whether it can be changed so.
    #[serde(default)]
    pub identity: bool,
    /// How sure the house has to be of the resident who does it here; nothing: whoever may follow the case does it.
    #[serde(default)]
    pub assurance: Option<Assurance>,
    /// Whether the rules of the service's programme have to say yes; where they leave it to the unit, it is done with a
    /// reason.
    #[serde(default)]
    pub entitled: bool,
    /// The local rule without which it cannot be done, such as renewal without another assessment.
    #[serde(default)]
    pub allowed_by: Option<String>,
    /// Acts that have to be done in the case before, such as an office's own check of what it decides by.
    #[serde(default)]
    pub after: Vec<String>,
}

/// The unit of a stage that the street of the person has.
pub const STREET: &str = "street";
/// The unit of a stage in which whoever coordinates the case has it.
pub const COORDINATOR: &str = "coordinator";
/// The unit of a stage in which the unit has the case that it was dispatched to.
pub const DISPATCHED: &str = "dispatched";

/// How cases are coordinated that go from one unit to another (工单): by the unit of the definition, which reads them, urges
/// and supervises wherever they lie. Never does one lie with the unit that it complains of.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Coordination {
    /// The question of the form that names the unit complained of.
    pub against: String,
    /// Who coordinates in its place what complains of the unit itself.
    pub supervisor: String,
    /// The question whose answer `no` makes a case confidential: only the coordinator may learn who sent it, and each look
    /// is recorded for that purpose. Source: GB/T 33358-2016, 信访工作条例.
    pub confidential: String,
    /// The questions that tell who it is.
    pub identity: Vec<String>,
}

/// Somewhere else that an act leads.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Turn {
    /// CEL over the answers of the form, of what was done before and of the act's sheet. What is not known does not hold.
    pub when: String,
    /// The stage.
    pub to: String,
}

/// So many days after a letter reached the person. Before it did, no day counts.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Within {
    /// The letter.
    pub letter: String,
    /// How many days.
    pub days: u32,
    /// Of what.
    pub unit: ClockUnit,
    /// Where the number comes from: the id of a `[[basis]]`.
    pub basis: String,
}

/// What an act does beside moving the case. Each reads questions of fixed names, see `effect_checks::EFFECTS`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// The form's answers become the person's communication profile: from then on every case reaches them so.
    /// The questions are those of `residents::profile::ASKED`.
    Profile,
    /// The case is referred to a body outside: `referred_to`.
    Refer,
    /// The body outside sees the case no longer.
    Recall,
    /// A disability is assessed: `meets`, `components`.
    Rate,
    /// The certificate that the national system made is entered: `certificate`, `valid_from`, `valid_until`; also
    /// `printed_on`, where the sheet asks for it.
    Certify,
    /// 换领: the same number with a new validity, or a new number where an assessment says otherwise: as `certify`.
    Renew,
    /// 类别/等级变更: the number of the new assessment; the old one ends. As `certify`.
    Replace,
    /// 补办: the next number with B; the old one ends. As `certify`.
    Reissue,
    /// 迁入: the certificate is kept here from now on. As `certify`.
    TransferIn,
    /// 挂失: the certificate counts no more until it is found or issued again.
    ReportLoss,
    /// 冻结.
    Freeze,
    /// A frozen certificate counts again.
    Unfreeze,
    /// 注销.
    Cancel,
    /// 注销 since the holder died: beside the certificate, everything of theirs that goes on here ends.
    CancelDeceased,
    /// The holder lives: what `cancel-deceased` ended by mistake goes on where it stood.
    UndoDeath,
    /// 迁出: the certificate is kept elsewhere from now on.
    TransferOut,
    /// The programme of the service is paid month by month, from the month of the application on. The case is closed, and
    /// acts may start from its end for as long as it is paid.
    Award,
    /// It is not paid any more from the month after what is answered to `stopped_because` and `happened_on`; without a
    /// sheet the person gives it up.
    EndAward,
    /// It is paid as if it had never been stopped.
    ResumeAward,
    /// 定期复核: it was looked at again, and is in a year.
    VerifyAward,
    /// 派单: the case goes to a unit, by its topic or as whoever dispatches it says: `topic`, `main_unit`.
    Dispatch,
    /// 延期: the limit is longer by the days that were asked for, `extension_days`, and by no more than itself.
    Extend,
}

impl Effect {
    /// What it does to a certificate of the register, if anything.
    pub const fn changes_certificate(self) -> bool {
        !self.concerns_award()
            && !matches!(
                self,
                Self::Profile | Self::Refer | Self::Recall | Self::Rate | Self::Dispatch | Self::Extend
            )
    }

    /// Whether it is about what is paid month by month.
    pub const fn concerns_award(self) -> bool {
        matches!(self, Self::Award | Self::EndAward | Self::ResumeAward | Self::VerifyAward)
    }
}

/// Who may do an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// The resident, or whoever filed.
    Resident,
    /// An officer of the unit that holds the case.
    Officer,
    /// The lead of that unit.
    Lead,
    /// Somebody of the community or street that looks at a new case beforehand. What they do moves no case and stops
    /// no limit: such an act leads to where it starts.
    Checker,
    /// An assessor of the hospital that the case is referred to.
    Assessor,
    /// Somebody of the unit that coordinates the case, wherever it lies: see `Coordination`.
    Coordinator,
    /// The clock.
    System,
}

/// Whether an act needs a reason in words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// None is asked.
    #[default]
    None,
    /// May be given.
    Optional,
    /// Must be given.
    Required,
    /// Which documents and answers are missing: the page lists them all, to be ticked, with a line each.
    Missing,
}

/// A letter. Words: `letter-<id>` (title), `.plain` (the outcome in plain words), `.body`, `.easy`;
/// variables: see `word_checks::LETTER_VARIABLES`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Letter {
    /// Name, kebab-case.
    pub id: String,
    /// Whether it carries a decision, with reasons, basis and remedy.
    #[serde(default)]
    pub decision: bool,
    /// Ways to object, in order; words: `remedy-<id>` in the common letters file.
    #[serde(default)]
    pub remedies: Vec<String>,
}
