//! Front matter: what stands between `---` lines at the top of a Markdown file: title, source, published.

use super::date;
use crate::text::Document;
use serde_yaml::Value;

/// The block of front matter at the start: where its content stands, and where the document goes on.
pub fn find(text: &str, start: usize) -> Option<(std::ops::Range<usize>, usize)> {
    let mut lines = text[start..].split_inclusive('\n');
    let opening = lines.next().filter(|l| l.trim_end() == "---")?;
    let first = start + opening.len();
    let mut at = first;
    for line in lines {
        if matches!(line.trim_end(), "---" | "...") {
            return Some((first..at, at + line.len()));
        }
        at += line.len();
    }
    None
}

/// Takes title, source and date of publication into the document. What does not parse is remarked on, with its place.
pub fn apply(document: &mut Document, content: std::ops::Range<usize>) -> Option<(usize, String)> {
    let start = content.start;
    let mapping = match serde_yaml::from_str::<Value>(&document.text[content.clone()]) {
        Ok(Value::Mapping(mapping)) => mapping,
        Ok(Value::Null) => return None,
        // A thematic break may open a document too; then this is no front matter, but it is not prose either.
        Ok(_) => return Some((start, "the front matter is no list of `key: value` lines; it is left out".to_string())),
        Err(error) => {
            let at = error.location().map_or(start, |l| (start + l.index()).min(content.end));
            let at = (start..=at).rev().find(|&k| document.text.is_char_boundary(k)).unwrap_or(start);
            let fault = error.to_string();
            let fault = fault.split(" at line ").next().unwrap_or(&fault).to_string();
            return Some((at, format!("the front matter does not parse: {fault}; quote values that hold `: `")));
        }
    };
    let words = |keys: &[&str]| {
        keys.iter().find_map(|key| match mapping.get(*key)? {
            Value::String(words) => Some(words.trim().to_string()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        })
    };
    document.title = words(&["title"]).or(document.title.take());
    document.source = words(&["source", "publisher", "site"]);
    let published = words(&["published", "date", "pubdate", "published_at"])?;
    let found = date(&published);
    document.published = found.or(document.published);
    let place = document.text[content].find(&published).map_or(start, |k| start + k);
    found.is_none().then(|| (place, format!("`{published}` is no date; write it as 2019-03-12")))
}
