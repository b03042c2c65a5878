"""No sentence for readers stands in code: those are in catalogue/sentences.yml.

A literal is taken for one when it has four words or more and ends a sentence.
Docstrings are not literals here. Rooms and modules that speak to others than
readers are listed with the reason.
"""

from __future__ import annotations

import ast
import re

import pytest

from macros.catalogue.fields import slots
from macros.catalogue.sentences import Sentences

from conftest import ROOT

MODULES = sorted((ROOT / "macros").rglob("*.py"))
# A folder, a module, or a name that a module assigns: why its sentences may stay.
ALLOWED = {
    "macros/catalogue": "problems, for whoever edits a file",
    "macros/addresses": "problems, for whoever edits a file",
    "macros/handouts/evidence_sheets.py": "a problem, for whoever edits a page",
    "macros/handouts/files.py": "a problem, for whoever edits a record",
    "macros/handouts/making.py": "the log of a build",
    "macros/handouts/signs.py": "a problem, for whoever edits a text",
    "macros/handouts/typesetting.py": "a problem, for whoever edits a text",
    "macros/handouts/kept_folder.py": "a problem, for whoever builds",
    "macros/history.py": "the log of a build",
    "macros/publish": "the log of a build",
    "macros/__main__.py": "the command line",
    "macros/sign.py": "the command line",
    "macros/writer/__init__.py": "the command line",
    "macros/fix": "the command line",
    "macros/new": "the command line",
    "macros/begin.py": "the command line",
    "macros/rename": "the command line",
    "macros/ask.py": "the command line",
    "macros/explain.py": "the command line",
    "macros/compress.py": "the command line",
    "macros/usb/__init__.py": "the command line",
    "macros/telling.py": "the command line",
    "macros/wording.py": "the command line",
    "macros/review": "the command line",
    "macros/searching.py": "the command line",
    "macros/dead_links.py": "the command line",
    "macros/due.py": "the command line",
    "macros/hooks.py": "the log of a build",
    "macros/facts/standing.py": "the command line",
    "macros/search/evidence_data.py": "the shape of a number",
    "macros/search/score.py": "the command line",
    "macros/search/report.py": "the command line",
    "macros/catalogue/allowed.py": "problems, for whoever edits a page",
    "macros/render/problems.py": "the preview's page for whoever edits",
    "macros/exports/dictionary.py": "what a field of the data means, for those who use it",
    "macros/exports/schema.py": "a remark within a schema",
    "macros/exports/statement.py": "notices within the data; the warning before them is fixed",
    "macros/exports/schema_org.py": "the data set described, for machines",
    "macros/exports/csl.py": "notes within a bibliography",
    "macros/preview": "the log of a preview, for whoever edits",
    "macros/stopping.py": "the log of a build",
    "macros/project.py": "an exception, for whoever programs",
    "macros/search/phrases.py": "a problem, for whoever edits a phrase set",
}
_WORDS = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_TAGS = re.compile(r"<[^>]*>|\{[^}]*\}")


def is_sentence(text: str) -> bool:
    """Whether a reader would take the text for a sentence, or for the end of one."""
    plain = _TAGS.sub(" ", text).strip().rstrip("\"'*)")
    return plain.endswith((".", "?", "!", ":")) and len(_WORDS.findall(plain)) >= 4


def sentences(code: str) -> list[tuple[int, str]]:
    """(line, text) of each literal that is a sentence; parts of an f-string as one."""
    tree = ast.parse(code)
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body and isinstance(node.body[0], ast.Expr)
    }
    within = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            text = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings | within:
            text = node.value
        else:
            continue
        if is_sentence(text):
            found.append((node.lineno, text))
    return found


def reason(path: str) -> str | None:
    return next((why for room, why in ALLOWED.items() if path == room or path.startswith(f"{room}/")), None)


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_a_sentence_for_readers_stands_in_the_catalogue(file):
    path = file.relative_to(ROOT).as_posix()
    if reason(path) is None:
        assert sentences(file.read_text("utf-8")) == [], "put it in catalogue/sentences.yml, and its field in macros/catalogue/sentences/"


def test_each_exception_is_needed():
    for room in ALLOWED:
        place = ROOT / room
        files = sorted(place.rglob("*.py")) if place.is_dir() else [place]
        assert any(sentences(file.read_text("utf-8")) for file in files), room


TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))
_NO_TEXT = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<script[^>]*>.*?</script>|<[^>]*>|\]\([^)]*\)|\{ [^}]*\}", re.DOTALL)
_SPOKEN = re.compile(r"""\b(?:aria-label|placeholder|title|alt|data-(?:on|off|none|some|near|count|full|now|saved|slow|offline))="(?!\{\{)([A-Z][^"]*)\"""")


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_no_template_says_anything_of_its_own(file):
    # Only whoever edits sees the line about the preview.
    text = re.sub(r"\{% if preview %\}.*?\{% endif %\}", "", file.read_text("utf-8"), flags=re.DOTALL)
    assert (_WORDS.findall(_NO_TEXT.sub(" ", text)), _SPOKEN.findall(text)) == ([], [])


def test_each_fixed_sentence_is_used():
    users = [file for file in MODULES if "catalogue/sentences" not in file.as_posix()]
    code = "\n".join(file.read_text("utf-8") for file in (*users, *TEMPLATES))
    names = {next(step for step in reversed(slot.path) if step != "*") for slot in slots(Sentences)}
    assert {name for name in names if not re.search(rf"""(\.|["']){name}\b""", code)} == set()


def test_what_is_taken_for_a_sentence():
    code = '"""One line that is a docstring."""\nx = "<p>This is a sentence.</p>"\ny = f"Of {x} there are many more than {x}."\nz = "three short words."\nw = "no sentence at all"\n'
    assert sentences(code) == [(2, "<p>This is a sentence.</p>"), (3, "Of {} there are many more than {}.")]
