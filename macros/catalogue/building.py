"""The events of a YAML text in, its values and their places out: stricter than YAML.

No anchors, aliases or tags, no name twice, and nothing that YAML would quietly turn into
something else (`no` into false, `3.10` into 3.1, `012` into ten, `1:30` into ninety). Each
message names the field, what was found, and the line as it should be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from yaml import events
from yaml.nodes import ScalarNode
from yaml.resolver import Resolver

from .document import Document, Path, path_name
from .look_alikes import in_value
from .problems import Problem
from .slips.lines import quoted, shown_line
from .visible import after_a_picture, hidden, named, odd_space

DEEPEST = 8
_WHOLE_NUMBER = re.compile(r"0|[1-9][0-9]{0,17}")
_OF_ITS_OWN = '"{}" at the beginning of a text has a meaning of its own here. Put the text in quotes.'
_SHORT_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_POINT = re.compile(r"\s*-( *)([^-\s].*)$")
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


class Stop(Exception):
    """Reading cannot go on; the problem is already noted."""


class OddKey(Exception):
    """Something else than a word stands where the name of a field belongs, as in `{{ term("x") }}`."""

    def __init__(self, mark: Any) -> None:
        self.problem_mark, self.problem = mark, "odd key"
        super().__init__(self.problem)


class Builder:
    """Turns the event stream into values, noting the place of each."""

    def __init__(self, document: Document, stream: Iterator[Any]) -> None:
        self.document, self.stream = document, stream
        self._lines = document.text.split("\n")

    def run(self) -> None:
        next(self.stream)  # the start of the stream
        event = next(self.stream)
        if isinstance(event, events.StreamEndEvent):
            alone = self.document.file.count("/") == 1  # a list of its own has no template
            self._fault(event, "empty_file", f"the file is empty. {'Restore it from the history of the project' if alone else 'Copy _template.yml into it'}.")
            raise Stop
        self.document.values = self._value(next(self.stream), ())
        next(self.stream)  # the end of the document
        event = next(self.stream)
        if not isinstance(event, events.StreamEndEvent):
            self._fault(event, "two_documents", 'a second document begins here ("---"). One file holds one record.')

    def _fault(self, event: Any, check: str, message: str, path: Path | None = None) -> None:
        """path: of a value that is not what was typed."""
        mark = event.start_mark
        if path is not None:
            self.document.doubtful.add(path)
            message = f"{path_name(path)}: {message}" if path else message
        self.document.problems.append(Problem(self.document.file, mark.line + 1, mark.column + 1, check, message))

    def _line(self, event: Any, value: str) -> str:
        """The line of an event with another value, for the end of a message; "" where it goes over several lines."""
        start, end = event.start_mark, event.end_mark
        line = self._lines[start.line] if start.line < len(self._lines) else ""
        return shown_line(line[: start.column] + value + line[end.column :]) if start.line == end.line and line.strip() else ""

    def _in_quotes(self, event: Any) -> str:
        """The line of an event with the rest of it in quotes."""
        mark = event.start_mark
        line = self._lines[mark.line] if mark.line < len(self._lines) else ""
        return shown_line(line[: mark.column] + quoted(line[mark.column :])) if line.strip() else ""

    def _value(self, event: Any, path: Path) -> Any:
        self.document.places[path] = (event.start_mark.line + 1, event.start_mark.column + 1)
        if isinstance(event, events.AliasEvent):
            self._fault(event, "yaml_alias", f"{_OF_ITS_OWN.format('*')}{self._in_quotes(event)}", path)
            return None
        if event.anchor is not None:
            self._fault(event, "yaml_anchor", f"{_OF_ITS_OWN.format('&')}{self._in_quotes(event)}", path)
        if event.tag is not None:
            self._fault(event, "yaml_tag", f"{_OF_ITS_OWN.format('!')}{self._in_quotes(event)}", path)
        if len(path) > DEEPEST:
            self._fault(event, "too_deep", "lists inside lists inside lists: no record is this deep. Compare it with _template.yml.")
            raise Stop
        if isinstance(event, events.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, events.SequenceStartEvent):
            return self._list(path)
        return self._scalar(event, path)

    def _list(self, path: Path) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := next(self.stream), events.SequenceEndEvent):
            values.append(self._value(event, (*path, len(values))))
        return values

    def _mapping(self, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := next(self.stream), events.MappingEndEvent):
            if not isinstance(event, events.ScalarEvent):
                raise OddKey(event.start_mark)
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

    def _scalar(self, event: Any, path: Path) -> Any:
        text = event.value
        self._refuse_hidden(event)
        if event.style:  # quoted or a block: always text (plain is "" here)
            return text
        tag = _RESOLVER.resolve(ScalarNode, text, (True, False)).rpartition(":")[2]
        if tag == "str":
            return self._plain(event, path)
        if tag == "null":
            return None
        if text in {"true", "false"}:
            return text == "true"
        if tag == "int" and _WHOLE_NUMBER.fullmatch(text):
            return int(text)
        if tag == "timestamp" and (day := _SHORT_DATE.fullmatch(text)):
            return self._day(event, "-".join(part.zfill(2) for part in day.groups()), path)
        self._fault(event, "silent_conversion", f'found {text}, and {_QUOTE_IT[tag]}. Write it in quotes: "{text}".', path)
        return None

    def _day(self, event: Any, written: str, path: Path) -> date | None:
        try:
            found = date.fromisoformat(written)
        except ValueError:
            self._fault(event, "no_such_date", f"there is no day {event.value}. A date is written 2026-11-01.", path)
            return None
        if not _DATE.fullmatch(event.value):
            message = f"found {event.value}. In a date, month and day have two digits each.{self._line(event, written)}"
            self._fault(event, "silent_conversion", message, path)
        return found

    def _plain(self, event: Any, path: Path) -> str:
        """A text without quotes, with nothing in it that was meant for YAML and is text to it."""
        text: str = event.value
        if not text.isascii():
            self._refuse_look_alikes(event)
        if _OTHER_NUMBER.fullmatch(text):
            self._fault(event, "silent_conversion", f'found {text}, which some readers of YAML take for a number. Write it in quotes: "{text}".', path)
        if text.count('"') == 1 and re.search(r'[^0-9 ]"$', text):
            message = f"a quote stands at the end of this text, and none at its beginning.{self._line(event, quoted(text[:-1]))}"
            self._fault(event, "unclosed_quote", message, path)
        self._refuse_points(event, path)
        return text

    def _refuse_points(self, event: Any, path: Path) -> None:
        """Points of a list that YAML takes for more of the text above, as their hyphen has no space after it or stands too far right."""
        first, last = event.start_mark.line, event.end_mark.line
        stuck = False  # a hyphen without its space: what stands below runs together with it, and is as it should be
        for number in range(first, min(last + 1, len(self._lines))):
            line = self._lines[number][event.start_mark.column :] if number == first else self._lines[number]
            found = _POINT.match(line)
            if not found or (number == first and (event.start_mark.line == self._begun(path) or found[2][0].isdigit())):
                continue
            if found[1] and stuck:
                continue
            why = (
                "there is no space after the hyphen (the dash)"
                if not found[1]
                else "this point stands further right than the one above, so it would run together with it"
            )
            self.document.doubtful.add(path)
            place = path_name(path[:-1] if path and isinstance(path[-1], int) else path)
            message = f"{place}: {why}.{shown_line(f'- {found[2]}')}"
            check = "wrong_indent" if found[1] else "no_space_after_hyphen"
            left = event.start_mark.column if number == first else 0
            self.document.problems.append(Problem(self.document.file, number + 1, left + line.index("-") + 1, check, message))
            if number > first and found[1]:
                return
            stuck = stuck or not found[1]

    def _begun(self, path: Path) -> int:
        """The line, from 0, in which the name of a value stands; -1 where it is a point of a list."""
        return self.document.keys.get(path, (0, 0))[0] - 1
