//! Words of results; all in lower case.

/// Verbs and nouns that a final score goes with, by lemma.
pub const RESULTS: &str = "beat win lose defeat draw tie thrash rout crush hammer edge overcome end finish upset trounce outplay \
     vanquish overpower stun eliminate victory loss result triumph scoreline thrashing drubbing";

/// Words beside a score that was not the last one, as written.
pub const RUNNING: &str = "half-time halftime interval break lead leads led leading ahead up down trail trails trailed trailing \
     behind level equalised equalized equaliser equalizer half period quarter inning innings when made make";

/// What else than a game has a score of its own: "5-4 on penalties", "4-3 on aggregate", "won the series 4-1".
pub const MANNERS: &str = "penalties aggregate shootout shoot-out tiebreak tie-break series set frame overall";

/// What a game is won by.
pub const MARGINS: &[&str] = &["point", "goal", "run", "try", "shot", "stroke", "pin", "frame"];

/// Right after the time by which somebody won.
pub const AHEAD: &[&str] =
    &["ahead of", "behind", "clear of", "in front of", "faster than", "quicker than", "slower than"];

/// Right before a margin.
pub const MARGIN_LEADS: &[&str] = &[
    "margin of",
    "a margin of just",
    "majority of",
    "majority of just",
    "majority of only",
    "majority was",
    "lead of",
    "advantage of",
];

/// Which of several games it was.
pub const STAGES: &str =
    "final semi-final semifinal quarter-final quarterfinal leg replay friendly opener qualifier round group";

/// Between the two sides of a game: "Orrell v Varley".
pub const VERSUS: &[&str] = &["v", "v.", "vs", "vs.", "-", "–"];
