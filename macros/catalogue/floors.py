"""How many entries a list has at least, as its own last line says.

`# End of the list: at least 430 entries.` Where that line is gone, the file was
cut off. Where there are fewer entries, some were lost; whoever takes one out on
purpose changes the number, which a reviewer sees. Adding needs no change.
"""

from __future__ import annotations

import re
from typing import Any

from .problems import Problem, shown

_END = re.compile(r"# End of the list: at least ([0-9]{1,7}) entries\.")


def end(count: int) -> str:
    """The last line of a list."""
    return f"# End of the list: at least {count} entries."


def is_end(line: str) -> bool:
    """Whether it is the last line of a list."""
    return bool(_END.fullmatch(line.rstrip()))


def fewer(file: str, text: str, count: int) -> Problem | None:
    """What is wrong with the number of entries. text: the file. count: of the entries in it."""
    lines = text.rstrip().split("\n")
    stated = _END.fullmatch(lines[-1].rstrip())
    if not stated:
        if at := next((number for number, line in enumerate(lines, 1) if is_end(line)), 0):
            return Problem(file, at, 1, "end_in_the_midst", "this line belongs at the end of the file. Move it below all entries.")
        message = f"found {shown(lines[-1])} as the last line, expected one such as {shown(end(count))}. The end of this list may be lost: restore the file from the project's history."
        return Problem(file, len(lines), 1, "cut_off", message)
    if count < int(stated[1]):
        message = f"found {count:,} entries, expected at least {int(stated[1]):,}. Restore what is gone from the project's history. If it was taken out on purpose, write {count} in this line."
        return Problem(file, len(lines), 1, "fewer_entries", message)
    return None


def entries(values: Any) -> int:
    """How many texts, numbers and days a YAML file holds, at any depth."""
    if isinstance(values, dict):
        return sum(map(entries, values.values()))
    if isinstance(values, list):
        return sum(map(entries, values))
    return values is not None
