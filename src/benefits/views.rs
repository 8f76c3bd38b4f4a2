//! Pages of what people can get.

use std::sync::Arc;

use maud::{Markup, html};

use super::amount_views::{amounts, has_amounts};
use super::answered::{NONE, Unusable};
use super::at_once_views::at_once;
use super::pages::ASKED;
use super::rate::Rate;
use super::reasons::{reason as reason_words, source};
use crate::catalogue::definition::{Confidence, Need};
use crate::catalogue::programmes::{
    Answer, Asked, AskedKind, Asking, Entitlement, OverlapRule, Programme, Programmes, Reason,
};
use crate::catalogue::views::{need_words, programme_line};
use crate::catalogue::{Catalogue, Facts};
use crate::district::Places;
use crate::district::views::contact_lines;
use crate::ui::form::form;
use crate::ui::icon::icon_after;
use crate::ui::{
    Choice, Choices, Icon, Page, Reader, ServiceLine, TextField, empty, error_summary, more, service_list,
};
use crate::web::{Pairs, Visit};
use crate::words::Words;

fn home(words: Words) -> Vec<(String, String)> {
    vec![("/".into(), words.page_home())]
}

/// The questions.
pub fn ask(reader: &Reader, programmes: &Programmes, sent: &Pairs, wrong: &[(String, Unusable)]) -> Markup {
    let words = reader.words;
    let title = words.benefits_title();
    let asking = &programmes.asking;
    let errors = errors(words, asking, wrong);
    Page::new(reader, &title).crumbs(home(words)).errors(!errors.is_empty()).render(html! {
        div.title { h1 { (title) } p.lead { (words.benefits_lead()) } p { (words.benefits_kept()) } }
        (error_summary(words, &errors))
        (questions(reader, asking, sent, &errors))
        p { a.link href="/programmes" { (words.benefits_all()) } }
    })
}

fn errors(words: Words, asking: &Asking, wrong: &[(String, Unusable)]) -> Vec<(String, String)> {
    let text = |fact: &str, unusable| match unusable {
        Unusable::Number => {
            let most = asking.facts.iter().find(|asked| asked.id == fact).map_or(0, |asked| asked.max);
            words.benefits_number_wrong(most)
        }
        Unusable::NoneAndSome => words.benefits_none_and_some(),
    };
    wrong.iter().map(|(fact, unusable)| (fact.clone(), text(fact, *unusable))).collect()
}

fn questions(reader: &Reader, asking: &Asking, sent: &Pairs, errors: &[(String, String)]) -> Markup {
    let words = reader.words;
    form(
        reader,
        ASKED,
        html! {
            @for asked in &asking.facts {
                @let error = errors.iter().find(|(name, _)| *name == asked.id).map(|(_, text)| text.as_str());
                (question(words, asking, asked, sent, error))
            }
            div.actions { button.btn type="submit" { (words.benefits_look()) (icon_after(Icon::Onward)) } }
        },
    )
}

fn question(words: Words, asking: &Asking, asked: &Asked, sent: &Pairs, error: Option<&str>) -> Markup {
    let language = words.language();
    let label = asking.question(language, &asked.id);
    let hint = asking.text(language, &format!("fact-{}.hint", asked.id.replace('_', "-")));
    if asked.kind == AskedKind::Number {
        return TextField {
            name: &asked.id,
            label: &label,
            hint: hint.as_deref(),
            error,
            value: sent.get(&asked.id),
            width: 4,
            inputmode: Some("numeric"),
            autocomplete: "off",
            ..TextField::default()
        }
        .render(words);
    }
    let chosen = |option: &str| sent.all(&asked.id).any(|one| one == option);
    let mut options: Vec<Choice> = asked
        .options
        .iter()
        .map(|option| Choice {
            value: option.clone(),
            label: asking.option(language, &asked.id, option),
            hint: None,
            chosen: chosen(option),
        })
        .collect();
    let several = asked.kind == AskedKind::Multiple;
    let (last, label_of_last) =
        if several { (NONE, words.benefits_none()) } else { ("unknown", words.benefits_unknown()) };
    options.push(Choice { value: last.into(), label: label_of_last, hint: None, chosen: chosen(last) });
    Choices {
        name: &asked.id,
        legend: &label,
        hint: hint.as_deref(),
        error,
        several,
        options,
        ..Choices::default()
    }
    .render(words)
}

/// What came of the answers, and the answers again, to be changed.
pub fn result(
    visit: &Visit,
    (catalogue, places): (&Catalogue, &Places),
    (sent, facts): (&Pairs, &Facts),
    judged: &[(&Arc<Programme>, Entitlement)],
    rates: &[Rate],
) -> Markup {
    let programmes = catalogue.programmes();
    let reader = visit.reader();
    let words = reader.words;
    let title = words.benefits_result();
    let scene = Scene { visit, asking: &programmes.asking, places, facts, rates };
    let of = |answer: Answer| judged.iter().filter(move |(_, entitlement)| entitlement.answer == answer);
    let sections = [
        (Answer::Likely, "likely", words.benefits_likely(of(Answer::Likely).count())),
        (Answer::Open, "open", words.benefits_open(of(Answer::Open).count())),
        (Answer::No, "no", words.benefits_no(of(Answer::No).count())),
    ];
    Page::new(&reader, &title)
        .noindex()
        .crumbs(vec![("/".into(), words.page_home()), (ASKED.into(), words.benefits_title())])
        .render(html! {
            div.title {
                h1 { (title) }
                p.lead { (words.benefits_result_lead()) }
                @if facts.is_empty() { p { (words.benefits_result_none()) } }
            }
            @for (answer, id, heading) in &sections {
                @if of(*answer).next().is_some() {
                    section.section aria-labelledby=(id) {
                        h2 id=(id) { (heading) }
                        @for (programme, entitlement) in of(*answer) { (scene.found(programme, entitlement)) }
                        @if *answer == Answer::Likely {
                            @let services = of(*answer).filter_map(|(programme, _)| programme.definition.service.as_deref());
                            (at_once(&reader, catalogue, &services.collect::<Vec<_>>(), &html! { h3 #at-once { (words.benefits_at_once()) } }))
                        }
                    }
                }
            }
            (more(&words.benefits_change(), questions(&reader, &programmes.asking, sent, &[]), false))
            p { a.link href="/programmes" { (words.benefits_all()) } }
        })
}

/// What stands around the programmes of a page.
struct Scene<'s> {
    visit: &'s Visit,
    asking: &'s Asking,
    places: &'s Places,
    facts: &'s Facts,
    rates: &'s [Rate],
}

impl Scene<'_> {
    fn words(&self) -> Words {
        self.visit.words
    }

    /// The name of a unit as it is today.
    fn unit(&self, code: &str) -> String {
        let language = self.words().language();
        self.places
            .unit(&self.places.at_work(code))
            .map_or_else(|| code.to_owned(), |unit| unit.called(language).to_owned())
    }

    /// One programme of the result: what decides it in a line or two; all reasons with their sources a step away.
    fn found(&self, programme: &Programme, entitlement: &Entitlement) -> Markup {
        let words = self.words();
        let language = words.language();
        let title = programme.say(language, "title");
        let likely = entitlement.answer == Answer::Likely;
        let in_short: Vec<&Reason> =
            entitlement.deciding().filter(|reason| !likely || reason.why.is_beside()).collect();
        html! {
            article.card {
                h3 { a href=(programme.path()) { (title) } }
                @if likely { p { (programme.say(language, "summary")) } }
                @if likely && has_amounts(programme) { (self.how_much(programme)) }
                @if !in_short.is_empty() {
                    ul { @for reason in in_short { li { (reason_words(words, programme, reason)) } } }
                }
                (more(&words.benefits_why(title), html! {
                    ul {
                        @for reason in &entitlement.reasons {
                            li {
                                (reason_words(words, programme, reason))
                                br;
                                span.quiet { (words.benefits_source(source(words, programme, &reason.basis))) }
                            }
                        }
                    }
                    @if !likely && has_amounts(programme) { (self.how_much(programme)) }
                }, false))
                @if likely { p.actions { (self.onward(programme)) } }
            }
        }
    }

    fn how_much(&self, programme: &Programme) -> Markup {
        let unit = self.unit(&programme.definition.unit);
        amounts(self.words(), self.asking, (programme, &unit), (self.facts, self.rates), self.visit.today())
    }

    /// One way on: to apply here, or whom to turn to.
    fn onward(&self, programme: &Programme) -> Markup {
        let words = self.words();
        match &programme.definition.service {
            Some(service) => {
                let title = programme.say(words.language(), "title");
                html! { a.btn href=(format!("/services/{service}")) { (words.benefits_apply(title)) } }
            }
            None => html! { (words.benefits_turn_to(self.unit(&programme.definition.unit))) },
        }
    }
}

/// All programmes, or those for a need.
pub fn list(reader: &Reader, programmes: &Programmes, need: Option<Need>) -> Markup {
    let words = reader.words;
    let title = words.benefits_programmes();
    let fitting: Vec<ServiceLine> = programmes
        .all()
        .filter(|programme| need.is_none_or(|need| programme.definition.needs.contains(&need)))
        .map(|programme| programme_line(words.language(), programme))
        .collect();
    Page::new(reader, &title).crumbs(home(words)).render(html! {
        div.title {
            h1 { (title) }
            p.lead { (need.map_or_else(|| words.benefits_programmes_lead(), |need| need_words(words, need).1)) }
        }
        @if fitting.is_empty() { (empty(&words.services_none(), None, Some(("/help", &words.services_ask())))) }
        @else { (service_list(&fitting)) }
        p.actions { a.btn href=(ASKED) { (words.benefits_title()) (icon_after(Icon::Onward)) } }
    })
}

/// The guide of a programme: for whom, what it excludes, how much, how, with whom, by which rule.
pub fn guide(
    visit: &Visit,
    (programmes, places): (&Programmes, &Places),
    programme: &Programme,
    facts: &Facts,
    rates: &[Rate],
) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let language = words.language();
    let scene = Scene { visit, asking: &programmes.asking, places, facts, rates };
    let definition = &programme.definition;
    let say = |name: &str| programme.say(language, name);
    // Where it is applied for here, its service has the plain name.
    let plain = say("title");
    let title = if definition.service.is_some() { words.benefits_rules_of(plain) } else { plain };
    Page::new(&reader, &title).crumbs(vec![
        ("/".into(), words.page_home()),
        ("/programmes".into(), words.benefits_programmes()),
    ]).render(html! {
        div.title { h1 { (title) } p.lead { (say("summary")) } }
        p.actions {
            @if definition.service.is_some() { (scene.onward(programme)) }
            a.btn.btn-2 href=(ASKED) { (words.benefits_title()) }
        }
        section.section aria-labelledby="who" {
            h2 #who { (words.benefits_who()) }
            ul { @for condition in &definition.conditions { li { (say(&format!("condition-{}", condition.id))) } } }
        }
        @if !definition.overlaps.is_empty() {
            section.section aria-labelledby="together" {
                h2 #together { (words.benefits_not_together()) }
                ul { @for line in overlaps(words, &programmes.asking, programme) { li { (line) } } }
            }
        }
        @if has_amounts(programme) {
            section.section aria-labelledby="how-much" {
                h2 #how-much { (words.benefits_how_much()) }
                (scene.how_much(programme))
            }
        }
        section.section aria-labelledby="how" {
            h2 #how { (words.benefits_how()) }
            ol { @for step in &definition.steps { li { (say(&format!("how-{step}"))) } } }
        }
        section.section aria-labelledby="unit" {
            h2 #unit { (words.benefits_unit()) }
            p { strong { (scene.unit(&definition.unit)) } }
            @if !definition.with.is_empty() {
                @let with: Vec<String> = definition.with.iter().map(|code| scene.unit(code)).collect();
                p { (words.benefits_unit_with(with.join(&words.page_comma()))) }
            }
            @if definition.routing.is_empty() { p.quiet { (words.benefits_unit_proposed()) } }
            @if let Some(unit) = places.unit(&places.at_work(&definition.unit)) { (contact_lines(words, &unit.contact)) }
        }
        @if !definition.unsaid.is_empty() {
            section.section aria-labelledby="unsaid" {
                h2 #unsaid { (words.benefits_unsaid()) }
                ul { @for matter in &definition.unsaid { li { (say(&format!("unsaid-{matter}"))) } } }
            }
        }
        section.section aria-labelledby="basis" {
            h2 #basis { (words.benefits_basis()) }
            ul {
                @for one in &definition.basis {
                    li {
                        (source(words, programme, &one.id))
                        @if one.confidence == Confidence::Verify { br; span.quiet { (words.guide_to_confirm()) } }
                    }
                }
            }
        }
    })
}

/// What can and cannot be had together, a line for each kind of rule.
fn overlaps(words: Words, asking: &Asking, programme: &Programme) -> Vec<String> {
    let of = |rule: OverlapRule, to_confirm: Option<bool>| {
        let held = programme.definition.overlaps.iter().filter(|overlap| {
            overlap.rule == rule && to_confirm.is_none_or(|to_confirm| overlap.to_confirm == to_confirm)
        });
        let named: Vec<String> =
            held.map(|overlap| asking.option(words.language(), "receives", &overlap.held)).collect();
        (!named.is_empty()).then(|| named.join(&words.page_comma()))
    };
    [
        of(OverlapRule::Deny, None).map(|others| words.benefits_not_together_deny(others)),
        of(OverlapRule::HigherOf, None).map(|others| words.benefits_not_together_higher(others)),
        of(OverlapRule::Allow, Some(false)).map(|others| words.benefits_together(others)),
        of(OverlapRule::Allow, Some(true)).map(|others| words.benefits_together_to_confirm(others)),
    ]
    .into_iter()
    .flatten()
    .collect()
}
