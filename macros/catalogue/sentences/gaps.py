"""What a fixed sentence may hold: text, and the gaps that its place fills in.

`Sentence` has none. `Annotated[Prose, gaps("number")]` has {number}, at least once,
and no other. A text with other braces is a problem at its line.
"""

from __future__ import annotations

from dataclasses import dataclass
from string import Formatter
from typing import Annotated

from pydantic import AfterValidator

from ..prose import Prose


def gaps(*names: str) -> AfterValidator:
    """The text uses each of these as {name}, and nothing else in braces."""
    return AfterValidator(Gaps(names))


@dataclass(frozen=True, slots=True)
class Gaps:
    """The rule of one sentence; described.py tells its names to editors."""

    names: tuple[str, ...]

    def __call__(self, text: Prose) -> Prose:
        if _found(text) != set(self.names):
            wanted = f"{self.told}, spelled so, and nothing else in braces" if self.names else "no braces here"
            raise ValueError(f"expected {wanted}; copy them from the line as it was before")
        return text

    @property
    def told(self) -> str:
        return " and ".join(f"{{{name}}}" for name in self.names)


def _found(text: str) -> set[str] | None:
    """The names in braces; None where the braces are no gaps."""
    if "{{" in text or "}}" in text:  # two would be printed as one
        return None
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return None
    if any(form or turned for _, _, form, turned in parts):
        return None
    return {name for _, name, _, _ in parts if name is not None}


Sentence = Annotated[Prose, gaps()]
