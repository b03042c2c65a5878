"""Markdown with macros in, plain words out, as a reader sees them.

The exports carry text: a link macro becomes its label, a claim its sentence,
marks of sources and drawings become nothing. The ids go beside the text, in
`links`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from ..catalogue.index import Catalogue
from ..catalogue.pages import Page
from ..catalogue.prose import Call, Prose, expand, without_markup
from ..facts.names import label_of
from ..facts.reviewed import so_far

_ATTRIBUTES = re.compile(r"\{[^{}]*\}")  # a line of its own, for the paragraph or bullet above


@dataclass(frozen=True)
class PlainText:
    """Turns the prose of one catalogue into plain words."""

    catalogue: Catalogue

    def of(self, text: Prose) -> str:
        """One field of a record: a paragraph, on one line."""
        return _plain(expand(text.parts, self._label))

    def sections(self, page: Page) -> Iterator[tuple[str, str]]:
        """(heading, text) of each part of a page; the first heading may be empty."""
        heading, lines = "", list[str]()
        for line in _without_tags(expand(page.parts, self._label)).splitlines():
            if line.startswith("## "):
                yield from _section(heading, lines)
                heading, lines = _plain(line.removeprefix("## ").partition("{")[0]), []
            elif not _ATTRIBUTES.fullmatch(line.strip()):
                lines.append(line)
        yield from _section(heading, lines)

    def _label(self, call: Call) -> str:
        if (label := label_of(call, self.catalogue)) is not None:
            return label
        if call.name == "claim":
            return self.catalogue.claims[call.args[0] if call.args else dict(call.kwargs)["id"]].plain.as_text()
        if call.name == "review_so_far":
            return so_far(self.catalogue, call.args[0] if call.args else dict(call.kwargs)["sentence"])
        return ""


class _Text(HTMLParser):
    """Collects what stands between tags."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def _without_tags(markdown: str) -> str:
    text = _Text()
    text.feed(markdown)
    text.close()
    return "".join(text.found)


def _section(heading: str, lines: list[str]) -> Iterator[tuple[str, str]]:
    """Bullets keep their line, and an empty line keeps paragraphs apart."""
    paragraphs = "\n".join(_line(line) for line in lines).split("\n\n")
    text = "\n\n".join(paragraph.strip("\n") for paragraph in paragraphs if paragraph.strip())
    if heading or text:
        yield heading, text


def _line(line: str) -> str:
    mark, _, rest = line.strip().partition(" ")
    return f"{mark} {_plain(rest)}" if rest and mark in {"-", "*", "###", "####"} else _plain(line)


def _plain(markdown: str) -> str:
    """Twice, for bold words within a link."""
    return without_markup(without_markup(markdown))
