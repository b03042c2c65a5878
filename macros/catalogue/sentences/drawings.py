"""The words of the drawings: what macros/figures/ writes into a shape, and beside it.

The engine knows six shapes; what one of them explains is told here. A site that
has no use for a shape leaves it out. `id`: what pages ({{ figure("…") }}) and the
explanations of the vocabulary call it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from ..models import Id, Part
from ..prose import Prose
from .gaps import Sentence, gaps


class Drawing(Part):
    """title, heard: for those who hear it. caption: below it on a page. below: one line on a sheet, where small print has room for no more."""

    meanings: ClassVar[dict[str, str]] = {"id": "What pages and explanations call it. An address stays, so keep it."}

    id: Id
    caption: Sentence
    below: Sentence


class Single(Drawing):
    """A drawing of one picture."""

    title: Sentence
    heard: Sentence


class Dials(Single):
    """Two dials, turned up a little and a lot."""

    low: Sentence
    high: Sentence


class Moment(Part):
    """One frame of the see-saw. heard: what it shows, for those who hear it."""

    name: Sentence
    text: Sentence
    heard: Sentence


class SeeSaw(Drawing):
    """level, first side down, level again but loaded, second side down, level as at first."""

    meanings: ClassVar[dict[str, str]] = {"moments": "The five frames, in the order in which they are shown."}

    title: Annotated[Prose, gaps("number", "all")]
    choose: Sentence
    left: Sentence
    right: Sentence
    moments: Annotated[list[Moment], Field(min_length=5, max_length=5)]


class Responses(Single):
    """Two curves over one axis: usual, and raised. quiet, middle, loud: places along it."""

    along: Sentence
    upwards: Sentence
    too_much: Sentence
    usual: Sentence
    raised: Sentence
    quiet: Sentence
    middle: Sentence
    loud: Sentence


class Settling(Single):
    """Two curves that rise at one moment, and fall soon or slowly."""

    along: Sentence
    upwards: Sentence
    trigger: Sentence
    slowly: Sentence
    soon: Sentence


class Staircase(Single):
    """Equal rises, each of which leaves something over."""

    along: Sentence
    upwards: Sentence
    too_much: Sentence
    left_over: Sentence


class Waves(Single):
    """Equal waves that sink below a line."""

    along: Sentence
    upwards: Sentence
    above: Sentence
    below_line: Sentence
    first: Sentence
    later: Sentence


class Drawings(Part):
    """Each shape once, or not at all. Where several explanations have a drawing, the first of these stands on the sheet."""

    dials: Dials | None = None
    see_saw: SeeSaw | None = None
    responses: Responses | None = None
    settling: Settling | None = None
    staircase: Staircase | None = None
    waves: Waves | None = None

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        ids = [one.id for one in self.each()]
        if len(set(ids)) < len(ids):
            raise ValueError("two drawings have the same id")
        return self

    def each(self) -> Iterator[Drawing]:
        """Those that are there, in the order of their shapes above."""
        yield from (one for name in type(self).model_fields if (one := getattr(self, name)))

    def of(self, id: str) -> Drawing:
        """The drawing with this id; it is there, since a check has seen to it."""
        return next(one for one in self.each() if one.id == id)
