"""What checks tell only because a file could not be read: left out, so that one fault is told once.

In: problems, and what was read. Out: those that are faults of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from .loading import Loaded
from .problems import Problem

_QUOTED = re.compile(r'"([^"]*)"')
VOCABULARY, SENTENCES = "catalogue/vocabulary.yml", "catalogue/sentences.yml"
# Without these nothing can be checked but the files one by one.
NEEDED = (VOCABULARY, "catalogue/urgent-help.yml", SENTENCES)


def told_once(problems: Iterable[Problem], loaded: Loaded) -> Iterator[Problem]:
    """Leaves out what stands at a place where something else stands than was typed, and ids that are only unknown because their list could not be read."""
    left_out = set(re.findall(r"[\w-]+", " ".join(document.left_out for document in loaded.documents.values())))
    places = {(file, *place) for file in loaded.stand_ins for place in _doubtful(loaded, file)}
    lists = _lists_in_doubt(loaded)
    for one in problems:
        if (one.file, one.line, one.column) in places or (one.file in loaded.stand_ins and '"x"' in one.message):
            continue
        if one.check == "unknown_id" and (
            any(name in left_out for name in _QUOTED.findall(one.message)[:1]) or any(f'under "{name}"' in one.message for name in lists)
        ):
            continue
        yield one


def waiting(unread: Sequence[Problem]) -> Iterator[Problem]:
    """One line for each file without which no check of what records and pages say can run."""
    for file in NEEDED:
        if last := max((one for one in unread if one.file == file), default=None):
            yield Problem(
                file,
                last.line,
                last.column + 1,
                "waiting",
                "mend this file first: until it can be read, what records and pages say is not checked, and more may be found then.",
            )


def _doubtful(loaded: Loaded, file: str) -> Iterator[tuple[int, int]]:
    document = loaded.documents[file]
    paths = {*document.doubtful, *((name,) for name in document.lost)}
    for path in paths:
        for one in {path, path[:-1] or path}:  # the group around it is not as it was typed either
            yield document.place(one)
            yield document.keys.get(one, document.place(one))
        if len(path) == 1 and path not in document.places:
            yield (1, 1)  # where checks tell what a whole file lacks
    # And what stands within, where a whole group is in doubt.
    for path, place in document.places.items():
        if any(path[: len(one)] == one for one in paths if one):
            yield place


def _lists_in_doubt(loaded: Loaded) -> set[str]:
    """Lists of the vocabulary of which something could not be read, and the drawings where their file could not."""
    drawings = {"drawings"} if SENTENCES in loaded.stand_ins else set()
    document = loaded.documents.get(VOCABULARY)
    if document is None or VOCABULARY not in loaded.stand_ins:
        return drawings
    return {
        *drawings,
        *document.lost,
        *(str(path[0]) for path in document.doubtful if len(path) == 1 or path[-1] == "id" or (len(path) == 2 and isinstance(path[1], int))),
    }
