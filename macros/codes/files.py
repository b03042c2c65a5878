"""assets/codes/answer.js: what finds the answer to a code, with the codes and names it knows.

Code and data are one file, so that one is never older than the other, and a script and
not JSON: a frame with `sandbox` has an origin of its own, and may load a script of this
site but not fetch its data. Who maps codes to addresses has code/codes.json.
"""

from __future__ import annotations

import json
from pathlib import Path

from ..addresses.targets import MEDICINES, address_of
from ..bundle import without_comments
from ..catalogue.code_answers import Whole
from ..catalogue.index import Catalogue
from ..catalogue.models import Medicine
from ..exports.code_lookup import known_codes
from .systems import NAMED

ANSWER = "assets/codes/answer.js"
BROWSER = Path(__file__).resolve().parent / "browser"
PARTS = ("said.js", "systems.js", "request.js", "codes.js", "names.js", "medicines.js", "answer.js")


def answer_file(catalogue: Catalogue) -> tuple[str, bytes]:
    """(path from the site's root, content)."""
    return ANSWER, answer_script(catalogue).encode()


def answer_script(catalogue: Catalogue) -> str:
    """The parts in their order, then what they know. It runs in a browser and in Node, where Shared is there too."""
    data = known_codes(catalogue) | {
        "named": [{"name": one.name, "called": one.called, "as": one.read_as, "note": one.note, "medicines": one.medicines} for one in NAMED],
        "whole": {"said": catalogue.sentences.code_pages.whole, **_whole(catalogue.code_answers.whole)},
        "list": [address_of(MEDICINES), catalogue.sentences.code_pages.all_medicines],
        "medicines": [_medicine(one) for one in sorted(catalogue.medicines.values(), key=lambda one: one.name)],
    }
    parts = [without_comments((BROWSER / part).read_text("utf-8")) for part in PARTS]
    return "\n".join([*parts, f"self.Codes.data = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};", ""])


def _whole(one: Whole | None) -> dict[str, object]:
    """What names the subject as a whole; where nothing does, no code and no word is one."""
    if one is None:
        return {"codes": [], "words": [], "not_beside": [], "pages": []}
    pages = [[address_of(page.page), page.name] for page in one.pages]
    return {"codes": [code.rstrip("*") for code in one.codes], "words": one.words, "not_beside": one.not_beside, "pages": pages}


def _medicine(one: Medicine) -> dict[str, object]:
    brands = dict.fromkeys(brand for names in one.brands.values() for brand in names)
    return {"id": one.id, "name": one.name, "called": [*dict.fromkeys([*one.also_called, *brands])], "atc": one.atc or ""}
