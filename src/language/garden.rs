//! Garden paths: words that look like one thing to who reads arc by arc, and are another in the whole sentence.
//!
//! "Managing director Piet Vos will leave": he manages nobody. "Workers hired last year were told to stay": they did not hire. "The firm
//! named her chair": it was not named. "The plant plans to hire": no plans of a plant. "Before the baker signed the deed": he was not
//! signed. Each rule rests on what an English clause
//! must have: a finite clause its subject, a sentence its finite verb.

use crate::text::{Deprel, Token, Upos, Xpos};

/// Participles that stand before an office as adjectives do.
const BEFORE_OFFICES: &[&str] = &["managing", "acting", "serving", "sitting", "founding"];

/// Mends the tree of a sentence in place; it stays a tree. `cut` gives the word of a token, `office` says whether a noun in small
/// letters is an office.
pub fn garden<'a>(tokens: &mut [Token], cut: impl Fn(&Token) -> &'a str, office: impl Fn(&str) -> bool) {
    for i in 0..tokens.len() {
        let t = &tokens[i];
        match (t.xpos, t.deprel) {
            (Xpos::Vbg, _) if t.upos == Upos::Verb => {
                if let Some(next) = tokens.get(i + 1).filter(|n| n.xpos == Xpos::Nn || n.xpos == Xpos::Nnp) {
                    let word = cut(t).to_lowercase();
                    if BEFORE_OFFICES.contains(&word.as_str()) && office(&cut(next).to_lowercase()) {
                        title(tokens, i);
                    }
                }
            }
            (Xpos::Vbd, Deprel::Conj) => {
                // "built in 1931 and closed since March"
                let first = &tokens[t.head as usize - 1];
                if first.deprel == Deprel::Acl && first.xpos == Xpos::Vbn && !has(tokens, i, subject) {
                    tokens[i].xpos = Xpos::Vbn;
                }
            }
            (Xpos::Nns | Xpos::Nnps, _) => {
                plans(tokens, i);
                verbless(tokens, i);
                clause(tokens, i, &cut);
            }
            (Xpos::Prp, _) if i > 0 && cut(t).eq_ignore_ascii_case("mine") => {
                // "the copper mine"
                let before = tokens[i - 1].upos;
                if matches!(before, Upos::Det | Upos::Adj | Upos::Noun | Upos::Propn | Upos::Num) {
                    (tokens[i].upos, tokens[i].xpos, tokens[i].lemma) = (Upos::Noun, Xpos::Nn, "mine".into());
                }
            }
            (Xpos::Nnp, _) => {
                // "chief operating officer"
                let word = cut(t);
                let before_noun = tokens.get(i + 1).is_some_and(|n| n.xpos == Xpos::Nn || n.xpos == Xpos::Nns);
                if before_noun && word.ends_with("ing") && word.len() > 5 && word.chars().all(char::is_lowercase) {
                    (tokens[i].upos, tokens[i].xpos, tokens[i].lemma) = (Upos::Noun, Xpos::Nn, word.into());
                }
                clause(tokens, i, &cut);
            }
            (_, Deprel::Ccomp | Deprel::Parataxis) => reduced(tokens, i, &cut),
            (Xpos::Cd, Deprel::Conj) if i > 0 => {
                // "Brask, 54, joined"
                let comma = |k: usize| tokens.get(k).is_some_and(|t| t.xpos == Xpos::Comma);
                if comma(i - 1) && comma(i + 1) && tokens[t.head as usize - 1].upos == Upos::Propn {
                    tokens[i].deprel = Deprel::Amod;
                }
            }
            (Xpos::Nn, _) => {
                verbless(tokens, i);
                clause(tokens, i, &cut);
            }
            _ => {}
        }
    }
}

fn subject(d: Deprel) -> bool {
    matches!(
        d,
        Deprel::Nsubj | Deprel::NsubjPass | Deprel::NsubjOuter | Deprel::Csubj | Deprel::CsubjPass | Deprel::Expl
    )
}

fn finite(t: &Token) -> bool {
    matches!(t.xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md)
}

/// The dependents of word `i` with such a relation.
fn of(tokens: &[Token], i: usize, sort: impl Fn(Deprel) -> bool) -> impl Iterator<Item = usize> {
    (0..tokens.len()).filter(move |&k| tokens[k].head as usize == i + 1 && sort(tokens[k].deprel))
}

fn has(tokens: &[Token], i: usize, sort: impl Fn(Deprel) -> bool) -> bool {
    of(tokens, i, sort).next().is_some()
}

/// "managing director": the office takes the place of the participle.
fn title(tokens: &mut [Token], i: usize) {
    let (participle, office) = (tokens[i].clone(), i + 1);
    let fits = tokens[office].head as usize == i + 1
        && matches!(tokens[office].deprel, Deprel::Obj | Deprel::Xcomp | Deprel::Obl | Deprel::OblUnmarked)
        && !has(tokens, i, |d| subject(d) || matches!(d, Deprel::Aux | Deprel::Mark | Deprel::Case));
    if !fits {
        return;
    }
    let governor = (participle.head as usize).checked_sub(1).map(|h| tokens[h].upos);
    let nominal = matches!(governor, Some(Upos::Noun | Upos::Propn | Upos::Pron));
    let relation = match participle.deprel {
        Deprel::Acl | Deprel::Advcl if nominal => Deprel::Appos,
        Deprel::Advcl if participle.head as usize > i + 1 && !has(tokens, participle.head as usize - 1, subject) => {
            if has(tokens, participle.head as usize - 1, |d| d == Deprel::AuxPass) {
                Deprel::NsubjPass
            } else {
                Deprel::Nsubj
            }
        }
        Deprel::Acl | Deprel::Advcl => return,
        Deprel::Csubj => Deprel::Nsubj,
        Deprel::CsubjPass => Deprel::NsubjPass,
        d => d,
    };
    for (k, t) in tokens.iter_mut().enumerate() {
        if t.head as usize == i + 1 && k != office {
            t.head = office as u16 + 1;
            if t.deprel == Deprel::Obj {
                t.deprel = Deprel::Appos;
            }
        }
    }
    (tokens[office].head, tokens[office].deprel) = (participle.head, relation);
    (tokens[i].head, tokens[i].deprel) = (office as u16 + 1, Deprel::Amod);
}

/// "said the plant plans to hire", "Mayor Plans to Cut Fares": a clause without a verb, but for a noun that is one.
fn plans(tokens: &mut [Token], i: usize) {
    let to = tokens.get(i + 1).is_some_and(|t| t.xpos == Xpos::To);
    let Some(infinitive) = of(tokens, i, |d| d == Deprel::Acl).find(|&k| to && k > i && tokens[k].xpos == Xpos::Vb)
    else {
        return;
    };
    let said = (tokens[i].head as usize).checked_sub(1).filter(|&h| h < i && tokens[h].lemma == "say");
    let relation = match tokens[i].deprel {
        Deprel::Ccomp => Deprel::Ccomp,
        Deprel::Obj | Deprel::Nsubj if said.is_some() => Deprel::Ccomp,
        Deprel::Root if !tokens.iter().any(finite) && !has(tokens, i, |d| d == Deprel::Det) => Deprel::Root,
        _ => return,
    };
    let actor = i.checked_sub(1).filter(|&k| {
        let compound = matches!(tokens[k].deprel, Deprel::Compound | Deprel::NmodDesc | Deprel::Nsubj);
        tokens[k].head as usize == i + 1 && compound && matches!(tokens[k].xpos, Xpos::Nn | Xpos::Nnp)
    });
    let Some(actor) = actor else { return };
    if has(tokens, i, |d| matches!(d, Deprel::Cop | Deprel::Aux | Deprel::AuxPass | Deprel::NmodPoss | Deprel::Case)) {
        return;
    }
    for word in &mut tokens[..actor] {
        let inside = matches!(word.deprel, Deprel::Det | Deprel::Amod | Deprel::NmodPoss | Deprel::Compound);
        if word.head as usize == i + 1 && inside {
            word.head = actor as u16 + 1;
        }
    }
    tokens[actor].deprel = Deprel::Nsubj;
    tokens[infinitive].deprel = Deprel::Xcomp;
    let lemma = tokens[i].lemma.to_lowercase();
    let lemma = lemma.strip_suffix('s').unwrap_or(&lemma).into();
    let verb = &mut tokens[i];
    (verb.upos, verb.xpos, verb.deprel, verb.lemma) = (Upos::Verb, Xpos::Vbz, relation, lemma);
}

/// "Workers hired last year were told": a finite clause without a subject under a verb that took its subject away.
fn reduced<'a>(tokens: &mut [Token], b: usize, cut: &impl Fn(&Token) -> &'a str) {
    let helpers = |d| matches!(d, Deprel::Aux | Deprel::AuxPass | Deprel::Cop);
    let Some(helper) = of(tokens, b, helpers).find(|&k| finite(&tokens[k])).filter(|&k| k < b) else { return };
    if has(tokens, b, |d| subject(d) || matches!(d, Deprel::Mark | Deprel::Cc)) {
        return;
    }
    // the verb that governs it, or a verb before it with the same governor
    let governor = (tokens[b].head as usize).checked_sub(1);
    let beside = (0..helper).rev().find(|&k| {
        tokens[k].head == tokens[b].head && tokens[k].deprel == tokens[b].deprel && tokens[b].deprel == Deprel::Ccomp
    });
    let Some(a) = beside.or(governor).filter(|&a| a < helper) else { return };
    let participle = tokens[a].upos == Upos::Verb && matches!(tokens[a].xpos, Xpos::Vbd | Xpos::Vbn);
    let Some(s) = of(tokens, a, |d| d == Deprel::Nsubj).last().filter(|&s| s < a) else { return };
    let plain = participle
        && matches!(tokens[s].upos, Upos::Noun | Upos::Propn)
        && !has(tokens, a, |d| {
            helpers(d) || matches!(d, Deprel::Obj | Deprel::Iobj | Deprel::Xcomp | Deprel::Mark | Deprel::Cc)
        })
        && !tokens[s + 1..helper].iter().any(|t| {
            matches!(t.upos, Upos::Cconj | Upos::Sconj | Upos::Pron)
                || t.upos == Upos::Punct && cut(t) != "-"
                || t.xpos == Xpos::Wdt
        });
    if !plain {
        return;
    }
    let (below, at) = (tokens[b].head as usize == a + 1, a as u16 + 1);
    if below {
        (tokens[b].head, tokens[b].deprel) = (tokens[a].head, tokens[a].deprel);
    }
    for k in (0..s).chain(b + 1..tokens.len()) {
        if tokens[k].head == at && k != b {
            tokens[k].head = b as u16 + 1;
        }
    }
    let passive = has(tokens, b, |d| d == Deprel::AuxPass);
    (tokens[s].head, tokens[s].deprel) = (b as u16 + 1, if passive { Deprel::NsubjPass } else { Deprel::Nsubj });
    (tokens[a].head, tokens[a].deprel, tokens[a].xpos) = (s as u16 + 1, Deprel::Acl, Xpos::Vbn);
}

/// "The firm named her chair.": a sentence without a finite verb whose participle has an object.
fn verbless(tokens: &mut [Token], r: usize) {
    if tokens[r].deprel != Deprel::Root
        || tokens.iter().any(finite)
        || tokens.last().is_none_or(|t| t.xpos != Xpos::Period)
    {
        return;
    }
    let object = |d| matches!(d, Deprel::Obj | Deprel::Xcomp);
    // under the noun itself, or under one that hangs on it: "clinics in the valley treated 90 skiers"
    let below = |k: usize| {
        let mut at = (tokens[k].head as usize).wrapping_sub(1);
        while at > r && at < k && tokens[at].deprel == Deprel::Nmod {
            at = (tokens[at].head as usize).wrapping_sub(1);
        }
        at == r
    };
    let participle = |k: usize| tokens[k].deprel == Deprel::Acl && tokens[k].xpos == Xpos::Vbn;
    let Some(a) = (r + 1..tokens.len())
        .find(|&k| participle(k) && below(k) && of(tokens, k, object).any(|o| o > k))
        .filter(|&a| !tokens[..a].iter().any(|t| t.xpos == Xpos::Comma))
    else {
        return;
    };
    let (old, new) = (r as u16 + 1, a as u16 + 1);
    for word in &mut tokens[a + 1..] {
        if word.head == old {
            word.head = new;
        }
    }
    (tokens[a].head, tokens[a].deprel, tokens[a].xpos) = (0, Deprel::Root, Xpos::Vbd);
    (tokens[r].head, tokens[r].deprel) = (new, Deprel::Nsubj);
}

/// Words that stand before a noun or a clause.
const BEFORE_CLAUSES: &[&str] = &["before", "after", "until", "till", "since"];
/// Verbs that keep an object where they are participles: "the boy given a prize".
const TWO_OBJECTS: &[&str] = &[
    "give", "award", "call", "name", "make", "elect", "offer", "show", "tell", "teach", "ask", "pay", "grant", "hand",
    "send", "appoint", "declare", "consider", "deny", "owe", "deem", "dub", "bring", "serve", "assign", "allow",
];

/// "before the baker signed the deed": a participle that has an object is the verb of a clause.
fn clause<'a>(tokens: &mut [Token], n: usize, cut: &impl Fn(&Token) -> &'a str) {
    let introduces = |k: &usize| BEFORE_CLAUSES.contains(&cut(&tokens[*k]).to_lowercase().as_str());
    let Some(case) = of(tokens, n, |d| d == Deprel::Case).find(introduces) else { return };
    // "after the guards opened fire": the network knows the subject, not the clause.
    if tokens[n].deprel == Deprel::Nsubj && tokens[n].head as usize > n + 1 {
        let verb = tokens[n].head as usize - 1;
        (tokens[case].head, tokens[case].deprel, tokens[case].upos) = (tokens[n].head, Deprel::Mark, Upos::Sconj);
        if tokens[verb].deprel == Deprel::Xcomp {
            tokens[verb].deprel = Deprel::Advcl;
        }
        return;
    }
    let past = |k: &usize| matches!(tokens[*k].xpos, Xpos::Vbn | Xpos::Vbd);
    let Some(verb) = Some(n + 1).filter(|&k| k < tokens.len()).filter(past) else { return };
    let below = tokens[verb].head as usize == n + 1 && tokens[verb].deprel == Deprel::Acl;
    let beside = tokens[verb].head == tokens[n].head && tokens[verb].deprel == Deprel::Advcl;
    let own = |d| subject(d) || matches!(d, Deprel::Aux | Deprel::AuxPass | Deprel::Cop | Deprel::Mark);
    let object = of(tokens, verb, |d| d == Deprel::Obj).any(|o| o > verb);
    if !(object && (below || beside))
        || has(tokens, verb, own)
        || TWO_OBJECTS.contains(&&*tokens[verb].lemma)
        || tokens[n].head == 0
        || has(tokens, n, |d| matches!(d, Deprel::Cop | Deprel::Conj))
    {
        return;
    }
    let (noun, new) = (n as u16 + 1, verb as u16 + 1);
    // What stands behind the verb and hangs on the noun is the verb's.
    for word in &mut tokens[verb + 1..] {
        if word.head == noun {
            word.head = new;
        }
    }
    (tokens[case].head, tokens[case].deprel, tokens[case].upos) = (new, Deprel::Mark, Upos::Sconj);
    (tokens[verb].head, tokens[verb].deprel, tokens[verb].xpos) = (tokens[n].head, Deprel::Advcl, Xpos::Vbd);
    (tokens[n].head, tokens[n].deprel) = (new, Deprel::Nsubj);
}

#[cfg(test)]
mod tests {
    use crate::language::analyse;
    use crate::text::Document;

    /// Each word that a rule is about, with its relation and governor.
    fn check(text: &str, expected: &[&str]) {
        let document = Document::plain("t", text);
        let analysis = analyse(&document);
        let tokens = &analysis.sentences[0].tokens;
        let shown: Vec<String> = tokens
            .iter()
            .map(|t| {
                let governor = (t.head as usize).checked_sub(1).map_or("", |h| document.cut(tokens[h].span));
                format!("{} {} {governor}", document.cut(t.span), t.deprel.word())
            })
            .collect();
        for e in expected {
            assert!(shown.iter().any(|s| s.trim_end() == *e), "{e}: {shown:?}");
        }
    }

    #[test]
    fn the_whole_sentence_decides() {
        check("Managing director Piet Vos will leave in May.", &["director nsubj leave", "Managing amod director"]);
        check(
            "Workers hired last year were told to stay at home.",
            &["Workers nsubj:pass told", "hired acl Workers", "told root"],
        );
        check("Clinics in the valley treated 90 skiers for frostbite.", &["Clinics nsubj treated"]);
        check("The miller died before the baker signed the deed.", &["signed advcl died", "baker nsubj signed"]);
        check("It fell after the guard shut the gate.", &["after mark shut"]);
        check("They left after the boy given the prize.", &["boy obl left", "given acl boy"]);
        check("Olsunde said the firm plans to sell its stake.", &["firm nsubj plans", "plans ccomp said"]);
    }
}
