//! A page as a test reads it.

use reqwest::header::{HeaderMap, LOCATION};
use reqwest::{Response, StatusCode};
use scraper::{Html, Selector};

/// An answer, read.
pub struct Page {
    pub status: StatusCode,
    pub location: String,
    pub headers: HeaderMap,
    pub html: String,
}

impl Page {
    pub async fn of(response: Response) -> Self {
        let (status, headers) = (response.status(), response.headers().clone());
        let location = headers.get(LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default();
        // An empty part leads to the page as a whole.
        let location = location.strip_suffix('#').unwrap_or(location).to_owned();
        let html = response.text().await.unwrap_or_default();
        Self { status, location, headers, html }
    }

    /// All text of the main part.
    pub fn text(&self) -> String {
        let text = self.texts("main").concat();
        if text.is_empty() { self.html.chars().take(500).collect() } else { text }
    }

    fn document(&self) -> Html {
        Html::parse_document(&self.html)
    }

    /// Whether the main part says something.
    pub fn says(&self, text: &str) -> bool {
        self.text().contains(text)
    }

    /// Texts of the error summary.
    pub fn errors(&self) -> Vec<String> {
        self.texts(".error-summary a")
    }

    /// Texts of all that a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let document = self.document();
        document
            .select(&Selector::parse(selector).unwrap())
            .map(|element| element.text().collect::<String>().trim().to_owned())
            .collect()
    }

    /// An attribute of the first that a selector finds.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let document = self.document();
        let found = document.select(&Selector::parse(selector).unwrap()).next()?;
        found.value().attr(name).map(str::to_owned)
    }

    /// An attribute of all that a selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let (document, selector) = (self.document(), Selector::parse(selector).unwrap());
        document.select(&selector).filter_map(|one| one.attr(name).map(str::to_owned)).collect()
    }

    /// What a field holds.
    pub fn value(&self, name: &str) -> String {
        self.attribute(&format!("[name=\"{name}\"]"), "value").unwrap_or_default()
    }

    /// Addresses of all links that contain a text.
    pub fn links(&self, part: &str) -> Vec<String> {
        let document = self.document();
        document
            .select(&Selector::parse("a[href]").unwrap())
            .filter_map(|element| element.value().attr("href"))
            .filter(|href| href.contains(part))
            .map(str::to_owned)
            .collect()
    }
}
