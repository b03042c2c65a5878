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
    """
    if len(content) > largest:
        return "", [Problem(file, 1, 1, "file_too_large", f"the file has {len(content):,} bytes; the most is {largest:,}. Split it, or shorten the text.")]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - (content.rfind(b"\n", 0, error.start) + 1) + 1
        return "", [Problem(file, line, column, "not_utf8", "this is not UTF-8 text. Save the file again with the encoding UTF-8.")]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if problem := unmerged(file, text):
        return "", [problem]
    return text, [Problem(file, *place, "refused_character", message) for place, message in _odd_characters(text)]


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
