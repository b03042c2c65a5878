"""The worker's file: what it keeps from the start, and when browsers fetch it anew."""

from __future__ import annotations

import json

import pytest

from macros.addresses.site import Site
from macros.files import last_files, made_files
from macros.offline import ALWAYS, WORKER, assets_of, no_worker, worker

from conftest import ROOT, edited

PAGE = '<link rel="stylesheet" href="{up}a.css?v=1"><link rel="canonical" href="https://x.example/"><script src="{up}a.js"></script><script>1</script>'
OTHER = '<link rel="icon" href="{up}i.svg"><script src="https://other.example/a.js"></script><link rel="next" href="{up}next/">'


@pytest.fixture
def site(tmp_path):
    for page in ALWAYS:
        (tmp_path / page).mkdir(exist_ok=True)
        up = "../" if page else ""
        (tmp_path / page / "index.html").write_text((PAGE + (OTHER if page else "")).format(up=up))
    for name in ("a.css", "a.js", "i.svg"):
        (tmp_path / name).write_text(name)
    return tmp_path


def kept(site) -> dict:
    return json.loads(worker(site, ()).decode().partition(";\n")[0].removeprefix("const KEPT = "))


def test_what_the_pages_ask_for_is_kept_and_nothing_else(site):
    assert (kept(site)["pages"], kept(site)["assets"]) == (["", "urgent-help/", "symptoms/", "offline/"], ["a.css?v=1", "a.js", "i.svg"])


def test_addresses_are_from_the_root_wherever_the_page_is():
    assert assets_of(PAGE.format(up="../../"), "symptoms/x/") == ["a.css?v=1", "a.js"]


@pytest.mark.parametrize("name", ["a.css", "i.svg", "index.html", "urgent-help/index.html", "offline/index.html"])
def test_a_change_in_any_kept_file_changes_the_worker(site, name):
    before = worker(site, ())
    assert worker(site, ()) == before
    (site / name).write_text((site / name).read_text() + " ")
    assert worker(site, ()) != before


def test_a_change_elsewhere_does_not(site):
    before = worker(site, ())
    (site / "more.css").write_text("more")
    assert worker(site, ()) == before


def test_a_file_that_is_missing_does_not_stop_the_worker(site):
    (site / "i.svg").unlink()
    assert kept(site)["assets"] == ["a.css?v=1", "a.js"]


def test_a_site_without_the_page_to_show_offline_has_no_worker(site, project):
    def made() -> bool:
        return WORKER in [made.path for made in last_files(project(), Site("Tiny", "https://tiny.example/"), site)]

    assert made()
    (site / "offline/index.html").unlink()
    assert not made()


def test_only_the_preview_gets_the_worker_that_ends_itself(project):
    def made(preview: bool) -> dict[str, bytes]:
        return {file.path: file.content for file in made_files(project(), Site("Tiny", "https://tiny.example/"), preview=preview)}

    assert made(preview=True)[WORKER] == no_worker()
    assert WORKER not in made(preview=False)


def test_a_built_site_has_its_worker_and_the_setting(build):
    page = "---\ntitle: Saved\nkind: page\ndescription: Saved.\nwritten: 2026-01-02\n---\n\n{{ urgent_numbers() }}\n\n{{ saved_pages() }}\n"
    site = build({"docs/offline.md": page, "docs/assets/offline/saved.js": "1\n"})
    assert site.result.returncode == 0, site.printed
    assert kept(site.folder)["pages"][-1] == "offline/"
    assert (site.folder / WORKER).read_bytes() == worker(site.folder, ())
    assert site.html("offline/").select_one(".urgent-box a[href='tel:911']")
    assert site.html("").select_one("fieldset[data-keep][hidden]")


def test_the_numbers_bring_the_crisis_lines(build):
    line = '    lines: [{name: Line, number: "1 23", how: "Call 1 23.", for: "Distress.", kind: crisis, url: "https://x.example", seen: 2026-01-01, sources: [mitten-2001]}]'
    site = build(
        {**edited("catalogue/urgent-help.yml", "    lines: []", line), **edited("docs/index.md", "Welcome.", "Welcome.\n\n{{ urgent_numbers() }}\n\n")}
    )
    assert [a["href"] for a in site.html("").select(".urgent-box a[href^='tel:']")] == ["tel:911", "tel:123"]


def test_the_page_says_how_many_are_kept():
    most = (ROOT / "macros/offline/worker.js").read_text("utf-8").partition("const MOST = ")[2].partition(";")[0]
    assert f"The last {most} pages you opened are kept." in (ROOT / "docs/offline.md").read_text("utf-8")
