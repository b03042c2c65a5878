"""Numbered sources of one page: marks in the text, the list at its foot.

Numbers follow the order in which a page first cites, which is known before
the page renders, so a mark never depends on what was rendered before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..addresses.targets import relative_address, target_of
from ..catalogue.index import Catalogue
from ..catalogue.models import Symptom
from ..catalogue.pages import Page
from ..facts.citations import cited_on_page, cited_on_symptom, quoted_claims
from ..facts.names import short_name
from .bibliography import reference
from .text import NO, YES, attribute


class Citations:
    """The sources of one page in the order of their numbers."""

    def __init__(self, catalogue: Catalogue, ids: Iterable[str], claims: Sequence[str] = ()) -> None:
        """ids: of sources. claims: ids of those that the page quotes, whose findings its sources lead to."""
        self.catalogue, self._claims = catalogue, claims
        self.ids = tuple(dict.fromkeys(ids))
        self._words = catalogue.sentences.sources_list
        self._numbers = {id: number for number, id in enumerate(self.ids, 1)}

    def marks(self, ids: Iterable[str]) -> str:
        """`[1] [4]`, each a link to the list at the foot of the page."""
        return "".join(
            f'<a class="cite" href="#cite-{id}" aria-label="{attribute(self._spoken(id))}">[{self._numbers[id]}]</a>'
            for id in sorted(set(ids), key=self._numbers.__getitem__)
        )

    def _spoken(self, id: str) -> str:
        return self._words.mark_spoken.format(number=self._numbers[id], name=short_name(self.catalogue.sources[id]))

    def list(self, page: str, heading: str = "##") -> str:
        """The numbered list, each entry leading on to how it was checked."""
        return f"{heading} {self._words.heading}\n\n{self._rows(page)}" if self.ids else ""

    def folded(self, page: str) -> str:
        """The same, closed: titles of studies are long, and some are frightening."""
        if not self.ids:
            return ""
        closed = self._words.closed.format(number=len(self.ids))
        return f'<h2 id="sources" class="folded-under">{self._words.heading}</h2>\n<details class="sources" markdown>\n<summary>{closed}</summary>\n\n{self._rows(page)}\n</details>\n'

    def _rows(self, page: str) -> str:
        web_page = self.catalogue.sentences.sources_page.web_page
        rows = "\n".join(
            f'<li id="cite-{id}"{NO}>{reference(self.catalogue.sources[id], web_page)} {self._ways(id, number, page)}</li>'
            for number, id in enumerate(self.ids, 1)
        )
        return f'<ol class="page-sources">\n{rows}\n</ol>\n'

    def _ways(self, id: str, number: int, page: str) -> str:
        """To how it was checked; and to what it found, with who and how many, where a statement rests on it."""
        words = self._words
        ways = [(target_of("sources", id), words.how_checked, words.how_checked_spoken)]
        claims = self.catalogue.found_in.get(id, [])
        if claim := next((one for one in self._claims if one in claims), claims[0] if claims else None):
            ways.insert(0, (f"{target_of('claims', claim)}#{id}", words.what_it_found, words.what_it_found_spoken))
        return " ".join(
            f'<a href="{relative_address(to, page)}"{YES} aria-label="{attribute(spoken.format(number=number))}">{said}</a>' for to, said, spoken in ways
        )


def citations_of_page(page: Page, catalogue: Catalogue) -> Citations:
    return Citations(catalogue, cited_on_page(page, catalogue), quoted_claims(page))


def citations_of_symptom(symptom: Symptom, catalogue: Catalogue) -> Citations:
    return Citations(catalogue, cited_on_symptom(symptom, catalogue), symptom.claims)
