"""What a page says about paper: its handouts, its edition.

In: a text's id, its edition, what has changed. Out: HTML. Links to a handout are
HTML and not Markdown, because the preview has the links and not the sheets.
"""

from __future__ import annotations

import posixpath

from ..addresses.handouts import Sheet, explainers, handout_address, handout_id, sheets
from ..addresses.targets import address_of, symptom_page
from ..catalogue.index import Catalogue
from ..catalogue.models import Symptom
from ..catalogue.pages import Page
from .text import attribute, html


def handout_choice(id: str, catalogue: Catalogue, page: str) -> str:
    """Every sheet of one handout behind one tap, each a plain link."""
    found = [sheet for sheet in sheets(catalogue) if not sheet.large]
    rows = "\n".join(_choice(id, sheet, page) for sheet in found)
    return (
        '<details class="handout-choice">\n<summary>One-page handout (PDF)</summary>\n'
        "<p>Choose your country. The sheet has its numbers to call.</p>\n"
        f"<ul>\n{rows}\n</ul>\n</details>"
    )


def _choice(id: str, sheet: Sheet, page: str) -> str:
    large = Sheet(sheet.region, sheet.paper, large=True)
    return (
        f'<li><a href="{_way(id, sheet, page)}">{html(sheet.label)}</a> '
        f'<a href="{_way(id, large, page)}" aria-label="{attribute(sheet.label)}, large print">Large print</a></li>'
    )


def handout_link(id: str, name: str, page: str) -> str:
    """One line that leads to a handout for any country."""
    return f'<span class="handout-link">Handout: {html(name)} (PDF, <a href="{_way(id, "a4", page)}">A4</a> or <a href="{_way(id, "letter", page)}">Letter</a>)</span>'


def _way(id: str, sheet: Sheet | str, page: str) -> str:
    return posixpath.relpath(f"/{handout_address(id, sheet)}", f"/{address_of(page)}")


def handout_texts(catalogue: Catalogue) -> list[tuple[str, str, list[Symptom] | list[Page]]]:
    """(id, label, texts) of each group of handouts: symptom groups, then explainers."""
    groups: list[tuple[str, str, list[Symptom] | list[Page]]] = [
        (word.id, word.label, found) for word in catalogue.vocabulary.groups if (found := catalogue.in_group(word.id))
    ]
    pages = sorted(explainers(catalogue), key=lambda page: page.front.title.casefold())
    return [*groups, ("explainers", "How it happens, and guides", pages)] if pages else groups


def paper_id(text: Symptom | Page) -> tuple[str, str]:
    """The id of a text's handout, and its page from docs/."""
    return (handout_id(text), text.path) if isinstance(text, Page) else (text.id, symptom_page(text.id))
