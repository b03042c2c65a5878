"""A release has all it needs, and two of the same site have the same bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import tarfile
import zipfile
from datetime import date

import pytest

from supply import __main__, offline, release
from supply.archives import NotAFile, files, zipped
from supply.release import Refused, named, write

from conftest import ROOT, contents

TODAY = "# Changes\n\n## 2026-01-02\n\n- A new page.\n\n## 2026-01-01\n\n- The first.\n"
NAME = "2026-01-02"


@pytest.fixture
def project_of(tmp_path, monkeypatch):
    """project_of(text of CHANGELOG.md) -> a root with what a release reads, and a site that is no real one."""
    monkeypatch.setattr(release, "offline_copy", lambda site, to, day: shutil.copytree(site, to))

    def make(changelog: str = TODAY):
        root = tmp_path / "project"
        for path, text in {
            "CHANGELOG.md": changelog,
            "supply/sbom.json": "{}",
            "supply/licences.md": "# L\n",
            "site/index.html": "<p>home</p>",
            "site/a/index.html": "<p>a</p>",
            "site/a.txt": "é\n",
            "site/.htaccess": "x",
        }.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        return root

    return make


def released(root, to="dist"):
    write(root, root / "site", root / to)
    return contents(root / to)


def test_two_releases_of_one_site_have_the_same_bytes(project_of):
    root = project_of()
    first = released(root)
    for file in (root / "site").rglob("*"):
        os.utime(file, (1, 1))
        file.chmod(0o755)
    assert released(root, "other") == first == released(root)


def test_a_built_site_is_in_both_archives_file_by_file(build, project_of, tmp_path):
    site, root = build().folder, project_of()
    write(root, site, tmp_path / "dist")
    with tarfile.open(tmp_path / f"dist/site-{NAME}.tar.gz") as archive:
        assert {one.name: archive.extractfile(one).read() for one in archive} == within(f"site-{NAME}", site)
        assert {(one.mode, one.uid, one.uname, one.mtime) for one in archive} == {(0o644, 0, "", 1767225600)}
    with zipfile.ZipFile(tmp_path / f"dist/offline-{NAME}.zip") as archive:
        assert {one.filename: archive.read(one) for one in archive.infolist()} == within(f"offline-{NAME}", site)
        assert {one.date_time for one in archive.infolist()} == {(2026, 1, 1, 0, 0, 0)}


def within(top, folder):
    return {f"{top}/{path}": content for path, content in contents(folder).items()}


def test_readers_get_the_copy_that_needs_no_server_where_something_makes_one(tmp_path, monkeypatch):
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("home")
    (tmp_path / "made_up_copies.py").write_text("def copy(site, folder, day):\n    folder.mkdir()\n    (folder / 'day').write_text(str(day))\n")
    monkeypatch.syspath_prepend(tmp_path)
    for number, (name, made) in enumerate({"made_up_copies": {"day": b"2026-01-01"}, "no_such_copies": {"index.html": b"home"}}.items()):
        monkeypatch.setattr(offline, "COPIES", name)
        offline.offline_copy(tmp_path / "site", tmp_path / str(number), date(2026, 1, 1))
        assert contents(tmp_path / str(number)) == made


def test_the_sums_are_those_that_other_programs_count(project_of):
    root = project_of()
    found = released(root)
    assert set(found) == {
        f"site-{NAME}.tar.gz",
        f"offline-{NAME}.zip",
        f"parts-{NAME}.json",
        f"licences-{NAME}.md",
        "CHANGES.md",
        "VERIFY.md",
        "FILES.sha256",
        "SHA256SUMS",
    }
    listed = [line.split("  ", 1)[1] for line in found["SHA256SUMS"].decode().splitlines()]
    assert listed == sorted(set(found) - {"SHA256SUMS"})
    subprocess.run(["tar", "xzf", f"site-{NAME}.tar.gz"], cwd=root / "dist", check=True)
    zipfile.ZipFile(root / f"dist/offline-{NAME}.zip").extractall(root / "dist")
    for sums in ("SHA256SUMS", "FILES.sha256"):
        subprocess.run(["sha256sum", "--check", "--quiet", "--strict", sums], cwd=root / "dist", check=True)
    assert found["CHANGES.md"].decode() == "- A new page.\n"
    assert NAME in found["VERIFY.md"].decode() and "$" not in found["VERIFY.md"].decode()


@pytest.mark.parametrize(
    ("changelog", "said"),
    [
        (TODAY.replace(NAME, "Unreleased"), "the day of the release"),
        (TODAY.replace(NAME, "2 January 2026"), "the day of the release"),
        (TODAY.replace("- A new page.\n", ""), "nothing stands under"),
    ],
)
def test_a_release_needs_its_day_and_what_changed(project_of, changelog, said):
    with pytest.raises(Refused, match=said):
        named(project_of(changelog))


def test_what_is_no_release_is_never_deleted_and_no_half_one_stays(project_of):
    root = project_of()
    with pytest.raises(Refused, match="no earlier release"):
        write(root, root / "site", root / "supply")
    with pytest.raises(Refused, match="holds no built site"):
        write(root, root / "supply", root / "dist")
    (root / "site/link").symlink_to("a.txt")
    with pytest.raises(Refused, match="a link or a device"):
        write(root, root / "site", root / "dist")
    assert sorted(one.name for one in root.iterdir()) == ["CHANGELOG.md", "site", "supply"]
    with pytest.raises(NotAFile):
        list(files(root / "site"))


def test_a_zip_cannot_be_older_than_its_calendar(project_of, tmp_path):
    with pytest.raises(ValueError, match="1980"):
        zipped(project_of() / "site", tmp_path / "x.zip", "x", 0)


def test_the_command_rehearses_a_release(project_of, tmp_path, capsys):
    words = ["release", "--site", str(project_of() / "site"), "--to", str(tmp_path / "dist"), "--rehearse"]
    assert __main__.main([*words, "try"]) == 0 and "offline-try.zip" in capsys.readouterr().out
    assert __main__.main([*words, "../try"]) == 1 and "name of a file" in capsys.readouterr().err


def test_the_changelog_has_a_heading_that_can_become_a_release():
    heading = release._HEADING.search((ROOT / "CHANGELOG.md").read_text("utf-8"))[1]
    assert heading == "Unreleased" or release._NAME.fullmatch(heading)
