"""A page as a thing that can be named, cited and dated: one `CitablePage` for each.

Citations, structured data and twins start from these, so that the same page
has the same title, edition and address everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from ..addresses.targets import URGENT_HELP, address_of, symptom_page, target_of
from ..catalogue.index import Catalogue
from ..catalogue.models import Claim, Review, Symptom
from ..catalogue.pages import Page
from ..facts.citations import cited_on_page, cited_on_symptom, sources_of_claim
from ..facts.claims import title_of
from ..facts.editions import Edition, edition_of, edition_shown
from ..facts.signature import signed

# Pages about the site itself, or for one moment only: nobody needs to cite them.
_NOT_CITED = ("about/", "code/", "contribute/", URGENT_HELP, "index.md")


@dataclass(frozen=True, slots=True)
class CitablePage:
    """path: from docs/. of: the record or page it shows. sources: ids, in the order of the page.

    reviewed: only a signature that is for this very text.
    """

    path: str
    of: Symptom | Claim | Page
    title: str
    description: str
    written: date
    edition: Edition
    reviewed: Review | None
    sources: tuple[str, ...]

    @property
    def address(self) -> str:
        """From the site's root: `symptoms/cold-fingers/`; empty for the first page."""
        return address_of(self.path)

    @property
    def cited(self) -> bool:
        """Whether the page offers "Cite this page"."""
        return not self.path.startswith(_NOT_CITED)


def citable_pages(catalogue: Catalogue) -> Iterator[CitablePage]:
    """Every symptom by id, every claim, then every hand-written page by path; no old addresses, no lists of codes."""
    for symptom in catalogue.symptoms.values():
        yield _of_symptom(symptom, catalogue)
    for claim in catalogue.claims.values():
        yield _of_claim(claim, catalogue)
    for page in catalogue.pages.values():
        yield _of_page(page, catalogue)


def citable_page(path: str, catalogue: Catalogue) -> CitablePage | None:
    """The one at a path from docs/; None for lists of codes and the like."""
    name = PurePosixPath(path).stem
    if page := catalogue.pages.get(path):
        return _of_page(page, catalogue)
    if name in catalogue.symptoms and path == symptom_page(name):
        return _of_symptom(catalogue.symptoms[name], catalogue)
    if name in catalogue.claims and path == target_of("claims", name):
        return _of_claim(catalogue.claims[name], catalogue)
    return None


def _of_symptom(symptom: Symptom, catalogue: Catalogue) -> CitablePage:
    return CitablePage(
        path=symptom_page(symptom.id),
        of=symptom,
        title=symptom.name,
        description=symptom.summary.as_text(),
        written=symptom.written,
        edition=edition_shown(symptom, catalogue),
        reviewed=signed(symptom, catalogue),
        sources=cited_on_symptom(symptom, catalogue),
    )


def _of_claim(claim: Claim, catalogue: Catalogue) -> CitablePage:
    return CitablePage(
        path=target_of("claims", claim.id),
        of=claim,
        title=title_of(claim),
        description=claim.plain.as_text(),
        written=claim.written,
        edition=edition_of(claim, catalogue),
        reviewed=signed(claim, catalogue),
        sources=tuple(sources_of_claim(claim)),
    )


def _of_page(page: Page, catalogue: Catalogue) -> CitablePage:
    return CitablePage(
        path=page.path,
        of=page,
        title=page.front.title,
        description=page.front.description,
        written=page.front.written,
        edition=edition_shown(page, catalogue),
        reviewed=signed(page, catalogue),
        sources=cited_on_page(page, catalogue),
    )
