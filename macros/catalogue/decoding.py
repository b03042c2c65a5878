"""Bytes in, text out, without a sign that a reviewer could not see.

Called for each file of the catalogue and each page. Never raises for what is in
the file; every fault is a `Problem`.
"""

from __future__ import annotations

from collections.abc import Iterator

from .merges import unmerged
from .problems import Problem
from .visible import after_a_picture, hidden, named, odd_space

LARGEST = 64 * 1024  # bytes; the longest record we have is under 8 KB


def decode(file: str, content: bytes, largest: int = LARGEST) -> tuple[str, list[Problem]]:
    """Bytes to text: UTF-8, a byte-order mark and CRLF accepted.

    Where nothing further can be made of it, the text is empty and there is one problem.
    Else it is what somebody most likely meant, so that what else is wrong can be told too.
    """
    if len(content) > largest:
        return "", [Problem(file, 1, 1, "file_too_large", f"the file has {len(content):,} bytes; the most is {largest:,}. Split it, or shorten the text.")]
    problems: list[Problem] = []
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text, problem = _in_another_encoding(file, content, error.start)
        if not text:
            return "", [problem]
        problems.append(problem)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if merged := unmerged(file, text):
        return "", [merged]  # which of the two will stay, nobody knows yet
    return text, problems + [Problem(file, *place, "refused_character", message) for place, message in _odd_characters(text)]


def _in_another_encoding(file: str, content: bytes, at: int) -> tuple[str, Problem]:
    """The text as old programs on Windows write it, or "" where it is not so either. at: of the first byte that is no UTF-8."""
    line = content.count(b"\n", 0, at) + 1
    start = content.rfind(b"\n", 0, at) + 1
    message = "this is not UTF-8 text. Save the file again with the encoding UTF-8."
    text = "" if b"\0" in content else content.decode("cp1252", errors="replace")
    if any(hidden(sign) for sign in text if sign not in "\n\r\t") or "\ufffd" in text:
        text = ""
    if text:
        shown = text.replace("\r", "").split("\n")[line - 1]
        message += f' Expected here, most likely: "{text[len(content[:at].decode("cp1252", errors="replace"))]}". Write: {shown.strip()[:160]}'
    return text, Problem(file, line, at - start + 1, "not_utf8", message)


def tidy(text: str) -> str:
    """The text without its odd signs, as somebody most likely meant it: for reading on, once they are told."""
    return "\n".join(line if line.isascii() and line.isprintable() else _tidy_line(line) for line in text.split("\n"))


def _tidy_line(line: str) -> str:
    signs = []
    for at, sign in enumerate(line):
        if sign == "\t":
            signs.append("  " if not line[:at].strip() else " ")
        elif odd_space(sign):
            signs.append(" ")
        elif not hidden(sign) or after_a_picture(sign, line[:at]):
            signs.append(sign)
    return "".join(signs)


def _odd_characters(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    for line, content in enumerate(text.split("\n"), 1):
        if content.isascii() and content.isprintable():
            continue
        for column, sign in enumerate(content, 1):
            if sign == "\t":
                yield (line, column), "a tab. Use two spaces instead."
            elif hidden(sign) and not after_a_picture(sign, content[: column - 1]):
                yield (line, column), f"an invisible character: {named(sign)}. Delete it."
            elif odd_space(sign):
                yield (line, column), f"{named(sign)} looks like a space and is none. Delete it and type a plain space."
