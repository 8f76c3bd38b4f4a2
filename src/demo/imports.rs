//! The demo's register: one import that was applied, one with faults that waits for the lead, one whose columns
//! nobody has confirmed yet.

use uuid::Uuid;

use super::people::Person;
use crate::app::House;
use crate::applications::rating::Rating;
use crate::cases::{Past, store as cases};
use crate::clock::china_date;
use crate::error::{Error, Result};
use crate::register::KEEPER;
use crate::register::column::guess;
use crate::register::import::Choice;
use crate::values::{Category, Grade};

const HEADINGS: &str =
    "姓名,身份证号,残疾人证号,残疾类别,残疾等级,联系电话,乡镇街道,社区,家庭住址,持证状态,有效期至";

/// Brings the files in, as the lead.
///
/// # Errors
/// Those of the database, the vault and the file store; a file that the house does not understand.
pub async fn settle_in(house: &House, people: &[Person], lead: Uuid) -> Result<()> {
    let register = &house.register;
    let lines: Vec<String> =
        people.iter().enumerate().filter_map(|(place, person)| line(house, place, person)).collect();
    let (held, others) = lines.split_at(lines.len() / 2);
    let mut known = held.to_vec();
    known.extend(of_cases(house).await?);
    let first = receive(house, "2026年10月名册.csv", &known, lead).await?;
    check(house, first).await?;
    let import = register.import(first).await?;
    if register.apply(&import, Choice::default(), Some(lead)).await?.is_err() {
        return Err(Error::internal("the demo's register cannot be applied"));
    }
    register.work().await?;
    crate::reconciliation::jobs::round(register, &house.catalogue).await?;
    let mut next: Vec<String> = others.to_vec();
    if let [same, moved, renamed, ..] = held {
        next.push(same.clone());
        next.push(moved.replace(",199", ",198"));
        next.push(format!("王{}", renamed.chars().skip(1).collect::<String>()).replacen("王王", "李王", 1));
    }
    if let [again, wrong, elsewhere, ruined, ..] = others {
        next.push(again.clone());
        next.push(wrong.replacen("15020", "15021", 1));
        next.push(elsewhere.replace("社区居委会", "社区（已合并）"));
        next.push(ruined.replace(",正常,", ",不详,"));
    }
    let second = receive(house, "2026年11月名册.csv", &next, lead).await?;
    check(house, second).await?;
    receive(house, "2026年12月名册.csv", held, lead).await.map(drop)
}

async fn receive(house: &House, name: &str, lines: &[String], lead: Uuid) -> Result<Uuid> {
    let text = format!("东河区持证残疾人名册\n{HEADINGS}\n{}\n", lines.join("\n"));
    let content = std::io::Cursor::new(text.into_bytes());
    let received = house.register.receive(name.to_owned(), content, Some(lead)).await?;
    received.map_err(|fault| Error::internal(format!("the demo's register is not read: {fault:?}")))
}

async fn check(house: &House, id: Uuid) -> Result<()> {
    let register = &house.register;
    let import = register.import(id).await?;
    let mapping = guess(&import.layout.headings, &std::collections::BTreeMap::new());
    register.map(&import, mapping, china_date(house.ground.clock.now())).await?;
    register.work().await?;
    Ok(())
}

/// What the register says of some people with a case: of one whose certificate was issued another last day, of one
/// another grade, and the number of one whose case still waits for it. Others it does not know.
async fn of_cases(house: &House) -> Result<Vec<String>> {
    let (mut tx, vault) = (house.ground.database.read().await?, &house.ground.vault);
    let wanted = |stage| (KEEPER, "disability-certificate", stage);
    let issued = cases::standing_in(&mut tx, vault, wanted("issuing"), 2).await?;
    let waiting = cases::standing_in(&mut tx, vault, wanted("approved"), 1).await?;
    let mut lines = Vec::new();
    for (place, (case, key)) in issued.into_iter().chain(waiting).enumerate() {
        let past = Past::of(&cases::history(&mut tx, vault, &key, case.id).await?);
        let Some(Rating(Some(rated))) = Rating::newest(past.given()) else { continue };
        let grade = match (place, rated.grade()) {
            (1, Grade::First) => Grade::Second,
            (1, _) => Grade::First,
            (_, grade) => grade,
        };
        let category = rated.category();
        let person = Person {
            name: case.subject.name.clone(),
            id_number: case.subject.id_number.clone().unwrap_or_default(),
            phone: case.subject.phone.clone().unwrap_or_default(),
            category: category.slug(),
            grade: grade.number(),
            minor: false,
        };
        lines.extend(line(house, place, &person));
    }
    Ok(lines)
}

/// A person as the register has them.
fn line(house: &House, place: usize, person: &Person) -> Option<String> {
    let category = Category::parse(person.category).ok()?;
    let streets = &house.places.streets();
    let (street, communities) = streets.get(place % streets.len().max(1))?;
    let community = communities.get(place / 5 % communities.len().max(1))?;
    let number = format!("{}{}{}", person.id_number, category.code(), person.grade);
    let cells = [
        person.name.clone(),
        person.id_number.clone(),
        number,
        category.code().to_string(),
        person.grade.to_string(),
        person.phone.clone(),
        street.name.clone(),
        community.name.clone(),
        format!("{}号楼{}单元", 1 + place % 30, 1 + place % 5),
        "正常".to_owned(),
        format!("{}-06-30", 2027 + place % 8),
    ];
    Some(cells.join(","))
}
