"""A tiny project of invented records, copied afresh for each test."""

from __future__ import annotations

import hashlib
import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from macros.catalogue.positions import read
from macros.catalogue.sentences import Sentences
from macros.catalogue.validation import validate
from macros.project import Project, load_project

from quick import is_quick
from sharing import begin, once

# The day of every build a test makes or renders, whatever day `make` or the shell gives.
os.environ["SOURCE_DATE_EPOCH"] = "1767225600"  # 1 January 2026

ROOT = Path(__file__).resolve().parent.parent
TINY = ROOT / "tests" / "tiny"
Files = Mapping[str, str | bytes | None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--quick", action="store_true", help="no browser, no build, nothing that takes long (quick.py)")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--quick"):
        items[:] = [one for one in items if is_quick(one)]


def pytest_configure(config: pytest.Config) -> None:
    """The processes of one run share a folder; the one that made it deletes it."""
    if made := begin():
        config.add_cleanup(lambda: shutil.rmtree(made, ignore_errors=True))


@dataclass
class Site:
    """A built site. result: the finished build, with what it printed."""

    root: Path
    result: subprocess.CompletedProcess[str]

    @property
    def folder(self) -> Path:
        return self.root / "site"

    @property
    def printed(self) -> str:
        return self.result.stdout + self.result.stderr

    def html(self, address: str) -> BeautifulSoup:
        """The page at an address such as symptoms/cold-fingers/."""
        return BeautifulSoup((self.folder / address / "index.html").read_text("utf-8"), "html.parser")


@pytest.fixture
def tiny(tmp_path: Path) -> Callable[..., Path]:
    """tiny({path: text, or None to delete}) -> the root of a project."""

    return lambda changes=None: copied(tmp_path / "tiny", changes)


def copied(root: Path, changes: Files | None = None) -> Path:
    """The tiny project at root, copied there if it is not there yet, with these changes."""
    if not root.exists():
        shutil.copytree(TINY, root)
    for path, content in (changes or {}).items():
        file = root / path
        if content is None:
            file.unlink()
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


@pytest.fixture
def project(tiny: Callable[..., Path]) -> Callable[..., Project]:
    """project({changes}) -> the tiny project, loaded and checked."""
    return lambda changes=None: load_project(tiny(changes))


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What one build typeset and the next need not: shared by all builds of the tiny site."""
    return tmp_path_factory.mktemp("kept")


@pytest.fixture
def build(tiny: Callable[..., Path], kept: Path, tmp_path: Path) -> Callable[..., Site]:
    """build({changes}) -> the tiny site, built as `make site` builds. The first build of a test is shared by all that ask for the same changes."""

    def make(changes: Files | None = None) -> Site:
        root = tmp_path / "tiny"
        if root.exists():
            return build_tiny(tiny(changes), kept)

        def first(folder: Path) -> None:
            site = build_tiny(copied(folder / "tiny", changes), kept)
            (folder / "result").write_bytes(pickle.dumps(site.result))

        asked = hashlib.sha256(repr(sorted((changes or {}).items())).encode()).hexdigest()[:16]
        made = once(f"tiny-{asked}", first)
        shutil.copytree(made / "tiny", root, symlinks=True)
        return Site(root, pickle.loads((made / "result").read_bytes()))

    return make


def build_tiny(root: Path, kept: Path | None = None) -> Site:
    """root: a copy of the tiny project. kept: a folder for what other builds can use again."""
    for name in ("macros", "overrides", "main.py"):
        if not (root / name).exists():
            (root / name).symlink_to(ROOT / name)
    if kept and not (root / ".cache").exists():
        shutil.copytree(kept, root / ".cache")
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=root, capture_output=True, text=True, timeout=900, check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )  # fmt: skip
    if kept and (root / ".cache").is_dir():
        shutil.copytree(root / ".cache", kept, dirs_exist_ok=True)
    return Site(root, result)


@pytest.fixture(scope="session")
def real_site() -> Path:
    """The folder of the real site, built once for all processes; the project's own site/ is not touched. Nobody writes to it."""
    return once("real-site", build_real_site)


@pytest.fixture(scope="session")
def real_pages(real_site: Path) -> dict[str, BeautifulSoup]:
    """Every file of HTML of the real site, read, by its path. Nobody changes one."""
    return {
        path: BeautifulSoup((real_site / path).read_text("utf-8"), "html.parser")
        for path in sorted(found.relative_to(real_site).as_posix() for found in real_site.rglob("*.html"))
    }


def build_real_site(folder: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=ROOT, capture_output=True, text=True, check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )  # fmt: skip
    assert result.returncode == 0, result.stderr[-600:]
    assert "WARNING" not in result.stderr


def contents(folder: Path) -> dict[str, bytes]:
    """Every file under a folder, by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@cache
def fixed_sentences() -> Sentences:
    """The sentences of the real project; the tiny one has the same."""
    file = "catalogue/sentences.yml"
    found = validate(Sentences, read(file, (ROOT / file).read_bytes()))
    assert found is not None
    return found


def edited(path: str, old: str, new: str) -> dict[str, str]:
    """A change to one file of the tiny project; `old` must stand in it once."""
    text = (TINY / path).read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    return {path: text.replace(old, new)}
