"""YAML text in, plain values and the place of each of them out.

The reader is stricter than YAML: no tabs, anchors, aliases or tags, no key
twice, and nothing that YAML would quietly turn into something else (`no` into
false, `3.10` into 3.1, `012` into ten, `1:30` into ninety). Never raises for
what is in the file; every fault is a `Problem`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import yaml
from yaml import events
from yaml.nodes import ScalarNode
from yaml.resolver import Resolver

from ..remembered import digest
from .decoding import LARGEST, decode
from .look_alikes import before_an_error, in_value
from .problems import Problem
from .visible import after_a_picture, hidden, named, odd_space

Path = tuple[str | int, ...]
DEEPEST = 8
_WHOLE_NUMBER = re.compile(r"0|[1-9][0-9]{0,17}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_OTHER_NUMBER = re.compile(r"[-+]?[0-9][0-9_]*(\.[0-9]*)?[eE][-+]?[0-9]+|0o[0-7]+")  # of YAML 1.2
_RESOLVER: Any = Resolver()  # its stubs have no types
_QUOTE_IT = {
    "bool": "YAML reads it as yes or no",
    "float": "YAML reads it as a number with decimals",
    "int": "YAML changes the number",
    "timestamp": "YAML reads it as a date; a date is written 2026-11-01",
    "merge": "YAML gives it a meaning of its own",
    "value": "YAML gives it a meaning of its own",
}


@dataclass(slots=True)
class Document:
    """One YAML file, read.

    values: dict, list, str, int, date or None, nested.
    places: where each value begins, by its path; (line, column) from 1.
    keys: where each key begins, by the path of its value.
    text: the file as read.
    digest: of the file's name and its text; what is found in this document alone is remembered by it.
    """

    file: str
    values: Any = None
    text: str = ""
    places: dict[Path, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Path, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    digest: bytes = b""

    def place(self, path: Path) -> tuple[int, int]:
        """The place of a value, or of the nearest thing around it."""
        for end in range(len(path), -1, -1):
            if path[:end] in self.places:
                return self.places[path[:end]]
        return (1, 1)

    def place_of_call(self, path: Path, number: int) -> tuple[int, int]:
        """The place of the macro call with this number (from 0) in a value.

        Folding moves text within a value but keeps the order of its braces.
        """
        line, column = self.place(path)
        start = _offset(self.text, line, column)
        for _ in range(number + 1):
            found = self.text.find("{{", start)
            if found < 0:
                return (line, column)
            start = found + 2
        return self.text.count("\n", 0, found) + 1, found - self.text.rfind("\n", 0, found)

    def place_of_sign(self, path: Path, sign: str) -> tuple[int, int]:
        """The place of the first such sign in a value; where it is written as an escape, of the value."""
        begins = self.place(path)
        after = min((place for place in self.places.values() if place > begins), default=None)
        found = self.text.find(sign, _offset(self.text, *begins), _offset(self.text, *after) if after else len(self.text))
        return (self.text.count("\n", 0, found) + 1, found - self.text.rfind("\n", 0, found)) if found >= 0 else begins

    def problem(self, path: Path, check: str, message: str, *, at_key: bool = False) -> Problem:
        where = self.keys.get(path) if at_key else None
        return Problem(self.file, *(where or self.place(path)), check, message)


def _offset(text: str, line: int, column: int) -> int:
    at = 0
    for _ in range(line - 1):
        at = text.find("\n", at) + 1
    return at + column - 1


class _Stop(Exception):
    """Reading cannot go on; the problem is already noted."""


def read(file: str, content: bytes, largest: int = LARGEST) -> Document:
    """The document in `content`; its `problems` say what is wrong with it."""
    document = Document(file)
    text, document.problems = decode(file, content, largest)
    if document.problems:
        return document
    document.text, document.digest = text, digest(file, text)
    try:
        stream = iter(yaml.parse(text, Loader=yaml.CSafeLoader))
        _Builder(document, stream).run()
    except _Stop:
        pass
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        if found := before_an_error(text, line):
            line, like = found
            problem = Problem(file, line, like.at + 1, like.check, like.message)
        else:
            reason = getattr(error, "problem", None) or "cannot be read"
            message = f"this is not YAML: {reason}. Compare the line, and the one above it, with _template.yml; text with : or # in it needs quotes."
            problem = Problem(file, line, column, "not_yaml", message)
        document.problems += [problem] if problem not in document.problems else []
    if document.problems:
        document.values = None
    return document


class _Builder:
    """Turns the event stream into values, noting the place of each."""

    def __init__(self, document: Document, stream: Iterator[Any]) -> None:
        self.document, self.stream = document, stream

    def run(self) -> None:
        next(self.stream)  # the start of the stream
        event = next(self.stream)
        if isinstance(event, events.StreamEndEvent):
            alone = self.document.file.count("/") == 1  # a list of its own has no template
            self._fault(event, "empty_file", f"the file is empty. {'Restore it from the history of the project' if alone else 'Copy _template.yml into it'}.")
            raise _Stop
        self.document.values = self._value(next(self.stream), ())
        next(self.stream)  # the end of the document
        event = next(self.stream)
        if not isinstance(event, events.StreamEndEvent):
            self._fault(event, "two_documents", 'a second document begins here ("---"). One file holds one record.')

    def _fault(self, event: Any, check: str, message: str) -> None:
        mark = event.start_mark
        self.document.problems.append(Problem(self.document.file, mark.line + 1, mark.column + 1, check, message))

    def _value(self, event: Any, path: Path) -> Any:
        self.document.places[path] = (event.start_mark.line + 1, event.start_mark.column + 1)
        if isinstance(event, events.AliasEvent):
            self._fault(event, "yaml_alias", f'"*{event.anchor}" is a YAML alias. Write the text out instead.')
            return None
        if event.anchor is not None:
            self._fault(event, "yaml_anchor", f'"&{event.anchor}" is a YAML anchor. Delete it; text that begins with & needs quotes.')
        if event.tag is not None:
            self._fault(event, "yaml_tag", f"{event.tag!r} is a YAML tag. Delete it; text that begins with ! needs quotes.")
        if len(path) > DEEPEST:
            self._fault(event, "too_deep", "lists inside lists inside lists: no record is this deep. Compare it with _template.yml.")
            raise _Stop
        if isinstance(event, events.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, events.SequenceStartEvent):
            return self._list(path)
        return self._scalar(event)

    def _list(self, path: Path) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := next(self.stream), events.SequenceEndEvent):
            values.append(self._value(event, (*path, len(values))))
        return values

    def _mapping(self, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := next(self.stream), events.MappingEndEvent):
            if not isinstance(event, events.ScalarEvent):
                self._fault(event, "odd_key", "a key must be one word followed by a colon. Text that begins with [ or { needs quotes.")
                raise _Stop
            self._refuse_hidden(event)
            key, below = event.value, (*path, event.value)
            mark: Any = event.start_mark
            if key in values:
                first = self.document.keys[below]
                self._fault(event, "duplicate_key", f'"{key}" is given twice; the first is in line {first[0]}. Keep one.')
            else:
                self.document.keys[below] = (mark.line + 1, mark.column + 1)
            values[key] = self._value(next(self.stream), below)
        return values

    def _refuse_hidden(self, event: Any) -> None:
        """What a reviewer cannot see, also where YAML wrote it as an escape such as "\\L"."""
        if event.value.isascii() and event.value.isprintable():
            return
        for at, sign in enumerate(event.value):
            if sign != "\n" and (hidden(sign) or odd_space(sign)) and not after_a_picture(sign, event.value[:at]):
                self._fault(event, "refused_character", f"an invisible character: {named(sign)}. Delete it, or the escape that stands for it.")
                return

    def _refuse_look_alikes(self, event: Any) -> None:
        if like := in_value(event.value):
            mark = event.end_mark if like.at and like.at == len(event.value) - 1 else event.start_mark
            column = mark.column + (like.at if mark is event.start_mark else -1)
            self.document.problems.append(Problem(self.document.file, mark.line + 1, column + 1, like.check, like.message))

    def _scalar(self, event: Any) -> Any:
        text = event.value
        self._refuse_hidden(event)
        if event.style:  # quoted or a block: always text (plain is "" here)
            return text
        tag = _RESOLVER.resolve(ScalarNode, text, (True, False)).rpartition(":")[2]
        if tag == "str":
            if not text.isascii():
                self._refuse_look_alikes(event)
            if _OTHER_NUMBER.fullmatch(text):
                self._fault(event, "silent_conversion", f'found {text}, which some readers of YAML take for a number. Write it in quotes: "{text}".')
            return text
        if tag == "null":
            return None
        if text in {"true", "false"}:
            return text == "true"
        if tag == "int" and _WHOLE_NUMBER.fullmatch(text):
            return int(text)
        if tag == "timestamp" and _DATE.fullmatch(text):
            try:
                return date.fromisoformat(text)
            except ValueError:
                self._fault(event, "no_such_date", f"there is no day {text}. A date is written 2026-11-01.")
                return None
        self._fault(event, "silent_conversion", f'found {text}, and {_QUOTE_IT[tag]}. Write it in quotes: "{text}".')
        return None
