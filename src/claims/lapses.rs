//! Lengths of time from one event to another: "Nine minutes went by between the explosion and the arrival of a doctor", "it sank
//! 40 minutes after the call", "the siege lasted 30 hours", "the bridge has been shut for two years".

use super::errands::{errand, state, until_done};
use super::governors::{case, governor};
use super::occasions::{self, Occasion, SUBJECTS, Turn};
use super::{Claim, Slot, Stance};
use crate::lexicon::frames;
use crate::lexicon::lapses::{ENDS, FOR_A_TERM, LASTS, PASSES, POSTS, TERMS};
use crate::lexicon::letters::fold;
use crate::lexicon::words;
use crate::text::{Deprel, Document, Sentence, Span, Upos, Xpos};
use crate::values::temporal::{SECONDS_A_DAY, SECONDS_A_MONTH, SECONDS_A_YEAR};
use crate::values::{Bound, Kind, OffsetAnchor, Shape};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A length of time and what happens at its ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Lapse {
    pub from: Occasion,
    pub to: Occasion,
    /// Seconds, charitably; `most` is `i64::MAX` where the words leave it open.
    pub least: i64,
    pub most: i64,
}

/// Gives each length of a sentence its two ends, where the words tell them. `person` was named last.
pub fn run(document: &Document, sentence: &Sentence, claims: &mut [Claim], person: u32) {
    if !sentence.parsed {
        return;
    }
    for i in 0..claims.len() {
        let claim = &claims[i];
        if claim.slot == Slot::Value && !claim.row && claim.stance != Stance::Hypothetical {
            claims[i].lapse = lapse(document, sentence, claim, claims, person).map(Box::new);
        }
    }
}

/// So many bytes at most stand between a date and the length counted from it.
const BESIDE: u32 = 24;

impl Claim {
    /// Whether it stands right before a length of the same sentence: "on 3 May, two days after the flood".
    pub fn right_before(&self, length: &Claim) -> bool {
        self.focus.end <= length.focus.start && length.focus.start - self.focus.end < BESIDE
    }
}

fn lapse(document: &Document, sentence: &Sentence, claim: &Claim, claims: &[Claim], person: u32) -> Option<Lapse> {
    let value = claim.value.as_deref()?;
    match &value.shape {
        Shape::Amount(a) if value.kind == Kind::Duration && !a.vague && a.per.is_none() => {
            let meant = a.extent.meant;
            let least = meant.low.and_then(|s| s.to_i64()).unwrap_or(0);
            let most = meant.high.and_then(|s| s.to_i64()).unwrap_or(i64::MAX);
            // "six weeks" is said of anything from 39 to 45 days.
            // "A quarter of an hour" is no more than a fraction off.
            let slack = (unit_of(&a.unit) / 4).min(if a.low < Decimal::ONE { least / 4 } else { i64::MAX });
            let (least, most) = ((least - slack).max(0), most.saturating_add(slack));
            // "less than three minutes" may be one.
            let least = if matches!(a.bound, Bound::Below | Bound::AtMost) && !frames::nearly(document.cut(claim.focus))
            {
                0
            } else {
                least
            };
            let (from, to, within) = ends(document, sentence, claim, person)?;
            Some(Lapse { from, to, least: if within { 0 } else { least }, most })
        }
        Shape::Moment(m) => {
            let offset = m.offset?;
            let OffsetAnchor::Event(event) = offset.anchor else { return None };
            let (number, unit) = (offset.amount?, offset.unit.seconds()?);
            let (least, most) = offset_bounds(document, sentence, claim, number, unit)?;
            let anchor = anchor(document, sentence, event, claim)?;
            let dates = |c: &Claim| c.stated_moment().is_some_and(|m| !m.set && m.offset.is_none());
            let own = match claims.iter().any(|c| dates(c) && c.right_before(claim)) {
                true => Occasion { turn: Turn::Here, ..Occasion::default() },
                false => own_event(document, sentence, claim, claim.focus.cover(event))?,
            };
            if own.event == anchor.event && own.event != 0 {
                return None;
            }
            let (from, to) = if offset.before { (own, anchor) } else { (anchor, own) };
            Some(Lapse { from, to, least, most })
        }
        _ => None,
    }
}

fn unit_of(unit: &str) -> i64 {
    match unit {
        "hour" => 3_600,
        "day" => SECONDS_A_DAY,
        "week" => 7 * SECONDS_A_DAY,
        "month" => SECONDS_A_MONTH,
        "year" => SECONDS_A_YEAR,
        _ => 0,
    }
}

/// Of "less than three weeks after" the seconds at least and at most.
fn offset_bounds(
    document: &Document,
    sentence: &Sentence,
    claim: &Claim,
    number: Decimal,
    unit: i64,
) -> Option<(i64, i64)> {
    let start = sentence.tokens_in(claim.focus).start;
    let lead = Span { start: sentence.tokens[start.saturating_sub(3)].span.start, end: claim.focus.end };
    let words = document.cut(lead).to_lowercase();
    let says = |list: &[&str]| list.iter().any(|w| words.contains(w));
    let unit = Decimal::from(unit);
    let slack = Decimal::new(6, 1).max(number.checked_mul(Decimal::new(12, 2))?);
    let at = |n: Decimal| n.max(Decimal::ZERO).checked_mul(unit)?.to_i64();
    let (least, most) = (at(number - slack)?, at(number + slack)?);
    // "two days after" may count both days or neither.
    Some(if says(&["less than", "under ", "within", "up to", "at most", "barely", "no more than", "not even"]) {
        (0, most)
    } else if says(&["more than", "over ", "at least"]) {
        (least, i64::MAX)
    } else if says(&["about", "some ", "around", "almost", "nearly", "roughly", "or so"]) {
        (at(number - slack - slack)?, at(number + slack + slack)?)
    } else {
        (least, most)
    })
}

/// What an offset is counted from.
fn anchor(document: &Document, sentence: &Sentence, event: Span, claim: &Claim) -> Option<Occasion> {
    let inside = sentence.tokens_in(event);
    let root = sentence
        .heads(inside.clone())
        .find(|&i| matches!(sentence.tokens[i].upos, Upos::Noun | Upos::Verb | Upos::Propn))
        .or_else(|| inside.clone().find(|&i| matches!(sentence.tokens[i].upos, Upos::Noun | Upos::Verb)))?;
    occasions::occasion(document, sentence, root, (claim.about, claim.about_name))
}

/// What the clause around a length tells.
fn own_event(document: &Document, sentence: &Sentence, claim: &Claim, phrase: Span) -> Option<Occasion> {
    let at = governor(document, sentence, sentence.tokens_in(phrase))?;
    occasions::occasion(document, sentence, at, (claim.about, claim.about_name))
}

/// Both ends of a length, and whether it is only the most that may have passed.
fn ends(document: &Document, sentence: &Sentence, claim: &Claim, person: u32) -> Option<(Occasion, Occasion, bool)> {
    let inside = sentence.tokens_in(claim.focus);
    let outer = sentence.heads(inside.clone()).next()?;
    let word = |i: usize| document.cut(sentence.tokens[i].span);
    let lemma = |i: usize| fold(&sentence.tokens[i].lemma);
    let about = (claim.about, claim.about_name);
    let told = || Occasion { turn: Turn::Told, ..Occasion::default() };
    if let Some(found) = in_office(document, sentence, claim, person) {
        return Some(found);
    }
    let noun = |i: usize| sentence.tokens[i].upos == Upos::Noun;
    let preposition = inside.start.checked_sub(1).map_or(String::new(), |i| word(i).to_lowercase());
    let within = preposition == "within" || word(inside.start).eq_ignore_ascii_case("within");
    let of = sentence
        .related(outer, &[Deprel::Nmod])
        .find(|&k| k >= inside.end && noun(k) && case(document, sentence, k, "of"));
    if let Some(k) = of {
        let thing = occasions::occasion(document, sentence, k, (0, false))?;
        return match within {
            true => {
                Some((thing, own_event(document, sentence, claim, claim.focus.cover(sentence.tokens[k].span))?, true))
            }
            false => through(sentence, k, thing),
        };
    }
    let up = sentence.governor(outer)?;
    let up_lemma = lemma(up);
    if within {
        return until_done(document, sentence, up, about).map(|(from, to)| (from, to, true));
    }
    // "Nine minutes went by between the explosion and the arrival"
    if outer < up
        && PASSES.contains(&up_lemma.as_str())
        && let Some(found) = between(document, sentence, up, about)
    {
        return Some(found);
    }
    let perfect = sentence
        .related(up, &[Deprel::Aux, Deprel::AuxPass, Deprel::Cop])
        .any(|i| ["has", "have", "'ve", "’ve"].contains(&word(i).to_lowercase().as_str()));
    // "Two weeks have passed since the storm"
    if outer < up && perfect && (PASSES.contains(&up_lemma.as_str()) || up_lemma == "be") {
        let since = |k: &usize| {
            sentence.related(*k, &[Deprel::Case, Deprel::Mark]).any(|c| word(c).eq_ignore_ascii_case("since"))
        };
        let event = sentence.related(up, &[Deprel::Obl, Deprel::Advcl]).find(since)?;
        return Some((occasions::occasion(document, sentence, event, about)?, told(), false));
    }
    // "a siege of some 30 hours", "the two-day strike"
    if noun(up) && (case(document, sentence, outer, "of") || up >= inside.end && up <= inside.end + 2) {
        return through(sentence, up, occasions::occasion(document, sentence, up, (0, false))?);
    }
    if sentence.tokens[up].upos != Upos::Verb && sentence.related(up, SUBJECTS).next().is_none() {
        return None;
    }
    let lasts = LASTS.contains(&up_lemma.as_str()) && sentence.tokens[up].upos == Upos::Verb;
    if lasts {
        let extra = sentence.related(up, &[Deprel::Xcomp, Deprel::Iobj, Deprel::Ccomp]).next().is_some()
            || sentence.related(up, &[Deprel::Obj]).any(|k| k != outer);
        // "It took the guards nine minutes to arrive"
        if extra && up_lemma == "take" {
            let (from, mut to) = errand(document, sentence, up, outer, about)?;
            to.turn = Turn::Whole;
            return Some((from, to, false));
        }
        let subject = sentence.related(up, SUBJECTS).next()?;
        if extra {
            return None;
        }
        let thing = match sentence.tokens[subject].upos {
            Upos::Noun => occasions::occasion(document, sentence, subject, (0, false))?,
            Upos::Pron if !about.1 && about.0 != 0 => Occasion { event: about.0, ..Occasion::default() },
            _ => return None,
        };
        return match perfect {
            true => Some((Occasion { turn: Turn::Begins, ..thing }, told(), false)),
            false => through(sentence, subject, thing),
        };
    }
    let subject = sentence.related(up, SUBJECTS).next();
    // "The siege ended after 30 hours"
    if let Some(s) = subject.filter(|&s| preposition == "after" && noun(s) && ENDS.contains(&up_lemma.as_str())) {
        return through(sentence, s, occasions::occasion(document, sentence, s, (0, false))?);
    }
    // "The gate was shut for two days", "the siren had been off for an hour"
    let been = sentence
        .related(up, &[Deprel::Cop, Deprel::AuxPass])
        .any(|i| ["was", "were", "been"].contains(&word(i).to_lowercase().as_str()));
    let has = sentence.related(up, &[Deprel::Aux]).any(|i| ["has", "have"].contains(&word(i).to_lowercase().as_str()));
    if preposition == "for" && been && !has && subject.is_some() && !FOR_A_TERM.contains(&up_lemma.as_str()) {
        let thing = state(document, sentence, up);
        return through(sentence, up, thing);
    }
    // "The guards arrived after nine minutes", "they were there in nine minutes"
    if matches!(preposition.as_str(), "after" | "in") && (been || sentence.tokens[up].xpos == Xpos::Vbd) {
        return until_done(document, sentence, up, about).map(|(from, to)| (from, to, false));
    }
    // "The order ruled the island for sixty years"
    if preposition == "for" && sentence.tokens[up].xpos == Xpos::Vbd && subject.is_some() {
        let thing = occasions::occasion(document, sentence, up, about)?;
        return through(sentence, up, thing);
    }
    if perfect && matches!(preposition.as_str(), "for" | "last" | "past") && !claim.earlier {
        let thing = occasions::occasion(document, sentence, up, about)?;
        return Some((Occasion { turn: Turn::Begins, ..thing }, told(), false));
    }
    None
}

/// A thing from its beginning to its end.
fn through(sentence: &Sentence, noun: usize, thing: Occasion) -> Option<(Occasion, Occasion, bool)> {
    // "the deaths of one year" are many, "a girl of nine years" is no event, and a sentence of six years may be cut short.
    let person = words::look_up(&fold(&sentence.tokens[noun].lemma)).is_some_and(|w| w.person());
    let many = sentence.tokens[noun].xpos == Xpos::Nns
        && !matches!(sentence.tokens[noun].lemma.as_str(), "talk" | "negotiation");
    let term = TERMS.contains(&fold(&sentence.tokens[noun].lemma).as_str());
    (thing.turn == Turn::Whole && !many && !term && !person)
        .then(|| (Occasion { turn: Turn::Begins, ..thing.clone() }, Occasion { turn: Turn::Ends, ..thing }, false))
}

/// The two events of "between X and Y" under a verb.
fn between(
    document: &Document,
    sentence: &Sentence,
    verb: usize,
    about: (u32, bool),
) -> Option<(Occasion, Occasion, bool)> {
    let first =
        sentence.related(verb, &[Deprel::Obl, Deprel::Nmod]).find(|&k| case(document, sentence, k, "between"))?;
    let second = sentence.related(first, &[Deprel::Conj]).next()?;
    let event = |k: usize| occasions::occasion(document, sentence, k, about);
    let from = event(first)?;
    // "between the fall of the first wall and that of the second"
    let to = match sentence.tokens[second].upos {
        Upos::Pron => {
            let other = occasions::around(document, sentence, second);
            (other.nth != 0 || !other.names.is_empty()).then_some(Occasion {
                event: from.event,
                turn: from.turn,
                ..other
            })?
        }
        _ => event(second)?,
    };
    Some((from, to, false))
}

/// "after barely two years in the job", "after ten years at the head of the town", "had not held the post for a year".
fn in_office(
    document: &Document,
    sentence: &Sentence,
    claim: &Claim,
    person: u32,
) -> Option<(Occasion, Occasion, bool)> {
    let inside = sentence.tokens_in(claim.focus);
    let who = if claim.about_name { (claim.about, true) } else { (person, person != 0) };
    let word = |i: usize| fold(document.cut(sentence.tokens[i].span));
    let post = |i: usize| POSTS.contains(&fold(&sentence.tokens[i].lemma).as_str());
    let after = (inside.end..(inside.end + 3).min(sentence.tokens.len())).collect::<Vec<_>>();
    let joined = after.first().is_some_and(|&i| ["in", "at"].contains(&word(i).as_str()));
    let own = after.iter().skip(1).all(|&i| post(i) || ["the", "his", "her", "their"].contains(&word(i).as_str()));
    let in_post = joined && own && after.iter().any(|&i| post(i));
    let verb = governor(document, sentence, inside.clone());
    let holds = verb.is_some_and(|v| {
        ["hold", "do", "have"].contains(&fold(&sentence.tokens[v].lemma).as_str())
            && sentence.related(v, &[Deprel::Obj]).any(post)
    });
    let denied = claim.polarity == super::Polarity::Denied;
    if !in_post && !holds {
        return None;
    }
    let from = occasions::into_office(who);
    // "had not held it for a year": it was less.
    Some((from, Occasion { turn: Turn::Told, ..Occasion::default() }, holds && denied))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::state_one;

    /// The turns of both ends of the one length of a text.
    fn check(text: &str, expect: Option<(Turn, Turn)>) {
        let (claims, _) = state_one(&Document::plain("a.txt", text));
        let lapses: Vec<&Lapse> = claims.iter().filter_map(|c| c.lapse.as_deref()).collect();
        let turns = lapses.first().map(|c| (c.from.turn, c.to.turn));
        assert!(lapses.len() < 2 && turns == expect, "{text}: {lapses:?}");
    }

    #[test]
    fn both_ends_of_a_length() {
        use Turn::*;
        check("Nine minutes went by between the explosion and the arrival of a doctor.", Some((Whole, Whole)));
        check("The barge had vanished within an hour of the collision.", Some((Whole, Whole)));
        check("The boat docked on 3 May, two days after the flood.", Some((Whole, Here)));
        check("The siege lasted 30 hours.", Some((Begins, Ends)));
        check("The quay was reopened after 12 days of closure.", Some((Begins, Ends)));
        check("The bridge has been closed for two years.", Some((Begins, Told)));
        check("The bridge was closed for two years.", Some((Begins, Ends)));
        check("The siren had been off for an hour.", Some((Begins, Ends)));
        check("It took the guards nine minutes to arrive.", Some((Whole, Whole)));
        check("The guards arrived after nine minutes.", Some((Whole, Whole)));
        check("Edda Varn left after barely two years in the post.", Some((Begins, Told)));
    }

    #[test]
    fn lengths_without_ends() {
        check("They were sentenced to six years of imprisonment.", None);
        check("She was jailed for six years.", None);
        check("The office counts the deaths of one year.", None);
        check("She is a girl of nine years.", None);
    }
}
