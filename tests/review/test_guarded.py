"""Each edit that takes something from readers is named at the top, with its file and line."""

from __future__ import annotations

import pytest

from macros.facts.signature import signature
from macros.project import load_project
from macros.review import guards

from conftest import TINY, copied, edited

SYMPTOM, CLAIM, SIGN = "catalogue/symptoms/cold-fingers.yml", "catalogue/claims/gloves-warm-mice.yml", "catalogue/signs/white-finger.yml"
CALL, DANGER, TONGUES = "catalogue/urgent-help.yml", "catalogue/danger-words.yml", "catalogue/danger-languages.yml"
RULES, WORDS, PAGE = "catalogue/wording.yml", "catalogue/vocabulary.yml", "docs/how-it-happens/gloves.md"
SOURCE, LINKS, SAID = "catalogue/sources/mitten-2001.yml", "catalogue/permalinks.txt", "catalogue/sentences.yml"
EXAMPLES, TEST, WORKFLOW = "catalogue/wording-examples.txt", "tests/test_tiny.py", ".github/workflows/check.yml"


def written(path: str) -> str:
    return (TINY / path).read_text("utf-8")


US = written(CALL).split("neutral:")[0].removeprefix("regions:\n")
ITALY = '  - region: it\n    name: Italy\n    emergency: {number: "112", text: "Call 112.", url: https://nine.example, seen: 2026-01-02, sources: [scarf-2002]}\n    lines: []\n'
DOSE = """\
  - name: dose
    kind: permanent
    says: ["{number} mg"]
    reason: "A dose."
    better: "no number"
    catches: [Take 2 mg., Take 3 mg., Take 4 mg.]
    lets: [Take care., Take heart., Take time.]
"""
TWO_COUNTRIES = edited(CALL, "neutral:", f"{ITALY}neutral:")
DOSE_RULE = edited(RULES, "# End", f"{DOSE}# End")
LINE = "    lines: [{kind: crisis, name: Tiny Line, number: '111', how: 'Call.', for: 'Distress.', url: https://nine.example, seen: 2026-01-02, sources: [scarf-2002]}]"
ADDRESSES = {LINKS: "# Every address.\n/symptoms/cold-fingers/\n/glossary/\n# End of the list: at least 2 entries.\n"}
TESTS = {TEST: "def test_one():\n    assert 1\n\n\ndef test_two():\n    assert 2\n    assert 3\n"}
PHRASES = {"tests/search/danger.txt": "my fingers fell off\nfrostbite\n"}


def change(path: str, old: str, new: str, first: dict[str, str] | None = None) -> tuple[dict[str, str], dict[str, str]]:
    """(what was there first, the edit): `old` stands once."""
    before = (first or {}).get(path) or written(path)
    assert before.count(old) == 1, (path, old)
    return first or {}, {path: before.replace(old, new)}


CASES = {
    "the numbers of a country are gone": (guards.NUMBERS, CALL, 6, *change(CALL, ITALY, "", TWO_COUNTRIES)),
    "another number": (guards.NUMBERS, CALL, 4, *change(CALL, '"911"', '"912"')),
    "another name of a country": (guards.NUMBERS, CALL, 3, *change(CALL, "United States", "Unitedstates")),
    "a new line nobody has looked at": (guards.NUMBERS, CALL, 5, *change(CALL, "    lines: []", LINE)),
    "the whole list of numbers is gone": (guards.NUMBERS, CALL, 1, {}, {CALL: None}),
    "the list of numbers cannot be read": (guards.NUMBERS, CALL, 2, {}, {CALL: "regions:\n\t- region: us\n"}),
    "a region is another": (guards.NUMBERS, WORDS, 20, *change(WORDS, "id: us, label: United States", "id: us, label: America")),
    "a sign is gone": (guards.SIGNS, SIGN, 1, {}, {SIGN: None}),
    "a sign is less urgent": (guards.SIGNS, "catalogue/signs/lost-finger.yml", 2, *change("catalogue/signs/lost-finger.yml", "level: emergency", "level: today")),
    "a sign says less": (guards.SIGNS, SIGN, 1, *change(SIGN, "A finger that turns white.", "A finger.")),
    "a level is another": (guards.SIGNS, WORDS, 16, *change(WORDS, "Call emergency services now", "Call somebody")),
    "a symptom names no sign": (guards.HELP, SYMPTOM, 20, *change(SYMPTOM, "urgent: [white-finger]", "urgent: []")),
    "a page names no sign": (guards.HELP, PAGE, 10, *change(PAGE, "urgent: [lost-finger]\n", "", {PAGE: written(PAGE).replace("written:", "urgent: [lost-finger]\nwritten:")})),
    "help comes first no more": (guards.HELP, SYMPTOM, 21, *change(SYMPTOM, "help_first: true", "help_first: false", edited(SYMPTOM, "other_causes", "help_first: true\nother_causes"))),
    "a group with help first is none": (guards.HELP, WORDS, 2, *change(WORDS, ", help_first: true", "")),
    "a page shows no numbers": (guards.HELP, "docs/urgent-help.md", 7, *change("docs/urgent-help.md", "{{ urgent_help() }}", "")),
    "a danger word is gone": (guards.DANGER, DANGER, 5, *change(DANGER, "fingers fell off, frostbite", "fingers fell off")),
    "a whole kind of danger is gone": (guards.DANGER, TONGUES, 6, *change(TONGUES, "      frostbite: [gelu|frigus digit*]", "      cold: [gelu]")),
    "a danger is called safe": (guards.DANGER, DANGER, 6, *change(DANGER, "safe: [frostbite film", "safe: [fingers fell off, frostbite film")),
    "a danger is called doubtful": (guards.DANGER, DANGER, 5, *change(DANGER, "    words: [fingers fell off, frostbite]", "    doubtful: [frostbite]\n    words: [fingers fell off, frostbite]")),
    "a dose rule is gone": (guards.WORDING, RULES, 14, *change(RULES, DOSE, "", DOSE_RULE)),
    "a pattern is gone": (guards.WORDING, RULES, 9, *change(RULES, "permanent/permanently", "permanently")),
    "an exception for oneself": (guards.WORDING, RULES, 14, *change(RULES, "# End", 'exceptions: [{file: docs/index.md, words: 2 mg, reason: "So."}]\n# End')),
    "a rule holds only where the second reader agrees": (guards.WORDING, RULES, 9, *change(RULES, "    says:", "    wide: true\n    says:")),
    "a guard is new": (guards.WORDING, RULES, 5, *change(RULES, "guards: {}", "guards: {always: {anywhere: [it]}}")),
    "a sentence is called safe": (guards.WORDING, EXAMPLES, 2, *change(EXAMPLES, "# End", "safe dose: Take 2 mg.\n# End", {EXAMPLES: "unsafe dose: Take 3 mg.\n# End of the list: at least 1 entries.\n"})),
    "an example is gone": (guards.WORDING, EXAMPLES, 1, *change(EXAMPLES, "unsafe dose: Take 3 mg.\n", "", {EXAMPLES: "unsafe dose: Take 3 mg.\n# End of the list: at least 0 entries.\n"})),
    "surer than before": (guards.EVIDENCE, CLAIM, 6, *change(CLAIM, "strength: supported", "strength: established")),
    "more were asked": (guards.EVIDENCE, CLAIM, 13, *change(CLAIM, "n: 12\n", "n: 120\n")),
    "a voice against is gone": (guards.EVIDENCE, CLAIM, 20, *change(CLAIM, written(CLAIM)[written(CLAIM).index("  - source: mitten-2001") : written(CLAIM).index("unknown:")], "")),
    "a number of a symptom is another": (guards.EVIDENCE, SYMPTOM, 26, *change(SYMPTOM, "3 in 10", "8 in 10")),
    "a number in words for readers is another": (guards.EVIDENCE, SYMPTOM, 7, *change(SYMPTOM, "20 minutes", "50 minutes", edited(SYMPTOM, "Your fingers feel cold.", "Your fingers feel cold for 20 minutes."))),
    "a percentage on a page is another": (guards.EVIDENCE, PAGE, 19, *change(PAGE, "10%", "90%", edited(PAGE, "Toes are another matter.", "Toes are another matter for 10% of people."))),
    "a page shows no claim": (guards.EVIDENCE, PAGE, 12, *change(PAGE, '{{ claim("gloves-warm-mice") }}\n', "")),
    "a source was read in full": (guards.EVIDENCE, SOURCE, 10, *change(SOURCE, "seen: abstract", "seen: full")),
    "a grade means less": (guards.EVIDENCE, WORDS, 8, *change(WORDS, "mark: half, rule: studied", "mark: half, rule: settled")),
    "a warning on all pages says less": (guards.WARNINGS, SAID, 13, {}, {SAID: written(SAID).replace("    full:", "    full: Stop. #", 1)}),
    "an address is gone": (guards.ADDRESSES, LINKS, 3, *change(LINKS, "/glossary/\n", "", ADDRESSES)),
    "an old name is gone": (guards.ADDRESSES, SYMPTOM, 4, *change(SYMPTOM, "formerly: [icy-fingers]\n", "", edited(SYMPTOM, "group:", "formerly: [icy-fingers]\ngroup:"))),
    "a floor is lower": (guards.FLOORS, DANGER, 7, *change(DANGER, "at least 6", "at least 5")),
    "a floor is gone": (guards.FLOORS, DANGER, 6, *change(DANGER, "# End of the list: at least 6 entries.\n", "")),
    "a file of tests is gone": (guards.TESTS, TEST, 1, TESTS, {TEST: None}),
    "a test is gone": (guards.TESTS, TEST, 1, *change(TEST, "def test_two", "def two", TESTS)),
    "a test asserts less": (guards.TESTS, TEST, 1, *change(TEST, "    assert 3\n", "", TESTS)),
    "a test is passed over": (guards.TESTS, TEST, 1, *change(TEST, "def test_two", "@pytest.mark.skip\ndef test_two", TESTS)),
    "a phrase of a test set is gone": (guards.TESTS, "tests/search/danger.txt", 1, *change("tests/search/danger.txt", "frostbite\n", "", PHRASES)),
    "a page is gone": (guards.TAKEN, PAGE, 1, {}, {PAGE: None}),
    "a symptom is gone": (guards.TAKEN, SYMPTOM, 1, {}, {SYMPTOM: None}),
    "a change is told no more": (guards.TAKEN, SYMPTOM, 35, *change(SYMPTOM, 'changed: [{on: 2026-01-03, what: "More."}]\n', "", edited(SYMPTOM, "reviewed: null", 'changed: [{on: 2026-01-03, what: "More."}]\nreviewed: null'))),
    "a workflow is another": (guards.RULES, WORKFLOW, 1, {WORKFLOW: "on: push\n"}, {WORKFLOW: "on: never\n"}),
    "a policy is another": (guards.RULES, "macros/policy/__init__.py", 1, {"macros/policy/__init__.py": "A = 1\n"}, {"macros/policy/__init__.py": "A = 2\n"}),
}  # fmt: skip


@pytest.mark.parametrize(("title", "file", "line", "first", "edits"), CASES.values(), ids=CASES)
def test_what_protects_readers_is_named(review, title, file, line, first, edits):
    assert (title, file, line) in [(one.title, one.file, one.line) for one in review(edits, first)]


SIGNED = "reviewed: {by: Ann Example, role: Doctor, registration: Tiny 1, on: 2026-01-03, of: %s}"


@pytest.mark.parametrize("new", [False, True], ids=["on a record", "on a new record"])
def test_an_invented_review_is_named(review, new):
    text = written(SYMPTOM).replace("reviewed: null", SIGNED % ("0a" * 6))
    file = "catalogue/symptoms/blue-nose.yml" if new else SYMPTOM
    (found,) = (one for one in review({file: text}) if one.title == guards.REVIEWS)
    assert (found.file, found.line, "Ann Example" in found.now) == (file, 35, True)


@pytest.fixture
def signed(tmp_path):
    """The tiny symptom with a signature that holds."""
    symptom = load_project(copied(tmp_path / "of")).catalogue
    text = written(SYMPTOM).replace("reviewed: null", SIGNED % signature(symptom.symptoms["cold-fingers"], symptom))
    return {SYMPTOM: text}


@pytest.mark.parametrize(
    "edits",
    [edited(CLAIM, "gloves may warm the paws", "gloves do warm the paws"), edited(SIGN, "turns white", "turns pale")],
    ids=["a claim", "a sign"],
)
def test_a_signed_page_whose_claim_or_sign_is_rewritten_is_named(review, signed, edits):
    (found,) = (one for one in review(edits, signed) if one.title == guards.REVIEWS)
    assert (found.file, found.line, found.was) == (SYMPTOM, 35, "signed by Ann Example")


def test_a_signed_page_that_says_the_same_is_not_named(review, signed):
    assert review(edited("catalogue/terms/glove.yml", "written: 2026-01-02", "written: 2026-01-03"), signed) == []


# ---- What is no danger


QUIET = {
    "a word for the search": edited(SYMPTOM, "[icy hands]", "[icy hands, blue hands]"),
    "a sentence put better": edited(SYMPTOM, "They feel like ice.", "They feel as cold as ice."),
    "one more danger word": edited(DANGER, "words: [fingers", "words: [toes fell off, fingers"),
    "one more sign on a symptom": edited(SYMPTOM, "urgent: [white-finger]", "urgent: [lost-finger, white-finger]"),
    "one more rule": DOSE_RULE,
    "a higher floor": edited(DANGER, "at least 6", "at least 60"),
    "a new record": {"catalogue/symptoms/blue-nose.yml": written(SYMPTOM).replace("Cold fingers", "Blue nose")},
    "a new test": {TEST: "def test_three():\n    assert 3\n"},
    "another order of keys": {SIGN: "level: today\n" + written(SIGN).replace("level: today\n", "")},
    "an empty list written out": edited(SYMPTOM, "reviewed: null", "formerly: []\nhelp_first: false\nreviewed: null"),
    "other ends of lines": {file: written(file).replace("\n", "\r\n").encode() for file in (DANGER, "mkdocs.yml")},
}


@pytest.mark.parametrize("edits", QUIET.values(), ids=QUIET)
def test_what_takes_nothing_away_is_not_named(review, edits):
    assert review(edits) == []


def test_a_record_that_was_renamed_is_compared_with_what_it_was(review):
    text = written(SYMPTOM).replace("urgent: [white-finger]", "urgent: []").replace("group:", "formerly: [cold-fingers]\ngroup:")
    found = review({SYMPTOM: None, "catalogue/symptoms/icy-fingers.yml": text})
    assert [(one.title, one.file, one.was) for one in found] == [(guards.HELP, "catalogue/symptoms/icy-fingers.yml", "white-finger")]


def test_whether_it_was_raised_is_said_by_the_order_that_was_there(review):
    turned = written(WORDS).replace("{id: emergency, label: Call emergency services now, answers: emergency}, {id: today, label: Contact a doctor today, answers: advice}", "{id: today, label: Contact a doctor today, answers: advice}, {id: emergency, label: Call emergency services now, answers: emergency}")  # fmt: skip
    found = review({WORDS: turned, **edited("catalogue/signs/lost-finger.yml", "level: emergency", "level: today")})
    assert [(one.what, one.told) for one in found if one.file.endswith("lost-finger.yml")] == [("level: made less urgent", 'was "emergency"; is "today"')]
    assert guards.SIGNS in {one.title for one in found if one.file == WORDS}
