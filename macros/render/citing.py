"""\"Cite this page\": one line to copy, and files for reference managers.

Closed until it is wanted; without script the line can be marked by hand.
"""

from __future__ import annotations

from ..addresses.targets import LEDGER
from .text import html

_FORMATS = {"bib": "BibTeX", "ris": "RIS"}


def cite_block(citation: str, has_sources: bool, page: str) -> str:
    """HTML. citation: the line. has_sources: whether sources.* stand beside the page."""
    files = [f"This page: {_links('cite', _FORMATS | {'json': 'CSL-JSON'})}"]
    if has_sources:
        files.append(f"Its sources: {_links('sources', _FORMATS)}")
    files.append('All of it: <a href="index.json">as data</a>')
    one = "<p>To cite one statement, copy its own address: it is under each statement.</p>" if page == LEDGER else ""
    return (
        '<details class="cite-page"><summary>Cite this page</summary>'
        f'<p data-copied>{html(citation)}</p><p><button type="button" class="copy" hidden>Copy this line</button> <span role="status"></span></p>'
        f"{one}<p>{'<br>'.join(files)}</p></details>"
    )


def _links(stem: str, formats: dict[str, str]) -> str:
    return ", ".join(f'<a href="{stem}.{ending}" download>{name}</a>' for ending, name in formats.items())
