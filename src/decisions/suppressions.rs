//! Comments in a document that silence a rule there, each with its reason:
//! `<!-- claimlint-ignore count-differs: two bridges -->`, `<!-- claimlint-ignore 9f2c61d0a4b7 until=2026-05-01: the count goes on -->`;
//! in plain text `# claimlint-ignore ...` or `// claimlint-ignore ...` on a line of its own.
//!
//! A comment on a line of its own speaks of the paragraph, list item or table beneath it; one within a line, of the sentence that
//! it stands in or follows; `claimlint-ignore-file`, of the whole document. It silences a finding that has a passage there, and
//! leaves the other passages' other findings alone.

use super::own::Own;
use crate::read::MARK;
use crate::rules::{Finding, Keys, Report, Severity, Side, conflict, key};
use crate::text::{BlockKind, Document, DocumentId, Passage, Span};
use jiff::civil::Date;

/// The rule that finds comments which silence nothing, have run out, or cannot be understood.
pub const SUPPRESSION: &str = "suppression";

/// One comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suppression {
    /// The comment itself.
    pub span: Span,
    /// What it speaks of.
    pub over: Span,
    /// Ids of rules or of findings.
    pub ids: Vec<String>,
    pub reason: String,
    pub until: Option<Date>,
}

/// A comment that cannot be understood: where, and what would be right.
type Fault = (Span, String);

/// Leaves out the findings that comments silence. Comments that have run out or make no sense are reported; those that
/// silence nothing are, where `wide` says that enough was read to know. Gives, for each finding that was there, whether it stays;
/// what is reported of comments comes after all others.
pub fn suppress(report: &mut Report, today: Date, wide: bool) -> Vec<bool> {
    let mut said: Vec<Finding> = Vec::new();
    let mut suppressed = vec![false; report.findings.len()];
    for number in 0..report.documents.len() {
        let document = &report.documents[number];
        if !document.text.contains(MARK) {
            continue;
        }
        let id = DocumentId(number as u32);
        let sentences = report.spans.get(number).map_or(&[][..], Vec::as_slice);
        for comment in comments(document, sentences) {
            let comment = match comment {
                Ok(comment) => comment,
                Err((span, message)) => {
                    said.push(told(report, id, span, Severity::Error, message));
                    continue;
                }
            };
            if comment.until.is_some_and(|until| today >= until) {
                let message = format!("this comment has run out; look at {} again", comment.ids.join(", "));
                said.push(told(report, id, comment.span, Severity::Warning, message));
                continue;
            }
            let mut used = vec![false; comment.ids.len()];
            for (finding, suppressed) in report.findings.iter().zip(&mut suppressed) {
                let here =
                    finding.sides.iter().any(|s| s.passage.document == id && s.passage.span.overlaps(comment.over));
                let named = comment.ids.iter().position(|i| *i == finding.rule.as_str() || *i == finding.id);
                if let (true, Some(k)) = (here, named) {
                    used[k] = true;
                    *suppressed = true;
                }
            }
            for (name, _) in comment.ids.iter().zip(used).filter(|(_, used)| !used && wide) {
                let rule = report.rules.iter().any(|r| r.id == name.as_str());
                let is_id = name.len() == 12 && name.bytes().all(|b| b.is_ascii_hexdigit());
                let message =
                    match (rule || is_id, crate::rules::nearest(name, report.rules.iter().map(|r| r.id.as_str()))) {
                        (true, _) => {
                            format!("this comment silences nothing: `{name}` finds nothing here; strike it out")
                        }
                        (false, Some(near)) => {
                            format!("there is no rule `{name}`, or it is off; did you mean `{near}`?")
                        }
                        (false, None) => format!("there is no rule `{name}`, or it is off; strike it out"),
                    };
                said.push(told(report, id, comment.span, Severity::Warning, message));
            }
        }
    }
    let stays: Vec<bool> = suppressed.into_iter().map(|s| !s).collect();
    let mut stay = stays.iter().copied();
    report.findings.retain(|_| stay.next().unwrap_or(true));
    report.suppressed = stays.len() - report.findings.len();
    OWN.tell(report, said);
    stays
}

const OWN: Own = Own {
    id: SUPPRESSION,
    severity: Severity::Error,
    about: "A comment that silences a rule has run out, silences nothing, or gives no reason.",
    help: "A comment `claimlint-ignore RULE until=DATE: reason` that has run out, silences nothing, or gives no reason.",
};

fn told(report: &Report, id: DocumentId, span: Span, severity: Severity, message: String) -> Finding {
    let words = report.documents[id.0 as usize].cut(span);
    let keys = Keys {
        fact: key("fact", [SUPPRESSION, words]),
        value: severity.word().to_string(),
        text: key("text", [SUPPRESSION, words]),
    };
    Finding {
        id: conflict(&keys.fact, &[&keys.value, &message]),
        severity,
        about: "Comment that silences a rule".to_string(),
        message,
        ..OWN.at(Side {
            passage: Passage { document: id, span },
            highlight: span,
            words: words.split_whitespace().collect::<Vec<_>>().join(" "),
            keys,
            ..Side::default()
        })
    }
}

/// The comments of a document, in order. `sentences` are its sentences.
pub fn comments(document: &Document, sentences: &[Span]) -> Vec<Result<Suppression, Fault>> {
    let text = &document.text;
    let mut found = Vec::new();
    for (at, _) in text.match_indices(MARK) {
        let Some((span, inner)) = comment(text, at) else { continue };
        let own_line = alone(text, span);
        let rest = &inner[MARK.len()..];
        let (whole, rest) = match rest.strip_prefix("-file") {
            Some(rest) => (true, rest),
            None => (false, rest),
        };
        let over = match (whole, own_line) {
            (true, _) => Some(Span::new(0, text.len())),
            (false, true) => beneath(document, span),
            (false, false) => sentence_at(sentences, span),
        };
        found.push(parse(rest).map_err(|message| (span, message)).map(|(ids, until, reason)| Suppression {
            span,
            over: over.unwrap_or(span),
            ids,
            reason,
            until,
        }));
    }
    found
}

/// Rule and finding ids, the day on which it runs out, and the reason: " count-differs until=2026-05-01: two bridges".
fn parse(words: &str) -> Result<(Vec<String>, Option<Date>, String), String> {
    let example = "write `claimlint-ignore RULE: reason`, as in `claimlint-ignore count-differs: two bridges`";
    let (head, reason) =
        words.split_once(':').ok_or_else(|| format!("a comment that silences needs a reason; {example}"))?;
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(format!("a comment that silences needs a reason; {example}"));
    }
    let (mut ids, mut until) = (Vec::new(), None);
    for word in head.split([' ', ',', '\t', '\n']).filter(|w| !w.is_empty()) {
        match word.strip_prefix("until=") {
            Some(day) => {
                let date = day.parse().map_err(|_| format!("`{day}` is not a day; write until=2026-05-01"))?;
                until = Some(date);
            }
            None => ids.push(word.to_string()),
        }
    }
    if ids.is_empty() {
        return Err(format!("a comment that silences names the rules that it silences; {example}"));
    }
    Ok((ids, until, reason.to_string()))
}

/// The comment around the mark at `at`, and what it says from the mark on.
fn comment(text: &str, at: usize) -> Option<(Span, &str)> {
    let before = text[..at].trim_end_matches([' ', '\t']);
    let start = text[..at].rfind('\n').map_or(0, |k| k + 1);
    if let Some(opening) = before.strip_suffix("<!--") {
        // "`<!-- claimlint-ignore -->`" is told of, not meant.
        if opening.ends_with('`') || fenced(&text[..start]) {
            return None;
        }
        let end = at + text[at..].find("-->")?;
        return Some((Span::new(opening.len(), end + 3), text[at..end].trim_end()));
    }
    let line = before[start.min(before.len())..].trim_start();
    if !matches!(line, "#" | "//" | ";;") || fenced(&text[..start]) {
        return None;
    }
    let end = text[at..].find('\n').map_or(text.len(), |k| at + k);
    let inner = text[at..end].trim_end();
    Some((Span::new(before.len() - line.len(), at + inner.len()), inner))
}

/// Whether a fence of code is open at the end of this text.
fn fenced(before: &str) -> bool {
    before.lines().filter(|l| l.trim_start().starts_with("```") || l.trim_start().starts_with("~~~")).count() % 2 == 1
}

/// Whether nothing else stands on the lines of a comment.
fn alone(text: &str, span: Span) -> bool {
    let (start, end) = (span.start as usize, span.end as usize);
    let line = text[..start].rfind('\n').map_or(0, |k| k + 1);
    let rest = text[end..].lines().next().unwrap_or("");
    text[line..start].trim().is_empty() && rest.trim().is_empty()
}

/// What stands beneath a comment: the rest of its paragraph, else the next block, of a table all its cells.
fn beneath(document: &Document, span: Span) -> Option<Span> {
    let blocks = &document.blocks;
    let after = |end: u32| document.text[end as usize..].trim_start().len();
    let k = blocks
        .iter()
        .position(|b| b.span.end > span.end && after(span.end) > document.text.len() - b.span.end as usize)?;
    let table = |k: usize| match blocks.get(k)?.kind {
        BlockKind::TableCell { table, .. } => Some(table),
        _ => None,
    };
    let last = match table(k) {
        Some(own) => (k..blocks.len()).take_while(|&i| table(i) == Some(own)).last().unwrap_or(k),
        None => k,
    };
    let start = span.end.max(blocks[k].span.start);
    Some(Span { start, end: blocks[last].span.end.max(start) })
}

/// The sentence that a comment stands in or follows.
fn sentence_at(sentences: &[Span], span: Span) -> Option<Span> {
    let k = sentences.partition_point(|s| s.start < span.start);
    sentences.get(k.checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;

    fn check(name: &str, text: &str, covered: &[&str]) {
        let document = read::bytes(name, text.as_bytes().to_vec()).documents.remove(0);
        let sentences: Vec<Span> = crate::language::analyse(&document).sentences.iter().map(|s| s.span).collect();
        let told: Vec<&str> = comments(&document, &sentences)
            .into_iter()
            .map(|c| c.map_or("fault", |c| document.cut(c.over).trim()))
            .collect();
        assert_eq!(told, covered, "{text}");
    }

    #[test]
    fn what_a_comment_speaks_of() {
        let comment = "<!-- claimlint-ignore count-differs: two bridges -->";
        check("a.md", &format!("One.\n\n{comment}\n\nTwo died. Three lived.\n\nFour.\n"), &["Two died. Three lived."]);
        check("a.md", &format!("One.\n\n{comment}\nTwo died.\n"), &["Two died."]);
        check("a.md", &format!("One died. {comment} Two lived.\n"), &["One died."]);
        check("a.md", &format!("One died. Two lived. {comment}\n\nThree.\n"), &["Two lived."]);
        check("a.txt", "One.\n\n# claimlint-ignore count-differs: why\nTwo died.\n\nThree.\n", &["Two died."]);
        check(
            "a.txt",
            "One.\n\n// claimlint-ignore count-differs until=2026-05-01: why\n\nTwo died.\n",
            &["Two died."],
        );
        check("a.md", "<!-- claimlint-ignore count-differs -->\nTwo.\n", &["fault"]);
        check("a.md", "<!-- claimlint-ignore : why -->\nTwo.\n", &["fault"]);
        check("a.md", &format!("Write `{comment}`.\n\n```\n{comment}\n```\n\nTwo.\n"), &[]);
        check("a.txt", "He wrote claimlint-ignore on the wall: nobody knew why.\n", &[]);
    }

    #[test]
    fn ids_days_and_reasons() {
        let (ids, until, reason) = parse(" count-differs, 9f2c61d0a4b7 until=2026-05-01: the count: goes on").unwrap();
        assert_eq!(ids, ["count-differs", "9f2c61d0a4b7"]);
        assert_eq!((until, reason.as_str()), (Some(jiff::civil::date(2026, 5, 1)), "the count: goes on"));
        assert!(parse(" x until=May: y").unwrap_err().contains("not a day"));
    }
}
