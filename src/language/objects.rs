//! Two objects of one verb, and one object of two: "gave them a chance", "called her a hero", "designed and built the bridge".
//!
//! The network judges each arc alone, so that a verb may come out with two objects. One of them is then the receiver, a predicate, an
//! adverb, an article or a name beside its noun. An object after two verbs joined word by word hangs on the first, as both treebanks
//! have it.

use crate::text::{Deprel, Token, Upos, Xpos};

/// Verbs with an object and what it is called or made.
const NAMING: &[&str] = &[
    "call", "name", "declare", "consider", "dub", "elect", "appoint", "label", "deem", "proclaim", "rename", "brand",
    "crown", "make",
];

/// Verbs with a receiver.
const GIVING: &[&str] = &[
    "give",
    "bring",
    "provide",
    "save",
    "offer",
    "send",
    "show",
    "tell",
    "teach",
    "pay",
    "cost",
    "lend",
    "sell",
    "grant",
    "award",
    "hand",
    "owe",
    "promise",
    "ask",
    "deny",
    "buy",
    "serve",
    "charge",
    "earn",
    "allow",
    "guarantee",
    "assign",
    "wish",
    "allocate",
];

/// Verbs that stand before "and" and another verb without an object of their own: "try and sell it".
const ALONE: &[&str] = &[
    "come", "go", "try", "stay", "wait", "sit", "stop", "stand", "hurry", "relax", "look", "step", "return", "walk",
    "run", "talk", "operate", "hide", "arrive", "rise", "fall", "live", "work", "travel", "move", "turn", "happen",
    "appear", "sleep", "lie", "speak", "laugh", "smile", "think", "agree", "call", "start", "begin", "continue",
    "jump", "drive", "fly", "escape", "die", "rush",
];

/// Verbs that have no object: "rose 60 cents", "here comes the bus".
const NEVER: &[&str] = &["rise", "fall", "come", "go", "arrive"];

/// Mends the objects of a sentence in place; it stays a tree.
pub fn objects(tokens: &mut [Token]) {
    for i in 0..tokens.len() {
        if tokens[i].deprel != Deprel::Obj || tokens[i].head == 0 {
            continue;
        }
        if tokens[i].upos == Upos::Adv {
            tokens[i].deprel = Deprel::Advmod;
            continue;
        }
        let verb = tokens[i].head as usize - 1;
        if i > verb && NEVER.contains(&tokens[verb].lemma.as_str()) && tokens[verb].upos == Upos::Verb {
            let inverted = tokens[verb].lemma == "come" && subject(tokens, verb).is_none();
            tokens[i].deprel = if inverted { Deprel::Nsubj } else { Deprel::OblUnmarked };
            continue;
        }
        if i < verb && matches!(tokens[i].xpos, Xpos::Wdt | Xpos::Wp) && stranded(tokens, verb, i) {
            continue;
        }
        let rival = (0..i).rev().find(|&k| tokens[k].deprel == Deprel::Obj && tokens[k].head == tokens[i].head);
        match rival {
            Some(first) => two(tokens, verb, first, i),
            None => shared(tokens, verb, i),
        }
    }
}

/// The objects `a` and `b` of one verb, in order.
fn two(tokens: &mut [Token], verb: usize, a: usize, b: usize) {
    let between = &tokens[a + 1..b];
    let apart = tokens[a.max(verb) + 1..b.max(verb + 1)]
        .iter()
        .any(|t| matches!(t.xpos, Xpos::Comma | Xpos::Cc) || t.upos == Upos::Verb);
    let quote = |t: &Token| t.upos == Upos::Punct && t.xpos != Xpos::Comma;
    if tokens[a].upos == Upos::Det && b > verb && between.iter().all(|t| t.head as usize == b + 1) {
        (tokens[a].head, tokens[a].deprel) = (b as u16 + 1, Deprel::Det); // "recommended this clinic"
    } else if NAMING.contains(&tokens[verb].lemma.as_str()) && b > verb && !apart {
        tokens[b].deprel = Deprel::Xcomp;
    } else if a < verb && b > verb && matches!(tokens[a].lemma.as_str(), "that" | "which" | "who") {
        match subject(tokens, verb) {
            None => tokens[a].deprel = Deprel::Nsubj, // "the road that crosses the park"
            Some(s) if s > a && s < verb && tokens[a].lemma == "that" => tokens[a].deprel = Deprel::Mark,
            Some(_) => {}
        }
    } else if a > verb && !apart {
        let name = tokens[b].upos == Upos::Propn && between.iter().all(|t| t.upos == Upos::Propn || quote(t));
        if tokens[a].upos == Upos::Noun && name {
            (tokens[b].head, tokens[b].deprel) = (a as u16 + 1, Deprel::Appos); // "the film Solaris"
        } else if matches!(tokens[b].upos, Upos::Noun | Upos::Propn | Upos::Pron)
            && (tokens[a].upos == Upos::Pron || GIVING.contains(&tokens[verb].lemma.as_str()))
        {
            tokens[a].deprel = Deprel::Iobj;
        }
    }
}

/// "The sum that they asked for": a preposition left behind the verb belongs to the pronoun `i` before it.
fn stranded(tokens: &mut [Token], verb: usize, i: usize) -> bool {
    let head = verb as u16 + 1;
    let left = (verb + 1..tokens.len().min(verb + 5)).find(|&k| {
        let t = &tokens[k];
        t.head == head && t.xpos == Xpos::In && t.upos == Upos::Adp && t.deprel != Deprel::CompoundPrt
    });
    let Some(k) = left.filter(|&k| !tokens.iter().any(|t| t.head as usize == k + 1)) else { return false };
    (tokens[k].head, tokens[k].deprel) = (i as u16 + 1, Deprel::Case);
    tokens[i].deprel = Deprel::Obl;
    true
}

fn subject(tokens: &[Token], verb: usize) -> Option<usize> {
    tokens.iter().position(|t| t.head as usize == verb + 1 && matches!(t.deprel, Deprel::Nsubj | Deprel::NsubjPass))
}

/// The object `i` of the second of two verbs: "seized and burned the papers".
fn shared(tokens: &mut [Token], second: usize, i: usize) {
    let v = &tokens[second];
    if v.deprel != Deprel::Conj || second < 2 || v.head as usize != second - 1 || i < second {
        return;
    }
    let (first, and) = (&tokens[second - 2], &tokens[second - 1]);
    let head = second as u16 - 1;
    let verbs = first.upos == Upos::Verb && v.upos == Upos::Verb && first.xpos == v.xpos;
    let own = |t: &Token| {
        t.head == head
            && matches!(t.deprel, Deprel::Obj | Deprel::Ccomp | Deprel::Xcomp | Deprel::NsubjPass | Deprel::AuxPass)
    };
    if verbs && and.deprel == Deprel::Cc && !ALONE.contains(&first.lemma.as_str()) && !tokens.iter().any(own) {
        tokens[i].head = head;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A tree by hand: word or lemma, part of speech, Penn tag, governor, relation.
    fn tree(rows: &[(&str, Upos, Xpos, u16, Deprel)]) -> Vec<Token> {
        let token = |&(lemma, upos, xpos, head, deprel): &(&str, Upos, Xpos, u16, Deprel)| Token {
            span: Default::default(),
            lemma: lemma.into(),
            upos,
            xpos,
            head,
            deprel,
        };
        rows.iter().map(token).collect()
    }

    fn check(rows: &[(&str, Upos, Xpos, u16, Deprel)], expected: &[(u16, Deprel)]) {
        let mut tokens = tree(rows);
        objects(&mut tokens);
        let got: Vec<(u16, Deprel)> = tokens.iter().map(|t| (t.head, t.deprel)).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn one_object_a_verb() {
        use Deprel::*;
        let (gave, them) = (("give", Upos::Verb, Xpos::Vbd, 0, Root), ("they", Upos::Pron, Xpos::Prp, 1, Obj));
        check(&[gave, them, ("chance", Upos::Noun, Xpos::Nn, 1, Obj)], &[(0, Root), (1, Iobj), (1, Obj)]);
        let called = ("call", Upos::Verb, Xpos::Vbd, 0, Root);
        check(&[called, them, ("hero", Upos::Noun, Xpos::Nn, 1, Obj)], &[(0, Root), (1, Obj), (1, Xcomp)]);
        let (saw, film) = (("see", Upos::Verb, Xpos::Vbd, 0, Root), ("film", Upos::Noun, Xpos::Nn, 1, Obj));
        check(&[saw, film, ("Marenka", Upos::Propn, Xpos::Nnp, 1, Obj)], &[(0, Root), (1, Obj), (2, Appos)]);
        check(&[saw, film, ("weekly", Upos::Adv, Xpos::Rb, 1, Obj)], &[(0, Root), (1, Obj), (1, Advmod)]);
    }

    #[test]
    fn no_object() {
        use Deprel::*;
        let rose = ("rise", Upos::Verb, Xpos::Vbd, 0, Root);
        check(&[rose, ("cent", Upos::Noun, Xpos::Nns, 1, Obj)], &[(0, Root), (1, OblUnmarked)]);
        let (which, asked) = (("which", Upos::Pron, Xpos::Wdt, 2, Obj), ("ask", Upos::Verb, Xpos::Vbd, 0, Root));
        check(&[which, asked, ("for", Upos::Adp, Xpos::In, 2, Obl)], &[(2, Obl), (0, Root), (1, Case)]);
    }

    #[test]
    fn an_object_of_two_verbs() {
        use Deprel::*;
        let seized = ("seize", Upos::Verb, Xpos::Vbd, 0, Root);
        let (and, burned) = (("and", Upos::Cconj, Xpos::Cc, 3, Cc), ("burn", Upos::Verb, Xpos::Vbd, 1, Conj));
        let papers = ("paper", Upos::Noun, Xpos::Nns, 3, Obj);
        check(&[seized, and, burned, papers], &[(0, Root), (3, Cc), (1, Conj), (1, Obj)]);
        let came = ("come", Upos::Verb, Xpos::Vbd, 0, Root);
        check(&[came, and, burned, papers], &[(0, Root), (3, Cc), (1, Conj), (3, Obj)]);
    }
}
