"""One handout on its sheets: PDF files, each at the largest size that fits.

In: a `Handout` and its sheets. Out: their bytes. Where things stand is found
once for each paper, on the sheet without a country; a country whose box is
longer is planned on its own.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ..addresses.handouts import Sheet
from ..addresses.site import Site
from ..addresses.targets import address_of
from ..catalogue.index import Catalogue
from ..catalogue.sentences import Sentences
from . import typesetting
from .content import Handout
from .help_box import help_box, when_checked, whose_numbers
from .kept_files import KeptFiles
from .qr import made_with, qr_svg

TEMPLATE = "sheet.typ"
Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Press:
    """What all sheets share."""

    catalogue: Catalogue
    site: Site
    kept: KeptFiles


class Unprintable(Exception):
    """A handout that fits at no size; which sheet it was."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        super().__init__(sheet.name)


def printed(handout: Handout, sheets: Sequence[Sheet], press: Press) -> Iterator[tuple[Sheet, bytes]]:
    """Each sheet as a PDF, in the order given. Raises Unprintable."""
    common = _common(handout, press)
    made_of = _digest(typesetting.made_with(TEMPLATE, __file__), made_with(), str(handout.edition.on), common)
    plans: dict[tuple[str, bool], Data] = {}
    for sheet in sheets:
        general = _of_sheet(handout, Sheet(None, sheet.paper, sheet.large), press)
        own = _of_sheet(handout, sheet, press)

        def make(sheet: Sheet = sheet, general: Data = general, own: Data = own) -> bytes:
            paper = (sheet.paper, sheet.large)
            drawn = {**common, "qr": qr_svg(common["opens"])}
            try:
                if paper not in plans:
                    plans[paper] = typesetting.plan(TEMPLATE, {**drawn, **general})
                return _pdf({**drawn, **own}, plans[paper], handout)
            except typesetting.TooLong:
                raise Unprintable(sheet) from None

        yield sheet, press.kept.get(_digest(made_of, general, own), make)


def _pdf(data: Data, plan: Data, handout: Handout) -> bytes:
    try:
        return typesetting.pdf(TEMPLATE, {**data, "plan": plan}, handout.edition.on)
    except typesetting.TooLong:
        return typesetting.pdf(TEMPLATE, {**data, "plan": typesetting.plan(TEMPLATE, data)}, handout.edition.on)


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


def _of_sheet(handout: Handout, sheet: Sheet, press: Press) -> Data:
    """The part of a sheet's data that its country and paper decide."""
    words = press.catalogue.sentences.sheet
    return {
        "paper": sheet.paper,
        "large": sheet.large,
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
