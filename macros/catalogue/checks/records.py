"""Records that contradict themselves or one another."""

from __future__ import annotations

from collections.abc import Iterator

from ..index import Catalogue
from ..loading import Loaded, file_of
from ..models import KINDS
from ..problems import Problem


def repeated_items(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No list names the same thing twice.

    Fails: also_called: [icicles, Icicles]
    Passes: also_called: [icicles, finger icicles]
    """
    for record, document in catalogue.records():
        for name in type(record).model_fields:
            value = getattr(record, name)
            if isinstance(value, list) and all(isinstance(item, str) for item in value):
                folded = [item.casefold() for item in value]
                for number, item in enumerate(folded):
                    if item in folded[:number]:
                        yield document.problem((name, number), "repeated_item", f'{name}: "{value[number]}" stands in the list twice. Delete one.')


def points_to_itself(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No record lists itself as related.

    Fails: related: [cold-fingers] in cold-fingers.yml
    Passes: related: [warm-toes] in cold-fingers.yml
    """
    for reference in catalogue.references:
        if reference.from_id == reference.id and reference.from_kind in reference.to.split(" or "):
            yield Problem(
                reference.file, reference.line, reference.column, "points_to_itself", f'{reference.field}: "{reference.id}" is this record itself. Delete it.'
            )


def ids_used_twice(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """An address belongs to one record for good, former addresses too.

    Fails: formerly: [cold-fingers], while cold-fingers.yml is there
    Passes: formerly: [frozen-fingers], which no other record ever had
    """
    for kind in KINDS:
        owner: dict[str, str] = {}
        for id, record in getattr(catalogue, kind).items():
            document = catalogue.documents[file_of(kind, id)]
            for number, old in enumerate(record.formerly):
                taken = old if old in loaded.ids[kind] else owner.get(old)
                if taken:
                    yield document.problem(
                        ("formerly", number),
                        "id_used_twice",
                        f'formerly: "{old}" belongs to {file_of(kind, taken)}. An address is never used twice; choose another.',
                    )
                owner[old] = id
    for id in sorted(loaded.ids["terms"] & loaded.ids["symptoms"]):
        # Both stand in the glossary, where one address cannot mean two things.
        yield Problem(file_of("terms", id), 1, 1, "id_used_twice", f"a symptom is called {id} too. Rename this file.")


def changes_out_of_order(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Changes in meaning come after the first text, and the newest stands last.

    Fails: changed: first 2026-11-29, then 2026-11-24
    Passes: changed: first 2026-11-24, then 2026-11-29
    """
    texts = [(record.begun, record.changes, document) for record, document in catalogue.records() if record.dated]
    texts += [(page.front.written, page.front.changed, catalogue.documents[page.file]) for page in catalogue.pages.values()]
    for written, changed, document in texts:
        for number, (before, change) in enumerate(zip([written, *(one.on for one in changed)], changed, strict=False)):
            if change.on < before:
                message = f"changed: {change.on} is earlier than {before}, the day above it. Put the newest change last; none is older than the text."
                yield document.problem(("changed", number, "on"), "change_out_of_order", message)


def help_first_without_urgent(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Where help stands before all else, the record says when to get it.

    Fails: help_first: true, with urgent: []
    Passes: help_first: true, with urgent: [lost-finger]
    """
    for id, symptom in catalogue.symptoms.items():
        if symptom.help_first and not symptom.urgent:
            message = 'urgent: is empty, and "help_first" is true. Say when to get help, with a level, or delete the line "help_first".'
            yield catalogue.documents[file_of("symptoms", id)].problem(("urgent",), "no_urgent_help", message)


def page_without_short_version(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Each explainer begins with a short version and ends with questions.

    Fails: kind: explainer, without short_version
    Passes: short_version with two sentences, and ask with two questions
    """
    for page in catalogue.pages.values():
        if page.front.kind == "explainer":
            for key, value in (("short_version", page.front.short_version), ("ask", page.front.ask)):
                if not value:
                    yield Problem(page.file, 1, 1, "missing_key", f'"{key}" is missing at the top of this explainer. Compare another page in the same folder.')


def page_in_the_way(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No hand-written page stands where a record's page will be.

    Fails: docs/symptoms/cold-fingers.md, typed by hand
    Passes: catalogue/symptoms/cold-fingers.yml alone
    """
    for id, symptom in catalogue.symptoms.items():
        for taken in (id, *symptom.formerly):
            if f"symptoms/{taken}.md" in catalogue.pages:
                yield Problem(
                    f"docs/symptoms/{taken}.md",
                    1,
                    1,
                    "page_in_the_way",
                    f"{file_of('symptoms', id)} makes the page at this address. Delete or rename this file.",
                )
