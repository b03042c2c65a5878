"""What scripts say to readers is held to the same words and lengths as the records.

These sentences stand in the scripts still, because each is said at one place and
moment only; the checks of the catalogue do not see them, so this does.
"""

from __future__ import annotations

import re

import pytest

from macros.catalogue.checks.readability import measure
from macros.catalogue.checks.reading import over_long
from macros.catalogue.loading import load
from macros.catalogue.wording import Reader

from conftest import ROOT

SCRIPTS = sorted([*(ROOT / "docs/assets").rglob("*.js"), *(ROOT / "macros").glob("*/browser/*.js")])
GRADE = 8


@pytest.fixture(scope="module")
def reader() -> Reader:
    found = load(ROOT).reader
    assert found
    return found


def sentences(code: str) -> list[str]:
    """Texts of four words or more between double quotes, with \\u escapes read."""
    without_comments = "\n".join(line for line in code.splitlines() if not line.lstrip().startswith(("//", "*", "/*")))
    found = re.findall(r'"((?:[^"\\\n]|\\.)*)"', without_comments)
    texts = [re.sub(r"\\u([0-9a-f]{4})", lambda one: chr(int(one[1], 16)), one).strip() for one in found]
    return [one for one in texts if len(one.split()) >= 4 and re.match(r"[A-Z“]", one) and "=" not in one]


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.name)
def test_each_sentence_of_a_script_keeps_to_our_words(file, reader):
    for text in sentences(file.read_text("utf-8")):
        assert list(reader.refused(text)) == [], text
        assert list(over_long(text)) == [], text
        assert measure(text).grade <= GRADE or len(text.split()) < 8, text


def test_there_are_sentences_to_look_at():
    found = [text for file in SCRIPTS for text in sentences(file.read_text("utf-8"))]
    assert len(found) >= 20
    assert any("search could not be loaded" in text for text in found)
