"""The way on from a symptom's page: the one before, the one after, all of its group.

The same frame stands in overrides/partials/neighbours.html for hand-written
pages, whose order only mkdocs.yml knows.
"""

from __future__ import annotations

from ..addresses.targets import SYMPTOMS, relative_address, symptom_page
from ..catalogue.index import Catalogue
from ..catalogue.models import Symptom
from ..facts.urgency import help_first
from .text import attribute, html


def neighbours(symptom: Symptom, catalogue: Catalogue, page: str) -> str:
    """HTML. page: the path of the page it stands on."""
    words, group = catalogue.sentences.neighbours, catalogue.words("groups")[symptom.group].label
    before, after = (None, None) if help_first(symptom, catalogue) else (_calm(symptom, way, catalogue) for way in (0, 1))
    whole = relative_address(f"{SYMPTOMS}#{symptom.group}", page)
    links = [
        _step("prev", words.previous, before, page) if before else "",
        _step("next", words.next, after, page) if after else "",
        f'<a class="neighbours-all" href="{whole}">{html(words.all.format(group=group))}</a>',
    ]
    return f'<nav class="neighbours" aria-label="{attribute(group)}">{"".join(links)}</nav>'


def _calm(symptom: Symptom, way: int, catalogue: Catalogue) -> Symptom | None:
    """The next one before (0) or after (1): nobody is led into an emergency unasked, nor on from one."""
    one = catalogue.neighbours[symptom.id][way]
    while one and help_first(one, catalogue):
        one = catalogue.neighbours[one.id][way]
    return one


def _step(rel: str, word: str, symptom: Symptom, page: str) -> str:
    return f'<a rel="{rel}" href="{relative_address(symptom_page(symptom.id), page)}"><small>{html(word)}</small> {html(symptom.name)}</a>'
