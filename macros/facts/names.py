"""The words a reader knows a record or page by."""

from __future__ import annotations

from ..catalogue.index import Catalogue
from ..catalogue.models import Medicine, Source
from ..catalogue.prose import Call


def name_of(catalogue: Catalogue, kind: str, id: str) -> str:
    """kind: of a record, or "pages" with a path from docs/."""
    return catalogue.pages[id].front.title if kind == "pages" else catalogue.of_kind(kind)[id].called


def in_a_sentence(name: str) -> str:
    """A title as it stands within a sentence: `cold fingers`, but `DNA tests`."""
    return name[:1].lower() + name[1:] if name[1:2].islower() or name[1:2] in " '" else name


def medicine_names(medicine: Medicine) -> set[str]:
    """All its names, brand names too, in small letters."""
    return {name.casefold() for name in (medicine.name, *medicine.also_called, *(brand for brands in medicine.brands.values() for brand in brands))}


TITLE_WORDS = 5
_KINDS = {"symptom": "symptoms", "term": "terms", "medicine": "medicines"}


def label_of(call: Call, catalogue: Catalogue) -> str | None:
    """What a reader reads where a macro links to a record; None for other macros."""
    if call.name not in _KINDS:
        return None
    given = {**dict(zip(("id", "label"), call.args, strict=False)), **dict(call.kwargs)}
    name = name_of(catalogue, _KINDS[call.name], given["id"])
    return given.get("label") or (in_a_sentence(name) if call.name == "symptom" else name)


def short_name(source: Source) -> str:
    """`Scarf 2002`: how a source is named within a sentence; by its title where no author was seen."""
    first = source.author[0]
    year = f" {source.issued}" if source.issued else ""
    if (first.literal or "").startswith("Authors not"):
        words = source.title.split()
        return f"“{' '.join(words[:TITLE_WORDS])}{'” …' if len(words) > TITLE_WORDS else '”'}{year}"
    return f"{first.family or first.literal}{year}"
