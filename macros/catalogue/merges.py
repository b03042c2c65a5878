"""Text in which Git left two versions of the same lines, found before it is read.

In: the text of a YAML file or a page. Out: the place of the first mark, or
None. Such a text is no YAML, but that is not what a volunteer needs to hear.
"""

from __future__ import annotations

import re

from .problems import Problem

# Exactly seven equal signs: a longer row is a line somebody drew.
_MARK = re.compile(r"^(<{7}|>{7}|={7}[ ]*$|[|]{7}(?:[ ]|$))", re.MULTILINE)
_MESSAGE = (
    "two versions of this text were merged, and both are still here. Keep one, and delete the lines that begin with <<<<<<<, |||||||, ======= or >>>>>>>."
)


def unmerged(file: str, text: str) -> Problem | None:
    """One problem, however many marks there are: they are mended together."""
    mark = _MARK.search(text)
    return Problem(file, text.count("\n", 0, mark.start()) + 1, 1, "two_versions", _MESSAGE) if mark else None
