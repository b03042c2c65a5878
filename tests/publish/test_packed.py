"""The packed forms beside the text files of a site."""

from __future__ import annotations

import gzip
import os

import pytest

from macros import compress as room
from macros.__main__ import main
from macros.compress import compress

from publish.servers import missing

LONG = "<p>the same words again</p>\n" * 50


@pytest.fixture
def site(tmp_path):
    for path, text in {"index.html": LONG, "a/b.json": LONG, "short.html": "<p>", "a.pdf": LONG, "noise.txt": os.urandom(300).hex()[:260]}.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    os.utime(tmp_path / "index.html", (1_700_000_000, 1_700_000_000))
    return tmp_path


def forms(site, suffix: str) -> list[str]:
    return sorted(file.relative_to(site).as_posix() for file in site.rglob(f"*{suffix}"))


def test_text_is_packed_and_nothing_else(site):
    before, after = compress(site)
    assert forms(site, ".gz") == ["a/b.json.gz", "index.html.gz", "noise.txt.gz"]
    assert gzip.decompress((site / "index.html.gz").read_bytes()).decode() == LONG
    assert (site / "index.html.gz").stat().st_mtime == 1_700_000_000
    assert before == 2 * len(LONG) + 260 and 0 < after < before / 2


def test_two_runs_write_the_same_bytes_and_forget_what_has_gone(site):
    compress(site)
    first = {file: file.read_bytes() for file in site.rglob("*.gz")}
    (site / "a/b.json").unlink()
    compress(site)
    assert {file: file.read_bytes() for file in site.rglob("*.gz")} == {file: content for file, content in first.items() if file.name != "b.json.gz"}


@pytest.mark.skipif(bool(missing("brotli")), reason="brotli is not here: python tests/publish/servers.py")
def test_brotli_is_smaller(site):
    compress(site)
    assert (site / "index.html.br").stat().st_size < (site / "index.html.gz").stat().st_size


def test_without_brotli_there_is_gzip_and_a_word_about_it(site, monkeypatch, capsys):
    monkeypatch.setattr(room, "_brotli", lambda level=0: None)
    assert main(["compress", str(site)]) == 0
    said = capsys.readouterr()
    assert "Brotli is not here" in said.err and "MB" in said.out and forms(site, ".br") == []


def test_a_folder_that_is_no_site_is_left_alone(tmp_path, capsys):
    (tmp_path / "a.html").write_text(LONG)
    assert main(["compress", str(tmp_path)]) == 1
    assert "make site" in capsys.readouterr().err and forms(tmp_path, ".gz") == []
