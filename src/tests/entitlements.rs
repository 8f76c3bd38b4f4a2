//! What people are entitled to: rules as tables of cases, and the pages on which somebody asks without being known.

use std::collections::BTreeSet;

use proptest::prelude::*;
use reqwest::StatusCode;
use zhucan::catalogue::programmes::{Answer, AskedKind, OverlapRule, Programmes, Why};
use zhucan::catalogue::{Catalogue, Fact, Facts, Known};

use crate::house::TestHouse;

fn catalogue() -> Catalogue {
    Catalogue::load(None).unwrap()
}

fn today() -> chrono::NaiveDate {
    "2026-12-01".parse().unwrap()
}

/// `certificate=yes receives=orphan,veteran age=8`; an empty list is one that was answered with "none".
fn facts(programmes: &Programmes, said: &str) -> Facts {
    let mut facts = Facts::new();
    for (name, value) in said.split_whitespace().map(|one| one.split_once('=').unwrap()) {
        let asked = programmes.asking.facts.iter().find(|asked| asked.id == name).unwrap();
        let offered =
            |option: &str| assert!(asked.options.iter().any(|one| one == option), "{name}={option}");
        let fact = match asked.kind {
            AskedKind::Number => Fact::Number(value.parse().unwrap()),
            AskedKind::Single => {
                offered(value);
                Fact::Text(value.to_owned())
            }
            AskedKind::Multiple => {
                let options = value.split(',').filter(|option| !option.is_empty());
                Fact::Many(options.inspect(|option| offered(option)).map(str::to_owned).collect())
            }
        };
        facts.insert(name.to_owned(), fact);
    }
    facts
}

/// The answer to what was said, and the reasons that make it so.
fn judged(programmes: &Programmes, programme: &str, said: &str) -> (Answer, Vec<(String, Why)>) {
    let facts = facts(programmes, said);
    let known = Known::on(today()).with(&facts);
    let entitlement = programmes.get(programme).unwrap().judge(&facts, &known);
    let reasons = entitlement.deciding().map(|reason| (reason.about.clone(), reason.why.clone())).collect();
    (entitlement.answer, reasons)
}

/// Facts, the answer, and what decides it where that is one thing.
type Case = (&'static str, Answer, Option<(&'static str, Why)>);

fn holds(programme: &str, cases: &[Case]) {
    let catalogue = catalogue();
    let programmes = catalogue.programmes();
    for (said, answer, reason) in cases {
        let (found, reasons) = judged(programmes, programme, said);
        assert_eq!(found, *answer, "{programme}: {said}: {reasons:?}");
        if let Some((about, why)) = reason {
            assert_eq!(reasons, [((*about).to_owned(), why.clone())], "{programme}: {said}");
        }
    }
}

fn missing(facts: &[&str]) -> Why {
    Why::Missing(facts.iter().map(|fact| (*fact).to_owned()).collect())
}

#[test]
fn the_living_allowance_is_for_holders_here_whose_family_is_poor() {
    holds(
        "living-allowance",
        &[
            ("certificate=yes household=here income=low-income receives=", Answer::Likely, None),
            (
                "certificate=no household=here income=low-income receives=",
                Answer::No,
                Some(("certificate", Why::NotMet)),
            ),
            (
                "certificate=yes household=permit income=low-income receives=",
                Answer::No,
                Some(("household", Why::NotMet)),
            ),
            (
                "certificate=yes household=elsewhere income=low-income receives=",
                Answer::No,
                Some(("household", Why::NotMet)),
            ),
            (
                "certificate=yes household=here income=margin receives=",
                Answer::Open,
                Some(("income", Why::Decided)),
            ),
            (
                "certificate=yes household=here income=neither receives=",
                Answer::No,
                Some(("income", Why::NotMet)),
            ),
            (
                "certificate=yes household=here receives=",
                Answer::Open,
                Some(("income", missing(&["income"]))),
            ),
            (
                "household=here income=low-income receives=",
                Answer::Open,
                Some(("certificate", missing(&["certificate"]))),
            ),
            // What stands in the way decides, whatever is not known beside it.
            ("income=neither", Answer::No, Some(("income", Why::NotMet))),
            ("", Answer::Open, None),
        ],
    );
}

#[test]
fn the_care_allowance_is_for_grades_one_and_two_who_need_care() {
    holds(
        "care-allowance",
        &[
            ("certificate=yes household=here grade=first care=yes receives=", Answer::Likely, None),
            ("certificate=yes household=here grade=second care=yes receives=", Answer::Likely, None),
            (
                "certificate=yes household=here grade=second care=no receives=",
                Answer::No,
                Some(("care", Why::NotMet)),
            ),
            (
                "certificate=yes household=here grade=third categories=physical care=yes receives=",
                Answer::No,
                Some(("grade", Why::NotMet)),
            ),
            (
                "certificate=yes household=here grade=third categories=mental care=yes receives=",
                Answer::Open,
                Some(("grade", Why::Decided)),
            ),
            (
                "certificate=yes household=here grade=fourth categories=physical,intellectual care=yes receives=",
                Answer::Open,
                Some(("grade", Why::Decided)),
            ),
            (
                "certificate=yes household=here grade=third care=yes receives=",
                Answer::Open,
                Some(("grade", missing(&["categories"]))),
            ),
            (
                "certificate=yes household=here care=yes receives=",
                Answer::Open,
                Some(("grade", missing(&["categories", "grade"]))),
            ),
        ],
    );
}

#[test]
fn rehabilitation_aid_is_for_children_small_ones_first_and_asks_for_no_certificate() {
    let child = |rest: &str| format!("household=here {rest}");
    let catalogue = catalogue();
    let programmes = catalogue.programmes();
    for (said, answer) in [
        ("age=0 categories=hearing", Answer::Likely),
        ("age=10 categories=autism certificate=no", Answer::Likely),
        ("age=6 categories=blind", Answer::Likely),
        ("age=6 categories=speech", Answer::Likely),
        ("age=11 categories=physical", Answer::Open),
        ("age=17 categories=physical", Answer::Open),
        ("age=18 categories=physical", Answer::No),
        ("age=6 categories=mental", Answer::No),
        ("categories=intellectual", Answer::Open),
    ] {
        assert_eq!(judged(programmes, "child-rehabilitation", &child(said)).0, answer, "{said}");
    }
    let elsewhere =
        judged(programmes, "child-rehabilitation", "age=6 categories=hearing household=elsewhere");
    assert_eq!(elsewhere, (Answer::No, vec![("household".to_owned(), Why::NotMet)]));
    let permit = judged(programmes, "child-rehabilitation", "age=6 categories=hearing household=permit");
    assert_eq!(permit.0, Answer::Likely);
}

/// What is waived or reduced: premiums, fares, the test of hardship, and the household that is counted alone.
#[test]
fn what_is_waived_turns_out_as_the_papers_say() {
    holds(
        "legal-aid",
        &[
            ("income=low-income", Answer::Open, Some(("matter", Why::Decided))),
            ("income=neither", Answer::Open, None),
            ("", Answer::Open, None),
        ],
    );
    holds(
        "insurance-premiums",
        &[
            ("certificate=yes household=here grade=first", Answer::Likely, None),
            ("certificate=yes household=here grade=second", Answer::Likely, None),
            ("certificate=yes household=here grade=third", Answer::Open, Some(("grade", Why::Decided))),
            ("certificate=yes household=permit grade=first", Answer::Open, Some(("household", Why::Decided))),
            ("certificate=yes household=elsewhere grade=first", Answer::No, Some(("household", Why::NotMet))),
            ("certificate=no household=here grade=first", Answer::No, Some(("certificate", Why::NotMet))),
            ("certificate=yes household=here", Answer::Open, Some(("grade", missing(&["grade"])))),
        ],
    );
    holds(
        "free-bus",
        &[
            ("certificate=yes categories=blind", Answer::Likely, None),
            ("certificate=yes categories=physical", Answer::Open, Some(("kind", Why::Decided))),
            ("certificate=no categories=blind", Answer::No, Some(("certificate", Why::NotMet))),
        ],
    );
    holds(
        "minimum-living",
        &[
            (
                "certificate=yes household=here grade=first categories=physical",
                Answer::Open,
                Some(("labour", Why::Decided)),
            ),
            (
                "certificate=yes household=here grade=fourth categories=mental",
                Answer::Open,
                Some(("labour", Why::Decided)),
            ),
            ("certificate=yes household=here grade=third categories=hearing", Answer::Open, None),
            (
                "certificate=no household=here grade=first categories=physical",
                Answer::No,
                Some(("certificate", Why::NotMet)),
            ),
        ],
    );
    holds(
        "home-works",
        &[
            (
                "certificate=yes household=here grade=second income=low-income",
                Answer::Open,
                Some(("dwelling", Why::Decided)),
            ),
            (
                "certificate=yes household=elsewhere grade=second income=low-income",
                Answer::No,
                Some(("household", Why::NotMet)),
            ),
        ],
    );
}

/// Every cell of the matrix of what can be had beside the two subsidies, row by row.
#[test]
fn each_cell_of_what_else_is_received_turns_out_as_the_papers_say() {
    let catalogue = catalogue();
    let programmes = catalogue.programmes();
    let living = "certificate=yes household=here income=low-income";
    let care = "certificate=yes household=here grade=first care=yes";
    // Held; what it means for the living allowance; for the care allowance. None: the papers say nothing of it.
    let matrix = [
        ("care-allowance", Some(Why::Both), None),
        ("living-allowance", None, Some(Why::Both)),
        ("orphan", Some(Why::Excluded), Some(Why::Both)),
        ("extreme-poverty", Some(Why::Excluded), Some(Why::Excluded)),
        ("work-injury-care", Some(Why::Excluded), Some(Why::Excluded)),
        ("welfare-living", Some(Why::HigherOf), None),
        ("welfare-care", None, Some(Why::HigherOf)),
        ("elderly-care", None, Some(Why::HigherOf)),
        ("old-age", Some(Why::Both), Some(Why::Both)),
        ("elderly-service", Some(Why::Both), Some(Why::Both)),
        ("veteran", Some(Why::Both), Some(Why::Both)),
    ];
    let asked: BTreeSet<&str> = programmes
        .asking
        .facts
        .iter()
        .filter(|asked| asked.id == "receives")
        .flat_map(|asked| asked.options.iter().map(String::as_str))
        .collect();
    assert_eq!(asked, matrix.iter().map(|(held, ..)| *held).collect(), "a row for each thing that is asked");
    for (held, of_living, of_care) in matrix {
        for (programme, said, wanted) in
            [("living-allowance", living, of_living), ("care-allowance", care, of_care)]
        {
            let facts = facts(programmes, &format!("{said} receives={held}"));
            let found = programmes.get(programme).unwrap();
            let entitlement = found.judge(&facts, &Known::on(today()).with(&facts));
            let reason = entitlement.reasons.iter().find(|reason| reason.about == held);
            assert_eq!(reason.map(|reason| reason.why.clone()), wanted, "{programme} beside {held}");
            let refused = wanted == Some(Why::Excluded);
            assert_eq!(
                entitlement.answer,
                if refused { Answer::No } else { Answer::Likely },
                "{programme} beside {held}"
            );
        }
    }
    // Both at once: one that rules it out is enough.
    let (answer, reasons) =
        judged(programmes, "care-allowance", &format!("{care} receives=orphan,extreme-poverty"));
    assert_eq!((answer, reasons), (Answer::No, vec![("extreme-poverty".to_owned(), Why::Excluded)]));
    // Nothing said of it: the question is asked once.
    let open = judged(programmes, "care-allowance", care);
    assert_eq!(open, (Answer::Open, vec![("extreme-poverty".to_owned(), missing(&["receives"]))]));
}

#[test]
fn each_rule_names_its_source_and_each_programme_what_nobody_has_said() {
    for programme in catalogue().programmes().all() {
        let definition = &programme.definition;
        assert!(!definition.basis.is_empty() && !definition.steps.is_empty(), "{}", programme.id());
        // Where money is paid and no amount is in force anywhere, it is said that the district has to publish it.
        assert!(definition.pays.is_none() || !definition.unsaid.is_empty(), "{}", programme.id());
        for overlap in definition.overlaps.iter().filter(|overlap| overlap.rule != OverlapRule::Allow) {
            assert!(definition.basis.iter().any(|basis| basis.id == overlap.basis));
        }
    }
}

#[test]
fn the_units_of_programmes_are_units_of_the_district() {
    let departments: serde_json::Value =
        serde_json::from_str(include_str!("../../assets/district/departments.json")).unwrap();
    let codes: BTreeSet<&str> = departments["departments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|department| department["code"].as_str().unwrap())
        .collect();
    let routing: serde_json::Value =
        serde_json::from_str(include_str!("../../assets/district/routing.json")).unwrap();
    let rows = routing.to_string();
    for programme in catalogue().programmes().all() {
        let definition = &programme.definition;
        for unit in std::iter::once(&definition.unit).chain(&definition.with) {
            assert!(codes.contains(unit.as_str()), "{}: {unit}", programme.id());
        }
        let routed = definition.routing.is_empty() || rows.contains(&format!("\"{}\"", definition.routing));
        assert!(routed, "{}: {}", programme.id(), definition.routing);
    }
}

/// An answer to each question, or none.
fn anything() -> impl Strategy<Value = Facts> {
    let asked = catalogue().programmes().asking.facts.clone();
    let each: Vec<_> = asked
        .into_iter()
        .map(|asked| {
            let options = asked.options.clone();
            let fact = match asked.kind {
                AskedKind::Number => (0..=asked.max).prop_map(Fact::Number).boxed(),
                AskedKind::Single => proptest::sample::select(options).prop_map(Fact::Text).boxed(),
                AskedKind::Multiple => {
                    let most = options.len();
                    proptest::sample::subsequence(options, 0..=most).prop_map(Fact::Many).boxed()
                }
            };
            (Just(asked.id), proptest::option::weighted(0.8, fact))
        })
        .collect();
    each.prop_map(|said| said.into_iter().filter_map(|(name, fact)| Some((name, fact?))).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn whatever_is_said_each_programme_has_an_answer_and_a_reason(facts in anything()) {
        thread_local!(static ALL: Catalogue = catalogue());
        ALL.with(|catalogue| {
            let programmes = catalogue.programmes();
            let judged = programmes.judge(&facts, today());
            prop_assert_eq!(judged.len(), programmes.all().count());
            for (programme, entitlement) in judged {
                prop_assert!(entitlement.deciding().next().is_some(), "{}", programme.id());
            }
            Ok(())
        })?;
    }

    /// Saying more never takes a sure answer back: what was a no stays one.
    #[test]
    fn a_no_stays_a_no_whatever_is_said_beside_it(facts in anything(), open in 0_usize..9) {
        thread_local!(static ALL: Catalogue = catalogue());
        ALL.with(|catalogue| {
            let programmes = catalogue.programmes();
            let mut fewer = facts.clone();
            if let Some(name) = facts.keys().nth(open) { fewer.remove(name); }
            let (known, less) = (Known::on(today()).with(&facts), Known::on(today()).with(&fewer));
            for programme in programmes.all() {
                if programme.judge(&fewer, &less).answer == Answer::No {
                    prop_assert_eq!(programme.judge(&facts, &known).answer, Answer::No, "{}", programme.id());
                }
            }
            Ok(())
        })?;
    }
}

#[actix_web::test]
async fn somebody_asks_what_they_can_get_and_is_told_why_without_being_known_or_kept() {
    for house in TestHouse::both().await {
        let somebody = house.someone();
        let page = somebody.get("/entitlements").await;
        assert_eq!(page.status, StatusCode::OK);
        let said = [
            ("certificate", "yes"),
            ("household", "here"),
            ("income", "low-income"),
            ("grade", "third"),
            ("categories", "physical"),
            ("care", "yes"),
            ("receives", "none"),
            ("age", "30"),
        ];
        let page = somebody.post("/entitlements", &said).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        let section = |id: &str| page.texts(&format!("section[aria-labelledby={id}]")).join(" ");
        assert!(section("likely").contains("困难残疾人生活补贴"), "{}", page.text());
        assert!(section("likely").contains("多少钱，以东河区民政局公布为准"), "{}", section("likely"));
        assert!(section("no").contains("重度残疾人护理补贴") && section("no").contains("不是一级、二级"));
        assert!(section("no").contains("国发〔2015〕52号"), "the source of the rule");
        // What was answered stands in its fields again, to be changed.
        assert_eq!(page.value("age"), "30");
        assert!(page.attribute("input[name=grade][value=third]", "checked").is_some());
        let kept = somebody.get("/entitlements").await;
        assert!(kept.attribute("input[name=grade][value=third]", "checked").is_none(), "nothing is kept");
    }
}

#[actix_web::test]
async fn an_answer_that_cannot_be_is_said_next_to_its_field_and_the_others_stay() {
    let house = TestHouse::one().await;
    let somebody = house.someone();
    let said = [("age", "eight"), ("receives", "none"), ("receives", "orphan"), ("grade", "second")];
    let page = somebody.post("/entitlements", &said).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.errors().len(), 2, "{:?}", page.errors());
    assert_eq!(page.value("age"), "eight");
    assert!(page.attribute("input[name=grade][value=second]", "checked").is_some());
    // What nobody was offered is as if it were not there.
    let page = somebody.post("/entitlements", &[("grade", "<script>"), ("nothing", "x")]).await;
    assert_eq!(page.status, StatusCode::OK);
}

#[actix_web::test]
async fn amounts_of_the_plan_are_shown_as_the_plans_and_others_as_not_published() {
    for house in TestHouse::both().await {
        let somebody = house.someone();
        let page = somebody.get("/programmes/child-rehabilitation").await;
        for amount in ["20000元", "24000元", "5000元"] {
            assert!(page.says(&format!("每年{amount}")), "{amount}: {}", page.text());
        }
        assert!(page.says("规划期至2025年，现在的标准以东河区残疾人联合会公布为准"), "{}", page.text());
        let hearing = [("age", "6"), ("household", "here"), ("categories", "hearing")];
        let page = somebody.post("/entitlements", &hearing).await;
        assert!(page.says("24000元") && !page.says("20000元"), "only what may be theirs: {}", page.text());
        let blind = [("age", "6"), ("household", "here"), ("categories", "blind")];
        let page = somebody.post("/entitlements", &blind).await;
        assert!(!page.says("5000元") && page.says("以东河区残疾人联合会公布为准"));
        let page = somebody.get("/programmes/care-allowance").await;
        assert!(page.says("多少钱，以东河区民政局公布为准") && !page.text().contains("元（"));
        assert_eq!(somebody.get("/programmes/nothing").await.status, StatusCode::NOT_FOUND);
    }
}

#[actix_web::test]
async fn a_search_finds_what_is_not_applied_for_here_too() {
    let house = TestHouse::one().await;
    let page = house.someone().get("/search?q=打官司").await;
    assert_eq!(page.links("/programmes/legal-aid").len(), 1, "{}", page.text());
    let page = house.someone().get("/services?need=subsidies").await;
    assert!(!page.links("/programmes/minimum-living").is_empty());
    // What is applied for here stands there once, as a service.
    assert!(
        page.links("/programmes/care-allowance").is_empty()
            && !page.links("/services/care-allowance").is_empty()
    );
}
