"""The command `compress`: writes each text file of a built site a second and a third time, packed.

In: the folder of a built site. Out: `.br` and `.gz` beside each file of text, for hosts
that send what lies ready (hosting/nginx.conf, hosting/Caddyfile). Most hosts with a name pack by
themselves and need none of this.

Brotli is asked of the package of that name, or of Debian's program; where there is
neither, gzip alone is written, and that is said.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

TEXT = frozenset({".bib", ".css", ".csv", ".html", ".js", ".json", ".jsonld", ".ris", ".svg", ".txt", ".xml"})
SMALLEST = 256  # bytes: below it the headers weigh more than what is saved
_GZIP = 9
# What a reader's phone loads first is packed as small as can be; of data that would take minutes.
_READ, _READ_BEST, _GOOD = frozenset({".css", ".html", ".js"}), 11, 9
_PACKED = (".br", ".gz")
Packer = Callable[[bytes], bytes]


def run(root: Path, arguments: list[str]) -> int:
    """Pack one folder; 1 where it is none."""
    parser = argparse.ArgumentParser(prog="python -m macros compress", description="Write .br and .gz beside each text file of a built site.")
    parser.add_argument("folder", type=Path, nargs="?", default=root / "site", help="the built site; site/ if not given")
    folder = parser.parse_args(arguments).folder
    if not (folder / "index.html").is_file():
        print(f"{folder} is no built site. Run: make site", file=sys.stderr)
        return 1
    if _brotli() is None:
        print("Brotli is not here, so there will be .gz files only. Install the package or the program brotli for smaller ones.", file=sys.stderr)
    before, after = compress(folder)
    print(f"{folder}: {before / 1e6:.1f} MB of text are {after / 1e6:.1f} MB on the way to a reader.")
    return 0


def compress(folder: Path) -> tuple[int, int]:
    """Pack all text files of a folder, on all cores. Bytes before, and of the smallest form of each after.

    What was packed before and has no source any more is deleted. Two runs write the same bytes.
    """
    for suffix in _PACKED:
        for old in folder.rglob(f"*{suffix}"):
            if old.with_suffix("").suffix in TEXT:
                old.unlink()
    files = sorted(file for file in folder.rglob("*") if file.suffix in TEXT and file.is_file() and file.stat().st_size >= SMALLEST)
    with ProcessPoolExecutor() as pool:
        packed = list(pool.map(_pack, files, chunksize=16))
    return sum(file.stat().st_size for file in files), sum(packed)


def _pack(file: Path) -> int:
    """Bytes of the smallest form. A packed form that is no smaller is not written."""
    content = file.read_bytes()
    smallest = len(content)
    for suffix, pack in {".gz": _gzip, ".br": _brotli(_READ_BEST if file.suffix in _READ else _GOOD)}.items():
        if pack and len(packed := pack(content)) < len(content):
            beside = file.with_name(f"{file.name}{suffix}")
            beside.write_bytes(packed)
            shutil.copystat(file, beside)  # hosts tell a browser its age
            smallest = min(smallest, len(packed))
    return smallest


def _gzip(content: bytes) -> bytes:
    return gzip.compress(content, _GZIP, mtime=0)


def _brotli(level: int = _GOOD) -> Packer | None:
    if importlib.util.find_spec("brotli"):
        module = importlib.import_module("brotli")
        return lambda content: bytes(module.compress(content, quality=level))
    if program := shutil.which("brotli"):
        return lambda content: subprocess.run([program, "-q", str(level), "-c", "-"], input=content, stdout=subprocess.PIPE, check=True).stdout
    return None
