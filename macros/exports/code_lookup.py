"""code/codes.json: codes, names and summaries, for whoever maps codes to addresses. The page code/ has the same as a script (macros/codes)."""

from __future__ import annotations

import json

from ..catalogue.index import Catalogue
from ..catalogue.models import SYSTEMS

LOOKUP = "code/codes.json"


def code_lookup(catalogue: Catalogue) -> tuple[str, bytes]:
    """(path, content)."""
    text = json.dumps(known_codes(catalogue), ensure_ascii=False, separators=(",", ":"))
    return LOOKUP, f"{text}\n".encode()


def known_codes(catalogue: Catalogue) -> dict[str, object]:
    """The systems, the codes of illnesses and the symptoms, as plain values."""
    systems = [{"id": one.id, "name": one.name, "oid": one.oid, "uri": one.uri} for one in SYSTEMS]
    symptoms = [
        {
            "id": one.id,
            "name": one.name,
            "called": [one.clinical_term, *one.also_called],
            "summary": one.summary.as_text(),
            "codes": {system.id: code for system, code in one.codes.each()},
        }
        for one in catalogue.symptoms_by_name
    ]
    # They are not "nearest codes" of the symptom: a symptom is no diagnosis.
    families = [{"begins": code, "symptom": one.id} for one in catalogue.symptoms.values() for code in one.illness_codes]
    return {"systems": systems, "families": families, "symptoms": symptoms}
