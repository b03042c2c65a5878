"""BibTeX, RIS and CSL-JSON: exact text, and what pandoc reads in it."""

from __future__ import annotations

import json

import pypandoc
import pytest

from macros.catalogue.models import Source
from macros.exports import csl
from macros.exports.bibtex import bibtex
from macros.exports.ris import ris
from macros.project import load_project

from conftest import TINY, edited

CATALOGUE = load_project(TINY).sound
ODD = {
    "id": "odd-2001",
    "type": "article-journal",
    "title": "Rest & 50% of {sleep}: a_b, $5 #1 ~x^2 – “Ünïcode” in GABA-A",
    "author": [{"family": "van Ödipus", "given": "Zoë"}, {"family": "O'Hara"}, {"literal": "Society of Sleep & Rest, Section B"}],
    "more_authors": True,
    "issued": 2001,
    "container_title": "Journal of A & B",
    "volume": "12",
    "issue": "3",
    "page": "S45-S50",
    "DOI": "10.1000/a_b%20(c)",
    "PMID": "1234567",
    "PMCID": "PMC7654321",
    "URL": "https://x.example/a_b?c=1&d=50%25",
    "evidence": "review",
    "supports": ["Invented."],
    "checked": {"status": "read", "seen": "abstract", "on": "2026-01-01", "how": "Invented."},
}
BIBTEX = r"""@article{odd-2001,
  author = {{van Ödipus}, Zoë and O'Hara and {Society of Sleep \& Rest, Section B} and others},
  title = {{Rest \& 50\% of \{sleep\}: a\_b, \$5 \#1 \textasciitilde{}x\textasciicircum{}2 -- “Ünïcode” in GABA-A}},
  journal = {Journal of A \& B},
  year = {2001},
  volume = {12},
  number = {3},
  pages = {S45--S50},
  doi = {10.1000/a_b%20(c)},
  url = {https://x.example/a_b?c=1&d=50%25},
  pmid = {1234567},
  pmcid = {PMC7654321},
  note = {PMID: 1234567; PMCID: PMC7654321},
}
"""
RIS = """TY  - JOUR
ID  - odd-2001
TI  - Rest & 50% of {sleep}: a_b, $5 #1 ~x^2 – “Ünïcode” in GABA-A
AU  - van Ödipus, Zoë
AU  - O'Hara,
AU  - Society of Sleep & Rest Section B,
PY  - 2001
SP  - S45
EP  - S50
T2  - Journal of A & B
VL  - 12
IS  - 3
DO  - 10.1000/a_b%20(c)
UR  - https://x.example/a_b?c=1&d=50%25
N1  - PMID: 1234567
N1  - PMCID: PMC7654321
N1  - There are more authors than are listed here.
ER  - 
"""


def source(**changes) -> Source:
    return Source.model_validate_json(json.dumps({**ODD, **changes}))


def read(text: str | bytes, form: str) -> list[dict]:
    """What pandoc reads."""
    text = text.decode() if isinstance(text, bytes) else text
    return [{**item, "title": plain(item["title"])} for item in json.loads(pypandoc.convert_text(text, "csljson", format=form))]


def plain(text: str) -> str:
    """pandoc makes quotation marks of its own choice: here they are all the same."""
    for mark in '‘’“”"`':
        text = text.replace(mark, "'")
    return text


def names(authors: list[dict]) -> list[str]:
    """Each author on one line; pandoc parts a small first word from the family name."""
    parts = ("non-dropping-particle", "dropping-particle", "family", "given")
    return [plain(one.get("literal") or " ".join(one[part] for part in parts if part in one)) for one in authors]


def names_of_record(record: Source) -> list[str]:
    return [one.literal or " ".join(part for part in (one.family, one.given) if part) for one in record.author]


def test_bibtex_to_the_letter():
    assert bibtex([csl.of_source(source(), CATALOGUE)]) == BIBTEX


def test_ris_to_the_letter():
    assert ris([csl.of_source(source(), CATALOGUE)]) == RIS.replace("\n", "\r\n")


def test_a_quotation_opens_as_one():
    assert "title = {{`We need' and ``more\" (`or')}}" in bibtex([csl.of_source(source(title="'We need' and \"more\" ('or')"), CATALOGUE)])


def test_a_year_alone_and_no_year_at_all():
    assert "year" not in bibtex([csl.of_source(source(issued=None), CATALOGUE)])
    assert "PY" not in ris([csl.of_source(source(issued=None), CATALOGUE)])
    assert "issued" not in csl.of_source(source(issued=None), CATALOGUE).item


def test_any_sign_in_a_title_is_read_back_from_bibtex():
    titles = [f"a{sign}b {sign} c" for sign in "é&%$#_{}~^\\–—.,:;()[]<>@=+/|*!?αβ"]
    found = read(bibtex([csl.of_source(source(id=f"n{number}", title=title), CATALOGUE) for number, title in enumerate(titles)]), "bibtex")
    # A lone brace is a command of LaTeX, which pandoc leaves out; the file is whole all the same.
    assert [item["title"] for item in found] == [title.replace("{", "").replace("}", "") for title in titles]


def test_a_lone_brace_swallows_no_other_entry():
    found = read(
        bibtex([csl.of_source(source(id=f"n{number}", title=title), CATALOGUE) for number, title in enumerate(("one { brace", "a {pair}", "last"))]), "bibtex"
    )
    assert [item["title"] for item in found][1:] == ["a {pair}", "last"]


@pytest.mark.parametrize("form, path", [("csljson", "data/sources.csl.json"), ("bibtex", "data/sources.bib"), ("ris", "data/sources.ris")])
def test_pandoc_reads_every_source_with_its_fields(catalogue, files, form, path):
    found = {item["id"]: item for item in read(files[path], form)}
    assert sorted(found) == sorted(catalogue.sources)
    for id, record in catalogue.sources.items():
        item = found[id]
        assert item["title"] == plain(record.title), id
        kind = {"webpage": "misc"}.get(record.type, record.type) if form == "ris" else record.type  # pandoc knows no ELEC
        assert item["type"] == kind, id
        assert item.get("issued") == ({"date-parts": [[record.issued]]} if record.issued else None), id
        assert names(item["author"])[: len(record.author)] == [name.replace(",", "") if form == "ris" else name for name in names_of_record(record)], id
        for variable in ("container-title", "volume", "issue", "page", "publisher", "DOI", "URL"):
            assert plain(item.get(variable) or "") == plain(getattr(record, variable.replace("-", "_")) or ""), (id, variable)
        if form != "ris":
            assert (item.get("PMID"), item.get("PMCID"), item.get("ISBN")) == (record.PMID, record.PMCID, record.ISBN), id


def test_more_authors_are_said_in_each_form(catalogue, files):
    cut = [record for record in catalogue.sources.values() if record.more_authors]
    assert len(cut) > 10
    found = {
        form: {item["id"]: item for item in read(files[path], form)} for form, path in (("bibtex", "data/sources.bib"), ("csljson", "data/sources.csl.json"))
    }
    assert all(found["bibtex"][record.id]["author"][-1] == {"literal": "others"} for record in cut)
    assert all("more authors" in found["csljson"][record.id]["note"] for record in cut)
    assert files["data/sources.ris"].decode().count("more authors") == len(cut)


def test_what_was_not_wholly_checked_is_said_in_each_form(catalogue, files):
    doubtful = {record.id for record in catalogue.sources.values() if record.checked.status != "read"}
    assert len(doubtful) > 10
    assert {item["id"] for item in read(files["data/sources.csl.json"], "csljson") if "Not wholly checked" in item.get("note", "")} == doubtful
    assert files["data/sources.bib"].decode().count("annotation = {Not wholly checked") == len(doubtful)
    assert files["data/sources.ris"].decode().count("Not wholly checked") == len(doubtful)


def test_pubmed_numbers_are_in_the_notes(catalogue, files):
    text = files["data/sources.ris"].decode()
    numbers = [record.PMID for record in catalogue.sources.values() if record.PMID]
    assert numbers and all(f"N1  - PMID: {number}\r\n" in text for number in numbers)


def test_a_page_has_its_own_citation_and_bibliography(made):
    found = made(edited("catalogue/symptoms/cold-fingers.yml", "name: Cold fingers", "name: Cold fingers & toes"))
    label = json.loads(found["symptoms/cold-fingers/index.json"])["symptom"]["edition"]
    for form, ending in (("bibtex", "bib"), ("ris", "ris"), ("csljson", "json")):
        (item,) = read(found[f"symptoms/cold-fingers/cite.{ending}"], form)
        assert item["id"] == "bse-symptoms-cold-fingers"
        assert item["title"] == "Cold fingers & toes"
        assert names(item["author"]) == ["Tiny Explained"]
        assert item["URL"] == "https://tiny.example/symptoms/cold-fingers/"
        assert item["issued"]["date-parts"][0][0] == 2026
        assert label in (item.get("version"), item.get("edition"))
    for form, ending in (("bibtex", "bib"), ("ris", "ris")):
        assert [item["id"] for item in read(found[f"symptoms/cold-fingers/sources.{ending}"], form)] == ["scarf-2002", "mitten-2001"]
    assert "urgent-help/cite.bib" not in found and "cite.bib" not in found
