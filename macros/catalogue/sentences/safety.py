"""What no page, sheet, card, box or data file may be without."""

from __future__ import annotations

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
