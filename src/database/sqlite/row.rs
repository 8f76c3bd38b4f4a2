//! A row as a value of the house.

use rusqlite::Statement;

use super::{Cell, Result};

/// The columns of a statement, by name.
pub struct Names<'s> {
    statement: &'s Statement<'s>,
    /// The column after the one that was found last.
    next: std::cell::Cell<usize>,
}

impl Names<'_> {
    /// Where a column stands.
    ///
    /// # Errors
    /// When the statement has none of that name.
    pub fn place(&self, name: &str) -> Result<usize> {
        // Statements name their columns in the order of the struct, nearly always: then none is looked for.
        let next = self.next.get();
        let place = match self.statement.column_name(next) {
            Ok(found) if found == name => next,
            _ => self.statement.column_index(name)?,
        };
        self.next.set(place + 1);
        Ok(place)
    }
}

/// What a statement gives, row by row.
pub trait Row: Sized {
    /// Adds where its columns stand, in the order in which `read` takes them. Asked once for a statement: looking names
    /// up in every row would cost more than reading it.
    ///
    /// # Errors
    /// When a column is not there.
    fn places(names: &Names<'_>, places: &mut Vec<usize>) -> Result<()>;

    /// Reads one.
    ///
    /// # Errors
    /// When a column holds something else.
    fn read(cells: &mut Cells<'_>) -> Result<Self>;
}

pub(super) fn places<R: Row>(statement: &Statement<'_>) -> Result<Vec<usize>> {
    let mut places = Vec::with_capacity(statement.column_count());
    R::places(&Names { statement, next: std::cell::Cell::new(0) }, &mut places)?;
    Ok(places)
}

/// The columns of one row, one after the other.
pub struct Cells<'r> {
    row: &'r rusqlite::Row<'r>,
    places: std::slice::Iter<'r, usize>,
}

impl<'r> Cells<'r> {
    pub(super) fn of(row: &'r rusqlite::Row<'r>, places: &'r [usize]) -> Self {
        Self { row, places: places.iter() }
    }

    /// The next column.
    ///
    /// # Errors
    /// When it holds something else.
    pub fn take<T: Cell>(&mut self) -> Result<T> {
        let place = *self.places.next().ok_or(rusqlite::Error::InvalidColumnIndex(usize::MAX))?;
        let value = self.row.get_ref(place)?;
        T::read(value).map_err(|error| {
            rusqlite::Error::FromSqlConversionFailure(place, value.data_type(), Box::new(error))
        })
    }
}

macro_rules! tuple {
    ($count:literal: $($cell:ident)+) => {
        impl<$($cell: Cell),+> Row for ($($cell,)+) {
            fn places(_: &Names<'_>, places: &mut Vec<usize>) -> Result<()> {
                places.extend(0..$count);
                Ok(())
            }

            fn read(cells: &mut Cells<'_>) -> Result<Self> {
                Ok(($(cells.take::<$cell>()?,)+))
            }
        }
    };
}
tuple!(1: A);
tuple!(2: A B);
tuple!(3: A B C);
tuple!(4: A B C D);
tuple!(5: A B C D E);
tuple!(6: A B C D E F);
tuple!(7: A B C D E F G);
tuple!(8: A B C D E F G H);
tuple!(9: A B C D E F G H I);
tuple!(10: A B C D E F G H I J);

/// Makes a struct one that rows of both databases can be read into, each field from the column of its name; a field
/// that is `#[sqlx(flatten)]` is itself such a struct.
macro_rules! row {
    (@place $names:ident, $places:ident, $field:ident, $kind:ty, $([doc = $doc:literal])* [sqlx(flatten)]) => {
        <$kind as $crate::database::sqlite::Row>::places($names, $places)?
    };
    (@place $names:ident, $places:ident, $field:ident, $kind:ty, $($about:tt)*) => {
        $places.push($names.place(stringify!($field))?)
    };
    (@read $cells:ident, $kind:ty, $([doc = $doc:literal])* [sqlx(flatten)]) => {
        <$kind as $crate::database::sqlite::Row>::read($cells)?
    };
    (@read $cells:ident, $kind:ty, $($about:tt)*) => {
        $cells.take::<$kind>()?
    };
    (
        $(#[$($about:tt)*])*
        $seen:vis struct $name:ident {
            $($(#[$($field_about:tt)*])* $field_seen:vis $field:ident: $kind:ty),+ $(,)?
        }
    ) => {
        $(#[$($about)*])*
        #[derive(sqlx::FromRow)]
        $seen struct $name {
            $($(#[$($field_about)*])* $field_seen $field: $kind),+
        }

        impl $crate::database::sqlite::Row for $name {
            fn places(names: &$crate::database::sqlite::Names<'_>, places: &mut Vec<usize>) -> rusqlite::Result<()> {
                $($crate::database::sqlite::row!(@place names, places, $field, $kind, $([$($field_about)*])*);)+
                Ok(())
            }

            fn read(cells: &mut $crate::database::sqlite::Cells<'_>) -> rusqlite::Result<Self> {
                Ok(Self { $($field: $crate::database::sqlite::row!(@read cells, $kind, $([$($field_about)*])*)),+ })
            }
        }
    };
}
pub(crate) use row;
