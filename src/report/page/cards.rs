//! The first findings as plain HTML: for print, for mail, and for whoever runs no scripts.

use super::payload::{heading, tame, title};
use super::pool::{Placed, Pool};
use crate::report::View;
use crate::report::formats::entity;
use crate::report::view::counted;
use crate::report::wording;
use crate::rules::{Finding, Severity};

/// So many findings are told without the script.
const SHOWN: usize = 200;
/// Passages of one value that are told.
const PASSAGES: usize = 4;

/// A heading with what was read, then the cards.
pub fn cards(view: &View<'_>, pool: &mut Pool<'_>) -> String {
    let report = view.report;
    let found = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .filter(|&s| report.count(s) > 0)
        .map(|s| counted(report.count(s), s.word()))
        .collect::<Vec<_>>();
    let found = if found.is_empty() { "no disagreement found".to_string() } else { found.join(", ") };
    let read = [(report.documents.len(), "document"), (report.sentences, "sentence"), (report.claims, "claim")]
        .map(|(count, noun)| counted(count, noun));
    let mut html =
        format!("<h1>Where these documents disagree</h1>\n<p class=\"lead\">{}: {found}.</p>\n", read.join(", "));
    for finding in report.findings.iter().take(SHOWN) {
        card(view, pool, finding, &mut html);
    }
    if report.findings.len() > SHOWN {
        html += &format!(
            "<p class=\"lead\">The first {SHOWN} of {} are told here. The rest need a browser that runs the page's script.</p>\n",
            counted(report.findings.len(), "finding")
        );
    }
    html
}

fn card(view: &View<'_>, pool: &mut Pool<'_>, finding: &Finding, html: &mut String) {
    let groups = view.groups(finding);
    let severity = finding.severity.word();
    *html += &format!(
        "<article class=\"card\"><p class=\"meta\"><span class=\"sev {severity}\">{severity}</span> <span>{}</span></p>\n<h2>{}</h2>\n<div class=\"columns\">\n",
        escaped(&finding.rule),
        escaped(&finding.about)
    );
    for (n, group) in groups.iter().enumerate() {
        let mut documents: Vec<_> = group.iter().map(|s| s.passage.document).collect();
        documents.dedup();
        *html += &format!(
            "<section class=\"column v{}\"><header><h3>{}</h3><p>{}</p></header>\n",
            n % 5 + 1,
            escaped(&heading(view, group[0])),
            counted(documents.len(), "source")
        );
        let mut told: Vec<Placed> = Vec::new();
        for side in group.iter() {
            let id = side.passage.document;
            let marks = wording::differing(view, finding, side);
            let Some(placed) = pool.place(id, side.passage.span, &marks) else { continue };
            if told.contains(&placed) || told.len() == PASSAGES {
                continue;
            }
            let document = view.document(id);
            let line = view.place(id, side.highlight.start).line;
            let day = document.published.map(|d| d.strftime(", %-d %B %Y").to_string()).unwrap_or_default();
            *html += &format!(
                "<figure class=\"passage\"><figcaption><b>{}</b> <span>{}{day}, line {line}</span></figcaption>\n<blockquote>",
                escaped(title(view, id)),
                escaped(document.source.as_deref().unwrap_or(&document.name))
            );
            marked(pool.text(&placed), &placed, n, html);
            *html += "</blockquote></figure>\n";
            told.push(placed);
        }
        if group.len() > told.len() && told.len() == PASSAGES {
            *html += &format!("<p class=\"more\">and {} more</p>\n", group.len() - told.len());
        }
        *html += "</section>\n";
    }
    *html += "</div></article>\n";
}

/// A sentence with its neighbours; the words that differ in `<mark>`, each with the number of its value.
fn marked(text: &str, placed: &Placed, group: usize, html: &mut String) {
    let units: Vec<u16> = text.encode_utf16().collect();
    let cut = |from: u32, to: u32| {
        let end = (to as usize).min(units.len());
        escaped(&String::from_utf16_lossy(&units[(from as usize).min(end)..end]))
    };
    let [from, to] = placed.around;
    *html += &format!("<span class=\"near\">{}</span>", cut(from, placed.sentence[0]));
    let mut at = placed.sentence[0];
    for &[start, end] in placed.marks.iter().filter(|m| m[0] >= placed.sentence[0]) {
        *html += &cut(at, start.max(at));
        *html += &format!("<mark>{}<sup>{}</sup></mark>", cut(start.max(at), end), group + 1);
        at = end.max(at);
    }
    *html += &cut(at, placed.sentence[1].max(at));
    *html += &format!("<span class=\"near\">{}</span>", cut(placed.sentence[1], to.max(placed.sentence[1])));
}

/// Text as HTML: nothing in it can open a tag or an attribute, end a script, or turn the direction of writing.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in tame(text).chars() {
        match entity(c) {
            Some(entity) => out += entity,
            None => out.push(c),
        }
    }
    out
}
