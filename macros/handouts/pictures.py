"""Which drawing stands on a sheet, as flat SVG with its description.

In: a symptom's proposed explanations, or the name of a drawing that a page
shows. Out: panels for sheet.typ and one line below them. Small print has room
for less than the web page's caption; both say that it is no data.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

from ..catalogue.index import Catalogue
from ..catalogue.models import Symptom
from ..catalogue.sentences.drawings import Drawing, SeeSaw
from ..catalogue.vocabulary import find
from ..figures import drawings
from ..figures.panel import Panel

_SVG = "{http://www.w3.org/2000/svg}"
# A column holds two frames: what may go wrong, and how it may go on.
FIRST_FRAME: dict[type[Drawing], int] = {SeeSaw: 3}


@dataclass(frozen=True, slots=True)
class Picture:
    """panels: one, or a series. line: what stands below them."""

    panels: tuple[dict[str, str], ...] = ()
    line: str = ""


def picture_of(symptom: Symptom, catalogue: Catalogue) -> Picture:
    """The drawing of one of the symptom's proposed explanations."""
    figures = {find(catalogue.vocabulary.mechanisms, id).figure for id in symptom.mechanisms}
    drawing = next((one for one in catalogue.sentences.drawings.each() if one.id in figures), None)
    return picture(drawing, first=FIRST_FRAME.get(type(drawing), 0)) if drawing else Picture()


def picture(drawing: Drawing, first: int = 0) -> Picture:
    """A drawing from one of its panels on, with the line that stands below it."""
    panels: Sequence[Panel] = drawings(drawing, uid="sheet").panels[first:]
    # A part of a series is not counted: nobody should look for the frames before it.
    names = [panel.name.partition(". ")[2] if first else panel.name for panel in panels]
    return Picture(
        tuple({"svg": panel.svg, "alt": _heard(panel.svg), "name": called, "text": panel.text} for called, panel in zip(names, panels, strict=True)),
        str(drawing.below),
    )


def _heard(svg: str) -> str:
    """The drawing's own description, for those who hear the sheet."""
    return ElementTree.fromstring(svg).findtext(f"{_SVG}desc") or ""  # noqa: S314 - drawn by us
