//! An analysis for a person to read: each sentence with its words, tags and tree, its names and clauses.

use super::{Analysis, Clause, NameMention, clauses};
use crate::text::{Document, Sentence};
use std::fmt::Write;

/// The analysis of a document, one sentence after the other. Words of a tree are indented below their governors' level.
pub fn pretty(document: &Document, analysis: &Analysis) -> String {
    let mut out = String::new();
    let mut names = analysis.names.iter().peekable();
    for (number, sentence) in analysis.sentences.iter().enumerate() {
        let _ = writeln!(out, "{}. {}", number + 1, one_line(document.cut(sentence.span)));
        words(document, sentence, &mut out);
        while let Some(name) = names.next_if(|n| n.sentence as usize <= number) {
            let _ = writeln!(out, "  name    {}", name_line(document, name));
        }
        for clause in clauses(sentence, &document.text) {
            let _ = writeln!(out, "  clause  {}", clause_line(document, sentence, &clause));
        }
        out.push('\n');
    }
    for quotation in &analysis.quotations {
        let _ = writeln!(out, "quotation “{}”", one_line(document.cut(quotation.span)));
    }
    out
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn words(document: &Document, sentence: &Sentence, out: &mut String) {
    let wide = |f: &dyn Fn(usize) -> usize| (0..sentence.tokens.len()).map(f).max().unwrap_or(0);
    let word = wide(&|i| document.cut(sentence.tokens[i].span).chars().count());
    let lemma = wide(&|i| sentence.tokens[i].lemma.chars().count());
    for (i, token) in sentence.tokens.iter().enumerate() {
        let (mut depth, mut at) = (0, i);
        while let Some(up) = sentence.governor(at).filter(|&up| up < sentence.tokens.len() && depth < 40) {
            (depth, at) = (depth + 1, up);
        }
        let governor = sentence.governor(i).and_then(|g| sentence.tokens.get(g)).map_or("", |g| document.cut(g.span));
        let _ = writeln!(
            out,
            "  {:>4} {:word$} {:lemma$} {:5} {:5} {:indent$}{} {}",
            i + 1,
            document.cut(token.span),
            token.lemma,
            token.upos.word(),
            token.xpos.word(),
            "",
            token.deprel.word(),
            governor,
            indent = 2 * depth,
        );
    }
}

fn name_line(document: &Document, name: &NameMention) -> String {
    let title = name.title.map_or(String::new(), |t| format!(" ({})", one_line(document.cut(t))));
    format!("{} [{} {}]{title}", one_line(document.cut(name.span)), name.kind.word(), name.entity + 1)
}

/// A clause in one line: "not accept(board; offer; in March) [main, past] said by spokesman".
pub(super) fn clause_line(document: &Document, sentence: &Sentence, clause: &Clause) -> String {
    let word = |i: u16| sentence.tokens.get(i as usize).map_or("", |t| document.cut(t.span));
    let words = |list: &[u16]| list.iter().map(|&i| word(i)).collect::<Vec<_>>().join(" + ");
    let obliques: Vec<String> =
        clause.obliques.iter().map(|o| format!("{} {}", o.case, word(o.head)).trim().to_string()).collect();
    let mut line = format!(
        "{}{}{}({}; {}; {})",
        if clause.negated { "not " } else { "" },
        if clause.copula { "=" } else { "" },
        clause.lemma,
        words(&clause.subjects),
        words(&clause.objects),
        obliques.join(", ")
    );
    let _ = write!(
        line,
        " [{:?}, {:?}{}{}]",
        clause.kind,
        clause.modality,
        if clause.past { ", past" } else { "" },
        if clause.passive { ", passive" } else { "" }
    );
    if let Some(source) = &clause.source {
        let _ = write!(line, " {} by {}", word(source.verb), source.speaker.map_or("?", word));
    }
    line
}
