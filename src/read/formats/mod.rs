//! The shelf of formats: each file is one way to write a document down.
//!
//! To add one: a file that exports `FORMAT`, and its row in `FORMATS`.

mod html;
pub mod jsonl;
pub mod markdown;
mod office;
pub mod plain;

use super::{Reading, complaint, decode, place};
use crate::text::Document;

/// One format: how files of it end, and how they are read.
pub struct Format {
    /// Its name, for people.
    pub word: &'static str,
    /// Endings of file names, in lower case, without the dot.
    pub endings: &'static [&'static str],
    reader: Reader,
}

/// A place in a text and what is to be said about it.
pub type Remark = Option<(usize, String)>;

/// How a format reads.
enum Reader {
    /// Decoded text becomes one document.
    Text(fn(String, String) -> (Document, Remark)),
    /// The bytes are no text and are read as they are.
    Bytes(fn(&str, &[u8]) -> Reading),
    /// Decoded text holds several documents.
    Records(fn(&str, &str) -> Reading),
}

/// Every format.
pub const FORMATS: &[Format] = &[plain::FORMAT, markdown::FORMAT, html::FORMAT, office::FORMAT, jsonl::FORMAT];

/// The format that the ending of a name stands for.
pub fn of_name(name: &str) -> Option<&'static Format> {
    let file = name.rsplit('/').next().unwrap_or(name);
    let (stem, ending) = file.rsplit_once('.')?;
    if stem.is_empty() {
        return None;
    }
    FORMATS.iter().find(|f| f.endings.iter().any(|e| e.eq_ignore_ascii_case(ending)))
}

/// Every format with its endings, for people: "plain text (.txt, .text), Markdown (.md)".
pub fn listed() -> String {
    let one = |f: &Format| {
        let endings: Vec<String> = f.endings.iter().map(|e| format!(".{e}")).collect();
        format!("{} ({})", f.word, endings.join(", "))
    };
    FORMATS.iter().map(one).collect::<Vec<_>>().join(", ")
}

impl Format {
    /// Reads the bytes of one file.
    pub fn read(&self, name: &str, bytes: Vec<u8>) -> Reading {
        if let Reader::Bytes(read) = self.reader {
            return read(name, &bytes);
        }
        let decoded = match decode::decode(bytes) {
            Ok(decoded) => decoded,
            Err(message) => return Reading::refused(complaint(name, (0, 0), message)),
        };
        let remark_on = |text: &str, remark: Remark| {
            remark.map(|(at, message)| complaint(name, if at == 0 { (0, 0) } else { place(text, at) }, message))
        };
        let decoding = remark_on(&decoded.text, decoded.remark);
        let mut reading = match self.reader {
            Reader::Bytes(read) => read(name, decoded.text.as_bytes()),
            Reader::Records(read) => read(name, &decoded.text),
            Reader::Text(read) => {
                let (mut document, remark) = read(name.to_string(), decoded.text);
                document.offsets = document.offsets.through(&decoded.offsets);
                let mut remarks: Vec<_> = remark_on(&document.text, remark).into_iter().collect();
                if document.blocks.is_empty() {
                    let fault = if document.text.trim().is_empty() { "is empty" } else { "holds no prose" };
                    remarks.push(complaint(name, (0, 0), format!("{fault}; nothing in it to check")));
                }
                Reading { remarks, ..Reading::of(document) }
            }
        };
        reading.remarks.extend(decoding);
        reading
    }
}
