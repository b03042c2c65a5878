"""What protects readers, as a table: files, the places within them, and which change of them counts.

To guard more, add a line. The order is that of the report: what is gravest comes first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .differences import Difference, How

ANY: frozenset[How] = frozenset({"removed", "changed", "added", "reordered"})
LESS: frozenset[How] = frozenset({"removed", "changed"})
MORE: frozenset[How] = frozenset({"changed", "added"})

NUMBERS = "Numbers to call"
SIGNS = "Signs that need help, and how soon"
HELP = "Where help is named"
DANGER = "Words that bring help"
WORDING = "Rules of wording"
REVIEWS = "Reviews and signatures"
EVIDENCE = "How sure, and what was found"
WARNINGS = "Sentences on all pages"
ADDRESSES = "Addresses"
FLOORS = "How long lists are"
TESTS = "Tests"
TAKEN = "Records and pages that are gone"
RULES = "Rules and machinery"
# In the order in which a maintainer reads them.
TITLES = (NUMBERS, SIGNS, HELP, DANGER, WORDING, REVIEWS, EVIDENCE, WARNINGS, ADDRESSES, FLOORS, TESTS, TAKEN, RULES)


@dataclass(frozen=True, slots=True)
class Guard:
    """files: paths it holds for. fields: places within them, "*" for any name; "" is the whole file. how: changes that count. new: whether it holds for new files too."""

    title: str
    files: str
    fields: tuple[str, ...]
    how: frozenset[How] = LESS
    new: bool = False

    def holds(self, file: str) -> bool:
        return bool(re.fullmatch(self.files, file))

    def guards(self, found: Difference) -> bool:
        return found.how in self.how and any(_within(field, found) for field in self.fields)


def _within(field: str, found: Difference) -> bool:
    """Whether a difference lies within a field; what was taken away whole took all its fields with it."""
    steps = field.split(".") if field else []
    if len(found.path) < len(steps) and found.how != "removed":
        return False
    return all(step in ("*", name) for step, name in zip(steps, found.path))


_WORDS = r"catalogue/vocabulary\.yml"
_SYMPTOM, _CLAIM, _PAGE = r"catalogue/symptoms/.+\.yml", r"catalogue/claims/.+\.yml", r"docs/.+\.md"
_RECORD = r"catalogue/[a-z]+/[^/]+\.yml"

GUARDS = (
    Guard(NUMBERS, r"catalogue/urgent-help\.yml", ("",), ANY),
    Guard(NUMBERS, _WORDS, ("regions", "places")),
    Guard(SIGNS, r"catalogue/signs/.+\.yml", ("text", "because", "sources", "milder_than"), LESS),
    Guard(SIGNS, r"catalogue/signs/.+\.yml", ("level", "concerns", "in_general", "first_aid"), ANY),
    Guard(SIGNS, _WORDS, ("urgent_levels", "concerns"), ANY),
    Guard(HELP, f"{_SYMPTOM}|{_PAGE}", ("urgent", "help_first", "kept_offline", "leads_here")),
    Guard(HELP, _SYMPTOM, ("group",)),
    Guard(HELP, _WORDS, ("groups.*.help_first",)),
    Guard(DANGER, r"catalogue/danger-(words|languages)\.yml", ("",)),
    # Each of these makes less of what is typed.
    Guard(DANGER, r"catalogue/danger-words\.yml", ("safe", "told", "ordinary", "units", "danger.*.topics", "danger.*.doubtful"), MORE),
    # A brand that nobody knows any more is no medicine that somebody took too much of.
    Guard(DANGER, r"catalogue/medicines/.+\.yml", ("name", "also_called", "brands")),
    Guard(WORDING, r"catalogue/wording\.yml", ("",)),
    Guard(WORDING, r"catalogue/wording\.yml", ("exceptions", "guards", "sorts", "rules.*.unless", "rules.*.wide", "rules.*.lets"), MORE),
    Guard(REVIEWS, f"{_RECORD}|{_PAGE}", ("reviewed",), ANY, new=True),
    Guard(EVIDENCE, _CLAIM, ("strength", "judged", "grades", "only_unknown"), ANY),
    Guard(EVIDENCE, _CLAIM, ("findings", "unknown", "searches")),
    Guard(EVIDENCE, _SYMPTOM, ("frequency", "claims", "named_in", "searches")),
    Guard(EVIDENCE, r"catalogue/(sources|searches)/.+\.yml", ("",)),
    Guard(EVIDENCE, _WORDS, ("strengths", "studied_in", "evidence", "seen_texts", "checked_statuses"), ANY),
    Guard(WARNINGS, r"catalogue/sentences\.yml", ("",)),
    Guard(ADDRESSES, f"{_RECORD}|{_PAGE}", ("formerly",)),
    Guard(ADDRESSES, _WORDS, ("*.*.formerly",)),
    Guard(TAKEN, f"{_RECORD}|{_PAGE}", ("changed",)),
)

# Files in which any change counts: they say what is checked, built and allowed.
MACHINERY = re.compile(
    r"\.git[a-z]+|hosting/.*|\.github/.*|\.ci/.*|\.devcontainer/.*|\.vscode/.*|\.pre-commit-config\.yaml|macros/(policy|usb|review|figures|catalogue)/.*|macros/[a-z_]+\.py|macros/search/danger_.*|macros/search/browser/danger.*"
    r"|macros/facts/(signature|review|reviewed|urgency|editions)\.py|macros/render/(urgent|numbers|signs)\.py"
    r"|overrides/.*|engines/.*|docs/assets/js/.*|(tests/)?requirements\.(in|txt)|Makefile|pyproject\.toml|mkdocs\.yml|main\.py|tests/conftest\.py|tests/quick\.py"
    r"|catalogue/(wording-(weights|network)|signatures)\.txt|supply/.+\.(py|in|txt)|LICENSE.*|(SECURITY|GOVERNANCE)\.md"
)
