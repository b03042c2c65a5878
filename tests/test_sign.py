"""python -m macros sign: writes a review into its text and into the list, and changes nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from macros.__main__ import main
from macros.catalogue.signatures import FILE as LEDGER
from macros.facts.signature import review_line, signature
from macros.project import load_project
from macros.sign import with_review

from conftest import TINY, contents, edited

COLD, GLOVES = "catalogue/symptoms/cold-fingers.yml", "docs/how-it-happens/gloves.md"
WHO = ("--by", "Dr. A. Doe", "--role", 'GP, "Town"', "--registration", "none", "--on", "2026-01-05")
TEXTS = {
    "cold-fingers": COLD,
    "how-it-happens/gloves.md": GLOVES,
    "gloves-warm-mice": "catalogue/claims/gloves-warm-mice.yml",
    "terms/glove": "catalogue/terms/glove.yml",
    "mittenazolam": "catalogue/medicines/mittenazolam.yml",
    "white-finger": "catalogue/signs/white-finger.yml",
    "numbers": "catalogue/urgent-help.yml",
}
SAID = 'Reviewed by Dr. A. Doe, GP, "Town", on 5 January 2026'


def sign(root: Path, text: str, *who: str) -> int:
    return main(["--root", str(root), "sign", text, *(who or WHO)])


def changed(root: Path, before: dict[str, bytes]) -> set[str]:
    """The files that are not as they were; what is kept for the next run is none of them."""
    after = {path: content for path, content in contents(root).items() if not path.startswith(".cache")}
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("ends", [b"\n", b"\r\n"], ids=["lf", "crlf"])
def test_every_other_byte_stays(tiny, text, ends, capsys):
    file = TEXTS[text]
    root = tiny({file: (TINY / file).read_bytes().replace(b"\n", ends)})
    before = contents(root)
    assert sign(root, text) == 0, capsys.readouterr()
    assert changed(root, before) == {file, LEDGER}
    was, now = (before[file], (root / file).read_bytes())
    assert now.count(b"reviewed: {") == 1 and load_project(root).problems == ()
    line = next(row for row in now.split(ends) if row.startswith(b"reviewed: {"))
    assert [row for row in now.split(ends) if row != line] == [row for row in was.split(ends) if row != b"reviewed: null"]
    last = (root / LEDGER).read_text("utf-8").splitlines()[-2:]
    assert last[0].startswith("2026-01-05 | ") and last[1] == "# End of the list: at least 1 entries."


def test_a_text_that_was_signed_shows_it_and_a_change_takes_it_off(tiny):
    root = tiny()
    for text in TEXTS:
        assert sign(root, text) == 0

    def lines() -> list[str]:
        found = load_project(root).sound
        things = (found.symptoms["cold-fingers"], found.pages["how-it-happens/gloves.md"], found.claims["gloves-warm-mice"], found.terms["glove"])
        return [review_line(one, found) for one in (*things, found.medicines["mittenazolam"], found.signs["white-finger"], found.urgent_help)]

    assert lines() == [SAID] * len(TEXTS)
    claim = root / TEXTS["gloves-warm-mice"]
    claim.write_text(claim.read_text("utf-8").replace("may warm the paws", "might warm the paws"), "utf-8")
    since = SAID.replace("Reviewed", "Changed since it was reviewed")
    assert lines() == [since, since, since, SAID, SAID, SAID, SAID]
    assert sign(root, "cold-fingers", *WHO[:-1], "2026-01-06") == 0
    assert lines()[0] == SAID.replace("5 January", "6 January")
    assert len((root / LEDGER).read_text("utf-8").splitlines()) == 3 + len(TEXTS) + 1 + 1


def test_signing_twice_adds_nothing(tiny, capsys):
    root = tiny()
    assert sign(root, "cold-fingers") == 0
    before = contents(root)
    assert sign(root, "symptoms/cold-fingers") == 0
    assert "signed so already" in capsys.readouterr().out and changed(root, before) == set()


REFUSED = {
    "unknown": ("cold-finger", WHO, 'Did you mean "cold-fingers"'),
    "of a source": ("mitten-2001", WHO, "no text that can be signed"),
    "not yet": ("cold-fingers", (*WHO[:-1], "2999-01-01"), "has not come yet"),
    "before the text": ("cold-fingers", (*WHO[:-1], "2026-01-01"), "is before 2026-01-02"),
    "no day": ("cold-fingers", (*WHO[:-1], "5.1.2026"), "expected a day such as"),
    "no name": ("cold-fingers", ("--by", " ", *WHO[2:]), "--by: expected"),
    "two columns": ("cold-fingers", ("--by", "A | B", *WHO[2:]), "--by: found"),
    "two lines": ("cold-fingers", (*WHO[:2], "--role", "GP\nof: x", *WHO[4:]), "--role: found"),
    "refused words": ("cold-fingers", (*WHO[:2], "--role", "permanent GP", *WHO[4:]), "Nothing was signed"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_wrong_is_told_and_nothing_is_written(tiny, capsys, name):
    text, who, told = REFUSED[name]
    root = tiny()
    before = contents(root)
    assert sign(root, text, *who) == 1
    assert told in capsys.readouterr().err and changed(root, before) == set()


def test_nothing_is_signed_while_the_check_has_problems(tiny, capsys):
    root = tiny(edited(COLD, "group: hands", "group: hats"))
    before = contents(root)
    assert sign(root, "how-it-happens/gloves.md") == 1
    told = capsys.readouterr().err
    assert COLD in told and "Nothing was signed" in told and changed(root, before) == set()


def test_a_check_that_breaks_off_leaves_nothing_half_done(tiny, monkeypatch):
    root = tiny()
    before = contents(root)
    calls = iter([load_project(root)])
    monkeypatch.setattr("macros.sign.load_project", lambda *_, **__: next(calls))
    with pytest.raises(StopIteration):
        sign(root, "cold-fingers")
    assert changed(root, before) == set()


def test_who_leaves_out_the_registration_is_told(tiny, capsys):
    with pytest.raises(SystemExit):
        sign(tiny(), "cold-fingers", *WHO[:4])
    assert "--registration" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1\nreviewed: null\nb: 2\n", "a: 1\nLINE\nb: 2\n"),
        ("a: 1\nreviewed:\nb: 2\n", "a: 1\nLINE\nb: 2\n"),
        ("a: 1\nreviewed: null  # nobody yet\n", "a: 1\nLINE  # nobody yet\n"),
        ("reviewed:\n  by: A\n  role: >-\n    B\n    C\n\n# A remark.\nb: 2\n", "LINE\n\n# A remark.\nb: 2\n"),
        ("reviewed: {by: A,\n  role: B}\n# A remark.\n", "LINE\n# A remark.\n"),
        ("a: {reviewed: null}\n", "a: {reviewed: null}\nLINE\n"),
        ("a: 1", "a: 1\nLINE\n"),
        ("a: 1\n# A remark.\n", "a: 1\n# A remark.\nLINE\n"),
        ("a: 1\n\n# End of the list: at least 1 entries.\n", "a: 1\n\nLINE\n# End of the list: at least 1 entries.\n"),
    ],
)
def test_the_line_takes_the_place_of_the_old_one(before, after):
    assert with_review(before, "LINE") == after


def test_the_entries_say_who_reviewed_them_where_they_are_shown(tiny):
    from macros.render.pages import generated_pages, written_pages

    root = tiny()
    for text in list(TEXTS)[2:]:
        assert sign(root, text) == 0
    found = load_project(root).sound
    pages = {page.path: BeautifulSoup(page.text, "html.parser").get_text() for page in (*written_pages(found), *generated_pages(found))}
    said = SAID.replace('"', "")
    for path in ("glossary.md", "medicines.md", "evidence/signs.md", "evidence/claims/gloves-warm-mice.md", "urgent-help.md"):
        assert re.sub(r'["“”]', "", pages[path]).count(said) == 1, path


def test_letters_that_look_like_a_number_stay_letters():
    from macros.catalogue.models import Review
    from macros.catalogue.positions import read
    from macros.sign import _line

    review = Review.model_validate_json('{"by": "A: B #", "role": "C", "registration": "012", "on": "2026-01-05", "of": "012345678912"}')
    values = read("x", _line(review).encode()).values
    assert Review.model_validate(values["reviewed"]) == review


def test_the_letters_are_those_that_the_command_signature_prints(tiny, capsys):
    root = tiny()
    found = load_project(root).sound
    assert sign(root, "cold-fingers") == 0
    assert signature(found.symptoms["cold-fingers"], found) in capsys.readouterr().out
