"""A staircase: equal triggers, and something left over.

Each of four equal triggers adds the same height; a share of it stays. No
units; the heights are chosen to be seen, not measured. Source: none.
"""

from __future__ import annotations

from math import exp

from ..catalogue.sentences.drawings import Staircase
from .paint import Paint
from .panel import Figure, Panel, Plot
from .shapes import Point, area, curve, line, svg, words

TRIGGERS = 4
JUMP = 0.42
STAYS = 0.36
TOO_MUCH = 0.72
FADE = 0.26


def left_over(before: int) -> float:
    """What stays, from 0 to 1, after that many triggers."""
    return 0.04 + before * JUMP * STAYS


def response(trigger: int, time: float) -> float:
    """Height, from 0 to 1, during one trigger's stretch of time (0 to 1)."""
    start, stays = left_over(trigger), left_over(trigger + 1)
    top = start + JUMP
    if time < 0.14:
        return start + JUMP * time / 0.14
    return stays + (top - stays) * exp(-(time - 0.14) / FADE)


def draw(said: Staircase, uid: str, paint: Paint) -> Figure:
    """One panel: four triggers along, strength upwards."""
    plot = Plot(paint, bottom=58, height=268)
    share = 1 / (TRIGGERS + 0.2)
    points: list[Point] = [(0, left_over(0)), (0.1 * share, left_over(0))]
    stairs: list[Point] = [(0, 0)]
    for trigger in range(TRIGGERS):
        begin = (trigger + 0.1) * share
        points += [(begin + share * step / 20, response(trigger, step / 20)) for step in range(21)]
        stairs += [(begin, left_over(trigger)), (begin + share, left_over(trigger))]
    stairs += [(1, left_over(TRIGGERS - 1)), (1, 0)]
    stairs[0] = (0, left_over(0))
    stairs.append((0, 0))
    numbers = [words(str(trigger + 1), (plot.at((trigger + 0.25) * share, 0)[0], plot.height - 36), paint("ink"), 16, bold=True) for trigger in range(TRIGGERS)]
    parts = [
        area(plot.band(TOO_MUCH, 1), paint("soft")),
        area([plot.at(*point) for point in stairs], paint("fig-drug"), 0.28),
        line(plot.at(0, TOO_MUCH), plot.at(1, TOO_MUCH), paint("line"), 1.6, "2 5"),
        *plot.frame(said.along, said.upwards),
        curve([plot.at(*point) for point in points], paint("fig-alert"), 3.6),
        words(said.too_much, (plot.left + 8, plot.top + 20), paint("muted"), 16, "start"),
        words(said.left_over, plot.at(0.985, 0.1), paint("ink"), 16, "end", bold=True),
        *numbers,
    ]
    return Figure((Panel(svg(uid, (plot.width, plot.height), said.title, said.heard, parts, paint)),), said.caption)
