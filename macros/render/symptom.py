"""A symptom's page, from its record: Markdown ready for the site generator."""

from __future__ import annotations

from collections.abc import Callable

from ..addresses.targets import GRADING, LASTING, symptom_page, target_of
from ..catalogue.index import Catalogue
from ..catalogue.models import Symptom
from ..catalogue.prose import Call, Prose, expand
from ..catalogue.vocabulary import find
from ..facts.editions import edition_of
from ..facts.grades import mark_of, strength_words
from ..facts.how_sure import counted, sure_of_symptom
from ..facts.language import capital, listed
from ..facts.signature import signature
from ..facts.urgency import help_first
from .citations import Citations, citations_of_symptom
from .edition_note import edition_note
from .handout_links import handout_choice
from .ideas import Idea, page_text, unnumbered
from .links import link, record_link
from .neighbours import neighbours
from .page_parts import linked_from, print_link, questions, short_version, status_line
from .text import front_lines, lead
from .urgent import urgent_box
from .visit_sheet import sheet_link

Expand = Callable[[Prose], str]


def symptom_markdown(symptom: Symptom, catalogue: Catalogue, call: Callable[[Call], str]) -> str:
    """The whole page. call: renders a macro call found in the record's prose."""
    page = symptom_page(symptom.id)
    citations = citations_of_symptom(symptom, catalogue)

    def prose(text: Prose) -> str:
        return expand(text.parts, call)

    urgent = urgent_box(symptom.urgent, catalogue, page)
    first, later = (unnumbered(urgent), "") if help_first(symptom, catalogue) else ("", urgent)
    return page_text(
        [
            f"# {symptom.name}",
            first,
            *_head(symptom, catalogue, prose),
            Idea("What it can feel like", prose(symptom.feels_like)),
            Idea("Why it may happen", f"{prose(symptom.why)}\n\n{_hope(symptom, catalogue, page)}{_how_sure(symptom, catalogue, page)}"),
            Idea("What you can do now", "\n".join(f"{number}. {lead(prose(line))}" for number, line in enumerate(symptom.can_help, 1))),
            questions([prose(line) for line in symptom.ask], sheet_link(symptom, catalogue, page)),
            later,
            _other_causes(symptom),
            _for_prescribers(symptom, catalogue, citations, page),
            _related(symptom, catalogue, page),
            neighbours(symptom, catalogue, page),
            edition_note(edition_of(symptom, catalogue), symptom.written, symptom.changed),
        ]
    )


def front_matter(symptom: Symptom) -> str:
    """The lines between `---`: finished text, so no macros are run on it."""
    return front_lines(symptom.name, symptom.summary.as_text(), "render_macros: false")




def _head(symptom: Symptom, catalogue: Catalogue, prose: Expand) -> list[str | Idea]:
    words = sum(text.words() for text in (symptom.summary, symptom.feels_like, symptom.why, *symptom.can_help, *symptom.ask))
    # The fixed sentences of every page, as they are read with these.
    status = status_line(words + 90, symptom.written, symptom.reviewed, signature(symptom, catalogue), print_link())
    also = f" Also called: {listed(symptom.also_called[:4], 'or')}." if symptom.also_called else ""
    name = f"Medical name: {symptom.clinical_term}.{also}\n{{ .medical-name }}"
    return [status, handout_choice(symptom.id, catalogue, symptom_page(symptom.id)), name, short_version(prose(symptom.summary), catalogue.sentences.safety.other_causes, catalogue)]


def _hope(symptom: Symptom, catalogue: Catalogue, page: str) -> str:
    """What a reader asks next: does it end? Not said where help is wanted first."""
    if help_first(symptom, catalogue) or LASTING not in catalogue.pages:
        return ""
    known = "" if symptom.hope_in_why else "Many people improve. "
    return f"**Does it end?** {known}No one can give a date: {link('when symptoms last', LASTING, page)}.\n\n"


def _how_sure(symptom: Symptom, catalogue: Catalogue, page: str) -> str:
    behind = counted([catalogue.claims[id] for id in symptom.claims], catalogue)
    return f"**How sure are we?** {sure_of_symptom(symptom, catalogue)} They rest on {behind}. {link('How we grade', GRADING, page)}."


def _other_causes(symptom: Symptom) -> Idea:
    rows = "\n".join(f"- {capital(cause)}" for cause in symptom.other_causes)
    return Idea("Other causes", f"This symptom has other causes too. Some need treatment of their own, so get checked. Among them:\n\n{rows}")


def _for_prescribers(symptom: Symptom, catalogue: Catalogue, citations: Citations, page: str) -> str:
    words = catalogue.words

    def labels(kind: str, ids: list[str]) -> str:
        first, *rest = (words(kind)[id].label for id in ids)
        return listed([first, *(label[:1].lower() + label[1:] if label[1:2].islower() else label for label in rest)])

    codes = [f"{system.name} {code}" for system, code in symptom.codes.each()]
    rows = [
        ("Codes (nearest fit)", "; ".join(codes) or "none found that fits"),
        ("Pattern", labels("patterns", symptom.patterns)),
        ("When it is described", f"{labels('phases', symptom.phases)}. Our reading of the sources below."),
        ("Proposed explanations", _explanations(symptom, catalogue, labels)),
        ("Named in", _named_in(symptom, catalogue, citations)),
    ]
    rows += [("How often", f"{number.text.as_text()} Asked: {number.who.as_text()} (n = {number.n:,}). {citations.marks([number.source])}") for number in symptom.frequency]
    if not symptom.frequency:
        rows.append(("How often", "No figure was found that we could use."))
    table = "\n".join(f"<dt>{term}</dt>\n<dd>{text}</dd>" for term, text in rows)
    claims = "\n\n".join(_claim_row(id, catalogue, citations, page) for id in symptom.claims)
    # Closed at first: a frightened reader should not have to scroll past it.
    # The sources stand inside, so that a mark and its source open together.
    return (
        '<details class="prescribers" markdown>\n<summary><h2 id="for-prescribers">For prescribers: codes, evidence, what is not known</h2></summary>\n\n'
        f"<dl>\n{table}\n</dl>\n\n### Statements behind this page\n\n{claims}\n\n{citations.list(page, '###')}\n</details>"
    )


def _claim_row(id: str, catalogue: Catalogue, citations: Citations, page: str) -> str:
    claim = catalogue.claims[id]
    dissent = "".join(f"**Others say:** {note.text.as_text()} {citations.marks(note.sources)} " for note in claim.dissent)
    return (
        f'<div class="claim {mark_of(claim, catalogue)}" markdown>\n\n'
        f"{claim.technical.as_text()} {citations.marks(claim.sources)}\n{{ .claim-text }}\n\n"
        f"{strength_words(claim, catalogue)} {dissent}**Not known:** {claim.unknown.as_text()} {link('Details', target_of('claims', id), page)}\n{{ .claim-strength }}\n\n"
        "</div>"
    )


def _explanations(symptom: Symptom, catalogue: Catalogue, labels: Callable[[str, list[str]], str]) -> str:
    known = [id for id in symptom.mechanisms if not find(catalogue.vocabulary.mechanisms, id).not_known]
    if not known:
        return "Not known."
    doubt = " Which of them applies, if any, is not known." if len(known) < len(symptom.mechanisms) else ""
    return f"{labels('mechanisms', known)}. Ideas, not a diagnosis.{doubt}"


def _named_in(symptom: Symptom, catalogue: Catalogue, citations: Citations) -> str:
    """The kinds of source that name the symptom, strongest first, with their marks."""
    found = {
        word.label: marked
        for word in catalogue.vocabulary.evidence  # strongest first
        if (marked := [id for id in symptom.named_in if catalogue.sources[id].evidence == word.id])
    }
    return "; ".join(f"{label if not number else label[:1].lower() + label[1:]} {citations.marks(ids)}" for number, (label, ids) in enumerate(found.items()))


def _related(symptom: Symptom, catalogue: Catalogue, page: str) -> str:
    related = [record_link(catalogue, "symptoms", id, page) for id in symptom.related]
    rows = [f"- {one}" for one in related]
    text = "## Related symptoms\n\n" + "\n".join(rows) if rows else ""
    return "\n\n".join(part for part in (text, linked_from("symptoms", symptom.id, catalogue, page)) if part)
