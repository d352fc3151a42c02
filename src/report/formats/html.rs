//! A page to review the findings with: one file, no network, verdicts kept in the browser until they are saved.

use super::Format;
use crate::report::View;
use crate::report::page::{self, Page};
use std::io::{Result, Write};

/// The row of this format.
pub const FORMAT: Format = Format { word: "html", about: "a page to review the findings with", render };

fn render(view: &View<'_>, out: &mut dyn Write) -> Result<()> {
    page::write(view, &Page::default(), out)
}
