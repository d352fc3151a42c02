//! Trains the network of `claimlint::language` from CoNLL-U files and writes its weights.
//!
//! `cargo run --release --features train --bin claimlint-train -- --vectors vectors.txt --out data/english.bin TRAIN.conllu ...`
//!
//! The last tenth of the documents of each file is held out and scored after training. The same seed gives the same weights on the
//! same machine. `data/README.md` says what the shipped weights were trained on.

mod conllu;
mod export;
mod math;
mod model;

use claimlint::language::network::features::features;
use clap::Parser;
use conllu::Sentence;
use math::Random;
use model::{Answer, Gold, Input, Model, Size};
use rustc_hash::FxHashMap;
use std::path::PathBuf;
use std::time::Instant;

/// Trains the network that tags, parses and finds names.
#[derive(Parser)]
struct Arguments {
    /// CoNLL-U files to train on; the last tenth of the documents of each is held out.
    #[arg(required = true)]
    train: Vec<PathBuf>,
    /// CoNLL-U files to score after each fifth epoch.
    #[arg(long)]
    score: Vec<PathBuf>,
    /// Vectors of words: a word and its numbers a line.
    #[arg(long)]
    vectors: Option<PathBuf>,
    /// Where to write the weights.
    #[arg(long)]
    out: PathBuf,
    #[arg(long, default_value_t = 25)]
    epochs: usize,
    #[arg(long, default_value_t = 1)]
    seed: u64,
    #[arg(long, default_value_t = 128)]
    width: usize,
    #[arg(long, default_value_t = 3)]
    layers: usize,
    #[arg(long, default_value_t = 64)]
    arc: usize,
    #[arg(long, default_value_t = 48)]
    label: usize,
    #[arg(long, default_value_t = 0.25)]
    dropout: f32,
    #[arg(long, default_value_t = 0.002)]
    rate: f32,
    /// Words a batch.
    #[arg(long, default_value_t = 700)]
    batch: usize,
}

/// The words that have a row of their own.
pub struct Vocabulary {
    pub rows: FxHashMap<u64, u32>,
    /// How often each word was seen.
    pub counts: FxHashMap<u64, u32>,
}

impl Vocabulary {
    fn input(&self, word: &str) -> Input {
        let f = features(word);
        Input {
            word: self.rows.get(&f.word).copied().unwrap_or(0),
            seen: self.counts.get(&f.word).copied().unwrap_or(0),
            hashed: f.hashed,
        }
    }

    fn inputs(&self, words: &[String]) -> Vec<Input> {
        words.iter().map(|w| self.input(w)).collect()
    }
}

fn main() {
    let arguments = Arguments::parse();
    let (mut train, mut held) = (Vec::new(), Vec::new());
    for path in &arguments.train {
        let all = conllu::read(path);
        let documents = all.last().map_or(0, |s| s.document);
        let (first, last): (Vec<_>, Vec<_>) = all.into_iter().partition(|s| s.document <= documents - documents / 10);
        train.extend(first);
        held.push((format!("{} (held out)", path.file_stem().unwrap_or_default().display()), last));
    }
    for path in &arguments.score {
        held.push((path.file_stem().unwrap_or_default().display().to_string(), conllu::read(path)));
    }
    // vocabulary: words seen twice, and words with vectors
    let mut counts: FxHashMap<u64, u32> = FxHashMap::default();
    for word in train.iter().flat_map(|s| &s.words) {
        *counts.entry(features(word).word).or_default() += 1;
    }
    let mut keys: Vec<u64> = counts.iter().filter(|&(_, &n)| n > 1).map(|(&key, _)| key).collect();
    keys.sort_unstable();
    let mut rows: FxHashMap<u64, u32> = keys.iter().enumerate().map(|(i, &key)| (key, i as u32 + 1)).collect();
    let (mut dimensions, mut vectors) = (1, Vec::new());
    if let Some(path) = &arguments.vectors {
        let text = std::fs::read_to_string(path).expect("vectors can be read");
        dimensions = text.lines().next().map_or(1, |l| l.split(' ').count() - 1);
        vectors.resize((rows.len() + 1) * dimensions, 0.0);
        for line in text.lines() {
            let (word, numbers) = line.split_once(' ').expect("a word and its numbers");
            let next = rows.len() as u32 + 1;
            let row = *rows.entry(features(word).word).or_insert(next) as usize;
            vectors.resize(vectors.len().max((row + 1) * dimensions), 0.0);
            for (k, number) in numbers.split(' ').enumerate() {
                vectors[row * dimensions + k] = number.parse().expect("a number");
            }
        }
    }
    vectors.resize((rows.len() + 1) * dimensions, 0.0);
    let vocabulary = Vocabulary { rows, counts };
    let mut random = Random(arguments.seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let size = Size {
        width: arguments.width,
        layers: arguments.layers,
        arc: arguments.arc,
        label: arguments.label,
        vectors: dimensions,
    };
    let mut model = Model::new(size, vocabulary.rows.len() + 1, vectors, &mut random);
    println!("{} sentences, {} words in the vocabulary", train.len(), vocabulary.rows.len());
    let started = Instant::now();
    let total: usize = train.iter().map(|s| s.words.len()).sum();
    let steps = (arguments.epochs * total / arguments.batch) as f32;
    let mut step = 0.0f32;
    for epoch in 1..=arguments.epochs {
        let mut order: Vec<usize> = (0..train.len()).filter(|&i| train[i].words.len() <= 150).collect();
        random.shuffle(&mut order);
        // sentences of like length together, in shuffled batches
        let mut batches: Vec<Vec<usize>> = Vec::new();
        let (mut batch, mut words) = (Vec::new(), 0);
        for i in order {
            words += train[i].words.len();
            batch.push(i);
            if words >= arguments.batch {
                batches.push(std::mem::take(&mut batch));
                words = 0;
            }
        }
        if !batch.is_empty() {
            batches.push(batch);
        }
        let mut sums = [0.0f32; 4];
        for batch in &batches {
            let varied: Vec<Sentence> = batch.iter().map(|&i| vary(&train[i], &mut random)).collect();
            let inputs: Vec<Vec<Input>> = varied.iter().map(|s| vocabulary.inputs(&s.words)).collect();
            let gold: Vec<Gold> = varied.iter().map(|s| Gold { sentence: s }).collect();
            let n: usize = inputs.iter().map(Vec::len).sum();
            let (losses, _) = model.run(&inputs, Some(&gold), arguments.dropout, &mut random);
            for (sum, loss) in sums.iter_mut().zip([losses.tags, losses.arcs, losses.labels, losses.names]) {
                *sum += loss / total as f32;
            }
            step += 1.0;
            let part = (step / steps).min(1.0);
            let rate = arguments.rate
                * (step / 100.0).min(1.0)
                * (0.03 + 0.97 * 0.5 * (1.0 + (part * std::f32::consts::PI).cos()));
            model.update(rate, 1.0 / n as f32, (1.0 - 10.0 / (step + 10.0)).min(0.999));
        }
        println!(
            "epoch {epoch}: tags {:.3} arcs {:.3} labels {:.3} names {:.3}, {:.0} s",
            sums[0],
            sums[1],
            sums[2],
            sums[3],
            started.elapsed().as_secs_f32()
        );
        if epoch % 5 == 0 || epoch == arguments.epochs {
            model.swap_average();
            for (name, sentences) in &held {
                println!("  {name}: {}", score(&mut model, &vocabulary, sentences));
            }
            if epoch == arguments.epochs || epoch % 10 == 0 {
                export::write(&arguments.out, &model, &vocabulary).expect("weights can be written");
            }
            model.swap_average();
        }
    }
}

/// A sentence as it might also have been written: in capitals, as a headline, in small letters, without its full stop.
fn vary(sentence: &Sentence, random: &mut Random) -> Sentence {
    let mut varied = sentence.clone();
    let p = random.unit();
    if p < 0.03 {
        varied.words.iter_mut().for_each(|w| *w = w.to_uppercase());
    } else if p < 0.07 {
        for (k, word) in varied.words.iter_mut().enumerate() {
            if k == 0 || word.chars().count() > 3 {
                let mut letters = word.chars();
                if let Some(first) = letters.next() {
                    *word = first.to_uppercase().chain(letters).collect();
                }
            }
        }
    } else if p < 0.09 {
        varied.words.iter_mut().for_each(|w| *w = w.to_lowercase());
    }
    if random.unit() < 0.08 && varied.words.len() > 3 && varied.words.last().is_some_and(|w| w == ".") {
        let last = varied.words.len() as u16;
        if !varied.heads.contains(&last) && varied.heads[last as usize - 1] != 0 {
            varied.words.pop();
            varied.upos.pop();
            varied.xpos.pop();
            varied.heads.pop();
            varied.relations.pop();
            varied.names.as_mut().map(Vec::pop);
        }
    }
    varied
}

/// Shares of right tags, arcs and labels (base relations), and F1 of core triples and names, on given words.
fn score(model: &mut Model, vocabulary: &Vocabulary, sentences: &[Sentence]) -> String {
    use claimlint::text::{Deprel, Upos};
    let mut random = Random(1);
    let base: Vec<usize> = Deprel::ALL
        .iter()
        .map(|d| Deprel::ALL.iter().position(|e| e.word() == d.word().split(':').next().unwrap_or("")).unwrap_or(0))
        .collect();
    let (mut n, mut upos, mut xpos, mut uas, mut las) = (0, 0, 0, 0, 0);
    let (mut core, mut names) = ([0usize; 3], [0usize; 3]);
    for sentence in sentences {
        let inputs = [vocabulary.inputs(&sentence.words)];
        let Answer { upos: u, xpos: x, heads, relations, names: found } =
            model.run(&inputs, None, 0.0, &mut random).1.remove(0);
        for i in 0..sentence.words.len() {
            n += 1;
            upos += usize::from(u[i] == sentence.upos[i]);
            xpos += usize::from(x[i] == sentence.xpos[i]);
            let attached = heads[i] == sentence.heads[i];
            uas += usize::from(attached);
            las += usize::from(attached && base[relations[i] as usize] == base[sentence.relations[i] as usize]);
            // subjects, objects and agents of verbs
            let is_core = |r: u8, h: u16| {
                let d = Deprel::ALL[r as usize];
                matches!(d, Deprel::Nsubj | Deprel::NsubjPass | Deprel::Obj | Deprel::OblAgent)
                    && h > 0
                    && sentence.upos[h as usize - 1] == Upos::Verb as u8
            };
            let (want, got) = (is_core(sentence.relations[i], sentence.heads[i]), is_core(relations[i], heads[i]));
            core[0] += usize::from(want);
            core[1] += usize::from(got);
            core[2] += usize::from(want && got && attached && relations[i] == sentence.relations[i]);
        }
        if let Some(gold) = &sentence.names {
            let (want, got) = (spans(gold), spans(&found));
            names[0] += want.len();
            names[1] += got.len();
            names[2] += got.iter().filter(|s| want.contains(s)).count();
        }
    }
    let share = |k: usize| 100.0 * k as f32 / n.max(1) as f32;
    let f1 = |c: [usize; 3]| 200.0 * c[2] as f32 / (c[0] + c[1]).max(1) as f32;
    format!(
        "UPOS {:.2} XPOS {:.2} UAS {:.2} LAS {:.2} core {:.2} names {:.2}",
        share(upos),
        share(xpos),
        share(uas),
        share(las),
        f1(core),
        f1(names)
    )
}

/// The names in a row of name tags: first word, end, kind.
fn spans(tags: &[u8]) -> Vec<(usize, usize, u8)> {
    let mut found: Vec<(usize, usize, u8)> = Vec::new();
    for (i, &tag) in tags.iter().enumerate() {
        if tag == 0 {
            continue;
        }
        let kind = (tag - 1) / 2;
        match found.last_mut() {
            Some(last) if tag % 2 == 0 && last.1 == i && last.2 == kind => last.1 = i + 1,
            _ => found.push((i, i + 1, kind)),
        }
    }
    found
}
