"""The files of the search: what finds a page, and what is only shown with it.

assets/search/search.js holds code and words together, so that one is never
older than the other and one request brings both. assets/search/more.js comes
after the first results: the sentences shown with them, the everyday words that
are typed less often, and the ways to go on when nothing was found.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from ..bundle import without_comments
from ..catalogue.index import Catalogue
from .records import later_words, search_data, sentences

BROWSER = Path(__file__).resolve().parent / "browser"
SHARED = "../../../docs/assets/js/shared.js"  # every page has it too: what is typed is read in one way
PARTS = (SHARED, "words.js", "index.js", "near.js", "rank.js", "danger.js", "box.js")
LATER = ("more.js",)
SCRIPT, MORE = "assets/search/search.js", "assets/search/more.js"


def search_files(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """(path from the site's root, content) of each file."""
    yield SCRIPT, script(catalogue).encode()
    yield MORE, more(catalogue).encode()


def script(catalogue: Catalogue) -> str:
    """The parts in their order, then what they search. Runs in a browser and in Node."""
    return f"{_joined(PARTS)}\nself.Search.data = {_json(search_data(catalogue))};\n"


def more(catalogue: Catalogue) -> str:
    """What comes after the first results. It runs after `script`."""
    return f"{_joined(LATER)}\nself.Search.everyday = {_json(later_words(catalogue))};\nself.Search.sentences = {_json(sentences(catalogue))};\n"


def _joined(parts: tuple[str, ...]) -> str:
    return "\n".join(without_comments((BROWSER / part).read_text("utf-8")) for part in parts)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
