"""How well the search finds what people mean: phrase sets in, counts and misses out.

The phrases go through the script that the site ships, run by Node. Used by
`python -m macros search-score` and by the tests.
"""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..catalogue.index import Catalogue
from .evidence_data import evidence_addresses
from .files import BROWSER, danger_script, evidence, languages, meaning, more, script
from .phrases import Phrase, PhraseSet
from .records import addresses

NO_NODE = "The score needs Node, which runs the search as a browser would. Install it (https://nodejs.org), or set NODE to its path."


class NoNode(Exception):
    """Node is not on this machine."""


@dataclass(frozen=True, slots=True)
class Why:
    """name: the one that was typed, "" if none. words: those that fit. learned: it stands as high as it does by what
    was learned from phrases. by_danger: because the words meant a danger."""

    name: str
    words: tuple[str, ...]
    learned: bool
    by_danger: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """found: addresses, best first. danger: urgent help would be shown. stopped: the word to whoever stopped.
    evidence: addresses of statements and of sources, each best first; where it was asked for. why: of each that was found."""

    found: tuple[str, ...]
    danger: bool
    stopped: bool
    evidence: tuple[tuple[str, ...], ...] = ()
    why: tuple[Why, ...] = ()


@dataclass(frozen=True, slots=True)
class Miss:
    """found: ids of what came instead, best first."""

    q: str
    expect: tuple[str, ...]
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """first, three: phrases whose page came first, or among the first three. tags: the same for each tag."""

    name: str
    phrases: int
    first: int
    three: int
    tags: dict[str, tuple[int, int, int]]
    misses: tuple[Miss, ...]


@dataclass(frozen=True, slots=True)
class DangerScore:
    """missed: danger that showed no help. needless: help shown where none was meant."""

    name: str
    phrases: int
    missed: tuple[str, ...]
    needless: tuple[str, ...]


def node() -> str:
    """The path of Node: NODE in the environment, one that is installed, or the one within Playwright."""
    found = os.environ.get("NODE") or shutil.which("node")
    if not found and (playwright := importlib.util.find_spec("playwright")) and playwright.origin:
        inside = Path(playwright.origin).parent / "driver" / "node"
        found = str(inside) if inside.exists() else None
    if not found:
        raise NoNode(NO_NODE)
    return found


def answers(catalogue: Catalogue, queries: Sequence[str], most: int = 8, *, of_evidence: bool = False) -> list[Answer]:
    """What the search of this catalogue finds for each query."""
    code = (
        danger_script(catalogue)
        + languages(catalogue)
        + script(catalogue)
        + more(catalogue)
        + meaning(catalogue)
        + (evidence(catalogue) if of_evidence else "")
    )
    given = json.dumps({"script": code, "queries": list(queries), "most": most})
    result = subprocess.run([node(), str(BROWSER / "run.js")], input=given, capture_output=True, text=True, encoding="utf-8", check=True)
    return told(json.loads(result.stdout))


def told(rows: Sequence[dict[str, Any]]) -> list[Answer]:
    """rows: as browser/run.js gives them."""
    return [
        Answer(
            tuple(one["found"]),
            one["danger"],
            one["stopped"],
            tuple(map(tuple, one["evidence"])),
            tuple(Why(name, tuple(words), learned, danger) for name, words, learned, danger in one["why"]),
        )
        for one in rows
    ]


def score_of(phrases: PhraseSet, catalogue: Catalogue) -> Score | DangerScore:
    return danger_score(phrases, catalogue) if phrases.danger else score(phrases, catalogue)


def score(phrases: PhraseSet, catalogue: Catalogue) -> Score:
    """The counts of a set of phrases. Statements and sources stand in two lists, so each is counted in its own."""
    known = evidence_addresses(catalogue) if phrases.of_evidence else addresses(catalogue)
    ids = {where: id for id, where in known.items()}
    places = []
    for phrase, answer in zip(phrases.phrases, answers(catalogue, [one.q for one in phrases.phrases], of_evidence=phrases.of_evidence), strict=True):
        lists = answer.evidence if phrases.of_evidence else (answer.found,)
        places.append((phrase, min((tuple(ids[where] for where in one) for one in lists), key=lambda found: _place(phrase, found))))
    hits = [(phrase, _place(phrase, found)) for phrase, found in places]
    misses = tuple(Miss(phrase.q, tuple(phrase.expect), found) for phrase, found in places if _place(phrase, found) > 2)
    return Score(phrases.name, len(hits), sum(place == 0 for _, place in hits), sum(place < 3 for _, place in hits), _by_tag(hits), misses)


def _place(phrase: Phrase, found: tuple[str, ...]) -> int:
    """How many wrong ones stand before the first right one."""
    return next((place for place, id in enumerate(found) if id in phrase.expect), len(found) + 3)


def _by_tag(hits: list[tuple[Phrase, int]]) -> dict[str, tuple[int, int, int]]:
    phrases: Counter[str] = Counter()
    first: Counter[str] = Counter()
    three: Counter[str] = Counter()
    for phrase, place in hits:
        for tag in phrase.tags:
            phrases[tag] += 1
            first[tag] += place == 0
            three[tag] += place < 3
    return {tag: (phrases[tag], first[tag], three[tag]) for tag in sorted(phrases)}


def danger_score(phrases: PhraseSet, catalogue: Catalogue) -> DangerScore:
    """Which phrases of a danger set go wrong."""
    if phrases.danger is None:
        raise ValueError(f"{phrases.name} holds no danger phrases")
    one = phrases.danger
    lists = {"danger": one.danger, "no-medicine": one.stopped, "harmless": one.not_danger, "harmless-stop": one.not_stopped}
    found = iter(answers(catalogue, [phrase for part in lists.values() for phrase in part]))
    wrong = {kind: [phrase for phrase in part if not right(kind, next(found))] for kind, part in lists.items()}
    missed, needless = [*wrong["danger"], *wrong["no-medicine"]], [*wrong["harmless"], *wrong["harmless-stop"]]
    return DangerScore(phrases.name, sum(map(len, lists.values())), tuple(missed), tuple(needless))


def right(kind: str, answer: Answer) -> bool:
    """Whether a phrase of a kind (FAULTS in danger_sets.py) was answered as it should be."""
    if kind == "danger":
        return answer.danger
    if kind == "no-medicine":
        return answer.danger or answer.stopped
    return not answer.danger and not (kind == "harmless-stop" and answer.stopped)
