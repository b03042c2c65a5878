"""What a reader meets of a change: addresses, words without a source, how hard it is to read.

In: both catalogues, and the files that differ. Out: lines for a maintainer. None of it is a fault.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..addresses.targets import rooted, target_of
from ..catalogue import pages
from ..catalogue.checks.readability import explained_words, measure, page_text, patient_text
from ..catalogue.fields import slots, values
from ..catalogue.index import Catalogue
from ..catalogue.loading import file_of
from ..catalogue.models import KINDS, Record, Symptom
from ..catalogue.pages import Page
from ..catalogue.plain import words
from ..facts.editions import digest_of
from .base import Both
from .records import document, read_together
from .signatures import digest

# Where new words say something of the world; a place of a symptom, and of a page its whole text.
_TELLING = ("summary", "feels_like", "why", "frequency", "other_causes")
_RESTS_ON = ("claims", "named_in", "sources", "searches")
_QUOTES = ("{{ claim(", "{{ cite(", "{{ looked(", "{{ not_known(")
FEW = 6  # words; a shorter block is a label


@dataclass(frozen=True)
class Around:
    """pages: (address, what became of it). bare: (file, line, words) that no claim or source came with.
    unfounded: ids of claims without a finding. grades: (file, school grade before, and now); None where there was or is none."""

    pages: list[tuple[str, str]]
    bare: list[tuple[str, int, str]]
    unfounded: list[str]
    grades: list[tuple[str, float | None, float | None]]


def around(both: Both, was: Catalogue, now: Catalogue) -> Around:
    """All of it, each list in order of place."""
    return Around(sorted(_addresses(was, now)), list(_bare(both, was, now)), list(_unfounded(both)), list(_grades(both, was, now)))


def _addresses(was: Catalogue, now: Catalogue) -> Iterator[tuple[str, str]]:
    for kind in (*KINDS, "pages"):
        before, after = getattr(was, kind), getattr(now, kind)
        for id in sorted({*before, *after}):
            address = rooted(target_of(kind, id))
            if id not in after:
                yield address, "gone"
            elif id not in before:
                yield address, "new"
            elif _own(before[id], was) != _own(after[id], now):
                yield address, "other words"
            elif kind in ("symptoms", "pages") and digest(before[id], was) != digest(after[id], now):
                yield address, "shows a claim, sign or sentence that changed"


def _own(thing: Record | Page, catalogue: Catalogue) -> str:
    try:
        return digest_of(thing, catalogue)
    except KeyError:  # it names what is not there
        return ""


def _bare(both: Both, was: Catalogue, now: Catalogue) -> Iterator[tuple[str, int, str]]:
    for file, old_file in read_together(both):
        id = file.rpartition("/")[2].removesuffix(".yml")
        if file.startswith("catalogue/symptoms/") and id in now.symptoms:
            new, old = now.symptoms[id], was.symptoms.get(old_file.rpartition("/")[2].removesuffix(".yml"))
            if old and any(set(getattr(new, name)) - set(getattr(old, name)) for name in _RESTS_ON):
                continue
            for name in _TELLING if old else ():
                said, said_before = _said(new, name), _said(old, name) if old else set()
                for text in sorted(said - said_before):
                    yield file, now.documents[file].place((name,))[0], text
        elif file.startswith("docs/") and file.removeprefix("docs/") in now.pages:
            page, earlier = now.pages[file.removeprefix("docs/")], was.pages.get(old_file.removeprefix("docs/"))
            known = {text for _, text in pages.blocks(earlier)} if earlier else set()
            for line, text in pages.blocks(page):
                if text not in known and len(words(text)) >= FEW and not any(one in text for one in _QUOTES):
                    yield file, line, text


def _said(symptom: Symptom | None, name: str) -> set[str]:
    return (
        {str(value) for slot in slots(Symptom) if slot.path[0] == name and slot.text | slot.prose for _, value in values(symptom, slot)} if symptom else set()
    )


def _unfounded(both: Both) -> Iterator[str]:
    for file in both.changed:
        if file.startswith("catalogue/claims/") and not file.endswith("_template.yml") and both.now[file] is not None:
            read = document(file, both.now[file]).values
            if isinstance(read, dict) and not read.get("findings"):
                yield file


def _grades(both: Both, was: Catalogue, now: Catalogue) -> Iterator[tuple[str, float | None, float | None]]:
    known, earlier = explained_words(now), explained_words(was)
    for file, old_file in read_together(both):
        before, after = _text(old_file, was), _text(file, now)
        if before != after:
            yield file, measure(before, earlier).grade if before else None, measure(after, known).grade if after else None


def _text(file: str, catalogue: Catalogue) -> str:
    """What a reader reads of a file: a page, or a record; "" where it is neither, or cannot be read."""
    if file.startswith("docs/"):
        page = catalogue.pages.get(file.removeprefix("docs/"))
        return page_text(page, catalogue) if page else ""
    kind, _, name = file.removeprefix("catalogue/").partition("/")
    record = catalogue.of_kind(kind).get(name.removesuffix(".yml")) if kind in KINDS else None
    if record is None or file != file_of(kind, record.id):
        return ""
    if isinstance(record, Symptom):
        return patient_text(record, catalogue)
    told = record.told_by or ""
    return " ".join(value.as_text() for slot in slots(type(record)) if slot.prose and (not told or slot.path[0] == told) for _, value in values(record, slot))
