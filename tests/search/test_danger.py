"""Danger is noticed whatever is typed: groups, phrases, disguises, languages, codes."""

from __future__ import annotations

import pytest

from macros.catalogue.everyday import AUTOMATIC, groups_of
from macros.catalogue.index import Catalogue
from macros.catalogue.plain import fold
from macros.search import danger_sets
from macros.search.danger_data import ANSWERS, bare, groups

from conftest import edited
from search.node import run

DANGER, ABROAD = "catalogue/danger-words.yml", "catalogue/danger-languages.yml"
SEEN = "search.seen(given).kinds.length > 0"
CALLS = "search.seen(given).kinds.reduce((all, kind) => all.concat(kind.calls), [])"


def with_words(project, words: str, more: str = "") -> Catalogue:
    """The tiny catalogue with other phrases about frostbite."""
    changed = edited(DANGER, "words: [fingers fell off, frostbite]", f"words: [{words}]")
    changed[DANGER] = changed[DANGER].replace("danger:\n", f"{more}danger:\n", 1)
    return project(changed).sound


# ------------------------------------------------------------------ phrases
@pytest.mark.parametrize(
    ("phrase", "text", "there"),
    [
        ("blue toes", "blue and cold toes", True),
        ("blue toes", "toes are blue", False),  # in this order
        ("blue toes", "blue one two three four toes", False),  # too far apart
        ("blue ~toes", "blue cold toes", False),  # nothing between
        ("blue ~toes", "the blue toes", True),
        ("blue|white toes", "white toes", True),
        ("blue + toes", "toes are so very blue", True),  # in any order
        ("blue + toes", "blue " + "sock " * 12 + "toes", False),
        ("blue - sky", "blue feet under a sky", False),
        ("blue - sky", "blue feet", True),
        ("blue toes.", "blue toes today", False),  # nothing after
        ("blue toes.", "my blue toes", True),
        ("bluis* toes", "bluish toes", True),
        ("=blue toes", "blues toes", False),  # in no other form
        ("numb at_night|now", "numb at night", True),
    ],
)
def test_a_phrase_says_what_stands_where(project, phrase, text, there):
    assert run(with_words(project, f'"{phrase}"', "groups: {XX: [xx]}\n"), SEEN, text) is there


def test_a_group_stands_for_each_of_its_words_and_may_hold_another(project):
    found = with_words(project, "COLD ~TOES", "groups: {COLD: [cold, ice cold], TOES: [toes, FINGERS], FINGERS: [fingers, pinkies]}\n")
    texts = ["cold toes", "ice cold pinkies", "cold pinkys", "cold nose", "toes"]
    assert run(found, "given.map(text => search.seen(text).kinds.length)", texts) == [1, 1, 1, 0, 0]


def test_a_number_lies_between_two(project):
    found = with_words(project, "lost MANY toes", "groups: {MANY: [5-99, dozens]}\nunits: [days]\n")
    texts = ["lost 7 toes", "lost dozens of toes", "lost 4 toes", "lost 100 toes", "lost in 7 days toes"]
    assert run(found, "given.map(text => search.seen(text).kinds.length)", texts) == [1, 1, 0, 0, 0]


def test_medicines_are_a_group_of_their_own(project, catalogue):
    assert run(with_words(project, "ate MEDICINE, frostbite"), SEEN, "ate mittenazolam")
    assert "rivotril" in groups(catalogue)["medicine"].split(",")


def test_every_group_is_named_somewhere(catalogue):
    """One that no phrase names does nothing."""
    danger = catalogue.danger
    phrases = [word for kind in danger.danger for word in (*kind.words, *kind.topics, *kind.doubtful)]
    phrases += [*danger.stopped, *danger.told, *danger.meant, *(word for words in danger.groups.values() for word in words)]
    phrases += [word for one in catalogue.danger_languages.languages for words in one.words.values() for word in words]
    assert set(danger.groups) - {name for phrase in phrases for name in groups_of(phrase)} - {*AUTOMATIC} == set()


# ------------------------------------------------------- topics, safe words
@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("suicide", True),
        ("suicide film of 1998", False),
        ("thoughts of suicide after a film", True),  # a sentence is meant, whatever else is told
        ("stroke", True),
        ("stroke of the brush", False),
        ("my dad stroke help", True),
        ("seizure definition for homework", False),
        ("had a seizure doing homework", True),
    ],
)
def test_a_topic_that_is_only_told_of_is_no_danger(catalogue, text, shown):
    assert run(catalogue, SEEN, text) is shown


# ---------------------------------------------------------------- disguises
@pytest.mark.parametrize(
    "text",
    [
        "f r o s t b i t e", "f-r-o-s-t-b-i-t-e", "fr0stb1te", "FROSTB!TE", "fr*stbite", "frooostbite", "frostbiteeee", "\u0444r\u043estbite".replace("\u0444", "f"),
        "\uff46\uff52\uff4f\uff53\uff54\uff42\uff49\uff54\uff45", "frost\u200bbite", "fr\u00f6stbite", "frosstbite", "forstbite", "f.r.o.s.t.b.i.t.e", "frost bite",
        "myfrostbite", "fingersfelloff", "fingers fell 0ff", "(frostbite)", "frostbite!!!",
    ],
)  # fmt: skip
def test_a_word_is_known_in_disguise(tiny_catalogue, text):
    assert run(tiny_catalogue, SEEN, text) is True


@pytest.mark.parametrize("text", ["f r o s t", "10mg of mitt", "a.m. and p.m.", "fr0g b1te", "c0ld feet", "www.frost.example/bite", "1 2 3 4 5", "!!!", "🙂🙂"])
def test_what_looks_disguised_is_not_always(tiny_catalogue, text):
    assert run(tiny_catalogue, SEEN, text) is False


def test_a_picture_stands_for_its_word(project):
    found = with_words(project, "knife toes", 'pictures: {"🔪": knife}\n')
    assert run(found, SEEN, "🔪my toes") and not run(found, SEEN, "🙂my toes")


# ---------------------------------------------------------------- languages
@pytest.mark.parametrize("text", ["frigus digitis", "g\u00e9lu dig\u00edti", "GELU in digito"])
def test_another_language_is_read_as_well(tiny_catalogue, text):
    assert run(tiny_catalogue, "[search.seen(given).kinds.length, search.seen(given).call]", text) == [1, ["la", "Auxilium voca."]]


def test_no_foreign_line_stands_beside_english(project):
    both = project(
        {**edited(ABROAD, "gelu|frigus digit*", "frostbite now"), **edited(DANGER, "    about: frostbite\n", "    about: frostbite\n    pages: []\n")}
    ).sound
    assert run(both, "[search.seen(given).kinds.length, search.seen(given).call]", "frostbite now") == [1, ""]


@pytest.mark.parametrize(
    ("words", "text", "shown"),
    [
        ("не хоч|хочу жить", "я больше не хочу жить", True),
        ("не хоч жить", "я не хочу служить", False),  # the beginning of a word
        ("想死", "我 真的 想死了", True),
        ("孩子|小孩 吃了 药", "小孩吃了我的药", True),
        ("أموت", "أريد ان اموت", True),  # however alif is written
    ],
)
def test_scripts_without_spaces_or_with_endings(project, words, text, shown):
    assert run(project(edited(ABROAD, "gelu|frigus digit*", f'"{words}"')).sound, SEEN, text) is shown


def test_the_folded_text_is_the_same_in_both_languages(catalogue):
    words = [word for one in catalogue.danger_languages.languages for words in one.words.values() for word in words]
    texts = ["Can’t Ｓｉｔ — STILL!", "łódź æble straße Ørsted", "d’épilepsie", *words]
    assert run(catalogue, "given.map(self.Shared.fold)", texts) == [fold(text) for text in texts]


# -------------------------------------------------------------- what it shows
@pytest.mark.parametrize(
    ("text", "calls"),
    [
        ("i want to die", ["crisis"]),
        ("having a seizure", ["emergency"]),
        ("my toddler swallowed a xanax", ["emergency", "poison"]),
        ("standing on the bridge ready to jump", ["emergency", "crisis"]),
    ],
)
def test_each_kind_of_danger_has_its_numbers(catalogue, text, calls):
    shown = {ANSWERS[place] for place in run(catalogue, CALLS, text)}
    assert set(calls) <= shown
    assert calls != ["crisis"] or shown == {"crisis"}


def test_whoever_stopped_is_seen_apart_from_danger(catalogue):
    assert run(catalogue, "[search.seen(given).kinds.length, search.seen(given).stopped]", "the nurses wont give me my valium") == [0, True]


# -------------------------------------------------------------------- codes
@pytest.mark.parametrize(
    "code",
    [
        "T14.91XA",
        "t1491xa",
        "X78.1XXA",
        "R45.851",
        "T42.4X1A",
        "R56.9",
        "G40.909",
        "G41.0",
        "R07.9",
        "I46.9",
        "I63.9",
        "T40.2X1A",
        "T58.01XA",
        "D012640",
        "HP:0001250",
    ],
)
def test_a_code_of_an_emergency_is_danger(catalogue, code):
    assert run(catalogue, "search.inDanger([{c: given}]).kinds.length > 0", code)


@pytest.mark.parametrize("code", ["G25.81", "F51.01", "R20.2", "32914008", "Z99.89", "F13.20", "constructor", ""])
def test_other_codes_are_not(catalogue, code):
    assert not run(catalogue, "search.inDanger([{c: given}]).kinds.length > 0", code)


def test_what_a_record_says_in_words_is_read_too(catalogue):
    assert run(catalogue, "search.inDanger(given).kinds.length", [{"c": "1", "dn": "Restless legs"}, {"ot": "suicidal ideation"}])


@pytest.mark.parametrize("code", ["T14,91", "t14.91", "T14.91**", "suicide", "R5"])
def test_a_code_has_the_form_of_one(project, code):
    changed = edited(DANGER, "    about: frostbite\n", f'    about: frostbite\n    codes: ["{code}"]\n')
    assert [(one.file, one.line, one.column) for one in project(changed).problems] == [(DANGER, 4, 13)]


def test_codes_are_compared_as_the_page_of_codes_does():
    assert [bare(code) for code in ("T14.91*", "HP:0001250", "D012640")] == ["T1491*", "0001250", "D012640"]


# ---------------------------------------------------------------- the command
def test_sets_of_each_shape_are_measured(tiny_catalogue, tmp_path):
    (tmp_path / "danger-languages.txt").write_text("xx\tfrostbite\nla\tsocks\n", "utf-8")
    (tmp_path / "harmless-stop.txt").write_text("socks\n\n", "utf-8")
    (tmp_path / "danger-mine.yml").write_text("danger: [frostbite]\nnot_danger: [frostbite]\n", "utf-8")
    sets = [one for name in ("danger-languages.txt", "harmless-stop.txt", "danger-mine.yml") for one in danger_sets.read_sets(tmp_path / name)]
    found = list(danger_sets.measured(sets, tiny_catalogue))
    assert [(one.phrases, one.wrong) for one in found] == [(2, ("socks",)), (1, ()), (1, ()), (1, ("frostbite",))]
    assert found[3].fault == "needless help"
