//! Every pair of colours that may meet, in every theme, held to its floor.
//!
//! Text 7:1 (WCAG 2.2, 1.4.6), edges, icons and the ring of focus 3:1 (1.4.11, 2.4.13).

use std::collections::BTreeMap;

use super::assets::STYLES;

type Tokens = BTreeMap<String, [u8; 3]>;

const TEXT: f64 = 7.0;
const EDGE: f64 = 3.0;

fn sheet(name: &str) -> &'static str {
    STYLES.iter().find(|(file, _)| *file == name).map(|(_, text)| *text).unwrap()
}

/// The colours that a rule sets: the first rule after the marks, each looked for after the one before.
fn tokens(css: &str, marks: &[&str]) -> Tokens {
    let rest =
        marks.iter().fold(css, |rest, mark| rest.split_once(mark).unwrap_or_else(|| panic!("{mark}")).1);
    let body = rest.split_once('{').and_then(|(_, body)| body.split_once('}')).unwrap().0;
    body.split(';')
        .filter_map(|line| {
            let (name, value) = line.trim().strip_prefix("--")?.split_once(':')?;
            Some((name.to_owned(), colour(value.trim().strip_prefix('#')?)))
        })
        .collect()
}

fn colour(hex: &str) -> [u8; 3] {
    let wide: String =
        if hex.len() == 3 { hex.chars().flat_map(|c| [c, c]).collect() } else { hex.to_owned() };
    [0, 2, 4].map(|at| u8::from_str_radix(&wide[at..at + 2], 16).unwrap())
}

/// Relative luminance, as WCAG defines it.
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn ratio(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The colours of each theme: those of the light one, and over them its own.
fn themes() -> Vec<(&'static str, Tokens)> {
    let light = tokens(sheet("tokens"), &[".theme-light"]);
    let over = |own: Tokens| light.clone().into_iter().chain(own).collect::<Tokens>();
    let (themes, device, print) = (sheet("themes"), sheet("device"), sheet("print"));
    let root = ":root:not([class*=\"theme-\"])";
    vec![
        ("light", light.clone()),
        ("soft", over(tokens(themes, &[".theme-soft"]))),
        ("dark", over(tokens(themes, &[".theme-dark"]))),
        ("contrast", over(tokens(themes, &[".theme-contrast"]))),
        ("dark device", over(tokens(device, &["(prefers-color-scheme: dark) {", root]))),
        ("more contrast", over(tokens(device, &["(prefers-contrast: more) {", root]))),
        (
            "more contrast, dark",
            over(tokens(device, &["(prefers-contrast: more) and (prefers-color-scheme: dark) {", root])),
        ),
        ("paper", over(tokens(print, &["@media print", ":root[class]"]))),
    ]
}

/// What stands on what. A name of two: the better of both counts, as with the two tones of the ring.
fn pairs() -> Vec<(&'static str, String, f64)> {
    let grounds = ["paper", "surface", "sunken", "accent-soft"];
    let mut pairs = Vec::new();
    for ink in ["ink", "ink-2", "accent"] {
        pairs.extend(grounds.map(|ground| (ink, ground.to_owned(), TEXT)));
    }
    for state in ["bad", "warn", "good"] {
        let soft = format!("{state}-soft");
        pairs.extend([
            (state, "surface".into(), TEXT),
            (state, "paper".into(), TEXT),
            (state, soft.clone(), TEXT),
        ]);
        pairs.extend([("ink", soft.clone(), TEXT), ("ink-2", soft, TEXT)]);
    }
    for line in ["line", "edge", "ring"] {
        pairs.extend(["paper", "surface", "sunken"].map(|ground| (line, ground.to_owned(), EDGE)));
    }
    for (over, under, floor) in [
        ("on-accent", "accent", TEXT),
        ("on-accent", "accent-2", TEXT),
        ("on-hero", "hero", TEXT),
        ("hero-line", "hero", EDGE),
        ("surface", "good", EDGE),
        ("ring ring-2", "hero", EDGE),
        ("ring ring-2", "accent", EDGE),
    ] {
        pairs.push((over, under.to_owned(), floor));
    }
    pairs
}

/// Paper shows no ground of the head, no button and no focus.
fn printed(over: &str, under: &str) -> bool {
    !over.starts_with("on-")
        && !over.starts_with("ring")
        && !["hero", "accent", "accent-2", "good"].contains(&under)
}

#[test]
fn every_pair_of_colours_can_be_told_apart_in_every_theme() {
    let mut low = Vec::new();
    for (theme, tokens) in themes() {
        for (over, under, floor) in pairs() {
            if theme == "paper" && !printed(over, &under) {
                continue;
            }
            let found =
                over.split(' ').map(|over| ratio(tokens[over], tokens[&under])).fold(0.0_f64, f64::max);
            if found < floor {
                low.push(format!("{theme}: {over} on {under} {found:.2}, needs {floor}"));
            }
        }
    }
    assert!(low.is_empty(), "{low:#?}");
}

#[test]
fn a_dark_device_shows_the_same_dark_as_the_choice() {
    let all: BTreeMap<_, _> = themes().into_iter().collect();
    assert_eq!(all["dark"], all["dark device"]);
    assert_eq!(all["dark"].len(), all["light"].len());
}

#[test]
fn no_component_names_a_colour() {
    for (name, text) in
        STYLES.iter().filter(|(name, _)| !["tokens", "themes", "device", "print"].contains(name))
    {
        for (at, _) in text.match_indices('#') {
            let hex = text[at + 1..].chars().take_while(char::is_ascii_hexdigit).count();
            assert!(!matches!(hex, 3 | 4 | 6 | 8), "{name}.css: {}", &text[at..(at + 8).min(text.len())]);
        }
    }
}

#[test]
fn the_measure_is_that_of_the_standard() {
    assert!((ratio([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
    assert!((ratio([0x76; 3], [255; 3]) - 4.54).abs() < 0.01);
}
