"""A browser and the check see the same sentences, and the same rules broken in them."""

from __future__ import annotations

import html
import re
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from form.node import run
from macros.catalogue.loading import LARGEST_LIST
from macros.catalogue.positions import read
from macros.catalogue.prose import as_text
from macros.catalogue.validation import validate
from macros.catalogue.wording import Reader, Wording
from macros.catalogue.wording.examples import examples
from macros.catalogue.wording.files import names_of, reader_of
from macros.catalogue.wording.tokens import lines
from macros.form.files import WORDING

from conftest import ROOT
from sharing import real_project

# Entities are refused as markup before their sentence is read.
_ENTITY = re.compile(r"&(?:#|[A-Za-z])")


SIGNS = [
    ". ", ", ", "? ", "! ", "\u00a0", "-", " (", ") ", "; ", "\u2019", "\u2014", '"', "\u201c", "*", "**", "_", "1,000 ", "\u00bd ", "2\u00bd", "5 mg ", "50% ",
    "\u00b5g", "caf\u00e9 ", "\u0434\u0430", "\U0001f642", "[a](b)", "Not", "never", "but", "Dr", "I", "you", "2", "3.5", "1/2", "one",
]  # fmt: skip


@cache
def wording() -> Wording:
    found = validate(Wording, read(WORDING, (ROOT / WORDING).read_bytes(), LARGEST_LIST))
    assert found
    return found


@cache
def names() -> tuple[list[str], list[str]]:
    catalogue = real_project().sound
    return list(names_of(catalogue.medicines.values())), [id.replace("-", " ") for id in catalogue.symptoms]


@cache
def rules_alone() -> Reader:
    """What a browser has."""
    return Reader(wording(), *names())


@cache
def generated() -> tuple[str, ...]:
    """Words of the rules and signs of every kind, in any order; the same texts each time."""
    words = {word for phrases in rules_alone().classes.values() for phrase in phrases for word in re.findall(r"[a-z]{2,}", phrase)}
    said = {word for rule in wording().rules for one in rule.says for word in re.findall(r"[a-z]{2,}", one)}
    part = st.sampled_from([*sorted(words), *sorted(said) * 2, *SIGNS * 20])
    found: list[str] = []

    @settings(derandomize=True, max_examples=400, database=None, deadline=None)
    @given(st.lists(part, min_size=6, max_size=24))
    def gather(parts: list[str]) -> None:
        found.append(" ".join(parts))

    gather()
    return tuple(found)


@cache
def sentences() -> list[str]:
    """Those beside each rule, and the sets of tests/wording."""
    tried = [text for rule in wording().rules for text in (*rule.catches, *rule.lets)]
    unseen = [one.text for name in ("unseen-tuned", "unseen-apart") for one in examples((ROOT / f"tests/wording/{name}.txt").read_text("utf-8"))]
    return [one for one in (*tried, *unseen) if not _ENTITY.search(one)]


@cache
def in_a_browser() -> list[dict[str, Any]]:
    """Of each text its lines, and what is refused in it."""
    told = "given.map(text => form.prose.plain(text)).map(plain => ({ lines: form.wording.lines(plain), refused: form.wording.refused(plain) }))"
    found: list[dict[str, Any]] = run(told, [*sentences(), *generated()])
    return found


def test_a_browser_breaks_a_text_into_the_same_sentences():
    texts = [*sentences(), *generated()]
    differing = [(text, one["lines"]) for text, one in zip(texts, in_a_browser(), strict=True) if one["lines"] != list(lines(as_text(text)))]
    assert differing == []


def test_a_browser_refuses_what_the_rules_refuse_by_the_same_words():
    texts = [*sentences(), *generated()]
    expected = [sorted((one.name, one.words) for one in rules_alone().refused(as_text(text))) for text in texts]
    found = [sorted((one["name"], one["words"]) for one in told["refused"]) for told in in_a_browser()]
    assert [one for one in zip(texts, found, expected, strict=True) if one[1] != one[2]] == []
    assert len(texts) > 1400 and sum(map(bool, expected)) > 300 and sum(not one for one in expected) > 300


def test_what_is_sure_in_a_browser_is_refused_by_the_whole_check():
    """A rule that is not wide needs no second reader, but one that is not firm may be overruled by it."""
    document = read(WORDING, (ROOT / WORDING).read_bytes(), LARGEST_LIST)
    whole, _ = reader_of(ROOT, document, wording(), real_project().sound.medicines.values(), real_project().sound.symptoms)
    sure = [text for text, one in zip(sentences(), in_a_browser()) if any(not rule.get("wide") for rule in one["refused"])]
    assert len(sure) > 100 and [text for text in sure if not any(list(whole.by_rules(line, alone=True)) for line in lines(text))] == []


def test_the_one_text_that_a_browser_reads_otherwise_is_refused_as_markup():
    (found,) = run("given.map(text => form.signs.faults(text, 'prose'))", ["Take &frac12; tablet."])
    assert html.unescape("&frac12;") == "\u00bd" and len(found) == 1 and "&frac12;" in found[0]
