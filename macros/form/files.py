"""assets/form/form.js: the form that writes a record, with all it asks and all it knows.

Code and data are one file, so that one is never older than the other. It comes on one page
only, and in Node, where the same checks are tried against the Python ones.
"""

from __future__ import annotations

import json
from pathlib import Path

from ..bundle import without_comments
from ..catalogue.grammar import MACROS
from ..catalogue.index import Catalogue
from ..catalogue.loading import LARGEST_LIST
from ..catalogue.models import KINDS
from ..catalogue.positions import read
from ..catalogue.validation import validate
from ..catalogue.wanted import FILL_IN
from ..catalogue.wording import Reader, Wording
from ..catalogue.wording.files import names_of
from ..remembered import Memory, digest
from .choices import choices, names
from .fields import all_described
from .rules import rules

FORM = "assets/form/form.js"
WORDING = "catalogue/wording.yml"
BROWSER = Path(__file__).resolve().parent / "browser"
CHECKS = ("text.js", "prose.js", "wording.js", "signs.js", "judge.js", "written.js")
VIEW = ("pick.js", "draw.js", "beside.js", "kept.js", "page.js")
RULES = Memory("form-rules")  # by the file, and the names from the records


def form_file(catalogue: Catalogue, root: Path) -> tuple[str, bytes]:
    """(path from the site's root, content). root: the project's folder."""
    return FORM, script(catalogue, root).encode()


def script(catalogue: Catalogue, root: Path, *, view: bool = True) -> str:
    """The parts in their order, then what they know. Shared is there too. view: with what draws the form, for a browser."""
    parts = [without_comments((BROWSER / part).read_text("utf-8")) for part in (*CHECKS, *(VIEW if view else ()))]
    return "\n".join([*parts, f"self.Form.data = {json.dumps(data(catalogue, root), ensure_ascii=False, separators=(',', ':'))};", ""])


def data(catalogue: Catalogue, root: Path) -> dict[str, object]:
    templates = {kind: file.read_text("utf-8") for kind in KINDS if (file := root / f"catalogue/{kind}/_template.yml").is_file()}
    return {
        "kinds": all_described(templates),
        "choices": choices(catalogue),
        "names": names(catalogue),
        "macros": {name: {"to": macro.arguments[0].to, "example": macro.example} for name, macro in MACROS.items() if macro.in_records},
        "fill_in": FILL_IN,
        "begins_a_file": "/new/",  # where a host edits a file, with this in place of /edit/
        "rules": _rules(catalogue, (root / WORDING).read_bytes()),
    }


def _rules(catalogue: Catalogue, content: bytes) -> object:
    medicines, symptoms = list(names_of(catalogue.medicines.values())), [id.replace("-", " ") for id in catalogue.symptoms]

    def made() -> object:
        wording = validate(Wording, read(WORDING, content, LARGEST_LIST))
        if wording is None:  # whoever asks has looked for problems
            raise ValueError(WORDING)
        return rules(wording, Reader(wording, medicines, symptoms))

    return RULES.of(digest(content, *medicines, "", *symptoms), made)
