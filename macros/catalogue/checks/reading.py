"""Sentences too long for a tired reader.

Patients' texts only; `technical` fields are for prescribers. The limit is
that of docs/contribute/words.md: twenty words aimed at, none over 25.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..fields import Slot, slots, values
from ..index import Catalogue
from ..loading import Loaded, file_of
from ..models import Record
from ..pages import Page
from ..positions import Document, Path
from ..problems import Problem, shown
from ..prose import as_text
from .alone import alone
from .where import line_of

LONGEST = 25
SENTENCES = "catalogue/sentences.yml"
_END = re.compile(r"(?<=[.!?:])[\"')*]*\s+")
_GAP = re.compile(r"\{(\w+)\}")
KINDS_FOR_PATIENTS = ("symptoms", "terms", "claims")
_FOR_PRESCRIBERS = {"technical", "supports", "checked", "note", "unknown", "findings", "frequency"}
NOT_PROSE = re.compile(r"^(\s*$|#|<|\||!!!|:::|---)")


def long_sentences(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No sentence for patients has more than 25 words.

    Fails: a sentence of 30 words
    Passes: two sentences of 15 words
    """
    for kind in KINDS_FOR_PATIENTS:
        for id, record in catalogue.of_kind(kind).items():
            document = catalogue.documents[file_of(kind, id)]
            yield from alone(_long_in_record, document, record, document)
    for path, fixed in fixed_texts(catalogue):
        for sentence in over_long(fixed):
            yield loaded.documents[SENTENCES].problem(path, "long_sentence", _message(sentence))
    for page in catalogue.pages.values():
        yield from alone(_long_on_page, loaded.documents[page.file], page, also=page.body)


def for_patients(slot: Slot) -> bool:
    """Whether what stands there is prose that a patient reads; in records of KINDS_FOR_PATIENTS."""
    return slot.prose and (slot.path[0] not in _FOR_PRESCRIBERS or slot.path[-1] == "plain")


def _long_in_record(record: Record, document: Document) -> Iterator[Problem]:
    for slot in slots(type(record)):
        if for_patients(slot):
            for path, text in values(record, slot):
                for sentence in over_long(text.as_text()):
                    told = document.problem(path, "long_sentence", _message(sentence))
                    own = line_of(document.text.split("\n"), told.line, sentence)
                    yield told if own == told.line else replace(told, line=own, column=1)


def _long_on_page(page: Page) -> Iterator[Problem]:
    for line, text in paragraphs(page.body):
        for sentence in over_long(text):
            yield Problem(page.file, line_of(page.body.split("\n"), line, sentence) + page.begins - 1, 1, "long_sentence", _message(sentence))


def fixed_texts(catalogue: Catalogue) -> Iterator[tuple[Path, str]]:
    """(place, plain text) of each fixed sentence; a gap counts as the words of its name."""
    for slot in slots(type(catalogue.sentences)):
        for path, text in values(catalogue.sentences, slot):
            yield path, _GAP.sub(lambda gap: gap[1].replace("_", " "), as_text(str(text)))


def over_long(text: str) -> Iterator[str]:
    """The sentences of a plain text that have too many words."""
    for sentence in _END.split(text):
        if len(sentence.split()) > LONGEST:
            yield sentence


def paragraphs(body: str) -> Iterator[tuple[int, str]]:
    """(line, plain text) of each paragraph or list item of a page."""
    start, gathered = 1, list[str]()
    for number, line in enumerate([*body.split("\n"), ""], 1):
        begins = bool(re.match(r"\s*([-*+]|\d+\.)\s", line))
        if (NOT_PROSE.match(line) or begins) and gathered:
            yield start, as_text(" ".join(gathered))
            gathered = []
        if not NOT_PROSE.match(line):
            if not gathered:
                start = number
            gathered.append(re.sub(r"^\s*([-*+]|\d+\.)\s+", "", line))


def _message(sentence: str) -> str:
    return f"{len(sentence.split())} words in one sentence, expected at most {LONGEST}: {shown(sentence)}. Make two of it."
