//! Whether two sentences tell of two times: "shut on Monday", "open on Tuesday"; "closed for an hour", "has reopened".

use super::tree::Tree;
use crate::claims::WordAt;
use crate::lexicon::words::{Keys, key};
use crate::text::Upos;
use std::sync::LazyLock;

static WEEKDAYS: LazyLock<Keys> =
    LazyLock::new(|| Keys::of("monday tuesday wednesday thursday friday saturday sunday"));
/// Days of several names, one bit a day from Monday on.
const WORKING: u8 = 0b001_1111;
const WEEKEND: u8 = 0b110_0000;
static MONTHS: LazyLock<Keys> = LazyLock::new(|| {
    Keys::of(
        "january february march april may june july august september october november december spring summer autumn winter christmas \
         easter",
    )
});
static HOURS: LazyLock<Keys> =
    LazyLock::new(|| Keys::of("night noon midnight midday morning evening afternoon dawn dusk daytime"));
static TIMES: LazyLock<Keys> = LazyLock::new(|| {
    Keys::of(
        "time day week month year hour minute moment end start beginning weekend season term decade century period session",
    )
});
static TODAY: LazyLock<Keys> = LazyLock::new(|| Keys::of("today now nowadays currently"));
static BEFORE: LazyLock<Keys> = LazyLock::new(|| Keys::of("initially originally previously formerly"));
static AFTERWARDS: LazyLock<Keys> = LazyLock::new(|| Keys::of("later afterwards subsequently eventually since"));
/// Verbs that tell that a thing was otherwise before.
static ANEW: LazyLock<Keys> = LazyLock::new(|| {
    Keys::of("reopen resume reinstate restore rebuild refloat reconnect rejoin reunite reappear revive recover")
});
static STILL: LazyLock<Keys> = LazyLock::new(|| Keys::of("still remain stay continue yet"));
static PRESENT: LazyLock<Keys> = LazyLock::new(|| Keys::of("is are has have"));

/// Whether a noun is one of time.
pub fn temporal(w: &WordAt) -> bool {
    [&*TIMES, &*WEEKDAYS, &*MONTHS, &*HOURS].iter().any(|of| of.holds(w.lemma))
}

/// Whether each sentence tells days, months, parts of the day or years, and none is of both; or one says that it was so before, or
/// is so now, or has come to be so again, and the other says nothing of the kind.
pub fn two_times(x: &Tree, y: &Tree) -> bool {
    let name = |w: &WordAt, of: &Keys| w.upos != Upos::Aux && of.holds(w.lemma);
    let sorts: [&dyn Fn(&WordAt) -> bool; 4] =
        [&|w| name(w, &WEEKDAYS), &|w| name(w, &MONTHS), &|w| name(w, &HOURS), &year];
    let told = |t: &Tree, of: &dyn Fn(&WordAt) -> bool| -> Vec<u32> {
        t.words.iter().filter(|w| of(w)).map(|w| w.lemma).collect()
    };
    let two = |of: &&dyn Fn(&WordAt) -> bool| {
        let (mine, theirs) = (told(x, of), told(y, of));
        !mine.is_empty() && !theirs.is_empty() && !mine.iter().any(|m| theirs.contains(m))
    };
    sorts.iter().any(two) || two_hours(x, y) || until(x, y) || until(y, x) || turned(x, y) || turned(y, x)
}

/// Whether the first tells until when it is so, and the second what is so from then on: "closed until Monday", "open on Monday".
fn until(x: &Tree, y: &Tree) -> bool {
    static UNTIL: LazyLock<Keys> = LazyLock::new(|| Keys::of("until till"));
    let at = |t: &Tree| t.words.iter().position(|w| UNTIL.holds(w.form));
    let Some(i) = at(x).filter(|_| at(y).is_none()) else { return false };
    let end = |w: &&WordAt| temporal(w) || year(w);
    x.words[i..].iter().take(4).filter(end).any(|w| y.words.iter().any(|v| v.lemma == w.lemma))
}

/// Whether both sentences tell hours, "at 9", and none in common.
fn two_hours(x: &Tree, y: &Tree) -> bool {
    static AT: LazyLock<Keys> = LazyLock::new(|| Keys::of("at"));
    let of = |t: &Tree| -> Vec<u32> {
        let hour = |&i: &usize| t.words[i].upos == Upos::Num && t.kids(i).any(|k| AT.holds(t.words[k].form));
        (0..t.words.len()).filter(hour).map(|i| t.words[i].form).collect()
    };
    let (mine, theirs) = (of(x), of(y));
    !mine.is_empty() && !theirs.is_empty() && !mine.iter().any(|m| theirs.contains(m))
}

/// Whether both sentences tell days of the week, and none in common: "on weekdays", "on Sunday".
pub fn two_days(x: &Tree, y: &Tree) -> bool {
    static NAMES: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    static DAYS: LazyLock<Vec<(u32, u8)>> = LazyLock::new(|| {
        let several = [("weekday", WORKING), ("workday", WORKING), ("weekend", WEEKEND)];
        let each = NAMES.iter().enumerate().map(|(n, name)| (*name, 1 << n));
        each.chain(several).map(|(word, days)| (key(word), days)).collect()
    });
    let of = |t: &Tree| {
        let day = |w: &WordAt| DAYS.iter().find(|d| d.0 == w.lemma).map_or(0, |d| d.1);
        t.words.iter().map(day).fold(0, |all, d| all | d)
    };
    let (mine, theirs) = (of(x), of(y));
    mine != 0 && theirs != 0 && mine & theirs == 0
}

/// Whether the second sentence tells what came to be, or is now, after what the first tells.
fn turned(x: &Tree, y: &Tree) -> bool {
    let says = |t: &Tree, of: &Keys| t.words.iter().any(|w| of.holds(w.form));
    let present = says(x, &PRESENT) || x.words.iter().any(|w| STILL.holds(w.lemma) || w.denies);
    let anew = y.words.iter().any(|w| w.upos == Upos::Verb && ANEW.holds(w.lemma)) && !y.words.iter().any(|w| w.denies);
    says(y, &TODAY) && !says(x, &TODAY) && (!present || x.words.iter().any(year))
        || x.words.iter().any(year) && lately(y) && !y.words.iter().any(year)
        || says(x, &BEFORE) && !says(y, &BEFORE)
        || says(y, &AFTERWARDS) && !says(x, &AFTERWARDS) && !present
        || anew && !present
}

/// Whether a sentence tells a time from its own: "yesterday", "last week".
fn lately(t: &Tree) -> bool {
    static NEAR: LazyLock<Keys> = LazyLock::new(|| Keys::of("yesterday tomorrow tonight"));
    static POINTING: LazyLock<Keys> = LazyLock::new(|| Keys::of("last this next"));
    let pointed = |w: &[WordAt]| POINTING.holds(w[0].form) && temporal(&w[1]);
    t.words.iter().any(|w| NEAR.holds(w.form)) || t.words.windows(2).any(pointed)
}

fn year(w: &WordAt) -> bool {
    w.upos == Upos::Num && w.span.len() == 4
}
