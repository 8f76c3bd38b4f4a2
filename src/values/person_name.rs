//! A person's name as papers write it: Han of every plane, the · of minority names, Latin and other letters with
//! blanks, hyphens and apostrophes for foreign ones. One field: nobody is asked which part is the family name.
//!
//! Search finds names by two-character pieces and by pinyin, both as keyed hashes, so this file also says what
//! the pieces of a name and of a query are.

use std::fmt;

use pinyin::ToPinyin;
use serde::{Deserialize, Serialize};
use unicode_normalization::char::is_combining_mark;

use super::text;

/// A name that can be on a paper. `Debug` shows the masked form.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PersonName(String);

/// Why what was typed is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PersonNameError {
    /// Nothing was typed.
    #[error("no name was given")]
    Empty,
    /// Longer than any name on a paper.
    #[error("a name has at most {most} characters")]
    TooLong {
        /// The most there may be.
        most: usize,
    },
    /// A digit, such as from an identity number in the wrong field.
    #[error("a name has no digits")]
    Digit,
    /// A character that only the typist's machine can draw; the person should write another form or pinyin.
    #[error("a name has no private-use characters")]
    PrivateUse,
    /// A control character or broken bytes.
    #[error("a name has no control characters")]
    Control,
    /// Any other sign: emoji, markup, punctuation.
    #[error("a name has no signs like this one")]
    Sign {
        /// The first such character.
        found: char,
    },
    /// Only marks, no letter.
    #[error("a name has at least one letter")]
    NoLetter,
}

impl PersonName {
    /// The longest name, in characters.
    pub const MOST: usize = 50;

    /// Reads a name as typed. All forms of the middle dot become ·, also a full stop between Han; blanks around it
    /// and between Han fall away.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn parse(typed: &str) -> Result<Self, PersonNameError> {
        let name = tidy(typed);
        if name.is_empty() {
            return Err(PersonNameError::Empty);
        }
        if let Some(error) = name.chars().find_map(refusal) {
            return Err(error);
        }
        if !name.chars().any(is_letter) {
            return Err(PersonNameError::NoLetter);
        }
        // Marks heaped on one letter count as one character; no paper has so many.
        if text::length(&name) > Self::MOST || name.chars().count() > 4 * Self::MOST {
            return Err(PersonNameError::TooLong { most: Self::MOST });
        }
        Ok(Self(name))
    }

    /// The whole name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// For public lists: the first character and one star, which also hides how long the name is: `王*`.
    pub fn masked(&self) -> String {
        format!("{}*", text::truncate(&self.0, 1))
    }

    /// Whether it has Han, and so a reading in pinyin.
    pub fn has_han(&self) -> bool {
        self.0.chars().any(text::is_han)
    }

    /// The readings in pinyin, joined and without tones, ü as v: `wangxiaoming`. Two where the family name is read
    /// otherwise than the character usually is (单, 仇); none where a character has no known reading.
    pub fn pinyin(&self) -> Vec<String> {
        let syllables = |surname: Option<(usize, &str)>| {
            let (skip, start) = surname.unwrap_or((0, ""));
            self.0
                .chars()
                .filter(|c| text::is_han(*c))
                .skip(skip)
                .map(|c| c.to_pinyin().map(|syllable| syllable.plain().replace('ü', "v")))
                .try_fold(start.to_owned(), |joined, syllable| Some(joined + &syllable?))
                .filter(|joined| !joined.is_empty())
        };
        let mut readings: Vec<String> = syllables(None).into_iter().collect();
        let by_surname = surname_reading(&self.0).and_then(|surname| syllables(Some(surname)));
        readings.extend(by_surname.filter(|reading| !readings.contains(reading)));
        readings
    }

    /// The pieces under which the name is found, each once: every two neighbouring Han, the whole pinyin, the
    /// words of a foreign name and the whole of it. A name of one character gives that character; longer ones give
    /// no single characters, since hashes of those could be told by how often each family name occurs.
    pub fn search_grams(&self) -> Vec<String> {
        let mut grams = search_grams_of(&self.0);
        grams.extend(self.pinyin());
        let words: Vec<String> = latin_words(&self.0);
        if words.len() > 1 {
            grams.push(words.concat());
        }
        grams.sort_unstable();
        grams.dedup();
        grams
    }
}

/// The pieces that must all be among a name's `search_grams` for a query to find it: `王小` and `wangxiaoming`
/// both find 王小明. Empty for a query without letters.
pub fn search_grams_of(query: &str) -> Vec<String> {
    let name = tidy(query);
    let han: Vec<char> = name.chars().filter(|c| text::is_han(*c)).collect();
    let mut grams: Vec<String> = match han.as_slice() {
        [one] => vec![one.to_string()],
        many => many.windows(2).map(|pair| pair.iter().collect()).collect(),
    };
    grams.extend(latin_words(&name));
    grams.sort_unstable();
    grams.dedup();
    grams
}

/// Words of letters other than Han, in small letters, ü as v, without apostrophes.
fn latin_words(name: &str) -> Vec<String> {
    let even: String = name.to_lowercase().chars().filter(|c| *c != '\'').collect();
    even.split(|c: char| matches!(c, ' ' | '-' | '·' | '.') || text::is_han(c))
        .filter(|word| word.chars().any(is_letter))
        .map(|word| word.replace('ü', "v"))
        .collect()
}

/// Evens out a name without judging it.
fn tidy(typed: &str) -> String {
    let mut name = String::new();
    let mut joined_before = false;
    for c in text::clean(typed).chars().filter(|c| !text::is_variation(*c)) {
        // Joiners mean something in Mongolian and Arabic writing only.
        if text::is_joiner(c) && !joined_before {
            continue;
        }
        joined_before = text::is_joined_script(c);
        name.push(match c {
            '•' | '‧' | '∙' | '⋅' | '・' | '･' | '●' | '﹒' | '．' => '·',
            '’' | '‘' | 'ʼ' | 'ʻ' | '＇' | '`' => '\'',
            '‐' | '‑' | '–' | '－' | '−' => '-',
            other => other,
        });
    }
    let letters: Vec<char> = name.chars().collect();
    let beside = |at: usize| (at.checked_sub(1).and_then(|before| letters.get(before)), letters.get(at + 1));
    let keeps_blank = |at: usize| match beside(at) {
        (Some('·'), _) | (_, Some('·')) => false,
        (Some(before), Some(after)) => !(text::is_han(*before) && text::is_han(*after)),
        _ => true,
    };
    let is_dot = |at: usize| match beside(at) {
        (Some(before), Some(after)) => text::is_han(*before) && text::is_han(*after),
        _ => false,
    };
    let evened = letters.iter().enumerate().filter(|(at, c)| **c != ' ' || keeps_blank(*at));
    evened.map(|(at, c)| if *c == '.' && is_dot(at) { '·' } else { *c }).collect()
}

fn refusal(c: char) -> Option<PersonNameError> {
    let joins = matches!(c, '·' | ' ' | '-' | '\'' | '.' | '\u{202F}' | '\u{180E}') || text::is_joiner(c);
    if is_letter(c) || is_combining_mark(c) || joins {
        None
    } else if c.is_numeric() {
        Some(PersonNameError::Digit)
    } else if text::is_private_use(c) {
        Some(PersonNameError::PrivateUse)
    } else if text::unreadable(c.encode_utf8(&mut [0; 4])).is_some() || c == '\n' {
        Some(PersonNameError::Control)
    } else {
        Some(PersonNameError::Sign { found: c })
    }
}

/// Letters of any writing; not those in circles and squares, and not the Roman numerals.
fn is_letter(c: char) -> bool {
    let decorated =
        matches!(c, '\u{2100}'..='\u{24FF}' | '\u{3200}'..='\u{33FF}' | '\u{1F000}'..='\u{1FAFF}');
    text::is_han(c) || (c.is_alphabetic() && !c.is_numeric() && !decorated)
}

/// Family names that are read otherwise than the character alone: how many characters, and the reading.
fn surname_reading(name: &str) -> Option<(usize, &'static str)> {
    const READINGS: [(&str, &str); 24] = [
        ("尉迟", "yuchi"),
        ("万俟", "moqi"),
        ("长孙", "zhangsun"),
        ("澹台", "tantai"),
        ("单于", "chanyu"),
        ("单", "shan"),
        ("曾", "zeng"),
        ("解", "xie"),
        ("仇", "qiu"),
        ("区", "ou"),
        ("查", "zha"),
        ("朴", "piao"),
        ("盖", "ge"),
        ("翟", "zhai"),
        ("覃", "qin"),
        ("乐", "yue"),
        ("折", "she"),
        ("召", "shao"),
        ("缪", "miao"),
        ("种", "chong"),
        ("黑", "he"),
        ("繁", "po"),
        ("员", "yun"),
        ("牟", "mu"),
    ];
    READINGS
        .iter()
        .find(|(surname, _)| name.starts_with(surname))
        .map(|(surname, reading)| (surname.chars().count(), *reading))
}

impl TryFrom<String> for PersonName {
    type Error = PersonNameError;

    fn try_from(stored: String) -> Result<Self, PersonNameError> {
        Self::parse(&stored)
    }
}

impl From<PersonName> for String {
    fn from(name: PersonName) -> Self {
        name.0
    }
}

impl fmt::Debug for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PersonName({})", self.masked())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(typed: &str) -> PersonName {
        PersonName::parse(typed).unwrap()
    }

    #[test]
    fn takes_the_names_people_have() {
        for typed in [
            "王小明",
            "丁",
            "䶮𬭚𱁬",
            "〇一",
            "阿依古丽·买买提",
            "孛儿只斤·铁木真",
            "John Smith",
            "Jean-Luc O'Neill",
            "José Núñez",
            "Martin Luther King Jr.",
            "ᠮᠣᠩᠭᠣᠯ",
            "张Wei",
        ] {
            assert_eq!(name(typed).as_str(), typed);
        }
    }

    #[test]
    fn forgives_how_it_is_typed() {
        for typed in [
            "阿依古丽•买买提",
            "阿依古丽 ・ 买买提",
            "阿依古丽．买买提",
            " 阿依古丽‧买买提\t",
            "阿依古丽·\u{200b}买买提",
        ] {
            assert_eq!(name(typed).as_str(), "阿依古丽·买买提", "{typed}");
        }
        assert_eq!(name("王　小 明").as_str(), "王小明");
        assert_eq!(name("Ｊｏｈｎ   Ｓｍｉｔｈ").as_str(), "John Smith");
        assert_eq!(name("O’Neill").as_str(), "O'Neill");
        assert_eq!(name("Jose\u{301}"), name("José"));
        assert_eq!(name("葛\u{E0100}明"), name("葛明"));
    }

    #[test]
    fn says_what_is_wrong() {
        use PersonNameError as E;
        let long = "王".repeat(51);
        let cases = [
            ("", E::Empty),
            ("　 ", E::Empty),
            (long.as_str(), E::TooLong { most: 50 }),
            ("150202199001010014", E::Digit),
            ("王小明２", E::Digit),
            ("王Ⅷ", E::Digit),
            ("王\u{E863}", E::PrivateUse),
            ("王\u{1b}明", E::Control),
            ("王\u{FFFD}", E::Control),
            ("王😀", E::Sign { found: '😀' }),
            ("<b>王</b>", E::Sign { found: '<' }),
            ("王小明;DROP", E::Sign { found: ';' }),
            ("王Ⓐ", E::Sign { found: 'Ⓐ' }),
            ("·-", E::NoLetter),
        ];
        for (typed, error) in cases {
            assert_eq!(PersonName::parse(typed), Err(error), "{typed}");
        }
        assert!(PersonName::parse(&"王".repeat(50)).is_ok());
        assert_eq!(PersonName::parse(&format!("x{}", "\u{338}".repeat(900))), Err(E::TooLong { most: 50 }));
        assert!(PersonName::parse(&"𬭚".repeat(50)).is_ok(), "length counts characters, not UTF-16");
    }

    #[test]
    fn a_public_list_hides_all_but_the_first_character() {
        assert_eq!(name("王小明").masked(), "王*");
        assert_eq!(name("𬭚䶮").masked(), "𬭚*");
        assert_eq!(format!("{:?}", name("王小明")), "PersonName(王*)");
    }

    #[test]
    fn is_read_as_the_family_reads_it() {
        assert_eq!(name("王小明").pinyin(), ["wangxiaoming"]);
        assert_eq!(name("吕绿").pinyin(), ["lvlv"]);
        assert!(name("单小明").pinyin().contains(&"shanxiaoming".to_owned()));
        assert!(name("尉迟敬德").pinyin().contains(&"yuchijingde".to_owned()));
        assert!(name("John").pinyin().is_empty());
    }

    #[test]
    fn is_found_by_any_two_characters_and_by_pinyin() {
        let finds = |whole: &str, query: &str| {
            let grams = name(whole).search_grams();
            let wanted = search_grams_of(query);
            !wanted.is_empty() && wanted.iter().all(|gram| grams.contains(gram))
        };
        for query in ["王小明", "王小", "小明", "wangxiaoming", "WangXiaoming", " 王 小明 "] {
            assert!(finds("王小明", query), "{query}");
        }
        for query in ["王明", "明王", "王", "wang", "", "·"] {
            assert!(!finds("王小明", query), "{query}");
        }
        assert!(finds("丁", "丁"));
        assert!(finds("阿依古丽·买买提", "阿依古丽买买提") && finds("阿依古丽·买买提", "买买提"));
        assert!(
            finds("John Smith", "smith")
                && finds("John Smith", "johnsmith")
                && finds("John Smith", "Smith John")
        );
        assert!(finds("吕布", "lübu") && finds("吕布", "lvbu"));
    }

    #[test]
    fn reads_back_what_it_keeps() {
        let json = serde_json::to_string(&name("阿依古丽·买买提")).unwrap();
        assert_eq!(serde_json::from_str::<PersonName>(&json).unwrap(), name("阿依古丽·买买提"));
        assert!(serde_json::from_str::<PersonName>("\"<script>\"").is_err());
    }

    proptest::proptest! {
        #[test]
        fn anything_typed_gets_an_answer(typed in "\\PC{0,40}|[王明·a-z' -]{0,12}") {
            if let Ok(name) = PersonName::parse(&typed) {
                proptest::prop_assert_eq!(PersonName::parse(name.as_str()), Ok(name.clone()));
                proptest::prop_assert!(name.as_str().chars().all(|c| !matches!(c, '<' | '>' | '&' | '"' | '\n')));
            }
        }
    }
}
