//! One claim as JSON: what `claims` prints on a line.

use super::annotation::value_object;
use crate::claims::{Claim, Origin, Polarity};
use crate::text::{Document, Span};
use serde_json::{Value, json};

/// The object that `claims` prints for one claim.
pub fn claim(document: &Document, claim: &Claim) -> Value {
    let words = |span: Option<Span>| span.map(|s| one_line(document.cut(s)));
    let value = claim.value.as_ref().map(|v| {
        let mut object = value_object(document, v, claim.focus);
        for key in ["unit", "said", "meant"] {
            if object.get(key).is_none() {
                object[key] = Value::Null;
            }
        }
        object
    });
    let offsets = &document.offsets;
    json!({
        "schema": "claimlint.claim/1",
        "document": document.name,
        "start": offsets.on_disk(claim.passage.span.start),
        "end": offsets.on_disk(claim.passage.span.end),
        "text": document.cut(claim.passage.span),
        "slot": claim.slot.word(),
        "subject": words(claim.subject_span),
        "predicate": words(claim.predicate_span),
        "value": value,
        "period": claim.period.map(|(from, to)| [from.to_string(), to.to_string()]),
        "place": Value::Null,
        "speaker": words(claim.speaker_span),
        "polarity": match claim.polarity { Polarity::Affirmed => "affirmed", Polarity::Denied => "denied" },
        "stance": claim.stance.word(),
        "derived": match claim.origin { Origin::Stated => Value::Null, Origin::Derived { by, .. } => by.into() },
    })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
