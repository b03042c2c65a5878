"""One cause, one message: problems that say the same of many places are told once.

In: problems, sorted by place. Out: those to tell, the first of each cause with how many more
there are and where. A renamed word of the vocabulary or a source that was taken out is named in
dozens of files, and is one thing to mend. Nothing is lost: the count stays, and `--all` shows each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from .problems import Problem

MOST = 2  # messages of one cause that are shown one by one
FILES = 4  # of those left out that are named
# "related: no such id" and "mechanisms: no such id" have one cause; so has a name with its number in a list.
_FIELD = re.compile(r"^[A-Za-z_]\w*(?:\.\w+)*: ")


def told(problems: Sequence[Problem]) -> list[Problem]:
    """One problem for each cause that more than a few have in common, the others as they are; sorted by place."""
    causes: dict[tuple[str, str], list[Problem]] = {}
    for one in problems:
        causes.setdefault(_cause(one), []).append(one)
    return sorted(one for alike in causes.values() for one in ([_first_of(alike)] if len(alike) > MOST else alike))


def _cause(one: Problem) -> tuple[str, str]:
    if one.check == "lost_address":
        return one.check, one.message.partition("would stop working. ")[2]  # what to do is one thing, for however many addresses
    return one.check, _FIELD.sub("", one.message)


def _first_of(alike: Sequence[Problem]) -> Problem:
    first, *others = alike
    return replace(first, message=f"{first.message} And {len(others)} more of this kind: {_files(others)}.")


def _files(others: Iterable[Problem]) -> str:
    lines: dict[str, list[int]] = {}
    for one in others:
        lines.setdefault(one.file, []).append(one.line)
    named = [f"{file}:{numbers[0]}" + (f" and {len(numbers) - 1} more there" if len(numbers) > 1 else "") for file, numbers in lines.items()]
    more = len(named) - FILES
    return ", ".join(named[:FILES]) + (f" and {more} more file{'s' * (more != 1)}" if more > 0 else "")
