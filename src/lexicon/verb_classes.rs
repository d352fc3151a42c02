//! What a verb makes of the clause that it governs: "plans to sell" has not sold, "failed to stop" did not stop, "said that ..."
//! only says. Lemmas; compiled by hand.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What becomes of the governed clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Somebody says or thinks it: "say", "believe".
    Says,
    /// Somebody says that it is not so: "deny".
    Denies,
    /// It lies ahead: "plan", "agree", "expect".
    Future,
    /// It may be so: "seem", "try".
    Possible,
    /// Somebody wants it of another: "urge", "order".
    Demand,
    /// It did not happen: "fail", "refuse".
    Not,
}

static EFFECTS: LazyLock<FxHashMap<&str, Effect>> = LazyLock::new(|| {
    let mut table = FxHashMap::default();
    let mut put = |effect: Effect, words: &'static str| {
        for word in words.split_ascii_whitespace() {
            table.insert(word, effect);
        }
    };
    put(
        Effect::Says,
        "say tell add announce claim report state note argue insist warn confirm declare explain estimate believe think forecast allege suggest \
         acknowledge admit write tweet reply testify assert maintain stress emphasise emphasize recall conclude reveal disclose predict \
         contend concede caution complain observe remark comment boast joke suspect assume accuse charge indicate imply hint assure inform reckon \
         figure find rule hold know learn hear understand calculate speculate fear doubt worry post answer respond quote cite",
    );
    put(Effect::Denies, "deny dispute disprove refute reject rebut");
    put(
        Effect::Future,
        "plan intend expect hope aim want agree promise vow pledge threaten prepare decide offer propose seek wish schedule due set ready poised mean \
         await choose opt volunteer undertake resolve determine arrange vote project anticipate schedule slate destine bound go willing eager",
    );
    put(
        Effect::Possible,
        "seem appear try attempt struggle likely unlikely possible probable rumour rumor tend able allow help enable permit prompt suppose presume consider",
    );
    put(
        Effect::Demand,
        "urge ask order call demand request require instruct command recommend advise beg implore invite encourage press force oblige need ought \
         persuade compel direct challenge lobby insist necessary important essential urgent",
    );
    put(
        Effect::Not,
        "fail refuse decline avoid neglect omit forget stop cease prevent refrain forbid ban bar prohibit block impossible unable",
    );
    table
});

/// What a governor (lemma of a verb or adjective) makes of its infinitive or clause; none where it leaves it a fact ("begin", "manage").
pub fn effect(lemma: &str) -> Option<Effect> {
    EFFECTS.get(lemma).copied()
}

/// Whether an infinitive's subject is the object of this verb: "asked him to leave".
pub fn object_controls(lemma: &str) -> bool {
    !matches!(lemma, "promise" | "vow" | "pledge" | "threaten" | "offer" | "use" | "need" | "take" | "spend")
}

/// Verbs of which the one tells from the giver what the other tells from the taker: "was given", "received".
pub static CONVERSES: &[(&str, &str)] = &[
    ("give", "receive"),
    ("give", "get"),
    ("give", "take"),
    ("send", "receive"),
    ("pay", "receive"),
    ("sell", "buy"),
    ("lend", "borrow"),
    ("teach", "learn"),
    ("rent", "let"),
    ("beat", "lose"),
    ("defeat", "lose"),
];
