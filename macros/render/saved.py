"""The list of pages kept on the reader's device. docs/assets/offline/saved.js fills it in.

Without script nothing is kept, and the page says so.
"""

from __future__ import annotations

from ..addresses.targets import relative_file
from ..catalogue.index import Catalogue
from .templates import filled

SCRIPT = "assets/offline/saved.js"


def saved_pages(catalogue: Catalogue, page: str) -> str:
    """A place for the list, and the words for each thing it may have to say."""
    return filled("partials/saved-pages.html", words=catalogue.sentences.saved_pages, script=relative_file(SCRIPT, page))
