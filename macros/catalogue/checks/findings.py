"""Findings that do not carry their statement: numbers, grades, what was read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..absences import absences
from ..grading import rule_of
from ..index import Catalogue
from ..loading import Loaded, file_of
from ..models import Claim, Finding
from ..positions import Document
from ..problems import Problem, shown
from ..vocabulary import find

_NUMBER = re.compile(r"(?<![\w.,-])\d[\d,]*(?:\.\d+)?(?![\w-])")
_RANGE = re.compile(r"(\d)(?:-|–| to )(?=\d)")
YEARS = range(1900, 2101)


def numbers(text: str) -> set[str]:
    """The numbers of a text, `1,666` as `1666`; `10-15` are two. Years and numbers within words are none."""
    found = {one.group().replace(",", "") for one in _NUMBER.finditer(_RANGE.sub(r"\1 ", text))}
    return {one for one in found if not (one.isdigit() and int(one) in YEARS)}


def said_in(finding: Finding) -> set[str]:
    """Every number that a finding holds."""
    texts = (finding.who, finding.compared, finding.for_, finding.found)
    return numbers(" ".join(one.as_text() for one in texts if one)) | ({str(finding.n)} if finding.n else set())


def _whole(catalogue: Catalogue) -> Iterator[Claim]:
    """The claims whose sources and words are all there; what is missing is another check's to tell."""
    known = {kind: set(catalogue.words(kind)) for kind in ("studied_in", "strengths", "topics", "seen_texts")}
    for claim in catalogue.claims.values():
        rests = all(one.source in catalogue.sources and one.studied_in in known["studied_in"] and one.seen in known["seen_texts"] for one in claim.findings)
        if rests and claim.strength in known["strengths"] and claim.topic in known["topics"]:
            yield claim


def number_without_finding(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Each number of a statement stands in one of its findings.

    Fails: plain: "Half of 40 people slept badly.", with no finding that says 40
    Passes: a finding with n: 40
    """
    for claim in _whole(catalogue):
        held = {number for one in claim.findings for number in said_in(one)}
        for field in ("plain", "technical"):
            for number in sorted(numbers(getattr(claim, field).as_text()) - held):
                message = f"{field}: the number {number} stands in none of the findings. Write it in the finding it comes from (who, n, compared, for or found), or take it out."
                yield _document(claim, catalogue).problem((field,), "number_without_finding", message)
        for place, one in enumerate(claim.findings):
            for number in sorted(numbers(one.plain.as_text() if one.plain else "") - said_in(one)):
                message = f"plain: the number {number} does not stand in this finding. Write it under who, n, compared, for or found, or take it out."
                yield _document(claim, catalogue).problem(("findings", place, "plain"), "number_without_finding", message)


def number_beyond_its_source(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Each number of a finding stands in the record of its source too: there is what was read.

    Fails: a finding with n: 40, while its source nowhere says 40
    Passes: "40 people took part." under supports of the source
    """
    for claim in _whole(catalogue):
        for place, one in enumerate(claim.findings):
            source = catalogue.sources[one.source]
            held = numbers(" ".join([*(line.as_text() for line in source.supports), source.checked.how.as_text()]))
            # A count that looks like a year is no year here.
            for number in sorted(one_said for one_said in said_in(one) - held if int(float(one_said)) not in YEARS):
                message = (
                    f"the number {number} does not stand under supports in {file_of('sources', one.source)}. "
                    "If it was read there, write it in that record, with what it counts; if not, take it out here."
                )
                yield _document(claim, catalogue).problem(("findings", place, "found"), "number_beyond_its_source", message)


def grade_not_by_the_rules(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """A grade follows from the findings, or its record says why not.

    Fails: strength: established, with one finding in mice
    Passes: strength: hypothesis, or judged with the reason
    """
    for claim in _whole(catalogue):
        rule = rule_of(claim, catalogue.sources, catalogue.vocabulary)
        given = find(catalogue.vocabulary.strengths, claim.strength)
        due = next(word for word in catalogue.vocabulary.strengths if word.rule == rule)
        document = _document(claim, catalogue)
        if given.rule != rule and not claim.judged:
            message = f'strength: by its findings it is "{due.id}", found "{given.id}". Write "{due.id}", or add "judged:" with your reason. The rules: docs/evidence/how-we-grade.md.'
            yield document.problem(("strength",), "grade_not_by_the_rules", message)
        elif given.rule == rule and claim.judged:
            yield document.problem(("judged",), "judged_for_nothing", f'judged: the findings give "{due.id}" themselves. Delete "judged".')


def negative_without_idea(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """A statement that something is not shown says what its grade is about.

    Fails: "No study shows that it lasts.", without grades
    Passes: grades: "that it lasts"
    """
    for claim in _whole(catalogue):
        if not claim.grades and not claim.only_unknown and (said := next(absences(claim.plain.as_text()), None)):
            message = f'plain: {shown(said)} says that something is not shown, so a reader cannot tell what the grade is about. Add "grades: that …" with the idea, or "only_unknown: true".'
            yield _document(claim, catalogue).problem(("plain",), "negative_without_idea", message)
        if claim.grades and not claim.grades.as_text().startswith("that "):
            yield _document(claim, catalogue).problem(("grades",), "idea_without_that", 'grades: begin with "that": "that gloves help in people".')


def research_without_year(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """A statement about the state of research says in which year it was true.

    Fails: "No trial has looked at this.", without as_of
    Passes: the same with as_of: 2026
    """
    of_research = {word.id for word in catalogue.vocabulary.topics if word.of_research}
    for claim in _whole(catalogue):
        if (claim.topic in of_research or claim.only_unknown) and claim.as_of is None:
            message = "as_of: is missing. What has been studied changes; write the year in which this was true."
            yield _document(claim, catalogue).problem(("topic",), "research_without_year", message)


def more_than_was_read(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No finding says that more of a source was read than the source's own record says.

    Fails: seen: whole in a finding, while its source says seen: abstract
    Passes: seen: abstract in both
    """
    order = [word.id for word in catalogue.vocabulary.seen_texts]
    for claim in _whole(catalogue):
        for place, one in enumerate(claim.findings):
            source = catalogue.sources[one.source]
            if source.checked.seen in order and order.index(one.seen) < order.index(source.checked.seen):
                message = f'seen: "{one.seen}" is more than {file_of("sources", one.source)} says was read ("{source.checked.seen}"). Correct one of them.'
                yield _document(claim, catalogue).problem(("findings", place, "seen"), "more_than_was_read", message)


def dose_in_numbers(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """A dose is said in words.

    Fails: dose: 2 mg a day
    Passes: dose: what was usual for sleep
    """
    for claim in _whole(catalogue):
        for place, one in enumerate(claim.findings):
            if one.dose and re.search(r"\d", one.dose.as_text()):
                yield _document(claim, catalogue).problem(
                    ("findings", place, "dose"), "dose_in_numbers", 'dose: holds a number. Say it in words: "above what treatment reaches".'
                )


def states_though_it_cannot(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Only a guideline, a regulator or a definition settles a sentence by stating it.

    Fails: states_it: true for a survey
    Passes: states_it: true for a guideline
    """
    bodies = {word.id for word in catalogue.vocabulary.studied_in if word.states}
    for claim in _whole(catalogue):
        for place, one in enumerate(claim.findings):
            if one.states_it and one.studied_in not in bodies:
                message = f'states_it: "{one.studied_in}" cannot settle a sentence by stating it. Only these can: {", ".join(sorted(bodies))}. Delete the line.'
                yield _document(claim, catalogue).problem(("findings", place, "states_it"), "states_though_it_cannot", message)


def _document(claim: Claim, catalogue: Catalogue) -> Document:
    return catalogue.documents[file_of("claims", claim.id)]
