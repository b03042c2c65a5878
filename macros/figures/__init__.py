"""The site's own drawings, made by small functions: no images, no data.

Each is SVG with a name and a description, at most three words in a label,
and sentences in an HTML caption that says it is a drawing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import escape

from ..catalogue.sentences import drawings as words
from ..catalogue.sentences.drawings import Drawing
from . import dial, responses, seesaw, settling, staircase, waves
from .paint import Paint
from .panel import Figure

_DRAWN_BY: Mapping[type[Drawing], Callable[..., Figure]] = {
    words.Dials: dial.draw,
    words.SeeSaw: seesaw.draw,
    words.Responses: responses.draw,
    words.Settling: settling.draw,
    words.Staircase: staircase.draw,
    words.Waves: waves.draw,
}
_UID = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")

__all__ = ["drawings", "figure"]


def drawings(said: Drawing, *, uid: str, mode: str = "flat") -> Figure:
    """The pictures alone, for paper.

    said: what the drawing explains, from catalogue/sentences.yml; its class is its
    shape. uid: letters, digits and hyphens, unlike every other on the page. mode:
    "flat" for hex colours, "web" for CSS tokens.
    """
    if not _UID.fullmatch(uid):
        raise ValueError(f"{uid!r} cannot be an id; use letters, digits and hyphens")
    return _DRAWN_BY[type(said)](said, f"{uid}-{said.id}", Paint(mode))


def figure(said: Drawing, *, uid: str, mode: str = "web") -> str:
    """A drawing with its caption as one block of HTML without blank lines."""
    drawn = drawings(said, uid=uid, mode=mode)
    caption = f"<figcaption>{escape(drawn.caption)}</figcaption>"
    if len(drawn.panels) == 1:
        return f'<figure class="drawing {said.id}">\n{drawn.panels[0].svg}\n{caption}\n</figure>'
    return f'<figure class="drawing {said.id}">\n{_stepper(f"{uid}-{said.id}-step", drawn)}\n{_frames(drawn)}\n{caption}\n</figure>'


def _frames(drawn: Figure) -> str:
    rows = [f"<li>{panel.svg}<p><strong>{escape(panel.name)}</strong> {escape(panel.text)}</p></li>" for panel in drawn.panels]
    return '<ol class="frames">\n' + "\n".join(rows) + "\n</ol>"


def _stepper(group: str, drawn: Figure) -> str:
    """Radio buttons that choose a frame by CSS alone; hidden where CSS cannot."""
    buttons = []
    for count in range(1, len(drawn.panels) + 1):
        chosen = ' checked="checked"' if count == 1 else ""
        buttons.append(f'<label><input type="radio" name="{group}" value="{count}"{chosen}/><span>{count}</span></label>')
    return '<fieldset class="stepper">\n<legend>' + escape(drawn.choose) + "</legend>\n" + "\n".join(buttons) + "\n</fieldset>"
