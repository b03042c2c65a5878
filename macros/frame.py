"""What stands around a page's own text, whichever engine builds the page.

In: the catalogue and the site's address. Out: plain values that templates show as they
are, so that a template asks nothing of Python: `of_every_page` stands in the settings
(`config.extra.frame`), `of_page` in what is known of one page (`page.meta.frame`).
Called by the build events and by the writers in engines/.
"""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from .addresses.site import Site
from .catalogue.index import Catalogue
from .catalogue.models import SYSTEMS
from .facts.reviewed import of_the_site
from .handouts.cards import card_address
from .handouts.foot import foot
from .policy import FIRST_FRAME, page_policy
from .render.head import for_machines
from .render.text import sentence

HOME = "index.md"
LOST = "404.html"  # the template of the page for addresses that lead nowhere
# The groups of sentences.yml that a page's frame says, and the bold in it.
SAID = ("safety", "neighbours", "saved_on_device", "comfort", "frame", "foot", "not_found")
BOLD = "strong"


def of_every_page(catalogue: Catalogue | None, *, preview: bool = False) -> dict[str, Any]:
    """Sentences as HTML for text and for attributes, and policies. catalogue: None while nothing of it can be read."""
    return {
        "sentences": {group: _as_html(getattr(catalogue.sentences, group).model_dump()) for group in SAID} if catalogue else {},
        "not_advice": catalogue.sentences.foot.not_advice.format(review=of_the_site(catalogue)) if catalogue else "",
        "policy": page_policy(FIRST_FRAME, preview=preview),
        "policy_of_404": page_policy(FIRST_FRAME, LOST, preview=preview),
        "code_systems": [system.id for system in SYSTEMS],
    }


def of_page(path: str, catalogue: Catalogue, site: Site, *, edit: str | None, cards: Container[str] = (), printed: bool = True) -> dict[str, Any]:
    """What one page's frame says that others do not.

    path: from docs/. edit: the address where its file can be changed, if there is one.
    cards: from the site's root, those that were made. printed: whether paper shows a code.
    """
    machines, card, written = for_machines(path, catalogue, site), card_address(path), catalogue.pages.get(path)
    return {
        "home": path == HOME,
        "kind": written.front.kind if written else "",
        "edit": edit or "",
        "card": f"{site.url}{card}" if card in cards else "",
        "head": machines.head if machines else "",
        "cite": machines.foot if machines else "",
        **(foot(path, catalogue, site) if printed else {}),
    }


def edit_address(edit_uri: str, file: str) -> str:
    """Where a file can be changed. edit_uri: of docs/, as in mkdocs.yml, or nothing. file: from the project's root."""
    return edit_uri.removesuffix("docs/") + file if edit_uri else ""


def _as_html(said: Any) -> Any:
    if isinstance(said, dict):
        return {name: _as_html(one) for name, one in said.items()}
    return str(sentence(said, BOLD)) if isinstance(said, str) else said
