//! Claims with a value: "a rebate of 7 per cent" is a claim about a rebate.

use super::bearing::counted_from;
use super::course::course;
use super::terms::{Context, meaning};
use super::{Aside, Claim, Origin, Polarity, Slot, Stance};
use crate::lexicon::letters::fold;
use crate::lexicon::{frames, words};
use crate::text::{Deprel, Document, DocumentId, Passage, Sentence, Span, Upos, Xpos};
use crate::values::{Annotation, Bound, Change, Extent, Grain, Interval, Kind, Scope, Shape, Value};
use std::sync::Arc;

/// Whether a date belongs to the dateline of a report ("LISBON, June 3 (XY) —"), which dates the report and no event.
pub fn is_dateline(document: &Document, sentence: &Sentence, annotation: &Annotation) -> bool {
    if annotation.value.kind != Kind::Date || annotation.span.start - sentence.span.start > 60 {
        return false;
    }
    let before = document.cut(Span { start: sentence.span.start, end: annotation.span.start.max(sentence.span.start) });
    let after: String = document.text[annotation.span.end as usize..].chars().take(32).collect();
    // "ORME, June 3 (XY) -", "ORME, Tarnland, 3 June (Union Wire) -".
    let first = before.split([',', ' ']).next().unwrap_or("");
    let shouted = first.chars().count() >= 3 && first.chars().all(char::is_uppercase);
    shouted && ["—", "–", " -", "--"].iter().any(|dash| after.contains(dash))
}

/// The claim that an annotated value makes in its sentence.
pub fn claim(id: DocumentId, document: &Document, context: &Context, annotation: &Annotation, tabular: bool) -> Claim {
    let sentence = context.sentence;
    let inside = sentence.tokens_in(annotation.span);
    let noun = match &annotation.value.shape {
        Shape::Amount(amount) => amount.noun,
        _ => None,
    };
    let head = noun.and_then(|n| last_noun(sentence, n)).or_else(|| governing(sentence, inside.clone(), is_noun));
    let head = head.or_else(|| counted_before(sentence, annotation));
    let value = restated(document, sentence, annotation, head);
    let when = (dated(annotation) && sentence.parsed)
        .then(|| super::governors::it_was(document, sentence, inside.clone()))
        .flatten();
    // Of "31 were injured" the number itself has the verb; its noun was told before.
    let from = head
        .filter(|&h| annotation.value.kind == Kind::Count && sentence.tokens[h].span.start >= annotation.span.start)
        .map_or(inside, |h| h..h + 1);
    let predicate = governing(sentence, from, |u| matches!(u, Upos::Verb | Upos::Adj))
        .filter(|_| !(dated(annotation) && head.is_some_and(|h| occasion(document, sentence, h))));
    // Of "the last contact was at 21:52" the time itself is the predicate; what is dated is its subject.
    let head = head.or_else(|| if predicate.is_none() { subject_of(sentence, annotation.span) } else { None });
    let heads = sentence.tokens.get(sentence.tokens_in(annotation.span).start).is_some_and(|t| t.deprel == Deprel::Dep);
    let (head, predicate) = if heads && dated(annotation) { (None, None) } else { (head, predicate) };
    let entry = entry(document, sentence, annotation, head.or(predicate));
    let predicate = predicate.or(entry).or(when);
    let family = |i: usize| meaning(words::key(&fold(&sentence.tokens[i].lemma)));
    Claim {
        passage: Passage { document: id, span: sentence.span },
        sentence: annotation.sentence,
        focus: annotation.span,
        slot: Slot::Value,
        origin: Origin::Stated,
        terms: context.around(Some(annotation.span)),
        behind: Arc::default(),
        about: 0,
        about_name: false,
        distant_from: counted_from(document, sentence, annotation),
        head: head.map_or(0, family),
        predicate: predicate.map_or(0, family),
        subject_span: noun.or(head.map(|h| sentence.tokens[h].span)),
        predicate_span: predicate.map(|p| sentence.tokens[p].span),
        value: Some(Box::new(value)),
        words: Box::default(),
        orders: Box::default(),
        credits: Box::default(),
        fillers: Box::default(),
        name: None,
        person: 0,
        role: None,
        frame: None,
        occasion: None,
        lapse: None,
        period: None,
        speaker: 0,
        speaker_span: None,
        speaker_guessed: false,
        polarity: polarity(document, sentence, predicate),
        stance: stance(sentence, predicate, annotation.span),
        aside: aside(&annotation.value),
        earlier: earlier(document, sentence, annotation),
        course: course(document, sentence, annotation, head, predicate),
        row: row(document, sentence)
            || dates_figure(sentence, annotation, predicate)
            || dates_report(sentence, annotation, predicate)
            || dates_text(document, sentence, annotation)
            // "10.50" at the head of an entry is an hour, read as a number for want of a colon.
            || heads && annotation.value.kind == Kind::Count,
        entry: entry.is_some(),
        tight: annotation.value.kind == Kind::Age && document.cut(annotation.span).chars().all(|c| c.is_ascii_digit()),
        tabular,
    }
}

fn dated(annotation: &Annotation) -> bool {
    matches!(annotation.value.shape, Shape::Moment(_))
}

/// Whether a noun only tells on what occasion the clause came about: of "charged after a shooting on Friday" the shooting is dated.
fn occasion(document: &Document, sentence: &Sentence, noun: usize) -> bool {
    let marks = |k: usize| frames::holds(frames::OCCASIONS, &document.cut(sentence.tokens[k].span).to_lowercase());
    sentence.parsed && sentence.related(noun, &[Deprel::Case]).any(marks)
}

/// The noun that is the subject of a predicate within these words.
fn subject_of(sentence: &Sentence, span: Span) -> Option<usize> {
    let inside = sentence.tokens_in(span);
    let subjects = |i: usize| sentence.related(i, &[Deprel::Nsubj, Deprel::NsubjPass]).next();
    let subject = inside.clone().filter(|_| sentence.parsed).find_map(subjects)?;
    (!inside.contains(&subject) && is_noun(sentence.tokens[subject].upos)).then_some(subject)
}

/// What is entered under a date or time that heads a line and that nothing governs: its first verb, else its first noun.
fn entry(document: &Document, sentence: &Sentence, annotation: &Annotation, governor: Option<usize>) -> Option<usize> {
    let dated = matches!(annotation.value.kind, Kind::Date | Kind::Time);
    let before = Span { start: sentence.span.start, end: annotation.span.start.max(sentence.span.start) };
    if governor.is_some() || !dated || document.cut(before).contains(char::is_alphanumeric) {
        return None;
    }
    let after = sentence.tokens_in(annotation.span).end..sentence.tokens.len();
    let first = |wanted: fn(Upos) -> bool| after.clone().find(|&i| wanted(sentence.tokens[i].upos));
    first(|u| u == Upos::Verb).or_else(|| first(is_noun))
}

/// The value as the claim holds it: of "raised from 64 to 256" the new level, of "Python 3.9" a version.
fn restated(document: &Document, sentence: &Sentence, annotation: &Annotation, head: Option<usize>) -> Value {
    let mut value = annotation.value.clone();
    let Shape::Amount(amount) = &mut value.shape else { return value };
    if amount.low != amount.high && document.cut(annotation.span).to_lowercase().starts_with("from ") {
        let inside = sentence.tokens_in(annotation.span);
        let verb = governing(sentence, inside, |u| u == Upos::Verb);
        let changes = verb.is_some_and(|v| frames::holds(frames::CHANGES, &sentence.tokens[v].lemma));
        let extent = amount.extent;
        // The new level is the lesser of the two where it fell.
        let rose = amount.low < amount.high;
        let (said, meant) =
            if rose { (extent.said.high, extent.meant.high) } else { (extent.said.low, extent.meant.low) };
        if let (true, Some(said), Some(meant)) = (changes, said, meant) {
            amount.low = amount.high;
            let other = said - (meant - said);
            amount.extent =
                Extent { said: Interval::point(said), meant: Interval::closed(other.min(meant), other.max(meant)) };
        }
    }
    if value.kind == Kind::Duration && amount.bound == Bound::Below && frames::nearly(document.cut(annotation.span)) {
        // "nearly ninety years" are more than seventy.
        let least = amount.extent.said.high.and_then(|h| h.checked_mul(rust_decimal::Decimal::new(82, 2)));
        amount.extent.said.low = least.max(amount.extent.said.low);
        amount.extent.meant.low = least.max(amount.extent.meant.low);
    }
    let fraction = !amount.low.fract().is_zero();
    if value.kind == Kind::Count
        && amount.noun.is_none()
        && fraction
        && head.is_some_and(|h| named(document, sentence, h))
    {
        value.kind = Kind::Version;
    }
    value
}

/// What a bare number counts: of "Of the 30 vases, 12 were saved", the noun of the number before it.
fn counted_before(sentence: &Sentence, annotation: &Annotation) -> Option<usize> {
    if annotation.value.kind != Kind::Count {
        return None;
    }
    let start = sentence.tokens_in(annotation.span).start;
    (0..start)
        .rev()
        .find(|&i| is_noun(sentence.tokens[i].upos) && sentence.related(i, &[Deprel::Nummod]).next().is_some())
}

/// Whether a word is written as a name.
fn named(document: &Document, sentence: &Sentence, i: usize) -> bool {
    sentence.tokens[i].upos == Upos::Propn || document.cut(sentence.tokens[i].span).starts_with(char::is_uppercase)
}

/// Whether a sentence is a row of figures and no sentence: without a verb, with "vs" or many numbers.
fn row(document: &Document, sentence: &Sentence) -> bool {
    let verb = sentence.tokens.iter().any(|t| matches!(t.upos, Upos::Verb | Upos::Aux));
    let numbers = sentence.tokens.iter().filter(|t| t.upos == Upos::Num).count();
    let versus = sentence.tokens.iter().any(|t| matches!(document.cut(t.span), "vs" | "vs." | "versus"));
    versus && numbers >= 2 || !verb && numbers >= 6
}

/// Whether a month or a longer stretch only says for when a figure is told.
fn dates_figure(sentence: &Sentence, annotation: &Annotation, predicate: Option<usize>) -> bool {
    let Shape::Moment(moment) = &annotation.value.shape else { return false };
    let long = matches!(moment.grain, Grain::Month | Grain::Quarter | Grain::Half) && moment.clock.is_none();
    long && predicate.is_some_and(|p| frames::holds(frames::CHANGES, &sentence.tokens[p].lemma))
}

/// Whether a date or time only says when somebody spoke: "police said on Saturday", "she said at noon".
fn dates_report(sentence: &Sentence, annotation: &Annotation, predicate: Option<usize>) -> bool {
    dated(annotation) && predicate.is_some_and(|p| frames::holds(frames::TELLING, &sentence.tokens[p].lemma))
}

/// Whether a date with its year stands in a line without a verb that opens the text: "The Orrell Journal, Tuesday 3 September 2024",
/// "3 September 2024 (printed at Orrell)". It dates the text.
fn dates_text(document: &Document, sentence: &Sentence, annotation: &Annotation) -> bool {
    let Shape::Moment(moment) = &annotation.value.shape else { return false };
    let whole = moment.day.is_some() && moment.month.is_some() && moment.year.is_some() && !moment.year_inferred;
    let tokens = sentence.tokens.iter().take_while(|t| document.cut(t.span) != "(");
    let verb = tokens.clone().any(|t| matches!(t.upos, Upos::Verb | Upos::Aux));
    let early = annotation.sentence < MASTHEAD && tokens.count() <= BYLINE;
    whole && early && !verb && document.text[..sentence.span.start as usize].ends_with('\n')
}

/// A line that dates a text stands among so many first sentences, and has so many words and signs.
const MASTHEAD: u32 = 4;
const BYLINE: usize = 14;

/// How the words set the value apart from the whole or the level.
fn aside(value: &Value) -> Aside {
    let Shape::Amount(amount) = &value.shape else { return Aside::Whole };
    match (amount.change, amount.scope) {
        (Change::Rise | Change::Fall, _) => Aside::Change,
        (Change::Level, Scope::Whole) => Aside::Whole,
        (Change::Level, Scope::PartOf) => Aside::Part,
        (Change::Level, Scope::Additional | Scope::Remaining) => Aside::Additional,
        (Change::Level, Scope::Each) => Aside::Each,
    }
}

/// Whether the words right before or beside the value put it into the past: "up from 12", "(was 12)", "12 a year earlier".
fn earlier(document: &Document, sentence: &Sentence, annotation: &Annotation) -> bool {
    let focus = annotation.span;
    let before =
        document.cut(Span { start: sentence.span.start, end: focus.start.max(sentence.span.start) }).to_lowercase();
    // "It was noon when they left" is told of no earlier noon.
    let clause = dated(annotation) && before.trim_end().ends_with("it was");
    if !clause && frames::EARLIER_BEFORE.iter().any(|w| before.trim_end().ends_with(w)) {
        return true;
    }
    let inside = sentence.tokens_in(focus);
    let around = inside.start.saturating_sub(5)..(inside.end + 5).min(sentence.tokens.len());
    // "Two days ago" and "until May" are dates like others.
    let dates = |lemma: &str| dated(annotation) && ["ago", "until"].contains(&lemma);
    around
        .into_iter()
        .map(|i| sentence.tokens[i].lemma.as_str())
        .any(|l| frames::holds(frames::EARLIER, l) && !dates(l))
}

fn is_noun(upos: Upos) -> bool {
    matches!(upos, Upos::Noun | Upos::Propn)
}

/// The head of a noun phrase: its last noun before any "of".
fn last_noun(sentence: &Sentence, span: Span) -> Option<usize> {
    let range = sentence.tokens_in(span);
    if sentence.parsed {
        // The token of the phrase whose governor lies outside it.
        let root = sentence.heads(range.clone()).find(|&i| is_noun(sentence.tokens[i].upos));
        if root.is_some() {
            return root;
        }
    }
    let stop = range.clone().find(|&i| sentence.tokens[i].upos == Upos::Adp).unwrap_or(range.end);
    (range.start..stop).rev().find(|&i| is_noun(sentence.tokens[i].upos) || sentence.tokens[i].upos == Upos::X)
}

/// The nearest word above these tokens in the tree that is wanted; without a tree the nearest at their side.
pub(super) fn governing(
    sentence: &Sentence,
    inside: std::ops::Range<usize>,
    wanted: impl Fn(Upos) -> bool,
) -> Option<usize> {
    if inside.is_empty() {
        return None;
    }
    if sentence.parsed {
        let mut at = sentence.heads(inside.clone()).next()?;
        for _ in 0..sentence.tokens.len() {
            at = sentence.governor(at)?;
            if wanted(sentence.tokens[at].upos) && !inside.contains(&at) {
                return Some(at);
            }
            // A copula's predicate stands for the verb.
            if sentence.tokens[at].deprel == Deprel::Root {
                return None;
            }
        }
        return None;
    }
    let after = (inside.end..sentence.tokens.len().min(inside.end + 4)).find(|&i| wanted(sentence.tokens[i].upos));
    let before = (inside.start.saturating_sub(8)..inside.start).rev().find(|&i| wanted(sentence.tokens[i].upos));
    before.or(after)
}

/// Whether the governing verb is denied.
pub fn polarity(document: &Document, sentence: &Sentence, predicate: Option<usize>) -> Polarity {
    let Some(p) = predicate else { return Polarity::Affirmed };
    let denies = |i: usize| frames::holds(frames::DENIALS, &document.cut(sentence.tokens[i].span).to_lowercase());
    let denied = if sentence.parsed {
        sentence.dependents(p).filter(|&k| denies(k)).count() % 2 == 1
    } else {
        (p.saturating_sub(3)..p).any(denies)
    };
    if denied { Polarity::Denied } else { Polarity::Affirmed }
}

/// Whether a clause is what somebody said or promised, and hangs on no condition: "she said that there would be trams by May".
fn told_beforehand(sentence: &Sentence, verb: usize) -> bool {
    let said = |g: usize| matches!(sentence.tokens[g].xpos, Xpos::Vbd | Xpos::Vbn);
    let supposed = |k: usize| {
        sentence.related(k, &[Deprel::Mark]).any(|m| frames::holds(frames::SUPPOSITIONS, &sentence.tokens[m].lemma))
    };
    sentence.tokens[verb].deprel == Deprel::Ccomp
        && sentence.governor(verb).is_some_and(said)
        && !sentence.related(verb, &[Deprel::Advcl]).any(supposed)
}

/// How the words around the governing verb vouch for it.
pub fn stance(sentence: &Sentence, predicate: Option<usize>, focus: Span) -> Stance {
    let mut found = Stance::Asserted;
    let mut see = |lemma: &str| {
        let stance = if frames::holds(frames::SUPPOSITIONS, lemma) {
            Stance::Hypothetical
        } else if frames::holds(frames::PLANS, lemma) {
            Stance::Planned
        } else if frames::holds(frames::HEDGES, lemma) {
            Stance::Hedged
        } else {
            return;
        };
        if found == Stance::Asserted || stance == Stance::Hypothetical {
            found = stance;
        }
    };
    if let (true, Some(p)) = (sentence.parsed, predicate) {
        // "The goal was to plant 500 trees", "work is to begin in May"
        let to = |k: usize| sentence.tokens[k].deprel == Deprel::Mark && sentence.tokens[k].lemma == "to";
        let be = |k: usize| sentence.tokens[k].lemma == "be";
        let passive = || sentence.related(p, &[Deprel::AuxPass]).next().is_some();
        if sentence.dependents(p).any(to) && !passive() && sentence.related(p, &[Deprel::Cop, Deprel::Aux]).any(be) {
            see("plan");
        }
        let mut at = Some(p);
        // The verb, its auxiliaries and marks, and the verbs that it hangs on by xcomp: "is expected to reach".
        for _ in 0..3 {
            let Some(verb) = at else { break };
            // "It appeared in 1964", "they set out at four": no guess and no plan without what is to be done.
            let bare = matches!(sentence.tokens[verb].lemma.as_str(), "appear" | "set")
                && sentence.related(verb, &[Deprel::Xcomp, Deprel::Ccomp]).next().is_none();
            // "The suspect is 34."
            let suspect = sentence.tokens[verb].upos == Upos::Noun && sentence.tokens[verb].lemma == "suspect";
            if !bare && !suspect {
                see(&sentence.tokens[verb].lemma);
            }
            for k in sentence.related(verb, &[Deprel::Aux, Deprel::AuxPass, Deprel::Mark, Deprel::Advmod]) {
                match &sentence.tokens[k].lemma {
                    would if would == "would" && told_beforehand(sentence, verb) => see("will"),
                    other => see(other),
                }
            }
            at = match sentence.tokens[verb].deprel {
                Deprel::Xcomp | Deprel::Ccomp | Deprel::Conj | Deprel::Advcl => sentence.governor(verb),
                _ => None,
            };
        }
    } else {
        let inside = sentence.tokens_in(focus);
        for i in inside.start.saturating_sub(6)..inside.start {
            see(&sentence.tokens[i].lemma);
        }
    }
    found
}
