"""Makes whole numbers of what the student learned: what plain Python reads."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from macros.catalogue.wording.network import Learned

from .student import FILTERS, SIZE, WIDTHS, Student

WORDS = 16_000
_MOST = 127  # of a number of a word
_FINE, _FINEST = 2000, 1000  # at most: a weight of a filter, of an answer


def written(student: Student, common: Sequence[str]) -> Learned:
    """common: words of daily use, most used first; those that nobody taught are kept while there is room."""
    vectors, known, rank = student.vectors(), student.known(), {word: at for at, word in enumerate(common)}
    order = [at for at in np.argsort([-student.met(word) * len(rank) + rank.get(word, len(rank)) for word in student.words], kind="stable") if known[at]]
    kept = sorted(order[:WORDS], key=lambda at: student.words[at])
    table = vectors[kept]
    of_word = _MOST / float(np.quantile(np.abs(table), 0.9995))
    filters = np.concatenate([np.array(student.weights[f"filters{width}"]).reshape(-1, FILTERS) for width in WIDTHS])
    of_filter = min(_FINE / float(np.abs(filters).max()), 1000.0)
    biases = np.concatenate([np.array(student.weights[f"biases{width}"]) for width in WIDTHS])
    answers, offset = np.array(student.weights["answers"]), float(student.weights["offsets"][0])
    of_answer = _FINEST / float(np.abs(answers).max())
    divisor = round(of_word * of_filter * of_answer)
    return Learned(
        size=SIZE,
        filters=FILTERS,
        divisor=divisor,
        offset=round(offset * divisor),
        widths=WIDTHS,
        kinds=tuple(student.kinds),
        words=tuple(student.words[at] for at in kept),
        vectors=np.clip(np.round(table * of_word), -_MOST, _MOST).astype("int8").tobytes(),
        weights=_whole(filters * of_filter),
        biases=_whole(biases * of_word * of_filter),
        answers=_whole(answers.T * of_answer),
    )


def _whole(numbers: np.ndarray) -> tuple[int, ...]:
    return tuple(int(one) for one in np.round(numbers).ravel())
