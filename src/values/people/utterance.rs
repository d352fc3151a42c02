//! One utterance in two papers: "We will never surrender" and "We'll never surrender!" agree, "We may never surrender" does
//! not, "never surrender" is cut short, "We'll never ... surrender" leaves something out.

use super::align::{Alignment, Gap, align};
use super::spelling::level_spelling;
use crate::lexicon::spellings::{CONTRACTIONS, LIGHT_WORDS, PRONOUNS_AND_MODALS, SMALL_NUMBERS, TURNING_WORDS};
use crate::lexicon::words::{Kinship, key, kinship};
use crate::values::Relation;
use rustc_hash::FxHasher;
use smol_str::SmolStr;
use std::hash::Hasher;
use std::ops::Range;

/// How the wordings of two quotations differ, mildest first. Of several differences the gravest counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum QuoteReason {
    /// Word for word, but for punctuation and capitals.
    Identical,
    /// "criticise", "criticize"; "it's", "it is"; "ten", "10"; a mistyped word.
    Spelling,
    /// One stops short or leaves out what it marks by an ellipsis or puts in brackets.
    Truncated,
    /// A word is missing or changed that carries little: an article, "that", a preposition, "really".
    FunctionWord,
    /// A word in another form: "agree", "agreed".
    WordForm,
    /// A word that carries meaning is missing, added or changed, or a "not".
    WordChanged,
    /// They share too little to be one utterance.
    Unrelated,
}

/// Where two wordings differ: ranges of the words given, either may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub left: Range<usize>,
    pub right: Range<usize>,
    pub reason: QuoteReason,
}

/// How two quotations stand to each other.
#[derive(Clone, Debug, PartialEq)]
pub struct QuoteRelation {
    /// `Same` for identical words and spelling, `Compatible` where one is cut short, `Near` for small words and forms, `Apart`
    /// for a changed word, `Unknown` where they are not one utterance.
    pub relation: Relation,
    pub reason: QuoteReason,
    /// In order of place; empty for unrelated and identical ones.
    pub differences: Vec<Difference>,
    /// The share of the words of the shorter one that both have, 0 to 1.
    pub shared: f32,
    /// How many content words both have.
    pub content: u16,
    /// Whether both have the same content words, but for one that one of them has besides.
    pub all_content: bool,
    /// Whether just one of them denies ("not", "never").
    pub turned: bool,
}

/// One comparable word: its levelled form and the word that it comes from.
struct Unit {
    form: SmolStr,
    hash: u64,
    index: usize,
    bracketed: bool,
}

/// The most words of a quotation that are compared; what follows counts as cut short.
const MOST: usize = 400;

/// Compares the wordings of two quotations. Words are as written, punctuation included or not (as tokens or split at blanks).
/// Symmetric, with the sides of `differences` exchanged.
pub fn relate_quotes(a: &[&str], b: &[&str]) -> QuoteRelation {
    if a <= b {
        return related(a, b);
    }
    // Two rows of words may be laid beside each other in several ways: one of them serves from both sides.
    let mut found = related(b, a);
    found.differences.iter_mut().for_each(|d| std::mem::swap(&mut d.left, &mut d.right));
    found
}

fn related(a: &[&str], b: &[&str]) -> QuoteRelation {
    let (x, x_cuts) = units(a);
    let (y, y_cuts) = units(b);
    let (p, q): (Vec<u64>, Vec<u64>) = (x.iter().map(|u| u.hash).collect(), y.iter().map(|u| u.hash).collect());
    let alignment = align(&p, &q);
    let (both, content) = in_common(&x, &y, &alignment);
    let shared = both as f32 / x.len().min(y.len()).max(1) as f32;
    let (least, most) = (count_content(&x).min(count_content(&y)), count_content(&x).max(count_content(&y)));
    let mut relation = QuoteRelation {
        relation: Relation::Unknown,
        reason: QuoteReason::Unrelated,
        differences: Vec::new(),
        shared,
        content: content as u16,
        all_content: content >= least && content + 1 >= most,
        turned: false,
    };
    let short = x.len().min(y.len());
    let contained = alignment.matched == short && short >= 2;
    let alike = both >= 3 && shared >= 0.6 && content * 2 >= least && content >= 1;
    if !(contained && content >= 1 || alike || (short > 0 && x.len() == y.len() && alignment.matched == short)) {
        return relation;
    }
    relation.reason = QuoteReason::Identical;
    let mut turns = 0usize;
    for gap in alignment.gaps(x.len(), y.len()) {
        let reason = classify(&gap, &x, &y, &x_cuts, &y_cuts);
        let turning = |units: &[Unit]| units.iter().filter(|u| TURNING_WORDS.contains(u.form.as_str())).count();
        if reason == QuoteReason::WordChanged {
            turns += turning(&x[gap.left.clone()]) + turning(&y[gap.right.clone()]);
        }
        let difference = Difference { left: place(&x, &gap.left), right: place(&y, &gap.right), reason };
        relation.reason = relation.reason.max(reason);
        relation.differences.push(difference);
    }
    if relation.reason == QuoteReason::Identical && a.len() + b.len() > 0 && written_otherwise(a, b) {
        relation.reason = QuoteReason::Spelling;
    }
    relation.turned = turns % 2 == 1;
    relation.relation = match relation.reason {
        QuoteReason::Identical | QuoteReason::Spelling => Relation::Same,
        QuoteReason::Truncated => Relation::Compatible,
        QuoteReason::FunctionWord | QuoteReason::WordForm => Relation::Near,
        QuoteReason::WordChanged => Relation::Apart,
        QuoteReason::Unrelated => Relation::Unknown,
    };
    relation
}

/// How many words two quotations have in common, in one form or another, and how many of these carry meaning.
fn in_common(x: &[Unit], y: &[Unit], alignment: &Alignment) -> (usize, usize) {
    let forms = alignment.gaps(x.len(), y.len()).into_iter().filter(|g| g.left.len() == g.right.len()).flat_map(|g| {
        let kin = |(u, v): &(usize, usize)| {
            matches!(one_word(&x[*u].form, &y[*v].form), QuoteReason::WordForm | QuoteReason::Spelling)
        };
        g.left.zip(g.right).filter(kin).map(|(u, _)| u)
    });
    let all: Vec<usize> = alignment.pairs().map(|(i, _)| i).chain(forms).collect();
    (all.len(), all.iter().filter(|&&i| is_content(&x[i].form)).count())
}

/// Keys of which two quotations of one utterance share at least one: neighbouring content words in pairs, in levelled
/// spelling. A quotation of fewer than two content words has none. In order, none twice.
pub fn shingle_keys(words: &[&str]) -> Vec<u64> {
    let (units, _) = units(words);
    let content: Vec<u64> = units.iter().filter(|u| is_content(&u.form)).map(|u| u.hash).collect();
    let mut keys: Vec<u64> =
        content.windows(2).map(|pair| hash_of(&[pair[0].to_le_bytes(), pair[1].to_le_bytes()].concat())).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// How far from an ellipsis the gap may lie that it marks: small words around it may match on either side.
const SLACK: usize = 2;

/// The gravest that a gap can be called.
fn classify(gap: &Gap, x: &[Unit], y: &[Unit], x_cuts: &[usize], y_cuts: &[usize]) -> QuoteReason {
    let (left, right) = (&x[gap.left.clone()], &y[gap.right.clone()]);
    let edge = gap.first || gap.last;
    // One stops short, or marks what it leaves out.
    if left.is_empty() || right.is_empty() {
        let (missing_at, cuts, other) =
            if left.is_empty() { (gap.left.start, x_cuts, right) } else { (gap.right.start, y_cuts, left) };
        if edge || cuts.iter().any(|c| c.abs_diff(missing_at) <= SLACK) || other.iter().all(|u| u.bracketed) {
            return QuoteReason::Truncated;
        }
        return weigh(other);
    }
    // "[The minister] will go" for "He will go".
    if left.iter().all(|u| u.bracketed) || right.iter().all(|u| u.bracketed) {
        return QuoteReason::Truncated;
    }
    if x_cuts.iter().any(|c| gap.left.start <= *c && *c <= gap.left.end)
        || y_cuts.iter().any(|c| gap.right.start <= *c && *c <= gap.right.end)
    {
        return QuoteReason::Truncated;
    }
    // Letters in a row: "every one", "everyone".
    let joined = |units: &[Unit]| units.iter().map(|u| u.form.as_str()).collect::<String>();
    if joined(left) == joined(right) {
        return QuoteReason::Spelling;
    }
    if left.len() == right.len() {
        return left.iter().zip(right).map(|(u, v)| one_word(&u.form, &v.form)).max().unwrap_or(QuoteReason::Identical);
    }
    weigh(left).max(weigh(right))
}

/// Two words in one place.
fn one_word(u: &str, v: &str) -> QuoteReason {
    let light = |w: &str| LIGHT_WORDS.contains(w);
    let small = |w: &str| light(w) || PRONOUNS_AND_MODALS.contains(w) || TURNING_WORDS.contains(w);
    if u == v {
        QuoteReason::Identical
    } else if light(u) && light(v) {
        QuoteReason::FunctionWord
    } else if small(u) || small(v) || u.bytes().chain(v.bytes()).any(|c| c.is_ascii_digit()) {
        QuoteReason::WordChanged
    } else if kinship(key(u), key(v)) == Kinship::Family || inflected(u, v) {
        QuoteReason::WordForm
    } else if mistyped(u, v) {
        QuoteReason::Spelling
    } else {
        QuoteReason::WordChanged
    }
}

/// Whether one of two words is no word but a slip away from the other.
fn mistyped(u: &str, v: &str) -> bool {
    let length = u.len().min(v.len());
    length >= 5 && !(known(u) && known(v)) && strsim::osa_distance(u, v) <= 1 + usize::from(length >= 9)
}

fn known(word: &str) -> bool {
    crate::lexicon::words::look_up(word).is_some()
}

/// Whether one word is the other with an ending: "agree", "agreed"; "threat", "threats".
fn inflected(u: &str, v: &str) -> bool {
    let (short, long) = if u.len() <= v.len() { (u, v) } else { (v, u) };
    let stem = short.strip_suffix('e').unwrap_or(short);
    stem.len() >= 3
        && long
            .strip_prefix(stem)
            .is_some_and(|e| matches!(e, "s" | "es" | "ed" | "d" | "ing" | "e" | "er" | "ers" | "ly"))
}

/// What words mean that one side has alone.
fn weigh(units: &[Unit]) -> QuoteReason {
    if units.iter().all(|u| LIGHT_WORDS.contains(u.form.as_str())) {
        QuoteReason::FunctionWord
    } else {
        QuoteReason::WordChanged
    }
}

/// The words that a range of units comes from.
fn place(units: &[Unit], range: &Range<usize>) -> Range<usize> {
    match (units.get(range.start), range.end.checked_sub(1).and_then(|e| units.get(e))) {
        (Some(first), Some(last)) if !range.is_empty() => first.index..last.index + 1,
        (Some(next), _) => next.index..next.index,
        (None, _) => units.last().map_or(0..0, |u| u.index + 1..u.index + 1),
    }
}

fn count_content(units: &[Unit]) -> usize {
    units.iter().filter(|u| is_content(&u.form)).count()
}

fn is_content(form: &str) -> bool {
    !LIGHT_WORDS.contains(form) && !PRONOUNS_AND_MODALS.contains(form) && !TURNING_WORDS.contains(form)
}

/// Whether the words differ by more than capitals and punctuation, though their levelled forms are one.
fn written_otherwise(a: &[&str], b: &[&str]) -> bool {
    let bare = |words: &[&str]| {
        let letters = words.iter().flat_map(|w| w.chars()).filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect::<String>()
    };
    bare(a) != bare(b)
}

/// The comparable words of a quotation, and before which of them something was left out.
fn units(words: &[&str]) -> (Vec<Unit>, Vec<usize>) {
    let mut units: Vec<Unit> = Vec::with_capacity(words.len());
    let mut cuts = Vec::new();
    let mut inside = false;
    for (index, word) in words.iter().enumerate().take(2 * MOST) {
        if units.len() >= MOST {
            cuts.push(units.len());
            break;
        }
        if word.contains('…') || word.contains("..") {
            cuts.push(units.len());
        }
        inside |= word.contains('[');
        let first = units.len();
        spell(word, |form| {
            units.push(Unit { hash: hash_of(form.as_bytes()), form: form.into(), index, bracketed: false })
        });
        units[first..].iter_mut().for_each(|u| u.bracketed = inside);
        // "suffering[s]": a bracket that opens within the word is the word's own.
        if word.contains(']') {
            inside = false;
        }
        if word.ends_with('…') || word.ends_with("..") {
            cuts.push(units.len());
        }
    }
    (units, cuts)
}

/// Hands over the levelled words of one written word: none for punctuation, two for a contraction.
fn spell(word: &str, mut push: impl FnMut(&str)) {
    let lower: String = word.chars().map(|c| if c == '’' { '\'' } else { c }).flat_map(char::to_lowercase).collect();
    let edge = |c: char| !(c.is_alphanumeric() || c == '\'' || c == '%' || c == '$');
    let bare = lower.trim_matches(edge);
    let contracted = |w: &str| CONTRACTIONS.iter().find(|(short, _)| *short == w).map(|(_, long)| *long);
    if let Some(long) = contracted(bare) {
        long.split(' ').for_each(push);
        return;
    }
    let bare = bare.trim_matches('\'');
    if let Some(long) = contracted(bare) {
        long.split(' ').for_each(push);
        return;
    }
    for piece in bare.split(['-', '–', '—', '/', '…']).flat_map(|p| p.split("..")) {
        let piece = piece.trim_matches(|c: char| !c.is_alphanumeric() && c != '%' && c != '$');
        if piece.is_empty() {
            continue;
        }
        for ending in ["n't", "'re", "'ll", "'ve", "'m", "'d", "'s"] {
            if let Some(stem) = piece.strip_suffix(ending).filter(|s| !s.is_empty()) {
                one(stem, &mut push);
                contracted(ending).into_iter().for_each(&mut push);
                break;
            }
        }
        if !["n't", "'re", "'ll", "'ve", "'m", "'d", "'s"].iter().any(|e| piece.ends_with(e)) {
            one(piece, &mut push);
        }
    }
}

/// Hands over one word without apostrophes and full stops, in levelled spelling, small numbers in figures.
fn one(word: &str, push: &mut impl FnMut(&str)) {
    let plain: String = word.chars().filter(|c| *c != '\'' && *c != '.' && *c != ',').collect();
    // "6:00 p.m." is "6 p.m."
    let hour = plain.strip_suffix(":00").filter(|h| !h.is_empty() && h.bytes().all(|b| b.is_ascii_digit()));
    match hour.unwrap_or(&plain) {
        "" => {}
        "percent" | "%" => {
            push("per");
            push("cent");
        }
        "&" => push("and"),
        word => match SMALL_NUMBERS.iter().find(|(w, _)| *w == word) {
            Some((_, figure)) => push(figure),
            None => push(&level_spelling(word)),
        },
    }
}

fn hash_of(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::{QuoteReason::*, *};

    fn check(a: &str, b: &str, reason: QuoteReason) -> QuoteRelation {
        let (x, y): (Vec<&str>, Vec<&str>) = (a.split(' ').collect(), b.split(' ').collect());
        let found = relate_quotes(&x, &y);
        assert_eq!(found.reason, reason, "{a} | {b}: {found:?}");
        assert_eq!(relate_quotes(&y, &x).reason, reason, "{b} | {a}");
        found
    }

    #[test]
    fn one_wording() {
        check("We shall rebuild the harbour.", "we shall rebuild the harbour", Identical);
        check("We shall rebuild the harbour", "We shall rebuild the harbor", Spelling);
        check("It's a disgrace and we won't have it", "It is a disgrace and we will not have it", Spelling);
        check("We lost ten boats", "We lost 10 boats", Spelling);
        check("They left 'in haste' shortly after 8:00 p.m.", "They left in haste shortly after 8 p.m.", Spelling);
        check("The committee was dissapointed by this", "The committee was disappointed by this", Spelling);
    }

    #[test]
    fn cut_short() {
        check("a dark day for the harbour", "This is a dark day for the harbour and for us", Truncated);
        check("This is a dark day … for us", "This is a dark day for the harbour and for us", Truncated);
        check("[The mayor] will answer for the flood", "He will answer for the flood", Truncated);
        check("We will rebuild it stone by stone", "We will rebuild it", Truncated);
    }

    #[test]
    fn small_words() {
        check("We know that the bridge is closed for good", "We know the bridge is closed for good", FunctionWord);
        check("This is a dark day for the harbour", "This is the dark day for the harbour", FunctionWord);
        check("We agree with the council on this", "We agreed with the council on this", WordForm);
    }

    #[test]
    fn changed() {
        let found = check("We will rebuild the old bridge", "We will not rebuild the old bridge", WordChanged);
        assert!(found.turned);
        assert_eq!(found.differences[0].right, 2..3);
        let found = check("This is a dark day for the harbour", "This is a bright day for the harbour", WordChanged);
        assert_eq!((found.differences[0].left.clone(), found.differences[0].right.clone()), (3..4, 3..4));
        check("We will rebuild the old bridge", "We may rebuild the old bridge", WordChanged);
        check("They lost 12 boats in the storm", "They lost 14 boats in the storm", WordChanged);
    }

    #[test]
    fn unrelated() {
        check("We will rebuild the old bridge", "The harvest was poor this year", Unrelated);
        check("no", "yes", Unrelated);
        check("of the", "We lost the best of the boats", Unrelated);
    }

    #[test]
    fn keys_meet() {
        let keys = |t: &str| shingle_keys(&t.split(' ').collect::<Vec<_>>());
        let (a, b) = (keys("This is a dark day for the harbour"), keys("a dark day for this harbor"));
        assert!(a.iter().any(|k| b.contains(k)));
        assert!(keys("well then").is_empty());
    }
}
