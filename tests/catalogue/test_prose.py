"""Taking text apart into words and macro calls."""

from __future__ import annotations

import pytest

from macros.catalogue.prose import Call, Fault, Prose, as_text, parse


def test_calls_with_their_places_and_arguments():
    parts = parse('One {{ term("gaba") }}\nand {{ symptom("akathisia", label="still") }}.')
    calls = [part for part in parts if isinstance(part, Call)]
    assert [(call.name, call.args, call.kwargs, call.line, call.column) for call in calls] == [
        ("term", ("gaba",), (), 1, 5),
        ("symptom", ("akathisia",), (("label", "still"),), 2, 5),
    ]
    assert "".join(part for part in parts if isinstance(part, str)) == "One \nand ."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('one {{ term("gaba" and more', ("unclosed_brace", 1, 5)),
        ('{{ term("a") }}\n\n{{ term("b") \n', ("unclosed_brace", 3, 1)),
        ("{{ term( }}", ("broken_macro", 1, 1)),
        ("two\n{{ nonsense }}", ("not_a_macro", 2, 1)),
        ("{{ 1 + 1 }}", ("not_a_macro", 1, 1)),
        ("{{ term(other) }}", ("not_literal", 1, 1)),
        ("{{ term(*many) }}", ("not_literal", 1, 1)),
        ("{{ a.b('c') }}", ("not_a_macro", 1, 1)),
        ("{% if x %}y{% endif %}", ("jinja_statement", 1, 1)),
        ("## Title {#anchor}", ("comment_opener", 1, 10)),
        ("## Title {#anchor} and #} more", ("comment_opener", 1, 10)),
        ("{% raw %}{#{% endraw %}\n## Title {#anchor}", ("comment_opener", 2, 10)),
    ],
)
def test_anything_but_a_plain_call_is_a_fault(text, expected):
    found = [part for part in parse(text) if isinstance(part, Fault)]
    assert [(fault.check, fault.line, fault.column) for fault in found] == [expected]


def test_macros_can_be_shown_as_they_are_written():
    assert parse('{% raw %}{{ term("gaba") }}{% endraw %}') == ('{{ term("gaba") }}',)


def test_plain_text_of_prose():
    prose = Prose('**Strong** words about {{ term("gaba-a-receptor") }}, {{ term("x", "the label") }} and [a link](b.md) {{ cite("y") }}.')
    assert prose.as_text() == "Strong words about gaba a receptor, the label and a link ."
    assert prose.words() == 12


def test_the_attributes_of_a_link_are_no_words():
    assert as_text("A [rare](../glossary.md#rare){ .term } word.") == "A rare word."


def test_text_without_macros_is_left_alone():
    assert parse("2 { 3 } and 100 %") == ("2 { 3 } and 100 %",)
    assert as_text("snake_case stays") == "snake_case stays"
