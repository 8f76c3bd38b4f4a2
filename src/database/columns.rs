//! Enums of words as columns of text, on both databases alike.

/// The name under which `serde` writes down a value that is one of several words.
///
/// # Errors
/// When it is more than a word.
pub fn name_of(value: &impl serde::Serialize) -> std::result::Result<String, serde_json::Error> {
    serde_json::to_value(value).and_then(serde_json::from_value)
}

/// Makes enums of words into columns of text on both databases, under the names that `serde` gives their variants.
macro_rules! column_text {
    ($($name:ty),+ $(,)?) => {$(
        impl $crate::database::sqlite::Cell for $name {
            fn read(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                let text = serde::de::value::BorrowedStrDeserializer::<serde::de::value::Error>::new(value.as_str()?);
                serde::Deserialize::deserialize(text)
                    .map_err(|error| rusqlite::types::FromSqlError::Other(Box::new(error)))
            }
        }

        impl $crate::database::sqlite::Bound for $name {
            fn bound(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                let name = $crate::database::columns::name_of(self)
                    .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
                Ok(rusqlite::types::ToSqlOutput::Owned(name.into()))
            }
        }

        impl sqlx::Type<sqlx::Postgres> for $name {
            fn type_info() -> sqlx::postgres::PgTypeInfo {
                <str as sqlx::Type<sqlx::Postgres>>::type_info()
            }

            fn compatible(kind: &sqlx::postgres::PgTypeInfo) -> bool {
                <str as sqlx::Type<sqlx::Postgres>>::compatible(kind)
            }
        }

        impl sqlx::Encode<'_, sqlx::Postgres> for $name {
            fn encode_by_ref(
                &self,
                buffer: &mut sqlx::postgres::PgArgumentBuffer,
            ) -> Result<sqlx::encode::IsNull, sqlx::error::BoxDynError> {
                sqlx::Encode::<sqlx::Postgres>::encode($crate::database::columns::name_of(self)?, buffer)
            }
        }

        impl<'r> sqlx::Decode<'r, sqlx::Postgres> for $name {
            fn decode(value: sqlx::postgres::PgValueRef<'r>) -> Result<Self, sqlx::error::BoxDynError> {
                let text = <&str as sqlx::Decode<sqlx::Postgres>>::decode(value)?;
                let text = serde::de::value::BorrowedStrDeserializer::<serde::de::value::Error>::new(text);
                Ok(serde::Deserialize::deserialize(text)?)
            }
        }
    )+};
}
pub(crate) use column_text;
