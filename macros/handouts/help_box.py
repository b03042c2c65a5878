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
from ..catalogue.vocabulary import Helpline, Region, Word
from ..facts.language import day
from ..facts.urgency import dialled

Line = tuple[str, str]  # a bold beginning and the rest
LOCAL = "your local emergency number"
EMERGENCY, CRISIS = "emergency", "crisis"  # levels of catalogue/vocabulary.yml


def help_box(urgent: Sequence[Urgent] | None, region: Region | None, catalogue: Catalogue) -> dict[str, Any]:
    """corner, dial: the frame at the top. columns, foot: the box.

    urgent: a symptom's own; None for an explainer, which has the general list.
    """
    number = region.emergency.number if region else LOCAL
    columns = [_column(level, whens, urgent is None, number, region) for level, whens in _by_level(urgent, catalogue)]
    return {
        "corner": f"Emergency? Call {number}",
        "dial": dialled(region.emergency.number) if region else "",
        "columns": columns,
        "foot": list(_foot({level.id for level, _ in _by_level(urgent, catalogue)}, region, catalogue)),
    }


def whose_numbers(region: Region | None) -> str:
    """For the small print of a sheet."""
    return f"Numbers for: {region.name}." if region else "For any country."


def when_checked(region: Region | None) -> list[str]:
    """The day of the crisis line: emergency numbers hardly ever change."""
    return [f"Crisis line checked {day(region.lines[0].checked)}."] if region and region.lines else []


def _by_level(urgent: Sequence[Urgent] | None, catalogue: Catalogue) -> list[tuple[Word, tuple[str, ...]]]:
    """Each level that applies, most urgent first, with its occasions."""
    found = []
    general = {EMERGENCY: tuple(one.as_text() for one in catalogue.urgent_help.call_now), "today": tuple(catalogue.sentences.safety.see_today)}
    for level in catalogue.vocabulary.urgent_levels:
        whens = general.get(level.id, ()) if urgent is None else tuple(one.when.as_text() for one in urgent if one.level == level.id)
        if whens:
            found.append((level, whens))
    return found


def _column(level: Word, whens: Sequence[str], general: bool, number: str, region: Region | None) -> dict[str, Any]:
    """note: the helpline of this level, or None. share: of the width of the box."""
    line = _helpline(level.id, region)
    if level.id == EMERGENCY:
        head, dial = f"Call {number} now {'for' if general else 'if'}:", dialled(region.emergency.number) if region else ""
    else:
        head, dial = f"{level.label} if:", dialled(line.number) if line else ""
    note = _spoken(line) if line else None
    # Twice the words need more than their width, not twice of it.
    share = round(max(len(" ".join(whens)), len(" ".join(note or ())), 80) ** 0.5, 1)
    return {"dial": dial, "head": head, "items": list(whens), "note": note, "share": share}


def _helpline(level: str, region: Region | None) -> Helpline | None:
    if region is None or level == EMERGENCY:
        return None
    return (region.lines[0] if region.lines else None) if level == CRISIS else region.advice


def _foot(levels: set[str], region: Region | None, catalogue: Catalogue) -> Iterator[Line]:
    """What no column says: no sheet is without an emergency number and a crisis line."""
    if EMERGENCY not in levels:
        yield "In an emergency:", (region.emergency.text if region else catalogue.urgent_help.neutral.emergency).as_text()
    if region is None:
        yield "", catalogue.urgent_help.neutral.crisis.as_text()
    elif region.lines and CRISIS not in levels:
        yield "If you think about suicide:", " ".join(_spoken(region.lines[0])).strip()


def _spoken(line: Helpline) -> Line:
    """("Samaritans:", "Call 116 123, day or night."), and no number as its own name."""
    if line.name == line.number:
        return "", line.how.as_text()
    return (line.name if line.name.endswith("?") else f"{line.name}:"), line.how.as_text()
