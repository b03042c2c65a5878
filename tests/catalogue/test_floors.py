"""A list that keeps readers safe is whole: not gone, not empty, not cut off, not shorter."""

from __future__ import annotations

import pytest

from macros.catalogue import permalinks, signatures
from macros.catalogue.checks.floors import LISTS
from macros.catalogue.floors import end, entries, fewer
from macros.catalogue.positions import read
from macros.catalogue.sentences import Sentences
from macros.catalogue.validation import validate

from conftest import ROOT, TINY

SENTENCES, DANGER = "catalogue/sentences.yml", "catalogue/danger-words.yml"
EVERY = (*LISTS, permalinks.FILE, signatures.FILE, SENTENCES)


def cuts(text: str) -> list[str]:
    """The text without its last line, without its last two, and so on."""
    lines = text.splitlines(keepends=True)
    return ["".join(lines[:count]) for count in range(len(lines))]


@pytest.mark.parametrize("file", EVERY)
@pytest.mark.parametrize("content", [None, "", "\n", "# Only a note.\n", "{}\n", "[]\n", "null\n"])
def test_a_list_that_is_gone_or_empty_is_told(project, tiny, file, content):
    (tiny() / file).unlink()  # one of them is a link
    if content is not None:
        tiny({file: content})
    assert {one.file for one in project().problems} == {file}


@pytest.mark.parametrize("file", [*LISTS, permalinks.FILE])
def test_no_cut_of_a_list_has_its_last_line(file):
    """What is told of a cut is told by its last line: a list has one line that ends it. Cuts of each length near either end, and some between, are read."""
    text = (ROOT / file).read_text("utf-8")
    assert fewer(file, text, 10**7) is None
    lines = text.rstrip().splitlines()
    assert [number for number, line in enumerate(lines) if "# End of the list" in line] == [len(lines) - 1]
    every = cuts(text)
    found = [fewer(file, cut, 10**7) for cut in (*every[:100], *every[100:-100:97], *every[-100:])]
    assert len(found) > 100 and all(one is not None and one.check == "cut_off" for one in found)


def test_no_cut_of_the_sentences_has_every_key():
    """Near either end each cut is read, and some between: what is missing then is missing in each shorter one."""
    every = cuts((ROOT / SENTENCES).read_text("utf-8"))
    for cut in (*every[:40], *every[40:-60:23], *every[-60:]):
        document = read(SENTENCES, cut.encode())
        assert validate(Sentences, document) is None and document.problems, cut[-80:]


@pytest.mark.parametrize("file", [*LISTS, permalinks.FILE, signatures.FILE])
def test_each_cut_of_a_small_list_ends_the_check(project, file):
    for cut in cuts((TINY / file).read_text("utf-8")):
        assert file in {one.file for one in project({file: cut}).problems}, cut


def test_who_takes_an_entry_out_is_told_what_to_write(project):
    text = (TINY / DANGER).read_text("utf-8")
    shorter = text.replace("fingers fell off, ", "")
    problem = project({DANGER: shorter}).problems[0]
    assert (problem.line, problem.check) == (7, "fewer_entries") and "write 5 in this line" in problem.message
    assert project({DANGER: shorter.replace("at least 6", "at least 5")}).problems == ()


def test_who_adds_an_entry_changes_nothing_else(project):
    text = (TINY / DANGER).read_text("utf-8")
    assert project({DANGER: text.replace("fingers fell off", "fingers fell off, fingers came off")}).problems == ()


def test_a_lost_address_is_told_though_nothing_else_knows_it(project):
    listed = permalinks.text(["/symptoms/", "/glossary/"])
    assert listed.endswith("\n# End of the list: at least 2 entries.\n")
    assert project({permalinks.FILE: listed}).problems == ()
    problem = project({permalinks.FILE: listed.replace("/glossary/\n", "")}).problems[0]
    assert (problem.file, problem.check) == (permalinks.FILE, "fewer_entries")


@pytest.mark.parametrize("file", [*LISTS, permalinks.FILE])
def test_the_floor_of_a_real_list_is_near_what_it_holds(file):
    """Raise it now and then: what was added above it could be lost without a word."""
    content = (ROOT / file).read_bytes()
    count = len(permalinks.read(content)[0]) if file == permalinks.FILE else entries(read(file, content, len(content)).values)
    stated = int(content.decode().rstrip().rpartition("at least ")[2].split()[0])
    assert count * 0.9 <= stated <= count, f"write as the last line: {end(count)}"


def test_entries_are_counted_at_any_depth():
    assert entries({"a": [1, {"b": "x", "c": None}], "d": True, "e": []}) == 3
