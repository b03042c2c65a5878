"""How alarm settles after one trigger: soon, and slowly.

A quick rise and an exponential fall. Time and alarm have no units; the two
time constants are chosen to be seen, not measured. Source: none.
"""

from __future__ import annotations

from math import exp

from ..catalogue.sentences.drawings import Settling
from .paint import Paint
from .panel import Figure, Panel, Plot
from .shapes import curve, line, sampled, svg, words

TRIGGER = 0.14
RISE = 0.08


def alarm(time: float, rest: float, peak: float, fade: float) -> float:
    """Alarm from 0 to 1 at a time from 0 to 1.

    rest: before the trigger. peak: the highest. fade: the time in which what is
    above rest falls to about a third.
    """
    if time <= TRIGGER:
        return rest
    if time < TRIGGER + RISE:
        return rest + (peak - rest) * (time - TRIGGER) / RISE
    return rest + (peak - rest) * exp(-(time - TRIGGER - RISE) / fade)


def draw(said: Settling, uid: str, paint: Paint) -> Figure:
    """One panel: time along, alarm upwards."""
    plot = Plot(paint, height=252, bottom=36)

    def usual(time: float) -> float:
        return alarm(time, 0.07, 0.56, 0.12)

    def slow(time: float) -> float:
        return alarm(time, 0.14, 0.86, 0.42)

    where = plot.at(TRIGGER, 0.97)
    parts = [
        line(plot.at(TRIGGER, 0), plot.at(TRIGGER, 0.94), paint("line"), 1.6, "2 5"),
        *plot.frame(said.along, said.upwards),
        curve([plot.at(*point) for point in sampled(usual, 0, 1, 75)], paint("fig-calm")),
        curve([plot.at(*point) for point in sampled(slow, 0, 1, 75)], paint("fig-alert"), dash="9 6"),
        words(said.trigger, (where[0] + 8, where[1] + 8), paint("muted"), 16, "start"),
        words(said.slowly, plot.at(0.45, 0.72), paint("fig-alert"), 17, "start", bold=True),
        words(said.soon, plot.at(0.5, 0.17), paint("fig-calm"), 17, "start", bold=True),
    ]
    return Figure((Panel(svg(uid, (plot.width, plot.height), said.title, said.heard, parts, paint)),), said.caption)
