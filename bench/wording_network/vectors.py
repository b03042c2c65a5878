"""The word vectors that the network begins with: file of the npm package in, one row a word out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np

from macros.catalogue.wording.features import stem

SIZE = 100
COMMON = 22_000  # the words of daily use stand first in the file
_ENDINGS = ("", "s", "e", "ed", "ing", "y")


class Vectors:
    def __init__(self, file: Path) -> None:
        told = json.loads(file.read_text("utf-8"))
        self._of = told["vectors"]
        self.common = [word for word in told["words"][:COMMON] if word.isalpha() and len(word) > 2]
        rows = np.array([self._of[word][:SIZE] for word in self.common], "float32")
        self._middle = rows.mean(0)
        self._spread = (rows - self._middle).std()

    def row(self, words: Iterable[str]) -> np.ndarray:
        """The middle of those that have a vector; zeros where none has."""
        rows = [self._of[word][:SIZE] for word in words if word in self._of]
        return (np.mean(rows, 0) - self._middle) / self._spread if rows else np.zeros(SIZE)

    def table(self, words: Iterable[str], members: Mapping[str, Iterable[str]]) -> np.ndarray:
        """members: the words of a sort, which stands as their middle. A word without a vector stands as others of its stem."""
        rows = []
        for word in words:
            base = stem(word).removeprefix("~")
            near = [word] if word in self._of else members.get(word) or ([base + end for end in _ENDINGS] if word.islower() else [])
            rows.append(self.row(near))
        return np.array(rows, "float32")

    def alike(self, words: Iterable[str]) -> dict[str, list[str]]:
        """For each of the words up to eight common ones that are used most like it."""
        place = {word: at for at, word in enumerate(self.common)}
        rows = np.array([self._of[word][:SIZE] for word in self.common], "float32")
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        found = {}
        for word in sorted(set(words) & place.keys()):
            near = rows @ rows[place[word]]
            found[word] = [self.common[at] for at in np.argsort(-near, kind="stable")[1:9] if near[at] > 0.5]
        return found
