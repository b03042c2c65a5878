"""Signs that need help: lists of them within pages, and the page that has them all.

In: the catalogue. Out: Markdown. The words stand in catalogue/signs/ alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..addresses.targets import target_of
from ..catalogue.index import Catalogue
from ..catalogue.models import Sign
from ..catalogue.words import UrgentLevel
from ..facts.language import listed
from ..facts.names import short_name
from ..facts.signature import review_of_entry
from ..facts.urgency import by_level, general_signs
from .claims import backlinks
from .links import link, record_link
from .text import attribute, former_anchors
from .urgent import said, sign_rows


def general_list(level: str, catalogue: Catalogue) -> str:
    """The short list of one level, as on urgent help and on sheets without signs of their own."""
    return next((sign_rows(signs, catalogue) for found, signs in by_level(general_signs(catalogue), catalogue) if found.id == level), "")


def all_signs(catalogue: Catalogue, page: str) -> str:
    """Every sign by level: why, on what it rests, and where it stands."""
    return "\n\n".join(_level(level, signs, catalogue, page) for level, signs in by_level(list(catalogue.signs), catalogue))


def _level(level: UrgentLevel, signs: Sequence[Sign], catalogue: Catalogue, page: str) -> str:
    rows = "\n\n".join(_entry(sign, catalogue, page) for sign in signs)
    return f"## {former_anchors(level.formerly)}{level.label} {{ #{level.id} }}\n\n{level.about}\n\n{rows}"


def _entry(sign: Sign, catalogue: Catalogue, page: str) -> str:
    words = catalogue.sentences.signs_page
    rests = [record_link(catalogue, "sources", id, page, short_name(catalogue.sources[id])) for id in sign.sources]
    parts = [sign.because.as_text(), words.sources.format(names="; ".join(rests)) if rests else "", str(words.first_aid) if sign.first_aid else ""]
    if sign.milder_than:
        worse = listed([link(catalogue.signs[id].text.as_text().rstrip("."), target_of("signs", id), page) for id in sign.milder_than], "or")
        parts.append(words.worse.format(signs=worse))
    if reviewed := review_of_entry(sign, catalogue):
        parts.append(f"{reviewed}.")
    rows = [f"{former_anchors(sign.formerly)}{said(sign, catalogue)}\n{{ #{sign.id} .sign }}", " ".join(part for part in parts if part)]
    if links := backlinks("signs", sign.id, catalogue, page):
        seen = words.stands_on.format(number=len(links))
        heard = words.stands_on_spoken.format(seen=seen, sign=said(sign, catalogue).replace("**", ""))
        rows.append(f'<details markdown><summary aria-label="{attribute(heard)}">{seen}</summary>\n\n{listed(links)}\n\n</details>')
    return "\n\n".join(rows)
