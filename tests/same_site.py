"""Which pages and files of two built sites differ: python tests/same_site.py OLD NEW

For whoever moves code and promises the same bytes. The letters of editions, the
versions of joined files and the codes drawn from them are passed over, because
one mended field gives each edition new letters; --exact passes over nothing.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

PASSED_OVER = (
    (rb"(\d{4}-\d\d-\d\d)-[0-9a-f]{6}", rb"\1"),
    (rb"\?v=[0-9a-f]{10}", b""),
    (rb'(?s)<div class="print-qr">.*?</div>', b""),
)


def read(file: Path, exact: bool) -> bytes:
    content = file.read_bytes()
    if not exact and file.suffix in {".html", ".json", ".jsonld", ".csv", ".xml", ".bib", ".ris", ".js"}:
        for shape, instead in PASSED_OVER:
            content = re.sub(shape, instead, content)
    return content


def main(old: str, new: str, *flags: str) -> int:
    exact, folders = "--exact" in flags, (Path(old), Path(new))
    before, after = ({file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()} for folder in folders)
    other = [path for path in sorted(before & after) if read(folders[0] / path, exact) != read(folders[1] / path, exact)]
    for path in [*(f"- {path}" for path in sorted(before - after)), *(f"+ {path}" for path in sorted(after - before)), *other]:
        print(path)
    pages = sum(path.endswith(".html") for path in other)
    print(f"{len(before)} files before, {len(after)} after; {len(other)} differ, {pages} of them pages.")
    return 1 if other or before != after else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
