//! `claimlint lsp`: a language server. While a draft is typed, the places where it departs from the other documents are underlined.
//!
//! In: messages of the Language Server Protocol on standard input. Out: diagnostics, hovers and code actions on standard output. Always: an
//! edit is answered from the claims of the other documents, which are kept; the whole workspace is compared again in the background when
//! nobody types.

mod lines;
mod messages;
mod workspace;

use super::scope::{self, Scope, Setup};
use super::{CLEAN, INCOMPLETE, USAGE, say};
use crate::decisions::Baseline;
use crossbeam_channel::{Receiver, Sender, select, unbounded};
use lsp_server::{Connection, ErrorCode, Message, Notification, Request, Response};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::time::Duration;
use workspace::{Learnt, Workspace};

#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    scope: Scope,
    /// Editors add this; standard input and output are the only way to talk anyway.
    #[arg(long, hide = true)]
    stdio: bool,
}

/// So long nobody must have typed before the whole workspace is compared again.
const IDLE: Duration = Duration::from_millis(700);

pub fn run(arguments: &Arguments) -> u8 {
    let (connection, threads) = Connection::stdio();
    let served = connection.initialize_start().map_err(|e| e.to_string()).and_then(|(id, params)| {
        let utf8 = messages::wants_utf8(&params);
        let answer = json!({ "capabilities": messages::capabilities(utf8),
                             "serverInfo": { "name": "claimlint", "version": env!("CARGO_PKG_VERSION") } });
        connection.initialize_finish(id, answer).map_err(|e| e.to_string())?;
        // Paths and the configuration count from the folder that the editor has open.
        if let Some(root) = messages::root(&params) {
            std::env::set_current_dir(&root).map_err(|e| format!("{}: {e}", root.display()))?;
        }
        if messages::can_watch(&params) {
            let (id, method) = ("watch".to_string().into(), "client/registerCapability".into());
            let watch = Request::new(id, method, messages::watch_files());
            connection.sender.send(Message::Request(watch)).map_err(|e| e.to_string())?;
        }
        // An editor that loses its server starts it again and again: this one stays until the configuration is put right.
        let mut heard = Vec::new();
        let (setup, baseline) = loop {
            match settle(&arguments.scope, &connection) {
                Ok(settled) => break settled,
                Err(_) if mended(&connection, &mut heard)? => {}
                Err(_) => return Err(String::new()),
            }
        };
        let workspace = Workspace::read(setup, baseline, utf8);
        let (learn, learnt) = unbounded();
        let scope = &arguments.scope;
        let mut server = Server { connection: &connection, scope, workspace, learn, stale: true, learning: false };
        heard.iter().for_each(|n| server.hear(&n.method, &n.params));
        server.serve(&learnt)
    });
    drop(connection);
    let joined = threads.join().map_err(|e| e.to_string());
    match served.and(joined) {
        Ok(()) => CLEAN,
        Err(error) if error.is_empty() => USAGE,
        Err(error) => {
            say("error", format!("the language server ended: {error}"));
            INCOMPLETE
        }
    }
}

/// Waits until the configuration has changed, and keeps what the editor tells meanwhile; false when the editor says goodbye.
fn mended(connection: &Connection, heard: &mut Vec<Notification>) -> Result<bool, String> {
    for message in &connection.receiver {
        match message {
            Message::Request(request) => {
                if connection.handle_shutdown(&request).map_err(|e| e.to_string())? {
                    break;
                }
                let code = ErrorCode::InternalError as i32;
                let response = Response::new_err(request.id, code, "claimlint.yaml has to be put right first".into());
                let _ = connection.sender.send(Message::Response(response));
            }
            // What it names may be at fault as well: any file that changes may mend it.
            Message::Notification(n) => {
                let changed = !messages::changed_files(&n.method, &n.params).is_empty();
                heard.push(n);
                if changed {
                    return Ok(true);
                }
            }
            Message::Response(_) => {}
        }
    }
    Ok(false)
}

/// The configuration and what the command line says besides; the whole folder where neither names documents. What is wrong with it is shown
/// by the editor. The error is empty where it is told already.
fn settle(scope: &Scope, connection: &Connection) -> Result<(Setup, Option<Baseline>), String> {
    let shown = |complaint: crate::error::Complaint| {
        let message = json!({ "type": 1, "message": format!("claimlint: {complaint}") });
        let _ = connection.sender.send(Message::Notification(Notification::new("window/showMessage".into(), message)));
        scope::refused(complaint);
        String::new()
    };
    let mut scope = scope.clone();
    let (config, ..) = scope::configuration(scope.config.as_deref(), scope.no_config).map_err(shown)?;
    if scope.paths.is_empty() && config.documents.is_empty() {
        scope.paths = vec![PathBuf::from(".")];
    }
    let mut setup = scope.settle().map_err(|_| String::new())?;
    // A draft is compared with a part of the documents: what nobody mentions, or silences nothing, cannot be told from it.
    setup.wide = false;
    let baseline = setup.baseline.as_deref().map(Baseline::load).transpose().map_err(shown)?;
    Ok((setup, baseline))
}

struct Server<'a> {
    connection: &'a Connection,
    scope: &'a Scope,
    workspace: Workspace,
    /// Where the background thread sends what it has learnt.
    learn: Sender<Box<Learnt>>,
    /// Whether something changed since the whole workspace was last compared.
    stale: bool,
    /// Whether that is being done.
    learning: bool,
}

impl Server<'_> {
    fn serve(&mut self, learnt: &Receiver<Box<Learnt>>) -> Result<(), String> {
        let messages = self.connection.receiver.clone();
        self.learn();
        loop {
            let message = select! {
                recv(messages) -> message => match message {
                    Ok(message) => message,
                    // The editor went away without a word.
                    Err(_) => return Ok(()),
                },
                recv(learnt) -> found => {
                    self.learning = false;
                    if let Ok(found) = found {
                        self.workspace.take(*found);
                        self.publish_all();
                    }
                    continue;
                }
                default(IDLE) => {
                    self.learn();
                    continue;
                }
            };
            let mut next = Some(message);
            // Everything that has come in already is read before anything is compared: who types fast is not answered letter by letter.
            while let Some(message) = next {
                if self.handle(message)? {
                    return Ok(());
                }
                next = messages.try_recv().ok();
            }
            for name in self.workspace.take_changed() {
                self.stale = true;
                self.workspace.compare(&name);
                self.publish(&name);
            }
        }
    }

    /// Compares the whole workspace in the background, if that was not done since the last change.
    fn learn(&mut self) {
        if self.stale && !self.learning {
            (self.stale, self.learning) = (false, true);
            let (job, send) = (self.workspace.whole(), self.learn.clone());
            std::thread::spawn(move || {
                // Nobody listens any more where the editor went away meanwhile.
                let _ = send.send(Box::new(job.learn()));
            });
        }
    }

    /// Handles one message; true when the editor says goodbye.
    fn handle(&mut self, message: Message) -> Result<bool, String> {
        match message {
            Message::Request(request) => {
                if self.connection.handle_shutdown(&request).map_err(|e| e.to_string())? {
                    return Ok(true);
                }
                // What was typed before the question belongs to the answer.
                for name in self.workspace.take_changed() {
                    self.stale = true;
                    self.workspace.compare(&name);
                    self.publish(&name);
                }
                let answer = self.answer(request);
                self.send(Message::Response(answer));
            }
            Message::Notification(Notification { method, params }) => self.hear(&method, &params),
            Message::Response(_) => {}
        }
        Ok(false)
    }

    fn answer(&mut self, request: Request) -> Response {
        let Request { id, method, params } = request;
        match method.as_str() {
            "textDocument/hover" => Response::new_ok(id, messages::hover(&self.workspace, &params)),
            "textDocument/codeAction" => Response::new_ok(id, messages::actions(&self.workspace, &params)),
            "workspace/executeCommand" => {
                let query = messages::query(&params);
                if let Some(text) = query.as_str() {
                    let shown = json!({ "type": 3, "message": text });
                    self.send(Message::Notification(Notification::new("window/showMessage".into(), shown)));
                }
                Response::new_ok(id, query)
            }
            _ => {
                let code = ErrorCode::MethodNotFound as i32;
                Response::new_err(id, code, format!("`{method}` is not something that claimlint does"))
            }
        }
    }

    fn hear(&mut self, method: &str, params: &Value) {
        let uri = params["textDocument"]["uri"].as_str().unwrap_or_default();
        match method {
            "textDocument/didOpen" => {
                let text = params["textDocument"]["text"].as_str().unwrap_or_default();
                self.workspace.open(uri, text.to_string());
            }
            "textDocument/didChange" => {
                for change in params["contentChanges"].as_array().into_iter().flatten() {
                    self.workspace.change(uri, change);
                }
            }
            "textDocument/didClose" => self.close(uri),
            _ => {
                let changed = messages::changed_files(method, params);
                if changed.iter().any(|uri| self.workspace.settles(uri)) {
                    self.settle();
                } else {
                    changed.iter().for_each(|uri| self.stale |= self.workspace.reread(uri));
                }
            }
        }
    }

    /// Reads the configuration and what it names again. Where they are at fault, what held before still holds.
    fn settle(&mut self) {
        if let Ok((setup, baseline)) = settle(self.scope, self.connection) {
            self.workspace.settle(setup, baseline);
            self.stale = true;
        }
    }

    /// The editor no longer shows what was found in a file that it closed.
    fn close(&mut self, uri: &str) {
        if self.workspace.close(uri) {
            self.stale = true;
            let none = json!({ "uri": uri, "diagnostics": [] });
            self.send(Message::Notification(Notification::new(messages::PUBLISH.into(), none)));
        }
    }

    fn publish(&self, name: &str) {
        let diagnostics = messages::diagnostics(&self.workspace, name);
        self.send(Message::Notification(Notification::new(messages::PUBLISH.into(), diagnostics)));
    }

    fn publish_all(&self) {
        for name in self.workspace.opened() {
            self.publish(&name);
        }
    }

    fn send(&self, message: Message) {
        // An editor that went away is noticed when the next message is awaited.
        let _ = self.connection.sender.send(message);
    }
}
