//! The way to the official electronic certificate (电子证照). It is the national system's own: the portal shows no copy
//! and makes no code of its own for it. Source: 国令第716号 §10: the electronic certificate counts as the paper one.

use maud::{Markup, html};

use crate::ui::number::spoken;
use crate::ui::{Icon, link};
use crate::words::Words;

/// What a link opens, said before it; without an address, where to ask.
pub fn electronic(words: Words, url: Option<&str>) -> Markup {
    html! {
        section.card aria-labelledby="electronic" {
            h2 #electronic { (words.electronic_title()) }
            p { (words.electronic_counts()) }
            @match url {
                Some(url) => {
                    p { (words.electronic_opens(host(url))) }
                    p { (link(url, &words.electronic_open(), Some(Icon::Certificate))) }
                }
                None => { p { (spoken(&words.electronic_ask())) } }
            }
        }
    }
}

/// The name of the site that an address leads to.
fn host(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.chars().take_while(|c| !matches!(c, '/' | '?' | '#')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_is_named() {
        assert_eq!(host("https://www.cdpf.org.cn/card?id=1"), "www.cdpf.org.cn");
        assert_eq!(host("https://cdpf.org.cn"), "cdpf.org.cn");
    }
}
