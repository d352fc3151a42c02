//! Small stories of two documents, of which one denies what the other tells.

use super::denied;
use crate::check::{Stated, state};
use crate::clusters::Weights;
use crate::text::Document;

/// The words in which two texts clash, with how sure that is, surest first.
fn clashes(one: &str, other: &str) -> Vec<(String, String, f32)> {
    let documents = [Document::plain("one", one), Document::plain("other", other)];
    let Stated { claims, .. } = state(&documents);
    let first = |d: u32| claims.iter().position(|c| c.passage.document.0 == d);
    let (Some(x), Some(y)) = (first(0), first(1)) else { return Vec::new() };
    let mut found = denied(&claims, &[(x as u32, y as u32)], &Weights::count(&claims));
    found.sort_by(|x, y| y.certainty.total_cmp(&x.certainty));
    let cut = |c: u32, span| documents[claims[c as usize].passage.document.0 as usize].cut(span).to_string();
    found.iter().map(|d| (cut(d.a, d.left), cut(d.b, d.right), d.certainty)).collect()
}

/// `expected`: the words of the surest clash, "left | right"; nothing where none may be told. Which document comes first changes nothing.
fn check(one: &str, other: &str, expected: &str) {
    for turned in [false, true] {
        let found = if turned { clashes(other, one) } else { clashes(one, other) };
        let surest = found.iter().find(|f| f.2 > 0.25);
        let shown = surest.map_or(String::new(), |(left, right, _)| {
            if turned { format!("{right} | {left}") } else { format!("{left} | {right}") }
        });
        assert_eq!(shown, expected, "{one} / {other}");
        assert!(found.iter().all(|f| (0.0..=1.0).contains(&f.2)));
    }
}

#[test]
fn a_plain_denial() {
    let told = "The council approved the plan for the harbour.";
    check("The council did not approve the plan for the harbour.", told, "approve | approved");
    check("The mill had no alarm.", "The guard said that the alarm of the mill rang twice.", "alarm | rang");
}

#[test]
fn words_of_their_own() {
    let hurt = "The crane fell on the quay and three dockers, two of them women, were injured.";
    check("No docker was hurt when the crane fell on the quay.", hurt, "hurt | injured");
    let bridge = "The bridge over the Arle was swept away by the flood.";
    check(bridge, "The bridge over the Arle withstood the flood.", "swept | withstood");
}

#[test]
fn opposite_states() {
    let open = "The museum stayed open on Monday after the leak.";
    check("The museum was closed on Monday after the leak.", open, "closed | open");
    check("The festival went ahead.", "The festival was cancelled.", "went | cancelled");
    check("The strike has ended.", "The strike continues.", "ended | continues");
    check("The population of Orrell grew.", "The population of Orrell shrank.", "grew | shrank");
    check("The ferry sank.", "The ferry stayed afloat.", "sank | afloat");
}

#[test]
fn two_things_or_two_times() {
    check("The lid of the urn was closed.", "The lid of the chest was open.", "");
    check("Dogs are banned in the orchard.", "Dogs are allowed in the meadow.", "");
    check("The old pier was destroyed.", "The new pier survived.", "");
    check("The new Orrell pier was destroyed.", "The new Orrell pier survived.", "destroyed | survived");
    check("The mill was closed on Monday.", "The mill was open on Friday.", "");
    check("The lane was closed for an hour.", "The lane has reopened.", "");
    check("Ruiz was convicted.", "Her brother was acquitted.", "");
    check("The orchard was closed on Monday.", "The orchard was open on Monday.", "closed | open");
    check("The lane remains closed.", "The lane has reopened.", "closed | reopened");
}

#[test]
fn where_two_words_say_it() {
    check("The inquiry was held behind closed doors.", "The inquiry was held in public.", "doors | public");
    check("Penrow has yet to repay the loan.", "Penrow has repaid the loan.", "repay | repaid");
    check("The truce broke within hours.", "The truce held until dawn.", "broke | held");
}

#[test]
fn what_denies_nothing() {
    // it opened then
    let opened = "The bridge over the Arle was opened on 3 May.";
    check("The bridge over the Arle was not opened till 3 May.", opened, "");
    check("The bridge over the Arle was not opened before 3 May.", opened, "");
    let bridge = "The bridge over the Arle was swept away by the flood.";
    check(bridge, "The bridge over the Arle was swept away by the flood at noon.", "");
    // a question
    check("Did nobody hear the alarm in the mill?", "A guard heard the alarm in the mill.", "");
    // another matter
    let robes = "The mayor approved of the choir's new robes.";
    check("The council did not approve the plan for the harbour.", robes, "");
    check("", bridge, "");
    // two who are named
    apart(
        "Ada Moll has not pledged her vote to the ferry plan.",
        "Edda Varn pledged her vote to the ferry plan on Monday.",
    );
    // near, and no denial
    apart("The barge was found not far from the lock at Orrell.", "The barge was found by the lock at Orrell.");
}

/// Something in them clashes, however sure that is, whichever comes first.
fn meets(one: &str, other: &str) {
    assert!(!clashes(one, other).is_empty(), "{one} / {other}");
    assert!(!clashes(other, one).is_empty(), "{other} / {one}");
}

/// Nothing in them clashes.
fn apart(one: &str, other: &str) {
    let found = clashes(one, other);
    assert!(found.is_empty(), "{one} / {other}: {found:?}");
}

#[test]
fn none_of_many() {
    let lamp = "A lamp on the pier was lit until dawn.";
    meets("Not one lamp on the pier was lit.", lamp);
    meets("No Merlin has ever had to be scrapped.", "A Merlin was scrapped in May.");
    meets("No skier was taken to hospital.", "The skier Ruth Adler was flown to hospital.");
    meets("Every one of the lamps worked.", "Two of the lamps were out of order.");
    meets("She never again commanded a fleet.", "She commanded a fleet once more.");
}

#[test]
fn the_least_and_the_most() {
    check("The oldest of the sailors was 82.", "The youngest sailor was 17.", "");
}

#[test]
fn no_more() {
    let still = "Old keys still work, with a warning.";
    meets("Old keys stop working in the new version.", still);
    apart("The ballots will not be opened until Friday.", "The ballots will be opened on Friday.");
    meets("Tables are no longer sorted by name.", "Tables are sorted by name.");
}

#[test]
fn refused_or_only_asked() {
    let rejected = "The ministry rejected the deployment of troops on the island.";
    apart("The ministry does not consider a deployment of troops on the island.", rejected);
    apart("There was no deployment of the troops.", "The ministry ruled out a deployment.");
    apart("The guild has not accepted the offer.", "It is not known whether the guild will accept the offer.");
}

#[test]
fn questions_and_what_is_gainsaid() {
    let hurt = "Two of the dockers were hurt when the crane fell.";
    meets("Was anybody hurt when the crane fell? No.", hurt);
    apart("Was anybody hurt when the crane fell? Yes.", hurt);
    apart("Was anybody hurt when the crane fell?", hurt);
    let counted = "The ballots were counted twice in the town hall.";
    meets("The ballots were counted twice, we are told. They were not.", counted);
}

#[test]
fn what_a_denial_reaches() {
    meets("The clinic treated forty sailors, none of whom had a fever.", "Two sailors at the clinic had a fever.");
    meets("She had warned neither the village nor the mill.", "She warned the village by telegraph.");
    meets("The conductor never thought of leaving the orchestra.", "The conductor was leaving the orchestra.");
    meets("There is no ferry left in the harbour.", "One ferry was left in the harbour.");
    meets("It is untrue that the harbour froze.", "The harbour froze in January.");
    meets("No single signalman is to blame.", "The signalman Otto Lund is to blame.");
    meets("The guild turned down the offer.", "The guild did not reject the offer.");
}

#[test]
fn all_but_some() {
    meets("All of the rowers swam ashore.", "17 of the 20 swam ashore.");
    meets("All but three of these swam ashore.", "All of the rowers swam ashore.");
    meets("The bank dismissed reports that it would close.", "The bank will close in May.");
}

#[test]
fn one_may_accept_what_another_refuses() {
    apart("Ruth Adler accepted the offer for the mill.", "Otto Lund rejected the offer for the mill.");
}

#[test]
fn answers_in_short() {
    let paid = "The bank compensated the widow.";
    meets("Did the bank compensate the widow? It did not.", paid);
    apart("Did the bank compensate the widow? It did.", paid);
}
