"""What the search is made from: every page once, and no letter too many."""

from __future__ import annotations

from macros.project import load_project
from macros.search.files import DANGER, EVIDENCE, LANGUAGES, MEANING, MORE, SCRIPT, search_files
from macros.search.records import addresses, later_words, rows, sentences

from conftest import edited
from sharing import real_project

EVERYDAY, COLD = "catalogue/everyday-words.yml", "catalogue/symptoms/cold-fingers.yml"


def row(project, changes, id):
    found = [one.partition("|")[2] for one in rows(project(changes).sound) if f"|{id}|" in one]
    assert len(found) == 1, found
    return found[0]


def test_a_row_holds_the_names_people_know(project):
    assert row(project, None, "cold-fingers") == "cold-fingers|Cold fingers|Frigor digitorum|icy hands|frozen sausages"
    assert row(project, None, "mittenazolam") == "mittenazolam|Mittenazolam||Mitt|"
    assert row(project, None, "glove") == "glove|Glove|||like a bakery"
    assert row(project, None, "how-it-happens/gloves/").startswith("how-it-happens/gloves/|How gloves work|")


def test_the_everyday_words_that_come_later_stand_in_the_order_of_the_rows(project):
    catalogue = project().sound
    later = dict(zip((one.split("|")[1] for one in rows(catalogue)), later_words(catalogue).split("\n"), strict=True))
    assert (later["cold-fingers"], later["glove"]) == ("chilblain weather", "")


def test_a_name_whose_like_is_there_is_left_out(project):
    assert "|icy hands|" in row(project, edited(COLD, "[icy hands]", "[icy hands, icy hand, Icy hands since benzos]"), "cold-fingers")


def test_words_of_any_query_are_left_out_where_they_are_not_shown(project):
    assert row(project, edited(EVERYDAY, "frozen sausages", "my sausages since benzos"), "cold-fingers").endswith("|sausages")
    assert row(project, edited(EVERYDAY, "frozen sausages", "feel the benzos"), "cold-fingers").endswith("|feel the benzos")


def test_signs_that_part_the_cells_cannot_break_a_row(project):
    assert row(project, edited(COLD, "[icy hands]", '["icy; hands | cold"]'), "cold-fingers").count("|") == 4


def test_each_page_is_found_once_and_has_its_sentence(project):
    catalogue = project().sound
    assert sorted(sentences(catalogue)) == sorted(addresses(catalogue).values())
    assert len(list(rows(catalogue))) == len(sentences(catalogue))


def test_two_builds_are_the_same_bytes(tiny):
    assert list(search_files(load_project(tiny()).sound)) == list(search_files(load_project(tiny()).sound))


def test_the_built_site_has_the_search_and_every_address_it_names(real_site):
    catalogue = real_project().sound
    for path, content in search_files(catalogue):
        assert (real_site / path).read_bytes() == content
    for address in addresses(catalogue).values():
        page, _, anchor = address.partition("#")
        html = (real_site / page / "index.html").read_text("utf-8")
        assert not anchor or f'id="{anchor}"' in html, address


def test_no_part_of_the_script_is_published_as_a_file_of_its_own(real_site):
    assert sorted(path.relative_to(real_site).as_posix() for path in (real_site / "assets/search").iterdir()) == sorted(
        [DANGER, EVIDENCE, LANGUAGES, MEANING, MORE, SCRIPT]
    )
