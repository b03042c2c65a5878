"""The project as it was last read, kept while no file of it has changed.

An engine may ask once per page (Zensical does), so reading again each time
would cost minutes. Nothing is read at import.
"""

from __future__ import annotations

import os
from pathlib import Path

from .checked import checked_project
from .project import Project, load_project

_latest: dict[Path, tuple[tuple[tuple[str, int, int], ...], Project]] = {}


def project(root: Path, *, checked: bool = True) -> Project:
    """The project under root, read again when a file of it is new or changed. checked: see `load_project`."""
    root = root.resolve()
    stamp = _stamp(root)
    if root not in _latest or _latest[root][0] != stamp:
        _latest[root] = (stamp, checked_project(root) if checked else load_project(root, recalled=True, checked=False))
    return _latest[root][1]


def _stamp(root: Path) -> tuple[tuple[str, int, int], ...]:
    """Name, size and time of each file that the project is read from."""
    found = []
    for folder in ("catalogue", "docs"):
        for place, _, names in os.walk(root / folder):
            for name in names:
                if name.endswith((".yml", ".md", ".txt")) and os.path.isfile(os.path.join(place, name)):
                    status = os.stat(path := os.path.join(place, name))
                    found.append((path, status.st_size, status.st_mtime_ns))
    return tuple(sorted(found))
