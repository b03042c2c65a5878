"""What is due, as a list that a maintainer can work through.

`python -m macros due [--on DATE]`. In: the records and pages, and what git knows. Out:
a figure for each kind, and under it the things themselves, the oldest first. It
informs, so it ends with 0. The day is given or today's; nothing is built from it.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from . import history
from .addresses.targets import LEDGER, ORIGINAL_PAGE, UNKNOWNS
from .catalogue.index import Catalogue
from .catalogue.loading import file_of
from .catalogue.pages import Page
from .catalogue.phrasings import FOLDER, WEIGHTS
from .catalogue.urgent_help import UrgentHelp
from .facts.editions import shown_records
from .facts.language import day
from .facts.reviewed import all_texts, text_called
from .facts.signature import Text, review_of, signed
from .facts.urgency import seen_long_ago
from .project import read_project

THEME_ENDS = date(2027, 5, 1)  # the first day of the month that its makers name
# What is counted or learned, and from what: where that is younger, it has to be done anew.
_MADE = (
    (WEIGHTS, (FOLDER,), "python -m macros search-learn"),
    ("tests/search/score.yml", ("catalogue/danger-words.yml", "catalogue/danger-languages.yml", "catalogue/everyday-words.yml", WEIGHTS, "macros/search"), "python -m macros search-score --write"),
    ("catalogue/wording-weights.txt", ("catalogue/wording-examples.txt",), "python -m macros wording --train"),
    ("tests/wording/score.yml", ("catalogue/wording.yml", "catalogue/wording-weights.txt", "catalogue/wording-network.txt", "macros/catalogue/wording"), "python -m macros wording --write"),
)  # fmt: skip


class Due(NamedTuple):
    """what: a kind of work. things: each with where to begin."""

    what: str
    things: list[str]


def run(root: Path, arguments: list[str]) -> int:
    """The command; its exit code."""
    parser = argparse.ArgumentParser(prog="python -m macros due", description="List what is due.")
    parser.add_argument("--on", type=_day, metavar="DATE", default=datetime.now(UTC).date(), help="another day than today, such as 2027-05-01")
    given = parser.parse_args(arguments)
    _, catalogue, problems = read_project(root)
    if catalogue is None:
        print(*(str(problem) for problem in problems[:3]), "The records cannot be read. See: python -m macros check", sep="\n")
        return 1
    found = list(due(root, catalogue, given.on))
    print(f"Due on {day(given.on)}: {sum(len(one.things) for one in found)}")
    for one in found:
        print(f"\n{one.what}: {len(one.things)}", *(f"  {thing}" for thing in one.things), sep="\n")
    return 0


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text[:40]}" is no day. Write it so: 2027-05-01') from None


def due(root: Path, catalogue: Catalogue, on: date) -> Iterator[Due]:
    """Each kind of work, also where there is none; what protects readers most comes first."""
    yield Due("Numbers to call not seen for more than half a year", list(_numbers(catalogue, on)))
    yield Due("Signatures that no longer hold", list(_signatures(catalogue)))
    yield Due("Claims without a finding", [file_of("claims", id) for id, claim in catalogue.claims.items() if not claim.findings])
    yield Due("Claims that no symptom, page or term uses", list(_unused_claims(catalogue)))
    yield Due("Sources that no text and no number to call rests on", list(_unused_sources(catalogue)))
    yield Due("Sources not read, or read in part", list(_unread(catalogue)))
    yield Due("Phrases and scores that are behind", list(_behind(root, catalogue)))
    yield Due("Tools that come to their end within half a year", list(_tools(on)))


def _numbers(catalogue: Catalogue, on: date) -> Iterator[str]:
    lines = [
        (one.day, region.name, getattr(one, "name", "emergency number"), one.url or "no page known")
        for region in catalogue.urgent_help.regions
        for one in (region.emergency, *region.lines)
        if seen_long_ago(one, on)
    ]
    yield from (f"{region}, {name}: seen on {day(seen)}; look at {url}" for seen, region, name, url in sorted(lines))


def _signatures(catalogue: Catalogue) -> Iterator[str]:
    for kind, id in all_texts(catalogue):
        thing = text_called(kind, id, catalogue)
        review = review_of(thing) if thing else None
        if thing and review and not _holds(thing, catalogue):
            file = thing.file if isinstance(thing, Page) else "catalogue/urgent-help.yml" if isinstance(thing, UrgentHelp) else file_of(kind, id)
            yield f"{file}: signed by {review.by} on {day(review.on)} for other words; ask again: python -m macros sign {id}"


def _holds(thing: Text, catalogue: Catalogue) -> bool:
    try:
        return signed(thing, catalogue) is not None
    except KeyError:  # it names what is not there; the check says so
        return False


def _unused_claims(catalogue: Catalogue) -> Iterator[str]:
    listed = {record.id for page in catalogue.pages.values() for record in shown_records(page, catalogue) if page.path not in (LEDGER, UNKNOWNS, ORIGINAL_PAGE)}
    return (file_of("claims", id) for id in catalogue.claims if ("claims", id) not in catalogue.cited_by and id not in listed)


def _unused_sources(catalogue: Catalogue) -> Iterator[str]:
    """Sources behind no text and no number; one that rests on the same people as another cites nothing by that."""
    numbers = {id for region in catalogue.urgent_help.regions for one in (region.emergency, *region.lines) for id in one.sources}
    cited = {id for (kind, id), links in catalogue.cited_by.items() if kind == "sources" and any(link.from_kind != "sources" for link in links)}
    return (file_of("sources", id) for id in catalogue.sources if id not in cited | numbers)


def _unread(catalogue: Catalogue) -> Iterator[str]:
    whole = {word.id for word in catalogue.vocabulary.checked_statuses if word.complete}
    labels = {word.id: word.label for word in catalogue.vocabulary.checked_statuses}
    left = [(one.checked.on, id, one) for id, one in catalogue.sources.items() if one.checked.status not in whole]
    for on, id, one in sorted(left, key=lambda each: each[:2]):
        yield f"{file_of('sources', id)}: {labels[one.checked.status].lower()} on {day(on)}"


def _behind(root: Path, catalogue: Catalogue) -> Iterator[str]:
    unlearned = [id for id in catalogue.phrased if id not in catalogue.learned.ids]
    if unlearned:
        yield f"{WEIGHTS}: {len(unlearned)} pages with phrases are not learned, such as {unlearned[0]}; run: python -m macros search-learn"
    for made, sources, command in _MADE:
        then, since = history.last_changed(root, made), history.last_changed(root, *sources)
        if then and since and since > then:
            yield f"{made}: of {day(then)}, and what it is made from changed on {day(since)}; run: {command}"


def _tools(on: date) -> Iterator[str]:
    left = (THEME_ENDS - on).days
    if left <= 183:
        when = f"in {left} days" if left > 0 else "now"
        yield f"mkdocs.yml: the theme and its site generator are cared for until May 2027, which is {when}. What can take their place: python -m macros pages DIR"
