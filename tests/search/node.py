"""Runs the script of the site in Node and hands back what an expression gives.

One Node is kept by each process of the tests, with what each script left there: to start
it and to build an index takes a hundred times as long as to ask. So an expression may
change nothing that the next one sees, unless it is run `once`.
"""

from __future__ import annotations

import atexit
import json
import subprocess
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from macros.catalogue.index import Catalogue
from macros.search.files import danger_script, evidence, languages, meaning, more, script
from macros.search.score import BROWSER, Answer, node, told

KEPT = Path(__file__).with_name("kept.js")


def run(
    catalogue: Catalogue, expression: str, value: Any = None, *, of_evidence: bool = False, of_meaning: bool = False, after: str = "", once: bool = False
) -> Any:
    """expression: JavaScript with `search`, its `index` of the catalogue and the `given` value; of_evidence: with `evidence`, its index, too;
    of_meaning: with the second opinion. after: a script that needs these. once: the expression changes something."""
    return evaluated(_code(_Same(catalogue), of_evidence, of_meaning) + after, expression, value, once=once)


def answers(catalogue: Catalogue, queries: Sequence[str], most: int = 8) -> list[Answer]:
    """As macros.search.score has it."""
    return told(_asked({"script": _code(_Same(catalogue), False, True, True), "queries": list(queries), "most": most}))


def evaluated(script: str, expression: str, value: Any = None, *, once: bool = False) -> Any:
    return _asked({"script": script, "expression": expression, "value": value, "once": once})


def _asked(line: dict[str, Any]) -> Any:
    running = _running()
    assert running.stdin and running.stdout
    running.stdin.write(json.dumps(line) + "\n")
    running.stdin.flush()
    answer = json.loads(running.stdout.readline())
    assert "error" not in answer, answer["error"][-2000:]
    return answer.get("gives")


@cache
def _running() -> subprocess.Popen[str]:
    running = subprocess.Popen([node(), str(KEPT), str(BROWSER / "run.js")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    atexit.register(running.kill)
    return running


class _Same:
    """A catalogue as a key: two are the same when they are one."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.catalogue is other.catalogue

    def __hash__(self) -> int:
        return id(self.catalogue)


@lru_cache(8)  # a catalogue is large
def _code(of: _Same, of_evidence: bool, of_meaning: bool, of_more: bool = False) -> str:
    return "".join(part(of.catalogue) for part in _parts(of_evidence, of_meaning, of_more))


def _parts(of_evidence: bool, of_meaning: bool, of_more: bool) -> list[Any]:
    parts = [danger_script, languages, script]
    parts += [more] if of_more or of_evidence else []
    parts += [evidence] if of_evidence else []
    return parts + ([meaning] if of_meaning else [])
