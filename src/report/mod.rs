//! Report -> bytes. Formats are a shelf: one file a format.

mod annotation;

pub use annotation::annotation;
