"""What packages say of themselves: their licence and their home page.

Asked are the packages that are installed here. What is not, such as a version for
another system, keeps what sbom.json says of it, or takes what another version says,
and then it is named. Nothing is guessed: a package that says nothing has "".
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib.metadata import Distribution, distributions
from pathlib import Path

from packaging.utils import canonicalize_name

from .locks import Package

Said = dict[tuple[str, str], dict[str, tuple[str, str]]]  # (kind, name): {version: (licence, home)}
_HOMES = ("homepage", "home", "home-page", "repository", "source", "source code", "code", "github")  # names of links, the best first
_REGISTRY = re.compile(r"//(www\.)?(pypi|npmjs)\.")  # a page of the index is nobody's home
_SHORT = 60  # letters: some write the whole text of a licence into its name


def asked(packages: Iterable[Package], said: Said, before: Iterable[Package] = ()) -> list[Package]:
    """The packages with licence and home. before: those of the last time."""
    known = {package.key: package for package in before}
    return [_asked(package, said.get((package.kind, package.name), {}), known.get(package.key)) for package in packages]


def _asked(package: Package, said: dict[str, tuple[str, str]], before: Package | None) -> Package:
    if package.version in said:
        licence, home = said[package.version]
        return replace(package, licence=licence or package.licence, home=home)
    if before:
        return replace(package, licence=before.licence, home=before.home, said_by=before.said_by)
    if said:
        version = max(said)
        licence, home = said[version]
        return replace(package, licence=package.licence or licence, home=home, said_by="" if package.licence else version)
    return package


def installed(python: Iterable[Path], npm: Iterable[Path]) -> Said:
    """python: folders of packages (site-packages); npm: folders node_modules. One that is not there has nothing."""
    found: Said = {}
    for one in distributions(path=[str(folder) for folder in python]):
        found.setdefault(("pypi", canonicalize_name(one.name)), {})[one.version] = (_licence(one), _home(one))
    for folder in npm:
        for manifest in sorted(folder.rglob("package.json")):
            about = json.loads(manifest.read_text("utf-8"))
            if "name" in about and "version" in about:
                found.setdefault(("npm", about["name"]), {})[about["version"]] = (_npm_licence(about), _npm_home(about))
    return found


def _licence(one: Distribution) -> str:
    """As an expression if there is one, else the free text, else its classifiers, else where its text is."""
    if expression := _first(one, "License-Expression"):
        return expression
    free = _first(one, "License").strip()
    short = free if free != "UNKNOWN" and "\n" not in free and len(free) <= _SHORT else ""
    classified = [line.rpartition(" :: ")[2] for line in _all(one, "Classifier") if line.startswith("License ::") and line.count("::") > 1]
    return short or " / ".join(classified) or " / ".join(f"see its file {name}" for name in _all(one, "License-File"))


def _home(one: Distribution) -> str:
    links = dict(_links(one))
    named = [links[name] for name in _HOMES if name in links]
    return next((one for one in (*named, *links.values()) if not _REGISTRY.search(one)), "")


def _links(one: Distribution) -> Iterator[tuple[str, str]]:
    yield from (("home-page", home) for home in _all(one, "Home-page"))
    for link in _all(one, "Project-URL"):
        name, _, address = link.partition(",")
        yield name.strip().lower(), address.strip()


def _first(one: Distribution, key: str) -> str:
    return next(iter(_all(one, key)), "")


def _all(one: Distribution, key: str) -> list[str]:
    return [str(value) for value in one.metadata.get_all(key) or []]


def _npm_licence(about: dict[str, object]) -> str:
    """`license`, or the first of `licenses` as old packages have it; a word or {type: word}."""
    said = about.get("license") or about.get("licenses") or ""
    said = said[0] if isinstance(said, list) else said
    return str(said["type"] if isinstance(said, dict) else said)


def _npm_home(about: dict[str, object]) -> str:
    repository = about.get("repository") or ""
    address = about.get("homepage") or (repository["url"] if isinstance(repository, dict) else repository)
    return str(address).removeprefix("git+").removesuffix(".git")
