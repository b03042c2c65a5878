"""Brightness and contrast, as WCAG 2.2 defines them. Colours are (red, green, blue) from 0 to 255."""

from __future__ import annotations

import io
import re
from functools import cache

from PIL import Image

Colour = tuple[float, float, float]


@cache
def luminance(colour: Colour) -> float:
    """Relative luminance, from 0 for black to 1 for white."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (one / 255 for one in colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@cache
def parsed(text: str) -> Colour:
    """A computed colour, such as rgb(28, 43, 47). Raises ValueError for a see-through one."""
    numbers = [float(part) for part in re.findall(r"[\d.]+", text)]
    if len(numbers) == 4 and numbers[3] != 1:
        raise ValueError(f"{text} lets through what lies behind it")
    return numbers[0], numbers[1], numbers[2]


def picture(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def mean_luminance(image: Image.Image) -> float:
    """The light that a whole picture gives, from 0 to 1."""
    table = [luminance((level, level, level)) for level in range(256)]
    weights = (0.2126, 0.7152, 0.0722)
    pixels = image.width * image.height
    return (
        sum(weight * sum(table[level] * count for level, count in enumerate(band.histogram())) for weight, band in zip(weights, image.split(), strict=True))
        / pixels
    )
