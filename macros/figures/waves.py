"""Waves: the same push again and again, and an answer that grows against it.

An opponent process, computed step by step: each push brings a quick effect
that wears off, and a slow counter-effect follows the average. What is felt is
the difference. Time and feeling have no units; the constants are chosen to be
seen, not measured. The idea: Solomon and Corbit 1974, Psychological Review.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..catalogue.sentences.drawings import Waves
from .paint import Paint
from .panel import Figure, Panel, Plot
from .shapes import Point, area, curve, line, svg, words

PUSHES = 9
STEPS = 24
USUAL = 0.42


def waves() -> Iterator[Point]:
    """(time from 0 to 1, feeling around 0) at each step of the simulation."""
    push, effect, answer = 0.0, 0.0, 0.0
    for step in range(PUSHES * STEPS + 1):
        if step % STEPS == 0 and step < PUSHES * STEPS:
            push += 1.0
        push *= 0.9
        effect += (push - effect) * 0.34
        answer += (effect - answer) * 0.011
        yield step / (PUSHES * STEPS), effect - 1.25 * answer


def draw(said: Waves, uid: str, paint: Paint) -> Figure:
    """One panel: time along, feeling upwards, the usual level as a line."""
    plot = Plot(paint, bottom=58, height=268)
    points = [plot.at(time, USUAL + height * 0.62) for time, height in waves()]
    parts = [
        area(plot.band(0, USUAL), paint("soft")),
        line(plot.at(0, USUAL), plot.at(1, USUAL), paint("line"), 1.6, "2 5"),
        *plot.frame(said.along, said.upwards),
        curve(points, paint("fig-drug"), 3.2),
        words(said.above, (plot.width - plot.right - 4, plot.top + 20), paint("fig-calm"), 17, "end", bold=True),
        words(said.below_line, (plot.left + 8, plot.at(0, 0.06)[1]), paint("fig-alert"), 16, "start", bold=True),
        words(said.first, (plot.left, plot.height - 36), paint("muted"), 15, "start"),
        words(said.later, (plot.width - plot.right, plot.height - 36), paint("muted"), 15, "end"),
    ]
    return Figure((Panel(svg(uid, (plot.width, plot.height), said.title, said.heard, parts, paint)),), said.caption)
