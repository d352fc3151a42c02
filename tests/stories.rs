//! The stories of `tests/stories/*.md`: every catch with its trap beside it, forwards and with the documents reversed.

mod support;

use claimlint::{check, rules};
use support::story;

#[test]
fn stories_come_out_as_told() {
    let rules = rules::embedded().unwrap();
    let mut files: Vec<_> =
        std::fs::read_dir(support::root().join("tests/stories")).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    let mut wrong = Vec::new();
    let (mut kept, mut open) = (0, 0);
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        for story in story::load(&file) {
            let mut faults = Vec::new();
            for reversed in [false, true] {
                let report = check(story.read(reversed), &rules);
                let order = if reversed { " (documents reversed)" } else { "" };
                faults
                    .extend(story.faults(&report).into_iter().map(|f| format!("{name}: {}{order}: {f}", story.title)));
            }
            match (faults.is_empty(), story.todo) {
                (true, false) => kept += 1,
                (true, true) => println!("{name}: {}: comes out now; take (todo) from its heading", story.title),
                (false, true) => open += 1,
                (false, false) => wrong.extend(faults),
            }
        }
    }
    println!("{kept} stories come out, {open} are still to do");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
