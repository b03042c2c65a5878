"""Two dials: the same thing, turned up.

Eleven marks from 0 to 10 on each dial; 2 are lit on one and 9 on the other.
No units; the settings are chosen to be seen, not measured. Source: none.
"""

from __future__ import annotations

from math import cos, radians, sin

from ..catalogue.sentences.drawings import Dials
from .paint import Paint
from .panel import Figure, Panel
from .shapes import Point, circle, curve, line, svg, words

SIZE = (340, 196)
MARKS = 10
SWEEP = 240


def angle(setting: float) -> float:
    """Degrees, clockwise from the top, of a setting from 0 to MARKS."""
    return -SWEEP / 2 + SWEEP * setting / MARKS


def draw(said: Dials, uid: str, paint: Paint) -> Figure:
    """One panel with both dials and an arrow between them."""
    parts = [
        *_one((80, 86), 2, said.low, paint),
        line((158, 90), (180, 90), paint("muted"), 2.6),
        curve([(173, 82), (181, 90), (173, 98)], paint("muted"), 2.6),
        *_one((260, 86), 9, said.high, paint),
    ]
    return Figure((Panel(svg(uid, SIZE, said.title, said.heard, parts, paint)),), said.caption)


def _one(centre: Point, setting: int, name: str, paint: Paint) -> list[str]:
    marks = [_mark(centre, mark, mark <= setting, paint) for mark in range(MARKS + 1)]
    return [
        *marks,
        circle(centre, 47, paint("soft"), paint("ink"), 2.6),
        line(_around(centre, 22, setting), _around(centre, 39, setting), paint("ink"), 6.5),
        words(name, (centre[0], SIZE[1] - 12), paint("ink"), 18, bold=True),
    ]


def _mark(centre: Point, mark: int, lit: bool, paint: Paint) -> str:
    if lit:
        return line(_around(centre, 56, mark), _around(centre, 68, mark), paint("fig-alert"), 5.5)
    return line(_around(centre, 58, mark), _around(centre, 64, mark), paint("line"), 2.4)


def _around(centre: Point, distance: float, setting: float) -> Point:
    turn = radians(angle(setting))
    return centre[0] + distance * sin(turn), centre[1] - distance * cos(turn)
