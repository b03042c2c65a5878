"""A review in three forms: text for a terminal, annotations for a pull request, a summary in Markdown.

Whatever comes out of the files is shown as code, so that nobody's text can make a
link, a picture or a heading of this report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape

from ..catalogue.problems import Problem
from ..catalogue.visible import visible
from .around import Around
from .change import Change, under
from .guards import RULES, TITLES
from .mends import Mend

MOST = 200  # lines of one list that guards nothing
ROOM = 900_000  # letters; GitHub shows nothing at all of a summary over 1 MiB
LONGEST = 160
FEW = 30  # suggestions that are written out
MENDED = "What python -m macros fix would mend, without changing a meaning"
NOTHING = "Nothing that protects readers was taken away or changed."
LINE_OF_BASE = "Each of these needs a maintainer who has looked at it."


def text(guarded: Sequence[Change], rest: Around | None, unread: str, mends: Sequence[Mend] = ()) -> Iterator[str]:
    """Lines for a terminal."""
    yield _head(guarded)
    for title in TITLES:
        for number, one in enumerate(under(title, list(guarded))):
            if not number:
                yield f"\n{title}"
            yield f"  {visible(one.file)}:{one.line}: {visible(one.what)}" + (f": {one.told}" if one.told else "")
    for name, lines in _rest(rest, unread):
        yield f"\n{name}"
        yield from (f"  {line}" for line in lines)
    if mends:
        yield f"\n{MENDED}: {len(mends)}"
        yield from (f"  {_place(one)}: {visible(' / '.join(one.lines)) or 'delete'}" for one in mends[:MOST])


def github(guarded: Sequence[Change]) -> Iterator[str]:
    """One annotation for each guarded thing. GitHub shows the first ten; all are in the log."""
    for title in TITLES:
        for one in under(title, list(guarded)):
            problem = Problem(one.file, one.line, 1, title, f"{one.what}{f': {one.told}' if one.told else ''}")
            yield problem.as_annotation("warning")
    yield _head(guarded)


def summary(guarded: Sequence[Change], rest: Around | None, unread: str, mends: Sequence[Mend] = ()) -> Iterator[str]:
    """Markdown for the summary of a run: what is guarded first, the rest folded. Nobody can flood it: all counts stand at its head."""
    left = ROOM
    for line in (*_markdown(guarded, rest, unread), *_suggestions(mends)):
        left -= len(line.encode()) + 1
        if left < 0:
            yield "\nThere is more than fits here. All of it: `python -m macros review` on your own machine."
            return
        yield line


def _markdown(guarded: Sequence[Change], rest: Around | None, unread: str) -> Iterator[str]:
    yield f"## {_head(guarded)}\n"
    counts = [(title, len(list(under(title, list(guarded))))) for title in TITLES]
    yield ", ".join(f"{title}: {count}" for title, count in counts if count)
    for title in TITLES:
        found = list(under(title, list(guarded)))
        if not found:
            continue
        yield f"\n### {title} ({len(found)})\n"
        if title == RULES:
            yield "These files say what is checked, built and allowed. Read each of them.\n"
        for one in found:
            yield f"- {_code(f'{one.file}:{one.line}')} {escape(visible(one.what))}"
            for name, value in zip(("was", "is"), _pair(one), strict=True):
                if value:
                    yield f"    - {name} {_code(value)}"
    for name, lines in _rest(rest, unread):
        yield f"\n<details><summary>{escape(name)}</summary>\n"
        yield from (f"- {_code(line)}" for line in lines)
        yield "\n</details>"


def _suggestions(mends: Sequence[Mend]) -> Iterator[str]:
    """Each as a block to be pasted into a comment at its line: whoever sent the change takes it with a click."""
    if not mends:
        return
    yield f"\n<details><summary>{MENDED}: {len(mends)}</summary>\n"
    yield "To suggest one: choose the plus sign beside its line under “Files changed”, paste the block, and send the comment.\n"
    for one in mends[:FEW]:
        lines = [visible(line) for line in one.lines]
        fence = "`" * max(4, 1 + max(map(len, re.findall("`+", "\n".join(lines))), default=0))
        inner = "`" * (len(fence) - 1)
        yield from (f"- {_code(_place(one))}\n", fence, f"{inner}suggestion", *lines, inner, f"{fence}\n")
    if len(mends) > FEW:
        yield f"And {len(mends) - FEW} more: `python -m macros fix` mends them all.\n"
    yield "</details>"


def _place(one: Mend) -> str:
    if one.first > one.last:
        return f"{visible(one.file)}:{one.first}, a new line above"
    return f"{visible(one.file)}:{one.first}" + (f" to {one.last}" if one.last > one.first else "")


def _pair(one: Change) -> tuple[str, str]:
    from .change import excerpts

    return excerpts(visible(one.was), visible(one.now))


def _head(guarded: Sequence[Change]) -> str:
    count = len(set(guarded))
    if not count:
        return NOTHING
    what = "One thing that protects readers was taken away or changed." if count == 1 else f"{count} things that protect readers were taken away or changed."
    return f"{what} {LINE_OF_BASE}"


def _rest(rest: Around | None, unread: str) -> Iterator[tuple[str, list[str]]]:
    """(heading, lines) of what guards nothing."""
    if rest is None:
        yield "The rest is not known", [unread]
        return
    yield from _list("Addresses affected", [f"{address}: {what}" for address, what in rest.pages])
    yield from _list("New words that came without a claim or a source", [f"{file}:{line}: {_short(words)}" for file, line, words in rest.bare])
    yield from _list("Claims without a finding", rest.unfounded)
    yield from _list("School grade, before and now (8 at most)", [f"{file}: {_grade(was)} before, {_grade(now)} now" for file, was, now in rest.grades])


def _list(name: str, lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    if lines:
        more = [f"and {len(lines) - MOST} more"] if len(lines) > MOST else []
        yield f"{name}: {len(lines)}", [*map(visible, lines[:MOST]), *more]


def _grade(value: float | None) -> str:
    return "nothing" if value is None else f"{value:.1f}"


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[:LONGEST].strip()}…"


def _code(value: str) -> str:
    """Text that stays text within Markdown and HTML."""
    return f"<code>{''.join(f'&#{ord(sign)};' if sign in _MARKUP else sign for sign in visible(value))}</code>"


# Markdown is read within <code> too; a reference to a sign never is.
_MARKUP = frozenset("&<>`*_[]()!#|~\\@:\"'$")
