"""Which signs the fonts of paper hold, read from the fonts themselves.

Out: a set of signs, for the check that no text holds another one. Imports no
Typst, so that a check stays quick. Source: OpenType, "cmap", format 4.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path

FONTS = Path(__file__).resolve().parent / "fonts"
# Not worth a glyph: what stands for them looks the same. typesetting.py puts it in.
PRINTED_AS = {"\N{NON-BREAKING HYPHEN}": "-"}


@cache
def printable() -> frozenset[str]:
    """Every sign that can be printed in each weight."""
    weights: dict[str, set[str]] = {}
    for font in sorted(FONTS.glob("*.ttf")):
        weights.setdefault(font.stem.rpartition("-")[2], set()).update(signs(font.read_bytes()))
    return frozenset(set.intersection(*weights.values()) | PRINTED_AS.keys() | {"\n"})


def signs(font: bytes) -> set[str]:
    """What a TrueType font has a glyph for. Raises ValueError for a table of another format."""
    count = _numbers(font, 4, 1)[0]
    tables = {font[at : at + 4]: struct.unpack_from(">I", font, at + 8)[0] for at in range(12, 12 + 16 * count, 16)}
    cmap = tables[b"cmap"]
    table = cmap + struct.unpack_from(">I", font, cmap + 8)[0]  # the first encoding; ours say the same in each
    kind, _, _, twice = _numbers(font, table, 4)
    if kind != 4:
        raise ValueError(f"found a character map of format {kind}, expected 4; fonts/README.md says how a font is made")
    return set(_mapped(font, table + 14, twice // 2))


def _mapped(font: bytes, at: int, segments: int) -> Iterator[str]:
    """at: where the ends of the segments begin."""
    ends = _numbers(font, at, segments)
    starts, deltas, offsets = (_numbers(font, at + 2 + part * 2 * segments, segments) for part in (1, 2, 3))
    for number, (start, end, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        here = at + 2 + 6 * segments + 2 * number  # an offset counts from its own place
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = _numbers(font, here + offset + 2 * (code - start), 1)[0] if offset else code + delta
            if glyph % 0x10000:
                yield chr(code)


def _numbers(font: bytes, at: int, count: int) -> tuple[int, ...]:
    return struct.unpack_from(f">{count}H", font, at)
