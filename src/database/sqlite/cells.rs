//! What stands in a column: how a value goes into `SQLite` and comes back.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use rusqlite::types::{FromSqlError, FromSqlResult, ToSqlOutput, Value, ValueRef};
use uuid::Uuid;

use crate::database::rows;

/// A value that can be read from a column.
pub trait Cell: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// When something else stands there.
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self>;
}

/// A value that a statement can be given.
pub trait Bound {
    /// As `SQLite` keeps it.
    ///
    /// # Errors
    /// When it cannot be written down.
    fn bound(&self) -> rusqlite::Result<ToSqlOutput<'_>>;
}

fn other(error: impl std::error::Error + Send + Sync + 'static) -> FromSqlError {
    FromSqlError::Other(Box::new(error))
}

fn owned(value: impl Into<Value>) -> ToSqlOutput<'static> {
    ToSqlOutput::Owned(value.into())
}

impl<T: Cell> Cell for Option<T> {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        if value == ValueRef::Null { Ok(None) } else { T::read(value).map(Some) }
    }
}

impl Cell for String {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str().map(str::to_owned)
    }
}

impl Cell for Vec<u8> {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_blob().map(<[u8]>::to_vec)
    }
}

impl Cell for i64 {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64()
    }
}

impl Cell for bool {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(|number| number != 0)
    }
}

impl Cell for Uuid {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::from_slice(value.as_blob()?).map_err(other)
    }
}

impl Cell for DateTime<Utc> {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(DateTime::parse_from_rfc3339(value.as_str()?).map_err(other)?.to_utc())
    }
}

impl Cell for NaiveDate {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map_err(other)
    }
}

impl Cell for serde_json::Value {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map_err(other)
    }
}

impl<T: Bound + ?Sized> Bound for &T {
    fn bound(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        (**self).bound()
    }
}

impl<T: Bound> Bound for Option<T> {
    fn bound(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.as_ref().map_or(Ok(ToSqlOutput::Owned(Value::Null)), T::bound)
    }
}

impl Bound for str {
    fn bound(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Text(self.as_bytes())))
    }
}

impl Bound for String {
    fn bound(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.as_str().bound()
    }
}

impl Bound for [u8] {
    fn bound(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Blob(self)))
    }
}

impl<const N: usize> Bound for [u8; N] {
    fn bound(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.as_slice().bound()
    }
}

impl Bound for Vec<u8> {
    fn bound(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.as_slice().bound()
    }
}

impl Bound for i64 {
    fn bound(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(owned(*self))
    }
}

impl Bound for bool {
    fn bound(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(owned(i64::from(*self)))
    }
}

impl Bound for Uuid {
    fn bound(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.as_bytes().bound()
    }
}

/// With its offset, so that two of them in the order of their letters are in the order of time.
impl Bound for DateTime<Utc> {
    fn bound(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(owned(self.to_rfc3339_opts(SecondsFormat::AutoSi, false)))
    }
}

impl Bound for NaiveDate {
    fn bound(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(owned(self.format("%F").to_string()))
    }
}

impl Bound for serde_json::Value {
    fn bound(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(owned(self.to_string()))
    }
}

impl Bound for rows::Value {
    fn bound(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match self {
            Self::Text(text) => text.bound(),
            Self::Bytes(bytes) => bytes.bound(),
            Self::Id(id) => id.bound(),
            Self::Number(number) => number.bound(),
            Self::Truth(truth) => truth.bound(),
            Self::Time(time) => time.bound(),
            Self::Day(day) => day.bound(),
            Self::Json(json) => json.bound(),
        }
    }
}
