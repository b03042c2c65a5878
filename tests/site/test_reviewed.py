"""What the whole site says of review, before the first signature and after it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from bs4 import BeautifulSoup

from macros.addresses.site import Site
from macros.catalogue.fields import slots, values
from macros.catalogue.grammar import MACROS
from macros.catalogue.prose import expand, parse
from macros.exports.schema_org import dataset
from macros.facts.reviewed import count, of_the_site, so_far
from macros.sign import run

from conftest import ROOT, edited, fixed_sentences
from sharing import real_project

WHO = ["--by", "A. Doe", "--role", "GP", "--registration", "1", "--on", "2026-01-05"]
COLD, INDEX = "catalogue/symptoms/cold-fingers.yml", "docs/index.md"
NOBODY = "No clinician has reviewed these gloves."
# Of the whole site or of many texts. "Not reviewed by a clinician" is said of one text, and stays true of the others.
OF_ALL = re.compile(
    r"\b(?:no|nobody|none|never|neither)\b[^.|<>\n]{0,60}?\b(?:reviewed|signed|proofread|vetted)\b|\bunreviewed\b|\bso far nobody\b", re.IGNORECASE
)
OF_ONE = "Not reviewed by a clinician"
SOME = "Read and signed by a clinician so far: 1 of "


def said(file: Path) -> str:
    """The words of a made file, on one line."""
    if file.suffix == ".pdf":
        document = pypdfium2.PdfDocument(file.read_bytes())
        text = " ".join(sheet.get_textpage().get_text_range() for sheet in document)
        document.close()
        return " ".join(text.replace("\u00a0", " ").split())
    text = file.read_text("utf-8", "replace")
    return " ".join((BeautifulSoup(text, "html.parser").get_text(" ") if file.suffix == ".html" else text).split())


@pytest.fixture
def signed(tiny, build):
    """The tiny site with one signed symptom and a page that says of its gloves whether somebody reviewed them."""
    root = tiny(edited(INDEX, "Welcome.", f'Welcome. {{{{ review_so_far("{NOBODY}") }}}}'))
    assert run(root, ["cold-fingers", *WHO]) == 0
    site = build()
    assert site.result.returncode == 0, site.printed
    return site


def test_nothing_on_a_site_with_one_signature_says_that_there_is_none(signed):
    files = [file for file in sorted(signed.folder.rglob("*")) if file.suffix in {".html", ".json", ".jsonld", ".csv", ".xml", ".txt", ".js", ".pdf", ".bib"}]
    assert {file.suffix for file in files} >= {".html", ".json", ".csv", ".pdf"}
    texts = {file.relative_to(signed.folder).as_posix(): said(file) for file in files}
    assert {path: found[0] for path, text in texts.items() if (found := OF_ALL.search(text))} == {}
    pages = [path for path in texts if path.endswith(".html") and "site-foot" in (signed.folder / path).read_text("utf-8")]
    assert len(pages) > 10 and [path for path in pages if SOME not in texts[path]] == []
    assert [path for path, text in texts.items() if '"notices"' in text and path.endswith("index.json") and SOME not in text] == []
    assert SOME in texts["data/catalogue.json"] and NOBODY not in texts["index.html"] and texts["index.html"].count(SOME) == 2
    own = {path: text for path, text in texts.items() if "cold-fingers" in path and path.endswith((".html", ".pdf")) and "code/" not in path}
    assert [path for path, text in own.items() if OF_ONE in text] == []
    assert sum("Reviewed by A. Doe, GP, on 5 January 2026" in text for text in own.values()) >= 3  # the page and its sheets
    assert f'"review_status": "{OF_ONE}"' not in texts["symptoms/cold-fingers/index.json"].partition('"claims"')[0]
    assert OF_ONE in texts["symptoms/warm-toes/index.html"]
    cards = fixed_sentences().safety.do_not_stop.card
    assert "review" not in cards.lower()  # all that a card says beside a title and a line of its page


def test_while_nobody_signed_each_place_says_what_it_said(project):
    found = project(edited(INDEX, "Welcome.", f'Welcome. {{{{ review_so_far("{NOBODY}") }}}}')).sound
    assert (count(found).signed, so_far(found, NOBODY)) == (0, NOBODY)
    assert of_the_site(found) == "No clinician has reviewed this site."
    assert found.sentences.foot.not_advice.format(review=of_the_site(found)) == "Not medical advice. No clinician has reviewed this site."


def test_the_data_set_is_described_as_it_is(tiny, project):
    def described() -> str:
        return str(dataset(project().sound, Site("Tiny", "https://t.example/"), "https://t.example/data/", date(2026, 1, 2))["description"])

    root = tiny()
    assert described().endswith("for reading and research. Not reviewed by a clinician; no tool for diagnosis.")
    assert run(root, ["terms/glove", *WHO]) == 0
    assert SOME in described() and "Not reviewed" not in described()


def test_a_signature_for_an_older_text_counts_for_nothing(tiny, project):
    root = tiny()
    assert run(root, ["cold-fingers", *WHO]) == 0
    assert count(project().sound).signed == 1
    (root / COLD).write_text((root / COLD).read_text("utf-8").replace("Your fingers feel cold.", "Your fingers are cold."), "utf-8")
    found = project().sound
    assert count(found).signed == 0 and of_the_site(found) == "No clinician has reviewed this site."


def test_the_count_is_of_all_that_can_be_signed(project):
    found = project().sound
    kinds = (found.symptoms, found.signs, found.terms, found.medicines, found.claims, found.pages)
    assert count(found).all == sum(map(len, kinds)) + 1


# Where such a sentence may stand, since it is chosen by whether somebody signed, or is no sentence for readers.
CHOSEN = {"review.nobody"}


def test_each_such_sentence_is_asked_for_through_the_macro():
    """One that was typed as it is would be false from the first signature on."""
    assert MACROS["review_so_far"].arguments[0].name == "sentence"
    catalogue, typed, by_macro = real_project().sound, [], 0
    for page in catalogue.pages.values():
        by_macro += sum(call.name == "review_so_far" for call in page.calls)
        body = re.sub("`[^`\n]*`", "", expand(page.parts, lambda call: "" if call.name == "review_so_far" else "x"))  # code shows how it is written
        front = [str(value) for slot in slots(type(page.front)) if slot.text for _, value in values(page.front, slot)]
        typed += [(page.path, found[0]) for text in (body, *front) if (found := OF_ALL.search(text))]
    assert typed == [] and by_macro >= 12
    for slot in slots(type(catalogue.sentences)):
        for path, text in values(catalogue.sentences, slot):
            place = ".".join(map(str, path))
            assert place in CHOSEN or not OF_ALL.search("".join(map(str, parse(str(text))))), place
    for kind in ("symptoms", "signs", "terms", "medicines", "claims"):
        for id, record in catalogue.of_kind(kind).items():
            texts = [str(value) for slot in slots(type(record)) if slot.text for _, value in values(record, slot)]
            assert not [text for text in texts if re.search(r"\bclinician has reviewed\b", text)], id


def test_files_that_no_code_fills_say_what_is_true_in_both_cases():
    files = [ROOT / "CONTRIBUTING.md", ROOT / "mkdocs.yml", *(ROOT / "overrides").rglob("*.html"), *(ROOT / "docs/assets/js").rglob("*.js")]
    assert [(file.name, found[0]) for file in files if (found := OF_ALL.search(file.read_text("utf-8")))] == []
    readme = " ".join((ROOT / "README.md").read_text("utf-8").split())
    assert [found[0] for found in OF_ALL.finditer(readme.replace("while it has none, no clinician has reviewed anything", ""))] == []
