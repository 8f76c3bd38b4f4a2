//! The pages of the queue and the search.

use std::collections::HashSet;

use maud::{Markup, html};
use uuid::Uuid;

use super::check_pages;
use super::queue_pages::Chosen;
use crate::accounts::colleagues::Team;
use crate::cases::Channel;
use crate::cases::case::Urgency;
use crate::cases::holding::NotPassed;
use crate::cases::queue::{Counts, Line, Only};
use crate::catalogue::Catalogue;
use crate::forms::views::grouped;
use crate::ui::form::form;
use crate::ui::notice::done;
use crate::ui::number::digits;
use crate::ui::pinyin;
use crate::ui::queue::{QueueRow, Tick, queue_table, ticked_table};
use crate::ui::select::SelectField;
use crate::ui::{self, Icon, Page, Pressing, Reader, TextField, empty, error_summary, icon, more, pager};
use crate::web::{Pairs, Visit};
use crate::words::{Words, speech};

/// What the queue shows.
pub struct Shown {
    /// Who reads it.
    pub me: Uuid,
    /// Whether they are of a community or street, which looks at new applications.
    pub checks: bool,
    /// The part.
    pub chosen: Chosen,
    /// What it is narrowed down to.
    pub only: Only,
    /// Its lines.
    pub lines: Vec<Line>,
    /// How pressing all of the unit's are.
    pub counts: Counts,
    /// The next page.
    pub next: Option<String>,
    /// Colleagues.
    pub team: Team,
}

/// What came of passing cases on.
#[derive(Default)]
pub struct Passed {
    /// So many went.
    pub just: Option<usize>,
    /// This case went on to another unit with what was done.
    pub gone: Option<String>,
    /// These did not.
    pub left: Vec<(String, NotPassed)>,
    /// None was ticked.
    pub nothing_ticked: bool,
    /// It was not said to whom.
    pub nobody_chosen: bool,
    /// What was sent.
    pub typed: Pairs,
}

impl Passed {
    fn errors(&self, words: Words) -> Vec<(String, String)> {
        let mut errors = Vec::new();
        if self.nothing_ticked {
            errors.push(("case".to_owned(), words.holding_tick()));
        }
        if self.nobody_chosen {
            errors.push(("to".to_owned(), words.holding_choose()));
        }
        errors.extend(self.stayed(words).map(|text| ("to".to_owned(), text)));
        errors
    }
}

impl Passed {
    /// Which did not go, and why.
    fn stayed(&self, words: Words) -> Option<String> {
        let said = self
            .left
            .iter()
            .map(|(number, why)| words.holding_left(grouped(number), not_passed(words, *why)));
        let all: Vec<String> = said.collect();
        (!all.is_empty()).then(|| all.join(&words.page_comma()))
    }
}

/// Why a case was not passed on, in words.
pub fn not_passed(words: Words, why: NotPassed) -> String {
    match why {
        NotPassed::HeldByAnother => words.holding_by_another(),
        NotPassed::HeldByNobody => words.holding_by_nobody(),
        NotPassed::Recused => words.holding_recused(),
        NotPassed::Closed => words.holding_closed(),
    }
}

/// To whom a case may go: oneself, nobody, colleagues who are here.
pub fn targets(visit: &Visit, me: Uuid, team: &Team) -> Vec<(String, String)> {
    let words = visit.words;
    let here = |id| team.away(id, visit.today()).is_none();
    let others = team.colleagues.iter().filter(|one| one.id != me && here(one.id));
    [("me".to_owned(), words.holding_me()), ("nobody".to_owned(), words.holding_nobody())]
        .into_iter()
        .chain(others.map(|one| (one.id.to_string(), one.name.clone())))
        .collect()
}

/// The parts of the queue, among them those of colleagues whom the reader stands in for.
fn tabs(visit: &Visit, shown: &Shown) -> Vec<(String, String)> {
    let words = visit.words;
    let mut tabs = vec![
        ("unit".to_owned(), words.queue_unit()),
        ("mine".to_owned(), words.queue_mine()),
        ("free".to_owned(), words.queue_free()),
        ("paused".to_owned(), words.queue_paused()),
    ];
    for one in shown.team.covered_by(shown.me, visit.today()) {
        tabs.push((one.id.to_string(), words.queue_standing_in(&one.name)));
    }
    if shown.checks {
        tabs.push(("checks".to_owned(), words.queue_checks()));
    }
    // A colleague's part that a lead came to from the list of the team.
    if let Ok(id) = Uuid::try_parse(&shown.chosen.name)
        && !tabs.iter().any(|(name, _)| *name == shown.chosen.name)
        && let Some(one) = shown.team.find(id)
    {
        tabs.push((shown.chosen.name.clone(), words.queue_of(&one.name)));
    }
    tabs
}

/// Where a tab leads; what the queue is narrowed down to stays.
fn tab_path(tab: &str, only: &Only) -> String {
    if tab == "checks" { check_pages::PATH.to_owned() } else { part_path(tab, only) }
}

/// Where a part of the queue is.
pub fn part_path(part: &str, only: &Only) -> String {
    let mut path = format!("/staff?part={part}");
    for (name, value) in [("service", &only.service), ("stage", &only.stage)] {
        if !value.is_empty() {
            path.push_str(&format!("&{name}={value}"));
        }
    }
    path
}

/// Narrows the queue down to a service, a stage or both.
fn narrow(visit: &Visit, catalogue: &Catalogue, shown: &Shown) -> Markup {
    let words = visit.words;
    let language = words.language();
    let only = &shown.only;
    let services: Vec<(String, String)> =
        catalogue.alone().map(|service| (service.id().to_owned(), service.title(language))).collect();
    let (mut stages, mut seen) = (Vec::new(), HashSet::new());
    for service in catalogue.alone().filter(|one| only.service.is_empty() || one.id() == only.service) {
        for stage in service.definition.stages.iter().filter(|stage| !stage.closed) {
            if seen.insert(stage.id.as_str()) {
                stages.push((stage.id.clone(), service.say(language, &format!("stage-{}", stage.id), &[])));
            }
        }
    }
    let named = |all: &[(String, String)], id: &str| {
        all.iter().find(|(one, _)| one == id).map(|(_, text)| text.clone())
    };
    let (service, stage) = (named(&services, &only.service), named(&stages, &only.stage));
    let narrowed = service.is_some() || stage.is_some();
    let (service_label, stage_label) = (words.queue_head_service(), words.queue_head_stage());
    let (all_services, all_stages) = (words.queue_all_services(), words.queue_all_stages());
    let form = html! {
        form.filters action="/staff" method="get" {
            input type="hidden" name="part" value=(shown.chosen.name);
            (SelectField {
                name: "service", label: &service_label, value: &only.service, empty: Some(&all_services),
                groups: &[(String::new(), services)], small: true, ..SelectField::default()
            }.render(words))
            (SelectField {
                name: "stage", label: &stage_label, value: &only.stage, empty: Some(&all_stages),
                groups: &[(String::new(), stages)], small: true, ..SelectField::default()
            }.render(words))
            button.btn.btn-2.btn-s type="submit" { (words.queue_narrow_do()) }
        }
    };
    html! {
        (more(&words.queue_narrow(), form, narrowed))
        @if narrowed {
            p {
                @if let Some(service) = service { (words.queue_only_service(service)) }
                @if let Some(stage) = stage { (words.queue_only_stage(stage)) }
                " " a.link href=(part_path(&shown.chosen.name, &Only::default())) { (words.queue_narrow_not()) }
            }
        }
    }
}

/// The queue.
pub fn queue(visit: &Visit, catalogue: &Catalogue, shown: &Shown, passed: &Passed) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.queue_title();
    let errors = passed.errors(words);
    let counts = shown.counts;
    Page::new(&reader, &title).noindex().wide().errors(!errors.is_empty()).render(html! {
        div.title {
            h1 { (title) }
            p.quiet { (speech::date_with_weekday(visit.today(), words.language())) (words.page_stop()) (words.queue_order()) }
        }
        (error_summary(words, &errors))
        @if let Some(count) = passed.just { (done(&words.holding_done(count), html! {})) }
        @if let Some(number) = &passed.gone { (done(&words.holding_gone(grouped(number)), html! {})) }
        nav aria-label=(words.queue_parts()) {
            ul.tabs {
                @for (tab, text) in &tabs(visit, shown) {
                    li { a href=(tab_path(tab, &shown.only)) aria-current=[(*tab == shown.chosen.name).then_some("page")] { (text) } }
                }
            }
        }
        ul.counts {
            li { strong { (counts.overdue) } (words.queue_overdue()) }
            li { strong { (counts.today) } (words.queue_today()) }
            li { strong { (counts.soon) } (words.queue_soon()) }
            li { strong { (counts.rest) } (words.queue_rest()) }
        }
        (search_form(words, ""))
        (narrow(visit, catalogue, shown))
        @if shown.lines.is_empty() { (empty(&words.queue_empty(), None, None)) } @else {
            (form(&reader, "/staff/queue/holders#error-summary", html! {
                input type="hidden" name="part" value=(shown.chosen.name);
                input type="hidden" name="service" value=(shown.only.service);
                input type="hidden" name="stage" value=(shown.only.stage);
                (table(visit, &reader, catalogue, &words.queue_caption(), &shown.lines, Shape { passed: Some(passed), ..Shape::of(words) }))
                (pass_on(visit, shown, passed))
            }))
        }
        (pager(words, None, shown.next.as_deref()))
    })
}

/// To whom the ticked cases go.
fn pass_on(visit: &Visit, shown: &Shown, passed: &Passed) -> Markup {
    let words = visit.words;
    let error = passed.nobody_chosen.then(|| words.holding_choose()).or_else(|| passed.stayed(words));
    html! {
        div.filters {
            (SelectField {
                name: "to", label: &words.holding_to(), error: error.as_deref(), value: passed.typed.get("to"),
                empty: Some(&words.holding_to_empty()), small: true,
                groups: &[(String::new(), targets(visit, shown.me, &shown.team))], ..SelectField::default()
            }.render(words))
            button.btn.btn-2.btn-s type="submit" { (words.holding_do()) }
        }
    }
}

fn search_form(words: Words, typed: &str) -> Markup {
    html! {
        form.filters action="/staff/search" method="get" role="search" aria-label=(words.queue_search()) {
            (TextField {
                name: "q", label: &words.queue_search_label(), value: typed, kind: "search", autocomplete: "off",
                small: true, width: 18, ..TextField::default()
            }.render(words))
            button.btn.btn-2.btn-s type="submit" { (icon(Icon::Search)) (words.queue_search_do()) }
        }
    }
}

/// What a search found.
pub fn found(visit: &Visit, catalogue: &Catalogue, typed: &str, lines: &[Line]) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.queue_found();
    Page::new(&reader, &title).noindex().wide().back("/staff", words.queue_back()).render(html! {
        div.title { h1 { (title) } p.quiet { (words.queue_search_how()) } }
        (search_form(words, typed))
        @if typed.is_empty() {} @else if lines.is_empty() { (empty(&words.queue_nothing(), None, None)) } @else {
            (table(visit, &reader, catalogue, &words.queue_found_caption(lines.len()), lines, Shape::of(words)))
        }
    })
}

/// Whom a case is about, where they gave a name.
pub fn called(words: Words, name: &str) -> String {
    if name.is_empty() { words.queue_nameless() } else { name.to_owned() }
}

/// How a case came, in words.
pub fn channel(words: Words, channel: Channel) -> String {
    match channel {
        Channel::Web => words.queue_web(),
        Channel::Phone => words.queue_phone(),
        Channel::Counter => words.queue_counter(),
        Channel::Visit => words.queue_visit(),
        Channel::Paper => words.queue_paper(),
    }
}

/// How pressing a limit is: a tag of its own shape and word.
pub fn clock_tag(words: Words, urgency: Urgency) -> Markup {
    let pressing = match urgency {
        Urgency::Overdue(days) => Pressing::Overdue(days),
        Urgency::Today => Pressing::Today,
        Urgency::Soon(days) => Pressing::Soon(days),
        Urgency::Later(days) => Pressing::Later(days),
        Urgency::Paused => Pressing::Paused,
        Urgency::None => Pressing::Stopped,
    };
    ui::clock_tag(words, pressing)
}

/// What a community or street is asked to look at beforehand.
pub fn checks(visit: &Visit, catalogue: &Catalogue, lines: &[Line], next: Option<&str>) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.queue_checks();
    let caption = words.queue_check_caption();
    Page::new(&reader, &title).noindex().wide().render(html! {
        div.title { h1 { (title) } p.quiet { (words.queue_check_lead()) } }
        @if lines.is_empty() { (empty(&words.queue_empty(), None, None)) } @else {
            (table(visit, &reader, catalogue, &caption, lines, Shape { base: check_pages::PATH, ..Shape::of(words) }))
        }
        (pager(words, None, next))
    })
}

/// Where cases are opened.
const CASES: &str = "/staff/cases";

/// How lines are shown.
struct Shape<'p> {
    /// Where they are opened.
    base: &'p str,
    /// Where each can be ticked to pass it on, what came of that.
    passed: Option<&'p Passed>,
    /// The head of the last column: who holds it.
    last: String,
}

impl Shape<'_> {
    /// Cases, each with who holds it.
    fn of(words: Words) -> Self {
        Self { base: CASES, passed: None, last: words.queue_head_holder() }
    }
}

/// Which of the cases that a unit coordinates are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watched {
    /// All that others have.
    All,
    /// Those that are due within two working days, or were.
    Soon,
    /// Those past their last day.
    Overdue,
}

impl Watched {
    const ALL: [Self; 3] = [Self::All, Self::Soon, Self::Overdue];

    /// Its name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Soon => "soon",
            Self::Overdue => "overdue",
        }
    }

    /// The one of a name; all where there is none.
    pub fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|one| one.name() == name).unwrap_or(Self::All)
    }
}

/// What the reader's unit coordinates and others have: each line's holder is the unit.
pub fn coordinated(
    visit: &Visit,
    catalogue: &Catalogue,
    (watched, path): (Watched, &str),
    lines: &[Line],
    next: Option<&str>,
) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.queue_coordinated();
    let called = |one: Watched| match one {
        Watched::All => words.queue_coordinated_all(),
        Watched::Soon => words.queue_coordinated_soon(),
        Watched::Overdue => words.queue_coordinated_overdue(),
    };
    Page::new(&reader, &title).noindex().wide().render(html! {
        div.title { h1 { (title) } p.quiet { (words.queue_coordinated_lead()) } }
        nav aria-label=(words.queue_parts()) {
            ul.tabs {
                @for one in Watched::ALL {
                    li { a href=(format!("{path}?due={}", one.name())) aria-current=[(one == watched).then_some("page")] { (called(one)) } }
                }
            }
        }
        @if lines.is_empty() { (empty(&words.queue_empty(), None, None)) } @else {
            (table(visit, &reader, catalogue, &words.queue_coordinated_caption(), lines, Shape { last: words.queue_head_unit(), ..Shape::of(words) }))
        }
        (pager(words, None, next))
    })
}

/// Lines as a table.
fn table(
    visit: &Visit,
    reader: &Reader,
    catalogue: &Catalogue,
    caption: &str,
    lines: &[Line],
    Shape { base, passed, last }: Shape<'_>,
) -> Markup {
    let words = reader.words;
    let language = words.language();
    let calendar = visit.ground.calendar();
    let heads = [
        words.queue_head_clock(),
        words.queue_head_number(),
        words.queue_head_who(),
        words.queue_head_service(),
        words.queue_head_stage(),
        words.queue_head_from(),
        last,
    ];
    let rows: Vec<(Option<Tick>, QueueRow)> = lines
        .iter()
        .map(|line| {
            let kept_away = line.kept_away;
            let service = catalogue.get(&line.service);
            let title = service.map_or_else(|| line.service.clone(), |service| service.title(language));
            let stage =
                service.map_or_else(String::new, |s| s.say(language, &format!("stage-{}", line.stage), &[]));
            let tick = passed.filter(|_| !kept_away).map(|passed| Tick {
                name: "case",
                value: line.number.clone(),
                label: words.queue_tick(called(words, &line.name), grouped(&line.number)),
                ticked: passed.typed.all("case").any(|one| one == line.number),
            });
            let row = QueueRow {
                cells: vec![
                    html! {
                        (clock_tag(words, Urgency::of(line.clock, line.due_on, visit.today(), &calendar)))
                        @if let Some(due) = line.due_on { span.sub { (speech::date(due, language)) } }
                    },
                    html! {
                        @if kept_away { (digits(&grouped(&line.number))) }
                        @else { a href=(format!("{base}/{}", line.number)) { (digits(&grouped(&line.number))) } }
                    },
                    html! {
                        @if kept_away { (words.recusal_keep_away()) } @else {
                            (pinyin::name(reader, &called(words, &line.name)))
                            @if !line.checked { span.sub { (words.queue_unchecked()) } }
                        }
                    },
                    html! { (title) },
                    html! { (stage) },
                    html! { (channel(words, line.channel)) },
                    html! { (line.holder.clone().unwrap_or_else(|| words.queue_nobody())) },
                ],
            };
            (tick, row)
        })
        .collect();
    if let Some(passed) = passed {
        let error = passed.nothing_ticked.then(|| words.holding_tick());
        let head = words.queue_head_tick();
        return ticked_table(words, (&head, error.as_deref()), caption, &heads, &rows);
    }
    let rows: Vec<QueueRow> = rows.into_iter().map(|(_, row)| row).collect();
    queue_table(caption, &heads, &rows)
}
