#!/usr/bin/env python3
"""Scores subjects, objects and triples of `claimlint annotate` on raw text against trees in CoNLL-U.

    python3 data/score.py target/release/claimlint TREES.conllu [GENRE]

Each sentence is read by itself. Subjects are nsubj and nsubj:pass, objects are obj: F1 of dependents with their governor and label. A
triple is (dependent, verb, role), the role one of subject, passive subject, object and agent, the governor a verb. Words count by the
letters that they cover. GENRE keeps the documents whose id contains it. Also printed: sentences of whole documents, joined by a blank
line between paragraphs and a space within them, where the treebank marks paragraphs.
"""
import collections
import json
import subprocess
import sys

binary, path, genre = sys.argv[1], sys.argv[2], (sys.argv[3:] or [""])[0]
rows, words, text, name, paragraph = [], [], "", "", True
documents = []
for line in open(path, encoding="utf-8"):
    line = line.rstrip("\n")
    if line.startswith("# newdoc"):
        name, paragraph = line.split("= ")[-1], True
        if genre in name:
            documents.append(["", []])
    elif line.startswith("# newpar"):
        paragraph = True
    elif line.startswith("# text = "):
        text = line[9:]
        if genre in name:
            document = documents[-1]
            document[0] += "" if not document[0] else "\n\n" if paragraph else " "
            document[1].append((len(document[0].encode()), len((document[0] + text).encode())))
            document[0] += text
        paragraph = False
    elif not line:
        if words and genre in name:
            rows.append((text, words))
        words = []
    elif line[0] != "#" and line.split("\t")[0].isdigit():
        words.append(line.split("\t"))


def annotate(texts):
    lines = "".join(json.dumps({"id": str(i), "text": t}) + "\n" for i, t in enumerate(texts))
    answer = subprocess.run([binary, "annotate", "--jsonl"], input=lines, capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in answer.splitlines()]


def spans(forms):
    at, found = 0, []
    for form in forms:
        length = len("".join(form.split()))
        found.append((at, at + length))
        at += length
    return found


def sets(places, heads, relations, tags):
    """Subjects, objects and triples of one sentence, told by the places of their words."""
    found = collections.defaultdict(set)
    for place, head, relation in zip(places, heads, relations):
        governor = places[head - 1] if head else None
        base = relation.split(":")[0]
        if base == "nsubj" or relation == "obj":
            found["subjects" if base == "nsubj" else "objects"].add((place, governor))
        if relation in ("nsubj", "nsubj:pass", "obj", "obl:agent") and head and tags[head - 1] == "VERB":
            found["triples"].add((place, governor, relation))
    return found


count = collections.Counter()
for (text, gold), answer in zip(rows, annotate([row[0] for row in rows])):
    want = sets(spans(w[1] for w in gold), [int(w[6]) for w in gold], [w[7] for w in gold], [w[3] for w in gold])
    tokens, heads = [], []
    for sentence in answer["sentences"]:
        first = len(tokens)
        tokens += sentence["tokens"]
        heads += [t["head"] and first + t["head"] for t in sentence["tokens"]]
    got = sets(spans(t["text"] for t in tokens), heads, [t["deprel"] for t in tokens], [t["upos"] for t in tokens])
    for kind in ("subjects", "objects", "triples"):
        count[kind, "want"] += len(want[kind])
        count[kind, "got"] += len(got[kind])
        count[kind, "right"] += len(want[kind] & got[kind])
for (text, want), answer in zip(documents, annotate([d[0] for d in documents])):
    got = {(s["start"], s["end"]) for s in answer["sentences"]}
    for key, n in (("want", len(want)), ("got", len(got)), ("right", len(got & set(want)))):
        count["sentences", key] += n
for kind in ("subjects", "objects", "triples", "sentences"):
    want, got, right = (count[kind, key] for key in ("want", "got", "right"))
    print(f"{kind:10} F1 {200 * right / max(want + got, 1):.1f}  ({right} of {want}, {got} found)")
