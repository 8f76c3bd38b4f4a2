//! Where a person stands in a form: derived from the answers by walking from the first page, never stored.
//!
//! Going back, changing an answer and skipping cannot disagree with each other, because there is nothing to
//! disagree with.

use chrono::NaiveDate;

use super::rules::{Facts, Known, Truth};
use super::service::Service;

/// What the answers of one page come to.
#[derive(Clone, Debug, PartialEq)]
pub enum PageState {
    /// Everything on it can be read: these are its facts.
    Answered(Facts),
    /// It was never sent, or something on it is wrong.
    Open,
}

/// A way through the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walk {
    /// Pages that are asked as far as can be told, in order, as places in the definition.
    pub asked: Vec<usize>,
    /// The first of them that is not answered; `None`: all are, and check-your-answers is next.
    pub open: Option<usize>,
}

impl Walk {
    /// Walks a service with what is answered. `state` is asked once for each page that is reached.
    pub fn through(service: &Service, today: NaiveDate, mut state: impl FnMut(usize) -> PageState) -> Self {
        let mut known = Known::on(today);
        let mut walk = Self::default();
        for place in 0..service.definition.pages.len() {
            // A page whose condition cannot be told yet is not asked: its turn comes when the answer does.
            if service.when(place).is_some_and(|rule| rule.holds(&known) != Truth::Yes) {
                continue;
            }
            walk.asked.push(place);
            match state(place) {
                PageState::Answered(facts) => {
                    for (question, fact) in &facts {
                        known.add(question, fact);
                    }
                }
                PageState::Open => {
                    if walk.open.is_none() {
                        walk.open = Some(place);
                    }
                }
            }
        }
        walk
    }

    /// Whether a page may be opened: it is asked, and everything before it is answered.
    pub fn may_open(&self, place: usize) -> bool {
        self.asked.contains(&place) && self.open.is_none_or(|open| place <= open)
    }

    /// The page before, on this way.
    pub fn before(&self, place: usize) -> Option<usize> {
        self.asked.iter().copied().take_while(|other| *other < place).last()
    }

    /// The page after, on this way.
    pub fn after(&self, place: usize) -> Option<usize> {
        self.asked.iter().copied().find(|other| *other > place)
    }

    /// Which of how many: counted on the way as it is known now.
    pub fn step(&self, place: usize) -> (usize, usize) {
        let at = self.asked.iter().position(|other| *other == place).unwrap_or(0);
        (at + 1, self.asked.len())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::strategy::ValueTree as _;
    use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};

    use super::*;
    use crate::catalogue::Catalogue;
    use crate::catalogue::definition::{Kind, Question};
    use crate::catalogue::rules::Fact;

    /// The same answers each time, so that what fails once fails again; nothing is written down.
    fn runner() -> TestRunner {
        let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
        TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
    }

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    /// Something that a question can come to; the seed chooses.
    fn fact(question: &Question, seed: u32) -> Option<Fact> {
        let at = |options: &[String]| options[seed as usize % options.len()].clone();
        let ids = ["11010519491231002X", "150202201503180013"];
        Some(match &question.kind {
            _ if question.optional && seed.is_multiple_of(5) => return None,
            Kind::Single { other: true, .. } if seed.is_multiple_of(7) => Fact::Text("other".into()),
            Kind::Single { options, .. } => Fact::Text(at(options)),
            Kind::Multiple { options, .. } => Fact::Many(
                options
                    .iter()
                    .enumerate()
                    .filter(|(n, _)| seed >> n & 1 == 1)
                    .map(|(_, o)| o.clone())
                    .collect(),
            ),
            Kind::Number { min, max } => Fact::Number(min + i64::from(seed) % (max - min + 1)),
            Kind::Money { max_fen } => Fact::Number(i64::from(seed) % (max_fen + 1)),
            Kind::Group { min, max, .. } => Fact::Number(i64::from(min + seed % (max - min + 1))),
            Kind::Declaration {} => Fact::Flag(true),
            Kind::IdNumber {} => Fact::Text(ids[seed as usize % 2].into()),
            Kind::Date { .. } => Fact::Text(format!("20{:02}-05-06", seed % 27)),
            Kind::Files { .. } => Fact::Text(["upload", "counter", "post"][seed as usize % 3].into()),
            _ => Fact::Text(format!("text {seed}")),
        })
    }

    fn facts(service: &Service, place: usize, seeds: &[u32]) -> Facts {
        let questions = &service.definition.pages[place].questions;
        let seed = |number: usize| seeds[(place * 7 + number) % seeds.len()];
        let read = |(number, question): (usize, &Question)| {
            Some((question.id.clone(), fact(question, seed(number))?))
        };
        questions.iter().enumerate().filter_map(read).collect()
    }

    /// Answers for every page, and which pages were left open.
    fn answers() -> impl Strategy<Value = (Vec<u32>, u64)> {
        (prop::collection::vec(any::<u32>(), 199), prop_oneof![Just(0), any::<u64>()])
    }

    #[test]
    fn for_all_answers_the_walk_ends_and_going_back_leads_the_same_way() {
        let catalogue = Catalogue::load(None).unwrap();
        for service in catalogue.all() {
            let walk_of = |seeds: &[u32], open: u64| {
                Walk::through(service, today(), |place| match open >> (place % 64) & 1 {
                    1 => PageState::Open,
                    _ => PageState::Answered(facts(service, place, seeds)),
                })
            };
            let mut reached = vec![false; service.definition.pages.len()];
            runner()
                .run(&answers(), |(seeds, open)| {
                    let walk = walk_of(&seeds, open);
                    let first = *walk.asked.first().expect("a first page");
                    prop_assert!(walk.asked.windows(2).all(|pair| pair[0] < pair[1]));
                    prop_assert_eq!(walk.before(first), None);
                    // Forward from the first page each page comes once, and back from each is the one before.
                    let (mut place, mut seen) = (first, vec![first]);
                    while let Some(next) = walk.after(place) {
                        prop_assert_eq!(walk.before(next), Some(place));
                        prop_assert_eq!(walk.step(next).0, walk.step(place).0 + 1);
                        seen.push(next);
                        place = next;
                    }
                    prop_assert_eq!(&seen, &walk.asked);
                    if let Some(stop) = walk.open {
                        prop_assert!(walk.may_open(stop) && walk.asked.contains(&stop));
                        prop_assert!(walk.asked.iter().all(|page| walk.may_open(*page) == (*page <= stop)));
                    } else {
                        prop_assert!(walk.asked.iter().all(|page| walk.may_open(*page)));
                    }
                    Ok(())
                })
                .unwrap();
            runner()
                .run(
                    &(answers(), any::<prop::sample::Index>(), any::<u32>()),
                    |((mut seeds, _), at, other)| {
                        let walk = walk_of(&seeds, 0);
                        prop_assert_eq!(walk.open, None, "everything is answered");
                        // Changing one page's answers changes nothing before it.
                        let changed = *at.get(&walk.asked);
                        let before: Vec<usize> =
                            walk.asked.iter().copied().take_while(|page| *page <= changed).collect();
                        let again = Walk::through(service, today(), |place| {
                            if place == changed {
                                seeds.iter_mut().for_each(|seed| *seed = seed.wrapping_add(other));
                            }
                            PageState::Answered(facts(service, place, &seeds))
                        });
                        prop_assert_eq!(&again.asked[..before.len()], &before[..]);
                        Ok(())
                    },
                )
                .unwrap();
            // No page is there that no answers lead to.
            let mut runner = runner();
            for _ in 0..3_000 {
                let (seeds, _) = answers().new_tree(&mut runner).unwrap().current();
                walk_of(&seeds, 0).asked.iter().for_each(|page| reached[*page] = true);
            }
            for (place, page) in service.definition.pages.iter().enumerate() {
                assert!(reached[place], "{}: no answers lead to the page {}", service.id(), page.id);
            }
        }
    }

    #[test]
    fn what_a_form_for_several_asks_is_enough_for_each_that_is_wanted() {
        let catalogue = Catalogue::load(None).unwrap();
        for form in catalogue.all().filter(|service| service.is_for_several()) {
            let asks = |(seeds, _): (Vec<u32>, u64)| {
                let (mut known, mut typed) = (Facts::new(), std::collections::BTreeMap::new());
                let walk = Walk::through(form, today(), |place| {
                    let facts = facts(form, place, &seeds);
                    typed.insert(form.definition.pages[place].id.clone(), facts.clone());
                    known.extend(facts.clone());
                    PageState::Answered(facts)
                });
                prop_assert_eq!(walk.open, None);
                for part in form.parts_by(&known, today()) {
                    let pages = &part.service.definition.pages;
                    let walk =
                        Walk::through(&part.service, today(), |place| match typed.get(&pages[place].id) {
                            Some(facts) => PageState::Answered(facts.clone()),
                            None if part.spared.contains(&pages[place].id) => {
                                PageState::Answered(Facts::new())
                            }
                            None => PageState::Open,
                        });
                    let open = walk.open.map(|place| pages[place].id.as_str());
                    prop_assert_eq!(open, None, "of {}", part.service.id());
                }
                Ok(())
            };
            runner().run(&answers(), asks).unwrap();
        }
    }
}
