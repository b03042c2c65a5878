"""Colours by meaning, in the two ways a drawing can be coloured.

On the web a colour is the name of a CSS token, so that one drawing serves
every screen (docs/assets/css/tokens.css). On paper there is no CSS: the same
names give the colours of the light screen as hex values.
"""

from __future__ import annotations

from dataclasses import dataclass

MODES = ("web", "flat")

FLAT = {
    "bg": "#ffffff",
    "soft": "#eef2f0",
    "ink": "#1c2b2f",
    "muted": "#55666b",
    "line": "#718085",
    "fig-calm": "#2b6f77",
    "fig-alert": "#9a5a12",
    "fig-drug": "#5b4d8c",
}


@dataclass(frozen=True, slots=True)
class Paint:
    """Turns the name of a colour into the value of an SVG attribute.

    mode: "web" for CSS tokens, "flat" for hex values.
    """

    mode: str = "web"

    def __post_init__(self) -> None:
        if self.mode not in MODES:
            raise ValueError(f"unknown mode {self.mode!r}; use one of {', '.join(MODES)}")

    def __call__(self, name: str) -> str:
        """`var(--ink)` or `#1c2b2f`. Raises KeyError for a name that is no colour."""
        value = FLAT[name]
        return f"var(--{name})" if self.mode == "web" else value

    @property
    def namespace(self) -> str:
        """HTML knows what <svg> is; a file of its own has to say so."""
        return "" if self.mode == "web" else ' xmlns="http://www.w3.org/2000/svg"'

    @property
    def font(self) -> str:
        """The page's font is inherited on the web and named on paper."""
        return "" if self.mode == "web" else " font-family=\"'Atkinson Hyperlegible Next', sans-serif\""
