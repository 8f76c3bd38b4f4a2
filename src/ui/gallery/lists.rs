//! What stands in rows.

use maud::html;

use super::super::number::digits;
use super::super::queue::{QueueRow, queue_table};
use super::super::timeline::{Standing, TimelineStep, timeline};
use super::super::{
    AnswerRow, Icon, NeedCard, Pressing, ServiceLine, Task, TaskState, answers, clock_tag, need_cards, pager,
    service_list, task_list,
};
use super::{Sample, sample};
use crate::words::Words;

pub(super) fn samples(words: Words) -> Vec<Sample> {
    let (one, two, text) = (words.gallery_one(), words.gallery_two(), words.gallery_text());
    let step = |standing| TimelineStep {
        standing,
        title: html! { (one) },
        lines: vec![html! { (words.gallery_hint()) }],
    };
    let story = [step(Standing::Done), step(Standing::Doing), step(Standing::Rest)];
    let row = |question: &str, change: Option<String>| AnswerRow {
        question: question.to_owned(),
        answer: html! { (text) },
        change,
    };
    let task = |title: &str, to: Option<&str>, state| Task {
        title: title.to_owned(),
        to: to.map(str::to_owned),
        state,
    };
    let tasks = [
        task(&one, Some("#gallery"), TaskState::Done),
        task(&two, Some("#gallery"), TaskState::Wrong),
        task(&words.gallery_label(), None, TaskState::Here),
        task(&words.gallery_far(), None, TaskState::Open),
    ];
    let card =
        |title: String, icon| NeedCard { to: "#gallery".into(), title, line: words.gallery_hint(), icon };
    let line = |title: String| ServiceLine { to: "#gallery".into(), title, summary: text.clone() };
    vec![
        sample(
            "answers",
            "to change",
            answers(words, &[row(&one, Some("#text".into())), row(&two, Some("#area".into()))]),
        ),
        sample("answers", "to read", answers(words, &[row(&one, None), row(&two, None)])),
        sample("task_list", "", task_list(words, "sample-tasks", &words.gallery_label(), &tasks)),
        sample("timeline", "", timeline(words, &story, false)),
        sample("timeline", "small", timeline(words, &story, true)),
        sample(
            "need_cards",
            "",
            need_cards(&[card(one.clone(), Icon::Wallet), card(two.clone(), Icon::Bus)]),
        ),
        sample("service_list", "", service_list(&[line(one.clone()), line(two.clone())])),
        sample("queue_table", "", queue(words)),
        sample("pager", "both ways", pager(words, Some("#gallery"), Some("#gallery"))),
    ]
}

fn queue(words: Words) -> maud::Markup {
    let heads = [
        words.queue_head_clock(),
        words.queue_head_number(),
        words.queue_head_who(),
        words.queue_head_service(),
        words.queue_head_holder(),
    ];
    let row = |pressing, number: &str| QueueRow {
        cells: vec![
            clock_tag(words, pressing),
            html! { a href=(format!("#case-{}", number.replace(' ', ""))) id=(format!("case-{}", number.replace(' ', ""))) { (digits(number)) } },
            html! { (words.gallery_person()) span.sub { (words.queue_unchecked()) } },
            html! { (words.gallery_label()) },
            html! { (words.queue_nobody()) },
        ],
    };
    queue_table(
        &words.queue_caption(),
        &heads,
        &[row(Pressing::Overdue(2), "2611 2412 3456"), row(Pressing::Paused, "2611 2412 3457")],
    )
}
