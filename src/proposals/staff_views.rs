//! Pages of telling people what they could apply for.

use maud::{Markup, html};
use uuid::Uuid;

use super::finding;
use super::staff_pages::path;
use super::views::conditions;
use crate::benefits::proposals::{How, Proposal, State, Way};
use crate::catalogue::Catalogue;
use crate::catalogue::programmes::Programme;
use crate::clock::china_date;
use crate::district::Places;
use crate::forms::access::keying_path;
use crate::residents::holders::{Field, Holder};
use crate::residents::profile::Profile;
use crate::ui::facts::facts;
use crate::ui::form::form;
use crate::ui::letter::Letter;
use crate::ui::link::phone_link;
use crate::ui::number::spoken;
use crate::ui::pager::pager;
use crate::ui::pinyin;
use crate::ui::queue::{QueueRow, queue_table};
use crate::ui::staff_nav::Place;
use crate::ui::{Choice, Choices, Icon, Page, empty, error_summary, icon};
use crate::values::PersonName;
use crate::web::Visit;
use crate::words::{Words, speech};

/// What is said of somebody who does not want any of it.
pub const REFUSES: &str = "refuses";
/// That a text is to be sent now.
pub const TEXT: &str = "text";
/// The field that says how they were told.
const HOW: &str = "how";

/// A line of the list.
pub struct Line {
    /// What is proposed, at least one thing.
    pub proposals: Vec<Proposal>,
    /// To whom.
    pub holder: Holder,
}

/// Somebody who is to be told.
pub struct Told<'t> {
    /// All that is proposed to them.
    pub all: &'t [Proposal],
    /// Who.
    pub holder: &'t Holder,
    /// Their contact card.
    pub profile: Option<&'t Profile>,
}

impl Told<'_> {
    /// What they are still to hear of, as programmes.
    fn open<'c>(&self, catalogue: &'c Catalogue) -> Vec<&'c Programme> {
        let open = self.all.iter().filter(|one| matches!(one.state, State::Waiting | State::Told));
        open.filter_map(|one| catalogue.programmes().get(&one.programme)).map(|one| &**one).collect()
    }
}

fn state_words(words: Words, state: State) -> String {
    match state {
        State::Waiting => words.proposals_waiting(),
        State::Told => words.proposals_told(),
        State::Declined => words.proposals_declined(),
        State::Applied => words.proposals_applied(),
    }
}

fn way_words(words: Words, way: Way) -> String {
    match way {
        Way::Text => words.proposals_by_text(),
        Way::Call => words.proposals_by_call(),
        Way::Letter => words.proposals_by_letter(),
        Way::InPerson => words.proposals_in_person(),
    }
}

fn how_words(words: Words, how: How) -> String {
    match how {
        How::Text => words.proposals_how_text(),
        How::Phone => words.proposals_how_phone(),
        How::InPerson => words.proposals_how_in_person(),
        How::Letter => words.proposals_how_letter(),
        How::NotReached => words.proposals_how_not_reached(),
    }
}

/// A name of which only the family name is whole, and the last of the number: lists show no more than is needed to tell
/// people apart.
fn masked(words: Words, holder: &Holder) -> String {
    let name = holder.value(Field::Name);
    let name = PersonName::parse(name).map_or_else(|_| words.register_holder(), |name| name.masked());
    words.register_holder_named(name, holder.body.id_number.get(14..).unwrap_or_default())
}

/// Who is likely entitled and has not applied, in a state; how many there are of each.
pub fn list(
    visit: &Visit,
    (catalogue, places): (&Catalogue, &Places),
    (counts, state): (&[(String, State, i64)], State),
    lines: &[Line],
    next: Option<Uuid>,
) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let language = words.language();
    let title = words.proposals_staff_title();
    let named = |programme: &str| {
        catalogue
            .programmes()
            .get(programme)
            .map_or_else(|| programme.to_owned(), |one| one.say(language, "title"))
    };
    let to = |state: State| format!("{}?state={}", Place::Proposals.path(), state.name());
    let rows: Vec<QueueRow> = lines
        .iter()
        .filter_map(|line| Some((line, line.proposals.first()?)))
        .map(|(line, first)| QueueRow {
            cells: vec![
                html! { (places.name_of(line.holder.value(Field::Place)).unwrap_or_else(|| words.register_unknown())) },
                html! { a href=(path(first.id)) { (masked(words, &line.holder)) } },
                html! {
                    @for (place, one) in line.proposals.iter().enumerate() {
                        @if place > 0 { br; }
                        (named(&one.programme))
                    }
                },
                html! { (way_words(words, first.way)) },
                html! { (since(words, first)) },
            ],
        })
        .collect();
    let heads = [
        words.proposals_head_where(),
        words.queue_head_who(),
        words.proposals_head_what(),
        words.proposals_head_way(),
        words.proposals_head_since(),
    ];
    let next = next.map(|after| format!("{}&after={after}", to(state)));
    Page::new(&reader, &title).noindex().wide().render(html! {
        div.title { h1 { (title) } p.quiet { (words.proposals_staff_lead()) } }
        (coverage(words, counts, &named))
        nav.links aria-label=(words.proposals_states()) {
            ul.links {
                @for one in State::ALL {
                    li {
                        a.link href=(to(one)) aria-current=[(one == state).then_some("page")] { (state_words(words, one)) }
                    }
                }
            }
        }
        section.section aria-labelledby="list" {
            h2 #list { (state_words(words, state)) }
            @if rows.is_empty() { (empty(&words.proposals_nobody(), None, None)) }
            @else { (queue_table(&state_words(words, state), &heads, &rows)) (pager(words, None, next.as_deref())) }
        }
    })
}

/// When it was found, and the newest attempt to tell.
fn since(words: Words, proposal: &Proposal) -> Markup {
    let day = |at: chrono::DateTime<chrono::Utc>| speech::date(china_date(at), words.language());
    html! {
        (day(proposal.found_at))
        @if let (Some(at), Some(how)) = (proposal.told_at, proposal.told_how) {
            span.sub { (day(at)) (words.page_comma()) (how_words(words, how)) }
        }
    }
}

/// How many are entitled as far as is known, by programme, and how many of them applied.
fn coverage(words: Words, counts: &[(String, State, i64)], named: &impl Fn(&str) -> String) -> Markup {
    let mut programmes: Vec<&str> = counts.iter().map(|(programme, ..)| programme.as_str()).collect();
    programmes.dedup();
    programmes.sort_unstable();
    programmes.dedup();
    let count = |programme: &str, state: State| -> i64 {
        counts.iter().filter(|(one, of, _)| one == programme && *of == state).map(|(.., count)| count).sum()
    };
    let said = |programme: &str| {
        let [waiting, told, declined, applied] = State::ALL.map(|state| count(programme, state));
        words.proposals_counted(named(programme), waiting, told, declined, applied)
    };
    html! {
        @if !programmes.is_empty() {
            section.section aria-labelledby="coverage" {
                h2 #coverage { (words.proposals_coverage()) }
                ul { @for programme in programmes { li { (said(programme)) } } }
                p.small { (words.proposals_coverage_what()) }
            }
        }
    }
}

/// One person who is to be told: how, what to say, and what came of it.
pub fn one(
    visit: &Visit,
    (catalogue, places): (&Catalogue, &Places),
    proposal: Uuid,
    told: &Told<'_>,
    wrong: bool,
) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let language = words.language();
    let holder = told.holder;
    let name = holder.value(Field::Name);
    let title = if name.is_empty() { words.register_holder() } else { name.to_owned() };
    let way = told.all.first().map_or(Way::Letter, |one| one.way);
    let phone = finding::phone(told.profile, holder.value(Field::Phone));
    let where_to = format!(
        "{} {}",
        places.name_of(holder.value(Field::Place)).unwrap_or_default(),
        holder.value(Field::Address)
    );
    let known = [
        (words.proposals_head_way(), html! { (way_words(words, way)) }),
        (
            words.register_phone(),
            html! {
                @if way == Way::InPerson { (words.proposals_no_call()) }
                @else if phone.is_empty() { (words.register_unknown()) }
                @else { (phone_link(phone)) }
            },
        ),
        (words.register_address(), html! { (where_to) }),
    ];
    let open = told.open(catalogue);
    let errors: Vec<_> = wrong.then(|| (HOW.to_owned(), words.proposals_choose())).into_iter().collect();
    Page::new(&reader, &title)
        .noindex()
        .errors(wrong)
        .back(Place::Proposals.path(), words.proposals_staff_title())
        .render(html! {
            div.title { h1 { (pinyin::name(&reader, &title)) } p.quiet { (words.register_looked()) } }
            (error_summary(words, &errors))
            (facts(&known))
            section.section aria-labelledby="say" {
                h2 #say { (words.proposals_say()) }
                p { (words.proposals_say_lead()) }
                @for programme in &open {
                    h3 { (programme.say(language, "title")) }
                    p { (programme.say(language, "summary")) }
                    (conditions(words, programme))
                    @if let Some(service) = &programme.definition.service {
                        p { a.link href=(keying_path(service)) { (words.proposals_key(programme.say(language, "title"))) } }
                    }
                }
                p { (words.proposals_say_end()) }
                p { a.link href=(format!("{}/letter", path(proposal))) { (icon(Icon::Document)) (words.proposals_letter()) } }
            }
            @if !open.is_empty() {
                section.section aria-labelledby="came" {
                    h2 #came { (words.proposals_came()) }
                    (form(&reader, &format!("{}/telling#error-summary", path(proposal)), html! {
                        (Choices {
                            name: HOW,
                            legend: &words.proposals_came_how(),
                            error: errors.first().map(|(_, text)| text.as_str()),
                            options: choices(words, told.all.first().is_some_and(|one| one.may_be_texted_at(visit.now))),
                            ..Choices::default()
                        }.render(words))
                        div.actions { button.btn type="submit" { (words.proposals_keep()) } }
                    }))
                }
            }
        })
}

fn choices(words: Words, by_text: bool) -> Vec<Choice> {
    let choice = |value: &str, label: String, hint: Option<String>| Choice {
        value: value.to_owned(),
        label,
        hint,
        chosen: false,
    };
    let mut all: Vec<Choice> = How::SAID.map(|(how, name)| choice(name, how_words(words, how), None)).into();
    if by_text {
        all.insert(0, choice(TEXT, words.proposals_send_text(), Some(words.proposals_send_text_hint())));
    }
    all.push(choice(REFUSES, words.proposals_refuses(), Some(words.proposals_refuses_hint())));
    all
}

/// A letter that tells of it: no decision, and nobody has to answer.
pub fn letter(
    visit: &Visit,
    (catalogue, places): (&Catalogue, &Places),
    proposal: Uuid,
    told: &Told<'_>,
) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let language = words.language();
    let large = told.profile.is_some_and(Profile::wants_large_print);
    let open = told.open(catalogue);
    let unit = |code: &str| {
        places.unit(&places.at_work(code)).map_or_else(String::new, |unit| unit.called(language).to_owned())
    };
    let title = words.proposals_letter_title();
    let whose = words.proposals_letter_to(told.holder.value(Field::Name));
    Page::new(&reader, &whose).noindex().back(path(proposal), words.proposals_back()).render(html! {
        div.title.on-screen { h1 { (whose) } }
        div class=(if large { "sheet large-print" } else { "sheet" }) {
            (Letter {
                unit: &unit(crate::district::FEDERATION),
                number: html! {},
                title: &title,
                hail: &words.proposals_hail(told.holder.value(Field::Name)),
                body: html! {
                    p { (words.proposals_letter_lead()) }
                    @for programme in &open {
                        h3 { (programme.say(language, "title")) }
                        p { (programme.say(language, "summary")) }
                        (conditions(words, programme))
                        @if programme.definition.service.is_none() {
                            p { (words.benefits_turn_to(unit(&programme.definition.unit))) }
                        }
                    }
                    p { (spoken(&words.proposals_letter_how())) }
                    p { (words.proposals_letter_free()) }
                },
                sign: vec![
                    html! { (unit(crate::district::FEDERATION)) },
                    html! { (speech::date(visit.today(), language)) },
                ],
                proof: None,
            }.render("letter"))
        }
    })
}
