"""Pages and macros for links by code.

In: the catalogue and its codes (macros/addresses/codes.py). Out: the list of
each code system, the page of a code that several symptoms share, and what the
page that answers a query needs. The answer itself is found in the reader's browser,
by macros/codes/browser/, and shown by docs/assets/js/code.js.
"""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from urllib.parse import urlencode

from ..addresses.codes import code_page, holders, list_page
from ..addresses.targets import CODES, MEDICINES, SYMPTOMS, URGENT_HELP, address_of, relative_address, symptom_page
from ..catalogue.index import Catalogue
from ..catalogue.models import SYSTEMS, Symptom, System
from ..catalogue.sentences.codes import CodePages
from ..catalogue.words import Word
from ..codes.files import ANSWER
from .links import link
from .symptom_lists import symptom_list
from .templates import filled
from .text import NO, NO_MARKDOWN, attribute, front_lines, html

SCRIPTS = (ANSWER, "assets/js/code.js")


def list_of_codes(system: System, catalogue: Catalogue) -> str:
    """The page that lists a system's codes, by group as the symptoms are."""
    page = list_page(system)
    groups = [text for word in catalogue.vocabulary.groups if (text := _group(system, word, catalogue, page))]
    words = catalogue.sentences.code_pages
    title = words.list_title.format(system=system.name)
    ways = words.other_ways.format(find_by_code=link(words.find_by_code, CODES, page), urgent_help=link(words.urgent_help, URGENT_HELP, page))
    parts = [f"# {title}", f"{system.long_name}. {words.nearest}", catalogue.sentences.safety.do_not_stop.code_pages, *(groups or [words.none_held]), ways]
    return _front(title, words.list_about.format(system=system.name)) + "\n\n".join(parts) + "\n"


def _group(system: System, word: Word, catalogue: Catalogue, page: str) -> str:
    rows = [
        f"- **{code}**{NO_MARKDOWN} {link(symptom.name, symptom_page(symptom.id), page)}"
        for code, symptoms in holders(system, catalogue).items()
        for symptom in symptoms
        if symptom.group == word.id
    ]
    if not rows:
        return ""
    count = _counted(len(rows), catalogue.sentences.code_pages)
    body = "\n".join(rows)
    return f'<details class="group-list" id="{word.id}" markdown>\n<summary><b>{word.label}</b> <small>{count}</small></summary>\n\n{body}\n\n</details>'


def _counted(number: int, words: CodePages) -> str:
    return (words.one_code if number == 1 else words.many_codes).format(number=number)


def page_of_code(system: System, code: str, symptoms: Sequence[Symptom], catalogue: Catalogue) -> str:
    """A code that several symptoms share: their names and summaries."""
    words, page, title = catalogue.sentences.code_pages, code_page(system, code), f"{system.name} {code}"
    ways = f"{link(words.all_codes.format(system=system.name), list_page(system), page)} · {link(words.all_symptoms, SYMPTOMS, page)}"
    parts = [
        f"# {title} {NO_MARKDOWN}",
        words.shared.format(number=len(symptoms)),
        symptom_list(list(symptoms), catalogue, page),
        catalogue.sentences.safety.do_not_stop.code_pages,
        f"{words.nearest} {ways}",
    ]
    return _front(title, words.shared_about.format(code=title)) + "\n\n".join(parts) + "\n"


def _front(title: str, description: str) -> str:
    return front_lines(title, description, "render_macros: false", "hide_edit: true")


def code_answer(catalogue: Catalogue, page: str) -> str:
    """A field for a code, where the answer to a query appears, and the script that finds it."""
    root, words = f"{relative_address(CODES, page)}../", catalogue.sentences.code_pages
    lists = [(words.all_codes.format(system=system.name), list_page(system)) for system in SYSTEMS]
    lists += [(words.all_symptoms, SYMPTOMS), (words.all_medicines, MEDICINES)]
    ways = [(name, root + address_of(target)) for name, target in lists]
    return filled("partials/code-form.html", words=words, ways=ways, scripts=[root + script for script in SCRIPTS])


def code_systems(catalogue: Catalogue, page: str) -> str:
    """Each code system with how health records name it and how many codes we hold."""
    words, rows = catalogue.sentences.code_pages, []
    for system in SYSTEMS:
        found = holders(system, catalogue)
        held = words.held.format(codes=_counted(len(found), words), number=sum(map(len, found.values())))
        rows.append(f"- **{link(system.name, list_page(system), page)}** ({system.long_name}): {held}. {words.in_a_query.format(oid=f'`{system.oid}`')}")
    return "\n".join(rows)


def code_examples(symptom: Symptom, page: str) -> str:
    """Addresses that end in a code, each a link: its whole address can be copied."""
    rows = [f"- {system.name}: {_copyable(address_of(code_page(system, code)), page)}" for system, code in symptom.codes.each()]
    return "\n".join(rows)


def code_query_example(symptom: Symptom, page: str) -> str:
    """The same for a query that a health record system fills in."""
    system, code = next(iter(symptom.codes.each()), (SYSTEMS[0], SYSTEMS[0].example))
    fields = {"c": code, "cs": system.oid, "dn": symptom.name}
    query = urlencode({f"mainSearchCriteria.v.{name}": value for name, value in fields.items()})
    return _copyable(f"{address_of(CODES)}?{query}", page)


def _copyable(address: str, page: str) -> str:
    # HTML: the site generator knows pages only, and these are files.
    way = posixpath.relpath("/", f"/{address_of(page)}")
    return f'<a href="{attribute(f"{way}/{address}")}"{NO}>{html(address)}</a>'
