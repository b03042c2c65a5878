"""Only tags, attributes and addresses that this site uses.

In: the HTML of one page's text. Out: what stands there and may not. Markdown has
more ways to write a tag than a rule for its source could know; in HTML there is
one left: the tag. Looked at twice: by the checks, a page's own text, and by a
build, the finished page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser
from typing import NamedTuple

from ..remembered import Memory, digest
from .problems import Problem, shown

ALLOWED = Memory("allowed")

# What our own forms, drawings and Markdown make. Not here, on purpose: img, iframe,
# object, style, base, meta, and every attribute that runs something.
TAGS = frozenset(
    {
        "a", "article", "aside", "b", "blockquote", "br", "button", "caption", "circle", "code", "dd", "del", "desc", "details", "div", "dl", "dt",
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
        "stroke-linecap", "stroke-linejoin", "stroke-width", "tabindex", "text-anchor", "title", "transform", "translate", "type", "value", "viewbox", "width", "x",
        "x1", "x2", "xmlns", "y", "y1", "y2",
    }
)  # fmt: skip
_OURS = re.compile(r"data-[a-z-]+")
# A way to another place names one of four schemes; a way within the site names none.
_WAY = re.compile(
    r"(?!//)(https://|tel:\+?[0-9]|sms:\+?[0-9]+(?:\?&body=[A-Za-z]+)?$|mailto:|(?![\w+.-]*:)(?:#|[./]{0,2}[\w%-]|\.{1,2}/?$|\./|\.\./|\?))[^\s\"'<>\\]*"
)
_SCRIPT = re.compile(r"(\.\./|\./)*assets/[a-z-]+/[a-z-]+\.js")
_DATA = {"application/json", "application/ld+json"}
_NEVER_CLOSED = frozenset({"br", "hr", "input", "link", "circle", "line", "path", "rect"})
# A tag as nearly all are written, which no two readers of HTML take for different things.
_TAG = re.compile(
    r"""<(?:/([a-z][a-z0-9]*)|([a-z][a-z0-9]*)((?:[ \n]+[a-zA-Z][a-zA-Z0-9-]*(?:="(?:[^"<>&]|&(?:amp|lt|gt|quot|#[0-9]{1,5}|#x[0-9a-f]{1,5});)*")?)*)[ \n]*(/?))>"""
)
_ATTRIBUTE = re.compile(r"""([a-zA-Z][a-zA-Z0-9-]*)(?:="([^"]*)")?""")
_TEXT_WITHIN = frozenset({"script", "title"})  # what looks like a tag in there is text


class Fault(NamedTuple):
    """words: what was found. sign: what the source is likely to hold where it stands. instead: what may stand there, in a sentence."""

    words: str
    sign: str
    instead: str = "Pages hold text, links, lists and macros."


def faults(html: str) -> list[Fault]:
    """What may not stand on a page, each once, in the order of the text."""
    if _plainly_fine(html):
        return []
    look = _Look()
    look.feed(html)
    look.close()
    return list(dict.fromkeys([*look.found, *look.unclosed()]))


def refused(html: str, path: str, source: str = "", begins: int = 1) -> list[Problem]:
    """The same as problems of a page.

    path: from docs/. source: the text it was made from, so that a problem has its
    line. begins: the line of the file in which that text begins.
    """
    return [Problem(f"docs/{path}", *_place(fault.sign, source, begins), "refused_markup", f"found {fault.words}. {fault.instead}") for fault in faults(html)]


def refused_once(html: str, path: str) -> list[Problem]:
    """As `refused`, of a finished page; one without a fault is not looked at twice."""
    return [] if ALLOWED.of(digest(html), lambda: not faults(html)) else refused(html, path)


def _place(sign: str, source: str, begins: int) -> tuple[int, int]:
    at = source.casefold().find(sign.casefold())
    if at < 0:  # written in another way, such as with entities: the page at least
        return begins, 1
    return begins + source.count("\n", 0, at), at - source.rfind("\n", 0, at)


def _way(address: str) -> str:
    """What to write in place of an address that leads nobody anywhere."""
    if address.startswith("http://"):
        return "Write https:// in place of http://."
    own = "This names a file on one device, which no reader has. " if re.match(r"file:|[A-Za-z]:|\\", address) else ""
    return f"{own}Write a page of this site from here, such as ../glossary.md with forward slashes, or an address that begins with https://."


def _plainly_fine(html: str) -> bool:
    """Whether every "<" begins a tag in its plainest form, and none of the tags is at fault. If not, a whole reader of HTML must look."""
    tags = _TAG.findall(html)
    if len(tags) != html.count("<"):
        return False
    opened, ids, text_within = Counter[str](), set[str](), ""
    for closed, tag, attributes, slash in tags:
        if text_within and closed != text_within:
            return False
        text_within = tag if tag in _TEXT_WITHIN else ""
        if closed:
            opened[closed] -= closed not in _NEVER_CLOSED
            continue
        if not slash:
            opened[tag] += tag not in _NEVER_CLOSED
        fine, id = _fine(tag, attributes)
        if not fine or id in ids:
            return False
        if id is not None:
            ids.add(id)
    return not any(opened.values())


@lru_cache(1 << 14)
def _fine(tag: str, attributes: str) -> tuple[bool, str | None]:
    """Whether a tag in its plainest form may stand on a page, and its id."""
    look = _Look()  # a new one has seen no id
    given: list[tuple[str, str | None]] = [(name.lower(), unescape(value)) for name, value in _ATTRIBUTE.findall(attributes)]
    return not any(look.of_tag(tag, given)), next(iter(look.ids), None)


class _Look(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Fault] = []
        self.opened: Counter[str] = Counter()
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.opened[tag] += tag not in _NEVER_CLOSED
        self.found += self.of_tag(tag, attrs)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += self.of_tag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.opened[tag] -= tag not in _NEVER_CLOSED

    # Browsers end a comment, and what else begins with "<!" or "<?", where Python does not.
    def handle_comment(self, data: str) -> None:
        self.found.append(Fault("a hidden comment", "<!"))

    def handle_decl(self, decl: str) -> None:
        self.found.append(Fault(shown(f"<!{decl}>"), "<!"))

    def unknown_decl(self, data: str) -> None:
        self.found.append(Fault(shown(f"<![{data}]>"), "<!["))

    def handle_pi(self, data: str) -> None:
        self.found.append(Fault(shown(f"<?{data}>"), "<?"))

    def unclosed(self) -> Iterator[Fault]:
        """A tag that is left open would swallow the foot of the page, and the way to help in it."""
        yield from (Fault(f"<{tag}>, opened and closed a different number of times", f"<{tag}") for tag, count in self.opened.items() if count and tag in TAGS)

    def of_tag(self, tag: str, attrs: list[tuple[str, str | None]]) -> Iterator[Fault]:
        given = dict(attrs)
        # Of two a browser takes the first, and this dictionary the last.
        if len(given) < len(attrs):
            yield from (Fault(f"the attribute {shown(name)} twice on <{tag}>", name) for name, count in Counter(name for name, _ in attrs).items() if count > 1)
        if tag not in TAGS:
            yield Fault(shown(f"<{tag}>"), f"<{tag}")
        if tag == "script" and given.get("type") not in _DATA and not _SCRIPT.fullmatch(given.get("src") or ""):
            yield Fault("<script> that is none of ours", "<script")
        for name, value in attrs:
            if name not in ATTRIBUTES and not _OURS.fullmatch(name):
                yield Fault(f"the attribute {shown(name)} on <{tag}>", name)
            elif name in {"href", "action", "src"} and not _WAY.fullmatch(value or "./"):
                yield Fault(f"the address {shown(value or '')} on <{tag}>", value or "", _way(value or ""))
            elif name == "id" and value in self.ids:
                yield Fault(f"the id {shown(value or '')} twice", value or "")
            elif name == "id":
                self.ids.add(value or "")
