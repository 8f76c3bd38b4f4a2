//! Streets and communities by the names under which registers have them.

use std::collections::BTreeMap;

use super::checking::What;
use crate::district::Places;
use crate::values::text::fold;

/// Endings that one file writes and another leaves out.
const ENDINGS: [&str; 8] =
    ["社区居民委员会", "社区居委会", "居民委员会", "居委会", "村民委员会", "村委会", "社区", "街道办事处"];

/// Codes by names.
#[derive(Clone, Debug, Default)]
pub struct PlaceNames {
    by_name: BTreeMap<String, Vec<String>>,
}

/// A name as it is compared.
fn plain(name: &str) -> String {
    let folded: String = fold(name).chars().filter(|c| !c.is_whitespace()).collect();
    // One ending, and the place has to have a name before it.
    let cut = ENDINGS.iter().find_map(|ending| folded.strip_suffix(ending).filter(|rest| !rest.is_empty()));
    cut.unwrap_or(&folded).trim_end_matches("街道").to_owned()
}

impl PlaceNames {
    /// The names of the district's places.
    pub fn of(places: &Places) -> Self {
        let mut names = Self::default();
        for (street, communities) in &places.streets() {
            names.add(plain(&street.name), &street.code);
            names.add(street.code.clone(), &street.code);
            for community in communities {
                names.add(plain(&community.name), &community.code);
                names.add(format!("{}{}", plain(&street.name), plain(&community.name)), &community.code);
                names.add(community.code.clone(), &community.code);
            }
        }
        names
    }

    fn add(&mut self, name: String, code: &str) {
        let codes = self.by_name.entry(name).or_default();
        if !codes.iter().any(|known| known == code) {
            codes.push(code.to_owned());
        }
    }

    /// The code of a place, its street being told beside it or before it. District, town and city may stand before
    /// either.
    ///
    /// # Errors
    /// `NoPlace`, `ManyPlaces`.
    pub fn find(&self, street: &str, name: &str) -> Result<String, What> {
        let (street, community) = (plain(street), plain(name));
        let whole = format!("{street}{community}");
        let within = name
            .split_once("街道")
            .map(|(street, community)| format!("{}{}", after_district(&plain(street)), plain(community)));
        let candidates = [Some(whole), within, Some(after_district(&community).to_owned()), Some(community)];
        for name in candidates.iter().flatten() {
            match self.by_name.get(name).map(Vec::as_slice) {
                Some([code]) => return Ok(code.clone()),
                Some([_, _, ..]) => return Err(What::ManyPlaces(name.clone())),
                _ => {}
            }
        }
        Err(What::NoPlace(name.to_owned()))
    }
}

/// A name without the district before it.
fn after_district(name: &str) -> &str {
    name.split_once('区').map_or(name, |(_, rest)| if rest.is_empty() { name } else { rest })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::district::{Unit, UnitKind};

    fn unit(code: &str, parent: Option<&str>, kind: UnitKind, name: &str) -> Unit {
        Unit::new((code, parent), kind, (name, name), true)
    }

    #[test]
    fn a_community_is_found_as_files_write_it() {
        let units = [
            unit("1", None, UnitKind::Street, "和平路街道"),
            unit("13", Some("1"), UnitKind::Community, "胜利社区居委会"),
            unit("2", None, UnitKind::Street, "财神庙街道"),
            unit("23", Some("2"), UnitKind::Community, "胜利社区居委会"),
            unit("24", Some("2"), UnitKind::Community, "吕祖庙社区居委会"),
        ];
        let places = PlaceNames::of(&Places::from_units(&units, chrono::NaiveDate::default()));
        for (street, name, code) in [
            ("", "吕祖庙社区", "24"),
            ("", "吕祖庙", "24"),
            ("", "24", "24"),
            ("和平路街道", "胜利社区居委会", "13"),
            ("财神庙", "胜利", "23"),
            ("", "和平路街道胜利社区", "13"),
            ("", "东河区财神庙街道胜利社区", "23"),
            ("", "和平路街道", "1"),
        ] {
            assert_eq!(places.find(street, name), Ok(code.to_owned()), "{street} {name}");
        }
        assert_eq!(places.find("", "胜利社区"), Err(What::ManyPlaces("胜利".into())));
        assert_eq!(places.find("", "光明社区"), Err(What::NoPlace("光明社区".into())));
    }
}
