"""A page's own text, as the HTML it becomes.

Markdown is turned into HTML here as a site generator would, and only what
`allowed` knows may stand in it. Macros are left out: what they make is ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from ..allowed import refused
from ..index import Catalogue
from ..loading import Loaded
from ..pages import Page
from ..problems import Problem
from ..prose import expand
from .alone import alone

# The same as in mkdocs.yml; a test compares them.
EXTENSIONS: dict[str, dict[str, Any]] = {
    "attr_list": {},
    "def_list": {},
    "md_in_html": {},
    "tables": {"use_align_attribute": True},
    "toc": {"permalink": False, "toc_depth": 3},
    "pymdownx.superfences": {},
}


def markup_on_pages(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No scripts, styles, pictures, forms or foreign addresses, in whatever way they are written.

    Fails: <script src="https://example.org/a.js"></script>
    Passes: A sentence, with a link to [another page](mittens.md).
    """
    for page in catalogue.pages.values():
        yield from alone(_markup, loaded.documents[page.file], page, also=page.body)


def _markup(page: Page) -> Iterator[Problem]:
    yield from _open_headings(page)
    try:
        html = html_of(expand(page.parts, lambda call: "x"))
    except RecursionError:
        yield Problem(page.file, page.begins, 1, "nested_too_deeply", "lists, quotes or tags stand too far inside one another. Use fewer levels.")
    else:
        yield from refused(html, page.path, page.body, page.begins)


def html_of(markdown: str) -> str:
    """What a site generator makes of a text. Raises RecursionError where it goes too deep."""
    html: str = _reader().reset().convert(markdown)
    return html


@cache
def _reader() -> Any:
    # Not at the top: where every page is as it was, nothing is read again.
    from markdown import Markdown

    return Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS)


def _open_headings(page: Page) -> Iterator[Problem]:
    """The frame of a page adds attributes to its headings, which would close a brace that is left open."""
    for number, line in enumerate(page.body.split("\n")):
        if line.startswith("#") and line.count("{") != line.count("}"):
            message = 'a heading with "{" has no "}", or the other way round. Write its address as "{ #id }", or delete the sign.'
            yield Problem(page.file, page.begins + number, 1, "unclosed_brace", message)
