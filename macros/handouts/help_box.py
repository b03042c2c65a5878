"""The red box of a sheet: when to get help, with one country's numbers.

In: what a record says about urgency and a region, or None for any country.
Out: plain data for sheet.typ. Numbers and their words come from
catalogue/urgent-help.yml only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..catalogue.index import Catalogue
from ..catalogue.models import Sign
from ..catalogue.urgent_help import Helpline, LineKind, RegionNumbers
from ..catalogue.words import UrgentLevel
from ..facts.language import day, listed, within
from ..facts.urgency import by_level, concerned, dialled, first_line, general_signs, of_countries

GENERAL = (8, 2)  # signs of the first level in the general list, and of each other: what one side of paper has room for
Line = tuple[str, str]  # a bold beginning and the rest


def help_box(signs: Sequence[str] | None, region: RegionNumbers | None, catalogue: Catalogue) -> dict[str, Any]:
    """corner, dial: the frame at the top. columns, foot: the box.

    signs: a symptom's own, by id; None for an explainer, which has the general list.
    """
    words = catalogue.sentences.urgent_on_paper
    number = region.emergency.number if region else str(words.any_number)
    levels = by_level(general_signs(catalogue, GENERAL) if signs is None else signs, catalogue)
    return {
        "corner": words.corner.format(number=number),
        "dial": dialled(region.emergency.number) if region else "",
        "columns": [_column(level, [_said(sign, catalogue) for sign in those], number, region, catalogue) for level, those in levels],
        "foot": list(_foot({level.answers for level, _ in levels}, region, catalogue)),
    }


def whose_numbers(region: RegionNumbers | None, catalogue: Catalogue) -> str:
    """For the small print of a sheet."""
    words = catalogue.sentences.urgent_on_paper
    return words.numbers_for.format(region=region.name) if region else str(words.any_country)


def when_checked(region: RegionNumbers | None, catalogue: Catalogue) -> list[str]:
    """Where and when the crisis line was read: emergency numbers hardly ever change."""
    words, line = catalogue.sentences.urgent_on_paper, first_line(region, "crisis", catalogue) if region else None
    if not line:
        return []
    return [(words.seen if line.seen else words.seen_elsewhere).format(day=day(line.day))]


def _said(sign: Sign, catalogue: Catalogue) -> str:
    who = concerned(sign, catalogue)
    text = sign.text.as_text()
    return catalogue.sentences.urgent_on_paper.concerns.format(who=who, sign=within(text)) if who else text


def _column(
    level: UrgentLevel, whens: Sequence[str], number: str, region: RegionNumbers | None, catalogue: Catalogue
) -> dict[str, Any]:  # fmt: skip
    """note: the helpline of this level, or None. share: of the width of the box."""
    words, line = catalogue.sentences.urgent_on_paper, _helpline(level, region, catalogue)
    if level.answers == "emergency":
        head = words.call_for.format(number=number)
        dial = dialled(region.emergency.number) if region else ""
    else:
        head, dial = words.level_for.format(level=level.label), dialled(line.number) if line and line.number else ""
    # Where parts of a country have a poison line of their own, each is named.
    several = _poison(region, catalogue) if region and level.answers == "poison" and len(region.of("poison")) > 1 else ""
    note = ("", several) if several else _spoken(line) if line else None
    # Twice the words need more than their width, not twice of it.
    share = round(max(len(" ".join(whens)), len(" ".join(note or ())), 80) ** 0.5, 1)
    return {"dial": dial, "head": head, "items": list(whens), "note": note, "share": share}


def _helpline(level: UrgentLevel, region: RegionNumbers | None, catalogue: Catalogue) -> Helpline | None:
    """Who answers for a level in a country, beside the emergency number."""
    if region is None or level.answers == "emergency" or level.answers == "visit":
        return None
    # A line for a part of the country says so in its words; for a crisis all of them stand at the foot.
    return first_line(region, level.answers, catalogue) or (None if level.answers == "crisis" else _first_of_all(region, level.answers, catalogue))


def _first_of_all(region: RegionNumbers, kind: LineKind, catalogue: Catalogue) -> Helpline | None:
    if of_countries(region, catalogue):
        return None
    return next((line for line in region.of(kind) if line.number), None)


def _foot(answered: set[str], region: RegionNumbers | None, catalogue: Catalogue) -> Iterator[Line]:
    """What no column says: no sheet is without an emergency number, a crisis line and, where there is one, a poison line."""
    words = catalogue.sentences.urgent_on_paper
    if "emergency" not in answered:
        yield str(words.emergency), (region.emergency.text if region else catalogue.urgent_help.neutral.emergency).as_text()
    if region is None:
        yield "", catalogue.urgent_help.neutral.crisis.as_text()
        return
    if crisis := list(_crisis(region, "crisis" in answered, catalogue)):
        yield str(words.suicide), " ".join(crisis)
    if "poison" not in answered and (poison := _poison(region, catalogue)):
        yield str(words.poison), poison


def _poison(region: RegionNumbers, catalogue: Catalogue) -> str:
    """All poison lines of a country in short."""
    lines = [] if of_countries(region, catalogue) else region.of("poison")
    return " ".join(_on_paper(line, catalogue) for line in lines if line.on_paper)


def _crisis(region: RegionNumbers, first_is_told: bool, catalogue: Catalogue) -> Iterator[str]:
    """The first line where no column has it, then the others in short: of nations, of countries, for text messages."""
    first = first_line(region, "crisis", catalogue)
    if first and not first_is_told:
        yield _on_paper(first, catalogue) if first.on_paper else " ".join(_spoken(first)).strip()
    if others := [line for line in region.of("crisis") if line is not first and line.on_paper]:
        yield " ".join(_on_paper(line, catalogue) for line in others)
    if of_countries(region, catalogue) and region.of("crisis"):
        yield str(catalogue.sentences.urgent_on_paper.finder)


def _on_paper(line: Helpline, catalogue: Catalogue) -> str:
    """`Scotland: 111.`"""
    words = line.on_paper.as_text() if line.on_paper else ""
    places = listed([catalogue.vocabulary.label("places", id) for id in line.places])
    return f"{places}: {words}" if places else words


def _spoken(line: Helpline) -> Line:
    """("Samaritans:", "Call 116 123, day or night."), and no number as its own name."""
    if line.name == line.number:
        return "", line.how.as_text()
    return (line.name if line.name.endswith("?") else f"{line.name}:"), line.how.as_text()
