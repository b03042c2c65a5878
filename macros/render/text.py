"""Small pieces of text that many pages share."""

from __future__ import annotations

import json
import math
import re
from html import escape

from markupsafe import Markup

from ..facts.language import first_sentence

_MARKDOWN = re.compile(r"[\[\]\\`*]|(?<!\w)_|_(?!\w)")
WORDS_A_MINUTE = 200  # slow, careful reading; prototypes used the same
_UNREAD = re.compile(r"<[^>]*>|\]\([^)]*\)|\{[^}]*\}|(?<=\s)[-#*]+(?=\s)")
SLOW_PACE = 120  # a tired or foggy reader; shown on calm screens


def lead(line: str) -> str:
    """The first sentence of a line in bold, as handouts and lists show it."""
    first, rest = first_sentence(line)
    return f"**{first}** {rest}" if first else line


def count_words(markdown: str) -> int:
    """What is read: without tags, addresses and braces."""
    return len(_UNREAD.sub(" ", markdown).split())


def reading_minutes(words: int, pace: int = WORDS_A_MINUTE) -> int:
    """Whole minutes, at least one. words: how many words the page has. pace: words a minute."""
    return max(1, math.ceil(words / pace))


def attribute(text: str) -> str:
    """Text that is safe within an HTML attribute in quotes, also where the tag stands in Markdown."""
    return _without_markdown(escape(text, quote=True))


def html(text: str) -> str:
    """Text that is safe between HTML tags, also where they stand in Markdown."""
    return _without_markdown(escape(text, quote=False))


def _without_markdown(text: str) -> str:
    # Entities: a reader of Markdown leaves them alone, a browser shows the sign.
    return _MARKDOWN.sub(lambda sign: f"&#{ord(sign[0])};", text)


# In a tag, and after a Markdown link: a machine that translates pages leaves the words in it alone.
NO, NO_MARKDOWN = ' translate="no"', "{ translate=no }"
YES = ' translate="yes"'  # within such a tag: our own words again


def untranslated(shown: str) -> str:
    """A name, a code or a number that no machine may translate, as HTML. shown: HTML."""
    return f"<span{NO}>{shown}</span>"


def sentence(text: str, bold: str = "b") -> Markup:
    """A fixed sentence as HTML, for text and for attributes in double quotes. bold: the tag for what stands between two stars."""
    parts = escape(text, quote=False).replace('"', "&quot;").split("**")
    return Markup("".join(f"<{bold}>{part}</{bold}>" if number % 2 else part for number, part in enumerate(parts)))


def former_anchors(formerly: list[str]) -> str:
    """Empty anchors that keep old addresses within a page alive."""
    return "".join(f'<span id="{old}"></span>' for old in formerly)


def front_lines(title: str, description: str, *more: str) -> str:
    """Front matter. The theme escapes descriptions but not titles."""
    lines = [f"title: {_quoted(escape(title, quote=False))}", f"description: {_quoted(description)}", *more]
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def _quoted(text: str) -> str:
    # JSON text is YAML text, but for three signs that end a line in YAML alone: after one
    # of them "---" would end the front matter, and what follows it would be the page.
    return json.dumps(text, ensure_ascii=False).translate({0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"})
