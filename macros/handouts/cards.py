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

from PIL import Image

from ..addresses.site import Site
from ..addresses.targets import symptom_page
from ..catalogue.index import Catalogue
from . import typesetting
from .kept_files import KeptFiles

TEMPLATE = "card.typ"
COLOURS = 8  # three inks on one ground and what lies between; a fifth of the bytes


def card_address(page: str) -> str:
    """`assets/cards/symptoms/akathisia.png`. page: from docs/."""
    return f"assets/cards/{page.removesuffix('.md')}.png"


def card_files(catalogue: Catalogue, site: Site, folder: Path) -> Iterator[tuple[str, bytes]]:
    kept = KeptFiles(folder, ".png")
    texts = list(_texts(catalogue))
    typesetting.ready()
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        made = list(
            pool.map(
                lambda text: _card({"site": site.name, "title": text[1], "line": text[2], "small": catalogue.sentences.safety.do_not_stop.card}, kept), texts
            )
        )
    kept.sweep()
    yield from ((card_address(text[0]), content) for text, content in zip(texts, made, strict=True))


def _texts(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    """(page, title, one line) of all that somebody may share."""
    for path, page in catalogue.pages.items():
        yield path, page.front.title, page.front.description
    for id, symptom in catalogue.symptoms.items():
        yield symptom_page(id), symptom.name, symptom.summary.as_text()


def _card(data: dict[str, str], kept: KeptFiles) -> bytes:
    made_of = [typesetting.made_with(TEMPLATE, __file__), version("pillow"), str(COLOURS), *data.values()]
    key = hashlib.sha256("\n".join(made_of).encode()).hexdigest()[:32]
    return kept.get(key, lambda: _few_colours(typesetting.png(TEMPLATE, data)))


def _few_colours(picture: bytes) -> bytes:
    out = io.BytesIO()
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    image.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(out, "PNG")
    return out.getvalue()
