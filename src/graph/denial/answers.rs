//! What the next sentence says of one: "Was anybody hurt? No.", "Did he pay? He did.", "The papers have been counted again, we hear. They
//! have not."

use crate::claims::{Claim, Stance, WordAt};
use crate::lexicon::words::Keys;
use std::sync::LazyLock;

static YES: LazyLock<Keys> = LazyLock::new(|| Keys::of("yes yeah certainly indeed correct definitely absolutely"));
static NO: LazyLock<Keys> = LazyLock::new(|| Keys::of("no nope never"));
/// "A.", "Answer:" before an answer.
static LABELS: LazyLock<Keys> = LazyLock::new(|| Keys::of("a q answer question"));
/// What opens a question that yes or no answers.
static ASKS: LazyLock<Keys> = LazyLock::new(|| {
    Keys::of(
        "is are was were do does did has have had can could will would must may should am isn't wasn't didn't don't doesn't",
    )
});
/// Words of an answer that says nothing but whether it is so: "they have", "I did not".
static OF_IT: LazyLock<Keys> = LazyLock::new(|| {
    Keys::of(
        "he she it they we i you that this there is are was were am has have had did does do will would can could not n't n’t true so \
         the case quite simply of course at all",
    )
});

/// How the next statement answers the `n`th, if that is a question ("Was anybody hurt? No.") or is gainsaid ("The papers have been
/// counted again, we hear. They have not.").
pub fn answer(claims: &[Claim], statements: &[u32], n: usize) -> Option<bool> {
    let (asked, said) = (&claims[statements[n] as usize], &claims[*statements.get(n + 1)? as usize]);
    if said.sentence != asked.sentence + 1 {
        return None;
    }
    let words = unlabelled(&said.words);
    if asked.stance != Stance::Hypothetical {
        return gainsaid(words).then_some(false);
    }
    let first = words.first()?;
    if !unlabelled(&asked.words).iter().take(2).any(|w| ASKS.holds(w.form)) {
        return None;
    }
    let alone = words.get(1).is_none_or(|next| next.span.start > first.span.end + 1);
    match () {
        _ if alone && YES.holds(first.form) => Some(true),
        _ if alone && NO.holds(first.form) => Some(false),
        _ => in_short(words),
    }
}

fn unlabelled(words: &[WordAt]) -> &[WordAt] {
    let label = words.len() > 1 && LABELS.holds(words[0].form) && words[1].span.start > words[0].span.end + 1;
    &words[usize::from(label)..]
}

/// What "they did", "it was not", "not at all" answer.
fn in_short(words: &[WordAt]) -> Option<bool> {
    let bare = (2..=4).contains(&words.len()) && words.iter().all(|w| OF_IT.holds(w.form) || w.denies);
    bare.then(|| !words.iter().any(|w| w.denies))
}

/// Whether a statement says of the one before that it is not so: "They have not.", "That is untrue."
fn gainsaid(said: &[WordAt]) -> bool {
    static BARE_NO: LazyLock<Keys> = LazyLock::new(|| Keys::of("no"));
    static FALSE: LazyLock<Keys> = LazyLock::new(|| Keys::of("untrue false wrong nonsense"));
    let denies = said.iter().any(|w| w.denies && !BARE_NO.holds(w.form));
    let wrong = said.last().is_some_and(|w| FALSE.holds(w.form));
    (2..=5).contains(&said.len())
        && (denies != wrong)
        && said.iter().all(|w| OF_IT.holds(w.form) || w.denies || FALSE.holds(w.form))
}
