"""Who names a symptom: `named_in` of a symptom and `supports` of a source agree, both ways.

A symptom's page says which is the strongest kind of source that names it, and "We found no
study that names it" where none does. That is true only if what stands in `named_in` really
names it, and if no stronger source does. So a source is asked for only where it is stronger
than all that stand there: of one that a guideline names and many medicines treat,
nothing is asked. Words are compared whole, in small letters, without the ending of a plural.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ..index import Catalogue
from ..loading import Loaded, file_of
from ..models import Source, Symptom
from ..plain import words as words_of
from ..problems import Problem, shown
from ..prose import MANY

Words = tuple[str, ...]


def named_but_not_said(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """A source in `named_in` has one of the symptom's names in its `supports`.

    Fails: named_in: [mitten-2001], while that source says nothing of the symptom
    Passes: a line with its name under supports of mitten-2001
    """
    lines = {id: [_words(line.as_text()) for line in source.supports] for id, source in catalogue.sources.items()}
    for id, symptom in catalogue.symptoms.items():
        names = {*_strict_names(symptom), *_parts([symptom.name, *symptom.also_called])}
        for place, source in enumerate(symptom.named_in):
            if source in lines and not any(_stands_in(name, line) for name in names for line in lines[source]):
                message = (
                    f'named_in: no line under "supports" in {file_of("sources", source)} names this symptom: not "{symptom.name}", nor "{symptom.clinical_term}", '
                    "nor any of also_called. If the source names it, add a line there that says so, with one of these names. If not, delete it here."
                )
                yield catalogue.documents[file_of("symptoms", id)].problem(("named_in", place), "named_but_not_said", message)


def said_but_not_named(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """The strongest source on these medicines that names a symptom stands in its `named_in`, or says under `not_naming` that it means something else.

    Fails: a trial that names cold-fingers, and named_in with surveys alone
    Passes: the trial under named_in, or cold-fingers under its not_naming
    """
    strength = {kind.id: place for place, kind in enumerate(catalogue.vocabulary.evidence)}  # strongest first
    for source, place, id, said in _spoken_of(catalogue):
        named = [strength.get(catalogue.sources[one].evidence, 0) for one in catalogue.symptoms[id].named_in if one in catalogue.sources]
        if named and strength[source.evidence] < min(named) and id not in source.not_naming:
            message = (
                f"supports: {shown(said)} is the name of a symptom, and this source is of a stronger kind than all under named_in in {file_of('symptoms', id)}. "
                f'If it names it as a symptom with these medicines, add "{source.id}" there, or the page would say too little. If it speaks of it in another way, '
                f'such as an illness that is treated, add "{id}" here under not_naming.'
            )
            yield catalogue.documents[file_of("sources", source.id)].problem(("supports", place), "said_but_not_named", message)


def not_naming_for_nothing(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """`not_naming` holds only what would be missed otherwise, and nothing that `named_in` says the opposite of.

    Fails: not_naming: [cold-fingers], while the source never speaks of it
    Passes: no such line
    """
    needed = {(source.id, id) for source, _, id, _ in _spoken_of(catalogue)}
    for source in catalogue.sources.values():
        for place, id in enumerate(source.not_naming):
            if id not in catalogue.symptoms:
                continue  # another check's to tell
            if source.id in catalogue.symptoms[id].named_in:
                message = f'not_naming: "{id}" is here, and named_in in {file_of("symptoms", id)} says that this source does name it. Find out which is right, and delete the other.'
            elif (source.id, id) not in needed:
                message = f'not_naming: nothing under "supports" speaks of "{id}", so nobody would ask. Delete it here.'
            else:
                continue
            yield catalogue.documents[file_of("sources", source.id)].problem(("not_naming", place), "not_naming_for_nothing", message)


def _spoken_of(catalogue: Catalogue) -> Iterator[tuple[Source, int, str, str]]:
    """(source, number of the line, symptom, its name there) for each source on these medicines in people, once."""
    loose, strict = _by_name(catalogue)
    medicines = list(_medicines(catalogue))
    kinds = {kind.id for kind in catalogue.vocabulary.evidence if kind.of_people}
    longest = max(map(len, loose), default=0)
    for source in catalogue.sources.values():
        lines = [_words(line.as_text()) for line in source.supports]
        if source.evidence not in kinds or not any(_stands_in(one, line) for one in medicines for line in [_words(source.title), *lines]):
            continue
        told: set[str] = set()
        for place, line in enumerate(lines):
            for name in _longest_names(line, loose, longest):
                id = strict.get(name)
                if id and id not in told:
                    told.add(id)
                    yield source, place, id, " ".join(name)


def _by_name(catalogue: Catalogue) -> tuple[set[Words], dict[Words, str]]:
    """Every name of a symptom, and the strict ones with their symptom. A name of two symptoms decides nothing."""
    loose: set[Words] = set()
    owners: dict[Words, set[str]] = defaultdict(set)
    for id, symptom in catalogue.symptoms.items():
        loose.update(_parts([symptom.name, *symptom.also_called]))
        for name in _strict_names(symptom):
            owners[name].add(id)
    return loose | owners.keys(), {name: min(ids) for name, ids in owners.items() if len(ids) == 1}


def _strict_names(symptom: Symptom) -> set[Words]:
    """Its name without what stands in brackets, and each part of the clinical term: `Frigor, rigor` are two."""
    return {name for name in [_words(re.sub(r"\([^)]*\)", "", symptom.name)), *_parts([symptom.clinical_term])] if name}


def _parts(names: Iterable[str]) -> set[Words]:
    return {words for name in names for part in re.split(r"[(),]", name) if (words := _words(part))}


def _longest_names(line: Words, names: set[Words], longest: int) -> Iterator[Words]:
    """The names in a line, the longest at each place: in `trench foot` no `foot`."""
    place = 0
    while place < len(line):
        size = next((size for size in range(min(longest, len(line) - place), 0, -1) if line[place : place + size] in names), 0)
        if size:
            yield line[place : place + size]
        place += size or 1


def _medicines(catalogue: Catalogue) -> Iterator[Words]:
    """The words by which a source is known to speak of these medicines."""
    for family in catalogue.vocabulary.families:
        yield _words(family.label)
    for medicine in catalogue.medicines.values():
        yield from map(_words, [medicine.name, *medicine.also_called])


def _stands_in(name: Words, line: Words) -> bool:
    return set(name) <= set(line) and any(line[place : place + len(name)] == name for place in range(len(line) - len(name) + 1))


@lru_cache(maxsize=MANY)
def _words(text: str) -> Words:
    return tuple(_singular(word) for word in words_of(text))


def _singular(word: str) -> str:
    """`memories`: `memory`. `toes`: `toe`. `cramps`: `cramp`. `focus`, `illness` and `basis` stay."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("shes", "ches", "xes", "sses")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
