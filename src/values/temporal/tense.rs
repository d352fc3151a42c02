//! Which way a date lies, by the verb that governs it: "fell on Friday" is behind us, "will open on Friday" ahead.

use super::frame::Direction;
use crate::lexicon::gate::Listed;
use crate::lexicon::ranks::{self, TELL_RANK};
use crate::text::{Deprel, Document, Sentence, Xpos};
use smol_str::SmolStr;
use std::ops::Range;

/// Verbs in the present that speak of what is planned.
const PLANNED: &[&str] = &[
    "begins",
    "begin",
    "starts",
    "start",
    "opens",
    "open",
    "ends",
    "end",
    "expires",
    "expire",
    "meets",
    "meet",
    "plans",
    "plan",
    "expects",
    "expect",
    "hopes",
    "hope",
    "intends",
    "intend",
    "wants",
    "want",
    "faces",
    "goes",
    "takes",
    "runs",
    "closes",
    "returns",
    "arrives",
    "leaves",
    "scheduled",
    "expected",
    "due",
    "set",
    "slated",
    "planned",
    "going",
    "poised",
    "aims",
    "aim",
    "seeks",
    "proposed",
    "forecast",
    "upcoming",
    "agreed",
];

/// Past forms that do not end in -ed, for sentences without tags.
const PAST: &[&str] = &[
    "said", "was", "were", "had", "did", "told", "took", "made", "came", "went", "began", "got", "gave", "found",
    "held", "met", "saw", "won", "lost", "fell", "rose", "grew", "led", "left", "sent", "sold", "bought", "paid",
    "spent", "became", "kept", "put", "ran", "thought", "knew", "spoke", "stood", "struck", "fought", "broke",
    "brought", "built", "caught", "drew", "drove", "flew", "hit", "shot", "sat", "wrote", "won", "died", "slid",
    "sank", "swore", "threw", "wore", "been", "ago",
];

/// The direction that the governing verb gives, else the verb nearest to the tokens `here`, before them if there is one; and whether
/// the verb governs them itself ("reopened on 3 September", not "payable on 3 September").
pub fn direction(document: &Document, sentence: &Sentence, here: &Range<usize>) -> (Direction, bool) {
    let tagged = sentence.tokens.iter().any(|t| t.xpos != Xpos::Xx);
    let word = |i: usize| document.cut(sentence.tokens[i].span);
    if sentence.parsed
        && let Some(found) = governed(sentence, here.clone(), &word)
    {
        return found;
    }
    let sense = |i: usize| if tagged { tagged_sense(sentence, i, &word) } else { plain_sense(sentence, i, &word) };
    let before = (0..here.start).rev().take(40).find_map(sense);
    (before.or_else(|| (here.end..sentence.tokens.len()).take(40).find_map(sense)).unwrap_or_default(), false)
}

/// Words that set one figure or date against another.
static SET_BESIDE: Listed =
    Listed::of(&["since", "against", "compared", "versus", "vs", "from", "than", "due", "until"]);

/// Whether what begins at token `start` stands before every finite verb of its sentence; in a sentence without tags, whether it is
/// near the start.
pub fn opens(sentence: &Sentence, start: usize) -> bool {
    let before = &sentence.tokens[..start];
    if before.iter().all(|t| t.xpos == Xpos::Xx) {
        return before.len() <= 4;
    }
    before.len() <= 6 && !before.iter().any(|t| matches!(t.xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md))
}

/// Whether one of the words of a phrase that ends before token `end`, or right before it, sets what is dated against something else:
/// "the first fall since September 1958", "up from 340 in December 1985", "bonds due April 1997".
pub fn aside(document: &Document, sentence: &Sentence, end: usize) -> bool {
    sentence.tokens[end.saturating_sub(10)..end].iter().any(|token| SET_BESIDE.has(document.cut(token.span).as_bytes()))
}

/// Whether a length at token `start`, behind "in", says how long nothing outranked what stands before it: "the worst drought in 30 years", "the third
/// time in two weeks". What is ranked is told of by a verb that tells ranks, or by none.
pub fn ranked(document: &Document, sentence: &Sentence, start: usize) -> bool {
    let word = |i: usize| lower(document.cut(sentence.tokens[i].span));
    let led = |i: usize| sentence.tokens.get(i).is_some_and(|_| word(i) == "in");
    let before = if led(start) { Some(start) } else { start.checked_sub(1).filter(|&i| led(i)) };
    let Some(noun) = before.and_then(|i| i.checked_sub(1)) else { return false };
    if !matches!(sentence.tokens[noun].xpos, Xpos::Nn | Xpos::Nns | Xpos::Jjs) {
        return false;
    }
    let mut rank = false;
    for k in (noun.saturating_sub(9)..=noun).rev() {
        let token = &sentence.tokens[k];
        let told = TELL_RANK.contains(&token.lemma.as_str());
        match token.xpos {
            Xpos::Jjs | Xpos::Rbs => rank = true,
            _ if word(k) == "first" || ranks::rank(&word(k)).is_some() => rank = true,
            Xpos::Nn | Xpos::Nns | Xpos::Nnp | Xpos::Jj | Xpos::Cd | Xpos::Pos | Xpos::PrpPoss | Xpos::Dt => {}
            Xpos::Vbg | Xpos::Vbn if !rank => {}
            // "for the second time in ten years", "at its lowest level in a decade"
            Xpos::In | Xpos::To => {
                if rank && matches!(word(k).as_str(), "for" | "to" | "at" | "since" | "by" | "with" | "after" | "from")
                {
                    return true;
                }
            }
            _ => return rank && told,
        }
    }
    rank
}

/// The direction of the first verb above a span in the tree that shows one.
fn governed<'a>(sentence: &Sentence, here: Range<usize>, word: &dyn Fn(usize) -> &'a str) -> Option<(Direction, bool)> {
    let mut at = sentence.heads(here.clone()).next()?;
    // "Monday's ruling", "a June agreement": what is named by its day has mostly happened.
    let names = matches!(sentence.tokens[at].deprel, Deprel::NmodPoss | Deprel::Compound | Deprel::Amod);
    for step in 0..12 {
        at = sentence.governor(at)?;
        if here.contains(&at) {
            return None;
        }
        if let Some(direction) = verb_sense(sentence, at, word) {
            return Some((direction, step == 0));
        }
        if names && sentence.tokens[at].xpos == Xpos::Vb {
            return Some((Direction::Past, false));
        }
    }
    None
}

/// What a verb and its auxiliaries say; none for an infinitive or a bare present, whose governor decides.
fn verb_sense<'a>(sentence: &Sentence, at: usize, word: &dyn Fn(usize) -> &'a str) -> Option<Direction> {
    let token = &sentence.tokens[at];
    let (mut have, mut past, mut present) = (false, token.xpos == Xpos::Vbd, false);
    for k in sentence.related(at, &[Deprel::Aux, Deprel::AuxPass, Deprel::Cop]) {
        let this = lower(word(k));
        if sentence.tokens[k].xpos == Xpos::Md {
            let ahead = matches!(this.as_str(), "will" | "'ll" | "’ll" | "shall" | "would" | "wo");
            return Some(if ahead { Direction::Future } else { Direction::Unknown });
        }
        have |= matches!(this.as_str(), "have" | "has" | "had" | "having" | "'ve" | "’ve");
        past |= sentence.tokens[k].xpos == Xpos::Vbd;
        present |= matches!(sentence.tokens[k].xpos, Xpos::Vbz | Xpos::Vbp);
    }
    let plan_here = planned(word(at));
    match token.xpos {
        Xpos::Vb if sentence.related(at, &[Deprel::Mark, Deprel::Aux]).any(|k| lower(word(k)) == "to") => {
            let above = sentence.governor(at)?;
            let plan = PLANNED.contains(&lower(word(above)).as_str())
                || PLANNED.contains(&sentence.tokens[above].lemma.as_str());
            let noun = matches!(sentence.tokens[above].xpos, Xpos::Nn | Xpos::Nns);
            (plan || noun).then_some(Direction::Future)
        }
        Xpos::Vbg if present && !have => Some(Direction::Future),
        Xpos::Vbz | Xpos::Vbp if plan_here => Some(Direction::Future),
        Xpos::Vbn | Xpos::Jj if plan_here && !have => Some(Direction::Future),
        _ if have || past => Some(Direction::Past),
        // "the vote expected Friday", "a bomb planted Friday"; "Man held on Friday"
        Xpos::Vbn if !present && matches!(token.deprel, Deprel::Acl | Deprel::Root) => Some(Direction::Past),
        _ => None,
    }
}

/// The word in lower case; words longer than any that is asked for stay empty.
fn lower(word: &str) -> SmolStr {
    if word.len() > 12 { SmolStr::default() } else { word.chars().map(|c| c.to_ascii_lowercase()).collect() }
}

static PLANS: Listed = Listed::of(PLANNED);

fn planned(word: &str) -> bool {
    PLANS.has(word.as_bytes())
}

fn plain_sense<'a>(sentence: &Sentence, i: usize, word: &dyn Fn(usize) -> &'a str) -> Option<Direction> {
    let this = lower(word(i));
    match this.as_str() {
        "will" | "'ll" | "’ll" | "shall" | "would" | "won't" | "won’t" | "wo" => return Some(Direction::Future),
        "is" | "are" | "was" | "were" if i + 1 < sentence.tokens.len() && word(i + 1) == "to" => {
            return Some(Direction::Future);
        }
        _ => {}
    }
    if planned(&this) {
        return Some(Direction::Future);
    }
    let past = this.len() > 4 && this.ends_with("ed") && !word(i).starts_with(|c: char| c.is_uppercase());
    (past || PAST.contains(&this.as_str())).then_some(Direction::Past)
}

fn tagged_sense<'a>(sentence: &Sentence, i: usize, word: &dyn Fn(usize) -> &'a str) -> Option<Direction> {
    let token = &sentence.tokens[i];
    let this = lower(word(i));
    let next = |k: usize| sentence.tokens.get(i + k).map(|_| lower(word(i + k)));
    match token.xpos {
        Xpos::Md if matches!(this.as_str(), "will" | "'ll" | "’ll" | "shall" | "would" | "wo") => {
            Some(Direction::Future)
        }
        Xpos::Vbd | Xpos::Vbz | Xpos::Vbp
            if next(1).as_deref() == Some("to") && matches!(token.lemma.as_str(), "be") =>
        {
            Some(Direction::Future)
        }
        Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Vbn | Xpos::Vbg | Xpos::Jj
            if planned(&this) && (token.xpos != Xpos::Vbd || next(1).as_deref() == Some("to")) =>
        {
            Some(Direction::Future)
        }
        Xpos::Vbd => Some(Direction::Past),
        Xpos::Vbn => {
            let helped = (i.saturating_sub(3)..i).any(|k| matches!(sentence.tokens[k].lemma.as_str(), "have" | "'ve"));
            let future = (i.saturating_sub(3)..i).any(|k| sentence.tokens[k].xpos == Xpos::Md);
            if future { Some(Direction::Future) } else { helped.then_some(Direction::Past) }
        }
        Xpos::Vbg => {
            let present =
                (i.saturating_sub(2)..i).any(|k| matches!(lower(word(k)).as_str(), "is" | "are" | "'re" | "'m" | "am"));
            present.then_some(Direction::Future)
        }
        _ => None,
    }
}
