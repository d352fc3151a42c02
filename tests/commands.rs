//! Every command as a user runs it: what it prints, and the exit code.

mod support;

use serde_json::Value;
use support::{FOURTEEN, TWELVE, folder, hall, run, run_with, write};

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|e| panic!("{e}: {text}"))
}

#[test]
fn check_tells_both_sides_with_their_places() {
    let folder = hall("check_text");
    let ran = run(&folder, &["check", "docs"]);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    for expected in
        ["error[count-differs]", "docs/a.txt:1:66", "docs/b.txt:1:66", "^^^^", "twelve people", "2 documents"]
    {
        assert!(ran.out.contains(expected), "{expected}: {}", ran.out);
    }
    assert!(!ran.out.contains('\u{1b}'), "colour in a pipe: {}", ran.out);
    assert!(ran.err.is_empty(), "{}", ran.err);
}

#[test]
fn check_in_json_gives_places_that_cut_the_words_out_of_the_file() {
    let folder = folder("check_json");
    let draft = "\u{FEFF}---\npublished: 2019-03-12\n---\n# Märkte\n\nThe roof of the Marlow *market hall* — née 1908 — killed twelve people.\n";
    write(&folder, &[("a.md", draft.as_bytes()), ("b.txt", b"The roof of the Marlow market hall killed 14 people.\n")]);
    let ran = run(&folder, &["check", "--format", "json", "."]);
    let report = json(&ran.out);
    assert_eq!(report["schema"], "claimlint.report/1");
    assert_eq!(report["documents"][0]["published"], "2019-03-12");
    assert_eq!(report["summary"]["documents"], 2);
    let sides = report["findings"][0]["sides"].as_array().unwrap();
    assert_eq!(sides.len(), 2);
    for side in sides {
        let bytes = std::fs::read(folder.join(side["document"].as_str().unwrap())).unwrap();
        let cut = |place: &Value| {
            let at = |key: &str| place[key].as_u64().unwrap() as usize;
            String::from_utf8(bytes[at("start")..at("end")].to_vec()).unwrap()
        };
        assert_eq!(cut(side), side["text"].as_str().unwrap());
        assert_eq!(cut(&side["highlight"]), side["words"].as_str().unwrap());
    }
}

#[test]
fn exit_codes_follow_the_fail_level() {
    let folder = hall("exit_codes");
    assert_eq!(run(&folder, &["check", "docs"]).code, 1);
    assert_eq!(run(&folder, &["check", "--fail-level", "never", "docs"]).code, 0);
    assert_eq!(run(&folder, &["check", "docs/a.txt"]).code, 0);
    assert_eq!(run(&folder, &["check", "--fail-level", "note", "docs"]).code, 1);
    assert_eq!(run(&folder, &["check"]).code, 2);
    assert_eq!(run(&folder, &["check", "nowhere"]).code, 2);
    assert_eq!(run(&folder, &["check", "docs", "nowhere"]).code, 3);
}

#[test]
fn unknown_words_are_refused_with_a_remedy() {
    let folder = hall("unknown_words");
    let ran = run(&folder, &["check", "--formt", "json", "docs"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("--format"), "{}", ran.err);
    let ran = run(&folder, &["check", "--format", "jsn", "docs"]);
    assert!(ran.code == 2 && ran.err.contains("text, json"), "{}", ran.err);
    let ran = run(&folder, &["check", "-o", "json", "docs"]);
    assert!(ran.code == 2 && ran.err.contains("FORMAT=FILE"), "{}", ran.err);
    assert_eq!(run(&folder, &["chekc", "docs"]).code, 2);
}

#[test]
fn several_reports_are_written_in_one_run() {
    let folder = hall("several_reports");
    let formats = [
        "json",
        "jsonl",
        "sarif",
        "github",
        "gitlab",
        "junit",
        "checkstyle",
        "rdjson",
        "markdown",
        "csv",
        "dot",
        "text",
    ];
    let mut arguments = vec!["check".to_string(), "docs".to_string()];
    for format in formats {
        arguments.extend(["-o".to_string(), format!("{format}=out.{format}")]);
    }
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    assert_eq!(run(&folder, &arguments).code, 1);
    for format in formats {
        let text = std::fs::read_to_string(folder.join(format!("out.{format}"))).unwrap();
        assert!(text.contains("b.txt"), "{format}: {text}");
    }
    for format in ["json", "sarif", "gitlab", "rdjson"] {
        json(&std::fs::read_to_string(folder.join(format!("out.{format}"))).unwrap());
    }
    let ran = run(&folder, &["check", "docs", "-o", "json=no/such/folder.json"]);
    assert!(ran.code == 2 && ran.err.contains("no/such/folder.json"), "{}", ran.err);
}

#[test]
fn colour_is_written_when_asked_for_and_never_with_no_color() {
    let folder = hall("colour");
    assert!(run(&folder, &["check", "--color", "always", "docs"]).out.contains('\u{1b}'));
    assert!(!run_with(&folder, &["check", "docs"], &[("NO_COLOR", "1")], b"").out.contains('\u{1b}'));
    assert!(!run(&folder, &["check", "--color", "never", "docs"]).out.contains('\u{1b}'));
}

#[test]
fn check_reads_standard_input() {
    let folder = hall("standard_input");
    let ran = run_with(&folder, &["check", "-", "docs/b.txt"], &[], TWELVE.as_bytes());
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
}

#[test]
fn a_reference_is_read_once() {
    let folder = hall("reference");
    let ran = run(&folder, &["check", "--format", "json", "docs", "--against", "docs/b.txt"]);
    let report = json(&ran.out);
    assert_eq!(report["documents"].as_array().unwrap().len(), 2);
    assert_eq!(report["documents"][1]["authority"], "reference");
    let ran = run(&folder, &["check", "docs/a.txt", "--against", "docs/b.txt"]);
    assert!(ran.code == 1 && ran.out.contains("docs/b.txt:1:66  (reference)"), "{}", ran.out);
    let sarif = json(&run(&folder, &["check", "--format", "sarif", "docs", "--against", "docs/a.txt"]).out);
    let place = &sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(place, "docs/b.txt");
    write(&folder, &[("draft.txt", b"It rained in Pendry.\n")]);
    assert_eq!(run(&folder, &["check", "draft.txt", "--against", "docs"]).code, 0);
}

#[test]
fn claims_are_one_object_a_line() {
    let folder = hall("claims");
    let ran = run(&folder, &["claims", "docs"]);
    assert_eq!(ran.code, 0);
    let claims: Vec<Value> = ran.out.lines().map(json).collect();
    assert!(claims.iter().all(|c| c["schema"] == "claimlint.claim/1" && c["document"].is_string()));
    assert!(claims.iter().any(|c| c["value"]["said"] == serde_json::json!(["12", "12"])), "{}", ran.out);
}

#[test]
fn annotate_answers_files_and_lines() {
    let folder = hall("annotate");
    let ran = run(&folder, &["annotate", "docs"]);
    assert_eq!((ran.code, ran.out.lines().count()), (0, 2));
    assert_eq!(json(ran.out.lines().next().unwrap())["id"], "docs/a.txt");
    let input = "{\"id\":\"x\",\"text\":\"Two men left.\"}\n\nnonsense\n{\"id\":\"y\"}\n{\"id\":\"z\",\"text\":\"\",\"reference_date\":\"2019-03-12\"}\n";
    let ran = run_with(&folder, &["annotate", "--jsonl"], &[], input.as_bytes());
    assert_eq!(ran.code, 3);
    let answers: Vec<Value> = ran.out.lines().map(json).collect();
    assert_eq!(answers.len(), 4);
    assert_eq!(answers[0]["sentences"].as_array().unwrap().len(), 1);
    assert_eq!((&answers[1]["line"], answers[1]["error"].is_string()), (&Value::from(3), true));
    assert_eq!((&answers[2]["id"], answers[2]["error"].is_string()), (&Value::from("y"), true));
    assert_eq!(answers[3]["id"], "z");
}

#[test]
fn compare_gives_a_verdict_a_line() {
    let folder = hall("compare");
    let pair = |id: u32, a: &str, b: &str| format!("{}\n", serde_json::json!({ "id": id, "a": a, "b": b }));
    let input = pair(1, TWELVE, FOURTEEN) + "[]\n" + &pair(2, TWELVE, TWELVE) + &pair(3, TWELVE, "Otters like fish.");
    let ran = run_with(&folder, &["compare"], &[], input.as_bytes());
    assert_eq!(ran.code, 3);
    let verdicts: Vec<Value> = ran.out.lines().map(json).collect();
    assert_eq!(verdicts[0]["verdict"], "contradiction");
    let span = &verdicts[0]["a"];
    let words = &TWELVE[span["start"].as_u64().unwrap() as usize..span["end"].as_u64().unwrap() as usize];
    assert!(words.contains("twelve"), "{words}");
    assert!(verdicts[1]["error"].is_string());
    assert_eq!(verdicts[2]["verdict"], "agreement");
    assert_eq!(verdicts[3]["verdict"], "unrelated");
}

#[test]
fn rules_are_listed_shown_and_tested() {
    let folder = folder("rules");
    let ran = run(&folder, &["rules", "list"]);
    assert!(ran.code == 0 && ran.out.lines().any(|l| l.starts_with("count-differs")), "{}", ran.out);
    let ran = run(&folder, &["rules", "show", "count-differs"]);
    assert!(ran.code == 0 && ran.out.starts_with("id: count-differs\n"), "{}", ran.out);
    let ran = run(&folder, &["rules", "show", "count-difers"]);
    assert!(ran.code == 2 && ran.err.contains("count-differs"), "{}", ran.err);
    let ran = run(&folder, &["rules", "test", "count-differs"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
}

#[test]
fn all_rules_keep_what_their_examples_promise() {
    let ran = run(&folder("rules_all"), &["rules", "test"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
}

#[test]
fn a_rule_of_ones_own_is_used_and_its_faults_are_placed() {
    let folder = hall("own_rule");
    let quiet = "id: count-differs\nkind: count\nabout: Silence.\nseverity: off\nstrength: contradiction\nwhen:\n  kind: [count]\nmessage: \"\"\n";
    write(&folder, &[("mine/count-differs.yaml", quiet.as_bytes())]);
    assert_eq!(run(&folder, &["check", "--rules", "mine", "docs"]).code, 0);
    write(&folder, &[("mine/count-differs.yaml", quiet.replace("kind: [count]", "values: [aprat]").as_bytes())]);
    let ran = run(&folder, &["check", "--rules", "mine", "docs"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("mine/count-differs.yaml:7:") && ran.err.contains("apart"), "{}", ran.err);
    assert_eq!(run(&folder, &["check", "--rules", "nowhere", "docs"]).code, 2);
}

#[test]
fn help_and_version_are_there() {
    let folder = folder("help");
    assert_eq!(run(&folder, &["--version"]).out.trim(), concat!("claimlint ", env!("CARGO_PKG_VERSION")));
    for command in ["check", "claims", "annotate", "compare", "rules"] {
        let ran = run(&folder, &[command, "--help"]);
        assert!(ran.code == 0 && ran.out.contains("Usage: claimlint"), "{}", ran.out);
    }
}
