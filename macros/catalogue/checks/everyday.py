"""Words for the search that lead nowhere, or do nothing."""

from __future__ import annotations

from collections.abc import Iterator

from ..everyday import AUTOMATIC, groups_of
from ..index import Catalogue
from ..loading import Loaded
from ..phrasings import FOLDER
from ..plain import fold, plain
from ..positions import Path
from ..problems import Problem, did_you_mean

EVERYDAY, DANGER, LANGUAGES = "catalogue/everyday-words.yml", "catalogue/danger-words.yml", "catalogue/danger-languages.yml"
STOPPED = "stopped"  # in place of a danger's id, in LANGUAGES


def targets(catalogue: Catalogue, loaded: Loaded) -> set[str]:
    """Every id a group may name: cold-fingers, terms/glove, guides/mittens.

    A page that is not sound is there all the same: its own problem is enough.
    """
    files = [file for file in loaded.documents if file.startswith("docs/") and file != "docs/index.md"]  # the search stands on that one
    pages = {file.removeprefix("docs/").removesuffix(".md").removesuffix("/index") for file in files}
    return loaded.ids["symptoms"] | {f"{kind}/{id}" for kind in ("terms", "medicines") for id in loaded.ids[kind]} | pages


def unknown_target(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Each id under "for" and "pages" is a record or a page.

    Fails: for: [cold-fingres] in everyday-words.yml
    Passes: for: [cold-fingers]
    """
    known = targets(catalogue, loaded)
    places = [(EVERYDAY, ("groups", n, "for", m), id) for n, group in enumerate(catalogue.everyday.groups) for m, id in enumerate(group.for_)]
    places += [(DANGER, ("danger", n, "pages", m), id) for n, kind in enumerate(catalogue.danger.danger) for m, id in enumerate(kind.pages)]
    for file, path, id in places:
        if id not in known:
            message = f'{path[2]}: no record and no page is called "{id}".{_better(id, known, catalogue) or _forms(known)}'
            yield loaded.documents[file].problem(path, "unknown_target", message)


def unknown_phrased(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Each file of phrases is named after a record or a page.

    Fails: catalogue/phrasings/cold-fingres.txt
    Passes: catalogue/phrasings/cold-fingers.txt
    """
    known = targets(catalogue, loaded)
    for id in catalogue.phrased:
        if id not in known:
            message = f'no symptom and no page is called "{id}".{_better(id, known, catalogue)} Rename the file to the id it is for.'
            yield Problem(f"{FOLDER}/{id}.txt", 1, 1, "unknown_phrased", message)


def unknown_signs(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Each sign that a kind of danger stands for exists: its level says which numbers are shown.

    Fails: signs: [a-sign-that-is-nowhere] in danger-words.yml
    Passes: signs: [lost-finger]
    """
    for number, kind in enumerate(catalogue.danger.danger):
        for place, id in enumerate(kind.signs):
            if id not in loaded.ids["signs"]:
                message = f'signs: no "{id}" in catalogue/signs/.{did_you_mean(id, loaded.ids["signs"])}'
                yield loaded.documents[DANGER].problem(("danger", number, "signs", place), "unknown_id", message)


def _better(id: str, known: set[str], catalogue: Catalogue) -> str:
    if new := catalogue.former["symptoms"].get(id):
        return f' It is now called "{new}".'
    return did_you_mean(id, known)


def _forms(known: set[str]) -> str:
    """How ids are written, by one of each kind that is there."""
    term, page = (next((id for id in sorted(known) if id.startswith(folder)), "") for folder in ("terms/", "guides/"))
    return "".join(f" {what} is written {id}." for what, id in (("A term", term), ("A page", page)) if id)


def repeated_words(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No word stands twice for the same page: in a group, in two of them, or in the record.

    Fails: "icicles" in everyday-words.yml, while also_called has it too
    Passes: "icicles" in one of the two
    """
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
    """A word has one list of words of the same meaning, and does not empty that list.

    Fails: "tummy" in two lists under same
    Passes: "tummy" in one list
    """
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
    """Each word holds a letter or a digit, or nobody could type it.

    Fails: words: ["?!"]
    Passes: words: ["why?"]
    """
    everyday = catalogue.everyday
    places: list[tuple[str, Path, str]] = [(EVERYDAY, ("same", n, m), word) for n, words in enumerate(everyday.same) for m, word in enumerate(words)]
    places += [(EVERYDAY, ("common_headings", n), heading) for n, heading in enumerate(everyday.common_headings)]
    places += [(EVERYDAY, ("groups", n, "words", m), word) for n, group in enumerate(everyday.groups) for m, word in enumerate(group.words)]
    places += [(DANGER, path, word) for path, word in _danger_words(catalogue)]
    for file, path, word in places:
        if not any(sign.isalnum() for sign in fold(word)):
            yield loaded.documents[file].problem(path, "no_word", f'found "{word}", expected words of plain letters, as people type them.')
    for path, word in _foreign_words(catalogue):
        if not any(sign.isalnum() for sign in fold(word)):
            yield loaded.documents[LANGUAGES].problem(path, "no_word", f'found "{word}", expected words as people type them.')


def unknown_group(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Each group that a phrase about danger names in CAPITALS is there.

    Fails: KILL MYSELFF in danger-words.yml
    Passes: KILL MYSELF, where both groups are there
    """
    known = {*catalogue.danger.groups, *AUTOMATIC}
    if not catalogue.danger.danger:
        return  # that file is not sound, and its own problem is enough
    places = [(DANGER, path, word) for path, word in _danger_words(catalogue)] + [(LANGUAGES, path, word) for path, word in _foreign_words(catalogue)]
    for file, path, word in places:
        for name in groups_of(word):
            if name not in known:
                message = f'"{word}" names the group {name}, which is not under "groups".{did_you_mean(name, known)} Words that are no group are written small.'
                yield loaded.documents[file].problem(path, "unknown_group", message)


def unknown_danger(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Each kind of danger in danger-languages.yml is one of danger-words.yml, and no id stands there twice.

    Fails: the words of "fros" in danger-languages.yml
    Passes: the words of a danger that danger-words.yml has
    """
    ids = [kind.id for kind in catalogue.danger.danger]
    for place, id in enumerate(ids):
        if id in ids[:place]:
            yield loaded.documents[DANGER].problem(("danger", place, "id"), "repeated_id", f'id: another danger is called "{id}" too. Choose another id.')
    known = {*ids, STOPPED}
    if not ids:
        return  # the other file is not sound, and its own problem is enough
    for number, one in enumerate(catalogue.danger_languages.languages):
        for id in one.words:
            if id not in known:
                yield loaded.documents[LANGUAGES].problem(
                    ("languages", number, "words", id),
                    "unknown_danger",
                    f'words: no danger in danger-words.yml has the id "{id}".{did_you_mean(id, known)}',
                    at_key=True,
                )


def _danger_words(catalogue: Catalogue) -> Iterator[tuple[Path, str]]:
    """Each word and phrase of danger-words.yml, with its place."""
    danger = catalogue.danger
    for name, words in danger.groups.items():
        yield from ((("groups", name, m), word) for m, word in enumerate(words))
    for n, kind in enumerate(danger.danger):
        for field in ("topics", "doubtful", "words"):
            yield from ((("danger", n, field, m), word) for m, word in enumerate(getattr(kind, field)))
    for field in ("stopped", "told", "meant", "safe", "ordinary"):
        yield from (((field, n), word) for n, word in enumerate(getattr(danger, field)))


def _foreign_words(catalogue: Catalogue) -> Iterator[tuple[Path, str]]:
    for n, one in enumerate(catalogue.danger_languages.languages):
        for id, words in one.words.items():
            yield from ((("languages", n, "words", id, m), word) for m, word in enumerate(words))
