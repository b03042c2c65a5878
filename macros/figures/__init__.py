"""The site's own drawings, made by small functions: no images, no data.

Each is SVG with a name and a description, at most three words in a label,
and sentences in an HTML caption that says it is a drawing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import escape

from . import dial, kindling, seesaw, sensitization, settling, tolerance
from .paint import Paint
from .panel import Figure

_DRAWN_BY: Mapping[str, Callable[[str, Paint], Figure]] = {
    "seesaw": seesaw.draw,
    "sensitization": sensitization.draw,
    "settling": settling.draw,
    "kindling": kindling.draw,
    "tolerance": tolerance.draw,
    "dial": dial.draw,
}
NAMES = tuple(_DRAWN_BY)
_UID = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")

__all__ = ["NAMES", "drawings", "figure"]


def drawings(name: str, *, uid: str, mode: str = "flat") -> Figure:
    """The pictures alone, for paper.

    name: one of NAMES. uid: letters, digits and hyphens, unlike every other on
    the page. mode: "flat" for hex colours, "web" for CSS tokens.
    """
    if name not in _DRAWN_BY:
        raise ValueError(f"no figure called {name!r}; there are {', '.join(NAMES)}")
    if not _UID.fullmatch(uid):
        raise ValueError(f"{uid!r} cannot be an id; use letters, digits and hyphens")
    return _DRAWN_BY[name](f"{uid}-{name}", Paint(mode))


def figure(name: str, *, uid: str, mode: str = "web") -> str:
    """A drawing with its caption as one block of HTML without blank lines."""
    drawn = drawings(name, uid=uid, mode=mode)
    caption = f"<figcaption>{escape(drawn.caption)}</figcaption>"
    if len(drawn.panels) == 1:
        return f'<figure class="drawing {name}">\n{drawn.panels[0].svg}\n{caption}\n</figure>'
    return f'<figure class="drawing {name}">\n{_stepper(f"{uid}-{name}-step", drawn)}\n{_frames(drawn)}\n{caption}\n</figure>'


def _frames(drawn: Figure) -> str:
    rows = [f"<li>{panel.svg}<p><strong>{escape(panel.name)}</strong> {escape(panel.text)}</p></li>" for panel in drawn.panels]
    return '<ol class="frames">\n' + "\n".join(rows) + "\n</ol>"


def _stepper(group: str, drawn: Figure) -> str:
    """Radio buttons that choose a frame by CSS alone; hidden where CSS cannot."""
    buttons = []
    for count in range(1, len(drawn.panels) + 1):
        chosen = ' checked="checked"' if count == 1 else ""
        buttons.append(f'<label><input type="radio" name="{group}" value="{count}"{chosen}/><span>{count}</span></label>')
    return '<fieldset class="stepper">\n<legend>Choose a moment</legend>\n' + "\n".join(buttons) + "\n</fieldset>"
