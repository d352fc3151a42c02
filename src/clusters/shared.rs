//! What two lists of weighted terms share. Both ascend by the term, which stands once in each.

use std::cmp::Ordering;

/// The terms of both lists, each with its weight in the one and in the other.
pub fn shared<'a>(x: &'a [(u32, f32)], y: &'a [(u32, f32)]) -> impl Iterator<Item = (u32, f32, f32)> + 'a {
    let (mut i, mut j) = (0, 0);
    std::iter::from_fn(move || {
        while let (Some(&(term, one)), Some(&(rival, other))) = (x.get(i), y.get(j)) {
            match term.cmp(&rival) {
                Ordering::Less => i += 1,
                Ordering::Greater => j += 1,
                Ordering::Equal => {
                    (i, j) = (i + 1, j + 1);
                    return Some((term, one, other));
                }
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_of_both() {
        let found: Vec<_> =
            shared(&[(1, 0.5), (3, 0.25), (9, 1.0)], &[(2, 1.0), (3, 2.0), (9, 3.0), (10, 1.0)]).collect();
        assert_eq!(found, [(3, 0.25, 2.0), (9, 1.0, 3.0)]);
        assert_eq!(shared(&[], &[(1, 1.0)]).next(), None);
    }
}
