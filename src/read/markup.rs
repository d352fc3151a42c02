//! Tags and what stands between them, for HTML and for the XML inside office documents. Never fails: a tag that nobody
//! closed ends with the file.

use std::ops::Range;

/// A piece of marked-up text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// What stands between tags, with its place; references such as `&amp;` are still in it.
    Words(Range<usize>),
    /// `<name attributes>`; `closed` for `<name/>`.
    Open { name: &'a str, attributes: &'a str, closed: bool },
    /// `</name>`.
    Close(&'a str),
}

/// Reads marked-up text from `at` on.
pub struct Pieces<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Pieces<'a> {
    /// The pieces of a text.
    pub fn of(text: &'a str) -> Pieces<'a> {
        Pieces { text, at: 0 }
    }

    /// Passes over everything up to `</name`, and gives it.
    pub fn skip_to_close(&mut self, name: &str) -> &'a str {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let mut at = start;
        while let Some(k) = self.text[at..].find("</") {
            at += k;
            let found = bytes.get(at + 2..at + 2 + name.len()).is_some_and(|n| n.eq_ignore_ascii_case(name.as_bytes()));
            if found {
                self.at = at;
                return &self.text[start..at];
            }
            at += 2;
        }
        self.at = self.text.len();
        &self.text[start..]
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            let rest = &self.text[self.at..];
            if rest.is_empty() {
                return None;
            }
            if !begins_tag(rest) {
                let end = rest
                    .char_indices()
                    .skip(1)
                    .find(|&(k, c)| c == '<' && begins_tag(&rest[k..]))
                    .map_or(rest.len(), |(k, _)| k);
                let start = self.at;
                self.at += end;
                return Some(Piece::Words(start..self.at));
            }
            let (length, tag) = tag(rest);
            self.at += length;
            if let Some(piece) = tag {
                return Some(piece);
            }
        }
    }
}

/// A `<` opens a tag only before a letter, `/`, `!` or `?`; elsewhere it says "less than".
fn begins_tag(rest: &str) -> bool {
    let bytes = rest.as_bytes();
    bytes[0] == b'<' && bytes.get(1).is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'/' | b'!' | b'?'))
}

/// The length of the tag at the start, and the tag unless it is a comment or a declaration.
fn tag(rest: &str) -> (usize, Option<Piece<'_>>) {
    let until = |sign: &str| rest.find(sign).map_or(rest.len(), |k| k + sign.len());
    if rest.starts_with("<!--") {
        return (until("-->"), None);
    }
    if rest.starts_with("<![CDATA[") {
        return (until("]]>"), None);
    }
    if rest.starts_with("<!") || rest.starts_with("<?") {
        return (until(">"), None);
    }
    let mut quote = None;
    let end = rest.bytes().position(|b| match quote {
        Some(q) => {
            if b == q {
                quote = None;
            }
            false
        }
        None if b == b'"' || b == b'\'' => {
            quote = Some(b);
            false
        }
        None => b == b'>',
    });
    // A quotation mark that nobody closes would swallow the file: then the tag ends at the first `>`.
    let end = end.or_else(|| rest.find('>')).unwrap_or(rest.len());
    let inner = rest[1..end].trim_end();
    let length = (end + 1).min(rest.len());
    if let Some(name) = inner.strip_prefix('/') {
        return (length, Some(Piece::Close(name.trim())));
    }
    let closed = inner.ends_with('/');
    let inner = inner.strip_suffix('/').unwrap_or(inner);
    let cut = inner.find(|c: char| c.is_whitespace()).unwrap_or(inner.len());
    (length, Some(Piece::Open { name: &inner[..cut], attributes: inner[cut..].trim(), closed }))
}

/// The value of an attribute, as it stands.
pub fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = attributes;
    while !rest.is_empty() {
        rest = rest.trim_start();
        let cut = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let key = &rest[..cut];
        rest = rest[cut..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            let (inside, tail) = match after.chars().next() {
                Some(q @ ('"' | '\'')) => after[1..].split_once(q).unwrap_or((&after[1..], "")),
                _ => after.split_at(after.find(char::is_whitespace).unwrap_or(after.len())),
            };
            (value, rest) = (inside, tail);
        }
        if key.eq_ignore_ascii_case(name) {
            return Some(value);
        }
        if key.is_empty() && value.is_empty() {
            break;
        }
    }
    None
}

/// The character of a reference at the very start ("&amp;", "&#8217;", "&#x2019;"), and its length in bytes.
pub fn reference(text: &str) -> Option<(char, usize)> {
    let inner = text.strip_prefix('&')?;
    let end = inner.bytes().take(32).position(|b| b == b';')?;
    let name = &inner[..end];
    let c = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|c| *c != '\0')?
        }
        None => REFERENCES.iter().find(|(known, _)| *known == name)?.1,
    };
    // A blank that may not be broken parts words like any other.
    Some((if c == '\u{A0}' { ' ' } else { c }, end + 2))
}

/// References that prose is written with.
const REFERENCES: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("ensp", ' '),
    ("emsp", ' '),
    ("thinsp", ' '),
    ("ndash", '–'),
    ("mdash", '—'),
    ("minus", '−'),
    ("hellip", '…'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("prime", '′'),
    ("Prime", '″'),
    ("bull", '•'),
    ("middot", '·'),
    ("euro", '€'),
    ("pound", '£'),
    ("cent", '¢'),
    ("yen", '¥'),
    ("sect", '§'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("deg", '°'),
    ("times", '×'),
    ("divide", '÷'),
    ("plusmn", '±'),
    ("frac12", '½'),
    ("frac14", '¼'),
    ("frac34", '¾'),
    ("sup2", '²'),
    ("sup3", '³'),
    ("micro", 'µ'),
    ("para", '¶'),
    ("iexcl", '¡'),
    ("iquest", '¿'),
    ("agrave", 'à'),
    ("aacute", 'á'),
    ("acirc", 'â'),
    ("atilde", 'ã'),
    ("auml", 'ä'),
    ("aring", 'å'),
    ("aelig", 'æ'),
    ("ccedil", 'ç'),
    ("egrave", 'è'),
    ("eacute", 'é'),
    ("ecirc", 'ê'),
    ("euml", 'ë'),
    ("igrave", 'ì'),
    ("iacute", 'í'),
    ("icirc", 'î'),
    ("iuml", 'ï'),
    ("eth", 'ð'),
    ("ntilde", 'ñ'),
    ("ograve", 'ò'),
    ("oacute", 'ó'),
    ("ocirc", 'ô'),
    ("otilde", 'õ'),
    ("ouml", 'ö'),
    ("oslash", 'ø'),
    ("ugrave", 'ù'),
    ("uacute", 'ú'),
    ("ucirc", 'û'),
    ("uuml", 'ü'),
    ("yacute", 'ý'),
    ("thorn", 'þ'),
    ("yuml", 'ÿ'),
    ("szlig", 'ß'),
    ("Agrave", 'À'),
    ("Aacute", 'Á'),
    ("Acirc", 'Â'),
    ("Auml", 'Ä'),
    ("Aring", 'Å'),
    ("AElig", 'Æ'),
    ("Ccedil", 'Ç'),
    ("Egrave", 'È'),
    ("Eacute", 'É'),
    ("Iacute", 'Í'),
    ("Ntilde", 'Ñ'),
    ("Oacute", 'Ó'),
    ("Ouml", 'Ö'),
    ("Oslash", 'Ø'),
    ("Uacute", 'Ú'),
    ("Uuml", 'Ü'),
    ("oelig", 'œ'),
    ("OElig", 'Œ'),
    ("scaron", 'š'),
    ("Scaron", 'Š'),
    ("zcaron", 'ž'),
    ("Zcaron", 'Ž'),
    ("shy", '\u{AD}'),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &str) {
        let shown: Vec<String> = Pieces::of(text)
            .map(|piece| match piece {
                Piece::Words(range) => text[range].to_string(),
                Piece::Open { name, attributes, closed } => format!("<{name}|{attributes}|{closed}>"),
                Piece::Close(name) => format!("</{name}>"),
            })
            .collect();
        assert_eq!(shown.join("~"), expect);
    }

    #[test]
    fn tags_and_words() {
        check("a <b class='x>y'>b</b ><br/>c", "a ~<b|class='x>y'|false>~b~</b>~<br||true>~c");
        check("3 < 4 and <5<!-- <p> --><?x?><!DOCTYPE html>é", "3 < 4 and <5~é");
        check("<p title=\"x>broken", "<p|title=\"x|false>~broken");
        check("<", "<");
        check("<a", "<a||false>");
    }

    #[test]
    fn attributes_and_references() {
        assert_eq!(attribute("a=1 b = 'x y' c", "b"), Some("x y"));
        assert_eq!((attribute("a=1 c", "c"), attribute("a=1", "b"), attribute("= = =", "b")), (Some(""), None, None));
        assert_eq!(
            (reference("&rsquo;s"), reference("&#x2019;"), reference("&nbsp;")),
            (Some(('’', 7)), Some(('’', 8)), Some((' ', 6)))
        );
        assert_eq!(
            (reference("&foo;"), reference("& ; "), reference("&#0;"), reference("&#99999999999;")),
            (None, None, None, None)
        );
    }
}
