//! What stays the same of a dispute while texts are edited: "12 people died" may move, be wrapped anew, stand in a file of
//! another name or become "Twelve people died", and is still the fact that was settled on Monday.
//!
//! Four keys, after the fingerprints that other tools use and what their users complain of: `fact` (rule, subject, predicate,
//! qualifiers; no value), `value` (what is said of it), the conflict (fact and the values told), and `text` (the sentence). None
//! holds a path, a line, a message or a score.

use super::{Rule, Side};
use crate::claims::{Claim, Origin, Slot, TermClass};
use crate::text::{Document, Passage, Span};
use crate::values::{Amount, Kind, Moment, Shape};
use sha2::{Digest, Sha256};

/// What one passage says, apart from where and in which words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    /// Twelve hexadecimal digits: rule, kind, subject, predicate and qualifiers of this passage alone; not its value.
    pub fact: String,
    /// The value in a form that does not depend on how it is spelt: "12", "~40", "180 foot", "2021-04-14".
    pub value: String,
    /// Twelve hexadecimal digits: the words of the sentence, without markup, case and punctuation.
    pub text: String,
}

/// Twelve hexadecimal digits of a SHA-256 of these parts; `domain` keeps sorts of keys apart.
pub fn key<P: AsRef<[u8]>>(domain: &str, parts: impl IntoIterator<Item = P>) -> String {
    let mut hash = Sha256::new();
    hash.update(b"claimlint/");
    hash.update(domain.as_bytes());
    hash.update(b"/v1");
    for part in parts {
        let part = part.as_ref();
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize()[..6].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The name of a conflict: the fact that is disputed and the values that are told, in any order.
pub fn conflict(fact: &str, values: &[&str]) -> String {
    let mut values = values.to_vec();
    values.sort_unstable();
    values.dedup();
    key("conflict", std::iter::once(fact).chain(values))
}

/// The keys of one claim as a side of a dispute; `highlight` are the words that differ.
pub fn keys(rule: &Rule, documents: &[Document], claims: &[Claim], id: u32, highlight: Span) -> Keys {
    let claim = &claims[id as usize];
    let document = &documents[claim.passage.document.0 as usize];
    Keys {
        fact: key("fact", fact(rule, claims, id)),
        value: value(claim, document, highlight),
        text: sentence(document, claim.passage),
    }
}

/// The values that the groups of a dispute tell, one a group: the plainest of each.
pub fn values_of_groups(sides: &[Side]) -> Vec<&str> {
    let groups = sides.iter().map(|s| s.group as usize + 1).max().unwrap_or(0);
    let mut found: Vec<Option<&str>> = vec![None; groups];
    for side in sides {
        let plainest = &mut found[side.group as usize];
        *plainest = (*plainest).into_iter().chain([side.keys.value.as_str()]).min_by_key(|v| plainness(v));
    }
    found.into_iter().flatten().collect()
}

/// "12" before "~12" and ">10"; then as the words sort.
fn plainness(value: &str) -> (bool, &str) {
    (value.starts_with(['~', '<', '>']), value)
}

/// What makes a passage speak of one fact and no other.
fn fact(rule: &Rule, claims: &[Claim], id: u32) -> Vec<Vec<u8>> {
    let claim = &claims[id as usize];
    let mut parts: Vec<Vec<u8>> = vec![rule.id.clone().into(), rule.kind.clone().into(), claim.slot.word().into()];
    // A spelling is disputed wherever the name stands.
    if let (Slot::Name, Some(name)) = (claim.slot, &claim.name) {
        parts.push(name.core().collect::<Vec<_>>().join(" ").into());
        return parts;
    }
    let lemmas = |wanted: fn(TermClass) -> bool| {
        let mut lemmas: Vec<u32> = claim.terms.iter().filter(|t| wanted(t.class)).map(|t| t.lemma).collect();
        lemmas.sort_unstable();
        lemmas.dedup();
        lemmas
    };
    let names = lemmas(|class| class == TermClass::Name);
    let numbers = |list: &[u32]| list.iter().flat_map(|n| n.to_le_bytes()).collect::<Vec<u8>>();
    parts.push(numbers(&[claim.head, claim.predicate]));
    // "He was 58": without a name in the sentence it is about whoever was named last.
    if names.is_empty() {
        parts.push(numbers(&[claim.person]));
    }
    let bare = claim.head == 0 && claim.predicate == 0 && names.is_empty();
    match claim.slot {
        Slot::Value if !bare => parts.push(numbers(&names)),
        _ => parts.push(numbers(&lemmas(|class| class != TermClass::Modifier))),
    }
    parts.push(vec![claim.aside as u8]);
    if let Some(Shape::Amount(Amount { per: Some(per), .. })) = claim.value.as_ref().map(|v| &v.shape) {
        parts.push(per.as_bytes().into());
    }
    parts.extend(dates_beside(claims, id).into_iter().map(String::into_bytes));
    parts
}

/// The dates that the same sentence names, as far as it names them: what tells the dead of May from the dead of June.
fn dates_beside(claims: &[Claim], id: u32) -> Vec<String> {
    let base = match claims[id as usize].origin {
        Origin::Derived { from, .. } => from as usize,
        Origin::Stated => id as usize,
    };
    let own = &claims[id as usize];
    let same = |c: &&Claim| c.passage == own.passage;
    let around = claims[..base].iter().rev().take_while(same).chain(claims[base..].iter().take_while(same));
    let mut dates: Vec<String> = around
        .filter(|c| !c.focus.overlaps(own.focus) && !c.focus.overlaps(claims[base].focus) && c.origin == Origin::Stated)
        .filter_map(|c| match &c.value.as_ref()?.shape {
            Shape::Moment(moment) => named_parts(moment),
            _ => None,
        })
        .collect();
    dates.sort_unstable();
    dates.dedup();
    dates
}

fn named_parts(moment: &Moment) -> Option<String> {
    let year = moment.year.filter(|_| !moment.year_inferred);
    let part = |n: Option<i16>| n.map_or("-".to_string(), |n| n.to_string());
    let named = year.is_some() || moment.month.is_some() || moment.weekday.is_some();
    named.then(|| {
        let [month, day, weekday] = [moment.month, moment.day, moment.weekday].map(|n| part(n.map(i16::from)));
        format!("{} {month} {day} {weekday}", part(year))
    })
}

/// The value without its spelling: "twelve", "12" and "a dozen" are "12".
fn value(claim: &Claim, document: &Document, highlight: Span) -> String {
    let words = || letters(document, highlight);
    if let Some(name) = &claim.name {
        return name.core().collect::<Vec<_>>().join(" ");
    }
    match claim.value.as_ref().map(|v| (v.kind, &v.shape)) {
        Some((kind, Shape::Amount(amount))) => plain_amount(kind, amount),
        Some((_, Shape::Moment(moment))) if !moment.timex.is_empty() => moment.timex.to_string(),
        Some((_, Shape::Words(word))) => word.0.to_lowercase(),
        Some((_, Shape::Moment(_))) | None => words(),
    }
}

fn plain_amount(kind: Kind, amount: &Amount) -> String {
    let sign = match amount.bound.sign() {
        "=" => "",
        sign => sign,
    };
    let (low, high) = (amount.low.normalize(), amount.high.normalize());
    let number = if low == high { low.to_string() } else { format!("{low}-{high}") };
    match kind {
        Kind::Count | Kind::Ordinal | Kind::Version | Kind::Score | Kind::Age => format!("{sign}{number}"),
        _ if amount.unit.is_empty() => format!("{sign}{number}"),
        _ => format!("{sign}{number} {}", amount.unit),
    }
}

/// The key of a sentence.
fn sentence(document: &Document, passage: Passage) -> String {
    key("text", [letters(document, passage.span)])
}

/// Words in lower case with single blanks between, without markup and punctuation.
pub fn letters(document: &Document, span: Span) -> String {
    let first = document.masks.partition_point(|m| m.end <= span.start);
    let mut masks = document.masks[first..].iter().peekable();
    let mut out = String::with_capacity(span.len());
    for (k, c) in document.cut(span).char_indices() {
        let at = span.start + k as u32;
        while masks.next_if(|m| m.end <= at).is_some() {}
        if masks.peek().is_some_and(|m| m.start <= at) {
            continue;
        }
        if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        } else if !out.ends_with(' ') && !out.is_empty() && !matches!(c, '\'' | '’') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::DocumentId;

    #[test]
    fn keys_are_apart_by_domain_and_by_the_borders_of_parts() {
        assert_eq!(key("fact", ["a", "b"]).len(), 12);
        assert_ne!(key("fact", ["a", "b"]), key("text", ["a", "b"]));
        assert_ne!(key("fact", ["ab"]), key("fact", ["a", "b"]));
        assert_eq!(conflict("f", &["14", "12", "14"]), conflict("f", &["12", "14"]));
    }

    #[test]
    fn a_sentence_is_known_without_its_wrapping_and_markup() {
        let plain = Document::plain("a.txt", "The  mayor's\nhall fell.");
        let marked = Document {
            text: "The mayor’s **hall** fell".into(),
            masks: vec![Span::new(14, 16), Span::new(20, 22)],
            ..Document::default()
        };
        let whole = |d: &Document| Passage { document: DocumentId(0), span: Span::new(0, d.text.len()) };
        assert_eq!(letters(&plain, whole(&plain).span), "the mayors hall fell");
        assert_eq!(sentence(&plain, whole(&plain)), sentence(&marked, whole(&marked)));
    }

    #[test]
    fn of_a_group_the_plainest_value_speaks() {
        let side = |group, value: &str| Side {
            group,
            keys: Keys { value: value.into(), ..Keys::default() },
            ..Side::default()
        };
        let sides = [side(0, "~12"), side(1, "14"), side(0, "12")];
        assert_eq!(values_of_groups(&sides), ["12", "14"]);
    }
}
