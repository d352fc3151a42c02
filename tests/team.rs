//! A team's folder over some days: settings, a baseline, comments that silence, facts, and what a change of a day touches.

mod support;

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use support::{Ran, folder, run, write};

const HALL: &str = "The roof of the Marlow market hall fell in on Tuesday. The collapse of the Marlow market hall killed twelve people.\n\nRepairs to the market hall will cost £320,000, the council said.\n";
const CHRONICLE: &str = "Nobody had inspected the Marlow market hall for years. The collapse of the Marlow market hall killed 14 people.\n\nStalls were moved to the square.\n";
const COUNCIL: &str =
    "Traders spoke to the council of Marlow. Repairs to the market hall will cost £450,000, the council said.\n";

/// A folder with three documents and a configuration.
fn team(name: &str) -> PathBuf {
    let folder = folder(name);
    write(
        &folder,
        &[
            ("docs/hall.md", HALL.as_bytes()),
            ("docs/chronicle.md", CHRONICLE.as_bytes()),
            ("docs/council.md", COUNCIL.as_bytes()),
        ],
    );
    let ran = run(&folder, &["init"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    folder
}

fn put(folder: &Path, name: &str, text: &str) {
    write(folder, &[(name, text.as_bytes())]);
}

fn add(folder: &Path, name: &str, more: &str) {
    let text = std::fs::read_to_string(folder.join(name)).unwrap();
    put(folder, name, &(text + more));
}

fn git(folder: &Path, arguments: &[&str]) {
    let author = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false"];
    let ran = Command::new("git").args(author).args(arguments).current_dir(folder).output().unwrap();
    assert!(ran.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&ran.stderr));
}

/// Exit code, and the state with the rule of each finding.
fn states(folder: &Path, more: &[&str]) -> (i32, Vec<String>) {
    let ran = run(folder, &[&["check", "--format", "json"], more].concat());
    let report: Value = serde_json::from_str(&ran.out).unwrap_or_else(|e| panic!("{e}: {}{}", ran.out, ran.err));
    let word = |f: &Value, key: &str| f[key].as_str().unwrap().to_string();
    let found = report["findings"].as_array().unwrap().iter();
    let gone = report["gone"].as_array().into_iter().flatten();
    let mut all: Vec<String> = found.chain(gone).map(|f| format!("{} {}", word(f, "state"), word(f, "rule"))).collect();
    all.sort();
    (ran.code, all)
}

fn refused(folder: &Path, arguments: &[&str], words: &[&str]) {
    let Ran { code, out, err } = run(folder, arguments);
    assert_eq!(code, 2, "{out}{err}");
    for expected in words {
        assert!(err.contains(expected), "{expected}: {err}");
    }
}

#[test]
fn a_repository_from_monday_to_friday() {
    let desk = team("team_week");
    git(&desk, &["init", "-q", "-b", "main"]);
    // The first run fails; the team writes down what is there and begins with a green one.
    assert_eq!(states(&desk, &[]), (1, vec!["new count-differs".into(), "new money-differs".into()]));
    let ran = run(&desk, &["baseline", "update", "--accept-new"]);
    assert!(ran.code == 0 && ran.out.contains("+2 −0"), "{}{}", ran.out, ran.err);
    assert_eq!(states(&desk, &["--strict-baseline"]).0, 0);
    git(&desk, &["add", "."]);
    git(&desk, &["commit", "-qm", "Begin"]);

    // An edit elsewhere, a number spelt out, a file of another name: nothing to tell.
    put(&desk, "docs/hall.md", &format!("It rained on the square.\n\n{HALL}"));
    put(&desk, "docs/chronicle.md", &CHRONICLE.replace("14", "fourteen"));
    std::fs::rename(desk.join("docs/council.md"), desk.join("docs/town.md")).unwrap();
    assert_eq!(states(&desk, &[]), (0, vec!["known money-differs".into(), "moved count-differs".into()]));
    let ran = run(&desk, &["baseline", "update"]);
    assert!(ran.code == 0 && ran.out.contains("+0 −0"), "{}", ran.out);
    assert_eq!(states(&desk, &[]).1, ["known count-differs", "known money-differs"]);
    git(&desk, &["add", "."]);
    git(&desk, &["commit", "-qm", "Edit"]);

    // A new conflict: only it is told, whether or not one asks what has changed.
    add(&desk, "docs/hall.md", "\nThe Marlow market hall was built in 1911.\n");
    add(&desk, "docs/town.md", "\nThe Marlow market hall was built in 1908.\n");
    let (code, all) = states(&desk, &[]);
    assert_eq!((code, all.iter().filter(|s| s.starts_with("new")).count(), all.len()), (1, 1, 3), "{all:?}");
    let (code, changed) = states(&desk, &["--changed-since", "HEAD"]);
    assert_eq!((code, changed.len()), (1, 1), "{changed:?}");
    assert_eq!(states(&desk, &["--changed-since", "main", "docs/chronicle.md"]), (0, vec![]));
    git(&desk, &["checkout", "-q", "."]);

    // One mended and another made is no draw.
    put(&desk, "docs/town.md", &COUNCIL.replace("450,000", "320,000"));
    add(&desk, "docs/hall.md", "\nThe Marlow market hall was built in 1911.\n");
    add(&desk, "docs/chronicle.md", "\nThe Marlow market hall was built in 1908.\n");
    let (code, all) = states(&desk, &[]);
    assert_eq!(code, 1);
    assert!(all.contains(&"gone money-differs".to_string()) && all.iter().any(|s| s.starts_with("new")), "{all:?}");
    git(&desk, &["checkout", "-q", "."]);

    // A third document joins a known conflict.
    put(&desk, "docs/third.md", "Twelve people died in the collapse of the Marlow market hall.\n");
    assert_eq!(states(&desk, &[]), (1, vec!["known money-differs".into(), "updated count-differs".into()]));
    assert_eq!(states(&desk, &["--changed-since", "main"]), (1, vec!["updated count-differs".into()]));
    std::fs::remove_file(desk.join("docs/third.md")).unwrap();

    // What is gone fails a strict run only, and is struck out when all is read, not when a part is.
    put(&desk, "docs/town.md", "Traders spoke to the council of Marlow.\n");
    assert_eq!(states(&desk, &[]).0, 0);
    assert_eq!(states(&desk, &["--strict-baseline"]).0, 1);
    let ran = run(&desk, &["baseline", "update", "docs/town.md"]);
    assert!(ran.out.contains("−0") && ran.out.contains("only a part was read"), "{}", ran.out);
    let ran = run(&desk, &["baseline", "update"]);
    assert!(ran.out.contains("−1"), "{}", ran.out);
    assert_eq!(states(&desk, &["--strict-baseline"]).0, 0);
    assert_eq!(run(&desk, &["check", "--fail-on", "any"]).code, 1);
}

#[test]
fn of_what_has_changed_the_changed_passage_comes_first() {
    let desk = team("team_changed");
    git(&desk, &["init", "-q"]);
    git(&desk, &["add", "."]);
    git(&desk, &["commit", "-qm", "Begin"]);
    put(&desk, "docs/hall.md", &HALL.replace("twelve", "thirteen"));
    let ran = run(&desk, &["check", "--changed-since", "HEAD"]);
    let (hall, chronicle) = (ran.out.find("--> docs/hall.md"), ran.out.find("--> docs/chronicle.md"));
    assert!(ran.code == 1 && hall < chronicle && hall.is_some(), "{}", ran.out);
    assert!(!ran.out.contains("450,000"), "{}", ran.out);
    // From a folder beneath, the same.
    let below = run(&desk.join("docs"), &["check", "--changed-since", "HEAD"]);
    assert!(below.code == 1 && below.out.contains("--> ../docs/hall.md"), "{}{}", below.out, below.err);
    refused(&desk, &["check", "--changed-since", "nowhere"], &["git knows no revision `nowhere`"]);
    refused(&desk, &["check", "--changed-since=--output=x"], &["is not a revision"]);
}

#[test]
fn settings_hold_and_say_where_they_come_from() {
    let desk = team("team_settings");
    let with = |settings: &str| put(&desk, "claimlint.yaml", settings);
    with("documents: docs\nrule:\n  money-differs: off\n  count-differs: {severity: warning}\n");
    let (code, all) = states(&desk, &[]);
    assert_eq!((code, all), (0, vec!["new count-differs".to_string()]));
    with("documents: docs/*.md\nfail-level: warning\nrule: {money-differs: off, count-differs: warning}\n");
    assert_eq!(states(&desk, &[]).0, 1);
    assert_eq!(states(&desk, &["--fail-level", "error"]).0, 0);
    with("documents: docs\nexclude: [\"**/council.md\"]\nrule: {count-differs: {scope: same-document}}\n");
    assert_eq!(states(&desk, &[]), (0, vec![]));
    with("documents: docs\nrule: {count-differs: {documents: other/**}, money-differs: {confidence: 1.0}}\n");
    assert_eq!(states(&desk, &[]), (0, vec![]));
    with("documents: docs\nfail-level: note\n");
    let shown = run(&desk.join("docs"), &["config", "show", "--origin"]).out;
    assert!(shown.contains("fail-level: \"note\"  # ../claimlint.yaml:2"), "{shown}");
    assert!(shown.contains("fail-on: \"new\"  # default"), "{shown}");
    assert_eq!(run(&desk, &["check", "--no-config", "docs"]).code, 1);
    refused(&desk, &["init"], &["claimlint.yaml: is there already"]);
}

#[test]
fn units_names_and_days_of_ones_own() {
    let desk = folder("team_own");
    write(
        &desk,
        &[
            ("docs/2026-03-12-a.md", b"The track at Pendry racecourse is 8 furlongs long.\n"),
            ("docs/2026-03-12-b.md", b"The track at Pendry racecourse is 1609 metres long.\n"),
            (
                "claimlint.yaml",
                b"documents: docs\nunits: {furlong: 201.168 metre}\npublished:\n  - path: docs/{year}-{month}-{day}-*\n",
            ),
        ],
    );
    let ran = run(&desk, &["check", "--format", "json", "--fail-level", "note"]);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(report["documents"][0]["published"], "2026-03-12");
    assert_eq!((ran.code, report["findings"].as_array().unwrap().len()), (0, 0), "{}", ran.out);
    put(&desk, "docs/2026-03-12-b.md", "The track at Pendry racecourse is 2000 metres long.\n");
    let ran = run(&desk, &["check", "--fail-level", "note"]);
    assert!(ran.code == 1 && ran.out.contains("8 furlongs"), "{}", ran.out);
}

#[test]
fn no_baseline_takes_in_a_comment() {
    let desk = team("team_comment_to_mend");
    let comment = b"<!-- claimlint-ignore money-differs: no sum here -->\nThe tram did not run.\n";
    write(&desk, &[("docs/c.md", comment)]);
    let ran = run(&desk, &["baseline", "update", "--accept-new", "docs"]);
    assert!(ran.out.contains("+2 ") && ran.out.ends_with("; 1 comment to be mended where it stands\n"), "{}", ran.out);
}

#[test]
fn comments_silence_one_thing_and_say_why() {
    let desk = team("team_comments");
    let sentence = "The collapse of the Marlow market hall killed 14 people.";
    let noted = |comment: &str| {
        put(&desk, "docs/chronicle.md", &CHRONICLE.replace(sentence, &format!("{sentence} {comment}")));
        states(&desk, &["--today", "2026-05-01"])
    };
    let (code, all) = noted("<!-- claimlint-ignore count-differs: the coroner counts again -->");
    assert_eq!((code, all), (1, vec!["new money-differs".to_string()]));
    let (_, all) = noted("<!-- claimlint-ignore count-differs until=2026-05-02: the coroner counts again -->");
    assert_eq!(all, ["new money-differs"]);
    let (_, all) = noted("<!-- claimlint-ignore count-differs until=2026-05-01: the coroner counts again -->");
    assert_eq!(all, ["new count-differs", "new money-differs", "new suppression"]);
    let (_, all) = noted("<!-- claimlint-ignore money-differs: no sum here -->");
    assert_eq!(all, ["new count-differs", "new money-differs", "new suppression"]);
    let (_, all) = noted("<!-- claimlint-ignore count-differs -->");
    assert_eq!(all, ["new count-differs", "new money-differs", "new suppression"]);
    let told = run(&desk, &["check"]).out;
    let id = told.split("= id: ").nth(1).map(|rest| rest[..12].to_string()).unwrap();
    assert_eq!(noted(&format!("<!-- claimlint-ignore {id}: two halls -->")).1, ["new money-differs"]);
    assert!(told.contains("needs a reason") && told.contains("docs/chronicle.md:1:"), "{told}");
}

#[test]
fn facts_are_held_against_drafts() {
    let desk = team("team_facts");
    put(&desk, "docs/chronicle.md", "Stalls were moved to the square.\n");
    put(&desk, "docs/council.md", "Traders spoke to the council of Marlow.\n");
    let fact = "- id: dead\n  says: Fourteen people died in the collapse of the Marlow market hall.\n  source: the coroner\n  as-of: 2026-06-01\n";
    put(&desk, "facts.yaml", &format!("{fact}- id: fire\n  says: The old school of Pendry burned down in 1953.\n"));
    let ran = run(&desk, &["check", "--facts", "facts.yaml"]);
    assert_eq!(ran.code, 1, "{}", ran.out);
    for expected in [
        "--> facts.yaml:dead:2:9  (the coroner, 1 June 2026, reference)",
        "twelve people",
        "no passage mentions the fact `fire`",
    ] {
        assert!(ran.out.contains(expected), "{expected}: {}", ran.out);
    }
    assert!(!ran.out.contains("fact `dead`"), "{}", ran.out);
    put(&desk, "docs/hall.md", &HALL.replace("twelve", "fourteen"));
    assert_eq!(run(&desk, &["check", "--facts", "facts.yaml"]).code, 0);
}

#[test]
fn a_verdict_is_kept_and_runs_out() {
    let desk = team("team_verdict");
    run(&desk, &["baseline", "update", "--accept-new"]);
    let file = desk.join("claimlint.baseline");
    let judged = |verdict: &str| {
        let text = std::fs::read_to_string(&file).unwrap();
        let line = |l: &str| match l.contains("count-differs") && !l.contains("verdict") {
            true => format!(
                "{},\"verdict\":{verdict}}}\n",
                l.trim_end_matches('}').to_string() + if l.ends_with("}}") { "}" } else { "" }
            ),
            false => format!("{l}\n"),
        };
        std::fs::write(&file, text.lines().map(line).collect::<String>()).unwrap();
    };
    judged("{\"is\":\"right\",\"value\":\"14\",\"by\":\"mk\",\"on\":\"2026-03-02\",\"until\":\"2026-05-01\"}");
    // Who joins the right side is welcome; who joins the wrong one is news.
    put(&desk, "docs/third.md", "Fourteen people died in the collapse of the Marlow market hall.\n");
    assert_eq!(states(&desk, &["--today", "2026-04-30"]).0, 0);
    assert_eq!(states(&desk, &["--today", "2026-05-01"]).0, 1);
    put(&desk, "docs/third.md", "Twelve people died in the collapse of the Marlow market hall.\n");
    assert_eq!(states(&desk, &["--today", "2026-04-30"]).0, 1);
}

#[test]
fn broken_files_are_placed_and_never_written_over() {
    let desk = team("team_broken");
    let whole = "documents: docs\nbaseline: claimlint.baseline\n";
    for (file, text, arguments, words) in [
        (
            "claimlint.yaml",
            "documents: docs\nfail-levle: note\n",
            vec!["check"],
            vec!["claimlint.yaml:2:1", "did you mean `fail-level`"],
        ),
        ("claimlint.yaml", "documents: docs\n  x: [\n", vec!["check"], vec!["claimlint.yaml:2:"]),
        (
            "claimlint.yaml",
            "documents: docs\nrule:\n  count-difers: off\n",
            vec!["check"],
            vec!["claimlint.yaml:3:3", "did you mean `count-differs`"],
        ),
        ("claimlint.yaml", "documents: nowhere/**\n", vec!["check"], vec!["`nowhere/**` names no document"]),
        (
            "claimlint.yaml",
            "documents: docs\nfacts: nowhere.yaml\n",
            vec!["check"],
            vec!["nowhere.yaml: there is no such file"],
        ),
        ("claimlint.yaml", "documents: docs\nrules: nowhere\n", vec!["check"], vec!["nowhere", "folder of rules"]),
        (
            "claimlint.baseline",
            "{\"v\":1,\"paths\":[\"docs\"]}\n{\"v\":1,\n",
            vec!["check"],
            vec!["claimlint.baseline:2:7", "restore the file"],
        ),
        (
            "claimlint.baseline",
            "<<<<<<< ours\n",
            vec!["baseline", "update", "--accept-new"],
            vec!["claimlint.baseline:1:1", "not resolved"],
        ),
        (
            "facts.yaml",
            "- id: a\n  sais: x\n",
            vec!["check", "--facts", "facts.yaml"],
            vec!["facts.yaml:2:3", "did you mean `says`"],
        ),
    ] {
        put(&desk, "claimlint.yaml", whole);
        put(&desk, "claimlint.baseline", "{\"v\":1,\"paths\":[\"docs\"]}\n");
        put(&desk, file, text);
        refused(&desk, &arguments, &words);
        assert_eq!(std::fs::read_to_string(desk.join(file)).unwrap(), text);
    }
    put(&desk, "claimlint.yaml", whole);
    std::fs::remove_file(desk.join("claimlint.baseline")).unwrap();
    refused(&desk, &["check"], &["claimlint.baseline: there is no such file", "--accept-new"]);
    // A file that cannot be read makes the run incomplete: nothing is struck out.
    assert_eq!(run(&desk, &["baseline", "update", "--accept-new"]).code, 0);
    let before = std::fs::read_to_string(desk.join("claimlint.baseline")).unwrap();
    put(&desk, "docs/council.md", "Traders spoke.\n");
    write(&desk, &[("docs/broken.txt", b"\x7FELF\0\0\x01")]);
    assert_eq!(run(&desk, &["baseline", "update"]).code, 3);
    assert_eq!(std::fs::read_to_string(desk.join("claimlint.baseline")).unwrap(), before);
    let left: Vec<_> =
        std::fs::read_dir(&desk).unwrap().filter_map(|e| e.ok()?.file_name().into_string().ok()).collect();
    assert!(left.iter().all(|name| !name.ends_with(".part")), "{left:?}");
}

#[test]
fn schemas_know_every_key() {
    let desk = folder("team_schemas");
    for (of, key) in [
        ("config", "fail-level"),
        ("rule", "unless"),
        ("report", "findings"),
        ("facts", "says"),
        ("baseline", "verdict"),
    ] {
        let ran = run(&desk, &["schema", of]);
        let schema: Value = serde_json::from_str(&ran.out).unwrap();
        assert!(ran.code == 0 && schema["$schema"].is_string() && ran.out.contains(&format!("\"{key}\"")), "{of}");
    }
}
