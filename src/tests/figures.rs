//! Every figure that the portal can show has a source: those of texts in `docs/figures.md`, those of definitions and amounts
//! beside themselves.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use zhucan::catalogue::Catalogue;
use zhucan::words::Language;

const TEXTS: &str = "locales/zh-Hans";
/// What makes a number a figure.
const UNITS: [&str; 12] =
    ["个工作日", "周岁", "岁", "个月", "年内", "日内", "小时", "分钟", "元", "年", "天", "日"];
const NUMERALS: &str = "三四五六七八九十";

/// The figures of a line: a number and its unit.
fn figures(line: &str) -> Vec<String> {
    let chars: Vec<char> = line.chars().collect();
    let is_number = |c: char| c.is_ascii_digit() || NUMERALS.contains(c);
    let (mut found, mut place) = (Vec::new(), 0);
    while place < chars.len() {
        let end = (place..chars.len()).find(|at| !is_number(chars[*at])).unwrap_or(chars.len());
        if end > place {
            let rest: String = chars[end..].iter().take(5).collect();
            if let Some(unit) = UNITS.iter().find(|unit| rest.starts_with(**unit)) {
                found.push(format!("{}{unit}", chars[place..end].iter().collect::<String>()));
            }
        }
        place = end.max(place + 1);
    }
    found
}

/// Every figure with the file that shows it.
fn shown(folder: &Path, all: &mut BTreeSet<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            shown(&path, all);
            continue;
        }
        let name = path.strip_prefix(TEXTS).unwrap().to_str().unwrap().to_owned();
        // Samples of components, and the plan's years in its own name.
        if name == "gallery.ftl" {
            continue;
        }
        for line in fs::read_to_string(&path).unwrap().lines().filter(|line| !line.starts_with('#')) {
            all.extend(figures(line).into_iter().map(|figure| (name.clone(), figure)));
        }
    }
}

/// The rows of the table: files, figure, source.
fn rows() -> Vec<(Vec<String>, String, String)> {
    let text = fs::read_to_string("docs/figures.md").unwrap();
    let cells = |line: &str| line.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let rows = text.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| words"));
    rows.map(cells)
        .map(|cells| {
            let files = cells[1].split(", ").map(str::to_owned).collect();
            (files, cells[2].clone(), cells[4].clone())
        })
        .collect()
}

#[test]
fn each_figure_of_the_texts_has_a_row_with_its_source_and_each_row_is_shown() {
    let mut all = BTreeSet::new();
    shown(Path::new(TEXTS), &mut all);
    let rows = rows();
    let covers = |(files, figure, _): &(Vec<String>, String, String), (file, shown): &(String, String)| {
        figure == shown && files.iter().any(|one| one == "*" || file.starts_with(one.as_str()))
    };
    let lacking: Vec<_> = all.iter().filter(|one| !rows.iter().any(|row| covers(row, one))).collect();
    assert!(lacking.is_empty(), "figures without a source: {lacking:?}");
    for row in &rows {
        assert!(all.iter().any(|one| covers(row, one)), "nothing shows {row:?}");
        for file in row.0.iter().filter(|file| *file != "*") {
            let own = (vec![file.clone()], row.1.clone(), String::new());
            assert!(all.iter().any(|one| covers(&own, one)), "{file} does not show {}", row.1);
        }
        let sure = ["law: ", "source: ", "plan: ", "proposal", "program", "to be confirmed"];
        assert!(sure.iter().any(|kind| row.2.starts_with(kind)), "{row:?}");
    }
}

#[test]
fn each_limit_rule_and_amount_of_a_definition_names_its_source() {
    let catalogue = Catalogue::load(None).unwrap();
    let mut listed = Vec::new();
    for service in catalogue.all() {
        let definition = &service.definition;
        let source = |basis: &str| service.say(Language::ZhHans, &format!("basis-{basis}"), &[]);
        let clocks = definition.stages.iter().filter_map(|stage| stage.clock.as_ref());
        listed.extend(
            clocks.map(|one| (format!("{} {} {}", service.id(), one.id, one.limit), source(&one.basis))),
        );
        let times = definition.acts.iter().filter_map(|act| act.within.as_ref());
        listed.extend(
            times.map(|one| (format!("{} {} {}", service.id(), one.letter, one.days), source(&one.basis))),
        );
        let local = definition.local.iter();
        listed.extend(
            local.map(|one| (format!("{} {} {:?}", service.id(), one.id, one.values), source(&one.basis))),
        );
    }
    for programme in catalogue.programmes().all() {
        for condition in &programme.definition.conditions {
            let source = programme.say(Language::ZhHans, &format!("basis-{}", condition.basis));
            listed.push((format!("{} {}", programme.id(), condition.id), source));
        }
    }
    let amounts: toml::Table = toml::from_str(include_str!("../../assets/programmes/rates.toml")).unwrap();
    for rate in amounts["rates"].as_array().unwrap() {
        listed.push((format!("{} {}", rate["programme"], rate["yuan"]), rate["document"].to_string()));
    }
    assert!(listed.len() > 60, "{}", listed.len());
    for (figure, source) in listed {
        assert!(!source.is_empty() && !source.starts_with("basis-"), "{figure}");
        println!("{figure}: {source}");
    }
}
