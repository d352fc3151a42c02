//! Why two passages are flagged, or why not: what each says, what the two have in common, which rule came nearest, and what stopped it.

use super::View;
use super::view::counted;
use crate::claims::{Aside, Claim, Origin, Polarity, Slot, Term};
use crate::clusters::{Likeness, Weights};
use crate::graph::Facts;
use crate::rules::{self, KEYS, LIKELY, POSSIBLE, Rule, SURE, loudness};
use crate::text::{Passage, Span};
use rustc_hash::FxHashMap;
use std::io::{Result, Write};

/// Everything that is known of the passages asked about.
pub struct Inquiry<'a> {
    /// All claims of the run.
    pub claims: &'a [Claim],
    pub rules: &'a [Rule],
    /// The claims at each place asked about, one place or two.
    pub ends: Vec<Vec<u32>>,
    /// Pairs of claims, the most telling first.
    pub held: Vec<Held>,
    /// How many pairs more there are than `held`.
    pub more: usize,
    /// How alike two documents are, how many rare names they share, and whether they are taken to tell one story; none within one document.
    pub story: Option<((f32, usize), bool)>,
    /// Whether the documents are a large collection, among which more is needed to be sure.
    pub many: bool,
    pub weights: &'a Weights,
}

/// Two claims, and what became of them.
pub struct Held {
    pub a: u32,
    pub b: u32,
    pub like: Likeness,
    pub fate: Fate,
}

/// What became of a pair of claims.
pub enum Fate {
    /// Never joined, and why.
    Stopped(String),
    /// Joined: the facts that rules saw, what the features add to the odds of context and of conflict, and the finding that tells it (an
    /// index into the report's).
    Joined { facts: Facts, parts: [Vec<(&'static str, f32)>; 2], finding: Option<usize> },
}

/// Features shown of each model.
const PARTS: usize = 7;
/// Words shown of each side.
const WORDS: usize = 8;

/// Writes the answer for people.
pub fn why(view: &View<'_>, inquiry: &Inquiry<'_>, out: &mut dyn Write) -> Result<()> {
    for end in &inquiry.ends {
        passage(view, inquiry, end, out)?;
    }
    if let Some(((likeness, names), one)) = inquiry.story {
        let verdict = if one { "one story" } else { "different stories: nothing across them is compared" };
        writeln!(out, "documents: likeness {likeness:.2}, {} in common: {verdict}", counted(names, "rare name"))?;
    }
    if inquiry.many {
        writeln!(out, "documents: a large collection, in which more is needed to be sure")?;
    }
    let words = Words::of(view, inquiry);
    for held in &inquiry.held {
        writeln!(out)?;
        pair(view, inquiry, held, &words, out)?;
    }
    if inquiry.held.is_empty() {
        writeln!(out, "\nno two claims of one slot stand there: nothing can be compared")?;
    }
    if inquiry.more > 0 {
        writeln!(out, "\n{} not shown; --pairs N shows more", counted(inquiry.more, "pair"))?;
    }
    Ok(())
}

/// A passage and the claims that it states.
fn passage(view: &View<'_>, inquiry: &Inquiry<'_>, end: &[u32], out: &mut dyn Write) -> Result<()> {
    let mut last: Option<Passage> = None;
    for claim in end.iter().map(|&c| &inquiry.claims[c as usize]) {
        if last != Some(claim.passage) {
            let place = view.place(claim.passage.document, claim.passage.span.start);
            let name = &view.document(claim.passage.document).name;
            writeln!(out, "{name}:{}:{}\n  | {}", place.line, place.column, view.clean(claim.passage))?;
            last = Some(claim.passage);
        }
        if claim.slot != Slot::Statement {
            writeln!(out, "  {:9} {}", claim.slot.word(), described(view, claim))?;
        }
    }
    writeln!(out)
}

/// "“twelve people” = 12 people; of “people”, “killed”; hedged".
fn described(view: &View<'_>, claim: &Claim) -> String {
    let document = view.document(claim.passage.document);
    let cut = |span: Span| rules::one_line(document.cut(span));
    let shown = rules::shown(document, claim);
    let mut text = format!("“{}”", shown.words);
    if let Some(value) = &claim.value {
        text += &format!(" = {} ({})", shown.value, value.kind.word());
    }
    if let Origin::Derived { by, .. } = claim.origin {
        text += &format!("; derived: {by}");
    }
    let of: Vec<String> =
        [claim.subject_span, claim.predicate_span].into_iter().flatten().map(|s| format!("“{}”", cut(s))).collect();
    if !of.is_empty() {
        text += &format!("; of {}", of.join(", "));
    }
    if let Some((from, to)) = claim.period {
        text += &format!("; in {from} to {to}");
    }
    if let Some(speaker) = claim.speaker_span {
        text += &format!("; said by “{}”", cut(speaker));
    }
    if claim.polarity == Polarity::Denied {
        text += "; denied";
    }
    for (on, words) in [
        (claim.row, "in a row of figures"),
        (claim.earlier, "was so before"),
        (claim.tabular, "in a table"),
        (claim.aside != Aside::Whole, "not the whole or the level"),
    ] {
        if on {
            text += &format!("; {words}");
        }
    }
    text + &format!("; {}", claim.stance.word())
}

fn pair(view: &View<'_>, inquiry: &Inquiry<'_>, held: &Held, words: &Words, out: &mut dyn Write) -> Result<()> {
    let (x, y) = (&inquiry.claims[held.a as usize], &inquiry.claims[held.b as usize]);
    let name = |claim: &Claim| {
        let place = view.place(claim.passage.document, claim.focus.start);
        let document = view.document(claim.passage.document);
        let words = match claim.slot {
            Slot::Statement => "the sentence".to_string(),
            _ => format!("“{}”", rules::shown(document, claim).words),
        };
        format!("{words} ({}:{}:{})", document.name, place.line, place.column)
    };
    writeln!(out, "{} {} — {}", x.slot.word(), name(x), name(y))?;
    let like = &held.like;
    let (both, left, right) = words.compared(x, y, inquiry.weights);
    writeln!(
        out,
        "  likeness  {:.2}, near {:.2}, names {:.2} (rival {:.2})\n  words     both: {both}; first only: {left}; second only: {right}",
        like.cosine,
        like.near,
        like.shared_names,
        like.rival_names.abs()
    )?;
    match &held.fate {
        Fate::Stopped(reason) => writeln!(out, "  stopped   {reason}"),
        Fate::Joined { facts, parts, finding } => {
            joined(inquiry, (facts, parts), finding.map(|f| &view.report.findings[f]), out)
        }
    }
}

fn joined(
    inquiry: &Inquiry<'_>,
    (facts, parts): (&Facts, &[Vec<(&'static str, f32)>; 2]),
    finding: Option<&rules::Finding>,
    out: &mut dyn Write,
) -> Result<()> {
    let told: Vec<String> = KEYS
        .iter()
        .map(|key| match key.words_of(facts) {
            [a, b] if a == b => format!("{} {a}", key.name),
            [a, b] => format!("{} {a}/{b}", key.name),
        })
        .collect();
    writeln!(out, "  facts     {}", told.join(", "))?;
    let level = loudness(rules::Severity::Error, facts.confidence).map_or("silent", |s| s.word());
    writeln!(
        out,
        "  sure      {:.2}: {level} at most (error from {SURE:.2}, warning from {LIKELY:.2}, note from {POSSIBLE:.2})",
        facts.confidence
    )?;
    if facts.slot == Slot::Value && facts.derived.is_none() {
        for (name, list) in [("context", &parts[0]), ("conflict", &parts[1])] {
            let sum: f32 = list.iter().map(|p| p.1).sum();
            let most: Vec<String> = list.iter().take(PARTS).map(|(n, v)| format!("{n} {v:+.2}")).collect();
            writeln!(out, "    {name:8} {sum:+.2} = {}, …", most.join(", "))?;
        }
    }
    let mut flagged = false;
    for rule in inquiry.rules.iter().filter(|r| r.flags(facts)) {
        let loud = rule.severity.severity().and_then(|own| loudness(own, facts.confidence));
        let words = match loud {
            Some(severity) => {
                flagged = true;
                format!("flags it: {}", severity.word())
            }
            None if rule.severity.severity().is_none() => "would flag it, but is off".to_string(),
            None => format!("would flag it, but {:.2} is below {POSSIBLE:.2}", facts.confidence),
        };
        writeln!(out, "  rule      {} {words}", rule.id)?;
    }
    match finding {
        Some(finding) => {
            writeln!(
                out,
                "  told      {}[{}] {}: {}",
                finding.severity.word(),
                finding.rule,
                finding.id,
                finding.message
            )
        }
        None if flagged => {
            writeln!(
                out,
                "  not told  a surer dispute tells these passages, or a setting, an alias or a comment silences it"
            )
        }
        None => nearest(inquiry, facts, out),
    }
}

/// The rules of the pair's kind that did not flag it, with what stopped each.
fn nearest(inquiry: &Inquiry<'_>, facts: &Facts, out: &mut dyn Write) -> Result<()> {
    let mut stopped: Vec<(&str, String)> = Vec::new();
    for rule in inquiry.rules {
        if let Some(reason) = rule.why_not(facts).filter(|_| concerns(rule, facts)) {
            stopped.push((&rule.id, reason));
        }
    }
    for (id, reason) in stopped {
        writeln!(out, "  rule      {id} stopped: {reason}")?;
    }
    Ok(())
}

/// Whether a rule asks for this slot and kind at all.
fn concerns(rule: &Rule, facts: &Facts) -> bool {
    rule.when.wanted.iter().all(|(key, words)| {
        let key = &KEYS[*key];
        !matches!(key.name, "slot" | "kind" | "derived") || words.contains(&key.words_of(facts)[0])
    })
}

/// The written word of each lemma in the passages asked about.
struct Words(FxHashMap<u32, String>);

impl Words {
    fn of(view: &View<'_>, inquiry: &Inquiry<'_>) -> Words {
        let mut passages: Vec<Passage> = Vec::new();
        for claim in inquiry.held.iter().flat_map(|h| [h.a, h.b]).map(|c| &inquiry.claims[c as usize]) {
            passages.push(claim.passage);
        }
        passages.sort_unstable();
        passages.dedup();
        let mut words = FxHashMap::default();
        let statements = inquiry.claims.iter().filter(|c| c.slot == Slot::Statement);
        for claim in statements.filter(|c| passages.binary_search(&c.passage).is_ok()) {
            for word in claim.words.iter() {
                let text = view.document(claim.passage.document).cut(word.span);
                words.entry(word.lemma).or_insert_with(|| text.to_lowercase());
            }
        }
        Words(words)
    }

    /// The heaviest words that two claims share, and that each has alone.
    fn compared(&self, x: &Claim, y: &Claim, weights: &Weights) -> (String, String, String) {
        let has = |c: &Claim, t: &Term| c.terms.binary_search_by_key(&t.id, |u| u.id).is_ok();
        let list = |terms: Vec<&Term>| {
            let mut terms: Vec<(f32, &Term)> = terms.into_iter().map(|t| (weights.at(t), t)).collect();
            terms.sort_by(|p, q| q.0.total_cmp(&p.0).then(p.1.id.cmp(&q.1.id)));
            let words: Vec<String> =
                terms.iter().take(WORDS).map(|(w, t)| format!("{} {w:.2}", self.word(t))).collect();
            if words.is_empty() { "none".to_string() } else { words.join(", ") }
        };
        (
            list(x.terms.iter().filter(|t| has(y, t)).collect()),
            list(x.terms.iter().filter(|t| !has(y, t)).collect()),
            list(y.terms.iter().filter(|t| !has(x, t)).collect()),
        )
    }

    fn word(&self, term: &Term) -> &str {
        self.0.get(&term.lemma).map_or("?", |w| w)
    }
}
