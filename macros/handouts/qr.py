"""A QR code as SVG. In: an address. Out: text for a page or for a sheet."""

from __future__ import annotations

import io
from importlib.metadata import version

import segno

BORDER = 2  # modules; the paper around it is white too


def qr_svg(address: str) -> str:
    """Error level M, which a crease or a stain leaves readable."""
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(out, kind="svg", border=BORDER, xmldecl=False, nl=False)
    return out.getvalue().decode()


def made_with() -> str:
    """What the code's modules depend on beside the address."""
    return f"segno {version('segno')}, border {BORDER}"
