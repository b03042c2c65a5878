"""Reading YAML: places, and everything that is refused."""

from __future__ import annotations

from datetime import date

import pytest

from macros.catalogue.decoding import LARGEST
from macros.catalogue.positions import read


def faults(content: bytes | str) -> list[tuple[str, int, int]]:
    document = read("x.yml", content.encode() if isinstance(content, str) else content)
    assert document.values is None or not document.problems
    return [(problem.check, problem.line, problem.column) for problem in document.problems]


def test_values_and_places():
    document = read("x.yml", b"name: Cold\nlist: [a, b]\ndeep:\n  n: 12\n  on: 2026-01-02\n  none: null\n  yes: true\n")
    assert document.values == {"name": "Cold", "list": ["a", "b"], "deep": {"n": 12, "on": date(2026, 1, 2), "none": None, "yes": True}}
    assert document.place(("list", 1)) == (2, 11)
    assert document.place(("deep", "on")) == (5, 7)
    assert document.keys[("deep", "n")] == (4, 3)
    assert document.place(("deep", "missing")) == (4, 3)  # the nearest thing around it


@pytest.mark.parametrize("text", ["no", "Yes", "on", "OFF", "3.10", "012", "0x1F", "1:30", "1_000", "+5", ".inf", "2026-01-02 10:00:00", "=", "<<"])
def test_what_yaml_would_change_in_silence_is_refused(text):
    assert faults(f"a: 1\nkey: {text}\n") == [("silent_conversion", 2, 6)]


@pytest.mark.parametrize("text", ['"no"', "'3.10'", '"012"', '"1:30"', '"2026-1-2"', "northern", "3.1.0"])
def test_quoted_or_plain_words_are_text(text):
    assert read("x.yml", f"key: {text}\n".encode()).values == {"key": text.strip("\"'")}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("a: 1\na: 2\n", [("duplicate_key", 2, 1)]),
        ("a: &x one\nb: *x\n", [("yaml_anchor", 1, 4), ("yaml_alias", 2, 4)]),
        ("a: !!str one\n", [("yaml_tag", 1, 4)]),
        ("a: !python/object:os.system x\n", [("yaml_tag", 1, 4)]),
        ("a:\tone\n", [("refused_character", 1, 3)]),
        ("a: one\u200btwo\n", [("refused_character", 1, 7)]),
        ("a: one\u202etwo\n", [("refused_character", 1, 7)]),
        ("a: one\x00\n", [("refused_character", 1, 7)]),
        ("a: one\n---\nb: two\n", [("two_documents", 2, 1)]),
        ("? [a]\n: b\n", [("odd_key", 1, 3)]),
        ("a: [" * 12 + "]" * 12, [("too_deep", 1, 20)]),
        ("a: b: c\n", [("colon_in_a_text", 1, 5)]),
        ("a: [one\n", [("unclosed_bracket", 1, 4)]),
        ("on: 2026-02-31\n", [("no_such_date", 1, 5)]),
        ("", [("empty_file", 1, 1)]),
        ("# only a note\n", [("empty_file", 2, 1)]),
        (b"a: caf\xe9\nb: 1\n", [("not_utf8", 1, 7)]),
        (b"a: 1\nb: \xff\n", [("not_utf8", 2, 4)]),
        (b"a: 1\n" + b"#" * LARGEST, [("file_too_large", 1, 1)]),
        ("a: 1\n<<<<<<< HEAD\nb: no\n=======\nb:\t2\n>>>>>>> theirs\n", [("two_versions", 2, 1)]),
        ("a: 1\r\n=======\r\nb: 2\r\n", [("two_versions", 2, 1)]),  # half cleared away
        ("a: 1\n>>>>>>> theirs\n", [("two_versions", 2, 1)]),
    ],
)
def test_refused(content, expected):
    assert faults(content) == expected


@pytest.mark.parametrize("text", ["a: <<<<<<< one\n", "a: 1\n# =======\n", "a: >-\n  x\n  =======\n", "# one\n#======\na: 1\n"])
def test_what_only_looks_like_two_versions_passes(text):
    assert faults(text) == []


def test_every_fault_is_reported_in_one_run():
    assert faults("a: no\nb: 012\nc: 3.10\n") == [("silent_conversion", 1, 4), ("silent_conversion", 2, 4), ("silent_conversion", 3, 4)]


def test_byte_order_mark_and_windows_line_ends_are_accepted():
    document = read("x.yml", b"\xef\xbb\xbfname: Cold\r\nlist:\r\n  - one\r\n")
    assert document.values == {"name": "Cold", "list": ["one"]}
    assert document.place(("list", 0)) == (3, 5)


def test_the_place_of_a_macro_in_folded_text():
    document = read("x.yml", b'why: >-\n  One {{ term("a") }} and\n  two {{ term("b") }}.\nnext: \'{{ term("c") }}\'\n')
    assert document.place_of_call(("why",), 0) == (2, 7)
    assert document.place_of_call(("why",), 1) == (3, 7)
    assert document.place_of_call(("next",), 0) == (4, 8)
