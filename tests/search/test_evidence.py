"""Statements and sources are found by what prescribers type, apart from the pages for patients."""

from __future__ import annotations

import gzip

import pytest

from macros.__main__ import main
from macros.catalogue.index import Catalogue
from macros.offline import LATER
from macros.search import report
from macros.search.evidence_data import _steps, evidence_addresses, evidence_data
from macros.search.files import EVIDENCE, evidence
from macros.search.phrases import evidence_files, phrase_files, read_phrases
from macros.search.score import Score, score_of

from conftest import ROOT, edited
from search.node import run

CLAIM, SOURCE, OTHER = "catalogue/claims/gloves-warm-mice.yml", "catalogue/sources/mitten-2001.yml", "catalogue/sources/scarf-2002.yml"
KB, THREE = 1024, 0.9
CLAIM_AT, MITTEN, SCARF = "evidence/claims/gloves-warm-mice/", "evidence/sources/m/#mitten-2001", "evidence/sources/s/#scarf-2002"
FOUND = "(all => [all.claims, all.sources].map(list => list.map(one => one.address)))(search.evidence.find(evidence, given))"


def found(catalogue: Catalogue, text: str) -> tuple[list[str], list[str]]:
    """Addresses of statements, and of sources."""
    claims, sources = run(catalogue, FOUND, text, of_evidence=True)
    return claims, sources


# ------------------------------------------------------------------- tokens
@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("1,207 people", [["1207"], ["peopl"]]),
        ("n=1207", [["n"], ["1207"]]),
        ("35 percent", [["35%", "35"], ["percent"]]),
        ("54.4%", [["54.4%", "54.4"]]),
        ("11 of 16", [["11/16"], ["11"], ["of"], ["16"]]),
        ("11/16, 12 and 13", [["11/16"], ["11"], ["16"], ["12"], ["and"], ["13"]]),
        ("1.40", [["1.4"]]),
        ("In 2019.", [["in"], ["2019"]]),
        ("5mg GluA1", [["5mg"], ["glua1"]]),
        ("https://doi.org/10.1016/0740-5472(91)90023-4.", [["http"], ["doi"], ["org"], ["10.1016/0740-5472(91)90023-4"]]),
        ("(doi:10.1000/Scarf)", [["doi"], ["10.1000/scarf"]]),
        ("Schöpf", [["schopf"]]),
    ],
)
def test_numbers_keep_what_stands_beside_them(tiny_catalogue, text, tokens):
    assert run(tiny_catalogue, "search.tokens(given)", text, of_evidence=True) == tokens


# ------------------------------------------------------------------ finding
@pytest.mark.parametrize(
    ("typed", "claims", "sources"),
    [
        ("mitten 2001", [CLAIM_AT], [MITTEN]),
        ("Mitten", [CLAIM_AT], [MITTEN, SCARF]),  # "Of mice and mittens"
        ("miten 2001", [CLAIM_AT], [MITTEN]),  # misspelt
        ("mitten 2002", [], [SCARF]),  # no statement: the year is of another of its sources
        ("society of scarves 2002", [CLAIM_AT], [SCARF]),
        ("10.1000/scarf", [], [SCARF]),
        ("journal of invented studies", [], [MITTEN]),
        ("guideline", [], [SCARF]),
        ("gloves mice", [CLAIM_AT], []),
        ("knitting", [CLAIM_AT], []),  # of a finding
        ("12 bare mice", [CLAIM_AT], []),
        ("zzzqqq", [], []),
        ("", [], []),
        ("of the", [], []),
    ],
)
def test_what_is_typed_finds_statements_and_sources(tiny_catalogue, typed, claims, sources):
    assert found(tiny_catalogue, typed) == (claims, sources)


NUMBERS = ["54.4", "54.4 percent", "54.4%", "0 of 35", "1,207", "1207"]


@pytest.mark.parametrize("typed", NUMBERS)
def test_a_number_of_a_statement_or_a_finding_finds_it(project, typed):
    numbers = "54.4 percent, 0 of 35 and 1,207"
    told = edited(CLAIM, "found: Paws were warmer.", f'found: "Paws were warmer in {numbers}."')
    read = edited(OTHER, 'supports: ["', f'supports: ["{numbers}. ')
    assert found(project(told | read).sound, typed)[0] == [CLAIM_AT]


@pytest.mark.parametrize("typed", NUMBERS)
def test_a_number_of_what_a_source_supports_finds_it(project, typed):
    told = edited(SOURCE, 'supports: ["', 'supports: ["54.4 percent, 0 of 35, and all of 1,207. ')
    assert found(project(told).sound, typed) == ([], [MITTEN])


def test_how_many_a_finding_counts_finds_it(tiny_catalogue):
    assert found(tiny_catalogue, "40")[0] == [CLAIM_AT]


def test_a_pubmed_number_finds_its_source(project):
    numbered = project(edited(SOURCE, 'page: "1-9"\n', 'page: "1-9"\nPMID: "31274696"\n')).sound
    assert found(numbered, "PMID 31274696") == ([], [MITTEN]) == found(numbered, "31274696")


# ------------------------------------------------------------------- asking
@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("rickels 1988", True),
        ("54.4", True),
        ("1,207", True),
        ("0 of 35", True),
        ("35 percent", True),
        ("n = 40", True),
        ("10.1000/scarf", True),
        ("double blind", True),
        ("glove trials", True),
        ("going blind", False),
        ("2 weeks off and my feet burn", False),
        ("0.5mg too fast", False),
        ("0.25 mcg", False),
        ("awake since 3.30am", True),  # a price: an hour with a point
        ("cold fingers", False),
        ("", False),
    ],
)
def test_words_that_nobody_types_about_a_symptom_ask_for_evidence(tiny_catalogue, text, asks):
    assert run(tiny_catalogue, "search.asked.forStudies(index, given)", text, of_evidence=True) is asks


@pytest.mark.parametrize("file", [file for file in phrase_files(ROOT) if file.stem.startswith("phrases-")], ids=lambda file: file.stem)
def test_no_patient_is_given_evidence_unasked(catalogue, file):
    typed = [one.q for one in read_phrases(file, catalogue).phrases]
    assert run(catalogue, "given.filter(one => search.asked.forStudies(index, one))", typed, of_evidence=True) == []


# --------------------------------------------------------------------- data
def test_each_statement_and_source_is_there_once_with_its_address(catalogue):
    made = "[evidence.claims, evidence.sources].map(list => list.map(one => one.address))"
    claims, sources = run(catalogue, made, of_evidence=True)
    assert claims + sources == list(evidence_addresses(catalogue).values())


def test_signs_that_part_the_cells_cannot_break_a_row(project):
    data = evidence_data(project(edited(SOURCE, "Cold fingers in winter", "Cold | fingers; in winter")).sound)
    assert str(data["sources"]).split("\n")[0].count("|") == 8


@pytest.mark.parametrize("places", [[], [0], [0, 1, 2], [25, 26, 27], [3, 700, 20000]])
def test_places_are_read_as_they_were_written(tiny_catalogue, places):
    assert run(tiny_catalogue, "(all => { search.evidence.places(given, one => all.push(one)); return all; })([])", _steps(places), of_evidence=True) == places


# ------------------------------------------------------------------- promise
@pytest.mark.parametrize("file", evidence_files(ROOT), ids=lambda file: file.stem)
def test_what_prescribers_type_is_among_the_first_three(catalogue, file):
    phrases = read_phrases(file, catalogue)
    assert phrases.problems == () and len(phrases.phrases) >= 60
    score = score_of(phrases, catalogue)
    assert isinstance(score, Score)
    assert score.three / score.phrases >= THREE, "\n".join(report.lines(score))


def test_the_file_stays_small_and_is_on_no_device_unasked(catalogue):
    size = len(gzip.compress(evidence(catalogue).encode(), 9))
    assert size <= 100 * KB, f"{EVIDENCE} has {size:,} bytes compressed: see what evidence_data.py can leave out"
    assert EVIDENCE not in LATER


def test_the_command_counts_each_list_by_itself(tiny, tmp_path, capsys):
    file = tmp_path / "evidence-mine.yml"
    file.write_text('- {q: "mitten 2001", expect: [sources/mitten-2001]}\n- {q: "knitting", expect: [sources/scarf-2002]}\n', "utf-8")
    assert main(["--root", str(tiny()), "search-score", str(file)]) == 0
    assert "evidence-mine: 2 phrases, right page first 50.0 %" in capsys.readouterr().out
    file.write_text('- {q: "x", expect: [cold-fingers]}\n', "utf-8")
    assert main(["--root", str(tiny()), "search-score", str(file)]) == 1
