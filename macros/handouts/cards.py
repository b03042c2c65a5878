"""Social cards: one small picture for each page, made without a network.

In: a sound catalogue, the site's name, a folder for what was made before. Out:
(address, bytes) for every page of ours. Called by macros/files.py.
"""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from ..addresses.site import Site
from ..addresses.targets import symptom_page
from ..catalogue.index import Catalogue
from ..catalogue.loading import file_of
from ..catalogue.problems import Faulty, Problem
from . import typesetting
from .kept_files import KeptFiles

TEMPLATE = "card.typ"
COLOURS = 8  # three inks on one ground and what lies between; a fifth of the bytes


class _Text(NamedTuple):
    """page: from docs/. file: what it is made from. line: below the title."""

    page: str
    file: str
    title: str
    line: str


def card_address(page: str) -> str:
    """`assets/cards/symptoms/akathisia.png`. page: from docs/."""
    return f"assets/cards/{page.removesuffix('.md')}.png"


def card_files(catalogue: Catalogue, site: Site, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Raises Faulty with every text of which no card can be made."""
    kept, small = KeptFiles(folder, ".png"), catalogue.sentences.safety.do_not_stop.card
    texts = list(_texts(catalogue))

    def job(text: _Text) -> bytes | Problem:
        try:
            return _card({"site": site.name, "title": text.title, "line": text.line, "small": small}, kept)
        except (typesetting.NotSet, typesetting.TooLong) as fault:
            return typesetting.not_set(text.file, "card for sharing", fault)

    typesetting.ready()
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        found = list(pool.map(job, texts))
    if problems := sorted(one for one in found if isinstance(one, Problem)):
        raise Faulty(problems)
    kept.sweep()
    for text, made in zip(texts, found, strict=True):
        if not isinstance(made, Problem):  # none is: see above
            yield card_address(text.page), made


def _texts(catalogue: Catalogue) -> Iterator[_Text]:
    """All that somebody may share."""
    for path, page in catalogue.pages.items():
        yield _Text(path, page.file, page.front.title, page.front.description)
    for id, symptom in catalogue.symptoms.items():
        yield _Text(symptom_page(id), file_of("symptoms", id), symptom.name, symptom.summary.as_text())


def _card(data: dict[str, str], kept: KeptFiles) -> bytes:
    made_of = [typesetting.made_with(TEMPLATE, __file__), version("pillow"), str(COLOURS), *data.values()]
    key = hashlib.sha256("\n".join(made_of).encode()).hexdigest()[:32]
    return kept.get(key, lambda: _few_colours(typesetting.png(TEMPLATE, data)))


def _few_colours(picture: bytes) -> bytes:
    out = io.BytesIO()
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    image.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(out, "PNG")
    return out.getvalue()
