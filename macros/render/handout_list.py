"""Every handout on one page, for prescribers: a plain list, and what a script adds.

In: the catalogue. Out: HTML for docs/prescribers/handouts.md. Without script it is
closed groups of links to the sheets for any country; docs/assets/js/handouts.js
shows the choice of country, the filter and the buttons.
"""

from __future__ import annotations

import posixpath

from ..addresses.handouts import FOLDER, PAPERS, handout_address, paper_name, sheets
from ..addresses.targets import address_of
from ..catalogue.index import Catalogue
from ..catalogue.models import Symptom
from ..catalogue.pages import Page
from ..facts.editions import edition_of
from .handout_links import handout_texts, paper_id
from .templates import filled
from .text import attribute, html

SCRIPT = "assets/js/handouts.js"
NAMES = 6  # of those that patients use; the search of the site knows all


def handout_list(catalogue: Catalogue, page: str) -> str:
    """The whole tool."""
    groups = handout_texts(catalogue)
    rows = "\n".join(_group(id, label, texts, catalogue, page) for id, label, texts in groups)
    papers = [(sheet.name, sheet.label(catalogue)) for sheet in sheets(catalogue) if not sheet.large]
    tools = filled("partials/handout-tools.html", words=catalogue.sentences.handouts_page, papers=papers, groups=[(id, label) for id, label, _ in groups])
    return (
        f"{tools}\n"
        f'<div class="handouts" data-root="{_way("", page)}" data-folder="{FOLDER}">\n{rows}\n</div>\n'
        f'<script defer src="{_way(SCRIPT, page)}"></script>'
    )


def _group(id: str, label: str, texts: list[Symptom] | list[Page], catalogue: Catalogue, page: str) -> str:
    rows, words = "\n".join(_row(text, catalogue, page) for text in texts), catalogue.sentences.handouts_page
    count = (words.one_handout if len(texts) == 1 else words.many_handouts).format(number=len(texts))
    return f'<details class="group-list" id="{id}">\n<summary><b>{html(label)}</b> <small>{count}</small></summary>\n<ul>\n{rows}\n</ul>\n</details>'


def _row(text: Symptom | Page, catalogue: Catalogue, page: str) -> str:
    id, path = paper_id(text)
    if isinstance(text, Symptom):
        name, edition, words = text.name, edition_of(text, catalogue), [text.clinical_term, *text.also_called[:NAMES], *(code for _, code in text.codes.each())]
    else:
        name, edition, words = text.front.title, edition_of(text, catalogue), [text.front.medical_name or ""]
    links = " ".join(
        f'<a href="{_way(handout_address(id, paper), page)}" aria-label="{attribute(name)}, {paper_name(paper)}">{paper_name(paper)}</a>' for paper in PAPERS
    )
    return (
        f'<li data-id="{id}" data-page="{address_of(path)}" data-edition="{edition.label}" data-words="{attribute(" ".join(words).lower().strip())}">'
        f'<b>{html(name)}</b> <span class="sheets">{links}</span></li>'
    )


def _way(address: str, page: str) -> str:
    way = posixpath.relpath(f"/{address}", f"/{address_of(page)}")
    return way if address else f"{way}/"
