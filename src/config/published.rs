//! Publication dates that paths tell: "news/2026-03-12-roof.md", "2026/03/12/roof.md".

use super::{Globs, Published};
use jiff::civil::Date;

impl Published {
    /// What is wrong with a row.
    pub(super) fn fault(&self) -> Option<String> {
        let holds = |name: &str| self.path.contains(name);
        let told = [holds("{year}"), holds("{month}"), holds("{day}")];
        match (self.date, told) {
            (None, [true, true, true]) => None,
            (None, _) => Some("say the day: by `date`, or by {year}, {month} and {day} in the path".to_string()),
            (Some(_), [false, false, false]) => Globs::new(std::slice::from_ref(&self.path)).err(),
            (Some(_), _) => Some("the day is told twice; leave out `date`, or {year}, {month} and {day}".to_string()),
        }
    }

    fn date(&self, name: &str) -> Option<Date> {
        if let Some(date) = self.date {
            return Globs::new(std::slice::from_ref(&self.path)).ok()?.hold(name).then_some(date);
        }
        let mut found = [None; 3];
        fits(self.path.as_bytes(), name.as_bytes(), &mut found).then_some(())?;
        let [year, month, day] = found;
        Date::new(year?, i8::try_from(month?).ok()?, i8::try_from(day?).ok()?).ok()
    }
}

/// The day that the first fitting row gives to a document, named from the folder of the configuration.
pub fn date_of(rows: &[Published], name: &str) -> Option<Date> {
    rows.iter().find_map(|row| row.date(name))
}

/// Whether a path fits; notes the digits that `{year}`, `{month}` and `{day}` stand for.
fn fits(pattern: &[u8], path: &[u8], found: &mut [Option<i16>; 3]) -> bool {
    for (n, (word, digits)) in [("{year}", 4), ("{month}", 2), ("{day}", 2)].into_iter().enumerate() {
        let Some(rest) = pattern.strip_prefix(word.as_bytes()) else { continue };
        let Some(number) = path.get(..digits).filter(|d| d.iter().all(u8::is_ascii_digit)) else { return false };
        let value = number.iter().fold(0, |n, d| n * 10 + i16::from(d - b'0'));
        if found[n].is_some_and(|v| v != value) {
            return false;
        }
        found[n] = Some(value);
        return fits(rest, &path[digits..], found);
    }
    let mut tries = |rest: &[u8], path: &[u8]| {
        let mut noted = *found;
        let fit = fits(rest, path, &mut noted);
        if fit {
            *found = noted;
        }
        fit
    };
    match pattern {
        [] => path.is_empty(),
        [b'*', b'*', b'/', rest @ ..] => {
            (0..=path.len()).any(|k| (k == 0 || path[k - 1] == b'/') && tries(rest, &path[k..]))
        }
        [b'*', b'*', rest @ ..] => (0..=path.len()).any(|k| tries(rest, &path[k..])),
        [b'*', rest @ ..] => {
            let stop = path.iter().position(|b| *b == b'/').unwrap_or(path.len());
            (0..=stop).any(|k| tries(rest, &path[k..]))
        }
        [c, rest @ ..] => {
            path.first().is_some_and(|p| p == c || *c == b'?' && *p != b'/') && fits(rest, &path[1..], found)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_in_paths() {
        let row = |path: &str| Published { path: path.into(), date: None };
        for (pattern, name, day) in [
            ("news/{year}-{month}-{day}-*.md", "news/2026-03-12-roof.md", Some(date(2026, 3, 12))),
            ("news/{year}-{month}-{day}-*.md", "news/2026-03-41-roof.md", None),
            ("**/{year}/{month}/{day}/*", "a/b/2026/03/12/roof.md", Some(date(2026, 3, 12))),
            ("**/{year}{month}{day}.txt", "20260312.txt", Some(date(2026, 3, 12))),
            ("news/{year}-{month}-{day}*", "old/2026-03-12.md", None),
        ] {
            assert_eq!(row(pattern).date(name), day, "{pattern} {name}");
        }
        let fixed = Published { path: "archive/**".into(), date: Some(date(2019, 1, 1)) };
        assert_eq!(date_of(&[fixed], "archive/x/y.md"), Some(date(2019, 1, 1)));
        assert!(row("a/*.md").fault().is_some());
    }
}
