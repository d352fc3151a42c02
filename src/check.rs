//! The whole way from documents to a report.

use crate::claims::{self, Claim, Origin, Slot};
use crate::clusters::{self, Cluster, Stories, Weights};
use crate::graph::{self, ClaimGraph, Model};
use crate::rules::{self, ClusterMember, Report, Rule};
use crate::text::{Authority, Document, DocumentId, Passage, Span};
use crate::values::Relation;
use crate::{groups, language, values};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// The claims of a corpus, with how many each document states and how many sentences there are.
#[derive(Clone, Debug)]
pub struct Stated {
    pub claims: Vec<Claim>,
    pub per_document: Vec<usize>,
    pub sentences: usize,
}

/// Everything that is known before rules are applied.
pub struct Connected {
    pub stated: Stated,
    pub clusters: Vec<Cluster>,
    /// The cluster of each claim.
    pub cluster_of: Vec<u32>,
    pub graph: ClaimGraph,
    pub ground: Ground,
}

/// What a corpus teaches before any pair is compared: which spellings are one name, how much each word tells, and which documents tell
/// one story. It hardly changes while one document is edited.
#[derive(Clone, Debug, Default)]
pub struct Ground {
    aliases: Arc<FxHashMap<u32, u32>>,
    pub weights: Arc<Weights>,
    pub stories: Stories,
}

impl Ground {
    /// Learns from the claims of a corpus, and puts one spelling in the place of several.
    fn read(documents: usize, claims: &mut [Claim]) -> Ground {
        let aliases = graph::aliases(claims);
        claims::unify(claims, &aliases);
        Ground {
            aliases: Arc::new(aliases),
            weights: Arc::new(Weights::count(claims)),
            stories: Stories::read(documents, claims),
        }
    }

    /// What words and stories teach; spellings are as they are.
    pub fn of(weights: Arc<Weights>, stories: Stories) -> Ground {
        Ground { aliases: Arc::default(), weights, stories }
    }

    /// Learns from these claims which spellings are one name.
    pub fn respell(&mut self, claims: &[Claim]) {
        self.aliases = Arc::new(graph::aliases(claims));
    }

    /// The same for some of the documents, by their numbers, in this order.
    pub fn among(&self, documents: &[usize]) -> Ground {
        Ground { stories: self.stories.among(documents), ..self.clone() }
    }
}

/// Reads the claims of all documents, in parallel; each document's analysis is dropped as soon as its claims are stated.
pub fn state(documents: &[Document]) -> Stated {
    let each: Vec<(Vec<Claim>, usize)> = documents.par_iter().map(state_one).collect();
    gather(each)
}

/// The claims of one document, as if it were the only one, and how many sentences it has.
pub fn state_one(document: &Document) -> (Vec<Claim>, usize) {
    let analysis = language::analyse(document);
    let annotations = values::annotate(document, &analysis);
    (claims::claims(DocumentId(0), document, &analysis, &annotations), analysis.sentences.len())
}

/// Puts the claims of several documents, each stated by itself, into one list.
pub fn gather(each: Vec<(Vec<Claim>, usize)>) -> Stated {
    let mut stated = Stated { claims: Vec::new(), per_document: Vec::new(), sentences: 0 };
    for (number, (list, sentences)) in each.into_iter().enumerate() {
        let before = stated.claims.len() as u32;
        stated.per_document.push(list.len());
        stated.sentences += sentences;
        stated.claims.extend(list.into_iter().map(|mut claim| {
            claim.passage.document = DocumentId(number as u32);
            if let Origin::Derived { from, .. } = &mut claim.origin {
                *from += before;
            }
            claim
        }));
    }
    stated
}

/// Clusters and connects the claims. `keep_features` keeps what the model saw of every pair, for fitting.
pub fn connected(documents: &[Document], mut stated: Stated, model: &Model, keep_features: bool) -> Connected {
    let ground = Ground::read(documents.len(), &mut stated.claims);
    connected_on(documents, stated, ground, model, keep_features)
}

fn connected_on(
    documents: &[Document],
    stated: Stated,
    ground: Ground,
    model: &Model,
    keep_features: bool,
) -> Connected {
    let Ground { weights, stories, .. } = &ground;
    let pairs = clusters::candidates(&stated.claims, weights, stories);
    let graph = graph::connect(documents, &stated.claims, &pairs, weights, stories, model, keep_features);
    let alike: Vec<(f32, u32, u32)> = graph
        .pairs()
        .filter_map(|(a, b, edge, _)| {
            let like = &graph.likeness[edge];
            (like.cosine >= TOGETHER).then_some((like.cosine, a, b))
        })
        .collect();
    let clusters = clusters::merge(stated.claims.len(), LINKED, alike);
    let mut cluster_of = vec![0; stated.claims.len()];
    for (n, cluster) in clusters.iter().enumerate() {
        for &claim in &cluster.claims {
            cluster_of[claim as usize] = n as u32;
        }
    }
    Connected { stated, clusters, cluster_of, graph, ground }
}

/// Share of the pairs between two clusters that must be alike before they join.
const LINKED: f32 = 0.09;
/// Contexts at least this alike may share a cluster.
const TOGETHER: f32 = 0.05;

/// What a team brings of its own.
#[derive(Clone, Debug, Default)]
pub struct House {
    /// Names of one person, body or place.
    pub aliases: Vec<Vec<String>>,
    pub units: Vec<claims::OwnUnit>,
}

impl House {
    /// Reads claims with the units and names of the house: once, before they are compared.
    pub fn furnish(&self, claims: &mut [Claim]) {
        claims::in_own_units(claims, &self.units);
        claims::unify(claims, &claims::aliases(&self.aliases));
    }
}

/// Checks documents against each other and themselves. Cannot fail.
pub fn check(documents: Vec<Document>, rules: &[Rule]) -> Report {
    check_for(documents, rules, &House::default())
}

/// The same with what a team brings of its own.
pub fn check_for(documents: Vec<Document>, rules: &[Rule], house: &House) -> Report {
    if groups::parted(&documents) {
        return groups::check(documents, rules, house);
    }
    let mut stated = state(&documents);
    house.furnish(&mut stated.claims);
    judged(documents, stated, rules, None).0
}

/// Compares and judges claims that are stated already; `ground` is what a larger corpus taught, none to learn it here.
pub fn judged(
    documents: Vec<Document>,
    mut stated: Stated,
    rules: &[Rule],
    ground: Option<Ground>,
) -> (Report, Ground) {
    let ground = match ground {
        Some(ground) => {
            claims::unify(&mut stated.claims, &ground.aliases);
            ground
        }
        None => Ground::read(documents.len(), &mut stated.claims),
    };
    let Connected { stated, clusters, cluster_of, graph, ground } =
        connected_on(&documents, stated, ground, &Model::default(), false);
    let findings = rules::judge(&documents, &stated.claims, &graph, rules, &cluster_of);
    let members = |cluster: &Cluster| {
        let mut list: Vec<ClusterMember> = cluster
            .claims
            .iter()
            .filter(|&&c| stated.claims[c as usize].slot != Slot::Name)
            .map(|&c| ClusterMember { passage: stated.claims[c as usize].passage })
            .collect();
        list.dedup();
        list
    };
    let mut spans: Vec<Vec<Span>> = vec![Vec::new(); documents.len()];
    for claim in stated.claims.iter().filter(|c| c.slot == Slot::Statement) {
        spans[claim.passage.document.0 as usize].push(claim.passage.span);
    }
    let (mentions, agreements) = rules::mentions(&documents, &stated.claims, &graph, &findings);
    let echoes = echoes(&documents, &stated.claims, &graph);
    let report = Report {
        echoes,
        rules: rules.iter().filter_map(Rule::row).collect(),
        spans,
        mentions,
        agreements,
        claims: stated.claims.len(),
        claims_per_document: stated.per_document,
        sentences: stated.sentences,
        clusters: clusters.iter().map(members).collect(),
        documents,
        findings,
        ..Report::default()
    };
    (report, ground)
}

/// From this confidence on a passage speaks of what another says.
const SPEAKS_OF: f32 = 0.5;

/// For each reference, the passages of drafts that speak of what it says, in order.
fn echoes(documents: &[Document], claims: &[Claim], graph: &ClaimGraph) -> Vec<Vec<Passage>> {
    let mut echoes = vec![Vec::new(); documents.len()];
    let reference =
        |c: u32| documents[claims[c as usize].passage.document.0 as usize].authority == Authority::Reference;
    if documents.iter().all(|d| d.authority == Authority::Draft) {
        return echoes;
    }
    for (a, b, _, facts) in graph.pairs() {
        let speaks =
            facts.values != Relation::Unknown && facts.confidence >= SPEAKS_OF || facts.topic == Relation::Same;
        if !speaks || reference(a) == reference(b) {
            continue;
        }
        let (reference, draft) = if reference(a) { (a, b) } else { (b, a) };
        let of = claims[reference as usize].passage.document.0 as usize;
        echoes[of].push(claims[draft as usize].passage);
    }
    for list in &mut echoes {
        list.sort_unstable();
        list.dedup();
    }
    echoes
}
