//! GraphML, for Gephi, yEd, NetworkX and their kin: passages are nodes; two that speak of one matter, or dispute a fact, are joined.

use super::{Format, xml};
use crate::report::View;
use crate::report::view::value_of;
use crate::rules::ClusterMember;
use crate::text::Passage;
use std::collections::BTreeMap;
use std::io::{Result, Write};

/// The row of this format.
pub const FORMAT: Format = Format { word: "graphml", about: "the claim graph, for Gephi, yEd and NetworkX", render };

/// The keys of the attributes: id, of what, name, type.
const KEYS: [(&str, &str, &str, &str); 10] = [
    ("document", "node", "document", "string"),
    ("line", "node", "line", "int"),
    ("cluster", "node", "cluster", "string"),
    ("text", "node", "text", "string"),
    ("joins", "edge", "joins", "string"),
    ("finding", "edge", "finding", "string"),
    ("rule", "edge", "rule", "string"),
    ("severity", "edge", "severity", "string"),
    ("confidence", "edge", "confidence", "double"),
    ("values", "edge", "values", "string"),
];

fn render(view: &View<'_>, out: &mut dyn Write) -> Result<()> {
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(
        out,
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
         xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">"
    )?;
    for (id, of, name, kind) in KEYS {
        writeln!(out, "  <key id=\"{id}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>")?;
    }
    writeln!(out, "  <graph id=\"claims\" edgedefault=\"undirected\">")?;
    let nodes = nodes(view);
    for (&passage, &(number, cluster)) in &nodes {
        let place = view.place(passage.document, passage.span.start);
        writeln!(out, "    <node id=\"n{number}\">")?;
        data(out, "document", &view.document(passage.document).name)?;
        data(out, "line", &place.line.to_string())?;
        data(out, "cluster", &format!("c{cluster}"))?;
        data(out, "text", &view.clean(passage))?;
        writeln!(out, "    </node>")?;
    }
    let mut edge = 0;
    for (cluster, members) in view.report.clusters.iter().enumerate() {
        // A star and not a mesh: the size stays that of the documents.
        let passages = passages(members);
        for pair in passages.iter().skip(1).map(|p| (passages[0], *p)) {
            let (a, b) = (nodes[&pair.0].0, nodes[&pair.1].0);
            writeln!(out, "    <edge id=\"e{edge}\" source=\"n{a}\" target=\"n{b}\">")?;
            data(out, "joins", "one matter")?;
            data(out, "values", &format!("c{cluster}"))?;
            writeln!(out, "    </edge>")?;
            edge += 1;
        }
    }
    for finding in &view.report.findings {
        let groups = view.groups(finding);
        for pair in groups.windows(2) {
            let (left, right) = (pair[0][0], pair[1][0]);
            let (a, b) = (nodes[&left.passage].0, nodes[&right.passage].0);
            writeln!(out, "    <edge id=\"e{edge}\" source=\"n{a}\" target=\"n{b}\">")?;
            data(out, "joins", "dispute")?;
            data(out, "finding", &finding.id)?;
            data(out, "rule", &finding.rule)?;
            data(out, "severity", finding.severity.word())?;
            data(out, "confidence", &format!("{:.2}", finding.confidence))?;
            data(out, "values", &format!("{} | {}", value_of(left), value_of(right)))?;
            writeln!(out, "    </edge>")?;
            edge += 1;
        }
    }
    writeln!(out, "  </graph>\n</graphml>")
}

/// Every passage with its number and the first cluster that holds it, in the order of documents and places.
fn nodes(view: &View<'_>) -> BTreeMap<Passage, (usize, usize)> {
    let mut nodes: BTreeMap<Passage, (usize, usize)> = BTreeMap::new();
    for (cluster, members) in view.report.clusters.iter().enumerate() {
        for passage in passages(members) {
            nodes.entry(passage).or_insert((0, cluster));
        }
    }
    for finding in &view.report.findings {
        for side in &finding.sides {
            nodes.entry(side.passage).or_insert((0, finding.cluster as usize));
        }
    }
    for (number, node) in nodes.values_mut().enumerate() {
        node.0 = number;
    }
    nodes
}

fn passages(members: &[ClusterMember]) -> Vec<Passage> {
    let mut passages: Vec<Passage> = members.iter().map(|m| m.passage).collect();
    passages.sort_unstable();
    passages.dedup();
    passages
}

fn data(out: &mut dyn Write, key: &str, text: &str) -> Result<()> {
    writeln!(out, "      <data key=\"{key}\">{}</data>", xml(text))
}

#[cfg(test)]
mod tests {
    use crate::report::fixture::{collapse, rendered};

    #[test]
    fn a_dispute_joins_two_passages() {
        let text = rendered(&collapse(), "graphml");
        assert_eq!(text.matches("<node ").count(), 3);
        assert!(text.contains("<edge id=\"e0\" source=\"n0\" target=\"n1\">"), "{text}");
        assert!(text.contains("<data key=\"values\">12 | 14</data>"), "{text}");
    }
}
