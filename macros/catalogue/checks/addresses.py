"""Old addresses that two things claim.

Whether a published address still leads somewhere is judged elsewhere
(macros/addresses/lost.py), because that needs to know where things are shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..index import Catalogue
from ..loading import Loaded, file_of
from ..models import SYSTEMS
from ..problems import Problem

_GENERATED = ("symptoms/", "code/")


def former_pages_in_the_way(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """The old path of a page belongs to no other page, and to no record.

    Fails: formerly: [guides/mittens.md], while that page is there
    Passes: formerly: [guides/socks.md], which is gone
    """
    owner: dict[str, str] = {}
    for path, page in catalogue.pages.items():
        document = loaded.documents[page.file]
        for number, old in enumerate(page.front.formerly):
            taken = old if old in catalogue.pages else owner.get(old)
            if taken:
                yield document.problem(
                    ("formerly", number), "id_used_twice", f'formerly: "{old}" belongs to docs/{taken}. An address is never used twice; delete it here.'
                )
            elif old.startswith(_GENERATED):
                yield document.problem(
                    ("formerly", number), "page_in_the_way", f'formerly: "{old}" is made from a record. Put its id under "formerly" of a record.'
                )
            owner.setdefault(old, path)


def pages_at_one_address(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No page stands where another one does, or one that is made from records.

    Fails: guides/mittens.md and guides/mittens/index.md
    Passes: one of the two
    """
    owner = {f"symptoms/{id}.md": file_of("symptoms", new) for id, new in [*((id, id) for id in catalogue.symptoms), *catalogue.former["symptoms"].items()]}
    owner |= {path: page.file for path, page in catalogue.pages.items()}
    systems = tuple(f"code/{system.id}/" for system in SYSTEMS)
    for path, page in catalogue.pages.items():
        if path.endswith("/index.md") and (taken := owner.get(f"{path.removesuffix('/index.md')}.md")):
            yield Problem(page.file, 1, 1, "page_in_the_way", f"the page of {taken} has the same address. Rename one of them.")
        if f"{path.removesuffix('.md')}/".startswith(systems):
            yield Problem(page.file, 1, 1, "page_in_the_way", "the pages of codes are made at this address. Delete or rename this file.")


def former_symptoms_in_the_glossary(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """A symptom's old id and a term never mean the same place in the glossary.

    Fails: a symptom that was once called glove, and a term glove
    Passes: a term with another id
    """
    terms = loaded.ids["terms"] | set(catalogue.former["terms"])
    for id, symptom in catalogue.symptoms.items():
        for number, old in enumerate(symptom.formerly):
            if old in terms:
                document = catalogue.documents[file_of("symptoms", id)]
                yield document.problem(
                    ("formerly", number), "id_used_twice", f'formerly: a term is or was called "{old}" too. Both stand in the glossary; rename the term.'
                )
