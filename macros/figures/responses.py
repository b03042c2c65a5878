"""How strong something feels against how strong it is: usual and raised.

Two S-shaped (logistic) curves, without units on either axis. Where they bend
is chosen to be seen, not measured. Source: none.
"""

from __future__ import annotations

from collections.abc import Callable
from math import exp

from ..catalogue.sentences.drawings import Responses
from .paint import Paint
from .panel import Figure, Panel, Plot
from .shapes import area, circle, curve, diamond, line, sampled, svg, words

TOO_MUCH = 0.6
MIDDLE = 0.5


def response(middle: float, width: float, top: float) -> Callable[[float], float]:
    """A logistic curve from 0: what is felt, for an input from 0 to 1.

    middle: where it rises fastest. width: how gently. top: the most it can reach.
    """
    low = 1 / (1 + exp(middle / width))

    def felt(given: float) -> float:
        return top * (1 / (1 + exp((middle - given) / width)) - low) / (1 - low)

    return felt


usual = response(middle=0.84, width=0.11, top=0.72)
raised = response(middle=0.36, width=0.1, top=0.95)


def draw(said: Responses, uid: str, paint: Paint) -> Figure:
    """One panel: what comes in along, what is felt upwards (0 to 1)."""
    plot = Plot(paint, bottom=64, height=276)
    here = MIDDLE
    low, high = plot.at(here, usual(here)), plot.at(here, raised(here))
    parts = [
        area(plot.band(TOO_MUCH, 1), paint("soft")),
        line(plot.at(0, TOO_MUCH), plot.at(1, TOO_MUCH), paint("line"), 1.6, "2 5"),
        *plot.frame(said.along, said.upwards),
        line(plot.at(here, 0), high, paint("line"), 1.6),
        curve([plot.at(*point) for point in sampled(usual, 0, 1, 40)], paint("fig-calm")),
        curve([plot.at(*point) for point in sampled(raised, 0, 1, 40)], paint("fig-alert"), dash="9 6"),
        circle(low, 7, paint("fig-calm")),
        diamond(high, 9, paint("fig-alert")),
        words(said.too_much, (plot.left + 8, plot.top + 20), paint("muted"), 16, "start"),
        words(said.raised, (high[0] + 16, high[1] + 22), paint("fig-alert"), 17, "start", bold=True),
        words(said.usual, (plot.at(0.76, 0)[0], plot.at(0, 0.34)[1]), paint("fig-calm"), 17, "end", bold=True),
        words(said.quiet, (plot.left, plot.height - 42), paint("muted"), 15, "start"),
        words(said.middle, (high[0], plot.height - 42), paint("ink"), 15, bold=True),
        words(said.loud, (plot.width - plot.right, plot.height - 42), paint("muted"), 15, "end"),
    ]
    return Figure((Panel(svg(uid, (plot.width, plot.height), said.title, said.heard, parts, paint)),), said.caption)
