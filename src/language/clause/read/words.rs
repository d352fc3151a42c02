//! What single words and phrases tell of a clause: "who" as a relative pronoun, "no bank", "because of", "if", "could", "had fallen".

use super::super::Modality;
use super::super::family::Family;
use super::Draft;
use crate::lexicon::verb_classes::{Effect, effect};
use crate::text::{Deprel, Upos, Xpos};
use smol_str::SmolStr;

/// "who", "which", "that" as pronouns of a relative clause.
pub(super) fn pronoun(f: &Family, k: u16) -> bool {
    matches!(f.token(k).xpos, Xpos::Wdt | Xpos::Wp) || f.token(k).upos == Upos::Pron && f.token(k).lemma == "that"
}

/// "nobody", "nothing", "no bank", "neither", "none of them".
pub(super) fn nothing(f: &Family, k: u16) -> bool {
    matches!(f.token(k).lemma.as_str(), "nobody" | "nothing" | "none" | "neither" | "noone")
        || f.related(k, &[Deprel::Det, Deprel::CcPreconj, Deprel::Advmod])
            .any(|d| matches!(f.token(d).lemma.as_str(), "no" | "neither" | "not"))
}

/// The preposition of a phrase in lower case, with its fixed parts: "because of"; empty where there is none.
pub(super) fn case_of(f: &Family, head: u16) -> SmolStr {
    own_case(f, head).unwrap_or_default()
}

pub(super) fn own_case(f: &Family, head: u16) -> Option<SmolStr> {
    let first = f.related(head, &[Deprel::Case]).next()?;
    let mut words = vec![f.word(first).to_lowercase()];
    words.extend(f.related(first, &[Deprel::Fixed]).map(|k| f.word(k).to_lowercase()));
    Some(words.join(" ").into())
}

/// What the predicate of a clause makes of a clause below it.
pub(super) fn effect_of(f: &Family, d: &Draft) -> Option<Effect> {
    effect(&lemma_of(f, d))
}

pub(super) fn lemma_of(f: &Family, d: &Draft) -> SmolStr {
    f.token(d.clause.predicate).lemma.clone()
}

pub(super) fn has_condition(f: &Family, i: u16) -> bool {
    f.related(i, &[Deprel::Mark]).any(|m| matches!(f.token(m).lemma.as_str(), "if" | "unless" | "whether" | "lest"))
}

pub(super) fn has_condition_above(d: &Draft) -> bool {
    d.clause.modality == Modality::Hypothetical
}

pub(super) fn own_modality(f: &Family, i: u16, auxiliaries: &[u16]) -> Modality {
    for &a in auxiliaries {
        let modality = match f.token(a).lemma.as_str() {
            "will" | "shall" | "wo" => Modality::Future,
            "would" => Modality::Hypothetical,
            "may" | "might" | "can" | "could" => Modality::Possible,
            "must" | "should" | "ought" | "need" => Modality::Demand,
            _ => continue,
        };
        return modality;
    }
    let hedged = f.related(i, &[Deprel::Advmod]).any(|k| {
        matches!(
            f.token(k).lemma.as_str(),
            "reportedly"
                | "allegedly"
                | "possibly"
                | "perhaps"
                | "maybe"
                | "probably"
                | "apparently"
                | "supposedly"
                | "presumably"
                | "purportedly"
                | "likely"
        )
    });
    if hedged { Modality::Possible } else { Modality::Fact }
}

/// "fell", "had fallen", "has fallen", "was falling".
pub(super) fn is_past(f: &Family, i: u16, auxiliaries: &[u16]) -> bool {
    let xpos = f.token(i).xpos;
    if auxiliaries.is_empty() {
        return xpos == Xpos::Vbd;
    }
    auxiliaries.iter().any(|&a| f.token(a).xpos == Xpos::Vbd && f.token(a).lemma != "would")
        || auxiliaries.iter().any(|&a| f.token(a).lemma == "have" && f.deprel(a) == Deprel::Aux)
            && !auxiliaries.iter().any(|&a| matches!(f.token(a).lemma.as_str(), "will" | "shall"))
}
