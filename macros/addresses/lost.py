"""Published addresses that would stop working, as problems.

In: the list of permalinks and what there is, either what records and pages
decide (known.py, for a check) or a built site (built.py). Out: a `Problem`
for each address that is lost, with what to do about it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..catalogue.index import Catalogue
from ..catalogue.models import KINDS
from ..catalogue.permalinks import Permalink
from ..catalogue.problems import Problem
from .known import known
from .targets import GLOSSARY, LISTED_ON, ORIGINAL_PAGE, OWN_PAGES, SOURCES, SYMPTOMS, UNKNOWNS, URGENT_HELP, rooted, target_of

_RECORDS = (
    {rooted(model.shown_on.partition("#")[0]): f"the {model.one}" for model in reversed(KINDS.values()) if "#" in model.shown_on}
    | {rooted(page): f"the {KINDS[kind].one}" for kind, page in LISTED_ON.items()}
    | {rooted(GLOSSARY): "the term or symptom"}
)
_CLAIMS = rooted(target_of("claims", "x")).removesuffix("x/")
_WORDS = {rooted(SYMPTOMS): "the group", rooted(UNKNOWNS): "the topic", rooted(ORIGINAL_PAGE): "the statement", rooted(URGENT_HELP): "the region"}


def lost_to_a_check(catalogue: Catalogue) -> list[Problem]:
    """What is lost as far as records and pages decide it; takes milliseconds.

    A file is lost when the record or page in its address is.
    """
    now = known(catalogue)
    gone = [one for one in catalogue.permalinks if not one.is_file and not now.resolves(one.address)]
    names = {_name(one) for one in gone if not one.anchor or _holds_records(one)}
    gone += [one for one in catalogue.permalinks if one.is_file and names & _parts(one)]
    return sorted(_problem(one) for one in gone)


def renamed_though_named(catalogue: Catalogue) -> Iterator[Problem]:
    """Pages that code itself leads to, such as the glossary, stay where they are."""
    for page in catalogue.pages.values():
        for number, old in enumerate(page.front.formerly):
            if old in OWN_PAGES:
                message = (
                    f'formerly: the site itself leads to "{old}", so this page cannot be renamed in a browser. Give it its old name back, or ask a maintainer.'
                )
                yield catalogue.documents[page.file].problem(("formerly", number), "renamed_though_named", message)


def lost(permalinks: tuple[Permalink, ...], resolves: Callable[[str], bool]) -> Iterator[Problem]:
    """What is lost on a built site, files too. resolves: whether an address works there."""
    return (_problem(one) for one in permalinks if not resolves(one.address))


def _problem(one: Permalink) -> Problem:
    return one.problem("lost_address", f"{one.address} was published and would stop working. {_remedy(one)}")


def _remedy(one: Permalink) -> str:
    name, heading = _name(one), f'write "{{ #{one.anchor} }}" after the heading that takes its place'
    if one.is_file:
        return 'Files follow their record: put its old id under "formerly" of the record that takes its place. Or publish the file again.'
    if one.page.startswith(rooted(SYMPTOMS)) and one.page != rooted(SYMPTOMS):
        return f'Put "{name}" under "formerly" of the symptom in catalogue/symptoms/ that takes its place.'
    if one.page.startswith(_CLAIMS):
        return f'Put "{name}" under "formerly" of the claim in catalogue/claims/ that takes its place.'
    if not one.anchor:
        return f'Put "{_source(one.page)}" under "formerly" at the top of the page that takes its place.'
    if record := "the source" if one.page.startswith(rooted(SOURCES)) else _RECORDS.get(one.page):
        return f'Put "{name}" under "formerly" of {record} that takes its place. If it was a heading, {heading}.'
    if one.page in _WORDS:
        return f'Put "{name}" under "formerly" of {_WORDS[one.page]} in catalogue/vocabulary.yml that takes its place. If it was a heading, {heading}.'
    return f"On that page, {heading}."


def _holds_records(one: Permalink) -> bool:
    """Whether places on that page are records: a heading with the same words as a file has none."""
    return one.page in _RECORDS or one.page.startswith(rooted(SOURCES)) or one.page in _WORDS


def _name(one: Permalink) -> str:
    """The id in an address; of a place on a symptom's page, the symptom's."""
    page = one.page.rstrip("/").rpartition("/")[2]
    return page if one.page.startswith(rooted(SYMPTOMS)) and one.page != rooted(SYMPTOMS) else one.anchor or page


def _source(page: str) -> str:
    """The file under docs/ that a page was most likely written in."""
    return f"{page.strip('/')}.md"


def _parts(one: Permalink) -> set[str]:
    return {part.partition(".")[0] for part in one.address.split("/")} - {""}
