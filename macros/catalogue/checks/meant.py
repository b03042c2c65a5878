"""What somebody most likely meant by an id that is none: a name of another record, or a record of another kind.

In: the id as it was typed. Out: a sentence for the message, or nothing. Of sources nothing is
guessed: another author's study, or one of another year, would be cited without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..index import Catalogue
from ..models import KINDS, Medicine, Record
from ..plain import plain
from ..problems import nearest

_STUDY = re.compile(r"([a-z-]+?)-([0-9]{4}[a-z]?)(?:-(.+))?")
_ONE_SLIP = 1  # letters by which a name may differ, so that it is a slip and no other author
_AT_LEAST = 5  # letters of a name in which a slip can be told from another name


def alike_study(id: str, known: Iterable[str]) -> str:
    """The one source of the same author and year, or whose author's name has one slip; "" if there is none, or more than one."""
    typed = _STUDY.fullmatch(id)
    found = []
    for one in known:
        study = _STUDY.fullmatch(one)
        if typed is None or study is None:
            if not re.search("[0-9]{4}", id + one) and nearest(id, [one]) and _slips(id, one) <= _ONE_SLIP:
                found.append(one)
        elif study[2] == typed[2] and (study[1] == typed[1] or (min(len(study[1]), len(typed[1])) >= _AT_LEAST and _slips(study[1], typed[1]) <= _ONE_SLIP)):
            found.append(one)
    return found[0] if len(found) == 1 else ""


def _slips(one: str, other: str) -> int:
    """How many letters must be typed, taken out or changed; two that changed places are one slip. 2 stands for more."""
    if one == other:
        return 0
    if abs(len(one) - len(other)) > 1:
        return 2
    start = next((at for at, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
    rest, of_other = one[start:], other[start:]
    same = rest[1:] == of_other[1:] or rest[1:] == of_other or rest == of_other[1:]
    return 1 if same or (rest[1::-1] == of_other[:2] and rest[2:] == of_other[2:]) else 2


def another_record(id: str, to: str, catalogue: Catalogue) -> str:
    """What the id is, where it names a record of another kind or is another name of one of this kind; else ""."""
    wanted = to.split(" or ")
    for kind in KINDS:
        if kind not in wanted and id in catalogue.of_kind(kind):
            return f'"{id}" is a {KINDS[kind].one}, and here stands the id of a {" or ".join(KINDS[one].one for one in wanted if one in KINDS) or "word of the vocabulary"}.'
    called = plain(id)
    for kind in wanted if called else ():
        for record in catalogue.of_kind(kind).values() if kind in KINDS else ():
            if called in {plain(name) for name in _brands(record)}:
                return f'"{id}" is a brand of {record.id}. Write "{record.id}".'
            if called in {plain(name) for name in _names(record)}:
                return f'"{id}" is another name of {record.id}. Write "{record.id}".'
    return ""


def _brands(record: Record) -> Iterator[str]:
    if isinstance(record, Medicine):
        for names in record.brands.values():
            yield from names


def _names(record: Record) -> Iterator[str]:
    if type(record).unique_name:  # of other kinds the name is a sentence or a title
        yield record.called
        yield from getattr(record, "also_called", [])
        if term := getattr(record, "clinical_term", ""):
            yield term
