"""Phrases by which people mean a page, and what the search learned from them.

catalogue/phrasings/<id>.txt holds one phrase a line, as somebody would type it; the
id is that of a symptom, or a page such as situations/lost-gloves. Readers never see
them, so any words may stand here. catalogue/phrasing-weights.txt is written by
`python -m macros search-learn`; the site has that one alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .problems import Problem

FOLDER, WEIGHTS = "catalogue/phrasings", "catalogue/phrasing-weights.txt"
LONGEST = 200  # letters of a phrase
AGAIN = "Write it anew: python -m macros search-learn"
HEAD = f"""\
# Which words stand for which page, learned from {FOLDER}/. Never edit it by hand;
# `python -m macros search-learn` writes it. First the pages, each with how likely it is
# before a word is read; then words and pairs of words, each with places of pages (from 0)
# and how much it speaks for them, in steps.
"""


@dataclass(frozen=True, slots=True)
class Learned:
    """step: what a whole number counts. ids: of pages. bias: of each page, in steps.
    words: (a word or two, ((place of an id, steps), …))."""

    step: float = 1.0
    ids: tuple[str, ...] = ()
    bias: tuple[int, ...] = ()
    words: tuple[tuple[str, tuple[tuple[int, int], ...]], ...] = ()


NOTHING = Learned()


def phrasing_files(root: Path) -> Iterator[tuple[str, Path]]:
    """(id, file) of each page that has phrases, sorted."""
    folder = root / FOLDER
    for file in sorted(folder.rglob("*.txt")):
        yield file.relative_to(folder).with_suffix("").as_posix(), file


def phrases(text: str) -> list[str]:
    """The phrases of a file. Lines that begin with # are remarks."""
    return [line.strip() for line in text.split("\n") if line.strip() and not line.startswith("#")]


def faults(root: Path) -> Iterator[Problem]:
    """Lines that are no phrase."""
    for id, file in phrasing_files(root):
        name = f"{FOLDER}/{id}.txt"
        try:
            text = file.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            yield Problem(name, 1, 1, "not_utf8", "this file is not UTF-8. Save it as UTF-8.")
            continue
        for number, line in enumerate(text.split("\n"), 1):
            if len(line) > LONGEST:
                message = f"a phrase of {len(line)} letters; {LONGEST} at most. Write what somebody would type into a search box, one phrase a line."
                yield Problem(name, number, 1, "too_long", message)


def read_learned(root: Path) -> tuple[Learned, list[Problem]]:
    """What was learned; nothing, where there is no file."""
    file = root / WEIGHTS
    if not file.is_file():
        return NOTHING, []
    try:
        return _read(file.read_text("utf-8")), []
    except (ValueError, IndexError):
        return NOTHING, [Problem(WEIGHTS, 1, 1, "not_learned", f"this file was changed by hand. {AGAIN}")]


def _read(text: str) -> Learned:
    head, ids, words = (part.split("\n") for part in text.removeprefix(HEAD).strip("\n").split("\n\n"))
    pages = [line.split(" ") for line in ids]
    found = []
    for line in words:
        word, places = line.split("\t")
        found.append((word, tuple((int(place), int(steps)) for place, _, steps in (one.partition(":") for one in places.split(" ")))))
    learned = Learned(float(head[0].removeprefix("step ")), tuple(id for id, _ in pages), tuple(int(bias) for _, bias in pages), tuple(found))
    if any(not 0 <= place < len(pages) for _, places_ in learned.words for place, _ in places_):
        raise ValueError("a place of no page")
    return learned


def written(learned: Learned) -> str:
    """The text of the file that `read_learned` reads."""
    pages = "\n".join(f"{id} {bias}" for id, bias in zip(learned.ids, learned.bias, strict=True))
    words = "\n".join(f"{word}\t{' '.join(f'{place}:{steps}' for place, steps in places)}" for word, places in learned.words)
    return f"{HEAD}step {learned.step}\n\n{pages}\n\n{words}\n"
