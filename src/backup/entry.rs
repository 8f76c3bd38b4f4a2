//! What a backup says, piece by piece: `tag 1 · length 4 · body`, and rows in a form of neither database.

use chrono::{DateTime, Datelike as _, NaiveDate};
use uuid::Uuid;

use crate::database::rows::{Row, Value};
use crate::database::tables::{Kind, Table};
use crate::error::{Error, Result};

/// A row or a manifest that is longer was not written by this program.
pub const LONGEST: usize = 256 * 1024 * 1024;

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// JSON of an `Opening`; the first.
    Opening = 1,
    /// JSON of a `Table`; its rows follow.
    Table = 2,
    /// One row.
    Row = 3,
    /// Id and length of a document, whose sealed bytes follow.
    Document = 4,
    /// JSON of a `Manifest`; the last.
    Manifest = 5,
}

impl Tag {
    /// The tag of a byte.
    pub fn of(byte: u8) -> Option<Self> {
        [Self::Opening, Self::Table, Self::Row, Self::Document, Self::Manifest]
            .into_iter()
            .find(|tag| *tag as u8 == byte)
    }
}

/// The head of an entry.
///
/// # Errors
/// When the body is longer than any may be.
pub fn head(tag: Tag, body: usize) -> Result<[u8; 5]> {
    let length = u32::try_from(body).ok().filter(|_| body <= LONGEST);
    let [a, b, c, d] = length.ok_or_else(|| Error::internal("a row is too long for a backup"))?.to_be_bytes();
    Ok([tag as u8, a, b, c, d])
}

/// The body of a document's entry.
pub fn document(id: Uuid, length: u64) -> [u8; 24] {
    let mut body = [0; 24];
    body[..16].copy_from_slice(id.as_bytes());
    body[16..].copy_from_slice(&length.to_be_bytes());
    body
}

/// Reads the body of a document's entry.
pub fn read_document(body: &[u8]) -> Option<(Uuid, u64)> {
    let (id, length) = body.split_first_chunk::<16>()?;
    Some((Uuid::from_bytes(*id), u64::from_be_bytes(length.try_into().ok()?)))
}

const NOTHING: u8 = 0;

const fn byte(kind: Kind) -> u8 {
    match kind {
        Kind::Text => 1,
        Kind::Bytes => 2,
        Kind::Id => 3,
        Kind::Number => 4,
        Kind::Truth => 5,
        Kind::Time => 6,
        Kind::Day => 7,
        Kind::Json => 8,
    }
}

/// A row as bytes, the same whichever database it lies in.
///
/// # Errors
/// When a value is too long.
pub fn row(values: &Row) -> Result<Vec<u8>> {
    let mut body = Vec::with_capacity(64 * values.len());
    for value in values {
        match value {
            None => body.push(NOTHING),
            Some(Value::Text(text)) => long(&mut body, Kind::Text, text.as_bytes())?,
            Some(Value::Bytes(bytes)) => long(&mut body, Kind::Bytes, bytes)?,
            Some(Value::Id(id)) => short(&mut body, Kind::Id, id.as_bytes()),
            Some(Value::Number(number)) => short(&mut body, Kind::Number, &number.to_be_bytes()),
            Some(Value::Truth(truth)) => short(&mut body, Kind::Truth, &[u8::from(*truth)]),
            Some(Value::Time(at)) => short(&mut body, Kind::Time, &at.timestamp_micros().to_be_bytes()),
            Some(Value::Day(day)) => short(&mut body, Kind::Day, &day.num_days_from_ce().to_be_bytes()),
            // Keys come out sorted, as JSONB has no order either.
            Some(Value::Json(json)) => long(&mut body, Kind::Json, json.to_string().as_bytes())?,
        }
    }
    Ok(body)
}

fn short(body: &mut Vec<u8>, kind: Kind, bytes: &[u8]) {
    body.push(byte(kind));
    body.extend_from_slice(bytes);
}

fn long(body: &mut Vec<u8>, kind: Kind, bytes: &[u8]) -> Result<()> {
    let length =
        u32::try_from(bytes.len()).map_err(|_| Error::internal("a value is too long for a backup"))?;
    body.push(byte(kind));
    body.extend_from_slice(&length.to_be_bytes());
    body.extend_from_slice(bytes);
    Ok(())
}

/// Reads a row of a table; nothing where the bytes are not one.
pub fn read_row(table: &Table, body: &[u8]) -> Option<Row> {
    let mut rest = Rest(body);
    let mut row = Row::with_capacity(table.columns.len());
    for column in &table.columns {
        let tag = rest.fixed::<1>()?[0];
        if tag == NOTHING {
            row.push(None);
            continue;
        }
        if tag != byte(column.kind) {
            return None;
        }
        row.push(Some(match column.kind {
            Kind::Text => Value::Text(String::from_utf8(rest.long()?.to_vec()).ok()?),
            Kind::Bytes => Value::Bytes(rest.long()?.to_vec()),
            Kind::Id => Value::Id(Uuid::from_bytes(rest.fixed()?)),
            Kind::Number => Value::Number(i64::from_be_bytes(rest.fixed()?)),
            Kind::Truth => Value::Truth(rest.fixed::<1>()?[0] == 1),
            Kind::Time => Value::Time(DateTime::from_timestamp_micros(i64::from_be_bytes(rest.fixed()?))?),
            Kind::Day => Value::Day(NaiveDate::from_num_days_from_ce_opt(i32::from_be_bytes(rest.fixed()?))?),
            Kind::Json => Value::Json(serde_json::from_slice(rest.long()?).ok()?),
        }));
    }
    rest.0.is_empty().then_some(row)
}

struct Rest<'b>(&'b [u8]);

impl<'b> Rest<'b> {
    fn fixed<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*taken)
    }

    fn long(&mut self) -> Option<&'b [u8]> {
        let length = u32::from_be_bytes(self.fixed()?) as usize;
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database::tables::Column;

    #[test]
    fn a_row_of_every_kind_comes_back_and_a_torn_one_does_not() {
        let kinds =
            [Kind::Text, Kind::Bytes, Kind::Id, Kind::Number, Kind::Truth, Kind::Time, Kind::Day, Kind::Json];
        let columns = kinds.iter().chain(&kinds).map(|kind| Column { name: String::new(), kind: *kind });
        let table = Table { name: "t".into(), columns: columns.collect() };
        let mut values: Row = vec![
            Some(Value::Text("残".into())),
            Some(Value::Bytes(vec![0, 255])),
            Some(Value::Id(Uuid::from_u128(7))),
            Some(Value::Number(i64::MIN)),
            Some(Value::Truth(true)),
            Some(Value::Time(DateTime::from_timestamp_micros(1_790_000_000_123_456).unwrap())),
            Some(Value::Day(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap())),
            Some(Value::Json(serde_json::json!({"b": [1, null], "a": "x"}))),
        ];
        values.extend((0..8).map(|_| None));
        let body = row(&values).unwrap();
        assert_eq!(read_row(&table, &body), Some(values));
        for cut in 0..body.len() {
            assert_eq!(read_row(&table, &body[..cut]), None);
        }
    }
}
