//! What was found of a photo, in words that say what to do about it. Nobody has to: the office can take it.

use crate::files::Finding;
use crate::words::Words;

/// A finding.
pub fn finding(words: Words, finding: Finding) -> String {
    match finding {
        Finding::Unusable => words.photo_unusable(),
        Finding::Small => words.photo_small(),
        Finding::Lying => words.photo_lying(),
        Finding::Shape => words.photo_shape(),
        Finding::Background => words.photo_background(),
        Finding::Dark => words.photo_dark(),
        Finding::Bright => words.photo_bright(),
        Finding::Blurred => words.photo_blurred(),
        Finding::Grey => words.photo_grey(),
    }
}

/// What is told of a photo that was looked at: what was found and that it can be used, or that nothing was.
pub fn told(words: Words, findings: &[Finding]) -> Vec<String> {
    if findings.is_empty() {
        return vec![words.photo_good()];
    }
    findings.iter().map(|one| finding(words, *one)).chain([words.photo_usable()]).collect()
}
