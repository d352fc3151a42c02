//! The documents of a folder with their claims. What one edit changes is compared with the documents that tell the same story; what the
//! whole collection teaches is learnt in the background.

use super::lines::Lines;
use crate::check::{Ground, gather, judged, state_one};
use crate::claims::Claim;
use crate::cli::scope::Setup;
use crate::config;
use crate::decisions::{self, Baseline};
use crate::read;
use crate::report::encoded;
use crate::rules::Report;
use crate::text::{Authority, Document, DocumentId};
use rayon::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// With so many documents, the most alike, an edit is compared at once; the others are left to the background.
const MATES: usize = 120;

/// A document with what it says.
struct Entry {
    document: Document,
    claims: Vec<Claim>,
    sentences: usize,
}

impl Entry {
    fn of(document: Document, setup: &Setup) -> Entry {
        let (mut claims, sentences) = state_one(&document);
        setup.house.furnish(&mut claims);
        Entry { document, claims, sentences }
    }
}

/// The documents, and what was last found out about those that are open.
pub struct Workspace {
    root: PathBuf,
    setup: Arc<Setup>,
    baseline: Arc<Option<Baseline>>,
    pub utf8: bool,
    entries: BTreeMap<String, Arc<Entry>>,
    /// The names of documents by the places of their files.
    files: BTreeMap<PathBuf, String>,
    /// The documents that are open in the editor, by name: the editor's own address, and the text.
    texts: BTreeMap<String, (String, String)>,
    changed: BTreeSet<String>,
    /// What the collection taught, and the names of its documents at that time.
    ground: Option<(Ground, Vec<String>)>,
    /// The last report that holds an open document, with its number there.
    told: BTreeMap<String, (Arc<Report>, DocumentId)>,
}

/// The whole workspace as it was at one moment, to be compared elsewhere.
pub struct Whole {
    entries: Vec<(String, Arc<Entry>)>,
    setup: Arc<Setup>,
    baseline: Arc<Option<Baseline>>,
}

/// What comparing the whole workspace came to.
pub struct Learnt {
    entries: Vec<(String, Arc<Entry>)>,
    report: Arc<Report>,
    ground: Ground,
}

impl Whole {
    /// Compares everything with everything.
    pub fn learn(self) -> Learnt {
        let entries: Vec<&Entry> = self.entries.iter().map(|(_, entry)| entry.as_ref()).collect();
        let (report, ground) = compared(&entries, &self.setup, self.baseline.as_ref().as_ref(), None);
        Learnt { entries: self.entries, report: Arc::new(report), ground }
    }
}

fn compared(
    entries: &[&Entry],
    setup: &Setup,
    baseline: Option<&Baseline>,
    ground: Option<Ground>,
) -> (Report, Ground) {
    let documents: Vec<Document> = entries.iter().map(|e| e.document.clone()).collect();
    let stated = gather(entries.par_iter().map(|e| (e.claims.clone(), e.sentences)).collect());
    let (mut report, ground) = judged(documents, stated, &setup.rules, ground);
    setup.tidy(&mut report);
    if let Some(baseline) = baseline {
        decisions::compare(&mut report, baseline, Some(setup.today), false);
    }
    // Only some documents are here: a comment may silence what is not.
    decisions::suppress(&mut report, setup.today, false);
    (report, ground)
}

impl Workspace {
    /// Reads and states the documents that the configuration names.
    pub fn read(setup: Setup, baseline: Option<Baseline>, utf8: bool) -> Workspace {
        let here = std::env::current_dir().unwrap_or_default();
        let root = here.canonicalize().unwrap_or(here);
        let named = |document: Document| (document.name.clone(), Arc::new(Entry::of(document, &setup)));
        let entries: BTreeMap<String, Arc<Entry>> = setup.read().documents.into_par_iter().map(named).collect();
        let file = |name: &String| Some((root.join(name).canonicalize().ok()?, name.clone()));
        Workspace {
            files: entries.keys().filter_map(file).collect(),
            root,
            setup: Arc::new(setup),
            baseline: Arc::new(baseline),
            utf8,
            entries,
            texts: BTreeMap::new(),
            changed: BTreeSet::new(),
            ground: None,
            told: BTreeMap::new(),
        }
    }

    /// Begins anew with other settings. What is open in the editor stays open, with what was said of it until more is learnt.
    pub fn settle(&mut self, setup: Setup, baseline: Option<Baseline>) {
        let fresh = Workspace::read(setup, baseline, self.utf8);
        let before = std::mem::replace(self, fresh);
        for (uri, text) in before.texts.into_values() {
            self.open(&uri, text);
        }
        self.told = before.told;
        self.told.retain(|name, _| self.texts.contains_key(name));
    }

    /// Whether a file says how to check: the configuration, or what it names besides documents.
    pub fn settles(&self, uri: &str) -> bool {
        let whole = |path: PathBuf| path.canonicalize().unwrap_or(path);
        path_of(uri).map(whole).is_some_and(|path| {
            is_configuration(uri) || self.setup.sources.iter().any(|s| path.starts_with(whole(self.root.join(s))))
        })
    }

    /// The name of a document by its address, none for what is no file.
    fn name(&self, uri: &str) -> Option<String> {
        let path = path_of(uri)?;
        let path = path.canonicalize().unwrap_or(path);
        Some(self.files.get(&path).cloned().unwrap_or_else(|| name_of(&self.root, &path)))
    }

    /// The address of a document, as the editor has it where it is open there.
    pub fn uri(&self, name: &str) -> String {
        match self.texts.get(name) {
            Some((uri, _)) => uri.clone(),
            None => uri_of(&self.file(name).0),
        }
    }

    /// The file of a document, and whether it holds nothing but this document: a record of JSON lines, or a fact, stands among others.
    pub fn file(&self, name: &str) -> (PathBuf, bool) {
        let whole = |path: PathBuf| path.canonicalize().unwrap_or(path);
        let path = self.root.join(name);
        match name.rsplit_once(':') {
            Some((file, _)) if !path.exists() && self.root.join(file).exists() => (whole(self.root.join(file)), false),
            _ => (whole(path), true),
        }
    }

    /// The name of an open document.
    pub fn open_name(&self, uri: &str) -> Option<String> {
        self.name(uri).filter(|name| self.texts.contains_key(name))
    }

    /// The last report that holds an open document, with its number there.
    pub fn told(&self, name: &str) -> Option<(&Report, DocumentId)> {
        self.told.get(name).map(|(report, id)| (report.as_ref(), *id))
    }

    /// The names of the open documents.
    pub fn opened(&self) -> Vec<String> {
        self.texts.keys().cloned().collect()
    }

    /// Takes the text of a document from the editor.
    pub fn open(&mut self, uri: &str, text: String) {
        if let Some(name) = self.name(uri) {
            self.texts.insert(name.clone(), (uri.to_string(), text));
            self.changed.insert(name);
        }
    }

    /// Applies one change of the editor: a range replaced, or the whole text.
    pub fn change(&mut self, uri: &str, change: &Value) {
        let Some(name) = self.name(uri) else { return };
        let utf8 = self.utf8;
        let Some((_, text)) = self.texts.get_mut(&name) else { return };
        let new = change["text"].as_str().unwrap_or_default();
        if change["range"].is_object() {
            let lines = Lines::of(text, utf8);
            let from = lines.byte(&change["range"]["start"]) as usize;
            let to = lines.byte(&change["range"]["end"]) as usize;
            text.replace_range(from.min(to)..to.max(from), new);
        } else {
            *text = new.to_string();
        }
        self.changed.insert(name);
    }

    /// Forgets the text of the editor; what is on disk counts again. Whether it was open.
    pub fn close(&mut self, uri: &str) -> bool {
        let Some(name) = self.open_name(uri) else { return false };
        self.texts.remove(&name);
        self.told.remove(&name);
        self.reread(uri);
        true
    }

    /// Reads a file again that is not open; whether anything changed.
    pub fn reread(&mut self, uri: &str) -> bool {
        let (Some(name), Some(path)) = (self.name(uri), path_of(uri)) else { return false };
        if self.texts.contains_key(&name) {
            return false;
        }
        let document = match path.is_file() {
            true => read::read(&[path]).documents.into_iter().next(),
            false => None,
        };
        match document {
            Some(document) if self.entries.contains_key(&name) || read::is_document(&name) => {
                self.put(&name, document);
                true
            }
            _ => self.entries.remove(&name).is_some(),
        }
    }

    fn put(&mut self, name: &str, mut document: Document) {
        document.name = name.to_string();
        document.authority = self.entries.get(name).map_or(Authority::Draft, |e| e.document.authority);
        self.setup.date(&mut document);
        self.entries.insert(name.to_string(), Arc::new(Entry::of(document, &self.setup)));
    }

    /// The documents that were edited since this was last asked; their claims are stated anew.
    pub fn take_changed(&mut self) -> Vec<String> {
        let changed: Vec<String> = std::mem::take(&mut self.changed).into_iter().collect();
        for name in &changed {
            if let Some((_, text)) = self.texts.get(name) {
                let document = read::bytes(name, text.clone().into_bytes()).documents.into_iter().next();
                self.put(name, document.unwrap_or_default());
            }
        }
        changed
    }

    /// Compares one document with those that tell its story.
    pub fn compare(&mut self, name: &str) {
        // Before anything is learnt, or for a document that is new, only the whole workspace can tell.
        let Some((ground, names)) = &self.ground else { return };
        let Ok(own) = names.binary_search_by(|n| n.as_str().cmp(name)) else { return };
        let id = DocumentId(own as u32);
        let mut mates: Vec<usize> = (0..names.len())
            .filter(|&n| self.entries.contains_key(&names[n]) && ground.stories.one(id, DocumentId(n as u32)))
            .collect();
        if mates.len() > MATES {
            let likeness = |n: usize| if n == own { 2.0 } else { ground.stories.likeness(own, n).0 };
            mates.sort_by(|&a, &b| likeness(b).total_cmp(&likeness(a)).then(a.cmp(&b)));
            mates.truncate(MATES);
            mates.sort_unstable();
        }
        let entries: Vec<&Entry> = mates.iter().map(|&n| self.entries[&names[n]].as_ref()).collect();
        let (report, _) = compared(&entries, &self.setup, self.baseline.as_ref().as_ref(), Some(ground.among(&mates)));
        let number = mates.iter().position(|&n| n == own).unwrap_or(0);
        self.told.insert(name.to_string(), (Arc::new(report), DocumentId(number as u32)));
    }

    /// The whole workspace as it is now.
    pub fn whole(&self) -> Whole {
        let entries = self.entries.iter().map(|(name, entry)| (name.clone(), Arc::clone(entry))).collect();
        Whole { entries, setup: Arc::clone(&self.setup), baseline: Arc::clone(&self.baseline) }
    }

    /// Takes in what comparing the whole workspace taught.
    pub fn take(&mut self, learnt: Learnt) {
        let names: Vec<String> = learnt.entries.iter().map(|(name, _)| name.clone()).collect();
        self.ground = Some((learnt.ground, names));
        let mut edited = Vec::new();
        for name in self.texts.keys() {
            let Ok(n) = learnt.entries.binary_search_by(|(other, _)| other.cmp(name)) else { continue };
            // What was typed meanwhile is newer than what was learnt.
            if self.entries.get(name).is_some_and(|now| Arc::ptr_eq(now, &learnt.entries[n].1)) {
                self.told.insert(name.clone(), (Arc::clone(&learnt.report), DocumentId(n as u32)));
            } else {
                edited.push(name.clone());
            }
        }
        edited.iter().for_each(|name| self.compare(name));
    }
}

/// The path from the root, with `/` between its parts; the whole path of what lies elsewhere.
fn name_of(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// Whether an address is that of a `claimlint.yaml`.
pub fn is_configuration(uri: &str) -> bool {
    path_of(uri).is_some_and(|path| path.file_name().is_some_and(|name| name == config::FILE))
}

/// The path of a `file:` address.
pub fn path_of(uri: &str) -> Option<PathBuf> {
    let rest = uri.strip_prefix("file://")?;
    let rest = rest.strip_prefix("localhost").unwrap_or(rest);
    let mut bytes = Vec::with_capacity(rest.len());
    let mut source = rest.bytes();
    while let Some(byte) = source.next() {
        let hex = |b: Option<u8>| b.and_then(|b| (b as char).to_digit(16));
        match byte {
            b'%' => match (hex(source.next()), hex(source.next())) {
                (Some(high), Some(low)) => bytes.push((high * 16 + low) as u8),
                _ => return None,
            },
            _ => bytes.push(byte),
        }
    }
    let path = String::from_utf8(bytes).ok()?;
    // "file:///C:/docs" names a drive.
    let drive = path.len() > 2 && path.as_bytes()[2] == b':' && path.starts_with('/');
    Some(PathBuf::from(if drive { &path[1..] } else { &path }))
}

/// The `file:` address of a path.
fn uri_of(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    let scheme = if text.starts_with('/') { "file://" } else { "file:///" };
    format!("{scheme}{}", encoded(&text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_paths_go_both_ways() {
        for (path, uri) in [("/a b/é.md", "file:///a%20b/%C3%A9.md"), ("C:/x.md", "file:///C%3A/x.md")] {
            assert_eq!(uri_of(Path::new(path)), uri);
            assert_eq!(path_of(uri), Some(PathBuf::from(path)));
        }
        assert_eq!(path_of("untitled:one"), None);
        assert_eq!(path_of("file:///a%2"), None);
    }
}
