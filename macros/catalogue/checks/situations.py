"""Pages about a situation: each has what a reader in it needs, and says when it is an emergency."""

from __future__ import annotations

from collections.abc import Iterator

from ..index import Catalogue
from ..loading import Loaded
from ..problems import Problem

# The frame puts the signs below the first, and the words to read out below the second.
PARTS = ("What to do now", "Whom to tell", "What not to do", "What is not known")


def situation_without_part(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """What to do now, whom to tell, what not to do, what is not known, signs, and words to read out.

    Fails: a situation without "## What not to do"
    Passes: the four headings, in their order
    """
    for page in catalogue.pages.values():
        if page.front.kind != "situation":
            continue
        for key, value in (("urgent", page.front.urgent), ("ask", page.front.ask)):
            if not value:
                yield Problem(page.file, 1, 1, "missing_key", f'"{key}" is missing at the top of this situation. Compare another page in docs/situations/.')
        found = [line.removeprefix("## ").strip() for line in page.body.split("\n") if line.startswith("## ")]
        for words in PARTS:
            if words not in found:
                message = f'the heading "## {words}" is missing. Each situation has it, in these words; compare another page in docs/situations/.'
                yield Problem(page.file, page.begins, 1, "situation_without_part", message)
        if set(PARTS) <= set(found) and found[:2] != list(PARTS[:2]):
            message = f'"## {PARTS[0]}" comes first, and "## {PARTS[1]}" after it: the signs and the words to read out stand below them.'
            yield Problem(page.file, page.begins, 1, "situation_without_part", message)


def signs_nobody_sees(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Plain pages show no signs from their top, and situations alone begin with them; what would be shown nowhere may not stand there.

    Fails: urgent: [lost-finger] at the top of a page with kind: page
    Passes: the same with kind: situation
    """
    for page in catalogue.pages.values():
        document = catalogue.documents[page.file]
        if page.front.kind == "page" and page.front.urgent:
            message = (
                'urgent: a page of this kind shows no signs from its top. Write "kind: situation", use {{ signs("emergency") }} in the text, or delete this.'
            )
            yield document.problem(("urgent",), "signs_nobody_sees", message)
        if page.front.kind != "situation" and page.front.help_first:
            message = 'help_first: a page of this kind does not begin with when to get help. Write "kind: situation", or delete this.'
            yield document.problem(("help_first",), "signs_nobody_sees", message)
