"""The foot of a printed web page: its address, its edition, and a code for both.

In: a page's path and the site's address. Out: what overrides/partials/footer.html
shows on paper only. Called by the build events for every page.
"""

from __future__ import annotations

from ..addresses.site import Site
from ..addresses.targets import address_of
from ..catalogue.index import Catalogue
from ..facts.editions import Edition, edition_of
from .qr import qr_svg

MASK = 3  # any of the eight can be read, and trying all of them costs a page 4 ms


def foot(path: str, catalogue: Catalogue, site: Site) -> dict[str, str]:
    """path: from docs/. Empty for pages that nobody wrote, such as lists of codes."""
    edition = _edition(path, catalogue)
    if edition is None and path not in catalogue.pages:
        return {}
    permalink = f"{site.url}{address_of(path)}"
    return {
        "permalink": permalink,
        "edition": edition.label if edition else "",
        "qr": qr_svg(f"{permalink}#sheet={edition.label}" if edition else permalink, MASK),
    }


def _edition(path: str, catalogue: Catalogue) -> Edition | None:
    folder, _, name = path.removesuffix(".md").rpartition("/")
    if folder == "symptoms" and name in catalogue.symptoms:
        return edition_of(catalogue.symptoms[name], catalogue)
    page = catalogue.pages.get(path)
    return edition_of(page, catalogue) if page and page.front.on_paper else None
