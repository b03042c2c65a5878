"""A hand-written page's frame: what stands above its text and below it.

Explainers get a status line, the short version, questions, urgent help and
sources; plain pages get their title and what they cite.
"""

from __future__ import annotations

from ..addresses.handouts import handout_id
from ..catalogue.index import Catalogue
from ..catalogue.pages import Page
from ..catalogue.prose import Prose, expand
from ..facts.editions import edition_of
from ..facts.signature import review_line
from .citations import Citations
from .edition_note import edition_note
from .handout_links import handout_choice
from .ideas import Idea, cut, page_text
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
    return page_text(
        [
            f"# {page.front.title}",
            *_head(page, body, catalogue),
            *cut(body),
            questions([str(line) for line in page.front.ask], catalogue),
            urgent_box([], catalogue, page.path),
            citations.folded(page.path),
            linked_from("pages", page.path, catalogue, page.path),
            edition_note(edition_of(page, catalogue), page.front.written, page.front.changed, catalogue.sentences.edition_note),
        ],
        words,
    )


def _head(page: Page, body: str, catalogue: Catalogue) -> list[str | Idea]:
    status = status_line(count_words(body), page.front.written, review_line(page, catalogue), catalogue)
    head: list[str | Idea] = [status, handout_choice(handout_id(page), catalogue, page.path)]
    if page.front.medical_name:
        head.append(f"{catalogue.sentences.every_page.medical_name.format(name=page.front.medical_name)}\n{{ .medical-name }}")
    first, third = page.front.short_version or (Prose(), Prose())
    head.append(short_version(expand(first.parts, str), expand(third.parts, str), catalogue))
    return head
