//! Versions: "v2.3.1", "version 4.0", "release 1.12".

use crate::lexicon::gate::Listed;
use crate::lexicon::time_words::TimeWord;
use crate::values::lexer::Lexemes;
use crate::values::{Annotation, Context, Kind, Shape, Words};

/// What a number that names a version is called.
static VERSIONS: Listed = Listed::of(&["version", "versions", "v", "ver", "release", "firmware", "build", "patch"]);

/// Of these, what may be done to a number of things as well: "to build 40 homes".
static DEEDS: Listed = Listed::of(&["release", "build", "patch"]);
/// What may follow the number of a version; behind a number that counts stands what it counts.
static BEHIND: Listed = Listed::of(&[
    "is", "was", "are", "were", "has", "had", "of", "or", "and", "in", "on", "for", "to", "from", "with", "at", "by",
    "as", "but", "only", "which", "that", "will", "can", "does", "did", "came", "before", "after", "until", "since",
    "through", "then", "when", "where", "now",
]);
/// What programs do with a version of what they run on, and what becomes of versions.
static NEEDED: Listed = Listed::of(&[
    "require",
    "requires",
    "required",
    "requiring",
    "need",
    "needs",
    "needed",
    "support",
    "supports",
    "supported",
    "supporting",
    "runs",
    "minimum",
    "compatible",
    "install",
    "installed",
    "upgrade",
    "upgraded",
    "released",
    "ships",
    "shipped",
    "drops",
    "dropped",
    "deprecated",
]);
/// So far from the number stands what is done with the version.
const NEAR: usize = 6;

/// So many words a date has at most.
const DATE: usize = 5;

/// Reads versions that are called so: "v2.3", "version 4".
pub fn read(context: &mut Context<'_>, found: &mut Vec<Annotation>) {
    versions(context, found, false);
}

/// Reads bare versions of three parts: "2.3.1".
pub fn read_dotted(context: &mut Context<'_>, found: &mut Vec<Annotation>) {
    versions(context, found, true);
}

fn versions(context: &mut Context<'_>, found: &mut Vec<Annotation>, bare: bool) {
    let mut past = 0;
    for figure in 0..context.lexemes.figures.len() {
        let lexemes = &context.lexemes;
        let at = lexemes.figures[figure];
        if at < past {
            continue;
        }
        let digits = lexemes.word(at);
        let parts = 1 + digits.bytes().filter(|b| *b == b'.').count();
        // What else makes a version is the same at both looks.
        if bare && parts < 3 {
            continue;
        }
        let plain = digits.bytes().all(|b| b.is_ascii_digit() || b == b'.') && !digits.starts_with('.');
        let letter = at > 0
            && lexemes.glued(at)
            && (lexemes.word(at - 1) == "v" || (lexemes.word(at - 1) == "V" && parts > 1))
            && !lexemes.glued(at - 1);
        let mut before = at.checked_sub(if letter { 2 } else { 1 });
        if before.is_some_and(|b| lexemes.sign(b, '.')) {
            before = before.and_then(|b| b.checked_sub(1));
        }
        let called = before.is_some_and(|b| lexemes.is_listed(b, &VERSIONS) && !counted(lexemes, b, at));
        // "The minimum version is 1.70"
        let told = parts > 1
            && at > 1
            && lexemes.is_any(at - 1, &["is", "was", ":", "="])
            && lexemes.is_any(at - 2, &["version", "release"]);
        let named = called || told;
        // Three parts and small numbers make a version; dates have been taken.
        let dotted =
            || (3..=4).contains(&parts) && digits.split('.').all(|p| p.len() <= 3) && !(parts == 4 && digits.len() > 9);
        let grouped = || parts >= 3 && digits.split('.').skip(1).all(|p| p.len() == 3);
        // "Python 3.8 or later"
        let since = lexemes.is(at + 1, "or") && lexemes.is_any(at + 2, &["later", "newer", "earlier", "older"]);
        let of_name = at > 0 && lexemes.capital(at - 1) && !lexemes.glued(at);
        let named = named || parts == 2 && heads_entry(lexemes, at, digits);
        let named = named || (of_name && parts == 2 && (since || needed(lexemes, at)));
        let known = letter || named || (bare && dotted() && !grouped());
        if !plain
            || !known
            || (parts == 1 && !letter && !named)
            || (lexemes.glued(at) && at > 0 && !letter && lexemes.is_word(at - 1))
        {
            continue;
        }
        let mut end = at + 1;
        // "2.0-rc1", "1.2b3"
        let mut tail = end;
        if lexemes.hyphen(tail) {
            tail += 1;
        }
        if lexemes.glued(tail) && lexemes.is_any(tail, &["rc", "beta", "alpha", "b", "a", "p", "dev", "pre"]) {
            end = tail + 1;
            if lexemes.glued(end) && lexemes.is_digits(end) {
                end += 1;
            } else if lexemes.hyphen(end)
                || lexemes.sign(end, '.') && lexemes.glued(end + 1) && lexemes.is_digits(end + 1)
            {
                end += 2;
            }
        }
        let unit = lexemes.glued(end) && (lexemes.is_word(end) || lexemes.sign(end, '%'));
        if unit || (!letter && lexemes.sign(end, '%')) {
            continue;
        }
        let start = if letter { at - 1 } else { at };
        let span = lexemes.span(at, end);
        let words = context.document.cut(span).to_ascii_lowercase();
        context.note(found, Kind::Version, start, end, Shape::Words(Words(words.into())));
        past = end;
    }
}

/// Whether the number at `at` counts what is built, released or patched: "to build 40 homes", "they released 12 prisoners".
fn counted(lexemes: &Lexemes, word: usize, at: usize) -> bool {
    let behind = at + 1;
    let thing = lexemes.is_word(behind) && !lexemes.glued(behind) && !lexemes.is_listed(behind, &BEHIND);
    thing && !lexemes.capital(word) && lexemes.is_listed(word, &DEEDS)
}

/// Whether the number at `at`, as `digits`, heads an entry of a list of changes: "5.2: the page moved", "5.1, 20 February 2024: ...".
/// "8.15: the doors open" is a clock time.
fn heads_entry(lexemes: &Lexemes, at: usize, digits: &str) -> bool {
    let (whole, part) = digits.split_once('.').unwrap_or_default();
    let clock = part.len() == 2 && whole.parse().is_ok_and(|hour: u8| hour < 24) && part < "60";
    let opens = at == 0 || lexemes.sign_at(at - 1).is_some_and(|c| matches!(c, '.' | '-' | '*' | '#' | '•'));
    let dated = || {
        let colon = (at + 2..at + 2 + DATE).find(|&k| lexemes.sign(k, ':'));
        let month = |k: usize| matches!(lexemes.time(k), Some(TimeWord::Month(..)));
        lexemes.sign(at + 1, ',') && colon.is_some_and(|colon| (at + 2..colon).any(month))
    };
    !clock && opens && !lexemes.glued(at) && (lexemes.sign(at + 1, ':') || dated())
}

/// Whether a program asks for, or ships, the version at `at` of what is named before it, and it counts nothing: "needs Python 3.10".
fn needed(lexemes: &Lexemes, at: usize) -> bool {
    let behind = at + 1;
    let counts = lexemes.is_word(behind) && !lexemes.is_listed(behind, &BEHIND) && !lexemes.is_listed(behind, &NEEDED);
    let around = || (at.saturating_sub(NEAR)..at).chain(behind..behind + NEAR);
    // "USB 3.0" names a thing.
    let short = lexemes.word(at - 1).bytes().all(|b| b.is_ascii_uppercase());
    !counts && !short && around().any(|k| lexemes.is_listed(k, &NEEDED))
}
