//! What people have already settled: conflicts that are known, verdicts on them, and facts that are taken as true.
//!
//! In: a `Report` and the files in which decisions are kept. Out: the same report with the state of each finding, and the
//! files brought up to date. Always: nobody is asked twice about what has not changed; a file that cannot be understood is a
//! complaint with line and column, and is never written over; a run that saw only a part never calls anything gone; files are
//! replaced whole or not at all. Today's date comes in from outside.

mod baseline;
mod changes;
mod facts;
mod files;
mod matching;
mod own;
mod suppressions;
mod triage;
mod update;
mod verdict;

pub use baseline::{Baseline, Record};
pub use changes::{ChangedLines, keep_changed};
pub use facts::{Fact, Facts, UNMENTIONED, append, report_unmentioned};
pub use files::{read, replace};
pub use matching::{Matches, compare};
pub use suppressions::{SUPPRESSION, Suppression, comments, suppress};
pub use triage::{Applied, Decision, apply, decisions, last, precision, remember};
pub use update::{Changes, update};
pub use verdict::{REASONS, Ruling, Verdict};
