//! What the README shows is what the program prints.
//!
//! When the program's words have changed: `UPDATE_README=1 cargo test --test readme`.

mod support;

use std::path::Path;
use std::process::Command;
use support::{folder, root, run};

fn readme() -> String {
    std::fs::read_to_string(root().join("README.md")).unwrap()
}

/// The README with this text in the block that opens next behind these words.
fn with_block(readme: &str, words: &str, text: &str) -> String {
    let open = "\n```text\n";
    let at = readme.find(words).unwrap_or_else(|| panic!("the README does not say: {words}"));
    let from = at + readme[at..].find(open).unwrap() + open.len();
    let to = from + readme[from..].find("\n```\n").unwrap();
    format!("{}{}{}", &readme[..from], text.trim_end(), &readme[to..])
}

/// The README with this section as it goes today: each line behind a `$` is run in one shell, and what it prints stands
/// beneath, down to a `...` if there is one. Also each command with its exit code.
fn replayed(readme: &str, section: &str) -> (String, Vec<(String, i32)>) {
    let from = readme.find(&format!("\n## {section}\n")).unwrap() + 1;
    let to = from + readme[from..].find("\n## ").unwrap();
    let blocks: Vec<&str> = readme[from..to].split("```").collect();
    let mut commands: Vec<&str> = Vec::new();
    for block in blocks.iter().filter_map(|b| b.strip_prefix("console\n")) {
        commands.extend(block.lines().filter_map(|line| line.strip_prefix("$ ")));
    }
    let script: String = commands.iter().map(|command| format!("{command}\necho \"<$?>\"\n")).collect();
    let printed = shell(&folder("readme"), &script);
    let mut rest = printed.as_str();
    let mut codes = Vec::new();
    let mut section = blocks[0].to_string();
    for block in &blocks[1..] {
        section.push_str("```");
        let Some(shown) = block.strip_prefix("console\n") else {
            section.push_str(block);
            continue;
        };
        section.push_str("console\n");
        for step in shown.split("$ ").filter(|step| !step.is_empty()) {
            let command = step.lines().next().unwrap();
            let (told, end) = rest.split_once('<').unwrap();
            let (code, end) = end.split_once(">\n").unwrap();
            codes.push((command.to_string(), code.parse().unwrap()));
            rest = end;
            section.push_str(&format!("$ {command}\n"));
            let elided = step.lines().last() == Some("...");
            let lines = if elided { step.lines().count() - 2 } else { usize::MAX };
            told.lines().take(lines).chain(elided.then_some("...")).for_each(|line| {
                section.push_str(line);
                section.push('\n');
            });
        }
    }
    (format!("{}{section}{}", &readme[..from], &readme[to..]), codes)
}

/// What a shell prints that runs this script in a folder, with the program on its path.
fn shell(folder: &Path, script: &str) -> String {
    let home = Path::new(env!("CARGO_BIN_EXE_claimlint")).parent().unwrap();
    let path = format!("{}:{}", home.display(), std::env::var("PATH").unwrap());
    let desk = [("NAME", "Desk"), ("EMAIL", "desk@example.org")];
    let names =
        desk.iter().flat_map(|(key, value)| ["AUTHOR", "COMMITTER"].map(|who| (format!("GIT_{who}_{key}"), *value)));
    let ran = Command::new("sh")
        .args(["-c", &format!("exec 2>&1\n{script}")])
        .current_dir(folder)
        .env("PATH", path)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .envs(names)
        .output()
        .unwrap();
    String::from_utf8(ran.stdout).unwrap()
}

#[test]
fn the_first_command_needs_no_name_of_a_program() {
    // `cargo run` asks which of two programs is meant unless the manifest says so.
    assert!(readme().contains("\n$ cargo run --release -- check seeds/silo/docs\n"));
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    assert!(manifest.lines().any(|line| line == "default-run = \"claimlint\""));
}

#[test]
fn what_is_shown_is_what_is_printed() {
    let shown = readme();
    let sample = run(root(), &["check", "seeds/silo/docs"]);
    assert_eq!(sample.code, 1, "{}", sample.err);
    let real = with_block(&shown, "-- check seeds/silo/docs", &sample.out);
    let real = with_block(&real, "`claimlint rules list` prints", &run(root(), &["rules", "list"]).out);
    let (real, codes) = replayed(&real, "From nothing to a green run");
    // The walk says it in words: the first check fails, the second is green, the third tells the news.
    let checks: Vec<i32> = codes.iter().filter(|(command, _)| command == "claimlint check").map(|(_, c)| *c).collect();
    assert_eq!(checks, [1, 0, 1], "{codes:?}");
    assert!(codes.iter().all(|(command, code)| command == "claimlint check" || *code == 0), "{codes:?}");

    if std::env::var_os("UPDATE_README").is_some() {
        std::fs::write(root().join("README.md"), real).unwrap();
        return;
    }
    let first = shown.lines().zip(real.lines()).find(|(shown, real)| shown != real);
    if let Some((shown, real)) = first {
        panic!("the README shows\n  {shown}\nwhere the program prints\n  {real}\nUPDATE_README=1 writes it down");
    }
    assert_eq!(shown.len(), real.len(), "the README ends otherwise; UPDATE_README=1 writes it down");
}
