"""What a built site really holds: pages, places within them, files.

In: the folder of a built site. Out: whether an address works there, and which
of its files have an address that must stay.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..catalogue.index import Catalogue
from ..catalogue.problems import Problem
from .known import Known, known
from .lost import lost

# What people and programs save or cite. Style, script and search belong to
# the pages, and sitemaps to search engines; nobody links to those.
KEPT = {".atom", ".bib", ".csv", ".json", ".jsonld", ".pdf", ".ris", ".xml"}
_OURS = ("assets/", "search/", "sitemap")


class Built:
    """A built site. known: what the catalogue says, to follow renamed pages."""

    def __init__(self, folder: Path, known: Known) -> None:
        self.folder, self._known = folder, known
        self._texts: dict[str, str | None] = {}

    def resolves(self, address: str) -> bool:
        """Whether the file is there, and in it the place."""
        page, _, anchor = address.partition("#")
        if not page.endswith("/"):
            return (self.folder / page.lstrip("/")).is_file()
        if self._text(page) is None:
            return False
        text = self._text(self._known.moved.get(page, page))
        return text is not None and (not anchor or f' id="{anchor}"' in text)

    def _text(self, page: str) -> str | None:
        if page not in self._texts:
            file = self.folder / page.lstrip("/") / "index.html"
            self._texts[page] = file.read_text("utf-8") if file.is_file() else None
        return self._texts[page]

    def files(self) -> Iterator[str]:
        """Addresses of the files that must stay, sorted."""
        for file in sorted(self.folder.rglob("*")):
            path = file.relative_to(self.folder).as_posix()
            if file.suffix in KEPT and file.is_file() and not path.startswith(_OURS):
                yield f"/{path}"


def lost_on_site(folder: Path, catalogue: Catalogue) -> list[Problem]:
    """Every published address that a built site does not answer."""
    return list(lost(catalogue.permalinks, Built(folder, known(catalogue)).resolves))
