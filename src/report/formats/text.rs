//! Text for people: one card a finding, both passages quoted with their places, the words that differ underlined.

use super::Format;
use crate::report::View;
use crate::report::view::{counted, steers, tally, value_of};
use crate::rules::{Finding, Severity, Side, State};
use anstyle::{AnsiColor, Style};
use std::io::{Result, Write};
use unicode_width::UnicodeWidthChar;

/// The row of this format.
pub const FORMAT: Format = Format { word: "text", about: "cards for people", render };

/// Passages of one value that are shown; where there are more, only their places are told.
const SHOWN_PER_VALUE: usize = 3;
/// Lines of one passage that are shown around the words that differ.
const LINES_PER_PASSAGE: usize = 4;
/// The left margin: `  | `.
const MARGIN: usize = 4;

fn render(view: &View<'_>, out: &mut dyn Write) -> Result<()> {
    let ink = Ink { color: view.style.color };
    for finding in &view.report.findings {
        card(view, finding, &ink, out)?;
    }
    summary(view, &ink, out)
}

/// Colours, or none.
struct Ink {
    color: bool,
}

impl Ink {
    fn paint(&self, style: Style, words: &str) -> String {
        if self.color { format!("{style}{words}{style:#}") } else { words.to_string() }
    }

    fn dim(&self, words: &str) -> String {
        self.paint(Style::new().dimmed(), words)
    }

    fn loud(&self, severity: Severity, words: &str) -> String {
        let color = match severity {
            Severity::Error => AnsiColor::Red,
            Severity::Warning => AnsiColor::Yellow,
            Severity::Note => AnsiColor::Cyan,
        };
        self.paint(color.on_default().bold(), words)
    }

    /// Each value keeps its own colour through the card.
    fn of_group(&self, group: usize) -> Style {
        const COLORS: [AnsiColor; 5] =
            [AnsiColor::Blue, AnsiColor::Magenta, AnsiColor::Green, AnsiColor::Yellow, AnsiColor::Cyan];
        COLORS[group % COLORS.len()].on_default().bold()
    }
}

fn card(view: &View<'_>, finding: &Finding, ink: &Ink, out: &mut dyn Write) -> Result<()> {
    let title = format!("{}[{}]", finding.severity.word(), finding.rule);
    let state = match finding.state {
        State::New => String::new(),
        state => format!(" ({})", state.word()),
    };
    let message: String = finding.message.chars().map(|c| if steers(c) { '\u{FFFD}' } else { c }).collect();
    let bold = |words: &str| ink.paint(Style::new().bold(), words);
    writeln!(out, "{}{}{}", ink.loud(finding.severity, &title), bold(": "), bold(&(message + &state)))?;
    let groups = view.groups(finding);
    if finding.sides.len() > 2 && groups.len() > 1 {
        writeln!(out, "  {} {}", ink.dim("="), tally(&groups))?;
    }
    for (number, group) in groups.iter().enumerate() {
        for side in group.iter().take(SHOWN_PER_VALUE) {
            passage(view, side, number, groups.len() > 1, ink, out)?;
        }
        rest(view, group, ink, out)?;
    }
    if let Some(note) = &finding.note {
        writeln!(out, "  {} {}", ink.dim("= note:"), note.trim())?;
    }
    writeln!(out, "  {}\n", ink.dim(&format!("= id: {}", finding.id)))
}

/// One passage: where it stands, then its lines, with `^^^^` beneath the words that differ.
fn passage(view: &View<'_>, side: &Side, group: usize, several: bool, ink: &Ink, out: &mut dyn Write) -> Result<()> {
    let document = view.document(side.passage.document);
    let place = view.place(side.passage.document, side.highlight.start);
    let mut about: Vec<String> = document.source.iter().cloned().collect();
    about.extend(document.published.map(|d| d.strftime("%-d %B %Y").to_string()));
    let about: String = about.join(", ").chars().map(|c| if steers(c) { '\u{FFFD}' } else { c }).collect();
    let about = if about.is_empty() { about } else { ink.dim(&format!("  ({about})")) };
    let arrow = ink.paint(AnsiColor::Blue.on_default().bold(), " -->");
    writeln!(out, " {arrow} {}:{}:{}{about}", document.name, place.line, place.column)?;

    let style = ink.of_group(group);
    let lines = wrap(view, side, view.style.width.max(40) - MARGIN);
    let bar = ink.paint(AnsiColor::Blue.on_default().bold(), "|");
    let last_marked = lines.iter().rposition(|l| l.marked().is_some());
    for (number, line) in lines.iter().enumerate() {
        writeln!(out, "  {bar} {}", line.painted(ink, style))?;
        if let Some((from, to)) = line.marked() {
            let label =
                if several && Some(number) == last_marked { format!(" {}", value_of(side)) } else { String::new() };
            let marks = format!("{}{label}", "^".repeat((to - from).max(1)));
            writeln!(out, "  {bar} {}{}", " ".repeat(from), ink.paint(style, &marks))?;
        }
    }
    Ok(())
}

/// The places of further passages that give the same value.
fn rest(view: &View<'_>, group: &[&Side], ink: &Ink, out: &mut dyn Write) -> Result<()> {
    if group.len() <= SHOWN_PER_VALUE {
        return Ok(());
    }
    let places: Vec<String> = group[SHOWN_PER_VALUE..]
        .iter()
        .map(|s| {
            let place = view.place(s.passage.document, s.highlight.start);
            format!("{}:{}:{}", view.document(s.passage.document).name, place.line, place.column)
        })
        .collect();
    let more = format!("= also {}:", value_of(group[0]));
    writeln!(out, "  {} {}", ink.dim(&more), places.join(", "))
}

/// A line of a passage: its characters, each with whether it differs.
#[derive(Default)]
struct Line {
    letters: Vec<(char, bool)>,
}

impl Line {
    /// The columns, from 0, between which characters differ.
    fn marked(&self) -> Option<(usize, usize)> {
        let (mut from, mut to, mut column) = (None, 0, 0);
        for &(c, marked) in &self.letters {
            let wide = c.width().unwrap_or(0);
            if marked && c != ' ' {
                from.get_or_insert(column);
                to = column + wide;
            }
            column += wide;
        }
        from.map(|from| (from, to))
    }

    fn painted(&self, ink: &Ink, style: Style) -> String {
        let mut words = String::new();
        for run in self.letters.chunk_by(|a, b| a.1 == b.1) {
            let part: String = run.iter().map(|l| l.0).collect();
            words += &if run[0].1 { ink.paint(style, &part) } else { part };
        }
        words
    }
}

/// Wraps a passage between words, and keeps the lines around the words that differ.
fn wrap(view: &View<'_>, side: &Side, width: usize) -> Vec<Line> {
    let shown = view.shown(side.passage);
    let mut lines = vec![Line::default()];
    let mut column = 0;
    let mut word: Vec<(char, bool)> = Vec::new();
    let mut flush = |word: &mut Vec<(char, bool)>, lines: &mut Vec<Line>, blank: Option<bool>| {
        let wide: usize = word.iter().map(|l| l.0.width().unwrap_or(0)).sum();
        if column > 0 && column + wide > width {
            let line = lines.last_mut().map(|l| &mut l.letters);
            if let Some(line) = line.filter(|l| l.last().is_some_and(|l| l.0 == ' ')) {
                line.pop();
            }
            lines.push(Line::default());
            column = 0;
        }
        for letter in word.drain(..) {
            let wide = letter.0.width().unwrap_or(0);
            // A word longer than the line is broken where the line ends.
            if column + wide > width {
                lines.push(Line::default());
                column = 0;
            }
            column += wide;
            if let Some(line) = lines.last_mut() {
                line.letters.push(letter);
            }
        }
        if let (Some(marked), Some(line)) = (blank, lines.last_mut()) {
            line.letters.push((' ', marked));
            column += 1;
        }
    };
    for (at, c) in view.letters(side.passage.document, shown) {
        let marked = side.highlight.start <= at && at < side.highlight.end;
        if c == ' ' {
            flush(&mut word, &mut lines, Some(marked));
        } else {
            word.push((c, marked));
        }
    }
    flush(&mut word, &mut lines, None);
    around_marks(lines)
}

/// Leaves out the lines far from what differs, with `…` in their place.
fn around_marks(mut lines: Vec<Line>) -> Vec<Line> {
    if lines.len() <= LINES_PER_PASSAGE {
        return lines;
    }
    let first = lines.iter().position(|l| l.marked().is_some()).unwrap_or(0);
    let last = lines.iter().rposition(|l| l.marked().is_some()).unwrap_or(0);
    let from = first.saturating_sub(1);
    let to = (last + 2).min(from + 3 * LINES_PER_PASSAGE).min(lines.len());
    let (before, after) = (from > 0, to < lines.len());
    lines.truncate(to);
    lines.drain(..from);
    let ellipsis = ('…', false);
    if let Some(line) = lines.first_mut().filter(|_| before) {
        line.letters.splice(0..0, [ellipsis, (' ', false)]);
    }
    if let Some(line) = lines.last_mut().filter(|_| after) {
        line.letters.extend([(' ', false), ellipsis]);
    }
    lines
}

fn summary(view: &View<'_>, ink: &Ink, out: &mut dyn Write) -> Result<()> {
    let report = view.report;
    let read = [(report.documents.len(), "document"), (report.sentences, "sentence"), (report.claims, "claim")]
        .map(|(count, noun)| counted(count, noun))
        .join(", ");
    let found: Vec<String> = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .filter(|&s| report.count(s) > 0)
        .map(|s| ink.loud(s, &counted(report.count(s), s.word())))
        .collect();
    let found = if found.is_empty() { "no disagreement found".to_string() } else { found.join(", ") };
    writeln!(out, "{read}: {found}.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::{collapse, rendered, report};

    #[test]
    fn a_card_quotes_every_side_and_underlines_what_differs() {
        let expect = "\
error[count-differs]: “twelve people” (a.md) and “14 people” (b.md) count the dead differently
  = 12 (2 documents) | 14 (1)
  --> docs/a.md:7:52  (The Crier, 12 March 2019)
  | The roof of the market hall fell in at noon, and twelve people died, the mayor said in a
  |                                                  ^^^^^^^^^^^^^ 12
  | statement that was read out on the steps of the town hall.
  --> docs/c.md:3:10
  | Dead | 12
  |        ^^ 12
  --> docs/b.md:1:17
  | The roof killed 14 people.
  |                 ^^^^^^^^^ 14
  = note: Prefer the latest named source.
  = id: 9f2c61d0a4b7

3 documents, 3 sentences, 3 claims: 1 error.
";
        assert_eq!(rendered(&collapse(), "text"), expect);
    }

    #[test]
    fn wide_letters_and_controls_keep_the_marks_in_their_columns() {
        let report = report(
            Severity::Note,
            &[("a.txt", "死者は\u{1b}[31m [[十二人]] だ。", "12"), ("b.txt", "e\u{301}t [[14]]", "14")],
        );
        let text = rendered(&report, "text");
        assert!(text.contains("  | 死者は\u{FFFD}[31m 十二人 だ。\n  |             ^^^^^^ 12\n"), "{text}");
        assert!(text.contains("  | e\u{301}t 14\n  |    ^^ 14\n"), "{text}");
        assert!(!text.contains('\u{1b}'));
    }

    #[test]
    fn long_sentences_are_told_around_what_differs() {
        let far = "and the rain went on for a long time ".repeat(30);
        let report = report(Severity::Warning, &[("a.txt", &format!("It rained {far}, [[12]] days {far}."), "12")]);
        let text = rendered(&report, "text");
        assert!(text.contains("  | … ") && text.contains(" …\n") && text.lines().count() < 12, "{text}");
    }
}
