"""The second opinion: what is learned from phrases, packed, read in a browser, and put beside the words."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace

import pytest

from macros.__main__ import main
from macros.catalogue.phrasings import FOLDER, WEIGHTS, Learned, phrases, phrasing_files, read_learned, written
from macros.project import load_project
from macros.search.files import MEANING, meaning
from macros.search.meaning_data import mark, meaning_data

from conftest import ROOT, edited
from search.node import answers, run

KB = 1024
COLD, WARM = f"{FOLDER}/cold-fingers.txt", f"{FOLDER}/warm-toes.txt"
SCENES = {
    COLD: "forgot my mittens on the bus\nthe snowman shook my paw\nmittens in july\nsnowman paw again\nsnow in my gloves\n",
    WARM: "walking over the campfire\ncampfire under the carpet\nsandals at christmas\nsandals in the snow\ncampfire again\n",
}
LEARNED = Learned(0.5, ("cold-fingers", "warm-toes"), (1, -2), (("mitten", ((0, 7), (1, -3))), ("snowman paw", ((0, 2),)), ("campfire", ((1, 5),))))


def test_a_word_has_the_same_mark_here_and_there(tiny_catalogue):
    words = ["mitten", "snowman paw", "campfire", "é", "Ωμέγα", "雪", "😀 snow", ""]
    assert run(tiny_catalogue, "given.map(search.mark)", words, of_meaning=True) == [mark(one) for one in words]
    assert all(0 <= mark(one) < 1 << 22 for one in words)


def test_what_was_learned_is_written_and_read(tmp_path):
    (tmp_path / "catalogue").mkdir()
    assert read_learned(tmp_path) == (Learned(), [])
    (tmp_path / WEIGHTS).write_text(written(LEARNED), "utf-8")
    assert read_learned(tmp_path) == (LEARNED, [])


@pytest.mark.parametrize("change", [("mitten", "mitten\t"), ("step 0.5", "step x"), ("0:7", "9:7"), ("\n\n", "\n")])
def test_a_file_that_was_changed_by_hand_is_told(project, change):
    assert [one.check for one in project({WEIGHTS: written(LEARNED)}).problems] == []
    problems = project({WEIGHTS: written(LEARNED).replace(*change)}).problems
    assert [(one.file, one.check) for one in problems] == [(WEIGHTS, "not_learned")]
    assert "python -m macros search-learn" in problems[0].message


def test_the_browser_unpacks_what_was_packed(project):
    catalogue = project({WEIGHTS: written(LEARNED)}).sound
    given = {"words": [word for word, _ in LEARNED.words], "data": meaning_data(catalogue)}
    found = run(catalogue, "(one => given.words.map(word => one.weights.get(search.mark(word))))(search.unpack(given.data))", given, of_meaning=True)
    assert found == ["7ĀCā", "2Ā", "5ā"]
    assert run(catalogue, "search.unpack(given.data).ids", given, of_meaning=True) == ["symptoms/cold-fingers/", "symptoms/warm-toes/"]


def test_marks_far_apart_and_near_are_all_found(tiny_catalogue):
    """Among few marks the steps are long and go on; among many they are short."""
    for many in (3, 40_000):
        words = tuple((f"w{number}", ((0, 1 + number % 7),)) for number in range(many))
        learned = Learned(1.0, ("cold-fingers",), (0,), words)
        data = meaning_data(replace(tiny_catalogue, learned=learned))
        asked = [one for one, _ in words[:: max(1, many // 50)]]
        found = run(tiny_catalogue, "(one => given.asked.map(word => one.weights.has(search.mark(word))))(search.unpack(given.data))",
                    {"asked": asked, "data": data}, of_meaning=True)  # fmt: skip
        assert all(found)


def test_a_renamed_record_keeps_what_was_learned(project):
    """Nobody need learn anew because a record got another name; what is of no record any more is left out."""
    former = Learned(LEARNED.step, ("chilly-fingers", "gone", "warm-toes"), (1, 5, -2), (("mitten", ((0, 7), (1, 6), (2, -3))),))
    changed = edited("catalogue/symptoms/cold-fingers.yml", "name: Cold fingers\n", "name: Cold fingers\nformerly: [chilly-fingers]\n")
    found = meaning_data(project(changed | {WEIGHTS: written(former)}).sound)
    assert (found["ids"], found["bias"], found["weights"]) == ("symptoms/cold-fingers/ symptoms/warm-toes/", [1, -2], "7ĀCā")


def test_a_line_that_is_no_phrase_is_told(project):
    problems = project({COLD: "cold\n" + "long " * 60 + "\n"}).problems
    assert [(one.file, one.line, one.check) for one in problems] == [(COLD, 2, "too_long")]
    assert [one.check for one in project({COLD: b"caf\xe9\n"}).problems] == ["not_utf8"]


def test_phrases_are_found_though_no_name_has_their_words(tiny, capsys):
    root, scenes = tiny(SCENES), ["the snowman and my mittens", "a campfire in my sandals"]
    assert answers(load_project(root).sound, scenes)[1].found[0] != "symptoms/warm-toes/"
    assert main(["--root", str(root), "search-learn"]) == 0
    assert f"for 2 pages; written to {WEIGHTS}." in capsys.readouterr().out
    found = answers(load_project(root).sound, [*scenes, "cold fingers", "warm toes"])
    firsts = [next(page for page in one.found if page.startswith("symptoms/")) for one in found]
    assert firsts == [f"symptoms/{id}/" for id in ("cold-fingers", "warm-toes", "cold-fingers", "warm-toes")]


def test_the_same_phrases_give_the_same_file(tiny):
    texts = []
    for _ in range(2):
        root = tiny(SCENES)
        assert main(["--root", str(root), "search-learn"]) == 0
        texts.append((root / WEIGHTS).read_text("utf-8"))
    assert texts[0] == texts[1]


def test_the_score_can_be_had_by_the_words_alone(tiny, tmp_path, capsys):
    root, phrases_of = tiny(SCENES), tmp_path / "phrases-mine.yml"
    assert main(["--root", str(root), "search-learn"]) == 0
    phrases_of.write_text('- {q: "snowman paw", expect: [cold-fingers]}\n', "utf-8")
    capsys.readouterr()
    assert main(["--root", str(root), "search-score", str(phrases_of)]) == 0
    assert "right page first 100.0 %" in capsys.readouterr().out
    assert main(["--root", str(root), "search-score", "--words-alone", str(phrases_of)]) == 0
    assert "right page first 0.0 %" in capsys.readouterr().out


# ------------------------------------------------------- the real catalogue
def test_the_file_for_the_browser_stays_small(catalogue):
    size = len(gzip.compress(meaning(catalogue).encode(), 9))
    assert size <= 60 * KB, f"{MEANING} has {size:,} bytes compressed: keep fewer weights (MOST in macros/search/learning.py)"


def test_every_page_that_has_phrases_was_learned(catalogue):
    assert set(catalogue.learned.ids) <= {*catalogue.phrased, *catalogue.former["symptoms"]}
    assert len(catalogue.learned.ids) >= 200


def test_phrases_are_by_many_hands_for_each_symptom(catalogue):
    few = {id: len(phrases(file.read_text("utf-8"))) for id, file in phrasing_files(ROOT) if id in catalogue.symptoms}
    assert min(few.values()) >= 60 and set(few) == set(catalogue.symptoms), json.dumps({id: many for id, many in few.items() if many < 60})


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("when will it end", "how-it-happens/lasting-symptoms/"),
        ("is it permanent", "how-it-happens/lasting-symptoms/"),
        ("ruined my brain", "how-it-happens/lasting-symptoms/"),
        ("can i stop", "situations/i-want-to-stop/"),
        ("how much do i cut", "situations/i-want-to-stop/"),
        ("is it the medicine", "guides/other-causes/"),
        ("rename", "contribute/"),
        ("rename a record", "contribute/rename/"),
        ("words to avoid", "contribute/words/"),
        ("can i use a chatbot to write", "contribute/what-you-send/"),
        ("preview my change", "contribute/"),
        ("add a country", "contribute/add-country/"),
        ("report a mistake", "contribute/tell-us/"),
    ],
)
def test_a_question_leads_to_the_page_that_answers_it(catalogue, typed, address):
    assert answers(catalogue, [typed])[0].found[0] == address


@pytest.mark.parametrize(("typed", "first"), [("ants walking under my skin", "crawling-skin"), ("tight band round my skull", "head-pressure")])
def test_a_page_that_was_surely_meant_stays_first_below_the_numbers_to_call(catalogue, typed, first):
    found = answers(catalogue, [typed])[0]
    assert found.danger and found.found[0] == f"symptoms/{first}/"


def test_a_danger_that_may_be_meant_comes_first(catalogue):
    """Nothing was learned that is surer than the words about danger."""
    assert answers(catalogue, ["i cant go on like this any more"])[0].found[0] == "symptoms/suicidal-thoughts/"
