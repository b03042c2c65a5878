"""The form and the check agree on what is right, in which field it is not, and in which words that is said."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from functools import cache
from typing import Any

from form.both import as_filled_in, by_the_check
from form.node import run
from form.test_wording import rules_alone, wording
from macros.catalogue.loading import file_of
from macros.catalogue.models import KINDS
from macros.catalogue.positions import read
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
    asked = [(kind, id) for kind in KINDS for id in list(catalogue.of_kind(kind))[:: 2 if kind in ("symptoms", "claims") else 9]]
    answers = told([(kind, values_of(kind, id)) for kind, id in asked])
    for (kind, id), answer in zip(asked, answers, strict=True):
        assert sure(answer["faults"]) == [], id
        document = read(file_of(kind, id), answer["text"].encode())
        assert document.problems == [], id
        assert without_empty(as_filled_in(kind, document.values)) == without_empty(values_of(kind, id)), id
    assert len(asked) > 200


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


def agree(asked: list[tuple[str, Filled]]) -> list[object]:
    """Where the two differ on which fields are wrong. Of what is only missing the form knows less, and says so in other words."""
    differing: list[object] = []
    for (kind, _), answer in zip(asked, told(asked), strict=True):
        by_form = sure(answer["faults"])
        by_check = by_the_check(kind, answer["text"], rules_alone(), {rule.name for rule in wording().rules if rule.wide})
        fields = {str(one["path"][0]) for one in by_form}
        if fields != {name for name, _ in by_check}:
            differing.append((kind, sorted(fields), sorted(by_check), by_form[:2], answer["text"][:80]))
    return differing
