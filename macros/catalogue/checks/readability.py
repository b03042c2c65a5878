"""How hard a patient's text is to read, by the measures of macros/readability.

Measures guide and do not replace reading: nonsense passes them all. Source of the
limits: docs/contribute/words.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...readability import grade, hard_words, sentence_count
from ...remembered import Memory, digest
from ..index import Catalogue
from ..loading import Loaded, file_of
from ..models import Symptom
from ..pages import Page
from ..problems import Problem
from ..prose import as_text
from .reading import SENTENCES, fixed_texts, paragraphs

MEASURED = Memory("measures")
SHORT_GRADE = 6.0  # US school grade, Flesch-Kincaid
PAGE_GRADE = 8.0
MEAN_WORDS = 14.0  # words in a sentence
SHORTEST = 8  # words of a fixed sentence that is measured
_IN_SHORT_VERSION = {("safety", "do_not_stop", "full"), ("safety", "other_causes")}
HARD_SHARE = 0.12  # of words not on Dale and Chall's easy list, glossary masked
_WORD = re.compile(r"[A-Za-z][A-Za-z'-]*")


@dataclass(frozen=True, slots=True)
class Measures:
    """grade: US school grade. sentence: mean words. hard: share, 0 to 1."""

    grade: float
    sentence: float
    hard: float
    hardest: tuple[str, ...]


def measure(text: str, known: frozenset[str] = frozenset()) -> Measures:
    """known: words that the glossary explains, in lower case."""
    words = frozenset(_WORD.findall(text.lower()))
    # Only what is known of its own words matters to a text.
    matters = sorted(form for word in words for form in (word, word.removesuffix("s"), word.removesuffix("es")) if form in known)
    return MEASURED.of(digest(text, *dict.fromkeys(matters)), lambda: _measure(text, known))


def _measure(text: str, known: frozenset[str]) -> Measures:
    words = [word.lower() for word in _WORD.findall(text)]
    if not words:
        return Measures(0, 0, 0, ())
    listed = hard_words(text)
    hard = [word for word in words if word in listed and not _explained(word, known)]
    return Measures(
        grade(text),
        len(words) / sentence_count(text),
        len(hard) / len(words),
        tuple(sorted(set(hard))),
    )


def _explained(word: str, known: frozenset[str]) -> bool:
    return word in known or word.removesuffix("s") in known or word.removesuffix("es") in known


def explained_words(catalogue: Catalogue) -> frozenset[str]:
    """Every word of a name that the glossary, index or list of medicines explains."""
    names = [name for term in catalogue.terms.values() for name in (term.term, *term.also_called)]
    names += [name for one in catalogue.symptoms.values() for name in (one.name, one.clinical_term, *one.also_called)]
    names += [name for one in catalogue.medicines.values() for name in (one.name, *one.also_called)]
    return frozenset(word.lower() for name in names for word in _WORD.findall(name))


def patient_text(symptom: Symptom, catalogue: Catalogue) -> str:
    """All that a patient reads of a record, as full sentences."""
    parts = [
        symptom.summary,
        symptom.feels_like,
        symptom.why,
        *symptom.can_help,
        *symptom.ask,
        *(catalogue.signs[id].text for id in symptom.urgent if id in catalogue.signs),
    ]
    return " ".join(_ended(part.as_text()) for part in parts)


def page_text(page: Page, catalogue: Catalogue) -> str:
    """A page's own text with the plain sentences of the claims it shows."""
    claims = [catalogue.claims[call.args[0]].plain.as_text() for call in page.calls if call.name == "claim" and call.args and call.args[0] in catalogue.claims]
    return " ".join(_ended(text) for text in (*(text for _, text in paragraphs(page.body)), *claims) if text.strip())


def _ended(text: str) -> str:
    # Three bullets without full stops would count as one long sentence.
    return text if text.rstrip("\"')*").endswith((".", "?", "!")) else f"{text}."


def hard_to_read(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Symptoms and explainers can be read by a tired person, and the short version of a symptom by anybody.

    Fails: "Pharmacological adaptation necessitates compensation."
    Passes: "The body gets used to the medicine, and pushes back."
    """
    known = explained_words(catalogue)
    safety = catalogue.sentences.safety
    fixed = [as_text(safety.do_not_stop.full), as_text(safety.other_causes)]
    of_fixed = measure(" ".join(fixed)).grade
    for id, symptom in catalogue.symptoms.items():
        document = catalogue.documents[file_of("symptoms", id)]
        place = document.place(("summary",))
        short = measure(" ".join([symptom.summary.as_text(), *fixed])).grade
        if short > SHORT_GRADE >= of_fixed:  # else the fixed sentences are told, once
            message = f"summary: with the two sentences that follow it on the page, it reads at school grade {short:.1f}, expected at most {SHORT_GRADE:.0f}. Use shorter words in a shorter sentence."
            yield Problem(document.file, *place, "grade_too_high", message)
        yield from _problems(document.file, place, measure(patient_text(symptom, catalogue), known))
    for page in catalogue.pages.values():
        if page.front.on_paper:
            yield from _problems(page.file, (page.begins, 1), measure(page_text(page, catalogue), known))


def hard_sentences(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """The fixed sentences can be read by a tired person; those of each short version by anybody.

    Fails: the same hard words in catalogue/sentences.yml
    Passes: short words in a short sentence
    """
    known = explained_words(catalogue)
    document = catalogue.documents[SENTENCES]
    for path, text in fixed_texts(catalogue):
        short = path in _IN_SHORT_VERSION
        # The measure says nothing of a label or a few words.
        if not short and (len(text.split()) < SHORTEST or not text.endswith((".", "?", "!"))):
            continue
        limit, found = SHORT_GRADE if short else PAGE_GRADE, measure(text, known).grade
        if found > limit:
            message = f"reads at school grade {found:.1f}, expected at most {limit:.0f}. Use shorter words, or make two sentences of it."
            yield document.problem(path, "grade_too_high", message)


def unexplained_words(catalogue: Catalogue) -> dict[str, list[str]]:
    """Every hard word of a patient's text that the glossary does not explain, with its files.

    A list to read, not a fault: most of these words are plain enough.
    """
    known = explained_words(catalogue)
    texts = [(file_of("symptoms", id), patient_text(symptom, catalogue)) for id, symptom in catalogue.symptoms.items()]
    texts += [(page.file, page_text(page, catalogue)) for page in catalogue.pages.values() if page.front.on_paper]
    found: dict[str, list[str]] = {}
    for file, text in texts:
        for word in measure(text, known).hardest:
            found.setdefault(word, []).append(file)
    return dict(sorted(found.items()))


def _problems(file: str, place: tuple[int, int], found: Measures) -> Iterator[Problem]:
    if found.grade > PAGE_GRADE:
        yield Problem(
            file,
            *place,
            "grade_too_high",
            f"reads at school grade {found.grade:.1f}, expected at most {PAGE_GRADE:.0f}. Use shorter sentences and shorter words.",
        )
    if found.sentence > MEAN_WORDS:
        yield Problem(
            file,
            *place,
            "sentences_too_long",
            f"sentences have {found.sentence:.1f} words on average, expected at most {MEAN_WORDS:.0f}. Make two sentences of the long ones.",
        )
    if found.hard > HARD_SHARE:
        yield Problem(
            file,
            *place,
            "too_many_hard_words",
            f"{found.hard:.0%} of the words are hard, expected at most {HARD_SHARE:.0%}: {', '.join(found.hardest[:12])}. Say it more plainly, or add a glossary term.",
        )
