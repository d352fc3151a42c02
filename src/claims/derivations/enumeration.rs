//! Counts from lists: "Five towns took part: Orsk, Tolland, Varn and Lanner" announces five and names four.

use super::{plain, worked_out};
use crate::claims::{Aside, Claim, Origin, Slot};
use crate::language::Analysis;
use crate::lexicon::sums::{LIST_GOES_ON, LIST_WORDS};
use crate::text::{BlockKind, Document, Span, Upos};
use crate::values::{Amount, Extent, Interval, Kind, Shape};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Lists of more items than this are seldom announced by their number.
const LONGEST: usize = 24;
/// An item of more words than this says something besides what it names.
const WORDS: usize = 7;

/// For each count that announces a list, the number of its items.
pub fn derive(document: &Document, analysis: &Analysis, claims: &[Claim]) -> Vec<Claim> {
    let mut found = Vec::new();
    for (i, claim) in claims.iter().enumerate() {
        let Some((amount, announced)) = announced(claim) else { continue };
        let Some(sentence) = analysis.sentences.get(claim.sentence as usize) else { continue };
        if let Some((items, focus)) = apposed(document, claim, amount, sentence.span).filter(|(n, _)| *n != announced) {
            found.push(counted(i, claim, amount, items, focus));
            continue;
        }
        let Some(after) = document.text.get(claim.focus.end as usize..sentence.span.end as usize) else { continue };
        // "The three finalists are Ana Roth and Jo Lind": the verb opens the list as a colon does.
        let copula = [" are ", " were "].iter().find_map(|w| after.find(w).map(|at| at + w.len() - 1));
        let copula = copula.filter(|&at| definite(document, claim) && names(&after[at..]));
        let Some(colon) = after.find(':').or(copula) else { continue };
        // The count is the last before the colon, and the colon opens the list.
        let between = &after[..colon];
        if between.contains(|c: char| c.is_ascii_digit() || c == ';') || between.split_whitespace().count() > 14 {
            continue;
        }
        let opened = claim.focus.end + colon as u32 + 1;
        let another = claims.iter().skip(i + 1).take_while(|c| c.sentence == claim.sentence).any(|c| {
            c.slot == Slot::Value && announced_of(c).is_some() && c.focus.start < opened && c.focus != claim.focus
        });
        if another {
            continue;
        }
        let rest = Span { start: opened, end: sentence.span.end };
        let listed = if document.cut(rest).trim().is_empty() {
            following(document, analysis, claim.sentence as usize)
        } else {
            items(document, analysis, claim.sentence as usize, rest).map(|n| (n, rest))
        };
        let Some((count, span)) = listed else { continue };
        // A list far from the number is a list of something else.
        if !(2..=LONGEST).contains(&count) || count * 2 <= announced || count >= announced * 2 {
            continue;
        }
        let start = span.start + document.cut(span).len() as u32 - document.cut(span).trim_start().len() as u32;
        let focus = Span { start, end: span.end };
        found.push(counted(i, claim, amount, count, focus));
    }
    found
}

/// The claim that a list of so many items stands for.
fn counted(i: usize, claim: &Claim, amount: &Amount, items: usize, focus: Span) -> Claim {
    let count = Decimal::from(items as u64);
    let amount = Amount {
        low: count,
        high: count,
        extent: Extent { said: Interval::point(count), meant: Interval::point(count) },
        ..amount.clone()
    };
    worked_out("enumeration", i, claim, focus, Kind::Count, Shape::Amount(amount))
}

/// Of "her three sisters, Ana, Eva and Ida, sang" how many names stand behind the count, and where.
fn apposed(document: &Document, claim: &Claim, amount: &Amount, sentence: Span) -> Option<(usize, Span)> {
    let start = amount.noun?.end.max(claim.focus.end);
    let text = document.text.get(start as usize..sentence.end as usize)?;
    let list = text.strip_prefix(", ").filter(|_| definite(document, claim))?;
    let (mut items, mut at, mut named, mut joined) = (0, 0, false, false);
    for word in list.split_inclusive(' ') {
        let bare = word.trim_end();
        if bare == "and" {
            // "Paris, France, and Rome, Italy,": nobody knows.
            if joined || !named {
                return None;
            }
            joined = true;
            items += usize::from(named);
            named = false;
        } else if !bare.starts_with(char::is_uppercase) {
            return None;
        } else {
            named = true;
        }
        at += bare.len();
        let ended = bare.ends_with(',') || bare.ends_with('.') && start as usize + 2 + at >= sentence.end as usize;
        if ended && joined {
            items += usize::from(named);
            let focus = Span { start: start + 2, end: start + 2 + at as u32 - 1 };
            return (items >= 2 && joined).then_some((items, focus));
        }
        if ended {
            items += usize::from(named);
            named = false;
        }
        at += word.len() - bare.len();
    }
    None
}

/// Whether a count is that of all there are: "the three finalists", "its five islands".
fn definite(document: &Document, claim: &Claim) -> bool {
    let before = &document.text[claim.passage.span.start as usize..claim.focus.start as usize];
    let last = before.split_whitespace().next_back().unwrap_or("");
    ["the", "its", "their", "his", "her", "all"].iter().any(|w| last.eq_ignore_ascii_case(w))
}

/// Whether words are names and nothing else: "Ana Roth, Jo Lind and Kit Hale."
fn names(words: &str) -> bool {
    let mut words = words.trim().trim_end_matches('.').split_whitespace().peekable();
    let many = words.clone().count() > 2;
    many && words.all(|w| w.starts_with(char::is_uppercase) || matches!(w, "and" | "de" | "van" | "von" | "of"))
}

/// The number that a claim may announce a list with.
fn announced(claim: &Claim) -> Option<(&Amount, usize)> {
    (claim.slot == Slot::Value && claim.origin == Origin::Stated && claim.aside == Aside::Whole).then_some(())?;
    announced_of(claim)
}

fn announced_of(claim: &Claim) -> Option<(&Amount, usize)> {
    let value = claim.value.as_ref().filter(|v| v.kind == Kind::Count)?;
    let Shape::Amount(amount) = &value.shape else { return None };
    let number = amount.low.to_usize().filter(|n| (2..=LONGEST).contains(n) && amount.low.fract().is_zero())?;
    (plain(amount) && amount.per.is_none() && amount.noun.is_some()).then_some((amount, number))
}

/// How many items a list within a sentence has; none where it is not plain how they are parted.
fn items(document: &Document, analysis: &Analysis, number: usize, rest: Span) -> Option<usize> {
    let text = document.cut(rest).trim().trim_end_matches(['.', '”', '"']);
    let lower = text.to_lowercase();
    if LIST_GOES_ON.iter().any(|w| lower.contains(w)) || text.contains(['(', '"', '“', ':', '?', '–', '—']) {
        return None;
    }
    let sentence = &analysis.sentences[number];
    let tokens = &sentence.tokens[sentence.tokens_in(rest)];
    // A clause is no item.
    let code = text.matches('`').count() >= 4;
    if !code && tokens.iter().any(|t| matches!(t.upos, Upos::Verb | Upos::Aux | Upos::Pron | Upos::Sconj)) {
        return None;
    }
    let by = if text.contains(';') { ';' } else { ',' };
    let mut parts: Vec<&str> = text.split(by).map(str::trim).filter(|p| !p.is_empty()).collect();
    let last = parts.pop()?;
    if parts.is_empty() && by == ',' && !last.contains(" and ") {
        return None;
    }
    let last = last.strip_prefix("and ").or_else(|| last.strip_prefix("or ")).unwrap_or(last);
    // "Orsk, Tolland and Varn": the last comma is spared. "Salt and pepper" after an "and" of its own is one.
    let spared = [" and ", " or ", " & "].iter().find_map(|w| last.split_once(w)).filter(|(x, y)| {
        let one = LIST_WORDS.iter().any(|w| x.ends_with(w) || y.starts_with(w));
        !one && !text.contains(", and ") && !text.contains("; and ") && !y.contains(" and ")
    });
    match spared {
        Some((x, y)) => parts.extend([x, y]),
        None if last.contains(" and ") && !text.contains(", and ") => return None,
        None => parts.push(last),
    }
    let plain = |p: &&str| {
        let words = p.split_whitespace().count();
        words <= WORDS && !p.chars().all(|c| c.is_ascii_digit()) && !LIST_WORDS.iter().any(|w| p.starts_with(w))
    };
    // "Anna Holm, of Orsk, Karl Boone, 31": what is set off by commas is part of an item, and nobody knows of which.
    let named = parts.iter().filter(|p| p.starts_with(|c: char| c.is_uppercase() || c == '`')).count();
    let alike = named == parts.len() || named == 0;
    (alike && parts.iter().all(plain)).then_some(parts.len())
}

/// How many items the list has that follows a sentence ending in a colon.
fn following(document: &Document, analysis: &Analysis, number: usize) -> Option<(usize, Span)> {
    let block = analysis.sentences[number].block as usize;
    let first = document.blocks.get(block + 1).filter(|b| b.kind == BlockKind::ListItem)?;
    let indent = |start: u32| {
        let line = document.text[..start as usize].rfind('\n').map_or(0, |n| n + 1);
        document.text[line..].chars().take_while(|c| c.is_whitespace()).count()
    };
    let (own, mut count, mut end) = (indent(first.span.start), 0, first.span.end);
    let mut last = first.span.start;
    for item in document.blocks[block + 1..].iter().take_while(|b| b.kind == BlockKind::ListItem) {
        // An empty line between paragraphs of one item, or a second list: nobody knows.
        if document.text[last as usize..item.span.start as usize].contains("\n\n\n") {
            break;
        }
        if indent(item.span.start) < own {
            break;
        }
        count += usize::from(indent(item.span.start) == own);
        (last, end) = (item.span.end, item.span.end);
    }
    Some((count, Span { start: first.span.start, end }))
}
