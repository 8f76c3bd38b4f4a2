//! What is paid month by month, in words: since when, how much, for which months, and why it ended.

use chrono::NaiveDate;
use maud::{Markup, html};

use super::amount_views::per;
use super::awards::{Ended, Kept, Written};
use super::batches::{Payment, PaymentState};
use super::ledger::Because;
use super::rate::{Rate, due};
use crate::clock::china_date;
use crate::ui::facts::facts;
use crate::values::{Money, Month};
use crate::words::{Words, speech};

/// Why it ended.
pub fn because(words: Words, why: Ended) -> String {
    match why {
        Ended::Died => words.awards_died(),
        Ended::Missing => words.awards_missing(),
        Ended::MovedOut => words.awards_moved_out(),
        Ended::Untrue => words.awards_untrue(),
        Ended::NotVerified => words.awards_not_verified(),
        Ended::GaveUp => words.awards_gave_up(),
        Ended::CertificateEnded => words.awards_certificate_ended(),
        Ended::NotEntitled => words.awards_not_entitled(),
        Ended::Imprisoned => words.awards_imprisoned(),
    }
}

fn month(words: Words, month: Month) -> String {
    speech::month(month.first_day(), words.language())
}

/// Everything about one award: what stands now, then each month, the newest first. `unit` publishes the amounts.
pub fn award(
    words: Words,
    kept: &Kept,
    (written, payments): (&[Written], &[Payment]),
    (rates, unit): (&[Rate], &str),
    today: NaiveDate,
) -> Markup {
    let award = &kept.award;
    let now = Month::of(today).first_day();
    let until = match (kept.ended, award.until) {
        (Some(why), Some(last)) => {
            html! { (month(words, last)) p.small { (because(words, why)) } }
        }
        _ => html! { (words.awards_goes_on()) },
    };
    let amount = due(rates, &award.programme, &award.recipient, now);
    let amount = amount.map_or_else(
        || html! { (words.benefits_not_given(unit)) },
        |rate| html! { (per(words, rate)) p.small { (words.benefits_source(&rate.document)) } },
    );
    let too_much = overpaid(written);
    let mut rows =
        vec![(words.awards_from(), html! { (month(words, award.from)) }), (words.awards_until(), until)];
    if kept.ended.is_none() {
        rows.push((words.awards_amount(), amount));
        let day = speech::date(kept.verify_by, words.language());
        rows.push((words.awards_verify(), html! { (day) p.small { (words.awards_verify_how(unit)) } }));
    }
    html! {
        (facts(&rows))
        @if too_much > Money::ZERO { p { strong { (words.awards_overpaid(money(words, too_much.fen()), unit)) } } }
        section.section aria-labelledby="months" {
            h2 #months { (words.awards_months()) }
            @if written.is_empty() { p { (words.awards_no_months(unit)) } }
            @else {
                @let repaid: Vec<&Written> = written.iter().filter(|one| one.line.because == Because::Repaid).collect();
                @if !repaid.is_empty() { ul { @for one in repaid { li { (change(words, one)) } } } }
                ul { @for (of, lines) in by_month(written) { (one_month(words, of, (&lines, payments), rates)) } }
            }
        }
    }
}

/// How much more was paid than is owed: what waits comes to less than nothing.
pub fn overpaid(written: &[Written]) -> Money {
    let waits = written.iter().filter(|one| one.payment.is_none()).map(|one| one.line.amount.fen());
    Money::from_fen((-waits.sum::<i64>()).max(0))
}

fn money(words: Words, fen: i64) -> String {
    speech::money(Money::from_fen(fen), words.language())
}

/// The lines of each month, the newest month first.
fn by_month(written: &[Written]) -> Vec<(Month, Vec<&Written>)> {
    let written = || written.iter().filter(|one| one.line.because != Because::Repaid);
    let mut months: Vec<Month> = written().map(|one| one.line.month).collect();
    months.sort_unstable();
    months.dedup();
    let of = |month: Month| written().filter(|one| one.line.month == month).collect();
    months.into_iter().rev().map(|month| (month, of(month))).collect()
}

/// What is owed for a month and by which paper; where it was counted again, how it came to that.
fn one_month(
    words: Words,
    of: Month,
    (lines, payments): (&[&Written], &[Payment]),
    rates: &[Rate],
) -> Markup {
    let sum: i64 = lines.iter().map(|one| one.line.amount.fen()).sum();
    let paper = lines.iter().rev().find_map(|one| one.line.rate);
    let paper = paper.and_then(|id| rates.iter().find(|rate| rate.id == id)).filter(|_| sum != 0);
    html! {
        li {
            (words.awards_month(month(words, of), money(words, sum)))
            @if sum > 0 { p.small { (went_out(words, lines, payments)) } }
            @if let Some(rate) = paper { p.small { (words.benefits_source(&rate.document)) } }
            @if lines.len() > 1 || lines.iter().any(|one| one.line.because != Because::Due) {
                ul.small { @for one in lines { li { (change(words, one)) } } }
            }
        }
    }
}

/// Whether a month was paid: as its newest line that went out, or waits, says.
fn went_out(words: Words, lines: &[&Written], payments: &[Payment]) -> String {
    let Some(last) = lines.last() else { return String::new() };
    let payment = last.payment.and_then(|id| payments.iter().find(|one| one.id == id));
    match payment.map(|one| (one.state, one.settled_at)) {
        Some((PaymentState::Paid, Some(at))) => {
            words.awards_paid_on(speech::date(china_date(at), words.language()))
        }
        Some((PaymentState::Waiting, _)) => words.awards_on_its_way(),
        _ => words.awards_not_paid(),
    }
}

/// A line of the ledger: when it was written, and what it says.
pub fn change(words: Words, one: &Written) -> String {
    let day = speech::date(china_date(one.at), words.language());
    let fen = one.line.amount.fen();
    match one.line.because {
        Because::Due => words.awards_written(day, money(words, fen)),
        Because::Owed => words.awards_more(day, money(words, fen)),
        Because::Overpaid => words.awards_less(day, money(words, -fen)),
        Because::Repaid => words.awards_repaid(day, money(words, fen)),
    }
}
