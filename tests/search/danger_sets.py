"""Measures sets of phrases about danger: which show help, which do not, and which need none.

    python tests/search/danger_sets.py FILE…

A text file holds a phrase a line; what its name begins with says what is wanted:
`danger` help, `no-medicine` the word to whoever stopped or help, `harmless` no help,
`harmless-stop` neither. In danger-languages.txt the language stands before a tab.
A YAML file is a set as in this folder.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from macros.catalogue.index import Catalogue  # noqa: E402
from macros.project import load_project  # noqa: E402
from macros.search.danger_sets import Measured, measured, read_sets  # noqa: E402


def lines(one: Measured) -> Iterator[str]:
    yield f"{one.name}: {one.phrases} phrases, {len(one.wrong)} wrong"
    yield from (f"  {one.fault}: {phrase}" for phrase in one.wrong)


def main(files: Sequence[str]) -> int:
    if not files:
        print(__doc__)
        return 2
    catalogue: Catalogue = load_project(ROOT).sound
    for file in files:
        for one in measured(read_sets(Path(file)), catalogue):
            print(*lines(one), sep="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
