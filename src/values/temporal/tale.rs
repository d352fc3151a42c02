//! Signs of a document: whether it narrates history, and whether it writes the day before the month.

use crate::lexicon::time_words::{MONTHS, WEEKDAYS};
use crate::text::Document;
use crate::values::lexer::scan::{letters, next_capital};

/// What a quick look over a document tells.
pub struct Signs {
    /// Most of its dates lie years before its publication.
    pub tale: bool,
    /// "13/4/2018" or "12 August" is how it writes, not "4/13/2018".
    pub day_first: bool,
    /// Most of its years are told as before the common era, so that a bare "480" is one too.
    pub ancient: bool,
    /// "21.52" is how it writes an hour.
    pub dotted: bool,
}

/// Looks over the digits of a document once.
pub fn signs(document: &Document) -> Signs {
    let bytes = document.text.as_bytes();
    let now = document.published.map(|d| i32::from(d.year()));
    let (mut here, mut elsewhere) = (0u32, 0u32);
    let (mut old, mut recent, mut third, mut second, mut at) = (0u32, 0u32, 0u32, 0u32, 0);
    let (mut dotted, mut sure) = (0u32, false);
    loop {
        at = next_digit(bytes, at);
        if at >= bytes.len() {
            break;
        }
        let start = at;
        while at < bytes.len() && bytes[at].is_ascii_digit() {
            at += 1;
        }
        let number = |s: &[u8]| s.iter().fold(0i32, |n, b| n.saturating_mul(10).saturating_add(i32::from(b - b'0')));
        let lone = |k: Option<&u8>| !k.is_some_and(|b| matches!(b, b',' | b'$' | b'.' | b'-' | b'/' | b'%'));
        if at - start == 4 && (start == 0 || lone(bytes.get(start - 1)) || bytes[start - 1] == b'-') {
            let year = number(&bytes[start..at]);
            if (1000..=2100).contains(&year) {
                recent += u32::from(now.is_some_and(|now| year >= now - 2));
                old += u32::from(now.is_none_or(|now| year < now - 2));
                here += u32::from(now == Some(year));
                elsewhere += u32::from(now != Some(year));
            }
        }
        if at - start == 2 && bytes.get(at) == Some(&b'.') && number(&bytes[start..at]) < 24 {
            let (hour, said) = dotted_hour(&bytes[..start], &bytes[at + 1..]);
            dotted += u32::from(hour);
            sure |= said;
        }
        if at - start <= 2 && bytes.get(at) == Some(&b'/') {
            let rest = &bytes[at + 1..];
            let next = rest.iter().take_while(|b| b.is_ascii_digit()).count();
            if (1..=2).contains(&next)
                && rest.get(next) == Some(&b'/')
                && rest.get(next + 1).is_some_and(u8::is_ascii_digit)
            {
                let (a, b) = (number(&bytes[start..at]), number(&rest[..next]));
                third += u32::from(a > 12 && b <= 12);
                second += u32::from(b > 12 && a <= 12);
            }
        }
    }
    let words = bytes.len() as u32 / 6;
    let Names { months, weekdays, day_month, ancient } = names(&document.text);
    // News speaks of weekdays; history of months, in years that are not the present one.
    let dated = elsewhere >= 2 && elsewhere > here && months >= 10 && months >= 10 * weekdays;
    let distant = old >= 6 && old >= 2 * recent && months >= 3 * weekdays;
    let tale = now.is_some() && (dated || distant || ancient > 0 && words > 100);
    let money = || document.text.contains(['$', '£', '€', '%']);
    let dotted = sure || dotted >= 2 && !money();
    Signs { ancient: ancient >= 3, tale, day_first: second == 0 && (third > 0 || day_month > 0), dotted }
}

/// Where the first digit from `at` on stands, or where the text ends.
fn next_digit(bytes: &[u8], at: usize) -> usize {
    // Most stretches hold none, which is told for all their bytes at once.
    const STRETCH: usize = 32;
    let any = |stretch: &[u8]| stretch.iter().fold(false, |any, byte| any | byte.is_ascii_digit());
    let rest = bytes.get(at..).unwrap_or_default();
    let passed = rest.chunks_exact(STRETCH).take_while(|stretch| !any(stretch)).count() * STRETCH;
    at + passed + rest[passed..].iter().position(u8::is_ascii_digit).unwrap_or(rest.len() - passed)
}

/// Of "21.52", what stands before the 21 and after its stop: whether it may be an hour, and whether a word after it says so.
fn dotted_hour(before: &[u8], after: &[u8]) -> (bool, bool) {
    let minutes =
        matches!(after, [b'0'..=b'5', b'0'..=b'9', ..]) && !after.get(2).is_some_and(u8::is_ascii_alphanumeric);
    let ends = !matches!(after.get(2..), Some([b'.' | b',', b'0'..=b'9', ..]));
    let opens = before.trim_ascii_end().last().is_none_or(|b| *b == b'|') || before.last() == Some(&b'\n');
    let led = [&b" at "[..], b"At ", b" by ", b"By ", b" until ", b" since "].iter().any(|word| before.ends_with(word));
    let rest = after.get(2..).unwrap_or_default();
    let said = [&b" hrs"[..], b" hours", b" local time", b" GMT", b" UTC", b" a.m", b" p.m", b" am", b" pm"]
        .iter()
        .any(|word| rest.starts_with(word));
    (minutes && ends && (opens || led), minutes && ends && said && (opens || led))
}

/// Of the names of months and weekdays that begin with a capital, which lengths there are, as bits.
const LENGTHS: [u16; 26] = {
    let mut lengths = [0; 26];
    let mut n = 0;
    while n < MONTHS.len() + WEEKDAYS.len() {
        let name = if n < MONTHS.len() { MONTHS[n] } else { WEEKDAYS[n - MONTHS.len()] };
        lengths[(name.as_bytes()[0] - b'A') as usize] |= 1 << name.len();
        n += 1;
    }
    lengths
};

/// How often full names of months and of weekdays and "BC" occur, and how much oftener "12 August" than "August 12".
struct Names {
    months: u32,
    weekdays: u32,
    day_month: i32,
    ancient: u32,
}

fn names(text: &str) -> Names {
    let (mut months, mut weekdays, mut day_month, mut ancient) = (0, 0, 0, 0);
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut at = 0;
    while let Some(capital) = next_capital(bytes, at) {
        at = capital;
        if at > 0 && bytes[at - 1].is_ascii_alphanumeric() {
            at += 1;
            continue;
        }
        let start = at;
        let lengths = LENGTHS[usize::from(bytes[start] - b'A')];
        if lengths == 0 && bytes[start] != b'B' {
            at += 1;
            continue;
        }
        at = letters(bytes, at, bytes.len());
        let word = &text[start..at];
        let after_space = start > 0 && bytes[start - 1] == b' ';
        ancient += u32::from(after_space && (word.starts_with("BC") || word == "B" && bytes[at..].starts_with(b".C.")));
        if word.len() > 9 || lengths & (1 << word.len()) == 0 {
            continue;
        }
        if MONTHS.contains(&word) {
            months += u32::from(word != "May" && word != "March");
            day_month += i32::from(start >= 2 && bytes[start - 1] == b' ' && digit(start - 2));
            day_month -= i32::from(digit(at + 1) && !(digit(at + 2) && digit(at + 3)));
        } else if WEEKDAYS.contains(&word) {
            weekdays += 1;
        }
    }
    Names { months, weekdays, day_month, ancient }
}
