//! Names of one document that name one thing: "Bruno Harms" and later "Harms", "World Health Organization" and "WHO",
//! "HARMS WINS VOTE" and "Harms"; but not "Ana Ruiz" and "Pedro Ruiz".

use super::form::NameForm;
use super::keys::{keys, tail_key};
use super::relate::{NameReason, relate};
use crate::language::{NameKind, NameMention};
use crate::lexicon::letters::fold;
use crate::lexicon::naming::{MEN, WOMEN};
use crate::text::Document;
use crate::values::Relation;
use rustc_hash::FxHashMap;

/// Something that a document names.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// The kind that most of its mentions were taken for.
    pub kind: NameKind,
    /// The fullest form of its name.
    pub form: NameForm,
    /// Index of the first mention in `Analysis::names`.
    pub first: u32,
    /// Index of the mention with the fullest form.
    pub fullest: u32,
    /// How often it is named.
    pub mentions: u32,
    /// Told by "Mr", "Mrs", "Lady", or else by the given name: none where neither says.
    pub gender: Option<Gender>,
}

/// What a title tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    Female,
    Male,
}

/// The entities of a document, by first mention, and the entity of each mention.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entities {
    pub list: Vec<Entity>,
    /// One number a mention, in the order of `Analysis::names`.
    pub of: Vec<u32>,
}

/// How many of the latest entities with one key are looked at, so that a long list of one surname stays linear.
const RECENT: usize = 12;

/// Links the names of a document, from its start to its end.
pub fn link(document: &Document, names: &[NameMention]) -> Entities {
    let mut found = Entities { list: Vec::new(), of: Vec::with_capacity(names.len()) };
    let mut blocks: FxHashMap<u64, Vec<u32>> = FxHashMap::default();
    for (number, mention) in names.iter().enumerate() {
        let form = NameForm::new(document.cut(mention.span), mention.kind);
        let gender = mention.title.and_then(|t| gender(document.cut(t)));
        let own = keys(&form);
        let tail = tail_key(&form);
        let mut best: Option<(u8, u32)> = None;
        for key in own.as_slice().iter().chain(&tail) {
            for &candidate in blocks.get(key).into_iter().flat_map(|list| list.iter().rev().take(RECENT)) {
                let entity = &found.list[candidate as usize];
                if let (Some(a), Some(b)) = (gender, entity.gender)
                    && a != b
                {
                    continue;
                }
                let rank = closeness(&form, entity);
                // Of equals the one that was named last.
                let later = |b: u32| {
                    found.list[candidate as usize].fullest.max(latest(&found.of, candidate)) > latest(&found.of, b)
                };
                if rank > 0 && best.is_none_or(|(r, b)| rank > r || (rank == r && b != candidate && later(b))) {
                    best = Some((rank, candidate));
                }
            }
        }
        let entity = match best {
            Some((_, entity)) => entity,
            None => {
                found.list.push(Entity {
                    kind: mention.kind,
                    form: form.clone(),
                    first: number as u32,
                    fullest: number as u32,
                    mentions: 0,
                    gender: None,
                });
                found.list.len() as u32 - 1
            }
        };
        let row = &mut found.list[entity as usize];
        row.mentions += 1;
        row.gender = row.gender.or(gender);
        if form.words.len() > row.form.words.len() && form.acronym.is_none()
            || row.form.acronym.is_some() && form.acronym.is_none()
        {
            row.fullest = number as u32;
            // A person known by the surname alone has been told in full.
            row.kind = if row.mentions == 1 || form.kind == NameKind::Person { form.kind } else { row.kind };
            row.form = form;
        }
        for key in own.as_slice().iter().chain(&tail) {
            let list = blocks.entry(*key).or_default();
            if list.last() != Some(&entity) {
                list.retain(|e| *e != entity);
                list.push(entity);
            }
        }
        found.of.push(entity);
    }
    for entity in &mut found.list {
        entity.gender = entity.gender.or_else(|| by_given_name(entity));
    }
    found
}

/// What the given name of a person's full name tells.
fn by_given_name(entity: &Entity) -> Option<Gender> {
    let mut words = entity.form.core();
    let given = words.next().filter(|_| entity.kind == NameKind::Person && words.next().is_some())?;
    let told = [(&WOMEN, Gender::Female), (&MEN, Gender::Male)];
    told.into_iter().find(|(names, _)| names.contains(given)).map(|(_, gender)| gender)
}

/// The last mention of an entity, looked for among the latest ones.
fn latest(of: &[u32], entity: u32) -> u32 {
    of.iter().rev().take(200).position(|e| *e == entity).map_or(0, |back| (of.len() - 1 - back) as u32)
}

/// How surely a name is one of an entity's: 0 for not.
fn closeness(form: &NameForm, entity: &Entity) -> u8 {
    use NameReason::*;
    let kind = match (form.kind, entity.kind) {
        (a, b) if a == b => a,
        (NameKind::Person, _) | (_, NameKind::Person) => NameKind::Person,
        (NameKind::Organisation, _) | (_, NameKind::Organisation) => NameKind::Organisation,
        (a, _) => a,
    };
    // Mentions that were taken for different kinds must be alike to the letter, or a person's surname.
    let crossed = form.kind != entity.kind;
    let given = form.kind;
    let form = &if crossed && form.kind != kind { form.retold(kind) } else { form.clone() };
    let other = &if crossed && entity.form.kind != kind { entity.form.retold(kind) } else { entity.form.clone() };
    let answer = relate(form, other, kind);
    let place = kind == NameKind::Place;
    // "Washington" as a place is not the surname of "George Washington".
    let town = crossed && (given == NameKind::Place || entity.kind == NameKind::Place);
    match (answer.relation, answer.reason) {
        (Relation::Same, _) => 9,
        _ if town => 0,
        (Relation::Compatible, Surname) if form.words.len() <= 2 || other.words.len() <= 2 => 7,
        (Relation::Compatible, Initial | Nickname | Spacing | Acronym) if !crossed => 7,
        (Relation::Compatible, Alias | Generic | Qualifier) => 6,
        (Relation::Compatible, GivenName) if !crossed && (form.words.len() == 1 || other.words.len() == 1) => 3,
        (Relation::Compatible, Subset) if !crossed && !place => 5,
        (Relation::Near, Transliteration) if !crossed => 5,
        (Relation::Near, Slip) if !crossed && !place => 2,
        // "the Commission" after "the European Commission".
        (Relation::Unknown, Silent)
            if !crossed
                && kind == NameKind::Organisation
                && last(form) == last(other)
                && (form.words.len() == 1 || other.words.len() == 1) =>
        {
            2
        }
        _ => 0,
    }
}

fn last(form: &NameForm) -> Option<&str> {
    form.core().last()
}

/// What the words of a title tell.
fn gender(title: &str) -> Option<Gender> {
    title.split_whitespace().find_map(|word| match fold(word.trim_end_matches('.')).as_str() {
        "mr" | "sir" | "lord" | "king" | "prince" | "father" | "monsieur" | "herr" | "senor" | "signor" | "emperor"
        | "duke" | "congressman" | "chairman" | "spokesman" | "pope" | "baron" | "earl" | "brother" | "businessman"
        | "actor" => Some(Gender::Male),
        "mrs" | "ms" | "miss" | "dame" | "lady" | "queen" | "princess" | "sister" | "madame" | "mme" | "frau"
        | "senora" | "signora" | "empress" | "duchess" | "congresswoman" | "chairwoman" | "spokeswoman"
        | "baroness" | "countess" | "businesswoman" | "actress" => Some(Gender::Female),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    /// Names are marked "[Ana Ruiz|p]"; the answer is the row of entity numbers.
    fn check(text: &str, expect: &[u32]) {
        let document = Document::plain("t", text);
        let mut names = Vec::new();
        let mut at = 0;
        while let Some(open) = text[at..].find('[') {
            let start = at + open + 1;
            let bar = start + text[start..].find('|').unwrap();
            let kind = match &text[bar + 1..bar + 2] {
                "p" => NameKind::Person,
                "o" => NameKind::Organisation,
                "l" => NameKind::Place,
                _ => NameKind::Other,
            };
            let title = text[..start - 1].trim_end().rsplit(' ').next().filter(|w| w.starts_with('M') && w.len() < 4);
            let title = title.map(|t| {
                let end = text[..start - 1].trim_end().len();
                Span::new(end - t.len(), end)
            });
            names.push(NameMention { span: Span::new(start, bar), sentence: 0, kind, title, entity: 0 });
            at = bar;
        }
        assert_eq!(link(&document, &names).of, expect, "{text}");
    }

    #[test]
    fn who_is_a_woman() {
        let genders = |text: &str| {
            let name = |start: usize| NameMention {
                span: Span::new(start, text.len()),
                sentence: 0,
                kind: NameKind::Person,
                title: (start > 0).then(|| Span::new(0, start - 1)),
                entity: 0,
            };
            let at = text.find("Mr ").map_or(0, |_| 3);
            link(&Document::plain("t", text), &[name(at)]).list[0].gender
        };
        assert_eq!(genders("Anna Holm"), Some(Gender::Female));
        assert_eq!(genders("Peter Holm"), Some(Gender::Male));
        assert_eq!(genders("Mr Anna Holm"), Some(Gender::Male));
        assert_eq!(genders("Kim Holm"), None);
        assert_eq!(genders("Anna"), None);
    }

    #[test]
    fn people() {
        check("[Ana Ruiz|p] met [Jost Harlow|p]. [Ruiz|p] left; [Harlow|p] stayed.", &[0, 1, 0, 1]);
        check("[RUIZ|p] wins. [Ana Ruiz|p] won. [Ruiz|p] left.", &[0, 0, 0]);
        check("Ms [Ana Ruiz|p] and Mr [Pedro Ruiz|p] met. Ms [Ruiz|p] left, Mr [Ruiz|p] stayed.", &[0, 1, 0, 1]);
        check("[Ana Ruiz|p] met [Ana Harlow|p].", &[0, 1]);
    }

    #[test]
    fn bodies() {
        check("The [World Health Organization|o] met. The [WHO|o] agreed.", &[0, 0]);
        check("The [Lyme Port Commission|o] met. The [Commission|o] agreed.", &[0, 0]);
        check("[Harrow Steel Inc|o] fell. [Harrow|o] rose. [Lyme Steel|o] rose.", &[0, 0, 1]);
        check("[Orle|l] and [Orle Historic Park|l].", &[0, 1]);
        check("[Kiev|l] is [Kyiv|l].", &[0, 0]);
    }
}
