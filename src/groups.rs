//! More documents than can be looked at in one piece: thousands of stories, each told by some of the documents.
//!
//! Each document is read once and its claims are packed away; what all of them teach is counted meanwhile. Then circle after circle of
//! documents that tell one story is unpacked, compared and judged, several at a time, and the reports are joined into one. So what is
//! held at once is the texts, the packed claims and the report, however many pairs of claims there are.
//!
//! What differs from looking at all documents in one piece: two documents of different circles are not compared, and which spellings
//! are one name is learnt from each circle alone.

use crate::check::{Ground, House, Stated, gather, judged, state_one};
use crate::claims::Packed;
use crate::clusters::{Counts, Stories, Tales, Tally};
use crate::rules::{self, Agreement, Finding, Mention, Report, Rule};
use crate::text::{Authority, Document, DocumentId, Passage};
use rayon::prelude::*;
use std::sync::Arc;

/// Documents with more bytes of text together than this are looked at circle by circle.
const WHOLE: usize = 4 << 20;
/// A circle has at most so many documents.
const CIRCLE: usize = 192;
/// So many documents are read, and about so many compared, before what they gave is put away.
const AT_ONCE: usize = 1024;

/// Whether documents are too many to be looked at in one piece. A reference is held against every document, so then there is but one piece.
pub fn parted(documents: &[Document]) -> bool {
    documents.len() >= Stories::MANY
        && documents.iter().map(|d| d.text.len()).sum::<usize>() > WHOLE
        && documents.iter().all(|d| d.authority == Authority::Draft)
}

/// Checks a large collection. What it needs besides the report hardly depends on how much its documents have to do with each other.
pub fn check(mut documents: Vec<Document>, rules: &[Rule], house: &House) -> Report {
    let (mut counts, mut tales) = (Counts::default(), Tales::default());
    let mut packed: Vec<(Packed, usize)> = Vec::with_capacity(documents.len());
    for part in documents.chunks(AT_ONCE) {
        let read = |document: &Document| {
            let (mut claims, sentences) = state_one(document);
            house.furnish(&mut claims);
            (Packed::new(&claims), sentences, Tally::of(&claims))
        };
        let each: Vec<(Packed, usize, Tally)> = part.par_iter().map(read).collect();
        for (claims, sentences, tally) in each {
            counts.add(&tally);
            tales.add(&tally);
            packed.push((claims, sentences));
        }
    }
    let ground = Ground::of(Arc::new(counts.finish()), tales.finish());
    let mut joined = Joined::new(documents.len());
    let circles = ground.stories.circles(CIRCLE);
    let mut rest = &circles[..];
    while !rest.is_empty() {
        let mut documents_so_far = 0;
        let end = rest.iter().position(|c| {
            documents_so_far += c.len();
            documents_so_far > AT_ONCE
        });
        let (now, later) = rest.split_at(end.unwrap_or(rest.len()).max(1));
        rest = later;
        let taken: Vec<(&Vec<usize>, Vec<Document>)> =
            now.iter().map(|c| (c, c.iter().map(|&n| std::mem::take(&mut documents[n])).collect())).collect();
        let reports: Vec<(&Vec<usize>, Report)> = taken
            .into_par_iter()
            .with_max_len(1)
            .map(|(circle, documents)| {
                let stated = gather(circle.iter().map(|&n| (packed[n].0.claims(), packed[n].1)).collect());
                (circle, compared(documents, stated, rules, ground.among(circle)))
            })
            .collect();
        for (circle, mut report) in reports {
            for (&n, document) in circle.iter().zip(std::mem::take(&mut report.documents)) {
                documents[n] = document;
                packed[n].0 = Packed::default();
            }
            joined.add(circle, report);
        }
    }
    joined.report(documents, rules)
}

fn compared(documents: Vec<Document>, stated: Stated, rules: &[Rule], mut ground: Ground) -> Report {
    ground.respell(&stated.claims);
    judged(documents, stated, rules, Some(ground)).0
}

/// The reports of circles while they are joined.
struct Joined {
    report: Report,
    /// Of each document its mentions, and of each agreement the mentions by document and place among its mentions.
    mentions: Vec<Vec<Mention>>,
    agreements: Vec<(Vec<(u32, u32)>, Agreement)>,
    findings: Vec<Finding>,
}

impl Joined {
    fn new(documents: usize) -> Joined {
        let report = Report {
            claims_per_document: vec![0; documents],
            spans: vec![Vec::new(); documents],
            echoes: vec![Vec::new(); documents],
            ..Report::default()
        };
        Joined { report, mentions: vec![Vec::new(); documents], agreements: Vec::new(), findings: Vec::new() }
    }

    /// Adds the report of a circle, whose documents have these numbers.
    fn add(&mut self, circle: &[usize], part: Report) {
        let whole = &mut self.report;
        let place = |passage: &mut Passage| passage.document = DocumentId(circle[passage.document.0 as usize] as u32);
        let before = whole.clusters.len() as u32;
        for mut cluster in part.clusters {
            cluster.iter_mut().for_each(|member| place(&mut member.passage));
            cluster.shrink_to_fit();
            whole.clusters.push(cluster);
        }
        for mut finding in part.findings {
            finding.cluster += before;
            for side in &mut finding.sides {
                place(&mut side.passage);
                // Counted within the circle; nobody asks for them once a report is made.
                side.claim += whole.claims as u32;
            }
            self.findings.push(finding);
        }
        let mut at: Vec<(u32, u32)> = Vec::with_capacity(part.mentions.len());
        for mut mention in part.mentions {
            place(&mut mention.passage);
            let list = &mut self.mentions[mention.passage.document.0 as usize];
            at.push((mention.passage.document.0, list.len() as u32));
            list.push(mention);
        }
        for agreement in part.agreements {
            self.agreements.push((agreement.mentions.iter().map(|&m| at[m as usize]).collect(), agreement));
        }
        whole.claims += part.claims;
        whole.sentences += part.sentences;
        for (k, &n) in circle.iter().enumerate() {
            whole.claims_per_document[n] = part.claims_per_document.get(k).copied().unwrap_or(0);
        }
        for (&n, spans) in circle.iter().zip(part.spans) {
            whole.spans[n] = spans;
        }
        for (&n, mut passages) in circle.iter().zip(part.echoes) {
            passages.iter_mut().for_each(place);
            whole.echoes[n] = passages;
        }
    }

    /// The whole report, in the order of documents.
    fn report(self, documents: Vec<Document>, rules: &[Rule]) -> Report {
        let mut first: Vec<u32> = Vec::with_capacity(self.mentions.len());
        let mut mentions: Vec<Mention> = Vec::with_capacity(self.mentions.iter().map(Vec::len).sum());
        for list in self.mentions {
            first.push(mentions.len() as u32);
            mentions.extend(list);
        }
        let number = |(document, nth): (u32, u32)| first[document as usize] + nth;
        let numbered = |(at, agreement): (Vec<(u32, u32)>, Agreement)| Agreement {
            mentions: at.into_iter().map(number).collect(),
            ..agreement
        };
        let mut agreements: Vec<Agreement> = self.agreements.into_iter().map(numbered).collect();
        agreements.sort_by(|a, b| a.mentions.cmp(&b.mentions));
        Report {
            documents,
            mentions,
            agreements,
            findings: rules::arranged(self.findings),
            rules: rules.iter().filter_map(Rule::row).collect(),
            ..self.report
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::judged;

    /// Twelve accidents, each told by three documents of which one gives another number.
    fn stories() -> Vec<Document> {
        let towns = [
            "Orlen", "Tavik", "Brusk", "Ymber", "Colvey", "Drassel", "Ferrow", "Gistad", "Hulme", "Istra", "Jarvey",
            "Kolding",
        ];
        let mayors =
            ["Pell", "Quist", "Rask", "Sorby", "Thane", "Ulven", "Varga", "Wrede", "Xanti", "Yorke", "Zeller", "Amsel"];
        let told = |(n, (town, mayor)): (usize, (&&str, &&str))| {
            let (dead, wrong) = (11 + n, 27 + 2 * n);
            let tell = move |dead: usize, opening: &str| {
                format!(
                    "{opening} of {town} fell in on Monday. The fall killed {dead} people, said Mayor Greta {mayor}. Rescuers from {town} \
                     and Upper{town} searched until night. {mayor} thanked the rescuers of Upper{town}."
                )
            };
            let texts = [
                tell(dead, "The roof of the market hall"),
                tell(wrong, "The market hall's roof"),
                tell(dead, "The market roof"),
            ];
            let name = move |k: usize| format!("{k}-{n:02}.txt");
            texts.into_iter().enumerate().map(move |(k, text)| Document::plain(&name(k), &text)).collect::<Vec<_>>()
        };
        let mut documents: Vec<Document> = towns.iter().zip(&mayors).enumerate().flat_map(told).collect();
        documents.sort_by(|a, b| a.name.cmp(&b.name));
        documents
    }

    #[test]
    fn a_collection_is_parted_where_it_is_large_and_has_no_reference() {
        let long = "a".repeat(WHOLE / 30 + 1);
        let mut documents: Vec<Document> = (0..30).map(|n| Document::plain(&format!("{n}.txt"), &long)).collect();
        assert!(parted(&documents) && !parted(&documents[..29]));
        documents[7].authority = Authority::Reference;
        assert!(!parted(&documents));
    }

    #[test]
    fn circle_by_circle_or_in_one_piece_the_report_is_the_same() {
        let rules = rules::embedded().unwrap();
        let whole = judged(stories(), crate::check::state(&stories()), &rules, None).0;
        let parts = check(stories(), &rules, &House::default());
        let told = |r: &Report| -> Vec<(String, Vec<(Passage, String)>)> {
            let sides = |f: &Finding| f.sides.iter().map(|s| (s.passage, s.value.clone())).collect();
            r.findings.iter().map(|f| (f.id.clone(), sides(f))).collect()
        };
        assert!(whole.findings.len() >= 12, "{}", whole.findings.len());
        assert_eq!(told(&parts), told(&whole));
        assert_eq!((parts.claims, parts.sentences), (whole.claims, whole.sentences));
        assert_eq!(parts.claims_per_document, whole.claims_per_document);
        assert_eq!((&parts.spans, &parts.mentions), (&whole.spans, &whole.mentions));
        assert_eq!(parts.agreements, whole.agreements);
        assert_eq!(
            parts.clusters.iter().map(Vec::len).sum::<usize>(),
            whole.clusters.iter().map(Vec::len).sum::<usize>()
        );
        for finding in &parts.findings {
            let cluster = &parts.clusters[finding.cluster as usize];
            assert!(finding.sides.iter().any(|s| cluster.iter().any(|m| m.passage == s.passage)));
        }
    }
}
