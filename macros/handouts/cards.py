"""Social cards: one small picture for each page, made without a network.

In: a sound catalogue, the site's name, a folder for what was made before. Out:
(address, bytes) for every page of ours. Called by macros/files.py.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from ..addresses.site import Site
from ..addresses.targets import symptom_page
from ..catalogue.index import Catalogue
from ..catalogue.loading import file_of
from ..catalogue.problems import Faulty
from . import typesetting
from .kept_files import KeptFiles
from .making import Batch, Made, Piece, Say, made, silent

TEMPLATE = "card.typ"
COLOURS = 8  # three inks on one ground and what lies between; a fifth of the bytes


class _Text(NamedTuple):
    """page: from docs/. file: what it is made from. line: below the title."""

    page: str
    file: str
    title: str
    line: str


def card_address(page: str) -> str:
    """`assets/cards/symptoms/cold-fingers.png`. page: from docs/."""
    return f"assets/cards/{page.removesuffix('.md')}.png"


def card_files(catalogue: Catalogue, site: Site, folder: Path, say: Say = silent) -> Iterator[tuple[str, bytes]]:
    """Raises Faulty with every text of which no card can be made."""
    kept, small = KeptFiles(folder, ".png"), catalogue.sentences.safety.do_not_stop.card
    texts = {card_address(text.page): text for text in _texts(catalogue)}
    batches = [_batch(address, {"site": site.name, "title": text.title, "line": text.line, "small": small}) for address, text in texts.items()]
    found = made(batches, draw, kept, "Cards for sharing", say)
    faults = [(texts[address].file, fault) for address, fault in found.items() if not isinstance(fault, bytes)]
    if faults:
        raise Faulty(sorted(typesetting.not_set(file, "card for sharing", fault) for file, fault in faults))
    kept.sweep()
    yield from ((address, content) for address in texts if isinstance(content := found[address], bytes))  # each is: see above


def _texts(catalogue: Catalogue) -> Iterator[_Text]:
    """All that somebody may share."""
    for path, page in catalogue.pages.items():
        yield _Text(path, page.file, page.front.title, page.front.description)
    for id, symptom in catalogue.symptoms.items():
        yield _Text(symptom_page(id), file_of("symptoms", id), symptom.name, symptom.summary.as_text())


def _batch(address: str, data: dict[str, str]) -> Batch:
    made_of = [typesetting.made_with(TEMPLATE, __file__), version("pillow"), str(COLOURS), *data.values()]
    return Batch(data, (Piece(address, hashlib.sha256("\n".join(made_of).encode()).hexdigest()[:32]),))


def draw(data: dict[str, str], pieces: list[None]) -> list[Made]:
    """One card, for a worker. pieces: one."""
    try:
        return [_few_colours(typesetting.png(TEMPLATE, data)) for _ in pieces]
    except (typesetting.NotSet, typesetting.TooLong) as fault:
        return [fault]


def _few_colours(picture: bytes) -> bytes:
    out = io.BytesIO()
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    image.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(out, "PNG")
    return out.getvalue()
