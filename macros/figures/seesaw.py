"""The see-saw: circles on the left, diamonds on the right, and a capsule that comes and goes.

Five moments. A drawing of an idea (what pushes back against what pushes it);
the tilts are chosen to be seen, not measured. Source: none.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..catalogue.sentences.drawings import SeeSaw
from .paint import Paint
from .panel import Figure, Panel
from .shapes import Point, area, capsule, circle, diamond, line, svg, words

SIZE = (240, 168)
PIVOT = (120, 84)
GROUND = 142
ARM = 98
BALL = 13


@dataclass(frozen=True, slots=True)
class Tilt:
    """How one moment looks. by: degrees, clockwise. weak: how many of two circles are weakened. diamonds: on the other side. capsule: it lies on the circles."""

    by: float = 0
    weak: int = 0
    diamonds: int = 2
    capsule: bool = False


# One for each moment that drawings.see_saw tells of.
TILTS = (Tilt(), Tilt(-13, capsule=True), Tilt(weak=1, diamonds=3, capsule=True), Tilt(14, weak=1, diamonds=3), Tilt())


def draw(said: SeeSaw, uid: str, paint: Paint) -> Figure:
    """Five panels, each 240 by 168 units."""
    panels = (
        Panel(
            svg(f"{uid}-{count}", SIZE, said.title.format(number=count, all=len(TILTS)), moment.heard, _frame(said, tilt, paint), paint),
            f"{count}. {moment.name}.",
            moment.text,
        )
        for count, (moment, tilt) in enumerate(zip(said.moments, TILTS, strict=True), 1)
    )
    return Figure(tuple(panels), said.caption, said.choose)


def _frame(said: SeeSaw, tilt: Tilt, paint: Paint) -> list[str]:
    foot = [(PIVOT[0], PIVOT[1] + 3), (PIVOT[0] + 22, GROUND), (PIVOT[0] - 22, GROUND)]
    x, y = PIVOT
    on_board = [line((x - ARM, y), (x + ARM, y), paint("ink"), 7), *_loads(tilt, paint)]
    turned = f'<g transform="rotate({tilt.by:g} {x} {y})">{"".join(on_board)}</g>' if tilt.by else "".join(on_board)
    return [
        line((18, GROUND), (222, GROUND), paint("line"), 2),
        area(foot, paint("soft")).replace("/>", f' stroke="{paint("ink")}" stroke-width="2.2" stroke-linejoin="round"/>'),
        turned,
        words(said.left, (58, GROUND + 21), paint("fig-calm"), 18, bold=True),
        words(said.right, (182, GROUND + 21), paint("fig-alert"), 18, bold=True),
    ]


def _loads(tilt: Tilt, paint: Paint) -> list[str]:
    """What lies on the board, placed as if it were level."""
    y = PIVOT[1] - 3.5 - BALL
    left = []
    for index, x in enumerate((44, 74)):
        if index >= 2 - tilt.weak:
            left.append(circle((x, y), BALL - 1, "none", paint("fig-calm"), 2.5, "4.5 3.5"))
        else:
            left.append(circle((x, y), BALL, paint("fig-calm")))
    if tilt.capsule:
        left.append(capsule((59, y - BALL - 12), paint))
    right: list[Point] = [(166, y), (197, y)]
    if tilt.diamonds == 3:
        right.append((181.5, y - 2 * BALL - 1))
    return left + [diamond(place, BALL + 1, paint("fig-alert")) for place in right]
