//! The pages that staff begin from: the few that head every page, and all of them on one page, grouped by what people do.

use maud::{Markup, html};

use super::page::Page;
use super::reader::Reader;
use crate::words::Words;

/// The page with all of them.
pub const MENU: &str = "/staff/menu";
/// So many head every page; the way to the rest, help and settings come to these.
const FIRST: usize = 4;

/// A page that somebody of the staff begins from. The order is that of the head and of the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The queue of the unit.
    Queue,
    /// New applications that a community or street looks at beforehand.
    Checks,
    /// What is referred to the hospital.
    Referrals,
    /// The search.
    Search,
    /// Calls of the hotline.
    Hotline,
    /// What the unit coordinates and others have.
    Coordinated,
    /// Forms that are filled in for somebody.
    Keying,
    /// Numbers and validities of certificates.
    Issuing,
    /// What is paid month by month.
    Payments,
    /// Letters that somebody has to bring to their reader.
    Letters,
    /// Days of assessment.
    Days,
    /// People to contact about an appointment.
    Calls,
    /// Who acts for whom.
    Mandates,
    /// The register of certificate holders.
    Register,
    /// Who could apply for what, and is to be told.
    Proposals,
    /// Imports into it.
    Imports,
    /// Colleagues and their absences.
    Team,
    /// Whose cases one stays away from.
    Recusals,
    /// Ready reasons.
    Reasons,
    /// Units.
    Units,
    /// People.
    People,
    /// What the district decided about sharing the work.
    Choices,
    /// Holidays.
    Holidays,
    /// What was not delivered.
    Outbox,
    /// Locks and roles.
    Accounts,
    /// The record of access.
    Audit,
    /// The record of looks into the register.
    RegisterLooks,
    /// How much programmes are.
    Rates,
    /// What the district has not said yet.
    Unsaid,
    /// How long what is kept.
    Retention,
    /// One's own password.
    Password,
    /// Limits of services, and rules left to the district.
    Limits,
    /// Words of services.
    Texts,
    /// Changes that wait for another administrator.
    Changes,
}

/// What people do in the pages of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Group {
    Work,
    Lists,
    Appointments,
    Register,
    Unit,
    Administration,
    Own,
}

impl Group {
    const ALL: [Self; 7] = [
        Self::Work,
        Self::Lists,
        Self::Appointments,
        Self::Register,
        Self::Unit,
        Self::Administration,
        Self::Own,
    ];

    fn name(self, words: Words) -> String {
        match self {
            Self::Work => words.menu_work(),
            Self::Lists => words.menu_lists(),
            Self::Appointments => words.menu_appointments(),
            Self::Register => words.menu_register(),
            Self::Unit => words.menu_unit(),
            Self::Administration => words.menu_administration(),
            Self::Own => words.menu_own(),
        }
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Lists => "lists",
            Self::Appointments => "appointments",
            Self::Register => "register",
            Self::Unit => "unit",
            Self::Administration => "administration",
            Self::Own => "own",
        }
    }
}

impl Place {
    /// All of them.
    pub const ALL: [Self; 34] = [
        Self::Queue,
        Self::Checks,
        Self::Referrals,
        Self::Search,
        Self::Keying,
        Self::Issuing,
        Self::Hotline,
        Self::Coordinated,
        Self::Payments,
        Self::Letters,
        Self::Days,
        Self::Calls,
        Self::Mandates,
        Self::Register,
        Self::Proposals,
        Self::Imports,
        Self::Team,
        Self::Recusals,
        Self::Reasons,
        Self::Units,
        Self::People,
        Self::Choices,
        Self::Holidays,
        Self::Rates,
        Self::Limits,
        Self::Texts,
        Self::Changes,
        Self::Unsaid,
        Self::Outbox,
        Self::Accounts,
        Self::Audit,
        Self::RegisterLooks,
        Self::Retention,
        Self::Password,
    ];

    /// Its address.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Queue => "/staff",
            Self::Checks => "/staff/checks",
            Self::Referrals => "/staff/referrals",
            Self::Search => "/staff/search",
            Self::Hotline => "/staff/hotline",
            Self::Coordinated => "/staff/coordinated",
            Self::Keying => "/staff/keying",
            Self::Issuing => "/staff/issuing",
            Self::Payments => "/staff/payments",
            Self::Letters => "/staff/letters",
            Self::Days => "/staff/days",
            Self::Calls => "/staff/calls",
            Self::Register => "/staff/register",
            Self::Imports => "/staff/register/imports",
            Self::Proposals => "/staff/proposals",
            Self::Team => "/staff/team",
            Self::Mandates => "/staff/mandates",
            Self::Recusals => "/staff/recusals",
            Self::Reasons => "/staff/reasons",
            Self::Outbox => "/staff/outbox",
            Self::Units => "/staff/units",
            Self::People => "/staff/people",
            Self::Choices => "/staff/choices",
            Self::Holidays => "/staff/holidays",
            Self::Rates => "/staff/rates",
            Self::Limits => "/staff/limits",
            Self::Texts => "/staff/texts",
            Self::Changes => "/staff/changes",
            Self::Unsaid => "/staff/unsaid",
            Self::Retention => "/staff/retention",
            Self::Accounts => "/staff/accounts",
            Self::Audit => "/staff/audit",
            Self::RegisterLooks => "/staff/audit/register",
            Self::Password => "/staff/password",
        }
    }

    const fn group(self) -> Group {
        match self {
            Self::Queue
            | Self::Checks
            | Self::Referrals
            | Self::Search
            | Self::Hotline
            | Self::Coordinated
            | Self::Keying
            | Self::Mandates => Group::Work,
            Self::Issuing | Self::Payments | Self::Letters | Self::Outbox => Group::Lists,
            Self::Days | Self::Calls => Group::Appointments,
            Self::Register | Self::Proposals | Self::Imports => Group::Register,
            Self::Team | Self::Recusals | Self::Reasons => Group::Unit,
            Self::Units
            | Self::People
            | Self::Choices
            | Self::Holidays
            | Self::Rates
            | Self::Limits
            | Self::Texts
            | Self::Changes
            | Self::Unsaid
            | Self::Retention
            | Self::Accounts
            | Self::Audit
            | Self::RegisterLooks => Group::Administration,
            Self::Password => Group::Own,
        }
    }

    fn name(self, words: Words) -> String {
        match self {
            Self::Queue => words.page_nav_queue(),
            Self::Checks => words.queue_checks(),
            Self::Referrals => words.page_nav_referrals(),
            Self::Search => words.page_nav_search(),
            Self::Hotline => words.hotline_title(),
            Self::Coordinated => words.queue_coordinated(),
            Self::Keying => words.page_nav_keying(),
            Self::Issuing => words.page_nav_issuing(),
            Self::Payments => words.payments_title(),
            Self::Letters => words.page_nav_letters(),
            Self::Days => words.day_title(),
            Self::Calls => words.call_title(),
            Self::Register => words.page_nav_register(),
            Self::Imports => words.register_imports(),
            Self::Proposals => words.proposals_staff_title(),
            Self::Team => words.page_nav_team(),
            Self::Mandates => words.page_nav_mandates(),
            Self::Recusals => words.page_nav_recusals(),
            Self::Reasons => words.page_nav_reasons(),
            Self::Outbox => words.page_nav_outbox(),
            Self::Units => words.page_nav_units(),
            Self::People => words.page_nav_people(),
            Self::Choices => words.page_nav_choices(),
            Self::Holidays => words.page_nav_holidays(),
            Self::Rates => words.rates_title(),
            Self::Limits => words.limits_title(),
            Self::Texts => words.texts_title(),
            Self::Changes => words.changes_title(),
            Self::Unsaid => words.unsaid_title(),
            Self::Retention => words.retention_title(),
            Self::Accounts => words.page_nav_accounts(),
            Self::Audit => words.page_nav_audit(),
            Self::RegisterLooks => words.register_audit(),
            Self::Password => words.accounts_own(),
        }
    }

    /// Whether a page belongs to it: its own, and those below it that belong to no other.
    fn holds(self, page: &str) -> bool {
        let below =
            |path: &str| page.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        match self {
            Self::Queue => page == "/staff" || below("/staff/cases"),
            Self::Calls => below("/staff/calls") || below("/staff/appointments"),
            Self::Register => below("/staff/register") && !Self::Imports.holds(page),
            Self::Audit => below("/staff/audit") && !Self::RegisterLooks.holds(page),
            _ => below(self.path()),
        }
    }

    /// How a link to it is marked on a page: as this page, or as the part that the page is in.
    fn current(self, page: &str) -> Option<&'static str> {
        if page == self.path() { Some("page") } else { self.holds(page).then_some("true") }
    }
}

fn page_of(reader: &Reader) -> &str {
    reader.path.split('?').next().unwrap_or_default()
}

fn places(reader: &Reader) -> &[Place] {
    reader.signed_in.as_ref().map_or(&[], |who| &who.places)
}

/// Where somebody of the staff begins.
pub fn home(reader: &Reader) -> &'static str {
    places(reader).first().map_or("/", |place| place.path())
}

/// The links that head the page: address, words, and how they are marked.
pub fn head(reader: &Reader) -> Vec<(&'static str, String, Option<&'static str>)> {
    let (words, page) = (reader.words, page_of(reader));
    let all = places(reader);
    if all.is_empty() {
        return vec![("/", words.page_nav_public(), None)];
    }
    let (first, rest) = all.split_at(FIRST.min(all.len()));
    let in_rest = rest.iter().any(|place| place.holds(page)).then_some("true");
    let menu = if page == MENU { Some("page") } else { in_rest };
    let mut links: Vec<_> =
        first.iter().map(|place| (place.path(), place.name(words), place.current(page))).collect();
    links.push((MENU, words.page_nav_menu(), menu));
    links
}

/// Whether the way to this page is through the menu.
pub fn is_in_menu(reader: &Reader) -> bool {
    places(reader).iter().skip(FIRST).any(|place| place.holds(page_of(reader)))
}

/// All pages that somebody may begin from, under headings.
pub fn menu(reader: &Reader) -> Markup {
    let words = reader.words;
    let title = words.page_nav_menu();
    let of = |group: Group| places(reader).iter().filter(move |place| place.group() == group);
    Page::new(reader, &title).noindex().render(html! {
        div.title { h1 { (title) } }
        nav.staff-menu aria-label=(title) {
            @for group in Group::ALL.into_iter().filter(|group| of(*group).next().is_some()) {
                div {
                    h2 id=(group.id()) { (group.name(words)) }
                    ul.links aria-labelledby=(group.id()) {
                        @for place in of(group) { li { a.link href=(place.path()) { (place.name(words)) } } }
                    }
                }
            }
        }
    })
}
