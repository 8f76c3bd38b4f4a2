//! What is known of the person for whom somebody begins a form: typed in already, shown to be looked at, and theirs to
//! change. Only pages that it answers whole, so that no page is shown with a fault that nobody made.

use crate::catalogue::Service;
use crate::catalogue::definition::{About, Kind, Question};
use crate::web::Pairs;

/// Name and identity number, page by page.
pub fn pages(service: &Service, name: &str, id_number: &str) -> Vec<(String, Pairs)> {
    let answer = |question: &Question| match (&question.kind, question.about) {
        (Kind::Name { .. }, About::Resident) => Some((question.id.clone(), name.to_owned())),
        (Kind::IdNumber {}, About::Resident) => Some((question.id.clone(), id_number.to_owned())),
        _ => None,
    };
    let whole = |questions: &[Question]| questions.iter().map(answer).collect::<Option<Vec<_>>>();
    let pages = service.definition.pages.iter().filter(|page| !page.questions.is_empty());
    pages.filter_map(|page| Some((page.id.clone(), Pairs(whole(&page.questions)?)))).collect()
}
