"""The list of requests that an administrator can try: each a link to the page of codes, and what must come.

In: catalogue/code-answers.yml, which the tests run too. Out: Markdown.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from ..addresses.targets import CODES, MEDICINES, address_of, relative_address, symptom_page
from ..catalogue.code_answers import Asked
from ..catalogue.index import Catalogue
from ..facts.language import listed
from .links import link
from .text import attribute, html

# Health records send products with their strength. Tests run those, but no page shows an amount.
_AMOUNT = re.compile(r"\d[ +]*m?c?g\b", re.IGNORECASE)


def code_requests(catalogue: Catalogue, page: str) -> str:
    """By group, in the order of the file; those that a person types are told and not linked."""
    given = catalogue.code_answers
    parts = []
    for group in given.groups:
        rows = [
            f"- {_asked(one, catalogue, page)}\n  {' '.join(_comes(one, given.documents[one.seen], catalogue, page))}"
            for one in group.requests
            if not _AMOUNT.search(one.link + one.typed)
        ]
        parts.append(f"## {group.about}\n\n" + "\n".join(rows))
    return "\n\n".join(parts)


def _asked(one: Asked, catalogue: Catalogue, page: str) -> str:
    if one.typed:
        return catalogue.sentences.code_requests.type_it.format(text=f"<code>{html(one.typed)}</code>")
    # Escaped as a health record sends it, so that it is no other link than the one that is tested.
    sent = quote(one.link, safe="=&%+;:/.,|-_")
    return f'<a href="{attribute(f"{relative_address(CODES, page)}?{sent}")}"><code>{html(f"{address_of(CODES)}?{one.link}")}</code></a>'


def _comes(one: Asked, document: str, catalogue: Catalogue, page: str) -> list[str]:
    words = catalogue.sentences.code_requests
    pages = [_page(way, catalogue, page) for way in one.pages]
    found: list[str] = [words.danger] if one.danger else []
    if one.opens:
        found.append(words.opens.format(page=pages[0]))
    elif pages:
        found.append(words.offers.format(pages=listed(pages)))
    else:
        found.append((words.unread if "nothing" in one.says else words.nothing).as_text())
    if one.says and pages and not one.opens:
        found.append(words.a_line)
    return [*found, words.seen.format(document=document)]


def _page(way: str, catalogue: Catalogue, page: str) -> str:
    """way: as code-answers.yml has it."""
    if id := way.partition("#")[2]:
        return link(catalogue.medicines[id].name, f"{MEDICINES}#{id}", page)
    if symptom := catalogue.symptoms.get(way.removeprefix("symptoms/")):
        return link(symptom.name, symptom_page(symptom.id), page)
    path = next(path for path in catalogue.pages if address_of(path) == way)
    return link(catalogue.pages[path].front.title, path, page)
