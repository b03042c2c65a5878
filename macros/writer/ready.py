"""HTML that is ready stays as it is written, out of sight of the reader of Markdown.

Most of a page that is made from records is HTML already: its list of sources, its marks
for sources, its folded lists. Reading that as Markdown takes as long as all the rest,
and gives it back. Here it is put aside before anybody reads it, and a short sign stands in
its place: a block between empty lines that opens and closes one tag, and marks for
sources within a sentence. Whatever holds Markdown, or is not plain, is left to be read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar
from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

T = TypeVar("T")
# Tags that begin a block for the reader of Markdown too.
_BLOCKS = frozenset({"article", "aside", "details", "div", "dl", "figure", "form", "h2", "h3", "h4", "nav", "ol", "p", "section", "table", "ul"})
_TAG = re.compile(r"<([a-z][a-z0-9]*)(?: [^<>\n]*)?>")
_HOLDS_MARKDOWN = re.compile(r"<([a-z][a-z0-9]*)(?: [^<>\n]*)? markdown>")
_NOT_PLAIN = re.compile(r"\smarkdown\b|<[!?]|<(?:script|style|pre|textarea)\b|[\x02\x03]")
_MARK = '<a class="cite" '
_MARKS = re.compile(rf'(?:{_MARK}href="#[^"<>\s`|\\\[]*" aria-label="[^"<>\n`|\\\[\x02]*">\[\d+\]</a>)+')
_ID = re.compile(r'(?:\sid|<a(?: [^<>]*)?\sname)="([^"]*)"')


class Ready(Extension):  # type: ignore[misc]
    """ids: the places within all that was put aside of the last text. clash: whether the reader of Markdown, who did not see them, gave one of them to a heading."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.clash = self._nothing = False

    def read(self, convert: Callable[[], T]) -> T:
        """What a text becomes. convert: gives it to a reader that has this extension; asked again, with nothing put aside, after a clash."""
        self._nothing = False
        made = convert()
        if self.clash:
            self._nothing = True
            made = convert()
        return made

    def put_aside(self, text: str, store: Callable[[str], str]) -> str:
        """A text with signs in place of what is ready. store: gives the sign."""
        self.ids = set()
        if self._nothing:
            return text
        within = list[str]()
        chunks = text.split("\n\n")
        for number, chunk in enumerate(chunks):
            block = chunk.strip("\n")
            if block.startswith("</") or " markdown>" in block:
                _enter_and_leave(block, within)
            elif block.startswith("<") and _is_one_block(block):
                self.ids.update(_ID.findall(block))
                # On its own it keeps the empty line below it; within a block there is none.
                chunks[number] = chunk.replace(block, store(block if within else f"{block}\n"))
            elif _MARK in block and not block.startswith("#"):
                chunks[number] = _MARKS.sub(lambda found: store(found[0]), chunk)
        return "\n\n".join(chunks)

    def extendMarkdown(self, md: Any) -> None:
        md.preprocessors.register(_PutAside(md, self), "ready", 22)  # after blocks of code, before anybody looks for tags
        md.treeprocessors.register(_Clashes(md, self), "ready", -1)  # after headings have got their places


class _PutAside(Preprocessor):  # type: ignore[misc]
    def __init__(self, md: Any, ready: Ready) -> None:
        super().__init__(md)
        self._ready = ready

    def run(self, lines: list[str]) -> list[str]:
        return self._ready.put_aside("\n".join(lines), self.md.htmlStash.store).split("\n")


class _Clashes(Treeprocessor):  # type: ignore[misc]
    def __init__(self, md: Any, ready: Ready) -> None:
        super().__init__(md)
        self._ready = ready

    def run(self, root: Element) -> None:
        self._ready.clash = any(element.get("id") in self._ready.ids for element in root.iter())


def _enter_and_leave(block: str, within: list[str]) -> None:
    """Keep account of the tags that hold Markdown around what comes next."""
    for line in block.split("\n"):
        if opened := _HOLDS_MARKDOWN.match(line):
            within.append(opened[1])
        elif within and line == f"</{within[-1]}>":
            within.pop()


def _is_one_block(block: str) -> bool:
    """Whether the first tag is one of a block, ends with the last, and holds nothing that is to be read."""
    first = _TAG.match(block)
    if not first or first[1] not in _BLOCKS or not block.endswith(f"</{first[1]}>") or _NOT_PLAIN.search(block):
        return False
    depth = 0
    for tag in _tags(first[1]).finditer(block):
        depth += -1 if tag[0].startswith("</") else 1
        if not depth:
            return tag.end() == len(block)
    return False


@cache
def _tags(name: str) -> re.Pattern[str]:
    return re.compile(rf"</?{name}(?=[ >])[^<>]*>")
