//! What manuals, references and notes on versions say of one setting: a table gives `queue.hold_time` 30 s, the guide "the hold time is
//! 60 seconds"; a switch is "on by default" and `false` in the table; "Node 18 or later" and "Node 16 or later".
//!
//! In: the documents and all claims. Out: pairs of claims that tell of one setting, or of one version, what cannot both be so. Always: a
//! passage that tells of a case, an advice, another edition or an older version is no rival; where another value of the same sentence
//! agrees, nothing is said. To add a sort of fact: a file here and a line in `rivals`.

mod alike;
mod entries;
mod levels;
mod often;
mod releases;
mod rows;
mod said;
mod switches;
mod versions;

use super::rivals::Rival;
use crate::claims::Claim;
use crate::clusters::Stories;
use crate::text::Document;

/// All pairs that tell one setting or version otherwise.
pub fn rivals(documents: &[Document], claims: &[Claim], stories: &Stories) -> Vec<Rival> {
    let texts = said::texts(documents, claims);
    if texts.is_empty() {
        return Vec::new();
    }
    let rows = rows::rows(claims, &texts);
    let mut found = levels::rivals(claims, &texts, &rows);
    found.extend(levels::twice(claims, &rows));
    found.extend(switches::rivals(&texts, &rows));
    found.extend(versions::rivals(&texts));
    found.extend(releases::rivals(claims, &texts));
    found.extend(alike::rivals(claims, &texts));
    found.extend(often::rivals(claims, &texts));
    let one_story =
        |r: &Rival| stories.one(claims[r.a as usize].passage.document, claims[r.b as usize].passage.document);
    found.retain(one_story);
    found.sort_by(|x, y| (x.a, x.b).cmp(&(y.a, y.b)).then(y.certainty.total_cmp(&x.certainty)));
    found.dedup_by_key(|r| (r.a, r.b));
    found
}
