//! Every component in each of its states: what previews, documents and tests look at.

mod boxes;
mod fields;
mod lists;

use maud::{Markup, html};

use super::choices::Choice;
use super::{Page, Reader};
use crate::web::preferences::Preferences;
use crate::words::Words;

/// One component in one state.
pub struct Sample {
    /// Its name in code.
    pub component: &'static str,
    /// The state; empty: the plain one.
    pub state: &'static str,
    /// How it looks.
    pub markup: Markup,
}

fn sample(component: &'static str, state: &'static str, markup: Markup) -> Sample {
    Sample { component, state, markup }
}

/// A reader of nothing in particular.
fn reader(words: Words) -> Reader {
    Reader {
        words,
        preferences: Preferences::default(),
        path: String::new(),
        signed_in: None,
        form_key: String::new(),
        demo: false,
        site: std::sync::Arc::default(),
    }
}

/// Three options: with a hint and chosen, short, and long.
fn options(words: Words) -> Vec<Choice> {
    vec![
        Choice {
            value: "one".into(),
            label: words.gallery_one(),
            hint: Some(words.gallery_hint()),
            chosen: true,
        },
        Choice { value: "two".into(), label: words.gallery_two(), hint: None, chosen: false },
        Choice { value: "far".into(), label: words.gallery_far(), hint: None, chosen: false },
    ]
}

/// All samples.
pub fn samples(words: Words) -> Vec<Sample> {
    let mut samples = fields::samples(words);
    samples.extend(boxes::samples(words));
    samples.extend(lists::samples(words));
    samples
}

/// The page with all of them.
pub fn page(reader: &Reader) -> Markup {
    let words = reader.words;
    let title = words.gallery_title();
    Page::new(reader, &title).noindex().render(html! {
        div.title { h1 #gallery { (title) } p.lead { (words.gallery_lead()) } }
        @for sample in samples(words) {
            section.section {
                h2 lang="en" { (sample.component) @if !sample.state.is_empty() { ", " (sample.state) } }
                (sample.markup)
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use scraper::{Html, Selector};

    use super::*;
    use crate::words::Language;

    fn gallery(language: Language) -> Html {
        let reader = Reader {
            words: Words::of(language),
            preferences: Preferences { read_aloud: true, ..Default::default() },
            path: "/gallery?a=b".into(),
            signed_in: None,
            form_key: String::new(),
            demo: true,
            site: std::sync::Arc::default(),
        };
        Html::parse_document(&page(&reader).into_string())
    }

    fn all<'h>(page: &'h Html, selector: &str) -> Vec<scraper::ElementRef<'h>> {
        page.select(&Selector::parse(selector).unwrap()).collect()
    }

    #[test]
    fn each_id_stands_once_and_each_reference_finds_it() {
        for language in Language::ALL {
            let page = gallery(language);
            let mut ids = BTreeMap::new();
            for element in all(&page, "[id]") {
                *ids.entry(element.attr("id").unwrap().to_owned()).or_insert(0) += 1;
            }
            let twice: Vec<_> = ids.iter().filter(|(_, count)| **count > 1).collect();
            assert!(twice.is_empty(), "{twice:?}");
            for attribute in ["aria-describedby", "aria-labelledby", "for"] {
                for element in all(&page, &format!("[{attribute}]")) {
                    for id in element.attr(attribute).unwrap().split(' ') {
                        assert!(ids.contains_key(id), "{attribute}={id}");
                    }
                }
            }
            for link in all(&page, ".error-summary a") {
                let id = link.attr("href").unwrap().trim_start_matches('#');
                assert!(ids.contains_key(id), "the summary links to {id}");
            }
        }
    }

    /// A voice hears what is wrong at the field, and every wrong field says so.
    #[test]
    fn each_error_belongs_to_a_field_and_begins_with_the_word() {
        for (language, word) in [(Language::ZhHans, "错误："), (Language::En, "Error:")] {
            let page = gallery(language);
            let described: BTreeSet<_> = all(&page, "input, select, textarea, fieldset")
                .iter()
                .filter_map(|field| field.attr("aria-describedby"))
                .flat_map(|ids| ids.split(' '))
                .map(str::to_owned)
                .collect();
            let errors = all(&page, "p.error");
            assert!(errors.len() >= 8);
            for error in errors {
                let id = error.attr("id").unwrap();
                assert!(described.contains(id), "{id} describes nothing");
                assert!(error.text().collect::<String>().trim().starts_with(word), "{id}");
            }
            for field in all(&page, "[aria-invalid]") {
                assert!(field.attr("aria-describedby").is_some_and(|ids| ids.contains("-error")));
            }
        }
    }

    #[test]
    fn each_control_has_a_label_and_each_group_a_legend() {
        let page = gallery(Language::ZhHans);
        let labelled: BTreeSet<_> =
            all(&page, "label[for]").iter().filter_map(|label| label.attr("for")).collect();
        for control in all(&page, "input:not([type=hidden]), select, textarea") {
            assert!(labelled.contains(control.attr("id").unwrap()), "{:?}", control.attr("id"));
        }
        for group in all(&page, "fieldset") {
            assert!(group.select(&Selector::parse("legend").unwrap()).next().is_some());
        }
        for svg in all(&page, "svg") {
            assert_eq!((svg.attr("aria-hidden"), svg.attr("focusable")), (Some("true"), Some("false")));
        }
    }

    /// The page works without scripts, and nothing on it is allowed by name but what the headers allow.
    #[test]
    fn nothing_runs_or_is_styled_inside_the_page() {
        let page = gallery(Language::En);
        assert!(
            all(&page, "[style], style, [onclick], [onchange], [target], [accesskey], [disabled], [title]")
                .is_empty()
        );
        assert_eq!(all(&page, "script").len(), 1);
        assert!(all(&page, "script").iter().all(|script| script.attr("src").is_some()));
        assert_eq!(all(&page, "h1").len(), 1);
        assert_eq!(all(&page, "main").len(), 1);
    }

    /// Words that are no words of the page: a message that is missing, Chinese on an English page.
    #[test]
    fn an_english_page_marks_what_is_not_english() {
        let page = gallery(Language::En);
        for element in all(&page, "main *, header *, footer *") {
            let own: String = element
                .children()
                .filter_map(|child| child.value().as_text().map(|text| text.to_string()))
                .collect();
            if own.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)) {
                let marked = element.attr("lang").is_some()
                    || element
                        .ancestors()
                        .filter_map(scraper::ElementRef::wrap)
                        .any(|above| above.value().name() != "html" && above.attr("lang").is_some());
                assert!(marked, "{own}");
            }
        }
    }

    #[test]
    fn each_sample_has_its_own_name() {
        let names: Vec<_> = samples(Words::of(Language::En)).iter().map(|s| (s.component, s.state)).collect();
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
    }
}
