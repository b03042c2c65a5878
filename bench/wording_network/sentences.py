"""What is taught: labeled sentences, those of the rules, and the catalogue's own as right ones."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from macros.catalogue.checks.wording import texts
from macros.catalogue.wording.examples import FILE, examples
from macros.catalogue.wording.features import Sorts
from macros.catalogue.wording.second import ASKED, FEWEST, SecondReader, weights
from macros.catalogue.wording.second import FILE as WEIGHTS
from macros.catalogue.wording.tokens import START, lines
from macros.project import read_project

OF_CATALOGUE = 0.1  # what one of its sentences counts, beside 1 for an example
ASKED_ABOUT = 1.5  # and one about which the network is asked
SURE = 0.985  # how sure a label is


@dataclass(frozen=True, slots=True)
class Sentence:
    """unsafe: from 0 to 1, between for what the teacher judged. kinds: how much it is of each, none for a safe one."""

    text: str
    words: tuple[str, ...]
    unsafe: float
    kinds: dict[str, float]
    counts: float = 1.0


@dataclass(frozen=True, slots=True)
class Taught:
    examples: list[Sentence]
    right: list[Sentence]
    kinds: list[str]
    sorts: Sorts
    members: dict[str, tuple[str, ...]]  # for each sort the words of its phrases

    def words(self, text: str) -> tuple[str, ...]:
        return tuple(word for line in lines(text) for word in named(line, self.sorts))


def named(line: str, sorts: Sorts) -> list[str]:
    return sorts.named(line.split())


def taught(root: Path) -> Taught:
    loaded, catalogue, _ = read_project(root)
    if catalogue is None or loaded.wording is None or loaded.reader is None:
        raise SystemExit("The catalogue cannot be read. Run: python -m macros check")
    reader, wording = loaded.reader, loaded.wording
    told = [(one.text, one.unsafe, one.kind) for one in examples((root / FILE).read_text("utf-8"))]
    told += [(text, unsafe, rule.kind) for rule in wording.rules for unsafe, of in ((True, rule.catches), (False, rule.lets)) for text in of]
    members = {name.upper(): tuple(word for phrase in reader.classes[name] for word in phrase.split()) for name in wording.sorts}
    found = Taught([], [], list(wording.kinds), reader.sorts, members)
    found.examples.extend(Sentence(text, found.words(text), SURE if unsafe else 1 - SURE, {kind: 1.0} if unsafe else {}) for text, unsafe, kind in told)
    own = sorted({line for *_, text in texts(catalogue, loaded) for line in lines(text) if len(line.split()) >= FEWEST})
    asks = SecondReader(weights((root / WEIGHTS).read_text("utf-8")), reader.sorts)
    for line in own:
        counts = ASKED_ABOUT if asks.score(line) >= ASKED else OF_CATALOGUE
        found.right.append(Sentence(line.removeprefix(f"{START} "), tuple(named(line, reader.sorts)), 0.0, {}, counts))
    return found
