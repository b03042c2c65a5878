"""Claims: one in the text, the ledger by topic, unknowns, the original page."""

from __future__ import annotations

from collections.abc import Sequence

from ..addresses.targets import target_of
from ..catalogue.index import Catalogue
from ..catalogue.models import Claim
from ..facts.editions import edition_of
from ..facts.grades import mark_of, strength_words
from ..facts.language import capital, listed
from ..facts.names import short_name
from .citations import Citations
from .links import link, record_link
from .text import former_anchors


def claim_block(claim: Claim, catalogue: Catalogue, citations: Citations, page: str) -> str:
    """The sentence, then its strength in words and its numbered sources."""
    words = catalogue.sentences.claims
    dissent = "".join(f" {words.others_say.format(text=note.text.as_text())} {citations.marks(note.sources)}" for note in claim.dissent)
    return (
        f'<div class="claim {mark_of(claim, catalogue)}" markdown>\n\n'
        f"{claim.plain.as_text()} {citations.marks(claim.sources)}\n{{ .claim-text }}\n\n"
        f"{words.how_sure.format(grade=strength_words(claim, catalogue))}{dissent} "
        f"{link(words.details, target_of('claims', claim.id), page)}\n{{ .claim-strength }}\n\n"
        "</div>"
    )


def ledger(topic: str, catalogue: Catalogue, page: str) -> str:
    """Every claim of a topic with all that is known about it."""
    claims = [claim for claim in catalogue.claims.values() if claim.topic == topic]
    return "\n\n".join(ledger_entry(claim, catalogue, page) for claim in claims)


def ledger_entry(claim: Claim, catalogue: Catalogue, page: str) -> str:
    words, strong = catalogue.sentences.claims, catalogue.sentences.symptom_page.for_prescribers
    grade = words.how_sure.format(grade=strength_words(claim, catalogue))
    rows = [
        f'<div class="claim {mark_of(claim, catalogue)}" id="{claim.id}" data-edition="{edition_of(claim, catalogue).label}" markdown>',
        f"{former_anchors(claim.formerly)}{claim.plain.as_text()}\n{{ .claim-text }}",
        # The grade stands by itself for docs/assets/js/citing.js, which copies it.
        f'<span class="claim-grade">{grade}</span> {words.sources.format(names=_names(claim.sources, catalogue, page))}\n{{ .claim-strength }}',
        words.for_prescribers.format(text=claim.technical.as_text()),
    ]
    rows += [f"{strong.others_say.format(text=note.text.as_text())} ({_names(note.sources, catalogue, page)})" for note in claim.dissent]
    rows.append(strong.not_known.format(text=claim.unknown.as_text()))
    if links := backlinks("claims", claim.id, catalogue, page):
        rows.append(f"{words.used_in.format(links=listed(links))}\n{{ .linked-from }}")
    # So that a prescriber can copy the address of one statement; docs/assets/js/citing.js
    # sets a button beside it that copies statement, grade, edition and address.
    rows.append(f"[{words.link_here}](#{claim.id})\n{{ .linked-from }}")
    return "\n\n".join([*rows, "</div>"])


def _names(ids: Sequence[str], catalogue: Catalogue, page: str) -> str:
    return "; ".join(record_link(catalogue, "sources", id, page, short_name(catalogue.sources[id])) for id in ids)


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
