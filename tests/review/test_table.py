"""Places that protect readers, written down by hand beside the table, so that no line of it is lost unseen."""

from __future__ import annotations

import pytest

from macros.review.differences import Difference
from macros.review.guards import ANY, GUARDS, LESS, MACHINERY

SIGN, SYMPTOM, CLAIM, PAGE, WORDS = (f"catalogue/{one}.yml" for one in ("signs/a", "symptoms/a", "claims/a", "", "vocabulary"))
PAGE = "docs/guides/a.md"
TAKEN_AWAY = {
    "catalogue/urgent-help.yml": ["regions", "neutral"],
    SIGN: ["text", "level", "concerns", "because", "sources", "milder_than", "in_general", "first_aid", "formerly", "changed"],
    SYMPTOM: ["urgent", "help_first", "kept_offline", "group", "frequency", "claims", "named_in", "searches", "reviewed", "formerly", "changed"],
    CLAIM: ["strength", "judged", "grades", "only_unknown", "findings", "unknown", "searches", "formerly", "changed"],
    PAGE: ["urgent", "help_first", "kept_offline", "reviewed", "formerly", "changed"],
    "catalogue/sources/a.yml": ["title", "DOI", "evidence", "checked", "same_data_as", "interests"],
    "catalogue/searches/a.yml": ["words", "found"],
    "catalogue/danger-words.yml": ["groups", "danger", "stopped", "meant", "pictures"],
    "catalogue/danger-languages.yml": ["languages"],
    "catalogue/medicines/a.yml": ["name", "also_called", "brands"],
    "catalogue/wording.yml": ["classes", "kinds", "rules", "sorts", "guards"],
    "catalogue/sentences.yml": ["safety", "review", "short_version", "urgent", "urgent_on_paper", "grades", "how_sure", "edition_note", "foot", "sheet"],
    WORDS: ["urgent_levels", "concerns", "strengths", "studied_in", "evidence", "seen_texts", "checked_statuses", "regions", "places"],
}  # fmt: skip
PUT_IN = [
    ("catalogue/urgent-help.yml", ("regions", "it")),
    (SIGN, ("concerns",)),
    (SIGN, ("first_aid",)),
    (SYMPTOM, ("reviewed",)),
    (PAGE, ("reviewed",)),
    (CLAIM, ("judged",)),
    (CLAIM, ("grades",)),
    (CLAIM, ("only_unknown",)),
    ("catalogue/danger-words.yml", ("safe",)),
    ("catalogue/danger-words.yml", ("told",)),
    ("catalogue/danger-words.yml", ("ordinary",)),
    ("catalogue/danger-words.yml", ("units",)),
    ("catalogue/danger-words.yml", ("danger", "suicide", "topics")),
    ("catalogue/danger-words.yml", ("danger", "suicide", "doubtful")),
    ("catalogue/wording.yml", ("exceptions", "docs/a.md")),
    ("catalogue/wording.yml", ("guards", "always")),
    ("catalogue/wording.yml", ("sorts",)),
    ("catalogue/wording.yml", ("rules", "dose", "unless")),
    ("catalogue/wording.yml", ("rules", "dose", "lets")),
    ("catalogue/wording.yml", ("rules", "dose", "wide")),
    (WORDS, ("concerns", "pregnancy", "not_on")),
    (WORDS, ("strengths", "established", "rule")),
    (WORDS, ("studied_in", "animals", "people")),
    (WORDS, ("checked_statuses", "partly", "complete")),
]


def held(file: str, how: str, path: tuple[str, ...]) -> bool:
    return any(guard.holds(file) and guard.guards(Difference(how, path, 1, 1)) for guard in GUARDS)


@pytest.mark.parametrize(("file", "field"), [(file, field) for file, fields in TAKEN_AWAY.items() for field in fields])
def test_less_of_it_is_named(file, field):
    assert all(held(file, how, path) for how in LESS for path in ((field,), (field, "x", "y")))


@pytest.mark.parametrize(("file", "path"), PUT_IN)
def test_more_of_it_is_named(file, path):
    assert held(file, "added", path)


def test_a_word_that_was_renamed_keeps_its_old_name():
    assert held(WORDS, "removed", ("topics", "gloves", "formerly"))


@pytest.mark.parametrize(("file", "path"), [(SYMPTOM, ("also_called",)), (SYMPTOM, ("can_help",)), ("docs/a.md", ("title",)), ("catalogue/everyday-words.yml", ("groups",)), (SIGN, ("written",))])  # fmt: skip
def test_what_protects_nobody_is_not_named(file, path):
    assert not any(held(file, how, path) for how in ANY)


@pytest.mark.parametrize(
    "file",
    [".gitattributes", ".devcontainer/devcontainer.json", ".vscode/settings.json", ".pre-commit-config.yaml", ".github/workflows/a.yml", ".github/CODEOWNERS", "hosting/nginx.conf", "macros/policy/hosts.py", "macros/catalogue/checks/wording.py", "macros/review/guards.py", "macros/project.py", "macros/__main__.py", "macros/catalogue/validation.py", "macros/figures/dial.py",
     "macros/facts/signature.py", "docs/assets/js/search.js", "overrides/main.html", "requirements.txt", "tests/requirements.in", "Makefile", "pyproject.toml", "macros/search/browser/danger.js", "engines/compare.py"],
)  # fmt: skip
def test_what_checks_and_builds_is_named(file):
    assert MACHINERY.fullmatch(file)
