//! Versions that are needed, and versions in which a thing goes: "Node 18 or later", "Node 16 is the oldest that will do"; "themes in the
//! old format stop working" under 4.0.0, "they still work in 4".

use super::said::{Line, Text, Version, place, version};
use crate::claims::Stance;
use crate::graph::rivals::Rival;
use crate::lexicon::settings::{GOES_ON, GONE, NEEDED_FOR, NEEDS, OLDEST, ONLY_FOR, OR_LATER, REMOVED, WILL_GO};
use crate::lexicon::words;
use crate::text::Span;

const NEEDED: f32 = 0.78;
const GOING: f32 = 0.72;

/// The oldest version of something that will do.
struct Needed<'t, 'a> {
    text: usize,
    line: &'t Line<'a>,
    name: String,
    version: Version,
    span: Span,
    /// The version of what needs it: "Grove 4 needs Node 16".
    of: Option<u32>,
}

/// When a thing goes.
struct Going<'t, 'a> {
    text: usize,
    line: &'t Line<'a>,
    thing: Vec<u32>,
    /// Whether it works in the version, or not.
    works: bool,
    version: Version,
    span: Span,
}

/// Needs against needs, and ends against ends.
pub fn rivals(texts: &[Text]) -> Vec<Rival> {
    let (mut needed, mut going) = (Vec::new(), Vec::new());
    for (n, text) in texts.iter().enumerate() {
        let mut seen: Vec<String> = Vec::new();
        for (k, line) in text.lines.iter().enumerate() {
            if let Some(need) = need(text, n, line)
                && !(text.changes && seen.contains(&need.name))
            {
                seen.push(need.name.clone());
                needed.push(need);
            }
            going.extend(goes(text, n, k, line));
        }
    }
    let mut found = Vec::new();
    for (i, x) in needed.iter().enumerate() {
        for y in needed[i + 1..].iter().filter(|y| y.text != x.text && y.name == x.name) {
            let other = |x: Option<u32>, y: Option<u32>| matches!((x, y), (Some(x), Some(y)) if x != y);
            let purpose = |l: &Line| NEEDED_FOR.iter().position(|w| l.lower.contains(w));
            if !other(x.of, y.of) && differ(&x.version, &y.version) && purpose(x.line) == purpose(y.line) {
                found.push(Rival::of_statements((x.line.index, x.span), (y.line.index, y.span), "other", NEEDED));
            }
        }
    }
    for (i, x) in going.iter().enumerate() {
        for y in going[i + 1..].iter().filter(|y| y.text != x.text && y.thing == x.thing && y.works != x.works) {
            let (works, gone) = if x.works { (x, y) } else { (y, x) };
            // It works in a version in which it is gone, or in a later one.
            let clash = works.version.first() >= gone.version.first()
                && (works.version >= gone.version || gone.version.starts_with(&works.version));
            if clash {
                found.push(Rival::of_statements((x.line.index, x.span), (y.line.index, y.span), "other", GOING));
            }
        }
    }
    found
}

/// Whether two versions are two: "18" and "18.2" may be one.
fn differ(x: &[u32], y: &[u32]) -> bool {
    !x.starts_with(y) && !y.starts_with(x)
}

/// The words of a line with the punctuation at their ends taken off.
fn bare<'l>(line: &'l Line) -> Vec<&'l str> {
    line.lower
        .split_whitespace()
        .map(|w| w.trim_matches(|c: char| matches!(c, ',' | ';' | ':' | '.' | '(' | ')' | '"' | '“' | '”')))
        .collect()
}

/// The version that a sentence says is needed at least.
fn need<'t, 'a>(text: &Text, n: usize, line: &'t Line<'a>) -> Option<Needed<'t, 'a>> {
    let lower = line.lower.as_str();
    if !lower.contains(|c: char| c.is_ascii_digit())
        || line.claim.stance == Stance::Hypothetical
        || line.tells(ONLY_FOR)
    {
        return None;
    }
    let list = bare(line);
    let capital = |w: &str| {
        let written = text.document.cut(line.claim.passage.span);
        written
            .split(|c: char| !c.is_alphanumeric())
            .any(|x| x.starts_with(char::is_uppercase) && x.to_lowercase() == w)
    };
    let number = |w: &str| version(w.trim_end_matches('+')).filter(|v| v[0] < 100);
    for (i, pair) in list.windows(2).enumerate() {
        let (name, Some(least)) = (pair[0], number(pair[1])) else { continue };
        let named = name.chars().all(char::is_alphabetic) && name.len() > 1 && capital(name) && i > 0
            || i == 0 && name.chars().all(char::is_alphabetic) && name.len() > 1;
        if !named
            || matches!(
                name,
                "version"
                    | "release"
                    | "since"
                    | "from"
                    | "in"
                    | "table"
                    | "figure"
                    | "section"
                    | "chapter"
                    | "step"
                    | "page"
            )
        {
            continue;
        }
        let rest = list[i + 2..].iter().take(5).copied().collect::<Vec<_>>().join(" ");
        let before = list[..i].iter().rev().take(4).rev().copied().collect::<Vec<_>>().join(" ");
        let later = OR_LATER.iter().any(|w| rest.starts_with(w)) || pair[1].ends_with('+');
        let oldest = rest.starts_with("is ") && OLDEST.iter().any(|w| rest.contains(w));
        let oldest = oldest || OLDEST.iter().any(|w| before.contains(w)) && before.ends_with(" is");
        let needs = before.split_whitespace().last().is_some_and(|w| NEEDS.contains(&w.trim_end_matches('s')))
            && !(before.contains("not ") || before.contains("no longer"));
        let needs = needs || ["is required", "is needed", "is necessary"].iter().any(|w| rest.starts_with(w));
        if !(later || oldest || needs) {
            continue;
        }
        let span = place(text.document, line, pair[1].trim_end_matches('+'))?;
        // "Grove 4 needs Node 16", "on which Grove 3.0 runs": for which version it is needed.
        let of = list.windows(2).enumerate().find_map(|(k, p)| {
            let other = k != i && p[0] != name && capital(p[0]) && p[0].chars().all(char::is_alphabetic);
            let verb = list.get(k + 2).is_some_and(|w| NEEDS.contains(&w.trim_end_matches('s')) || *w == "runs");
            let led = matches!(p[0], "version" | "release");
            (other || led).then(|| number(p[1])).flatten().filter(|_| verb || led).map(|v| v[0])
        });
        let of = of.or_else(|| line.under.as_ref().filter(|_| text.changes).map(|v| v[0]));
        return Some(Needed { text: n, line, name: name.to_string(), version: least, span, of });
    }
    // "The oldest compiler that will do is now 1.70", "1.65 is required".
    let at = list.iter().position(|w| OLDEST.contains(w))?;
    let name = list[at + 1..].iter().take(3).find(|w| w.len() > 1 && capital(w) && **w != "version")?;
    let is = list[at..].iter().position(|w| *w == "is")? + at;
    let (word, least) = list[is + 1..].iter().take(2).find_map(|w| number(w).map(|v| (*w, v)))?;
    let span = place(text.document, line, word)?;
    let of = line.under.as_ref().filter(|_| text.changes).map(|v| v[0]);
    Some(Needed { text: n, line, name: name.to_string(), version: least, span, of })
}

/// When the thing of a sentence goes: "`open()` still works in 3.0", "themes in the old format stop working".
fn goes<'t, 'a>(text: &Text, n: usize, k: usize, line: &'t Line<'a>) -> Option<Going<'t, 'a>> {
    let lower = line.lower.as_str();
    if line.is_cell() || lower.contains('?') || line.claim.stance == Stance::Hypothetical {
        return None;
    }
    let find = |list: &'static [&'static str]| {
        list.iter()
            .find_map(|w| lower.find(&format!(" {w} ")).or_else(|| lower.find(&format!(" {w}."))).map(|at| (at, *w)))
    };
    let removed = text.changes && REMOVED.contains(&line.heading.trim());
    let (works, at, phrase) = if let Some((at, phrase)) = find(GOES_ON) {
        (true, at, phrase)
    } else if let Some((at, phrase)) = find(GONE).or_else(|| find(WILL_GO)) {
        (false, at, phrase)
    } else if removed && !lower.trim_start().starts_with("call ") {
        (false, lower.len() - 1, "")
    } else {
        return None;
    };
    let rest = &lower[at..];
    let stated = rest.split_whitespace().zip(rest.split_whitespace().skip(1)).find_map(|(p, w)| {
        matches!(p, "in" | "with" | "from").then(|| version(w.trim_end_matches(['.', ',', ';']))).flatten()
    });
    let version = stated.or_else(|| line.under.clone().filter(|_| text.changes && !WILL_GO.contains(&phrase)))?;
    let subject = lower[..at].trim();
    let pronoun =
        matches!(subject, "it" | "they" | "this" | "these" | "for the time being they" | "for now it" | "for now they");
    let thing = if pronoun {
        let before = text.lines.get(k.checked_sub(1)?).filter(|b| b.block == line.block)?;
        literal(text, before)?
    } else if let Some(thing) = literal(text, line) {
        thing
    } else {
        let words: Vec<u32> = line
            .claim
            .words
            .iter()
            .filter(|w| w.span.start < line.claim.passage.span.start + at as u32)
            .filter(|w| super::super::clash::content(w))
            .map(|w| crate::claims::meaning(w.lemma))
            .collect();
        Some(words).filter(|w| (2..=5).contains(&w.len()))?
    };
    let span = match phrase {
        "" => line.claim.passage.span,
        phrase => place(text.document, line, phrase).unwrap_or(line.claim.passage.span),
    };
    Some(Going { text: n, line, thing, works, version, span })
}

/// The one piece of code that a sentence names.
fn literal(text: &Text, line: &Line) -> Option<Vec<u32>> {
    let span = line.claim.passage.span;
    let from = text.document.text[..span.start as usize].rfind('\n').map_or(0, |n| n + 1);
    let written = text.document.text.get(from..span.end as usize)?;
    let mut parts =
        written.split('`').skip(1).step_by(2).filter(|p| p.contains(['(', '_', '.']) || p.starts_with("--"));
    let first = parts.next()?;
    Some(vec![words::key(first.trim_end_matches("()"))])
}
