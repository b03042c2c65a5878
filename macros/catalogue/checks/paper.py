"""What would go wrong on paper, said before anything is typeset."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from ..index import Catalogue
from ..loading import Loaded, file_of
from ..problems import Problem


def handout_address_taken(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """A handout's address has the id of a symptom or the file name of an explainer: one owner each.

    Addresses: macros/handouts/sheets.py.

    Fails: guides/cold-fingers.md as an explainer, while a symptom is called cold-fingers
    Passes: guides/about-cold-fingers.md
    """
    owner = {id: file_of("symptoms", symptom.id) for symptom in catalogue.symptoms.values() for id in (symptom.id, *symptom.formerly)}
    for page in catalogue.pages.values():
        if page.front.on_paper:
            name = PurePosixPath(page.path).stem
            if name in owner:
                message = f"the handout of this page would stand at the address of the one of {owner[name]}: both are called {name}. Rename this file."
                yield Problem(page.file, 1, 1, "handout_address_taken", message)
            owner.setdefault(name, page.file)
