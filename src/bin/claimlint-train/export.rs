//! Writes the weights as `claimlint::language::network` reads them.

use crate::Vocabulary;
use crate::math::multiply;
use crate::model::Model;
use std::io::{Result, Write};
use std::path::Path;

/// Writes a file: sizes, dense tensors in 16 bits, the vocabulary as a table of fingerprints, rows of words and hashed features in
/// 8 bits with a scale each. Fixed vectors are multiplied into the rows of words, so they cost nothing when text is read.
pub fn write(path: &Path, model: &Model, vocabulary: &Vocabulary) -> Result<()> {
    let d = model.size.width;
    let mut out = std::io::BufWriter::new(std::fs::File::create(path)?);
    out.write_all(b"claimlint network 1\n")?;
    let mut rows: Vec<(u64, u32)> = vocabulary.rows.iter().map(|(&k, &v)| (k, v)).collect();
    rows.sort_unstable();
    let slots = (rows.len() * 2).next_power_of_two();
    for size in [d, model.size.layers, model.size.arc, model.size.label, rows.len() + 1, slots, model.hashed.rows] {
        out.write_all(&(size as u32).to_le_bytes())?;
    }
    for tensor in &model.dense[1..] {
        let top = tensor.value.iter().fold(1e-9f32, |m, v| m.max(v.abs()));
        let scale = top / 32767.0;
        out.write_all(&scale.to_le_bytes())?;
        for v in &tensor.value {
            out.write_all(&((v / scale).round() as i16).to_le_bytes())?;
        }
    }
    let mut table = vec![(0u32, 0u32); slots];
    for (key, row) in rows {
        let mut slot = key as usize & (slots - 1);
        while table[slot].1 != 0 {
            slot = (slot + 1) & (slots - 1);
        }
        table[slot] = ((key >> 32) as u32, row);
    }
    for (print, row) in table {
        out.write_all(&print.to_le_bytes())?;
        out.write_all(&row.to_le_bytes())?;
    }
    let n = model.words.rows;
    let mut words = model.words.value.clone();
    multiply(&mut words, &model.vectors, &model.dense[0].value, n, model.size.vectors, d);
    for table in [&words, &model.hashed.value] {
        for row in table.chunks(d) {
            let scale = row.iter().fold(1e-9f32, |m, v| m.max(v.abs())) / 127.0;
            out.write_all(&scale.to_le_bytes())?;
            out.write_all(&row.iter().map(|v| (v / scale).round() as i8 as u8).collect::<Vec<u8>>())?;
        }
    }
    out.flush()
}
