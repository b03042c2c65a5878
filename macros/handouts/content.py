"""What a sheet says, whatever its country and paper.

In: a symptom or an explainer. Out: a `Handout` of plain texts. Nothing is
written for paper that is not on the web page, but the points of an explainer
(`handout:` at the top of its file).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..addresses.handouts import handout_id
from ..addresses.targets import symptom_page
from ..catalogue.grammar import references
from ..catalogue.index import Catalogue
from ..catalogue.loading import file_of
from ..catalogue.models import Claim, Symptom
from ..catalogue.pages import Page
from ..catalogue.prose import Prose, as_text, parted
from ..facts.editions import Edition, edition_of
from ..facts.how_sure import counted, sure_of_symptom
from ..facts.language import first_sentence, listed
from ..facts.signature import review_line
from ..facts.urgency import help_first
from .pictures import Picture, picture, picture_of
from .sections import items_under

Line = tuple[str, str]  # a bold beginning and the rest
# The anchors of headings whose lists go on paper, by kind of page.
NOW = {"explainer": "what-you-can-do-now", "situation": "what-to-do-now"}
NOT = "what-not-to-do"
CAUSES = 95  # letters


@dataclass(frozen=True, slots=True)
class Handout:
    """One text for paper. file: the record or page it is made from. page: from docs/.

    headings: of its parts, where they are not those of every sheet.
    """

    id: str
    file: str
    page: str
    title: str
    summary: str
    medical_name: str
    short: tuple[Line, ...]
    now: tuple[Line, ...]
    ask: tuple[str, ...]
    points: tuple[Line, ...]
    why: str
    sure: str
    causes: str
    picture: Picture
    urgent: tuple[str, ...] | None
    help_first: bool
    headings: dict[str, str]
    edition: Edition
    review: str


def of_symptom(symptom: Symptom, catalogue: Catalogue) -> Handout:
    safety, words = catalogue.sentences.safety, catalogue.sentences.sheet
    return Handout(
        id=symptom.id,
        file=file_of("symptoms", symptom.id),
        page=symptom_page(symptom.id),
        title=symptom.name,
        summary=symptom.summary.as_text(),
        medical_name=symptom.clinical_term,
        short=(("", symptom.summary.as_text()), parted(safety.do_not_stop.full), parted(safety.other_causes)),
        now=tuple(_with_lead(line) for line in symptom.can_help),
        ask=tuple(line.as_text() for line in symptom.ask),
        points=(),
        why=symptom.why.as_text(),
        sure=f"{sure_of_symptom(symptom, catalogue)} {words.each_graded}",
        causes=_causes(symptom, catalogue),
        picture=picture_of(symptom, catalogue),
        urgent=tuple(symptom.urgent),
        help_first=help_first(symptom, catalogue),
        headings={},
        edition=edition_of(symptom, catalogue),
        review=review_line(symptom, catalogue),
    )


def of_page(page: Page, catalogue: Catalogue) -> Handout:
    front, safety = page.front, catalogue.sentences.safety
    first, third = front.short_version or (Prose(front.description), safety.other_causes)
    shown = [reference for call in page.calls for reference in references(call)]
    figures = [name for kind, name in shown if kind == "figures"]
    claims = [catalogue.claims[id] for kind, id in shown if kind == "claims"]
    return Handout(
        id=handout_id(page),
        file=page.file,
        page=page.path,
        title=front.title,
        summary=front.description,
        medical_name=front.medical_name or "",
        short=(parted(first), parted(safety.do_not_stop.full), parted(third)),
        now=tuple(parted(item) for item in items_under(page.body, NOW[front.kind])),
        ask=tuple(line.as_text() for line in front.ask),
        points=tuple(parted(point) for point in front.handout or items_under(page.body, NOT)),
        why="",
        sure=_sure(claims, catalogue),
        causes=catalogue.sentences.sheet.causes_of_any,
        picture=picture(catalogue.sentences.drawings.of(figures[0])) if figures else Picture(),
        urgent=tuple(front.urgent) or None,
        help_first=front.help_first,
        headings=_of_situation(catalogue) if front.kind == "situation" else {},
        edition=edition_of(page, catalogue),
        review=review_line(page, catalogue),
    )


def _causes(symptom: Symptom, catalogue: Catalogue) -> str:
    """As many as there is room for, in the order of the record: its page has them all."""
    words, shown = catalogue.sentences.sheet, [symptom.other_causes[0]]
    for cause in symptom.other_causes[1:]:
        if len(", ".join([*shown, cause])) > CAUSES:
            return words.causes_and_more.format(causes=", ".join(shown))
        shown.append(cause)
    return words.causes_of_symptom.format(causes=listed(shown))


def _of_situation(catalogue: Catalogue) -> dict[str, str]:
    words = catalogue.sentences.situations
    return {"now": str(words.now), "ask": str(words.read_out), "points": str(words.not_to_do)}


def _with_lead(line: Prose) -> Line:
    """The first sentence of a line in bold, as on the page."""
    first, rest = first_sentence(line)
    return (as_text(first), as_text(rest)) if first else parted(line)


def _sure(claims: Sequence[Claim], catalogue: Catalogue) -> str:
    words = catalogue.sentences.sheet
    return words.rests_on.format(statements=counted(claims, catalogue)) if claims else words.each_sure
