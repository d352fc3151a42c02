//! Words that British and American editors spell differently beyond any rule, contractions, and the small words of English.

use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// Spelling to spelling: "defense" to "defence". Lower case.
pub static SPELLINGS: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let rows = include_str!("spellings.tsv").lines().filter(|l| !l.starts_with('#'));
    rows.filter_map(|l| l.split_once('\t')).map(|(to, from)| (from, to)).collect()
});

/// Contractions and what they stand for; the ends of words ("n't", "'re") stand alone where a tokeniser cuts them off. Lower
/// case, without apostrophes written as ’.
pub static CONTRACTIONS: &[(&str, &str)] = &[
    ("n't", "not"),
    ("'re", "are"),
    ("'ll", "will"),
    ("'ve", "have"),
    ("'m", "am"),
    ("'d", "would"),
    ("'s", "is"),
    ("won't", "will not"),
    ("can't", "can not"),
    ("cannot", "can not"),
    ("shan't", "shall not"),
    ("ain't", "is not"),
    ("let's", "let us"),
    ("gonna", "going to"),
    ("wanna", "want to"),
    ("gotta", "got to"),
    ("'em", "them"),
    ("'til", "until"),
    ("till", "until"),
    ("'cause", "because"),
    ("y'all", "you all"),
    ("ma'am", "madam"),
    ("o'clock", "oclock"),
];

/// Numbers that are written as words or in figures.
pub static SMALL_NUMBERS: &[(&str, &str)] = &[
    ("zero", "0"),
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("ten", "10"),
    ("eleven", "11"),
    ("twelve", "12"),
    ("thirteen", "13"),
    ("fourteen", "14"),
    ("fifteen", "15"),
    ("sixteen", "16"),
    ("seventeen", "17"),
    ("eighteen", "18"),
    ("nineteen", "19"),
    ("twenty", "20"),
    ("thirty", "30"),
    ("forty", "40"),
    ("fifty", "50"),
    ("sixty", "60"),
    ("seventy", "70"),
    ("eighty", "80"),
    ("ninety", "90"),
    ("hundred", "100"),
    ("first", "1st"),
    ("second", "2nd"),
    ("third", "3rd"),
];

/// Words that reporters drop, add and swap without changing what was said. Lower case.
pub static LIGHT_WORDS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    set(
        "a an the that which who whom this these those of to in on at by for with from about into onto upon as and but \
     so or then there here also just really very quite now well too even still um uh er erm ah oh like yeah yes \
     look listen okay because if when while is are was were be been being am has have had do does did it its up out \
     over off down through around within toward among between ever actually basically obviously certainly simply",
    )
});

/// Words that turn what is said into its opposite or change how much it covers. Lower case.
pub static TURNING_WORDS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| set("not no never nothing nobody none neither nor nowhere without hardly barely scarcely"));

/// Small words that carry meaning all the same: who, how sure, how many. With the light ones they are no content words.
pub static PRONOUNS_AND_MODALS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    set(
        "i you he she we they me him her us them my your his our their mine yours hers ours theirs will would can could \
     may might shall should must ought what how why where all some any every each both more most much many few less \
     only than going let get got go said say says want know think thing things other such own same again before \
     after until since",
    )
});

fn set(words: &'static str) -> FxHashSet<&'static str> {
    words.split_whitespace().collect()
}
