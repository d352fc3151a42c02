//! What the next sentence says of one: "Was anybody hurt? No.", "The papers have been counted again, we hear. They have not."

use crate::claims::{Claim, Stance, WordAt};
use crate::lexicon::words::Keys;
use std::sync::LazyLock;

static YES: LazyLock<Keys> = LazyLock::new(|| Keys::of("yes"));
static NO: LazyLock<Keys> = LazyLock::new(|| Keys::of("no"));
/// What opens a question that yes or no answers.
static ASKS: LazyLock<Keys> = LazyLock::new(|| {
    Keys::of(
        "is are was were do does did has have had can could will would must may should am isn't wasn't didn't don't doesn't",
    )
});

/// How the next statement answers the `n`th, if that is a question ("Was anybody hurt? No.") or is gainsaid ("The papers have been
/// counted again, we hear. They have not.").
pub fn answer(claims: &[Claim], statements: &[u32], n: usize) -> Option<bool> {
    let (asked, said) = (&claims[statements[n] as usize], &claims[*statements.get(n + 1)? as usize]);
    if asked.stance != Stance::Hypothetical {
        return gainsaid(said).then_some(false).filter(|_| said.sentence == asked.sentence + 1);
    }
    let first = said.words.first()?;
    if !asked.words.iter().take(2).any(|w| ASKS.holds(w.form)) || said.sentence != asked.sentence + 1 {
        return None;
    }
    let alone = said.words.get(1).is_none_or(|next| next.span.start > first.span.end + 1);
    match () {
        _ if !alone => None,
        _ if YES.holds(first.form) => Some(true),
        _ if NO.holds(first.form) => Some(false),
        _ => None,
    }
}

/// Whether a statement says of the one before that it is not so: "They have not.", "That is untrue."
fn gainsaid(said: &Claim) -> bool {
    static FALSE: LazyLock<Keys> = LazyLock::new(|| Keys::of("untrue false wrong nonsense"));
    static OF_IT: LazyLock<Keys> = LazyLock::new(|| {
        Keys::of(
            "he she it they that this is was has have had did does do were are not n't true so the case quite simply",
        )
    });
    let rest = |keys: &Keys, w: &WordAt| keys.holds(w.form) || w.denies;
    let denies = said.words.iter().any(|w| w.denies && !NO.holds(w.form));
    let wrong = said.words.last().is_some_and(|w| FALSE.holds(w.form));
    (2..=5).contains(&said.words.len())
        && (denies != wrong)
        && said.words.iter().all(|w| rest(&OF_IT, w) || FALSE.holds(w.form))
}
