//! What was typed on a page, before anybody reads it: which fields are kept, and the rows of groups.

use super::kinds::rows;
use super::snapshot;
use crate::catalogue::definition::{Kind, Page};
use crate::web::Pairs;

/// What is typed longer than this in one field is no answer to anything; it is cut here so that it can be kept.
const LONGEST_FIELD: usize = 60_000;

/// Only the fields of this page, each cut to what can be kept.
pub fn keep_known(page: &Page, form: &Pairs) -> Pairs {
    let plain = snapshot::fields_of(&page.questions);
    let groups: Vec<String> = page
        .questions
        .iter()
        .filter(|question| matches!(question.kind, Kind::Group { .. }))
        .map(|question| format!("{}.", question.id))
        .collect();
    let known = |name: &str| {
        plain.iter().any(|field| field == name) || groups.iter().any(|group| name.starts_with(group))
    };
    let cut = |text: &str| text.chars().take(LONGEST_FIELD).collect::<String>();
    Pairs(
        form.0
            .iter()
            .filter(|(name, _)| known(name))
            .take(500)
            .map(|(name, text)| (name.clone(), cut(text)))
            .collect(),
    )
}

/// Adds or removes a row of a group, where that button was pressed.
pub fn change_rows(page: &Page, form: &Pairs, typed: &mut Pairs) -> bool {
    for question in &page.questions {
        let Kind::Group { min, max, .. } = question.kind else { continue };
        let count = rows(&question.id, min, max, typed);
        let set = |typed: &mut Pairs, count: u32| {
            let field = format!("{}.rows", question.id);
            typed.0.retain(|(name, _)| *name != field);
            typed.0.push((field, count.to_string()));
        };
        if form.get("add") == question.id {
            set(typed, (count + 1).min(max));
            return true;
        }
        let removed =
            form.get("remove").strip_prefix(&format!("{}.", question.id)).and_then(|row| row.parse().ok());
        if let Some(removed) = removed.filter(|row: &u32| *row < count && count > min) {
            let row_of = |name: &str| -> Option<(u32, String)> {
                let rest = name.strip_prefix(&format!("{}.", question.id))?;
                let (row, part) = rest.split_once('.')?;
                Some((row.parse().ok()?, part.to_owned()))
            };
            typed.0.retain(|(name, _)| row_of(name).is_none_or(|(row, _)| row != removed));
            for (name, _) in &mut typed.0 {
                if let Some((row, part)) = row_of(name).filter(|(row, _)| *row > removed) {
                    *name = format!("{}.{}.{part}", question.id, row - 1);
                }
            }
            set(typed, count - 1);
            return true;
        }
    }
    false
}

/// Only the fields of these names, each cut to what can be kept.
pub fn keep_named(names: &[&str], form: &Pairs) -> Pairs {
    let cut = |text: &str| text.chars().take(LONGEST_FIELD).collect::<String>();
    Pairs(
        form.0
            .iter()
            .filter(|(name, _)| names.contains(&name.as_str()))
            .take(names.len())
            .map(|(name, text)| (name.clone(), cut(text)))
            .collect(),
    )
}
