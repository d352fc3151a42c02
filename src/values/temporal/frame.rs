//! What a date leans on: the day of publication, the last date told, the tense of the verb.

use super::calendar::Stretch;
use crate::values::Grain;
use jiff::civil::{Date, Time};

/// Which way from its anchor a date without a year lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Direction {
    /// "The bridge fell on Friday."
    Past,
    /// "The bridge will open on Friday."
    Future,
    #[default]
    Unknown,
}

/// A date that the text has told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Told {
    pub stretch: Stretch,
    pub grain: Grain,
    /// Whether its words named the year.
    pub dated: bool,
    /// Whether it opens its sentence, before any verb: "In May 1944 the siege began" moves the story on, "Burma, invaded in late
    /// 1943, ..." looks aside.
    pub leads: bool,
    /// Index of its sentence and block.
    pub sentence: usize,
    pub block: u32,
}

/// What a phrase is resolved against.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    pub published: Option<Date>,
    /// The time of day of publication, where it is known.
    pub time: Option<Time>,
    /// Whether the text narrates history: a date without a year belongs to the year that is being told.
    pub tale: bool,
    /// The last date told.
    pub last: Option<Told>,
    /// The last date told that a text without a day of publication may stand at.
    pub stand: Option<Told>,
    /// The first bare year told, and whether there were others.
    pub sole: Option<Told>,
    pub years: bool,
    /// The last date told whose words named the year.
    pub year: Option<Told>,
    /// The last date told that opened its sentence.
    pub line: Option<Told>,
    /// The last quarter told, other than in a comparison ("a year earlier").
    pub quarter: Option<Told>,
    pub direction: Direction,
    /// Whether the verb that gives the direction governs the date itself.
    pub direct: bool,
    /// Whether the phrase that is being read opens its sentence.
    pub leads: bool,
    /// Whether it only sets something against the story: "since May 1958", "against 340 in December 1985", "bonds due 1997".
    pub aside: bool,
    /// Whether the document is hardly more than the phrase, as a heading or a question is.
    pub alone: bool,
    /// The sentence and block that are being read.
    pub sentence: usize,
    pub block: u32,
}

impl Frame {
    /// The day that "now" is: of publication, or of the last date in a tale.
    pub fn now(&self) -> Option<Date> {
        if self.tale { self.last.map(|t| t.stretch.first()).or(self.published) } else { self.published }
    }

    /// The last date told, else the day of publication.
    pub fn previous(&self) -> Option<Told> {
        self.last.or_else(|| self.today())
    }

    /// The day of publication as a date told.
    pub fn today(&self) -> Option<Told> {
        let stretch = Stretch::day(self.published?)?;
        Some(Told {
            stretch,
            grain: Grain::Day,
            dated: false,
            leads: false,
            sentence: self.sentence,
            block: self.block,
        })
    }

    /// Where dates without a year belong: none in news, unless the same paragraph has just told of an earlier year.
    pub fn story(&self) -> Option<Told> {
        if self.tale {
            // "In May 1944 troops landed, and those who had come in late 1943 held out. By June, ...": the story goes on from its own line.
            return match (self.last, self.line) {
                (Some(last), Some(line))
                    if last.dated
                        && !last.leads
                        && last.sentence < self.sentence
                        && line.sentence + 8 > self.sentence =>
                {
                    Some(line)
                }
                (last, _) => last.or(self.year),
            };
        }
        self.stand()
    }

    /// Where an undated text stands that is no tale; else the year that it tells of, if that is but one.
    pub fn stand(&self) -> Option<Told> {
        let sole = || self.sole.filter(|_| !self.years);
        self.stand.or_else(sole).filter(|_| self.published.is_none())
    }

    /// The quarter that the text reports on: the last told, else the one before publication.
    pub fn reported_quarter(&self) -> Option<Told> {
        let near = |t: &Told| t.sentence + 6 > self.sentence;
        self.quarter.filter(near).or_else(|| {
            let day = super::calendar::plus(self.published?, crate::lexicon::time_words::TimeUnit::Quarter, -1)?;
            let stretch = super::calendar::unit_of(day, crate::lexicon::time_words::TimeUnit::Quarter)?;
            Some(Told {
                stretch,
                grain: Grain::Quarter,
                dated: false,
                leads: false,
                sentence: self.sentence,
                block: self.block,
            })
        })
    }

    /// Notes a date that the text has told.
    pub fn tell(&mut self, stretch: Stretch, grain: Grain, dated: bool) {
        let told = Told { stretch, grain, dated, leads: self.leads, sentence: self.sentence, block: self.block };
        // "On December 7, 1941": a year beside its day is no other date.
        let within = |t: &Told| {
            t.sentence == self.sentence
                && t.grain <= Grain::Month
                && t.stretch.first() >= stretch.first()
                && t.stretch.last() <= stretch.last()
        };
        if self.tale && grain == Grain::Year && self.last.as_ref().is_some_and(within) {
            self.year = Some(told);
            return;
        }
        self.last = Some(told);
        if dated && grain == Grain::Year {
            self.years |= self.sole.is_some_and(|t| t.stretch != stretch) || self.aside;
            self.sole = self.sole.or(Some(told));
        }
        // What a text looks back to or ahead to is not where it stands, nor is a bare year that does not open its sentence.
        if !self.aside && (grain <= Grain::Month || self.leads) {
            self.stand = Some(told);
        }
        if self.leads {
            self.line = Some(told);
        }
        if grain == Grain::Quarter {
            self.quarter = Some(told);
        }
        if dated {
            self.year = Some(told);
        }
    }
}
