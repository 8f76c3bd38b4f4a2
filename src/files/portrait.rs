//! What a photo for a certificate looks like, measured without knowing a face: size, shape, background, light and
//! sharpness. It is advice for whoever sends it; an office and the national system judge.
//!
//! Source of what is wanted: 两寸近期免冠白底彩照 (残联发〔2017〕34号); two inches are 35 × 49 mm. The numbers below are
//! ours: print needs about 300 dots an inch, and what is told is meant to be right rather than complete.

use serde::{Deserialize, Serialize};

/// Width and height at 300 dots an inch: sharp in print.
const WANTED: (u32, u32) = (413, 579);
/// At 100 dots an inch: below that nobody can be told from the print.
const USABLE: (u32, u32) = (138, 193);
/// 35 × 49 mm is 0.714 wide for one high; 35 × 53 mm and 3 : 4 can be cut to it.
const SHAPE: (f64, f64) = (0.65, 0.78);
/// Of a hundred points of the background, so many are nearly white.
const WHITE: u16 = 80;
/// Mean light from 0 to 255.
const DARK: u16 = 60;
const BRIGHT: u16 = 235;
/// Variance of the Laplacian over the middle, at 600 points on the long side.
const SHARP: u16 = 12;
/// Mean difference between the strongest and the weakest colour.
const COLOURED: u16 = 3;

/// What was measured of a photo, by the child that decoded it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measures {
    /// Width in pixels, upright.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Nearly white points of the background, in a hundred.
    pub white: u16,
    /// Mean light of the middle, 0 to 255.
    pub light: u16,
    /// How sharp the middle is; 0: not at all.
    pub sharp: u16,
    /// Mean difference between the colours of a point.
    pub coloured: u16,
}

/// What is to be said of a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Finding {
    /// So small that it cannot be used.
    Unusable,
    /// Too small to be sharp in print.
    Small,
    /// Wider than high.
    Lying,
    /// Not of the shape of two inches.
    Shape,
    /// The background is not white.
    Background,
    /// Too dark.
    Dark,
    /// Too bright.
    Bright,
    /// Not sharp.
    Blurred,
    /// Without colour.
    Grey,
}

impl Finding {
    const ALL: [(Self, &'static str); 9] = [
        (Self::Unusable, "unusable"),
        (Self::Small, "small"),
        (Self::Lying, "lying"),
        (Self::Shape, "shape"),
        (Self::Background, "background"),
        (Self::Dark, "dark"),
        (Self::Bright, "bright"),
        (Self::Blurred, "blurred"),
        (Self::Grey, "grey"),
    ];

    /// Findings as the database keeps them: names with blanks between.
    pub fn kept(findings: &[Self]) -> String {
        let named = |wanted: &Self| Self::ALL.iter().find(|(one, _)| one == wanted).map(|(_, name)| *name);
        findings.iter().filter_map(named).collect::<Vec<_>>().join(" ")
    }

    /// Findings as they were kept; one that is not known is left out.
    pub fn read(kept: &str) -> Vec<Self> {
        let known = |name: &str| Self::ALL.iter().find(|(_, known)| *known == name).map(|(one, _)| *one);
        kept.split_whitespace().filter_map(known).collect()
    }
}

/// What is to be said, the gravest first; empty: nothing was found.
pub fn judge(measures: &Measures) -> Vec<Finding> {
    let Measures { width, height, white, light, sharp, coloured } = *measures;
    if width < USABLE.0 || height < USABLE.1 {
        return vec![Finding::Unusable];
    }
    let shape = f64::from(width) / f64::from(height);
    let mut found = Vec::new();
    let mut say = |holds: bool, finding| {
        if holds {
            found.push(finding);
        }
    };
    say(width < WANTED.0 || height < WANTED.1, Finding::Small);
    say(width > height, Finding::Lying);
    say(width <= height && !(SHAPE.0..=SHAPE.1).contains(&shape), Finding::Shape);
    say(white < WHITE, Finding::Background);
    say(light < DARK, Finding::Dark);
    say(light > BRIGHT, Finding::Bright);
    say(sharp < SHARP, Finding::Blurred);
    say(coloured < COLOURED, Finding::Grey);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: Measures =
        Measures { width: 413, height: 579, white: 97, light: 150, sharp: 200, coloured: 20 };

    #[test]
    fn each_thing_that_is_found_is_found_alone() {
        assert_eq!(judge(&GOOD), []);
        for (measures, finding) in [
            (Measures { width: 137, ..GOOD }, Finding::Unusable),
            (Measures { width: 300, height: 420, ..GOOD }, Finding::Small),
            (Measures { width: 800, height: 600, ..GOOD }, Finding::Lying),
            (Measures { width: 900, height: 900, ..GOOD }, Finding::Shape),
            (Measures { width: 500, height: 1000, ..GOOD }, Finding::Shape),
            (Measures { white: 40, ..GOOD }, Finding::Background),
            (Measures { light: 30, ..GOOD }, Finding::Dark),
            (Measures { light: 250, ..GOOD }, Finding::Bright),
            (Measures { sharp: 3, ..GOOD }, Finding::Blurred),
            (Measures { coloured: 0, ..GOOD }, Finding::Grey),
        ] {
            assert_eq!(judge(&measures), [finding], "{measures:?}");
        }
        // 3 : 4 from a telephone can be cut.
        assert_eq!(judge(&Measures { width: 1800, height: 2400, ..GOOD }), []);
    }

    #[test]
    fn what_is_kept_is_read_again() {
        let all: Vec<Finding> = Finding::ALL.iter().map(|(one, _)| *one).collect();
        assert_eq!(Finding::read(&Finding::kept(&all)), all);
        assert_eq!(Finding::read("small from-tomorrow"), [Finding::Small]);
    }
}
