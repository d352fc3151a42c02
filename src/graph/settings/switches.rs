//! Switches: `cache.shared` | false, "caches are shared by default", "Sharing has been off since 3.0".

use super::rows::{Held, Row};
use super::said::{Line, Text};
use crate::claims::{Stance, WordAt, meaning};
use crate::graph::rivals::Rival;
use crate::lexicon::settings::{BY_DEFAULT, EVER_SINCE, LEAVES_OUT, MUST_BE_ON, OFF, ON, ONES_OWN, ONLY_FOR, TAKES_IN};
use crate::lexicon::words;
use crate::text::{Deprel, Upos};

const AGAINST_ROW: f32 = 0.78;
const AGAINST_SENTENCE: f32 = 0.7;

/// What a sentence says of whether a thing is on.
struct Switch<'t, 'a> {
    text: usize,
    at: usize,
    line: &'t Line<'a>,
    on: bool,
    /// Meaning of the noun that is on or off, taken in or left out, or that something is done to, and the word as written; 0 where
    /// it is a pronoun.
    thing: u32,
    form: u32,
    /// Of "are shared by default", meaning of the verb; 0 of a bare on or off.
    deed: u32,
}

/// Rows against sentences, and sentences against sentences.
pub fn rivals(texts: &[Text], rows: &[Row]) -> Vec<Rival> {
    let mut told = Vec::new();
    for (n, text) in texts.iter().enumerate() {
        for (k, line) in text.lines.iter().enumerate() {
            told.extend(switch(text, n, k, line));
        }
    }
    if told.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for row in rows {
        let Held::Switch(on) = row.held else { continue };
        let mut settled = None;
        for said in told.iter().filter(|s| s.line.index != row.cell.0 && of_row(&texts[s.text], row, s)) {
            if texts[said.text].changes && settled == Some(said.text) {
                continue;
            }
            settled = Some(said.text);
            if said.on != on {
                let certainty = if said.text == row.text { AGAINST_ROW - 0.1 } else { AGAINST_ROW };
                let focus = (said.line.index, said.line.claim.passage.span);
                found.push(Rival::of_statements(row.cell, focus, "polarity", certainty));
            }
        }
    }
    for (i, x) in told.iter().enumerate() {
        for y in told[i + 1..].iter().filter(|y| y.text != x.text && y.on != x.on && one_thing(x, y)) {
            let whole = |s: &Switch| (s.line.index, s.line.claim.passage.span);
            found.push(Rival::of_statements(whole(x), whole(y), "polarity", AGAINST_SENTENCE));
        }
    }
    found
}

/// What a sentence says of a switch, if it says how it stands as long as nobody turns it.
fn switch<'t, 'a>(text: &'t Text<'a>, n: usize, k: usize, line: &'t Line<'a>) -> Option<Switch<'t, 'a>> {
    if line.is_cell() || line.claim.stance == Stance::Hypothetical && !line.lower.contains(" unless ") {
        return None;
    }
    let must = MUST_BE_ON.iter().any(|w| line.lower.contains(w));
    let since = EVER_SINCE.iter().any(|w| line.lower.contains(w));
    let defaults = BY_DEFAULT.iter().any(|w| line.lower.contains(w));
    if !(must || since || defaults) || line.tells(ONES_OWN) || line.tells(ONLY_FOR) || line.lower.contains(" if ") {
        return None;
    }
    // What stands behind "unless" tells how to turn it.
    let written = text.document.cut(line.claim.passage.span).to_lowercase();
    let end = [" unless ", "; "].iter().filter_map(|w| written.find(w)).min().unwrap_or(written.len());
    let end = line.claim.passage.span.start + end as u32;
    let words: Vec<&WordAt> = line.claim.words.iter().filter(|w| w.span.start < end).collect();
    let written_of = |w: &WordAt| text.document.cut(w.span).to_lowercase();
    let past = words.iter().any(|w| matches!(written_of(w).as_str(), "was" | "were" | "had" | "used"));
    if past || words.len() < 3 {
        return None;
    }
    let denied = words.iter().filter(|w| w.denies).count() % 2 == 1
        || written[..(end - line.claim.passage.span.start) as usize].contains("no longer");
    let states: Vec<bool> = words
        .iter()
        .enumerate()
        .filter_map(|(i, w)| {
            let written = written_of(w);
            // "On" is a state behind "is", "are", "switched", "turned" only.
            let led = i > 0
                && matches!(
                    written_of(words[i - 1]).as_str(),
                    "is" | "are" | "been" | "be" | "switched" | "turned" | "now" | "stays" | "remains" | "always"
                );
            let on = ON.contains(&written.as_str()) && (led || written == "enabled");
            let off = OFF.contains(&written.as_str()) && (led || written == "disabled");
            (on || off).then_some(on)
        })
        .collect();
    let root =
        words.iter().find(|w| w.head == u16::MAX && matches!(w.upos, Upos::Verb | Upos::Adj | Upos::Adv | Upos::Adp));
    let at = |w: &WordAt| line.claim.words.iter().position(|x| x.span == w.span);
    let of = |root: &WordAt, relations: &[Deprel]| -> Option<&WordAt> {
        let place = at(root)?;
        line.claim.words.iter().find(|w| usize::from(w.head) == place && relations.contains(&w.deprel))
    };
    let noun = |w: Option<&WordAt>| w.filter(|w| w.upos != Upos::Pron).map_or((0, 0), |w| (meaning(w.lemma), w.form));
    let (on, (thing, form), deed) = match (states.as_slice(), root) {
        _ if must => (false, root.map_or((0, 0), |r| noun(of(r, &[Deprel::Nsubj, Deprel::NsubjPass]))), 0),
        ([on], root) => {
            let subject = root.and_then(|r| of(r, &[Deprel::Nsubj, Deprel::NsubjPass]));
            let subject = subject
                .or_else(|| words.iter().copied().find(|w| matches!(w.deprel, Deprel::Nsubj | Deprel::NsubjPass)));
            (*on != denied, noun(subject), 0)
        }
        ([], Some(root)) => {
            let passive = of(root, &[Deprel::NsubjPass]);
            let object = of(root, &[Deprel::Obj]);
            let is = |list: &[&str]| words::is_any(root.lemma, list);
            let thing = noun(passive.or(object).or_else(|| of(root, &[Deprel::Nsubj])));
            let left = is(LEAVES_OUT);
            let deed = if left || is(TAKES_IN) { 0 } else { meaning(root.lemma) };
            (left == denied, thing, deed)
        }
        _ => return None,
    };
    Some(Switch { text: n, at: k, line, on, thing, form, deed })
}

/// Whether a sentence tells of the thing that a row switches.
fn of_row(text: &Text, row: &Row, said: &Switch) -> bool {
    let name: &[u32] = if row.name.is_empty() { &row.section } else { &row.name };
    let here = |id: u32| said.line.has(id);
    let before =
        |id: u32| said.at > 0 && text.lines[said.at - 1].block == said.line.block && text.lines[said.at - 1].has(id);
    let named = !name.is_empty() && name.iter().all(|&id| here(id) || said.thing == 0 && before(id));
    // "On" of a name that the sentence only mentions: its subject must be of the row.
    let subject = said.thing == 0
        || [name, &row.about, &row.section].iter().any(|list| list.contains(&said.thing) || list.contains(&said.form));
    let described = row.about.len() >= 2 && row.about.iter().all(|&id| here(id));
    let keyed = said.line.lower.contains(&format!(" {} ", row.key.to_lowercase())) && !row.key.is_empty();
    !row.key.is_empty() && (named && subject || described || keyed && subject)
}

/// Whether two sentences tell of one switch.
fn one_thing(x: &Switch, y: &Switch) -> bool {
    if x.thing == 0 && y.thing == 0 {
        return false;
    }
    let same = x.thing == y.thing && x.thing != 0 && (x.deed == y.deed || x.deed == 0 || y.deed == 0);
    // "Sharing is off", "caches are shared".
    let kin = |s: &Switch, d: &Switch| {
        s.deed == 0
            && s.thing != 0
            && d.deed != 0
            && (s.thing == d.deed || words::kinship(s.thing, d.deed) == words::Kinship::Family)
    };
    let narrowed = |s: &Switch, o: &Switch| {
        // "Disk caches are off", "caches are on": what is told of one sort only.
        s.line.claim.words.iter().any(|w| {
            matches!(w.deprel, Deprel::Amod | Deprel::Compound)
                && s.line.claim.words.get(usize::from(w.head)).is_some_and(|h| meaning(h.lemma) == s.thing)
                && !o.line.has(meaning(w.lemma))
        })
    };
    (same && !narrowed(x, y) && !narrowed(y, x)) || kin(x, y) || kin(y, x)
}
