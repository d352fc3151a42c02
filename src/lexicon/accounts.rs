//! What the rows and columns of tables of figures are called. All in lower case.

/// Rows that are the sum of others.
pub static TOTALS: &[&str] = &[
    "total",
    "totals",
    "sum",
    "all",
    "overall",
    "in all",
    "in total",
    "altogether",
    "together",
    "grand total",
    "sum total",
    "sum of all",
    "all told",
    "votes cast",
    "total votes",
    "whole",
    "total :",
    "combined",
];

/// Columns that are not added up.
pub static NOT_ADDED: &[&str] = &[
    "average",
    "mean",
    "median",
    "rate",
    "per",
    "ratio",
    "year",
    "rank",
    "no",
    "age",
    "ages",
    "price",
    "index",
    "change",
    "percentage",
    "avg",
    "max",
    "min",
    "maximum",
    "minimum",
    "share",
    "points",
    "position",
    "score",
    "date",
    "time",
    "/",
    "daily",
    "median",
    "speed",
    "density",
    "turnout",
    "unique",
    "distinct",
    "net",
];

/// Rows that are parts of the row above them, or to be taken away.
pub static OF_WHICH_ROWS: &[&str] = &[
    "of which",
    "thereof",
    "including",
    "includes",
    "incl",
    "of whom",
    "of these",
    "of them",
    "less",
    "minus",
    "average",
    "mean",
    "change",
    "median",
    "net",
    "profit",
    "balance",
    "remaining",
    "per",
    "surplus",
    "deficit",
    "difference",
];

/// Rows that are the difference of the two above them.
pub static RESULTS: &[&str] = &[
    "profit",
    "surplus",
    "deficit",
    "balance",
    "difference",
    "loss",
    "net result",
    "result",
    "margin",
    "majority",
    "earnings",
];

/// Rows that are taken from the row above them.
pub static COSTS: &[&str] = &[
    "cost",
    "costs",
    "expense",
    "expenses",
    "expenditure",
    "spending",
    "outgoings",
    "payments",
    "outlay",
    "charges",
    "paid out",
    "spent",
];

/// Rows that something is taken from.
pub static INCOME: &[&str] =
    &["income", "revenue", "revenues", "receipts", "sales", "turnover", "takings", "proceeds", "earned", "raised"];
