//! One utterance in two papers: quoted whole in one and in part in the other, with a word changed, in another order of words, or put
//! otherwise.
//!
//! In: two quotations of one story. Out: how their wordings and their speakers stand to each other, and how sure it is that both mean
//! one utterance. Always: quotations that share no more than a phrase join nothing.

use super::Wording;
use super::clash;
use super::edges::{Edge, plain};
use super::voices::{Found, Voices};
use crate::claims::Claim;
use crate::clusters::Likeness;
use crate::text::{Document, Span};
use crate::values::Relation;
use crate::values::people::{QuoteReason, QuoteRelation, relate_quotes};

/// What part of its certainty a second speaker keeps that was not named beside the words.
const GUESSED: f32 = 0.45;
/// How sure it is that words of one speaker, mostly the same and otherwise put, are one utterance.
const RETOLD: f32 = 0.5;
/// Of the words of two quotations so many are the same when only their order differs.
const REORDERED: f32 = 0.9;
/// A quotation of more sentences than this is compared as a whole only.
const PIECES: usize = 12;

/// Joins two quotations that may be of one utterance.
pub(super) fn edge(documents: &[Document], claims: &[Claim], voices: &Voices, a: u32, b: u32) -> Option<Edge> {
    let (x, y) = (&claims[a as usize], &claims[b as usize]);
    let (speaker, found) = voices.relate(documents, x, y);
    let told = |c: &Claim| documents.get(c.passage.document.0 as usize).map_or("", |d| d.cut(c.focus));
    let (left, right) = (told(x), told(y));
    let like = compare(&words(left), &words(right));
    let one_voice = speaker == Relation::Same;
    let base = Edge { kind: "quote", speaker, ..plain(a, b, Likeness::default()) };
    if like.enough(one_voice) {
        return Some(judged(base, x, y, &like, found));
    }
    if let Some((pieces, like)) = by_sentences(left, right, one_voice) {
        let at =
            |c: &Claim, p: (usize, usize)| Span { start: c.focus.start + p.0 as u32, end: c.focus.start + p.1 as u32 };
        let edge = judged(base, x, y, &like, found);
        return Some(Edge { focus: Some((at(x, pieces.0), at(y, pieces.1))), ..edge });
    }
    // Where the words differ, whoever a pronoun was taken to mean may be the one whom the other names.
    let guessed = speaker == Relation::Apart
        && (found == Found::Meant || found < Found::Meant && (x.speaker_guessed || y.speaker_guessed));
    let speaker = if guessed { Relation::Unknown } else { speaker };
    let base = Edge { speaker, ..base };
    let shared = same_words(x, y);
    if shared >= REORDERED && x.passage.document != y.passage.document && speaker != Relation::Apart {
        return Some(Edge { wording: Wording::Changed, certainty: 0.35 + 0.5 * shared, ..base });
    }
    let retold = like.answer.reason == QuoteReason::Unrelated && otherwise_put(x, y, speaker);
    retold.then_some(Edge { wording: Wording::Changed, certainty: RETOLD, ..base })
}

/// Two stretches of words, compared.
struct Compared {
    answer: QuoteRelation,
    /// How many words either has.
    left: usize,
    right: usize,
}

impl Compared {
    /// Whether they share enough to be one utterance: what two people may well have said by themselves is none.
    fn enough(&self, one_voice: bool) -> bool {
        let (long, short) = (self.left.max(self.right), self.left.min(self.right));
        let answer = &self.answer;
        let whole = short >= 6 && short * 3 >= long * 2 && answer.shared >= 0.75;
        answer.reason != QuoteReason::Unrelated
            && (answer.content >= 4
                || answer.content >= 3 && (answer.shared > 0.75 || answer.all_content)
                || answer.content >= 2 && answer.shared > 0.7 && (one_voice || whole)
                || answer.content >= 1 && answer.shared >= 0.8 && one_voice && short >= 6 && long <= short + 1)
    }
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

fn compare(left: &[&str], right: &[&str]) -> Compared {
    Compared { answer: relate_quotes(left, right), left: left.len(), right: right.len() }
}

/// A stretch of a quotation, in bytes from its beginning.
type Piece = (usize, usize);

/// The sentence of either quotation that is most surely one sentence in two wordings.
fn by_sentences(left: &str, right: &str, one_voice: bool) -> Option<((Piece, Piece), Compared)> {
    let (x, y) = (pieces(left), pieces(right));
    if x.len() * y.len() < 2 || x.len() > PIECES || y.len() > PIECES {
        return None;
    }
    let (x, y) = (in_words(left, x), in_words(right, y));
    let of_one_length = |p: &[&str], q: &[&str]| {
        let (long, short) = (p.len().max(q.len()), p.len().min(q.len()));
        short >= 5 && short * 4 >= long * 3
    };
    x.iter()
        .flat_map(|p| y.iter().map(move |q| (p, q)))
        .filter(|(p, q)| of_one_length(&p.1, &q.1))
        .map(|(p, q)| ((p.0, q.0), compare(&p.1, &q.1)))
        .filter(|(_, c)| {
            let differs = matches!(c.answer.reason, QuoteReason::WordChanged | QuoteReason::FunctionWord);
            differs && c.answer.shared >= 0.75 && c.enough(one_voice)
        })
        .max_by(|p, q| p.1.answer.shared.total_cmp(&q.1.answer.shared))
}

/// Pieces of a text, each with its words.
fn in_words(text: &str, pieces: Vec<Piece>) -> Vec<(Piece, Vec<&str>)> {
    pieces.into_iter().map(|p| (p, words(&text[p.0..p.1]))).collect()
}

/// The sentences of a quotation and what is quoted within it, as ranges of bytes.
fn pieces(text: &str) -> Vec<Piece> {
    let mut cuts = vec![0];
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let next = text[at + c.len_utf8()..].chars().next().unwrap_or(' ');
        let opens = matches!(c, '‘' | '“') || c == '\'' && before == ' ' && next.is_alphabetic();
        let closes = c == '”' || matches!(c, '’' | '\'') && matches!(before, ',' | '.' | '!' | '?');
        if matches!(c, '.' | '!' | '?') && next.is_whitespace() || closes {
            cuts.push(at + c.len_utf8());
        } else if opens {
            cuts.push(at);
        }
        before = c;
    }
    cuts.push(text.len());
    cuts.windows(2)
        .map(|w| {
            let piece = &text[w[0]..w[1]];
            let start = w[1] - piece.trim_start().len();
            (start, start + piece.trim().len())
        })
        .filter(|(start, end)| start < end)
        .collect()
}

fn judged(base: Edge, x: &Claim, y: &Claim, like: &Compared, found: Found) -> Edge {
    let answer = &like.answer;
    let wording = match answer.reason {
        _ if answer.turned => Wording::Negated,
        QuoteReason::Identical => Wording::Same,
        QuoteReason::Spelling => Wording::Spelling,
        QuoteReason::Truncated => Wording::Truncated,
        QuoteReason::FunctionWord | QuoteReason::WordForm => Wording::Function,
        QuoteReason::WordChanged | QuoteReason::Unrelated => Wording::Changed,
    };
    // In other words it is more likely said by one.
    let retold = wording == Wording::Changed || wording == Wording::Negated;
    let speaker = if base.speaker == Relation::Apart && found < Found::Named && retold {
        Relation::Unknown
    } else {
        base.speaker
    };
    let (long, short) = (like.left.max(like.right), like.left.min(like.right));
    let certainty = (0.35 + 0.6 * answer.shared).min(0.95);
    // Whom a pronoun or an office means is a guess, and two speakers of one saying are rare.
    let certainty = if speaker == Relation::Apart && found < Found::Meant { certainty * GUESSED } else { certainty };
    // A phrase out of what another says at length is anybody's, and whoever says a thing twice may put it in two ways.
    let scrap = speaker == Relation::Apart && short < 6 && short * 2 < long;
    let again = x.passage.document == y.passage.document && wording == Wording::Changed;
    let certainty = if scrap || again { certainty * 0.5 } else { certainty };
    Edge { wording, speaker, certainty, like: Likeness { cosine: answer.shared, ..base.like }, ..base }
}

/// The share of the words of the longer quotation that both have, in whatever order and form; 0 for short ones.
fn same_words(x: &Claim, y: &Claim) -> f32 {
    let lemmas = |c: &Claim| {
        let mut keys: Vec<u32> = c.words.iter().map(|w| w.lemma).collect();
        keys.sort_unstable();
        keys
    };
    let (left, right) = (lemmas(x), lemmas(y));
    let long = left.len().max(right.len());
    if left.len().min(right.len()) < 7 || x.words.iter().filter(|w| clash::content(w)).count() < 3 {
        return 0.0;
    }
    let (mut i, mut j, mut both) = (0, 0, 0u32);
    while i < left.len() && j < right.len() {
        match left[i].cmp(&right[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, both) = (i + 1, j + 1, both + 1),
        }
    }
    both as f32 / long as f32
}

/// Whether one speaker is quoted in two documents with mostly the same words, however they are put: "trust is what we build on, and the
/// rest follows", "the rest is what we build on, and trust follows". Where nobody knows who speaks it takes more words.
fn otherwise_put(x: &Claim, y: &Claim, speaker: Relation) -> bool {
    let one = x.speaker != 0 && x.speaker == y.speaker;
    if !one && speaker == Relation::Apart || x.passage.document == y.passage.document {
        return false;
    }
    let telling = |c: &Claim| {
        let mut keys: Vec<u32> = c.words.iter().filter(|w| clash::content(w)).map(|w| w.lemma).collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    };
    let (left, right) = (telling(x), telling(y));
    let shared = left.iter().filter(|k| right.binary_search(k).is_ok()).count();
    let (short, long) = (left.len().min(right.len()), left.len().max(right.len()));
    shared >= 3 && shared * 5 >= short * 3 && shared * 5 >= long * 2 && (one || shared >= 4 && shared * 5 >= long * 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        pieces(text).into_iter().map(|(start, end)| &text[start..end]).collect()
    }

    #[test]
    fn sentences_of_a_quotation() {
        assert_eq!(cut("We knew. Nobody asked us,"), ["We knew.", "Nobody asked us,"]);
        assert_eq!(cut("She told me, ‘Never look down,’ and went"), ["She told me,", "‘Never look down,’", "and went"]);
        assert_eq!(cut("It's ours at $3.5 million"), ["It's ours at $3.5 million"]);
        assert!(cut("").is_empty());
    }

    #[test]
    fn one_sentence_of_several() {
        let (left, right) = ("We always knew the river. It knew us.", "We never knew the river. They told us,");
        let ((p, q), like) = by_sentences(left, right, true).expect("one sentence in two wordings");
        assert_eq!((&left[p.0..p.1], &right[q.0..q.1]), ("We always knew the river.", "We never knew the river."));
        assert!(like.answer.shared >= 0.75);
        assert!(by_sentences("We knew. It is over.", "The rain came early. Go.", false).is_none());
    }
}
