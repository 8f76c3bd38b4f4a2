//! Guides that stand in the lists beside the services: what can be had, but is not applied for here.

use super::definition::Need;
use crate::ui::ServiceLine;
use crate::words::Language;

/// One guide.
#[derive(Clone, Debug)]
pub struct GuideLine {
    /// Its page.
    pub to: String,
    /// Title and summary in each language.
    pub words: Vec<(Language, String, String)>,
    /// Which of the home page's needs lead here.
    pub needs: Vec<Need>,
    /// Words people type that should find it.
    pub search: String,
    /// The service that is listed in its place, where there is one.
    pub instead: Option<String>,
}

impl GuideLine {
    /// The line of a list.
    pub fn line(&self, language: Language) -> ServiceLine {
        let words = self.words.iter().find(|(of, ..)| *of == language);
        let (title, summary) =
            words.map(|(_, title, summary)| (title.clone(), summary.clone())).unwrap_or_default();
        ServiceLine { to: self.to.clone(), title, summary }
    }

    /// All the words by which it is found.
    pub fn text(&self) -> String {
        let mut text = self.search.clone();
        for (_, title, summary) in &self.words {
            text.push_str(&format!(" {title} {summary}"));
        }
        text
    }
}

/// All guides that are no services.
#[derive(Clone, Debug, Default)]
pub struct Guides(pub Vec<GuideLine>);

impl Guides {
    /// Those that no service is listed in place of.
    pub fn beside_services(&self) -> impl Iterator<Item = &GuideLine> {
        self.0.iter().filter(|guide| guide.instead.is_none())
    }
}
