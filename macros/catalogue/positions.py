"""YAML text in, plain values and the place of each of them out.

The reader is stricter than YAML (building.py). Where a text cannot be read, it is told in plain
words why (slips/), and what stops the reader is mended or left out, so that all faults of a file
are told at once. Never raises for what is in the file; every fault is a `Problem`.
"""

from __future__ import annotations

from collections.abc import Iterable

import yaml

from ..remembered import digest
from .building import Builder, OddKey, Stop
from .decoding import LARGEST, decode, tidy
from .document import Document as Document
from .document import Path as Path
from .problems import Problem
from .slips import slip, unknown, without

MOST_SLIPS = 20  # in one file; after that many it is read as far as it goes


def read(file: str, content: bytes, largest: int = LARGEST, fields: Iterable[str] = ()) -> Document:
    """The document in `content`; its `problems` say what is wrong with it.

    fields: the names that stand at the left edge of such a file, where they are known.
    """
    document = Document(file)
    text, document.problems = decode(file, content, largest)
    if document.problems and not text:
        return document
    document.digest = digest(file, text)
    if document.problems:
        text = tidy(text)
    document.problems += _read_on(document, text, frozenset(fields))
    if not document.problems:
        document.values = document.rough
    return document


def _read_on(document: Document, text: str, fields: frozenset[str]) -> list[Problem]:
    """Read a text, and where that cannot go on, without what stops it; what is wrong with it."""
    told: list[Problem] = []
    for _ in range(MOST_SLIPS):
        found = Document(document.file, text=text)
        try:
            Builder(found, iter(yaml.parse(text, Loader=yaml.CSafeLoader))).run()
        except Stop:
            break
        except (yaml.YAMLError, OddKey) as error:
            # One line too far left moves many that come after it: they are no slips of their own.
            again = [one.check for one in told[-2:]] == ["wrong_indent"] * 2
            if not again and (known := slip(text, error, fields)):
                if known.line not in {one.line for one in document.problems}:  # a sign that was told may be why
                    told.append(Problem(document.file, known.line, known.column, known.check, known.message))
                text = known.mended
                document.lost |= {known.lost} - {""}
                continue
            line, column, message = unknown(text, error)
            check = "odd_key" if isinstance(error, OddKey) else "unreadable_line"
            told.append(Problem(document.file, line, column, check, message))
            before = text
            text, field, left_out = without(text, line, whole=any(one.line >= line - 1 for one in told[:-1]))
            document.lost |= {field} - {""}
            document.left_out += f"{left_out}\n"
            if text == before:
                break
        else:
            document.rough = found.values
            break
    document.text, document.places, document.keys, document.doubtful = text, found.places, found.keys, found.doubtful
    return told + [one for one in found.problems if one not in told and not (told and one.check == "empty_file")]
