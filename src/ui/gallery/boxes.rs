//! What one reads first, and what one presses.

use maud::html;

use super::super::easy::easy;
use super::super::facts::facts;
use super::super::icon::Icon;
use super::super::message::{message, message_with_files};
use super::super::notice::{Look, notice};
use super::super::number::{digits, masked};
use super::super::progress::progress;
use super::super::qr::qr;
use super::super::steps::steps;
use super::super::{
    Button, Letter, Pressing, Reader, Step, Tag, Weight, button_link, clock_tag, empty, file_link, link,
    more, now, paper, phone_link, pinyin, remedy, swatch, tag,
};
use super::{Sample, sample};
use crate::web::preferences::Preferences;
use crate::words::{Language, Words, speech};

pub(super) fn samples(words: Words) -> Vec<Sample> {
    let mut samples = pressed(words);
    samples.extend(said(words));
    samples.extend(marks(words));
    samples.extend(letters(words));
    samples.extend(printed(words));
    samples
}

fn pressed(words: Words) -> Vec<Sample> {
    let send = words.form_send();
    let back = words.form_back();
    let remove = words.track_withdraw();
    let first = Button { text: &send, ..Button::default() };
    vec![
        sample("Button", "first", first.render()),
        sample("Button", "with an icon after", Button { icon_after: Some(Icon::Onward), ..first }.render()),
        sample(
            "Button",
            "second",
            Button { text: &back, weight: Weight::Second, sends: Some(("later", "yes")), ..first }.render(),
        ),
        sample(
            "Button",
            "takes away, small",
            Button { text: &remove, weight: Weight::Bad, small: true, ..first }.render(),
        ),
        sample("button_link", "", button_link("#gallery", &back, Weight::Second)),
        sample("swatch", "", html! { p { (swatch("contrast", &words.settings_swatch())) } }),
        sample("link", "", link("#gallery", &words.services_all(), Some(Icon::Onward))),
        sample(
            "file_link",
            "",
            file_link(words, "#gallery", &words.gallery_file(), &words.documents_kilobytes(120)),
        ),
        sample("phone_link", "", phone_link("12385")),
        sample(
            "more",
            "",
            more(&words.track_counting(), html! { p { (words.track_counting_how()) } }, false),
        ),
        sample(
            "more",
            "open",
            more(&words.track_counting(), html! { p { (words.track_counting_how()) } }, true),
        ),
    ]
}

fn said(words: Words) -> Vec<Sample> {
    let text = words.gallery_text();
    let (one, two) = (words.gallery_one(), words.gallery_two());
    let body = html! { h3 { (one) } p { (text) } };
    let turn = tag(Tag::Warn, Some(Icon::Flag), &words.track_your_turn());
    let from = html! { (words.track_from_unit()) };
    let file = [(
        "#gallery".to_owned(),
        format!("{}{}{}", words.gallery_file(), words.page_comma(), words.documents_kilobytes(120)),
    )];
    vec![
        sample("progress", "second of five", progress(words, &words.gallery_label(), Step { at: 2, of: 5 })),
        sample("progress", "last", progress(words, &words.gallery_label(), Step { at: 5, of: 5 })),
        sample("easy", "", easy(words, &[one.clone(), two.clone(), words.gallery_far()])),
        sample("notice", "", notice(Look::Plain, Icon::Undo, body.clone())),
        sample("notice", "warn", notice(Look::Warn, Icon::Warning, body.clone())),
        sample("notice", "bad", notice(Look::Bad, Icon::Warning, body.clone())),
        sample("notice", "good", notice(Look::Good, Icon::Good, body)),
        sample("now", "", now("sample-now", turn, &words.gallery_label(), html! { p { (text) } })),
        sample(
            "receipt",
            "",
            // Its title is an h1 on its own page; here it stands among others, so the numbers alone are shown.
            html! {
                div.receipt { dl { div { dt { (words.form_number()) } dd.big { (digits("2611 2412 3456")) } } } }
            },
        ),
        sample(
            "facts",
            "",
            facts(&[(one.clone(), html! { (text) }), (two.clone(), html! { (words.gallery_value()) })]),
        ),
        sample("steps", "", steps(&[(one, html! { (text) }), (two, html! { (text) })])),
        sample("message", "ours", message(1, true, from.clone(), &text)),
        sample("message", "theirs, with a file", message_with_files(2, false, from, &text, &file)),
        sample(
            "empty",
            "",
            empty(
                &words.queue_empty(),
                Some(&words.gallery_hint()),
                Some(("#gallery", &words.services_all())),
            ),
        ),
    ]
}

fn marks(words: Words) -> Vec<Sample> {
    let language = words.language();
    let clock = |state, pressing| sample("clock_tag", state, clock_tag(words, pressing));
    let preferences = Preferences { pinyin: true, ..Preferences::default() };
    let reader = Reader { preferences, ..super::reader(words) };
    let pinyin = pinyin::name(&reader, "乌云其其格");
    vec![
        sample("tag", "good", tag(Tag::Good, Some(Icon::Done), &words.track_over())),
        sample("tag", "on", tag(Tag::On, Some(Icon::Clock), &words.track_our_turn())),
        clock("overdue", Pressing::Overdue(3)),
        clock("today", Pressing::Today),
        clock("soon", Pressing::Soon(2)),
        clock("later", Pressing::Later(12)),
        clock("paused", Pressing::Paused),
        clock("stopped", Pressing::Stopped),
        sample("digits", "", html! { p { (digits("2611 2412 3456")) } }),
        sample(
            "masked",
            "",
            html! { p { (masked("138****8000", &speech::masked("138****8000", language))) } },
        ),
        sample(
            "pinyin::name",
            "",
            html! { p lang=[(language != Language::ZhHans).then_some("zh-Hans")] { (pinyin) } },
        ),
    ]
}

fn printed(words: Words) -> Vec<Sample> {
    let options = [(words.gallery_one(), Some(words.gallery_hint())), (words.gallery_two(), None)];
    vec![
        sample("paper::ticks", "", paper::ticks(&options, None)),
        sample("paper::ticks", "with other", paper::ticks(&options, Some(&words.field_other()))),
        sample("paper::cells", "", paper::cells(18)),
        sample("paper::line", "", paper::line(&words.form_address_line())),
        sample("paper::date", "", paper::date(words)),
        sample("paper::signature", "", paper::signature(&words.paper_sign())),
    ]
}

fn letters(words: Words) -> Vec<Sample> {
    let unit = words.gallery_unit();
    let title = words.gallery_label();
    let text = words.gallery_text();
    let ways = [(words.gallery_one(), words.gallery_far())];
    vec![sample(
        "Letter",
        "with a remedy",
        Letter {
            unit: &unit,
            number: html! { (words.gallery_document()) },
            title: &title,
            hail: &words.gallery_person(),
            body: html! { p { (text) } (remedy("sample-rights", &words.letters_remedies(), &ways)) },
            sign: vec![html! { (unit) }, html! { (words.letters_seal()) }],
            proof: Some(html! {
                (qr("https://example.cn/verify"))
                div { p { (words.letters_code()) (digits("1234 5678 9012 3456")) } }
            }),
        }
        .render("sample-letter"),
    )]
}

#[cfg(test)]
mod tests {
    use super::super::super::receipt;
    use super::*;

    /// The receipt brings its own h1, so it can't stand on the page of samples whole.
    #[test]
    fn a_receipt_is_headed_by_what_happened() {
        let number = ("办件号".to_owned(), digits("2611"));
        let page = receipt("已收到", html! { "2026年11月24日" }, &[number], None).into_string();
        assert!(page.contains("<h1>已收到</h1>"));
        assert!(page.contains("<span class=\"vh\">2 6 1 1</span>"));
    }
}
