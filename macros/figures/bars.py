"""Bars beside a goal: how much of what was allowed each work takes.

x: from nothing to twice the goal, where a bar ends whatever it is. What meets its goal
is filled; what does not is dashed and ends in a diamond.
"""

from __future__ import annotations

from collections.abc import Sequence

from .paint import Paint
from .shapes import curve, diamond, line, svg, words

WIDTH, ROW, LEFT, RIGHT, TOP = 340, 30, 122, 14, 34
THICK = 14


def draw(rows: Sequence[tuple[str, float]], goal: str, title: str, description: str, uid: str, paint: Paint) -> str:
    """One picture. rows: a name of at most three words, and a multiple of its goal. goal: the word at its line."""
    at, bottom = LEFT + (WIDTH - LEFT - RIGHT) / 2, TOP + ROW * len(rows)
    parts = [line((at, TOP - 8), (at, bottom), paint("ink"), 2, "4 4"), words(goal, (at, TOP - 14), paint("ink"), 14)]
    for number, (name, of_goal) in enumerate(rows):
        parts += _bar(name, of_goal, TOP + ROW * (number + 0.5), paint)
    return svg(uid, (WIDTH, bottom + 8), title, description, parts, paint)


def _bar(name: str, of_goal: float, y: float, paint: Paint) -> list[str]:
    end = LEFT + max(2, (WIDTH - LEFT - RIGHT) / 2 * min(of_goal, 2))
    label = words(name, (LEFT - 8, y + 5), paint("ink"), 14, anchor="end")
    if of_goal <= 1:
        return [label, line((LEFT, y), (end, y), paint("fig-calm"), THICK, cap="butt")]
    outline = [(LEFT, y - THICK / 2), (end, y - THICK / 2), (end, y + THICK / 2), (LEFT, y + THICK / 2), (LEFT, y - THICK / 2)]
    return [label, curve(outline, paint("fig-alert"), 2.5, "5 4"), diamond((end, y), 8, paint("fig-alert"))]
