//! The page of feedback: what got in the way, and where to answer.

use maud::{Markup, html};
use uuid::Uuid;

use super::feedback_pages::ASKED;
use crate::catalogue::Service;
use crate::catalogue::definition::Question;
use crate::district::Places;
use crate::forms::fault::Fault;
use crate::forms::question_views::Asking;
use crate::ui::form::form;
use crate::ui::page::FEEDBACK;
use crate::ui::{Icon, Page, error_summary, icon};
use crate::web::{Pairs, Visit};

/// What it shows.
pub struct Shown {
    /// The page that it is about; empty: none.
    pub page: String,
    /// What was typed.
    pub typed: Pairs,
    /// What is wrong with it.
    pub faults: Vec<Fault>,
    /// Sent twice it is one.
    pub once: Uuid,
}

/// The page.
pub fn page(visit: &Visit, (service, places): (&Service, &Places), shown: &Shown) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.feedback_title();
    let asking = Asking {
        service,
        words,
        places,
        typed: &shown.typed,
        faults: &shown.faults,
        on_paper: false,
        numbered: false,
    };
    let questions: Vec<Question> =
        ASKED.iter().filter_map(|id| service.question(id)).map(|(_, question)| question.clone()).collect();
    let errors = asking.summary(&questions);
    Page::new(&reader, &title).noindex().errors(!errors.is_empty()).render(html! {
        div.title { h1 { (title) } p.lead { (words.feedback_lead()) } }
        (error_summary(words, &errors))
        @if !shown.page.is_empty() { p { (words.feedback_about(&shown.page)) } }
        (form(&reader, &format!("{FEEDBACK}#error-summary"), html! {
            input type="hidden" name="page" value=(shown.page);
            input type="hidden" name="once" value=(shown.once);
            @for question in &questions { (asking.show(question, &question.id, false)) }
            button.btn type="submit" { (icon(Icon::Message)) (words.feedback_send()) }
        }))
        p { a.link href="/services/ticket" { (words.feedback_more()) } }
    })
}
