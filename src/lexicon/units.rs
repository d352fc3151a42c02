//! Units of measure: "miles", "km/h", "sq ft", "°C", "barrels per day". The rows are in `units.txt`.

use super::gate::Gate;
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;
use smol_str::SmolStr;
use std::sync::LazyLock;

/// A unit: a number of it is `number * factor + offset` of its base unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// Singular, in British spelling: "kilometre".
    pub name: SmolStr,
    /// Units of one base unit convert; others never compare.
    pub base: SmolStr,
    pub factor: Decimal,
    pub offset: Decimal,
    /// The word is used of units that differ by up to so many thousandths ("ton", "gallon").
    pub loose: u32,
    /// A stretch of time, which counts here only after "per".
    pub time: bool,
}

/// How one spelling of a unit may stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Spelling {
    /// The words and signs, as the lexer cuts them; in lower case for words.
    pub pieces: Vec<SmolStr>,
    /// Index of the unit.
    pub unit: usize,
    /// A symbol, matched as written, not a word.
    pub symbol: bool,
    /// A symbol that must touch the digits or end its phrase: "in", "C".
    pub glued: bool,
}

/// The units that are known. `embedded()` are those of the table; more may be added before use.
#[derive(Clone, Debug, Default)]
pub struct Units {
    units: Vec<Unit>,
    /// By first piece; longer spellings first.
    words: FxHashMap<SmolStr, Vec<Spelling>>,
    symbols: FxHashMap<SmolStr, Vec<Spelling>>,
    names: FxHashMap<SmolStr, usize>,
    /// Of the first pieces of all spellings.
    gate: Gate,
}

/// SI prefixes: word, symbols, power of ten.
const PREFIXES: &[(&str, &[&str], i32)] = &[
    ("exa", &["E"], 18),
    ("peta", &["P"], 15),
    ("tera", &["T"], 12),
    ("giga", &["G"], 9),
    ("mega", &["M"], 6),
    ("kilo", &["k"], 3),
    ("hecto", &["h"], 2),
    ("deca", &[], 1),
    ("deci", &["d"], -1),
    ("centi", &["c"], -2),
    ("milli", &["m"], -3),
    ("micro", &["µ", "μ", "u"], -6),
    ("nano", &["n"], -9),
    ("pico", &["p"], -12),
];

/// Symbols that an SI prefix would make but that mean something else in prose.
const NOT_SYMBOLS: &[&str] = &[
    "pm", "PM", "mt", "Mt", "PA", "MA", "pA", "GA", "us", "cd", "hm", "Es", "as", "Pm", "Em", "Tm", "ds", "cs", "ps",
    "dt", "ct", "pt", "ht", "nt", "ns", "hs", "ks", "Ms", "Gs", "Ts", "Ps", "ut", "EB", "PB", "Pb", "Eb", "pb", "db",
    "cb", "hb", "nb", "mb", "ub", "dB", "cB", "hB", "nB", "uB", "pB", "hg", "dg", "Eg", "Pg", "pg", "Tg", "Gg", "Mg",
    "El", "Pl", "pl", "EL", "PL", "ul", "nl", "NL", "hA", "dA", "cA", "TA", "EA", "uA", "nA", "hN", "dN", "cN", "pN",
    "nN", "EN", "PN", "TN", "GN", "dV", "pV", "cV", "hV", "TV", "EV", "PV", "GV", "dW", "cW", "hW", "pW", "nW", "uW",
    "Pt", "Et", "Tt", "EW", "PW", "dF", "cF", "hF", "kF", "MF", "GF", "TF", "PF", "EF", "dJ", "cJ", "hJ", "pJ", "uJ",
    "EJ",
];

/// Signs that are another unit where one of these words stands in the sentence: sign, unit, words.
pub const CUED: &[(&str, &str, &[&str])] = &[
    ("F", "farad", &["capacitor", "capacitors", "capacitance", "supercapacitor", "supercapacitors"]),
    ("C", "coulomb", &["coulomb", "coulombs", "electron", "electrons", "proton", "protons"]),
    (
        "kt",
        "knot",
        &[
            "wind", "winds", "gust", "gusts", "gusting", "airspeed", "speed", "speeds", "yacht", "boat", "ship",
            "vessel", "aircraft", "sailing",
        ],
    ),
    ("T", "tesla", &["magnet", "magnets", "magnetic", "mri"]),
    ("G", "gauss", &["magnet", "magnets", "magnetic"]),
];

static UNITS: LazyLock<Units> = LazyLock::new(table);

fn table() -> Units {
    let mut units = Units::default();
    CUED.iter().for_each(|row| units.gate.add(row.0));
    for line in include_str!("units.txt").lines().filter(|l| !l.starts_with('#') && !l.is_empty()) {
        units.add_row(line);
    }
    units.sort();
    units
}

impl Units {
    /// The units of the table.
    pub fn embedded() -> &'static Units {
        &UNITS
    }

    fn sort(&mut self) {
        for spellings in self.words.values_mut().chain(self.symbols.values_mut()) {
            spellings.sort_by_key(|s| std::cmp::Reverse(s.pieces.len()));
        }
    }

    /// The unit of an index.
    pub fn unit(&self, index: usize) -> &Unit {
        &self.units[index]
    }

    /// All units, in the order of the table.
    pub fn all(&self) -> &[Unit] {
        &self.units
    }

    /// The unit of a name.
    pub fn named(&self, name: &str) -> Option<&Unit> {
        self.names.get(name).map(|&i| &self.units[i])
    }

    /// The index of the unit of a name.
    pub fn index_of(&self, name: &str) -> Option<usize> {
        self.names.get(name).copied()
    }

    /// Whether a spelling may begin with this piece, in any case; where not, none does.
    #[inline]
    pub fn may_open(&self, piece: &str) -> bool {
        self.gate.may(piece.as_bytes())
    }

    /// Spellings whose first piece is this word, in lower case; longer ones first.
    pub fn by_word(&self, word: &str) -> &[Spelling] {
        self.words.get(word).map_or(&[], Vec::as_slice)
    }

    /// Symbols whose first piece is this, as written; longer ones first.
    pub fn by_symbol(&self, symbol: &str) -> &[Spelling] {
        self.symbols.get(symbol).map_or(&[], Vec::as_slice)
    }

    /// Adds a row of the table's format; a row that cannot be read adds nothing.
    fn add_row(&mut self, row: &str) {
        let columns: Vec<&str> = row.split('|').map(str::trim).collect();
        let &[name, base, worth, words, symbols, flags] = columns.as_slice() else { return };
        let (factor, offset) = worth.split_once('+').unwrap_or((worth, "0"));
        let (Ok(factor), Ok(offset)) = (Decimal::from_str_exact(factor), Decimal::from_str_exact(offset)) else {
            return;
        };
        let flag = |f: &str| flags.split(' ').any(|g| g == f);
        let loose = flags.split(' ').find_map(|f| f.strip_prefix("loose=")).and_then(|n| n.parse().ok()).unwrap_or(0);
        let (time, glued) = (flag("time"), flag("glued"));
        let list = |text: &'static str| text.split(',').map(str::trim).filter(|w| !w.is_empty());
        let _ = list;
        let spellings = |text: &str| -> Vec<String> {
            text.split(", ").map(|w| w.trim().to_string()).filter(|w| !w.is_empty()).collect()
        };
        let (words, symbols) = (spellings(words), spellings(symbols));
        let index = self.add(Unit { name: name.into(), base: base.into(), factor, offset, loose, time });
        for word in &words {
            self.spell(word, index, false, false);
            if !flag("singular") && !word.ends_with('s') {
                self.spell(&format!("{word}s"), index, false, false);
            }
        }
        if !flag("bare") {
            for symbol in &symbols {
                self.spell(symbol, index, true, glued);
            }
        } else if symbols.iter().any(|s| s.len() > 1) {
            for symbol in symbols.iter().filter(|s| s.len() > 1) {
                self.spell(symbol, index, true, false);
            }
        }
        if flag("si") {
            for &(prefix, signs, exponent) in PREFIXES {
                let power = Decimal::from_i128_with_scale(10i128.pow(exponent.unsigned_abs()), 0);
                let scaled = if exponent > 0 { factor.checked_mul(power) } else { factor.checked_div(power) };
                let Some(scaled) = scaled else { continue };
                let unit = Unit {
                    name: format!("{prefix}{name}").into(),
                    base: base.into(),
                    factor: scaled,
                    offset,
                    loose,
                    time,
                };
                let index = self.add(unit);
                for word in &words {
                    self.spell(&format!("{prefix}{word}"), index, false, false);
                    self.spell(&format!("{prefix}{word}s"), index, false, false);
                    // "five kilo metres"
                    self.spell(&format!("{prefix} {word}"), index, false, false);
                    self.spell(&format!("{prefix} {word}s"), index, false, false);
                }
                for symbol in symbols.iter().filter(|s| s.chars().count() <= 3) {
                    for sign in signs {
                        let symbol = format!("{sign}{symbol}");
                        if !NOT_SYMBOLS.contains(&symbol.as_str()) {
                            self.spell(&symbol, index, true, false);
                        }
                    }
                }
            }
        }
    }

    fn add(&mut self, unit: Unit) -> usize {
        if let Some(&index) = self.names.get(&unit.name) {
            return index;
        }
        self.names.insert(unit.name.clone(), self.units.len());
        self.units.push(unit);
        self.units.len() - 1
    }

    fn spell(&mut self, spelling: &str, unit: usize, symbol: bool, glued: bool) {
        let pieces = pieces(spelling, symbol);
        let Some(first) = pieces.first().cloned() else { return };
        self.gate.add(&first);
        let table = if symbol { &mut self.symbols } else { &mut self.words };
        let row = table.entry(first).or_default();
        if !row.iter().any(|s| s.pieces == pieces) {
            row.push(Spelling { pieces, unit, symbol, glued });
        }
    }
}

/// Cuts a spelling as the lexer cuts text: letters together, every sign alone; initials keep their stops.
pub(super) fn pieces(spelling: &str, symbol: bool) -> Vec<SmolStr> {
    let mut pieces: Vec<String> = Vec::new();
    let mut open = false;
    // "U.S. dollar", "m.p.h.": initials are one piece with their stops.
    let initialled = |word: &str| word.split('.').all(|p| p.len() <= 1) && word.contains('.') && word.len() > 3;
    let chars = spelling.split_inclusive(' ').flat_map(|word| {
        let initials = initialled(word.trim_end());
        word.chars().map(move |c| (c, initials))
    });
    for (c, initials) in chars {
        let letter = (c.is_alphabetic() && !matches!(c, 'º' | '\u{2100}'..='\u{214f}')) || (initials && c == '.');
        if letter && open {
            pieces.last_mut().map(|p| p.push(c)).unwrap_or_default();
        } else if !c.is_whitespace() {
            pieces.push(c.to_string());
        }
        open = letter;
    }
    pieces.into_iter().map(|p| if symbol { p.into() } else { p.to_lowercase().into() }).collect()
}
