"""A page of the built site, as it must be to be opened as a file.

In: its HTML, as this project writes it. Out: HTML whose links name files, with a font that
stands in the style sheet, and a note at its end that says how old the copy is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from html import unescape
from pathlib import Path

from ..facts.language import day as in_words

_HERE = Path(__file__).parent
_LINK = re.compile(r'(<a\b[^>]*?\bhref=")([^"]*)(")')
_LEADS_ON = re.compile(r'(<meta http-equiv="refresh" content="0; url=)([^"]*)(")')
_FOLDER = re.compile(r"(?P<path>(?:[^?#:]*/)?(?:\.{0,2}))(?P<rest>[?#].*)?", re.DOTALL)
_PRELOAD = re.compile(r'\s*<link rel="preload"[^>]*as="font"[^>]*>')
_FONTS = ("font-src 'self'", "font-src data:")
_END = "</article>"
# What is said where pages cannot be kept on the device, and where none are kept (overrides/partials).
_KEPT = (re.compile(r'(data-cannot=")[^"]*(")'), re.compile(r'(data-none=")[^"]*(")'), re.compile(r'(<p role="status" data-none=[^>]*>)[^<]*(</p>)'))
_HOME, _NAME = re.compile(r'<link rel="canonical" href="([^"]+)"'), re.compile(r"<title>([^<]+)</title>")


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a copy. name and url: of the site. day: of its build, in words; "" when nobody knows it."""

    name: str
    url: str
    day: str

    @classmethod
    def of(cls, home: str, day: date | None) -> Told:
        """home: the HTML of the home page, which names the site and its address."""
        name, url = (found[1] if (found := one.search(home)) else "" for one in (_NAME, _HOME))
        return cls(unescape(name).rpartition(" - ")[2].strip(), unescape(url), in_words(day) if day else "")

    def read_me(self) -> str:
        return self._filled("read-me.txt")

    def page(self, html: str) -> str:
        """One page of the copy."""
        html = _PRELOAD.sub("", html).replace(*_FONTS, 1)
        for links in (_LINK, _LEADS_ON):
            html = links.sub(lambda found: found[1] + to_file(found[2]) + found[3], html)
        for said in _KEPT:
            html = said.sub(lambda found: found[1] + self._filled("kept.html").strip() + found[2], html)
        before, end, after = html.rpartition(_END)
        return f"{before}{self._filled('note.html')}{end}{after}" if end else html

    def _filled(self, name: str) -> str:
        text = (_HERE / name).read_text("utf-8")
        return text.replace("{name}", self.name).replace("{url}", self.url).replace("{day}", self.day or "an unknown day")


def to_file(address: str) -> str:
    """The address of the page in a folder, for a relative address that ends at the folder: ../a/#b is ../a/index.html#b."""
    if not address or address[0] in "/#?" or not (found := _FOLDER.fullmatch(address)):
        return address
    path = found["path"]
    return f"{path}{'' if path.endswith('/') else '/'}index.html{found['rest'] or ''}"
