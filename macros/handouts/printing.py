"""One handout on its sheets, as plain data.

In: a `Handout` and its sheets. Out: a `Batch` for each paper and size of print, of
which one_paper.py makes PDF files.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..addresses.handouts import Sheet, handout_address
from ..addresses.site import Site
from ..addresses.targets import address_of
from ..catalogue.index import Catalogue
from ..catalogue.sentences import Sentences
from . import one_paper, typesetting
from .content import Handout
from .help_box import help_box, when_checked, whose_numbers
from .making import Batch, Piece
from .one_paper import TEMPLATE, Data, OnePaper
from .qr import made_with


@dataclass(frozen=True, slots=True)
class Press:
    """What all sheets share."""

    catalogue: Catalogue
    site: Site


def batches(handout: Handout, sheets: Sequence[Sheet], press: Press) -> Iterator[Batch]:
    """The sheets that have a plan in common, in the order given."""
    common = _common(handout, press)
    made_of = _digest(typesetting.made_with(TEMPLATE, __file__, one_paper.__file__), made_with(), str(handout.edition.on), common)
    for paper, large in dict.fromkeys((sheet.paper, sheet.large) for sheet in sheets):
        data = {**common, "paper": paper, "large": large}
        general = _of_country(handout, Sheet(None, paper, large), press)
        pieces = []
        for sheet in sheets:
            if (sheet.paper, sheet.large) == (paper, large):
                own = _of_country(handout, sheet, press)
                pieces.append(Piece(handout_address(handout.id, sheet), _digest(made_of, paper, str(large), general, own), own))
        yield Batch(OnePaper(data, general, handout.edition.on), tuple(pieces))


def _digest(*parts: str | Data) -> str:
    texts = (part if isinstance(part, str) else json.dumps(part, ensure_ascii=False, sort_keys=True) for part in parts)
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:32]


def paper_link(handout: Handout, site: Site) -> str:
    """What the code of a sheet opens: its page, told which edition asks."""
    return f"{site.url}{address_of(handout.page)}#sheet={handout.edition.label}"


def _common(handout: Handout, press: Press) -> Data:
    """The part of a sheet's data that no country changes."""
    sentences, link = press.catalogue.sentences, f"{press.site.url}{address_of(handout.page)}"
    return {
        "site": press.site.name,
        "title": handout.title,
        "summary": handout.summary,
        "medical": sentences.every_page.medical_name.format(name=handout.medical_name) if handout.medical_name else "",
        "first": handout.help_first,
        "now_first": bool(handout.headings),  # what to do in a situation stands before what not to do
        **{key: getattr(handout, key) for key in ("short", "now", "ask", "points", "why", "sure", "causes")},
        "figure": list(handout.picture.panels),
        "caption": handout.picture.line,
        "opens": paper_link(handout, press.site),
        "qr_alt": sentences.sheet.code_spoken.format(title=handout.title),
        "link": link,
        "permalink": link.partition("//")[2],
        "plan": None,
        "words": _words(sentences) | handout.headings,
    }


def _words(sentences: Sentences) -> Data:
    """The fixed words of the template. Headings that the web page has too are the same there."""
    own, page = sentences.sheet, sentences.symptom_page
    shared = {"short": sentences.short_version.heading, "now": page.now, "ask": sentences.every_page.questions, "why": page.why, "causes": page.other_causes}
    return {**shared, **{name: getattr(own, name) for name in ("points", "how_sure", "get_help", "cut", "read_more", "my_notes", "blanks")}}


def _of_country(handout: Handout, sheet: Sheet, press: Press) -> Data:
    """The part of a sheet's data that its country decides."""
    words = press.catalogue.sentences.sheet
    return {
        # Where there is room beside the frame at the top.
        "kind": words.kind if sheet.region and not sheet.large else "",
        "help": help_box(handout.urgent, sheet.region, press.catalogue),
        "small": [
            f"{handout.review}.",
            f"{words.edition.format(edition=handout.edition.label)} {whose_numbers(sheet.region, press.catalogue)}",
            *when_checked(sheet.region, press.catalogue),
            words.scan,
            words.on_the_web,
        ],
    }
