"""A review that nobody gave: `reviewed` in a record or page without its line in the list of signatures.

Whether the letters are those of the text as it is now is no question here: an
older signature is true, and the page says that the text has changed since.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..index import Catalogue
from ..loading import Loaded
from ..models import KINDS, Review
from ..problems import Problem, did_you_mean, shown
from ..signatures import FILE, NUMBERS

_ONLY_SO = "A clinician's review is entered by a maintainer with `python -m macros sign`; nobody writes it by hand."


def review_without_signature(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Each review stands in the list of signatures, for this very text and with these very words.

    Fails: reviewed: {of: e901dea665bd, ...} that was typed, or copied from another record
    Passes: reviewed as python -m macros sign wrote it
    """
    signed = [(_now(one.kind, one.id, catalogue), one) for one in catalogue.signatures]
    for kind, id, reviewed, document in catalogue.reviews:
        letters = [one for _, one in signed if one.of == reviewed.of]
        own = [one for key, one in signed if key == (kind, id) and one in letters]
        if any(_words(one) == _words(reviewed) for one in own):
            continue
        if own:
            found = f"found {shown(' | '.join(_words(reviewed)))}, and line {own[-1].line} of {FILE} has {shown(' | '.join(_words(own[-1])))}"
            todo = "Write what stands there."
        elif letters:
            found = f'found the signature "{reviewed.of}", which line {letters[-1].line} of {FILE} has for {letters[-1].kind}/{letters[-1].id}'
            todo = "A signature is for one text and goes to no other: write null."
        else:
            found = f'found a review by {shown(reviewed.by)} with the letters "{reviewed.of}", and no line of {FILE} has them'
            todo = "Write null, or restore what stood here from the project's history."
        yield document.problem(("reviewed",), "review_without_signature", f"reviewed: {found}. {todo} {_ONLY_SO}", at_key=True)


def signature_of_nothing(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Each line of the list is for a text that is there, by its present name or an earlier one.

    Fails: a line for symptoms/cold-fingres in catalogue/signatures.txt
    Passes: a line for symptoms/cold-fingers
    """
    for one in catalogue.signatures:
        kind, id = _now(one.kind, one.id, catalogue)
        if id in _ids(kind, catalogue, loaded):
            continue
        if kind in (*KINDS, "pages"):
            known = sorted(_ids(kind, catalogue, loaded))
            todo = f'If it was renamed, put "{id}" under "formerly" of what takes its place. Otherwise restore the line from the project\'s history.'
            yield one.problem("signature_of_nothing", f"{kind} has nothing called {shown(id)}.{did_you_mean(id, known)} {todo}")
        else:
            yield one.problem(
                "signature_of_nothing",
                f"found {shown(f'{kind}/{id}')}, and there is no such kind.{did_you_mean(kind, [*KINDS, 'pages', NUMBERS[0]])} Restore the line from the project's history.",
            )


def _words(one: Review | object) -> tuple[str, str, str, str]:
    """What a page says of a review, and the registration that stands in the data."""
    return tuple(str(getattr(one, name)) for name in ("on", "by", "role", "registration"))  # type: ignore[return-value]


def _now(kind: str, id: str, catalogue: Catalogue) -> tuple[str, str]:
    """The present kind and id of what may have been renamed since."""
    if kind == "pages":
        return kind, id if id in catalogue.pages else catalogue.former_pages.get(id, id)
    if kind in KINDS and id not in catalogue.of_kind(kind):
        return kind, catalogue.former[kind].get(id, id)
    return kind, id


def _ids(kind: str, catalogue: Catalogue, loaded: Loaded) -> set[str]:
    """Every id of a kind that has a file, sound or not; files that cannot be read are told elsewhere."""
    if (kind, NUMBERS[1]) == NUMBERS:
        return {NUMBERS[1]}
    if kind == "pages":
        return {*catalogue.pages, *(file.removeprefix("docs/") for file in loaded.documents if file.startswith("docs/"))}
    return set(loaded.ids.get(kind, ()))
