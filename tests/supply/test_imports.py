"""What a module imports is in a lock: a package that only an older environment holds would fail on a new machine."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

from supply.locks import locked as packages

from conftest import ROOT

LOCKS = ("requirements.txt", "tests/requirements.txt")
# engines/zensical and supply/ run in environments of their own, and import their packages in other programs.
OWN = "bench/wording_network"  # so does this: its head names what it needs
ROOMS = ("macros", "tests", "bench", "hosting", "main.py")


def locked(*locks: str) -> set[str]:
    return {canonicalize_name(one.name) for one in packages(ROOT) if set(locks) & set(one.locks)}


def files(room: str) -> list[Path]:
    return [ROOT / room] if room.endswith(".py") else sorted(file for file in (ROOT / room).rglob("*.py") if ROOT / OWN not in file.parents)


def imported(file: Path) -> Iterator[str]:
    """The first word of each module that a file takes from elsewhere, wherever in it that stands."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name.partition(".")[0] for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def ours(file: Path) -> set[str]:
    """What stands beside a file, or where the tests look."""
    return {path.stem for folder in (ROOT, ROOT / "tests", *file.relative_to(ROOT).parents) for path in (ROOT / folder).iterdir()}


@cache
def held() -> Mapping[str, list[str]]:
    """The packages that hold a module; to ask takes half a second."""
    return packages_distributions()


def missing(file: Path, known: set[str]) -> set[str]:
    """The modules that a file imports and no package of these holds."""
    return {name for name in set(imported(file)) - set(sys.stdlib_module_names) - ours(file) if not known & set(map(canonicalize_name, held().get(name, ())))}


@pytest.mark.parametrize("room", ROOMS)
def test_what_is_imported_is_locked(room):
    known = locked(*LOCKS) if room in ("tests", "bench") else locked(LOCKS[0])
    assert {str(file.relative_to(ROOT)): names for file in files(room) if (names := missing(file, known))} == {}


def test_what_no_lock_holds_is_found():
    file = ROOT / "tests/browser/conftest.py"
    assert missing(file, locked(*LOCKS)) == set()
    assert missing(file, locked(LOCKS[0])) == {"playwright", "pytest"}
    assert missing(file, set()) >= {"playwright", "pytest"}
