//! One document's sentences, values, names and quotations as JSON.

use crate::language::Analysis;
use crate::text::{Document, Span};
use crate::values::temporal::duration_timex;
use crate::values::{self, Annotations, Interval, Kind, Moment, Shape};
use serde_json::{Value, json};

/// The object that `annotate` prints for one document.
pub fn annotation(id: &str, document: &Document, analysis: &Analysis, annotations: &Annotations) -> Value {
    let placed = |span: Span| placed(document, span);
    let on_disk = |at: u32| document.offsets.on_disk(at);
    let sentences: Vec<Value> = analysis
        .sentences
        .iter()
        .map(|s| {
            let tokens: Vec<Value> = s
                .tokens
                .iter()
                .map(|t| {
                    json!({ "start": on_disk(t.span.start), "end": on_disk(t.span.end), "text": document.cut(t.span), "lemma": t.lemma,
                            "upos": t.upos.word(), "head": t.head, "deprel": t.deprel.word() })
                })
                .collect();
            json!({ "start": on_disk(s.span.start), "end": on_disk(s.span.end), "tokens": tokens })
        })
        .collect();
    let values: Vec<Value> =
        annotations.values.iter().flat_map(|a| value_objects(document, &a.value, a.span)).collect();
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

/// A value as `annotate` prints it. TIMEX3 knows no value for a stretch with two ends, so each end is an object of its own, with the
/// whole stretch as `said` and `meant`.
fn value_objects(document: &Document, value: &values::Value, span: Span) -> Vec<Value> {
    let Shape::Moment(Moment { ends: Some(ends), .. }) = &value.shape else {
        return vec![value_object(document, value, span)];
    };
    ends.iter()
        .map(|end| {
            let mut object = value_object(document, value, end.span);
            object["timex"] = end.timex.as_str().into();
            object
        })
        .collect()
}

/// One value, told at `span`, as `annotate` and `claims` print it.
pub fn value_object(document: &Document, value: &values::Value, span: Span) -> Value {
    let mut object = placed(document, span);
    object["kind"] = value.kind.word().into();
    match &value.shape {
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
            if let Some(timex) = (value.kind == Kind::Duration).then(|| duration_timex(amount)).flatten() {
                object["timex_type"] = "DURATION".into();
                object["timex"] = timex.into();
            }
        }
        Shape::Moment(moment) => {
            object["timex_type"] = match (moment.set, value.kind) {
                (true, _) => "SET",
                (_, Kind::Time) => "TIME",
                (_, Kind::Duration) => "DURATION",
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

/// A span as it lies on disk, with its words.
fn placed(document: &Document, span: Span) -> Value {
    let offsets = &document.offsets;
    json!({ "start": offsets.on_disk(span.start), "end": offsets.on_disk(span.end), "text": document.cut(span) })
}

fn ends<T: Copy>(interval: &Interval<T>, show: impl Fn(T) -> String) -> Value {
    json!([interval.low.map(&show), interval.high.map(&show)])
}
