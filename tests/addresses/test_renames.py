"""A renamed record or page, built: every old address still leads to the text."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace

from bs4 import BeautifulSoup

from macros.addresses.handouts import former_names
from macros.addresses.renames import aliases, at_old_addresses_too, old_paths
from macros.catalogue.permalinks import text as as_list

from conftest import TINY, edited

COLD, NEW = "catalogue/symptoms/cold-fingers.yml", "catalogue/symptoms/icy-fingers.yml"
LIST = "catalogue/permalinks.txt"
OLD_ADDRESSES = (
    "/symptoms/cold-fingers/", "/symptoms/cold-fingers/#for-prescribers", "/glossary/#cold-fingers", "/symptoms/hot-toes/", "/glossary/#hot-toes",
    "/symptoms/#toes", "/glossary/#mitt", "/medicines/#mittzepam", "/medicines/#benzo", "/evidence/#mice", "/evidence/sources/#mitten-2000",
    "/evidence/claims/mice/", "/evidence/sources/m/#mitten-2000", "/evidence/sources/w/#woolly-1999", "/evidence/searches/#warm-people", "/prescribers/evidence/mittens/",
    "/evidence/unknowns/#mittens", "/how-it-happens/mittens/", "/how-it-happens/mittens/#the-idea", "/code/hpo/HP_0000009/", "/code/codes.json",
)  # fmt: skip


def renamed() -> dict[str, str | None]:
    """Everything in the tiny project gets another name; the old ones stand under formerly."""

    def of(path: str, before: str, after: str) -> str:
        return edited(path, before, after)[path]

    gloves = "docs/how-it-happens/gloves.md"
    body = (TINY / gloves).read_text("utf-8").replace("cold-fingers", "icy-fingers").replace("## The idea", "## Better { #the-idea }")
    words = of("catalogue/vocabulary.yml", "{id: feet,", "{id: feet, formerly: [toes],")
    words = words.replace("{id: gloves, label: Gloves}", "{id: gloves, formerly: [mittens], label: Gloves}")
    words = words.replace("{id: benzodiazepine,", "{id: benzodiazepine, formerly: [benzo],")
    return {
        COLD: None,
        NEW: of(COLD, "group: hands", "formerly: [cold-fingers]\ngroup: hands"),
        gloves: body.replace("kind: explainer", "kind: explainer\nformerly: [how-it-happens/mittens.md]"),
        **edited("catalogue/everyday-words.yml", "for: [cold-fingers]", "for: [icy-fingers]"),
        "docs/index.md": (TINY / "docs/index.md").read_text("utf-8").replace("cold-fingers", "icy-fingers"),
        "catalogue/vocabulary.yml": words,
        "catalogue/terms/glove.yml": of("catalogue/terms/glove.yml", "see_also: [cold-fingers]", "see_also: [icy-fingers]").replace(
            "term: glove\n", "term: glove\nformerly: [mitt]\n"
        ),
        **edited("catalogue/medicines/mittenazolam.yml", "name: mittenazolam", "name: mittenazolam\nformerly: [mittzepam]"),
        **edited("catalogue/claims/gloves-warm-mice.yml", "topic: gloves", "topic: gloves\nformerly: [mice]"),
        **edited("catalogue/sources/mitten-2001.yml", "issued: 2001", "issued: 2001\nformerly: [mitten-2000, woolly-1999]"),
        **edited("catalogue/searches/gloves-in-people.yml", "results: 7", "results: 7\nformerly: [warm-people]"),
        LIST: as_list(OLD_ADDRESSES),
    }


def test_every_old_address_leads_to_the_text(build):
    site = build(renamed())
    assert site.result.returncode == 0, site.printed
    for address in OLD_ADDRESSES:
        page, _, anchor = address.partition("#")
        file = site.folder / page.lstrip("/") / ("index.html" if page.endswith("/") else "")
        assert file.is_file(), address
        if not page.endswith("/"):
            continue
        html = BeautifulSoup(file.read_text("utf-8"), "html.parser")
        if way := html.select_one("a#way"):
            refresh = html.select_one("noscript meta[http-equiv=refresh]")["content"]
            assert refresh == f"0; url={way['href']}"
            target = (file.parent / way["href"].partition("?")[0] / "index.html").resolve()
            html = BeautifulSoup(target.read_text("utf-8"), "html.parser")
            assert html.select_one("article h1"), address
        assert not anchor or html.select_one(f"article #{anchor}"), address
    old = site.html("symptoms/cold-fingers/")
    assert old.select_one("link[rel=canonical]")["href"] == "https://tiny.example/symptoms/icy-fingers/"
    assert old.select_one("a#way")["href"] == "../icy-fingers/" and old.select_one("a#way").get_text() == "Cold fingers"
    assert site.html("evidence/claims/mice/").select_one("a#way").get_text() == "In mice, gloves may warm the paws"
    assert site.html("prescribers/evidence/mittens/").select_one("a#way").get_text() == "Evidence in one table: How gloves work"
    assert all((site.folder / f"handouts/{name}/evidence-{paper}.pdf").is_file() for name in ("gloves", "mittens") for paper in ("a4", "letter"))


OLD_SITE = {"site/index.html": "The old site."}


def test_a_rename_without_a_word_stops_the_build_and_the_old_site_stays(build):
    changes = {**renamed(), NEW: (TINY / COLD).read_text("utf-8"), LIST: as_list([*OLD_ADDRESSES, "/handouts/cold-fingers/us.pdf"])}
    again = build({**changes, **OLD_SITE})
    assert again.result.returncode != 0
    for address in ("/symptoms/cold-fingers/", "/symptoms/cold-fingers/#for-prescribers", "/glossary/#cold-fingers", "/handouts/cold-fingers/us.pdf"):
        assert f"{address} was published and would stop working." in again.printed
    assert '"cold-fingers" under "formerly"' in again.printed
    assert "Traceback" not in again.printed
    assert (again.folder / "index.html").read_text() == "The old site."


def test_what_only_the_built_site_shows_stops_the_build_at_its_end(build, project):
    without = (TINY / "docs/evidence/index.md").read_text("utf-8").replace('{{ claims(topic="gloves") }}', "Gone.")
    addresses = ("/data/catalogue-of-hats.json", "/evidence/#gloves-warm-mice")
    changes = {"docs/evidence/index.md": without, LIST: as_list(addresses)}
    assert project(changes).problems == ()
    again = build({**changes, **OLD_SITE})
    assert again.result.returncode != 0
    for line, address in enumerate(addresses, 5):
        assert f"catalogue/permalinks.txt:{line}:1: {address} was published" in again.printed
    assert "Traceback" not in again.printed
    assert (again.folder / "index.html").read_text() == "The old site."


@dataclass(frozen=True)
class Made:
    path: str
    content: bytes


def test_the_files_of_a_renamed_record_are_at_both_addresses(project):
    now = project(renamed())
    assert aliases(now.sound)["symptoms/cold-fingers/"] == "symptoms/icy-fingers/"

    @at_old_addresses_too
    def make(project, host):
        for path in ("handouts/icy-fingers/us.pdf", "data/symptoms/icy-fingers.json", "symptoms/icy-fingers/index.json", "data/terms/glove.json"):
            yield Made(path, path.encode())
        yield Made("data/catalogue.json", b"all")
        yield Made("handouts/gloves/us.pdf", b"gloves")
        yield Made("handouts/icy-fingers-and-toes/us.pdf", b"another record")

    made = {one.path: one.content for one in make(SimpleNamespace(sound=now.sound), None)}
    assert set(made) - {path for path in made if "icy" in path} == {
        "handouts/cold-fingers/us.pdf", "data/symptoms/cold-fingers.json", "symptoms/cold-fingers/index.json", "data/terms/glove.json", "data/terms/mitt.json",
        "data/catalogue.json", "handouts/gloves/us.pdf", "handouts/mittens/us.pdf",
    }  # fmt: skip
    assert made["handouts/cold-fingers/us.pdf"] == b"handouts/icy-fingers/us.pdf"


def test_a_page_that_the_site_leads_to_is_not_renamed_unseen(project):
    text = (TINY / "docs/glossary.md").read_text("utf-8").replace("written:", "formerly: [glossary.md]\nwritten:")
    found = project({"docs/glossary.md": None, "docs/words.md": text})
    assert ("docs/words.md", "renamed_though_named") in {(one.file, one.check) for one in found.problems}


def test_the_sheets_of_a_renamed_country_keep_their_addresses(project):
    vocabulary = (TINY / "catalogue/vocabulary.yml").read_text("utf-8").replace("{id: us,", "{id: usa, formerly: [us],")
    renamed = {"catalogue/vocabulary.yml": vocabulary}
    for file in ("catalogue/urgent-help.yml", "catalogue/medicines/mittenazolam.yml"):
        renamed[file] = (TINY / file).read_text("utf-8").replace("region: us", "region: usa").replace("{us:", "{usa:")
    found = project(renamed).sound
    old = list(old_paths("handouts/warm-toes/usa-large.pdf", aliases(found), former_names(found)))
    assert old == ["handouts/hot-toes/usa-large.pdf", "handouts/warm-toes/us-large.pdf", "handouts/hot-toes/us-large.pdf"]
