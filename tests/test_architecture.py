"""The house rules that keep the core free of any site generator."""

from __future__ import annotations

import ast
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from conftest import ROOT

MODULES = sorted((ROOT / "macros").rglob("*.py"))
ADAPTERS = {"macros/hooks.py"}
GENERATORS = {"mkdocs", "mkdocs_macros", "material", "zensical", "properdocs", "pymdownx", "markdown"}


def imports(file: Path) -> set[str]:
    """Absolute names of all that a module imports, at any depth of the code."""
    package = list(file.relative_to(ROOT).with_suffix("").parts)
    package = package[:-1]
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            stem = ".".join([*base, *([node.module] if node.module else [])])
            found.update(f"{stem}.{alias.name}" for alias in node.names)
    return found


def name_of(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_only_the_adapter_names_a_site_generator(file):
    named = {name.partition(".")[0] for name in imports(file)} & GENERATORS
    if file.relative_to(ROOT).as_posix() in ADAPTERS:
        assert named == {"mkdocs"}
    else:
        assert not named


def test_rendering_everything_loads_no_site_generator():
    code = (
        "import sys; sys.path.insert(0, '.')\n"
        "from pathlib import Path\n"
        "from macros.project import load_project\n"
        "from macros.render.pages import generated_pages, written_pages\n"
        "found = load_project(Path('tests/tiny')).sound\n"
        "assert len([*generated_pages(found), *written_pages(found)]) == 16\n"
        f"print(sorted({GENERATORS!r} & set(sys.modules)))\n"
    )
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (result.stdout.strip(), result.stderr) == ("[]", "")


def test_no_import_goes_round_in_a_circle():
    names = {name_of(file) for file in MODULES}
    graph: dict[str, set[str]] = {}
    for file in MODULES:
        found = set()
        for name in imports(file):
            # `from .x import y`: y may be a module or a thing within x.
            found |= {candidate for candidate in (name, name.rpartition(".")[0]) if candidate in names}
        graph[name_of(file)] = found - {name_of(file)} - ({"macros"} if name_of(file) != "macros" else set())
    for name in list(graph):
        # A package hands on what is inside it; that is no circle.
        graph[name] = {one for one in graph[name] if not (name.startswith(f"{one}."))}
    order = list(TopologicalSorter(graph).static_order())  # raises CycleError
    assert set(order) == names


def test_nothing_flows_backwards():
    for file in MODULES:
        name = name_of(file)
        if name.startswith("macros.catalogue"):
            assert not any(one.startswith(("macros.render", "macros.project", "macros.current", "macros.hooks")) for one in imports(file)), name
        if name.startswith("macros.render"):
            assert not any(one.startswith(("macros.project", "macros.current", "macros.hooks", "macros.publish", "macros.exports")) for one in imports(file)), name
        if name.startswith("macros.exports"):
            assert not any(one.startswith(("macros.project", "macros.current", "macros.hooks", "macros.publish", "macros.files")) for one in imports(file)), name


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_modules_fit_on_a_few_screens(file):
    assert len(file.read_text("utf-8").splitlines()) <= 250


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_each_module_says_what_it_is_for(file):
    assert ast.get_docstring(ast.parse(file.read_text("utf-8")))
