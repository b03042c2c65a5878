"""Guarded lists of lines, floors, tests and machinery: what is read as text.

In: `Both`. Out: a `Change` for each line, test or file that counts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ..catalogue.permalinks import FILE as PERMALINKS
from ..catalogue.wording.examples import FILE as EXAMPLES
from .base import Both
from .change import Change
from .guards import ADDRESSES, FLOORS, MACHINERY, RULES, TESTS, WORDING

_END = re.compile(r"^# End of the list: at least ([0-9]{1,7}) entries\.", re.MULTILINE)
_TEST = re.compile(r"^\s*(?:async )?def (test_\w+)", re.MULTILINE)
_ASSERT = re.compile(r"^\s*assert\b|\bpytest\.raises\(", re.MULTILINE)
_PASSED_OVER = re.compile(r"mark\.(?:skip|skipif|xfail)\b|pytest\.(?:skip|xfail|importorskip)\(|unittest\.skip")
# Sets that people wrote for tests; the tiny project is only a stage.
_SET = re.compile(r"tests/(?!tiny/).+\.(txt|yml|csv|json|tsv|md)")
# Lists of which each line that is gone is one thing less: their title, and what a line is.
_LINES = {PERMALINKS: (ADDRESSES, "an address was taken away"), EXAMPLES: (WORDING, "an example was taken away")}


def guarded_lines(both: Both) -> Iterator[Change]:
    """Addresses and examples that are gone, examples that allow, floors, tests and machinery."""
    for file in both.changed:
        was, now = _text(both.was[file]), _text(both.now[file])
        yield from _gone(file, was, now)
        yield from _allowed(file, was, now)
        yield from _floor(file, was, now)
        if file.startswith("tests/"):
            yield from _tests(file, was, now, gone=both.now[file] is None)
        if MACHINERY.fullmatch(file):
            yield _of_machinery(file, both.was[file], both.now[file])


def _text(content: bytes | None) -> str:
    return (content or b"").decode("utf-8", "replace")


def _less(was: str, now: str) -> dict[str, int]:
    """Each line that is gone, with the line of the old text it stood in."""
    left = Counter(now.splitlines())
    found = {}
    for number, line in enumerate(was.splitlines(), 1):
        if left[line]:
            left[line] -= 1
        elif line.strip() and not line.startswith("#"):
            found[line] = number
    return found


def _gone(file: str, was: str, now: str) -> Iterator[Change]:
    if file in _LINES:
        title, what = _LINES[file]
        last = now.count("\n") or 1
        for line, number in _less(was, now).items():
            if file == EXAMPLES and line.startswith("safe "):
                continue  # what is no longer allowed is no danger
            yield Change(title, file, min(number, last), what, was=line)


def _allowed(file: str, was: str, now: str) -> Iterator[Change]:
    if file == EXAMPLES:
        for line, number in _less(now, was).items():
            if line.startswith("safe "):
                yield Change(WORDING, file, number, "a sentence is now called safe", now=line)


def _floor(file: str, was: str, now: str) -> Iterator[Change]:
    # Only where it speaks of the file itself: code and guides quote the line.
    if not file.startswith(("catalogue/", "tests/tiny/catalogue/")) or not (before := _END.findall(was)) or not now:
        return
    after = _END.findall(now)
    line = now[: found.start()].count("\n") + 1 if (found := _END.search(now)) else max(1, now.count("\n"))
    if not after or int(after[-1]) < int(before[-1]):
        yield Change(FLOORS, file, line, "the list may be shorter now", was=f"at least {before[-1]}", now=f"at least {after[-1]}" if after else "")


def _tests(file: str, was: str, now: str, *, gone: bool) -> Iterator[Change]:
    if gone:
        yield Change(TESTS, file, 1, "the file was taken away", was=", ".join(_TEST.findall(was)))
    elif file.endswith(".py"):
        fewer = Counter(_TEST.findall(was)) - Counter(_TEST.findall(now))
        for name in fewer:
            yield Change(TESTS, file, 1, "a test was taken away", was=name)
        for expression, what in ((_ASSERT, "fewer things are asserted"), (_PASSED_OVER, "more tests are passed over")):
            before, after = (len(expression.findall(text)) for text in (was, now))
            if (after > before) if expression is _PASSED_OVER else (after < before):
                yield Change(TESTS, file, 1, what, was=str(before), now=str(after))
    elif _SET.fullmatch(file) and (lines := _less(was, now)):
        yield Change(TESTS, file, 1, f"lines of a test set are gone or others ({len(lines)})", was="; ".join(lines))


def _of_machinery(file: str, was: bytes | None, now: bytes | None) -> Change:
    before, after = Counter(_text(was).splitlines()), Counter(_text(now).splitlines())
    what = "the file is new" if was is None else "the file was taken away" if now is None else "the file changed"
    lines = f"{sum((after - before).values())} lines more, {sum((before - after).values())} fewer"
    return Change(RULES, file, 1, f"{what} ({lines})")
