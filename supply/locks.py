"""Every package that is locked, as the locks say: name, version, and what it is there for."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

# Each lock, and what its packages do. None of them is sent to readers.
LOCKS = {
    "requirements.txt": "builds the site",
    "tests/requirements.txt": "tests it",
    "supply/requirements.txt": "locks and audits",
    "lint/package-lock.json": "reads scripts and styles",
    "bench/package-lock.json": "measures speed",
}
_DIGEST = re.compile(r"\s*--hash=\S+")


@dataclass(frozen=True, slots=True, order=True)
class Package:
    """One version of one package.

    kind: pypi or npm. locks: paths of those it stands in, at least one.
    licence: in its own words, "" while nobody has looked; home: an address, or "".
    said_by: another version, if that was asked about the licence. digest: of npm, SHA-512 in hex.
    """

    kind: str
    name: str
    version: str
    locks: tuple[str, ...]
    licence: str = ""
    home: str = ""
    said_by: str = ""
    digest: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        return self.kind, self.name, self.version


def locked(root: Path) -> list[Package]:
    """Sorted; a version that stands in several locks is named once. root: of the project."""
    found: dict[tuple[str, str, str], Package] = {}
    for lock in LOCKS:
        text = (root / lock).read_text("utf-8")
        for package in _of_npm(text, lock) if lock.endswith(".json") else _of_python(text, lock):
            before = found.get(package.key, replace(package, locks=()))
            found[package.key] = replace(before, locks=(*before.locks, lock) if lock not in before.locks else before.locks)
    return sorted(found.values())


def _of_python(text: str, lock: str) -> Iterator[Package]:
    for line in text.replace("\\\n", " ").splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            requirement = Requirement(_DIGEST.sub("", line))
            (pin,) = requirement.specifier  # a lock names one version
            yield Package("pypi", canonicalize_name(requirement.name), pin.version, (lock,))


def _of_npm(text: str, lock: str) -> Iterator[Package]:
    for path, entry in json.loads(text)["packages"].items():
        if path:  # the first is the project itself
            name = entry.get("name") or path.rpartition("node_modules/")[2]
            algorithm, _, digest = entry["integrity"].partition("-")
            if algorithm != "sha512":
                raise ValueError(f"{lock}: {name} has a digest of another kind than sha512")
            yield Package("npm", name, entry["version"], (lock,), licence=entry.get("license", ""), digest=base64.b64decode(digest).hex())
