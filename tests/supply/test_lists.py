"""The lists of parts say what the locks say, and what readers get is named with its licence on the site."""

from __future__ import annotations

import json
from functools import cache

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from supply.licences import asked, installed
from supply.locks import LOCKS, Package, locked
from supply.sbom import packages_in
from supply.shipped import kept, shipped
from supply.written import LICENCES, SBOM, files

from conftest import ROOT

CREDITS = ROOT / "docs/about/credits.md"
FONTS = ("*.woff2", "*.ttf", "*.otf", "*.woff")


@cache
def listed() -> list[Package]:
    return packages_in((ROOT / SBOM).read_text("utf-8"))


def test_each_locked_package_is_listed_and_no_other():
    # Red after a change to a lock: make supply.
    assert [(one.key, one.locks, one.digest) for one in listed()] == [(one.key, one.locks, one.digest) for one in locked(ROOT)]


@pytest.mark.parametrize("path", [SBOM, LICENCES])
def test_the_same_parts_give_the_same_bytes(path):
    # Also red when a lock, a font, shipped.yml or kept.yml has changed: make supply.
    assert files(ROOT, listed())[path] == (ROOT / path).read_text("utf-8")


def test_the_list_of_parts_is_valid_by_its_schema():
    text = (ROOT / SBOM).read_text("utf-8")
    validator = JsonStrictValidator(SchemaVersion.V1_6)
    assert validator.validate_str(text) is None
    assert validator.validate_str(text.replace('"bomFormat": "CycloneDX"', '"bomFormat": "other"')) is not None


def test_no_licence_is_missing_and_each_lock_has_packages():
    assert [one.name for one in listed() if not one.licence] == []
    assert {lock for one in listed() for lock in one.locks} == set(LOCKS)


def test_every_font_that_readers_get_is_listed():
    fonts = {file.relative_to(ROOT).as_posix() for folder in ("docs", "macros") for name in FONTS for file in (ROOT / folder).rglob(name)}
    assert fonts == {file for one in shipped(ROOT) for file in one.files}


@pytest.mark.parametrize("one", shipped(ROOT), ids=lambda one: one.name)
def test_what_readers_get_is_named_on_the_site_with_its_licence(one):
    page, notice = CREDITS.read_text("utf-8"), (ROOT / one.notice).read_text("utf-8")
    assert one.name in page and one.notice.removeprefix("docs/") in page
    holder = one.copyright.partition(";")[0].split()[-1].strip(".")
    assert holder in notice and len(notice) > 900


def test_notices_of_fonts_are_those_that_came_with_them():
    folder = ROOT / "macros/handouts/fonts"
    assert (ROOT / "docs/assets/notices/dejavu.txt").read_bytes() == (folder / "DejaVu.txt").read_bytes()
    assert (ROOT / "docs/assets/fonts/OFL.txt").read_bytes() == (folder / "OFL.txt").read_bytes()


def test_a_package_that_is_kept_knowingly_is_still_here():
    _, old = kept(ROOT)
    assert {one.name for one in old} <= {one.name for one in listed()}


def test_what_a_package_says_of_itself(tmp_path):
    for name, lines in {
        "a": "License-Expression: MIT\nHome-page: https://a.example",
        "b": "License: UNKNOWN\nClassifier: License :: OSI Approved :: BSD License\nProject-URL: Repository, https://b.example",
        "c": "License-File: COPYING",
    }.items():
        folder = tmp_path / f"{name}-1.0.dist-info"
        folder.mkdir()
        (folder / "METADATA").write_text(f"Metadata-Version: 2.4\nName: {name}\nVersion: 1.0\n{lines}\n")
    (tmp_path / "d").mkdir()
    (tmp_path / "d/package.json").write_text(
        json.dumps({"name": "d", "version": "1.0", "licenses": [{"type": "ISC"}], "repository": {"url": "git+https://d.example.git"}})
    )
    said = installed([tmp_path], [tmp_path])
    packages = [Package("pypi", name, "1.0", ("x",)) for name in "abc"] + [Package("npm", "d", "1.0", ("x",)), Package("pypi", "a", "2.0", ("x",))]
    found = [(one.licence, one.home, one.said_by) for one in asked(packages, said)]
    assert found == [
        ("MIT", "https://a.example", ""),
        ("BSD License", "https://b.example", ""),
        ("see its file COPYING", "", ""),
        ("ISC", "https://d.example", ""),
        ("MIT", "https://a.example", "1.0"),
    ]
    # What is not installed any more keeps what was said.
    assert asked(packages[:1], {}, [asked(packages, said)[0]])[0].licence == "MIT"
