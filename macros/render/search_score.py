"""How well the search does, as a table for the page "Contribute"."""

from __future__ import annotations

from ..catalogue.everyday import SearchScore
from ..catalogue.sentences import lists


def table(score: SearchScore | None, words: lists.SearchScore) -> str:
    """score: None while nothing was measured."""
    if score is None or not score.words:
        return words.not_measured
    rows = [
        _row(_name(one.set), str(one.phrases), *(words.share.format(percent=_percent(part, one.phrases)) for part in (one.first, one.three)))
        for one in score.words
    ]
    danger = " ".join(
        words.danger.format(phrases=one.phrases, missed=one.missed or words.no_phrase, needless=one.needless or words.no_phrase) for one in score.danger
    )  # fmt: skip
    head = _row(words.phrases, words.how_many, words.first, words.three)
    return "\n".join([head, "|---|---|---|---|", *rows]) + (f"\n\n{danger}" if danger else "")


def _name(set: str) -> str:
    return set.removeprefix("phrases-").replace("-", " ").capitalize()


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
