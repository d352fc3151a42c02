//! Boosted trees: how sure a conflict is, from all features of a pair. Many small questions, each of which moves the odds a little.

use std::fmt::Write;

/// A question or an answer. A question asks whether a feature is at most a threshold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Node {
    /// Feature, threshold, the node where it is at most that, the node where it is more.
    Ask(u16, f32, u32, u32),
    /// What is added to the logarithm of the odds.
    Add(f32),
}

/// A sum of trees.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trees {
    /// The logarithm of the odds before any question.
    pub base: f32,
    pub trees: Vec<Vec<Node>>,
}

impl Trees {
    /// The logarithm of the odds; a feature that the row lacks counts as 0.
    pub fn logit(&self, row: &[f32]) -> f32 {
        self.trees.iter().fold(self.base, |sum, tree| sum + answer(tree, row))
    }

    /// Reads what `write` wrote: a line a tree, its nodes parted by blanks. None where a node cannot be read or leads nowhere.
    pub fn read(text: &str) -> Option<Trees> {
        let mut lines = text.lines().filter(|l| !l.starts_with('#') && !l.is_empty());
        let base = lines.next()?.parse().ok()?;
        let trees: Option<Vec<Vec<Node>>> = lines.map(|line| line.split(' ').map(node).collect()).collect();
        let trees = trees?;
        let sound = |tree: &Vec<Node>| {
            !tree.is_empty()
                && tree.iter().enumerate().all(|(n, node)| match *node {
                    // Always forwards, so that every row comes to an answer.
                    Node::Ask(_, _, l, r) => l as usize > n && r as usize > n && (l.max(r) as usize) < tree.len(),
                    Node::Add(_) => true,
                })
        };
        trees.iter().all(sound).then_some(Trees { base, trees })
    }

    /// The trees as text.
    pub fn write(&self) -> String {
        let mut text = format!("{}\n", self.base);
        for tree in &self.trees {
            for (n, node) in tree.iter().enumerate() {
                let gap = if n == 0 { "" } else { " " };
                let _ = match node {
                    Node::Ask(feature, threshold, left, right) => {
                        write!(text, "{gap}{feature}:{threshold}:{left}:{right}")
                    }
                    Node::Add(value) => write!(text, "{gap}{value}"),
                };
            }
            text.push('\n');
        }
        text
    }
}

fn node(text: &str) -> Option<Node> {
    let mut parts = text.split(':');
    let first = parts.next()?;
    let Some(threshold) = parts.next() else { return first.parse().ok().map(Node::Add) };
    Some(Node::Ask(
        first.parse().ok()?,
        threshold.parse().ok()?,
        parts.next()?.parse().ok()?,
        parts.next()?.parse().ok()?,
    ))
}

fn answer(tree: &[Node], row: &[f32]) -> f32 {
    let mut at = 0;
    loop {
        match tree[at] {
            Node::Ask(feature, threshold, left, right) => {
                let value = row.get(feature as usize).copied().unwrap_or(0.0);
                at = if value <= threshold { left } else { right } as usize;
            }
            Node::Add(value) => return value,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let trees = Trees {
            base: -1.5,
            trees: vec![vec![Node::Ask(3, 0.25, 1, 2), Node::Add(-0.5), Node::Add(0.75)], vec![Node::Add(0.125)]],
        };
        assert_eq!(Trees::read(&trees.write()), Some(trees.clone()));
        assert_eq!(trees.logit(&[0.0, 0.0, 0.0, 0.2]), -1.875);
        assert_eq!(trees.logit(&[0.0, 0.0, 0.0, 0.3]), -0.625);
        assert_eq!(Trees::read("0\n0:1:0:0"), None);
        assert_eq!(Trees::read("0\nx"), None);
    }
}
