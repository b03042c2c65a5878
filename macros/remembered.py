"""What was worked out before, found again by all that it was worked out from.

An answer has a key: a digest of every text it depends on beside the code. `recall`
brings the answers of earlier runs from a folder, and `keep` writes them back once
there is something new. Both do so under a digest of the code, of Python and of the
installed packages, so that no answer outlives what gave it. Deleting the folder
costs time, never truth: the name of a file holds a digest of its bytes, and one that
is cut or another's is passed over.

Nothing is recalled where nobody asks for it: without `recall` each answer is worked out.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import os
import pickle
import sys
import sysconfig
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, ClassVar, TypeVar

T = TypeVar("T")
MADE = ".cache"  # where made files are kept, from the project's root; nothing in it is committed
FOLDER = "answers"  # in that folder
CORE = Path(__file__).resolve().parent
MANY = 3  # times as many answers as were asked for: not every run asks for all
_NONE = object()


def digest(*texts: str | bytes) -> bytes:
    """Sixteen bytes that change when any of the texts does, or moves into its neighbour."""
    found = hashlib.blake2b(digest_size=16)
    for text in texts:
        part = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
        found.update(len(part).to_bytes(8, "big") + part)
    return found.digest()


@cache
def code() -> bytes:
    """A digest of what answers: every file of the core, Python, and the packages that are installed."""
    files = sorted(file for file in CORE.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    # Whatever is installed or taken away touches the folder of packages.
    packages = os.stat(sysconfig.get_paths()["purelib"]).st_mtime_ns
    return digest(sys.version, str(packages), *(part for file in files for part in (str(file.relative_to(CORE)), file.read_bytes())))


class Memory:
    """Answers of one kind. When they are many times more than those that were asked for, the others are forgotten."""

    every: ClassVar[dict[str, Memory]] = {}

    def __init__(self, name: str) -> None:
        self.name = name
        self.open = False
        self.every[name] = self
        self._answers: dict[bytes, Any] = {}
        self._used: set[bytes] = set()
        self._new = False

    def of(self, key: bytes, work: Callable[[], T]) -> T:
        """The answer of a key, worked out now if it is not known. It is shared: nobody changes it."""
        if not self.open:
            return work()
        found = self._answers.get(key, _NONE)
        if found is _NONE:
            found = self._answers[key] = work()
            self._new = True
        self._used.add(key)
        answer: T = found
        return answer

    def recall(self, folder: Path) -> None:
        """Open the memory, with what an earlier run kept. One that is open already holds all that."""
        if self.open:
            return
        self.open = True
        with contextlib.suppress(OSError, pickle.UnpicklingError, EOFError, AttributeError, ImportError):
            for file in self._files(folder):
                content = file.read_bytes()
                if file.name == self._file_name(content):
                    self._answers = _unpickled(content)

    def keep(self, folder: Path) -> None:
        """Write down what was used. A disk that is full or not ours keeps nothing, which costs time only."""
        if not self._new:
            return
        if len(self._answers) > MANY * len(self._used):
            self._answers = {key: self._answers[key] for key in self._used}
        content = pickle.dumps(self._answers, protocol=5)
        name, old = self._file_name(content), list(self._files(folder, any_code=True))
        draft = folder / f"{name}.{os.getpid()}"
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            try:
                draft.write_bytes(content)
                draft.replace(folder / name)
                for file in old:
                    if file.name != name:
                        file.unlink(missing_ok=True)
            finally:
                draft.unlink(missing_ok=True)
        self._new = False

    def _file_name(self, content: bytes) -> str:
        return f"{self.name}-{code().hex()}-{digest(code(), content).hex()}"

    def _files(self, folder: Path, any_code: bool = False) -> Iterator[Path]:
        start = f"{self.name}-" if any_code else f"{self.name}-{code().hex()}-"
        with contextlib.suppress(OSError):
            yield from [file for file in folder.iterdir() if file.name.startswith(start) and file.is_file() and not file.is_symlink()]


def recall(root: Path) -> None:
    """Every memory, as it was kept. root: of the project; nothing in its folder of made files came from elsewhere."""
    for memory in Memory.every.values():
        memory.recall(root / MADE / FOLDER)


def keep(root: Path) -> None:
    for memory in Memory.every.values():
        if memory.open:
            memory.keep(root / MADE / FOLDER)


def read_by_a_check(root: Path) -> bytes:
    """A digest of all that a check looks at: what records and pages hold, what else has a name there, and the day.

    Nothing is taken from the times of files: two saves within one tick would look alike.
    """
    settings = root / "mkdocs.yml"
    parts: list[str | bytes] = [str(datetime.now(UTC).date()), os.environ.get("SOURCE_DATE_EPOCH", ""), settings.read_bytes() if settings.is_file() else b""]
    for folder in ("catalogue", "docs", "tests/search", "tests/wording"):
        for place, folders, names in os.walk(root / folder):
            folders.sort()
            for name in sorted([*names, *folders]):
                path = os.path.join(place, name)
                parts += [path, "link" if os.path.islink(path) else "file" if os.path.isfile(path) else "other"]
                if name.endswith((".yml", ".yaml", ".md", ".txt")) and parts[-1] == "file":
                    parts.append(Path(path).read_bytes())
    return digest(*parts)


def look_for_rubbish_seldom() -> None:
    """Python looks through all that it holds whenever some hundred things were made; here nearly all that is made stays."""
    gc.set_threshold(100_000, 20, 100)


def _unpickled(content: bytes) -> dict[bytes, Any]:
    """Half the time goes into looking for rubbish among a million new things, of which none is."""
    running = gc.isenabled()
    gc.disable()
    try:
        found: dict[bytes, Any] = pickle.loads(content)  # noqa: S301 - our own bytes, by their digest, from a folder that holds nothing from elsewhere
        return found
    finally:
        if running:
            gc.enable()
