"""The last look at a page: only tags, attributes and addresses that this site uses.

In: the finished HTML of one page's text. Out: what stands there and may not. The
checks refuse most of it in the source, line by line; Markdown has more ways to
write a tag than any such rule knows, and here there is only one left: the tag.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser

from ..catalogue.problems import Problem

# What our own forms, drawings and Markdown make. Not here, on purpose: img, iframe,
# object, style, base, meta, and every attribute that runs something.
TAGS = frozenset(
    {
        "a", "article", "aside", "b", "blockquote", "br", "button", "circle", "code", "dd", "del", "desc", "details", "div", "dl", "dt",
        "em", "fieldset", "figcaption", "figure", "form", "g", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "input", "kbd",
        "label", "legend", "li", "line", "link", "mark", "nav", "ol", "optgroup", "option", "p", "path", "pre", "rect", "s", "script",
        "section", "select", "small", "span", "strong", "sub", "summary", "sup", "svg", "table", "tbody", "td", "text", "th", "thead", "title",
        "tr", "tspan", "u", "ul",
    }
)  # fmt: skip
ATTRIBUTES = frozenset(
    {
        "action", "align", "aria-describedby", "aria-hidden", "aria-label", "aria-labelledby", "aria-live", "autocapitalize", "autocomplete", "checked", "class", "colspan",
        "cx", "cy", "d", "defer", "dir", "download", "enterkeyhint", "fill", "focusable", "font-size", "font-weight", "for",
        "height", "hidden", "href", "id", "lang", "maxlength", "name", "opacity", "open", "points", "preserveaspectratio", "r",
        "rel", "role", "rowspan", "rx", "ry", "scope", "selected", "spellcheck", "src", "start", "stroke", "stroke-dasharray",
        "stroke-linecap", "stroke-linejoin", "stroke-width", "tabindex", "text-anchor", "title", "transform", "type", "value", "viewbox", "width", "x",
        "x1", "x2", "xmlns", "y", "y1", "y2",
    }
)  # fmt: skip
_OURS = re.compile(r"data-[a-z-]+")
_WAY = re.compile(r"(?!//)(https://|tel:\+?[0-9]|mailto:|#|[./]{0,2}[\w%-]|\.{1,2}/?$|\./|\.\./|\?)[^\s\"'<>\\]*")
_SCRIPT = re.compile(r"(\.\./|\./)*assets/[a-z-]+/[a-z-]+\.js")
_DATA = {"application/json", "application/ld+json"}
_NEVER_CLOSED = frozenset({"br", "hr", "input", "link", "circle", "line", "path", "rect"})


def faults(html: str) -> list[str]:
    """What may not stand on a page, each once, in the order of the text."""
    look = _Look()
    look.feed(html)
    look.close()
    return list(dict.fromkeys([*look.found, *look.unclosed()]))


def refused(html: str, path: str) -> list[Problem]:
    """The same as problems of a page. path: from docs/."""
    return [Problem(f"docs/{path}", 1, 1, "refused_markup", f"found {fault}. Pages hold text, links, lists and macros.") for fault in faults(html)]


class _Look(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.opened: Counter[str] = Counter()
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.opened[tag] += tag not in _NEVER_CLOSED
        self.found += self._of_tag(tag, dict(attrs))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += self._of_tag(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        self.opened[tag] -= tag not in _NEVER_CLOSED

    def unclosed(self) -> Iterator[str]:
        """A tag that is left open would swallow the foot of the page, and the way to help in it."""
        yield from (f"<{tag}> is opened and closed a different number of times" for tag, count in self.opened.items() if count)

    def _of_tag(self, tag: str, given: dict[str, str | None]) -> Iterator[str]:
        if tag not in TAGS:
            yield f"<{tag}>"
        if tag == "script" and given.get("type") not in _DATA and not _SCRIPT.fullmatch(given.get("src") or ""):
            yield "<script> that is none of ours"
        for name, value in given.items():
            if name not in ATTRIBUTES and not _OURS.fullmatch(name):
                yield f'the attribute "{name}" on <{tag}>'
            elif name in {"href", "action", "src"} and not _WAY.fullmatch(value or "./"):
                yield f'the address "{(value or "")[:60]}" on <{tag}>'
            elif name == "id" and value in self.ids:
                yield f'the id "{value}" twice'
            elif name == "id":
                self.ids.add(value or "")
