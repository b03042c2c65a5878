"""Typst in one place: data and a template in, the bytes of a PDF or a picture out.

Reads no clock, no network and no font of the machine: the same data gives the
same bytes. One compiler for each thread, because one cannot be shared.

Data reach a template as files, never as sys.inputs: those are a part of Typst's
library, and with another library it lays out everything anew.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import typst

from ..catalogue.problems import Problem
from .glyphs import FONTS, PRINTED_AS

ROOM = Path(__file__).resolve().parent
_PRINTED_AS = str.maketrans(PRINTED_AS)
OPEN_FILES = 32  # more than a few threads need for templates and fonts
_mine = threading.local()


class TooLong(Exception):
    """The text fits at no size that can be read."""


class NotSet(Exception):
    """Typst could make no file of this; what it said, in one line."""


def not_set(file: str, what: str, why: NotSet | TooLong) -> Problem:
    """file: the record or page it is made from. what: a handout or a card."""
    reason = f"the typesetter says: {why}" if isinstance(why, NotSet) else "its title and first lines are too long"
    return Problem(file, 1, 1, "not_typeset", f"no {what} can be made from this file; {reason}. Look for unusual signs or very long words in it.")


def ready() -> None:
    """To be called before threads begin. Raises OSError where too few files can be opened: Typst goes on without a font and says nothing."""
    with ExitStack() as held:
        for _ in range(OPEN_FILES):
            held.enter_context((ROOM / "__init__.py").open("rb"))


def pdf(template: str, data: dict[str, Any], on: date, own: dict[str, Any] | None = None) -> bytes:
    """A tagged PDF/UA-1. data, own: what the template reads as sheet.json and own.json. on: its date."""
    at = int(datetime(on.year, on.month, on.day, tzinfo=UTC).timestamp())
    with _said_in_one_line():
        return _one(_compiler().compile(_files(template, data, own), format="pdf", pdf_standards="ua-1", timestamp=at))


def png(template: str, data: dict[str, Any]) -> bytes:
    """A picture with one pixel for each point of the template's page."""
    with _said_in_one_line():
        return _one(_compiler().compile(_files(template, data), format="png", ppi=72))


@contextmanager
def _said_in_one_line() -> Iterator[None]:
    """Raises TooLong or NotSet in place of Typst's own error."""
    try:
        yield
    except typst.TypstError as error:
        if "too-long" in str(error):
            raise TooLong from None
        raise NotSet(str(error).partition("\n")[0]) from None


def _one(made: bytes | list[bytes] | None) -> bytes:
    """Typst gives a list where a picture would need several pages; ours have one."""
    if not isinstance(made, bytes):
        raise TooLong
    return made


def plan(template: str, data: dict[str, Any], own: dict[str, Any] | None = None) -> dict[str, Any]:
    """Where a template would put things: the value that it labels <plan>."""
    with _said_in_one_line():
        # A compiler of its own: for a query one reads files that it was given before from the disk.
        found: dict[str, Any] | None = json.loads(_new_compiler(_files(template, data, own)).query("<plan>", field="value", one=True))
    if not found:
        raise TooLong
    return found


@cache
def made_with(template: str, *callers: str) -> str:
    """A digest of all that the bytes depend on beside the data. callers: the modules that decide on the rest."""
    files = [ROOM / template, Path(__file__), ROOM / "glyphs.py", *map(Path, callers), *sorted(FONTS.glob("*.ttf"))]
    return hashlib.sha256(b"".join([version("typst").encode(), *(file.read_bytes() for file in files)])).hexdigest()


def _compiler() -> typst.Compiler:
    if not hasattr(_mine, "compiler"):
        _mine.compiler = _new_compiler({"main.typ": b""})
    compiler: typst.Compiler = _mine.compiler
    return compiler


def _new_compiler(files: Any) -> typst.Compiler:
    return typst.Compiler(files, root=ROOM, font_paths=_fonts())


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[FONTS])


def _files(template: str, data: dict[str, Any], own: dict[str, Any] | None = None) -> Any:
    """Name to bytes, beside what is in this folder. The type of the package knows one file only."""
    return {"main.typ": f'#include "{template}"'.encode(), "sheet.json": _json(data), "own.json": _json(own or {})}


def _json(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, sort_keys=True).translate(_PRINTED_AS).encode()
