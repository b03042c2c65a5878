"""What a field may name: the words of the vocabulary, and the records, each by its plain words.

In: the catalogue. Out: for each list its rows (id, what it is called, a word more), and which
names of files are taken.
"""

from __future__ import annotations

from ..catalogue.fields import slots
from ..catalogue.index import Catalogue
from ..catalogue.loading import DEVICES
from ..catalogue.models import ID, KINDS
from ..catalogue.models.sources import Source
from ..catalogue.words import Word

LONGEST = 110  # letters of a row; the rest of a title says little
Row = tuple[str, str, str]


def choices(catalogue: Catalogue) -> dict[str, list[Row]]:
    """By kind of record, such as "signs", and by list of the vocabulary that a field leads to."""
    asked = {one for model in KINDS.values() for slot in slots(model) if slot.to for one in slot.to.split(" or ")}
    return {to: _rows(to, catalogue) for to in sorted(asked | KINDS.keys())}


def _rows(to: str, catalogue: Catalogue) -> list[Row]:
    if to not in KINDS:
        words: list[Word] = getattr(catalogue.vocabulary, to)
        return [(word.id, word.label, getattr(word, "about", "")) for word in words]
    return [(id, _short(record.called), _more(record, catalogue)) for id, record in catalogue.of_kind(to).items()]


def _more(record: object, catalogue: Catalogue) -> str:
    """How soon a sign needs help; the year of a source."""
    if isinstance(record, Source):
        return str(record.issued or "")
    level = getattr(record, "level", "")
    return next((word.label for word in catalogue.vocabulary.urgent_levels if word.id == level), "")


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def names(catalogue: Catalogue) -> dict[str, object]:
    """What a file may be called: shape and length of an id, what no system can store, and for each kind what is taken.

    A term and a symptom both stand in the glossary, so that neither has the other's name.
    """
    taken = {kind: {*catalogue.of_kind(kind), *catalogue.former[kind]} for kind in KINDS}
    both = taken["terms"] | taken["symptoms"]
    return {
        "shape": ID,
        "never": sorted(DEVICES),
        "taken": {kind: sorted(both if kind in {"terms", "symptoms"} else ids) for kind, ids in taken.items()},
    }
