"""Whatever is in a file: problems or a record, never an exception."""

from __future__ import annotations

import copy
from pathlib import Path

import as_yaml
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.catalogue.checks import run
from macros.catalogue.index import build_index
from macros.catalogue.loading import load
from macros.catalogue.models import KINDS
from macros.catalogue.pages import load_page
from macros.catalogue.positions import read
from macros.catalogue.problems import Problem
from macros.catalogue.prose import Call, Fault, parse
from macros.catalogue.remarks import dropped_text
from macros.catalogue.validation import validate

# The same examples on every machine and in every run, however long they take and whatever failed before.
settings.register_profile("same", derandomize=True, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("same")

TINY = Path(__file__).parent.parent / "tiny"
RECORDS = {(kind, file.stem): file.read_text("utf-8") for kind in KINDS for file in sorted((TINY / "catalogue" / kind).glob("*.yml"))}
SCRAPS = [
    "{{",
    "}}",
    "{%",
    "{#",
    "\t",
    "&a ",
    "*a",
    "!!x ",
    "---\n",
    ": ",
    " #",
    "[",
    "]",
    "{",
    "}",
    "\x00",
    "\ufeff",
    "\u202e",
    "no",
    "012",
    "\n=======\n",
    "'",
    '"',
    "|\n",
    ">-\n",
    "\r\n",
    "é",
    "\n\n",
]


def outcome(kind: str, id: str, content: bytes) -> None:
    """Read, validate and, if sound, index and check one record."""
    document = read(f"catalogue/{kind}/{id}.yml", content)
    document.problems += dropped_text(document)
    record = validate(KINDS[kind], document, id=id)
    assert (record is None) == bool(document.problems)
    assert all(isinstance(problem, Problem) and problem.line >= 1 and problem.column >= 1 and problem.message for problem in document.problems)
    if record is not None:
        loaded = load(TINY)
        loaded.records[kind][id] = record
        loaded.documents[document.file] = document
        catalogue = build_index(loaded, {})
        assert catalogue is not None
        for problem in run(catalogue, loaded):
            assert str(problem).startswith(problem.file)


@given(st.binary(max_size=400))
@settings(max_examples=300)
def test_any_bytes(content):
    outcome("symptoms", "anything", content)


@given(st.text(max_size=300))
@settings(max_examples=300)
def test_any_text(content):
    outcome("claims", "anything", content.encode("utf-8", "surrogatepass"))


@given(st.sampled_from(sorted(RECORDS)), st.integers(0, 10_000), st.integers(0, 40), st.sampled_from(SCRAPS) | st.text(max_size=8))
@settings(max_examples=400)
def test_a_record_with_any_piece_replaced(which, start, length, scrap):
    text = RECORDS[which]
    start %= len(text)
    changed = text[:start] + scrap + text[start + length :]
    outcome(*which, changed.encode("utf-8", "surrogatepass"))


LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.dates()
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3), max_leaves=6)


@given(st.data())
@settings(max_examples=300)
def test_a_record_with_any_value_in_any_field(data):
    kind, id = data.draw(st.sampled_from(sorted(RECORDS)))
    values = as_yaml.read(RECORDS[kind, id])
    changed = copy.deepcopy(values)
    key = data.draw(st.sampled_from([*sorted(values), "surplus"]))
    changed[key] = data.draw(VALUES)
    outcome(kind, id, yaml.safe_dump(changed, allow_unicode=True).encode("utf-8", "surrogatepass"))


@given(st.lists(st.sampled_from(SCRAPS) | st.text(max_size=10), max_size=12).map("".join))
@settings(max_examples=500)
def test_any_prose(text):
    for part in parse(text):
        assert isinstance(part, (str, Call, Fault))
        if isinstance(part, (Call, Fault)):
            assert 1 <= part.line <= text.count("\n") + 1 and part.column >= 1


@given(
    st.lists(
        st.sampled_from(["---\n", "title: T\n", "kind: page\n", 'description: "D"\n', "written: 2026-01-02\n", *SCRAPS]) | st.text(max_size=10), max_size=12
    ).map("".join)
)
@settings(max_examples=300)
def test_any_page(text):
    page, document = load_page("any.md", text.encode("utf-8", "surrogatepass"))
    assert (page is None) == bool(document.problems)
