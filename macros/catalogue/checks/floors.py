"""Lists that keep readers safe, with less in them than there was."""

from __future__ import annotations

from collections.abc import Iterator

from ..floors import entries, fewer
from ..index import Catalogue
from ..loading import Loaded
from ..problems import Problem

# Not here: sentences.yml and vocabulary.yml, where each key is needed; permalinks.txt, which is judged where it is read.
LISTS = ("catalogue/danger-languages.yml", "catalogue/danger-words.yml", "catalogue/everyday-words.yml", "catalogue/urgent-help.yml", "catalogue/wording.yml")


def fewer_entries(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No list is shorter than its last line says.

    Fails: a list of 99 entries that ends with "at least 100 entries"
    Passes: the entry that went missing, put back
    """
    for file in LISTS:
        document = loaded.documents.get(file)
        if document and document.values is not None and (problem := fewer(file, document.text, entries(document.values))):
            yield problem
