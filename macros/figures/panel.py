"""What every drawing hands over, and the frame of a single-curve drawing."""

from __future__ import annotations

from dataclasses import dataclass

from .paint import Paint
from .shapes import Point, line, words


@dataclass(frozen=True, slots=True)
class Panel:
    """One picture. svg: the drawing. name, text: what stands below it, for a series."""

    svg: str
    name: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """One or more pictures and their caption in whole sentences. choose: what is said before the choice of one of a series."""

    panels: tuple[Panel, ...]
    caption: str
    choose: str = ""


@dataclass(frozen=True, slots=True)
class Plot:
    """A pair of axes without numbers.

    The drawing measures x and y from 0 to 1; the viewBox is `width` by `height`.
    """

    paint: Paint
    width: float = 340
    height: float = 264
    left: float = 38
    right: float = 12
    top: float = 14
    bottom: float = 52

    def at(self, x: float, y: float) -> Point:
        """The place of (x, y) in the viewBox; y is upwards here, as in any plot."""
        across = self.width - self.left - self.right
        up = self.height - self.top - self.bottom
        return self.left + x * across, self.height - self.bottom - y * up

    def frame(self, along: str, upwards: str) -> list[str]:
        """Both axes with a word or two for each."""
        ink = self.paint("ink")
        start, middle = self.at(0, 0), self.at(0.5, 0)
        return [
            line(self.at(0, 1), start, ink, 2.2),
            line(start, self.at(1, 0), ink, 2.2),
            words(along, (middle[0], self.height - 6), ink, 16),
            words(upwards, (20, self.at(0, 0.5)[1]), ink, 16, turn=-90),
        ]

    def band(self, low: float, high: float) -> list[Point]:
        """The corners of a strip across the plot."""
        return [self.at(0, low), self.at(1, low), self.at(1, high), self.at(0, high)]
