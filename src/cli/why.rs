//! `claimlint why a.md:3 b.md:9`: were these two passages held against each other, and if nothing was said, what stopped it?

use super::scope::{self, Scope, Setup};
use super::{USAGE, lines, output, say};
use crate::check::{Connected, connected, state};
use crate::claims::{Claim, Origin, Slot};
use crate::clusters::{self, group, likeness};
use crate::graph::{CONFLICT_NAMES, CONTEXT_NAMES, Features, Model, relate_values};
use crate::report::{Fate, Held, Inquiry, View, why};
use crate::rules::{self, Report, Rule};
use crate::text::DocumentId;
use crate::values::Relation;
use std::io::Write;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub struct Arguments {
    /// A passage, as FILE:LINE or FILE:LINE:COLUMN.
    #[arg(value_name = "PLACE")]
    first: String,
    /// The other passage; without it, the passages that come nearest to the first are shown.
    #[arg(value_name = "PLACE")]
    second: Option<String>,
    /// The documents among which they are judged, as `check` would: rare words, rivals and stories depend on them. May be given
    /// several times; the documents of claimlint.yaml if there is one.
    #[arg(long, value_name = "PATH")]
    among: Vec<PathBuf>,
    /// A folder of rules besides those of the program; may be given several times.
    #[arg(long, value_name = "DIR")]
    rules: Vec<PathBuf>,
    /// The configuration; the nearest claimlint.yaml upwards from here unless given.
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    config: Option<PathBuf>,
    /// Read no configuration.
    #[arg(long)]
    no_config: bool,
    /// How many pairs of claims to show.
    #[arg(long, value_name = "N", default_value_t = 12)]
    pairs: usize,
}

/// FILE:LINE or FILE:LINE:COLUMN.
struct Named {
    file: String,
    line: usize,
    column: Option<usize>,
}

pub fn run(arguments: Arguments) -> u8 {
    let named: Result<Vec<Named>, String> = [Some(&arguments.first), arguments.second.as_ref()]
        .into_iter()
        .flatten()
        .map(|words| place(words).ok_or(format!("`{words}` is no place; write FILE:LINE, as in docs/a.md:3")))
        .collect();
    let answered = named.and_then(|named| match settle(&named, &arguments) {
        Ok(setup) => answer(&named, &arguments, &setup),
        Err(code) => Ok(code),
    });
    match answered {
        Ok(code) => code,
        Err(message) => {
            say("error", message);
            USAGE
        }
    }
}

/// What is read, and by which settings: what is named, the documents that the configuration names, and the files of the places.
fn settle(named: &[Named], arguments: &Arguments) -> Result<Setup, u8> {
    let files = named.iter().map(|n| PathBuf::from(file_of(&n.file)));
    let (config, ..) =
        scope::configuration(arguments.config.as_deref(), arguments.no_config).map_err(scope::refused)?;
    let configured = arguments.among.is_empty() && !config.documents.is_empty();
    let scope = Scope {
        paths: if configured { Vec::new() } else { arguments.among.iter().cloned().chain(files.clone()).collect() },
        rules: arguments.rules.clone(),
        config: arguments.config.clone(),
        no_config: arguments.no_config,
        ..Scope::default()
    };
    let mut setup = scope.settle()?;
    setup.wide = false;
    if configured {
        setup.paths.extend(files);
    }
    Ok(setup)
}

fn answer(named: &[Named], arguments: &Arguments, setup: &Setup) -> Result<u8, String> {
    let rules = &setup.rules;
    let reading = setup.read();
    let code = scope::tell(&reading);
    if reading.documents.is_empty() {
        return Ok(code);
    }
    let documents = reading.documents;
    let mut stated = state(&documents);
    setup.house.furnish(&mut stated.claims);
    let connected = connected(&documents, stated, &Model::default(), true);
    let findings = rules::judge(&documents, &connected.stated.claims, &connected.graph, rules, &connected.cluster_of);
    let mut spans = vec![Vec::new(); documents.len()];
    for claim in connected.stated.claims.iter().filter(|c| c.slot == Slot::Statement) {
        spans[claim.passage.document.0 as usize].push(claim.passage.span);
    }
    let mut report = Report { documents, findings, spans, ..Report::default() };
    setup.tidy(&mut report);
    crate::decisions::suppress(&mut report, setup.today, false);
    let style = output::style(output::When::Never);
    let view = View::new(&report, style);
    let claims = &connected.stated.claims;
    let mut ends = Vec::new();
    for n in named {
        ends.push(claims_at(&view, claims, n)?);
    }
    let looking = Looking { report: &report, connected: &connected, rules };
    let mut held = match &ends[..] {
        [left, right] => looking.between(left, right),
        [left, ..] => looking.nearest(left),
        [] => Vec::new(),
    };
    let shown = held.len().min(arguments.pairs.max(1));
    let more = held.len() - shown;
    held.truncate(shown);
    let documents = |n: usize| ends.get(n).and_then(|e| e.first()).map(|&c| claims[c as usize].passage.document);
    let story = match (documents(0), documents(1)) {
        (Some(a), Some(b)) if a != b => {
            Some((connected.ground.stories.likeness(a.0 as usize, b.0 as usize), connected.ground.stories.one(a, b)))
        }
        _ => None,
    };
    let inquiry = Inquiry {
        claims,
        rules,
        ends,
        held,
        more,
        story,
        many: connected.ground.stories.many(),
        weights: &connected.ground.weights,
    };
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    Ok(match why(&view, &inquiry, &mut out).and_then(|()| out.flush()) {
        Ok(()) => code,
        Err(error) => lines::broken(&error),
    })
}

fn place(words: &str) -> Option<Named> {
    let number = |text: &str| text.parse::<usize>().ok().filter(|n| *n > 0);
    let (rest, last) = words.rsplit_once(':')?;
    let last = number(last)?;
    match rest.rsplit_once(':').and_then(|(file, line)| Some((file, number(line)?))) {
        Some((file, line)) if !file.is_empty() => Some(Named { file: file.into(), line, column: Some(last) }),
        _ if !rest.is_empty() => Some(Named { file: rest.into(), line: last, column: None }),
        _ => None,
    }
}

/// The file of a document's name: a record of JSON lines is named `file:id`.
fn file_of(name: &str) -> &str {
    match name.rsplit_once(':') {
        Some((file, _)) if !Path::new(name).exists() && Path::new(file).exists() => file,
        _ => name,
    }
}

/// The claims of the sentences that stand on a line, or at a column of it.
fn claims_at(view: &View<'_>, claims: &[Claim], named: &Named) -> Result<Vec<u32>, String> {
    let wanted = named.file.replace('\\', "/");
    let wanted = wanted.strip_prefix("./").unwrap_or(&wanted);
    let documents = &view.report.documents;
    let Some(number) = documents.iter().position(|d| d.name == wanted) else {
        let near = rules::nearest(wanted, documents.iter().map(|d| d.name.as_str()));
        let hint = near.map_or(String::new(), |n| format!("; did you mean `{n}`?"));
        return Err(format!("no document is called `{wanted}`{hint}"));
    };
    let id = DocumentId(number as u32);
    let stands = |claim: &Claim| {
        let span = claim.passage.span;
        let (from, to) = (view.place(id, span.start), view.place(id, span.end));
        match named.column {
            Some(column) => {
                (from.line, from.column) <= (named.line, column) && (named.line, column) < (to.line, to.column)
            }
            None => from.line <= named.line && named.line <= to.line,
        }
    };
    let found: Vec<u32> = (0..claims.len() as u32)
        .filter(|&c| claims[c as usize].passage.document == id && stands(&claims[c as usize]))
        .collect();
    match found.is_empty() {
        true => Err(format!(
            "{wanted}:{}: no sentence was read there: a blank line, markup, code or front matter",
            named.line
        )),
        false => Ok(found),
    }
}

/// What is known of a run when a pair of its claims is asked about.
struct Looking<'a> {
    report: &'a Report,
    connected: &'a Connected,
    rules: &'a [Rule],
}

impl Looking<'_> {
    fn claims(&self) -> &[Claim] {
        &self.connected.stated.claims
    }

    /// Every pair of claims of one slot across two sets, the most telling first.
    fn between(&self, left: &[u32], right: &[u32]) -> Vec<Held> {
        let candidates =
            clusters::candidates(self.claims(), &self.connected.ground.weights, &self.connected.ground.stories);
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        for &a in left {
            for &b in right.iter().filter(|&&b| b != a) {
                let (x, y) = (&self.claims()[a as usize], &self.claims()[b as usize]);
                // A claim that was derived is held against its own origin, else it stands for itself.
                if x.slot == y.slot
                    && (group(x) == group(y) || self.joined(a, b).is_some())
                    && (x.passage != y.passage || self.joined(a, b).is_some())
                    && !pairs.contains(&(b, a))
                {
                    pairs.push((a, b));
                }
            }
        }
        let mut held: Vec<Held> = pairs.into_iter().map(|(a, b)| self.held(a, b, &candidates)).collect();
        held.sort_by(|x, y| rank(y).total_cmp(&rank(x)).then((x.a, x.b).cmp(&(y.a, y.b))));
        held
    }

    /// The pairs of the graph that one set of claims has with any other, the surest first.
    fn nearest(&self, left: &[u32]) -> Vec<Held> {
        let with = |(a, b, _, _): (u32, u32, usize, &_)| match (left.contains(&a), left.contains(&b)) {
            (true, _) => Some((a, b)),
            (_, true) => Some((b, a)),
            _ => None,
        };
        let pairs: Vec<(u32, u32)> = self.connected.graph.pairs().filter_map(with).collect();
        let mut held: Vec<Held> = pairs.into_iter().map(|(a, b)| self.held(a, b, &[])).collect();
        held.sort_by(|x, y| rank(y).total_cmp(&rank(x)).then((x.a, x.b).cmp(&(y.a, y.b))));
        held
    }

    /// The number of the edge between two claims.
    fn joined(&self, a: u32, b: u32) -> Option<usize> {
        let (a, b) = (petgraph::graph::NodeIndex::new(a as usize), petgraph::graph::NodeIndex::new(b as usize));
        self.connected.graph.graph.find_edge(a, b).map(|e| e.index())
    }

    fn held(&self, a: u32, b: u32, candidates: &[(u32, u32)]) -> Held {
        let (x, y) = (&self.claims()[a as usize], &self.claims()[b as usize]);
        let like = likeness(x, y, &self.connected.ground.weights);
        let graph = &self.connected.graph;
        let fate = match (self.joined(a, b), graph.facts(a, b)) {
            (Some(edge), Some(facts)) => Fate::Joined {
                facts: facts.clone(),
                parts: graph.features.get(edge).map(parts).unwrap_or_default(),
                finding: self.report.findings.iter().position(|f| {
                    [a, b].iter().all(|c| f.sides.iter().any(|s| s.claim == *c))
                        && self.rules.iter().any(|r| r.id == *f.rule && r.flags(facts))
                }),
            },
            _ => Fate::Stopped(self.stopped(a, b, like.cosine, candidates)),
        };
        Held { a, b, like, fate }
    }

    /// Why two claims of one slot were never joined.
    fn stopped(&self, a: u32, b: u32, cosine: f32, candidates: &[(u32, u32)]) -> String {
        let (x, y) = (&self.claims()[a as usize], &self.claims()[b as usize]);
        if matches!(x.slot, Slot::Name | Slot::Role) {
            return "the two names, or their holders, are not taken for one".into();
        }
        for (claim, side) in [(x, "first"), (y, "second")] {
            if claim.row {
                return format!("the {side} stands in a row of figures, or dates a figure and no event");
            }
            if group(claim).is_none() || matches!(claim.origin, Origin::Derived { by: "calendar", .. }) {
                return format!("the {side} is compared only with what it was derived from, or with nothing");
            }
        }
        let (p, q) = (x.passage.document, y.passage.document);
        if p != q && !self.connected.ground.stories.one(p, q) {
            return "the two documents are taken to tell different stories".into();
        }
        if !candidates.contains(&(a.min(b), a.max(b))) {
            return "no telling word in common, or only words that many passages share".into();
        }
        let relation = match (&x.value, &y.value) {
            (Some(v), Some(w)) => Some(relate_values(v, w).0),
            _ => None,
        };
        match relation {
            Some(Relation::Unknown) => "the values cannot be compared: one is vague or silent".into(),
            Some(Relation::Apart) if self.elsewhere(a, y) || self.elsewhere(b, x) => {
                "one value's equal stands in the other's sentence: that is its counterpart".into()
            }
            _ if cosine < 0.12 => "the words around them are not alike".into(),
            _ => "set aside when pairs were joined: two verbs of outcome, two times, or too little alike".into(),
        }
    }

    /// Whether a value of the other claim's sentence equals this one's.
    fn elsewhere(&self, a: u32, other: &Claim) -> bool {
        let Some(value) = &self.claims()[a as usize].value else { return false };
        let beside = self
            .claims()
            .iter()
            .filter(|c| (c.passage, c.slot, c.origin) == (other.passage, Slot::Value, Origin::Stated));
        beside.filter_map(|c| c.value.as_ref()).any(|w| relate_values(value, w).0 == Relation::Same)
    }
}

/// What is shown first: what was said, then what came nearest to being said.
fn rank(held: &Held) -> f32 {
    match &held.fate {
        Fate::Joined { finding: Some(_), facts, .. } => 4.0 + facts.confidence,
        Fate::Joined { facts, .. } if facts.values == Relation::Apart => 2.0 + facts.confidence,
        Fate::Joined { facts, .. } => 1.0 + facts.confidence,
        Fate::Stopped(_) => held.like.cosine,
    }
}

/// What each feature adds to the odds, in the order of its weight: of context, and of conflict.
fn parts(features: &Features) -> [Vec<(&'static str, f32)>; 2] {
    let model = Model::default();
    let sorted = |mut list: Vec<(&'static str, f32)>| {
        list.retain(|(_, v)| v.abs() >= 0.005);
        list.sort_by(|x, y| y.1.abs().total_cmp(&x.1.abs()).then(x.0.cmp(y.0)));
        list
    };
    let weighted = features.context.iter().zip(&model.context).map(|(f, w)| f * w);
    let context = sorted(CONTEXT_NAMES.iter().copied().zip(weighted).collect());
    // Trees have no weights: what a feature adds is what its absence would take away.
    let whole = model.conflict(&features.context, &features.conflict);
    let without = |n: usize| {
        let mut row = features.conflict;
        row[n] = 0.0;
        whole - model.conflict(&features.context, &row)
    };
    let conflict = sorted(CONFLICT_NAMES.iter().copied().enumerate().map(|(n, name)| (name, without(n))).collect());
    [context, conflict]
}
