"""The few shapes the drawings are made of.

Lengths are in units of the drawing's viewBox; x grows to the right, y grows
downwards. Each function returns one piece of SVG as text. Meaning never
rests on colour alone: calm is a circle, alert a diamond, the medicine a
capsule, something weakened is dashed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from .paint import Paint

Point = tuple[float, float]


def number(value: float) -> str:
    """One decimal is finer than any screen; fewer digits, fewer bytes."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def svg(uid: str, size: Point, title: str, description: str, parts: Iterable[str], paint: Paint) -> str:
    """A whole drawing with its name and its description for those who hear it.

    uid: unlike every other on the page. size: width and height of the viewBox.
    """
    width, height = number(size[0]), number(size[1])
    return (
        f'<svg{paint.namespace} viewBox="0 0 {width} {height}" role="img" '
        f'aria-labelledby="{uid}-title {uid}-desc"{paint.font}>'
        f'<title id="{uid}-title">{escape(title)}</title>'
        f'<desc id="{uid}-desc">{escape(description)}</desc>'
        f"{''.join(parts)}</svg>"
    )


def line(start: Point, end: Point, stroke: str, width: float = 2, dash: str = "", cap: str = "round") -> str:
    """dash: lengths of dash and gap, as "2 5"; empty for a whole line."""
    return (
        f'<line x1="{number(start[0])}" y1="{number(start[1])}" x2="{number(end[0])}" y2="{number(end[1])}" '
        f'stroke="{stroke}" stroke-width="{number(width)}" stroke-linecap="{cap}"{_dashed(dash)}/>'
    )


def curve(points: Iterable[Point], stroke: str, width: float = 4, dash: str = "") -> str:
    """A line through all the points."""
    return (
        f'<path d="{_through(points)}" fill="none" stroke="{stroke}" stroke-width="{number(width)}" '
        f'stroke-linejoin="round" stroke-linecap="{"butt" if dash else "round"}"{_dashed(dash)}/>'
    )


def area(points: Iterable[Point], fill: str, opacity: float = 1) -> str:
    """A filled shape with the points as its corners."""
    faint = "" if opacity == 1 else f' opacity="{opacity:g}"'
    return f'<path d="{_through(points)}Z" fill="{fill}"{faint}/>'


def circle(centre: Point, radius: float, fill: str, stroke: str = "", width: float = 2, dash: str = "") -> str:
    outline = f' stroke="{stroke}" stroke-width="{number(width)}"{_dashed(dash)}' if stroke else ""
    return f'<circle cx="{number(centre[0])}" cy="{number(centre[1])}" r="{number(radius)}" fill="{fill}"{outline}/>'


def diamond(centre: Point, reach: float, fill: str) -> str:
    """reach: from the centre to each of its four corners."""
    x, y = centre
    return area([(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)], fill)


def capsule(centre: Point, paint: Paint, length: float = 46, thick: float = 22) -> str:
    """The medicine: a capsule, one half filled."""
    x, y, half = centre[0], centre[1], thick / 2
    left, right = x - length / 2 + half, x + length / 2 - half
    arc = f"A{number(half)} {number(half)} 0 0 1"
    end = f"M{number(x)} {number(y - half)}H{number(right)}{arc} {number(right)} {number(y + half)}H{number(x)}Z"
    return (
        f'<rect x="{number(left - half)}" y="{number(y - half)}" width="{number(length)}" height="{number(thick)}" '
        f'rx="{number(half)}" fill="{paint("bg")}" stroke="{paint("fig-drug")}" stroke-width="2.5"/>'
        f'<path d="{end}" fill="{paint("fig-drug")}"/>'
    )


def words(text: str, at: Point, fill: str, size: float = 16, anchor: str = "middle", bold: bool = False, turn: float = 0) -> str:
    """At most three words; sentences belong in the caption. turn: degrees, clockwise."""
    x, y = number(at[0]), number(at[1])
    turned = f' transform="rotate({number(turn)} {x} {y})"' if turn else ""
    weight = ' font-weight="700"' if bold else ""
    return f'<text x="{x}" y="{y}" fill="{fill}" font-size="{number(size)}" text-anchor="{anchor}"{weight}{turned}>{escape(text)}</text>'


def sampled(function: Callable[[float], float], start: float, end: float, steps: int) -> list[Point]:
    """(x, function(x)) at steps + 1 places, evenly from start to end."""
    places = (start + (end - start) * step / steps for step in range(steps + 1))
    return [(x, function(x)) for x in places]


def _through(points: Iterable[Point]) -> str:
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)


def _dashed(dash: str) -> str:
    return f' stroke-dasharray="{dash}"' if dash else ""
