"""The list items that stand under one heading of a page.

In: a page's Markdown and a heading's words. Out: each item of the lists
between that heading and the next, as one line of Markdown.
"""

from __future__ import annotations

MARKS = ("- ", "* ")


def items_under(body: str, heading: str) -> list[str]:
    """Empty when the page has no such heading, or no list below it."""
    items: list[str] = []
    open_item = False
    for line in _below(body, heading):
        if line.startswith(MARKS):
            items.append(line[2:].strip())
            open_item = True
        elif open_item and line.startswith("  ") and line.strip():
            items[-1] += f" {line.strip()}"
        else:
            open_item = False
    return items


def _below(body: str, heading: str) -> list[str]:
    lines = body.split("\n")
    starts = [number for number, line in enumerate(lines) if line.startswith("## ") and line[3:].strip() == heading]
    if not starts:
        return []
    rest = lines[starts[0] + 1 :]
    ends = [number for number, line in enumerate(rest) if line.startswith("## ")]
    return rest[: ends[0]] if ends else rest
