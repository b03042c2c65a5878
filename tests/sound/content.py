"""Content that somebody damaged, and machines that are not like this one."""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import cache
from random import Random

from macros.project import load_project

from .rows import Trial, row
from .tiny import ENVIRONMENT, base, build
from conftest import TINY, contents

SIGNS = [
    "\0",
    "\u202e",
    "\ufeff",
    "\r",
    "\t",
    "{{",
    "}}",
    "{% x %}",
    "<b",
    "]",
    "[",
    ": ",
    "- ",
    "#",
    "'",
    '"',
    "&a",
    "*a",
    "!!python/object:os.system ",
    "---\n",
    "\x85",
    "٩",
    "🧤",
    "\\",
]


def mutated(content: bytes, random: Random) -> bytes | None:
    """One change, of the kinds that hands, editors and disks make. None: the file is deleted."""
    lines = content.splitlines(keepends=True) or [b""]
    at, other = random.randrange(len(lines)), random.randrange(len(lines))
    spot = random.randrange(len(content) + 1)
    kind = random.choice(("delete", "double", "swap", "cut", "byte", "sign", "key", "indent", "empty", "gone"))
    if kind == "delete":
        del lines[at]
    elif kind == "double":
        lines.insert(at, lines[at])
    elif kind == "swap":
        lines[at], lines[other] = lines[other], lines[at]
    elif kind == "cut":
        return content[:spot]
    elif kind == "byte":
        return content[:spot] + bytes([random.randrange(256)]) + content[spot + 1 :]
    elif kind == "sign":
        return content[:spot] + random.choice(SIGNS).encode() + content[spot:]
    elif kind == "key":  # a key, and all that is indented below it
        end = at + 1
        while end < len(lines) and lines[end][:1] in b" -":
            end += 1
        del lines[at:end]
    elif kind == "indent":
        lines[at] = b" " * random.randint(1, 3) + lines[at]
    else:
        return b"" if kind == "empty" else None
    return b"".join(lines)


@row(
    "a damaged file of the catalogue or the pages, checked",
    trials=1000,
    whole="the check ends with 0 or 1, each problem with file, line and column; never a traceback",
)
def mutations(trial: Trial) -> None:
    root = trial.folder / "tiny"
    shutil.copytree(TINY, root)
    files = sorted(one for folder in ("catalogue", "docs") for one in (root / folder).rglob("*") if one.is_file())
    for file in trial.random.sample(files, trial.random.choice((1, 1, 1, 2, 3))):
        content = mutated(file.read_bytes(), trial.random)
        file.unlink() if content is None else file.write_bytes(content)
    for problem in load_project(root).problems:  # an exception fails the trial
        placed = problem.file and problem.line >= 1 and problem.column >= 1 and len(problem.message) > 10
        trial.expect(placed, f"without a place: {problem}")
        trial.expect("\n" not in str(problem), f"not on one line: {problem}")


@row("built elsewhere: folder, zone, language, order of sets and files, nothing kept", trials=10, whole="every file is the same bytes, sheets included")
def same_bytes(trial: Trial) -> None:
    random = trial.random
    root = trial.folder / f"{random.choice(('a', 'ä b', 'x' * 40))}" / "tiny"
    files = [one for one in base().root.rglob("*") if one.is_file() and one.relative_to(base().root).parts[0] in {"catalogue", "docs", "mkdocs.yml"}]
    random.shuffle(files)
    for file in files:
        place = root / file.relative_to(base().root)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, place)
        os.utime(place, (random.randrange(10**9),) * 2)
    for name in ("macros", "overrides", "main.py"):
        (root / name).symlink_to(base().root / name)
    here = {
        "TZ": random.choice(("Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu")),
        "LC_ALL": random.choice(("C", "POSIX", "C.UTF-8", *_languages())),
        "PYTHONHASHSEED": str(random.randrange(4 * 10**9)),
    }
    code, printed = build(root, env={**ENVIRONMENT, **here})
    trial.expect(code == 0, f"{here}: {printed[-800:]}")
    found = contents(root / "site")
    other = sorted(path for path in found.keys() | base().good.keys() if found.get(path) != base().good.get(path))
    trial.expect(not other, f"{here}: {len(other)} files differ, such as {other[:3]}")


@cache
def _languages() -> tuple[str, ...]:
    listed = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout.split() if shutil.which("locale") else []
    return tuple(one for one in listed if one.startswith(("tr_", "de_", "fr_")))
