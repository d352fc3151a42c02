//! Many stories out of few: writes copies of the sample stories, each with names and numbers of its own, to see how time and memory
//! grow with a collection.
//!
//! `cargo run --release --example many_stories -- 100000 OUT`, then `claimlint check OUT`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A row of numbers that looks like chance and is the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit
    }

    /// A name of two to four syllables.
    fn name(&mut self) -> String {
        const MIDDLE: [&str; 24] = [
            "al", "bar", "cor", "den", "el", "far", "gar", "hol", "is", "jor", "kel", "lor", "mar", "nor", "os", "pas",
            "rov", "sel", "tar", "ul", "ver", "wes", "yar", "zel",
        ];
        const END: [&str; 16] = [
            "son", "ley", "ford", "ton", "by", "wick", "ham", "ski", "ez", "ova", "mann", "aro", "ini", "sen", "dale",
            "mere",
        ];
        let mut name: String = (0..1 + self.below(3)).map(|_| MIDDLE[self.below(MIDDLE.len())]).collect();
        name += END[self.below(END.len())];
        name[..1].to_uppercase() + &name[1..]
    }
}

/// Words and what is between them, in order.
fn pieces(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, now) in text.char_indices() {
        let before = text[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() != now.is_alphanumeric()) {
            found.push(&text[from..at]);
            from = at;
        }
    }
    found.push(&text[from..]);
    found
}

/// The capitalised words of a story that stand in it three times or more and never in small letters: its names, most of them.
fn names(texts: &[(PathBuf, String)]) -> BTreeMap<&str, usize> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for piece in texts.iter().flat_map(|(_, text)| pieces(text)) {
        *counts.entry(piece).or_default() += 1;
    }
    let small = |word: &str| counts.contains_key(word.to_lowercase().as_str());
    let named = |word: &str| {
        word.len() > 3 && word.starts_with(char::is_uppercase) && word.chars().skip(1).all(char::is_lowercase)
    };
    let dated = |word: &str| word.ends_with("day") || claimlint::lexicon::naming::calendar(&word.to_lowercase());
    counts.iter().filter(|(w, n)| **n > 2 && named(w) && !small(w) && !dated(w)).map(|(w, n)| (*w, *n)).collect()
}

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, count, folder] = &arguments[..] else { panic!("name how many documents, and a folder for them") };
    let (count, folder) = (count.parse::<usize>().expect("a number of documents"), Path::new(folder));
    let mut stories: Vec<Vec<(PathBuf, String)>> = Vec::new();
    let mut seeds: Vec<PathBuf> = std::fs::read_dir("seeds")?.map(|e| e.map(|e| e.path())).collect::<Result<_, _>>()?;
    seeds.sort();
    for seed in seeds {
        let mut files: Vec<PathBuf> =
            std::fs::read_dir(seed.join("docs"))?.map(|e| e.map(|e| e.path())).collect::<Result<_, _>>()?;
        files.sort();
        // A document that is no text is left out.
        let texts = files.into_iter().filter_map(|f| std::fs::read_to_string(&f).ok().map(|text| (f, text)));
        stories.push(texts.collect());
    }
    let mut chance = Chance(7);
    let mut made = 0;
    for copy in 0.. {
        for (number, story) in stories.iter().enumerate() {
            let mut renamed: BTreeMap<&str, String> = names(story).into_keys().map(|n| (n, String::new())).collect();
            renamed.values_mut().for_each(|name| *name = chance.name());
            let more = chance.below(10);
            let to = folder.join(format!("{copy:04}/{number:03}"));
            std::fs::create_dir_all(&to)?;
            for (file, text) in story {
                if made == count {
                    return Ok(());
                }
                let told = |piece: &str| match piece.parse::<usize>() {
                    Ok(number) if (40..900).contains(&number) && !piece.starts_with('0') => (number + more).to_string(),
                    _ => renamed.get(piece).cloned().unwrap_or_else(|| piece.to_string()),
                };
                let told: String = if copy == 0 { text.clone() } else { pieces(text).into_iter().map(told).collect() };
                std::fs::write(to.join(file.file_name().unwrap_or_default()), told)?;
                made += 1;
            }
        }
    }
    Ok(())
}
