"""Which sheets of paper there are, and the address of each. Addresses are kept for good.

In: a catalogue's countries. Out: `Sheet`s, and `handout_address`, the one place
that spells an address: handouts/<id>/<sheet>.pdf from the site's root. The id is
a symptom's, or the last part of an explainer's path; a check keeps them apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from ..catalogue.index import Catalogue
from ..catalogue.pages import Page
from ..catalogue.urgent_help import RegionNumbers
from ..catalogue.vocabulary import find

FOLDER = "handouts"
PAPERS = ("a4", "letter")


@dataclass(frozen=True, slots=True)
class Sheet:
    """region: whose numbers it carries, None for any country. paper: one of PAPERS."""

    region: RegionNumbers | None
    paper: str
    large: bool = False

    @property
    def name(self) -> str:
        """`us`, `us-large`; without a country its paper: `a4`, `letter-large`."""
        return (self.region.region if self.region else self.paper) + ("-large" if self.large else "")

    def label(self, catalogue: Catalogue) -> str:
        """What a reader chooses: the country, or `Any country, A4 paper`."""
        return self.region.name if self.region else catalogue.sentences.handout_links.any_country.format(paper=paper_name(self.paper))


def paper_name(paper: str) -> str:
    return "A4" if paper == "a4" else "Letter"


def sheets(catalogue: Catalogue) -> tuple[Sheet, ...]:
    """Every sheet of a handout: countries first, in the order of their file."""
    found = [Sheet(region, find(catalogue.vocabulary.regions, region.region).paper) for region in catalogue.urgent_help.regions]
    found += [Sheet(None, paper) for paper in PAPERS]
    return tuple(found + [Sheet(sheet.region, sheet.paper, large=True) for sheet in found])


def former_names(catalogue: Catalogue) -> dict[str, str]:
    """Old name of a sheet to its name now: a country's id may be renamed, and its sheets keep their addresses."""
    renamed = [(old, word.id) for word in catalogue.vocabulary.regions for old in word.formerly]
    return {f"{old}{ending}": f"{new}{ending}" for old, new in renamed for ending in ("", "-large")}


def handout_address(id: str, sheet: Sheet | str) -> str:
    """`handouts/cold-fingers/us.pdf`. sheet: a Sheet, or its name."""
    return f"{FOLDER}/{id}/{sheet if isinstance(sheet, str) else sheet.name}.pdf"


def handout_id(page: Page | str) -> str:
    """The id of an explainer's handout: `gloves` for how-it-happens/gloves.md."""
    return PurePosixPath(page if isinstance(page, str) else page.path).stem


def explainers(catalogue: Catalogue) -> Iterator[Page]:
    """The pages that have a handout, by path: explainers and situations."""
    return (page for page in catalogue.pages.values() if page.front.on_paper)
