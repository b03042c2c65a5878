"""The red box of a sheet: when to get help, with one country's numbers.

In: what a record says about urgency and a region, or None for any country.
Out: plain data for sheet.typ. Numbers and their words come from
catalogue/urgent-help.yml only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..catalogue.index import Catalogue
from ..catalogue.models import Urgent
from ..catalogue.urgent_help import Helpline, RegionNumbers
from ..catalogue.vocabulary import UrgentLevel
from ..facts.language import day
from ..facts.urgency import by_level, dialled

Line = tuple[str, str]  # a bold beginning and the rest


def help_box(urgent: Sequence[Urgent] | None, region: RegionNumbers | None, catalogue: Catalogue) -> dict[str, Any]:
    """corner, dial: the frame at the top. columns, foot: the box.

    urgent: a symptom's own; None for an explainer, which has the general list.
    """
    words = catalogue.sentences.urgent_on_paper
    number = region.emergency.number if region else str(words.any_number)
    levels = _by_level(urgent, catalogue)
    return {
        "corner": words.corner.format(number=number),
        "dial": dialled(region.emergency.number) if region else "",
        "columns": [_column(level, whens, urgent is None, number, region, catalogue) for level, whens in levels],
        "foot": list(_foot({level.answers for level, _ in levels}, region, catalogue)),
    }


def whose_numbers(region: RegionNumbers | None, catalogue: Catalogue) -> str:
    """For the small print of a sheet."""
    words = catalogue.sentences.urgent_on_paper
    return words.numbers_for.format(region=region.name) if region else str(words.any_country)


def when_checked(region: RegionNumbers | None, catalogue: Catalogue) -> list[str]:
    """The day of the crisis line: emergency numbers hardly ever change."""
    return [catalogue.sentences.urgent_on_paper.checked.format(day=day(region.lines[0].checked))] if region and region.lines else []


def _by_level(urgent: Sequence[Urgent] | None, catalogue: Catalogue) -> list[tuple[UrgentLevel, list[str]]]:
    """Each level that applies, most urgent first, with its occasions."""
    if urgent is not None:
        return by_level(urgent, catalogue)
    general = {
        "emergency": [one.as_text() for one in catalogue.urgent_help.call_now],
        "advice": [one.as_text() for one in catalogue.sentences.safety.see_today],
    }
    # Two levels that are answered alike would say the same twice.
    first = {level.answers: level for level in reversed(catalogue.vocabulary.urgent_levels)}
    return [(level, general[level.answers]) for level in catalogue.vocabulary.urgent_levels if level.answers in general and first[level.answers] is level]


def _column(
    level: UrgentLevel, whens: Sequence[str], general: bool, number: str, region: RegionNumbers | None, catalogue: Catalogue
) -> dict[str, Any]:  # fmt: skip
    """note: the helpline of this level, or None. share: of the width of the box."""
    words, line = catalogue.sentences.urgent_on_paper, _helpline(level, region)
    if level.answers == "emergency":
        head = (words.call_for if general else words.call_if).format(number=number)
        dial = dialled(region.emergency.number) if region else ""
    else:
        head, dial = words.level_if.format(level=level.label), dialled(line.number) if line else ""
    note = _spoken(line) if line else None
    # Twice the words need more than their width, not twice of it.
    share = round(max(len(" ".join(whens)), len(" ".join(note or ())), 80) ** 0.5, 1)
    return {"dial": dial, "head": head, "items": list(whens), "note": note, "share": share}


def _helpline(level: UrgentLevel, region: RegionNumbers | None) -> Helpline | None:
    """Who answers for a level in a country, beside the emergency number."""
    if region is None or level.answers == "emergency":
        return None
    return (region.lines[0] if region.lines else None) if level.answers == "crisis" else region.advice


def _foot(answered: set[str], region: RegionNumbers | None, catalogue: Catalogue) -> Iterator[Line]:
    """What no column says: no sheet is without an emergency number and a crisis line."""
    words = catalogue.sentences.urgent_on_paper
    if "emergency" not in answered:
        yield str(words.emergency), (region.emergency.text if region else catalogue.urgent_help.neutral.emergency).as_text()
    if region is None:
        yield "", catalogue.urgent_help.neutral.crisis.as_text()
    elif region.lines and "crisis" not in answered:
        yield str(words.suicide), " ".join(_spoken(region.lines[0])).strip()


def _spoken(line: Helpline) -> Line:
    """("Samaritans:", "Call 116 123, day or night."), and no number as its own name."""
    if line.name == line.number:
        return "", line.how.as_text()
    return (line.name if line.name.endswith("?") else f"{line.name}:"), line.how.as_text()
