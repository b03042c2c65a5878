"""The scripts of the site, as text: one implementation each, and no word of the vocabulary in them."""

from __future__ import annotations

import re

import pytest
import yaml

from conftest import ROOT

FILES = sorted([*(ROOT / "docs/assets").rglob("*.js"), *(ROOT / "macros").glob("*/browser/*.js"), *(ROOT / "macros/offline").glob("*.js")])
WITHIN = sorted((ROOT / "overrides").rglob("*.html"))
TEXT = re.compile(r""""(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'""")
# Only these files may hold what others used to hold as well.
ONCE = {
    r"\.normalize\(\"": {"docs/assets/js/shared.js"},
    r"createElement\(": {"docs/assets/js/shared.js"},
    r"navigator\.clipboard|execCommand": {"docs/assets/js/copy.js"},
    r"Nothing here fits|No name has|may fit": {"docs/assets/js/narrow.js"},
}
# Words of the web that happen to be ids as well.
COMMON = {"long"}  # how a date is written (toLocaleDateString)
COMMON |= {"full"}  # how much room a sheet has left


def code(file) -> str:
    """Without comments that fill a line."""
    return "\n".join(line for line in file.read_text("utf-8").splitlines() if not line.strip().startswith("//"))


@pytest.mark.parametrize("what", ONCE)
def test_what_all_need_is_written_once(what):
    assert {file.relative_to(ROOT).as_posix() for file in FILES if re.search(what, code(file))} == ONCE[what]


def test_no_script_names_a_word_of_the_vocabulary():
    """A group that is renamed, or added, needs no change in a script: the page or the data says what it means."""
    vocabulary = yaml.safe_load((ROOT / "catalogue/vocabulary.yml").read_text("utf-8"))
    ids = {word["id"] for words in vocabulary.values() for word in words} - COMMON
    scripts = {file: code(file) for file in FILES}
    scripts |= {file: "\n".join(re.findall(r"<script[^>]*>(.*?)</script>", file.read_text("utf-8"), re.S)) for file in WITHIN}
    named = {
        (file.relative_to(ROOT).as_posix(), word)
        for file, text in scripts.items()
        for literal in TEXT.findall(text)
        for word in re.split(r"[^a-z0-9-]+", literal[1:-1])
        if word in ids and (literal[1:-1] == word or re.search(rf"[#=.'\[/]{word}\b", literal))
    }
    assert named == set()
