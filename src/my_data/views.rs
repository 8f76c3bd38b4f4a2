//! The pages over what is kept about somebody.

use chrono::NaiveDate;
use maud::{Markup, html};

use super::copy::{CaseData, MyData};
use super::pages::PATH;
use crate::cases::looks;
use crate::cases::looks_views::by_day;
use crate::forms::access::path as home_of;
use crate::forms::views::grouped;
use crate::ui::form::{actions_form, form};
use crate::ui::notice::{Look, done, notice};
use crate::ui::number::{digits, spoken};
use crate::ui::{Icon, Page, Weight, button_link, declaration, error_summary, icon};
use crate::web::Visit;
use crate::words::{Words, speech};

/// What there is, and what one may do with it.
pub fn show(visit: &Visit, data: &MyData, just: bool) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.my_data_title();
    Page::new(&reader, &title).noindex().back("/applications/mine", words.track_mine()).render(html! {
        div.title { h1 { (title) } p.lead { (words.my_data_lead()) } }
        @if just { (done(&words.my_data_done(), html! {})) }
        dl.answers.pairs {
            div { dt { (words.my_data_name()) } dd { (data.name) } }
            div { dt { (words.my_data_cases()) } dd { (data.cases.len()) } }
            div { dt { (words.my_data_unsent()) } dd { (data.unsent.len()) } }
            div { dt { (words.my_data_mandates()) } dd { (data.mandates.len()) } }
        }
        section.section aria-labelledby="copy" {
            h2 #copy { (words.my_data_copy()) }
            p { (words.my_data_copy_why()) }
            div.actions {
                (button_link("/my-data/copy", &words.my_data_read(), Weight::First))
                (button_link("/my-data/copy.json", &words.my_data_file(), Weight::Second))
            }
        }
        section.section aria-labelledby="looks" {
            h2 #looks { (words.looks_all()) }
            p { (words.looks_all_lead()) }
            p { a.btn.btn-2 href="/my-data/looks" { (words.looks_all_see()) } }
        }
        section.section aria-labelledby="correct" {
            h2 #correct { (words.my_data_correct()) }
            p { (spoken(&words.my_data_correct_how())) }
            p { a.btn.btn-2 href="/services/information-request" { (words.my_data_request()) } }
            ul.links {
                li { a.link href="/services/contact-card" { (words.my_data_contact()) } }
                @for case in &data.cases {
                    li { a.link href=(home_of(&case.number)) { (spoken(&words.track_open(case.service.as_str(), grouped(&case.number)))) } }
                }
            }
        }
        section.section aria-labelledby="delete" {
            h2 #delete { (words.my_data_delete()) }
            p { (words.my_data_delete_unsent()) }
            @if !data.unsent.is_empty() {
                (actions_form(&reader, "/my-data/unsent/removal", html! {
                    button.btn.btn-2 type="submit" { (words.my_data_delete_do(data.unsent.len())) }
                }))
            }
            (notice(Look::Plain, Icon::Document, html! {
                h3 { (words.my_data_kept()) }
                p { (words.my_data_kept_why()) }
                p { (spoken(&words.my_data_kept_how())) }
                p { a.link href="/services/information-request" { (words.my_data_request()) } }
            }))
        }
        section.section aria-labelledby="close" {
            h2 #close { (words.my_data_close()) }
            p { (words.my_data_close_what()) }
            p { a.btn.btn-2 href="/my-data/closing" { (words.my_data_close_ask()) } }
        }
    })
}

/// Who looked, by the day.
pub fn seen(visit: &Visit, all: &[looks::Look]) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.looks_all();
    Page::new(&reader, &title).noindex().back(PATH, words.my_data_title()).render(html! {
        div.title { h1 { (title) } p.lead { (words.looks_all_lead()) } }
        (by_day(words, all, true))
        p { (spoken(&words.looks_doubt())) }
    })
}

/// The first day and the last, as far as they are known.
fn days(words: Words, (first, last): (Option<NaiveDate>, Option<NaiveDate>)) -> String {
    let said = |day: NaiveDate| speech::date(day, words.language());
    match (first, last) {
        (Some(first), Some(last)) => words.my_data_days(said(first), said(last)),
        (Some(first), None) => words.my_data_days_from(said(first)),
        (None, Some(last)) => words.my_data_days_until(said(last)),
        (None, None) => String::new(),
    }
}

/// All of it, to be read and printed.
pub fn copy(visit: &Visit, data: &MyData) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.my_data_copy();
    Page::new(&reader, &title).noindex().paper().back(PATH, words.my_data_title()).render(html! {
        div.title { h1 { (title) } }
        dl.answers.pairs {
            div { dt { (words.my_data_name()) } dd { (data.name) } }
            @if let Some(number) = &data.id_number {
                div { dt { (words.mandates_number()) } dd { (crate::ui::number::digits(&grouped(number))) } }
            }
        }
        @if let Some((bank, last)) = &data.bank_account { p { (words.bank_now(bank, last)) } }
        @for (number, service) in &data.unsent {
            p { (words.my_data_unsent()) (words.page_comma()) (service) (words.page_comma()) (spoken(&grouped(number))) }
        }
        @if !data.proposals.is_empty() {
            section.section aria-labelledby="proposals" {
                h2 #proposals { (words.proposals_title()) }
                ul { @for (what, since) in &data.proposals { li { (what) (words.page_comma()) (since) } } }
            }
        }
        @if !data.certificates.is_empty() {
            section.section aria-labelledby="certificates" {
                h2 #certificates { (words.certificates_title()) }
                @for one in &data.certificates {
                    dl.answers.pairs {
                        div { dt { (words.certificates_number()) } dd { (digits(&one.number)) } }
                        div { dt { (words.register_disability()) } dd { (one.rating) } }
                        div { dt { (words.certificates_status()) } dd { (one.status) } }
                        div {
                            dt { (words.certificates_validity()) }
                            dd { (days(words, one.days)) }
                        }
                    }
                }
            }
        }
        @if !data.register.is_empty() {
            section.section aria-labelledby="register" {
                h2 #register { (words.looks_at_register()) }
                ul {
                    @for (what, value, from) in &data.register {
                        li { (what) (words.page_comma()) (value) (words.page_comma()) (from) }
                    }
                }
            }
        }
        @for case in &data.cases { (case_part(visit, case)) }
        @if !data.looks.is_empty() {
            section.section aria-labelledby="looks" {
                h2 #looks { (words.looks_all()) }
                ul { @for (at, who) in &data.looks { li { (at) (words.page_comma()) (who) } } }
            }
        }
        @if !data.mandates.is_empty() {
            section.section aria-labelledby="mandates" {
                h2 #mandates { (words.mandates_title()) }
                ul {
                    @for one in &data.mandates {
                        li {
                            (words.mandates_between(&one.agent, &one.principal)) (words.page_comma())
                            (days(words, (Some(one.days.0), one.days.1)))
                        }
                    }
                }
            }
        }
    })
}

fn case_part(visit: &Visit, case: &CaseData) -> Markup {
    let words = visit.words;
    let id = format!("case-{}", case.number);
    html! {
        section.section aria-labelledby=(id) {
            h2 id=(id) { (case.service) (words.page_comma()) (spoken(&grouped(&case.number))) }
            p { (case.stage) (words.page_comma()) (case.received) }
            h3 { (words.track_answers()) }
            dl.answers.pairs {
                @for (question, answer) in &case.answers { div { dt { (question) } dd { (answer) } } }
            }
            h3 { (words.track_progress()) }
            ul { @for (at, what) in &case.history { li { (at) (words.page_comma()) (what) } } }
            @if !case.letters.is_empty() {
                h3 { (words.track_letters()) }
                @for (title, day, text) in &case.letters {
                    h4 { (title) (words.page_comma()) (day) }
                    @for line in text.lines() { p { (line) } }
                }
            }
            @if !case.messages.is_empty() {
                h3 { (words.track_messages()) }
                @for (at, from, text) in &case.messages { p { (at) (words.page_comma()) (from) } p.msg { (text) } }
            }
            @if !case.months.is_empty() {
                h3 { (words.awards_title()) }
                ul { @for (month, line) in &case.months { li { (month) (words.page_comma()) (line) } } }
            }
            @if !case.documents.is_empty() {
                h3 { (words.desk_documents()) }
                ul { @for name in &case.documents { li { (name) } } }
            }
            @if !case.entered.is_empty() {
                h3 { (words.desk_entered()) }
                dl.answers.pairs {
                    @for (question, answer) in &case.entered { div { dt { (question) } dd { (answer) } } }
                }
            }
            @if !case.notes.is_empty() {
                h3 { (words.desk_notes()) }
                @for (at, text) in &case.notes { p { (at) } p.msg { (text) } }
            }
            @if !case.looks.is_empty() {
                h3 { (words.looks_title()) }
                ul { @for (at, who) in &case.looks { li { (at) (words.page_comma()) (who) } } }
            }
        }
    }
}

/// What closing means, and whether one is sure.
pub fn closing(visit: &Visit, unsure: bool) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.my_data_close();
    let error = unsure.then(|| words.my_data_close_unsure());
    let errors: Vec<_> = error.iter().map(|text| ("sure".to_owned(), text.clone())).collect();
    Page::new(&reader, &title).noindex().errors(unsure).back(PATH, words.my_data_title()).render(html! {
        div.title { h1 { (title) } p.lead { (words.my_data_close_what()) } }
        (error_summary(words, &errors))
        ul {
            li { (words.my_data_close_out()) }
            li { (words.my_data_close_unsent()) }
            li { (words.my_data_close_mandates()) }
            li { (words.my_data_close_cases()) }
        }
        (form(&reader, "/my-data/closing#error-summary", html! {
            (declaration(words, "sure", &words.my_data_close_sure(), false, error.as_deref()))
            div.actions {
                button.btn.btn-bad type="submit" { (words.my_data_close_do()) }
                a.btn.btn-2 href=(PATH) { (words.my_data_close_not()) }
            }
        }))
    })
}

/// It is closed.
pub fn closed(visit: &Visit) -> Markup {
    let mut reader = visit.reader();
    reader.signed_in = None;
    let words = reader.words;
    let title = words.my_data_closed();
    Page::new(&reader, &title).noindex().render(html! {
        div.title { h1 { (title) } p.lead { (words.my_data_close_cases()) } }
        p { a.link href="/applications" { (icon(Icon::Onward)) (words.track_find()) } }
    })
}
