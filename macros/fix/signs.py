"""Single signs that are mended alike in records and pages: line ends, spaces, quotes in macros.

A text in, the text mended out. What a sentence says stays: no letter, no digit and no
sign that a reader sees is changed, but for the quotes around an argument of a macro.
"""

from __future__ import annotations

import re

from ..catalogue.visible import odd_space

# Signs of no width that keyboards and web pages leave behind, and that turn nothing round.
_NOTHING = re.compile("[\u200b\u2060\ufeff\u00ad]")
_MACRO = re.compile(r"\{\{[^{}]*\}\}")
_STRAIGHT = re.compile(r"""(["'])(?:(?!\1)[^\\\n]|\\.)*\1""")
# What begins a quote, what ends it, and what must not stand between; an apostrophe may.
_QUOTED = re.compile('[“„‟«″＂”]([^“”„‟«»″＂"{}]*)[”“»″＂](?=[ ]*[,)])|[‘‚‛′＇]([^‘‚‛"{}]*?)[’‘′＇](?=[ ]*[,)])')
_IN_DOUBLE_QUOTES = re.compile(r'(?:^|[:\-\[{,][ ]*)"(?:[^"\\]|\\.)*$')


def plain_lines(content: bytes) -> str:
    """The text of a file, without a byte-order mark and with plain line ends. UnicodeDecodeError if it is not UTF-8."""
    return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def plain_signs(text: str, tab: int) -> str:
    """Plain spaces, and none that nobody sees. tab: how many spaces stand for one at the beginning of a line."""
    if "\t" not in text and text.isascii():
        return text
    return "\n".join(_plain_line(line, tab) for line in without_nothing(text).split("\n"))


def without_nothing(text: str) -> str:
    """The text without signs of no width."""
    return _NOTHING.sub("", text)


def _plain_line(line: str, tab: int) -> str:
    if line.isascii() and "\t" not in line:
        return line
    begins = len(line) - len(line.lstrip())
    indent = "".join(" " * tab if sign == "\t" else " " for sign in line[:begins])
    return indent + "".join(" " if sign == "\t" or odd_space(sign) else sign for sign in line[begins:])


def plain_macros(text: str, *, in_yaml: bool) -> str:
    """Straight quotes around the arguments of macros. in_yaml: a value in double quotes gets single ones within."""
    if text.isascii() or "{{" not in text:
        return text

    def mended(macro: re.Match[str]) -> str:
        bare = _STRAIGHT.sub(lambda quoted: " " * len(quoted[0]), macro[0])
        before = text[text.rfind("\n", 0, macro.start()) + 1 : macro.start()]
        quote = "'" if in_yaml and _IN_DOUBLE_QUOTES.search(before) else '"'
        made, end = "", 0
        for found in _QUOTED.finditer(bare):
            inner = macro[0][found.start() + 1 : found.end() - 1]
            if quote not in inner:
                made += macro[0][end : found.start()] + quote + inner + quote
                end = found.end()
        return made + macro[0][end:]

    return _MACRO.sub(mended, text)
