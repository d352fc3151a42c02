//! What is said to an editor: what the server can do, diagnostics, hovers, code actions.

use super::lines::Lines;
use super::workspace::{Workspace, path_of};
use crate::report::{Style, View, editor};
use crate::rules::Severity;
use crate::text::{DocumentId, Span};
use serde_json::{Value, json};
use std::path::PathBuf;

/// The notification that carries diagnostics.
pub const PUBLISH: &str = "textDocument/publishDiagnostics";
/// The command that answers with a query to the author.
pub const QUERY: &str = "claimlint.query";

/// Whether the editor counts columns in bytes as well.
pub fn wants_utf8(params: &Value) -> bool {
    let known = params["capabilities"]["general"]["positionEncodings"].as_array();
    known.into_iter().flatten().any(|e| e == "utf-8")
}

/// Whether the editor tells of files that change on disk, if it is asked to.
pub fn can_watch(params: &Value) -> bool {
    params["capabilities"]["workspace"]["didChangeWatchedFiles"]["dynamicRegistration"] == true
}

/// The folder that the editor has open.
pub fn root(params: &Value) -> Option<PathBuf> {
    let folder = params["workspaceFolders"][0]["uri"].as_str().or_else(|| params["rootUri"].as_str());
    folder.and_then(path_of)
}

/// What the server can do.
pub fn capabilities(utf8: bool) -> Value {
    json!({
        "positionEncoding": if utf8 { "utf-8" } else { "utf-16" },
        "textDocumentSync": { "openClose": true, "change": 2, "save": true },
        "hoverProvider": true,
        "codeActionProvider": { "codeActionKinds": ["quickfix"] },
        "executeCommandProvider": { "commands": [QUERY] },
    })
}

/// Asks the editor to tell of documents that change on disk, and of what says how to check them.
pub fn watch_files() -> Value {
    let watchers: Vec<Value> = ["md", "markdown", "txt", "html", "htm", "docx", "odt", "yaml", "yml", "baseline"]
        .iter()
        .map(|e| json!({ "globPattern": format!("**/*.{e}") }))
        .collect();
    json!({ "registrations": [{ "id": "documents", "method": "workspace/didChangeWatchedFiles",
                                "registerOptions": { "watchers": watchers } }] })
}

/// The addresses of the files that a notification says have changed on disk.
pub fn changed_files<'p>(method: &str, params: &'p Value) -> Vec<&'p str> {
    match method {
        "workspace/didChangeWatchedFiles" => {
            params["changes"].as_array().into_iter().flatten().filter_map(|change| change["uri"].as_str()).collect()
        }
        "textDocument/didSave" => params["textDocument"]["uri"].as_str().into_iter().collect(),
        _ => Vec::new(),
    }
}

/// The diagnostics of a document, each linked to the other passages.
pub fn diagnostics(workspace: &Workspace, name: &str) -> Value {
    let list: Vec<Value> = match workspace.told(name) {
        Some((report, id)) => {
            let view = View::new(report, Style::PLAIN);
            let lines = Lines::of(&report.documents[id.0 as usize].text, workspace.utf8);
            editor::remarks(&view, id).iter().map(|r| diagnostic(workspace, &view, &lines, r)).collect()
        }
        None => Vec::new(),
    };
    json!({ "uri": workspace.uri(name), "diagnostics": list })
}

fn diagnostic(workspace: &Workspace, view: &View<'_>, lines: &Lines<'_>, remark: &editor::Remark<'_>) -> Value {
    let finding = remark.finding;
    let related: Vec<Value> = remark
        .others
        .iter()
        .map(|side| {
            let document = view.document(side.passage.document);
            let lines = Lines::of(&document.text, workspace.utf8);
            let (start, end) = match workspace.file(&document.name).1 {
                true => (side.highlight.start, side.highlight.end),
                false => (0, 0),
            };
            json!({ "location": { "uri": workspace.uri(&document.name), "range": lines.range(start, end) },
                    "message": editor::says(view, side) })
        })
        .collect();
    json!({
        "range": lines.range(remark.span.start, remark.span.end),
        "severity": match finding.severity { Severity::Error => 1, Severity::Warning => 2, Severity::Note => 3 },
        "code": finding.rule,
        "source": "claimlint",
        "message": remark.message,
        "relatedInformation": related,
        "data": { "id": finding.id },
    })
}

/// What a passage under the cursor has against it, or for it.
pub fn hover(workspace: &Workspace, params: &Value) -> Value {
    let Some((report, id, at)) = under(workspace, params, &params["position"]) else { return Value::Null };
    let view = View::new(report, Style::PLAIN);
    let lines = Lines::of(&report.documents[id.0 as usize].text, workspace.utf8);
    let address = |document: DocumentId| workspace.uri(&view.document(document).name);
    match editor::hover(&view, id, at, &address) {
        Some((span, text)) => {
            json!({ "contents": { "kind": "markdown", "value": text }, "range": lines.range(span.start, span.end) })
        }
        None => Value::Null,
    }
}

/// What can be done about the findings of a range: silence one with a reason, or ask the author.
pub fn actions(workspace: &Workspace, params: &Value) -> Value {
    let range = &params["range"];
    let Some((report, id, from)) = under(workspace, params, &range["start"]) else { return json!([]) };
    let Some((_, _, to)) = under(workspace, params, &range["end"]) else { return json!([]) };
    let uri = &params["textDocument"]["uri"];
    let view = View::new(report, Style::PLAIN);
    let document = &report.documents[id.0 as usize];
    let lines = Lines::of(&document.text, workspace.utf8);
    let touched = |span: Span| span.start <= to && from <= span.end;
    let mut actions = Vec::new();
    for remark in editor::remarks(&view, id).iter().filter(|r| touched(r.span)) {
        let finding = remark.finding;
        let shown = diagnostic(workspace, &view, &lines, remark);
        let (at, comment) = editor::silence(document, finding, remark.side, |at| lines.line_start(at));
        let edit = json!({ "range": lines.range(at, at), "newText": comment });
        actions.push(json!({
            "title": format!("Silence {} here, with a reason", finding.rule), "kind": "quickfix", "diagnostics": [shown],
            "edit": { "changes": { uri.as_str().unwrap_or_default(): [edit] } },
        }));
        let query = editor::query(&view, finding, remark.side);
        actions.push(json!({
            "title": "Query to the author: show the words to paste", "kind": "quickfix", "diagnostics": [shown],
            "command": { "title": "Query to the author", "command": QUERY, "arguments": [{ "query": query }] },
        }));
    }
    Value::Array(actions)
}

/// The text that the command answers with.
pub fn query(params: &Value) -> Value {
    match params["command"] == QUERY {
        true => params["arguments"][0]["query"].clone(),
        false => Value::Null,
    }
}

/// The last report on a document, and the byte of a position in it.
fn under<'w>(
    workspace: &'w Workspace,
    params: &Value,
    position: &Value,
) -> Option<(&'w crate::rules::Report, DocumentId, u32)> {
    let name = workspace.open_name(params["textDocument"]["uri"].as_str()?)?;
    let (report, id) = workspace.told(&name)?;
    let lines = Lines::of(&report.documents[id.0 as usize].text, workspace.utf8);
    Some((report, id, lines.byte(position)))
}
