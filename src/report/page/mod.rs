//! The page that editors review: one file that asks nothing of any network.
//!
//! In: a view of a report. Out: HTML. Always: what a document says is written as text and never as markup; the content policy allows the
//! page's own script and style and nothing else; the first cards are there without the script. To add a section: a file in
//! `script/`, its row in `SCRIPTS`.

mod cards;
mod payload;
mod pool;
mod seal;

use super::View;
use crate::decisions::Verdict;
use pool::Pool;
use std::collections::BTreeMap;
use std::io::{Result, Write};

/// How a page is used.
#[derive(Default)]
pub struct Page {
    /// Whether the page is served, and whoever serves it keeps its verdicts.
    pub saves: bool,
    /// Verdicts given since the report was made, by the id of the finding; none where one was taken back.
    pub decided: BTreeMap<String, Option<Verdict>>,
}

const SHELL: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
/// The script, in order. It runs as one function, so that nothing leaks out of it.
const SCRIPTS: &[&str] = &[
    include_str!("script/build.js"),
    include_str!("script/facts.js"),
    include_str!("script/verdicts.js"),
    include_str!("script/card.js"),
    include_str!("script/queue.js"),
    include_str!("script/matrix.js"),
    include_str!("script/timeline.js"),
    include_str!("script/graph.js"),
    include_str!("script/documents.js"),
    include_str!("script/rules.js"),
    include_str!("script/keys.js"),
    include_str!("script/start.js"),
];

/// Writes the page.
pub fn write(view: &View<'_>, page: &Page, out: &mut dyn Write) -> Result<()> {
    let mut pool = Pool::new(view);
    let data = payload::payload(view, page, &mut pool).to_string();
    let cards = cards::cards(view, &mut pool);
    let script = format!("(() => {{\n\"use strict\";\n{}}})();\n", SCRIPTS.concat());
    let connect = if page.saves { "'self'" } else { "'none'" };
    let policy = format!(
        "default-src 'none'; script-src {}; style-src {}; connect-src {connect}; base-uri 'none'; form-action 'none'",
        seal::source(&script),
        seal::source(STYLE),
    );
    let mut rest = SHELL;
    while let Some((before, after)) = rest.split_once("<!--{") {
        let Some((name, next)) = after.split_once("}-->") else { break };
        out.write_all(before.as_bytes())?;
        out.write_all(match name {
            "policy" => policy.as_bytes(),
            "style" => STYLE.as_bytes(),
            "script" => script.as_bytes(),
            "data" => &[],
            _ => cards.as_bytes(),
        })?;
        if name == "data" {
            out.write_all(seal::packed(data.as_bytes()).as_bytes())?;
        }
        rest = next;
    }
    out.write_all(rest.as_bytes())
}
