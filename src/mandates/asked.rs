//! A form that asks for a mandate, read: by a resident for themself and one other, or by an officer for two people.

use chrono::NaiveDate;

use super::mandate::{Detail, Kind, Relation, Side, Way, guardianship_ends};
use crate::forms::fault::{Fault, Problem};
use crate::values::text::{clean, clean_lines, length};
use crate::values::{DateParts, DateRange, IdNumber, PersonName, Power, Powers, Scope};
use crate::web::Pairs;

/// The longest text of proof or institution, in characters.
pub const LONGEST: u32 = 500;

/// What a form asks for, apart from who the two are.
#[derive(Clone, Debug)]
pub struct Terms {
    /// By what.
    pub kind: Kind,
    /// What they are to each other.
    pub relation: Relation,
    /// What may be done.
    pub powers: Powers,
    /// Where.
    pub scope: Scope,
    /// The last day.
    pub until: Option<NaiveDate>,
    /// Institution and proof.
    pub detail: Detail,
}

/// Somebody named in a form.
#[derive(Clone, Debug)]
pub struct Named {
    /// Name.
    pub name: String,
    /// Identity number.
    pub id_number: IdNumber,
}

/// What a resident asks for.
#[derive(Clone, Debug)]
pub struct Own {
    /// The side that the resident is.
    pub side: Side,
    /// The other one.
    pub other: Named,
    /// The rest.
    pub terms: Terms,
}

/// What an officer records.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// How.
    pub way: Way,
    /// For whom.
    pub principal: Named,
    /// Who acts.
    pub agent: Named,
    /// The rest.
    pub terms: Terms,
}

/// Faults while a form is read.
struct Reading<'r> {
    form: &'r Pairs,
    today: NaiveDate,
    faults: Vec<Fault>,
}

impl Reading<'_> {
    fn fail<T>(&mut self, field: &str, problem: Problem) -> Option<T> {
        self.faults.push(Fault { field: field.to_owned(), problem });
        None
    }

    fn chosen<T>(&mut self, field: &str, named: impl Fn(&str) -> Option<T>) -> Option<T> {
        match named(self.form.get(field)) {
            Some(found) => Some(found),
            None => self.fail(field, Problem::NothingChosen),
        }
    }

    fn person(&mut self, name: &str, number: &str) -> Option<Named> {
        let found = PersonName::parse(self.form.get(name)).map_err(Problem::Name);
        let found = found.map_or_else(|problem| self.fail(name, problem), Some);
        let id_number = IdNumber::parse(self.form.get(number), self.today).map_err(Problem::IdNumber);
        let id_number = id_number.map_or_else(|problem| self.fail(number, problem), Some);
        Some(Named { name: found?.as_str().to_owned(), id_number: id_number? })
    }

    fn text(&mut self, field: &str, needed: bool) -> Option<String> {
        let text = clean_lines(self.form.get(field));
        let found = length(&text);
        if found > LONGEST as usize {
            return self.fail(field, Problem::TooLong { max: LONGEST, found });
        }
        if needed && text.is_empty() {
            return self.fail(field, Problem::Empty);
        }
        Some(text)
    }

    fn until(&mut self, needed: bool) -> Option<Option<NaiveDate>> {
        let part = |part: &str| self.form.get(&format!("until.{part}")).to_owned();
        let parts = DateParts { year: part("year"), month: part("month"), day: part("day") };
        if parts.is_empty() && !needed {
            return Some(None);
        }
        match parts.parse(DateRange::Future, self.today) {
            Ok(day) => Some(Some(day)),
            Err(error) => self.fail(&format!("until.{}", error.part().name()), Problem::Date(error)),
        }
    }

    /// What is asked for, by a kind: the law gives a guardian all powers, the rest is chosen.
    fn terms(&mut self, kind: Option<Kind>, ward: Option<&IdNumber>, proof: bool) -> Option<Terms> {
        let relation = self.chosen("relation", Relation::named);
        let guardian = kind == Some(Kind::Guardian);
        let powers = if guardian { Some(Powers::ALL) } else { self.powers(kind) };
        let scope = if guardian { Some(Scope::All) } else { self.scope() };
        let until = match (guardian, ward) {
            (true, Some(ward)) => match guardianship_ends(ward, self.today) {
                Some(last) => Some(Some(last)),
                None => self.until(false),
            },
            // Whose number cannot be read is asked for that first.
            (true, None) => None,
            // 民法典 §165: a written authority says until when.
            (false, _) => self.until(true),
        };
        let institution = if kind == Some(Kind::Institution) {
            self.text("institution", true)
        } else {
            Some(String::new())
        };
        let proof = if proof { self.text("proof", true) } else { Some(String::new()) };
        let detail = Detail { wanted_name: String::new(), institution: clean(&institution?), proof: proof? };
        Some(Terms {
            kind: kind?,
            relation: relation?,
            powers: powers?,
            scope: scope?,
            until: until?,
            detail,
        })
    }

    fn powers(&mut self, kind: Option<Kind>) -> Option<Powers> {
        let chosen: Vec<&str> = self.form.all("powers").flat_map(|names| names.split(',')).collect();
        let powers = Powers::of(Power::ALL.into_iter().filter(|power| chosen.contains(&power.name())));
        if powers.is_empty() {
            return self.fail("powers", Problem::NothingChosen);
        }
        if kind == Some(Kind::Supporter) && powers.within(Powers::SUPPORT) != powers {
            return self.fail("powers", Problem::Rule);
        }
        // Whoever fills in, answers or reads letters sees where the case stands.
        Some(Powers::of(powers.iter().chain([Power::See])))
    }

    fn scope(&mut self) -> Option<Scope> {
        match self.form.get("scope") {
            "all" => Some(Scope::All),
            "some" => {
                let named: std::collections::BTreeSet<String> = self
                    .form
                    .all("services")
                    .flat_map(|names| names.split(','))
                    .filter(|name| is_service_name(name))
                    .map(str::to_owned)
                    .collect();
                if named.is_empty() {
                    return self.fail("services", Problem::NothingChosen);
                }
                Some(Scope::Only(named))
            }
            _ => self.fail("scope", Problem::NothingChosen),
        }
    }
}

/// Whether something can be the name of a service; which there are, the page says.
fn is_service_name(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= 60
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// Reads what a resident asks for.
///
/// # Errors
/// All that is wrong, each at its field.
pub fn own(form: &Pairs, today: NaiveDate) -> Result<Own, Vec<Fault>> {
    let mut reading = Reading { form, today, faults: Vec::new() };
    let side = reading.chosen("side", |name| match name {
        "for-me" => Some(Side::Principal),
        "for-other" => Some(Side::Agent),
        _ => None,
    });
    let other = reading.person("name", "id_number");
    // A guardian and an institution show a proof, which nobody can look at here.
    let kind = reading.chosen("kind", |name| {
        Kind::named(name).filter(|kind| matches!(kind, Kind::Agent | Kind::Supporter))
    });
    let terms = reading.terms(kind, None, false);
    if form.get("agreed") != "yes" {
        reading.fail::<()>("agreed", Problem::NotDeclared);
    }
    match (side, other, terms) {
        (Some(side), Some(other), Some(terms)) if reading.faults.is_empty() => {
            let detail = Detail { wanted_name: other.name.clone(), ..terms.detail };
            Ok(Own { side, other, terms: Terms { detail, ..terms } })
        }
        _ => Err(reading.faults),
    }
}

/// Reads what an officer records.
///
/// # Errors
/// All that is wrong, each at its field.
pub fn recorded(form: &Pairs, today: NaiveDate) -> Result<Recorded, Vec<Fault>> {
    let mut reading = Reading { form, today, faults: Vec::new() };
    let way = reading.chosen("way", |name| Way::named(name).filter(|way| *way != Way::Online));
    let principal = reading.person("principal_name", "principal_number");
    let agent = reading.person("agent_name", "agent_number");
    let kind = reading.chosen("kind", Kind::named);
    // What is shown in person cannot be shown by phone.
    let in_person = way != Some(Way::Phone);
    if way == Some(Way::Phone) && matches!(kind, Some(Kind::Guardian | Kind::Institution)) {
        reading.fail::<()>("way", Problem::Rule);
    }
    let ward = principal.as_ref().map(|person| &person.id_number);
    let terms = reading.terms(kind, ward, in_person);
    if let (Some(principal), Some(agent)) = (&principal, &agent)
        && principal.id_number == agent.id_number
    {
        reading.fail::<()>("agent_number", Problem::Twice);
    }
    if form.get("seen") != "yes" {
        reading.fail::<()>("seen", Problem::NotDeclared);
    }
    match (way, principal, agent, terms) {
        (Some(way), Some(principal), Some(agent), Some(terms)) if reading.faults.is_empty() => {
            Ok(Recorded { way, principal, agent, terms })
        }
        _ => Err(reading.faults),
    }
}
