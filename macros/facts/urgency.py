"""When help comes before all else, and whom to call where.

In: the catalogue. Out: plain values for pages, sheets, data and the search, so
that no two of them can say different things.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..catalogue.index import Catalogue
from ..catalogue.models import Symptom, Urgent
from ..catalogue.vocabulary import UrgentLevel, find

Places = dict[str, list[str]]  # a number as it is written, and the names of the countries it is for


def help_first(symptom: Symptom, catalogue: Catalogue) -> bool:
    """In an emergency nothing may stand before the way to help: said of the symptom, or of its group."""
    return symptom.help_first or find(catalogue.vocabulary.groups, symptom.group).help_first


def by_level(urgent: Sequence[Urgent], catalogue: Catalogue) -> list[tuple[UrgentLevel, list[str]]]:
    """Each level that applies, most urgent first, with its signs in words."""
    found = ((level, [one.when.as_text() for one in urgent if one.level == level.id]) for level in catalogue.vocabulary.urgent_levels)
    return [(level, whens) for level, whens in found if whens]


def emergency_numbers(catalogue: Catalogue) -> Places:
    """Each emergency number with the countries it is for."""
    return _by_number((region.emergency.number, region.name) for region in catalogue.urgent_help.regions)


def crisis_lines(catalogue: Catalogue) -> Places:
    """The first line of each country."""
    return _by_number((region.lines[0].number, region.name) for region in catalogue.urgent_help.regions if region.lines)


def advice_lines(catalogue: Catalogue) -> Places:
    """Who answers when no doctor does, where a country has such a line."""
    return _by_number((region.advice.number, region.name) for region in catalogue.urgent_help.regions if region.advice)


def _by_number(pairs: Iterable[tuple[str, str]]) -> Places:
    places: Places = {}
    for number, name in pairs:
        places.setdefault(number, []).append(name)
    return places


def dialled(number: str) -> str:
    """The digits alone, for a tel: link."""
    return "".join(sign for sign in number if sign.isdigit() or sign == "+")
