"""`python -m macros begin DIR`: a small site on another subject, with this engine.

In: this project and examples/garden. Out: a folder with the engine, a made-up subject
in the place of ours, and the sentences that every site of this engine says; with
them the templates that explain each key. Nothing else in it names our subject, and `make check`, `make serve` and `make site` work in it.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from .catalogue.positions import Document, read
from .catalogue.positions import Path as Place

SAMPLE = "examples/garden"
SENTENCES = "catalogue/sentences.yml"
# The engine, and what sets it up. Its tests stay here: many of them speak of our subject.
ENGINE = ("macros", "overrides", "docs/assets", "main.py", "Makefile", "requirements.in", "requirements.txt", "LICENSE", ".gitignore")
_MADE = shutil.ignore_patterns("__pycache__", "*.pyc")


def run(root: Path, arguments: list[str]) -> int:
    """The command; its exit code."""
    parser = argparse.ArgumentParser(prog="python -m macros begin", description="Begin a site on another subject, from a sample.")
    parser.add_argument("folder", type=Path, help="where it is made; it must not be there yet")
    folder: Path = parser.parse_args(arguments).folder
    if folder.exists():
        print(f"{folder} is there already. Name a folder that is not there yet.", file=sys.stderr)
        return 1
    begin(root, folder)
    print(f"{folder} holds a small site about a made-up garden. Now: cd {folder} && make serve. What to change, and in which order, stands in its README.md.")
    return 0


def begin(root: Path, folder: Path, *, engine: bool = True) -> None:
    """Make the folder. root: of this project. engine: if not, only the content, for who reads and checks it with the engine that is there."""
    shutil.copytree(root / SAMPLE, folder, ignore=shutil.ignore_patterns("sentences.yml"))
    for name in ENGINE if engine else ():
        if (root / name).is_dir():
            shutil.copytree(root / name, folder / name, ignore=_MADE)
        elif (root / name).exists():
            shutil.copy2(root / name, folder / name)
    if engine:
        # The theme, the style sheets and the scripts in their order, as they are here.
        settings, own = (root / "mkdocs.yml").read_text("utf-8"), (folder / "mkdocs.yml").read_text("utf-8")
        (folder / "mkdocs.yml").write_text(f"{own}\n{engine_settings(settings)}", "utf-8")
    for template in sorted((root / "catalogue").glob("*/_template.yml")):
        shutil.copy2(template, folder / template.relative_to(root))
    shutil.copytree(root / "catalogue/schema", folder / "catalogue/schema")
    given = read("sentences.yml", (root / SAMPLE / "sentences.yml").read_bytes())
    (folder / SENTENCES).write_text(replaced(read(SENTENCES, (root / SENTENCES).read_bytes()), given.values), "utf-8")


def engine_settings(settings: str) -> str:
    """Of mkdocs.yml all but what is about one site: its name, its addresses, its foot, its pages. Parts begin with `# ----`."""
    parts = settings.split("\n# ---- ")
    return "\n".join(f"# ---- {part}" for part in parts[1:] if not part.startswith(("Foot", "Navigation")))


def replaced(document: Document, given: Mapping[str, object]) -> str:
    """The text of a file in which each key stands on a line of its own, with other values. An empty mapping takes all below its key away."""
    lines: list[str] = document.text.splitlines()
    for path, value in _leaves(given):
        if value == {}:
            first = document.keys[path][0] - 1
            last = next((number for number in range(first + 1, len(lines)) if lines[number].strip() and not lines[number].startswith(" ")), len(lines))
            lines[first:last] = [f"{path[-1]}: {{}}", *[""] * (last - first - 1)]  # later lines keep their numbers
            continue
        line, column = document.place(path)
        lines[line - 1] = lines[line - 1][: column - 1] + json.dumps(value, ensure_ascii=False)
    return "\n".join(lines) + "\n"


def _leaves(given: object, path: Place = ()) -> Iterator[tuple[Place, object]]:
    if isinstance(given, Mapping) and given:
        for key, value in given.items():
            yield from _leaves(value, (*path, str(key)))
    else:
        yield path, given
