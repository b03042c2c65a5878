"""What the search learns from phrases: catalogue/phrasings in, `Learned` out.

Run by `python -m macros search-learn`. Node does the sums, with the very script of
the site, so that a phrase is read here as a browser reads what is typed. Beside the
phrases it learns from names, everyday words and titles, which count half.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

from ..catalogue.index import Catalogue
from ..catalogue.phrasings import Learned, phrases, phrasing_files
from .files import BROWSER, danger_script, more, script
from .records import LEFT_OUT, target
from .score import node

MOST = 25_000  # weights that are kept: the file that a browser loads stays under 60 KB, compressed
COARSE = 0.6  # of the largest weight: what a weight of seven steps stands for
NAMES = 0.5


def learn(root: Path, catalogue: Catalogue, most: int = MOST) -> Learned:
    """Takes about a minute. Raises NoNode."""
    written = {id: phrases(file.read_text("utf-8")) for id, file in phrasing_files(root)}
    places = {id: place for place, id in enumerate(written)}
    rows = [(places[id], phrase, 1.0) for id, list_ in written.items() for phrase in list_]
    rows += [(places[id], name, NAMES) for id, name in _names(catalogue) if id in places]
    code = danger_script(catalogue) + script(catalogue) + more(catalogue) + (BROWSER / "features.js").read_text("utf-8")
    given = json.dumps({"script": code, "ids": list(written), "rows": rows, "most": most, "coarse": COARSE})
    learner = str(Path(__file__).parent / "learn.js")
    result = subprocess.run([node(), learner], input=given, capture_output=True, text=True, encoding="utf-8", check=True)
    found = json.loads(result.stdout)
    words = tuple((word, tuple((place, steps) for place, steps in places_)) for word, places_ in sorted(found["words"].items()))
    return Learned(found["step"], tuple(written), tuple(found["bias"]), words)


def _names(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for group in catalogue.everyday.groups:
        yield from ((id, word) for id in group.for_ for word in group.words)
    for id, symptom in catalogue.symptoms.items():
        yield from ((id, name) for name in (symptom.name, symptom.clinical_term, *symptom.also_called))
    yield from ((target(path), page.front.title) for path, page in catalogue.pages.items() if path not in LEFT_OUT)
