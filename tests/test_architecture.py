"""The house rules that keep the core free of any site generator."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
import yaml

from macros.catalogue.checks.page_html import EXTENSIONS

from conftest import ROOT

MODULES = sorted((ROOT / "macros").rglob("*.py"))
ADAPTERS = {"macros/assets.py", "macros/hooks.py", "macros/preview/pages.py", "macros/preview/server.py", "macros/rendered.py", "macros/stopping.py"}
# The rooms of macros/, lowest first: YAML, model, index, facts, then each form they take,
# then the hands that pass them to a build.
LAYERS = (
    "history", "remembered", "readability", "catalogue", "addresses", "facts", "figures", "bundle", "policy", "search", "handouts", "exports", "codes", "form", "render", "frame", "offline",
    "fix", "new", "begin", "project", "checked", "telling", "review", "due", "dead_links", "sign", "rename", "ask", "explain", "wording", "searching", "current", "files", "compress", "usb", "publish", "writer", "reloading", "macros", "assets", "rendered", "stopping", "preview", "hooks", "__main__",
)  # fmt: skip
GENERATORS = {"mkdocs", "mkdocs_macros", "material", "zensical", "properdocs"}
# The library that makes HTML of Markdown outlives the site generator. One check asks it
# what a page becomes; the writer makes pages with it, and puts aside what it need not read.
READ_MARKDOWN = {"macros/catalogue/checks/page_html.py", "macros/writer/body.py", "macros/writer/ready.py"}


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


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_one_check_and_the_writer_read_markdown_as_html(file):
    named = {name.partition(".")[0] for name in imports(file)} & {"markdown", "pymdownx"}
    assert named == ({"markdown"} if file.relative_to(ROOT).as_posix() in READ_MARKDOWN else set())


def test_that_check_reads_markdown_as_the_site_does():
    settings = re.search(r"^markdown_extensions:\n((?: .*\n)+)", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
    listed = [one if isinstance(one, dict) else {one: {}} for one in yaml.safe_load(settings[1])]
    assert {name: given for one in listed for name, given in one.items()} == EXTENSIONS


def test_rendering_everything_loads_no_site_generator():
    code = (
        "import sys; sys.path.insert(0, '.')\n"
        "from pathlib import Path\n"
        "from macros.project import load_project\n"
        "from macros.render.pages import generated_pages, written_pages\n"
        "import macros.writer.site\n"
        "found = load_project(Path('tests/tiny')).sound\n"
        "assert len([*generated_pages(found), *written_pages(found)]) == 22\n"
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


def room_of(module: str) -> str:
    """`render` of macros.render.links; a module at the top is a room of its own."""
    return module.split(".")[1] if "." in module else "macros"


def upward(file: Path) -> set[str]:
    """What a module imports from a room above its own."""
    here = LAYERS.index(room_of(name_of(file)))
    names = {name_of(other) for other in MODULES}
    known = {one for name in imports(file) for one in (name, name.rpartition(".")[0]) if one in names and one != "macros"}
    return {name for name in known if LAYERS.index(room_of(name)) > here}


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_a_room_imports_only_lower_ones(file):
    assert not upward(file)


def test_every_room_has_a_layer():
    assert {room_of(name_of(file)) for file in MODULES} == set(LAYERS)


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_modules_fit_on_a_few_screens(file):
    assert len(file.read_text("utf-8").splitlines()) <= 250


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_each_module_says_what_it_is_for(file):
    assert ast.get_docstring(ast.parse(file.read_text("utf-8")))
