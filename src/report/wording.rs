//! Where two wordings differ: of “We shall not rest until noon” and “We will not rest”, "shall" and "until noon".

use super::View;
use crate::rules::{Finding, Side};
use crate::text::Span;

/// From so many words on, a highlight is a wording, in which single words differ.
const WORDING: usize = 4;
/// So many other sides are looked at for one that is worded otherwise.
const OTHERS: usize = 8;
/// Wordings longer than this, in words, are marked as a whole.
const LONGEST: usize = 400;

/// The words of a side that differ from the first side of another value that is worded otherwise. Where nothing or nearly
/// everything differs, the whole highlight.
pub fn differing(view: &View<'_>, finding: &Finding, side: &Side) -> Vec<Span> {
    let own = words(view, side);
    if (WORDING..=LONGEST).contains(&own.len()) {
        for other in finding.sides.iter().filter(|s| s.group != side.group).take(OTHERS) {
            let others = words(view, other);
            if !(WORDING..=LONGEST).contains(&others.len()) {
                continue;
            }
            let kept = shared(&own, &others);
            let changed = kept.iter().filter(|k| !**k).count();
            // Half of it changed: then it is another remark, and marks on single words would be noise.
            if changed > 0 && 2 * changed <= own.len() {
                return runs(&own, &kept);
            }
            let gaps = if changed == 0 { gaps(&own, &others) } else { Vec::new() };
            if !gaps.is_empty() {
                return gaps;
            }
        }
    }
    vec![side.highlight]
}

/// The words on both sides of each place where the other wording says more; the whole where that is at its end.
fn gaps(own: &[(String, Span)], others: &[(String, Span)]) -> Vec<Span> {
    let kept = shared(others, own);
    let mut spans: Vec<Span> = Vec::new();
    let mut next = 0usize;
    for (k, &known) in kept.iter().enumerate() {
        if known {
            next += 1;
        } else if k == 0 || kept[k - 1] {
            let span = own[next.saturating_sub(1)].1.cover(own[next.min(own.len() - 1)].1);
            match spans.last_mut() {
                Some(last) if last.overlaps(span) => *last = last.cover(span),
                _ => spans.push(span),
            }
        }
    }
    spans
}

/// Words that are not kept, neighbours joined.
fn runs(own: &[(String, Span)], kept: &[bool]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut open = false;
    for ((_, span), &kept) in own.iter().zip(kept) {
        match spans.last_mut() {
            _ if kept => open = false,
            Some(last) if open => *last = last.cover(*span),
            _ => {
                spans.push(*span);
                open = true;
            }
        }
    }
    spans
}

/// The words of a highlight in lower case, without signs around them, and where they stand.
fn words(view: &View<'_>, side: &Side) -> Vec<(String, Span)> {
    let mut words: Vec<(String, Span)> = Vec::new();
    let mut fresh = true;
    for (at, c) in view.letters(side.passage.document, side.highlight) {
        if c == ' ' {
            fresh = true;
            continue;
        }
        let end = at + c.len_utf8() as u32;
        if fresh {
            words.push((String::new(), Span { start: at, end }));
            fresh = false;
        }
        if let Some((word, span)) = words.last_mut() {
            span.end = end;
            if c.is_alphanumeric() {
                word.extend(c.to_lowercase());
            }
        }
    }
    words.retain(|(word, _)| !word.is_empty());
    words
}

/// Which of `own` stand in a longest common run of words with `others`, in order.
fn shared(own: &[(String, Span)], others: &[(String, Span)]) -> Vec<bool> {
    let wide = others.len() + 1;
    let mut longest = vec![0u16; (own.len() + 1) * wide];
    for i in (0..own.len()).rev() {
        for j in (0..others.len()).rev() {
            longest[i * wide + j] = if own[i].0 == others[j].0 {
                longest[(i + 1) * wide + j + 1] + 1
            } else {
                longest[(i + 1) * wide + j].max(longest[i * wide + j + 1])
            };
        }
    }
    let (mut kept, mut j) = (vec![false; own.len()], 0);
    for i in 0..own.len() {
        while j < others.len() && own[i].0 != others[j].0 && longest[i * wide + j + 1] >= longest[(i + 1) * wide + j] {
            j += 1;
        }
        if j < others.len() && own[i].0 == others[j].0 {
            kept[i] = true;
            j += 1;
        }
    }
    kept
}
