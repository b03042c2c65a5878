"""The whole catalogue: every record, every page, and both ends of each link.

Complete before the first page renders, so the order of pages cannot matter.
Nothing here is written back to a record.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from ..remembered import Memory
from .code_answers import CodeAnswers
from .everyday import DangerLanguages, DangerWords, EverydayWords, SearchScore
from .loading import Loaded, file_of
from .models import KINDS, Claim, LiteratureSearch, Medicine, Record, Review, Sign, Source, Symptom, Term
from .pages import Page
from .permalinks import Permalink
from .phrasings import NOTHING, Learned
from .positions import Document
from .references import Reference, of_page, of_record
from .sentences import Sentences
from .signatures import NUMBERS, Signature
from .speed import BuildSpeed
from .urgent_help import UrgentHelp
from .vocabulary import Vocabulary
from .wording import WordingScore
from .words import Word

FOUND = Memory("references")
# Where what is read from a file that is alone of its kind belongs.
SINGLE: dict[type, str] = {
    Vocabulary: "vocabulary",
    UrgentHelp: "urgent_help",
    Sentences: "sentences",
    EverydayWords: "everyday",
    DangerWords: "danger",
    DangerLanguages: "danger_languages",
}


@dataclass(frozen=True)
class Catalogue:
    """Sound records by id, sorted by id; pages by path."""

    vocabulary: Vocabulary
    urgent_help: UrgentHelp
    sentences: Sentences
    symptoms: dict[str, Symptom]
    signs: dict[str, Sign]
    terms: dict[str, Term]
    medicines: dict[str, Medicine]
    claims: dict[str, Claim]
    searches: dict[str, LiteratureSearch]
    sources: dict[str, Source]
    pages: dict[str, Page]
    documents: dict[str, Document]
    references: tuple[Reference, ...]
    everyday: EverydayWords
    danger: DangerWords
    danger_languages: DangerLanguages
    code_answers: CodeAnswers
    score: SearchScore | None
    wording_score: WordingScore | None
    speed: BuildSpeed | None
    permalinks: tuple[Permalink, ...] = ()
    signatures: tuple[Signature, ...] = ()
    phrased: tuple[str, ...] = ()  # ids that have a file in catalogue/phrasings
    learned: Learned = NOTHING

    @cached_property
    def cited_by(self) -> dict[tuple[str, str], tuple[Reference, ...]]:
        """(kind, id) of a record to every link that points to it, in order of place."""
        found: dict[tuple[str, str], list[Reference]] = defaultdict(list)
        for reference in self.references:
            for kind in reference.to.split(" or "):
                if kind in KINDS and reference.id in getattr(self, kind):
                    found[kind, reference.id].append(reference)
                    break
        return {target: tuple(links) for target, links in sorted(found.items())}

    @cached_property
    def found_in(self) -> dict[str, list[str]]:
        """Source id to the ids of the claims that have a finding of it, sorted."""
        found: dict[str, list[str]] = defaultdict(list)
        for id, claim in self.claims.items():
            for source in dict.fromkeys(one.source for one in claim.findings):
                found[source].append(id)
        return dict(found)

    @cached_property
    def symptoms_behind(self) -> Counter[str]:
        """Claim id to how many symptoms rest on it; counted once, or pages would cost its square."""
        return Counter(id for symptom in self.symptoms.values() for id in set(symptom.claims))

    @cached_property
    def former(self) -> dict[str, dict[str, str]]:
        """Kind to {former id: present id}."""
        return {kind: {old: record.id for record in getattr(self, kind).values() for old in record.formerly} for kind in KINDS}

    @cached_property
    def former_pages(self) -> dict[str, str]:
        """Former path of a page to its present one."""
        return {old: path for path, page in self.pages.items() for old in page.front.formerly}

    @cached_property
    def page_for(self) -> dict[str, Page]:
        """The page that a link of the site leads to, by `leads_here` at its top."""
        return {page.front.leads_here: page for page in reversed(self.pages.values()) if page.front.leads_here}

    @cached_property
    def reviews(self) -> tuple[tuple[str, str, Review, Document], ...]:
        """Each review that a record, a page or the numbers to call hold, true or not: kind, id, review, and where it stands."""
        held: list[tuple[str, str, Review | None, str]] = [(*NUMBERS, self.urgent_help.reviewed, "catalogue/urgent-help.yml")]
        held += [(kind, id, getattr(record, "reviewed", None), file_of(kind, id)) for kind in KINDS for id, record in self.of_kind(kind).items()]
        held += [("pages", path, page.front.reviewed, page.file) for path, page in self.pages.items()]
        return tuple((kind, id, review, self.documents[file]) for kind, id, review, file in held if review)

    @cached_property
    def digests(self) -> dict[tuple[str, str], str]:
        """Of what each record (kind, id) and page ("pages", path) says. facts/editions.py fills it, once for all pages that ask."""
        return {}

    def of_kind(self, kind: str) -> dict[str, Record]:
        """The records of one kind, by id."""
        found: dict[str, Record] = getattr(self, kind)
        return found

    def records(self) -> Iterator[tuple[Record, Document]]:
        """Every record with its document, kind after kind, by id."""
        for kind in KINDS:
            for id, record in self.of_kind(kind).items():
                yield record, self.documents[file_of(kind, id)]

    def words(self, kind: str) -> dict[str, Word]:
        return self._words[kind]

    @cached_property
    def _words(self) -> dict[str, dict[str, Word]]:
        return {kind: self.vocabulary.words(kind) for kind in type(self.vocabulary).model_fields}

    def in_group(self, group: str) -> list[Symptom]:
        """The symptoms of one group by name."""
        return self._groups.get(group, [])

    @cached_property
    def _groups(self) -> dict[str, list[Symptom]]:
        found: dict[str, list[Symptom]] = defaultdict(list)
        for symptom in self.symptoms_by_name:
            found[symptom.group].append(symptom)
        return dict(found)

    @cached_property
    def neighbours(self) -> dict[str, tuple[Symptom | None, Symptom | None]]:
        """Symptom id to the symptoms before and after it in its group, by name."""
        found: dict[str, tuple[Symptom | None, Symptom | None]] = {}
        for group in self._groups.values():
            for before, symptom, after in zip([None, *group], group, [*group[1:], None]):
                found[symptom.id] = (before, after)
        return found

    @cached_property
    def symptoms_by_name(self) -> list[Symptom]:
        return sorted(self.symptoms.values(), key=lambda symptom: (symptom.name.casefold(), symptom.id))


def index_for_checks(loaded: Loaded, pages: dict[str, Page]) -> Catalogue | None:
    """The catalogue with a stand-in for each file that has faults, so that they hide no others. It is never shown."""
    if not loaded.stand_ins:
        return build_index(loaded, pages)
    found = replace(loaded, records={kind: dict(records) for kind, records in loaded.records.items()})
    pages = dict(pages)
    for one in loaded.stand_ins.values():
        if isinstance(one, Page):
            pages[one.path] = one
        elif isinstance(one, Record):
            found.records[one.kind][one.id] = one
        elif name := SINGLE.get(type(one)):
            setattr(found, name, one)
    return build_index(found, pages)


def build_index(loaded: Loaded, pages: dict[str, Page]) -> Catalogue | None:
    """The catalogue, or None while its vocabulary, sentences or numbers cannot be read."""
    if loaded.vocabulary is None or loaded.urgent_help is None or loaded.sentences is None:
        return None
    references: list[Reference] = []
    for kind, found in loaded.records.items():
        for id, record in found.items():
            document = loaded.documents[file_of(kind, id)]
            references += FOUND.of(document.digest, lambda record=record, document=document: tuple(of_record(record, document)))  # type: ignore[misc]
    for path in sorted(pages):
        references += of_page(pages[path], loaded.documents[pages[path].file])
    records: dict[str, Any] = {kind: dict(sorted(found.items())) for kind, found in loaded.records.items()}
    return Catalogue(
        vocabulary=loaded.vocabulary,
        urgent_help=loaded.urgent_help,
        sentences=loaded.sentences,
        pages=dict(sorted(pages.items())),
        documents=loaded.documents,
        references=tuple(references),
        permalinks=loaded.permalinks,
        signatures=loaded.signatures,
        phrased=loaded.phrased,
        learned=loaded.learned,
        code_answers=loaded.code_answers,
        everyday=loaded.everyday,
        danger=loaded.danger,
        danger_languages=loaded.danger_languages,
        score=loaded.score,
        wording_score=loaded.wording_score,
        speed=loaded.speed,
        **records,
    )
