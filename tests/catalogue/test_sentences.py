"""catalogue/sentences.yml: what is wrong in it is said at its line, and what it says is said everywhere."""

from __future__ import annotations

import json

import pytest

from macros.catalogue.fields import slots, values
from macros.catalogue.prose import parted
from macros.catalogue.sentences import Sentences
from macros.handouts.content import of_page, of_symptom
from macros.search.danger_data import danger_data

from conftest import edited, fixed_sentences

FILE = "catalogue/sentences.yml"
MORE = '  more: "{number} more"\n'
CARD = '    card: "Not medical advice. Do not stop a medicine suddenly."\n'
BLANKS = '  blanks: ["Next visit", "Call if worse", "My plan"]\n'


def said(project, old: str, new: str) -> tuple[list[tuple[int, str]], str]:
    """(line, check) of each problem after a change, counted from the changed line, and all messages."""
    changes = edited(FILE, old, new)
    line = changes[FILE].partition(new or "\0")[0].count("\n") + 1
    problems = project(changes).problems
    assert {problem.file for problem in problems} == {FILE}
    return [(problem.line - line, problem.check) for problem in problems], "\n".join(map(str, problems))


def test_a_missing_sentence_is_named(project):
    (problem,) = project(edited(FILE, CARD, "")).problems
    before = edited(FILE, CARD, "")[FILE].partition("    full:")[0]
    assert (problem.file, problem.check) == (FILE, "missing_key")
    assert problem.line in {before.count("\n"), before.count("\n") + 1, before.count("\n") - 1}
    assert '"card" is missing' in str(problem) and "history" in str(problem) and "_template" not in str(problem)


def test_a_sentence_without_a_place_is_refused(project):
    problems, message = said(project, MORE, f'{MORE}  mroe: "Text."\n')
    assert problems == [(1, "unknown_key")] and 'Did you mean "more"?' in message


@pytest.mark.parametrize(
    "text",
    ["{nubmer} more", "more", "{number} of {all}", "{} more", "{number:>5} more", "{number!r} more", "{number more", "{{number}} more", "{number.real} more"],
)
def test_a_wrong_gap_is_said_with_what_to_write(project, text):
    problems, message = said(project, MORE, f'  more: "{text}"\n')
    assert problems == [(0, "value_error")]
    assert "symptom_index.more" in message and "expected {number}, spelled so" in message


def test_a_sentence_without_gaps_has_no_braces(project):
    problems, message = said(project, CARD, '    card: "Not {medical} advice."\n')
    assert problems == [(0, "value_error")] and "no braces here" in message


def test_gaps_may_change_their_order(project):
    assert project(edited(FILE, '"{number} of {all}"', '"Of {all}, this is {number}"')).problems == ()


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("Do not stop. It is permanent.", "refused_wording"),
        ("Do <b>not</b> stop.", "html_in_record"),
        ("Do not stop, see [help](urgent-help.md).", "link_in_record"),
        (f"Do not stop a medicine {'and then again ' * 8}suddenly.", "long_sentence"),
        ("Discontinuation necessitates individualized and multidisciplinary professional consideration beforehand.", "grade_too_high"),
    ],
)
def test_words_are_checked_as_those_of_a_record_are(project, text, check):
    problems, _ = said(project, CARD, f'    card: "{text}"\n')
    assert (0, check) in problems and {where for where, _ in problems} == {0}


def test_the_short_version_is_easier_than_the_rest(project):
    medium = "**Do not stop your medicine suddenly.** Stopping it rapidly can precipitate dangerous seizures or confusion."
    old = '    full: "**Do not stop your medicine suddenly.** Stopping fast can cause seizures. Talk with your prescriber first."\n'
    problems, message = said(project, old, f'    full: "{medium}"\n')
    assert problems == [(0, "grade_too_high")] and "at most 6" in message


def test_a_dose_is_refused(tiny):
    from macros.project import load_project

    from conftest import ROOT

    wording = (ROOT / "catalogue/wording.yml").read_text("utf-8").partition("\nexceptions:")[0]
    changes = edited(FILE, BLANKS, BLANKS.replace("My plan", "Take 5 mg"))
    found = [problem for problem in load_project(tiny({**changes, "catalogue/wording.yml": wording + "\n"})).problems if problem.file == FILE]
    line = changes[FILE].partition("  blanks:")[0].count("\n") + 1
    assert [(problem.line, problem.check) for problem in found] == [(line, "refused_wording")]
    assert "Doses do not belong" in str(found[0])


def test_the_warning_is_said_in_each_place():
    warnings = [text for _, text in fixed_sentences().safety.do_not_stop]
    assert len(warnings) >= 6
    for text in warnings:
        assert "Do not stop" in text and "suddenly" in text


CHANGED = {
    'full: "**Do not stop your medicine suddenly.**': 'full: "**Never stop this at once.**',
    'foot: "**Do not stop a benzodiazepine or Z-drug suddenly.**': 'foot: "**Never stop it at once.**',
    'search_box: "**Do not stop suddenly.**': 'search_box: "**Never stop at once, please.**',
    'data: "Do not stop a benzodiazepine or Z-drug suddenly.': 'data: "Never stop them at once.',
    'heading: "This page is not here"': 'heading: "There is no such page"',
    'points: "The main points"': 'points: "The points"',
    'urgent_help: "Urgent help"\n  device': 'urgent_help: "Help now"\n  device',
}


@pytest.fixture
def changed() -> dict[str, str]:
    """The file with some sentences changed."""
    text = edited(FILE, BLANKS, BLANKS.replace("My plan", "My own plan"))[FILE]
    for old, new in CHANGED.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return {FILE: text}


def test_a_changed_sentence_is_on_the_sheet_and_in_the_search(project, changed):
    found = project(changed).sound
    lead = "Never stop this at once."
    assert of_symptom(found.symptoms["cold-fingers"], found).short[1][0] == lead
    assert of_page(found.pages["how-it-happens/gloves.md"], found).short[1][0] == lead
    assert danger_data(found)["stop"] == parted(found.sentences.safety.do_not_stop.search_box)
    assert danger_data(found)["stop"][0] == "Never stop at once, please."


def test_a_changed_sentence_is_on_the_built_site(build, changed):
    site = build(changed)
    assert site.result.returncode == 0, site.printed
    page = site.html("symptoms/cold-fingers/")
    assert page.select(".short-version li")[1].strong.get_text() == "Never stop this at once."
    assert page.select_one(".site-foot .safety strong").get_text() == "Never stop it at once."
    assert page.select_one(".comfort-urgent").get_text() == "Help now"
    missing = (site.folder / "404.html").read_text("utf-8")
    assert "<h1>There is no such page</h1>" in missing and "Never stop it at once." in missing
    assert json.loads((site.folder / "data/catalogue.json").read_text("utf-8"))["notices"][0].startswith("Never stop them at once.")
    assert "Never stop them at once." in (site.folder / "feed.xml").read_text("utf-8")
    assert "Never stop at once, please." in (site.folder / "assets/search/danger.js").read_text("utf-8")


def test_every_field_of_the_file_is_text():
    words = fixed_sentences()
    assert all(slot.prose or slot.path[-1] == "id" for slot in slots(Sentences))  # ids: of drawings
    assert all(text.strip() for slot in slots(Sentences) for _, text in values(words, slot))
