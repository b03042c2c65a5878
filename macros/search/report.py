"""Scores as text: for a volunteer's screen, and for the file the site publishes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .score import DangerScore, Score

PUBLISHED = "tests/search/score.yml"
_HEAD = """\
# How well the search finds the phrase sets in this folder. Written by
#   python -m macros search-score --write
# and shown on the page "Contribute". A test fails when it is stale by more than 1 %.
"""


def lines(found: Score | DangerScore) -> Iterator[str]:
    """One set, line by line."""
    if isinstance(found, DangerScore):
        yield f"{found.name}: {found.phrases} phrases, {len(found.missed)} dangers missed, {len(found.needless)} shown needlessly"
        yield from (f"  no help shown: {q}" for q in found.missed)
        yield from (f"  needless help: {q}" for q in found.needless)
        return
    yield f"{found.name}: {found.phrases} phrases, right page first {_share(found.first, found.phrases)}, among the first three {_share(found.three, found.phrases)}"
    yield from (f"  {tag}: {count}, first {_share(first, count)}, three {_share(three, count)}" for tag, (count, first, three) in found.tags.items())
    yield from (f'  missed: "{miss.q}" wants {" or ".join(miss.expect)}; came: {", ".join(miss.found[:3]) or "nothing"}' for miss in found.misses)


def published(scores: Sequence[Score | DangerScore]) -> str:
    """The text of the published file, in the order of the sets."""
    words = [f"  - {{set: {one.name}, phrases: {one.phrases}, first: {one.first}, three: {one.three}}}" for one in scores if isinstance(one, Score)]
    danger = [
        f"  - {{set: {one.name}, phrases: {one.phrases}, missed: {len(one.missed)}, needless: {len(one.needless)}}}"
        for one in scores
        if isinstance(one, DangerScore)
    ]
    return _HEAD + "\n".join(["words:", *words, "danger:", *danger]) + "\n"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "-"
