"""Links and macro calls that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from ..fields import EACH, slots, values
from ..index import Catalogue
from ..loading import Loaded
from ..models import KINDS
from ..problems import Problem, did_you_mean, one_of
from ..references import faults_of_page, faults_of_record
from .alone import alone
from .meant import alike_study, another_record


def broken_macros(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Each macro exists and is given what it needs, on pages and in records.

    Fails: {{ symtom("cold-fingers") }}
    Passes: {{ symptom("cold-fingers") }}
    """
    for record, document in catalogue.records():
        yield from alone(faults_of_record, document, record, document)
    for page in catalogue.pages.values():
        yield from alone(faults_of_page, loaded.documents[page.file], page, also=page.body)


def unknown_ids(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Each id names a record, a word of the vocabulary or a drawing.

    Fails: related: [cold-fingres]
    Passes: related: [cold-fingers]
    """
    everything: dict[str, set[str]] = {}
    for reference in catalogue.references:
        if reference.to not in everything:
            everything[reference.to] = {id for kind in reference.to.split(" or ") for id in _known(kind, catalogue, loaded)}
        known = everything[reference.to]
        if reference.id not in known:
            yield Problem(
                reference.file, reference.line, reference.column, "unknown_id", _message(reference.field, reference.to, reference.id, known, catalogue)
            )


def broken_urgent_help(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """The sources and regions that the numbers to call name exist.

    Fails: sources: [a-study-that-is-nowhere], below a number to call
    Passes: sources: [scarf-2002], the name of a file in catalogue/sources/
    """
    document = loaded.documents["catalogue/urgent-help.yml"]
    for slot in slots(type(catalogue.urgent_help)):
        if slot.to:
            known = _known(slot.to, catalogue, loaded)
            for path, id in values(catalogue.urgent_help, slot):
                if id not in known:
                    yield document.problem(
                        path, "unknown_id", _message(str(slot.path[-2] if slot.path[-1] == EACH else slot.path[-1]), slot.to, str(id), known, catalogue)
                    )


def unknown_drawings(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """The drawing that an explanation of the vocabulary names is one of the drawings.

    Fails: figure: a-drawing-that-is-nowhere, in the vocabulary
    Passes: figure: and the id of one of the drawings in sentences.yml
    """
    known = _known("figures", catalogue, loaded)
    for place, word in enumerate(catalogue.vocabulary.mechanisms):
        if word.figure and word.figure not in known:
            message = _message("figure", "figures", word.figure, known, catalogue)
            yield loaded.documents["catalogue/vocabulary.yml"].problem(("mechanisms", place, "figure"), "unknown_id", message)


def unknown_answers(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """The pages that a code or a name of the whole subject leads to exist.

    Fails: page: a-page-that-is-nowhere.md in catalogue/code-answers.yml
    Passes: page: and the path of a page from docs/
    """
    whole = catalogue.code_answers.whole
    for place, one in enumerate(whole.pages if whole else ()):
        if one.page not in catalogue.pages:
            message = f'page: there is no page "{one.page}" in docs/.{did_you_mean(one.page, catalogue.pages)}'
            yield loaded.documents["catalogue/code-answers.yml"].problem(("whole", "pages", place, "page"), "unknown_page", message)


def two_lead_here(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """A link of the site leads to one page.

    Fails: leads_here: every_visit at the top of two pages
    Passes: leads_here: every_visit at the top of one
    """
    for page in catalogue.pages.values():
        first = catalogue.page_for.get(page.front.leads_here or "", page)
        if first is not page:
            message = f'leads_here: "{page.front.leads_here}" stands at the top of docs/{first.path} too. Delete this line here or there.'
            yield loaded.documents[page.file].problem(("leads_here",), "two_lead_here", message)


def _known(kind: str, catalogue: Catalogue, loaded: Loaded) -> set[str]:
    if kind == "figures":
        return {one.id for one in catalogue.sentences.drawings.each()}
    return loaded.ids[kind] if kind in loaded.ids else set(catalogue.words(kind))


def _where(kind: str) -> str:
    if kind == "figures":
        return 'catalogue/sentences.yml under "drawings"'
    folders = [f"catalogue/{one}/" if one in KINDS else f'catalogue/vocabulary.yml under "{one}"' for one in kind.split(" or ")]
    return " or ".join(folders)


def _message(field: str, to: str, id: str, known: set[str], catalogue: Catalogue) -> str:
    for kind in to.split(" or "):
        if new := catalogue.former.get(kind, {}).get(id):
            return f'{field}: "{id}" is now called "{new}". Write "{new}".'
    near = alike_study(id, known) if to == "sources" else ""
    if told := "" if near else another_record(id, to, catalogue):
        return f"{field}: {told}"
    suggested = (f' Did you mean "{near}"?' if near else "") if to == "sources" else did_you_mean(id, known)
    text = f'{field}: no "{id}" in {_where(to)}.{suggested}'
    if to in KINDS:
        return f"{text} To add one, copy catalogue/{to}/_template.yml."
    return f"{text} Expected {one_of(known)}." if len(known) <= 20 else text
