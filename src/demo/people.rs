//! Invented residents: names, numbers and phones that belong to nobody, the same for the same seed.
//!
//! Shares of category and grade are the plan's margins; the plan has no table that crosses them, and neither is
//! one claimed here. Phones use 199 0000 …, which nobody was given when this was written.

use chrono::{Datelike, NaiveDate, TimeDelta};

use crate::values::IdNumber;

/// The phone that the demo's resident signs in with.
pub const RESIDENT_PHONE: &str = "19900000001";

/// The phones of two residents who are known; the first acts for the second.
pub const KNOWN_PHONES: [&str; 2] = ["19900000002", "19900000003"];

/// The phones of two parents, each with that of their child, who came of age yesterday.
pub const FAMILY_PHONES: [[&str; 2]; 2] = [["19900000004", "19900000005"], ["19900000006", "19900000007"]];

/// A small generator of numbers that are the same on every machine (xorshift64*).
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// The same seed rolls the same numbers.
    pub const fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number from 0 to one less than `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(high).unwrap_or(0) % sides.max(1)
    }

    /// One of some things.
    pub fn one_of<'t, T>(&mut self, things: &'t [T]) -> &'t T {
        &things[self.roll(things.len())]
    }
}

/// One invented person.
#[derive(Clone, Debug)]
pub struct Person {
    /// Name.
    pub name: String,
    /// Valid number of 公民身份号码 that belongs to nobody known here.
    pub id_number: String,
    /// Phone.
    pub phone: String,
    /// Category by its name in definitions.
    pub category: &'static str,
    /// Grade 1 to 4.
    pub grade: u8,
    /// Whether under 18.
    pub minor: bool,
}

const SURNAMES: [&str; 30] = [
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何",
    "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧",
];
const GIVEN: [&str; 30] = [
    "秀兰", "建国", "桂芳", "志强", "玉梅", "海燕", "文斌", "丽华", "永胜", "春花", "国庆", "雪梅", "大勇",
    "小宝", "晓敏", "佳怡", "浩然", "子轩", "淑珍", "俊杰", "红霞", "满仓", "巧云", "德顺", "月娥", "长河",
    "瑞芳", "占奎", "凤英", "㛃",
];
const MONGOLIAN: [&str; 8] =
    ["哈斯其木格", "巴特尔", "乌云其其格", "朝鲁", "斯琴高娃", "阿拉坦·乌力吉", "娜仁托娅", "苏和·巴图"];

/// Categories and how many of 9,216 holders have each. Source: the district's plan, section 一.
const CATEGORIES: [(&str, usize); 7] = [
    ("physical", 5329),
    ("mental", 973),
    ("visual", 948),
    ("hearing", 894),
    ("intellectual", 772),
    ("multiple", 230),
    ("speech", 70),
];
const HOLDERS: usize = 9216;
/// Holders of grade one and two. Source: the same.
const SEVERE: usize = 4303;

const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/// A number with the check character that belongs to it (GB 11643-1999).
pub fn id_number(region: &str, birth: NaiveDate, sequence: usize) -> String {
    let body = format!("{region}{}{:03}", birth.format("%Y%m%d"), sequence % 1000);
    let sum: u32 = body.bytes().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    format!("{body}{}", char::from(b"10X98765432"[(sum % 11) as usize]))
}

/// The invented residents of the demo, on a day.
pub fn residents(seed: u64, count: usize, today: NaiveDate) -> Vec<Person> {
    let mut dice = Dice::new(seed);
    (0..count)
        .map(|place| {
            let minor = dice.roll(10) == 0;
            let years = if minor { 3 + dice.roll(14) } else { 18 + dice.roll(70) };
            let days = i64::try_from(years * 365 + dice.roll(365)).unwrap_or(0);
            let birth = today - TimeDelta::days(days);
            let birth =
                NaiveDate::from_ymd_opt(birth.year(), birth.month(), birth.day().min(28)).unwrap_or(birth);
            let name = match dice.roll(12) {
                0 => (*dice.one_of(&MONGOLIAN)).to_owned(),
                _ => format!("{}{}", dice.one_of(&SURNAMES), dice.one_of(&GIVEN)),
            };
            // The margins are met exactly in proportion, whatever the seed.
            let share = (place * HOLDERS + HOLDERS / 2) / count;
            let mut below = 0;
            let category = CATEGORIES
                .iter()
                .find(|(_, holders)| {
                    below += holders;
                    share < below
                })
                .map_or("physical", |(name, _)| name);
            let severe = (place * 7919 % count) * HOLDERS / count < SEVERE;
            let grade = match (severe, dice.roll(2)) {
                (true, 0) => 1,
                (true, _) => 2,
                (false, 0) => 3,
                (false, _) => 4,
            };
            Person {
                name,
                id_number: id_number("150202", birth, 100 + place),
                phone: format!("199{:08}", 1000 + place),
                category,
                grade,
                minor: IdNumber::parse(&id_number("150202", birth, 100 + place), today)
                    .is_ok_and(|number| number.age_on(today) < 18),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    #[test]
    fn the_same_seed_invents_the_same_people() {
        let names = |seed| residents(seed, 50, today()).into_iter().map(|p| p.id_number).collect::<Vec<_>>();
        assert_eq!(names(7), names(7));
        assert_ne!(names(7), names(8));
    }

    #[test]
    fn the_margins_are_the_plans() {
        let people = residents(1, 600, today());
        let share = |test: &dyn Fn(&Person) -> bool| people.iter().filter(|p| test(p)).count() * 1000 / 600;
        for (category, holders) in CATEGORIES {
            let wanted = holders * 1000 / HOLDERS;
            assert!(share(&|p| p.category == category).abs_diff(wanted) <= 3, "{category}");
        }
        assert!(share(&|p| p.grade <= 2).abs_diff(SEVERE * 1000 / HOLDERS) <= 3);
    }

    #[test]
    fn every_number_is_well_formed() {
        for person in residents(1, 600, today()) {
            assert!(IdNumber::parse(&person.id_number, today()).is_ok(), "{}", person.id_number);
            assert!(crate::values::PersonName::parse(&person.name).is_ok(), "{}", person.name);
            assert!(crate::values::Phone::parse(&person.phone).is_ok(), "{}", person.phone);
        }
    }
}
