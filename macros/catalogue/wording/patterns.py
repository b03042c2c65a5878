"""The small language in which rules of wording are written.

    take half a {form}          these words, in this order
    cut~ / lower~               a word with up to four more letters: cuts, cutting, lowered
    lower/cut/drop              one of these words
    the?                        a word that may be missing
    {amount}                    any phrase of the class "amount"
    ...                         up to six words of the same sentence
    START, END                  the sentence begins, or ends, here; END? for a question

Each pattern becomes one regular expression over a line of `tokens`, and the list of
what a line must hold before it is worth a look.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from .tokens import START

GAP = "..."
NUMBER = r"[0-9]+(?:[.,/:][0-9]+)*"
_GAP = r"(?:(?![.?!] )\S+ ){0,6}?"
_ENDS = {"END": "[.!] ", "END?": r"\? "}
_CLASS = re.compile(r"\{([a-z_]+)\}")
_WORD = re.compile(r"[a-z0-9%,.:/]+~?")


class Broken(ValueError):
    """A pattern that cannot be read; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """written: as it stands in the file. source: of its regular expression. needs: for each part that must be there, the words of which one must stand in the line ("help~" begins a word)."""

    written: str
    source: str
    needs: tuple[frozenset[str], ...]

    @property
    def regex(self) -> re.Pattern[str]:
        return _compiled(self.source)


@lru_cache(maxsize=8192)
def _compiled(source: str) -> re.Pattern[str]:
    """Made at first use and kept: a preview reads the file again after each edit."""
    return re.compile(source)


class Grammar:
    """classes: for each name its phrases, which may name other classes that stand before it.

    by_name: each class stands in a source, and among what a pattern needs, as its name in braces;
    what belongs there is in `bodies` and `begun_by`. So a class of many names is sent to a browser once.
    """

    def __init__(self, classes: Mapping[str, Sequence[str]], *, by_name: bool = False) -> None:
        self.bodies: dict[str, str] = {"number": f"{NUMBER} "}
        self.begun_by: dict[str, frozenset[str]] = {"number": frozenset({"<number>"})}
        self._regex, self._first = (dict(self.bodies), dict(self.begun_by)) if by_name else (self.bodies, self.begun_by)
        for name, phrases in classes.items():
            parts = [self._sequence(phrase) for phrase in sorted(phrases, key=lambda phrase: (-len(phrase.split()), -len(phrase)))]
            self.bodies[name] = "(?:" + "|".join(regex for regex, _ in parts) + ")"
            self.begun_by[name] = frozenset().union(*(needs[0] for _, needs in parts if needs))
            if by_name:
                self._regex[name], self._first[name] = f"{{{name}}}", frozenset({f"{{{name}}}"})

    def pattern(self, written: str) -> Pattern:
        regex, needs = self._sequence(written)
        if not needs:
            raise Broken(f'"{written}" holds no word that must be there. Name one.')
        return Pattern(written, f"(?:(?<= )|^){regex}", tuple(needs))

    def _sequence(self, written: str) -> tuple[str, list[frozenset[str]]]:
        regex, needs = "", list[frozenset[str]]()
        for part in written.split():
            one, need = self._part(part, written)
            regex += one
            if need:
                needs.append(need)
        return regex, needs

    def _part(self, part: str, written: str) -> tuple[str, frozenset[str]]:
        if part == GAP:
            return _GAP, frozenset()
        if part == "START":
            return f"{START} ", frozenset()
        if part in _ENDS:
            return _ENDS[part], frozenset()
        optional = part.endswith("?")
        found, first = list[str](), set[str]()
        for choice in part.removesuffix("?").split("/"):
            if named := _CLASS.fullmatch(choice):
                if named[1] not in self._regex:
                    raise Broken(f'"{written}" names the class {named[1]}, which does not stand before it. Classes: {", ".join(self._regex)}.')
                found.append(self._regex[named[1]])
                first |= self._first[named[1]]
            elif _WORD.fullmatch(choice):
                found.append(re.escape(choice.removesuffix("~")) + (r"[a-z]{0,4} " if choice.endswith("~") else " "))
                first.add(choice)
            else:
                raise Broken(f'"{written}": "{choice}" is no word in small plain letters, class or sign of this language.')
        regex = found[0] if len(found) == 1 and not optional else f"(?:{'|'.join(found)})"
        return (f"{regex}?", frozenset()) if optional else (regex, frozenset(first))
