#!/usr/bin/env python3
"""Builds data/words.bin: what claimlint knows of single English words.

usage: words.py WORDNET_DIR OUT       (WORDNET_DIR: Debian's wordnet-base, /usr/share/wordnet; needs `pip install wordfreq`)

For each lemma of at least a certain frequency: its frequency, its family (erupt, eruption), the senses that it
usually has, what these are a kind of, and its opposites. Words are keyed by the 32-bit FNV-1a hash of the lemma.
Sources: WordNet 3.0 (Princeton University, WordNet licence), wordfreq 3.1 (Robyn Speer, data CC BY-SA 4.0).
Layout, little endian: u32 count; count x u32 hash, ascending; count x u32 offset into what follows; records:
u8 frequency (Zipf x 25), u8 part-of-speech bits (1 noun, 2 verb, 4 adjective, 8 adverb; 16 a person in a usual sense), u32 family,
u8 n + n x u32 senses, u8 n + n x u32 broader senses, u8 n + n x u32 hashes of opposites.
"""
import collections, struct, sys
from wordfreq import zipf_frequency

SENSES = 3          # senses of a lemma that are kept, by part of speech, commonest first
# Verbs whose noun does not begin like them, or that WordNet does not link.
IRREGULAR = """die/death sell/sale lose/loss grow/growth live/life give/gift choose/choice see/sight fly/flight speak/speech
think/thought prove/proof feed/food breathe/breath bear/birth shoot/shot sit/seat weigh/weight high/height long/length
strong/strength wide/width deep/depth hot/heat succeed/success receive/receipt advise/advice believe/belief relieve/relief
rob/robbery steal/theft pay/payment serve/service fail/failure depart/departure arrive/arrival erupt/eruption
explode/explosion collide/collision crash/crash destroy/destruction erode/erosion injure/injury marry/marriage"""
MIN_ZIPF = 1.9      # about one in twelve million words


def fnv(s):
    h = 0x811c9dc5
    for b in s.encode():
        h = ((h ^ b) * 0x01000193) & 0xffffffff
    return h


def read(folder):
    synsets, senses, people = {}, collections.defaultdict(list), set()
    for pos, letter in (("noun", "n"), ("verb", "v"), ("adj", "a"), ("adv", "r")):
        for line in open(f"{folder}/data.{pos}", encoding="latin-1"):
            if line.startswith("  "):
                continue
            f = line.split(" | ")[0].split()
            n = int(f[3], 16)
            words = [w.lower().split("(")[0] for w in f[4:4 + 2 * n:2]]
            k = 4 + 2 * n
            pointers = [(f[k + 1 + 4 * i], int(f[k + 2 + 4 * i]), f[k + 3 + 4 * i].replace("s", "a"), f[k + 4 + 4 * i])
                        for i in range(int(f[k]))]
            synsets[letter, int(f[0])] = (words, pointers)
            if f[1] == "18":
                people.add((letter, int(f[0])))
        for line in open(f"{folder}/index.{pos}", encoding="latin-1"):
            if line.startswith("  "):
                continue
            f = line.split()
            senses[f[0]] += [(letter, int(x)) for x in f[-int(f[2]):]]
    # how often each sense of a lemma was tagged
    tagged = collections.Counter()
    for line in open(f"{folder}/cntlist.rev", encoding="latin-1"):
        key, number, count = line.split()
        tagged[key.split("%")[0], {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}[key.split("%")[1][0]], int(number)] = int(count)
    return synsets, senses, tagged, people


def main():
    synsets, senses, tagged, people = read(sys.argv[1])
    lemmas = [w for w in senses if "_" not in w and w.isascii() and w.replace("-", "").replace("'", "").isalpha()
              and zipf_frequency(w, "en") >= MIN_ZIPF]
    known = set(lemmas)
    parent = {w: w for w in lemmas}

    def root(w):
        while parent[w] != w:
            parent[w] = w = parent[parent[w]]
        return w

    usual, size = {}, collections.Counter({w: 1 for w in lemmas})
    for w in lemmas:
        kept = []
        for letter in "nvar":
            ids = [s for s in senses[w] if s[0] == letter]
            counts = [tagged[w, letter, i + 1] for i in range(len(ids))]
            total = sum(counts) or 1
            # a sense counts when it is the first, or is a fair part of the word's use
            kept += [(counts[i] / total, s) for i, s in enumerate(ids[:SENSES]) if i == 0 or counts[i] >= 0.2 * total]
        usual[w] = [s for _, s in kept]
    # families: derivationally related senses among the usual ones, of a common beginning
    pairs = []
    for w in lemmas:
        for s in senses[w]:
            words, pointers = synsets[s]
            for sign, offset, letter, where in pointers:
                if sign != "+" or letter == s[0]:
                    continue
                source, target = int(where[:2], 16), int(where[2:], 16)
                if source and words[source - 1] != w:
                    continue
                other = synsets[letter, offset][0][target - 1] if target else None
                if other in known and other != w and {s[0], letter} & {"v", "a"}:
                    common = 0
                    while common < min(len(w), len(other)) and w[common] == other[common]:
                        common += 1
                    agent = other.endswith(("er", "or", "ist")) or w.endswith(("er", "or", "ist"))
                    both_usual = s in usual[w] and (letter, offset) in usual[other]
                    if common >= (2 if both_usual else 4) and not agent:
                        pairs.append((-common, w, other))
    pairs += [(-99, *p.split("/")) for p in IRREGULAR.split() if known.issuperset(p.split("/"))]
    for _, a, b in sorted(pairs):
        ra, rb = root(a), root(b)
        if ra != rb and size[ra] + size[rb] <= 6:
            parent[max(ra, rb)] = min(ra, rb)
            size[min(ra, rb)] += size[max(ra, rb)]
    number = {key: i + 1 for i, key in enumerate(sorted(synsets))}
    records = []
    for w in lemmas:
        bits = sum(bit for letter, bit in (("n", 1), ("v", 2), ("a", 4), ("r", 8)) if any(s[0] == letter for s in senses[w]))
        bits |= 16 * any(s in people for s in usual[w][:2])
        mine = [number[s] for s in usual[w]][:8]
        broader, opposites = [], set()
        for s in usual[w]:
            words, pointers = synsets[s]
            for sign, offset, letter, where in pointers:
                if sign in ("@", "&"):
                    broader.append(number[letter, offset])
                if sign == "!":
                    source, target = int(where[:2], 16), int(where[2:], 16)
                    if words[source - 1] == w:
                        opposites.add(synsets[letter, offset][0][target - 1])
                if sign == "&":         # opposites of the adjective that this one is like
                    head, far = synsets[letter, offset]
                    for sg, o, l, wh in far:
                        if sg == "!":
                            opposites.add(synsets[l, o][0][int(wh[2:], 16) - 1])
        opposites = sorted(fnv(o) for o in opposites if o in known)[:8]
        broader = list(dict.fromkeys(broader))[:8]
        r = struct.pack("<BBI", min(255, round(zipf_frequency(w, "en") * 25)), bits, fnv(root(w)))
        for numbers in (mine, broader, opposites):
            r += struct.pack("<B", len(numbers)) + b"".join(struct.pack("<I", x) for x in numbers)
        records.append((fnv(w), r, w))
    records.sort()
    clean = [r for i, r in enumerate(records) if i == 0 or records[i - 1][0] != r[0]]
    out, at, offsets = [], 0, []
    for _, r, _ in clean:
        offsets.append(at)
        out.append(r)
        at += len(r)
    with open(sys.argv[2], "wb") as f:
        f.write(struct.pack("<I", len(clean)))
        for h, _, _ in clean:
            f.write(struct.pack("<I", h))
        for o in offsets:
            f.write(struct.pack("<I", o))
        f.write(b"".join(out))
    fam = collections.defaultdict(list)
    for w in lemmas:
        fam[root(w)].append(w)
    print(len(clean), "words,", at, "bytes of records;", sum(len(v) > 1 for v in fam.values()), "families of several")
    for probe in ("die", "erupt", "sell", "win", "kill", "grow", "agree", "decide", "lose"):
        print(probe, fam[root(probe)])


main()
