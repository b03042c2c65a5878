"""The form and the check agree on what is right, in which field it is not, and in which words that is said."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from form.both import as_filled_in, by_the_check
from form.node import run
from form.test_wording import rules_alone, wording
from macros.catalogue.loading import file_of
from macros.catalogue.models import KINDS
from macros.catalogue.positions import read
from macros.catalogue.visible import hidden, odd_space
from macros.form.fields import all_described

from conftest import ROOT
from sharing import real_project

TOLD = "given.map(([kind, record]) => ({ faults: form.judge(form.kind(kind), record), text: form.written(form.kind(kind), record) }))"
Filled = dict[str, Any]
# One record of each kind that fills in much, and changes nothing with the years but its own texts.
FULL = {
    "symptoms": "dry-mouth", "signs": "diarrhea-at-night", "terms": "kindling", "medicines": "alprazolam",
    "claims": "rebound-insomnia", "searches": "balance-measured-in-patients", "sources": "ashton-2002",
}  # fmt: skip
# What somebody may type. YAML takes some of it for something else; some is right in one field and wrong in the next.
TEXTS = [
    "no", "Yes", "null", "012", "3.10", "1:30", "2026-11-30", "- a point", "# no note", "key: value", 'She said "no"', "it's", "[a, b]", "{x}", "a_b", "_a_", "**bold**", "** no",
    "`x`", "<b>x</b>", "[x](y)", "&amp;", "Ωmega – dash — “curly”", "naïve café", "a\u00a0b", "\ttab", "two\nlines", "%", "@x", "!x", "&x", "*x", "> x", "| x", "1. x", "a" * 301, "one " * 61,
    "One " + "word " * 26 + "end.", "word. " * 30, "Take two tablets a day.", "Everyone recovers within a year.", '{{ symptom("insomnia") }}', '{{ symptom("nowhere") }}', '{{ symptom("insomnia", "no sleep") }}',
    '{{ cite("ashton-2002") }}', "{{ symptom(", "{% if %}", "{# x #}", "🙂 smile", "\\n", "'single'", "''", "ends with:", "a: b # c", "~", "=", "<<", "F41.1", "N05BA12", "HP:0100785", "D007319", "10.1000/x", "https://example.org/a?b=c",
    "http://example.org", "12345678", "6-12", "insomnia", "ashton-2002", "x y", "é" * 60, "🙂" * 61,
]  # fmt: skip
DAYS = ["2026-02-30", "2026-1-1", "2999-01-01", "2026-11-23", "yesterday", "20261123"]
NUMBERS = ["0", "1", "-3", "1.5", "012", "1899", "1900", "2100", "2101", "10000001", "many", "1e3"]


@cache
def kinds() -> dict[str, dict[str, Any]]:
    return {one["kind"]: one for one in all_described({})}


@cache
def values_of(kind: str, id: str) -> Filled:
    return as_filled_in(kind, read("x", (ROOT / file_of(kind, id)).read_bytes()).values)


def told(asked: list[tuple[str, Filled]]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = run(TOLD, asked)
    return found


def sure(faults: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Without what the check on the pull request decides, and without a name that the record itself has."""
    return [one for one in faults if not one.get("maybe") and "too. Choose another name" not in one["message"]]


def without_empty(values: Filled) -> Filled:
    return {key: one for key, one in values.items() if one not in ([], {}, False)}


def test_what_stands_in_the_catalogue_is_right_and_written_so_that_it_reads_the_same():
    catalogue = real_project().sound
    asked = [(kind, id) for kind in KINDS for id in list(catalogue.of_kind(kind))[:: 4 if kind in ("symptoms", "claims") else 16]]
    answers = told([(kind, values_of(kind, id)) for kind, id in asked])
    for (kind, id), answer in zip(asked, answers, strict=True):
        assert sure(answer["faults"]) == [], id
        document = read(file_of(kind, id), answer["text"].encode())
        assert document.problems == [], id
        assert without_empty(as_filled_in(kind, document.values)) == without_empty(values_of(kind, id)), id
    assert len(asked) > 120


def changed(kind: str) -> Iterator[Filled]:
    """A right record with one field of it left out, emptied or filled in otherwise."""
    base = values_of(kind, FULL[kind])
    yield base
    for field in kinds()[kind]["fields"]:
        for value in _values(field, base.get(field["name"])):
            yield {**{key: one for key, one in base.items() if key != field["name"]}, **({} if value is None else {field["name"]: value})}


def _values(node: dict[str, Any], now: Any) -> Iterator[Any]:
    """None: left out."""
    yield None
    if node["is"] == "list":
        of, right = node["of"], list(now or [])
        for one in _values(of, right[0] if right else None):
            yield [*right[1:], one] if one is not None else []
        yield right * 2
        yield right[:1] * 40
    elif node["is"] == "group":
        for field in node["fields"]:
            for one in _values(field, (now or {}).get(field["name"])):
                kept = {key: part for key, part in (now or {}).items() if key != field["name"]}
                yield kept if one is None else {**kept, field["name"]: one}
    elif node["is"] == "map":
        yield {"us": ["Xanax", "Xanax"]}
        yield {"us": ["<b>"]}
    else:
        yield from {"text": TEXTS, "day": DAYS, "number": NUMBERS, "choice": ["nowhere"], "yes": [True]}[node["is"]]


def cleaned(record: Filled) -> Filled:
    """As the form holds it: what is typed is put on one line, with plain spaces."""
    return _clean(copy.deepcopy(record))


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return " ".join(value.replace("\u00a0", " ").split())
    if isinstance(value, list):
        return [_clean(one) for one in value]
    return {key: _clean(one) for key, one in value.items()} if isinstance(value, dict) else value


# What each says in its own words: the form of what is not there yet, and of what comes from a list.
OWN_WORDS = ("is missing: ", 'no "', "give either family", "a finding that contradicts", "cite belongs on pages", "{%", '"{#"')


# What the check can add, since it has the line as it was typed: where a sign stood, and the line as it should be.
_IN_THE_LINE = re.compile(r' in "[^"]*"(?=\. Here stands)')


@cache
def answers() -> list[tuple[str, list[dict[str, Any]], set[tuple[str, str]]]]:
    """(kind, faults by the form, faults by the check) of every seventh of some thousand changes."""
    asked = [(kind, cleaned(record)) for kind in KINDS for record in changed(kind)][::7]
    wide = {rule.name for rule in wording().rules if rule.wide}
    return [(kind, sure(one["faults"]), by_the_check(kind, one["text"], rules_alone(), wide)) for (kind, _), one in zip(asked, told(asked), strict=True)]


def test_both_agree_on_which_fields_are_wrong():
    fields = [({str(one["path"][0]) for one in by_form}, {name for name, _ in by_check}) for _, by_form, by_check in answers()]
    assert [one for one in zip(answers(), fields, strict=True) if one[1][0] != one[1][1]] == []
    assert len(fields) > 600 and 200 < sum(bool(form) for form, _ in fields) < len(fields)


def test_both_say_it_in_the_same_words():
    alone = [
        (kind, one["message"], by_check)
        for kind, by_form, by_check in answers()
        for one in by_form
        if not one["message"].startswith(OWN_WORDS) and not any(_IN_THE_LINE.sub("", message).startswith(one["message"]) for _, message in by_check)
    ]
    # An author of both sorts breaks the model, so that the check looks no further.
    assert [one for one in alone if "double braces" not in one[1] and not any("give either family" in message for _, message in one[2])] == []


@cache
def changes() -> tuple[tuple[str, Filled, Filled], ...]:
    """(kind, the right record, a changed one)."""
    return tuple((kind, cleaned(next(changed(kind))), cleaned(one)) for kind in ("symptoms", "terms", "sources") for one in changed(kind))


def test_they_agree_on_records_with_several_faults():
    """Fields of several changed records, drawn into one; the same draws each time."""
    asked: list[tuple[str, Filled]] = []

    @settings(derandomize=True, max_examples=80, database=None, deadline=None)
    @given(st.lists(st.integers(0, len(changes()) - 1), min_size=3, max_size=8))
    def gather(numbers: list[int]) -> None:
        kind, right, _ = changes()[numbers[0]]
        mixed = dict(right)
        for other, _, one in map(changes().__getitem__, numbers):
            mixed |= {key: value for key, value in one.items() if other == kind and value != right.get(key)}
        asked.append((kind, mixed))

    gather()
    wide, several = {rule.name for rule in wording().rules if rule.wide}, 0
    for (kind, record), one in zip(asked, told(asked), strict=True):
        by_form = {str(fault["path"][0]) for fault in sure(one["faults"])}
        by_check = {name for name, _ in by_the_check(kind, one["text"], rules_alone(), wide)}
        # Of a record that does not fit the model the check looks no further.
        assert by_check <= by_form and bool(by_check) == bool(by_form), (record, by_form, by_check)
        several += len(by_form) > 1
    assert several > 10


def test_the_form_makes_of_what_is_pasted_what_the_check_can_read():
    """Every sign of the basic plane: what nobody sees goes, odd spaces become plain."""
    signs = [chr(number) for number in range(1, 0x10000) if not 0xD800 <= number < 0xE000]
    found = run("given.map(sign => form.text.clean(`a${sign}b`))", signs)
    wrong = [
        (sign, one)
        for sign, one in zip(signs, found, strict=True)
        if one != ("ab" if hidden(sign) else "a b" if sign.isspace() or odd_space(sign) else f"a{sign}b")
    ]
    assert [one for one in wrong if not (one[0].isspace() or one[0] == "\u2065")] == []  # no sign yet, and a space to Python that is hidden
    assert run("form.text.clean(given)", "\ufeffa\u200b\tb\n\u00a0c\U000e0041 \U0001f642") == "a b c \U0001f642"
