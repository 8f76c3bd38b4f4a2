//! What somebody is owed month by month, in fen: each line says for which month, by which row of amounts, and why it was
//! written. Nothing is ever changed or taken out: what turns out otherwise is a further line of the difference.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::rate::{Rate, Recipient, due};
use crate::database::column_text;
use crate::values::{Money, Month};

/// What was granted to somebody: a programme, from a month on, for as long as it lasts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Award {
    /// Id.
    pub id: Uuid,
    /// The programme.
    pub programme: String,
    /// To whom, as far as amounts ask.
    pub recipient: Recipient,
    /// The first month: that of the application ("自递交申请当月计发").
    pub from: Month,
    /// The last month; none: it goes on. It stops from the month after what ended it.
    pub until: Option<Month>,
}

impl Award {
    /// What is owed for a month, and by which row: the one that is in force on the month's first day. Nothing outside the
    /// months of the award, or where no row is in force.
    pub fn owed<'r>(&self, month: Month, rates: &'r [Rate]) -> Option<&'r Rate> {
        let within = self.from <= month && self.until.is_none_or(|last| month <= last);
        if within { due(rates, &self.programme, &self.recipient, month.first_day()) } else { None }
    }
}

/// Why a line was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    /// The month came.
    Due,
    /// More is owed than was written: a later decision, or an amount that was set afterwards (补发).
    Owed,
    /// Less is owed than was written: it had ended before, or an amount was set afterwards (多发).
    Overpaid,
    /// What had been paid too much came back (追回).
    Repaid,
}

column_text!(Because);

/// A line of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// For which month.
    pub month: Month,
    /// How much; below zero where too much was written before.
    pub amount: Money,
    /// The row of amounts; none: nothing is owed for the month.
    pub rate: Option<Uuid>,
    /// Why.
    pub because: Because,
}

/// The lines that are missing so that each month, up to one, comes to what is owed for it. Where nothing is missing there
/// are none, so that it can be asked as often as one likes. Errors are none: an amount that cannot be counted together
/// is left to the next time.
pub fn missing(award: &Award, rates: &[Rate], lines: &[Line], up_to: Month) -> Vec<Line> {
    let mut written: BTreeMap<Month, i64> = BTreeMap::new();
    // What came back is no month's: it makes up for what was paid too much.
    for line in lines.iter().filter(|line| line.because != Because::Repaid) {
        *written.entry(line.month).or_default() += line.amount.fen();
    }
    let months: Vec<Month> = award.from.to(up_to).collect();
    // What was written outside the months of the award is too much, whenever that was.
    let outside = written.keys().copied().filter(|month| !months.contains(month));
    let mut all: Vec<Month> = outside.chain(months.iter().copied()).collect();
    all.sort_unstable();
    all.into_iter()
        .filter_map(|month| {
            let rate = award.owed(month, rates);
            let owed = rate.map_or(0, |rate| rate.amount.fen());
            let before = written.get(&month).copied();
            let difference = owed - before.unwrap_or(0);
            let because = match (before, difference) {
                (_, 0) => return None,
                (None, _) => Because::Due,
                (Some(_), more) if more > 0 => Because::Owed,
                (Some(_), _) => Because::Overpaid,
            };
            let amount = Money::from_fen(difference);
            Some(Line { month, amount, rate: rate.map(|rate| rate.id), because })
        })
        .collect()
}

/// What all lines come to.
pub fn balance(lines: &[Line]) -> Money {
    Money::from_fen(lines.iter().map(|line| line.amount.fen()).sum())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::super::rate::{ForWhom, Per, RateState};
    use super::*;

    fn month(place: u32) -> Month {
        let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
        Month::of(first.checked_add_months(chrono::Months::new(place)).unwrap())
    }

    fn rate(fen: i64, from: u32, until: Option<u32>) -> Rate {
        Rate {
            id: Uuid::from_u128(u128::from(from) * 1_000_000 + u128::from(fen.unsigned_abs())),
            programme: "care-allowance".into(),
            whom: ForWhom::default(),
            per: Per::Month,
            amount: Money::from_fen(fen),
            from: month(from).first_day(),
            until: until.map(|last| month(last).last_day()),
            document: "文号".into(),
            state: RateState::Approved,
            by: None,
        }
    }

    fn award(from: u32, until: Option<u32>) -> Award {
        Award {
            id: Uuid::nil(),
            programme: "care-allowance".into(),
            recipient: Recipient::default(),
            from: month(from),
            until: until.map(month),
        }
    }

    /// The ledger after it was looked at in a month.
    fn looked(award: &Award, rates: &[Rate], mut lines: Vec<Line>, up_to: u32) -> Vec<Line> {
        lines.extend(missing(award, rates, &lines, month(up_to)));
        lines
    }

    #[test]
    fn it_counts_from_the_month_of_the_application_by_the_amount_of_each_month() {
        let rates = [rate(10_000, 0, Some(11)), rate(12_050, 12, None)];
        let lines = looked(&award(10, None), &rates, Vec::new(), 13);
        let told: Vec<_> = lines.iter().map(|line| (line.month, line.amount.fen(), line.because)).collect();
        let due = |place, fen| (month(place), fen, Because::Due);
        assert_eq!(told, [due(10, 10_000), due(11, 10_000), due(12, 12_050), due(13, 12_050)]);
        assert!(lines.iter().all(|line| line.rate.is_some()));
        assert!(missing(&award(10, None), &rates, &lines, month(13)).is_empty());
    }

    #[test]
    fn without_an_amount_in_force_nothing_is_owed_and_it_is_made_good_once_there_is_one() {
        let lines = looked(&award(0, None), &[], Vec::new(), 3);
        assert!(lines.is_empty());
        let lines = looked(&award(0, None), &[rate(9_000, 2, None)], lines, 3);
        assert_eq!(balance(&lines).fen(), 18_000, "only for the months for which it is in force");
    }

    #[test]
    fn what_ended_before_is_taken_back_and_what_was_ended_wrongly_is_made_good() {
        let rates = [rate(10_000, 0, None)];
        let lines = looked(&award(0, None), &rates, Vec::new(), 5);
        let ended = looked(&award(0, Some(3)), &rates, lines, 5);
        let taken: Vec<_> =
            ended[6..].iter().map(|line| (line.month, line.amount.fen(), line.because)).collect();
        assert_eq!(taken, [(month(4), -10_000, Because::Overpaid), (month(5), -10_000, Because::Overpaid)]);
        let upheld = looked(&award(0, None), &rates, ended, 5);
        assert_eq!(balance(&upheld).fen(), 60_000);
        assert!(upheld[8..].iter().all(|line| line.because == Because::Owed));
    }

    /// What happens to an award over the years.
    #[derive(Clone, Debug)]
    enum Happens {
        /// A month passes.
        Month,
        /// It ends with the month so many before now.
        Ends(u32),
        /// It goes on after all.
        GoesOn,
        /// Another amount, from so many months before now on.
        Amount(i64, u32),
    }

    fn years() -> impl Strategy<Value = Vec<Happens>> {
        let one = prop_oneof![
            6 => Just(Happens::Month),
            1 => (0_u32..8).prop_map(Happens::Ends),
            1 => Just(Happens::GoesOn),
            1 => (1_i64..50_000, 0_u32..8).prop_map(|(fen, ago)| Happens::Amount(fen, ago)),
        ];
        proptest::collection::vec(one, 1..60)
    }

    proptest! {
        #[test]
        fn whatever_happens_each_month_comes_to_what_is_owed_for_it(all in years()) {
            let (mut award, mut rates, mut lines, mut now) = (award(0, None), Vec::<Rate>::new(), Vec::new(), 0_u32);
            for one in all {
                match one {
                    Happens::Month => now += 1,
                    Happens::Ends(ago) => award.until = Some(month(now.saturating_sub(ago))),
                    Happens::GoesOn => award.until = None,
                    Happens::Amount(fen, ago) => {
                        let from = now.saturating_sub(ago);
                        rates.retain(|rate| rate.from < month(from).first_day());
                        for before in &mut rates {
                            let last = month(from).first_day().pred_opt().unwrap();
                            before.until = Some(before.until.map_or(last, |until| until.min(last)));
                        }
                        rates.push(rate(fen, from, None));
                    }
                }
                lines = looked(&award, &rates, lines, now);
                let mut owed = 0;
                for place in 0..=now {
                    let written: i64 =
                        lines.iter().filter(|line| line.month == month(place)).map(|line| line.amount.fen()).sum();
                    let wanted = award.owed(month(place), &rates).map_or(0, |rate| rate.amount.fen());
                    prop_assert_eq!(written, wanted, "month {}", place);
                    owed += wanted;
                }
                prop_assert_eq!(balance(&lines).fen(), owed);
                prop_assert!(missing(&award, &rates, &lines, month(now)).is_empty());
            }
        }
    }
}
