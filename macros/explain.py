"""The command `explain`: what a check means, with an example that fails and one that passes.

In: the name of a check, or a message as the check printed it. Out: what the check says of
itself, where it stands in `catalogue/checks/`. Which check a name or a message belongs to is
read from the code, so nothing is written down twice.
"""

from __future__ import annotations

import argparse
import ast
import inspect
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from .catalogue.checks import CHECKS
from .catalogue.problems import did_you_mean

_NAME = re.compile(r"[a-z]+(?:_[a-z]+)+")
_PLACE = re.compile(r"^\S+?:\d+:\d+: ")
_EXAMPLES = re.compile(r"^(Fails|Passes): (.+)$", re.MULTILINE)
_SURE = 12  # letters of a message that must be those of the code
# What these tell is told before any check.
_READING = {
    "building",
    "consequences",
    "decoding",
    "look_alikes",
    "loading",
    "merges",
    "misfits",
    "pages",
    "permalinks",
    "phrasings",
    "places",
    "positions",
    "remarks",
    "slips/quotes",
    "slips/structure",
    "validation",
}
FOLDER = Path(__file__).resolve().parent / "catalogue"


class Told(NamedTuple):
    """Something that code can tell. module: such as checks/twice. function: in which it stands. names: of problems. messages: as expressions, each with how much of it is fixed."""

    module: str
    function: str
    names: frozenset[str]
    messages: tuple[tuple[int, re.Pattern[str]], ...]
    calls: frozenset[str]


def run(root: Path, arguments: list[str]) -> int:
    """Print what is asked for; 1 where no check is meant."""
    parser = argparse.ArgumentParser(prog="python -m macros explain", description="What a check means, with an example that fails and one that passes.")
    parser.add_argument("check", nargs="+", help="the name of a check, or a message in quotes")
    asked = " ".join(parser.parse_args(arguments).check).strip()
    lines = explained(asked)
    if not lines:
        names = sorted({name for one in told() for name in one.names} | {check.__name__ for check in CHECKS})
        print(f"no check is called so, and none says this.{did_you_mean(asked, names)} Copy the whole message, in quotes.", file=sys.stderr)
        return 1
    print(*lines, sep="\n")
    return 0


def explained(asked: str) -> list[str]:
    """The lines to print; none where no check is meant."""
    functions = _by_name(asked) or _by_message(_PLACE.sub("", asked))
    reached = _callers([one for one in functions if one.module not in _READING])
    checks = [check for check in CHECKS if check.__name__ in reached]
    if checks:
        return [line for check in checks for line in _said(inspect.getdoc(check) or "")]
    return [f"{_about(functions[0].module)} It is told while a file is read, before any check: mend it first."] if functions else []


def _said(docstring: str) -> Iterator[str]:
    yield " ".join(_EXAMPLES.sub("", docstring).split())
    yield from (f"  {kind}: {example}" for kind, example in _EXAMPLES.findall(docstring))


def _by_name(asked: str) -> list[Told]:
    name = asked.replace(" ", "_").replace("-", "_")
    return [one for one in told() if name == one.function] or [one for one in told() if name in one.names]


def _by_message(asked: str) -> list[Told]:
    found = [(size, one) for one in told() for size, form in one.messages if form.search(asked)]
    most = max((size for size, _ in found), default=0)
    return [one for size, one in found if size * 5 >= most * 4]  # two checks may say nearly the same


def _callers(found: list[Told]) -> set[str]:
    """The functions themselves, and those that come to them: in their module, and by a name without an underscore from any other."""
    reached, fresh = set[str](), found
    seen = {(one.module, one.function) for one in found}
    while fresh:
        reached |= {one.function for one in fresh}
        near = [other for one in fresh for other in _called()[one.function] if other.module == one.module or not one.function.startswith("_")]
        fresh = list({(one.module, one.function): one for one in near if (one.module, one.function) not in seen}.values())
        seen |= {(one.module, one.function) for one in fresh}
    return reached


@cache
def _called() -> dict[str, list[Told]]:
    """For each name, what calls it."""
    by_name = defaultdict[str, list[Told]](list)
    for one in told():
        for name in one.calls:
            by_name[name].append(one)
    return by_name


def _about(module: str) -> str:
    text = (FOLDER / f"{module}.py").read_text("utf-8")
    return (ast.get_docstring(ast.parse(text)) or "").split("\n\n")[0].replace("\n", " ")


@cache
def told() -> tuple[Told, ...]:
    """All that the code of the catalogue can tell, function by function."""
    return tuple(one for file in sorted(FOLDER.rglob("*.py")) if file.name != "problems.py" for one in _of_module(file))


def _of_module(file: Path) -> Iterator[Told]:
    module = file.relative_to(FOLDER).with_suffix("").as_posix()
    for node in ast.walk(tree := ast.parse(file.read_text("utf-8"))):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield _one(module, node.name, node.body)
    for node in tree.body:  # a text that a module holds under a name
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            yield _one(module, node.targets[0].id, [node])


def _one(module: str, name: str, body: Sequence[ast.stmt]) -> Told:
    within = [one for statement in body for one in ast.walk(statement)]
    texts = [one.value for one in within if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    calls = {one.id for one in within if isinstance(one, ast.Name)} | {one.attr for one in within if isinstance(one, ast.Attribute)}
    return Told(module, name, frozenset(text for text in texts if _NAME.fullmatch(text)), tuple(_forms(within)), frozenset(calls - {name}))


def _forms(within: list[ast.AST]) -> Iterator[tuple[int, re.Pattern[str]]]:
    """Each text of a function that may be a message, its values left open."""
    for one in within:
        parts = one.values if isinstance(one, ast.JoinedStr) else [one]
        fixed = [part.value if isinstance(part, ast.Constant) and isinstance(part.value, str) else None for part in parts]
        size = sum(len(part) for part in fixed if part)
        if size >= _SURE and isinstance(one, (ast.JoinedStr, ast.Constant)):
            yield size, re.compile("".join(".*" if part is None else re.escape(part) for part in fixed), re.DOTALL)
