"""Pages and macros for links by code.

In: the catalogue and its codes (macros/addresses/codes.py). Out: the list of
each code system, the page of a code that several symptoms share, and what the
page that answers a query needs. The answer itself is found by
docs/assets/js/code.js, in the reader's browser.
"""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from urllib.parse import urlencode

from ..addresses.codes import code_page, holders, list_page
from ..addresses.targets import CODES, SYMPTOMS, URGENT_HELP, address_of, relative_address, symptom_page
from ..catalogue.index import Catalogue
from ..catalogue.models import SYSTEMS, Symptom, System
from ..catalogue.vocabulary import Word
from ..exports.code_lookup import LOOKUP
from .links import link
from .symptom_lists import symptom_list
from .text import attribute, front_lines, html

SCRIPT = "assets/js/code.js"
NEAREST = "A code here is the nearest fit we found for a symptom. It is no diagnosis, and no advice on coding."


def list_of_codes(system: System, catalogue: Catalogue) -> str:
    """The page that lists a system's codes, by group as the symptoms are."""
    page = list_page(system)
    groups = [text for word in catalogue.vocabulary.groups if (text := _group(system, word, catalogue, page))]
    back = f"{link('Find a page by code', CODES, page)} shows the other lists. {link('Urgent help', URGENT_HELP, page)} has the numbers to call."
    parts = [f"# {system.name} codes", f"{system.long_name}. {NEAREST}", catalogue.sentences.safety.do_not_stop.code_pages, *(groups or ["No code of this kind is held yet."]), back]
    return _front(f"{system.name} codes", f"The {system.name} codes of our symptom pages, each the nearest fit.") + "\n\n".join(parts) + "\n"


def _group(system: System, word: Word, catalogue: Catalogue, page: str) -> str:
    rows = [
        f"- **{code}** {link(symptom.name, symptom_page(symptom.id), page)}"
        for code, symptoms in holders(system, catalogue).items()
        for symptom in symptoms
        if symptom.group == word.id
    ]
    if not rows:
        return ""
    count = f"{len(rows)} code{'s' * (len(rows) != 1)}"
    body = "\n".join(rows)
    return f'<details class="group-list" id="{word.id}" markdown>\n<summary><b>{word.label}</b> <small>{count}</small></summary>\n\n{body}\n\n</details>'


def page_of_code(system: System, code: str, symptoms: Sequence[Symptom], catalogue: Catalogue) -> str:
    """A code that several symptoms share: their names and summaries."""
    page, title = code_page(system, code), f"{system.name} {code}"
    parts = [
        f"# {title}",
        f"{len(symptoms)} of our pages come nearest to this code. Choose the one that fits.",
        symptom_list(list(symptoms), page),
        catalogue.sentences.safety.do_not_stop.code_pages,
        f"{NEAREST} {link(f'All {system.name} codes', list_page(system), page)} · {link('All symptoms', SYMPTOMS, page)}",
    ]
    return _front(title, f"The symptom pages that come nearest to {title}.") + "\n\n".join(parts) + "\n"


def _front(title: str, description: str) -> str:
    return front_lines(title, description, "render_macros: false", "hide_edit: true")


def code_answer(page: str) -> str:
    """A field for a code, where the answer to a query appears, and the script that finds it."""
    here = relative_address(CODES, page)
    return (
        '<form id="code-form" class="narrow" hidden><label for="code-word">A code, or the name of a problem</label>'
        '<input type="search" id="code-word" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="go" aria-describedby="code-like">'
        '<p id="code-like">Such as G25.81, R42, HP:0000360 or tinnitus. What you type stays on this device.</p>'
        '<p><button type="submit">Find the page</button></p></form>\n\n'
        f'<section id="code-answer" data-codes="{here}{LOOKUP.rpartition("/")[2]}" aria-live="polite"></section>\n\n'
        '<p class="without-script">To answer a code, this page needs scripts, and they are off. The lists below work without.</p>\n\n'
        f'<script defer src="{here}../{SCRIPT}"></script>'
    )


def code_systems(catalogue: Catalogue, page: str) -> str:
    """Each code system with how health records name it and how many codes we hold."""
    rows = []
    for system in SYSTEMS:
        found = holders(system, catalogue)
        count = f"{len(found)} code{'s' * (len(found) != 1)} for {sum(map(len, found.values()))} of our symptoms"
        rows.append(f"- **{link(system.name, list_page(system), page)}** ({system.long_name}): {count}. Its number in a query (OID): `{system.oid}`")
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
    return f'<a href="{attribute(f"{way}/{address}")}">{html(address)}</a>'
