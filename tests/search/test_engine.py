"""The search itself, run by Node as a browser would: words, sounds, ranks, danger."""

from __future__ import annotations

import pytest

from macros.catalogue.plain import words

from conftest import edited
from search.node import answers, run

EVERYDAY, COLD = "catalogue/everyday-words.yml", "catalogue/symptoms/cold-fingers.yml"
# What keyboards, telephones and copied pages have in place of an apostrophe.
APOSTROPHES = ["'", "`", "\u00b4", "\u2018", "\u2019", "\u02bc", "\u02b9", "\u2032", "\uff07", "\u201b", "\ua78c"]
FIRST = "search.find(index, given).map(one => one.record.address)"


def test_words_are_split_as_the_checks_split_them(catalogue):
    texts = [name for symptom in catalogue.symptoms.values() for name in (symptom.name, *symptom.also_called)]
    texts += [word for group in catalogue.everyday.groups for word in group.words] + ["paraesthésie – 3am", "Can’t `sit` STILL!", "…"]
    texts += [f"can{sign}t sleep" for sign in APOSTROPHES] + ["in\u00adsom\u00adnia", "ﬁts", "ＨＥＡＤ", "light\u2011headed", "❤\ufe0f heart"]
    assert run(catalogue, "given.map(search.words.split)", texts) == [words(text) for text in texts]


@pytest.mark.parametrize("sign", APOSTROPHES)
def test_every_apostrophe_is_one(catalogue, sign):
    assert run(catalogue, FIRST, f"can{sign}t sleep")[0] == "symptoms/insomnia/"


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("in\u00adsom\u00adnia", "symptoms/insomnia/"),  # soft hyphens of a page that was copied
        ("in somnia", "symptoms/insomnia/"),  # heard by a telephone
        ("heart-burn", "symptoms/indigestion/"),
        ("light\u2011headed", "symptoms/dizziness/"),
        ("ＩＮＳＯＭＮＩＡ", "symptoms/insomnia/"),
        ("🤮", "symptoms/nausea-vomiting/"),
        ("🤰 lorazepam", "situations/pregnant/"),
    ],
)
def test_anything_typed_is_read(catalogue, typed, address):
    assert run(catalogue, FIRST, typed)[0] == address


@pytest.mark.parametrize("typed", ["busto 1986", "54.4", "Maust 2023", "lader", "double blind", "hazard ratio 1.31", "risk factors", "1986", "placebo"])
def test_no_symptom_is_shown_to_whoever_asks_for_studies_only(catalogue, typed):
    assert run(catalogue, "search.asked.forStudies(index, given) || null", typed) or typed == "1986"
    assert [one for one in run(catalogue, FIRST, typed) if one.startswith("symptoms/")] == []


@pytest.mark.parametrize("typed", ["insomnia 1986", "cold since 2023", "busted lip", "bust hurts"])
def test_a_symptom_beside_a_number_is_still_found(catalogue, typed):
    assert any(one.startswith("symptoms/") for one in run(catalogue, FIRST, typed))


CODES = ["R42", "r42", "G47.00", "HP:0100785", "HP_0100785", "D007319", "icd10 r42", "ICD-10-CM: R51.9", "T43.205A", "mesh D007319"]
NO_CODES = ["988", "h1n1", "2023", "1234567", "covid 19", "vitamin b12", "5ht2", "d3", "3am", "insomnia", "", "r42 insomnia"]


def test_a_code_of_a_health_record_is_known_by_its_form(tiny_catalogue):
    assert run(tiny_catalogue, "given.filter(one => search.asked.code(one))", CODES + NO_CODES) == CODES


@pytest.mark.parametrize(
    "alike",
    [
        "shake shakes shaking shaky", "dizzy dizziness", "itch itchy itches itching", "wake wakes waking", "get gets getting",
        "tumour tumor tumours", "realise realize realising", "diarrhoea diarrhea", "anaesthetic anesthetic", "odour odor", "throb throbbing throbbed",
        "biting bite", "photophobia fotofobia",
    ],
)  # fmt: skip
def test_forms_and_spellings_of_a_word_have_one_stem(tiny_catalogue, alike):
    assert len(set(run(tiny_catalogue, "given.map(search.words.stem)", alike.split()))) == 1


@pytest.mark.parametrize("other", ["bed be", "made mad", "not note", "busy bus", "wake week", "red reed", "breast breath", "numb number"])
def test_short_words_keep_apart(tiny_catalogue, other):
    assert len(set(run(tiny_catalogue, "given.map(search.words.stem)", other.split()))) == 2


@pytest.mark.parametrize(
    "pair",
    [
        "nausia nausea", "vertego vertigo", "parasthesia paresthesia", "tite tight", "palpertations palpitations", "tinitis tinnitus",
        "halusinating hallucinating", "ovadose overdose", "siezure seizure", "fante faint", "angziety anxiety", "akithesia akathisia",
    ],
)  # fmt: skip
def test_words_that_sound_alike_have_one_key(tiny_catalogue, pair):
    one, other = run(tiny_catalogue, "given.map(search.words.sound)", pair.split())
    assert one == other


def test_words_that_do_not_sound_alike_have_two(tiny_catalogue):
    found = run(tiny_catalogue, "given.map(search.words.sound)", ["burning", "buzzing", "numb", "nausea", "heart", "head", "sleep", "slip up"])
    assert len(set(found)) == 8


@pytest.mark.parametrize(("a", "b", "apart"), [("brian", "brain", 1), ("numness", "numbness", 1), ("abc", "abc", 0), ("cat", "dogs", 3), ("", "ab", 2)])
def test_letters_apart(tiny_catalogue, a, b, apart):
    assert run(tiny_catalogue, "search.words.apart(given[0], given[1], 2)", [a, b]) == apart


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("cold fingers", "symptoms/cold-fingers/"),
        ("cold fingerz", "symptoms/cold-fingers/"),  # misspelt
        ("coldfingers", "symptoms/cold-fingers/"),  # run together
        ("icy hand", "symptoms/cold-fingers/"),  # another form
        ("freezing pinkies", "symptoms/cold-fingers/"),  # the same meaning
        ("frozen sausages since benzos", "symptoms/cold-fingers/"),  # an everyday word
        ("frigor", "symptoms/cold-fingers/"),  # the medical name
        ("toes since mittenazolam", "symptoms/warm-toes/"),  # a medicine beside a symptom
        ("mitt", "medicines/#mittenazolam"),  # a brand alone
        ("mittenazolan", "medicines/#mittenazolam"),
        ("what is a glove", "glossary/#glove"),
        ("how gloves work", "how-it-happens/gloves/"),
        ("war", "symptoms/warm-toes/"),  # not yet finished
    ],
)
def test_the_right_page_comes_first(tiny_catalogue, typed, address):
    assert run(tiny_catalogue, FIRST, typed)[0] == address


def test_a_medicine_that_was_named_is_in_the_third_place_at_least(catalogue):
    for typed, medicine in {"rivotril from the epilepsy nurse": "clonazepam", "valium and my hands shake like leaves": "diazepam"}.items():
        assert f"medicines/#{medicine}" in run(catalogue, FIRST, typed)[:3]


@pytest.mark.parametrize("pair", ["slepp sleep", "anxeity anxiety", "numness numbness", "dizy dizzy", "stomack stomach"])
def test_a_misspelt_word_leads_where_the_right_one_does(catalogue, pair):
    misspelt, right = ({one: run(catalogue, FIRST, one)[:3] for one in pair.split()}).values()
    assert set(misspelt) & set(right)


@pytest.mark.parametrize("typed", ["qqqq", "jjjj", "asdf"])
def test_letters_that_are_no_word_find_nothing(catalogue, typed):
    assert run(catalogue, FIRST, typed) == []


@pytest.mark.parametrize("typed", ["", "   ", "?!", "zzzqqq"])
def test_what_says_nothing_finds_nothing(tiny_catalogue, typed):
    assert run(tiny_catalogue, FIRST, typed) == []


def test_a_word_added_to_one_record_mends_a_miss(project):
    assert [one.found for one in answers(project().sound, ["purple noodles"])] == [()]
    better = project(edited(COLD, "[icy hands]", "[icy hands, purple noodles]")).sound
    assert [one.found for one in answers(better, ["purple noodles", "purpel noodle"])] == [("symptoms/cold-fingers/",)] * 2


def test_an_everyday_word_mends_a_miss_too(project):
    better = project(edited(EVERYDAY, "[frozen sausages,", "[frozen sausages, purple noodles,")).sound
    assert [one.found for one in answers(better, ["purple noodles"])] == [("symptoms/cold-fingers/",)]


def test_a_result_says_why_it_came(tiny_catalogue):
    why = "(one => [one.name.place, one.name.text, one.words])(search.find(index, given)[0])"
    assert run(tiny_catalogue, why, "since icy hands") == ["also", "icy hands", ["icy", "hands"]]
    assert run(tiny_catalogue, why, "frozen sausages")[0] == "everyday"


@pytest.mark.parametrize("typed", ["frostbite", "frosbite", "my fingers all fell off", "frostbi", "fingers just fell rite off", "FROSTBITE!"])
def test_danger_is_seen_also_misspelt_and_unfinished(tiny_catalogue, typed):
    assert run(tiny_catalogue, "Boolean(search.seen(given).kinds.length)", typed) is True


@pytest.mark.parametrize("typed", ["frostbite film", "fingers", "fell off", "fingers are warm and in no way have they ever fell off", ""])
def test_what_only_looks_like_danger_is_not(tiny_catalogue, typed):
    assert run(tiny_catalogue, "Boolean(search.seen(given).kinds.length)", typed) is False


def test_a_page_about_danger_that_is_found_first_means_danger_unless_the_words_are_harmless(project):
    danger = edited("catalogue/danger-words.yml", "    about: frostbite\n", "    about: frostbite\n    pages: [cold-fingers]\n")
    paged = project({**danger, **edited("catalogue/symptoms/cold-fingers.yml", "urgent: [white-finger]", "urgent: [lost-finger]")}).sound
    how = "Boolean(search.danger(given, search.find(index, given)).kinds.length)"
    assert (
        run(paged, how, "frigor digitorum cold fingers")
        and not run(paged, how, "like a bakery")
        and not run(paged, how, "frostbite film frigor digitorum cold fingers")
    )


@pytest.mark.parametrize(
    "typed", ["i stoped my xanax", "stopped taking valium", "quit ativan", "ran out of pills", "going cold turkey", "stopped my clonazapam"]
)
def test_a_medicine_that_was_stopped_is_seen(catalogue, typed):
    assert run(catalogue, "search.seen(given).stopped", typed) is True


@pytest.mark.parametrize("typed", ["cant stop crying", "valium and shaky hands", "nose runs all day", "insomnia", ""])
def test_what_was_not_stopped_is_not(catalogue, typed):
    assert run(catalogue, "search.seen(given).stopped", typed) is False


def test_danger_hides_no_result(tiny_catalogue):
    assert run(tiny_catalogue, FIRST, "frostbite cold fingers")[0] == "symptoms/cold-fingers/"


def test_every_symptom_is_first_by_its_own_name_and_its_medical_name(catalogue):
    names = {symptom.name: id for id, symptom in catalogue.symptoms.items()}
    assert {name: found.found[0] for name, found in zip(names, answers(catalogue, list(names)), strict=True)} == {
        name: f"symptoms/{id}/" for name, id in names.items()
    }


def test_every_medicine_is_first_by_each_brand_and_by_its_name(catalogue):
    names = {brand: id for id, medicine in catalogue.medicines.items() for brands in medicine.brands.values() for brand in brands} | {
        id: id for id in catalogue.medicines
    }
    found = dict(zip(names, answers(catalogue, list(names)), strict=True))
    assert {name: one.found[0] for name, one in found.items() if one.found[0] != f"medicines/#{names[name]}"} == {}
