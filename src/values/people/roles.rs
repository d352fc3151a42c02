//! Roles compared: "CEO" is "chief executive", a "special envoy" is an "envoy", a "deputy mayor" is no mayor, the "foreign
//! minister" is not the "finance minister".

use super::form::NameForm;
use super::places::relate_places;
use super::relate::relate;
use crate::language::NameKind;
use crate::lexicon::letters::fold;
use crate::lexicon::places::{PLACES, Sense};
use crate::lexicon::roles::{HEADS, LOWER, NO_FIELD, OFFICES, PASSING, PAST, ROLES, Seats, TOGETHER, TRADES};
use crate::lexicon::words::{Kinship, key, kinship, look_up};
use crate::values::Relation;
use smol_str::SmolStr;

/// A role in comparable form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleForm {
    /// What it is called in the table ("chief executive"), else its head noun, folded ("beekeeper").
    pub name: SmolStr,
    /// Rows of the table; empty where it is not in it.
    rows: Vec<u16>,
    /// "deputy", "vice", "assistant": a lower rank of the role.
    pub lower: Option<SmolStr>,
    /// "acting", "elect", "honorary".
    pub passing: Option<SmolStr>,
    /// "former", "ex-", "late".
    pub past: bool,
    /// Modifiers that are none of these, folded: "special" in "special envoy".
    pub modifiers: Vec<SmolStr>,
    /// Whether `of` stands behind the role: "head of Research".
    pub behind: bool,
    /// "German" in "German chancellor", "Ford" in "Ford chief executive", "Harrow Steel" in "head of Harrow Steel".
    pub of: Option<SmolStr>,
}

crate::packable! {
    struct RoleForm { name, rows, lower, passing, past, modifiers, behind, of }
}

/// Why two roles stand as they do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RoleReason {
    /// One role in the same words.
    Identical,
    /// "CEO", "chief executive"; "PM", "premier".
    Synonym,
    /// One has a modifier or a body that the other lacks: "special envoy", "envoy".
    Narrower,
    /// "surgeon", "doctor"; "senator", "politician".
    Broader,
    /// "acting mayor", "mayor".
    Passing,
    /// "former mayor", "mayor".
    Past,
    /// "deputy mayor", "mayor"; "vice president", "president".
    Rank,
    /// One post in two places or bodies: "mayor of Leeds", "mayor of York".
    Elsewhere,
    /// Two posts of one sort: "finance minister", "foreign minister"; "colonel", "major".
    OtherPost,
    /// Two offices of two sorts, of which a person seldom holds both at once: "project director", "chief engineer".
    OtherOffice,
    /// One person may well be both, or the tables do not say.
    Unrelated,
}

/// How two roles stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleRelation {
    pub relation: Relation,
    pub reason: RoleReason,
}

impl RoleForm {
    /// Reads the words of a role, with or without an article: "the former deputy mayor of Leeds". None where no word is left.
    pub fn new(phrase: &str) -> Option<RoleForm> {
        let words: Vec<Word> = split(phrase);
        let (from, to, rows) = find(&words)?;
        let mut form = RoleForm {
            name: rows.first().map_or_else(
                || SmolStr::from(words[from].folded.as_str()),
                |&r| SmolStr::new_static(ROLES.rows[r as usize].name),
            ),
            rows,
            lower: None,
            passing: None,
            past: false,
            modifiers: Vec::new(),
            behind: false,
            of: None,
        };
        let mut of: Vec<&str> = Vec::new();
        for word in &words[..from] {
            let text = word.folded.as_str();
            if PAST.contains(&text) {
                form.past = true;
            } else if LOWER.contains(&text) {
                form.lower = Some(text.into());
            } else if PASSING.contains(&text) {
                form.passing = Some(text.into());
            } else if IDLE.contains(&text)
                || word.owner && !word.capital
                || (text == "new" && !word.capital)
                || text.bytes().all(|b| b.is_ascii_digit())
            {
                continue;
            } else if word.capital || is_people(text) {
                of.push(word.raw);
            } else {
                form.modifiers.push(text.into());
            }
        }
        let mut after = words[to..].iter().peekable();
        while let Some(word) = after.next_if(|w| PASSING.contains(&w.folded.as_str())) {
            form.passing = Some(word.folded.as_str().into());
        }
        let tail: Vec<&Word> =
            after.skip_while(|w| PREPOSITIONS.contains(&w.folded.as_str()) || w.folded == "the").collect();
        // "chairman of the Lyme Council and a farmer" ends with the council.
        let stop = tail.windows(2).position(|w| w[0].folded == "and" && !w[1].capital).unwrap_or(tail.len());
        let tail: Vec<&str> = tail[..stop].iter().map(|w| w.raw).collect();
        if !tail.is_empty() {
            (of, form.behind) = (tail, true);
        }
        form.of = (!of.is_empty()).then(|| of.join(" ").into());
        Some(form)
    }

    /// Whether only one can hold it at a time in one place or body.
    pub fn exclusive(&self) -> bool {
        self.rows.iter().any(|&r| ROLES.rows[r as usize].seats == Seats::One)
    }

    /// Its last word: "engineer" of a "chief engineer".
    fn head(&self) -> &str {
        self.name.rsplit(' ').next().unwrap_or("")
    }

    /// Whether it is an office, post or profession that fills its holder's working day: "chief engineer", "head of transport", "vet".
    pub fn office(&self) -> bool {
        let head = self.head();
        !self.kin()
            && (self.rows.iter().any(|&r| ROLES.rows[r as usize].seats != Seats::Many)
                || OFFICES.contains(&head)
                || HEADS.contains(&head) && !self.field().is_empty())
    }

    /// Whether it is a trade or a profession that is nothing else besides: "plumber", "nurse".
    pub fn trade(&self) -> bool {
        let head = self.head();
        TRADES.contains(&head) || OFFICES.contains(&head)
    }

    /// What an office is about: "medical" of a "medical director", "transport" of the "head of transport". Folded.
    fn field(&self) -> Vec<&str> {
        let loose = |w: &str| NO_FIELD.contains(&w);
        let mut words: Vec<&str> = self.modifiers.iter().map(SmolStr::as_str).filter(|w| !loose(w)).collect();
        // "Head of Operations": what is written large is a field where the word is one of English at large.
        if let Some(of) =
            self.of.as_deref().filter(|of| !of.contains([' ', '\'', '’']) && (self.behind || self.name != "leader"))
        {
            // "Sales" is no lemma, "sale" is one.
            let lower = of.to_lowercase();
            let word = look_up(&lower).or_else(|| look_up(lower.strip_suffix('s')?));
            if word.is_some_and(|w| w.zipf() > 3.0)
                && !is_people(&fold(of))
                && PLACES.senses(&fold(of)).is_empty()
                && !of.is_empty()
            {
                words.push(of);
            }
        }
        words
    }

    /// What the head of something is about, be the field in the table's name or behind it: "head of research", "head of sales".
    fn told(&self) -> Vec<&str> {
        let (head, field) = self.name.split_once(" of ").unwrap_or((&self.name, ""));
        match HEADS.contains(&head) {
            true if field.is_empty() => self.field(),
            true => vec![field],
            false => Vec::new(),
        }
    }

    /// Whether the table knows it.
    pub fn known(&self) -> bool {
        !self.rows.is_empty()
    }

    /// Whether it is a relation to somebody: "wife", "mother".
    pub fn kin(&self) -> bool {
        self.broader().any(|w| w == "relative")
    }

    fn broader(&self) -> impl Iterator<Item = &'static str> {
        self.rows.iter().flat_map(|&r| ROLES.rows[r as usize].broader.iter().copied())
    }
}

/// Compares two roles of what may be one person. `Same`: one post, in the same words or synonyms. `Compatible`: one is the more
/// general. `Apart`: a person cannot be both at once in the same sense (see `reason`). `Unknown`: one may well be both. Symmetric.
pub fn relate_roles(a: &RoleForm, b: &RoleForm) -> RoleRelation {
    use Relation::*;
    use RoleReason::*;
    let reply = |relation, reason| RoleRelation { relation, reason };
    let one = a.name == b.name || a.rows.iter().any(|r| b.rows.contains(r));
    if !one {
        return others(a, b);
    }
    if a.lower != b.lower {
        return reply(Apart, Rank);
    }
    if a.past != b.past {
        return reply(Apart, Past);
    }
    if fields(a, b) {
        return reply(Apart, OtherPost);
    }
    let body = bodies(a, b);
    if body == Apart {
        // A person may be professor here and there, but mayor in one town.
        return if a.exclusive() || b.exclusive() { reply(Apart, Elsewhere) } else { reply(Unknown, Elsewhere) };
    }
    if a.passing != b.passing {
        return reply(Compatible, Passing);
    }
    if a.modifiers != b.modifiers || body != Same {
        return reply(Compatible, Narrower);
    }
    if a.name == b.name { reply(Same, Identical) } else { reply(Same, Synonym) }
}

/// Two roles that share no row.
fn others(a: &RoleForm, b: &RoleForm) -> RoleRelation {
    use Relation::*;
    use RoleReason::*;
    let reply = |relation, reason| RoleRelation { relation, reason };
    let holds = |x: &RoleForm, y: &RoleForm| {
        x.broader().any(|w| w == y.name.as_str() || ROLES.named(w).iter().any(|r| y.rows.contains(r)))
    };
    if (holds(a, b) || holds(b, a)) && a.lower.is_none() && b.lower.is_none() {
        return if apart(&a.told(), &b.told()) { reply(Apart, OtherPost) } else { reply(Compatible, Broader) };
    }
    if a.known() && b.known() {
        let sorts = |x: &RoleForm| x.rows.iter().map(|&r| ROLES.rows[r as usize].seats).collect::<Vec<_>>();
        let single = |x: &RoleForm| sorts(x).iter().all(|s| *s != Seats::Many);
        let together = TOGETHER.contains(&a.name.as_str()) && TOGETHER.contains(&b.name.as_str());
        let one_sort = a.broader().any(|w| b.broader().any(|v| v == w));
        // "vice president" and "president", "deputy prime minister" and "prime minister".
        let rank = [(a, b), (b, a)]
            .iter()
            .any(|(x, y)| x.name.strip_suffix(y.name.as_str()).is_some_and(|rest| LOWER.contains(&rest.trim())));
        if rank {
            return reply(Apart, Rank);
        }
        if single(a) && single(b) && one_sort && !together && a.past == b.past {
            return reply(Apart, OtherPost);
        }
        // One body has one head, whatever its papers call him: "governor of the bank", "president of the bank".
        let heads =
            a.of.is_some() && a.of == b.of && [a, b].iter().all(|f| f.broader().any(|w| w == "head" || w == "leader"));
        let two = (a.office() && b.office() || a.trade() && b.trade()) && a.past == b.past;
        // Who heads something has a profession besides: "a surgeon", "head of the clinic".
        let profession = |x: &RoleForm| x.trade() || sorts(x).iter().all(|s| *s == Seats::OneEach);
        let leads = |x: &RoleForm| ["head", "chair"].contains(&x.head()) && !x.trade();
        let calling = leads(a) && profession(b) || leads(b) && profession(a);
        return reply(Unknown, if two && !together && !heads && !calling { OtherOffice } else { Unrelated });
    }
    // A role that the table does not know: WordNet may.
    match kinship(key(&a.name), key(&b.name)) {
        Kinship::Family | Kinship::Synonym => reply(Compatible, Synonym),
        Kinship::Kind => reply(Compatible, Broader),
        _ if a.office() && b.office() => reply(Unknown, OtherOffice),
        Kinship::Siblings | Kinship::Opposite | Kinship::None => reply(Unknown, Unrelated),
    }
}

/// Whether one post is held in two fields: "medical director" and "nursing director", "head of research" and "head of sales".
fn fields(a: &RoleForm, b: &RoleForm) -> bool {
    let head = |f: &RoleForm| HEADS.contains(&f.head()) || OFFICES.contains(&f.head());
    if !head(a) || !head(b) {
        return false;
    }
    apart(&a.field(), &b.field())
}

/// Whether two lists of fields have nothing in common; no if one is empty.
fn apart(x: &[&str], y: &[&str]) -> bool {
    let near = |p: &str, q: &str| {
        let (p, q) = (p.to_lowercase(), q.to_lowercase());
        let start = p.chars().zip(q.chars()).take_while(|(c, d)| c == d).count();
        start >= 4 || kinship(key(&p), key(&q)).akin()
    };
    !x.is_empty() && !y.is_empty() && !x.iter().any(|p| y.iter().any(|q| near(p, q)))
}

/// The places or bodies that two roles belong to: `Unknown` where one names none.
fn bodies(a: &RoleForm, b: &RoleForm) -> Relation {
    let (Some(x), Some(y)) = (&a.of, &b.of) else {
        return if a.of == b.of { Relation::Same } else { Relation::Unknown };
    };
    if x == y {
        return Relation::Same;
    }
    let form = |text: &str, kind| NameForm::new(text, kind);
    let place = relate_places(&form(x, NameKind::Place), &form(y, NameKind::Place));
    if place.relation != Relation::Unknown {
        // "the German chancellor", "chancellor of Germany".
        return if place.relation == Relation::Compatible { Relation::Same } else { place.relation };
    }
    let capital = |text: &str| text.starts_with(char::is_uppercase);
    if !capital(x) || !capital(y) {
        return Relation::Unknown;
    }
    relate(&form(x, NameKind::Organisation), &form(y, NameKind::Organisation), NameKind::Organisation).relation
}

struct Word<'a> {
    raw: &'a str,
    folded: String,
    capital: bool,
    /// "The paper's": whose it is, not what it is about.
    owner: bool,
}

/// Words before a role that say nothing of it.
const IDLE: &[&str] =
    &["the", "a", "an", "its", "his", "her", "their", "our", "my", "now", "current", "longtime", "year", "old", "aged"];

const PREPOSITIONS: &[&str] =
    &["of", "for", "at", "to", "in", "with", "from", "on", "under", "and", "who", "by", "since"];

fn split(phrase: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    for raw in phrase.split(|c: char| c.is_whitespace() || ",-–".contains(c)) {
        let bare = raw.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
        let owner = bare.strip_suffix("'s").or_else(|| bare.strip_suffix("’s"));
        let (owner, bare) = (owner.is_some(), owner.unwrap_or(bare));
        let folded = fold(&bare.replace('.', ""));
        if !folded.is_empty() {
            words.push(Word { raw: bare, folded, capital: bare.starts_with(char::is_uppercase), owner });
        }
    }
    words
}

/// Where the role stands among the words, and its rows: the longest phrase of the table that ends the noun phrase or, with
/// its own preposition ("secretary of state"), reaches into the next; else the word before the first preposition.
fn find(words: &[Word]) -> Option<(usize, usize, Vec<u16>)> {
    let end =
        words.iter().skip(1).position(|w| PREPOSITIONS.contains(&w.folded.as_str())).map_or(words.len(), |p| p + 1);
    let mut best: Option<(usize, usize, Vec<u16>)> = None;
    let mut phrase = String::new();
    for from in (0..end).rev() {
        phrase.clear();
        for to in from + 1..=words.len().min(from + ROLES.longest) {
            if to > from + 1 {
                phrase.push(' ');
            }
            phrase.push_str(&words[to - 1].folded);
            if to < end {
                continue;
            }
            let mut rows = ROLES.named(&phrase);
            if rows.is_empty() && phrase.len() > 3 {
                rows = phrase.strip_suffix('s').map_or(rows, |one| ROLES.named(one));
            }
            let longer = best.as_ref().is_none_or(|(f, t, _)| to - from > t - f);
            if !rows.is_empty() && longer {
                best = Some((from, to, rows.to_vec()));
            }
        }
    }
    best.or_else(|| {
        // "elect" and the like follow their role.
        let last = (0..end).rev().find(|&i| !PASSING.contains(&words[i].folded.as_str()))?;
        let named = ROLES.named(&words[last].folded).to_vec();
        Some((last, last + 1, named))
    })
}

fn is_people(folded: &str) -> bool {
    PLACES.senses(folded).iter().any(|s| s.1 == Sense::People)
}

#[cfg(test)]
mod tests {
    use super::{RoleReason::*, *};
    use Relation::*;

    fn check(a: &str, b: &str, relation: Relation, reason: RoleReason) {
        let (x, y) = (RoleForm::new(a).unwrap(), RoleForm::new(b).unwrap());
        for (p, q) in [(&x, &y), (&y, &x)] {
            assert_eq!(relate_roles(p, q), RoleRelation { relation, reason }, "{a} | {b}");
        }
    }

    #[test]
    fn parts() {
        let form = RoleForm::new("the former deputy mayor of Leeds").unwrap();
        assert_eq!((form.name.as_str(), form.lower.as_deref(), form.past), ("mayor", Some("deputy"), true));
        assert_eq!(form.of.as_deref(), Some("Leeds"));
        let form = RoleForm::new("Austrian Chancellor").unwrap();
        assert_eq!((form.name.as_str(), form.of.as_deref()), ("chancellor", Some("Austrian")));
        assert_eq!(RoleForm::new("secretary of state").unwrap().of, None);
        assert_eq!(RoleForm::new("a beekeeper").unwrap().name, "beekeeper");
        assert!(RoleForm::new(" , ").is_none());
    }

    #[test]
    fn one_role() {
        check("CEO", "chief executive", Same, Identical);
        check("PM", "the premier", Same, Identical);
        check("German chancellor", "Chancellor of Germany", Same, Identical);
        check("special envoy", "envoy", Compatible, Broader);
        check("surgeon", "doctor", Compatible, Broader);
        check("aide", "adviser", Same, Identical);
        check("acting mayor", "mayor", Compatible, Passing);
        check("mayor of Leeds", "mayor", Compatible, Narrower);
        check("chief executive of Harrow Steel", "Harrow CEO", Compatible, Narrower);
    }

    #[test]
    fn two_roles() {
        check("deputy mayor", "mayor", Apart, Rank);
        check("vice president", "president", Apart, Rank);
        check("former mayor", "mayor", Apart, Past);
        check("finance minister", "foreign minister", Apart, OtherPost);
        check("chief executive", "chief financial officer", Apart, OtherPost);
        check("colonel", "major", Apart, OtherPost);
        check("mayor of Leeds", "mayor of York", Apart, Elsewhere);
        check("chairman", "chief executive", Unknown, Unrelated);
        check("medical director", "nursing director", Apart, OtherPost);
        check("head of transport", "Head of Finance", Apart, OtherPost);
        check("head of sales", "Head of Research", Apart, OtherPost);
        check("the newspaper's editor", "the paper's editor", Same, Identical);
        check("sales director", "director of sales", Compatible, Narrower);
        check("project director", "chief engineer", Unknown, OtherOffice);
        check("a florist", "a hospital pharmacist", Unknown, OtherOffice);
        check("a plumber", "the mayor", Unknown, Unrelated);
        check("farmer", "mayor", Unknown, Unrelated);
        check("Belgian prime minister", "prime minister of Denmark", Apart, Elsewhere);
    }
}
