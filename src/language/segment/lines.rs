//! Line breaks made on purpose: a headline above its text, a list without bullets, as against text wrapped at a fixed width.
//!
//! A line was broken on purpose if the first word of the next would still have fitted into the width of the paragraph.

use crate::language::prose::Prose;

/// The places at which a new sentence starts because a line was broken on purpose, ascending.
pub fn deliberate(prose: &Prose) -> Vec<usize> {
    if !prose.chars.contains(&'\n') {
        return Vec::new();
    }
    let chars = &prose.chars;
    let mut lines: Vec<(usize, usize)> = Vec::new();
    let mut from = 0;
    for i in 0..=chars.len() {
        if i == chars.len() || chars[i] == '\n' {
            let trimmed = |mut a: usize, mut b: usize| {
                while a < b && chars[a].is_whitespace() {
                    a += 1;
                }
                while a < b && chars[b - 1].is_whitespace() {
                    b -= 1;
                }
                (a, b)
            };
            lines.push(trimmed(from, i));
            from = i + 1;
        }
    }
    let width = lines.iter().map(|(a, b)| b - a).max().unwrap_or(0);
    let stops =
        lines.iter().any(|&(a, b)| a < b && matches!(chars[b - 1], '.' | '!' | '?' | '"' | '”' | ')' | ';' | ':'));
    let filled = lines.iter().filter(|(a, b)| a < b).count();
    if !stops && filled > 2 && width <= 48 {
        return lines.iter().skip(1).filter(|(a, b)| a < b).map(|&(a, _)| a).collect();
    }
    let mut found = Vec::new();
    for pair in lines.windows(2) {
        let ((a, b), (c, d)) = (pair[0], pair[1]);
        if c == d {
            continue;
        }
        if a == b || bullet(&chars[c..d]) {
            found.push(c);
            continue;
        }
        let first_word = chars[c..d].iter().take_while(|c| !c.is_whitespace()).count();
        let fits = (b - a) + 1 + first_word <= width;
        let slack = width - (b - a).min(width);
        let open = matches!(chars[b - 1], ',' | '-' | '–' | '—' | '(' | '&');
        if fits && slack > 12 && width >= 40 && !open && chars[c].is_uppercase() {
            found.push(c);
        }
    }
    found
}

/// "- milk", "• milk", "* milk".
fn bullet(line: &[char]) -> bool {
    matches!(line.first(), Some('-' | '•' | '*' | '–' | '⁃' | '·')) && line.get(1).is_some_and(|c| c.is_whitespace())
}
