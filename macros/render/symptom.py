"""A symptom's page, from its record: Markdown ready for the site generator."""

from __future__ import annotations

from collections.abc import Callable

from ..addresses.targets import GRADING, symptom_page, target_of
from ..catalogue.index import Catalogue
from ..catalogue.models import Symptom
from ..catalogue.prose import Call, Prose, expand
from ..catalogue.vocabulary import find
from ..facts.editions import changes_of, edition_of
from ..facts.grades import mark_of, strength_words
from ..facts.how_sure import counted, sure_of_symptom
from ..facts.language import capital, listed
from ..facts.signature import review_line
from ..facts.urgency import help_first
from .citations import Citations, citations_of_symptom
from .claims import said_against
from .edition_note import edition_note
from .handout_links import handout_choice
from .ideas import Idea, page_text, unnumbered
from .links import link, record_link
from .neighbours import neighbours
from .page_parts import linked_from, questions, short_version, status_line
from .searches import how_we_looked
from .text import front_lines, lead, untranslated
from .urgent import urgent_box
from .visit_sheet import sheet_link

Expand = Callable[[Prose], str]


def symptom_markdown(symptom: Symptom, catalogue: Catalogue, call: Callable[[Call], str]) -> str:
    """The whole page. call: renders a macro call found in the record's prose."""
    page, words = symptom_page(symptom.id), catalogue.sentences.symptom_page
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
            Idea(words.feels_like, prose(symptom.feels_like)),
            Idea(words.why, f"{prose(symptom.why)}\n\n{_hope(symptom, catalogue, page)}{_how_sure(symptom, catalogue, page)}"),
            Idea(words.now, "\n".join(f"{number}. {lead(prose(line))}" for number, line in enumerate(symptom.can_help, 1))),
            questions([prose(line) for line in symptom.ask], catalogue, sheet_link(symptom, catalogue, page)),
            later,
            _other_causes(symptom, catalogue),
            _for_prescribers(symptom, catalogue, citations, page),
            _related(symptom, catalogue, page),
            neighbours(symptom, catalogue, page),
            edition_note(edition_of(symptom, catalogue), symptom.written, changes_of(symptom, catalogue), catalogue.sentences.edition_note),
        ],
        catalogue.sentences.every_page,
    )


def front_matter(symptom: Symptom) -> str:
    """The lines between `---`: finished text, so no macros are run on it."""
    return front_lines(symptom.name, symptom.summary.as_text(), "render_macros: false")


def _head(symptom: Symptom, catalogue: Catalogue, prose: Expand) -> list[str | Idea]:
    words = catalogue.sentences.every_page
    count = sum(text.words() for text in (symptom.summary, symptom.feels_like, symptom.why, *symptom.can_help, *symptom.ask))
    # The fixed sentences of every page, as they are read with these.
    status = status_line(count + 90, symptom.written, review_line(symptom, catalogue), catalogue)
    also = " " + words.also_called.format(names=listed(symptom.also_called[:4], "or")) if symptom.also_called else ""
    name = f"{words.medical_name.format(name=symptom.clinical_term)}.{also}\n{{ .medical-name }}"
    return [
        status,
        handout_choice(symptom.id, catalogue, symptom_page(symptom.id)),
        name,
        short_version(prose(symptom.summary), catalogue.sentences.safety.other_causes, catalogue),
    ]


def _hope(symptom: Symptom, catalogue: Catalogue, page: str) -> str:
    """What a reader asks next: does it end? Not said where help is wanted first."""
    lasting = catalogue.page_for.get("when_symptoms_last")
    if help_first(symptom, catalogue) or lasting is None:
        return ""
    words = catalogue.sentences.symptom_page
    known = "" if symptom.hope_in_why else f"{words.many_improve} "
    return f"{words.does_it_end} {known}{words.no_date.format(when_symptoms_last=link(words.when_symptoms_last, lasting.path, page))}\n\n"


def _how_sure(symptom: Symptom, catalogue: Catalogue, page: str) -> str:
    behind = counted([catalogue.claims[id] for id in symptom.claims], catalogue)
    words = catalogue.sentences.symptom_page
    return words.how_sure.format(who_names_it=sure_of_symptom(symptom, catalogue), statements=behind, how_we_grade=link(words.how_we_grade, GRADING, page))


def _other_causes(symptom: Symptom, catalogue: Catalogue) -> Idea:
    words = catalogue.sentences.symptom_page
    rows = "\n".join(f"- {capital(cause)}" for cause in symptom.other_causes)
    return Idea(words.other_causes, f"{words.among_them}\n\n{rows}")


def _for_prescribers(symptom: Symptom, catalogue: Catalogue, citations: Citations, page: str) -> str:
    words = catalogue.sentences.symptom_page.for_prescribers

    def labels(kind: str, ids: list[str]) -> str:
        first, *rest = (catalogue.words(kind)[id].label for id in ids)
        return listed([first, *(label[:1].lower() + label[1:] if label[1:2].islower() else label for label in rest)])

    codes = [untranslated(f"{system.name} {code}") for system, code in symptom.codes.each()]
    rows = [
        (words.codes, "; ".join(codes) or words.no_codes),
        (words.pattern, labels("patterns", symptom.patterns)),
        (words.phases, words.our_reading.format(phases=labels("phases", symptom.phases))),
        (words.explanations, _explanations(symptom, catalogue, labels)),
        (words.named_in, _named_in(symptom, catalogue, citations)),
    ]
    for number in symptom.frequency:
        figure = words.figure.format(figure=number.text.as_text(), who=number.who.as_text(), number=f"{number.n:,}")
        rows.append((words.how_often, f"{figure} {citations.marks([number.source])}"))
    if not symptom.frequency:
        rows.append((words.how_often, words.no_figure))
    rows += [(words.how_we_looked, how_we_looked(catalogue.searches[id], catalogue, page)) for id in symptom.searches]
    table = "\n".join(f"<dt>{term}</dt>\n<dd>{text}</dd>" for term, text in rows)
    claims = "\n\n".join(_claim_row(id, catalogue, citations, page) for id in symptom.claims)
    # Closed at first: a frightened reader should not have to scroll past it.
    # The sources stand inside, so that a mark and its source open together. The heading stands
    # before it: a heading that is a button is heard as a button only.
    return (
        f'<h2 id="for-prescribers" class="folded-under">{words.heading}</h2>\n<details class="prescribers" markdown>\n<summary>{words.closed}</summary>\n\n'
        f"<dl>\n{table}\n</dl>\n\n### {words.statements}\n\n{claims}\n\n{citations.list(page, '###')}\n</details>"
    )


def _claim_row(id: str, catalogue: Catalogue, citations: Citations, page: str) -> str:
    claim, words = catalogue.claims[id], catalogue.sentences.symptom_page.for_prescribers
    dissent = "".join(f"{said_against(claim, note, catalogue)} {citations.marks([note.source])} " for note in claim.against)
    return (
        f'<div class="claim {mark_of(claim, catalogue)}" markdown>\n\n'
        f"{claim.technical.as_text()} {citations.marks(claim.sources)}\n{{ .claim-text }}\n\n"
        f"{strength_words(claim, catalogue)} {dissent}{words.not_known.format(text=claim.unknown.as_text())} {link(words.details, target_of('claims', id), page)}\n{{ .claim-strength }}\n\n"
        "</div>"
    )


def _explanations(symptom: Symptom, catalogue: Catalogue, labels: Callable[[str, list[str]], str]) -> str:
    words = catalogue.sentences.symptom_page.for_prescribers
    known = [id for id in symptom.mechanisms if not find(catalogue.vocabulary.mechanisms, id).not_known]
    if not known:
        return words.none_known
    doubt = f" {words.which_not_known}" if len(known) < len(symptom.mechanisms) else ""
    return words.only_ideas.format(explanations=labels("mechanisms", known)) + doubt


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
    text = f"## {catalogue.sentences.symptom_page.related}\n\n" + "\n".join(rows) if rows else ""
    return "\n\n".join(part for part in (text, linked_from("symptoms", symptom.id, catalogue, page)) if part)
