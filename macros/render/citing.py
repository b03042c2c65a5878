"""\"Cite this page\": one line to copy, and files for reference managers.

Closed until it is wanted; without script the line can be marked by hand.
"""

from __future__ import annotations

from ..addresses.targets import LEDGER
from ..catalogue.sentences.pages import CitePage
from .text import NO, html

_FORMATS = {"bib": "BibTeX", "ris": "RIS"}


def cite_block(citation: str, has_sources: bool, page: str, words: CitePage) -> str:
    """HTML. citation: the line. has_sources: whether sources.* stand beside the page."""
    files = [html(words.this_page).format(files=_links("cite", _FORMATS | {"json": "CSL-JSON"}))]
    if has_sources:
        files.append(html(words.its_sources).format(files=_links("sources", _FORMATS)))
    files.append(html(words.everything).format(as_data=f'<a href="index.json">{html(words.as_data)}</a>'))
    one = f"<p>{html(words.one_statement)}</p>" if page == LEDGER else ""
    return (
        f'<details class="cite-page"><summary>{html(words.heading)}</summary>'
        f'<p data-copied{NO}>{html(citation)}</p><p><button type="button" class="copy" hidden>{html(words.copy_line)}</button> <span role="status"></span></p>'
        f"{one}<p>{'<br>'.join(files)}</p></details>"
    )


def _links(stem: str, formats: dict[str, str]) -> str:
    return ", ".join(f'<a href="{stem}.{ending}" download>{name}</a>' for ending, name in formats.items())
