//! One document's sentences, values, names and quotations as JSON.

use crate::language::Analysis;
use crate::text::{Document, Span};
use crate::values::{Annotation, Annotations, Interval, Kind, Shape};
use serde_json::{Value, json};

/// The object that `annotate` prints for one document.
pub fn annotation(id: &str, document: &Document, analysis: &Analysis, annotations: &Annotations) -> Value {
    let placed = |span: Span| json!({ "start": span.start, "end": span.end, "text": document.cut(span) });
    let sentences: Vec<Value> = analysis
        .sentences
        .iter()
        .map(|s| {
            let tokens: Vec<Value> = s
                .tokens
                .iter()
                .map(|t| {
                    json!({ "start": t.span.start, "end": t.span.end, "text": document.cut(t.span), "lemma": t.lemma,
                            "upos": t.upos.word(), "head": t.head, "deprel": t.deprel.word() })
                })
                .collect();
            json!({ "start": s.span.start, "end": s.span.end, "tokens": tokens })
        })
        .collect();
    let values: Vec<Value> = annotations.values.iter().map(|a| value(document, a)).collect();
    let names: Vec<Value> = analysis
        .names
        .iter()
        .map(|n| {
            let mut object = placed(n.span);
            object["type"] = n.kind.word().into();
            object
        })
        .collect();
    let quotes: Vec<Value> = annotations
        .quotes
        .iter()
        .filter(|q| q.uttered)
        .map(|q| {
            let mut object = placed(q.span);
            if let Some(speaker) = q.speaker {
                object["speaker"] = placed(speaker);
            }
            object
        })
        .collect();
    json!({ "id": id, "sentences": sentences, "values": values, "names": names, "quotes": quotes })
}

/// One value as `annotate` and `claims` print it.
pub fn value(document: &Document, annotation: &Annotation) -> Value {
    let mut object = json!({ "kind": annotation.value.kind.word(), "start": annotation.span.start, "end": annotation.span.end,
                             "text": document.cut(annotation.span) });
    match &annotation.value.shape {
        Shape::Amount(amount) => {
            object["amount"] = amount.low.normalize().to_string().into();
            if amount.low != amount.high {
                object["amount_to"] = amount.high.normalize().to_string().into();
            }
            object["unit"] = amount.unit.as_str().into();
            object["bound"] = amount.bound.sign().into();
            object["base_unit"] = amount.base_unit.as_str().into();
            object["said"] = ends(&amount.extent.said, |d| d.normalize().to_string());
            object["meant"] = ends(&amount.extent.meant, |d| d.normalize().to_string());
        }
        Shape::Moment(moment) => {
            object["timex_type"] = match (moment.set, annotation.value.kind) {
                (true, _) => "SET",
                (_, Kind::Time) => "TIME",
                _ => "DATE",
            }
            .into();
            object["timex"] = moment.timex.as_str().into();
            if let Some(extent) = &moment.extent {
                object["said"] = ends(&extent.said, |t| t.to_string());
                object["meant"] = ends(&extent.meant, |t| t.to_string());
            }
        }
        Shape::Words(words) => object["value"] = words.0.as_str().into(),
    }
    object
}

fn ends<T: Copy>(interval: &Interval<T>, show: impl Fn(T) -> String) -> Value {
    json!([interval.low.map(&show), interval.high.map(&show)])
}
