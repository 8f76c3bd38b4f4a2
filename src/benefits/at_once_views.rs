//! The way to apply for several by one form.

use maud::{Markup, html};

use crate::catalogue::Catalogue;
use crate::ui::form::actions_form;
use crate::ui::icon::icon_after;
use crate::ui::{Icon, Reader};

/// The card with its button, where there is a form for at least two of these services; `heading` has the id `at-once`.
pub fn at_once(reader: &Reader, catalogue: &Catalogue, services: &[&str], heading: &Markup) -> Markup {
    let words = reader.words;
    html! {
        @if let Some(form) = catalogue.for_several(services) {
            section.card aria-labelledby="at-once" {
                (heading)
                p { (words.benefits_at_once_why()) }
                (actions_form(reader, &format!("/services/{}/applications", form.id()), html! {
                    input type="hidden" name="services" value=(services.join(","));
                    button.btn.btn-2 type="submit" { (words.benefits_at_once_do()) (icon_after(Icon::Onward)) }
                }))
            }
        }
    }
}
