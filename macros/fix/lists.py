"""Lists on a page that Markdown would run together: typed points, and no empty line above the first.

The body of a page in, the body mended out. Code, tables and quotes are not looked at.
"""

from __future__ import annotations

import re

# Signs that begin nothing but a point of a list; a dash may also begin half a sentence.
_ROUND = "•‣⁃·∙▪▫■□●○◦►▸➢➤"
_DASHES = "–—−"
_TYPED = re.compile(rf"([ >]*)([{_ROUND}{_DASHES}])[ ]*(?=\S)")
_POINT = re.compile(r" {0,3}(?:[-*+] +\S|1\. +\S)")
_ITEM = re.compile(r" *(?:[-*+]|\d{1,2}[.)]) +\S")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_NO_PARAGRAPH = re.compile(r" {4}|#|>|\||<|\{\{|!!!|\?\?\?|\[\^|=+ *$|-+ *$")
_ENDS = re.compile(r"[.:;!?)*_\"”’}]\s*$")


def plain_lists(body: str) -> str:
    """The body with each typed point as a hyphen, and an empty line above each list."""
    lines = _hyphens(body.split("\n"))
    made: list[str] = []
    fenced, block = False, list[str]()  # block: the lines since the last empty one
    for number, line in enumerate(lines):
        if _FENCE.match(line):
            fenced = not fenced
        if not line.strip():
            block = []
        elif not fenced and block and _POINT.match(line) and _is_paragraph(block) and _is_list(block[-1], lines[number : number + 2]):
            made.append("")
            block = [line]
        else:
            block.append(line)
        made.append(line)
    return "\n".join(made)


def _hyphens(lines: list[str]) -> list[str]:
    fenced = False
    made: list[str] = []
    sign, ended = "", True  # the sign of the point above; whether what stands above has come to its end
    for line in lines:
        fenced = fenced != bool(_FENCE.match(line))
        found = None if fenced or line.startswith("    ") else _TYPED.match(line)
        if found and (found[2] in _ROUND or found[2] == sign or ended):
            sign = found[2]
            line = f"{found[1]}- {line[found.end() :]}"
        elif line.strip():
            sign = ""
        ended = not line.strip() or line.rstrip().endswith(":")
        made.append(line)
    return made


def _is_paragraph(block: list[str]) -> bool:
    return not any(_ITEM.match(line) or _FENCE.match(line) for line in block) and not _NO_PARAGRAPH.match(block[-1]) and not _NO_PARAGRAPH.match(block[0])


def _is_list(above: str, following: list[str]) -> bool:
    """A hyphen within a sentence begins no list: the sentence above has ended, or a second point follows."""
    return bool(_ENDS.search(above)) or (len(following) > 1 and bool(_ITEM.match(following[1])))
