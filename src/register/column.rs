//! What a column of a file may hold, and by which headings it is recognised.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::values::text::fold;

macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident = $slug:literal [$($heading:literal),+]),+ $(,)?) => {
        /// What a column may hold.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Column { $($(#[$doc])* #[serde(rename = $slug)] $name),+ }

        impl Column {
            /// All of them, in the order of the page.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The name in forms, files and the database.
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$name => $slug),+ }
            }

            /// Headings under which registers have it, as `heading` reads them.
            pub const fn headings(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$($heading),+]),+ }
            }
        }
    };
}

columns! {
    /// Name.
    Name = "name" ["姓名", "残疾人姓名", "持证人姓名", "持证人", "name", "fullname", "holder"],
    /// 公民身份号码.
    IdNumber = "id-number" ["公民身份号码", "身份证号", "身份证号码", "身份证", "居民身份证号", "证件号码", "idnumber",
        "idno", "identitynumber", "idcard"],
    /// 残疾人证号.
    CertificateNumber = "certificate-number" ["残疾人证号", "残疾证号", "残疾人证号码", "残疾证号码", "证号",
        "残疾人证编号", "certificatenumber", "certificateno", "certificate"],
    /// 残疾类别.
    Category = "category" ["残疾类别", "类别", "残疾类型", "category", "disabilitycategory", "type"],
    /// 残疾等级.
    Grade = "grade" ["残疾等级", "等级", "残疾级别", "级别", "grade", "disabilitygrade", "level"],
    /// What a multiple disability is made of.
    Parts = "parts" ["多重残疾明细", "多重残疾类别", "多重残疾情况", "残疾详情", "残疾明细", "components", "parts"],
    /// Where the certificate stands.
    Status = "status" ["持证状态", "证件状态", "状态", "残疾证状态", "残疾人证状态", "status"],
    /// First day.
    ValidFrom = "valid-from" ["发证日期", "签发日期", "办证日期", "批准日期", "有效期起", "有效期始", "issuedate",
        "issuedon", "validfrom"],
    /// Last day.
    ValidUntil = "valid-until" ["有效期至", "有效期止", "有效期限", "有效期", "到期日期", "截止日期", "validuntil",
        "expirydate", "expires"],
    /// Phone.
    Phone = "phone" ["联系电话", "手机", "手机号", "手机号码", "电话", "本人电话", "固定电话", "phone", "mobile",
        "telephone"],
    /// Street or town.
    Street = "street" ["街道", "乡镇街道", "乡镇", "镇街道", "镇街", "所属街道", "street", "town"],
    /// Community or village.
    Place = "place" ["社区", "村社区", "社区村", "居委会", "村居", "所属社区", "行政村", "community", "village"],
    /// Address.
    Address = "address" ["现住址", "家庭住址", "住址", "居住地址", "联系地址", "详细地址", "地址", "户籍地址",
        "address", "homeaddress"],
    /// Name of the guardian.
    GuardianName = "guardian-name" ["监护人", "监护人姓名", "guardian", "guardianname"],
    /// The guardian's phone.
    GuardianPhone = "guardian-phone" ["监护人电话", "监护人联系电话", "监护人手机", "监护人手机号", "guardianphone",
        "guardianmobile"],
    /// Sex, compared with the number and not kept.
    Sex = "sex" ["性别", "sex", "gender"],
    /// Birthday, compared with the number and not kept.
    Birth = "birth" ["出生日期", "出生年月", "出生年月日", "生日", "dateofbirth", "birthdate", "birthday"],
}

/// Which column of the file is which: places from 0.
pub type Mapping = BTreeMap<Column, usize>;

impl Column {
    /// By its name.
    pub fn named(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|column| column.slug() == slug)
    }
}

/// A heading without blanks, signs and case, as headings are compared.
pub fn heading(text: &str) -> String {
    fold(text).to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

/// How many of these are headings of ours: tells the line of headings from a title above it.
pub fn known(cells: &[String]) -> usize {
    let known = |cell: &&String| Column::ALL.iter().any(|c| c.headings().contains(&heading(cell).as_str()));
    cells.iter().filter(known).count()
}

/// Guesses which column is which: as the last import said for a heading, else by the headings of registers. No
/// column is taken twice.
pub fn guess(headings: &[String], before: &BTreeMap<Column, String>) -> Mapping {
    let headings: Vec<String> = headings.iter().map(|text| heading(text)).collect();
    let mut mapping = Mapping::new();
    for (column, last) in before {
        let last = heading(last);
        let place = headings.iter().position(|text| *text == last && !text.is_empty());
        if let Some(place) = place.filter(|place| !mapping.values().any(|taken| taken == place)) {
            mapping.insert(*column, place);
        }
    }
    for column in Column::ALL {
        if mapping.contains_key(column) {
            continue;
        }
        let free = |place: &usize| !mapping.values().any(|taken| taken == place);
        // The first synonym that is there wins: they are listed by how well they fit.
        let place = column
            .headings()
            .iter()
            .find_map(|synonym| headings.iter().position(|text| text == synonym).filter(free));
        if let Some(place) = place {
            mapping.insert(*column, place);
        }
    }
    mapping
}

/// What a mapping lacks or has wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MappingFault {
    /// No column for the name.
    NoName,
    /// Neither identity number nor certificate number.
    NoNumber,
    /// A column is said to be two things.
    Twice(Column),
}

/// What is wrong with a mapping.
pub fn faults(mapping: &Mapping) -> Vec<MappingFault> {
    let mut faults = Vec::new();
    if !mapping.contains_key(&Column::Name) {
        faults.push(MappingFault::NoName);
    }
    if !mapping.contains_key(&Column::IdNumber) && !mapping.contains_key(&Column::CertificateNumber) {
        faults.push(MappingFault::NoNumber);
    }
    let mut taken = Vec::new();
    for (column, place) in mapping {
        if taken.contains(place) {
            faults.push(MappingFault::Twice(*column));
        }
        taken.push(*place);
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|&text| text.to_owned()).collect()
    }

    #[test]
    fn headings_of_registers_are_recognised_in_both_languages() {
        let guessed =
            guess(&texts(&["序号", " 姓 名", "身份证号码", "残疾人证号", "手机（本人）"]), &BTreeMap::new());
        assert_eq!(guessed[&Column::Name], 1);
        assert_eq!(guessed[&Column::IdNumber], 2);
        assert_eq!(guessed[&Column::CertificateNumber], 3);
        assert!(!guessed.contains_key(&Column::Phone), "a heading that is not known is not guessed");
        let english = guess(&texts(&["ID number", "Full Name", "Valid until"]), &BTreeMap::new());
        assert_eq!((english[&Column::IdNumber], english[&Column::Name]), (0, 1));
    }

    #[test]
    fn what_was_said_last_time_goes_before_a_guess() {
        let before = BTreeMap::from([(Column::Phone, "手机（本人）".to_owned())]);
        let guessed = guess(&texts(&["姓名", "手机", "手机（本人）"]), &before);
        assert_eq!(guessed[&Column::Phone], 2);
    }

    #[test]
    fn a_mapping_needs_a_name_and_a_number_and_no_column_twice() {
        assert_eq!(faults(&Mapping::new()), [MappingFault::NoName, MappingFault::NoNumber]);
        let twice = Mapping::from([(Column::Name, 0), (Column::CertificateNumber, 1), (Column::Phone, 1)]);
        assert_eq!(faults(&twice), [MappingFault::Twice(Column::Phone)]);
    }
}
