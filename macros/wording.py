"""Teaches the second reader of wording from the project's own files: `python -m macros wording --train`.

Whole projects only, because the catalogue's own sentences are its sample of right ones.
"""

from __future__ import annotations

from pathlib import Path

from .catalogue.checks.wording import texts
from .catalogue.wording import examples, second
from .catalogue.wording.examples import Example
from .catalogue.wording.tokens import lines
from .catalogue.wording.training import train
from .project import read_project

RULES = 3  # how often each sentence of a rule is told, beside once for an example
THRESHOLD = 280  # thousandths; chosen on tests/wording/unseen-tuned.txt


def teach(root: Path) -> str:
    """Writes catalogue/wording-weights.txt; what it says of itself."""
    loaded, catalogue, _ = read_project(root)
    if catalogue is None or loaded.wording is None or loaded.reader is None:
        return "The catalogue cannot be read. Run: python -m macros check"
    taught = list(examples.examples((root / examples.FILE).read_text("utf-8")))
    taught += RULES * [
        Example(unsafe, rule.kind, text)
        for rule in loaded.wording.rules
        for unsafe, texts_of in ((True, rule.catches), (False, rule.lets))
        for text in texts_of
    ]
    right = sorted({line for *_, text in texts(catalogue, loaded) for line in lines(text) if len(line.split()) >= second.FEWEST})
    weights = train(taught, right, loaded.reader.sorts).at(THRESHOLD)
    (root / second.FILE).write_text(weights.text(), encoding="utf-8")
    return f"Taught by {len(taught):,} examples and {len(right):,} sentences of the catalogue: {len(weights.of):,} weights."
