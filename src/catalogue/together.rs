//! One form for several services (一件事一次办): its pages are theirs, each asked once; each becomes a case of its own.
//!
//! A form for several has pages of its own first, which ask what is wanted. The pages of its members take their places
//! behind those that both have; one page stands for all of the same name, and asks the same. It is asked where a member is
//! wanted that asks it, so that nobody answers anything for what they do not want. What the form words itself stands before
//! the words of its members.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::checks;
use super::definition::{Actor, Kind, Page, Question};
use super::loading::Problem;
use super::rules::{Facts, Known, Rule, Truth, Type};
use super::service::Service;

/// A service of a form for several.
#[derive(Debug)]
pub struct Joined {
    /// It.
    pub service: Arc<Service>,
    when: Rule,
    after: Vec<String>,
    spared: Vec<String>,
}

/// A service that is wanted by a form for several.
#[derive(Clone, Debug)]
pub struct Part {
    /// It.
    pub service: Arc<Service>,
    /// Whether it waits for the certificate that another one of them asks for.
    pub waits: bool,
    /// Pages that were not asked for that reason.
    pub spared: Vec<String>,
}

impl Service {
    /// The services that are wanted, by what was answered; none where this one stands for itself.
    pub fn parts(&self, known: &Known) -> Vec<Part> {
        let wanted = |member: &&Joined| member.when.holds(known) == Truth::Yes;
        let all: Vec<&Joined> = self.members.iter().filter(wanted).collect();
        let is_wanted = |service: &String| all.iter().any(|member| member.service.id() == service);
        all.iter()
            .map(|member| {
                let waits = member.after.iter().any(is_wanted);
                let spared = if waits { member.spared.clone() } else { Vec::new() };
                Part { service: member.service.clone(), waits, spared }
            })
            .collect()
    }

    /// The same by facts.
    pub fn parts_by(&self, facts: &Facts, today: chrono::NaiveDate) -> Vec<Part> {
        self.parts(&Known::on(today).with(facts))
    }

    /// What is answered to the form's own questions where some of its services are wanted and nothing is to be done with
    /// the certificate: a question of several has the services for options. Nothing where it has none of them.
    pub fn choosing(&self, services: &[&str]) -> Vec<(String, String)> {
        let own = self.definition.pages.iter().filter(|page| self.is_own(page));
        let questions: Vec<_> = own.flat_map(|page| &page.questions).collect();
        let chosen = |question: &Question| match &question.kind {
            Kind::Multiple { options, .. } => {
                options.iter().filter(|one| services.contains(&one.as_str())).cloned().collect()
            }
            Kind::Single { options, .. } => options.iter().filter(|one| *one == "none").cloned().collect(),
            _ => Vec::new(),
        };
        let some =
            questions.iter().any(|one| matches!(one.kind, Kind::Multiple { .. }) && !chosen(one).is_empty());
        let answers = questions.iter().filter(|_| some);
        answers.flat_map(|one| chosen(one).into_iter().map(|option| (one.id.clone(), option))).collect()
    }

    fn is_own(&self, page: &Page) -> bool {
        self.members.iter().all(|member| member.service.place(&page.id).is_none())
    }

    /// The services that can be wanted.
    pub fn members(&self) -> impl Iterator<Item = &Arc<Service>> {
        self.members.iter().map(|member| &member.service)
    }
}

/// Puts a form for several together.
///
/// # Errors
/// Members that are not there, pages of one name that differ, conditions that cannot be read.
pub fn join(
    mut form: Service,
    file: &str,
    services: &BTreeMap<String, Arc<Service>>,
) -> Result<Service, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut wrong = |reason: String| problems.push(Problem { file: file.to_owned(), line: 1, reason });
    let members = form.definition.members.clone();
    let theirs: Vec<Arc<Service>> =
        members.iter().filter_map(|member| services.get(&member.service).cloned()).collect();
    for member in members.iter().filter(|member| !services.contains_key(&member.service)) {
        wrong(format!("there is no service `{}`", member.service));
    }
    if theirs.len() < members.len() {
        return Err(problems);
    }
    let own: BTreeMap<String, Type> = form
        .definition
        .pages
        .iter()
        .filter(|page| theirs.iter().all(|service| service.place(&page.id).is_none()))
        .flat_map(|page| &page.questions)
        .map(|question| (question.id.clone(), question.fact_type()))
        .collect();
    for (member, service) in members.iter().zip(&theirs) {
        match Rule::check(&member.when, &own) {
            Ok(when) => {
                let (after, spared) = (member.after.clone(), member.spared.clone());
                form.members.push(Joined { service: service.clone(), when, after, spared });
            }
            Err(error) => wrong(format!("`when` of the member `{}`: {error}", member.service)),
        }
        if !member.after.is_empty() && !can_wait(service) {
            wrong(format!("`{}` has no stage in which it could wait for a certificate", member.service));
        }
        let named = |id: &String| service.place(id).map(|place| &service.definition.pages[place]);
        for page in &member.spared {
            if named(page).is_none_or(|page| page.questions.iter().any(|question| !question.optional)) {
                wrong(format!("`{page}` of `{}` is no page that can be left empty", member.service));
            }
        }
    }
    form.definition.pages = pages(&form, &theirs, &mut wrong);
    // Whoever sends all of them has to be known as well as the strictest asks.
    form.definition.assurance = theirs.iter().filter_map(|service| service.definition.assurance).max();
    if !problems.is_empty() {
        return Err(problems);
    }
    (form.when, form.rules) = checks::put_together(file, &form.definition)?;
    Ok(form)
}

/// Whether a service has a stage that waits, and the two ways out of it.
fn can_wait(service: &Service) -> bool {
    let Some(waits) = service.awaiting() else { return false };
    let leads = |closed: bool| going_on(service, &waits.id, closed).is_some();
    leads(true) && leads(false)
}

/// The act that happens by itself to a case that waits: to an open stage, or to a closed one.
pub fn going_on<'s>(service: &'s Service, stage: &str, closed: bool) -> Option<&'s str> {
    let acts = service.definition.acts.iter();
    let by_itself = |act: &&super::definition::Act| {
        act.by.contains(&Actor::System) && act.from.iter().any(|from| from == stage)
    };
    let leads = |to: &str| service.stage(to).is_some_and(|stage| stage.closed == closed);
    acts.filter(by_itself).find(|act| leads(&act.to)).map(|act| act.id.as_str())
}

/// The pages of all, each once, in an order in which the form and each member finds its own; pages of a section together
/// where that can be.
fn pages(form: &Service, services: &[Arc<Service>], wrong: &mut impl FnMut(String)) -> Vec<Page> {
    let mut all: Vec<Page> = form.definition.pages.clone();
    // Which page comes straight before which, by place in `all`.
    let mut follows: Vec<(usize, usize)> = (1..all.len()).map(|place| (place - 1, place)).collect();
    for service in services {
        let mut before = None;
        for page in &service.definition.pages {
            let there = all.iter().position(|other| other.id == page.id).unwrap_or(all.len());
            if there == all.len() {
                all.push(page.clone());
            } else if format!("{:?}", all[there].questions) != format!("{:?}", page.questions) {
                wrong(format!("the page `{}` of `{}` asks something else", page.id, service.id()));
            }
            follows.extend(before.map(|before| (before, there)));
            before = Some(there);
        }
    }
    let mut order: Vec<usize> = Vec::new();
    while order.len() < all.len() {
        let is_next = |place: &usize| {
            !order.contains(place)
                && follows.iter().all(|(before, after)| after != place || order.contains(before))
        };
        let next: Vec<usize> = (0..all.len()).filter(is_next).collect();
        let section = order.last().map(|last| &all[*last].section);
        let same = next.iter().find(|place| Some(&all[**place].section) == section);
        let Some(place) = same.or(next.first()) else {
            wrong("its members ask the same pages in orders that contradict each other".to_owned());
            return all;
        };
        order.push(*place);
    }
    let mut pages: Vec<Page> = order.into_iter().map(|place| all[place].clone()).collect();
    for page in &mut pages {
        page.when = condition(form, services, page);
    }
    pages
}

/// When a page is asked: where a member is wanted that asks it then. Always, where it is the form's own or all ask it always.
fn condition(form: &Service, services: &[Arc<Service>], page: &Page) -> Option<String> {
    let mut groups: Vec<(Option<&String>, Vec<String>)> = Vec::new();
    let mut spared = false;
    for (member, service) in form.definition.members.iter().zip(services) {
        let Some(place) = service.place(&page.id) else { continue };
        let mut wanted = format!("({})", member.when);
        if member.spared.contains(&page.id) {
            spared = true;
            let after = |id: &String| form.definition.members.iter().find(|other| other.service == *id);
            let not = member.after.iter().filter_map(after).map(|other| format!(" && !({})", other.when));
            wanted = format!("({wanted}{})", not.collect::<String>());
        }
        let when = service.definition.pages[place].when.as_ref();
        match groups.iter_mut().find(|(other, _)| *other == when) {
            Some((_, all)) => all.push(wanted),
            None => groups.push((when, vec![wanted])),
        }
    }
    match &groups[..] {
        [] => return page.when.clone(),
        [(when, all)] if all.len() == services.len() && !spared => return when.cloned(),
        _ => {}
    }
    let said = groups.iter().map(|(when, all)| match when {
        Some(when) => format!("({}) && ({when})", all.join(" || ")),
        None => format!("({})", all.join(" || ")),
    });
    Some(said.map(|one| format!("({one})")).collect::<Vec<_>>().join(" || "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;
    use crate::catalogue::rules::Fact;

    const FORM: &str = "certificate-and-subsidies";

    fn parts(certificate: &str, subsidies: &[&str]) -> Vec<(String, bool)> {
        let catalogue = Catalogue::load(None).unwrap();
        let facts = Facts::from([
            ("certificate".to_owned(), Fact::Text(certificate.to_owned())),
            ("subsidies".to_owned(), Fact::Many(subsidies.iter().map(|one| (*one).to_owned()).collect())),
        ]);
        let today = chrono::NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
        let parts = catalogue.get(FORM).unwrap().parts_by(&facts, today);
        parts.into_iter().map(|part| (part.service.id().to_owned(), part.waits)).collect()
    }

    #[test]
    fn a_subsidy_waits_only_for_a_certificate_that_is_asked_for_and_not_there_yet() {
        let said = |parts: &[(&str, bool)]| -> Vec<(String, bool)> {
            parts.iter().map(|(id, waits)| ((*id).to_owned(), *waits)).collect()
        };
        assert_eq!(
            parts("new", &["living-allowance", "care-allowance"]),
            said(&[("disability-certificate", false), ("living-allowance", true), ("care-allowance", true)])
        );
        assert_eq!(
            parts("reissue", &["care-allowance"]),
            said(&[("certificate-reissue", false), ("care-allowance", false)])
        );
        assert_eq!(parts("none", &["living-allowance"]), said(&[("living-allowance", false)]));
        assert_eq!(parts("new", &["none"]), said(&[("disability-certificate", false)]));
    }

    #[test]
    fn every_member_finds_all_its_pages_in_its_own_order_and_nothing_is_asked_twice() {
        let catalogue = Catalogue::load(None).unwrap();
        let form = catalogue.get(FORM).unwrap();
        let mut questions: Vec<&str> = form
            .definition
            .pages
            .iter()
            .flat_map(|page| &page.questions)
            .map(|question| question.id.as_str())
            .collect();
        for member in form.members() {
            let places: Vec<usize> =
                member.definition.pages.iter().map(|page| form.place(&page.id).expect("a place")).collect();
            assert!(places.windows(2).all(|pair| pair[0] < pair[1]), "{}", member.id());
        }
        let all = questions.len();
        questions.sort_unstable();
        questions.dedup();
        assert_eq!(questions.len(), all);
    }
}
