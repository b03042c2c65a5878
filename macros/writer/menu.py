"""The pages of the menu, from `nav` in mkdocs.yml, as templates ask for them.

In: the list as it stands there, and the pages' own titles. Out: entries, each with the
sections above it and with the pages beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..addresses.targets import address_of


@dataclass(eq=False)
class Entry:
    """A page, or a section with its children, which has no address. url: from the site's root, "" for home."""

    title: str
    url: str | None = None
    children: list[Entry] = field(default_factory=list)
    ancestors: list[Entry] = field(default_factory=list)
    active: bool = False


@dataclass
class Menu:
    """items: as the menu shows them. homepage: the entry of home, if it is in the menu."""

    items: list[Entry]
    homepage: Entry | None = None

    def of(self, url: str) -> Entry | None:
        """The entry of a page, by its address."""
        return next((one for one in _all(self.items) if one.url == url), None)


def menu(nav: list[Any] | None, titles: Mapping[str, str]) -> Menu:
    """nav: None for a site without one. titles: path from docs/ to what a page calls itself."""
    found = Menu(_entries(nav or [], titles, []))
    found.homepage = found.of("")
    return found


def _entries(given: list[Any], titles: Mapping[str, str], above: list[Entry]) -> list[Entry]:
    found = []
    for one in given:
        name, what = next(iter(one.items())) if isinstance(one, dict) else ("", one)
        if isinstance(what, list):
            entry = Entry(name, None, ancestors=above)
            entry.children = _entries(what, titles, [entry, *above])
        else:
            entry = Entry(name or titles[what], address_of(what), ancestors=above)
        found.append(entry)
    return found


def _all(items: list[Entry]) -> Iterator[Entry]:
    for one in items:
        yield one
        yield from _all(one.children)
