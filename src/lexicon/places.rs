//! Places that every paper names: states with their capitals, peoples and seats of government, regions, cities, and what lies
//! in what. Hand-made tables; a place that is not in them is unknown, never "elsewhere".

use super::people::folded_words;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// How a name stands for a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// "Germany", "Berlin", "Burma".
    Name,
    /// "German", "Germans".
    People,
    /// "the Kremlin", "Downing Street": a building that stands for a government.
    Seat,
}

/// What sort of place a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Continent,
    Country,
    Region,
    City,
}

/// One place: what it is called first, what it lies in, and whether it is a seat of government of that.
#[derive(Clone, Debug)]
pub struct Place {
    pub name: &'static str,
    pub level: Level,
    /// Number of the place that it lies in.
    pub within: Option<u16>,
    /// Whether its name stands for the government of `within`: "Moscow" for Russia.
    pub capital: bool,
}

/// The table: rows, and senses by folded name.
pub struct Places {
    pub rows: Vec<Place>,
    names: FxHashMap<String, Vec<(u16, Sense)>>,
}

impl Places {
    /// What a name may stand for. Folded by `folded_words`.
    pub fn senses(&self, folded: &str) -> &[(u16, Sense)] {
        self.names.get(folded).map_or(&[], Vec::as_slice)
    }

    /// Every name with the place and how it stands for it, in no order.
    pub fn names(&self) -> impl Iterator<Item = (&str, u16, Sense)> {
        self.names.iter().flat_map(|(name, senses)| senses.iter().map(move |s| (name.as_str(), s.0, s.1)))
    }

    /// Whether `inner` is `outer` or lies in it.
    pub fn lies_in(&self, inner: u16, outer: u16) -> bool {
        let mut at = Some(inner);
        // The table is five deep at most; the bound keeps a wrong row from looping.
        for _ in 0..8 {
            match at {
                Some(place) if place == outer => return true,
                Some(place) => at = self.rows[place as usize].within,
                None => return false,
            }
        }
        false
    }

    fn add(&mut self, name: &'static str, level: Level, within: Option<u16>, capital: bool) -> u16 {
        let number = self.rows.len() as u16;
        self.rows.push(Place { name, level, within, capital });
        self.call(name, number, Sense::Name);
        number
    }

    fn call(&mut self, name: &str, number: u16, sense: Sense) {
        let senses = self.names.entry(folded_words(name)).or_default();
        if !senses.contains(&(number, sense)) {
            senses.push((number, sense));
        }
    }

    fn named(&self, name: &str) -> Option<u16> {
        self.senses(&folded_words(name)).first().map(|s| s.0)
    }
}

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|l| !l.starts_with('#') && !l.is_empty()).map(|l| l.split('\t').map(str::trim).collect())
}

fn list(cell: Option<&&'static str>) -> impl Iterator<Item = &'static str> {
    cell.copied().unwrap_or("").split(", ").filter(|s| !s.is_empty())
}

/// The places.
pub static PLACES: LazyLock<Places> = LazyLock::new(|| {
    let mut places = Places { rows: Vec::new(), names: FxHashMap::default() };
    for name in ["Africa", "Asia", "Europe", "North America", "South America", "Oceania"] {
        places.add(name, Level::Continent, None, false);
    }
    for row in rows(include_str!("countries.tsv")) {
        let continent = row.get(5).and_then(|c| places.named(c));
        let country = places.add(row[0], Level::Country, continent, false);
        list(row.get(1)).for_each(|n| places.call(n, country, Sense::Name));
        list(row.get(3)).for_each(|n| places.call(n, country, Sense::People));
        list(row.get(4)).for_each(|n| places.call(n, country, Sense::Seat));
        for capital in list(row.get(2)) {
            let mut spellings = capital.split('/');
            let number = places.add(spellings.next().unwrap_or(capital), Level::City, Some(country), true);
            spellings.for_each(|n| places.call(n, number, Sense::Name));
        }
    }
    for row in rows(include_str!("regions.tsv")) {
        let within = row.get(2).and_then(|c| places.named(c));
        let region = places.add(row[0], Level::Region, within, false);
        list(row.get(1)).for_each(|n| places.call(n, region, Sense::Name));
        // "Georgia, United States" is called "Georgia" as well.
        if let Some((short, _)) = row[0].split_once(", ").or_else(|| row[0].strip_suffix(" State").map(|s| (s, ""))) {
            places.call(short, region, Sense::Name);
        }
    }
    for row in rows(include_str!("cities.tsv")) {
        let within = row.get(2).and_then(|c| places.named(c));
        let city = places.add(row[0], Level::City, within, false);
        list(row.get(1)).for_each(|n| places.call(n, city, Sense::Name));
        if let Some((short, _)) = row[0].split_once(", ") {
            places.call(short, city, Sense::Name);
        }
    }
    places
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_lies_somewhere() {
        for place in &PLACES.rows {
            assert!(place.level == Level::Continent || place.within.is_some(), "{} lies nowhere", place.name);
        }
    }

    #[test]
    fn containment() {
        let of = |name: &str| PLACES.named(name).unwrap();
        assert!(PLACES.lies_in(of("Harlem"), of("United States")));
        assert!(PLACES.lies_in(of("Kiev"), of("Ukraine")));
        assert!(!PLACES.lies_in(of("Berlin"), of("France")));
    }
}
