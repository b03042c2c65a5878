"""Guarded things in the text of pages: macros that show help, what we found or how we looked, and numbers.

In: `Both`. Out: changes with the line of the page as it is now.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from ..catalogue import pages
from ..catalogue.prose import Call, parse
from .base import Both
from .change import Change
from .guards import EVIDENCE, HELP
from .records import NUMBER, read_together

_HELPS = {"urgent_help", "urgent_numbers", "signs", "all_signs"}
_SHOWS = {"claim", "claims", "cite", "looked", "not_known", "searches", "unknowns", "judged", "sources", "search_score", "wording_score", "build_speed"}


def guarded_in_bodies(both: Both) -> Iterator[Change]:
    """Of each page that was there before and is there now."""
    for file, old_file in read_together(both):
        was, now = both.was[old_file], both.now[file]
        if file.endswith(".md") and was is not None and now is not None:
            old, new = _body(was), _body(now)
            yield from _macros(file, old, new)
            yield from _numbers(file, old, new)


def _body(content: bytes) -> tuple[str, int]:
    """The text below the top, and the line of the file that it begins in."""
    text = content.decode("utf-8", "replace")
    halves = pages.split(text)
    return (halves[1], halves[2]) if halves else (text, 1)


def _macros(file: str, old: tuple[str, int], new: tuple[str, int]) -> Iterator[Change]:
    for call, count in (_calls(old[0]) - _calls(new[0])).items():
        name, written = call
        title = HELP if name in _HELPS else EVIDENCE
        yield Change(title, file, new[1], "a macro is gone from the text" + (f", {count} times" if count > 1 else ""), was=written)


def _calls(body: str) -> Counter[tuple[str, str]]:
    found = Counter[tuple[str, str]]()
    for part in parse(body):
        if isinstance(part, Call) and part.name in _HELPS | _SHOWS:
            named = [f'"{one}"' for one in part.args] + [f'{key}="{value}"' for key, value in part.kwargs]
            found[part.name, f"{part.name}({', '.join(named)})"] += 1
    return found


def _numbers(file: str, old: tuple[str, int], new: tuple[str, int]) -> Iterator[Change]:
    before, after = old[0].split("\n"), new[0].split("\n")
    for how, first, last, begin, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if how not in ("replace", "delete"):
            continue
        was, now = " ".join(before[first:last]), " ".join(after[begin:end])
        if lost := Counter(NUMBER.findall(was)) - Counter(NUMBER.findall(now)):
            yield Change(EVIDENCE, file, new[1] + min(begin, len(after) - 1), f"a number in the text is gone or another ({', '.join(lost)})", was, now)
