//! Invented registers, the same for the same size: for tests and for measuring. Nobody in them is real.
//!
//! For 9,216 holders both margins of the district's plan are met exactly; no table that crosses them is claimed.

use std::io::{self, Write};

use chrono::NaiveDate;

use super::reading::Cell;
use crate::district::Places;
use crate::values::{Category, Disability, Grade, IdNumber};

/// Categories and how many of 9,216 holders have each, by number. Source: the district's plan, section 一.
const CATEGORIES: [(Category, usize); 7] = [
    (Category::Visual, 948),
    (Category::Hearing, 894),
    (Category::Speech, 70),
    (Category::Physical, 5329),
    (Category::Intellectual, 772),
    (Category::Mental, 973),
    (Category::Multiple, 230),
];
/// All of them. Source: the same.
pub const HOLDERS: usize = 9216;
/// Holders of grade one and two. Source: the same.
const SEVERE: usize = 4303;

/// The headings of an invented register.
pub const HEADINGS: [&str; 13] = [
    "姓名",
    "性别",
    "身份证号",
    "残疾人证号",
    "残疾类别",
    "残疾等级",
    "发证日期",
    "有效期至",
    "持证状态",
    "联系电话",
    "乡镇街道",
    "社区",
    "家庭住址",
];

const SURNAMES: [&str; 10] = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"];
const GIVEN: [&str; 12] =
    ["秀兰", "建国", "桂芳", "志强", "玉梅", "海燕", "文斌", "丽华", "永胜", "春花", "国庆", "雪梅"];

/// One invented holder: the cells of a row.
pub fn row(place: usize, all: usize, places: &Places) -> Vec<String> {
    let id_number = id_number(place);
    let disability = disability(place, all);
    let certificate = format!("{id_number}{}{}", disability.category().code(), disability.grade().number());
    let name = format!("{}{}", SURNAMES[place % 10], GIVEN[place / 10 % 12]);
    let man = id_number.as_bytes().get(16).is_some_and(|digit| digit % 2 == 1);
    let issued = NaiveDate::from_ymd_opt(2018, 1, 1)
        .and_then(|first| first.checked_add_days(chrono::Days::new((place % 2800) as u64)))
        .unwrap_or_default();
    let until = issued.checked_add_months(chrono::Months::new(120)).unwrap_or(issued);
    let (street, community) = home(place, places);
    vec![
        name,
        if man { "男" } else { "女" }.to_owned(),
        id_number,
        certificate,
        category_term(disability.category()).to_owned(),
        format!("{}级", ["一", "二", "三", "四"][usize::from(disability.grade().number()) - 1]),
        issued.to_string(),
        until.to_string(),
        "正常".to_owned(),
        format!("199{:08}", 10_000 + place % 90_000_000),
        street,
        community,
        format!("{}号楼{}单元", 1 + place % 40, 1 + place % 5),
    ]
}

/// A valid number that belongs to nobody known here: each place has its own.
fn id_number(place: usize) -> String {
    let day = NaiveDate::from_ymd_opt(1936, 1, 1)
        .and_then(|first| first.checked_add_days(chrono::Days::new((place % 30_000) as u64)))
        .unwrap_or_default();
    let body = format!("150202{}{:03}", day.format("%Y%m%d"), 100 + place / 30_000);
    // One of eleven fits: the check character is found by the type that checks it.
    let fits = |check: &char| IdNumber::parse(&format!("{body}{check}"), NaiveDate::MAX).is_ok();
    let check = "0123456789X".chars().find(fits).unwrap_or('0');
    format!("{body}{check}")
}

fn disability(place: usize, all: usize) -> Disability {
    let share = place * HOLDERS / all.max(1);
    let mut below = 0;
    let category = CATEGORIES
        .into_iter()
        .find(|(_, holders)| {
            below += holders;
            share < below
        })
        .map_or(Category::Physical, |(category, _)| category);
    // Spread over the categories: 7919 has no factor in common with either size.
    let severe = (share * 7919 % HOLDERS) < SEVERE;
    let grade = match (severe, place % 2) {
        (true, 0) => Grade::First,
        (true, _) => Grade::Second,
        (false, 0) => Grade::Third,
        (false, _) => Grade::Fourth,
    };
    Disability::single(category, grade).unwrap_or_else(|_| Disability::multiple_of_unknown_parts(grade))
}

const fn category_term(category: Category) -> &'static str {
    match category {
        Category::Visual => "视力残疾",
        Category::Hearing => "听力残疾",
        Category::Speech => "言语残疾",
        Category::Physical => "肢体残疾",
        Category::Intellectual => "智力残疾",
        Category::Mental => "精神残疾",
        Category::Multiple => "多重残疾",
    }
}

fn home(place: usize, places: &Places) -> (String, String) {
    let streets = places.streets();
    let Some((street, communities)) = streets.get(place % streets.len().max(1)) else {
        return (String::new(), String::new());
    };
    let community = communities.get(place / 7 % communities.len().max(1));
    (street.name.clone(), community.map_or_else(String::new, |community| community.name.clone()))
}

/// Writes an invented register as CSV in UTF-8.
///
/// # Errors
/// Those of writing.
pub fn write_csv(to: &mut impl Write, rows: usize, places: &Places) -> io::Result<()> {
    writeln!(to, "{}", HEADINGS.join(","))?;
    for place in 0..rows {
        writeln!(to, "{}", row(place, rows, places).join(","))?;
    }
    Ok(())
}

/// Writes rows as XLSX, the first of them headings; texts are shared, as spreadsheets write them.
///
/// # Errors
/// Those of writing.
pub fn write_xlsx<W: Write + io::Seek>(to: W, rows: impl Iterator<Item = Vec<Cell>>) -> io::Result<()> {
    let mut archive = zip::ZipWriter::new(to);
    let options = zip::write::SimpleFileOptions::default();
    for (name, text) in PARTS {
        archive.start_file(name, options)?;
        archive.write_all(text.as_bytes())?;
    }
    archive.start_file("xl/worksheets/sheet1.xml", options.large_file(true))?;
    write!(archive, "<?xml version=\"1.0\"?><worksheet xmlns=\"{MAIN}\"><sheetData>")?;
    let mut shared: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
    let mut texts: Vec<String> = Vec::new();
    for (number, cells) in rows.enumerate() {
        write!(archive, "<row r=\"{}\">", number + 1)?;
        for (place, cell) in cells.iter().enumerate() {
            let at = format!("{}{}", super::row_words::letter(place), number + 1);
            match cell {
                Cell::Number(value) => write!(archive, "<c r=\"{at}\"><v>{value}</v></c>")?,
                Cell::Date(day) => {
                    let days = (*day - NaiveDate::from_ymd_opt(1899, 12, 30).unwrap_or_default()).num_days();
                    write!(archive, "<c r=\"{at}\" s=\"1\"><v>{days}</v></c>")?;
                }
                Cell::Text(text) => {
                    let place = *shared.entry(text.clone()).or_insert_with(|| {
                        texts.push(text.clone());
                        texts.len() - 1
                    });
                    write!(archive, "<c r=\"{at}\" t=\"s\"><v>{place}</v></c>")?;
                }
                Cell::Broken | Cell::TooLong => write!(archive, "<c r=\"{at}\" t=\"e\"><v>#REF!</v></c>")?,
            }
        }
        write!(archive, "</row>")?;
    }
    write!(archive, "</sheetData></worksheet>")?;
    archive.start_file("xl/sharedStrings.xml", options)?;
    write!(archive, "<?xml version=\"1.0\"?><sst xmlns=\"{MAIN}\">")?;
    for text in texts {
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        write!(archive, "<si><t>{text}</t></si>")?;
    }
    write!(archive, "</sst>")?;
    archive.finish()?;
    Ok(())
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/// What stands around the one sheet.
const PARTS: [(&str, &str); 5] = [
    (
        "[Content_Types].xml",
        r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#,
    ),
    (
        "_rels/.rels",
        r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/workbook.xml",
        r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#,
    ),
    (
        "xl/styles.xml",
        r#"<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#,
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn both_margins_are_the_plans_and_nobody_is_there_twice() {
        let mut categories: BTreeMap<Category, usize> = BTreeMap::new();
        let (mut severe, mut numbers) = (0, std::collections::HashSet::new());
        for place in 0..HOLDERS {
            let disability = disability(place, HOLDERS);
            *categories.entry(disability.category()).or_default() += 1;
            severe += usize::from(disability.is_severe());
            assert!(numbers.insert(id_number(place)));
        }
        assert_eq!(categories, CATEGORIES.into_iter().collect());
        assert_eq!(severe, SEVERE);
    }
}
