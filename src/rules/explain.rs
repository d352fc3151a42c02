//! A rule told to people, in Markdown: what it sees, when it speaks and how loudly, what silences it, and sentences that it flags or not.

use super::judge::{LIKELY, POSSIBLE, SURE};
use super::pattern::{KEYS, Pattern};
use super::{Example, Level, Rule, Strength};

/// The whole of a rule as Markdown, closed by a line break.
pub fn explain(rule: &Rule) -> String {
    let level = match rule.severity {
        Level::Error => "an error",
        Level::Warning => "a warning",
        Level::Note => "a note",
        Level::Off => "off",
    };
    let strength = match rule.strength() {
        Strength::Contradiction => "a contradiction: both cannot be true",
        Strength::Discrepancy => "a discrepancy: both could be defended",
    };
    let mut text = format!("# {}\n\n{}\n\nAt most {level}; {strength}.\n", rule.id, rule.about.trim());
    if let Some(note) = &rule.note {
        text += &format!("\n{}\n", note.trim());
    }
    text += &format!(
        "\n## When it speaks\n\n{}\nHow loudly depends on how sure it is that both passages speak of one fact: an error from {SURE:.2}, a \
         warning from {LIKELY:.2}, a note from {POSSIBLE:.2}.\n",
        listed(&rule.when)
    );
    if !rule.unless.is_empty() {
        text += "\n## What silences it\n\n";
        for unless in &rule.unless {
            text += &format!("- {}: {}\n", unless.reason, phrase(&unless.pattern));
        }
    }
    for (flags, heading) in [(true, "Flagged"), (false, "Not flagged")] {
        let examples: Vec<&Example> = rule.examples.iter().filter(|e| e.flags == flags).collect();
        if !examples.is_empty() {
            text += &format!("\n## {heading}\n");
        }
        for example in examples {
            let reason = example.reason.as_ref().map_or(String::new(), |r| format!(" ({r})"));
            text += &format!("\n{}{reason}:\n\n", example.name);
            for (name, words) in &example.docs {
                let words = words.replace("[[", "**").replace("]]", "**");
                text += &format!("- `{name}`: {}\n", words.split_whitespace().collect::<Vec<_>>().join(" "));
            }
        }
    }
    text + &format!(
        "\n## To silence it\n\n`severity: off` under its id in your configuration, or in a copy of the rule: `claimlint rules show {}`.\n",
        rule.id
    )
}

fn listed(pattern: &Pattern) -> String {
    pattern.wanted.iter().map(|(key, words)| format!("- {} is {}\n", KEYS[*key].name, words.join(" or "))).collect()
}

fn phrase(pattern: &Pattern) -> String {
    let parts: Vec<String> =
        pattern.wanted.iter().map(|(key, words)| format!("{} is {}", KEYS[*key].name, words.join(" or "))).collect();
    parts.join(", and ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_can_be_told() {
        for rule in crate::rules::embedded().unwrap() {
            let text = explain(&rule);
            assert!(text.starts_with(&format!("# {}\n", rule.id)) && text.contains("## When it speaks"), "{text}");
            assert!(text.contains("## Flagged"), "{text}");
        }
    }
}
