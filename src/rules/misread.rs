//! What is wrong in a YAML file, in prose: where, and the word that would be right.

use super::nearest;
use crate::error::Complaint;

/// A complaint about a file that does not say what it should.
pub fn misread(file: &str, error: &serde_yaml::Error) -> Complaint {
    let (line, column) = error.location().map_or((0, 0), |l| (l.line(), l.column()));
    let text = error.to_string();
    let message = text.rfind(" at line ").map_or(text.as_str(), |at| &text[..at]);
    // A list at the top is told as `.[0]`.
    let message = message.strip_prefix('.').unwrap_or(message);
    Complaint {
        file: file.to_string(),
        line,
        column,
        message: remedied(message).unwrap_or_else(|| message.to_string()),
    }
}

/// "unknown field `sais`, expected one of `id`, `says`" with the nearest of them.
fn remedied(message: &str) -> Option<String> {
    let (at, sort) = ["unknown field `", "unknown variant `"].into_iter().find_map(|s| Some((message.find(s)?, s)))?;
    let (word, rest) = message[at + sort.len()..].split_once('`')?;
    let known: Vec<&str> = rest.split('`').skip(1).step_by(2).collect();
    let hint = nearest(word, known.iter().copied()).map_or(String::new(), |n| format!("did you mean `{n}`? "));
    let what = if sort.contains("field") { "key" } else { "word" };
    Some(format!("{}unknown {what} `{word}`; {hint}write one of {}", &message[..at], known.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_named() {
        assert_eq!(
            remedied("[0]: unknown field `sais`, expected one of `id`, `says`").unwrap(),
            "[0]: unknown key `sais`; did you mean `says`? write one of id, says"
        );
        assert_eq!(remedied("invalid type"), None);
    }
}
