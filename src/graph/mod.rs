//! Claims, joined by what they have in common: a graph whose nodes are claims and whose edges are facts of pairs.
//!
//! In: claims, candidate pairs, weights. Out: a `ClaimGraph`. Always: an edge joins claims that can be compared; its facts are
//! computed once and are all that rules see.

mod acts;
mod align;
mod beside;
mod brief;
mod clash;
mod connect;
mod contrast;
mod copies;
mod credits;
mod denial;
mod edges;
mod facts;
mod features;
mod fillers;
mod finders;
mod gap;
mod headline;
mod hedge;
mod holders;
mod journeys;
mod kinds;
mod lapses;
mod lexis;
mod margins;
mod model;
mod names;
mod neighbours;
mod occasions;
mod ordinals;
mod persons;
mod phrases;
mod quotes;
mod ranks;
mod remainders;
mod rivals;
mod scenes;
mod scores;
mod sequence;
mod settings;
mod settled;
mod shares;
mod slip;
mod spells;
mod told;
mod tolls;
mod totals;
mod trees;
mod twice;
mod values;
mod voices;
mod votes;

pub use beside::{Beside, beside, covered, deniable};
pub use connect::{ClaimGraph, Features, Model, connect};
pub use contrast::contrast;
pub use denial::{DENIAL_FEATURES, DENIAL_NAMES, Denied, denied};
pub use facts::{Facts, Published, Wording};
pub use features::{CONFLICT, CONFLICT_NAMES, CONTEXT, CONTEXT_NAMES};
pub use fillers::{FEATURE_NAMES as FILLER_NAMES, FEATURES as FILLER_FEATURES, filler_pairs};
pub use lexis::{Lexis, each as each_word};
pub use model::{chance, logit};
pub use names::aliases;
pub use trees::{Node, Trees};
pub use values::relate as relate_values;
