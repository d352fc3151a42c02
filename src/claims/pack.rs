//! The claims of a document as bytes: a tenth of the room, where there are too many documents to keep all their claims at hand.

use super::{
    Aside, Claim, Course, Credit, Doer, Filler, Frame, Lapse, Occasion, Order, Origin, Part, Polarity, Slot, Stance,
    Step, Term, TermClass, Thing, Turn, WordAt,
};
use crate::packable;
use crate::text::{Pack, Packer, Unpacker};
use std::sync::Arc;

/// The claims of one document.
#[derive(Clone, Debug, Default)]
pub struct Packed {
    bytes: Box<[u8]>,
    words: Box<[&'static str]>,
    count: u32,
}

impl Packed {
    /// Packs the claims of one document, in their order.
    pub fn new(claims: &[Claim]) -> Packed {
        let mut to = Packer::default();
        let mut before: Option<&Arc<[Term]>> = None;
        for claim in claims {
            // The claims of a sentence share what stands behind it.
            let again = before.is_some_and(|b| b == &claim.behind);
            again.pack(&mut to);
            if !again {
                claim.behind.pack(&mut to);
                before = Some(&claim.behind);
            }
            claim.pack(&mut to);
        }
        Packed { bytes: to.bytes.into(), words: to.words.into(), count: claims.len() as u32 }
    }

    /// The claims as they were.
    pub fn claims(&self) -> Vec<Claim> {
        let mut from = Unpacker::new(&self.bytes, &self.words);
        let mut behind: Arc<[Term]> = Arc::default();
        let one = |_| {
            if !bool::unpack(&mut from) {
                behind = Pack::unpack(&mut from);
            }
            Claim { behind: behind.clone(), ..Claim::unpack(&mut from) }
        };
        (0..self.count).map(one).collect()
    }

    /// How many bytes it takes.
    pub fn size(&self) -> usize {
        self.bytes.len()
    }
}

packable! {
    enum Slot { Value, Statement, Utterance, Name, Role, Act }
    enum Polarity { Affirmed, Denied }
    enum Stance { Asserted, Reported, Hedged, Planned, Hypothetical }
    enum TermClass { Name, Noun, Verb, Modifier, Number }
    enum Course { Settled, Growing, Passing }
    enum Aside { Whole, Part, Additional, Each, Change }
    enum Turn { Whole, Begins, Ends, Told, Here }
    enum Part { Agent, Object, At, From, To }
}

packable! {
    struct Frame { verb, copula, subjects, objects, obliques }
    struct Occasion { turn, event, with, names, nth, due }
    struct Lapse { from, to, least, most }
    struct Filler { span, form, part, governor, governor_lemma, keys, deed, about, common }
    struct Doer { span, form }
    struct Thing { key, named, with }
    struct Credit { deed, thing, doers }
    struct Step { span, event, about }
    struct Order { first, then }
    struct WordAt { lemma, form, span, upos, denies, deprel, head }
}

impl Pack for Term {
    fn pack(&self, to: &mut Packer) {
        to.row([self.id, self.lemma, self.class as u32]);
        to.byte(self.near);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Term {
        const CLASSES: [TermClass; 5] =
            [TermClass::Name, TermClass::Noun, TermClass::Verb, TermClass::Modifier, TermClass::Number];
        let [id, lemma, class] = from.row();
        Term { id, lemma, near: from.byte(), class: CLASSES[(class as usize).min(CLASSES.len() - 1)] }
    }
}

impl Pack for Origin {
    fn pack(&self, to: &mut Packer) {
        match self {
            Origin::Stated => to.byte(0),
            Origin::Derived { by, from } => {
                to.byte(1);
                to.number(to.words.len() as u64);
                to.words.push(by);
                to.number(u64::from(*from));
            }
        }
    }

    fn unpack(from: &mut Unpacker<'_>) -> Origin {
        match from.byte() {
            0 => Origin::Stated,
            _ => Origin::Derived { by: from.word(), from: from.number() as u32 },
        }
    }
}

/// Everything but what stands behind.
impl Pack for Claim {
    fn pack(&self, to: &mut Packer) {
        let Claim { passage, sentence, focus, slot, origin, terms, about, about_name, .. } = self;
        passage.pack(to);
        sentence.pack(to);
        focus.pack(to);
        slot.pack(to);
        origin.pack(to);
        terms.pack(to);
        about.pack(to);
        about_name.pack(to);
        let Claim { head, predicate, subject_span, predicate_span, value, words, fillers, name, person, .. } = self;
        head.pack(to);
        predicate.pack(to);
        subject_span.pack(to);
        predicate_span.pack(to);
        value.pack(to);
        words.pack(to);
        fillers.pack(to);
        name.pack(to);
        person.pack(to);
        let Claim { role, frame, period, speaker, speaker_span, speaker_guessed, polarity, stance, aside, .. } = self;
        role.pack(to);
        frame.pack(to);
        period.pack(to);
        speaker.pack(to);
        speaker_span.pack(to);
        speaker_guessed.pack(to);
        polarity.pack(to);
        stance.pack(to);
        aside.pack(to);
        let Claim { occasion, lapse, orders, credits, .. } = self;
        occasion.pack(to);
        lapse.pack(to);
        orders.pack(to);
        credits.pack(to);
        let Claim { distant_from, row, tight, earlier, course, entry, tabular, .. } = self;
        distant_from.pack(to);
        course.pack(to);
        let flags = [*row, *tight, *earlier, *entry, *tabular];
        to.byte(flags.iter().enumerate().map(|(n, &on)| u8::from(on) << n).sum());
    }

    fn unpack(from: &mut Unpacker<'_>) -> Claim {
        let mut claim = Claim {
            passage: Pack::unpack(from),
            sentence: Pack::unpack(from),
            focus: Pack::unpack(from),
            slot: Pack::unpack(from),
            origin: Pack::unpack(from),
            terms: Pack::unpack(from),
            behind: Arc::default(),
            about: Pack::unpack(from),
            about_name: Pack::unpack(from),
            head: Pack::unpack(from),
            predicate: Pack::unpack(from),
            subject_span: Pack::unpack(from),
            predicate_span: Pack::unpack(from),
            value: Pack::unpack(from),
            words: Pack::unpack(from),
            fillers: Pack::unpack(from),
            name: Pack::unpack(from),
            person: Pack::unpack(from),
            role: Pack::unpack(from),
            frame: Pack::unpack(from),
            period: Pack::unpack(from),
            speaker: Pack::unpack(from),
            speaker_span: Pack::unpack(from),
            speaker_guessed: Pack::unpack(from),
            polarity: Pack::unpack(from),
            stance: Pack::unpack(from),
            aside: Pack::unpack(from),
            occasion: Pack::unpack(from),
            lapse: Pack::unpack(from),
            orders: Pack::unpack(from),
            credits: Pack::unpack(from),
            distant_from: Pack::unpack(from),
            course: Pack::unpack(from),
            row: false,
            tight: false,
            earlier: false,
            entry: false,
            tabular: false,
        };
        let flags = from.byte();
        let on = |n: u8| flags & 1 << n != 0;
        (claim.row, claim.tight, claim.earlier, claim.entry, claim.tabular) = (on(0), on(1), on(2), on(3), on(4));
        claim
    }
}

#[cfg(test)]
mod tests {
    use super::Packed;
    use crate::check::state_one;
    use crate::text::{Document, Unpacker};

    const TEXT: &str = "# The ferry of Marlow\n\nOn Monday 3 March 2014 the ferry \"Alder\" sank off Marlow with 112 people aboard, two days \
        after the storm. Mayor Anna Holm, 61, said: \"We have never lost so many.\" Between 30 and 40 of them were children. Damage came \
        to about £3.5 million, up 12 percent. Captain J. Reid, former head of Harrow Lines, denied it. At 3.30 p.m. the last boat left. \
        Nobody was hurt at the quay, seven of the twelve crew said.\n\n| Year | Boats |\n| --- | --- |\n| 2012 | 14 |\n";

    #[test]
    fn claims_come_out_as_they_went_in() {
        let (claims, _) = state_one(&Document::plain("a.md", TEXT));
        let packed = Packed::new(&claims);
        assert!(claims.len() > 20 && packed.size() > 0);
        for (one, other) in claims.iter().zip(packed.claims()) {
            assert_eq!(format!("{one:?}"), format!("{other:?}"));
        }
        assert_eq!(claims.len(), packed.claims().len());
    }

    #[test]
    fn bytes_that_end_too_early_are_survived() {
        let (claims, _) = state_one(&Document::plain("a.md", TEXT));
        let whole = Packed::new(&claims);
        for end in (0..whole.size()).step_by(97) {
            let cut = Packed { bytes: whole.bytes[..end].into(), ..whole.clone() };
            assert_eq!(cut.claims().len(), claims.len());
        }
        assert_eq!(Unpacker::new(&[], &[]).number(), 0);
    }
}
