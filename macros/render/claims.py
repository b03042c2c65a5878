"""Claims where they are quoted: one in a text, the ledger by topic, unknowns, the original page."""

from __future__ import annotations

from ..addresses.targets import relative_address, target_of
from ..catalogue.index import Catalogue
from ..catalogue.models import Claim, Finding
from ..catalogue.vocabulary import find
from ..facts.grades import mark_of, strength_words
from ..facts.language import capital
from ..facts.names import short_name
from .citations import Citations
from .links import link, record_link
from .text import attribute, former_anchors

STUDIES = "studies"  # where the table of findings stands on a claim's page
MARKS = 4  # numbers behind a statement
VOICES = 2  # against it, within a text


def claim_block(claim: Claim, catalogue: Catalogue, citations: Citations, page: str) -> str:
    """The sentence, then its strength in words, its numbered sources and what speaks against it."""
    words = catalogue.sentences.claims
    # docs/assets/js/studies.js opens the table in place; without it the link leads there.
    way = f"{target_of('claims', claim.id)}#{STUDIES}"
    return (
        f'<div class="claim {mark_of(claim, catalogue)}" markdown>\n\n'
        f"{claim.plain.as_text()} {_marks(claim, catalogue, citations, page)}\n{{ .claim-text }}\n\n"
        f"{words.how_sure.format(grade=strength_words(claim, catalogue))}{_against(claim, catalogue, citations)}<br>"
        f"{link(words.studies, way, page)}{{ .studies }}\n{{ .claim-strength }}\n\n"
        "</div>"
    )


def _marks(claim: Claim, catalogue: Catalogue, citations: Citations, page: str) -> str:
    """The first few sources by number, and the way to all."""
    words, ids = catalogue.sentences.claims, claim.sources
    if len(ids) <= MARKS + 1:
        return citations.marks(ids)
    number, way = len(ids) - MARKS, relative_address(f"{target_of('claims', claim.id)}#{STUDIES}", page)
    return f'{citations.marks(ids[:MARKS])} <a class="cite" href="{way}" aria-label="{attribute(words.more_sources_spoken.format(number=number))}">{words.more_sources.format(number=number)}</a>'


def _against(claim: Claim, catalogue: Catalogue, citations: Citations) -> str:
    """The first voices against it, a line each; a wall of them would be read by nobody."""
    lines = [f"<br>{said_against(claim, one, catalogue)} {citations.marks([one.source])}" for one in claim.against[:VOICES]]
    return "".join(lines) + (f"<br>{catalogue.sentences.claims.more_against}" if len(claim.against) > VOICES else "")


def said_against(claim: Claim, finding: Finding, catalogue: Catalogue) -> str:
    """What speaks against a statement, for patients; against the idea, where the statement says that one is not shown."""
    words, strength = catalogue.sentences.claims, find(catalogue.vocabulary.strengths, claim.strength)
    said = words.others_found if strength.rule == "both-sides" else words.against_idea if claim.grades else words.others_say
    return said.format(text=finding.plain.as_text() if finding.plain else "")


def ledger(topic: str, catalogue: Catalogue, page: str) -> str:
    """Every claim of a topic, each with its grade and the way to all that stands behind it."""
    claims = [claim for claim in catalogue.claims.values() if claim.topic == topic]
    return "\n\n".join(_ledger_entry(claim, catalogue, page) for claim in claims)


def _ledger_entry(claim: Claim, catalogue: Catalogue, page: str) -> str:
    # The old address of each statement leads here, and stays.
    words = catalogue.sentences
    return (
        f'<div class="claim {mark_of(claim, catalogue)}" id="{claim.id}" {data_of(claim, catalogue)} {words_of(claim, catalogue)} markdown>\n\n'
        f"{former_anchors(claim.formerly)}{claim.plain.as_text()}\n{{ .claim-text }}\n\n"
        f"{words.claims.how_sure.format(grade=strength_words(claim, catalogue))} "
        f"{link(words.claim_page.all_behind_it, target_of('claims', claim.id), page)}\n{{ .claim-strength }}\n\n"
        "</div>"
    )


def judged(catalogue: Catalogue) -> str:
    """`12 of 95 claims`: those whose grade is another than the rules give."""
    words = catalogue.sentences.claims
    return str(words.judged.format(number=sum(claim.judged is not None for claim in catalogue.claims.values()), all=len(catalogue.claims)))


def data_of(claim: Claim, catalogue: Catalogue) -> str:
    """What the filter of statements reads: grade, whether all that was measured for it was measured in people, and the newest year of that."""
    supporting = [one for one in claim.findings if one.direction == "supports"] or claim.findings
    measured = [one for one in supporting if find(catalogue.vocabulary.studied_in, one.studied_in).study]
    people = bool(measured) and all(find(catalogue.vocabulary.studied_in, one.studied_in).people for one in measured)
    years = [catalogue.sources[one.source].issued or 0 for one in measured or claim.findings]
    called = attribute(find(catalogue.vocabulary.strengths, claim.strength).label)
    return f'data-grade="{claim.strength}" data-called="{called}" data-people="{"yes" if people else "no"}" data-year="{max(years)}"'


def words_of(claim: Claim, catalogue: Catalogue) -> str:
    """What the filter finds a statement by, beside its own words: for prescribers, by author and year, and by topic."""
    names = " ".join(dict.fromkeys(short_name(catalogue.sources[one.source]) for one in claim.findings))
    topic = catalogue.words("topics")[claim.topic].label
    return f'data-words="{attribute(" ".join([claim.id.replace("-", " "), topic, claim.technical.as_text(), names]))}"'


def backlinks(kind: str, id: str, catalogue: Catalogue, page: str) -> list[str]:
    """Links to every page or record that points here, each once, by name."""
    found = {}
    for reference in catalogue.cited_by.get((kind, id), ()):
        target = (reference.from_kind, reference.from_id)
        if target[0] in {"symptoms", "pages", "terms", "medicines"} and target_of(*target).partition("#")[0] != page:
            found[target] = record_link(catalogue, *target, page)
    return sorted(found.values(), key=str.casefold)


def unknowns(catalogue: Catalogue, page: str) -> str:
    """What nobody has shown, by topic, each line leading to its claim."""
    parts = []
    for topic in catalogue.vocabulary.topics:
        claims = [claim for claim in catalogue.claims.values() if claim.topic == topic.id]
        if claims:
            rows = "\n".join(
                f"- {claim.unknown.as_text()} {link(catalogue.sentences.claims.the_claim, target_of('claims', claim.id), page)}" for claim in claims
            )
            parts.append(f"## {former_anchors(topic.formerly)}{topic.label} {{ #{topic.id} }}\n\n{rows}")
    return "\n\n".join(parts)


def original_page(catalogue: Catalogue, page: str) -> str:
    """The page this site grew from, answered statement by statement."""
    parts, words = [], catalogue.sentences.original_page
    for number, statement in enumerate(catalogue.vocabulary.original_statements, 1):
        answers = [claim for claim in catalogue.claims.values() if claim.original == statement.id]
        said = f"## {former_anchors(statement.formerly)}{number}. {statement.label} {{ #{statement.id} }}\n\n{words.said.format(text=statement.about)}"
        found = "\n\n".join(
            f"{words.evidence_says.format(text=claim.technical.as_text())}\n\n"
            f"{capital(strength_words(claim, catalogue))} {link(words.claim_with_all, target_of('claims', claim.id), page)}"
            for claim in answers
        )
        parts.append(f"{said}\n\n{found or words.not_answered}")
    return "\n\n".join(parts)
