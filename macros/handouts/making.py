"""Files for paper and for sharing: those kept from before, and the others made on all cores.

In: batches of files, and the function that makes the missing ones of a batch. Out:
the bytes of each, or why it could not be set. Says how far it is, once something
has to be made. What is made is kept at once, so a build that is killed has not
worked for nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from . import typesetting
from .kept_files import KeptFiles
from .typesetting import NotSet, TooLong
from .workers import cores, each

STEPS = 10  # lines of progress
Made = bytes | NotSet | TooLong
Say = Callable[[str], None]


def silent(line: str) -> None:
    """For those who need no progress."""


@dataclass(frozen=True, slots=True)
class Piece:
    """key: the digest of all that the bytes depend on. own: what sets it apart from the others of its batch."""

    address: str
    key: str
    own: Any = None


@dataclass(frozen=True, slots=True)
class Batch:
    """Files that are made one after another, because they have something in common."""

    common: Any
    pieces: tuple[Piece, ...]


def made(batches: Sequence[Batch], make: Callable[[Any, list[Any]], list[Made]], kept: KeptFiles, what: str, say: Say) -> dict[str, Made]:
    """Address to content. make: of a module, from `common` and the `own` of some pieces. what: begins a line of progress."""
    found = _kept(batches, kept)
    missing = [(batch, pieces) for batch in batches if (pieces := [one for one in batch.pieces if one.address not in found])]
    if not missing:
        return found
    old, total = len(found), sum(len(batch.pieces) for batch in batches)
    ending = f", {old:,} of them kept from before." if old else "."
    say(f"{what}: {old:,} of {total:,} are ready{ending}")
    typesetting.ready()
    for number, contents in each(make, [(batch.common, [one.own for one in pieces]) for batch, pieces in missing]):
        before = len(found)
        for piece, content in zip(missing[number][1], contents, strict=True):
            found[piece.address] = content
            if isinstance(content, bytes):
                kept.keep(piece.key, content)
        if len(found) * STEPS // total > before * STEPS // total:
            say(f"{what}: {len(found):,} of {total:,} are ready{ending}")
    return found


def _kept(batches: Sequence[Batch], kept: KeptFiles) -> dict[str, Made]:
    pieces = [piece for batch in batches for piece in batch.pieces]
    with ThreadPoolExecutor(cores()) as pool:  # Python lets go of its lock while it reads a file and takes its digest
        contents = pool.map(kept.find, [piece.key for piece in pieces])
        return {piece.address: content for piece, content in zip(pieces, contents, strict=True) if content is not None}
