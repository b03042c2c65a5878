"""Templates of pages, read as any template engine would have to read them.

MiniJinja, which Zensical uses, knows no methods of Python and only some of Jinja's
filters and tests. What is listed here both know: docs of MiniJinja 2, and Zensical 0.0.73
for `striptags` and `url`. The templates that the core fills by itself, with Jinja, are
not meant; macros/render/templates.py does that.
"""

from __future__ import annotations

from functools import cache

import pytest
from jinja2 import Environment, nodes

from macros.frame import LOST
from macros.writer.pages import MAIN

from conftest import ROOT

OVERRIDES = ROOT / "overrides"
FILTERS = {"d", "default", "e", "escape", "first", "join", "last", "length", "lower", "replace", "safe", "striptags", "trim", "upper", "url"}
TESTS = {"defined", "undefined", "none", "string", "mapping", "iterable"}
LOOP = {"index", "index0", "first", "last", "length", "previtem", "nextitem"}
# What needs an extension, or has a form that one of both does not know.
NO = (nodes.Call, nodes.CallBlock, nodes.Macro, nodes.Import, nodes.FromImport, nodes.ExprStmt, nodes.ScopedEvalContextModifier)


def faults(text: str) -> list[str]:
    """What in a template another engine would stumble over."""
    tree, found = Environment().parse(text), []
    found += [f"{type(node).__name__} in line {node.lineno}" for node in tree.find_all(NO)]
    found += [f"the filter {node.name}" for node in tree.find_all(nodes.Filter) if node.name not in FILTERS]
    found += [f"the test {node.name}" for node in tree.find_all(nodes.Test) if node.name not in TESTS]
    of_a_loop = [node for node in tree.find_all(nodes.Getattr) if isinstance(node.node, nodes.Name) and node.node.name == "loop"]
    return found + [f"loop.{node.attr}" for node in of_a_loop if node.attr not in LOOP]


@cache
def of_pages() -> tuple[str, ...]:
    """Every template that a page or 404.html is made of."""
    found: list[str] = []
    wanted = [MAIN, LOST]
    while wanted:
        name = wanted.pop()
        if name not in found:
            found.append(name)
            tree = Environment().parse((OVERRIDES / name).read_text("utf-8"))
            wanted += [node.template.as_const() for node in tree.find_all((nodes.Include, nodes.Extends))]
    return tuple(sorted(found))


@pytest.mark.parametrize("name", of_pages())
def test_a_template_of_pages_asks_nothing_of_python(name):
    assert faults((OVERRIDES / name).read_text("utf-8")) == []


def test_pages_need_no_template_but_ours():
    """The theme may end: each template that is named stands in overrides/ (`of_pages` has read it there)."""
    assert {MAIN, LOST, "partials/header.html", "partials/comfort-keep.html"} <= set(of_pages())


@pytest.mark.parametrize(
    ("template", "fault"),
    [
        ("{{ a.startswith('b') }}", "Call in line 1"),
        ("{% for name, value in a.items() %}{% endfor %}", "Call in line 1"),
        ("\n{{ a.get('b') }}", "Call in line 2"),
        ("{{ policy('main.html') }}", "Call in line 1"),
        ("{{ a | sentence }}", "the filter sentence"),
        ("{{ a is sameas b }}", "the test sameas"),
        ("{% for a in b %}{{ loop.revindex }}{% endfor %}", "loop.revindex"),
    ],
)
def test_what_another_engine_does_not_know_is_found(template, fault):
    assert faults(template) == [fault]


def test_no_two_templates_of_a_page_give_one_name_to_two_things():
    """In MiniJinja a name that an included template sets stays set in the one that includes it."""
    named: dict[str, str] = {}
    for name in of_pages():
        tree = Environment().parse((OVERRIDES / name).read_text("utf-8"))
        for target in {node.target.name for node in tree.find_all((nodes.Assign, nodes.AssignBlock)) if isinstance(node.target, nodes.Name)}:
            assert named.setdefault(target, name) == name, f"{target} is set in {named[target]} and in {name}"
