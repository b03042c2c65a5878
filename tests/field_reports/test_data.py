"""Faults that people reported in public about tables opened in spreadsheets and read by programs."""

from __future__ import annotations

import csv
import io
import json

import pytest

from macros.addresses.site import Site
from macros.exports.files import exported

from conftest import ROOT, edited

SCARF = "catalogue/sources/scarf-2002.yml"
SITE = Site("Tiny Explained", "https://tiny.example/")


@pytest.mark.parametrize("begins", ["=1+1", "+1", "-1", "@x", "'x"])
def test_data_csv_in_excel_holds_what_the_json_holds_but_for_the_stated_guard(project, begins):
    files = dict(exported(project(edited(SCARF, "Of mice", f"{begins} mice, “é” and")).sound, SITE))
    content = files["data/sources.csv"]
    assert content.startswith(b"\xef\xbb\xbf")
    titles = {row["id"]: row["title"] for row in csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))}
    told = {row["id"]: row["title"] for row in json.loads(files["data/sources.json"])["sources"]}
    guard = "" if begins == "'x" else "'"
    assert told["scarf-2002"].startswith(begins)
    assert titles["scarf-2002"] == guard + told["scarf-2002"]
    assert titles["mitten-2001"] == told["mitten-2001"]


def test_data_csv_in_excel_guard_and_mark_are_told_where_the_tables_are_offered():
    page = (ROOT / "docs/prescribers/data.md").read_text("utf-8")
    assert "byte order mark" in page
    assert "apostrophe in front" in page
