"""What a reader would find different between two built sites: python engines/compare.py SITE_A SITE_B

Prints, for each kind of thing on a page and beside pages, how many there are, which
share is the same on both, and the first differences. Spaces between words, the order of
attributes and the ways of writing one sign or one address pass for the same.
tests/same_site.py compares bytes.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urldefrag, urljoin

PAGES = ("main text", "all text", "links", "head", "figures", "headings and ids", "tags")
SHOWN = 3  # differences of each kind
_VOID = {"br", "hr", "img", "input", "link", "meta"}
_LONG = {"main": "main text", "body": "all text"}  # without the scripts within them
_APART = ("search", "assets/search")


class Kind(NamedTuple):
    """name: of what is compared. all: how many there are on either site. other: those that differ, each in one line."""

    name: str
    all: int
    other: list[str]

    @property
    def same(self) -> float:
        """The share that is the same, in percent."""
        return 100.0 if not self.all else 100 * (self.all - len(self.other)) / self.all


class Page(HTMLParser):
    """One page, taken apart. found: kind to (name, value) of each thing, in the order of the page."""

    def __init__(self, html: str, address: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: dict[str, list[tuple[str, str]]] = {kind: [] for kind in PAGES}
        self._base = f"https://site.example/{address}"
        self._open: list[str] = []
        self._texts: dict[str, list[str]] = {}
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        for name in ("href", "src"):
            if name in given:
                given[name] = self._way(given[name])
                if "svg" not in self._open:
                    self.found["links"].append((tag, given[name]))
        if tag in {"meta", "link"} and "head" in self._open:
            name = given.get("name") or given.get("property") or given.get("http-equiv") or given.get("rel") or "charset"
            self.found["head"].append((name, given.get("content") or given.get("href") or given.get("charset", "")))
        if "id" in given:
            self.found["headings and ids"].append(("id", given["id"]))
        if tag == "svg" or "svg" in self._open:
            self.found["figures"].append((tag, json.dumps(sorted(given.items()))))
        elif "body" in self._open:
            self.found["tags"].append((tag, json.dumps(sorted(given.items()))))
        if tag not in _VOID:
            self._open.append(tag)
            if tag in {*_LONG, "title", "script", "h1", "h2", "h3", "h4"}:
                self._texts[tag] = []

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_data(self, data: str) -> None:
        for tag, text in self._texts.items():
            if tag in self._open and (tag not in _LONG or self._open[-1] != "script"):
                text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._open:
            return
        while self._open.pop() != tag:
            pass
        if (text := self._texts.pop(tag, None)) is None:
            return
        words = " ".join("".join(text).split())
        if tag in _LONG:
            self.found[_LONG[tag]].append(("text", words))
        elif "head" in self._open and words:
            self.found["head"].append((tag, words))
        elif tag.startswith("h"):
            self.found["headings and ids"].append((tag, words))

    def _way(self, address: str) -> str:
        """Where an address leads: both "a" and "./a" do so."""
        full, place = urldefrag(urljoin(self._base, address))
        return f"{unquote(full)}#{place}" if place else unquote(full)


def compared(old: Path, new: Path) -> Iterator[Kind]:
    """Each kind: addresses, what is on pages, what is beside them. old, new: folders of sites."""
    before, after = (_files(folder) for folder in (old, new))
    missing = [*(f"- {path}" for path in sorted(before - after)), *(f"+ {path}" for path in sorted(after - before))]
    yield Kind("addresses", len(before | after), missing)
    both = sorted(before & after)
    found = {kind: Kind(kind, 0, []) for kind in PAGES}
    for path in (path for path in both if path.endswith(".html")):
        pages = [Page((folder / path).read_text("utf-8"), path.removesuffix("index.html")).found for folder in (old, new)]
        for kind in PAGES:
            total, other = different(*(page[kind] for page in pages))
            found[kind] = Kind(kind, found[kind].all + total, [*found[kind].other, *(f"{path}: {line}" for line in other)])
    yield from found.values()
    search = [path for path in both if path.startswith(_APART) and not path.endswith(".html")]
    yield Kind("search", len(search), [path for path in search if (old / path).read_bytes() != (new / path).read_bytes()])
    yield _worker(old, new)
    rest = [path for path in both if not path.endswith(".html") and path not in search and path != "sw.js"]
    yield Kind("all other files", len(rest), [path for path in rest if (old / path).read_bytes() != (new / path).read_bytes()])


def different(old: list[tuple[str, str]], new: list[tuple[str, str]]) -> tuple[int, list[str]]:
    """How many things there are, and a line for each that is on one of both only, or elsewhere in the order."""
    if old == new:
        return len(old), []
    gone, come = list(old), list(new)
    for one in old:
        if one in come:
            gone.remove(one)
            come.remove(one)
    lines = [*(f"- {name} {_short(value)}" for name, value in gone), *(f"+ {name} {_short(value)}" for name, value in come)]
    if not lines:
        lines = ["in another order"]
    return max(len(old) + len(come), len(lines)), lines


def _worker(old: Path, new: Path) -> Kind:
    """The lists of kept files and the code; the digest of what is kept differs as soon as one page does."""
    texts = [re.sub(r'"version": "\w+"', "", file.read_text("utf-8")) if (file := folder / "sw.js").is_file() else "" for folder in (old, new)]
    lines = [text.splitlines() for text in texts]
    other = [f"line {number}" for number, pair in enumerate(zip(*lines), 1) if pair[0] != pair[1]]
    return Kind("worker", max(map(len, lines)), other + ["length"] * (len(lines[0]) != len(lines[1])))


def _files(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def _short(value: str) -> str:
    return value if len(value) < 120 else f"{value[:80]} ... ({len(value)} signs)"


def table(kinds: list[Kind]) -> str:
    """As Markdown."""
    rows = [f"| {kind.name} | {kind.all} | {len(kind.other)} | {kind.same:.2f} % |" for kind in kinds]
    return "\n".join(["| Kind | On either site | Different | Same |", "|---|---|---|---|", *rows])


def main(old: str, new: str) -> int:
    kinds = list(compared(Path(old), Path(new)))
    print(table(kinds))
    for kind in kinds:
        for line in kind.other[:SHOWN]:
            print(f"{kind.name}: {line}")
    return 0 if all(kind.same == 100 for kind in kinds) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
