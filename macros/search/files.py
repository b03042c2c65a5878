"""The files of the search: what finds a page, and what is only shown with it.

assets/search/search.js holds code and words together, so that one is never
older than the other and one request brings both. assets/search/danger.js
notices danger and shows help; it needs no other file, comes beside the search,
and the page of codes has it alone. assets/search/languages.js holds its words in
other languages, and comes a moment after it. assets/search/more.js comes
after the first results: the sentences shown with them, the everyday words that
are typed less often, and the ways to go on when nothing was found. assets/search/meaning.js
comes when the words alone are not sure: what was learned from many phrases. assets/search/evidence.js
finds statements and sources. It comes only for whoever asks for them (browser/beyond.js),
so a patient does not pay for it, and it is on no device before that.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from ..bundle import without_comments
from ..catalogue.index import Catalogue
from .danger_data import danger_data, language_data
from .evidence_data import evidence_data
from .meaning_data import meaning_data
from .records import later_words, search_data, sentences

BROWSER = Path(__file__).resolve().parent / "browser"
SHARED = "../../../docs/assets/js/shared.js"  # every page has it too: what is typed is read in one way
PARTS = (SHARED, "words.js", "letters.js", "index.js", "near.js", "typed.js", "asked.js", "rank.js", "box.js")
DANGER_PARTS = (SHARED, "words.js", "lexicon.js", "disguise.js", "phrases.js", "danger.js", "help.js")
LATER = ("more.js", "beyond.js")
MEANING_PARTS = ("features.js", "meaning.js")
EVIDENCE_PARTS = ("tokens.js", "evidence.js", "shown.js")
SCRIPT, DANGER, MORE = "assets/search/search.js", "assets/search/danger.js", "assets/search/more.js"
LANGUAGES, EVIDENCE = "assets/search/languages.js", "assets/search/evidence.js"
MEANING = "assets/search/meaning.js"


def search_files(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """(path from the site's root, content) of each file."""
    yield SCRIPT, script(catalogue).encode()
    yield DANGER, danger_script(catalogue).encode()
    yield LANGUAGES, languages(catalogue).encode()
    yield MORE, more(catalogue).encode()
    yield MEANING, meaning(catalogue).encode()
    yield EVIDENCE, evidence(catalogue).encode()


def script(catalogue: Catalogue) -> str:
    """The parts in their order, then what they search. Runs in a browser and in Node."""
    return f"{_joined(PARTS)}\nself.Search.data = {_json(search_data(catalogue))};\n"


def danger_script(catalogue: Catalogue) -> str:
    """What notices danger, with its lists. Alone, or before or after `script`."""
    return f"{_joined(DANGER_PARTS)}\nself.Search.help = {_json(danger_data(catalogue))};\n"


def languages(catalogue: Catalogue) -> str:
    """Words about danger in other languages. It runs after `danger_script`."""
    return f"self.Search.languages = {_json(language_data(catalogue))};\n"


def more(catalogue: Catalogue) -> str:
    """What comes after the first results. It runs after `script`."""
    values = {"everyday": later_words(catalogue), "sentences": sentences(catalogue)}
    return "\n".join([_joined(LATER), *(f"self.Search.{name} = {_json(value)};" for name, value in values.items()), ""])


def meaning(catalogue: Catalogue) -> str:
    """A second opinion on what was meant. It runs after `script`."""
    return f"{_joined(MEANING_PARTS)}\nself.Search.meanings = {_json(meaning_data(catalogue))};\n"


def evidence(catalogue: Catalogue) -> str:
    """What finds statements and sources. It runs after `script`."""
    return f"{_joined(EVIDENCE_PARTS)}\nself.Search.evidenceData = {_json(evidence_data(catalogue))};\n"


def _joined(parts: tuple[str, ...]) -> str:
    return "\n".join(without_comments((BROWSER / part).read_text("utf-8")) for part in parts)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
