"""Odd values that fit their field, tried one at a time on the tiny project.

Out: `trials()`, each a change to files of the project. Whatever passes the
check must build; tests/site/test_odd_values.py tries a fixed part of them, and
`python tests/odd.py` all of them (some minutes).
"""

from __future__ import annotations

import copy
import itertools
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from macros.catalogue.fields import EACH, KEYS, Slot, slots  # noqa: E402 - a script too
from macros.catalogue.models import KINDS  # noqa: E402
from macros.catalogue.pages import Front, split  # noqa: E402
from macros.catalogue.sentences import Sentences  # noqa: E402
from macros.catalogue.urgent_help import UrgentHelp  # noqa: E402
from macros.catalogue.vocabulary import Vocabulary  # noqa: E402

from conftest import TINY  # noqa: E402

TEXTS = (
    ".", "-", "#", "# x", "**", "*", "_", "[", "](", "'", '"', "`", "```", "<", ">", "&", "&amp;", "|", "~", "\\", "/", "+", "!", "![", "{", "}", "{ #x }", "{: .x }",
    "%", "$", "@", "=", ":", "1", "1.", "0", "123456", "12. x", " ", "   ", "\n", "a\nb", "a\n\nb", "    a", "- a", "- - - a", "> > > a", "---", "===", "a\n===", "\u00a0",
    "🧊", "手", "α → β", "ß", "İ", "é", "e\u0301", "\u0301", "A" * 55, "word " * 20, "W" * 70, "x" * 4000, "null", "true", "a:b", "^a^", "~~a~~", "==a==", ":smile:", "[a][b]",
    "[a]: b", "a.b", "?", "…", "{}", "{x}", "{{", "}}", "con", "http://x", "https://x.example", "a@b.c", "(" * 40, "[" * 40 + "]" * 40, "*" * 60, "`" * 40, ">" * 60, "_a" * 60,
)  # fmt: skip
IDS = ("zz", "1", "other", "x-1", "a" * 60)
# What the tiny records leave out, so that every field is tried.
MORE: dict[str, dict[str, Any]] = {
    "symptoms": {"changed": [{"on": date(2026, 1, 3), "what": "More."}], "formerly": ["chilly-fingers"], "kept_offline": True, "hope_in_why": True},
    "terms": {"also_called": ["mitt"], "formerly": ["muff"], "changed": [{"on": date(2026, 1, 3), "what": "More."}]},
    "medicines": {"also_called": ["mittens"], "formerly": ["muffazolam"], "note": "A note.", "sources": ["scarf-2002"]},
    "claims": {"formerly": ["gloves-help-mice"], "changed": [{"on": date(2026, 1, 3), "what": "More."}]},
    "sources": {
        "formerly": ["mitten-2000"], "issue": "2", "publisher": "Mitten Press", "PMID": "12345", "PMCID": "PMC12345", "ISBN": "9781234567897",
        "URL": "https://mitten.example/a", "more_authors": True,
    },
    "page": {
        "medical_name": "Chirotheca", "formerly": ["how-it-happens/muffs.md"], "handout": ["**One.** Point.", "Another point."],
        "changed": [{"on": date(2026, 1, 3), "what": "More."}],
    },
}  # fmt: skip
RECORDS = {
    "symptoms": "catalogue/symptoms/cold-fingers.yml", "terms": "catalogue/terms/glove.yml", "medicines": "catalogue/medicines/mittenazolam.yml",
    "claims": "catalogue/claims/gloves-warm-mice.yml", "sources": "catalogue/sources/mitten-2001.yml",
}  # fmt: skip
PAGE = "docs/how-it-happens/gloves.md"
# Easy words, so that names the glossary has lost make the page no hard one.
PLAIN = "\nWe like it so. It is warm and dry. You can do it too. They go out in the cold. It is fun to do. We all go home at ten.\n" * 3
SINGLE = {"catalogue/urgent-help.yml": UrgentHelp, "catalogue/vocabulary.yml": Vocabulary, "catalogue/sentences.yml": Sentences}


@dataclass(frozen=True)
class Trial:
    """file, path: where the value stands. value: None for a field that is there and empty."""

    file: str
    path: tuple[str | int, ...]
    value: Any

    def __str__(self) -> str:
        return f"{self.file} {'.'.join(map(str, self.path))} = {str(self.value)[:40]!r}"


def trials() -> Iterator[Trial]:
    """Each field of each kind of file with each odd value of its sort."""
    for file, model in [*((RECORDS[kind], model) for kind, model in KINDS.items()), (PAGE, Front), *SINGLE.items()]:
        whole = values(file)
        for slot in slots(model):
            for path in itertools.islice(_paths(whole, slot), 2 if file in SINGLE else 9):
                for value in (*(IDS if slot.to else TEXTS), None, []):
                    yield Trial(file, path, value)


def values(file: str) -> dict[str, Any]:
    text = (TINY / file).read_text("utf-8")
    found = split(text)
    whole = yaml.safe_load(found[0] if found else text)
    kind = next((kind for kind, one in RECORDS.items() if one == file), "page" if file == PAGE else "")
    return {**whole, **copy.deepcopy(MORE.get(kind, {}))}


def _paths(value: Any, slot: Slot) -> Iterator[tuple[str | int, ...]]:
    """Where the values of a slot stand in a file; a whole list, too, and a missing field."""

    def walk(value: Any, rest: tuple[str, ...], path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
        if not rest or rest[0] == KEYS:
            yield path
        elif rest[0] == EACH:
            yield path
            for key in value if isinstance(value, dict) else range(len(value or ())):
                yield from walk(value[key], rest[1:], (*path, key))
        else:
            name = rest[0].rstrip("_")
            yield from walk((value or {}).get(name), rest[1:], (*path, name))

    yield from walk(value, slot.path, ())


def changed(tried: list[Trial]) -> dict[str, str]:
    """The files with these values in them."""
    found: dict[str, Any] = {}
    for trial in tried:
        value = found.setdefault(trial.file, values(trial.file))
        for key in trial.path[:-1]:
            if isinstance(value, dict) and value.get(key) is None:
                value[key] = {}
            value = value[key]
        value[trial.path[-1]] = trial.value
    texts = {file: yaml.safe_dump(whole, allow_unicode=True, sort_keys=False, width=10_000) for file, whole in found.items()}
    return {file: f"---\n{text}---\n{split((TINY / file).read_text('utf-8'))[1]}{PLAIN}" if file == PAGE else text for file, text in texts.items()}
