"""The name of each page, for the page of what is not found.

In: the catalogue. Out: assets/pages.json as text, {address: name}, old addresses too.
docs/assets/js/lost.js asks for it on that page alone.
"""

from __future__ import annotations

import json

from ..addresses.renames import renamed_pages
from ..addresses.targets import address_of, symptom_page, target_of
from ..catalogue.index import Catalogue
from ..facts.claims import title_of
from ..facts.names import name_of


def page_names(catalogue: Catalogue) -> str:
    """Pages that are written, and those of symptoms and claims, in order; the same bytes for the same catalogue."""
    names = {path: name_of(catalogue, "pages", path) for path in catalogue.pages}
    names |= {symptom_page(id): one.name for id, one in catalogue.symptoms.items()}
    names |= {target_of("claims", id): title_of(one) for id, one in catalogue.claims.items()}
    names |= {old: names[new] for old, new in renamed_pages(catalogue).items() if new in names}
    found = {address_of(path): names[path] for path in sorted(names)}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))
