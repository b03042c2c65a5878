"""A tiny site, built: what a reader, a volunteer and a host get."""

from __future__ import annotations

from conftest import contents, edited

COLD = "catalogue/symptoms/cold-fingers.yml"


def texts(elements) -> list[str]:
    return [" ".join(element.get_text(" ").split()) for element in elements]


def article(site, address):
    return site.html(address).select_one("article")


def test_a_symptom_page_from_top_to_bottom(build):
    site = build()
    assert site.result.returncode == 0, site.printed
    assert "WARNING" not in site.printed
    page = article(site, "symptoms/cold-fingers/")
    assert page.h1.get_text() == "Cold fingers"
    assert texts(page.select("h2")) == [
        "The short version", "What it can feel like", "Why it may happen", "What you can do now", "Questions for your prescriber",
        "Get help right away", "Other causes", "For prescribers", "Related symptoms",
    ]  # fmt: skip
    bullets = texts(page.select(".short-version li"))
    assert len(bullets) == 3 and bullets[1].startswith("Do not stop your medicine suddenly.")
    assert "Other causes are possible" in bullets[2]
    assert "Not reviewed by a clinician" in page.select_one(".status-line").get_text()
    assert texts(page.select("ol strong"))[:1] == ["Wear gloves."]
    urgent = page.select_one(".urgent-box")
    assert "A finger that turns white." in urgent.get_text() and "911" in urgent.get_text()
    assert "n = 1,200" in page.get_text() and "people who chose to answer an invented survey" in page.get_text()
    named = page.find("dt", string="Named in").find_next_sibling("dd")
    assert " ".join(named.get_text().split()) == "Survey [2]"  # the guideline is cited, but does not name it
    assert "Others say: One survey found no change." in " ".join(page.select_one("details.prescribers").get_text(" ").split())
    assert page.select_one("details.prescribers .page-sources") is not None
    numbered = [li["id"] for li in page.select(".page-sources li")]
    assert numbered == ["cite-scarf-2002", "cite-mitten-2001"]
    assert {a["href"] for a in page.select("a.cite")} == {"#cite-scarf-2002", "#cite-mitten-2001"}
    edit = [a["href"] for a in site.html("symptoms/cold-fingers/").select("a") if "git.example" in a.get("href", "")]
    assert edit == ["https://git.example/tiny/edit/main/catalogue/symptoms/cold-fingers.yml"]


def test_in_an_emergency_the_way_to_help_comes_first(build):
    page = article(build(edited(COLD, "group: hands", "group: emergencies")), "symptoms/cold-fingers/")
    assert texts(page.select("h2"))[:3] == ["Get help right away", "The short version", "What it can feel like"]
    assert len(page.select(".urgent-box")) == 1
    assert page.h1.find_next_sibling() == page.select_one(".urgent-box")
    assert [a["href"] for a in page.select(".urgent-box a[href^='tel:']")] == ["tel:911"]


def test_a_record_can_ask_for_help_first_and_a_crisis_brings_its_lines(build):
    line = '    lines: [{name: Line, number: "1 23", how: "Call 1 23.", for: "Distress.", kind: crisis, url: "https://x.example", seen: 2026-01-01, sources: [mitten-2001]}]'
    changes = {
        **edited(COLD, "other_causes:", "help_first: true\nother_causes:"),
        **edited("catalogue/urgent-help.yml", "    lines: []", line),
        **edited("catalogue/vocabulary.yml", "{id: today,", "{id: crisis, label: Contact a crisis line now, answers: crisis}, {id: today,"),
        **edited("catalogue/signs/white-finger.yml", "level: today", "level: crisis"),
    }
    page = article(build(changes), "symptoms/cold-fingers/")
    assert page.h1.find_next_sibling() == page.select_one(".urgent-box")
    assert [a["href"] for a in page.select(".urgent-box a[href^='tel:']")] == ["tel:911", "tel:123"]


def test_links_lead_both_ways(build):
    site = build()
    assert ("../../glossary/#glove", "glove") in [(a["href"], a.get_text()) for a in article(site, "symptoms/cold-fingers/").select("p a")]
    linked = {a["href"] for a in article(site, "symptoms/cold-fingers/").select(".linked-from a")}
    assert linked == {"../../glossary/#glove", "../../", "../../how-it-happens/gloves/"}
    assert [a.get_text() for a in article(site, "symptoms/").select("#hands a")] == ["Cold fingers"]
    glossary = article(site, "glossary/")
    assert glossary.select_one("#cold-fingers a")["href"] == "../symptoms/cold-fingers/"
    assert "Cold fingers" in texts(glossary.select("#glove .linked-from a"))
    assert "How gloves work" in texts(article(site, "evidence/claims/gloves-warm-mice/").select(".linked-from a"))


def test_an_explainer_has_its_frame(build):
    page = article(build(), "how-it-happens/gloves/")
    assert page.h1.get_text() == "How gloves work"
    assert texts(page.select(".short-version li"))[1].startswith("Do not stop your medicine suddenly.")
    claim = page.select_one(".claim")
    assert "In mice, gloves may warm the paws." in claim.get_text()
    assert "How sure? Supported. Based on animals." in " ".join(claim.get_text().split())
    assert "Others say: One survey found no change." in " ".join(claim.get_text().split())
    assert texts(page.select("h2"))[-3:] == ["Questions for your prescriber", "Get help right away", "Sources"]
    assert page.select_one("figure svg[role=img]") is not None


def test_one_new_file_makes_page_row_entry_and_backlinks(build, tiny):
    text = (tiny() / COLD).read_text("utf-8").replace("Cold fingers", "Stiff fingers").replace("[warm-toes]", "[warm-toes, cold-fingers]")
    text = text.replace("feel cold", "feel stiff").replace("HP:0000001", "HP:0000002")
    site = build({"catalogue/symptoms/stiff-fingers.yml": text})
    assert article(site, "symptoms/stiff-fingers/").h1.get_text() == "Stiff fingers"
    assert "Stiff fingers" in texts(article(site, "symptoms/").select("#hands a"))
    assert article(site, "glossary/").select_one("#stiff-fingers") is not None
    assert "Stiff fingers" in texts(article(site, "symptoms/cold-fingers/").select(".linked-from a"))
    assert "Stiff fingers" in texts(article(site, "evidence/claims/gloves-warm-mice/").select(".linked-from a"))


def test_a_former_address_leads_to_the_new_one(build):
    page = build().html("symptoms/hot-toes/")
    assert page.select_one("meta[http-equiv=refresh]")["content"].endswith("../warm-toes/")
    assert "../warm-toes/" in [a.get("href") for a in page.select("a")]


def test_every_fault_is_said_at_once_and_the_old_site_stays(build):
    site = build()
    before = (site.folder / "index.html").read_bytes()
    again = build(
        {
            **edited(COLD, "group: hands", "group: handz"),
            **edited("docs/how-it-happens/gloves.md", '{{ claim("gloves-warm-mice") }}', '{{ clame("gloves-warm-mice") }}'),
            **edited("docs/index.md", '{{ symptom("cold-fingers", "cold hands") }}', '{{ symptom("cold-fingers" }} and {{ never("closed"'),
        }
    )
    assert again.result.returncode != 0
    for place in (f"{COLD}:4:8:", "docs/how-it-happens/gloves.md:17:1:", "docs/index.md:8:"):
        assert place in again.printed
    assert "Traceback" not in again.printed
    assert (site.folder / "index.html").read_bytes() == before
    assert not (again.root / "site.new").exists()


def test_a_broken_link_fails_late_and_the_old_site_stays(build):
    site = build()
    before = (site.folder / "index.html").read_bytes()
    again = build(edited("docs/index.md", "how-it-happens/gloves.md", "how-it-happens/mittens.md"))
    assert again.result.returncode != 0
    assert "mittens.md" in again.printed
    assert (site.folder / "index.html").read_bytes() == before


def test_a_page_by_hand_at_a_generated_address_is_refused(build):
    site = build({"docs/symptoms/cold-fingers.md": '---\ntitle: T\nkind: page\ndescription: "D"\nwritten: 2026-01-02\n---\nMine.\n'})
    assert site.result.returncode != 0
    assert "docs/symptoms/cold-fingers.md:1:1:" in site.printed


def test_two_builds_are_the_same_bytes(build):
    site = build()
    first = site.folder.rename(site.root / "first")
    second = build().folder
    assert contents(first) == contents(second)


def test_pages_can_be_written_to_a_folder(tiny, tmp_path):
    import subprocess
    import sys

    from conftest import ROOT

    result = subprocess.run(
        [sys.executable, "-m", "macros", "--root", str(tiny()), "pages", str(tmp_path / "pages")],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (result.returncode, result.stderr) == (0, "")
    written = sorted(path.relative_to(tmp_path / "pages").as_posix() for path in (tmp_path / "pages").rglob("*.md"))
    assert written[-3:] == ["symptoms/index.md", "symptoms/warm-toes.md", "urgent-help.md"] and len(written) == 22
    assert all("{{" not in (tmp_path / "pages" / name).read_text("utf-8") for name in written)
