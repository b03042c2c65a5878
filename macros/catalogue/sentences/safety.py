"""What no page, sheet, card, box or data file may be without."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..models import Part
from .gaps import Sentence


class DoNotStop(Part):
    """The one warning, in the words of each place."""

    full: Sentence
    code_pages: Sentence
    foot: Sentence
    search_box: Sentence
    card: Sentence
    data: Sentence


class Safety(Part):
    do_not_stop: DoNotStop
    other_causes: Sentence
    see_today: Annotated[list[Sentence], Field(min_length=1, max_length=3)]
