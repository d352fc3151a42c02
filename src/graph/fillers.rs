//! One clause with two fillers: "signed at Orrell", "signed in Varley"; "led by Ruiz", "Harms led".
//!
//! In: two statements of two documents. Out: the two names that most likely stand in each other's place, and how sure it is. The
//! weights are fitted by `cargo run --release --example fit_fillers -- STORY...`, over all pairs of names of one part.

use super::model;
use crate::claims::{Claim, Filler, Part, Slot, Term, TermClass, meaning};
use crate::clusters::{Likeness, Weights, likeness, surroundings};
use crate::language::NameKind;
use crate::lexicon::naming::{BODY_NOUNS, PLACE_NOUNS};
use crate::lexicon::origins::LOOSELY;
use crate::lexicon::places::PLACES;
use crate::lexicon::words::{self, Kinship, kinship};
use crate::values::Relation;
use crate::values::people::{NameForm, relate, relate_places};
use rustc_hash::{FxHashMap, FxHashSet};

/// How many features there are.
pub const FEATURES: usize = 17;

/// What the judgement knows of a pair.
pub static FEATURE_NAMES: [&str; FEATURES] = [
    "bias",
    "cosine",
    "rest of the sentences alike",
    "weight of what the rest shares",
    "weightiest shared word",
    "governors of one family",
    "governors akin",
    "place",
    "agent, both persons or both bodies",
    "one name stands in the other document",
    "words of weight apart",
    "other names apart",
    "likeness of surroundings",
    "other names shared",
    "documents that have the rarer name",
    "one case",
    "one subject",
];

/// Fitted weights, in the order of `FEATURE_NAMES`.
static WEIGHTS: [f32; FEATURES] = [
    -7.423, 0.590, 3.626, 3.893, -1.133, 1.849, 1.872, 1.789, 0.245, -1.191, 0.490, 0.465, 0.463, -1.048, -0.369,
    1.561, -1.431,
];

/// Of the surest pairs of stories that the fit had not seen two in three were right: enough for a note, and not for more.
const SUREST: f32 = 0.45;
/// What part of the fitted chance is believed: the stories of the fit are smaller worlds than the news.
const MODESTY: f32 = 0.75;

/// In which documents each name stands.
pub struct Mentions(FxHashMap<u32, FxHashSet<u32>>);

impl Mentions {
    /// Reads the names of all statements.
    pub fn read(claims: &[Claim]) -> Mentions {
        let mut found: FxHashMap<u32, FxHashSet<u32>> = FxHashMap::default();
        for claim in claims.iter().filter(|c| c.slot == Slot::Statement) {
            for term in claim.terms.iter().filter(|t| t.class == TermClass::Name) {
                found.entry(term.id).or_default().insert(claim.passage.document.0);
            }
        }
        Mentions(found)
    }

    /// Whether a document has the word that tells a name from another.
    pub(super) fn has(&self, filler: &Filler, other: &Filler, document: u32) -> bool {
        telling(filler, other).and_then(|k| self.0.get(&k)).is_some_and(|d| d.contains(&document))
    }

    /// Whether a document names one of this surname.
    pub(super) fn named(&self, form: &NameForm, document: u32) -> bool {
        self.0.get(&words::key(form.surname())).is_some_and(|d| d.contains(&document))
    }

    fn count(&self, filler: &Filler) -> usize {
        filler.keys.last().and_then(|k| self.0.get(k)).map_or(0, FxHashSet::len)
    }
}

/// Two names in each other's place.
pub struct Rivals<'a> {
    pub left: &'a Filler,
    pub right: &'a Filler,
    pub features: [f32; FEATURES],
}

impl Rivals<'_> {
    /// How sure it is that the two documents contradict each other here, 0 to 1.
    pub fn certainty(&self) -> f32 {
        (model::chance(self.features.iter().zip(&WEIGHTS).map(|(f, w)| f * w).sum()) * MODESTY).min(SUREST)
    }

    /// Whether places clash, not doers.
    pub fn place(&self) -> bool {
        self.left.part != Part::Agent
    }
}

/// All pairs of names that fill one part of two statements and may clash.
pub fn rivals<'a>(
    x: &'a Claim,
    y: &'a Claim,
    like: &Likeness,
    weights: &Weights,
    mentions: &Mentions,
) -> Vec<Rivals<'a>> {
    if x.passage.document == y.passage.document || x.tabular || y.tabular {
        return Vec::new();
    }
    let (here, there) = (x.passage.document.0, y.passage.document.0);
    // Where both documents know both names, they tell of two events.
    let both_known =
        |left: &Filler, right: &Filler| mentions.has(left, right, there) && mentions.has(right, left, here);
    let mut found = Vec::new();
    for left in x.fillers.iter() {
        for right in y.fillers.iter() {
            if fitted(left) && fitted(right) && may_clash(x, left, y, right) && !both_known(left, right) {
                let features = features(x, left, y, right, like, weights, mentions);
                // Without a word of weight in common they speak of two things.
                if features[3] > 0.08 {
                    found.push(Rivals { left, right, features });
                }
            }
        }
    }
    found
}

/// For fitting: what the judgement sees of every pair of names that fill one part, with the claims that they stand in.
pub fn filler_pairs(
    claims: &[Claim],
    pairs: &[(u32, u32)],
    weights: &Weights,
) -> Vec<(u32, u32, String, [f32; FEATURES])> {
    let mentions = Mentions::read(claims);
    let statement = |i: u32| claims[i as usize].slot == Slot::Statement;
    let mut found = Vec::new();
    for &(a, b) in pairs.iter().filter(|p| statement(p.0) && statement(p.1)) {
        let (x, y) = (&claims[a as usize], &claims[b as usize]);
        let like = likeness(x, y, weights);
        for r in rivals(x, y, &like, weights, &mentions) {
            let told = |f: &Filler| f.form.core().collect::<Vec<_>>().join(" ");
            found.push((a, b, format!("{} | {}", told(r.left), told(r.right)), r.features));
        }
    }
    found
}

/// Whether the weights were fitted on such names: places that are taken for such by themselves, and not of what may be one of two.
fn fitted(filler: &Filler) -> bool {
    let loosely = filler.deed.as_ref().is_some_and(|d| d.event == meaning(words::key(LOOSELY)));
    !filler.common && !loosely && (!place(filler.part) || matches!(filler.form.kind, NameKind::Place | NameKind::Other))
}

/// Whether a name is of a place inside a town: "Harbour Bridge", "the Corn Exchange", but not "Port Orrell".
fn inside_town(form: &NameForm) -> bool {
    form.core().last().is_some_and(|w| PLACE_NOUNS.contains(w) || BODY_NOUNS.contains(w))
}

fn place(part: Part) -> bool {
    matches!(part, Part::At | Part::From | Part::To)
}

/// Whether two names fill one part, and are neither one name nor part and whole, and stand in one sentence only.
pub(super) fn may_clash(x: &Claim, left: &Filler, y: &Claim, right: &Filler) -> bool {
    let one_part = left.part == right.part || place(left.part) && place(right.part);
    if !one_part || left.keys.iter().any(|k| right.keys.contains(k)) && !namesakes(left, right) {
        return false;
    }
    let has = |c: &Claim, f: &Filler, other: &Filler| {
        telling(f, other).is_none_or(|k| c.terms.iter().any(|t| t.id == k || t.lemma == k))
    };
    if has(x, right, left) || has(y, left, right) {
        return false;
    }
    if place(left.part) {
        let (p, q) = (left.form.retold(NameKind::Place), right.form.retold(NameKind::Place));
        // Where the tables know one place only, the other may lie in it.
        let known = |f: &NameForm| !PLACES.senses(&f.core().collect::<Vec<_>>().join(" ")).is_empty();
        return known(&p) == known(&q)
            && inside_town(&p) == inside_town(&q)
            && matches!(relate_places(&p, &q).relation, Relation::Apart | Relation::Unknown);
    }
    let person = |f: &Filler| f.form.kind == NameKind::Person;
    person(left) == person(right)
        && matches!(relate(&left.form, &right.form, left.form.kind).relation, Relation::Apart | Relation::Unknown)
}

/// Whether two persons share a name and are yet two: "Ana Ruiz", "Petra Ruiz".
fn namesakes(left: &Filler, right: &Filler) -> bool {
    let person = |f: &Filler| f.form.kind == NameKind::Person && f.keys.len() > 1;
    person(left) && person(right) && relate(&left.form, &right.form, NameKind::Person).relation == Relation::Apart
}

/// The last word of a name that the other does not share.
fn telling(filler: &Filler, other: &Filler) -> Option<u32> {
    filler.keys.iter().rev().find(|k| !other.keys.contains(k)).copied()
}

#[allow(clippy::too_many_arguments)] // the pair, and what is known of it
fn features(
    x: &Claim,
    left: &Filler,
    y: &Claim,
    right: &Filler,
    like: &Likeness,
    weights: &Weights,
    mentions: &Mentions,
) -> [f32; FEATURES] {
    let rest = |c: &'_ Claim, f: &Filler| -> Vec<Term> {
        c.terms.iter().filter(|t| !f.keys.contains(&t.lemma) && !f.keys.contains(&t.id)).copied().collect()
    };
    let (p, q) = (rest(x, left), rest(y, right));
    let (mut dot, mut shared, mut rarest, mut names) = (0.0f32, 0.0f32, 0.0f32, 0.0f32);
    for t in &p {
        let credit = |u: &&Term| -> f32 {
            if t.id == u.id {
                1.0
            } else if t.class == TermClass::Name || u.class == TermClass::Name {
                0.0
            } else {
                match kinship(t.lemma, u.lemma) {
                    Kinship::Family => 0.9,
                    Kinship::Synonym => 0.75,
                    Kinship::Kind => 0.4,
                    _ => 0.0,
                }
            }
        };
        let Some((best, u)) = q.iter().map(|u| (credit(&u), u)).max_by(|a, b| a.0.total_cmp(&b.0)) else { continue };
        if best > 0.0 {
            let weight = best * weights.of(t.id).min(weights.of(u.id));
            dot += weight * weight / best.max(0.1);
            shared += weight;
            rarest = rarest.max(weight);
            if t.class == TermClass::Name {
                names += weight;
            }
        }
    }
    let norm = |terms: &[Term]| terms.iter().map(|t| weights.of(t.id).powi(2)).sum::<f32>();
    let alone = |one: &[Term], other: &[Term]| -> f32 {
        let named = |t: &&Term| t.class == TermClass::Name && other.iter().all(|u| u.id != t.id);
        one.iter().filter(named).map(|t| weights.of(t.id)).sum()
    };
    let (here, there) = (x.passage.document.0, y.passage.document.0);
    let kin = kinship(left.governor_lemma, right.governor_lemma);
    let one = left.governor != 0 && (left.governor == right.governor || kin == Kinship::Family);
    let akin = !one && matches!(kin, Kinship::Synonym | Kinship::Kind);
    let is = |b: bool| f32::from(u8::from(b));
    [
        1.0,
        like.cosine,
        dot / (norm(&p) * norm(&q)).sqrt().max(0.05),
        (shared / 2.0).min(1.5),
        rarest,
        is(one),
        is(akin),
        is(place(left.part)),
        is(!place(left.part) && left.form.kind == NameKind::Person),
        is(mentions.has(left, right, there) || mentions.has(right, left, here)),
        like.rival_words.min(3.0),
        alone(&p, &q).min(alone(&q, &p)).min(3.0),
        surroundings(x, y, weights).cosine,
        names.min(2.0),
        (mentions.count(left).min(mentions.count(right)) as f32 - 1.0).clamp(0.0, 3.0),
        is(left.part == right.part),
        is(x.about != 0 && x.about == y.about),
    ]
}

#[cfg(test)]
mod tests {
    use super::{Mentions, SUREST, rivals};
    use crate::check::{Stated, state};
    use crate::claims::Slot;
    use crate::clusters::{Weights, likeness};
    use crate::text::Document;

    /// The names that stand in each other's place in two sentences of two documents, with how sure that is.
    fn found(one: &str, other: &str) -> Vec<(String, f32)> {
        let documents = [Document::plain("one", one), Document::plain("other", other)];
        let Stated { claims, .. } = state(&documents);
        let of = |d: u32| claims.iter().find(|c| c.passage.document.0 == d && c.slot == Slot::Statement).unwrap();
        let (x, y, weights) = (of(0), of(1), Weights::count(&claims));
        rivals(x, y, &likeness(x, y, &weights), &weights, &Mentions::read(&claims))
            .iter()
            .map(|r| (format!("{} | {}", documents[0].cut(r.left.span), documents[1].cut(r.right.span)), r.certainty()))
            .collect()
    }

    fn check(one: &str, other: &str, expected: &[&str]) {
        let found = found(one, other);
        assert_eq!(found.iter().map(|f| f.0.as_str()).collect::<Vec<_>>(), expected, "{one} / {other}");
        assert!(found.iter().all(|f| f.1 > 0.2 && f.1 <= SUREST), "{found:?}");
    }

    #[test]
    fn two_places() {
        let oslo = "The treaty on eel fishing was signed in Oslo.";
        check(oslo, "The treaty on eel fishing was signed in Bergen.", &["Oslo | Bergen"]);
        // one lies in the other
        check(oslo, "The treaty on eel fishing was signed in Norway.", &[]);
        check(oslo, oslo, &[]);
    }

    #[test]
    fn two_doers() {
        let dig = "Maria Pell led the dig at the old tannery.";
        check(dig, "The dig at the old tannery was led by Owen Carse.", &["Maria Pell | Owen Carse"]);
        check(dig, "The dig at the old tannery was led by Pell.", &[]);
        // a people, and one of several
        check(dig, "The Carsens led the dig at the old tannery.", &[]);
        check(dig, "Owen Carse and Ida Moll led the dig at the old tannery.", &[]);
        check(dig, "Owen Carse's brother led the dig at the old tannery.", &[]);
        // nothing in common
        check(dig, "Owen Carse sold his boat.", &[]);
        // both names stand in one sentence
        check(dig, "Owen Carse told Maria Pell that the dig at the old tannery was over.", &[]);
    }
}
