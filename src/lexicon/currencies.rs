//! Currencies: "$", "US$", "EUR", "pounds", "crowns".

/// ISO 4217 codes, and older or informal ones, that may touch the digits after or before them.
pub const CODES: &[&str] = &[
    "USD", "EUR", "GBP", "JPY", "CNY", "RMB", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD", "CHF", "INR", "PKR", "LKR",
    "MYR", "RM", "KRW", "RUB", "ILS", "NIS", "TRY", "MXN", "BRL", "ZAR", "SAR", "QAR", "IRR", "EGP", "LBP", "KWD",
    "BGN", "MNT", "UAH", "HRK", "DKK", "SEK", "NOK", "PLN", "CZK", "HUF", "THB", "IDR", "PHP", "VND", "CRC", "GEL",
    "LAK", "FIM", "DEM", "NLG", "ESP", "BTC", "AED", "FRF", "ITL", "IEP", "BEF", "ATS", "PTE", "GRD", "RON", "RSD",
    "ISK", "NGN", "KES", "GHS", "ARS", "CLP", "COP", "PEN", "US", "Rs", "ETH", "AUD", "BHD", "OMR", "JOD", "BDT",
    "MAD", "TND", "DZD", "KZT", "UZS", "CNH",
];

/// Signs.
pub const SIGNS: &[&str] =
    &["$", "€", "£", "¥", "₹", "₩", "₽", "₪", "₺", "₮", "₴", "₱", "₫", "₡", "₿", "฿", "¢", "₦", "￡", "￥", "＄", "₵"];

/// Names as they follow a number.
pub const NAMES: &[&str] = &[
    "dollars", "dollar", "euros", "euro", "pounds", "yen", "yuan", "francs", "franc", "marks", "rupees", "rupee",
    "won", "rubles", "roubles", "dlrs", "dlr", "stg", "crowns", "kroner", "kronor", "pesos", "reais", "rand", "lire",
    "lira", "liras", "pesetas", "guilders", "shekels", "zloty", "zlotys", "forints", "baht", "rupiah", "ringgit",
    "dinars", "riyals", "hryvnia", "bucks", "quid",
];

/// Whether it is a code, in capitals as written.
pub fn is_code(word: &str) -> bool {
    (2..=3).contains(&word.len()) && CODES.contains(&word)
}

/// Whether it is a sign or code that opens an amount.
pub fn opens(word: &str) -> bool {
    word.len() <= 4 && (SIGNS.contains(&word) || is_code(word))
}

/// Whether it names a currency after a number.
pub fn is_name(word: &str) -> bool {
    (SIGNS.contains(&word) || is_code(word)) || NAMES.iter().any(|n| n.eq_ignore_ascii_case(word))
}
