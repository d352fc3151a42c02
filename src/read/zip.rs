//! One member of a zip archive, as office documents are: looked up in the directory at the end, and inflated.

/// No part of a document that anyone wrote is larger than this once inflated, in bytes.
const LARGEST: usize = 256 << 20;

/// The content of the member of this name; an error in prose where there is none or it cannot be inflated.
pub fn member(archive: &[u8], name: &str) -> Result<Vec<u8>, String> {
    let broken = || "the archive is broken; save the document again".to_string();
    let end = archive.len().checked_sub(22).ok_or_else(broken)?;
    // The end of the directory carries a comment of at most 64 KiB.
    let least = end.saturating_sub(1 << 16);
    let end = (least..=end).rev().find(|&at| archive[at..].starts_with(b"PK\x05\x06")).ok_or_else(broken)?;
    let entries = short(archive, end + 10).ok_or_else(broken)?;
    let mut at = long(archive, end + 16).ok_or_else(broken)?;
    for _ in 0..entries {
        if !archive.get(at..).is_some_and(|rest| rest.starts_with(b"PK\x01\x02")) {
            return Err(broken());
        }
        let lengths = [28, 30, 32].map(|k| short(archive, at + k).unwrap_or(0));
        let found = archive.get(at + 46..at + 46 + lengths[0]).ok_or_else(broken)?;
        if found == name.as_bytes() {
            return inflate(archive, at).ok_or_else(broken)?;
        }
        at += 46 + lengths.iter().sum::<usize>();
    }
    Err(format!("there is no {name} in it; is it a document of a word processor?"))
}

/// The member that the directory's entry at `at` describes. None where the archive is cut short.
fn inflate(archive: &[u8], at: usize) -> Option<Result<Vec<u8>, String>> {
    let (flags, method) = (short(archive, at + 8)?, short(archive, at + 10)?);
    let (packed, local) = (long(archive, at + 20)?, long(archive, at + 42)?);
    let start = local + 30 + short(archive, local + 26)? + short(archive, local + 28)?;
    let bytes = archive.get(start..start.checked_add(packed)?)?;
    if flags & 1 == 1 {
        return Some(Err("is locked with a password; save it without".to_string()));
    }
    Some(match method {
        0 => Ok(bytes.to_vec()),
        8 => miniz_oxide::inflate::decompress_to_vec_with_limit(bytes, LARGEST)
            .map_err(|error| format!("cannot be inflated: {error}; save the document again")),
        other => Err(format!("is packed by a method that is not read here ({other}); save the document again")),
    })
}

fn short(bytes: &[u8], at: usize) -> Option<usize> {
    Some(usize::from(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?)))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?)).ok()
}

/// An archive with members stored as they are, for tests.
#[cfg(test)]
pub fn stored(members: &[(&str, &str)]) -> Vec<u8> {
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in members {
        let local = archive.len() as u32;
        let sizes = [content.len() as u32, content.len() as u32].map(u32::to_le_bytes).concat();
        let name_length = (name.len() as u16).to_le_bytes();
        archive.extend(b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0");
        archive.extend(&sizes);
        archive.extend(name_length);
        archive.extend([0, 0]);
        archive.extend(name.bytes().chain(content.bytes()));
        directory.extend(b"PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0\0\0\0\0");
        directory.extend(&sizes);
        directory.extend(name_length);
        directory.extend([0; 12]);
        directory.extend(local.to_le_bytes());
        directory.extend(name.bytes());
    }
    let (start, length) = (archive.len() as u32, directory.len() as u32);
    archive.extend(&directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend([(members.len() as u16).to_le_bytes(), (members.len() as u16).to_le_bytes()].concat());
    archive.extend([length.to_le_bytes(), start.to_le_bytes()].concat());
    archive.extend([0, 0]);
    archive
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_found_and_broken_archives_refused() {
        let archive = stored(&[("a.xml", "one"), ("word/document.xml", "two")]);
        assert_eq!(member(&archive, "word/document.xml").unwrap(), b"two");
        assert!(member(&archive, "b.xml").unwrap_err().contains("no b.xml"));
        for cut in 0..archive.len() {
            assert!(member(&archive[..cut], "word/document.xml").is_err());
        }
        for at in 0..archive.len() {
            let mut bent = archive.clone();
            bent[at] ^= 0xFF;
            let _ = member(&bent, "word/document.xml");
        }
    }
}
