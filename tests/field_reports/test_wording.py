"""Faults that people reported in public about lists of words: a hyphen, a mark of emphasis or a look-alike letter passes them."""

from __future__ import annotations

import pytest

from macros.catalogue.loading import load
from macros.catalogue.prose import as_text

from conftest import ROOT


@pytest.fixture(scope="module")
def reader():
    return load(ROOT).reader


@pytest.mark.parametrize(
    ("plain", "others"),
    [
        ("Take a 10 mg tablet.", ["10-mg", "10‑mg", "10–mg", "ten mg", "ten-milligram", "１０ mg", "10&nbsp;mg", "10 ㎎", "𝟏𝟎 𝐦𝐠"]),
        ("You'll be fine.", ["You’ll", "You`ll", "You´ll", "Youʼll", "You＇ll", "You′ll"]),
        ("Just stop it.", ["st**op** it", "st*op* it", "`st`op it", "st\u00adop it", "st\u200bop it"]),
        ("She is an addict.", ["аddict", "аddісt", "αddict", "&#97;ddict", "add\u00adict", "**add**ict"]),
    ],
)
def test_wording_hyphen_and_words(reader, plain, others):
    assert list(reader.refused(as_text(plain)))
    meant = {"Take": "10 mg", "You'll": "You'll", "Just": "stop it", "She": "addict"}[plain.split()[0]]
    passed = [other for other in others if not list(reader.refused(as_text(plain.replace(meant, other))))]
    assert passed == []


@pytest.mark.parametrize("text", ["A five-minute walk may help.", "The stop-start pattern is known.", "The symptom’s page says more."])
def test_wording_hyphen_and_words_alike_pass(reader, text):
    assert not list(reader.refused(as_text(text)))
