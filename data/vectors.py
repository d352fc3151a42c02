#!/usr/bin/env python3
"""Word vectors for the training program: the first principal components of a BERT-like model's table of word pieces.

    python3 data/vectors.py model.safetensors vocab.txt 128 > vectors.txt

Reads a safetensors file and its vocabulary (one piece a line); whole words only are kept (no "##ing", no "[unused1]").
"""
import json
import struct
import sys

import numpy as np

model, vocabulary, size = sys.argv[1], sys.argv[2], int(sys.argv[3])
raw = open(model, "rb").read()
length = struct.unpack("<Q", raw[:8])[0]
header = json.loads(raw[8 : 8 + length])
name = next(k for k in header if k.endswith("word_embeddings.weight"))
start, end = header[name]["data_offsets"]
table = np.frombuffer(raw[8 + length + start : 8 + length + end], np.float32).reshape(header[name]["shape"])
words = open(vocabulary, encoding="utf-8").read().split("\n")
keep = [i for i, w in enumerate(words) if w and w.isascii() and w[0] != "[" and not w.startswith("##")]
x = table[keep] - table[keep].mean(0)
x /= np.linalg.norm(x, axis=1, keepdims=True) + 1e-6
x -= x.mean(0)
u, s, _ = np.linalg.svd(x, full_matrices=False)
y = u[:, :size] * s[:size]
y *= 1.0 / y.std()
for i, row in zip(keep, y):
    print(words[i], " ".join(f"{v:.3f}" for v in row))
