"""The codes of health records: each system once, and the field of a record that holds its code.

A code is the nearest fit to a symptom, never a diagnosis.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import StringConstraints

from .parts import Part


@dataclass(frozen=True, slots=True)
class System:
    """A code system.

    id: its field under `codes` in a record, and its part of the address.
    shape, example: of one code. one_thing: a code means one notion only, so that no
    two records share it. oid, uri: how health records name it.
    """

    id: str
    name: str
    long_name: str
    shape: str
    example: str
    oid: str
    uri: str = ""
    one_thing: bool = True


# Looked up on 24 November 2026. ICD-10-CM and HPO, number and address: HL7
# Terminology (THO), CodeSystem icd10CM and CodeSystem HPO. MeSH, number:
# HL7 FHIR, "MeSH Code system (OID: 2.16.840.1.113883.6.177)".
ICD10CM = System(
    "icd10cm",
    "ICD-10-CM",
    "International Classification of Diseases, 10th Revision, Clinical Modification",
    r"^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$",
    "G47.00",
    "2.16.840.1.113883.6.90",
    "http://hl7.org/fhir/sid/icd-10-cm",
    # A class of it holds several symptoms by design (R20.2: two that feel alike).
    one_thing=False,
)
MESH = System("mesh", "MeSH", "Medical Subject Headings", r"^D[0-9]{6,9}$", "D007319", "2.16.840.1.113883.6.177")
HPO = System("hpo", "HPO", "Human Phenotype Ontology", r"^HP:[0-9]{7}$", "HP:0100785", "2.16.840.1.113883.6.339", "http://human-phenotype-ontology.org")
SYSTEMS = (ICD10CM, MESH, HPO)


# An ICD-10-CM code or its beginning, such as F32 for all of F32.0 to F32.9.
IllnessCode = Annotated[str, StringConstraints(pattern=r"^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$")]


class Codes(Part):
    """A field for each system; a test holds it to SYSTEMS."""

    meanings: ClassVar[dict[str, str]] = {
        "hpo": "Code in the Human Phenotype Ontology. Never guess one.",
        "mesh": "Code in the Medical Subject Headings. Never guess one.",
        "icd10cm": "Code in ICD-10-CM. Never guess one.",
    }

    hpo: Annotated[str, StringConstraints(pattern=HPO.shape)] | None = None
    mesh: Annotated[str, StringConstraints(pattern=MESH.shape)] | None = None
    icd10cm: Annotated[str, StringConstraints(pattern=ICD10CM.shape)] | None = None

    def of(self, system: System) -> str | None:
        """The code of a system, where the record has one."""
        found: str | None = getattr(self, system.id)
        return found

    def each(self) -> list[tuple[System, str]]:
        """Every code that the record has, in the order of SYSTEMS."""
        return [(system, code) for system in SYSTEMS if (code := self.of(system))]
