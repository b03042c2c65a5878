"""The sheets of one handout that have their paper and size of print in common.

In: plain data, so that a worker can be given it. Out: PDF files, each at the largest
size that fits. Where things stand is found once, on the sheet without a country; a
country whose box is longer is planned on its own.
"""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from . import typesetting
from .making import Made
from .qr import qr_svg
from .typesetting import NotSet, TooLong

TEMPLATE = "sheet.typ"
Data = dict[str, Any]


class OnePaper(NamedTuple):
    """data: what no country changes. general: the rest, for no country. on: the date of the files."""

    data: Data
    general: Data
    on: date


def print_on(paper: OnePaper, countries: list[Data]) -> list[Made]:
    """A sheet for each country's data. After the first that cannot be set, no other is tried."""
    data = {**paper.data, "qr": qr_svg(paper.data["opens"])}
    sheets: list[Made] = []
    try:
        plan = typesetting.plan(TEMPLATE, data, paper.general)
        for own in countries:
            sheets.append(_pdf(data, own, plan, paper.on))
    except (NotSet, TooLong) as fault:
        sheets += [fault] * (len(countries) - len(sheets))
    return sheets


def _pdf(data: Data, own: Data, plan: Data, on: date) -> bytes:
    try:
        return typesetting.pdf(TEMPLATE, {**data, "plan": plan}, on, own)
    except TooLong:
        return typesetting.pdf(TEMPLATE, {**data, "plan": typesetting.plan(TEMPLATE, data, own)}, on, own)
