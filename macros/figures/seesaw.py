"""The see-saw: calm signals on the left, alert signals on the right.

Five moments. A drawing of an idea (a nervous system that pushes back against
what pushes it); the tilts are chosen to be seen, not measured. Source: none.
"""

from __future__ import annotations

from dataclasses import dataclass

from .paint import Paint
from .panel import NOT_DATA, Figure, Panel
from .shapes import Point, area, capsule, circle, diamond, line, svg, words

SIZE = (240, 168)
PIVOT = (120, 84)
GROUND = 142
ARM = 98
BALL = 13
CAPTION = f"Circles are calm signals (GABA). Diamonds are alert signals (glutamate). The capsule is the medicine. A dashed shape works less well. {NOT_DATA}"


@dataclass(frozen=True, slots=True)
class Moment:
    """One frame. tilt: degrees, clockwise. weak: how many of two calm signals are weakened."""

    name: str
    text: str
    heard: str
    tilt: float = 0
    weak: int = 0
    alert: int = 2
    medicine: bool = False


MOMENTS = (
    Moment(
        "Before the medicine",
        "Calm signals and alert signals may balance each other.",
        "A level see-saw. Two circles for calm on the left, two diamonds for alert on the right.",
    ),
    Moment(
        "When you start it",
        "The medicine may make calm signals stronger. You may feel calmer.",
        "The see-saw sinks to the calm side, where a capsule lies on the two circles.",
        tilt=-13,
        medicine=True,
    ),
    Moment(
        "After some time",
        "The brain may push back. Balance may return, and the same dose may do less.",
        "The see-saw is level again with the capsule on it. One circle is dashed. There are three diamonds.",
        weak=1,
        alert=3,
        medicine=True,
    ),
    Moment(
        "If the dose drops too fast",
        "The medicine may leave faster than the brain adjusts. Alert signals may win for a while.",
        "The see-saw sinks to the alert side. The capsule is gone. One circle is dashed. There are three diamonds.",
        tilt=14,
        weak=1,
        alert=3,
    ),
    Moment(
        "With time",
        "The brain may adjust again. A slow, planned change may give it that time.",
        "A level see-saw again. Two circles on the left, two diamonds on the right.",
    ),
)


def draw(uid: str, paint: Paint) -> Figure:
    """Five panels, each 240 by 168 units."""
    panels = (
        Panel(
            svg(f"{uid}-{count}", SIZE, f"See-saw, {count} of {len(MOMENTS)}", moment.heard, _frame(moment, paint), paint),
            f"{count}. {moment.name}.",
            moment.text,
        )
        for count, moment in enumerate(MOMENTS, 1)
    )
    return Figure(tuple(panels), CAPTION)


def _frame(moment: Moment, paint: Paint) -> list[str]:
    foot = [(PIVOT[0], PIVOT[1] + 3), (PIVOT[0] + 22, GROUND), (PIVOT[0] - 22, GROUND)]
    x, y = PIVOT
    on_board = [line((x - ARM, y), (x + ARM, y), paint("ink"), 7), *_loads(moment, paint)]
    turned = f'<g transform="rotate({moment.tilt:g} {x} {y})">{"".join(on_board)}</g>' if moment.tilt else "".join(on_board)
    return [
        line((18, GROUND), (222, GROUND), paint("line"), 2),
        area(foot, paint("soft")).replace("/>", f' stroke="{paint("ink")}" stroke-width="2.2" stroke-linejoin="round"/>'),
        turned,
        words("Calm", (58, GROUND + 21), paint("fig-calm"), 18, bold=True),
        words("Alert", (182, GROUND + 21), paint("fig-alert"), 18, bold=True),
    ]


def _loads(moment: Moment, paint: Paint) -> list[str]:
    """What lies on the board, placed as if it were level."""
    y = PIVOT[1] - 3.5 - BALL
    calm = []
    for index, x in enumerate((44, 74)):
        if index >= 2 - moment.weak:
            calm.append(circle((x, y), BALL - 1, "none", paint("fig-calm"), 2.5, "4.5 3.5"))
        else:
            calm.append(circle((x, y), BALL, paint("fig-calm")))
    if moment.medicine:
        calm.append(capsule((59, y - BALL - 12), paint))
    alert: list[Point] = [(166, y), (197, y)]
    if moment.alert == 3:
        alert.append((181.5, y - 2 * BALL - 1))
    return calm + [diamond(place, BALL + 1, paint("fig-alert")) for place in alert]
