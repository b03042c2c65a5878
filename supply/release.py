"""A release: the folder dist/ with the built site as archives, and all it takes to trust them.

In: a built site, CHANGELOG.md, the list of parts, the commit. Out: for a release called V
site-V.tar.gz for hosts, offline-V.zip for readers without a connection, parts-V.json,
licences-V.md, CHANGES.md, VERIFY.md, FILES.sha256 (each file in the two archives) and
SHA256SUMS (each file of the release). Nothing is sent anywhere.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from string import Template

from macros import history

from . import archives
from .offline import offline_copy
from .written import LICENCES, SBOM

CHANGELOG = "CHANGELOG.md"
SUMS, FILES = "SHA256SUMS", "FILES.sha256"
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_NAME = re.compile(r"\d{4}-\d{2}-\d{2}(\.[1-9])?")
_VERIFY = Path(__file__).with_name("verify.md")


class Refused(Exception):
    """Nothing can be released; says why, and what to do."""


def write(root: Path, site: Path, to: Path, rehearsed: str | None = None) -> list[str]:
    """The folder `to`, new, once all of it is whole. Returns a line for each file. Raises Refused, OSError.

    root: of the project. site: the built site. rehearsed: a name in place of that in CHANGELOG.md.
    """
    if not (site / "index.html").is_file():
        raise Refused(f"{site} holds no built site. Run: make site")
    if to.exists() and not (to / SUMS).is_file():
        raise Refused(f"{to} is there and is no earlier release. Delete it, or name another folder with --to.")
    try:
        list(archives.files(site))
    except archives.NotAFile as other:
        raise Refused(f"{other} is a link or a device, and an archive holds files only. Delete it, and build the site again.") from None
    name, changes = _rehearsed(root, rehearsed) if rehearsed else named(root)
    with tempfile.TemporaryDirectory(dir=to.parent, prefix=f"{to.name}.new-") as made:
        draft = Path(made) / "dist"
        draft.mkdir()
        _fill(draft, root, site, name, changes)
        if to.exists():
            shutil.rmtree(to)
        draft.rename(to)
    return (to / SUMS).read_text("utf-8").splitlines()


def named(root: Path) -> tuple[str, str]:
    """The name of the release and what changed in it: the first heading of CHANGELOG.md and its text. Raises Refused."""
    _, heading, *rest = _HEADING.split((root / CHANGELOG).read_text("utf-8"), maxsplit=2)
    name, changes = heading.strip(), rest[0].strip()
    if not _NAME.fullmatch(name):
        raise Refused(
            f'{CHANGELOG}: the first heading is "{name}", expected the day of the release, such as "## 2026-12-01"; '
            'for a second one on that day "## 2026-12-01.2". To try it without: make release REHEARSE=try'
        )
    if not changes:
        raise Refused(f"{CHANGELOG}: nothing stands under {name}. Say what changed for readers.")
    return name, changes


def _rehearsed(root: Path, name: str) -> tuple[str, str]:
    if not re.fullmatch(r"[a-z0-9.-]+", name):
        raise Refused(f'"{name[:40]}" cannot stand in the name of a file. Use letters from a to z and digits.')
    _, _, *rest = _HEADING.split((root / CHANGELOG).read_text("utf-8"), maxsplit=2)
    return name, rest[0].strip() if rest else ""


def _fill(draft: Path, root: Path, site: Path, name: str, changes: str) -> None:
    seconds, hosted, offline = int(history.date_of_build(root)), f"site-{name}", f"offline-{name}"
    with tempfile.TemporaryDirectory(dir=draft.parent) as made:
        copy = Path(made) / offline
        offline_copy(site, copy, datetime.fromtimestamp(seconds, UTC).date())
        archives.tar(site, draft / f"{hosted}.tar.gz", hosted, seconds)
        archives.zipped(copy, draft / f"{offline}.zip", offline, seconds)
        lines = [*_sums(archives.files(copy), f"{offline}/"), *_sums(archives.files(site), f"{hosted}/")]
    (draft / FILES).write_text("".join(lines), encoding="utf-8", newline="\n")
    shutil.copyfile(root / SBOM, draft / f"parts-{name}.json")
    shutil.copyfile(root / LICENCES, draft / f"licences-{name}.md")
    commit = history.commit(root, "HEAD") or "not known"
    verify = Template(_VERIFY.read_text("utf-8")).substitute(name=name, commit=commit, seconds=seconds, sums=SUMS, files=FILES)
    for file, text in (("CHANGES.md", f"{changes}\n"), ("VERIFY.md", verify)):
        (draft / file).write_text(text, encoding="utf-8", newline="\n")
    (draft / SUMS).write_text("".join(_sums(archives.files(draft))), encoding="utf-8", newline="\n")


def _sums(files: Iterable[tuple[str, Path]], before: str = "") -> Iterator[str]:
    """Lines as `sha256sum` writes and reads them."""
    for path, file in files:
        with file.open("rb") as content:
            yield f"{hashlib.file_digest(content, 'sha256').hexdigest()}  {before}{path}\n"
