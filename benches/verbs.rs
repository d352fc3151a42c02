//! What each verb costs, in bytes of text a second, on the sample stories.

use claimlint::check::{connected, state};
use claimlint::graph::Model;
use claimlint::report::{self, Style, View};
use claimlint::text::{Document, DocumentId};
use claimlint::{check, claims, language, read, rules, values};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use std::path::Path;

fn files() -> Vec<(String, Vec<u8>)> {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut files = Vec::new();
    for story in std::fs::read_dir(seeds).expect("seeds/") {
        let docs = story.expect("a story").path().join("docs");
        for file in std::fs::read_dir(docs).into_iter().flatten() {
            let path = file.expect("a document").path();
            files.push((path.display().to_string(), std::fs::read(&path).expect("a document")));
        }
    }
    files.sort();
    files
}

fn verbs(criterion: &mut Criterion) {
    let files = files();
    let read_all = || -> Vec<Document> {
        files.iter().flat_map(|(name, content)| read::bytes(name, content.clone()).documents).collect()
    };
    let documents = read_all();
    let bytes: usize = documents.iter().map(|d| d.text.len()).sum();
    let analyses: Vec<_> = documents.iter().map(language::analyse).collect();
    let annotations: Vec<_> = documents.iter().zip(&analyses).map(|(d, a)| values::annotate(d, a)).collect();
    let rules = rules::embedded().expect("the rules of the program");
    let report = check(documents.clone(), &rules);

    let mut group = criterion.benchmark_group("verbs");
    group.throughput(Throughput::Bytes(bytes as u64)).sample_size(10);
    group.bench_function("read", |b| b.iter(&read_all));
    group.bench_function("analyse", |b| b.iter(|| documents.iter().map(language::analyse).collect::<Vec<_>>()));
    group.bench_function("annotate", |b| {
        b.iter(|| documents.iter().zip(&analyses).map(|(d, a)| values::annotate(d, a)).collect::<Vec<_>>())
    });
    group.bench_function("claims", |b| {
        b.iter(|| {
            let each = documents.iter().zip(&analyses).zip(&annotations).enumerate();
            each.map(|(n, ((d, a), v))| claims::claims(DocumentId(n as u32), d, a, v)).collect::<Vec<_>>()
        })
    });
    group.bench_function("cluster and connect", |b| {
        b.iter_batched(
            || state(&documents),
            |stated| connected(&documents, stated, &Model::default(), false),
            criterion::BatchSize::LargeInput,
        )
    });
    group.bench_function("judge", |b| {
        let all = connected(&documents, state(&documents), &Model::default(), false);
        b.iter(|| rules::judge(&documents, &all.stated.claims, &all.graph, &rules, &all.cluster_of))
    });
    group.bench_function("check", |b| {
        b.iter_batched(|| documents.clone(), |d| check(d, &rules), criterion::BatchSize::LargeInput)
    });
    for format in report::FORMATS {
        group.bench_function(format!("render {}", format.word), |b| {
            b.iter(|| {
                let mut out = Vec::new();
                let written = (format.render)(&View::new(&report, Style::PLAIN), &mut out);
                black_box((written.is_ok(), out.len()))
            })
        });
    }
    group.finish();
}

criterion_group!(benches, verbs);
criterion_main!(benches);
