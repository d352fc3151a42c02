//! Claims -> Clusters: which claims may be about one matter, how near each pair is, and which belong together.
//!
//! In: the claims of a corpus. Out: candidate pairs with their likeness, and clusters. Always: every claim is in exactly one
//! cluster; ids ascend; the same claims give the same clusters on any number of threads.

mod block;
mod circles;
mod merge;
mod shared;
mod similarity;
mod stories;
mod tally;
mod weights;

pub use block::{Keys, candidates, group};
pub use merge::{Cluster, merge};
pub use similarity::{Likeness, Surroundings, likeness, surroundings};
pub use stories::{Stories, Tales};
pub use tally::Tally;
pub use weights::{Counts, Weights};
