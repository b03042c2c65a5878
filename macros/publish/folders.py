"""The folders beside a site: which are drafts, which old sites, and how they go away.

`site.new-1a2b3c4d` is not yet whole, or no more; `site.old` is whole. Both are
ours by their exact names, and only if they are real folders: a link or a file of
such a name is somebody's own and stays. Nothing is written or deleted through a link.
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path


def draft_of(place: Path) -> Path:
    """A folder for a new site, made now. Raises OSError. No name that stands there already is taken."""
    draft = _draft_name(place)
    draft.mkdir()
    return draft


def old_sites(place: Path) -> list[Path]:
    """What stepped aside, the latest first."""
    return sorted(_ours(place, "old"), key=lambda old: old.lstat().st_ctime_ns, reverse=True)


def sweep(place: Path) -> list[Path]:
    """Delete what earlier builds left, once the site is in its place. Returns what cannot be deleted."""
    for old in old_sites(place) if os.path.lexists(place) else ():
        try:
            old.rename(_draft_name(place))  # half deleted, it must not look like a site that can be put back
        except OSError:
            continue
    for draft in _ours(place, "new"):
        delete(draft)
    return sorted([*_ours(place, "new"), *(_ours(place, "old") if os.path.lexists(place) else ())])


def delete(folder: Path) -> None:
    """As far as it can be. Links in it go, what they lead to stays."""
    shutil.rmtree(folder, ignore_errors=True)


def _draft_name(place: Path) -> Path:
    return place.with_name(f"{place.name}.new-{secrets.token_hex(4)}")


def _ours(place: Path, kind: str) -> Iterator[Path]:
    """kind: new or old. The names without letters after them are those of earlier versions too."""
    name = re.compile(rf"{re.escape(place.name)}\.{kind}(-[0-9a-f]{{8}})?")
    # A system that lets nobody look, for want of open files perhaps, is asked again by the next build.
    with contextlib.suppress(OSError), os.scandir(place.parent) as found:
        yield from [Path(one.path) for one in found if name.fullmatch(one.name) and one.is_dir(follow_symlinks=False)]
