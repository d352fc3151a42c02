//! A sign of life on standard error, for work over a second, where somebody is looking.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Does the work; after a second it says what is being done and for how long.
pub fn during<T>(what: String, work: impl FnOnce() -> T) -> T {
    if !std::io::stderr().is_terminal() {
        return work();
    }
    let done = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&done);
    let shower = std::thread::spawn(move || {
        std::thread::park_timeout(Duration::from_secs(1));
        if seen.load(Ordering::Acquire) {
            return;
        }
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        let template = ProgressStyle::with_template("{spinner} {msg} {elapsed}");
        bar.set_style(template.unwrap_or_else(|_| ProgressStyle::default_spinner()));
        bar.set_message(what);
        bar.enable_steady_tick(Duration::from_millis(100));
        while !seen.load(Ordering::Acquire) {
            std::thread::park_timeout(Duration::from_secs(60));
        }
        bar.finish_and_clear();
    });
    let result = work();
    done.store(true, Ordering::Release);
    shower.thread().unpark();
    let _ = shower.join();
    result
}
