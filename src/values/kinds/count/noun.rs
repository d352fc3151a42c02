//! What a number counts: "European leaders" of "seven European leaders", "crew" of "7 of the 12 crew".

use crate::lexicon::number_words::NumberWord;
use crate::lexicon::quantity_words::{INVARIANT, ODD, SHORT_NOUNS, SMALL};
use crate::lexicon::time_words::TimeWord;
use crate::text::{Deprel, Span, Token, Upos, Xpos};
use crate::values::Context;
use crate::values::lexer::Lexemes;
use crate::values::numeral::{Form, Numeral};
use smol_str::SmolStr;

/// The counted noun.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    /// With its modifiers.
    pub span: Span,
    /// Of the head noun, singular, in lower case.
    pub lemma: SmolStr,
    /// The lexeme after it.
    pub end: usize,
    /// It is the whole that the number is a part of: "two of its trams".
    pub part: bool,
    /// The head is in the plural.
    pub plural: bool,
    /// It does not stand right after the number.
    pub far: bool,
}

/// The noun that a numeral counts, whose number words and bounds end before lexeme `at`.
pub fn counted(context: &Context, at: usize, numeral: &Numeral) -> Option<Counted> {
    let lexemes = &context.lexemes;
    let mut hyphen = lexemes.hyphen(at) && lexemes.is_word(at + 1);
    let mut start = if hyphen { at + 1 } else { at };
    // "four-, five- and six-cylinder engines": the noun stands after the last.
    if !hyphen && lexemes.sign(at, '-') && lexemes.glued(at) {
        let shared = (at + 1..at + 9).find(|&i| lexemes.hyphen(i) && i > 0 && lexemes.number(i - 1).is_some())?;
        (hyphen, start) = (true, shared + 1);
    }
    if lexemes.glued(start) && !hyphen {
        return None;
    }
    let mut part = false;
    let out = lexemes.are(start, &["out", "of"]);
    if let Some(whole) = whole(lexemes, start + usize::from(out), numeral) {
        (start, part) = (whole, true);
    } else if lexemes.is(start, "of") {
        let vague = numeral.form == Form::Vague
            || matches!(lexemes.number(numeral.start), Some(NumberWord::No | NumberWord::Both))
            || lexemes.is_any(numeral.end - 1, &["couple", "pair", "trio", "dozen", "score"]);
        start += 1;
        if lexemes.is_any(start, &["the", "its", "their", "his", "her", "our", "my", "your", "these", "those", "all"]) {
            (start, part) = (start + 1, true);
            if lexemes.is_any(start, &["the", "its", "their", "these", "those"]) {
                start += 1;
            }
            // "7 of the 12 crew"
            if let Some(whole) = crate::values::numeral::single(lexemes, start, true) {
                start = whole.end;
            }
        } else if owner(lexemes, start).is_some() {
            part = true;
        } else if !vague {
            return None;
        }
        // "of the world's workers", "of Ana Prior's paintings": what is counted stands behind its owner.
        if let Some(owned) = owner(lexemes, start) {
            start = owned;
        }
    }
    // "sold 18,392 last year", "closed at 72.4 last night"
    if !hyphen && lexemes.is_any(start, &["last", "this", "next"]) && lexemes.time(start + 1).is_some() {
        return None;
    }
    let tokens = &context.sentence.tokens;
    let from = lexemes.get(start)?.span.start;
    let first = context.sentence.token_from(from);
    let tagged = tokens.iter().any(|t| t.upos != Upos::X);
    let (head, first) = match tagged {
        // "sells 200 loaves": a number above one has no verb in the singular.
        // "1.65 times book value"
        true if !hyphen && !part && lexemes.is(start, "times") => (first, first),
        true if !hyphen && plural_as_verb(context, first, numeral) => (first, first),
        // "a three-legged dog" has three legs.
        true if hyphen && lexemes.word(start).len() > 4 && lexemes.word(start).ends_with("ed") => (first, first),
        true => by_tags(context, tokens, first, hyphen)?,
        false => by_words(context, first, numeral)?,
    };
    // "a 12 page document": the pages are counted.
    let measure = numeral.low != rust_decimal::Decimal::ONE
        && head == first + 1
        && tokens[first].xpos == Xpos::Nn
        && tokens[head].xpos == Xpos::Nn
        && numeral.spread == crate::values::Spread::Single;
    let head = if measure { first } else { head };
    let time = lexemes
        .items
        .get(lexemes.items.partition_point(|l| l.span.end <= tokens[head].span.start))
        .and_then(|l| l.said.time);
    if matches!(time, Some(TimeWord::Day(_) | TimeWord::Weekday(..) | TimeWord::Tonight | TimeWord::Am | TimeWord::Pm))
    {
        return None;
    }
    let span = tokens[first].span.cover(tokens[head].span);
    let written = context.document.cut(tokens[head].span);
    // "52 RBIs", "650 MPs": initials in the plural
    let initials = written.strip_suffix('s').filter(|w| w.len() > 1 && w.bytes().all(|b| b.is_ascii_uppercase()));
    let word = written.to_lowercase();
    let lemma = SmolStr::from(tokens[head].lemma.to_lowercase());
    // A plural that the tagger left alone ("gunmen") still has its singular.
    let left = lemma.is_empty() || (matches!(tokens[head].xpos, Xpos::Nns | Xpos::Nnps) && lemma == word);
    let left = left || tokens[head].xpos == Xpos::Vbz || INVARIANT.contains(&word.as_str());
    let lemma = if hyphen && lemma == word && word.ends_with("ed") && word.len() > 4 { had(&word) } else { lemma };
    let lemma = match initials {
        _ if let Some((_, whole)) = SHORT_NOUNS.iter().find(|(short, _)| *short == written) => SmolStr::new(*whole),
        Some(initials) => SmolStr::from(initials.to_ascii_lowercase()),
        None if tagged && !left => lemma,
        None => singular(&word),
    };
    // "36 F-16s", "the 3 R's": a letter is no noun.
    if lemma.len() == 1 {
        return None;
    }
    let end = (start..=lexemes.len()).find(|&i| lexemes.get(i).is_none_or(|l| l.span.start >= span.end))?;
    let plural = matches!(tokens[head].xpos, Xpos::Nns | Xpos::Nnps | Xpos::Vbz);
    Some(Counted { span, lemma, end, part, plural, far: head > first + 3 })
}

/// What a "legged" or "sided" thing has: "leg", "side".
fn had(word: &str) -> SmolStr {
    let stem = &word[..word.len() - 2];
    let vowel = |b: Option<&u8>| b.is_some_and(|b| b"aeiou".contains(b));
    let mut back = stem.as_bytes().iter().rev();
    let (last, second, third) = (back.next(), back.next(), back.next());
    let doubled = last == second && !matches!(last, Some(b'l' | b's'));
    let silent =
        last == Some(&b'v') || matches!(last, Some(b'd' | b'c' | b'g' | b'z' | b'p')) && vowel(second) && !vowel(third);
    match () {
        () if !stem.is_ascii() => SmolStr::new(stem),
        () if doubled => SmolStr::new(&stem[..stem.len() - 1]),
        () if silent => smol_str::format_smolstr!("{stem}e"),
        () => SmolStr::new(stem),
    }
}

/// Whether the token is tagged as a verb in the singular but must be the plural noun that the number before it counts.
fn plural_as_verb(context: &Context, token: usize, numeral: &Numeral) -> bool {
    let tokens = &context.sentence.tokens;
    let verb = tokens.get(token).is_some_and(|t| {
        let word = context.document.cut(t.span);
        t.xpos == Xpos::Vbz && word.ends_with('s') && word.len() > 3 && t.upos != Upos::Aux
    });
    let start = context.tokens(numeral.start, numeral.start + 1).start;
    let led = start.checked_sub(1).is_none_or(|b| {
        !matches!(tokens[b].upos, Upos::Noun | Upos::Propn)
            && !matches!(context.document.cut(tokens[b].span), ")" | "#")
    });
    verb && led && numeral.low > rust_decimal::Decimal::ONE && start < token
}

/// "of 40" in "12 of 40 recruits", "of the group's 95 million" in "64 million of the group's 95 million shares": where the
/// greater number ends that the first is a part of.
fn whole(lexemes: &Lexemes, at: usize, numeral: &Numeral) -> Option<usize> {
    if !lexemes.is(at, "of") {
        return None;
    }
    let owner = (at + 2..at + 7)
        .take_while(|&i| lexemes.is_word(i) || lexemes.sign_at(i).is_some_and(|c| matches!(c, '\'' | '’')));
    let mut starts =
        std::iter::once(at + 1).chain(owner.filter(|&i| lexemes.is(i, "s") && lexemes.glued(i)).map(|i| i + 1));
    let opens = |i: usize| lexemes.is_digits(i) || lexemes.number(i).is_some();
    let number = starts.find(|&i| opens(i)).and_then(|i| crate::values::numeral::single(lexemes, i, true))?;
    let plain = matches!(number.form, Form::Digits | Form::Words);
    (plain && number.low > numeral.low && lexemes.is_word(number.end)).then_some(number.end)
}

/// "world's" of "the world's poorest workers", "Ana Prior's" of "Ana Prior's paintings": where what is owned starts. An owner has at
/// most three words.
fn owner(lexemes: &Lexemes, start: usize) -> Option<usize> {
    let last = (start..start + 3).take_while(|&i| lexemes.is_word(i) && lexemes.number(i).is_none()).last()?;
    let mark = (start + 1..=last + 1).find(|&i| matches!(lexemes.sign_at(i), Some('\'' | '’')))?;
    let s = lexemes.is(mark + 1, "s") && lexemes.glued(mark) && lexemes.glued(mark + 1) && !lexemes.glued(mark + 2);
    (s && lexemes.is_word(mark + 2)).then_some(mark + 2)
}

/// Adjectives, participles and nouns up to the last noun in a row. Gives the indices of the head and of the first word.
fn by_tags(context: &Context, tokens: &[Token], first: usize, hyphen: bool) -> Option<(usize, usize)> {
    // "2.7 billion a month earlier": an article or preposition opens another phrase.
    let opens =
        |upos| matches!(upos, Upos::Det | Upos::Adp | Upos::Pron | Upos::Aux | Upos::Cconj | Upos::Sconj | Upos::Part);
    if tokens.get(first).is_none_or(|t| opens(t.upos)) {
        return None;
    }
    // The parser knows what the number modifies.
    if context.sentence.parsed && first > 0 && !hyphen {
        let number = first - 1;
        let head = context.sentence.governor(number);
        let numeric = tokens[number].deprel == Deprel::Nummod;
        // "three athletics medals": the governor may itself modify a noun.
        let mut head = head;
        while let Some(h) = head.filter(|&h| h >= first && h < first + 8 && tokens[h].deprel == Deprel::Compound) {
            head = context.sentence.governor(h).filter(|&g| g > h);
        }
        if let Some(head) = head.filter(|&h| numeric && h >= first && h - first < 8) {
            // A plural that modifies nothing ends the phrase: "26 million adults lack schooling".
            let head = (first..head)
                .find(|&i| tokens[i].xpos == Xpos::Nns && tokens[i].deprel != Deprel::Compound)
                .unwrap_or(head);
            if matches!(tokens[head].upos, Upos::Noun | Upos::Propn | Upos::Sym) {
                // "700 heart transplants": a singular gives way to the plural that it modifies.
                let mut last = head;
                // "the 50 US states": initials are no plural.
                let initials = |i: usize| {
                    let word = context.document.cut(tokens[i].span);
                    tokens[i].upos == Upos::Propn
                        && word.len() > 1
                        && word.bytes().all(|b| b.is_ascii_uppercase() || b == b'.')
                };
                while (matches!(tokens[last].xpos, Xpos::Nn | Xpos::Nnp) || initials(last))
                    && tokens.get(last + 1).is_some_and(|t| {
                        let name = t.upos == Upos::Propn
                            && tokens.get(last + 2).is_some_and(|n| matches!(n.xpos, Xpos::Nns | Xpos::Nnps));
                        t.upos == Upos::Noun || name
                    })
                {
                    last += 1;
                }
                // "1,300 warehouse and office workers"
                if matches!(tokens[last].xpos, Xpos::Nn | Xpos::Jj)
                    && tokens.get(last + 1).is_some_and(|t| t.upos == Upos::Cconj)
                {
                    let more = (last + 2..(last + 6).min(tokens.len()))
                        .take_while(|&i| matches!(tokens[i].upos, Upos::Noun | Upos::Adj))
                        .find(|&i| tokens[i].xpos == Xpos::Nns);
                    last = more.unwrap_or(last);
                }
                // "coal- and gas-fired plants": a noun left hanging at its hyphen
                if let Some(plants) = hung(context, tokens, last) {
                    return Some((plants, first));
                }
                let plural = matches!(tokens[last].xpos, Xpos::Nns | Xpos::Nnps);
                return Some((if plural { last } else { head }, first));
            }
        }
    }
    let mut head = None;
    let mut at = first;
    let mark = |token: &Token| matches!(context.document.cut(token.span), "\"" | "“" | "”" | "``" | "''");
    while let Some(token) = tokens.get(at) {
        match token.upos {
            // "10 "high-value" targets"
            Upos::Punct if head.is_none() && mark(token) => {}
            // "dozens of small, remote villages"
            Upos::Punct
                if head.is_none()
                    && at > first
                    && context.document.cut(token.span) == ","
                    && tokens[at - 1].upos == Upos::Adj
                    && tokens.get(at + 1).is_some_and(|t| matches!(t.upos, Upos::Adj | Upos::Noun)) => {}
            Upos::Noun => head = Some(at),
            Upos::Propn => {
                // "12 people Monday": a name after the noun is another phrase.
                if head.is_some_and(|h| tokens[h].xpos == Xpos::Nns) {
                    break;
                }
                head = Some(at);
            }
            Upos::Adj | Upos::Num if head.is_none_or(|h| tokens[h].xpos != Xpos::Nns) => {}
            Upos::Verb if head.is_none() && matches!(token.xpos, Xpos::Vbn | Xpos::Vbg) => {}
            Upos::Adv if head.is_none() => {}
            Upos::Punct if context.document.cut(token.span) == "-" && head.is_none_or(|h| h + 1 == at) => {}
            Upos::Cconj if head.is_none() && at > first => {}
            _ => break,
        }
        if hyphen && head.is_some() {
            break;
        }
        if head.is_some_and(|h| tokens[h].xpos == Xpos::Nns) && tokens.get(at + 1).is_none_or(|t| t.upos != Upos::Noun)
        {
            break;
        }
        at += 1;
        if at - first > 8 {
            break;
        }
    }
    head.map(|h| (hung(context, tokens, h).unwrap_or(h), first))
}

/// Of a noun whose hyphen touches no word ("coal- and gas-fired plants"), the plural that it and the next word describe.
fn hung(context: &Context, tokens: &[Token], noun: usize) -> Option<usize> {
    let text = &context.document.text;
    let hyphen =
        tokens.get(noun + 1).filter(|t| context.document.cut(t.span) == "-" && t.span.start == tokens[noun].span.end);
    let own = context.document.cut(tokens[noun].span).ends_with('-');
    let after = hyphen.map_or(tokens[noun].span.end, |t| t.span.end) as usize;
    if hyphen.is_none() && !own || !text[after..].starts_with(' ') {
        return None;
    }
    let joint = noun + 1 + usize::from(hyphen.is_some());
    if tokens.get(joint)?.upos != Upos::Cconj {
        return None;
    }
    (joint + 1..(joint + 7).min(tokens.len())).find(|&i| tokens[i].xpos == Xpos::Nns)
}

/// Without tags: the first word within four that looks like a plural, no small word or sign before it.
fn by_words(context: &Context, first: usize, numeral: &Numeral) -> Option<(usize, usize)> {
    let tokens = &context.sentence.tokens;
    for (at, token) in tokens.iter().enumerate().skip(first).take(4) {
        let word = context.document.cut(token.span);
        if !word.starts_with(char::is_alphabetic) || SMALL.contains(&word.to_ascii_lowercase().as_str()) {
            return None;
        }
        let single = numeral.low == rust_decimal::Decimal::ONE && at == first;
        if single || singular(&word.to_lowercase()) != word.to_lowercase() {
            return Some((at, first));
        }
    }
    None
}

/// The singular of a lower-case noun, by its ending.
pub fn singular(word: &str) -> SmolStr {
    if let Some((_, odd)) = ODD.iter().find(|(p, _)| *p == word) {
        return SmolStr::new(*odd);
    }
    if INVARIANT.contains(&word) {
        return SmolStr::from(word);
    }
    if let Some(stem) = word.strip_suffix("men").filter(|s| s.len() > 2) {
        return SmolStr::from(format!("{stem}man"));
    }
    if word.len() <= 3 || !word.ends_with('s') || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") {
        return SmolStr::from(word);
    }
    if let Some(stem) = word.strip_suffix("ies") {
        return SmolStr::from(format!("{stem}y"));
    }
    if ["sses", "shes", "ches", "xes", "zzes", "oes"].iter().any(|e| word.ends_with(e)) {
        return SmolStr::from(&word[..word.len() - 2]);
    }
    SmolStr::from(&word[..word.len() - 1])
}
