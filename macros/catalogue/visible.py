"""Signs that nobody would see, and text in which they are seen.

Keys, values and names of files may hold any sign. In a terminal a control sign
moves the cursor or begins a line that GitHub takes for a command, and a bidi
mark turns the rest of the message round.
"""

from __future__ import annotations

import re
import unicodedata

_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
# Letters and marks that show nothing, though Unicode does not class them so.
_BLANK = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]")


def hidden(sign: str) -> bool:
    """A sign that shows nothing: control signs, line separators, and the marks that turn
    text around, with which a reviewer would not see what a record really says."""
    return unicodedata.category(sign) in _HIDDEN or bool(_BLANK.match(sign)) or _no_sign(sign)


def _no_sign(sign: str) -> bool:
    """One of the 66 numbers that Unicode will never give to a sign: no font has them."""
    return 0xFDD0 <= ord(sign) <= 0xFDEF or ord(sign) & 0xFFFE == 0xFFFE


def after_a_picture(sign: str, before: str) -> bool:
    """A sign that only says how the picture before it is drawn, as in a pasted emoji."""
    return sign in "\ufe0e\ufe0f" and unicodedata.category(before[-1:] or " ") == "So"


def odd_space(sign: str) -> bool:
    """A space that looks as the plain one does and is another sign: no-break, thin, wide."""
    return sign != " " and unicodedata.category(sign) == "Zs"


def named(sign: str) -> str:
    """What a sign is called, and its number: `no-break space (U+00A0)`."""
    plain = "" if hidden(sign) or odd_space(sign) else f'"{sign}", '
    return f"{plain}{unicodedata.name(sign, 'a control sign').lower()} (U+{ord(sign):04X})"


def visible(text: str) -> str:
    """The same on one line, with `<U+001B>` in place of each sign that shows nothing."""
    if text.isprintable():
        return text
    return "".join(f"<U+{ord(sign):04X}>" if hidden(sign) else sign for sign in text)
