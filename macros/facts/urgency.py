"""When help comes before all else, and whom to call where.

In: the catalogue. Out: plain values for pages, sheets, data and the search, so
that no two of them can say different things.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import chain, repeat

from ..catalogue.index import Catalogue
from ..catalogue.models import Sign, Symptom
from ..catalogue.urgent_help import Helpline, LineKind, RegionNumbers, Seen
from ..catalogue.vocabulary import find
from ..catalogue.words import UrgentLevel

Places = dict[str, list[str]]  # a number as it is written, and the names of the countries or places it is for
SIX_MONTHS = timedelta(days=183)
_PLACES_BY_NAME = 3  # with more of them a row grows too long to find one's own


def help_first(symptom: Symptom, catalogue: Catalogue) -> bool:
    """In an emergency nothing may stand before the way to help: said of the symptom, or of its group."""
    return symptom.help_first or find(catalogue.vocabulary.groups, symptom.group).help_first


def by_level(signs: Sequence[str], catalogue: Catalogue) -> list[tuple[UrgentLevel, list[Sign]]]:
    """Each level that applies, most urgent first, with its signs in the order given.

    signs: their ids. Signs of everybody stand before those of some people.
    """
    given = sorted((catalogue.signs[id] for id in signs), key=lambda sign: bool(concerned(sign, catalogue)))
    found = ((level, [sign for sign in given if sign.level == level.id]) for level in catalogue.vocabulary.urgent_levels)
    return [(level, those) for level, those in found if those]


def general_signs(catalogue: Catalogue, most: Sequence[int] = ()) -> list[str]:
    """The ids of the short list, for pages and sheets without signs of their own; most urgent first, each level in its order.

    most: of the first level, of the second and so on, where there is not room for all, as on paper; the last counts for the rest.
    """
    placed = sorted((sign for sign in catalogue.signs.values() if sign.in_general is not None), key=_place)
    by_level = [[sign.id for sign in placed if sign.level == level.id] for level in catalogue.vocabulary.urgent_levels]
    return [id for signs, room in zip(by_level, chain(most, repeat(most[-1] if most else None))) for id in signs[:room]]


def _place(sign: Sign) -> tuple[int, str]:
    return sign.in_general or 0, sign.id


def concerned(sign: Sign, catalogue: Catalogue) -> str:
    """Whom a sign concerns, as it stands before it: "With diabetes medicine"; "" for anyone."""
    word = find(catalogue.vocabulary.concerns, sign.concerns or catalogue.vocabulary.anyone)
    return "" if word.anyone else word.label


def emergency_numbers(catalogue: Catalogue) -> Places:
    """Each emergency number with the countries it is for."""
    return _by_number((region.emergency.number, [region.name]) for region in catalogue.urgent_help.regions)


def crisis_lines(catalogue: Catalogue) -> Places:
    """The first line for all of a country. Where each of many countries has its own, none: see `by_country`."""
    return _by_number(_first(catalogue, "crisis"))


def advice_lines(catalogue: Catalogue) -> Places:
    """Who answers when no doctor does, where a country has such a line."""
    return _by_number(_first(catalogue, "advice", places=True))


def poison_lines(catalogue: Catalogue) -> Places:
    """Who answers when somebody took too much and seems well, with the country or the part of it."""
    return _by_number(
        (line.number, where(line, region, catalogue))
        for region in catalogue.urgent_help.regions
        if not of_countries(region, catalogue)
        for line in region.of("poison")
        if line.number
    )


def by_country(catalogue: Catalogue, kind: LineKind = "crisis") -> list[RegionNumbers]:
    """The regions in which each country has a line of its own, so that no one number can stand for them."""
    return [region for region in catalogue.urgent_help.regions if of_countries(region, catalogue) and region.of(kind)]


def of_countries(region: RegionNumbers, catalogue: Catalogue) -> bool:
    """Whether a region has many countries, as the European Union has."""
    return find(catalogue.vocabulary.regions, region.region).of_countries


def where(line: Helpline, region: RegionNumbers, catalogue: Catalogue) -> list[str]:
    """Whom a line is for: the region, a few places by name, or "parts of" the region."""
    if not line.places:
        return [region.name]
    if len(line.places) > _PLACES_BY_NAME:
        return [catalogue.sentences.urgent.part_of.format(region=region.name)]
    return [catalogue.vocabulary.label("places", id) for id in line.places]


def first_line(region: RegionNumbers, kind: LineKind, catalogue: Catalogue) -> Helpline | None:
    """Its first line with a number for all of it; None where each country has its own."""
    if of_countries(region, catalogue):
        return None
    return next((line for line in region.of(kind) if line.number and not line.places), None)


def _first(catalogue: Catalogue, kind: LineKind, places: bool = False) -> Iterator[tuple[str, list[str]]]:
    """places: a line for a part of the region will do, where no other is for all of it."""
    for region in catalogue.urgent_help.regions:
        line = first_line(region, kind, catalogue)
        if not line and places and not of_countries(region, catalogue):
            line = next((one for one in region.of(kind) if one.number), None)
        if line and line.number:
            yield line.number, where(line, region, catalogue)


def _by_number(pairs: Iterable[tuple[str, list[str]]]) -> Places:
    places: Places = {}
    for number, names in pairs:
        places.setdefault(number, []).extend(names)
    return places


def seen_long_ago(found: Seen, built: date | None) -> bool:
    """Whether a number was read more than six months before the build. built: None where nobody dates it."""
    return built is not None and built - found.day > SIX_MONTHS


def dialled(number: str) -> str:
    """The digits alone, for a tel: link."""
    return "".join(sign for sign in number if sign.isdigit() or sign == "+")
