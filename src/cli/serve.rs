//! A server for one page, on this machine and for whoever knows the address: `http://127.0.0.1:49213/6f0c…/`.
//!
//! It speaks as little HTTP as a browser needs. A request must name this host and the token; one that changes something must also come
//! from this very page. Whatever is longer, slower or otherwise than that is refused.

use std::io::{BufRead, BufReader, Error, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// Bytes of the first line and the headers together.
const LONGEST_HEAD: u64 = 16 << 10;
/// Bytes of a decision.
const LONGEST_BODY: usize = 256 << 10;
/// How long a browser may take to say something.
const PATIENCE: Duration = Duration::from_secs(10);
/// Requests answered at once.
const AT_ONCE: usize = 16;

/// What a browser may ask for.
pub enum Request<'r> {
    Page,
    /// A line of JSON.
    Decision(&'r str),
}

/// What it gets.
pub enum Answer {
    Html(Vec<u8>),
    Saved,
    /// The decision cannot be taken, and why.
    Refused(String),
}

/// An open port.
pub struct Host {
    listener: TcpListener,
    port: u16,
    token: String,
}

impl Host {
    /// Opens a free port on the loopback address, with a token that nobody can guess.
    pub fn open() -> std::io::Result<Host> {
        let mut secret = [0u8; 16];
        getrandom::fill(&mut secret).map_err(|error| Error::other(error.to_string()))?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        Ok(Host { listener, port, token: secret.iter().map(|b| format!("{b:02x}")).collect() })
    }

    /// The address to open.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/{}/", self.port, self.token)
    }

    /// Answers until the program is ended.
    pub fn serve(&self, answer: impl Fn(&Request<'_>) -> Answer + Sync) {
        let busy = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for stream in self.listener.incoming() {
                let Ok(stream) = stream else { continue };
                if busy.fetch_add(1, Ordering::SeqCst) >= AT_ONCE {
                    busy.fetch_sub(1, Ordering::SeqCst);
                    continue;
                }
                let (busy, answer) = (&busy, &answer);
                scope.spawn(move || {
                    // A browser that goes away is no fault.
                    let _ = self.converse(stream, answer);
                    busy.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
    }

    fn converse(&self, stream: TcpStream, answer: &impl Fn(&Request<'_>) -> Answer) -> std::io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        let mut reader = BufReader::new(stream.try_clone()?);
        let reply = match self.read(&mut reader) {
            Ok(Asked::Page) => reply(answer(&Request::Page)),
            Ok(Asked::Decision(line)) => reply(answer(&Request::Decision(&line))),
            Ok(Asked::Nothing) => return Ok(()),
            Err(status) => {
                Reply { status, kind: "text/plain; charset=utf-8", body: format!("{status}\n").into_bytes() }
            }
        };
        send(stream, &reply)
    }

    /// Reads a request. `Err` is the status that refuses it.
    fn read(&self, reader: &mut impl BufRead) -> Result<Asked, &'static str> {
        const BAD: &str = "400 Bad Request";
        let mut head = reader.by_ref().take(LONGEST_HEAD);
        let mut line = || -> Result<String, &'static str> {
            let mut bytes = Vec::new();
            head.read_until(b'\n', &mut bytes).map_err(|_| "408 Request Timeout")?;
            if bytes.is_empty() {
                return Ok(String::new());
            }
            let text = bytes.strip_suffix(b"\r\n").ok_or(BAD)?;
            String::from_utf8(text.to_vec()).map_err(|_| BAD)
        };
        let first = line()?;
        if first.is_empty() {
            return Ok(Asked::Nothing);
        }
        let mut headers: Vec<(String, String)> = Vec::new();
        loop {
            let text = line()?;
            if text.is_empty() {
                break;
            }
            let (name, value) = text.split_once(':').ok_or(BAD)?;
            headers.push((name.to_ascii_lowercase(), value.trim().to_string()));
        }
        // A header that is there twice means two things to two readers.
        let header = |wanted: &str| -> Result<Option<&str>, &'static str> {
            let mut found = headers.iter().filter(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
            let one = found.next();
            if found.next().is_some() { Err(BAD) } else { Ok(one) }
        };
        let mut words = first.split(' ');
        let (Some(method), Some(path), Some("HTTP/1.1"), None) =
            (words.next(), words.next(), words.next(), words.next())
        else {
            return Err(BAD);
        };
        // Another host's name may have been made to point here.
        let own = format!("127.0.0.1:{}", self.port);
        if header("host")? != Some(own.as_str()) {
            return Err("421 Misdirected Request");
        }
        let origin = header("origin")?;
        if origin.is_some_and(|o| o.strip_prefix("http://") != Some(own.as_str())) {
            return Err("403 Forbidden");
        }
        let rest = path.strip_prefix('/').ok_or(BAD)?;
        let (token, page) = rest.split_once('/').unwrap_or((rest, ""));
        if !same(token, &self.token) {
            return Err("403 Forbidden");
        }
        match (method, page) {
            ("GET", "") => Ok(Asked::Page),
            ("POST", "decisions") if origin.is_none() => Err("403 Forbidden"),
            ("POST", "decisions") => {
                if header("content-type")? != Some("application/json") {
                    return Err("415 Unsupported Media Type");
                }
                if header("transfer-encoding")?.is_some() {
                    return Err("411 Length Required");
                }
                let length: usize =
                    header("content-length")?.and_then(|l| l.parse().ok()).ok_or("411 Length Required")?;
                if length > LONGEST_BODY {
                    return Err("413 Content Too Large");
                }
                let mut body = vec![0; length];
                reader.read_exact(&mut body).map_err(|_| BAD)?;
                String::from_utf8(body).map(Asked::Decision).map_err(|_| BAD)
            }
            (_, "" | "decisions") => Err("405 Method Not Allowed"),
            _ => Err("404 Not Found"),
        }
    }
}

enum Asked {
    Page,
    Decision(String),
    /// The browser opened a connection and said nothing.
    Nothing,
}

/// Compares in a time that does not tell where two words part.
fn same(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).fold(0, |sum, (x, y)| sum | (x ^ y)) == 0
}

struct Reply {
    status: &'static str,
    kind: &'static str,
    body: Vec<u8>,
}

fn reply(answer: Answer) -> Reply {
    let plain = "text/plain; charset=utf-8";
    match answer {
        Answer::Html(body) => Reply { status: "200 OK", kind: "text/html; charset=utf-8", body },
        Answer::Saved => Reply { status: "200 OK", kind: plain, body: b"saved\n".to_vec() },
        Answer::Refused(fault) => Reply { status: "422 Unprocessable Content", kind: plain, body: fault.into_bytes() },
    }
}

fn send(mut stream: TcpStream, reply: &Reply) -> std::io::Result<()> {
    let Reply { status, kind, body } = reply;
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\nCache-Control: no-store\r\n\
         X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nX-Frame-Options: DENY\r\n\
         Cross-Origin-Opener-Policy: same-origin\r\nCross-Origin-Resource-Policy: same-origin\r\n\
         Content-Security-Policy: frame-ancestors 'none'\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(body)?;
    stream.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host() -> Host {
        Host { listener: TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap(), port: 4321, token: "5ec7e7".into() }
    }

    fn read(request: &str) -> Result<&'static str, &'static str> {
        match host().read(&mut BufReader::new(request.as_bytes()))? {
            Asked::Page => Ok("page"),
            Asked::Decision(line) if line == "{}" => Ok("decision"),
            Asked::Decision(_) => Ok("another"),
            Asked::Nothing => Ok("nothing"),
        }
    }

    #[test]
    fn only_the_page_itself_may_ask() {
        let post = "POST /5ec7e7/decisions HTTP/1.1\r\nHost: 127.0.0.1:4321\r\nOrigin: http://127.0.0.1:4321\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
        assert_eq!(read("GET /5ec7e7/ HTTP/1.1\r\nHost: 127.0.0.1:4321\r\n\r\n"), Ok("page"));
        assert_eq!(read(post), Ok("decision"));
        assert_eq!(read(""), Ok("nothing"));
        for (request, status) in [
            ("GET / HTTP/1.1\r\nHost: 127.0.0.1:4321\r\n\r\n".to_string(), "403"),
            ("GET /5ec7e8/ HTTP/1.1\r\nHost: 127.0.0.1:4321\r\n\r\n".to_string(), "403"),
            ("GET /5ec7e7/ HTTP/1.1\r\nHost: evil.example:4321\r\n\r\n".to_string(), "421"),
            ("GET /5ec7e7/ HTTP/1.1\r\n\r\n".to_string(), "421"),
            ("GET /5ec7e7/ HTTP/1.1\r\nHost: 127.0.0.1:4321\r\nHost: 127.0.0.1:4321\r\n\r\n".to_string(), "400"),
            (post.replace("Origin: http://127.0.0.1:4321\r\n", ""), "403"),
            (post.replace("http://127", "https://127"), "403"),
            (post.replace("http://127.0.0.1:4321", "null"), "403"),
            (post.replace("application/json", "text/plain"), "415"),
            (post.replace("Length: 2", "Length: 99999999"), "413"),
            (post.replace("Content-Length: 2", "Transfer-Encoding: chunked"), "411"),
            (post.replace("POST", "DELETE"), "405"),
            (post.replace("/decisions", "/other"), "404"),
            (post.replace("\r\n", "\n"), "400"),
            (format!("GET /5ec7e7/ HTTP/1.1\r\nX: {}\r\n\r\n", "x".repeat(20_000)), "400"),
        ] {
            let told = read(&request);
            assert!(told.is_err_and(|s| s.starts_with(status)), "{status}: {told:?}: {request}");
        }
    }
}
