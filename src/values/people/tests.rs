//! Phrasings of who says a quotation, and their traps.

use super::{link, quotes};
use crate::language::analyse;
use crate::text::Document;

/// The words for the speakers of the quotations of a text, "-" for none.
fn check(text: &str, expect: &str) {
    let document = Document::plain("t", text);
    let analysis = analyse(&document);
    let entities = link(&document, &analysis.names);
    let found = quotes(&document, &analysis, &entities);
    let told: Vec<&str> = found.iter().map(|q| q.speaker.map_or("-", |s| document.cut(s))).collect();
    assert_eq!(told.join(", "), expect, "{text}");
}

#[test]
fn whatever_verb_follows_the_words() {
    check("“We have won the cup,” grinned Dunn.", "Dunn");
    check("“We have won the cup,” beamed coach Ole Dunn, who has waited since 1990.", "coach Ole Dunn");
    check("“We have won the cup!” beamed coach Ole Dunn.", "coach Ole Dunn");
    check("“We have won the cup”, beamed coach Ole Dunn.", "coach Ole Dunn");
    check("“We have won the cup,” shot back Ole Dunn.", "Ole Dunn");
    check("“We have won the cup,” followed Ole Dunn out of the hall.", "-");
    check("The boat “has carried us for thirty years and never let us down,” enthused Ana Ruiz.", "Ana Ruiz");
    check("“We have won the cup,” retired harbour pilot Ana Ruiz said.", "retired harbour pilot Ana Ruiz");
    check("His words, “We have won the cup,” moved Ole Dunn to tears.", "-");
}

#[test]
fn as_somebody_put_it() {
    check("“It is like burying a friend of the house,” as I said to the staff on Sunday.", "I");
    check("“It is like burying a friend of the house,” as Dunn once put it.", "Dunn");
    check("“Nobody leaves the harbour twice,” was how Ana Ruiz put it.", "Ana Ruiz");
    check("In the words of Ole Dunn, “nobody leaves the harbour twice.”", "Ole Dunn");
    check("“Nobody leaves,” he said. Said Ana Ruiz: “I do.”", "he, Ana Ruiz");
}

#[test]
fn a_verb_far_from_its_subject() {
    check(
        "The minister looked across the bay and said what a town had waited to hear: “We are going home.”",
        "The minister",
    );
    check(
        "It was late when Minister Ole Dunn put down his glass, looked across the bay and said what the town had waited to hear: “We are going home.”",
        "Minister Ole Dunn",
    );
}

#[test]
fn who_does_what_is_done_to_others() {
    check("The plan has been hailed by Ana Ruiz as “the best of the last ten years”.", "Ana Ruiz");
    check("Otto Dunn was accused by Ana Ruiz of “lying to the house”.", "Ana Ruiz");
    check("Otto Dunn was quoted by the Herald as saying “it is over”.", "Otto Dunn");
}

#[test]
fn whose_name_stands_beside_the_role() {
    check("A spokesman for Dunn, Paul Novak, told reporters: “He will go.”", "Paul Novak");
    check("The mayor of Leeds, Paul Novak, said: “He will go.”", "Paul Novak");
    check("Dunn's lawyer, Paul Novak, said: “He will go.”", "Paul Novak");
}
