//! One document's sentences, values, names and quotations as JSON.

use crate::language::Analysis;
use crate::text::{Document, Sentence, Span, Token};
use crate::values::temporal::{duration_timex, opened};
use crate::values::{self, Annotations, Interval, Kind, Moment, Shape};
use serde::Serialize;
use serde_json::{Value, json};

/// The object that `annotate` prints for one document, on one line.
pub fn annotation(id: &str, document: &Document, analysis: &Analysis, annotations: &Annotations) -> String {
    let placed = |span: Span| PlacedRow::of(document, span);
    let sentences = analysis.sentences.iter().map(|s| sentence(document, s)).collect();
    let values = match &analysis.sentences[..] {
        // A question or caption: its stretches are shown whole.
        [only] => annotations.values.iter().map(|a| whole_object(document, only.span, &a.value, a.span)).collect(),
        _ => annotations.values.iter().flat_map(|a| value_objects(document, &a.value, a.span)).collect(),
    };
    let names = analysis.names.iter().map(|n| NameRow { place: placed(n.span), kind: n.kind.word() }).collect();
    let quotes = annotations.quotes.iter().filter(|q| q.uttered);
    let quotes = quotes.map(|q| QuoteRow { place: placed(q.span), speaker: q.speaker.map(placed) }).collect();
    let row = AnnotationRow { id, sentences, values, names, quotes };
    // Numbers, words and lists of them always have a form in JSON.
    serde_json::to_string(&row).unwrap_or_default()
}

#[derive(Serialize)]
struct AnnotationRow<'a> {
    id: &'a str,
    sentences: Vec<SentenceRow<'a>>,
    values: Vec<Value>,
    names: Vec<NameRow<'a>>,
    quotes: Vec<QuoteRow<'a>>,
}

#[derive(Serialize)]
struct SentenceRow<'a> {
    start: u32,
    end: u32,
    tokens: Vec<TokenRow<'a>>,
}

#[derive(Serialize)]
struct TokenRow<'a> {
    start: u32,
    end: u32,
    text: &'a str,
    lemma: &'a str,
    upos: &'static str,
    head: u16,
    deprel: &'static str,
}

#[derive(Serialize)]
struct NameRow<'a> {
    #[serde(flatten)]
    place: PlacedRow<'a>,
    #[serde(rename = "type")]
    kind: &'static str,
}

#[derive(Serialize)]
struct QuoteRow<'a> {
    #[serde(flatten)]
    place: PlacedRow<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<PlacedRow<'a>>,
}

#[derive(Serialize)]
struct PlacedRow<'a> {
    start: u32,
    end: u32,
    text: &'a str,
}

impl<'a> PlacedRow<'a> {
    fn of(document: &'a Document, span: Span) -> PlacedRow<'a> {
        let offsets = &document.offsets;
        PlacedRow { start: offsets.on_disk(span.start), end: offsets.on_disk(span.end), text: document.cut(span) }
    }
}

fn sentence<'a>(document: &'a Document, sentence: &'a Sentence) -> SentenceRow<'a> {
    let token = |t: &'a Token| {
        let PlacedRow { start, end, text } = PlacedRow::of(document, t.span);
        TokenRow { start, end, text, lemma: &t.lemma, upos: t.upos.word(), head: t.head, deprel: t.deprel.word() }
    };
    let PlacedRow { start, end, .. } = PlacedRow::of(document, sentence.span);
    SentenceRow { start, end, tokens: sentence.tokens.iter().map(token).collect() }
}

/// A value of a text of one sentence: a stretch of time is one object, with the words that open it.
fn whole_object(document: &Document, sentence: Span, value: &values::Value, span: Span) -> Value {
    value_object(document, value, opened(&document.text, sentence, value, span))
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
            object["unit"] = match &amount.per {
                // What counts are counted by is no part of their unit, but of what is shown.
                Some(per) if value.kind == Kind::Count && !amount.unit.is_empty() => {
                    format!("{} per {per}", amount.unit).into()
                }
                _ => amount.unit.as_str().into(),
            };
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
