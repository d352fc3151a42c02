//! What a team meets that takes the program up: `why`, `explain`, `stats`, quiet and verbose runs, an editor's unsaved text, watching, the
//! summary of a CI job, completions and manual pages.

mod support;

use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use support::{FOURTEEN, folder, hall, run, run_with, write};

#[test]
fn why_tells_what_flagged_a_pair_and_what_stopped_another() {
    let folder = hall("why");
    write(
        &folder,
        &[("docs/c.txt", b"The roof of the Marlow market hall fell in on Tuesday. It killed about 12 people.\n")],
    );
    let ran = run(&folder, &["why", "docs/a.txt:1", "docs/b.txt:1:60"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    for expected in [
        "value     “twelve people” = 12 people (count)",
        "value “twelve people” (docs/a.txt:1:66) — “14 people” (docs/b.txt:1:66)",
        "values apart",
        "rule      count-differs flags it",
        "told      ",
    ] {
        assert!(ran.out.contains(expected), "{expected}\n{}", ran.out);
    }
    let ran = run(&folder, &["why", "./docs/a.txt:1", "docs/c.txt:1", "--among", "docs"]);
    assert!(ran.out.contains("count-differs stopped: values is "), "{}", ran.out);
    let ran = run(&folder, &["why", "docs/a.txt:1", "--pairs", "1", "--among", "docs"]);
    assert!(ran.out.contains("not shown; --pairs N shows more"), "{}", ran.out);
}

#[test]
fn why_says_which_place_is_none() {
    let folder = hall("why_bad");
    for (words, told) in [
        (["why", "docs/a.txt", "docs/b.txt:1"], "write FILE:LINE"),
        (["why", "docs/a.txt:9", "docs/b.txt:1"], "docs/a.txt:9: no sentence was read there"),
        (["why", "docs/a.txt:0", "docs/b.txt:1"], "write FILE:LINE"),
        (["why", "docs/d.txt:1", "docs/b.txt:1"], "did you mean `docs/b.txt`"),
    ] {
        let ran = run(&folder, &words);
        assert!(ran.code == 2 && ran.err.contains(told), "{words:?}: {} {}", ran.code, ran.err);
    }
}

#[test]
fn explain_tells_a_rule_and_the_nearest_of_a_wrong_name() {
    let folder = folder("explain");
    let ran = run(&folder, &["explain", "count-differs", "arithmetic"]);
    for expected in [
        "# count-differs\n",
        "## When it speaks\n",
        "- kind is count or ordinal\n",
        "## Not flagged\n",
        "# arithmetic\n",
    ] {
        assert!(ran.out.contains(expected), "{expected}\n{}", ran.out);
    }
    let ran = run(&folder, &["explain", "count-difers"]);
    assert!(ran.code == 2 && ran.err.contains("did you mean `count-differs`?"), "{}", ran.err);
}

#[test]
fn stats_count_claims_and_disputes() {
    let folder = hall("stats");
    let ran = run(&folder, &["stats", "docs"]);
    for expected in ["2 documents, 4 sentences", "count-differs", "docs/a.txt — docs/b.txt"] {
        assert!(ran.out.contains(expected), "{expected}\n{}", ran.out);
    }
    let counts: Value = serde_json::from_str(&run(&folder, &["stats", "--json", "docs"]).out).unwrap();
    assert_eq!(counts["schema"], "claimlint.stats/1");
    assert_eq!(counts["pairs"][0]["findings"], 1);
    assert_eq!(run(&folder, &["stats", "nowhere"]).code, 2);
}

#[test]
fn quiet_says_nothing_where_there_is_nothing() {
    let folder = hall("quiet");
    let ran = run(&folder, &["check", "-q", "docs/a.txt"]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, "", ""));
    assert!(run(&folder, &["-q", "check", "docs"]).out.contains("error["));
    let ran = run(&folder, &["check", "--verbose", "docs"]);
    assert!(ran.err.contains("info: docs/a.txt: ") && ran.err.contains("2 documents, "), "{}", ran.err);
    assert_eq!(run(&folder, &["check", "-q", "-v", "docs"]).code, 2);
}

#[test]
fn fewer_findings_are_printed_and_none_is_lost() {
    let folder = hall("max_findings");
    write(&folder, &[("docs/sum.txt", b"The bus carried 64 pupils and 13 teachers, 87 people in all.\n")]);
    let ran = run(&folder, &["check", "docs", "--max-findings", "1", "--format", "jsonl", "-o", "jsonl=all.jsonl"]);
    assert_eq!(ran.code, 1);
    assert_eq!(ran.out.lines().count(), 1);
    assert!(ran.err.contains("1 finding not shown"), "{}", ran.err);
    assert_eq!(std::fs::read_to_string(folder.join("all.jsonl")).unwrap().lines().count(), 2);
    assert_eq!(run(&folder, &["check", "docs", "--max-findings", "0"]).code, 1);
}

#[test]
fn standard_input_stands_in_the_place_of_a_file() {
    let folder = hall("stdin_name");
    let agreeing = FOURTEEN.replace("14", "12");
    let words = ["check", "docs", "-", "--stdin-name", "docs/b.txt"];
    let ran = run_with(&folder, &words, &[], agreeing.as_bytes());
    assert!(ran.code == 0 && ran.out.contains("2 documents"), "{}{}", ran.out, ran.err);
    let ran = run_with(&folder, &words, &[], FOURTEEN.replace("14", "15").as_bytes());
    assert!(ran.code == 1 && ran.out.contains("15 people") && !ran.out.contains("14 people"), "{}", ran.out);
    let markup = b"# Title\n\n```\nIt killed 99 people.\n```\n\nNothing else.\n";
    let ran = run_with(&folder, &["claims", "-"], &[], markup);
    assert!(ran.out.contains("99 people"), "plain text unless it is named: {}", ran.out);
}

#[test]
fn a_job_of_github_gets_its_summary() {
    let folder = hall("step_summary");
    let summary = folder.join("summary.md");
    std::fs::write(&summary, "before\n").unwrap();
    let environment = [("GITHUB_STEP_SUMMARY", summary.to_str().unwrap())];
    let ran = run_with(&folder, &["check", "docs", "--format", "github"], &environment, b"");
    assert!(ran.out.starts_with("::error file=docs/"), "{}", ran.out);
    let text = std::fs::read_to_string(&summary).unwrap();
    assert!(text.starts_with("before\n## claimlint: 1 error\n"), "{text}");
    run_with(&folder, &["check", "docs"], &environment, b"");
    assert_eq!(std::fs::read_to_string(&summary).unwrap(), text, "only for the format that asks for it");
}

#[test]
fn completions_and_manual_pages_are_printed() {
    let folder = folder("shells");
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let ran = run(&folder, &["completions", shell]);
        assert!(ran.code == 0 && ran.out.contains("claimlint"), "{shell}");
    }
    assert!(run(&folder, &["man"]).out.contains(".TH claimlint 1"));
    assert_eq!(run(&folder, &["man", "--dir", "pages"]).code, 0);
    assert!(folder.join("pages/claimlint-check.1").exists());
}

#[test]
fn a_watched_folder_is_checked_again() {
    let folder = hall("watch");
    let mut child = Command::new(env!("CARGO_BIN_EXE_claimlint"))
        .args(["check", "--watch", "docs"])
        .current_dir(&folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let (send, lines) = std::sync::mpsc::channel();
    let output = BufReader::new(child.stdout.take().unwrap());
    std::thread::spawn(move || output.lines().map_while(Result::ok).try_for_each(|line| send.send(line)));
    let wait_for = |wanted: &str| {
        let deadline = Instant::now() + Duration::from_secs(60);
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            match lines.recv_timeout(left) {
                Ok(line) if line.contains(wanted) => return true,
                Ok(_) => {}
                Err(_) => return false,
            }
        }
    };
    let first = wait_for("1 error");
    // The watcher starts before the first run, so that nothing is missed.
    write(&folder, &[("docs/b.txt", FOURTEEN.replace("14", "12").as_bytes())]);
    let second = wait_for("no disagreement");
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(first && second, "first {first}, second {second}");
}
