//! Files in which decisions are kept: read whole, and replaced whole or not at all.

use crate::error::Complaint;
use std::io::{Result, Write};
use std::path::Path;

/// The text of a file of decisions. `remedy` says what to do where it is not there.
pub fn read(file: &Path, remedy: &str) -> std::result::Result<String, Complaint> {
    std::fs::read_to_string(file).map_err(|error| {
        let message = match error.kind() {
            std::io::ErrorKind::NotFound => format!("there is no such file; {remedy}"),
            std::io::ErrorKind::InvalidData => "is not UTF-8 text; write it anew".to_string(),
            _ => format!("could not be read: {error}"),
        };
        Complaint { file: file.display().to_string(), line: 0, column: 0, message }
    })
}

/// Writes a file: first beside it, then in its place, so that nobody reads half of it and a failure leaves the old one.
pub fn replace(file: &Path, write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
    // A device or a pipe cannot be replaced, only written to.
    if file.exists() && !file.is_file() {
        return write(&mut std::fs::OpenOptions::new().write(true).open(file)?);
    }
    // What a link names is replaced, not the link.
    let file = &std::fs::canonicalize(file).unwrap_or_else(|_| file.to_path_buf());
    let mut name = file.file_name().unwrap_or_default().to_os_string();
    name.push(format!(".{}.part", std::process::id()));
    let part = file.with_file_name(name);
    let attempt = (|| {
        let mut out = std::io::BufWriter::with_capacity(1 << 16, std::fs::File::create(&part)?);
        write(&mut out)?;
        out.flush()?;
        std::fs::rename(&part, file)
    })();
    if attempt.is_err() {
        let _ = std::fs::remove_file(&part);
    }
    attempt
}
