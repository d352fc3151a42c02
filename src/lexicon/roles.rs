//! Roles that people hold: "chief executive" is "CEO", a "mayor" is one at a time, a "surgeon" is a doctor.

use super::people::folded_words;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// How many can hold a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seats {
    /// "doctor", "member".
    Many,
    /// One at a time in one place or body: "mayor", "chief executive".
    One,
    /// One of its sort to a person: "colonel" or "major", "striker" or "goalkeeper".
    OneEach,
}

/// One role.
#[derive(Clone, Debug)]
pub struct RoleRow {
    pub name: &'static str,
    pub seats: Seats,
    /// More general words, folded.
    pub broader: Vec<&'static str>,
}

/// The roles, and their numbers by folded phrase.
pub struct Roles {
    pub rows: Vec<RoleRow>,
    phrases: FxHashMap<String, Vec<u16>>,
    /// The number of words of the longest phrase.
    pub longest: usize,
}

impl Roles {
    /// The roles that a folded phrase names; empty for none.
    pub fn named(&self, phrase: &str) -> &[u16] {
        self.phrases.get(phrase).map_or(&[], Vec::as_slice)
    }
}

/// The roles.
pub static ROLES: LazyLock<Roles> = LazyLock::new(|| {
    let mut roles = Roles { rows: Vec::new(), phrases: FxHashMap::default(), longest: 1 };
    for line in include_str!("roles.tsv").lines().filter(|l| !l.starts_with('#') && !l.is_empty()) {
        let mut cells = line.split('\t');
        let name = cells.next().unwrap_or("");
        let others = cells.next().unwrap_or("");
        let seats = match cells.next() {
            Some("x") => Seats::One,
            Some("r") => Seats::OneEach,
            _ => Seats::Many,
        };
        let broader = cells.next().unwrap_or("").split("; ").filter(|b| !b.is_empty()).collect();
        let number = roles.rows.len() as u16;
        for phrase in std::iter::once(name).chain(others.split("; ")).filter(|p| !p.is_empty()) {
            let key = folded_words(phrase);
            roles.longest = roles.longest.max(key.split(' ').count());
            let numbers = roles.phrases.entry(key).or_default();
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        roles.rows.push(RoleRow { name, seats, broader });
    }
    roles
});

/// Before a role: it is over. Folded.
pub static PAST: &[&str] =
    &["former", "ex", "erstwhile", "onetime", "past", "retired", "late", "previous", "then", "ousted", "disgraced"];

/// Before a role: a lower rank of it, which is another role. Folded.
pub static LOWER: &[&str] = &[
    "deputy",
    "vice",
    "assistant",
    "associate",
    "under",
    "sub",
    "junior",
    "lieutenant",
    "shadow",
    "trainee",
    "second",
    "would",
    "aspiring",
    "co",
    "pro",
    "adjunct",
    "apprentice",
];

/// Before or after a role: for the time being, by honour, not yet. Folded.
pub static PASSING: &[&str] = &[
    "acting",
    "interim",
    "caretaker",
    "elect",
    "designate",
    "incoming",
    "outgoing",
    "emeritus",
    "honorary",
    "provisional",
    "nominee",
];

/// Posts at the head of one body that one person may hold together ("chairman and chief executive").
pub static TOGETHER: &[&str] =
    &["chair", "president", "chief executive", "managing director", "general manager", "executive director"];

/// Last words of offices that say what their holder does: one person seldom is two of them at once. Folded.
pub static OFFICES: &[&str] = &[
    "accountant",
    "actuary",
    "administrator",
    "anaesthetist",
    "auditor",
    "bailiff",
    "bursar",
    "clerk",
    "comptroller",
    "conductor",
    "controller",
    "coroner",
    "curator",
    "detective",
    "dispatcher",
    "editor",
    "electrician",
    "engineer",
    "epidemiologist",
    "foreman",
    "forester",
    "gendarme",
    "inspector",
    "judge",
    "librarian",
    "magistrate",
    "manager",
    "mechanic",
    "midwife",
    "minister",
    "nurse",
    "officer",
    "ombudsman",
    "paediatrician",
    "pediatrician",
    "pharmacist",
    "physician",
    "prosecutor",
    "purser",
    "ranger",
    "registrar",
    "steward",
    "superintendent",
    "supervisor",
    "technician",
    "treasurer",
    "veterinarian",
];

/// Last words of trades: one person seldom is said to have two of them, or one of them and one of `OFFICES`; beside an elected office
/// many keep theirs. Folded.
pub static TRADES: &[&str] = &[
    "anaesthetist",
    "architect",
    "auctioneer",
    "baker",
    "barber",
    "barman",
    "beautician",
    "blacksmith",
    "boatbuilder",
    "bodyguard",
    "bookbinder",
    "bookkeeper",
    "bookseller",
    "bosun",
    "brewmaster",
    "bricklayer",
    "busman",
    "butcher",
    "butler",
    "cabbie",
    "cardiologist",
    "caretaker",
    "carpenter",
    "cartographer",
    "cashier",
    "chambermaid",
    "childminder",
    "chiropractor",
    "confectioner",
    "cook",
    "coppersmith",
    "courier",
    "decorator",
    "dentist",
    "dermatologist",
    "dietitian",
    "endocrinologist",
    "engineman",
    "firefighter",
    "fisherman",
    "fishmonger",
    "fitter",
    "florist",
    "gamekeeper",
    "gardener",
    "gastroenterologist",
    "geriatrician",
    "glassblower",
    "glazier",
    "gravedigger",
    "greengrocer",
    "grocer",
    "groundsman",
    "guard",
    "gunsmith",
    "gynaecologist",
    "haematologist",
    "helmsman",
    "housekeeper",
    "intensivist",
    "ironworker",
    "jeweller",
    "lifeguard",
    "locksmith",
    "lumberjack",
    "luthier",
    "machinist",
    "masseur",
    "milkman",
    "milliner",
    "miner",
    "neonatologist",
    "nephrologist",
    "neurologist",
    "neurosurgeon",
    "newsagent",
    "notary",
    "nurseryman",
    "obstetrician",
    "oncologist",
    "ophthalmologist",
    "optician",
    "osteopath",
    "paramedic",
    "pathologist",
    "pawnbroker",
    "phlebotomist",
    "physiotherapist",
    "pilot",
    "plasterer",
    "plumber",
    "podiatrist",
    "porter",
    "postman",
    "practitioner",
    "programmer",
    "psychiatrist",
    "pulmonologist",
    "quarryman",
    "radiographer",
    "radiologist",
    "radiotherapist",
    "railwayman",
    "receptionist",
    "rheumatologist",
    "roofer",
    "saddler",
    "sailor",
    "salesman",
    "scaffolder",
    "schoolmaster",
    "shepherd",
    "shoemaker",
    "signalman",
    "silversmith",
    "sommelier",
    "stationmaster",
    "steeplejack",
    "stevedore",
    "stockbroker",
    "stonecutter",
    "surgeon",
    "surveyor",
    "tailor",
    "teacher",
    "telephonist",
    "tiler",
    "toolmaker",
    "trucker",
    "typesetter",
    "undertaker",
    "upholsterer",
    "urologist",
    "waiter",
    "warehouseman",
    "watchmaker",
    "welder",
    "zookeeper",
];

/// Participles that begin the name of an office: "managing director", "nursing officer". Lower case.
pub static ROLE_PARTICIPLES: &[&str] =
    &["acting", "founding", "managing", "marketing", "nursing", "operating", "presiding", "sitting", "visiting"];

/// Last words of posts that are told apart by what they are about: "technical director", "head of transport". Folded.
pub static HEADS: &[&str] = &[
    "chair",
    "chief",
    "coordinator",
    "director",
    "editor",
    "executive",
    "head",
    "leader",
    "manager",
    "minister",
    "officer",
    "secretary",
    "supervisor",
];

/// Words before an office that say nothing of its field. Folded.
pub static NO_FIELD: &[&str] = &[
    "able",
    "area",
    "chief",
    "city",
    "company",
    "county",
    "district",
    "eldest",
    "experienced",
    "first",
    "founding",
    "general",
    "head",
    "high",
    "joint",
    "lead",
    "leading",
    "local",
    "main",
    "managing",
    "national",
    "old",
    "overall",
    "own",
    "powerful",
    "principal",
    "proud",
    "regional",
    "respected",
    "responsible",
    "senior",
    "sole",
    "state",
    "top",
    "town",
    "veteran",
    "young",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broader_words_are_folded_phrases() {
        for row in &ROLES.rows {
            for word in &row.broader {
                assert_eq!(folded_words(word), **word, "{}", row.name);
            }
        }
        assert!(ROLES.rows.len() > 1200);
    }

    #[test]
    fn words_for_one_role() {
        let check = |a: &str, b: &str, one: bool| {
            let rows = |w| ROLES.named(w);
            assert!(!rows(a).is_empty() && !rows(b).is_empty(), "{a} | {b}");
            assert_eq!(rows(a).iter().any(|r| rows(b).contains(r)), one, "{a} | {b}");
        };
        check("vet", "veterinary surgeon", true);
        check("paediatrician", "children doctor", true);
        check("binman", "garbage collector", true);
        check("tree surgeon", "surgeon", false);
        check("lance corporal", "corporal", false);
        check("motorist", "lorry driver", false);
    }
}
