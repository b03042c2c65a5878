"""Addresses that lead on to another page, each a small file of HTML.

In: the catalogue and the site's name and address. Out: the files, for
macros/files.py. They are files and not pages so that three hundred of them
cost a build nothing, and so that any host and any site generator serves them.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ..addresses.codes import code_page, holders, retired
from ..addresses.renames import renamed_pages
from ..addresses.site import Site
from ..addresses.summaries import summary_page
from ..addresses.targets import CODES, address_of, relative_address, symptom_page, target_of
from ..catalogue.index import Catalogue
from ..catalogue.models import SYSTEMS
from ..facts.claims import title_of
from ..facts.names import name_of
from ..facts.summary import summarized
from ..policy import FIRST_FRAME, page_policy
from .templates import filled

_TEMPLATE = "redirect.html"


def redirects(catalogue: Catalogue, site: Site, *, preview: bool = False) -> Iterator[tuple[str, bytes]]:
    """(path, content) for every old address, then every code."""
    policy = Markup(page_policy(FIRST_FRAME, _TEMPLATE, preview=preview))
    for old, new, query, title in (*_renamed(catalogue), *_codes(catalogue)):
        html = filled(
            _TEMPLATE, policy=policy, words=catalogue.sentences.old_address, way=relative_address(new, old) + query, full=site.url + address_of(new), title=title, site_name=site.name
        )  # fmt: skip
        yield f"{address_of(old)}index.html", html.encode()


def _renamed(catalogue: Catalogue) -> Iterator[tuple[str, str, str, str]]:
    """(old page, new page, query, title) of each."""
    titles = {symptom_page(id): name_of(catalogue, "symptoms", id) for id in catalogue.symptoms}
    titles |= {target_of("claims", id): title_of(claim) for id, claim in catalogue.claims.items()}
    titles |= {summary_page(page.path): catalogue.sentences.evidence_summary.title.format(page=page.front.title) for page in summarized(catalogue)}
    for old, new in renamed_pages(catalogue).items():
        yield old, new, "", titles.get(new) or name_of(catalogue, "pages", new)


def _codes(catalogue: Catalogue) -> Iterator[tuple[str, str, str, str]]:
    for system in SYSTEMS:
        for code, symptoms in holders(system, catalogue).items():
            if len(symptoms) == 1:
                yield code_page(system, code), symptom_page(symptoms[0].id), "", symptoms[0].name
    for system, code in retired(catalogue):
        query = f"?mainSearchCriteria.v.c={code.replace(':', '_')}&mainSearchCriteria.v.cs={system.oid}"
        yield code_page(system, code), CODES, query, catalogue.sentences.code_pages.find_by_code
