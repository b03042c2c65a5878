"""Every page of the site as finished Markdown, from one function.

The build events take the generated ones; `python -m macros pages DIR` writes
all of them to a folder, for a site generator that has no build events.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..addresses.codes import code_page, holders, list_page
from ..addresses.summaries import summary_page
from ..addresses.targets import symptom_page, target_of
from ..catalogue.index import Catalogue
from ..catalogue.loading import file_of
from ..catalogue.models import SYSTEMS
from ..catalogue.pages import Page
from ..catalogue.prose import expand
from ..facts.summary import summarized
from .bibliography import sources_page
from .citations import citations_of_page
from .claim_page import claim_page
from .codes import list_of_codes, page_of_code
from .evidence_summary import evidence_page
from .page import framed
from .page_macros import PageMacros
from .symptom import front_matter, symptom_markdown
from .text import front_lines


@dataclass(frozen=True, slots=True)
class Finished:
    """path: from docs/. text: Markdown with front matter. edit: the file to edit, from the project root."""

    path: str
    text: str
    edit: str


def generated_pages(catalogue: Catalogue) -> Iterator[Finished]:
    """The pages that have no file under docs/: symptoms, statements, sources by letter, and lists of codes."""
    for id, symptom in catalogue.symptoms.items():
        page = symptom_page(id)
        text = symptom_markdown(symptom, catalogue, PageMacros(catalogue, page).render)
        yield Finished(page, front_matter(symptom) + text, file_of("symptoms", id))
    for id, claim in catalogue.claims.items():
        yield Finished(target_of("claims", id), claim_page(claim, catalogue), file_of("claims", id))
    for of in summarized(catalogue):
        yield Finished(summary_page(of.path), evidence_page(of, catalogue), of.file)
    for letter in sorted({id[0] for source in catalogue.sources.values() for id in (source.id, *source.formerly)}):
        yield Finished(target_of("sources", letter).partition("#")[0], sources_page(letter, catalogue), "catalogue/vocabulary.yml")
    for system in SYSTEMS:
        yield Finished(list_page(system), list_of_codes(system, catalogue), "catalogue/vocabulary.yml")
        for code, symptoms in holders(system, catalogue).items():
            if len(symptoms) > 1:
                yield Finished(code_page(system, code), page_of_code(system, code, symptoms, catalogue), file_of("symptoms", symptoms[0].id))


def written_pages(catalogue: Catalogue) -> Iterator[Finished]:
    """The pages under docs/ with their macros rendered and their frame."""
    for path, page in catalogue.pages.items():
        yield Finished(path, _front_matter(page) + written_text(page, catalogue), page.file)


def written_text(page: Page, catalogue: Catalogue) -> str:
    """One page under docs/, its macros rendered, within its frame."""
    macros = PageMacros(catalogue, page.path, citations_of_page(page, catalogue))
    return framed(page, expand(page.parts, macros.render), catalogue, macros.citations)


def _front_matter(page: Page) -> str:
    more = ["render_macros: false"]
    if page.front.template:
        more.append(f"template: {page.front.template}")
    if page.front.hide:
        more.append(f"hide: [{', '.join(page.front.hide)}]")
    return front_lines(page.front.title, page.front.description, *more)
