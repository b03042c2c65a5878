"""The lists about danger, ready for the browser: assets/search/danger.js holds them.

In: the catalogue. Out: plain values for JSON. What a volunteer writes in capitals
(KILL MYSELF) names a group; the browser gets it in braces.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..catalogue.everyday import MEDICINE, Danger, DangerLanguage, with_groups
from ..catalogue.index import Catalogue
from ..catalogue.plain import fold
from ..catalogue.prose import parted
from ..catalogue.urgent_help import LineKind
from ..facts.language import capital
from ..facts.urgency import Places, by_country, crisis_lines, dialled, emergency_numbers, poison_lines
from .records import addresses

STOPPED = "stopped"
ANSWERS = ("emergency", "crisis", "poison")  # whose numbers the box can show, most urgent first


def danger_data(catalogue: Catalogue) -> dict[str, object]:
    """All that the browser needs to notice danger and to show help."""
    danger, known = catalogue.danger, addresses(catalogue)
    return {
        "emergency": catalogue.urgent_help.neutral.emergency.as_text(),
        "stop": parted(catalogue.sentences.safety.do_not_stop.search_box),
        # In the order of ANSWERS; help.js says the words for each.
        "calls": [
            _calls(emergency_numbers(catalogue)),
            [*_calls(crisis_lines(catalogue)), *_by_country(catalogue, "crisis")],
            [*_calls(poison_lines(catalogue)), *_by_country(catalogue, "poison")],
        ],
        "groups": groups(catalogue),
        "danger": [_kind(kind, known, catalogue) for kind in danger.danger],
        "stopped": _phrases(danger.stopped),
        "told": _phrases(danger.told),
        "meant": _phrases(danger.meant),
        "safe": _phrases(danger.safe),
        "ordinary": ",".join(fold(word) for word in danger.ordinary),
        "units": ",".join(danger.units),
        "pictures": list(danger.pictures.items()),
    }


def language_data(catalogue: Catalogue) -> list[dict[str, object]]:
    """The same words in other languages; they come a moment later."""
    places = [kind.id for kind in catalogue.danger.danger]
    return [_language(one, places) for one in catalogue.danger_languages.languages]


def groups(catalogue: Catalogue) -> dict[str, str]:
    """Name to its words; the medicines and brands of the catalogue are one too."""
    found = {name: [_phrase(word) for word in words] for name, words in catalogue.danger.groups.items()}
    names = {fold(name) for one in catalogue.medicines.values() for name in (one.name, *(brand for brands in one.brands.values() for brand in brands))}
    found.setdefault(MEDICINE, [])
    found[MEDICINE] += sorted(names - set(found[MEDICINE]))
    return {name.lower(): ",".join(words) for name, words in found.items()}


def _kind(kind: Danger, known: dict[str, str], catalogue: Catalogue) -> dict[str, object]:
    return {
        "pages": [known[page] for page in kind.pages],
        "calls": _answered(kind, catalogue),
        "codes": [*dict.fromkeys(bare(code) for code in (*kind.codes, *_held(kind, catalogue)))],
        "topics": _phrases(kind.topics),
        "doubtful": _phrases(kind.doubtful),
        "words": _phrases(kind.words),
    }


def _answered(kind: Danger, catalogue: Catalogue) -> list[int]:
    """Whose numbers a kind shows, as places in ANSWERS: what answers the levels of its signs. A doctor today has no number here."""
    levels = {catalogue.signs[id].level for id in kind.signs}
    answers = {level.answers for level in catalogue.vocabulary.urgent_levels if level.id in levels}
    return [place for place, answer in enumerate(ANSWERS) if answer in answers] or [0]


def _held(kind: Danger, catalogue: Catalogue) -> Iterator[str]:
    """The codes of the symptoms whose pages mean this danger."""
    for page in kind.pages:
        if symptom := catalogue.symptoms.get(page):
            yield from (code for _, code in symptom.codes.each())


def bare(code: str) -> str:
    """As docs/assets/js/code.js compares codes: in capitals, without dots; HPO as seven digits."""
    return code.replace(".", "").removeprefix("HP:")


def _language(one: DangerLanguage, places: list[str]) -> dict[str, object]:
    words = [(-1 if id == STOPPED else places.index(id), _phrases(phrases)) for id, phrases in one.words.items()]
    return {"call": [one.language, one.call] if one.call else None, "words": words}


def _phrases(phrases: list[str]) -> list[str]:
    return [_phrase(phrase) for phrase in phrases]


def _phrase(phrase: str) -> str:
    return with_groups(phrase, lambda name: "{" + name.lower() + "}")


def _by_country(catalogue: Catalogue, kind: LineKind) -> list[tuple[str, str, str]]:
    """In place of a number to dial: where on the page of numbers those of each country stand."""
    words = capital(catalogue.sentences.urgent.by_country)
    return [(f"#{region.region}", words, region.name) for region in by_country(catalogue, kind)]


def _calls(places: Places) -> list[tuple[str, str, str]]:
    """Each number as it is dialed, as it is written, and where it is for."""
    return [(dialled(number), number, ", ".join(names)) for number, names in places.items()]
