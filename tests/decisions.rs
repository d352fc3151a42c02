//! What is settled stays settled while texts are edited, and what changes is seen: the states of findings against a baseline.

mod support;

use proptest::prelude::*;
use serde_json::Value;
use support::{Ran, folder, run, write};

/// A desk's folder: three documents, two of which disagree on the dead, two on the cost.
const DOCS: [(&str, &str); 3] = [
    (
        "a.txt",
        "The roof of the Marlow market hall fell in on Tuesday. The collapse of the Marlow market hall killed twelve people.\n\nThe council will repair the Marlow market hall. Repairs to the market hall will cost £320,000, the council said.\n",
    ),
    (
        "b.txt",
        "Nobody had inspected the Marlow market hall for years. The collapse of the Marlow market hall killed 14 people.\n\nStalls were moved to the square.\n",
    ),
    (
        "c.txt",
        "Traders spoke to the council of Marlow. Repairs to the market hall will cost £450,000, the council said.\n",
    ),
];

struct Desk(std::path::PathBuf);

impl Desk {
    /// A folder with these documents, and a baseline of what they disagree on.
    fn new(name: &str, docs: &[(&str, String)]) -> Desk {
        let desk = Desk(folder(name));
        docs.iter().for_each(|(name, text)| desk.put(name, text));
        let ran = desk.run(&["baseline", "update", "--accept-new", "docs"]);
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
        desk
    }

    fn put(&self, name: &str, text: &str) {
        write(&self.0, &[(&format!("docs/{name}"), text.as_bytes())]);
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        run(&self.0, arguments)
    }

    /// Exit code, the state and id of each finding, and how many are gone.
    fn check(&self) -> (i32, Vec<(String, String)>, usize) {
        let ran = self.run(&[
            "check",
            "docs",
            "--baseline",
            "claimlint.baseline",
            "--fail-level",
            "note",
            "--format",
            "json",
        ]);
        let report: Value = serde_json::from_str(&ran.out).unwrap_or_else(|e| panic!("{e}: {}{}", ran.out, ran.err));
        let text = |f: &Value, key: &str| f[key].as_str().unwrap().to_string();
        let mut states: Vec<(String, String)> =
            report["findings"].as_array().unwrap().iter().map(|f| (text(f, "state"), text(f, "id"))).collect();
        states.sort();
        (ran.code, states, report["gone"].as_array().map_or(0, Vec::len))
    }

    fn ids(&self) -> Vec<String> {
        let mut ids: Vec<String> = self.check().1.into_iter().map(|(_, id)| id).collect();
        ids.sort();
        ids
    }
}

fn docs() -> Vec<(&'static str, String)> {
    DOCS.iter().map(|(name, text)| (*name, text.to_string())).collect()
}

/// Edits that change nothing of what is said.
const EDITS: [&str; 8] = ["nothing", "insert", "reflow", "rename", "move", "spell", "mark up", "agree"];

fn edited(edit: &str, docs: &mut Vec<(&'static str, String)>, n: usize) {
    let fillers = ["It rained.", "The square was empty.", "Bells rang in the evening."];
    match edit {
        "insert" => {
            let at = n % docs.len();
            docs[at].1 = format!("{}\n\n{}", fillers[n % 3], docs[at].1);
        }
        "reflow" => docs.iter_mut().for_each(|(_, text)| *text = reflowed(text, 30 + n % 40)),
        "rename" => docs[n % 3].0 = ["zz.txt", "0.txt", "m/n.txt"][n % 3],
        "move" => {
            let text = &mut docs[n % 2].1;
            let mut parts: Vec<&str> = text.trim_end().split("\n\n").collect();
            parts.reverse();
            *text = parts.join("\n\n") + "\n";
        }
        "spell" => {
            for (_, text) in docs {
                *text = text.replace("twelve", "12").replace("14", "fourteen");
            }
        }
        "mark up" => docs.iter_mut().for_each(|(_, text)| *text = text.replace("killed", "killed,").replace(",,", ",")),
        "agree" => docs[1].1 += "\nFourteen people died in the collapse of the Marlow market hall.\n",
        _ => {}
    }
}

/// The text wrapped at a width.
fn reflowed(text: &str, width: usize) -> String {
    let wrap = |paragraph: &str| {
        let mut out = String::new();
        let mut column = 0;
        for word in paragraph.split_whitespace() {
            if column > 0 && column + 1 + word.len() > width {
                out.push('\n');
                column = 0;
            } else if column > 0 {
                out.push(' ');
                column += 1;
            }
            out += word;
            column += word.len();
        }
        out
    };
    text.split("\n\n").map(wrap).collect::<Vec<_>>().join("\n\n") + "\n"
}

#[test]
fn the_desk_disagrees_at_first_and_is_quiet_with_its_baseline() {
    let desk = Desk::new("desk_first", &docs());
    assert_eq!(desk.run(&["check", "--fail-level", "note", "docs"]).code, 1);
    let (code, states, gone) = desk.check();
    assert_eq!((code, gone), (0, 0));
    assert_eq!(states.len(), 2, "{states:?}");
    assert!(states.iter().all(|(state, _)| state == "known"), "{states:?}");
    let quiet = desk.run(&["check", "docs", "--baseline", "claimlint.baseline"]);
    assert!(quiet.out.contains("nothing new; 2 known") && !quiet.out.contains("-->"), "{}", quiet.out);
    let any =
        desk.run(&["check", "docs", "--baseline", "claimlint.baseline", "--fail-level", "note", "--fail-on", "any"]);
    assert_eq!(any.code, 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn edits_that_say_the_same_are_no_news(first in 0..EDITS.len(), second in 0..EDITS.len(), n in 0usize..60) {
        let desk = Desk::new(&format!("desk_same_{first}_{second}_{n}"), &docs());
        let before = desk.ids();
        let mut now = docs();
        edited(EDITS[first], &mut now, n);
        edited(EDITS[second], &mut now, n / 2);
        std::fs::remove_dir_all(desk.0.join("docs")).unwrap();
        now.iter().for_each(|(name, text)| desk.put(name, text));
        let (code, states, gone) = desk.check();
        prop_assert!(states.iter().all(|(state, _)| state == "known" || state == "moved"), "{} {}: {states:?}", EDITS[first], EDITS[second]);
        prop_assert_eq!((code, gone), (0, 0));
        prop_assert_eq!(desk.ids(), before);
        std::fs::remove_dir_all(&desk.0).unwrap();
    }

    #[test]
    fn a_changed_value_is_updated(value in 15u32..900) {
        let desk = Desk::new(&format!("desk_value_{value}"), &docs());
        let before = desk.ids();
        desk.put("b.txt", &DOCS[1].1.replace("14", &value.to_string()));
        let (code, states, gone) = desk.check();
        prop_assert_eq!((code, gone), (1, 0));
        let updated: Vec<_> = states.iter().filter(|(state, _)| state == "updated").collect();
        prop_assert_eq!(updated.len(), 1, "{:?}", states);
        prop_assert!(!before.contains(&updated[0].1));
        std::fs::remove_dir_all(&desk.0).unwrap();
    }
}

#[test]
fn a_third_document_that_joins_a_known_conflict_is_seen() {
    for text in [DOCS[0].1, "Twelve people died in the collapse of the Marlow market hall.\n"] {
        let desk = Desk::new("desk_third", &docs());
        desk.put("d.txt", text.split("\n\n").next().unwrap());
        let (code, states, _) = desk.check();
        assert_eq!(code, 1, "{states:?}");
        assert!(states.iter().any(|(state, _)| state == "updated"), "{states:?}");
    }
}

#[test]
fn one_conflict_mended_and_another_made_is_no_draw() {
    let desk = Desk::new("desk_swap", &docs());
    desk.put("c.txt", &DOCS[2].1.replace("450,000", "320,000"));
    desk.put("b.txt", &format!("{}\nThe Marlow market hall was built in 1908.\n", DOCS[1].1));
    desk.put("a.txt", &format!("{}\nThe Marlow market hall was built in 1911.\n", DOCS[0].1));
    let (code, states, gone) = desk.check();
    assert_eq!((code, gone), (1, 1), "{states:?}");
    let words: Vec<&str> = states.iter().map(|(state, _)| state.as_str()).collect();
    assert_eq!(words, ["known", "new"], "{states:?}");
}

#[test]
fn another_subject_is_new() {
    let desk = Desk::new("desk_subject", &docs());
    let other = |text: &str| text.replace("Marlow market hall killed", "Pendry viaduct injured");
    desk.put("a.txt", &other(DOCS[0].1));
    desk.put("b.txt", &other(DOCS[1].1));
    let (code, states, gone) = desk.check();
    assert_eq!((code, gone), (1, 1), "{states:?}");
    assert!(states.iter().any(|(state, _)| state == "new"), "{states:?}");
}
