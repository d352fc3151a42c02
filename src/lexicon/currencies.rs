//! Currencies: "$", "US$", "EUR", "pounds", "Swedish crowns". The rows are in `currencies.txt`.

use super::gate::Gate;
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;
use smol_str::SmolStr;
use std::sync::LazyLock;

/// A currency, or a coin of one: a number of it is `number * factor` of the currency `base`.
#[derive(Clone, Debug, PartialEq)]
pub struct Currency {
    /// "pound sterling", "cent".
    pub name: SmolStr,
    /// ISO 4217 code; the bare name where several countries use it ("peso").
    pub base: SmolStr,
    pub factor: Decimal,
    /// Amounts are told in `base` itself, not in this.
    pub coin: bool,
}

/// One way to write a currency.
#[derive(Clone, Debug, PartialEq)]
pub struct Spelling {
    /// As the lexer cuts it; names in lower case.
    pub pieces: Vec<SmolStr>,
    /// Index of the currency.
    pub currency: usize,
    /// The name means something else too: only a thousand or more of it are money.
    pub large: bool,
    /// The sign stands only after the digits, and touches them.
    pub after: bool,
}

/// All currencies, and their spellings by first piece, longest first.
#[derive(Clone, Debug, Default)]
pub struct Currencies {
    rows: Vec<Currency>,
    names: FxHashMap<SmolStr, Vec<Spelling>>,
    signs: FxHashMap<SmolStr, Vec<Spelling>>,
    /// By last piece, for signs before the digits.
    last: FxHashMap<SmolStr, Vec<Spelling>>,
    /// Of the keys of the three tables.
    gates: [Gate; 3],
}

static EMBEDDED: LazyLock<Currencies> = LazyLock::new(|| {
    let mut all = Currencies::default();
    for line in include_str!("currencies.txt").lines().filter(|l| !l.starts_with('#') && !l.is_empty()) {
        all.add_row(line);
    }
    for spellings in all.names.values_mut().chain(all.signs.values_mut()).chain(all.last.values_mut()) {
        spellings.sort_by_key(|s| std::cmp::Reverse(s.pieces.len()));
    }
    all
});

impl Currencies {
    /// The currencies of the table.
    pub fn embedded() -> &'static Currencies {
        &EMBEDDED
    }

    /// The currency of an index.
    pub fn currency(&self, index: usize) -> &Currency {
        &self.rows[index]
    }

    /// The main row of an ISO code.
    pub fn of(&self, base: &str) -> Option<&Currency> {
        self.rows.iter().find(|c| c.base == base && c.factor == Decimal::ONE)
    }

    /// Whether names may start with this word, whatever its case.
    #[inline]
    pub fn may_name(&self, first: &[u8]) -> bool {
        self.gates[0].may(first)
    }

    /// Names that start with this word, in lower case; longest first.
    pub fn names(&self, first: &str) -> &[Spelling] {
        if !self.gates[0].may(first.as_bytes()) {
            return &[];
        }
        self.names.get(first).map_or(&[], Vec::as_slice)
    }

    /// Signs and codes that start with this, as written; longest first.
    pub fn signs(&self, first: &str) -> &[Spelling] {
        if !self.gates[1].may(first.as_bytes()) {
            return &[];
        }
        self.signs.get(first).map_or(&[], Vec::as_slice)
    }

    /// Signs, codes that end with this, as written; longest first.
    pub fn signs_ending(&self, last: &str) -> &[Spelling] {
        if !self.gates[2].may(last.as_bytes()) {
            return &[];
        }
        self.last.get(last).map_or(&[], Vec::as_slice)
    }

    fn add_row(&mut self, row: &str) {
        let columns: Vec<&str> = row.split('|').map(str::trim).collect();
        let &[name, base, worth, names, signs, flags] = columns.as_slice() else { return };
        let Ok(factor) = Decimal::from_str_exact(worth) else { return };
        let flag = |f: &str| flags.split(' ').any(|g| g == f);
        let currency = self.rows.iter().position(|c| c.name == name).unwrap_or_else(|| {
            self.rows.push(Currency { name: name.into(), base: base.into(), factor, coin: flag("coin") });
            self.rows.len() - 1
        });
        for name in names.split(", ").filter(|n| !n.is_empty()) {
            let plain = name.ends_with('s') || flag("invariant");
            for form in [Some(name.to_string()), (!plain).then(|| format!("{name}s"))].into_iter().flatten() {
                let pieces = super::units::pieces(&form, false);
                let spelling = Spelling { pieces, currency, large: flag("large"), after: false };
                self.gates[0].add(&spelling.pieces[0]);
                self.names.entry(spelling.pieces[0].clone()).or_default().push(spelling);
            }
        }
        // Texts in small letters write codes so as well, where they are no words.
        let code = |s: &str| s.len() == 3 && s.bytes().all(|b| b.is_ascii_uppercase());
        let small: Vec<String> = signs
            .split(", ")
            .filter(|s| code(s) && !WORDS.contains(s) && !signs.contains(&s.to_ascii_lowercase()))
            .map(str::to_ascii_lowercase)
            .collect();
        for sign in signs.split(", ").filter(|n| !n.is_empty()).chain(small.iter().map(String::as_str)) {
            let pieces = super::units::pieces(sign, true);
            let spelling = Spelling { pieces, currency, large: false, after: flag("after") };
            if let (Some(first), Some(last)) = (spelling.pieces.first(), spelling.pieces.last()) {
                self.gates[1].add(first);
                self.gates[2].add(last);
                self.last.entry(last.clone()).or_default().push(spelling.clone());
                self.signs.entry(first.clone()).or_default().push(spelling);
            }
        }
    }
}

/// Coins of several countries, a hundred of which make their money.
pub const HUNDREDTHS: &[&str] = &[
    "centime",
    "centimes",
    "centavo",
    "centavos",
    "centimo",
    "centimos",
    "céntimo",
    "céntimos",
    "øre",
    "öre",
    "ore",
    "bani",
    "groszy",
    "paise",
    "paisa",
    "piastres",
    "piasters",
];

/// Codes that are words, names or units in small letters.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "ALL", "ANG", "BAM", "BAN", "BOB", "CAD", "COP", "CUP", "DOP", "ERN", "GEL", "GIP", "IMP", "JEP", "LAK", "MAD", "MGA", "MOP",
    "MUR", "NAD", "NIS", "NIO", "OMR", "PAB", "PEN", "PHP", "RON", "SAR", "SBD", "SCR", "SDG", "SDR", "SOS", "STG", "STD", "TOP",
    "TRY", "XAF", "ZWD", "ETH", "LTC", "ECU", "CFA", "BIF", "DEM", "KIP", "LSL", "SHP", "SIT", "SLE",
    "AMD", "KGS",
];

/// Whether a code is a word as well.
pub fn is_word(code: &str) -> bool {
    WORDS.contains(&code)
}

/// Codes that are the names of conferences as well, which have numbers and years.
pub const MEETINGS: &[&str] = &["COP"];

/// Codes of two and three letters that stand apart from their digits, and may have a stop: "Rs. 500", "Tk 500".
pub const APART: &[&str] = &[
    "RM", "Rs", "Rp", "DM", "kr", "Kr", "Tk", "TL", "KD", "Sh", "Ksh", "KSh", "USh", "Php", "LE", "Bs", "Fr", "SFr",
    "Dh", "Dhs",
];

/// What becomes of "£" where a text is forced into ASCII; also games and horses.
pub const TRANSCRIBED: &str = "PS";

/// What becomes of "£" in other archives, before millions; else the sign of a number.
pub const HASH: &str = "#";

/// Whether it is a code of letters, as written, that may touch the digits.
pub fn is_code(word: &str) -> bool {
    word != TRANSCRIBED
        && (2..=4).contains(&word.len())
        && word.as_bytes()[0].is_ascii_uppercase()
        && !EMBEDDED.signs_ending(word).is_empty()
}

/// Whether it is a sign or code that opens an amount.
pub fn opens(word: &str) -> bool {
    word.len() <= 4 && word != HASH && EMBEDDED.signs_ending(word).iter().any(|s| !s.after)
}

/// Whether it names a currency after a number.
pub fn is_name(word: &str) -> bool {
    if word.is_empty() || word.len() > 16 {
        return false;
    }
    let long = |c: &[Spelling]| c.iter().any(|s| s.pieces.len() == 1 && !s.large && !s.after);
    long(EMBEDDED.signs(word)) || long(EMBEDDED.names(&word.to_ascii_lowercase()))
}
