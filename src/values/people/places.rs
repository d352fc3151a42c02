//! Two places: Lviv lies in Ukraine, "the Kremlin" stands for Russia, "German" for Germany; Paris is not London.

use super::form::NameForm;
use super::relate::{NameReason, relate};
use crate::language::NameKind;
use crate::lexicon::places::{Level, PLACES, Sense};
use crate::values::Relation;

/// Why two places stand as they do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PlaceReason {
    /// One name.
    Identical,
    /// "Burma", "Myanmar"; "River Orle", "Orle".
    Alias,
    /// "German", "Germany".
    People,
    /// "the Kremlin", "Russia".
    Seat,
    /// The first lies in the second.
    Inside,
    /// The second lies in the first.
    Around,
    /// A spelling variant, mistyped or romanised otherwise.
    Spelling,
    /// Two places of one level, or in two that do not hold each other.
    Elsewhere,
    /// The tables know too little.
    Unheard,
}

impl PlaceReason {
    /// The reason seen from the other side.
    pub fn turned(self) -> PlaceReason {
        match self {
            PlaceReason::Inside => PlaceReason::Around,
            PlaceReason::Around => PlaceReason::Inside,
            other => other,
        }
    }
}

/// How two places stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlaceRelation {
    pub relation: Relation,
    pub reason: PlaceReason,
}

/// Compares two names of places, peoples ("German") or seats of government. `Same`: one place. `Compatible`: one holds the
/// other, or is another name for it. `Near`: a spelling variant. `Apart`: both are known and lie elsewhere, or their names
/// share nothing and both look like towns of one level. `Unknown`: the tables do not say. Symmetric but for `Inside` and
/// `Around`, which `turned` exchanges.
pub fn relate_places(a: &NameForm, b: &NameForm) -> PlaceRelation {
    let reply = |relation, reason| PlaceRelation { relation, reason };
    if a.words.is_empty() || b.words.is_empty() {
        return reply(Relation::Unknown, PlaceReason::Unheard);
    }
    let (x, y) = (senses(a), senses(b));
    if !x.is_empty() && !y.is_empty() {
        return known(&x, &y);
    }
    // "Milford, Ohio" against "Ohio": where the name is not known, what it lies in may be.
    for (inner, outer, form, reason) in [(&x, &y, a, PlaceReason::Inside), (&y, &x, b, PlaceReason::Around)] {
        if !inner.is_empty() || outer.is_empty() {
            continue;
        }
        let around: Vec<_> = form.qualifier.iter().flat_map(|q| PLACES.senses(q)).collect();
        if around.is_empty() {
            continue;
        }
        let held = around.iter().any(|s| outer.iter().any(|o| PLACES.lies_in(s.0, o.0)));
        let maybe = around.iter().any(|s| outer.iter().any(|o| PLACES.lies_in(o.0, s.0)));
        return match (held, maybe) {
            (true, _) => reply(Relation::Compatible, reason),
            (_, true) => reply(Relation::Unknown, PlaceReason::Unheard),
            _ => reply(Relation::Apart, PlaceReason::Elsewhere),
        };
    }
    let names = relate(a, b, NameKind::Place);
    match (names.relation, names.reason) {
        (Relation::Same, _) => reply(Relation::Same, PlaceReason::Identical),
        (Relation::Compatible, _) => reply(Relation::Compatible, PlaceReason::Alias),
        (Relation::Near, _) => reply(Relation::Near, PlaceReason::Spelling),
        (Relation::Apart, NameReason::Qualifier) => reply(Relation::Apart, PlaceReason::Elsewhere),
        // A town that no table knows may lie in any country.
        (Relation::Apart | Relation::Unknown, _) => reply(Relation::Unknown, PlaceReason::Unheard),
    }
}

/// Whether the first place lies in the second (or is it): none where the tables do not know one of them.
pub fn lies_in(inner: &NameForm, outer: &NameForm) -> Option<bool> {
    let (x, y) = (senses(inner), senses(outer));
    if x.is_empty() || y.is_empty() {
        return None;
    }
    Some(x.iter().any(|s| y.iter().any(|t| PLACES.lies_in(s.0, t.0))))
}

/// The country of a place, its people or its seat of government by its first name: "Lviv" and "Ukrainian" are "Ukraine".
pub fn country(form: &NameForm) -> Option<&'static str> {
    let mut at = senses(form).first().map(|s| s.0);
    while let Some(place) = at {
        let row = &PLACES.rows[place as usize];
        if row.level == Level::Country {
            return Some(row.name);
        }
        at = row.within;
    }
    None
}

/// What a name may stand for; a qualifier picks among them.
fn senses(form: &NameForm) -> Vec<(u16, Sense)> {
    let mut words = Vec::with_capacity(form.words.len());
    words.extend(form.words.iter().map(|w| w.text.as_str()));
    let mut found: &[(u16, Sense)] = PLACES.senses(&words.join(" "));
    // "Ohio State", "New York City" have rows; "the city of Leeds" and "Leeds city" have not.
    if found.is_empty() && words.len() > 1 {
        let bare: Vec<&str> =
            words.iter().copied().filter(|w| !matches!(*w, "city" | "state" | "of" | "province" | "town")).collect();
        found = PLACES.senses(&bare.join(" "));
    }
    match &form.qualifier {
        Some(qualifier) => {
            let around = PLACES.senses(qualifier);
            let inside = |s: &(u16, Sense)| around.is_empty() || around.iter().any(|o| PLACES.lies_in(s.0, o.0));
            found.iter().copied().filter(inside).collect()
        }
        None => found.to_vec(),
    }
}

/// Two places of the tables: the likeliest pair of senses.
fn known(x: &[(u16, Sense)], y: &[(u16, Sense)]) -> PlaceRelation {
    let reply = |relation, reason| PlaceRelation { relation, reason };
    let mut best = reply(Relation::Apart, PlaceReason::Elsewhere);
    for s in x {
        for t in y {
            let this = match (s.0 == t.0, s.1, t.1) {
                (true, Sense::Name, Sense::Name) => reply(Relation::Same, PlaceReason::Identical),
                (true, p, q) if p == q => reply(Relation::Same, PlaceReason::Identical),
                (true, Sense::Seat, _) | (true, _, Sense::Seat) => reply(Relation::Compatible, PlaceReason::Seat),
                (true, _, _) => reply(Relation::Compatible, PlaceReason::People),
                _ if PLACES.lies_in(s.0, t.0) => reply(Relation::Compatible, PlaceReason::Inside),
                _ if PLACES.lies_in(t.0, s.0) => reply(Relation::Compatible, PlaceReason::Around),
                _ => continue,
            };
            if this.relation < best.relation {
                best = this;
            }
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::{PlaceReason::*, *};
    use Relation::*;

    fn check(a: &str, b: &str, relation: Relation, reason: PlaceReason) {
        let (x, y) = (NameForm::new(a, NameKind::Place), NameForm::new(b, NameKind::Place));
        assert_eq!(relate_places(&x, &y), PlaceRelation { relation, reason }, "{a} | {b}");
        assert_eq!(relate_places(&y, &x), PlaceRelation { relation, reason: reason.turned() }, "{b} | {a}");
    }

    #[test]
    fn places() {
        check("Germany", "Germany", Same, Identical);
        check("German", "Germany", Compatible, People);
        check("the Kremlin", "Russia", Compatible, Seat);
        check("Moscow", "Russia", Compatible, Inside);
        check("Downing Street", "Britain", Compatible, Seat);
        check("Kiev", "Kyiv", Same, Identical);
        check("Kharkiv", "Ukrainian", Compatible, Inside);
    }

    #[test]
    fn elsewhere() {
        check("Paris", "London", Apart, Elsewhere);
        check("Paris", "Germany", Apart, Elsewhere);
        check("Milford, Ohio", "Illinois", Apart, Elsewhere);
        check("Milford, Ohio", "Ohio", Compatible, Inside);
        check("Milford, Ohio", "US", Compatible, Inside);
        check("Milford", "Germany", Unknown, Unheard);
        check("Georgia", "Atlanta", Compatible, Around);
        check("Georgia", "Tbilisi", Compatible, Around);
        check("Birmingham, Alabama", "England", Apart, Elsewhere);
        check("New York City", "New York", Compatible, Inside);
    }

    #[test]
    fn countries() {
        let of = |name| country(&NameForm::new(name, NameKind::Place));
        assert_eq!(of("Kharkiv"), Some("Ukraine"));
        assert_eq!(of("Spaniards"), Some("Spain"));
        assert_eq!(of("Milford"), None);
    }
}
