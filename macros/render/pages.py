"""Every page of the site as finished Markdown, from one function.

The build events take the generated ones; `python -m macros pages DIR` writes
all of them to a folder, for a site generator that has no build events.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from ..addresses.codes import code_page, holders, list_page
from ..addresses.summaries import summary_page
from ..addresses.targets import symptom_page, target_of
from ..catalogue.index import Catalogue
from ..catalogue.loading import file_of
from ..catalogue.models import SYSTEMS, Symptom
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


@dataclass(frozen=True)
class Finished:
    """path: from docs/. edit: the file to edit, from the project root. write: makes the text."""

    path: str
    edit: str
    write: Callable[[], str]

    @cached_property
    def text(self) -> str:
        """Markdown with front matter, made when somebody asks: a preview shows one page at a time."""
        return self.write()


def generated_pages(catalogue: Catalogue) -> Iterator[Finished]:
    """The pages that have no file under docs/: symptoms, statements, sources by letter, and lists of codes."""
    for id, symptom in catalogue.symptoms.items():
        yield Finished(symptom_page(id), file_of("symptoms", id), partial(_text_of_symptom, symptom, catalogue))
    for id, claim in catalogue.claims.items():
        yield Finished(target_of("claims", id), file_of("claims", id), partial(claim_page, claim, catalogue))
    for of in summarized(catalogue):
        yield Finished(summary_page(of.path), of.file, partial(evidence_page, of, catalogue))
    for letter in sorted({id[0] for source in catalogue.sources.values() for id in (source.id, *source.formerly)}):
        yield Finished(target_of("sources", letter).partition("#")[0], "catalogue/vocabulary.yml", partial(sources_page, letter, catalogue))
    for system in SYSTEMS:
        yield Finished(list_page(system), "catalogue/vocabulary.yml", partial(list_of_codes, system, catalogue))
        for code, symptoms in holders(system, catalogue).items():
            if len(symptoms) > 1:
                yield Finished(code_page(system, code), file_of("symptoms", symptoms[0].id), partial(page_of_code, system, code, symptoms, catalogue))


def _text_of_symptom(symptom: Symptom, catalogue: Catalogue) -> str:
    return front_matter(symptom) + symptom_markdown(symptom, catalogue, PageMacros(catalogue, symptom_page(symptom.id)).render)


def written_pages(catalogue: Catalogue) -> Iterator[Finished]:
    """The pages under docs/ with their macros rendered and their frame."""
    for path, page in catalogue.pages.items():
        yield Finished(path, page.file, partial(_whole_text, page, catalogue))


def _whole_text(page: Page, catalogue: Catalogue) -> str:
    return _front_matter(page) + written_text(page, catalogue)


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
