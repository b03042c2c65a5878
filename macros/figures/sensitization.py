"""How strong something feels against how strong it is: usual and sensitized.

Two S-shaped (logistic) curves, without units on either axis. Where they bend
is chosen to be seen, not measured. Source: none; an idea from pain science.
"""

from __future__ import annotations

from collections.abc import Callable
from math import exp

from .paint import Paint
from .panel import NOT_DATA, Figure, Panel, Plot
from .shapes import area, circle, curve, diamond, line, sampled, svg, words

TOO_MUCH = 0.6
RESTAURANT = 0.5
CAPTION = (
    "The same sound may feel much stronger to a sensitized nervous system. "
    "The solid line is the usual response. The dashed line is a sensitized one. "
    f"Some compare over-sensitive senses to this; it is not proven for these medicines. {NOT_DATA}"
)


def response(middle: float, width: float, top: float) -> Callable[[float], float]:
    """A logistic curve from 0: how strong it feels, for an input from 0 to 1.

    middle: where it rises fastest. width: how gently. top: the most it can reach.
    """
    low = 1 / (1 + exp(middle / width))

    def felt(sound: float) -> float:
        return top * (1 / (1 + exp((middle - sound) / width)) - low) / (1 - low)

    return felt


usual = response(middle=0.84, width=0.11, top=0.72)
sensitized = response(middle=0.36, width=0.1, top=0.95)


def draw(uid: str, paint: Paint) -> Figure:
    """One panel: sound along (quiet to loud), feeling upwards (0 to 1)."""
    plot = Plot(paint, bottom=64, height=276)
    here = RESTAURANT
    low, high = plot.at(here, usual(here)), plot.at(here, sensitized(here))
    parts = [
        area(plot.band(TOO_MUCH, 1), paint("soft")),
        line(plot.at(0, TOO_MUCH), plot.at(1, TOO_MUCH), paint("line"), 1.6, "2 5"),
        *plot.frame("How loud", "How strong"),
        line(plot.at(here, 0), high, paint("line"), 1.6),
        curve([plot.at(*point) for point in sampled(usual, 0, 1, 40)], paint("fig-calm")),
        curve([plot.at(*point) for point in sampled(sensitized, 0, 1, 40)], paint("fig-alert"), dash="9 6"),
        circle(low, 7, paint("fig-calm")),
        diamond(high, 9, paint("fig-alert")),
        words("Too much", (plot.left + 8, plot.top + 20), paint("muted"), 16, "start"),
        words("Sensitized", (high[0] + 16, high[1] + 22), paint("fig-alert"), 17, "start", bold=True),
        words("Usual", (plot.at(0.76, 0)[0], plot.at(0, 0.34)[1]), paint("fig-calm"), 17, "end", bold=True),
        words("Quiet", (plot.left, plot.height - 42), paint("muted"), 15, "start"),
        words("Restaurant", (high[0], plot.height - 42), paint("ink"), 15, bold=True),
        words("Siren", (plot.width - plot.right, plot.height - 42), paint("muted"), 15, "end"),
    ]
    heard = (
        "Two curves rise from quiet to loud. The solid, usual curve stays low for the sound of a restaurant. "
        "The dashed, sensitized curve is already in the band called too much."
    )
    return Figure((Panel(svg(uid, (plot.width, plot.height), "Usual and sensitized response", heard, parts, paint)),), CAPTION)
