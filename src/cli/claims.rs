//! `claimlint claims`: what do these documents say? One JSON object a claim.

use super::{lines, scope};
use crate::check::state;
use crate::{read, report};
use rayon::prelude::*;
use std::io::Write;
use std::path::PathBuf;

#[derive(clap::Args)]
pub struct Arguments {
    /// Files and folders; `-` reads standard input.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
}

/// Documents whose claims are stated together.
const DOCUMENTS_PER_BATCH: usize = 64;

pub fn run(arguments: Arguments) -> u8 {
    let reading = read::read(&arguments.paths);
    let code = scope::tell(&reading);
    let mut out = std::io::BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    for batch in reading.documents.chunks(DOCUMENTS_PER_BATCH) {
        let stated = state(batch);
        let told = |claim| report::claim(&batch[claim_document(claim)], claim).to_string();
        let texts: Vec<String> = stated.claims.par_iter().map(told).collect();
        for text in texts {
            if let Err(error) = writeln!(out, "{text}") {
                return lines::broken(&error);
            }
        }
    }
    match out.flush() {
        Ok(()) => code,
        Err(error) => lines::broken(&error),
    }
}

fn claim_document(claim: &crate::claims::Claim) -> usize {
    claim.passage.document.0 as usize
}
