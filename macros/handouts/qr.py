"""A QR code as SVG. In: an address. Out: text for a page or for a sheet."""

from __future__ import annotations

import io
from importlib.metadata import version

import segno

BORDER = 4  # modules: the least that the standard asks for (ISO/IEC 18004), whatever stands around it
DARK, LIGHT = "#000", "#fff"  # said in the drawing itself, so that no palette and no dark mode turns them round


def qr_svg(address: str, mask: int | None = None) -> str:
    """Error level M, which a crease or a stain leaves readable.

    mask: a fixed pattern, 0 to 7, which takes a fifth of the time; else the best.
    """
    out = io.BytesIO()
    segno.make(address, error="m", micro=False, mask=mask).save(out, kind="svg", border=BORDER, dark=DARK, light=LIGHT, xmldecl=False, nl=False, omitsize=True)
    return out.getvalue().decode()


def made_with() -> str:
    """What the code's modules depend on beside the address."""
    return f"segno {version('segno')}, border {BORDER}, {DARK} on {LIGHT}"
