"""What a page says about paper: its handouts, its edition.

In: a text's id, its edition, what has changed. Out: HTML. Links to a handout are
HTML and not Markdown, because the preview has the links and not the sheets.
"""

from __future__ import annotations

import posixpath

from ..addresses.handouts import PAPERS, Sheet, explainers, handout_address, handout_id, paper_name, sheets
from ..addresses.targets import address_of, symptom_page
from ..catalogue.index import Catalogue
from ..catalogue.models import Symptom
from ..catalogue.pages import Page
from .text import attribute, html


def handout_choice(id: str, catalogue: Catalogue, page: str) -> str:
    """Every sheet of one handout behind one tap, each a plain link."""
    found = [sheet for sheet in sheets(catalogue) if not sheet.large]
    rows = "\n".join(_choice(id, sheet, catalogue, page) for sheet in found)
    words = catalogue.sentences.handout_links
    return f'<details class="handout-choice">\n<summary>{html(words.choose)}</summary>\n<p>{html(words.choose_country)}</p>\n<ul>\n{rows}\n</ul>\n</details>'


def _choice(id: str, sheet: Sheet, catalogue: Catalogue, page: str) -> str:
    words, label = catalogue.sentences.handout_links, sheet.label(catalogue)
    large = Sheet(sheet.region, sheet.paper, large=True)
    return (
        f'<li><a href="{_way(id, sheet, page)}">{html(label)}</a> '
        f'<a href="{_way(id, large, page)}" aria-label="{attribute(words.large_spoken.format(sheet=label))}">{html(words.large)}</a></li>'
    )


def handout_link(id: str, name: str, catalogue: Catalogue, page: str) -> str:
    """One line that leads to a handout for any country."""
    papers = {paper: f'<a href="{_way(id, paper, page)}">{paper_name(paper)}</a>' for paper in PAPERS}
    return f'<span class="handout-link">{html(catalogue.sentences.handout_links.one_line).format(name=html(name), **papers)}</span>'


def _way(id: str, sheet: Sheet | str, page: str) -> str:
    return posixpath.relpath(f"/{handout_address(id, sheet)}", f"/{address_of(page)}")


def handout_texts(catalogue: Catalogue) -> list[tuple[str, str, list[Symptom] | list[Page]]]:
    """(id, label, texts) of each group of handouts: symptom groups, then explainers."""
    groups: list[tuple[str, str, list[Symptom] | list[Page]]] = [
        (word.id, word.label, found) for word in catalogue.vocabulary.groups if (found := catalogue.in_group(word.id))
    ]
    pages = sorted(explainers(catalogue), key=lambda page: page.front.title.casefold())
    return [*groups, ("explainers", catalogue.sentences.handout_links.explainers, pages)] if pages else groups


def paper_id(text: Symptom | Page) -> tuple[str, str]:
    """The id of a text's handout, and its page from docs/."""
    return (handout_id(text), text.path) if isinstance(text, Page) else (text.id, symptom_page(text.id))
