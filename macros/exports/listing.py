"""The files under data/: what each holds, and in which form.

A test compares the list with the files that are made. The data page prints it,
and the data set's structured data names its files from it.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..catalogue.models import KINDS

FORMATS = {
    "JSON": "application/json",
    "CSV": "text/csv",
    "JSON-LD": "application/ld+json",
    "CSL-JSON": "application/vnd.citationstyles.csl+json",
    "BibTeX": "application/x-bibtex",
    "RIS": "application/x-research-info-systems",
    "JSON Schema": "application/schema+json",
}


@dataclass(frozen=True, slots=True)
class Listed:
    """path: from the site's root. part: the heading it stands under."""

    path: str
    format: str
    part: str
    holds: str


def _listed(part: str, format: str, ending: str, files: dict[str, str]) -> list[Listed]:
    return [Listed(f"data/{stem}{ending}", format, part, holds) for stem, holds in files.items()]


_KINDS = {**{kind: model.list_of for kind, model in KINDS.items()}, "pages": "the longer pages"}
_TABLES = {
    "symptoms-urgent": "when to get help, for each symptom",
    "symptoms-frequency": "figures from studies, with who was asked",
    "medicines-brands": "brand names, by region",
    "medicines-half-life-ranges": "hours from each named table",
    "claims-dissent": "what speaks against a claim, in plain words",
    "claims-findings": "what each source found for or against a claim, with who was studied and how many",
    "sources-author": "authors of the sources, in order",
    "links": "every link between records and pages",
    "changes": "every change in meaning",
    "vocabulary": "the controlled words, with what they mean",
    "dictionary": "what each field means",
}
LISTING: tuple[Listed, ...] = (
    *_listed("All in one file", "JSON", ".json", {"catalogue": "everything"}),
    *_listed("All in one file", "JSON-LD", ".jsonld", {"catalogue": "everything, in the words of schema.org"}),
    *_listed("One file for each kind", "JSON", ".json", _KINDS),
    *_listed("Tables", "CSV", ".csv", _KINDS | _TABLES),
    *_listed("The bibliography", "CSL-JSON", ".csl.json", {"sources": "all sources"}),
    *_listed("The bibliography", "BibTeX", ".bib", {"sources": "all sources"}),
    *_listed("The bibliography", "RIS", ".ris", {"sources": "all sources"}),
    *_listed("The shape of the JSON files", "JSON Schema", ".json", {f"schema/{name}": f"shape of {name}.json" for name in ("catalogue", *_KINDS)}),
    *_listed("The shape of the JSON files", "JSON Schema", ".json", {"schema/page": "shape of the file beside each page"}),
)
