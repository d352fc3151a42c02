//! What an editor shows beside a draft: "“14 people” here, 12 in two other documents", and the question to ask its author.

use super::View;
use super::view::{counted, tally, value_of};
use crate::rules::{Finding, Side};
use crate::text::{Document, DocumentId, Passage, Span};

/// Of a passage that agrees.
const SAME: &str = "the same";

/// One finding as it touches one document.
pub struct Remark<'r> {
    pub finding: &'r Finding,
    /// The side that stands in this document.
    pub side: &'r Side,
    /// The words to underline.
    pub span: Span,
    pub message: String,
    /// The other sides: those that differ first.
    pub others: Vec<&'r Side>,
}

/// What there is to say about a document, in order of place. A reference is never remarked on, nor is what is known already.
pub fn remarks<'r>(view: &View<'r>, id: DocumentId) -> Vec<Remark<'r>> {
    if view.document(id).authority == crate::text::Authority::Reference {
        return Vec::new();
    }
    let report = view.report;
    let mut list = Vec::new();
    for finding in report.findings.iter().filter(|f| f.state.is_news()) {
        let groups = view.groups(finding);
        for (k, side) in finding.sides.iter().enumerate().filter(|(_, s)| s.passage.document == id) {
            let apart = finding.sides.iter().filter(|s| s.group != side.group);
            let alike =
                finding.sides.iter().enumerate().filter(|(n, s)| *n != k && s.group == side.group).map(|(_, s)| s);
            let others: Vec<&Side> = apart.chain(alike).collect();
            let mut message = finding.message.clone();
            if finding.sides.len() > 2 {
                message += &format!("\n{}", tally(&groups));
            }
            list.push(Remark { finding, side, span: side.highlight, message, others });
        }
    }
    list.sort_by_key(|r| (r.span, r.finding.severity));
    list
}

/// "says 14: The roof killed 14 people."
pub fn says(view: &View<'_>, side: &Side) -> String {
    format!("says {}: {}", value_of(side), view.clean(side.passage))
}

/// What is shown for a place, in Markdown, with the words that it is about: how many documents agree and differ, and where. `address` gives
/// the address of a document. None where nothing is known.
pub fn hover(
    view: &View<'_>,
    id: DocumentId,
    at: u32,
    address: &dyn Fn(DocumentId) -> String,
) -> Option<(Span, String)> {
    let report = view.report;
    let here = |span: Span| span.start <= at && at <= span.end;
    let mut disputes: Vec<(&Finding, &Side)> = Vec::new();
    for finding in &report.findings {
        let side = finding.sides.iter().find(|s| s.passage.document == id && here(s.highlight));
        disputes.extend(side.map(|side| (finding, side)));
    }
    if let Some(&(_, first)) = disputes.first() {
        let text: Vec<String> = disputes.iter().map(|(f, s)| dispute(view, f, s, address)).collect();
        return Some((first.highlight, text.join("\n\n---\n\n")));
    }
    report.agreements.iter().find_map(|agreement| {
        let mentions = agreement.mentions.iter().map(|&m| &report.mentions[m as usize]);
        let own = mentions.clone().find(|m| m.passage.document == id && here(m.highlight))?;
        let mut documents: Vec<DocumentId> = mentions.clone().map(|m| m.passage.document).collect();
        documents.dedup();
        let mut text = format!("**{}**: {}.\n", escaped(&agreement.value), agree(documents.len(), 0));
        for mention in mentions.filter(|m| m.passage != own.passage) {
            text += &item(view, SAME, mention.passage, mention.highlight, address);
        }
        Some((own.highlight, text))
    })
}

fn dispute(view: &View<'_>, finding: &Finding, side: &Side, address: &dyn Fn(DocumentId) -> String) -> String {
    let documents = |keep: &dyn Fn(&Side) -> bool| {
        let mut ids: Vec<DocumentId> = finding.sides.iter().filter(|s| keep(s)).map(|s| s.passage.document).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    };
    let own = documents(&|s| s.group == side.group);
    let differ = documents(&|s| s.group != side.group);
    let mut text = format!("**{}**: {}.\n", escaped(value_of(side)), agree(own.len(), differ.len()));
    for other in finding.sides.iter().filter(|s| s.group != side.group) {
        text += &item(view, &format!("**{}**", escaped(value_of(other))), other.passage, other.highlight, address);
    }
    for other in finding.sides.iter().filter(|s| s.group == side.group && s.passage != side.passage) {
        text += &item(view, SAME, other.passage, other.highlight, address);
    }
    if let Some(note) = &finding.note {
        text += &format!("\n\n*{}*", escaped(note.trim()));
    }
    text + &format!(
        "\n\n`{}` {} · sure {:.2} · {}",
        finding.rule,
        finding.severity.word(),
        finding.confidence,
        finding.id
    )
}

/// "3 documents agree, 1 differs".
fn agree(own: usize, differ: usize) -> String {
    let first = match own {
        1 => "only this document says so".to_string(),
        n => format!("{} agree", counted(n, "document")),
    };
    match differ {
        0 => first,
        1 => format!("{first}, 1 differs"),
        n => format!("{first}, {n} differ"),
    }
}

/// What another passage says, with its place. `words` are those that say it.
fn item(view: &View<'_>, said: &str, passage: Passage, words: Span, address: &dyn Fn(DocumentId) -> String) -> String {
    let line = view.place(passage.document, words.start).line;
    let name = escaped(&view.document(passage.document).name);
    format!("\n- {said} in [{name}:{line}]({}#L{line}): {}", address(passage.document), escaped(&view.clean(passage)))
}

/// The question to put to the author of a passage, ready to paste.
pub fn query(view: &View<'_>, finding: &Finding, side: &Side) -> String {
    let told = |s: &Side| {
        let line = view.place(s.passage.document, s.highlight.start).line;
        format!("Line {line} of {} says: “{}”", view.document(s.passage.document).name, view.clean(s.passage))
    };
    let mut text = told(side);
    for other in finding.sides.iter().filter(|s| s.group != side.group) {
        text += &format!("\n{}", told(other));
    }
    let mut values: Vec<&str> = view.groups(finding).iter().map(|g| value_of(g[0])).collect();
    values.dedup();
    match values.as_slice() {
        [one] => text + &format!("\nIs {one} right, and what is the source?"),
        values => text + &format!("\nWhich is right, {}, and what is the source?", values.join(" or ")),
    }
}

/// The comment that silences a finding at a passage, and the byte before which it is to stand: the beginning of the line in which the block
/// of the passage begins. `line_start` gives the first byte of the line of a byte.
pub fn silence(document: &Document, finding: &Finding, side: &Side, line_start: impl Fn(u32) -> u32) -> (u32, String) {
    let block = document.blocks.iter().find(|b| b.span.contains(side.passage.span));
    let at = line_start(block.map_or(side.passage.span.start, |b| b.span.start));
    let markup = [".md", ".markdown", ".html", ".htm"].iter().any(|e| document.name.to_lowercase().ends_with(e));
    let rule = &finding.rule;
    let comment = match markup {
        true => format!("<!-- claimlint-ignore {rule}: reason -->\n"),
        false => format!("# claimlint-ignore {rule}: reason\n"),
    };
    (at, comment)
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Style;
    use crate::report::fixture::collapse;

    #[test]
    fn a_remark_names_the_others_and_hovers_count_them() {
        let report = collapse();
        let view = View::new(&report, Style::PLAIN);
        let remarks = remarks(&view, DocumentId(0));
        assert_eq!(remarks.len(), 1);
        assert_eq!(remarks[0].others.len(), 2);
        assert!(remarks[0].message.ends_with("\n12 (2 documents) | 14 (1)"), "{}", remarks[0].message);
        let address = |id: DocumentId| format!("file:///{}", id.0);
        let (_, text) = hover(&view, DocumentId(0), remarks[0].span.start, &address).unwrap();
        assert!(
            text.starts_with(
                "**12**: 2 documents agree, 1 differs.\n\n- **14** in [docs/b.md:1](file:///1#L1): The roof"
            ),
            "{text}"
        );
        let (_, text) = hover(&view, DocumentId(1), 20, &address).unwrap();
        assert!(text.starts_with("**14**: only this document says so, 2 differ."), "{text}");
        assert!(hover(&view, DocumentId(1), 0, &address).is_none());
    }

    #[test]
    fn a_query_quotes_both_and_asks() {
        let report = collapse();
        let view = View::new(&report, Style::PLAIN);
        let finding = &report.findings[0];
        let side = finding.sides.iter().find(|s| s.passage.document == DocumentId(1)).unwrap();
        let text = query(&view, finding, side);
        assert!(
            text.starts_with("Line 1 of docs/b.md says: “The roof killed 14 people.”\nLine 7 of docs/a.md"),
            "{text}"
        );
        assert!(text.ends_with("Which is right, 12 or 14, and what is the source?"), "{text}");
    }
}
