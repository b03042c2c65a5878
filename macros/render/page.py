"""A hand-written page's frame: what stands above its text and below it.

Explainers get a status line, the short version, questions, urgent help and
sources; situations when to get help, and words to read out; plain pages get
their title and what they cite.
"""

from __future__ import annotations

from ..addresses.handouts import handout_id
from ..addresses.summaries import has_summary, summary_page
from ..catalogue.index import Catalogue
from ..catalogue.pages import Page
from ..catalogue.prose import Prose, expand
from ..facts.editions import changes_of, edition_of
from ..facts.signature import review_line
from .citations import Citations
from .edition_note import edition_note
from .handout_links import handout_choice
from .ideas import Idea, cut, page_text, unnumbered
from .links import link
from .page_parts import linked_from, questions, short_version, status_line
from .text import count_words
from .urgent import urgent_box


def framed(page: Page, body: str, catalogue: Catalogue, citations: Citations) -> str:
    """The whole page as Markdown. body: the page's text, macros rendered."""
    words = catalogue.sentences.every_page
    if page.front.template == "home.html":
        return body
    if page.front.kind == "page":
        return page_text([f"# {page.front.title}", body.strip(), citations.list(page.path)], words)
    text = _situation if page.front.kind == "situation" else _explainer
    return page_text(
        [
            f"# {page.front.title}",
            *text(page, body, catalogue),
            citations.folded(page.path),
            _for_prescribers(page, catalogue),
            linked_from("pages", page.path, catalogue, page.path),
            edition_note(edition_of(page, catalogue), page.front.written, changes_of(page, catalogue), catalogue.sentences.edition_note),
        ],
        words,
    )


def _for_prescribers(page: Page, catalogue: Catalogue) -> str:
    """The way to the evidence of the page in one table, or nothing."""
    way = summary_page(page.path)
    return f"{link(catalogue.sentences.claims.evidence_table, way, page.path)}\n{{ .linked-from }}" if has_summary(page) else ""


def _explainer(page: Page, body: str, catalogue: Catalogue) -> list[str | Idea]:
    return [*_head(page, body, catalogue), *cut(body), questions(_asked(page), catalogue), urgent_box(page.front.urgent, catalogue, page.path)]


def _situation(page: Page, body: str, catalogue: Catalogue) -> list[str | Idea]:
    """Help first where the situation may be an emergency; else below what to do now. The words to read out stand below whom to tell."""
    urgent, words = urgent_box(page.front.urgent, catalogue, page.path), catalogue.sentences.situations
    ideas = cut(body)
    opening = [ideas.pop(0)] if not ideas[0].title else []
    out_loud = Idea(words.read_out, "\n".join(f"- “{line}”" for line in _asked(page)))
    after = [*opening, *ideas[:1], *([] if page.front.help_first else [urgent]), *ideas[1:2], out_loud, *ideas[2:]]
    return [unnumbered(urgent) if page.front.help_first else "", *_head(page, body, catalogue), *after]


def _asked(page: Page) -> list[str]:
    return [str(line) for line in page.front.ask]


def _head(page: Page, body: str, catalogue: Catalogue) -> list[str | Idea]:
    status = status_line(count_words(body), page.front.written, review_line(page, catalogue), catalogue)
    head: list[str | Idea] = [status, handout_choice(handout_id(page), catalogue, page.path)]
    if page.front.medical_name:
        head.append(f"{catalogue.sentences.every_page.medical_name.format(name=page.front.medical_name)}\n{{ .medical-name }}")
    first, third = page.front.short_version or (Prose(page.front.description), catalogue.sentences.safety.other_causes)
    head.append(short_version(expand(first.parts, str), expand(third.parts, str), catalogue))
    return head
