//! The units as a tree, and the page of one.

use chrono::NaiveDate;
use maud::{Markup, html};

use super::units_pages::{ADDED, Faults, PATH, Wrong, can_follow, path};
use crate::accounts::views::given_back;
use crate::district::views::contact_lines;
use crate::district::{Unit, UnitKind};
use crate::ui::form::{actions_form, form};
use crate::ui::{
    Choice, Choices, DateFields, Page, SelectField, TextArea, TextField, Weight, button_link, error_summary,
    field_id, more,
};
use crate::web::{Pairs, Visit};
use crate::words::{Words, speech};

/// Everything the page of a unit shows.
pub struct Seen {
    /// The unit.
    pub unit: Unit,
    /// All units.
    pub units: Vec<Unit>,
    /// Names it had, newest first, each with its last day.
    pub former: Vec<(String, String, NaiveDate)>,
    /// Open cases it holds, or that are referred to it.
    pub left: i64,
    /// Today.
    pub today: NaiveDate,
}

/// A kind in words.
fn kind(words: Words, kind: UnitKind) -> String {
    match kind {
        UnitKind::District => words.units_district(),
        UnitKind::Street => words.units_street(),
        UnitKind::Community => words.units_community(),
        UnitKind::Department => words.units_department(),
        UnitKind::Outside => words.units_outside(),
        UnitKind::Hospital => words.units_hospital(),
    }
}

fn fault(words: Words, wrong: Wrong) -> String {
    match wrong {
        Wrong::Empty => words.units_empty(),
        Wrong::Long(most) => words.units_long(i64::try_from(most).unwrap_or_default()),
        Wrong::Unreadable => words.units_unreadable(),
        Wrong::Choose => words.units_choose(),
        Wrong::Day => words.units_wrong_day(),
        Wrong::Successor => words.units_wrong_successor(),
    }
}

/// Errors as the summary lists them.
fn summary(words: Words, faults: &Faults) -> Vec<(String, String)> {
    // A date is led to by its first field.
    let id = |field: &str| if field == "last" { "last-year".to_owned() } else { field_id(field) };
    faults.iter().map(|(field, wrong)| (id(field), fault(words, *wrong))).collect()
}

fn at(words: Words, faults: &Faults, field: &str) -> Option<String> {
    faults.iter().find(|(name, _)| *name == field).map(|(_, wrong)| fault(words, *wrong))
}

/// The tree.
pub fn list(visit: &Visit, units: &[Unit]) -> Markup {
    let reader = visit.reader();
    let (words, today) = (reader.words, visit.today());
    let title = words.page_nav_units();
    let of = |wanted: UnitKind| units.iter().filter(move |unit| unit.kind == wanted).collect::<Vec<_>>();
    let line = |unit: &Unit| line(words, unit, today);
    let section = |id: &str, heading: String, found: Vec<&Unit>| {
        html! {
            @if !found.is_empty() {
                section.section aria-labelledby=(id) {
                    h2 id=(id) { (heading) }
                    ul.links { @for unit in found { li { (line(unit)) } } }
                }
            }
        }
    };
    Page::new(&reader, &title).noindex().render(html! {
        div.title { h1 { (title) } p.quiet { (words.units_lead()) } }
        div.actions { (button_link("/staff/units/new", &words.units_new(), Weight::First)) }
        (section("hospitals", words.units_hospitals(), of(UnitKind::Hospital)))
        (section("bodies", words.units_bodies(), of(UnitKind::Outside)))
        section.section aria-labelledby="district" {
            h2 #district { (words.units_tree()) }
            ul.links {
                @for district in of(UnitKind::District) {
                    li {
                        (line(district))
                        (more(&words.units_departments(of(UnitKind::Department).len()), html! {
                            ul.links { @for unit in of(UnitKind::Department) { li { (line(unit)) } } }
                        }, false))
                    }
                }
                @for street in of(UnitKind::Street) {
                    @let own: Vec<&Unit> = of(UnitKind::Community)
                        .into_iter().filter(|unit| unit.parent.as_ref() == Some(&street.code)).collect();
                    li {
                        (line(street))
                        @if !own.is_empty() {
                            (more(&words.units_communities(&street.name, own.len()), html! {
                                ul.links { @for unit in own { li { (line(unit)) } } }
                            }, false))
                        }
                    }
                }
            }
        }
    })
}

/// A unit in the list: its name, and what is to be known of it.
fn line(words: Words, unit: &Unit, today: NaiveDate) -> Markup {
    html! {
        a.link href=(path(&unit.code)) { (unit.called(words.language())) }
        @if let Some(last) = unit.valid_to {
            p.small { (ending(words, last, today)) }
        }
        @if unit.contact.is_empty() && matches!(unit.kind, UnitKind::Hospital | UnitKind::Outside) {
            p.small { (words.units_no_contact()) }
        }
    }
}

fn ending(words: Words, last: NaiveDate, today: NaiveDate) -> String {
    let day = speech::date(last, words.language());
    if last < today { words.units_ended(day) } else { words.units_ends(day) }
}

/// Asks for a new body.
pub fn new(visit: &Visit, typed: &Pairs, back: bool, faults: &Faults) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.units_new();
    let kinds = ADDED.iter().map(|(kind, name)| Choice {
        value: (*name).to_owned(),
        label: self::kind(words, *kind),
        hint: (*kind == UnitKind::Hospital).then(|| words.units_hospital_hint()),
        chosen: typed.get("kind") == *name,
    });
    Page::new(&reader, &title).noindex().errors(!faults.is_empty()).crumbs(crumbs(words)).render(html! {
        div.title { h1 { (title) } }
        (error_summary(words, &summary(words, faults)))
        @if back { (given_back(&reader, "#kind")) }
        (form(&reader, "/staff/units/new#error-summary", html! {
            (Choices {
                name: "kind", legend: &words.units_kind(), error: at(words, faults, "kind").as_deref(),
                options: kinds.collect(), ..Choices::default()
            }.render(words))
            (names(words, (typed.get("name"), typed.get("name_en")), faults))
            div.actions { button.btn type="submit" { (words.units_add()) } }
        }))
    })
}

fn crumbs(words: Words) -> Vec<(String, String)> {
    vec![(PATH.to_owned(), words.page_nav_units())]
}

fn names(words: Words, (name, name_en): (&str, &str), faults: &Faults) -> Markup {
    html! {
        (TextField {
            name: "name", label: &words.units_name(), error: at(words, faults, "name").as_deref(), value: name,
            autocomplete: "off", ..TextField::default()
        }.render(words))
        (TextField {
            name: "name_en", label: &words.units_name_en(), error: at(words, faults, "name_en").as_deref(),
            value: name_en, autocomplete: "off", ..TextField::default()
        }.render(words))
    }
}

/// A unit. `sent`: which of its forms was sent wrongly, and what was typed there.
pub fn unit(visit: &Visit, seen: &Seen, sent: Option<(&str, &Pairs)>, faults: &Faults) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let unit = &seen.unit;
    let title = unit.called(words.language()).to_owned();
    let typed = |form: &str| sent.filter(|(name, _)| *name == form).map(|(_, typed)| typed);
    Page::new(&reader, &title).noindex().errors(!faults.is_empty()).crumbs(crumbs(words)).render(html! {
        div.title { h1 { (title) } p.quiet { (kind(words, unit.kind)) (words.page_comma()) (words.units_code(&unit.code)) } }
        (error_summary(words, &summary(words, faults)))
        @if let Some(last) = unit.valid_to {
            p { strong { (ending(words, last, seen.today)) } " " (successor(words, seen)) }
        }
        p { (words.units_left(seen.left)) }
        section.section aria-labelledby="found" {
            h2 #found { (words.units_found()) }
            p { (words.units_found_lead()) }
            (contact_lines(words, &unit.contact))
            (more(&words.units_found_change(), contact(visit, unit, typed("contact"), faults), typed("contact").is_some()))
        }
        section.section aria-labelledby="rename" {
            h2 #rename { (words.units_rename()) }
            @for (zh, en, until) in &seen.former {
                p { (words.units_former(zh, en, speech::date(*until, words.language()))) }
            }
            (more(&words.units_rename_do(), html! {
                p { (words.units_rename_how()) }
                (form(&reader, &format!("{}/name#error-summary", path(&unit.code)), html! {
                    @let given = typed("name").map_or((unit.name.as_str(), unit.name_en.as_str()), |typed| (typed.get("name"), typed.get("name_en")));
                    (names(words, given, faults))
                    div.actions { button.btn.btn-2 type="submit" { (words.units_rename_do()) } }
                }))
            }, typed("name").is_some()))
        }
        @if unit.kind != UnitKind::District {
            section.section aria-labelledby="ending" { h2 #ending { (words.units_end()) } (end(visit, seen, typed("end"), faults)) }
        }
    })
}

fn successor(words: Words, seen: &Seen) -> Markup {
    let found = seen.units.iter().find(|other| Some(&other.code) == seen.unit.successor.as_ref());
    html! {
        @if let Some(other) = found {
            (words.units_followed()) " " a.link href=(path(&other.code)) { (other.called(words.language())) }
        }
    }
}

fn contact(visit: &Visit, unit: &Unit, typed: Option<&Pairs>, faults: &Faults) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let given = |field: &str, kept: &str| typed.map_or(kept.to_owned(), |typed| typed.get(field).to_owned());
    let line = |name: &str, label: &str, hint: &str, kept: &str| {
        let value = given(name, kept);
        TextField {
            name,
            label,
            hint: Some(hint),
            error: at(words, faults, name).as_deref(),
            value: &value,
            optional: true,
            autocomplete: "off",
            ..TextField::default()
        }
        .render(words)
    };
    let kept = &unit.contact;
    form(
        &reader,
        &format!("{}/contact#error-summary", path(&unit.code)),
        html! {
            (line("address", &words.contact_address(), &words.units_address_hint(), &kept.address))
            (line("phone", &words.contact_phone(), &words.units_phone_hint(), &kept.phone))
            (line("hours", &words.contact_hours(), &words.units_hours_hint(), &kept.hours))
            (TextArea {
                name: "directions", label: &words.contact_directions(), hint: Some(&words.units_directions_hint()),
                error: at(words, faults, "directions").as_deref(), value: &given("directions", &kept.directions),
                optional: true, rows: 3, ..TextArea::default()
            }.render(words))
            div.actions { button.btn type="submit" { (words.units_found_keep()) } }
        },
    )
}

fn end(visit: &Visit, seen: &Seen, typed: Option<&Pairs>, faults: &Faults) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let to = path(&seen.unit.code);
    let over = !seen.unit.is_there(seen.today);
    html! {
        @if over && seen.left > 0 && seen.unit.successor.is_some() {
            @if seen.unit.hands_over { p { (words.units_moving(seen.left)) } } @else {
                (actions_form(&reader, &format!("{to}/hand-over"), html! {
                    button.btn type="submit" { (words.units_move(seen.left)) }
                }))
            }
        }
        @if !over && seen.unit.valid_to.is_some() {
            (actions_form(&reader, &format!("{to}/end"), html! {
                button.btn.btn-2 type="submit" name="keep" value="yes" { (words.units_keep()) }
            }))
        }
        @if !over {
            (more(&words.units_end_do(), html! {
                p { (words.units_end_how()) }
                (form(&reader, &format!("{to}/end#error-summary"), ends(words, seen, typed, faults)))
            }, typed.is_some()))
        }
    }
}

fn ends(words: Words, seen: &Seen, typed: Option<&Pairs>, faults: &Faults) -> Markup {
    let get = |field: &str| typed.map_or("", |typed| typed.get(field));
    let language = words.language();
    let options: Vec<(String, String)> = seen
        .units
        .iter()
        .filter(|other| can_follow(&seen.unit, other, seen.today))
        .map(|other| (other.code.clone(), other.called(language).to_owned()))
        .collect();
    let cases = [("yes", words.units_cases_move()), ("no", words.units_cases_stay())];
    html! {
        (DateFields {
            name: "last", legend: &words.units_last(), hint: Some(&words.units_last_hint()),
            error: at(words, faults, "last").as_deref(), wrong: Some("last.year"),
            values: [get("last.year"), get("last.month"), get("last.day")], ..DateFields::default()
        }.render(words))
        (SelectField {
            name: "successor", label: &words.units_successor(), error: at(words, faults, "successor").as_deref(),
            value: get("successor"), empty: Some(&words.units_successor_choose()),
            groups: &[(String::new(), options)], ..SelectField::default()
        }.render(words))
        (Choices {
            name: "cases", legend: &words.units_cases(seen.left), error: at(words, faults, "cases").as_deref(),
            options: cases.into_iter().map(|(value, label)| Choice {
                value: value.to_owned(), label, hint: None, chosen: get("cases") == value,
            }).collect(),
            ..Choices::default()
        }.render(words))
        div.actions { button.btn.btn-2 type="submit" { (words.units_end_do()) } }
    }
}
