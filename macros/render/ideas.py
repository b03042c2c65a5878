"""A page cut into ideas: one to a screen for readers who chose a calm one.

In: the sections of a page in their order. Out: the page's Markdown. Each idea
is numbered and ends with a plain link to the next; what is not meant to be
read in order (the prescribers' part, sources) is plain text and not counted.
Only calm screens show the numbers (docs/assets/css/reading.css).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from ..addresses.headings import slug, split
from ..catalogue.prose import as_text
from ..catalogue.sentences.pages import EveryPage
from .text import attribute, html

OPENING = "to-begin-with"  # an address, whatever the words for it
_LEVEL = "## "
_FENCES = ("```", "~~~")
# These have no end tag, so they hold nothing.
_EMPTY = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})


@dataclass(frozen=True, slots=True)
class Idea:
    """One part of a page that is read by itself.

    title: the heading's Markdown; "" for the opening, which shows none.
    box: the class of the frame around it, such as urgent-box.
    own: the id that the heading was given by hand.
    """

    title: str
    text: str
    box: str = ""
    own: str = ""

    @property
    def name(self) -> str:
        """The title in plain words; "" for the opening."""
        return as_text(self.title)

    @property
    def anchor(self) -> str:
        return self.own or slug(self.name) or OPENING


def page_text(sections: Iterable[str | Idea], words: EveryPage) -> str:
    """The whole page. Empty sections are left out."""
    kept = [section for section in sections if section]
    ideas = [section for section in kept if isinstance(section, Idea)]
    numbered = iter(_numbered(ideas, words))
    return "\n\n".join(next(numbered) if isinstance(section, Idea) else section for section in kept) + "\n"


def _numbered(ideas: list[Idea], words: EveryPage) -> Iterator[str]:
    anchors = list(_anchors(ideas))
    for number, idea in enumerate(ideas, 1):
        ahead = f'<a href="#{anchors[number]}">{html(words.next.format(name=ideas[number].name or words.opening))}</a> ' if number < len(ideas) else ""
        foot = f'<p class="idea-foot">{ahead}<span>{words.place.format(number=number, all=len(ideas))}</span></p>'
        yield _wrapped(idea, anchors[number - 1], foot, words.opening)


def unnumbered(idea: Idea) -> str:
    """An idea that stands outside the order of reading, as help in an emergency does."""
    return _framed(idea, idea.anchor)


def _wrapped(idea: Idea, anchor: str, foot: str, opening: str) -> str:
    # An opening has no heading to take the focus, so it takes it itself.
    own = "" if idea.title else f' id="{anchor}" tabindex="-1" aria-label="{attribute(opening)}"'
    return f'<section class="idea"{own} markdown>\n\n{_framed(idea, anchor)}\n\n{foot}\n\n</section>'


def _framed(idea: Idea, anchor: str) -> str:
    # tabindex: "Next" then moves the focus to the heading, also without script.
    heading = f"{_LEVEL}{idea.title} {{ #{anchor} tabindex=-1 }}\n\n" if idea.title else ""
    text = heading + idea.text
    return f'<section class="{idea.box}" markdown>\n\n{text}\n\n</section>' if idea.box else text


def _anchors(ideas: Iterable[Idea]) -> Iterator[str]:
    """One each; a title that stands twice gets the ending that Markdown's own contents list gives."""
    used: dict[str, int] = {}
    for idea in ideas:
        count = used[idea.anchor] = used.get(idea.anchor, -1) + 1
        yield f"{idea.anchor}_{count}" if count else idea.anchor


def cut(body: str) -> list[Idea]:
    """A written page's Markdown at each heading of the second level that no tag or fence holds."""
    ideas: list[Idea] = []
    heading, lines = "", list[str]()
    depth, fence = _Depth(), ""
    for line in body.strip().split("\n"):
        if fence or line.startswith(_FENCES):
            fence = ("" if line.startswith(fence) else fence) if fence else line[:3]
        elif not depth.inside and line.startswith(_LEVEL):
            ideas.append(_written(heading, lines))
            heading, lines = line.removeprefix(_LEVEL).strip(), []
            continue
        else:
            depth.feed(f"{line}\n")
        lines.append(line)
    ideas.append(_written(heading, lines))
    return [idea for idea in ideas if idea.title or idea.text]


def _written(heading: str, lines: list[str]) -> Idea:
    title, own = split(heading)
    return Idea(title, "\n".join(lines).strip(), own=own)


class _Depth(HTMLParser):
    """How many tags are open, line after line."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    @property
    def inside(self) -> bool:
        return bool(self.open)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            del self.open[len(self.open) - 1 - self.open[::-1].index(tag) :]
