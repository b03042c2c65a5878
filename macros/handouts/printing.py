"""One handout on each of its sheets: PDF files, at the largest size that fits.

In: a `Handout` and its sheets of one paper and print. Out: their files. The
place of everything is found once, for the sheet without a country; a country
whose box is longer is planned on its own.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..catalogue.index import Catalogue
from ..render.links import web_address
from . import typesetting
from .numbers import help_box, when_checked, whose_numbers
from .qr import qr_svg
from .sheets import Sheet
from .shelf import Shelf
from .words import Handout

TEMPLATE = "sheet.typ"
KIND = "Patient handout"


@dataclass(frozen=True, slots=True)
class Press:
    """What all sheets share. site: its name. url: its address, with a slash at the end."""

    catalogue: Catalogue
    site: str
    url: str
    shelf: Shelf


def printed(handout: Handout, sheets: Sequence[Sheet], press: Press) -> Iterator[tuple[Sheet, Path]]:
    """Each sheet with its file. sheets: of one paper and print. Raises TooLong."""
    common = _common(handout, press)
    general = _data(common, handout, Sheet(None, sheets[0].paper, sheets[0].large), press)
    made_with = typesetting.made_with(TEMPLATE)
    plans: list[dict[str, Any]] = []  # one at most: it is found when the first file is missing

    def make(data: dict[str, Any]) -> bytes:
        plans[:] = plans or [typesetting.plan(TEMPLATE, general)]
        try:
            return typesetting.pdf(TEMPLATE, {**data, "plan": plans[0]}, handout.edition.on)
        except typesetting.TooLong:
            own = typesetting.plan(TEMPLATE, data)
            return typesetting.pdf(TEMPLATE, {**data, "plan": own}, handout.edition.on)

    for sheet in sheets:
        data = _data(common, handout, sheet, press)
        key = hashlib.sha256("\n".join([made_with, str(handout.edition.on), _written(general), _written(data)]).encode()).hexdigest()[:32]
        yield sheet, press.shelf.get(key, lambda data=data: make(data))


def paper_link(handout: Handout, url: str) -> str:
    """What the code of a sheet opens: its page, told which edition asks."""
    return f"{url}{web_address(handout.page)}#sheet={handout.edition.label}"


def _common(handout: Handout, press: Press) -> dict[str, Any]:
    """The part of a sheet's data that no country changes."""
    link = f"{press.url}{web_address(handout.page)}"
    return {
        "site": press.site,
        "title": handout.title,
        "summary": handout.summary,
        "medical": f"Medical name: {handout.medical_name}" if handout.medical_name else "",
        "first": handout.help_first,
        **{key: getattr(handout, key) for key in ("short", "now", "ask", "points", "why", "sure", "causes")},
        "figure": list(handout.picture.panels),
        "caption": handout.picture.line,
        "qr": qr_svg(paper_link(handout, press.url)),
        "qr_alt": f"QR code: opens the page {handout.title}, and says what has changed since this sheet.",
        "link": link,
        "permalink": link.partition("//")[2],
        "plan": None,
    }


def _data(common: dict[str, Any], handout: Handout, sheet: Sheet, press: Press) -> dict[str, Any]:
    return {
        **common,
        "paper": sheet.paper,
        "large": sheet.large,
        # Where there is room beside the frame at the top.
        "kind": KIND if sheet.region and not sheet.large else "",
        "help": help_box(handout.urgent, sheet.region, press.catalogue),
        "small": [
            f"{handout.review}.",
            f"Edition {handout.edition.label}. {whose_numbers(sheet.region)}",
            *when_checked(sheet.region),
            "Scan the code to see what has changed since.",
            "Sources are on the web page. Not medical advice.",
        ],
    }


def _written(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True)
