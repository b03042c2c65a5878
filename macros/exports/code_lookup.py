"""code/codes.json: codes, names and summaries for the script that answers a query, and for whoever maps codes to addresses."""

from __future__ import annotations

import json

from ..addresses.codes import SYSTEMS
from ..catalogue.index import Catalogue

LOOKUP = "code/codes.json"
# ICD-10-CM codes of an illness whose symptom has a page of its own. They are not
# "nearest codes" of the symptom: a symptom is no diagnosis.
FAMILIES = {"F51.0": "insomnia", "F32": "depression", "F33": "depression"}


def code_lookup(catalogue: Catalogue) -> tuple[str, bytes]:
    """(path, content)."""
    systems = [{"id": one.id, "name": one.name, "oid": one.oid, "uri": one.uri} for one in SYSTEMS]
    symptoms = [
        {
            "id": one.id,
            "name": one.name,
            "called": [one.clinical_term, *one.also_called],
            "summary": one.summary.as_text(),
            "codes": {system.id: code for system in SYSTEMS if (code := getattr(one.codes, system.id))},
        }
        for one in catalogue.symptoms_by_name
    ]
    families = [{"begins": code, "symptom": id} for code, id in FAMILIES.items() if id in catalogue.symptoms]
    text = json.dumps({"systems": systems, "families": families, "symptoms": symptoms}, ensure_ascii=False, separators=(",", ":"))
    return LOOKUP, f"{text}\n".encode()
