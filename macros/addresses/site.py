"""The site's name and address, which only its settings know."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Site:
    """name: as readers know it. url: with a slash at the end."""

    name: str
    url: str
