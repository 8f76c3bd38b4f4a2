//! The numbers of the form on paper, and its conditions in words. Both follow from the definition and never from
//! answers, so that a printed sheet and the page where it is keyed in agree.

use super::definition::Page;
use super::service::Service;
use crate::words::Language;

impl Service {
    /// The number of a page: its place in the definition, from 1.
    pub fn page_number(&self, page: &str) -> Option<String> {
        self.place(page).map(|place| (place + 1).to_string())
    }

    /// The number of a question: its page's where it stands there alone, such as `4`; else with its place on the
    /// page, such as `3.2`. A part of a group is named by the group and itself, and counts one deeper.
    pub fn question_number(&self, question: &str, part: Option<&str>) -> Option<String> {
        let (page, asked) = self.question(question)?;
        let mut number = self.page_number(&page.id)?;
        if page.questions.len() > 1 {
            let place = page.questions.iter().position(|other| other.id == question)?;
            number = format!("{number}.{}", place + 1);
        }
        if let Some(part) = part {
            let place = asked.parts().iter().position(|other| other.id == part)?;
            number = format!("{number}.{}", place + 1);
        }
        Some(number)
    }

    /// Who answers a page, in words; nothing where everybody does. The words name questions by their numbers.
    pub fn paper_when(&self, language: Language, page: &Page) -> Option<String> {
        page.when.as_ref()?;
        let questions = self.definition.pages.iter().flat_map(|page| &page.questions);
        let numbers: Vec<(&str, String)> = questions
            .filter_map(|question| Some((question.id.as_str(), self.question_number(&question.id, None)?)))
            .collect();
        let numbers: Vec<(&str, &str)> = numbers.iter().map(|(id, number)| (*id, number.as_str())).collect();
        Some(self.say(language, &format!("page-{}.when", page.id), &numbers))
    }
}
