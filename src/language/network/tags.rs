//! Which two tags go together: a word that is VBZ is a verb or an auxiliary, never a noun.

use super::matrix::greatest;
use crate::text::{Upos, Xpos};

/// The likeliest two tags of a word that the treebanks know together; `scores` are the probabilities of universal, then Penn tags.
pub fn together(scores: &[f32]) -> (Upos, Xpos) {
    let (universal, penn) = scores.split_at(Upos::ALL.len());
    let mut best = (Upos::ALL[greatest(universal)], Xpos::ALL[greatest(&penn[..Xpos::ALL.len()])]);
    let fit = |x: Xpos, u: Upos| partners(x).is_none_or(|p| p.contains(&u));
    if fit(best.1, best.0) {
        return best;
    }
    let mut top = 0.0;
    for (&x, p) in Xpos::ALL.iter().zip(penn) {
        for (&u, q) in Upos::ALL.iter().zip(universal) {
            if p * q > top && fit(x, u) {
                (top, best) = (p * q, (u, x));
            }
        }
    }
    best
}

/// The universal tags of words with a Penn tag, where these are few; counted in the training parts of EWT and GUM.
fn partners(x: Xpos) -> Option<&'static [Upos]> {
    use Upos::{Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Sconj, Sym, Verb};
    Some(match x {
        Xpos::Cc => &[Cconj],
        Xpos::Cd => &[Num],
        Xpos::Dt => &[Det, Pron],
        Xpos::In => &[Adp, Sconj],
        Xpos::Jj | Xpos::Jjr | Xpos::Jjs => &[Adj],
        Xpos::Md => &[Aux],
        Xpos::Nn => &[Noun, Pron, Sym],
        Xpos::Nns => &[Noun],
        Xpos::Nnp => &[Propn, Adj, Verb],
        Xpos::Nnps => &[Propn],
        Xpos::Prp | Xpos::Ex => &[Pron],
        Xpos::Rb => &[Adv, Part],
        Xpos::Rbr | Xpos::Rbs => &[Adv],
        Xpos::Rp => &[Adp],
        Xpos::Uh => &[Intj],
        Xpos::Vb | Xpos::Vbd | Xpos::Vbg | Xpos::Vbn | Xpos::Vbp | Xpos::Vbz => &[Verb, Aux],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_noun_is_no_vbz() {
        let mut scores = vec![0.0; Upos::ALL.len() + Xpos::ALL.len()];
        scores[Upos::Noun as usize] = 0.5;
        scores[Upos::Verb as usize] = 0.4;
        scores[Upos::ALL.len() + Xpos::Vbz as usize] = 0.6;
        scores[Upos::ALL.len() + Xpos::Nns as usize] = 0.3;
        assert_eq!(together(&scores), (Upos::Verb, Xpos::Vbz));
    }
}
