//! Pages over the staff.

use maud::{Markup, html};

use super::people::{First, Unfit};
use super::people_pages::{PATH, Wrong, path};
use super::staff_store::Member;
use crate::accounts::Role;
use crate::accounts::views::given_back;
use crate::accounts::views::role_name;
use crate::district::{Unit, UnitKind};
use crate::forms::fault::Problem;
use crate::forms::fault_views::problem;
use crate::ui::facts::facts;
use crate::ui::field::OptionGroup;
use crate::ui::form::{actions_form, form};
use crate::ui::number::digits;
use crate::ui::queue::{QueueRow, queue_table};
use crate::ui::{
    Choice, Choices, Icon, Page, SelectField, Tag, TextField, Weight, button_link, error_summary, more, tag,
};
use crate::web::{Pairs, Visit};
use crate::words::{Language, Words, speech};

/// What was typed into a form, and what is wrong with it.
pub struct Typed<'t> {
    /// The fields.
    pub pairs: &'t Pairs,
    /// Whether it comes back after the session had locked.
    pub back: bool,
    /// What is wrong.
    pub wrong: &'t [Wrong],
}

/// Why a role cannot belong to a unit, in words.
pub fn unfit(words: Words, unfit: Unfit) -> String {
    match unfit {
        Unfit::Resident => words.staff_role_choose(),
        Unfit::Hospital => words.staff_unfit_hospital(),
        Unfit::NoHospital => words.staff_unfit_no_hospital(),
        Unfit::NoUnit => words.staff_unfit_no_unit(),
        Unfit::Administrator => words.staff_unfit_administrator(),
    }
}

fn field(wrong: Wrong) -> &'static str {
    match wrong {
        Wrong::Name(_) => "name",
        Wrong::Login | Wrong::Taken => "login",
        Wrong::Role => "role",
        Wrong::Unit(_) => "unit",
    }
}

fn fault(words: Words, wrong: Wrong) -> String {
    match wrong {
        Wrong::Name(error) => problem(words, &words.staff_name(), &Problem::Name(error)),
        Wrong::Login => words.staff_login_wrong(),
        Wrong::Taken => words.staff_login_taken(),
        Wrong::Role => words.staff_role_choose(),
        Wrong::Unit(unfit) => self::unfit(words, unfit),
    }
}

fn at(words: Words, wrong: &[Wrong], name: &str) -> Option<String> {
    wrong.iter().find(|one| field(**one) == name).map(|one| fault(words, *one))
}

fn summary(words: Words, wrong: &[Wrong]) -> Vec<(String, String)> {
    wrong.iter().map(|one| (field(*one).to_owned(), fault(words, *one))).collect()
}

/// Whether the account can be used.
pub fn state(words: Words, member: &Member) -> Markup {
    if member.waits_since.is_some() {
        tag(Tag::Warn, Some(Icon::Clock), &words.staff_waits())
    } else if member.locked {
        tag(Tag::Bad, Some(Icon::Pause), &words.staff_locked())
    } else {
        tag(Tag::Good, Some(Icon::Done), &words.staff_open())
    }
}

/// The unit's name.
pub fn unit_name(words: Words, member: &Member) -> String {
    match (&member.unit_name, words.language()) {
        (Some((zh, _)), Language::ZhHans) => zh.clone(),
        (Some((_, en)), Language::En) => en.clone(),
        (None, _) => words.staff_no_unit(),
    }
}

/// The table of the staff; each name leads to `to`.
pub fn table(words: Words, members: &[Member], to: impl Fn(&Member) -> String) -> Markup {
    let heads = [
        words.staff_state(),
        words.staff_name(),
        words.accounts_login(),
        words.staff_role(),
        words.staff_unit(),
    ];
    let rows: Vec<QueueRow> = members
        .iter()
        .map(|member| QueueRow {
            cells: vec![
                state(words, member),
                html! { a.link href=(to(member)) { (words.staff_open_member(&member.name)) } },
                html! { (member.login) },
                html! { (role_name(words, member.role)) },
                html! { (unit_name(words, member)) },
            ],
        })
        .collect();
    queue_table(&words.staff_caption(rows.len()), &heads, &rows)
}

/// All of the staff.
pub fn list(visit: &Visit, members: &[Member]) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.page_nav_people();
    Page::new(&reader, &title).noindex().wide().render(html! {
        div.title { h1 { (title) } p.quiet { (words.staff_people_lead()) } }
        div.actions { (button_link("/staff/people/new", &words.staff_new(), Weight::First)) }
        (table(words, members, |member| path(member.id)))
    })
}

fn crumbs(words: Words) -> Vec<(String, String)> {
    vec![(PATH.to_owned(), words.page_nav_people())]
}

/// The roles of the staff as options.
pub fn roles(words: Words, chosen: &str) -> Vec<Choice> {
    let staff = Role::ALL.into_iter().filter(|role| role.is_staff());
    staff
        .map(|role| Choice {
            value: role.name().to_owned(),
            label: role_name(words, role),
            hint: None,
            chosen: chosen == role.name(),
        })
        .collect()
}

fn name_field(words: Words, value: &str, wrong: &[Wrong]) -> Markup {
    TextField {
        name: "name",
        label: &words.staff_name(),
        error: at(words, wrong, "name").as_deref(),
        value,
        autocomplete: "off",
        ..TextField::default()
    }
    .render(words)
}

fn unit_field(words: Words, units: &[Unit], value: &str, wrong: &[Wrong]) -> Markup {
    let named = |unit: &Unit| (unit.code.clone(), unit.called(words.language()).to_owned());
    let of =
        |wanted: &[UnitKind]| units.iter().filter(|unit| wanted.contains(&unit.kind)).map(named).collect();
    let mut groups: Vec<OptionGroup> = vec![
        (words.units_hospitals(), of(&[UnitKind::Hospital])),
        (words.units_bodies(), of(&[UnitKind::Outside])),
        (words.units_tree(), of(&[UnitKind::District, UnitKind::Department])),
    ];
    for street in units.iter().filter(|unit| unit.kind == UnitKind::Street) {
        let own = units.iter().filter(|unit| unit.parent.as_ref() == Some(&street.code)).map(named);
        groups.push((street.name.clone(), std::iter::once(named(street)).chain(own).collect()));
    }
    groups.retain(|(_, options)| !options.is_empty());
    SelectField {
        name: "unit",
        label: &words.staff_unit(),
        hint: Some(&words.staff_unit_hint()),
        error: at(words, wrong, "unit").as_deref(),
        value,
        empty: Some(&words.staff_no_unit()),
        groups: &groups,
        ..SelectField::default()
    }
    .render(words)
}

/// Asks for somebody new.
pub fn new(visit: &Visit, units: &[Unit], typed: &Typed<'_>) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.staff_new();
    let wrong = typed.wrong;
    Page::new(&reader, &title).noindex().errors(!wrong.is_empty()).crumbs(crumbs(words)).render(html! {
        div.title { h1 { (title) } p.quiet { (words.staff_new_lead()) } }
        (error_summary(words, &summary(words, wrong)))
        @if typed.back { (given_back(&reader, "#name")) }
        (form(&reader, "/staff/people/new#error-summary", html! {
            (name_field(words, typed.pairs.get("name"), wrong))
            (TextField {
                name: "login", label: &words.accounts_login(), hint: Some(&words.staff_login_hint()),
                error: at(words, wrong, "login").as_deref(), value: typed.pairs.get("login"), autocomplete: "off",
                code: true, ..TextField::default()
            }.render(words))
            (Choices {
                name: "role", legend: &words.staff_role(), error: at(words, wrong, "role").as_deref(),
                options: roles(words, typed.pairs.get("role")), ..Choices::default()
            }.render(words))
            (unit_field(words, units, typed.pairs.get("unit"), wrong))
            div.actions { button.btn type="submit" { (words.staff_add()) } }
        }))
    })
}

/// Somebody of the staff, for the system administrator. `own`: it is the reader, who changes nothing here.
pub fn member(
    visit: &Visit,
    units: &[Unit],
    (member, own): (&Member, bool),
    typed: Option<&Typed<'_>>,
) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let wrong = typed.map_or(&[][..], |typed| typed.wrong);
    let given =
        |name: &str, kept: &str| typed.map_or(kept.to_owned(), |typed| typed.pairs.get(name).to_owned());
    let to = path(member.id);
    Page::new(&reader, &member.name).noindex().errors(!wrong.is_empty()).crumbs(crumbs(words)).render(html! {
        div.title { h1 { (member.name) } }
        (error_summary(words, &summary(words, wrong)))
        (about(words, member))
        @if let Some(since) = member.waits_since {
            p { (words.staff_waits_since(speech::moment(since, words.language()))) }
        }
        @if own { p { (words.staff_own()) } } @else {
            section.section aria-labelledby="change" {
                h2 #change { (words.staff_change()) }
                p { (words.staff_change_how()) }
                (form(&reader, &format!("{to}#error-summary"), html! {
                    (name_field(words, &given("name", &member.name), wrong))
                    (unit_field(words, units, &given("unit", member.unit.as_deref().unwrap_or_default()), wrong))
                    div.actions { button.btn type="submit" { (words.staff_keep()) } }
                }))
            }
            section.section aria-labelledby="renew" {
                h2 #renew { (words.staff_renew()) }
                (more(&words.staff_renew_when(), html! {
                    p { (words.staff_renew_how()) }
                    (actions_form(&reader, &format!("{to}/sign-in"), html! {
                        button.btn.btn-2 type="submit" { (words.staff_renew_do(&member.name)) }
                    }))
                }, false))
            }
            p.small { (words.staff_locks_elsewhere()) }
        }
    })
}

/// Role, unit, login, state.
pub fn about(words: Words, member: &Member) -> Markup {
    facts(&[
        (words.staff_state(), state(words, member)),
        (words.staff_role(), html! { (role_name(words, member.role)) }),
        (words.staff_unit(), html! { (unit_name(words, member)) }),
        (words.accounts_login(), html! { (member.login) }),
    ])
}

/// What somebody signs in with the first time.
pub fn first(visit: &Visit, member: &Member, first: &First) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.staff_first(&member.name);
    let spaced = |text: &str| {
        let characters: Vec<char> = text.chars().collect();
        characters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    };
    Page::new(&reader, &title).noindex().crumbs(crumbs(words)).render(html! {
        div.title { h1 { (title) } p.lead { (words.staff_first_lead()) } }
        (facts(&[
            (words.accounts_login(), html! { (member.login) }),
            (words.staff_first_password(), digits(&spaced(&first.password))),
            (words.staff_first_secret(), html! { code { (spaced(&first.totp)) } }),
        ]))
        p { (words.staff_first_how()) }
        (actions_form(&reader, &format!("{}/handed-over", path(member.id)), html! {
            button.btn type="submit" { (words.staff_first_done()) }
        }))
    })
}
