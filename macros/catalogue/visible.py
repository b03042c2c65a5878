"""Signs that nobody would see, and text in which they are seen.

Keys, values and names of files may hold any sign. In a terminal a control sign
moves the cursor or begins a line that GitHub takes for a command, and a bidi
mark turns the rest of the message round.
"""

from __future__ import annotations

import unicodedata

_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def hidden(sign: str) -> bool:
    """A sign that shows nothing: control signs, line separators, and the marks that turn
    text around, with which a reviewer would not see what a record really says."""
    return unicodedata.category(sign) in _HIDDEN


def visible(text: str) -> str:
    """The same on one line, with `<U+001B>` in place of each sign that shows nothing."""
    if text.isprintable():
        return text
    return "".join(f"<U+{ord(sign):04X}>" if hidden(sign) else sign for sign in text)
