"""The page of one statement: its grade, the studies behind it, how we looked, and what is not known.

In: a claim. Out: Markdown with front matter, finished. One link to it never breaks: its
address is the claim's id.
"""

from __future__ import annotations

from ..addresses.targets import LEDGER, target_of
from ..catalogue.grading import independent, tally
from ..catalogue.index import Catalogue
from ..catalogue.models import Claim
from ..facts.claims import title_of
from ..facts.editions import changes_of, edition_of
from ..facts.grades import mark_of, strength_words
from ..facts.language import listed
from ..facts.names import short_name
from ..facts.signature import review_line
from .claims import STUDIES, backlinks, said_against
from .edition_note import edition_note
from .evidence_summary import script
from .findings import findings_table
from .links import link, record_link
from .searches import how_we_looked
from .text import front_lines


def claim_page(claim: Claim, catalogue: Catalogue) -> str:
    """The whole page, front matter too."""
    page, words = target_of("claims", claim.id), catalogue.sentences
    topic = catalogue.words("topics")[claim.topic].label
    parts = [
        f"# {title_of(claim)}",
        f"{topic} · {review_line(claim, catalogue)}\n{{ .status-line }}",
        _statement(claim, catalogue, page),
        words.claims.for_prescribers.format(text=claim.technical.as_text()),
        *_against(claim, catalogue, page),
        f"## {words.findings.heading} {{ #{STUDIES} }}\n\n{findings_table(claim, catalogue, page)}",
        *_counted_once(claim, catalogue),
        words.symptom_page.for_prescribers.not_known.format(text=claim.unknown.as_text()),
        f"## {words.searches.heading} {{ #searches }}\n\n" + "\n".join(f"- {how_we_looked(catalogue.searches[id], catalogue, page)}" for id in claim.searches),
        words.safety.do_not_stop.full.as_text(),
    ]
    if links := backlinks("claims", claim.id, catalogue, page):
        parts.append(f"{words.claims.used_in.format(links=listed(links))}\n{{ .linked-from }}")
    parts.append(f"{link(words.claim_page.all_statements, LEDGER, page)}\n{{ .linked-from }}")
    parts.append(edition_note(edition_of(claim, catalogue), claim.written, changes_of(claim, catalogue), words.edition_note))
    parts.append(script(page))
    return front_matter(claim) + "\n\n".join(str(part) for part in parts if part)


def front_matter(claim: Claim) -> str:
    return front_lines(title_of(claim), claim.plain.as_text(), "render_macros: false", "hide: [toc]")


def _statement(claim: Claim, catalogue: Catalogue, page: str) -> str:
    words = catalogue.sentences
    more = [words.claim_page.judged.format(text=claim.judged.as_text())] if claim.judged else []
    more += [words.claim_page.as_of.format(year=claim.as_of)] if claim.as_of else []
    grade = words.claims.how_sure.format(grade=strength_words(claim, catalogue))
    return (
        f'<div class="claim {mark_of(claim, catalogue)}" data-edition="{edition_of(claim, catalogue).label}" markdown>\n\n'
        f"{claim.plain.as_text()}\n{{ .claim-text }}\n\n"
        # The grade stands by itself for docs/assets/js/citing.js, which copies it.
        f'<span class="claim-grade">{grade}</span> {" ".join(map(str, more))}\n{{ .claim-strength }}\n\n'
        "</div>"
    )


def _against(claim: Claim, catalogue: Catalogue, page: str) -> list[str]:
    return [
        f"{said_against(claim, one, catalogue)} ({record_link(catalogue, 'sources', one.source, page, short_name(catalogue.sources[one.source]))})"
        for one in claim.against
    ]


def _counted_once(claim: Claim, catalogue: Catalogue) -> list[str]:
    """How many separate groups there are, and which sources are not separate from one another."""
    words = catalogue.sentences.findings
    supporting, contradicting = tally(claim, catalogue.sources)
    said = [str(words.tally.format(supporting=supporting, contradicting=contradicting))]
    for direction in ("supports", "contradicts"):
        for group in independent((one.source for one in claim.findings if one.direction == direction), catalogue.sources):
            if len(group) > 1:
                said.append(str(words.count_once.format(names=listed([short_name(catalogue.sources[id]) for id in sorted(group)]))))
    return said
