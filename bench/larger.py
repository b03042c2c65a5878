"""The project with more symptoms than it has: a copy that passes the check, for measuring how costs grow.

Each symptom more is a real one in other names, with a source of its own that names it.
Texts stay as long as they are; a word is put before what no two records may share.
"""

from __future__ import annotations

import re
import shutil
import string
from datetime import date
from pathlib import Path
from typing import Any

import yaml


class _Loader(yaml.SafeLoader):
    """As YAML 1.2 has it: "on" is a word."""


_Loader.yaml_implicit_resolvers = {
    sign: [one for one in rules if one[0] != "tag:yaml.org,2002:bool"] for sign, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(?:true|false)$"), list("tf"))

ROOT = Path(__file__).resolve().parent.parent
NEEDED = ("catalogue", "docs", "macros", "overrides", "main.py", "mkdocs.yml", "requirements.txt", "tests/search/score.yml", "tests/wording/score.yml")
# Old names and codes belong to one record; what the sources of the real one say does not name this one.
LEFT_OUT = ("formerly", "codes", "not_codes", "named_in", "not_named_in", "reviewed")


def copy(root: Path, symptoms: int) -> int:
    """The project under root, with at least so many symptoms. Gives how many there are."""
    for name in NEEDED:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, root / name)
    folder = root / "catalogue/symptoms"
    real = [(file.stem, yaml.load(file.read_text("utf-8"), _Loader)) for file in sorted(folder.glob("*.yml")) if file.name != "_template.yml"]
    for number in range(len(real), symptoms):
        id, record = real[number % len(real)]
        mark = _mark(number)
        _write(folder / f"{mark}-{id}.yml", _symptom(record, mark))
        _write(root / f"catalogue/sources/{mark}-2020.yml", _source(record, mark))
    return max(symptoms, len(real))


def _mark(number: int) -> str:
    """A word that stands in no text: zzbdec for 1342."""
    return "zz" + "".join(string.ascii_lowercase[int(digit)] for digit in str(number))


def _symptom(record: dict[str, Any], mark: str) -> dict[str, Any]:
    names = {key: _named(record[key], mark) for key in ("name", "clinical_term") if key in record}
    also = {"also_called": [f"{mark} {one}" for one in record["also_called"]]}
    own = {"summary": " ".join([mark.capitalize(), *record["summary"].split()[1:]]), "named_in": [f"{mark}-2020"]}
    return {key: value for key, value in {**record, **names, **also, **own}.items() if key not in LEFT_OUT or key in own}


def _named(name: str, mark: str) -> str:
    """The first of the names that one joins: each part of a name counts as a name."""
    first = re.split(r" and | or |[,;/(]", name)[0].strip()
    return f"{mark.capitalize()} {first[0].lower()}{first[1:]}"


def _source(record: dict[str, Any], mark: str) -> dict[str, Any]:
    return {
        "type": "article-journal",
        "title": f"{mark.capitalize()} in a made-up group",
        "author": [{"family": mark.capitalize(), "given": "A."}],
        "issued": 2020,
        "container_title": f"Journal of {mark.capitalize()}",
        "URL": f"https://example.org/{mark}",
        "evidence": "case-report",
        "supports": [f"A report of one person. Among what was told is {_named(record['name'], mark)}."],
        "checked": {"status": "read", "seen": "full", "on": date(2026, 1, 1), "how": "Made up, to measure."},
    }


def _write(file: Path, record: dict[str, Any]) -> None:
    file.write_text(yaml.safe_dump(record, sort_keys=False, allow_unicode=True, width=10**6), "utf-8")
