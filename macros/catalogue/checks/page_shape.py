"""What a page becomes where it does not become what was typed.

Each place that might go wrong is marked in the text, the text is made into HTML, and the
marks are looked up there: what a reader of Markdown makes of a line is asked, not guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

from ..index import Catalogue
from ..loading import Loaded
from ..pages import Page
from ..problems import Problem, shown
from ..prose import Call
from .alone import alone
from .page_html import html_of

# Signs of a private plane, which no page may hold and no address of a heading keeps: one for a mark, one for its number.
_MARK, _NUMBERS = "\ue000", 0xF0000
_MARKED = re.compile(f"{_MARK}(.)")
_SIGNS = "•‣⁃·∙▪▫■□●○◦►▸➢➤–—−―"
_POINT = rf"[-*+][ \t]+(?=\S)|\d{{1,2}}[.)][ \t]+(?=\S)|[{_SIGNS}][ \t]*(?=\S)|-(?=[^\W\d_])|\*(?=[^\W\d_])(?![^*\n]*\*)"
_PLACES = re.compile(
    rf"(?m:^(?P<before>[ \t>]*)(?:(?P<point>{_POINT})|(?P<heading>\#{{1,6}}[ \t]*(?=[^\s#])|(?=(?!```)\S.*\n(?:=+|-+)[ \t]*$))))|(?P<footnote>\[\^[^\]\s]+\])"
)
_BLOCKS = {"p", "li", "ul", "ol", "dl", "dt", "dd", "div", "table", "tr", "td", "th", "br", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"}
_MOVES = re.compile(r"[^a-z]*|.*_\d+")


class _Place(NamedTuple):
    """kind: "macro", "point", "heading" or "footnote". text: what stands there, for a heading its whole line. line, column: in the body, from 1."""

    kind: str
    text: str
    line: int
    column: int


def shown_otherwise(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Macros stay out of code, lists are lists, footnotes are not tried, and each heading has an address that stays.

    Fails: a line "- one" right below a sentence
    Passes: an empty line between the sentence and "- one"
    """
    for page in catalogue.pages.values():
        yield from alone(_faults, loaded.documents[page.file], page, also=page.body)


def _faults(page: Page) -> Iterator[Problem]:
    text, places = _marked(page)
    try:
        look = _Look(html_of(text))
    except RecursionError:
        return  # page_html.py says so
    last = 0  # of a list that is none, the first line is enough
    for number, (before, in_code, heading) in look.found.items():
        place = places[number]
        if fault := _fault(place, before, in_code, heading):
            if place.kind == "point":
                last, again = place.line, place.line == last + 1
                if again:
                    continue
            yield Problem(page.file, place.line + page.begins - 1, place.column, *fault)


def _fault(place: _Place, before: str, in_code: bool, heading: str | None) -> tuple[str, str] | None:
    if place.kind == "macro" and in_code:
        message = f"{place.text}(…): within code, too, a macro is run, and readers see what it makes. To show it as it is written, put {{% raw %}} before the code and {{% endraw %}} after it."
        return "macro_in_code", message
    if in_code:
        return None
    if place.kind == "point" and before:
        sign = place.text.strip()
        right = "1." if sign[0].isdigit() else "-"
        if sign in {right, "*", "+"} or sign[-1] == ".":
            gap = "" if place.text[-1:].isspace() else f', and a space after "{sign}"'
            mend = f"For a list, leave an empty line above its first point{gap}"
        else:
            mend = f'For a list, write "{right} " in place of "{sign}", and leave an empty line above its first point'
        return "typed_list", f'"{sign}" begins this line, but makes no list here: the lines would run together. {mend}; else move the sign to the line above.'
    if place.kind == "footnote":
        return (
            "footnote_mark",
            f'found {shown(place.text)}, and there are no footnotes here. Name a source with {{{{ cite("its-id") }}}}, or say it in the text.',
        )
    if place.kind == "heading" and heading is not None and _MOVES.fullmatch(heading) and f"#{heading}" not in place.text:
        why = "it has no letter from a to z" if not re.search("[a-z]", heading) else "another heading has the same words"
        words = place.text.strip("# ")
        message = f'the address of this heading ("#{heading}") would move when another is added: {why}. Give it one by hand: "{words} {{ #my-address }}".'
        return "heading_without_address", message
    return None


def _marked(page: Page) -> tuple[str, list[_Place]]:
    """The page's text with a mark at each place, macros left out; what the marks stand for."""
    places: list[_Place] = []

    def mark(kind: str, text: str, line: int, column: int) -> str:
        places.append(_Place(kind, text, line, column))
        return _MARK + chr(_NUMBERS + len(places) - 1)

    # Macros first: in what is left, each line is a line of the source, or one is added for those within a macro.
    parts = list[str]()
    lines = page.body.split("\n")
    skipped: dict[int, int] = {}
    for part in page.parts:
        if isinstance(part, Call):
            parts.append(mark("macro", part.name, part.line, part.column))
            within = "\n".join(lines[part.line - 1 :])[part.column - 1 :]
            if more := within[: within.find("}}")].count("\n"):
                skipped["".join(parts).count("\n") + 1] = more
        else:
            parts.append(part if isinstance(part, str) else "x")
    text = "".join(parts)

    def at(found: re.Match[str]) -> str:
        kind = found.lastgroup or ""
        sign = found[kind]
        start = found.start(kind)
        line = text.count("\n", 0, start) + 1
        column = start - text.rfind("\n", 0, start)
        end = text.find("\n", start)
        said = _MARKED.sub("…", text[start : end if end >= 0 else len(text)]) if kind == "heading" else sign
        made = mark(kind, said, line + sum(more for after, more in skipped.items() if after < line), column)
        return made if kind == "footnote" else f"{found['before'] or ''}{sign}{made}"

    return _PLACES.sub(at, text), places


class _Look(HTMLParser):
    """found: for each mark, what stands before it on its line or in its block, whether it is code, and the address of the heading it stands in."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: dict[int, tuple[str, bool, str | None]] = {}
        self._line, self._code, self._heading = "", 0, None
        self.feed(html)
        self.close()

    _heading: str | None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._code += tag in {"code", "pre"}
        if tag in _BLOCKS:
            self._line = ""
        if re.fullmatch("h[1-6]", tag):
            self._heading = dict(attrs).get("id") or ""

    def handle_endtag(self, tag: str) -> None:
        self._code -= tag in {"code", "pre"}
        if tag in _BLOCKS:
            self._line = ""
        if re.fullmatch("h[1-6]", tag):
            self._heading = None

    def handle_data(self, data: str) -> None:
        at = 0
        for found in _MARKED.finditer(data):
            self._line = (self._line + data[at : found.start()]).rpartition("\n")[2]
            self.found[ord(found[1]) - _NUMBERS] = (self._line.strip(), bool(self._code), self._heading)
            at = found.end()
        self._line = (self._line + data[at:]).rpartition("\n")[2]
