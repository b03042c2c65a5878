"""Faults that people reported in public about YAML written by hand, tried on records of ours."""

from __future__ import annotations

import pytest

from macros.catalogue.positions import read

from conftest import TINY, edited

GLOVE, COLD, GLOVES = "catalogue/terms/glove.yml", "catalogue/symptoms/cold-fingers.yml", "docs/how-it-happens/gloves.md"
ANY = 'word: "a"\n'  # a line before, and one after


def faults(text):
    return [(one.line, one.column, one.check) for one in read("catalogue/terms/x.yml", text.encode()).problems]


def messages(text):
    return " ".join(one.message for one in read("catalogue/terms/x.yml", text.encode()).problems)


@pytest.mark.parametrize(
    ("text", "place", "sign"),
    [
        ("name: “Cold paws”\n", (1, 7), "left double quotation mark"),
        ("name: ‘won’t warm’\n", (1, 7), "left single quotation mark"),
        ("name: „Nebel“\n", (1, 7), "double low-9 quotation mark"),
        ("name: «brume»\n", (1, 7), "left-pointing double angle quotation mark"),
        ("lay: [‘won’t warm’]\n", (1, 7), "left single quotation mark"),
        ("lay:\n  - icy\n  - “icy hands”\n", (3, 5), "left double quotation mark"),
        ("name: “a long\n  text”\n", (1, 7), "left double quotation mark"),
        ("name: a long\n  text”\n", (2, 7), "right double quotation mark"),
        ('name: "Cold paws”\nother: "x"\n', (1, 17), "right double quotation mark"),
        ('name: “Cold: paws"\nother: x\n', (1, 7), "left double quotation mark"),
    ],
)
def test_yaml_curly_as_quotes_are_refused_at_the_sign(text, place, sign):
    assert faults(text) == [(*place, "curly_quotes")]
    assert sign in messages(text)
    assert "straight quotes" in messages(text)


@pytest.mark.parametrize(
    "text",
    [
        "name: She says “no”, and “yes” too\n",
        "name: “No” is what she says\n",
        "name: “No” and “yes”\n",
        "name: the patients’ hands and ’tis\n",
        "name: ‘cold’ fingers\n",
        'name: "“Cold” hands"\n',
        "name: >-\n  “Cold hands” she\n  – or he – says\n",
    ],
)
def test_yaml_curly_as_quotes_within_a_text_pass(text):
    assert faults(text) == []


@pytest.mark.parametrize(
    ("sign", "name"),
    [("\u00a0", "no-break space"), ("\u202f", "narrow no-break space"), ("\u2009", "thin space"), ("\u3000", "ideographic space")],
)
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("name: a\n{}{}lay: x\n", (2, 1)),
        ("name:{}a\nlay: x\n", (1, 6)),
        ("name: a{}\nlay: x\n", (1, 8)),
        ("name: >-\n  a{}b\nlay: x\n", (2, 4)),
        ("lay:\n  -{}a\n", (2, 4)),
        ('name: "a{}b"\n', (1, 9)),
    ],
)
def test_yaml_nbsp_is_named_at_its_own_place(sign, name, text, place):
    given = text.replace("{}", sign)
    assert faults(given)[0] == (*place, "refused_character")
    assert {one[2] for one in faults(given)} == {"refused_character"}
    assert f"{name} (U+{ord(sign):04X})" in messages(given)
    assert "plain space" in messages(given)


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("\u200b", "zero width space"),
        ("\ufeff", "zero width no-break space"),
        ("\u3164", "hangul filler"),
        ("\u2800", "braille pattern blank"),
        ("\ufe0f", "variation"),
    ],
)
def test_yaml_nbsp_nor_any_other_sign_that_shows_nothing(sign, name):
    text = f"name: ab{sign}c\n"
    assert faults(text) == [(1, 9, "refused_character")]
    assert name in messages(text)


@pytest.mark.parametrize("written", ['"a\\u00a0b"', '"a\\_b"', '"a\\N_b"'])
def test_yaml_nbsp_written_as_an_escape_is_refused_too(written):
    assert faults(f"name: {written}\n")[0][2] == "refused_character"


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("name：x\nlay: y\n", (1, 5), "fullwidth colon"),
        ("lay: y\nname：x\n", (2, 5), "fullwidth colon"),
        ("lay: y\nname: a\nnote∶ x\nmore: z\n", (3, 5), "ratio"),
        ("lay:\n  - text：x\n", (2, 9), "fullwidth colon"),
        ("lay:\n  – one\n  – two\n", (2, 3), "en dash"),
        ("lay:\n  - one\n  • two\n", (3, 3), "bullet"),
        ("lay: ［a, b］\n", (1, 6), "bracket"),
    ],
)
def test_yaml_nbsp_look_alikes_of_signs_of_yaml_are_named(text, place, says):
    assert (*place, "look_alike") == faults(text)[0]
    assert says in messages(text)


@pytest.mark.parametrize("value", ["12e3", "1.5E-3", "-2e+10", "0o17", "no", "off", "Yes", "1:30", "3.10", "012", "2026-02-30", "1_000", ".inf"])
def test_yaml_norway(value):
    """Whatever a reader of YAML may take for something else is refused, or stands in quotes."""
    assert {one[2] for one in faults(f"name: {value}\nlay: [{value}]\n")} <= {"silent_conversion", "no_such_date"}
    assert [one[:2] for one in faults(f"name: {value}\nlay: [{value}]\n")] == [(1, 7), (2, 7)]
    assert faults(f'name: "{value}"\n') == []


@pytest.mark.parametrize("value", ["e12", "12e", "H2e", "e2551807", "18m12174", "0x", "5-HT2E3"])
def test_yaml_norway_lets_words_pass(value):
    assert faults(f"name: {value}\n") == []


def test_yaml_duplicate_key_names_both_lines():
    problems = read("catalogue/terms/x.yml", f"urgent: []\n{ANY}urgent: [x]\n".encode()).problems
    assert [(one.line, one.check) for one in problems] == [(3, "duplicate_key")]
    assert "line 1" in problems[0].message


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "||||||| 1234abc", "|||||||", "=======", ">>>>>>> other"])
@pytest.mark.parametrize(
    ("file", "before"),
    [(GLOVE, "term:"), (COLD, "  They feel"), (GLOVES, "Toes are another"), (GLOVES, "kind:"), ("mkdocs.yml", "strict:")],
)
def test_yaml_conflict_marks_are_named_wherever_they_stand(project, mark, file, before):
    changes = edited(file, before, f"{mark}\n{before}")
    line = changes[file].split("\n").index(mark) + 1
    problems = [one for one in project(changes).problems if one.file == file]
    assert [(one.line, one.check) for one in problems] == [(line, "two_versions")]
    assert all(sign * 7 in problems[0].message for sign in "<|=>")


def test_yaml_conflict_marks_are_no_table_and_no_line_under_a_heading(project):
    text = "| A | B |\n|---|---|\n| | |\n\nIdea two\n========\n\nToes are another"
    assert "two_versions" not in {one.check for one in project(edited(GLOVES, "Toes are another", text)).problems}


@pytest.mark.parametrize("file", [GLOVE, GLOVES])
def test_yaml_bom_crlf(project, file):
    text = (TINY / file).read_text("utf-8")
    assert project({file: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()}).problems == ()
    assert [one.check for one in project({file: text.encode("utf-16")}).problems if one.file == file] == ["not_utf8"]
    assert [one.check for one in project({file: text.replace("mouse", "x").encode() + b"# caf\xe9\n"}).problems if one.file == file] == ["not_utf8"]
