//! Addresses of files: "docs/a b.md" is "docs/a%20b.md" where a reader wants an address.

/// A path with everything but letters, digits and `-._~/` in per cent and two hexadecimal digits a byte.
pub fn encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for &byte in path.as_bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(byte as char),
            _ => out += &format!("%{byte:02X}"),
        }
    }
    out
}
