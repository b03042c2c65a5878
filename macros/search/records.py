"""The catalogue in, what the search knows out: one row for each page it can find.

The browser makes its index from this (browser/index.js reads the rows). A
name whose like is there already is left out, and so are the words that stand
in any query where they are not shown: a phone pays for each letter.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from ..addresses.targets import address_of, target_of
from ..catalogue.index import Catalogue
from ..catalogue.pages import Page
from ..catalogue.plain import plain, words
from ..facts.language import capital

LEFT_OUT = {"index.md", "situations/index.md"}  # the search stands on the first; each situation is found by itself
TERM, MEDICINE, PAGE = "t", "m", "p"  # in place of a group's number
# Everyday words of one page that come with the first results; the others follow
# with the sentences. With more of them an old phone shows its first result later.
AT_FIRST = 1
_SURNAME = 4  # letters: shorter ones are too near to other words
Facts = tuple[str, str, str, str, list[str], list[str]]  # as in `rows`, the names not yet joined
_ENDING = re.compile(r"(ings?|ed|iness|ness|ity|y|es?|s)$")


def search_data(catalogue: Catalogue) -> dict[str, object]:
    """All that the browser's index is made from, ready for JSON."""
    everyday = catalogue.everyday
    return {
        "same": [",".join(plain(word) for word in group) for group in everyday.same],
        "empty": " ".join(plain(word) for word in everyday.empty),
        "setting": " ".join(plain(word) for word in everyday.setting),
        "pictures": " ".join(f"{picture}={words(said)[0]}" for picture, said in everyday.pictures.items()),
        "authors": " ".join(authors(catalogue)),
        "studies": [plain(word) for word in everyday.studies],
        "groups": [(word.id, word.label) for word in catalogue.vocabulary.groups],
        "records": "\n".join(rows(catalogue)),
    }


def authors(catalogue: Catalogue) -> list[str]:
    """Surnames by which people call a study, in small plain letters: of the first author; of "van der Berg" the last word.

    "Black" and "Stone" are left out: whatever stands in a phrase may be meant as a word.
    """
    learned = catalogue.learned
    used = {word for pair, places in learned.words if any(not _of_studies(learned.ids[place]) for place, _ in places) for word in pair.split()}
    used |= {word for group in catalogue.everyday.groups if not all(map(_of_studies, group.for_)) for name in group.words for word in words(name)}
    firsts = (words(source.author[0].family or "") for source in catalogue.sources.values() if source.author)
    return sorted({name[-1] for name in firsts if name and len(name[-1]) >= _SURNAME and name[-1] not in used})


def _of_studies(id: str) -> bool:
    """Whoever looks for this page may name an author."""
    return id.startswith(("evidence", "prescribers"))


def later_words(catalogue: Catalogue) -> str:
    """A line for each row of `rows`: its everyday words beyond the first few."""
    return "\n".join(";".join(sorted(_cell(word) for word in everyday[AT_FIRST:])) for *_, everyday in _facts(catalogue))


def sentences(catalogue: Catalogue) -> dict[str, str]:
    """Address to the one sentence that is shown with a result."""
    found = {_address("symptoms", one.id): one.summary.as_text() for one in catalogue.symptoms.values()}
    found |= {_address("terms", one.id): _first_sentence(one.definition.as_text()) for one in catalogue.terms.values()}
    found |= {_address("medicines", one.id): catalogue.words("families")[one.family].about for one in catalogue.medicines.values()}
    return found | {address_of(path): page.front.description for path, page in catalogue.pages.items() if path not in LEFT_OUT}


def rows(catalogue: Catalogue) -> Iterator[str]:
    """One line a page: group|id|name|medical name|also called;…|everyday words;…"""
    for *cells, also, everyday in _facts(catalogue):
        yield "|".join([*map(_cell, cells), *(";".join(sorted(map(_cell, names))) for names in (also, everyday[:AT_FIRST]))])


def _facts(catalogue: Catalogue) -> Iterator[Facts]:
    """Symptoms by group, so that like stands by like and packs well; then terms, medicines, pages."""
    short = _Short(catalogue)
    for number, group in enumerate(word.id for word in catalogue.vocabulary.groups):
        for one in catalogue.in_group(group):
            yield (str(number), one.id, one.name, one.clinical_term, *short(one.id, (one.name, one.clinical_term), one.also_called))
    for term in catalogue.terms.values():
        yield (TERM, term.id, capital(term.term), "", *short(f"terms/{term.id}", (term.term,), term.also_called))
    for medicine in catalogue.medicines.values():
        names = [*medicine.also_called, *sorted({brand for brands in medicine.brands.values() for brand in brands})]
        yield (MEDICINE, medicine.id, capital(medicine.name), "", *short(f"medicines/{medicine.id}", (medicine.name,), names))
    for path, page in catalogue.pages.items():
        if path not in LEFT_OUT:
            yield (
                PAGE,
                address_of(path),
                page.front.title,
                page.front.medical_name or "",
                *short(target(path), (page.front.title,), _headings(page, short.common)),
            )


def _cell(text: str) -> str:
    return text.replace("|", "/").replace(";", ",")


def target(path: str) -> str:
    """A page's id in everyday-words.yml: guides/mittens; of a folder's first page, the folder."""
    return path.removesuffix(".md").removesuffix("/index")


def addresses(catalogue: Catalogue) -> dict[str, str]:
    """Id as in a phrase set to its address on the site."""
    found = {id: address_of(target_of("symptoms", id)) for id in catalogue.symptoms}
    found |= {f"{kind}/{id}": address_of(target_of(kind, id)) for kind in ("terms", "medicines") for id in getattr(catalogue, kind)}
    return found | {target(path): address_of(path) for path in catalogue.pages if path not in LEFT_OUT}


def _address(kind: str, id: str) -> str:
    return address_of(target_of(kind, id))


def _first_sentence(text: str) -> str:
    return text.partition(". ")[0].rstrip(".") + "."


def _headings(page: Page, common: set[str]) -> Iterator[str]:
    """Its own, without those that every explainer has: they say nothing about it."""
    for line in page.body.split("\n") if page.front.kind == "explainer" else ():
        if line.startswith("##") and plain(line) not in common and "{{" not in line:
            yield line.lstrip("# ").partition(" {")[0]


class _Short:
    """Also-called and everyday words of a page, each name once."""

    def __init__(self, catalogue: Catalogue) -> None:
        everyday = catalogue.everyday
        self.common = {plain(heading) for heading in everyday.common_headings}
        self.empty = {plain(word) for word in everyday.empty}
        self.same = {_root(plain(word)): _root(plain(group[0])) for group in everyday.same for word in group}
        self.found: dict[str, list[str]] = defaultdict(list)
        for group in everyday.groups:
            for id in group.for_:
                self.found[id] += group.words

    def __call__(self, id: str, names: tuple[str, ...], also: Iterable[str]) -> tuple[list[str], list[str]]:
        seen = {self._like(part) for name in names for part in re.split(r"[(),]", name)}
        return list(self._new(also, seen)), [self._telling(name) for name in self._new(self.found.get(id, ()), seen)]

    def _new(self, names: Iterable[str], seen: set[frozenset[str]]) -> Iterator[str]:
        """The names that add something: not alike, nor a known name with other words that are all known."""
        for name in names:
            like = self._like(name)
            if not any(one <= like for one in seen) or like - frozenset().union(*seen):
                seen.add(like)
                yield name

    def _telling(self, name: str) -> str:
        return " ".join([word for word in words(name) if word not in self.empty] or words(name))

    def _like(self, name: str) -> frozenset[str]:
        """Names with the same roots are alike; a cruder rule than the search's own stems, and enough for packing."""
        return frozenset(self.same.get(root, root) for word in self._telling(name).split() if (root := _root(word)))


def _root(word: str) -> str:
    return _ENDING.sub("", word.replace("z", "s")) if len(word) > 4 else word
