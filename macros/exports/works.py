"""A page as a thing that can be named, cited and dated: one `Work` for each.

Citations, structured data and twins start from these, so that the same page
has the same title, edition and address everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..catalogue.editions import Edition
from ..catalogue.index import Catalogue
from ..catalogue.models import Review, Symptom
from ..catalogue.pages import Page
from ..render.citations import citations_of_page, citations_of_symptom
from ..render.links import URGENT_HELP, symptom_page, web_address
from .editions import edition_of, text_of

# Pages about the site itself, or for one moment only: nobody needs to cite them.
_NOT_CITED = ("about/", "code/", "contribute/", URGENT_HELP, "index.md")


@dataclass(frozen=True, slots=True)
class Work:
    """path: from docs/. of: the record or page it shows. sources: ids, in the order of the page.

    reviewed: only a signature that is for this very text.
    """

    path: str
    of: Symptom | Page
    title: str
    description: str
    written: date
    edition: Edition
    reviewed: Review | None
    sources: tuple[str, ...]

    @property
    def address(self) -> str:
        """From the site's root: `symptoms/akathisia/`; empty for the first page."""
        return web_address(self.path)

    @property
    def cited(self) -> bool:
        """Whether the page offers "Cite this page"."""
        return not self.path.startswith(_NOT_CITED)


def works(catalogue: Catalogue) -> Iterator[Work]:
    """Every symptom by id, then every hand-written page by path; no old addresses, no lists of codes."""
    for symptom in catalogue.symptoms.values():
        yield _of_symptom(symptom, catalogue)
    for page in catalogue.pages.values():
        yield _of_page(page, catalogue)


def _of_symptom(symptom: Symptom, catalogue: Catalogue) -> Work:
    return Work(
        path=symptom_page(symptom.id),
        of=symptom,
        title=symptom.name,
        description=symptom.summary.as_text(),
        written=symptom.written,
        edition=edition_of(symptom, catalogue),
        reviewed=_signed(symptom.reviewed, symptom),
        sources=citations_of_symptom(symptom, catalogue).ids,
    )


def _of_page(page: Page, catalogue: Catalogue) -> Work:
    return Work(
        path=page.path,
        of=page,
        title=page.front.title,
        description=page.front.description,
        written=page.front.written,
        edition=edition_of(page, catalogue),
        reviewed=_signed(page.front.reviewed, page),
        sources=citations_of_page(page, catalogue).ids,
    )


def _signed(reviewed: Review | None, of: Symptom | Page) -> Review | None:
    return reviewed if reviewed and reviewed.of == text_of(of) else None
