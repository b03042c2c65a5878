"""The glossary (terms, and symptoms by name) and the list of medicines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from ..catalogue.index import Catalogue
from ..catalogue.models import Medicine, Symptom, Term
from ..catalogue.prose import Call, expand
from ..facts.language import capital, listed
from ..facts.names import short_name
from ..facts.signature import review_of_entry
from .links import record_link
from .page_parts import linked_from
from .symptom_lists import also_called
from .text import NO_MARKDOWN, attribute, former_anchors, untranslated

Render = Callable[[Call], str]


def glossary(catalogue: Catalogue, page: str, call: Render) -> str:
    """Terms and symptoms in one A to Z. call: renders macros in definitions."""
    entries = [(_sort_key(term.term), _term(term, catalogue, page, call)) for term in catalogue.terms.values()]
    entries += [(_sort_key(symptom.name), _symptom(symptom, catalogue, page)) for symptom in catalogue.symptoms.values()]
    entries.sort(key=lambda entry: entry[0])
    letters = [(letter, [text for _, text in rows]) for letter, rows in groupby(entries, key=lambda entry: _letter(entry[0][0]))]
    ways = " ".join(f'<a href="#letter-{letter.lower()}">{letter}</a>' for letter, _ in letters)
    parts = [f"## {letter} {{ #letter-{letter.lower()} }}\n\n" + "\n\n".join(rows) for letter, rows in letters]
    return f'<nav class="letters" aria-label="{attribute(catalogue.sentences.glossary.letters)}">{ways}</nav>\n\n' + "\n\n".join(parts)


def _sort_key(name: str) -> tuple[str, str]:
    return name.casefold(), name


def _letter(name: str) -> str:
    return name[0].upper() if name[0].isalpha() else "0"


def _term(term: Term, catalogue: Catalogue, page: str, call: Render) -> str:
    words = catalogue.sentences.glossary
    see = [_see(id, catalogue, page) for id in term.see_also]
    rows = [
        f'<div class="glossary-entry" id="{term.id}" markdown>',
        f"{former_anchors(term.formerly)}**{capital(term.term)}.** {expand(term.definition.parts, call)}{also_called(term.also_called, catalogue)}",
        f"{words.for_prescribers.format(text=expand(term.technical.parts, call))}\n{{ .technical }}",
    ]
    more = []
    if see:
        more.append(words.see_also.format(links=listed(see)))
    if term.sources:
        links = (record_link(catalogue, "sources", id, page, short_name(catalogue.sources[id])) for id in term.sources)
        more.append(words.read_more.format(links="; ".join(links)))
    if more:
        rows.append(" ".join(more))
    rows += [_reviewed(term, catalogue), linked_from("terms", term.id, catalogue, page), "</div>"]
    return "\n\n".join(row for row in rows if row)


def _see(id: str, catalogue: Catalogue, page: str) -> str:
    return record_link(catalogue, "terms" if id in catalogue.terms else "symptoms", id, page)


def _symptom(symptom: Symptom, catalogue: Catalogue, page: str) -> str:
    return (
        f'<div class="glossary-entry" id="{symptom.id}" markdown>\n\n'
        f"{former_anchors(symptom.formerly)}**{symptom.name}.** {symptom.summary.as_text()} {record_link(catalogue, 'symptoms', symptom.id, page, catalogue.sentences.glossary.read_page)}\n\n</div>"
    )


def medicines(catalogue: Catalogue, page: str, call: Render) -> str:
    """The medicines by family, with the names people know. Never a dose."""
    parts = []
    for family in catalogue.vocabulary.families:
        found = [one for one in catalogue.medicines.values() if one.family == family.id]
        if found:
            rows = "\n\n".join(_medicine(one, catalogue, page, call) for one in sorted(found, key=lambda one: one.name.casefold()))
            parts.append(
                f"## {catalogue.sentences.medicines.family.format(family=family.label)} {{ #{family.id} }}\n\n{former_anchors(family.formerly)}{family.about}\n\n{rows}"
            )
    return "\n\n".join(parts)


def _medicine(medicine: Medicine, catalogue: Catalogue, page: str, call: Render) -> str:
    regions = catalogue.words("regions")
    brands = "; ".join(f"{regions[region].label}: {untranslated(', '.join(names))}" for region, names in sorted(medicine.brands.items()) if names)
    rows = [
        f'<div class="glossary-entry" id="{medicine.id}" markdown>',
        f"{former_anchors(medicine.formerly)}**{capital(medicine.name)}**{NO_MARKDOWN}{also_called([untranslated(name) for name in medicine.also_called], catalogue)}",
        "\n".join(f"- {row}" for row in _facts(medicine, brands, catalogue, page)),
    ]
    if medicine.note:
        rows.append(capital(expand(medicine.note.parts, call)))
    rows += [_reviewed(medicine, catalogue), linked_from("medicines", medicine.id, catalogue, page), "</div>"]
    return "\n\n".join(row for row in rows if row)


def _facts(medicine: Medicine, brands: str, catalogue: Catalogue, page: str) -> Iterator[str]:
    words = catalogue.sentences.medicines
    yield words.brand_names.format(names=brands or words.no_brand_names)
    yield words.prescribed_for.format(uses=listed(medicine.uses))
    yield _half_life(medicine, catalogue, page)
    if medicine.atc:
        yield words.atc.format(code=untranslated(medicine.atc))


def _half_life(medicine: Medicine, catalogue: Catalogue, page: str) -> str:
    words = catalogue.sentences.medicines
    if medicine.half_life is None:
        return words.no_half_life
    band = catalogue.words("half_life_bands")[medicine.half_life.band]
    ranges = "; ".join(
        words.half_life_range.format(hours=one.hours, source=record_link(catalogue, "sources", one.source, page, short_name(catalogue.sources[one.source])))
        for one in medicine.half_life.ranges
    )
    return words.half_life.format(band=band.label.lower(), ranges=ranges)


def _reviewed(entry: Term | Medicine, catalogue: Catalogue) -> str:
    """A line of its own where a clinician has signed the entry; "" where nobody has."""
    return f"{line}." if (line := review_of_entry(entry, catalogue)) else ""
