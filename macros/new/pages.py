"""The text of a new page about a situation, and where it belongs."""

from __future__ import annotations

from datetime import date

from ..catalogue.checks.situations import PARTS
from ..catalogue.wanted import FILL_IN
from .draft import scalar

FOLDER = "docs/situations"


def page(title: str, today: date) -> str:
    """A page whose every part is still to be filled in."""
    top = {
        "title": title,
        "kind": "situation",
        "description": FILL_IN,
        "urgent": FILL_IN,
        "ask": FILL_IN,
        "written": today,
        "reviewed": None,
    }
    front = "\n".join(f"{name}: {scalar(value)}" for name, value in top.items())
    return f"---\n{front}\n---\n" + "\n".join(f"\n## {part}\n\n{FILL_IN}" for part in PARTS).removeprefix("\n") + "\n"
