"""The evidence of an explainer on one side of paper, read back from its bytes."""

from __future__ import annotations

import pikepdf
import pytest

from macros.addresses.site import Site
from macros.catalogue.problems import Faulty
from macros.handouts.evidence_sheets import evidence_files

from conftest import TINY, edited
from handouts.reading import codes, descriptions, read

CLAIM, GLOVES, UNKNOWN = "catalogue/claims/gloves-warm-mice.yml", "docs/how-it-happens/gloves.md", "Whether this is so in people."
URL = "https://tiny.example/"
TEXT = (TINY / CLAIM).read_text("utf-8")
SHEETS = ["handouts/gloves/evidence-a4.pdf", "handouts/gloves/evidence-letter.pdf"]


@pytest.fixture
def printed(project, tmp_path):
    """printed({changes}) -> address to file of each sheet."""

    def files(changes=None):
        found = {}
        for address, content in evidence_files(project(changes).sound, Site("Tiny", URL), tmp_path / "kept"):
            found[address] = tmp_path / address
            found[address].parent.mkdir(parents=True, exist_ok=True)
            found[address].write_bytes(content)
        return found

    return files


def many(count: int) -> dict[str, str]:
    """So many more statements on the page, each as long as statements are."""
    names = [f"claim-{'abcdefghijklmnopqrstuvwxyz'[number // 26]}{'abcdefghijklmnopqrstuvwxyz'[number % 26]}" for number in range(count)]
    quoted = "\n\n".join(f'{{{{ claim("{name}") }}}}' for name in names)
    more = {
        f"catalogue/claims/{name}.yml": TEXT.replace("gloves may warm the paws", f"the {name} mitten may warm the paws")
        .replace("Gloved mice", f"Mice in {name} mittens")
        .replace("Paws were warmer.", f"In mice with {name} mittens the paws were warmer, and " + "so were the tails and ears " * 8 + "too.")
        for name in names
    }
    return {**more, **edited(GLOVES, '{{ claim("gloves-warm-mice") }}', quoted)}


def letters(text: str) -> str:
    """Without spaces and hyphens: narrow columns part words."""
    return "".join(one for one in text if one not in " -")


def test_each_explainer_with_statements_has_a_sheet_for_each_paper(printed):
    assert list(printed()) == SHEETS
    assert list(printed(edited(GLOVES, '{{ claim("gloves-warm-mice") }}', "Words."))) == []


def test_each_has_one_side_of_its_own_paper(printed):
    sizes = []
    for file in printed().values():
        with pikepdf.open(file) as pdf:
            assert len(pdf.pages) == 1
            sizes.append([round(float(side)) for side in pdf.pages[0].MediaBox[2:]])
    assert sizes == [[842, 595], [792, 612]]


def test_it_says_each_statement_its_grade_the_study_and_what_is_missing(printed):
    for file in printed().values():
        text = read(file).text
        for said in (
            "In mice, gloves may warm the paws.", "Supported. Based on animals.", "Society of Scarves 2002", "n = 12 mice", "12 bare mice.", "Paws were warmer.", UNKNOWN,
            "Mitten 2001", "No change was told.",
        ):  # fmt: skip
            assert letters(said) in letters(text), said


def test_it_says_not_to_stop_who_reviewed_it_its_edition_and_where_the_rest_is(printed):
    for file in printed().values():
        text = read(file).text
        for said in (
            "Never stop suddenly: it can cause seizures.",
            "Not reviewed by a clinician",
            "Edition ",
            f"{URL}prescribers/evidence/gloves/",
            f"{URL}urgent-help/",
        ):
            assert said in text, said


def test_it_follows_the_rules_of_pdf_ua_like_the_other_sheets(printed):
    for file in printed().values():
        sheet = read(file)
        assert (sheet.faults, sheet.tagged, sheet.language, sheet.title) == ((), True, "en", "How gloves work")
        assert "QR code: opens the evidence of How gloves work with all studies." in descriptions(file)


def test_the_code_leads_to_the_table_with_all_studies(printed):
    assert codes(printed()[SHEETS[0]]) == [f"{URL}prescribers/evidence/gloves/"]


def test_the_edition_changes_with_a_finding(printed):
    def edition(changes=None):
        return read(printed(changes)[SHEETS[0]]).text.partition("Edition ")[2][:6]

    before = edition()
    assert edition(edited(CLAIM, "One winter.", "Two winters.")) != before


def test_more_statements_are_said_in_fewer_words_and_none_is_left_out(printed):
    file = printed(many(9))[SHEETS[0]]
    sheet = read(file)
    assert sheet.pages == 1 and sheet.smallest >= 6
    assert all(letters(f"the claim-a{letter} mitten may warm the paws.") in letters(sheet.text) for letter in "abcdefghi")


def test_what_fits_in_no_way_is_told_with_its_page_and_its_paper(printed):
    with pytest.raises(Faulty) as fault:
        printed(many(60))
    problems = fault.value.problems
    assert [(one.file, one.check) for one in problems] == [(GLOVES, "evidence_too_long")] * 2
    assert "A4 paper" in problems[0].message and "Letter paper" in problems[1].message


def test_the_same_evidence_is_the_same_bytes(printed, tmp_path):
    before = [file.read_bytes() for file in printed().values()]
    for kept in (tmp_path / "kept").iterdir():
        kept.unlink()
    assert [file.read_bytes() for file in printed().values()] == before
