"""Tolerance over time: the same dose, and an answer that grows against it.

An opponent process, computed step by step: each dose brings a quick effect
that wears off, and a slow counter-effect follows the average. What is felt is
the difference. Time and feeling have no units; the constants are chosen to be
seen, not measured. The idea: Solomon and Corbit 1974, Psychological Review.
"""

from __future__ import annotations

from collections.abc import Iterator

from .paint import Paint
from .panel import NOT_DATA, Figure, Panel, Plot
from .shapes import Point, area, curve, line, svg, words

DOSES = 9
STEPS = 24
USUAL = 0.42
CAPTION = (
    "The same dose each day may bring less relief as time goes on. "
    "Between doses, symptoms may show. "
    "This may differ from one effect to another and from person to person. "
    f"{NOT_DATA}"
)


def feelings() -> Iterator[Point]:
    """(time from 0 to 1, feeling around 0) at each step of the simulation."""
    medicine, effect, answer = 0.0, 0.0, 0.0
    for step in range(DOSES * STEPS + 1):
        if step % STEPS == 0 and step < DOSES * STEPS:
            medicine += 1.0
        medicine *= 0.9
        effect += (medicine - effect) * 0.34
        answer += (effect - answer) * 0.011
        yield step / (DOSES * STEPS), effect - 1.25 * answer


def draw(uid: str, paint: Paint) -> Figure:
    """One panel: months along, feeling upwards, the usual level as a line."""
    plot = Plot(paint, bottom=58, height=268)
    points = [plot.at(time, USUAL + felt * 0.62) for time, felt in feelings()]
    parts = [
        area(plot.band(0, USUAL), paint("soft")),
        line(plot.at(0, USUAL), plot.at(1, USUAL), paint("line"), 1.6, "2 5"),
        *plot.frame("Same dose daily", "How you feel"),
        curve(points, paint("fig-drug"), 3.2),
        words("Relief", (plot.width - plot.right - 4, plot.top + 20), paint("fig-calm"), 17, "end", bold=True),
        words("Symptoms between doses", (plot.left + 8, plot.at(0, 0.06)[1]), paint("fig-alert"), 16, "start", bold=True),
        words("First doses", (plot.left, plot.height - 36), paint("muted"), 15, "start"),
        words("Later", (plot.width - plot.right, plot.height - 36), paint("muted"), 15, "end"),
    ]
    heard = (
        "A wave for each dose. The first waves stand above the usual level. Later waves are as tall but start lower, so that between doses they sink below it."
    )
    return Figure((Panel(svg(uid, (plot.width, plot.height), "Tolerance over time", heard, parts, paint)),), CAPTION)
