"""The two lists that people write: what is sent to readers, and which old packages are kept knowingly."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

SHIPPED, KEPT = "supply/shipped.yml", "supply/kept.yml"


@dataclass(frozen=True, slots=True)
class Shipped:
    """A thing of others that readers get. part: which part of the site it is.

    licence: an SPDX identifier. notice, files: paths from the project's root.
    """

    name: str
    version: str
    part: str
    licence: str
    copyright: str
    home: str
    notice: str
    files: list[str]


@dataclass(frozen=True, slots=True)
class Kept:
    """A package that is old or near its end. last: of which month its last release is, YYYY-MM."""

    name: str
    last: str
    why: str
    plan: str


def shipped(root: Path) -> list[Shipped]:
    """In the order of the file. Raises TypeError where a key is missing or unknown."""
    return [Shipped(**one) for one in yaml.safe_load((root / SHIPPED).read_text("utf-8"))]


def kept(root: Path) -> tuple[str, list[Kept]]:
    """The day on which somebody looked, YYYY-MM-DD, and what was found. Raises TypeError as above."""
    found = yaml.safe_load((root / KEPT).read_text("utf-8"))
    return str(found["looked"]), [Kept(**one) for one in found["kept"]]
