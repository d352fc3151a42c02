//! Text for people: one card a finding, both passages quoted with their places, the words that differ underlined.

use super::Format;
use crate::report::View;
use crate::report::excerpt::{self, Line, Mark};
use crate::report::view::{counted, steers, tally, value_of};
use crate::report::wording;
use crate::rules::{Finding, Severity, Side, State};
use crate::text::{Authority, Passage};
use anstyle::{AnsiColor, Style};
use std::io::{Result, Write};

/// The row of this format.
pub const FORMAT: Format = Format { word: "text", about: "cards for people", render };

/// Passages of one value that are shown; where there are more, only their places are told.
const SHOWN_PER_VALUE: usize = 3;
/// A value longer than this, in characters, is not told beside its words.
const LONGEST_VALUE: usize = 40;
/// The left margin: `  | `.
const MARGIN: usize = 4;

fn render(view: &View<'_>, out: &mut dyn Write) -> Result<()> {
    let ink = Ink { color: view.style.color };
    for finding in &view.report.findings {
        card(view, finding, &ink, out)?;
    }
    for gone in &view.report.gone {
        writeln!(out, "{}: {} ({}, id {})\n", ink.dim("gone"), tame(&gone.about), gone.rule, gone.id)?;
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
    let bold = |words: &str| ink.paint(Style::new().bold(), words);
    let message = bold(&(tame(&finding.message) + &state));
    writeln!(out, "{}{}{message}", ink.loud(finding.severity, &title), bold(": "))?;
    let groups = view.groups(finding);
    let told = groups.iter().all(|g| value_of(g[0]).chars().count() <= LONGEST_VALUE);
    if finding.sides.len() > 2 && groups.len() > 1 && told {
        writeln!(out, "  {} {}", ink.dim("="), tame(&tally(&groups)))?;
    }
    let mut shown: Vec<Passage> = Vec::new();
    for group in &groups {
        let mut further = Vec::new();
        let mut count = 0;
        for side in group {
            if shown.contains(&side.passage) {
                continue;
            }
            count += 1;
            if count > SHOWN_PER_VALUE {
                further.push(*side);
                continue;
            }
            shown.push(side.passage);
            passage(view, finding, side, &groups, ink, out)?;
        }
        rest(view, &further, ink, out)?;
    }
    if let Some(note) = &finding.note {
        writeln!(out, "  {} {}", ink.dim("= note:"), tame(note.trim()))?;
    }
    writeln!(out, "  {}\n", ink.dim(&format!("= id: {}", finding.id)))
}

/// One passage: where it stands, then its lines, with `^^^^` beneath the words that differ. Several sides may stand in one.
fn passage(
    view: &View<'_>,
    finding: &Finding,
    side: &Side,
    groups: &[Vec<&Side>],
    ink: &Ink,
    out: &mut dyn Write,
) -> Result<()> {
    let id = side.passage.document;
    let document = view.document(id);
    let place = view.place(id, side.highlight.start);
    let mut about: Vec<String> = document.source.iter().cloned().collect();
    about.extend(document.published.map(|d| d.strftime("%-d %B %Y").to_string()));
    about.extend((document.authority == Authority::Reference).then(|| "reference".to_string()));
    let about = tame(&about.join(", "));
    let about = if about.is_empty() { about } else { ink.dim(&format!("  ({about})")) };
    let blue = AnsiColor::Blue.on_default().bold();
    writeln!(out, " {} {}:{}:{}{about}", ink.paint(blue, " -->"), tame(&document.name), place.line, place.column)?;

    let marks = marks(view, finding, side.passage, groups);
    let lines = excerpt::lines(view, id, view.shown(side.passage), &marks, view.style.width.max(40) - MARGIN);
    let bar = ink.paint(blue, "|");
    let last_line = |mark: usize| lines.iter().rposition(|l| !l.marked(mark).is_empty());
    for (number, line) in lines.iter().enumerate() {
        writeln!(out, "  {bar} {}", painted(line, &marks, ink))?;
        for (k, mark) in marks.iter().enumerate() {
            let stretches = line.marked(k);
            if stretches.is_empty() {
                continue;
            }
            let mut under = String::new();
            for (from, to) in stretches {
                under += &" ".repeat(from.saturating_sub(under.len()));
                under += &"^".repeat((to - from).max(1));
            }
            if last_line(k) == Some(number) && !mark.label.is_empty() {
                under += &format!(" {}", mark.label);
            }
            let blank = under.len() - under.trim_start().len();
            let (blank, under) = under.split_at(blank);
            writeln!(out, "  {bar} {blank}{}", ink.paint(ink.of_group(mark.group), under))?;
        }
    }
    Ok(())
}

/// What is to be marked in a passage: the words of each side that stands in it. A value is told beside its words unless it
/// repeats them.
fn marks(view: &View<'_>, finding: &Finding, passage: Passage, groups: &[Vec<&Side>]) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for (group, sides) in groups.iter().enumerate() {
        for side in sides.iter().filter(|s| s.passage == passage) {
            let value = value_of(side);
            let told = value.chars().count() <= LONGEST_VALUE && bare(value) != bare(&side.words);
            let label = if told && groups.len() > 1 { tame(value) } else { String::new() };
            let spans = wording::differing(view, finding, side);
            match marks.iter_mut().find(|m| m.spans == spans) {
                Some(mark) if label.is_empty() || mark.label == label => {}
                Some(mark) if mark.label.is_empty() => mark.label = label,
                Some(mark) => mark.label += &format!(" | {label}"),
                None => marks.push(Mark { spans, group, label }),
            }
        }
    }
    marks
}

/// Words as they compare: "1,450 people" and "1450 People" are one.
fn bare(words: &str) -> String {
    words.chars().filter(|c| *c != ',').flat_map(char::to_lowercase).collect()
}

/// The places of further passages that give the same value.
fn rest(view: &View<'_>, sides: &[&Side], ink: &Ink, out: &mut dyn Write) -> Result<()> {
    let Some(first) = sides.first() else { return Ok(()) };
    let places: Vec<String> = sides
        .iter()
        .map(|s| {
            let place = view.place(s.passage.document, s.highlight.start);
            format!("{}:{}:{}", tame(&view.document(s.passage.document).name), place.line, place.column)
        })
        .collect();
    let value = value_of(first);
    let value = if value.chars().count() <= LONGEST_VALUE { format!(" {}", tame(value)) } else { String::new() };
    writeln!(out, "  {} {}", ink.dim(&format!("= also{value}:")), places.join(", "))
}

fn painted(line: &Line, marks: &[Mark], ink: &Ink) -> String {
    let mut words = String::new();
    for run in line.letters.chunk_by(|a, b| a.1 == b.1) {
        let part: String = run.iter().map(|l| l.0).collect();
        words += &match run[0].1 {
            Some(mark) => ink.paint(ink.of_group(marks[mark].group), &part),
            None => part,
        };
    }
    words
}

/// Words that cannot steer a terminal.
fn tame(words: &str) -> String {
    words.chars().map(|c| if steers(c) { '\u{FFFD}' } else { c }).collect()
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
    let found = if found.is_empty() {
        let none = if report.known + report.suppressed > 0 { "nothing new" } else { "no disagreement found" };
        none.to_string()
    } else {
        found.join(", ")
    };
    let aside = [(report.known, "known"), (report.suppressed, "suppressed"), (report.gone.len(), "gone")];
    let aside: Vec<String> = aside.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect();
    let aside = if aside.is_empty() { String::new() } else { format!("; {}", aside.join(", ")) };
    writeln!(out, "{read}: {found}{aside}.")
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
  |        ^^
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
        assert!(text.contains("  | e\u{301}t 14\n  |    ^^\n"), "{text}");
        assert!(!text.contains('\u{1b}'));
    }

    #[test]
    fn of_two_wordings_the_words_that_differ_are_marked() {
        let (a, b) = ("We shall not rest until we know who did it.", "We will not rest until we know it.");
        let quoted = [
            ("a.txt", "“[[We shall not rest until we know who did it.]]”", a),
            ("b.txt", "“[[We will not rest until we know it.]]”", b),
        ];
        let text = rendered(&report(Severity::Warning, &quoted), "text");
        assert!(
            text.contains(
                "  | “We shall not rest until we know who did it.”\n  |     ^^^^^                        ^^^^^^^\n"
            ),
            "{text}"
        );
        assert!(text.contains("  | “We will not rest until we know it.”\n  |     ^^^^\n"), "{text}");
    }

    #[test]
    fn sides_in_one_passage_share_its_lines() {
        let mut report =
            report(Severity::Error, &[("a.txt", "On [[Tuesday, 14 April 2021]], it rained.", "14 April 2021")]);
        let mut second = report.findings[0].sides[0].clone();
        (second.group, second.value) = (1, "Wednesday".to_string());
        report.findings[0].sides.push(second);
        let text = rendered(&report, "text");
        assert!(
            text.contains(
                "  | On Tuesday, 14 April 2021, it rained.\n  |    ^^^^^^^^^^^^^^^^^^^^^^ 14 April 2021 | Wednesday\n"
            ),
            "{text}"
        );
        assert_eq!(text.matches("-->").count(), 1);
    }

    #[test]
    fn long_sentences_are_told_around_what_differs() {
        let far = "and the rain went on for a long time ".repeat(30);
        let report = report(Severity::Warning, &[("a.txt", &format!("It rained {far}, [[12]] days {far}."), "12")]);
        let text = rendered(&report, "text");
        assert!(text.contains("  | … ") && text.contains(" …\n") && text.lines().count() < 12, "{text}");
    }
}
