"""The list items that stand under one heading of a page.

In: a page's Markdown and the anchor of a heading, which stays when its words
change. Out: each item of the lists between that heading and the next, as one
line of Markdown; items that are marked as not for paper are left out.
"""

from __future__ import annotations

import re

from ..addresses.headings import anchor_of

_MARK = re.compile(r"([-*]|[0-9]{1,2}\.) +")
_NOT_ON_PAPER = re.compile(r"\s*\{:?[^}]*\.not-on-paper\b[^}]*\}$")


def items_under(body: str, anchor: str) -> list[str]:
    """Empty when the page has no such heading, or no list below it."""
    items: list[str] = []
    open_item = False
    for line in _below(body, anchor):
        if mark := _MARK.match(line):
            items.append(line[mark.end() :].strip())
            open_item = True
        elif open_item and line.startswith("  ") and line.strip():
            items[-1] += f" {line.strip()}"
        else:
            open_item = False
    return [item for item in items if not _NOT_ON_PAPER.search(item)]


def _below(body: str, anchor: str) -> list[str]:
    lines = body.split("\n")
    starts = [number for number, line in enumerate(lines) if line.startswith("## ") and anchor_of(line.removeprefix("## ").strip()) == anchor]
    if not starts:
        return []
    rest = lines[starts[0] + 1 :]
    ends = [number for number, line in enumerate(rest) if line.startswith("## ")]
    return rest[: ends[0]] if ends else rest
