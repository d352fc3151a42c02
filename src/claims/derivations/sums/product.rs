//! Products and unit prices: "three stations at 42,000 each, 126,000 in all"; "1,460 sold at 390 crowns, 569,400 crowns in all";
//! "11.9 million for 35 families, or 340,000 for each".

use super::figures::{Figure, Line};
use super::{Reach, differ};
use crate::claims::Claim;
use crate::claims::tidy::{begins, count, ends, has};
use crate::lexicon::proportions::{AND_ALSO, EACH, EACH_LEADS, EQUALS};
use crate::lexicon::sums::{AFTER_TOTAL, BEFORE_TOTAL};
use crate::values::Kind;
use rust_decimal::Decimal;

/// How far a product may lie from what is stated, in thousandths of the lesser.
const FAR: i64 = 1600;

/// What a number of things at a price comes to, where it is told otherwise.
pub fn derive(lines: &[Line], n: usize, found: &mut Vec<Claim>) {
    let line = &lines[n];
    if line.figures.len() < 3 {
        return;
    }
    found.extend((1..line.figures.len()).find_map(|price| at_a_price(line, price).or_else(|| shared_out(line, price))));
}

/// A number of things, its price, and what they cost together.
fn at_a_price(line: &Line, price: usize) -> Option<Claim> {
    let (number, total) = (price - 1, price + 1);
    let (n, p, t) = (line.figures.get(number)?, &line.figures[price], line.figures.get(total)?);
    if n.kind != Kind::Count || t.each() || p.kind == Kind::Percent || !(p.like(t) || t.like(p) || same_noun(p, t)) {
        return None;
    }
    let (lead, after, tail) = (line.gap(price), line.gap(total), line.gap(total + 1));
    // "each of the 8 teams has 11 players"
    let each = p.each()
        || ends(line.gap(number), &["each of", "each of the"])
        || n.each()
        || soon(after)
        || has(lead, &["each"]);
    let at = ends(lead, &["at", "at about", "for"]);
    let clause = format!("{} ", tail.split([',', ';', ':', '.', ')']).next().unwrap_or(""));
    let called =
        has(after, BEFORE_TOTAL) || begins(after, BEFORE_TOTAL) || count(&clause) <= 4 && has(&clause, AFTER_TOTAL);
    // "60 million each, 2,460 million"
    let beside = each && (after.trim_end().ends_with(" ,") || after.trim_end().ends_with(" ="));
    // "12 boats at 40 marks each make 480 marks"
    let beside = beside || each && ends(after, EQUALS) && count(after) <= 5;
    if !(called && (at || each) || beside && (at || ends(lead, &[":"])))
        || count(lead) > 10
        || count(after) > 8
        || has(lead, AND_ALSO)
    {
        return None;
    }
    let product = n.reach()?.times(p.reach()?)?;
    let total_of = t.reach()?;
    // A sum of several products.
    if !product.within(FAR, total_of)
        || product.meets(total_of)
        || other_figures(line, &[number, price, total], product)
    {
        return None;
    }
    differ(t, line.cover(&[number, price]), product)
}

/// A sum, over how many it is shared out, and what each has of it.
fn shared_out(line: &Line, share: usize) -> Option<Claim> {
    let p = &line.figures[share];
    let each = p.each() || soon(line.gap(share + 1));
    if share < 2 || !each || !ends(line.gap(share), EACH_LEADS) || p.kind == Kind::Percent || count(line.gap(share)) > 8
    {
        return None;
    }
    let (x, y) = (share - 2, share - 1);
    let (total, number) = if line.figures[x].like(p) && counts(&line.figures[y]) && !same_noun(&line.figures[y], p) {
        (x, y)
    } else if line.figures[y].like(p) && counts(&line.figures[x]) {
        (y, x)
    } else {
        return None;
    };
    if has(line.gap(y), AND_ALSO) {
        return None;
    }
    let quotient = line.figures[total].reach()?.over(line.figures[number].reach()?)?;
    let own = p.reach()?;
    if !quotient.within(FAR, own) || quotient.meets(own) {
        return None;
    }
    differ(p, line.cover(&[total, number]), quotient)
}

/// Whether the words after a figure and its noun say that it is that of one.
fn soon(after: &str) -> bool {
    let words = after.split_ascii_whitespace().take_while(|w| w.contains(char::is_alphanumeric));
    let near: Vec<&str> = words.take(4).collect();
    has(&format!(" {} ", near.join(" ")), EACH)
}

fn counts(figure: &Figure) -> bool {
    figure.kind == Kind::Count && figure.single() && !figure.each() && figure.amount.low > Decimal::ONE
}

fn same_noun(x: &Figure, y: &Figure) -> bool {
    !x.amount.unit.is_empty() && x.amount.unit == y.amount.unit
}

/// Whether the sentence has another figure that the product is.
fn other_figures(line: &Line, used: &[usize], product: Reach) -> bool {
    let others = line.figures.iter().enumerate().filter(|(i, _)| !used.contains(i));
    others.filter_map(|(_, f)| f.reach()).any(|r| r.meets(product))
}
