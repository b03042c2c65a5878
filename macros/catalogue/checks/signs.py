"""Signs that need help: one level each, a reason, and the people a symptom must ask about.

The rule behind all of it: a reader who follows any page is sent to the same help.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..index import Catalogue
from ..loading import Loaded, file_of
from ..models import Sign
from ..plain import words as words_of
from ..problems import Problem, one_of
from ..words import Concern

# Words that carry no sign: two texts that differ in these alone say the same.
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "been",
        "by",
        "can",
        "could",
        "for",
        "from",
        "has",
        "have",
        "he",
        "her",
        "his",
        "if",
        "in",
        "is",
        "it",
        "its",
        "itself",
        "may",
        "more",
        "most",
        "much",
        "my",
        "no",
        "not",
        "of",
        "on",
        "or",
        "she",
        "so",
        "some",
        "such",
        "than",
        "that",
        "the",
        "their",
        "them",
        "then",
        "there",
        "they",
        "this",
        "those",
        "to",
        "too",
        "very",
        "was",
        "were",
        "when",
        "which",
        "while",
        "who",
        "with",
        "you",
        "your",
        "even",
        "along",
        "like",
    ]
)
_LEVELS = re.compile(
    r"\b(today|tonight|tomorrow|same day|this week|emergenc(?:y|ies)|ambulance|crisis lines?|poison (?:line|center)s?|book a visit|999|911|112|000)\b", re.I
)

# "Call your emergency number for any of these:", "Get help the same day if:"
_LIST_OF_SIGNS = re.compile(
    r"\b(call|get help|contact|phone|ring)\b.*\b(emergency (number|services)|ambulance|same day|today|crisis line|for any of these)\b", re.I
)


def sign_said_twice(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No two signs say the same, whatever their levels: the same words, told apart by nothing but small ones.

    Fails: "You faint." in one sign, "You do faint." in another
    Passes: one sign, which both symptoms name
    """
    owner: dict[tuple[str, frozenset[str]], str] = {}
    for id, sign in catalogue.signs.items():
        key = _concerned(sign, catalogue), _words(sign)
        if taken := owner.get(key):
            other = catalogue.signs[taken]
            levels = f"here {sign.level}, there {other.level}. A sign has one level" if sign.level != other.level else "the same level"
            message = f"text: {file_of('signs', taken)} says the same ({levels}). Use that one, and delete this file."
            yield _problem(sign, catalogue, ("text",), "sign_said_twice", message)
        owner.setdefault(key, id)


def sign_with_two_levels(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """A sign whose words all stand in a sign of another level is that sign's milder or graver form, and says so.

    Fails: "You faint" with today, "You faint and fall" with emergency, and no word of each other
    Passes: the milder one with milder_than: [faint-and-fall]
    """
    words = {id: _words(sign) for id, sign in catalogue.signs.items()}
    order = [level.id for level in catalogue.vocabulary.urgent_levels]
    # By word, or comparing each with each would grow with the square.
    holders: dict[str, set[str]] = {}
    for id, found in words.items():
        for word in found:
            holders.setdefault(word, set()).add(id)
    for id, sign in catalogue.signs.items():
        for other in sorted(set.intersection(*(holders[word] for word in words[id])) - {id}) if words[id] else ():
            theirs = catalogue.signs[other]
            linked = id in theirs.milder_than or other in sign.milder_than
            if theirs.level != sign.level and _concerned(theirs, catalogue) == _concerned(sign, catalogue) and words[other] != words[id] and not linked:
                # A level that does not exist is another check's to tell.
                graver, milder = sorted((id, other), key=lambda one: order.index(level) if (level := catalogue.signs[one].level) in order else len(order))
                message = (
                    f'text: all its words stand in {file_of("signs", other)} too, which is "{theirs.level}", and this one is "{sign.level}". '
                    f'Give both one level, or add "{graver}" under milder_than in {file_of("signs", milder)}.'
                )
                yield _problem(sign, catalogue, ("text",), "sign_with_two_levels", message)


def level_in_a_text(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """How soon stands in `level` alone, so that no row can say two things.

    Fails: text: "Call today if you faint."
    Passes: text: "You faint.", level: today
    """
    for sign in catalogue.signs.values():
        if found := _LEVELS.search(sign.text.as_text()):
            message = f'text: "{found[0]}" says how soon. That is said by its level; delete it here. A sign with two levels is two signs.'
            yield _problem(sign, catalogue, ("text",), "level_in_a_text", message)


def milder_but_not_later(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """The milder form of a sign is less urgent than it.

    Fails: milder_than: [lost-finger] in a sign whose level is emergency too
    Passes: the same in a sign whose level is today
    """
    order = [level.id for level in catalogue.vocabulary.urgent_levels]
    for sign in catalogue.signs.values():
        for number, id in enumerate(sign.milder_than):
            graver = catalogue.signs.get(id)
            if graver and {sign.level, graver.level} <= set(order) and order.index(sign.level) <= order.index(graver.level):
                message = f'milder_than: {file_of("signs", id)} is "{graver.level}", and this one "{sign.level}". The milder form is the less urgent one; mend a level, or delete this.'
                yield _problem(sign, catalogue, ("milder_than", number), "milder_but_not_later", message)


def sign_resting_on_nothing(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """A sign names its sources, or says that it is common first-aid knowledge.

    Fails: sources: [], and no first_aid
    Passes: sources: [scarf-2002], or first_aid: true
    """
    for sign in catalogue.signs.values():
        if not sign.sources and not sign.first_aid:
            message = 'sources: none is named. Name one, or write "first_aid: true" if it is common first-aid knowledge.'
            yield _problem(sign, catalogue, (), "sign_resting_on_nothing", message)
        elif sign.sources and sign.first_aid:
            yield _problem(sign, catalogue, ("first_aid",), "sign_resting_on_nothing", "first_aid: a source is named, so delete this line.")


def group_not_asked_about(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """A symptom has a sign for each group of people that the vocabulary names for it.

    Fails: a symptom without a sign for the people whom the vocabulary names for it
    Passes: a sign whose concerns is that group, under urgent
    """
    for id, symptom in catalogue.symptoms.items():
        asked = {_concerned(catalogue.signs[sign], catalogue) for sign in symptom.urgent if sign in catalogue.signs}
        for concern in catalogue.vocabulary.concerns:
            named = id in concern.ask_on or (symptom.group in concern.ask_in and id not in concern.not_on)
            if named and concern.id not in asked and not concern.anyone:
                yield catalogue.documents[file_of("symptoms", id)].problem(("urgent",), "group_not_asked_about", _missing(concern, catalogue))


def signs_typed_on_a_page(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """A page has no list of its own of when to get help: another page could say it otherwise.

    Fails: a list of when to call, typed on a page
    Passes: {{ signs("emergency") }}, or the ids under urgent at the top
    """
    for page in catalogue.pages.values():
        lines = page.body.split("\n")
        for number, line in enumerate(lines):
            following = next((one for one in lines[number + 1 :] if one.strip()), "")
            if _LIST_OF_SIGNS.search(line) and line.rstrip().endswith(":") and re.match(r"[-*] |[0-9]+\. ", following):
                message = 'a list of signs belongs to catalogue/signs/. Write {{ signs("emergency") }} or {{ signs("today") }} below this, and delete the list.'
                yield Problem(page.file, page.begins + number, 1, "signs_typed_on_a_page", message)


def unknown_in_the_table(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """The table of whom to ask about names symptoms and groups that exist.

    Fails: ask_on: [a-symptom-that-is-nowhere] in the vocabulary
    Passes: ask_on: [cold-fingers]
    """
    document = loaded.documents["catalogue/vocabulary.yml"]
    groups = {group.id for group in catalogue.vocabulary.groups}
    for number, concern in enumerate(catalogue.vocabulary.concerns):
        for key, known in (("ask_in", groups), ("ask_on", loaded.ids["symptoms"]), ("not_on", loaded.ids["symptoms"])):
            for place, id in enumerate(getattr(concern, key)):
                if id not in known:
                    new = catalogue.former["symptoms"].get(id, "") if key != "ask_in" else ""
                    or_else = f"Write an id of {'a group' if key == 'ask_in' else 'a symptom'} that exists, or delete it."
                    message = f'{key}: there is no "{id}". {f"It is called {new} now: write that." if new else or_else}'
                    yield document.problem(("concerns", number, key, place), "unknown_id", message)


def _missing(concern: Concern, catalogue: Catalogue) -> str:
    fitting = [id for id, sign in catalogue.signs.items() if sign.concerns == concern.id]
    return f'urgent: no sign for people "{concern.label}": {concern.because or concern.about}. Add one of these if it fits, or write a new one: {one_of(fitting, 12)}'


def _problem(sign: Sign, catalogue: Catalogue, path: tuple[str | int, ...], check: str, message: str) -> Problem:
    document = catalogue.documents[file_of("signs", sign.id)]
    return document.problem(path, check, message)


def _concerned(sign: Sign, catalogue: Catalogue) -> str:
    return sign.concerns or catalogue.vocabulary.anyone


def _words(sign: Sign) -> frozenset[str]:
    """What a sign says, without order, endings and small words."""
    return frozenset(_root(word) for word in words_of(sign.text.as_text()) if word not in _SMALL)


def _root(word: str) -> str:
    return re.sub(r"(ing|ed|es|s)$", "", word) if len(word) > 4 else word
