//! What the register holds of the person's certificates, beside their case.

use maud::{Markup, html};

use crate::cases::Case;
use crate::catalogue::Service;
use crate::forms::views::grouped;
use crate::residents::certificate_changes::Entry;
use crate::residents::certificates::Status;
use crate::ui::number::digits;
use crate::ui::{AnswerRow, Tag, answers, tag};
use crate::values::CertificateNumber;
use crate::words::{Words, speech};

/// Whether a service is about certificates that exist.
pub fn concerns(service: &Service) -> bool {
    service.definition.acts.iter().filter_map(|act| act.effect).any(|effect| effect.changes_certificate())
}

/// What the register holds: number, status, validity, newest first.
pub fn held(words: Words, case: &Case, entries: &[Entry]) -> Markup {
    let typed = case.subject.certificate.as_deref();
    let is_other =
        typed.zip(case.subject.id_number.as_deref()).is_some_and(|(typed, id)| !typed.starts_with(id));
    let is_known = typed.is_none_or(|typed| entries.iter().any(|entry| entry.held.number == typed));
    html! {
        section.card aria-labelledby="register" {
            h2 #register { (words.certificates_title()) }
            p.small { (words.certificates_staff_only()) }
            @if entries.is_empty() { p { (words.certificates_none()) } }
            @else if !is_known { p { (words.certificates_typed_unknown()) } }
            @if is_other { p { (words.certificates_typed_other()) } }
            @for entry in entries { (one(words, entry)) }
        }
    }
}

fn one(words: Words, entry: &Entry) -> Markup {
    let number = CertificateNumber::try_from(entry.held.number.clone());
    let number = number.map_or_else(|_| grouped(&entry.held.number), |number| number.groups());
    let row = |question: String, answer: Markup| AnswerRow { question, answer, change: None };
    let language = words.language();
    let validity = entry.held.valid_from.zip(entry.held.valid_until).map_or_else(
        || words.certificates_unknown(),
        |(from, until)| {
            words.certificates_from_until(speech::date(from, language), speech::date(until, language))
        },
    );
    let kind = if entry.status == Status::Active { Tag::Good } else { Tag::Warn };
    answers(
        words,
        &[
            row(words.certificates_number(), html! { (digits(&number)) }),
            row(words.certificates_status(), tag(kind, None, &status(words, entry.status))),
            row(
                words.certificates_validity(),
                html! {
                    (validity)
                    @if let Some(day) = entry.held.printed_on {
                        p.small { (words.certificates_printed(speech::date(day, language))) }
                    }
                },
            ),
        ],
    )
}

/// Where a certificate stands, in words.
pub fn status(words: Words, status: Status) -> String {
    match status {
        Status::Active => words.certificates_active(),
        Status::Frozen => words.certificates_frozen(),
        Status::Expired => words.certificates_expired(),
        Status::Cancelled => words.certificates_cancelled(),
        Status::TransferredOut => words.certificates_transferred_out(),
        Status::Replaced => words.certificates_replaced(),
    }
}
