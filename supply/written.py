"""The two committed files, made from the locks and from what packages say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from . import shipped
from .licences import asked, installed
from .locks import Package, locked
from .sbom import packages_in, sbom
from .table import table

SBOM, LICENCES = "supply/sbom.json", "supply/licences.md"


def files(root: Path, packages: Sequence[Package]) -> dict[str, str]:
    """The texts of both files, by path, for these packages."""
    sent, (looked, kept) = shipped.shipped(root), shipped.kept(root)
    return {SBOM: sbom(root, packages, sent), LICENCES: table(packages, sent, looked, kept)}


def write(root: Path, python: Iterable[Path], npm: Iterable[Path]) -> list[Package]:
    """Both files. python, npm: folders of installed packages. Returns the packages that nobody could ask."""
    file = root / SBOM
    before = packages_in(file.read_text("utf-8")) if file.is_file() else []
    said = installed(python, npm)
    packages = asked(locked(root), said, before)
    for path, text in files(root, packages).items():
        (root / path).write_text(text, encoding="utf-8")
    known = {one.key for one in before}
    return [one for one in packages if one.key not in known and (one.kind, one.name) not in said]
