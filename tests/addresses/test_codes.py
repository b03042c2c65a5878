"""Codes of health records: their lists, their pages, what the script is given."""

from __future__ import annotations

import json

import pytest
from bs4 import BeautifulSoup

from macros import current
from macros.addresses.codes import code_page, holders, retired
from macros.catalogue.models import SYSTEMS, Codes
from macros.catalogue.permalinks import text as as_list
from macros.exports.code_lookup import code_lookup

from conftest import ROOT, edited

COLD, WARM = "catalogue/symptoms/cold-fingers.yml", "catalogue/symptoms/warm-toes.yml"
BOTH = {
    **edited(COLD, 'codes: {hpo: "HP:0000001"}', 'codes: {hpo: "HP:0000001", icd10cm: R20.8}'),
    **edited(WARM, "named_in:", "codes: {icd10cm: R20.8, mesh: D000001}\nnamed_in:"),
}
ICD, MESH, HPO = SYSTEMS


def test_who_holds_a_code(project):
    found = project(BOTH).sound
    assert {code: [one.id for one in ones] for code, ones in holders(ICD, found).items()} == {"R20.8": ["cold-fingers", "warm-toes"]}
    assert {code: [one.id for one in ones] for code, ones in holders(HPO, found).items()} == {"HP:0000001": ["cold-fingers"]}
    assert code_page(HPO, "HP:0000001") == "code/hpo/HP_0000001.md"


def test_a_code_that_nobody_holds_any_more_is_remembered(project):
    listed = {"catalogue/permalinks.txt": as_list(["/code/hpo/HP_0000001/", "/code/icd10cm/R20.8/", "/code/icd10cm/", "/code/hats/X/"])}
    found = project({**listed, **edited(COLD, 'codes: {hpo: "HP:0000001"}\n', "")}).catalogue
    assert retired(found) == [(ICD, "R20.8"), (HPO, "HP:0000001")]


def test_codes_built(build):
    site = build(BOTH)
    assert site.result.returncode == 0, site.printed
    assert "WARNING" not in site.printed
    assert site.html("code/hpo/HP_0000001/").select_one("a#way")["href"] == "../../../symptoms/cold-fingers/"
    shared = site.html("code/icd10cm/R20.8/").select_one("article")
    assert shared.h1.get_text() == "ICD-10-CM R20.8"
    assert [(a["href"], a.get_text()) for a in shared.select("li a")] == [
        ("../../../symptoms/cold-fingers/", "Cold fingers"), ("../../../symptoms/warm-toes/", "Warm toes"),
    ]  # fmt: skip
    assert "Your fingers feel cold." in shared.get_text() and "no diagnosis" in shared.get_text()
    rows = site.html("code/icd10cm/").select("article details")
    assert [(row.select_one("b").get_text(), [li.get_text() for li in row.select("li")]) for row in rows] == [
        ("Hands", ["R20.8 Cold fingers"]), ("Feet", ["R20.8 Warm toes"]),
    ]  # fmt: skip
    counted = [(row.a.get_text(), row.code.get_text(), row.get_text().split("): ")[1].split(".")[0]) for row in site.html("code/").select("article > ul li")]
    one, both = "1 code for 1 of our symptoms", "1 code for 2 of our symptoms"
    assert counted == [("ICD-10-CM", ICD.oid, both), ("MeSH", MESH.oid, one), ("HPO", HPO.oid, one)]
    found = [
        (site.folder / "code" / script["src"]).resolve().relative_to(site.folder.resolve()).as_posix() for script in site.html("code/").select("article script")
    ]
    assert found == ["assets/codes/answer.js", "assets/js/code.js"] and (site.folder / found[0]).is_file()
    without = site.html("code/").select(".without-script a")
    assert [a.get_text() for a in without] == ["All ICD-10-CM codes", "All MeSH codes", "All HPO codes", "All symptoms", "Medicines"]
    assert all((site.folder / "code" / a["href"] / "index.html").is_file() for a in without)


def test_what_the_script_is_given(project):
    path, content = code_lookup(project(BOTH).sound)
    given = json.loads(content)
    assert path == "code/codes.json"
    assert given["symptoms"][0] == {
        "id": "cold-fingers", "name": "Cold fingers", "called": ["Frigor digitorum", "icy hands"], "summary": "Your fingers feel cold.",
        "codes": {"icd10cm": "R20.8", "hpo": "HP:0000001"},
    }  # fmt: skip
    assert [one["oid"] for one in given["systems"]] == [ICD.oid, MESH.oid, HPO.oid]
    assert given["families"] == []  # of symptoms that the tiny site has not


def test_each_system_has_its_field_in_a_record():
    assert set(Codes.model_fields) == {system.id for system in SYSTEMS}


def test_codes_of_an_illness_lead_to_its_symptom():
    _, content = code_lookup(current.project(ROOT).sound)
    families = {one["begins"]: one["symptom"] for one in json.loads(content)["families"]}
    assert families == {
        "F32": "depression", "F33": "depression", "F40.0": "agoraphobia", "F40.1": "social-anxiety", "F41.0": "panic-attacks",
        "F41.1": "anxiety", "F41.9": "anxiety", "F45.2": "health-anxiety", "F51.0": "insomnia", "F51.5": "nightmares",
    }  # fmt: skip


@pytest.mark.parametrize("system", SYSTEMS, ids=lambda one: one.id)
def test_every_real_code_has_its_page(real_site, system):
    found = current.project(ROOT).sound
    assert len(holders(system, found)) > 80
    for code, symptoms in holders(system, found).items():
        file = real_site / code_page(system, code).removesuffix(".md") / "index.html"
        text = file.read_text("utf-8")
        assert all(f"/symptoms/{one.id}/" in text for one in symptoms), code


def test_the_examples_for_administrators_work(real_site):
    page = real_site / "prescribers/linking-by-code"
    html = BeautifulSoup((page / "index.html").read_text("utf-8"), "html.parser")
    ways = [a["href"].partition("?")[0] for a in html.select("article a") if a.get_text().startswith("code/")]
    assert len(ways) == len(SYSTEMS) + 1
    assert all((page / way / "index.html").resolve().is_file() for way in ways)
