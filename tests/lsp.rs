//! The language server, driven as an editor drives it: messages on standard input, answers on standard output.

mod support;

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};
use support::{folder, write};

/// Machines that test are slow, and do other things.
const PATIENCE: Duration = Duration::from_secs(120);

struct Editor {
    child: Child,
    input: ChildStdin,
    messages: Receiver<Value>,
    next: i64,
}

impl Editor {
    /// Starts the server in a folder and shakes hands.
    fn start(folder: &Path, capabilities: Value) -> (Editor, Value) {
        let mut child = Command::new(env!("CARGO_BIN_EXE_claimlint"))
            .args(["lsp", "--stdio"])
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let input = child.stdin.take().unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let (send, messages) = channel();
        std::thread::spawn(move || {
            loop {
                let mut length = 0;
                loop {
                    let mut line = String::new();
                    if output.read_line(&mut line).unwrap_or(0) == 0 {
                        return;
                    }
                    match line.trim().strip_prefix("Content-Length: ") {
                        Some(number) => length = number.parse().unwrap(),
                        None if line.trim().is_empty() => break,
                        None => {}
                    }
                }
                let mut body = vec![0; length];
                output.read_exact(&mut body).unwrap();
                if send.send(serde_json::from_slice(&body).unwrap()).is_err() {
                    return;
                }
            }
        });
        let mut editor = Editor { child, input, messages, next: 0 };
        let params = json!({ "processId": null, "rootUri": uri(folder), "capabilities": capabilities });
        let answer = editor.ask("initialize", params);
        editor.tell("initialized", json!({}));
        (editor, answer)
    }

    fn send(&mut self, message: &Value) {
        let body = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{body}", body.len()).unwrap();
        self.input.flush().unwrap();
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        self.next += 1;
        let id = self.next;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        self.until(|m| m["id"] == id && m["method"].is_null())["result"].clone()
    }

    /// The next message that the test waits for; others are passed over.
    fn until(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            let message = self.messages.recv_timeout(left).expect("the message did not come in time");
            if wanted(&message) {
                return message;
            }
        }
    }

    /// The next diagnostics of a document that fit.
    fn diagnostics(&mut self, uri: &str, wanted: impl Fn(&[Value]) -> bool) -> Vec<Value> {
        let message = self.until(|m| {
            m["method"] == "textDocument/publishDiagnostics"
                && m["params"]["uri"] == uri
                && wanted(m["params"]["diagnostics"].as_array().unwrap())
        });
        message["params"]["diagnostics"].as_array().unwrap().clone()
    }

    fn open(&mut self, uri: &str, text: &str) {
        let document = json!({ "uri": uri, "languageId": "markdown", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
    }

    fn edit(&mut self, uri: &str, changes: Value) {
        self.tell(
            "textDocument/didChange",
            json!({ "textDocument": { "uri": uri, "version": 2 }, "contentChanges": changes }),
        );
    }

    /// Says goodbye and gives the exit code.
    fn stop(mut self) -> i32 {
        assert_eq!(self.ask("shutdown", Value::Null), Value::Null);
        self.tell("exit", Value::Null);
        self.child.wait().unwrap().code().unwrap()
    }
}

fn uri(path: &Path) -> String {
    format!("file://{}", path.canonicalize().unwrap_or(path.to_path_buf()).display())
}

const A: &str = "# Café notes\n\nThe roof of the Marlow market hall fell in on Tuesday. It killed twelve people.\n";
const B: &str = "On Tuesday the roof of the Marlow market hall fell in. It killed 14 people.\n";

#[test]
fn a_draft_is_underlined_while_it_is_typed() {
    let folder = folder("lsp_session");
    write(&folder, &[("docs/a.md", A.as_bytes()), ("docs/b.md", B.as_bytes())]);
    let (mut editor, answer) = Editor::start(&folder, json!({}));
    assert_eq!(answer["serverInfo"]["name"], "claimlint");
    assert_eq!(answer["capabilities"]["positionEncoding"], "utf-16");
    let (a, b) = (uri(&folder.join("docs/a.md")), uri(&folder.join("docs/b.md")));

    // What is on disk already disagrees.
    editor.open(&a, A);
    let found = editor.diagnostics(&a, |d| !d.is_empty());
    let twelve = &found[0];
    assert_eq!((&twelve["code"], &twelve["source"]), (&json!("count-differs"), &json!("claimlint")));
    assert_eq!(twelve["range"]["start"]["line"], 2);
    let related = &twelve["relatedInformation"][0];
    assert_eq!(related["location"]["uri"], b);
    assert_eq!(related["location"]["range"]["start"]["character"], 65);
    assert!(related["message"].as_str().unwrap().starts_with("says 14"), "{related}");

    // The cursor on the words tells who agrees, and the finding can be silenced or asked about.
    let here = json!({ "textDocument": { "uri": a }, "position": twelve["range"]["start"] });
    let hover = editor.ask("textDocument/hover", here);
    let text = hover["contents"]["value"].as_str().unwrap();
    assert!(text.contains("only this document says so, 1 differs") && text.contains("docs/b.md:1"), "{text}");
    let ask = json!({ "textDocument": { "uri": a }, "range": twelve["range"], "context": { "diagnostics": [twelve] } });
    let actions = editor.ask("textDocument/codeAction", ask);
    let edit = &actions[0]["edit"]["changes"][&a][0];
    assert!(edit["newText"].as_str().unwrap().contains("count-differs"), "{actions}");
    assert_eq!(edit["range"]["start"], json!({ "line": 2, "character": 0 }));
    let command = &actions[1]["command"];
    let query = editor
        .ask("workspace/executeCommand", json!({ "command": command["command"], "arguments": command["arguments"] }));
    assert!(query.as_str().unwrap().contains("what is the source?"), "{query}");

    // The comment silences it, and taking the comment away brings it back.
    editor.edit(&a, json!([{ "range": edit["range"], "text": edit["newText"] }]));
    editor.diagnostics(&a, <[Value]>::is_empty);
    editor.edit(&a, json!([{ "text": A }]));
    editor.diagnostics(&a, |d| !d.is_empty());

    // An edit settles it; another brings it back; both through ranges.
    let range = twelve["range"].clone();
    editor.edit(&a, json!([{ "range": range, "text": "14 people" }]));
    editor.diagnostics(&a, <[Value]>::is_empty);
    let start = range["start"]["character"].as_u64().unwrap();
    let number = json!({ "start": { "line": 2, "character": start }, "end": { "line": 2, "character": start + 2 } });
    editor.edit(&a, json!([{ "range": number, "text": "eleven" }]));
    let found = editor.diagnostics(&a, |d| !d.is_empty());
    assert!(found[0]["message"].as_str().unwrap().contains("eleven people"), "{found:?}");

    // The other document changes on disk.
    write(&folder, &[("docs/b.md", B.replace("14", "11").as_bytes())]);
    editor.tell("workspace/didChangeWatchedFiles", json!({ "changes": [{ "uri": b, "type": 2 }] }));
    editor.diagnostics(&a, <[Value]>::is_empty);

    let unknown = editor.ask("textDocument/rename", json!({}));
    assert!(unknown.is_null());
    editor.tell("textDocument/didClose", json!({ "textDocument": { "uri": a } }));
    editor.diagnostics(&a, <[Value]>::is_empty);
    assert_eq!(editor.stop(), 0);
}

#[test]
fn the_cursor_tells_who_agrees() {
    let folder = folder("lsp_hover");
    let c = "The roof of the market hall in Marlow fell in on Tuesday and killed 12 people.\n";
    let d = "Twelve people were killed on Tuesday when the roof of the Marlow market hall fell in. The hall was built in 1904.\n";
    let e = "The Marlow market hall was built in 1904. Its roof fell in on Tuesday.\n";
    let files = [("a.md", A), ("b.md", B), ("c.md", c), ("d.md", d), ("e.md", e)].map(|(n, t)| (n, t.as_bytes()));
    write(&folder, &files);
    let (mut editor, _) = Editor::start(&folder, json!({}));
    let d_uri = uri(&folder.join("d.md"));
    editor.open(&d_uri, d);
    editor.diagnostics(&d_uri, |d| !d.is_empty());
    let mut hover = |character: usize| {
        let place = json!({ "textDocument": { "uri": d_uri }, "position": { "line": 0, "character": character } });
        editor.ask("textDocument/hover", place)["contents"]["value"].as_str().unwrap_or_default().to_string()
    };
    assert!(hover(3).starts_with("**12 people**: 3 documents agree, 1 differs."), "{}", hover(3));
    assert!(hover(d.find("1904").unwrap()).starts_with("**1904**: 2 documents agree."));
    assert_eq!(hover(d.find("market").unwrap()), "");
    assert_eq!(editor.stop(), 0);
}

#[test]
fn the_configuration_counts_and_its_faults_are_shown() {
    let folder = folder("lsp_config");
    let quiet = b"documents: [docs]\nrule:\n  count-differs: {severity: off}\n";
    write(&folder, &[("docs/a.md", A.as_bytes()), ("docs/b.md", B.as_bytes()), ("claimlint.yaml", quiet)]);
    let a = uri(&folder.join("docs/a.md"));
    let (mut editor, _) = Editor::start(&folder, json!({}));
    editor.open(&a, &A.replace("on Tuesday", "on Friday, 8 March 2022"));
    let found = editor.diagnostics(&a, |d| !d.is_empty());
    assert!(found.iter().all(|d| d["code"] != "count-differs"), "{found:?}");
    assert_eq!(editor.stop(), 0);

    write(&folder, &[("claimlint.yaml", b"documants: [docs]\n")]);
    let (mut editor, _) = Editor::start(&folder, json!({}));
    let message = editor.until(|m| m["method"] == "window/showMessage");
    let text = message["params"]["message"].as_str().unwrap();
    assert!(text.contains("claimlint.yaml:1:1") && text.contains("documents"), "{text}");
    assert_eq!(editor.stop(), 2);
}

#[test]
fn the_configuration_is_read_again_when_it_changes() {
    let folder = folder("lsp_config_changes");
    let quiet: &[u8] = b"documents: [docs]\nrule:\n  count-differs: {severity: off}\n";
    write(&folder, &[("docs/a.md", A.as_bytes()), ("docs/b.md", B.as_bytes()), ("claimlint.yaml", quiet)]);
    let (a, config) = (uri(&folder.join("docs/a.md")), uri(&folder.join("claimlint.yaml")));
    let watched = json!({ "workspace": { "didChangeWatchedFiles": { "dynamicRegistration": true } } });
    let (mut editor, _) = Editor::start(&folder, watched);
    let asked = editor.until(|m| m["method"] == "client/registerCapability");
    assert!(asked.to_string().contains("**/*.yaml"), "{asked}");
    editor.open(&a, A);
    editor.diagnostics(&a, <[Value]>::is_empty);

    let changed = json!({ "changes": [{ "uri": config, "type": 2 }] });
    write(&folder, &[("claimlint.yaml", b"documents: [docs]\n")]);
    editor.tell("workspace/didChangeWatchedFiles", changed.clone());
    editor.diagnostics(&a, |d| d.iter().any(|d| d["code"] == "count-differs"));
    // A fault is shown, and what held before still holds.
    write(&folder, &[("claimlint.yaml", b"documants: [docs]\n")]);
    editor.tell("workspace/didChangeWatchedFiles", changed);
    editor.until(|m| m["method"] == "window/showMessage");
    editor.edit(&a, json!([{ "text": A.replace("twelve", "eleven") }]));
    editor.diagnostics(&a, |d| d.iter().any(|d| d["message"].as_str().unwrap().contains("eleven")));
    // An editor that does not watch tells what it saves.
    write(&folder, &[("claimlint.yaml", quiet)]);
    editor.tell("textDocument/didSave", json!({ "textDocument": { "uri": config } }));
    editor.diagnostics(&a, <[Value]>::is_empty);
    assert_eq!(editor.stop(), 0);
}

#[test]
fn a_faulty_configuration_can_be_put_right() {
    let folder = folder("lsp_config_mended");
    let files = [("docs/a.md", A.as_bytes()), ("docs/b.md", B.as_bytes()), ("claimlint.yaml", b"documants: [docs]\n")];
    write(&folder, &files);
    let (a, config) = (uri(&folder.join("docs/a.md")), uri(&folder.join("claimlint.yaml")));
    let (mut editor, _) = Editor::start(&folder, json!({}));
    editor.until(|m| m["method"] == "window/showMessage");
    editor.open(&a, A);
    write(&folder, &[("claimlint.yaml", b"documents: [docs]\n")]);
    editor.tell("workspace/didChangeWatchedFiles", json!({ "changes": [{ "uri": config, "type": 2 }] }));
    editor.diagnostics(&a, |d| d.iter().any(|d| d["code"] == "count-differs"));
    assert_eq!(editor.stop(), 0);
}

#[test]
fn odd_messages_do_no_harm() {
    let folder = folder("lsp_odd");
    write(&folder, &[("a.md", A.as_bytes())]);
    let utf8 = json!({ "general": { "positionEncodings": ["utf-8", "utf-16"] } });
    let (mut editor, answer) = Editor::start(&folder, utf8);
    assert_eq!(answer["capabilities"]["positionEncoding"], "utf-8");
    let a = uri(&folder.join("a.md"));
    editor.open("untitled:Untitled-1", "Nothing.");
    editor.edit(&a, json!([{ "text": "Not open yet." }]));
    editor.open(&a, "é𝄞\n");
    let far = json!({ "start": { "line": 99, "character": 99 }, "end": { "line": 0, "character": 2 } });
    editor.edit(&a, json!([{ "range": far, "text": "x" }, { "range": { "start": {}, "end": {} }, "text": 7 }, {}]));
    editor.tell("textDocument/didClose", json!({}));
    editor.tell("no/such", Value::Null);
    let position = json!({ "line": 5, "character": 5 });
    assert!(editor.ask("textDocument/hover", json!({ "textDocument": { "uri": a }, "position": position })).is_null());
    let range = json!({ "start": position, "end": position });
    assert_eq!(
        editor.ask("textDocument/codeAction", json!({ "textDocument": { "uri": a }, "range": range })),
        json!([])
    );
    assert_eq!(editor.stop(), 0);
}

/// A name that no other number gives: "Balogu", "Dimera".
fn name(number: usize) -> String {
    let parts = ["ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su"];
    let word: String = [number / 100 % 10, number / 10 % 10, number % 10].iter().map(|&d| parts[d]).collect();
    format!("{}{}", word[..1].to_uppercase(), &word[1..])
}

#[test]
fn an_edit_among_a_thousand_documents_is_answered_at_once() {
    let folder = folder("lsp_thousand");
    let things = ["bridge", "school", "harbour", "museum", "library", "factory", "theatre", "station"];
    let verbs = ["closed", "opened", "flooded", "burned", "moved"];
    let text = |n: usize, hurt: usize| {
        let (town, person) = (name(n / 2), name(999 - n / 2));
        let (thing, verb) = (things[n / 2 % 8], verbs[n / 2 % 5]);
        format!(
            "The old {thing} of {town} {verb} on 3 May 2021, the mayor, {person} Holt, said.\n\nThe {thing} in {town} had cost {} million \
             pounds. In all {hurt} people were hurt when the {thing} of {town} {verb}.\n",
            3 + n / 2 % 40
        )
    };
    for n in 0..1000 {
        write(&folder, &[(&format!("{:03}/{n:04}.md", n / 10), text(n, 20 + n / 2 % 7).as_bytes())]);
    }
    let (mut editor, _) = Editor::start(&folder, json!({}));
    let draft = uri(&folder.join("050/0500.md"));
    editor.open(&draft, &text(500, 20 + 250 % 7));
    // The collection has been learnt when the first diagnostics come that tell of a difference typed now.
    editor.edit(&draft, json!([{ "text": text(500, 91) }]));
    editor.diagnostics(&draft, |d| !d.is_empty());
    let mut times = Vec::new();
    for round in 0..5 {
        std::thread::sleep(Duration::from_millis(50));
        let (hurt, differs) = if round % 2 == 0 { (20 + 250 % 7, false) } else { (92 + round, true) };
        let began = Instant::now();
        editor.edit(&draft, json!([{ "text": text(500, hurt) }]));
        editor.diagnostics(&draft, |d| d.is_empty() != differs);
        times.push(began.elapsed());
    }
    times.sort_unstable();
    println!("an edit among 1,000 documents: {:?} in the middle of {times:?}", times[2]);
    // Ten times what is promised of the release build: tests run unoptimised, beside others.
    assert!(times[2] < Duration::from_millis(2000), "{times:?}");
    assert_eq!(editor.stop(), 0);
}
