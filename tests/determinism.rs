//! One thread and eight, files in any order: the same bytes.

mod support;

use support::{root, run, run_with};

#[test]
fn threads_and_order_do_not_show() {
    let docs = root().join("seeds/silo/docs");
    let mut names: Vec<String> =
        std::fs::read_dir(&docs).unwrap().map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    for format in ["json", "text", "sarif"] {
        let first = check(&docs, format, "1", &names);
        assert!(first.len() > 100, "{first}");
        let mut shuffled = names.clone();
        shuffled.rotate_left(1);
        shuffled.swap(0, 2);
        for threads in ["1", "8"] {
            assert!(first == check(&docs, format, threads, &names), "{format} with {threads} threads");
            assert!(first == check(&docs, format, threads, &shuffled), "{format} with {threads} threads, shuffled");
        }
    }
    let claims = |threads| run_with(&docs, &["claims", "."], &[("RAYON_NUM_THREADS", threads)], b"").out;
    assert!(claims("1") == claims("8"));
    assert!(run(&docs, &["check", "--threads", "3", "."]).out == run(&docs, &["check", "."]).out);
}

fn check(docs: &std::path::Path, format: &str, threads: &str, names: &[String]) -> String {
    let mut arguments = vec!["check", "--format", format];
    arguments.extend(names.iter().map(String::as_str));
    run_with(docs, &arguments, &[("RAYON_NUM_THREADS", threads)], b"").out
}
