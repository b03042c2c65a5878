"""Codes and numbers that name one thing in the world, written wrongly or twice."""

from __future__ import annotations

from collections.abc import Iterator

from ..fields import slots, values
from ..index import Catalogue
from ..loading import Loaded, file_of
from ..models import KINDS, SYSTEMS, Source
from ..problems import Problem
from .twice import by_age

# Each names one study, one medicine or one notion. Not here: ISBN, which the chapters
# of a book share.
_ONE_THING = {("DOI",), ("PMID",), ("PMCID",), ("atc",), *(("codes", system.id) for system in SYSTEMS if system.one_thing)}


def code_used_twice(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No two records carry the same code for one thing.

    Fails: PMID: "12345678" in two sources
    Passes: the PMID of each study in its own record
    """
    owner: dict[tuple[str, ...], str] = {}
    for record in by_age(catalogue, *KINDS):
        document = catalogue.documents[file_of(record.kind, record.id)]
        for slot in slots(type(record)):
            if slot.path in _ONE_THING:
                for path, code in values(record, slot):
                    # Capital letters make no difference in a DOI.
                    taken = owner.setdefault((record.kind, *slot.path, code.casefold()), document.file)
                    if taken != document.file:
                        message = f'{".".join(slot.path)}: "{code}" stands in {taken} too, and it means one thing only. If both records are about that, keep one; otherwise look the code up again.'
                        yield document.problem(path, "code_used_twice", message)


def doi_with_a_tail(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No DOI ends with the sign that stood behind it where it was copied.

    Fails: DOI: 10.1000/example).
    Passes: DOI: 10.1000/example
    """
    for id, source in catalogue.sources.items():
        if source.DOI and (clean := _without_tail(source)) != source.DOI:
            document = catalogue.documents[file_of("sources", id)]
            yield document.problem(
                ("DOI",), "doi_with_a_tail", f'DOI: found "{source.DOI}", expected "{clean}". The sign at the end belongs to the sentence it was copied from.'
            )


def _without_tail(source: Source) -> str:
    doi = source.DOI or ""
    while doi[-1] in ".,;:!?\"'/" or (doi[-1] in ")]}" and doi.count(doi[-1]) > doi.count("([{"[")]}".index(doi[-1])])):
        doi = doi[:-1]
    return doi
