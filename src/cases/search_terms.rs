//! By what a case is found: keyed hashes of name parts, pinyin, phones and numbers. Nothing personal is searched in the
//! clear.

use uuid::Uuid;

use super::case::Subject;
use crate::database::{Tx, sql};
use crate::error::Result;
use crate::values::text::clean;
use crate::vault::{Lookup, Vault};

/// The hashes under which a case is found: name parts and pinyin, phone, id number, certificate, their last four.
pub fn terms(vault: &Vault, number: &str, subject: &Subject) -> Vec<Vec<u8>> {
    let mut texts = vec![format!("number {number}")];
    // Whoever could find a confidential case by a name or a phone would know whose it is.
    let subject = &subject.clone().withheld();
    texts.extend(grams(&subject.name));
    texts.extend(spoken(&subject.name));
    texts.extend(spoken(&subject.pinyin));
    if let Some(phone) = &subject.phone {
        let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
        texts.push(format!("last four {}", last_four(&digits)));
        texts.push(format!("number {digits}"));
    }
    for id in [&subject.id_number, &subject.certificate].into_iter().flatten() {
        texts.push(format!("last four {}", last_four(id)));
        texts.push(format!("number {id}"));
    }
    texts.sort_unstable();
    texts.dedup();
    texts.iter().map(|text| vault.lookup(Lookup::SearchTerm, text).to_vec()).collect()
}

/// The hash under which cases are found by a whole number.
pub fn number_term(vault: &Vault, number: &str) -> Vec<u8> {
    vault.lookup(Lookup::SearchTerm, &format!("number {number}")).to_vec()
}

/// What to look for: a number with or without blanks, four last characters, or a part of a name.
pub(super) fn wanted(vault: &Vault, typed: &str) -> Vec<Vec<u8>> {
    let typed = clean(typed);
    let joined: String =
        typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect::<String>().to_uppercase();
    let digits = joined.chars().filter(char::is_ascii_digit).count();
    let texts = if digits >= 3 && digits + 2 >= joined.chars().count() {
        match joined.chars().count() {
            4 => vec![format!("last four {joined}")],
            _ => vec![format!("number {joined}")],
        }
    } else if joined.is_ascii() {
        vec![format!("spoken {}", joined.to_lowercase())]
    } else {
        let mut texts = grams(&typed);
        // A single character is a term of its own; with two or more the pairs say more.
        if texts.iter().any(|text| text.starts_with("pair ")) {
            texts.retain(|text| text.starts_with("pair "));
        }
        texts
    };
    texts.iter().map(|text| vault.lookup(Lookup::SearchTerm, text).to_vec()).collect()
}

fn last_four(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    characters[characters.len().saturating_sub(4)..].iter().collect()
}

fn letters(name: &str) -> Vec<char> {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn grams(name: &str) -> Vec<String> {
    let letters = letters(name);
    let singles = letters.iter().map(|c| format!("one {c}"));
    singles.chain(letters.windows(2).map(|pair| format!("pair {}{}", pair[0], pair[1]))).collect()
}

fn spoken(name: &str) -> Vec<String> {
    use pinyin::ToPinyin;
    let syllables: Vec<String> = name
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(|c| {
            c.to_pinyin().map_or_else(|| c.to_lowercase().to_string(), |syllable| syllable.plain().to_owned())
        })
        .collect();
    if syllables.is_empty() {
        return Vec::new();
    }
    let initials: String = syllables.iter().filter_map(|syllable| syllable.chars().next()).collect();
    vec![
        format!("spoken {}", syllables.concat()),
        format!("spoken {initials}"),
        format!("spoken {}", syllables[0]),
    ]
}

/// Writes the terms of a case: sixteen a statement, the last ones repeated to fill it.
pub async fn add_terms(tx: &mut Tx, case: Uuid, terms: &[Vec<u8>]) -> Result<()> {
    for chunk in terms.chunks(16) {
        let term = |place: usize| chunk.get(place).unwrap_or(&chunk[0]).as_slice();
        sql!(
            tx,
            execute,
            ADD_TERMS,
            case,
            term(0),
            term(1),
            term(2),
            term(3),
            term(4),
            term(5),
            term(6),
            term(7),
            term(8),
            term(9),
            term(10),
            term(11),
            term(12),
            term(13),
            term(14),
            term(15)
        )?;
    }
    Ok(())
}

/// Forgets the terms of a case, before new ones are written.
pub async fn clear_terms(tx: &mut Tx, case: Uuid) -> Result<()> {
    sql!(tx, execute, CLEAR_TERMS, case)?;
    Ok(())
}

const ADD_TERMS: &str = "INSERT INTO search_terms (case_id, term_hash)
    VALUES ($1, $2), ($1, $3), ($1, $4), ($1, $5), ($1, $6), ($1, $7), ($1, $8), ($1, $9), ($1, $10), ($1, $11),
        ($1, $12), ($1, $13), ($1, $14), ($1, $15), ($1, $16), ($1, $17)
    ON CONFLICT DO NOTHING";
const CLEAR_TERMS: &str = "DELETE FROM search_terms WHERE case_id = $1";
