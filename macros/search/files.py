"""The files of the search: its script with all that it searches, and the sentences it shows.

assets/search/search.js holds code and words together, so that one is never
older than the other and one request brings both. The sentences come in a file
of their own, because finding needs none of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from ..catalogue.index import Catalogue
from .records import search_data, sentences

BROWSER = Path(__file__).resolve().parent / "browser"
PARTS = ("words.js", "index.js", "rank.js", "danger.js", "nearest.js", "box.js")
SCRIPT, SENTENCES = "assets/search/search.js", "assets/search/sentences.json"


def search_files(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """(path from the site's root, content) of each file."""
    yield SCRIPT, script(catalogue).encode()
    yield SENTENCES, _json(sentences(catalogue)).encode()


def script(catalogue: Catalogue) -> str:
    """The parts in their order, then what they search. Runs in a browser and in Node."""
    parts = [_without_comments((BROWSER / part).read_text("utf-8")) for part in PARTS]
    return "\n".join([*parts, f"self.Search.data = {_json(search_data(catalogue))};\n"])


def _without_comments(code: str) -> str:
    """Without indents and comments that fill a line: phones pay for each letter. No part has text over several lines."""
    return "\n".join(line for indented in code.splitlines() if (line := indented.strip()) and not line.startswith("//"))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
