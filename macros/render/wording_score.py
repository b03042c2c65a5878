"""How well the check of wording does, as a table for the page "Which words we use"."""

from __future__ import annotations

from ..catalogue.sentences import lists
from ..catalogue.wording import KindScore, WordingScore


def table(score: WordingScore | None, words: lists.WordingScore) -> str:
    """One row a set: all its kinds together. score: None while nothing was measured."""
    whole = [one for one in score.sets if one.kind == "all"] if score else []
    if not whole:
        return words.not_measured
    rows = [_row(_name(one), words.of.format(part=one.caught, whole=one.unsafe), words.of.format(part=one.refused, whole=one.safe)) for one in whole]
    return "\n".join([_row(words.sentences, words.caught, words.needless), "|---|---|---|", *rows])


def _name(one: KindScore) -> str:
    return one.set.removeprefix("unseen-").capitalize()


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
