//! Bad input: each file gets a complaint or a remark that names it and the place, and the others are still checked.

mod support;

use support::{Ran, folder, run, write};

const A: &str = "The roof of the Marlow market hall fell in on Tuesday. It killed twelve people.\n";
const B: &str = "On Tuesday the roof of the Marlow market hall fell in. It killed 14 people.\n";

/// Checks two documents that disagree together with a bad file.
fn beside(test: &str, name: &str, content: &[u8]) -> Ran {
    let folder = folder(test);
    write(&folder, &[("a.txt", A.as_bytes()), ("b.txt", B.as_bytes()), (name, content)]);
    let ran = run(&folder, &["check", "."]);
    assert!(ran.out.contains("twelve people"), "the others were not checked: {}{}", ran.out, ran.err);
    ran
}

#[test]
fn legacy_encodings_are_read_and_named() {
    let ran = beside("legacy", "c.txt", b"The caf\xE9 of Ren\xE9 opened at noon. It cost \x80 40.\n");
    assert!(ran.code == 1 && ran.err.contains("c.txt: is not UTF-8; read as windows-1252"), "{}", ran.err);
    let wide: Vec<u8> =
        [0xFEFF_u16].into_iter().chain("It rained.".encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let ran = beside("wide", "c.txt", &wide);
    assert!(ran.code == 1 && ran.err.contains("c.txt: read as UTF-16LE"), "{}", ran.err);
    let ran = beside("broken_byte", "c.txt", b"Caf\xC3\xA9 cr\xC3\xA8me.\nBad \xFF byte.\n");
    assert!(ran.code == 1 && ran.err.contains("c.txt:2:5: byte 18 (0xFF) is not UTF-8"), "{}", ran.err);
}

#[test]
fn binary_files_make_the_run_incomplete() {
    let ran = beside("binary", "c.txt", b"\x7FELF\0\0\x01\x02");
    assert!(ran.code == 3 && ran.err.contains("c.txt: byte 4 is NUL"), "{}", ran.err);
}

#[test]
fn empty_files_and_control_characters_are_remarked_on() {
    let ran = beside("empty", "c.md", b"");
    assert!(ran.code == 1 && ran.err.contains("c.md: is empty"), "{}", ran.err);
    let ran = beside("control", "c.txt", b"It rained.\nIt\x08 stopped \x1b[2J.\n");
    assert!(ran.code == 1 && ran.err.contains("c.txt:2:3: control character U+0008"), "{}", ran.err);
    assert!(!ran.out.contains('\u{1b}') && !ran.err.contains('\u{1b}'));
}

#[test]
fn front_matter_that_does_not_parse_is_placed() {
    let ran = beside("front", "c.md", b"---\ntitle: One: two\n---\nIt rained.\n");
    assert!(ran.code == 1 && ran.err.contains("c.md:2:") && ran.err.contains("does not parse"), "{}", ran.err);
    let ran = beside("front_date", "c.md", b"---\npublished: someday\n---\nIt rained.\n");
    assert!(ran.code == 1 && ran.err.contains("c.md:2:12: `someday` is no date"), "{}", ran.err);
}

#[test]
fn bad_records_are_placed() {
    let ran = beside("records", "c.jsonl", b"{\"id\": 1, \"text\": \"It rained.\"}\n{\"id\": 2\n");
    assert!(ran.code == 3 && ran.err.contains("c.jsonl:2:"), "{}", ran.err);
}

#[test]
fn folders_without_documents_and_paths_that_are_not_there() {
    let folder = folder("nothing");
    let ran = run(&folder, &["check", "."]);
    assert!(ran.code == 2 && ran.err.contains("holds no documents"), "{}", ran.err);
    let ran = run(&folder, &["check", "a.md"]);
    assert!(ran.code == 2 && ran.err.contains("a.md: there is no such file"), "{}", ran.err);
}

#[cfg(unix)]
#[test]
fn unreadable_files_make_the_run_incomplete() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder("unreadable");
    write(&folder, &[("a.txt", A.as_bytes()), ("b.txt", B.as_bytes()), ("c.txt", b"It rained.")]);
    let path = folder.join("c.txt");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    // A superuser reads everything; then there is nothing to complain of.
    let readable = std::fs::read(&path).is_ok();
    let ran = run(&folder, &["check", "."]);
    assert_eq!(ran.code, if readable { 1 } else { 3 });
    assert!(readable || ran.err.contains("c.txt: may not be read"), "{}", ran.err);
}

#[test]
fn ignored_files_are_left_out() {
    let folder = folder("ignored");
    write(
        &folder,
        &[
            (".gitignore", b"old/\n"),
            (".claimlintignore", b"*.text\n"),
            ("a.txt", A.as_bytes()),
            ("old/b.txt", B.as_bytes()),
            ("b.text", B.as_bytes()),
            (".hidden/b.txt", B.as_bytes()),
            ("b.rs", B.as_bytes()),
        ],
    );
    assert_eq!(run(&folder, &["check", "."]).code, 0);
    assert_eq!(run(&folder, &["check", ".", "b.rs"]).code, 1);
}

#[test]
fn endless_lines_and_endless_nesting_are_survived() {
    let folder = folder("endless");
    let line = "The rain went on and 12 ducks came. ".repeat(4_000);
    let junk = "x".repeat(3_000_000);
    let commas = "a, ".repeat(30_000);
    let nested = "> ".repeat(20_000) + "deep";
    let brackets = "[".repeat(50_000) + "(" + &"*_".repeat(50_000);
    let quotes = "\"“‘(".repeat(50_000);
    let digits = "1,234,567.89".repeat(2_000) + " " + &"9 ".repeat(5_000);
    write(
        &folder,
        &[
            ("a.txt", line.as_bytes()),
            ("b.txt", junk.as_bytes()),
            ("c.txt", commas.as_bytes()),
            ("d.md", nested.as_bytes()),
            ("e.md", brackets.as_bytes()),
            ("f.txt", quotes.as_bytes()),
            ("g.txt", digits.as_bytes()),
        ],
    );
    for name in ["a.txt", "b.txt", "c.txt", "d.md", "e.md", "f.txt", "g.txt"] {
        let ran = run(&folder, &["annotate", name]);
        assert!(ran.code == 0 && !ran.err.contains("panicked"), "{name}: {}", ran.err);
    }
}
