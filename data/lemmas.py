#!/usr/bin/env python3
"""Makes src/lexicon/lemmas.tsv: the words whose lemma the rules of src/language/lemma.rs do not give.

    python3 data/lemmas.py data/words.bin /usr/share/wordnet TRAIN.conllu ...

From WordNet's lists of exceptions (wordnet-base; WordNet 3.0 licence) and from the words of the treebanks that occur at least twice with
one lemma (UD English EWT and GUM; CC BY-SA 4.0); the adjectives of countries keep their capitals. The rules here are those of lemma.rs; keep them alike.
"""
import collections
import struct
import sys

table = open(sys.argv[1], "rb").read()
count = struct.unpack_from("<I", table, 0)[0]
keys = dict(zip(struct.unpack_from(f"<{count}I", table, 4), struct.unpack_from(f"<{count}I", table, 4 + 4 * count)))
base = 4 + 8 * count


def known(word):
    h = 0x811C9DC5
    for b in word.encode():
        h = ((h ^ b) * 0x01000193) & 0xFFFFFFFF
    return table[base + keys[h] + 1] or 8 if h in keys else 0


VOWELS = "aeiou"


def plural(w):
    if w.endswith(("ss", "us", "is")) or len(w) < 3:
        return w
    if w.endswith("ies") and len(w) > 4:
        return w[:-1] if known(w[:-1]) and not known(w[:-3] + "y") else w[:-3] + "y"
    if w.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return w[:-1] if known(w[:-1]) and not known(w[:-2]) else w[:-2]
    if w.endswith(("oes", "ses", "zes")):
        return w[:-2] if known(w[:-2]) and not known(w[:-1]) else w[:-1] if w[-3] != "o" or known(w[:-1]) else w[:-2]
    return w[:-1] if w.endswith("s") else w


def stem(s, good, whole):
    """s: a form without -ing, -ed, -er, -est; good: whether a candidate is a word; what the base is."""
    if good(s + "e") and not good(s):
        return s + "e"
    if len(s) > 2 and s[-1] == s[-2] and s[-1] not in VOWELS:
        if good(s[:-1]) and not (s[-1] in "lsfz" and good(s)) or s[-1] not in "lsfz" and not good(s):
            return s[:-1]
        return s
    if good(s + "e") and short(s):
        return s + "e"
    if good(s) or len(s) < 2:
        return s
    if s.endswith(("at", "iz", "is", "v", "u", "c", "rg", "dg", "ng", "uc")) and not s.endswith(("ing", "ang", "ong")) and len(s) > 2:
        return s + "e"
    return s


def short(s):
    """One vowel letter before one consonant letter at the end: a base without -e would have doubled it."""
    return len(s) > 1 and s[-1] not in VOWELS + "wxy" and s[-2] in VOWELS and (len(s) < 3 or s[-3] not in VOWELS)


def lemma(w, x):
    verb = lambda c: known(c) & 2
    adjective = lambda c: known(c)
    if x in ("NNS", "NNPS"):
        return plural(w)
    if x == "VBZ":
        return plural(w)
    if x == "VBG" and w.endswith("ing") and len(w) > 4:
        return stem(w[:-3], verb, w)
    if x in ("VBD", "VBN") and w.endswith("ed") and len(w) > 3:
        if w.endswith("ied") and len(w) > 4:
            return w[:-1] if verb(w[:-1]) and not verb(w[:-3] + "y") else w[:-3] + "y"
        return stem(w[:-2], verb, w)
    for tags, end in (("JJR RBR", "er"), ("JJS RBS", "est")):
        if x in tags.split() and w.endswith(end) and len(w) > len(end) + 2:
            s = w[: -len(end)]
            return s[:-1] + "y" if s.endswith("i") else stem(s, adjective, w)
    return w


if __name__ == "__main__":
    out = {}
    for name, tags in (("noun", ("NNS",)), ("verb", ("VBD", "VBN", "VBG", "VBZ")), ("adj", ("JJR", "JJS")), ("adv", ("RBR", "RBS"))):
        for line in open(f"{sys.argv[2]}/{name}.exc"):
            form, *lemmas = line.split()
            if "_" in form or "-" in form or not known(lemmas[0]) or not form.isascii() or "'" in form:
                continue
            ends = {"VBG": "ing", "VBZ": "s", "JJS": "t", "RBS": "t"}
            for tag in tags:
                if tag in ends and not form.endswith(ends[tag]) or tag in ("VBD", "VBN") and form.endswith(("ing", "s")) or tag in ("JJR", "RBR") and form.endswith("st"):
                    continue
                if lemma(form, tag) != lemmas[0]:
                    out[form, tag] = lemmas[0]
    seen = collections.defaultdict(collections.Counter)
    slips = collections.Counter()
    for path in sys.argv[3:]:
        for line in open(path):
            p = line.rstrip("\n").split("\t")
            if len(p) != 10 or not p[0].isdigit() or p[2] == "_" or len(p[1]) > 19 or p[4] in ("GW", "AFX", "NNP"):
                continue
            if p[4] == "NNPS" or p[3] not in ("PROPN", "X", "SYM", "NUM", "PUNCT"):
                key = p[1].lower().replace("’", "'"), p[4]
                seen[key][p[2].lower() if p[4] == "NNPS" else p[2]] += 1
                slips[key] += "Typo=Yes" in p[5]
    for (form, tag), lemmas in seen.items():
        (best, n), total = lemmas.most_common(1)[0], sum(lemmas.values())
        if tag[:2] in ("NN", "VB", "JJ") and len(form) > 3 and slips[form, tag] > total / 2 and (known(lemma(form, tag)) or tag == "NNPS"):
            continue  # "collages" for "colleges": the slip is a word too
        if total >= 2 and n > 0.6 * total and "@" not in form and not any(c.isdigit() for c in form):
            guess = out.get((form, tag)) or lemma(form, tag)
            if best != guess:
                out[form, tag] = best
            elif (form, tag) in out and lemma(form, tag) == best:
                del out[form, tag]
    for line in open("src/lexicon/countries.tsv"):
        for word in line.split("\t")[3].split(", ") if line[0] != "#" and line.count("\t") > 3 else ():
            if word.endswith(("an", "ese", "ish", "i", "ic", "ch")) and word.isascii() and word.isalpha():
                out[word.lower(), "JJ"] = word
    out["people", "NNS"] = "people"  # as EWT has it; GUM has "person"
    out["fled", "VBD"] = "flee"
    print("# form\tPenn tag\tlemma (made by data/lemmas.py)")
    for (form, tag), best in sorted(out.items()):
        print(f"{form}\t{tag}\t{best}")
