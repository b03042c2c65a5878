"""How well the rules and the second reader do on labeled sentences: sets in, counts and misses out.

The sets in tests/wording/ were written by people who had seen neither rules nor examples.
`unseen-tuned.txt` was looked at while rules were written, `unseen-apart.txt` and
`unseen-later.txt` were not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .examples import Example, examples
from .reader import Reader
from .shape import KindScore

FOLDER = "tests/wording"
PUBLISHED = f"{FOLDER}/score.yml"
_HEAD = """\
# How well catalogue/wording.yml and its second reader do on the sets in this folder.
# Written by `python -m macros wording --write`, shown on the page "Which words we use".
"""


@dataclass(frozen=True, slots=True)
class SetScore:
    name: str
    kinds: tuple[KindScore, ...]
    missed: tuple[Example, ...]
    needless: tuple[tuple[Example, str], ...]

    def total(self) -> KindScore:
        sums = {field: sum(getattr(one, field) for one in self.kinds) for field in ("unsafe", "caught", "safe", "refused")}
        return KindScore(set=self.name, kind="all", **sums)


def sets(root: Path) -> list[Path]:
    return sorted((root / FOLDER).glob("unseen-*.txt"))


def score(name: str, of: Sequence[Example], reader: Reader) -> SetScore:
    refusals = [(one, next(reader.refused(one.text), None)) for one in of]
    kinds = []
    for kind in dict.fromkeys(one.kind for one in of):
        unsafe = [found for one, found in refusals if one.kind == kind and one.unsafe]
        safe = [found for one, found in refusals if one.kind == kind and not one.unsafe]
        caught, refused = (len([one for one in those if one]) for those in (unsafe, safe))
        kinds.append(KindScore(set=name, kind=kind, unsafe=len(unsafe), caught=caught, safe=len(safe), refused=refused))
    missed = tuple(one for one, found in refusals if one.unsafe and not found)
    needless = tuple((one, f"{found.name}: {found.words}") for one, found in refusals if found and not one.unsafe)
    return SetScore(name, tuple(kinds), missed, needless)


def scores(files: Sequence[Path], reader: Reader) -> list[SetScore]:
    return [score(file.stem, list(examples(file.read_text("utf-8"))), reader) for file in files]


def lines(one: SetScore, misses: bool) -> Iterator[str]:
    """For a terminal: a line a kind, and all together. misses: also each sentence that was judged wrongly."""
    yield f"{one.name}: kind, caught of unsafe, refused of safe"
    for kind in (*one.kinds, one.total()):
        yield f"  {kind.kind:<14} {kind.caught:>4} of {kind.unsafe:<4} {kind.refused:>4} of {kind.safe}"
    if misses:
        yield from (f"  missed {miss.kind}: {miss.text}" for miss in one.missed)
        yield from (f"  needless {miss.kind}: {miss.text} ({why})" for miss, why in one.needless)


def published(found: Sequence[SetScore]) -> str:
    """The text of tests/wording/score.yml."""
    rows = []
    for one in found:
        for kind in (one.total(), *one.kinds):
            rows.append(f"  - {{set: {one.name}, kind: {kind.kind}, unsafe: {kind.unsafe}, caught: {kind.caught}, safe: {kind.safe}, refused: {kind.refused}}}")
    return _HEAD + "sets:\n" + "\n".join(rows) + "\n"
