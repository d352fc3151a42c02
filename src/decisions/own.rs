//! Findings that no rule of the shelf makes: a comment that silences nothing, a fact that nobody mentions.

use crate::rules::{Finding, Report, RuleRow, Severity, Side, State, Strength};

/// What such findings come under, in the place of a rule.
pub struct Own {
    pub id: &'static str,
    pub severity: Severity,
    /// What it sees, in a sentence.
    pub about: &'static str,
    /// What it is, told to people in a sentence.
    pub help: &'static str,
}

impl Own {
    /// Adds findings to a report, and this to its rules; nothing if there are none.
    pub fn tell(&self, report: &mut Report, found: Vec<Finding>) {
        if found.is_empty() {
            return;
        }
        report.rules.push(RuleRow {
            id: self.id.into(),
            kind: "other".into(),
            about: self.about.to_string(),
            severity: self.severity,
            strength: Strength::Discrepancy,
            silent: Vec::new(),
            note: None,
            help: format!("# {}\n\n{}\n", self.id, self.help),
        });
        report.findings.extend(found);
    }

    /// A finding of this at one place; whoever asks for it gives it its name and its words.
    pub fn at(&self, side: Side) -> Finding {
        Finding {
            id: String::new(),
            rule: self.id.into(),
            kind: "other".into(),
            severity: self.severity,
            strength: Strength::Discrepancy,
            about: String::new(),
            message: String::new(),
            confidence: 1.0,
            cluster: 0,
            state: State::New,
            sides: vec![side],
            note: None,
        }
    }
}
