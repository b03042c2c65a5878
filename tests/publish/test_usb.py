"""The copy of the site that is opened as files: what stands in it. How a browser takes it is in tests/browser/test_usb.py."""

from __future__ import annotations

from datetime import date
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup

from macros import usb
from macros.__main__ import main
from macros.usb.pages import Told, to_file

from conftest import contents


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("../a/", "../a/index.html"), ("../a/#b", "../a/index.html#b"), ("../a/?x=1/&y#z", "../a/index.html?x=1/&y#z"), ("./", "./index.html"), (".", "./index.html"),
        ("..", "../index.html"), ("../..", "../../index.html"), ("../..#x", "../../index.html#x"), ("a/b/", "a/b/index.html"),
        ("#a", "#a"), ("?q=/", "?q=/"), ("", ""), ("../a/b.pdf", "../a/b.pdf"), ("../feed.xml#a/", "../feed.xml#a/"), ("https://a.example/b/", "https://a.example/b/"),
        ("mailto:a@b.example", "mailto:a@b.example"), ("tel:+1/", "tel:+1/"), ("/a/", "/a/"), ("//a.example/", "//a.example/"),
    ],
)  # fmt: skip
def test_a_link_to_a_folder_names_its_page(address, file):
    assert to_file(address) == file


@pytest.fixture
def tiny_site(build):
    """With what only the real site has."""
    site = build().folder
    for path, text in {
        "assets/css/all.css": 'a { src: url("../fonts/a.woff2") }',
        "assets/js/all.js": "first();",
        "assets/fonts/a.woff2": "font",
        "sw.js": "x",
        "a.html.br": "x",
    }.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text)
    return site


def test_each_link_leads_to_a_file_and_the_rest_stays(tiny_site, tmp_path):
    copy = tmp_path / "copy"
    count = usb.copy(tiny_site, copy, date(2026, 1, 2))
    pages = sorted(copy.rglob("*.html"))
    assert count == len(pages) > 20
    for page in pages:
        html = BeautifulSoup(page.read_text("utf-8"), "html.parser")
        before = BeautifulSoup((tiny_site / page.relative_to(copy)).read_text("utf-8"), "html.parser")
        old, new = ([one["href"] for one in html.select("a[href]")] for html in (before, html))
        assert [to_file(one) for one in old] == [one for one in new if one != "https://tiny.example/"] or "/symptoms/hot-toes" in str(page)
        for link in new:
            path = unquote(urlsplit(link).path)
            assert urlsplit(link).scheme or not path or not (tiny_site / page.relative_to(copy).parent / path).exists() or (page.parent / path).is_file(), (
                page,
                link,
            )
        assert not html.select("link[rel=preload][as=font]") and "font-src data:;" in html.meta["content"]
    assert "from 2 January 2026" in (copy / "index.html").read_text("utf-8") and "https://tiny.example/" in (copy / "read-me.txt").read_text("utf-8")


def test_what_is_for_hosts_stays_behind_and_font_and_meanings_come_along(tiny_site, tmp_path):
    usb.copy(tiny_site, tmp_path / "copy")
    found = contents(tmp_path / "copy")
    assert {path for path in contents(tiny_site) if path not in found} >= {
        "sw.js",
        "404.html",
        ".htaccess",
        "_headers",
        "_headers.nginx",
        "_redirects",
        "a.html.br",
        "sitemap.xml",
    }
    assert b'url("data:font/woff2;base64,Zm9udA==")' in found["assets/css/all.css"]
    script = found["assets/js/all.js"].decode()
    assert script.startswith("first();") and 'self.OnStick = {"assets/terms.json":{' in script


def test_two_copies_are_the_same_and_the_site_is_as_it_was(tiny_site, tmp_path):
    before = contents(tiny_site)
    for name in ("one", "two"):
        usb.copy(tiny_site, tmp_path / name)
    assert contents(tmp_path / "one") == contents(tmp_path / "two") and contents(tiny_site) == before


def test_nothing_is_written_over(tmp_path, capsys):
    assert main(["usb", str(tmp_path / "new"), "--site", str(tmp_path)]) == 1
    assert "make site" in capsys.readouterr().err
    (tmp_path / "index.html").write_text("<p>")
    assert main(["usb", str(tmp_path), "--site", str(tmp_path)]) == 1
    assert "there already" in capsys.readouterr().err


def test_a_copy_without_a_day_says_so():
    assert "an unknown day" in Told.of("<title>Home - Tiny</title>", None).read_me()
