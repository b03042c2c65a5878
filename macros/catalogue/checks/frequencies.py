"""Numbers to call that a reader would be told wrongly."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..index import Catalogue
from ..loading import Loaded
from ..positions import Path
from ..problems import Problem, shown

FILE = "catalogue/urgent-help.yml"


def number_not_in_its_words(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """The number of a button stands in the words beside it: "911" in "Call 911 …".

    Fails: number: "911" beside "Call 912."
    Passes: number: "911" beside "Call 911."
    """
    document = loaded.documents[FILE]
    for path, number, field, words in _numbers(catalogue):
        if not _spoken(number).search(words):
            yield document.problem(
                (*path, "number"),
                "number_not_in_words",
                f'number: "{number}" does not stand beside it under "{field}" ({shown(words)}). Find out which is right, and write it in both.',
            )


def _numbers(catalogue: Catalogue) -> Iterator[tuple[Path, str, str, str]]:
    for place, region in enumerate(catalogue.urgent_help.regions):
        at: Path = ("regions", place)
        yield (*at, "emergency"), region.emergency.number, "text", region.emergency.text
        for line, helpline in enumerate(region.lines):
            if helpline.number:
                yield (*at, "lines", line), helpline.number, "how", helpline.how
            if helpline.sms:
                yield (*at, "lines", line, "sms"), helpline.sms.number, "how", helpline.how


def _spoken(number: str) -> re.Pattern[str]:
    """The same digits, however they are spaced, and not within a longer number."""
    digits = "[ -]?".join(re.escape(sign) for sign in number if sign not in " -")
    return re.compile(rf"(?<![\d+])(?<!\d[ -]){digits}(?![ -]?\d)")
