//! A batch of sentences through the whole network, and with their gold back again: words, layers, tags, arcs, labels, names.

use super::layer::mask;
use super::{Answer, Gold, Input, Losses, Model, RELATIONS, Size, TAGS, UPOS, at, distance_row};
use crate::conllu::NAME_TAGS;
use crate::math::{Random, multiply, transpose};
use claimlint::language::network::features::HASHED;
use claimlint::text::Deprel;

impl Model {
    /// Runs a batch; with `gold`, adds to the gradients and gives the losses (sums); without, gives the answers.
    pub fn run(
        &mut self,
        inputs: &[Vec<Input>],
        gold: Option<&[Gold]>,
        dropout: f32,
        random: &mut Random,
    ) -> (Losses, Vec<Answer>) {
        let Size { width: d, layers, arc, label, vectors } = self.size;
        let training = gold.is_some();
        let drop = if training { dropout } else { 0.0 };
        let mut ranges = Vec::new();
        let mut n = 0;
        for input in inputs {
            ranges.push((n, n + input.len()));
            n += input.len();
        }
        // words
        let mut x = vec![0.0; n * d];
        let mut fixed = vec![0.0; n * vectors];
        let mut used: Vec<(u32, [u32; HASHED])> = Vec::with_capacity(n);
        for (i, input) in inputs.iter().flatten().enumerate() {
            let mut row = input.word;
            let mut vector = true;
            if training {
                // rare words are often unknown, and words with a vector often without a row of their own
                let rare = 0.5 / (0.5 + input.seen as f32);
                let p = random.unit();
                if p < 0.04 + 0.3 * rare {
                    (row, vector) = (0, false);
                } else if p < 0.16 + 0.7 * rare {
                    row = u32::MAX;
                }
            }
            if row != u32::MAX {
                x[i * d..(i + 1) * d].copy_from_slice(self.words.row(row as usize));
            }
            if vector {
                let w = input.word as usize;
                fixed[i * vectors..(i + 1) * vectors].copy_from_slice(&self.vectors[w * vectors..(w + 1) * vectors]);
            }
            let mut rows = input.hashed;
            for h in &mut rows {
                if training && random.unit() < 0.1 {
                    *h = u32::MAX;
                } else {
                    for (a, b) in x[i * d..(i + 1) * d].iter_mut().zip(self.hashed.row(*h as usize)) {
                        *a += b;
                    }
                }
            }
            used.push((row, rows));
        }
        multiply(&mut x, &fixed, &self.dense[at::VECTORS].value, n, vectors, d);
        let mask0 = mask(n * d, drop * 0.7, random);
        x.iter_mut().zip(&mask0).for_each(|(a, b)| *a *= b);
        // layers
        let mut passed = Vec::new();
        let mut tags = Vec::new();
        let mut tag_input = (Vec::new(), Vec::new());
        for l in 0..layers {
            if l + 1 == layers {
                let m = mask(n * d, drop, random);
                let input: Vec<f32> = x.iter().zip(&m).map(|(a, b)| a * b).collect();
                tags = repeated(&self.dense[at::TAG_BIAS].value, n);
                multiply(&mut tags, &input, &self.dense[at::TAG].value, n, d, TAGS);
                for row in tags.chunks_mut(TAGS) {
                    softmax(&mut row[..UPOS]);
                    softmax(&mut row[UPOS..]);
                }
                multiply(&mut x, &tags, &self.dense[at::TAG_FLOW].value, n, TAGS, d);
                tag_input = (input, m);
            }
            let (layer, next) = self.forward_layer(l, x, &ranges, drop, random);
            passed.push(layer);
            x = next;
        }
        let mask1 = mask(n * d, drop, random);
        let top: Vec<f32> = x.iter().zip(&mask1).map(|(a, b)| a * b).collect();
        let width = 2 * arc + 2 * label + NAME_TAGS;
        let mut out = repeated(&self.dense[at::OUT_BIAS].value, n);
        multiply(&mut out, &top, &self.dense[at::OUT].value, n, d, width);
        let mask2 = mask(n * 2 * arc, drop * 0.8, random);
        for i in 0..n {
            for k in 0..2 * arc {
                let v = &mut out[i * width + k];
                *v = v.max(0.0) * mask2[i * 2 * arc + k];
            }
            softmax(&mut out[i * width + 2 * arc + 2 * label..(i + 1) * width]);
        }
        let mut dout = vec![0.0; if training { n * width } else { 0 }];
        let mut losses = Losses { tags: 0.0, arcs: 0.0, labels: 0.0, names: 0.0 };
        let mut answers = Vec::new();
        for (number, &(start, end)) in ranges.iter().enumerate() {
            let len = end - start;
            let mut head = self.dense[at::ROOT].value.clone();
            let mut dependent = Vec::with_capacity(len * arc);
            for i in start..end {
                head.extend_from_slice(&out[i * width..i * width + arc]);
                dependent.extend_from_slice(&out[i * width + arc..i * width + 2 * arc]);
            }
            let mut query = vec![0.0; len * arc];
            multiply(&mut query, &dependent, &self.dense[at::ARC].value, len, arc, arc);
            for row in query.chunks_mut(arc) {
                row.iter_mut().zip(&self.dense[at::ARC_HEAD].value).for_each(|(a, b)| *a += b);
            }
            let flipped = transpose(&head, len + 1, arc);
            let mut scores = vec![0.0; len * (len + 1)];
            multiply(&mut scores, &query, &flipped, len, arc, len + 1);
            let distance = &self.dense[at::DISTANCE].value;
            for i in 0..len {
                for h in 0..=len {
                    scores[i * (len + 1) + h] += distance[distance_row(i, h)];
                }
            }
            let label_of = |i: usize, h: usize, hidden: &mut [f32]| {
                let from = |base: usize, t: usize| &out[t * width + base..t * width + base + label];
                let governor =
                    if h == 0 { &self.dense[at::LABEL_ROOT].value[..] } else { from(2 * arc, start + h - 1) };
                for ((z, a), b) in hidden.iter_mut().zip(governor).zip(from(2 * arc + label, start + i)) {
                    *z = (a + b).max(0.0);
                }
                let mut logits = self.dense[at::LABEL_BIAS].value.clone();
                multiply(&mut logits, hidden, &self.dense[at::LABEL].value, 1, label, RELATIONS);
                logits
            };
            let mut hidden = vec![0.0; label];
            if let Some(gold) = gold {
                let gold = gold[number].sentence;
                let mut dlabel = vec![0.0; len * RELATIONS];
                let mut hiddens = vec![0.0; len * label];
                for i in 0..len {
                    scores[i * (len + 1) + i + 1] = -1e9;
                    let row = &mut scores[i * (len + 1)..(i + 1) * (len + 1)];
                    softmax(row);
                    let h = gold.heads[i] as usize;
                    losses.arcs -= row[h].max(1e-9).ln();
                    row[h] -= 1.0;
                    let mut logits = label_of(i, h, &mut hidden);
                    softmax(&mut logits);
                    let r = gold.relations[i] as usize;
                    losses.labels -= logits[r].max(1e-9).ln();
                    logits[r] -= 1.0;
                    dlabel[i * RELATIONS..(i + 1) * RELATIONS].copy_from_slice(&logits);
                    hiddens[i * label..(i + 1) * label].copy_from_slice(&hidden);
                    if let Some(names) = &gold.names {
                        let row = &out[(start + i) * width + 2 * arc + 2 * label..(start + i + 1) * width];
                        let drow = &mut dout[(start + i) * width + 2 * arc + 2 * label..(start + i + 1) * width];
                        losses.names -= row[names[i] as usize].max(1e-9).ln();
                        for (k, (g, p)) in drow.iter_mut().zip(row).enumerate() {
                            *g = (p - f32::from(u8::from(k == names[i] as usize))) * 0.7;
                        }
                    }
                }
                // labels
                multiply(
                    &mut self.dense[at::LABEL].gradient,
                    &transpose(&hiddens, len, label),
                    &dlabel,
                    label,
                    len,
                    RELATIONS,
                );
                let back = transpose(&self.dense[at::LABEL].value, label, RELATIONS);
                let mut dhidden = vec![0.0; len * label];
                multiply(&mut dhidden, &dlabel, &back, len, RELATIONS, label);
                for i in 0..len {
                    for k in 0..RELATIONS {
                        self.dense[at::LABEL_BIAS].gradient[k] += dlabel[i * RELATIONS + k];
                    }
                    let h = gold.heads[i] as usize;
                    for k in 0..label {
                        if hiddens[i * label + k] > 0.0 {
                            let g = dhidden[i * label + k];
                            dout[(start + i) * width + 2 * arc + label + k] += g;
                            if h == 0 {
                                self.dense[at::LABEL_ROOT].gradient[k] += g;
                            } else {
                                dout[(start + h - 1) * width + 2 * arc + k] += g;
                            }
                        }
                    }
                }
                // arcs
                for i in 0..len {
                    for h in 0..=len {
                        self.dense[at::DISTANCE].gradient[distance_row(i, h)] += scores[i * (len + 1) + h];
                    }
                }
                let mut dquery = vec![0.0; len * arc];
                multiply(&mut dquery, &scores, &head, len, len + 1, arc);
                let mut dhead = vec![0.0; (len + 1) * arc];
                multiply(&mut dhead, &transpose(&scores, len, len + 1), &query, len + 1, len, arc);
                for row in dquery.chunks(arc) {
                    self.dense[at::ARC_HEAD].gradient.iter_mut().zip(row).for_each(|(a, b)| *a += b);
                }
                multiply(&mut self.dense[at::ARC].gradient, &transpose(&dependent, len, arc), &dquery, arc, len, arc);
                let mut ddependent = vec![0.0; len * arc];
                multiply(&mut ddependent, &dquery, &transpose(&self.dense[at::ARC].value, arc, arc), len, arc, arc);
                self.dense[at::ROOT].gradient.iter_mut().zip(&dhead).for_each(|(a, b)| *a += b);
                for i in 0..len {
                    for k in 0..arc {
                        let at = (start + i) * width + k;
                        let m = &mask2[(start + i) * 2 * arc..];
                        if out[at] > 0.0 {
                            dout[at] += dhead[(i + 1) * arc + k] * m[k];
                        }
                        if out[at + arc] > 0.0 {
                            dout[at + arc] += ddependent[i * arc + k] * m[arc + k];
                        }
                    }
                }
            } else {
                let heads = claimlint::language::network::tree::best(&mut scores, len);
                let relations = (0..len).map(|i| {
                    let mut logits = label_of(i, heads[i] as usize, &mut hidden);
                    let root = Deprel::Root as usize;
                    if heads[i] == 0 {
                        Deprel::Root as u8
                    } else {
                        logits[root] = -1e9;
                        argmax(&logits) as u8
                    }
                });
                let relations = relations.collect();
                let tag = |from: usize, to: usize| {
                    (start..end).map(|i| argmax(&tags[i * TAGS + from..i * TAGS + to]) as u8).collect()
                };
                answers.push(Answer {
                    upos: tag(0, UPOS),
                    xpos: tag(UPOS, TAGS),
                    relations,
                    heads,
                    names: (start..end)
                        .map(|i| argmax(&out[i * width + 2 * arc + 2 * label..(i + 1) * width]) as u8)
                        .collect(),
                });
            }
        }
        let Some(gold) = gold else { return (losses, answers) };
        // outputs
        for row in dout.chunks(width) {
            self.dense[at::OUT_BIAS].gradient.iter_mut().zip(row).for_each(|(a, b)| *a += b);
        }
        multiply(&mut self.dense[at::OUT].gradient, &transpose(&top, n, d), &dout, d, n, width);
        let mut dx = vec![0.0; n * d];
        multiply(&mut dx, &dout, &transpose(&self.dense[at::OUT].value, d, width), n, width, d);
        dx.iter_mut().zip(&mask1).for_each(|(a, b)| *a *= b);
        for l in (0..layers).rev() {
            dx = self.backward_layer(l, &passed[l], &ranges, &dx);
            if l + 1 == layers {
                multiply(&mut self.dense[at::TAG_FLOW].gradient, &transpose(&tags, n, TAGS), &dx, TAGS, n, d);
                let mut dtags = vec![0.0; n * TAGS];
                multiply(&mut dtags, &dx, &transpose(&self.dense[at::TAG_FLOW].value, TAGS, d), n, d, TAGS);
                let mut i = 0;
                for sentence in gold {
                    for k in 0..sentence.sentence.words.len() {
                        let row = &tags[i * TAGS..(i + 1) * TAGS];
                        let grad = &mut dtags[i * TAGS..(i + 1) * TAGS];
                        for (range, right) in [
                            (0..UPOS, sentence.sentence.upos[k] as usize),
                            (UPOS..TAGS, UPOS + sentence.sentence.xpos[k] as usize),
                        ] {
                            let mean: f32 = range.clone().map(|j| row[j] * grad[j]).sum();
                            for j in range {
                                grad[j] = row[j] * (grad[j] - mean) + row[j] - f32::from(u8::from(j == right));
                            }
                            losses.tags -= row[right].max(1e-9).ln();
                        }
                        i += 1;
                    }
                }
                for row in dtags.chunks(TAGS) {
                    self.dense[at::TAG_BIAS].gradient.iter_mut().zip(row).for_each(|(a, b)| *a += b);
                }
                multiply(&mut self.dense[at::TAG].gradient, &transpose(&tag_input.0, n, d), &dtags, d, n, TAGS);
                let mut dinput = vec![0.0; n * d];
                multiply(&mut dinput, &dtags, &transpose(&self.dense[at::TAG].value, d, TAGS), n, TAGS, d);
                for i in 0..n * d {
                    dx[i] += dinput[i] * tag_input.1[i];
                }
            }
        }
        dx.iter_mut().zip(&mask0).for_each(|(a, b)| *a *= b);
        multiply(&mut self.dense[at::VECTORS].gradient, &transpose(&fixed, n, vectors), &dx, vectors, n, d);
        for (i, (row, rows)) in used.iter().enumerate() {
            let grad = &dx[i * d..(i + 1) * d];
            if *row != u32::MAX {
                self.words.gradient[*row as usize * d..(*row as usize + 1) * d]
                    .iter_mut()
                    .zip(grad)
                    .for_each(|(a, b)| *a += b);
            }
            for &h in rows.iter().filter(|&&h| h != u32::MAX) {
                self.hashed.gradient[h as usize * d..(h as usize + 1) * d]
                    .iter_mut()
                    .zip(grad)
                    .for_each(|(a, b)| *a += b);
            }
        }
        self.touched(&used);
        (losses, answers)
    }

    fn touched(&mut self, used: &[(u32, [u32; HASHED])]) {
        let mut words: Vec<u32> = used.iter().map(|u| u.0).filter(|&r| r != u32::MAX).collect();
        let mut hashed: Vec<u32> = used.iter().flat_map(|u| u.1).filter(|&r| r != u32::MAX).collect();
        for (rows, into) in [(&mut words, &mut self.words), (&mut hashed, &mut self.hashed)] {
            rows.sort_unstable();
            rows.dedup();
            into.touched = std::mem::take(rows);
        }
    }
}

fn repeated(row: &[f32], n: usize) -> Vec<f32> {
    row.iter().copied().cycle().take(row.len() * n).collect()
}

fn softmax(row: &mut [f32]) {
    let max = row.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let mut sum = 0.0;
    for v in row.iter_mut() {
        *v = (*v - max).exp();
        sum += *v;
    }
    row.iter_mut().for_each(|v| *v /= sum);
}

fn argmax(row: &[f32]) -> usize {
    (0..row.len()).fold(0, |best, k| if row[k] > row[best] { k } else { best })
}
