"""Names and texts that belong to one record and stand in two, and the template's own.

The older record keeps what both have; the problem stands in the newer one,
which is most likely the one somebody is writing. New is what was never
published, then what was written later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from pydantic import BaseModel

from ..fields import slots, values
from ..index import Catalogue
from ..loading import Loaded, file_of
from ..models import KINDS, Medicine, Record, Source
from ..positions import Path
from ..problems import Problem

# Symptoms and terms stand side by side in the glossary, medicines beside them
# in the search: there a name must mean one thing.
_NAMES = {kind: model.named_by for kind, model in KINDS.items() if model.unique_name}
# What says in short what a record is about. Two records with one of these
# are one record, copied.
_TEXTS = {kind: model.told_by for kind, model in KINDS.items() if model.told_by}
# Beside the texts: what a template shows as an example, and what no other record has just so.
# What many records share rightly is not among them: a group, a phase, where was searched, an ATC code.
_EXAMPLES = frozenset(
    ("urgent", "claims", "frequency", "can_help", "ask", "other_causes", "also_called", "brands", "findings", "words", "author", "DOI", "changed")
)
_IN_PARENTHESES = re.compile(r"\(([^()]+)\)")


def name_used_twice(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No two records have one name, and none is another name of a term.

    Fails: name: Brain fog, in a second record
    Passes: name: Slow thinking
    """
    owner: dict[str, str] = {}
    for record in by_age(catalogue, *_NAMES):
        file, field = file_of(record.kind, record.id), _NAMES[record.kind]
        name = getattr(record, field)
        if taken := owner.get(_folded(name)):
            yield catalogue.documents[file].problem(
                (field,), "name_used_twice", f'{field}: {taken} is called "{name}" too. Choose another name, or add to that file instead.'
            )
        owner.setdefault(_folded(name), file)
        # "Inner restlessness (akathisia)" has both names. Two symptoms may say
        # the same in parentheses, as "(hands)".
        for other in _IN_PARENTHESES.findall(name):
            owner.setdefault(_folded(other), file)
    for term in catalogue.terms.values():
        file = file_of("terms", term.id)
        for number, name in enumerate(term.also_called):
            if (taken := owner.get(_folded(name), file)) != file:
                yield catalogue.documents[file].problem(
                    ("also_called", number),
                    "name_used_twice",
                    f'also_called: {taken} is called "{name}". One name means one thing in the glossary; delete it here.',
                )


def alias_used_twice(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No other name of a term or a medicine, and no brand, is another name of a second record. Symptoms may share the words of people: the search shows both.

    Fails: also_called: [valium] in a term, while a medicine has the brand Valium
    Passes: also_called: [valium] nowhere but in that medicine
    """
    owner: dict[str, tuple[str, str]] = {}
    for record in by_age(catalogue, "terms", "medicines", "symptoms"):
        file = file_of(record.kind, record.id)
        for path, name in _aliases(record):
            kind, taken = owner.setdefault(_folded(name), (record.kind, file))
            if taken != file and not kind == record.kind == "symptoms":
                message = f'{path[0]}: {taken} is called "{name}" too. One of the two is meant by it: delete it in the other.'
                yield catalogue.documents[file].problem(path, "alias_used_twice", message)


def _aliases(record: Record) -> Iterator[tuple[Path, str]]:
    yield from ((("also_called", number), name) for number, name in enumerate(getattr(record, "also_called", [])))
    if isinstance(record, Medicine):
        yield from ((("brands", region, number), name) for region, names in record.brands.items() for number, name in enumerate(names))


def text_used_twice(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No two records are described in the same words.

    Fails: the same summary in two symptoms
    Passes: a summary that says what is different
    """
    owner: dict[str, str] = {}
    for record in by_age(catalogue, *_TEXTS):
        file, field = file_of(record.kind, record.id), _TEXTS[record.kind]
        text = _folded(getattr(record, field))
        if taken := owner.get(text):
            yield catalogue.documents[file].problem((field,), "text_used_twice", f"{field}: the same text stands in {taken}. Say what is different here.")
        owner.setdefault(text, file)


def still_the_template(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Nothing the template says as an example is left in a record: no text, and no numbers, signs or claims.

    Fails: urgent as it stands in _template.yml, copied
    Passes: the signs of this very symptom
    """
    for record, document in catalogue.records():
        if not (template := loaded.templates.get(record.kind)):
            continue
        examples = {text for _, text in _own(template)}
        left = [path for path, text in _own(record) if text in examples]
        left += [(name,) for name in type(record).model_fields if name in _EXAMPLES and _same(getattr(record, name), getattr(template, name))]
        if left:
            names = ", ".join(dict.fromkeys(str(path[0]) for path in left))
            message = (
                f"this is still the example from catalogue/{record.kind}/_template.yml ({names}). Write your own in each; "
                "where a list of ids happens to be right, put it in another order."
            )
            yield document.problem(min(left, key=document.place), "still_the_template", message)


def _same(value: object, example: object) -> bool:
    """Whether an example is left: the whole of a list of ids or words, or one of several groups of fields."""
    if not value or not example:
        return False
    if isinstance(value, list) and isinstance(example, list) and isinstance(example[0], BaseModel):
        return any(one in example for one in value)
    return value == example


def by_age(catalogue: Catalogue, *kinds: str) -> list[Record]:
    """The records of these kinds, the oldest first."""
    found = [record for kind in kinds for record in getattr(catalogue, kind).values()]
    # An address ends with the id: /symptoms/insomnia/, /glossary/#kindling.
    published = {one.address.rstrip("/").replace("#", "/").rpartition("/")[2] for one in catalogue.permalinks}
    return sorted(found, key=lambda one: (one.id not in published, getattr(one, "written", date.min), file_of(one.kind, one.id)))


def _own(record: Record) -> Iterator[tuple[Path, str]]:
    """The texts nobody else would write in the same words.

    Not the items of lists: questions, signs of danger and who was asked in a
    study stand in many records alike, and rightly.
    """
    if isinstance(record, Source):
        yield ("title",), _folded(record.title)
    for slot in slots(type(record)):
        if slot.prose and len(slot.path) == 1:
            for path, text in values(record, slot):
                yield path, _folded(text)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
