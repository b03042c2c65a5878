"""The codes of health records, and the address of each.

In: the catalogue. Out: which symptoms carry a code, and where its page is.
A code is the nearest fit to a symptom, never a diagnosis.
"""

from __future__ import annotations

import re

from ..catalogue.index import Catalogue
from ..catalogue.models import SYSTEMS, Symptom, System

_RETIRED = re.compile(rf"/code/({'|'.join(system.id for system in SYSTEMS)})/([A-Z0-9._]+)/")


def list_page(system: System) -> str:
    """The page that lists a system's codes, from docs/."""
    return f"code/{system.id}/index.md"


def code_page(system: System, code: str) -> str:
    """The page of a code, from docs/. A colon may not stand in a file's name everywhere."""
    return f"code/{system.id}/{code.replace(':', '_')}.md"


def holders(system: System, catalogue: Catalogue) -> dict[str, list[Symptom]]:
    """Each code of a system with the symptoms that carry it, by name; sorted by code."""
    found: dict[str, list[Symptom]] = {}
    for symptom in catalogue.symptoms_by_name:
        if code := symptom.codes.of(system):
            found.setdefault(code, []).append(symptom)
    return dict(sorted(found.items()))


def retired(catalogue: Catalogue) -> list[tuple[System, str]]:
    """Codes that had an address once and that no symptom carries any more.

    Mending a wrong code must not break a link that somebody has saved.
    """
    held = {(system.id, code) for system in SYSTEMS for code in holders(system, catalogue)}
    shapes = (_RETIRED.fullmatch(permalink.address) for permalink in catalogue.permalinks)
    gone = {(shape[1], shape[2].replace("_", ":")) for shape in shapes if shape} - held
    return [(system, code) for system in SYSTEMS for id, code in sorted(gone) if id == system.id]
