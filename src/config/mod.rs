//! `claimlint.yaml`: what a team checks, against what, by which rules, and when a run fails.
//!
//! In: the file that is found upwards from where somebody works. Out: a `Config`, and which files its globs name. Always: an
//! unknown key or word is a complaint with file, line, column and the nearest right word; paths are counted from the folder
//! of the file; nothing is read but what it names. To add a key: a field of `Config` with its description, from which the JSON
//! Schema is made too.

mod file;
mod find;
mod paths;
mod published;

pub use file::{Config, FailLevel, FailOn, Published, RuleSetting, Scope, TEMPLATE};
pub use find::{FILE, Root, find, line_of, load};
pub use paths::{Globs, expand};
pub use published::date_of;
