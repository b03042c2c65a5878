"""Words for the search that lead nowhere, or do nothing."""

from __future__ import annotations

from collections.abc import Iterator

from ..index import Catalogue
from ..loading import Loaded
from ..plain import plain
from ..positions import Path
from ..problems import Problem, did_you_mean

EVERYDAY, DANGER = "catalogue/everyday-words.yml", "catalogue/danger-words.yml"


def targets(catalogue: Catalogue, loaded: Loaded) -> set[str]:
    """Every id a group may name: insomnia, terms/kindling, guides/other-causes.

    A page that is not sound is there all the same: its own problem is enough.
    """
    files = [file for file in loaded.documents if file.startswith("docs/") and file != "docs/index.md"]  # the search stands on that one
    pages = {file.removeprefix("docs/").removesuffix(".md").removesuffix("/index") for file in files}
    return loaded.ids["symptoms"] | {f"{kind}/{id}" for kind in ("terms", "medicines") for id in loaded.ids[kind]} | pages


def unknown_target(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Each id under "for" and "pages" is a record or a page."""
    known = targets(catalogue, loaded)
    places = [(EVERYDAY, ("groups", n, "for", m), id) for n, group in enumerate(catalogue.everyday.groups) for m, id in enumerate(group.for_)]
    places += [(DANGER, ("danger", n, "pages", m), id) for n, kind in enumerate(catalogue.danger.danger) for m, id in enumerate(kind.pages)]
    for file, path, id in places:
        if id not in known:
            message = f'{path[2]}: no record and no page is called "{id}".{_better(id, known, catalogue)} A term is written terms/kindling, a page guides/other-causes.'
            yield loaded.documents[file].problem(path, "unknown_target", message)


def _better(id: str, known: set[str], catalogue: Catalogue) -> str:
    if new := catalogue.former["symptoms"].get(id):
        return f' It is now called "{new}".'
    return did_you_mean(id, known)


def repeated_words(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No word stands twice for the same page: in a group, in two of them, or in the record."""
    first: dict[tuple[str, str], str] = {
        (id, plain(name)): f"also_called of catalogue/symptoms/{id}.yml" for id, symptom in catalogue.symptoms.items() for name in symptom.also_called
    }
    for number, group in enumerate(catalogue.everyday.groups):
        for place, word in enumerate(group.words):
            at = loaded.documents[EVERYDAY].place(("groups", number, "words", place))
            taken = next((found for id in group.for_ if (found := first.get((id, plain(word))))), None)
            if taken:
                yield Problem(EVERYDAY, *at, "repeated_word", f'words: "{word}" stands already in {taken}. Delete one.')
            first.update({(id, plain(word)): f"line {at[0]}" for id in group.for_})


def repeated_meanings(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """A word has one list of words of the same meaning, and does not empty that list."""
    first: dict[str, int] = {}
    empty = {plain(word) for word in catalogue.everyday.empty}
    for number, words in enumerate(catalogue.everyday.same):
        for place, word in enumerate(words):
            at = loaded.documents[EVERYDAY].place(("same", number, place))
            if plain(word) in first:
                yield Problem(
                    EVERYDAY,
                    *at,
                    "repeated_word",
                    f'same: "{word}" stands already in line {first[plain(word)]}. A word can be in one list only; join the lists, or delete it here.',
                )
            first.setdefault(plain(word), at[0])
            if plain(word) in empty:
                yield Problem(
                    EVERYDAY,
                    *at,
                    "empty_meaning",
                    f'same: "{word}" stands under "empty" too, which would make all words of this list count for little. Delete it in one place.',
                )


def words_without_letters(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Each word holds a letter or a digit, or nobody could type it."""
    everyday, danger = catalogue.everyday, catalogue.danger
    places: list[tuple[str, Path, str]] = [(EVERYDAY, ("same", n, m), word) for n, words in enumerate(everyday.same) for m, word in enumerate(words)]
    places += [(EVERYDAY, ("common_headings", n), heading) for n, heading in enumerate(everyday.common_headings)]
    places += [(EVERYDAY, ("groups", n, "words", m), word) for n, group in enumerate(everyday.groups) for m, word in enumerate(group.words)]
    places += [(DANGER, ("danger", n, "words", m), word) for n, kind in enumerate(danger.danger) for m, word in enumerate(kind.words)]
    places += [(DANGER, ("stopped", n), word) for n, word in enumerate(danger.stopped)]
    places += [(DANGER, ("safe", n), word) for n, word in enumerate(danger.safe)]
    for file, path, word in places:
        if not plain(word):
            yield loaded.documents[file].problem(path, "no_word", f'found "{word}", expected words of plain letters, as people type them.')
