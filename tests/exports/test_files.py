"""What is offered is there: every file that a page or the listing names."""

from __future__ import annotations

import posixpath
from dataclasses import replace

from macros.exports.files import exported
from macros.exports.listing import FORMATS, LISTING
from macros.facts.editions import LISTS
from macros.files import made_files
from macros.render.page_macros import PageMacros

from conftest import contents
from exports.conftest import MADE_LISTS, SITE

COLD = "catalogue/symptoms/cold-fingers.yml"


def test_the_listing_names_every_data_file_once(files):
    assert sorted(one.path for one in LISTING) == sorted(path for path in files if path.startswith("data/"))
    assert {one.format for one in LISTING} == set(FORMATS)


def test_the_macros_that_list_records_exist():
    assert all(hasattr(PageMacros, name) for name in LISTS)


def test_a_new_record_is_in_every_file_of_its_kind(made, tiny):
    text = (tiny() / COLD).read_text("utf-8").replace("Cold fingers", "Stiff fingers")
    text = text.replace("feel cold", "feel stiff").replace("HP:0000001", "HP:0000002")
    before, after = made(), made({"catalogue/symptoms/stiff-fingers.yml": text})
    assert set(after) - set(before) == {
        f"symptoms/stiff-fingers/{name}" for name in ("index.json", "cite.json", "cite.bib", "cite.ris", "sources.bib", "sources.ris")
    }  # fmt: skip
    for path in ("catalogue.json", "catalogue.jsonld", "symptoms.json", "symptoms.csv", "symptoms-urgent.csv", "symptoms-frequency.csv", "links.csv"):
        assert b"stiff-fingers" in after[f"data/{path}"] and b"stiff-fingers" not in before[f"data/{path}"], path


def test_every_file_is_the_same_when_it_is_made_again(catalogue, files):

    assert dict(exported(replace(catalogue), SITE)) == files


def test_each_page_leads_to_its_files_and_each_file_is_there(real_site, built_pages):
    there = set(contents(real_site))
    cited = 0
    for path, page in built_pages.items():
        if path.startswith(MADE_LISTS):
            continue
        links = {link["type"]: link["href"] for link in page.select("link[rel=alternate]")}
        assert set(links) == {"application/json", "application/atom+xml"}, path
        named = [*links.values(), *(a["href"] for a in page.select(".cite-page a, a[download]"))]
        missing = [href for href in named if posixpath.normpath(posixpath.join(posixpath.dirname(path), href)) not in there]
        assert missing == [], path
        cited += len(page.select(".cite-page"))
    assert cited > 140


def test_the_citation_of_a_page(build):
    page = build().html("symptoms/cold-fingers/")
    block = page.select_one("details.cite-page")
    line = block.select_one("[data-copied]").get_text()
    assert line.startswith("Tiny. Cold fingers. Edition 2026-01-02-") and line.endswith(", 2 January 2026. https://tiny.example/symptoms/cold-fingers/")
    assert not block.has_attr("open") and block.button.has_attr("hidden")
    assert block.find_previous("h2").get_text() == "Related symptoms"
    edit = page.select_one("a[rel=edit]")
    assert edit is None or edit.sourceline > block.sourceline


def test_pages_for_a_moment_of_need_are_not_cluttered(build):
    site = build()
    assert not [address for address in ("", "urgent-help/") if site.html(address).select(".cite-page")]
    assert site.html("evidence/").select_one(".cite-page").get_text().count("To cite one statement") == 1


def test_a_preview_goes_without_them(project):
    def paths(preview: bool) -> set[str]:
        return {made.path for made in made_files(project(), SITE, preview=preview)}

    assert {"feed.xml", "data/catalogue.json", "symptoms/cold-fingers/cite.bib"} <= paths(False)
    assert not {path for path in paths(True) if path.startswith("data/") or "cite." in path}
