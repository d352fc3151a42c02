//! What a statement names without telling it: "the ministry rejected a deployment" tells of no deployment, "whether he is prepared"
//! neither tells nor denies that he is.

use super::tree::Tree;
use crate::lexicon::words::Keys;
use crate::text::Deprel;
use std::sync::LazyLock;

/// Verbs whose object does not come about, or is not owned to.
static REFUSALS: LazyLock<Keys> = LazyLock::new(|| {
    Keys::of(
        "reject refuse oppose deny dismiss decline exclude forbid ban abandon cancel prevent scrap shelve halt veto block resist \
         avoid abolish reverse overturn overrule withdraw revoke",
    )
});
static OUT: LazyLock<Keys> = LazyLock::new(|| Keys::of("out"));
static RULE: LazyLock<Keys> = LazyLock::new(|| Keys::of("rule"));
static WHETHER: LazyLock<Keys> = LazyLock::new(|| Keys::of("whether if"));

/// How far up the tree is looked.
const FAR: usize = 4;

/// Whether a word is what is refused or ruled out, or a part of it.
pub fn refused(tree: &Tree, i: usize) -> bool {
    use Deprel::*;
    let mut at = i;
    for _ in 0..FAR {
        let Some(up) = tree.up(at) else { return false };
        let lemma = tree.words[up].lemma;
        let refuses =
            REFUSALS.holds(lemma) || RULE.holds(lemma) && tree.kids(up).any(|k| OUT.holds(tree.words[k].form));
        if refuses && tree.is(at, &[Obj, Xcomp, Ccomp, NsubjPass]) {
            return true;
        }
        if tree.is(at, &[Advcl, AdvclRelcl, AclRelcl, Conj, Parataxis]) {
            return false;
        }
        at = up;
    }
    false
}

/// Whether a word stands in a clause that only asks: "whether he is prepared", "if they agree".
pub fn asked(tree: &Tree, i: usize) -> bool {
    let mut at = i;
    for _ in 0..FAR {
        if tree.kids(at).any(|k| tree.is(k, &[Deprel::Mark]) && WHETHER.holds(tree.words[k].form)) {
            return true;
        }
        if tree.is(at, &[Deprel::AclRelcl, Deprel::Parataxis]) {
            return false;
        }
        match tree.up(at) {
            Some(up) => at = up,
            None => return false,
        }
    }
    false
}
