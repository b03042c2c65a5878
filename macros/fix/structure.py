"""What was meant for YAML and is a letter to it: curly quotes, wide colons, round points.

A YAML text in, the text mended out. Lines of a folded text are never looked at: there such
signs are part of a sentence. Called for files in which the check found something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..catalogue.look_alikes import BRACKETS, COLONS, PAIRS, POINTS
from ..catalogue.positions import read

_BLOCK = re.compile(rf"(?P<indent> *)(?:- +)?(?:[\w-]+ ?[:{COLONS}] *)?[|>][-+]?\d? *$")
_KEY = re.compile(rf"( *(?:- +)?[\w-]+) ?[{COLONS}] *(?=\S|$)")
_POINT = re.compile(rf"( *)([{POINTS}])[ ]*(?=[^\s{POINTS}])")
_VALUE = re.compile(rf"( *(?:- +)?(?:[\w-]+ ?: +)?)([{''.join(PAIRS)}])(.*)$")
_ROUNDS = 200  # signs that are mended one after another in one file


def plain_structure(file: str, text: str, largest: int) -> str:
    """The text with plain signs where YAML needs them. largest: the bytes that a file of this name may have."""
    if text.isascii():
        return text
    lines = text.split("\n")
    for number in set(range(len(lines))) - _folded(lines):
        lines[number] = _value(_key(lines[number]))
    text = "\n".join(_points(lines))
    return _where_told(file, text, largest)


def _folded(lines: list[str]) -> set[int]:
    """The numbers, from 0, of the lines of folded and literal texts, and of notes."""
    found: set[int] = set()
    within = -1
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip())
        if within >= 0 and (not line.strip() or indent > within):
            found.add(number)
            continue
        within = -1
        if line.lstrip().startswith("#"):
            found.add(number)
        elif block := _BLOCK.match(line):
            within = len(block["indent"])
    return found


def _key(line: str) -> str:
    """A wide colon after a name, which YAML would take for a part of a word."""
    return _KEY.sub(r"\1: ", line, count=1).rstrip() if _KEY.match(line) else line


def _value(line: str) -> str:
    """Straight quotes around a value of one line that begins and ends with curly ones."""
    if not (found := _VALUE.match(line)):
        return line
    before, first, rest = found.groups()
    inner, last = rest.rstrip()[:-1], rest.rstrip()[-1:]
    if not before.strip() or (last not in PAIRS[first] and last != '"') or (first in "‘‚‛’＇′" and set(inner) & set("‘‚‛")):
        return line
    if first not in "‘‚‛’＇′" and set(inner) & set(PAIRS[first]):
        return line  # two quotes stand in this text: they belong to it
    return before + _quoted(inner) if _quoted(inner) else line


def _quoted(inner: str) -> str:
    """The text in straight quotes; "" where both kinds stand in it, or a sign that quotes would change."""
    if '"' not in inner and "\\" not in inner:
        return f'"{inner}"'
    return f"'{inner}'" if "'" not in inner else ""


def _points(lines: list[str]) -> Iterator[str]:
    """Typed points of a list as hyphens: a run of them below a name that has no value of its own."""
    folded = _folded(lines)
    above, sign = "", ""
    for number, line in enumerate(lines):
        found = None if number in folded else _POINT.match(line)
        if found and (sign == found[2] or re.fullmatch(r" *(?:- +)?[\w-]+: *", above)):
            sign = found[2]
            line = f"{found[1]}- {line[found.end() :]}"
            line = _value(line)
        elif line.strip() and not line.startswith(" " * 2):
            sign = ""
        if line.strip():
            above = line
        yield line


def _where_told(file: str, text: str, largest: int) -> str:
    """What is left, such as a quote within a list in brackets: mended where the check tells of it."""
    for _ in range(_ROUNDS):
        problem = next((one for one in read(file, text.encode(), largest).problems if one.check in {"curly_quotes", "look_alike"}), None)
        mended = _at(text, problem.line, problem.column) if problem else text
        if mended == text:
            break
        text = mended
    return text


def _at(text: str, line: int, column: int) -> str:
    lines = text.split("\n")
    content, number = lines[line - 1], line - 1
    if number in _folded(lines) or column > len(content):
        return text
    before, sign, after = content[: column - 1], content[column - 1], content[column:]
    if sign in COLONS:
        lines[number] = f"{before}: {after.lstrip()}"
    elif sign in BRACKETS:
        lines[number] = _brackets(content)
    elif sign in PAIRS and (flow := re.match(rf"([^{''.join(PAIRS)}\"]*?)([{PAIRS[sign]}])(?= *[,\]}}])", after)):
        if quoted := _quoted(flow[1]):
            lines[number] = before + quoted + after[flow.end() :]
    elif sign in PAIRS:
        lines[number] = _value(content)
    return "\n".join(lines)


def _brackets(content: str) -> str:
    return content.translate(str.maketrans("［］【】｛｝，", "[][]{},"))
