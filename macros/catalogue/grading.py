"""The grade that follows from a claim's findings, by the rules of docs/evidence/how-we-grade.md.

In: findings, each for or against, with who was studied and by whom. Out: one of the
four rules. Findings from one data set, one laboratory or the same authors count once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import combinations

from .models import Author, Claim, Finding, Source
from .vocabulary import Vocabulary, find
from .words import StudiedIn


def rule_of(claim: Claim, sources: Mapping[str, Source], vocabulary: Vocabulary) -> str:
    """`settled`, `studied`, `neither` or `both-sides`: the first of these four rules that fits.

    both-sides: half as many independent groups contradict it as support it, or more.
    settled: a guideline, a regulator or a definition states this very sentence, or two
    independent groups measured it in people. studied: somebody measured it, or a guideline
    or a regulator says something like it. neither: the rest, so that surveys, reports of
    patients and of doctors, and opinions make a statement no more than an idea.
    """
    supporting = [one for one in claim.findings if one.direction == "supports"]

    def word(one: Finding) -> StudiedIn:
        return find(vocabulary.studied_in, one.studied_in)

    def groups(which: Callable[[Finding], bool]) -> int:
        return len(independent((one.source for one in supporting if which(one)), sources))

    for_it, against_it = tally(claim, sources)
    if for_it and against_it and 2 * against_it >= for_it:
        return "both-sides"
    if any(one.states_it and word(one).states for one in supporting) or groups(lambda one: word(one).study and word(one).people) > 1:
        return "settled"
    if any(word(one).study or word(one).states for one in supporting):
        return "studied"
    return "neither"


def tally(claim: Claim, sources: Mapping[str, Source]) -> tuple[int, int]:
    """How many separate groups support a claim, and how many contradict it."""

    def groups(direction: str) -> int:
        return len(independent((one.source for one in claim.findings if one.direction == direction), sources))

    return groups("supports"), groups("contradicts")


def independent(ids: Iterable[str], sources: Mapping[str, Source]) -> list[set[str]]:
    """Ids of sources in groups: those that share a data set, a laboratory or an author stand together."""
    groups = [{id} for id in dict.fromkeys(ids)]
    joined = True
    while joined:
        joined = False
        for one, other in combinations(groups, 2):
            if any(_kin(sources[a], sources[b]) for a in one for b in other):
                groups = [group for group in groups if group is not one and group is not other] + [one | other]
                joined = True
                break
    return groups


def _kin(one: Source, other: Source) -> bool:
    return other.id in one.same_data_as or one.id in other.same_data_as or any(_same(a, b) for a in one.author for b in other.author)


def _same(one: Author, other: Author) -> bool:
    """The same person, as far as names tell: Rickels, K. is Rickels, Karl; Davies, Sharon is not Davies, Simon.

    Persons alone: a body such as a regulator speaks more than once, about different things.
    """
    if not one.family or not other.family or one.family.casefold() != other.family.casefold():
        return False
    a, b = ((person.given or "").replace(".", " ").split()[:1] for person in (one, other))
    if not a or not b:
        return True
    first, second = a[0].casefold(), b[0].casefold()
    return first.startswith(second) or second.startswith(first)
