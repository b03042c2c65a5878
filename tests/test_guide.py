"""The pages for volunteers are true: what they show as an example passes the check, and what they show as a message is one.

Both are tried on a copy of the project. A record of ours may change freely: its example
on a page takes its place there, so the page need not follow each edit, but must stay sound.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from conftest import ROOT
from sharing import once

GUIDE = ROOT / "docs/contribute"
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MESSAGE = re.compile(r"((?:catalogue|docs)/\S+?):\d+:\d+: (.+)\n")
PLACED = re.compile(r"^# (catalogue/\S+\.yml)$", re.MULTILINE)
# A page cannot begin with a comment, so its place is said here.
PAGE = "docs/situations/lost-or-stolen.md"
NUMBERS = "catalogue/urgent-help.yml"
# None takes a symptom or a word of the glossary away: each text of all would be read anew.
# Slips behind the messages that the guide shows: (file, what stands there as a pattern, what somebody wrote).
SLIPS = (
    ("catalogue/symptoms/body-odor.yml", "or different.", "or different. There is a cure."),
    ("catalogue/symptoms/body-odor.yml", r"related: \[sweating,", "related: [sweatin,"),
    ("catalogue/everyday-words.yml", r"for: \[dry-mouth\]", "for: [dry-mouht]"),
    ("catalogue/sources/busto-1986.yml", 'PMID: "3092053"', "PMID: 3092053"),
    ("catalogue/terms/hypnotic.yml", r"\[who-atc\]", "[who-act]"),
    ("catalogue/claims/interdose-anxiety.yml", "strength: supported", "strength: established"),
    ("catalogue/signs/skin-infected.yml", "level: today", "level: urgent"),
    (NUMBERS, r"(name: Healthline\n(?:.*\n){4})        seen(?:_elsewhere)?: .*\n", r"\1"),
    (PAGE, "## Whom to tell", "## Who to tell"),
    (
        "catalogue/symptoms/itching.yml",
        "reviewed: null",
        'reviewed:\n  {by: "Dr. A. Name", role: pharmacist, registration: "Register of examples", on: 2026-11-30, of: 0123456789ab}',
    ),
    ("catalogue/signs/yellow-skin.yml", r'because: "(.*)"', r"because: A sign: \1"),
    ("catalogue/signs/odd-spells.yml", "level:", "levl:"),
    ("catalogue/signs/little-urine.yml", r"written: [0-9]{4}-\d\d-\d\d", "written: 29.11.2026"),
    ("catalogue/symptoms/temperature-swings.yml", "feels_like: >-\n", f"feels_like: >-\n  {'You feel hot, ' * 9}and cold.\n"),
    ("catalogue/symptoms/increased-appetite.yml", r"can_help:\n  - .*", f'can_help:\n  - "{"Eat slowly. " * 10}."'),
)
RENAMED = ("catalogue/signs/mouth-sores.yml", "catalogue/signs/sores-in-mouth.yml")
PAGES = sorted(GUIDE.glob("*.md"))


def fenced(page: Path, *kinds: str) -> list[str]:
    return [text for kind, text in FENCE.findall(page.read_text("utf-8")) if kind in kinds]


def examples() -> dict[str, str]:
    """The whole files that the guide shows, by their place."""
    found = {PAGE: fenced(GUIDE / "add-page.md", "markdown")[0]}
    for page in PAGES:
        found |= {place[1]: text for text in fenced(page, "yaml") if (place := PLACED.search(text))}
    return found


def messages(page: Path) -> list[tuple[str, str]]:
    return [message for text in fenced(page, "text") for message in MESSAGE.findall(text)]


def checked(folder: Path) -> None:
    """What the check says of a copy: as the guide has it, and with its slips and a record renamed."""
    for name in ("catalogue", "docs", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    if (kept := ROOT / ".cache/answers").is_dir():  # it spares ten seconds where it is, and changes no answer
        shutil.copytree(kept, folder / ".cache/answers")
    for place, text in examples().items():
        _place(folder / place, text)
    (folder / "sound.txt").write_text(_check(folder), "utf-8")
    for place, was, now in SLIPS:
        text = (folder / place).read_text("utf-8")
        changed = re.sub(was, now, text, count=1)
        assert changed != text, f"{was!r} is not in {place} any more"
        (folder / place).write_text(changed, "utf-8")
    old, new = (folder / one for one in RENAMED)
    new.write_text(old.read_text("utf-8").replace("level:", f"formerly: [{old.stem}]\nlevel:", 1), "utf-8")
    old.unlink()
    (folder / "said.txt").write_text(_check(folder), "utf-8")


def _place(file: Path, text: str) -> None:
    if file.name != "urgent-help.yml":
        file.write_text(text, "utf-8")
        return
    (region,) = re.findall(r"^  - region: (\w+)$", text, re.MULTILINE)
    now, found = re.subn(rf"^  - region: {region}\n(?:    .*\n|\n)+", text.replace("\\", r"\\"), file.read_text("utf-8"), flags=re.MULTILINE)
    assert found == 1
    file.write_text(now, "utf-8")


def _check(root: Path) -> str:
    command = [sys.executable, "-m", "macros", "--root", str(root), "check"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False).stdout


@pytest.fixture(scope="module")
def tried() -> Path:
    return once("guide", checked)


def test_the_guide_has_an_example_of_each_thing_that_it_explains():
    places = set(examples())
    kinds = {place.split("/")[1] for place in places if place.count("/") == 2}
    assert {"symptoms", "sources", "terms", "signs", "searches", "situations"} <= kinds and NUMBERS in places


def test_each_example_passes_the_check(tried):
    assert (tried / "sound.txt").read_text("utf-8").endswith(": no problems.\n"), (tried / "sound.txt").read_text("utf-8")


@pytest.mark.parametrize("page", [page for page in PAGES if messages(page)], ids=lambda page: page.stem)
def test_each_message_is_what_the_check_says(page, tried):
    said = MESSAGE.findall((tried / "said.txt").read_text("utf-8"))
    for file, words in messages(page):
        of_file = [one for where, one in said if where == file]
        assert any(one == words or (words.endswith(" …") and one.startswith(words[:-1])) for one in of_file), of_file


def test_each_task_shows_a_message_and_leads_on():
    tasks = ["mend-a-sentence", "add-words", "add-symptom", "add-source", "add-term", "add-evidence", "change-a-sign", "add-country", "add-page", "rename"]
    for task in tasks:
        page = GUIDE / f"{task}.md"
        text = page.read_text("utf-8")
        assert messages(page) and "on-the-web.md#next" in text and "on-the-web.md#mend" in text, task


def test_better_words_are_those_of_the_check():
    kinds = yaml.safe_load((ROOT / "catalogue/wording.yml").read_text("utf-8"))["kinds"]
    table = (GUIDE / "what-you-send.md").read_text("utf-8").split("{ #refused }")[1].split("Some single words")[0]
    rows = [line.strip("| ").split(" | ") for line in table.splitlines() if line.startswith("| ")][1:]
    assert [better for _, better in rows] == [kind["better"] for kind in kinds.values()]


def test_each_folder_of_the_catalogue_is_in_the_list_of_what_is_where():
    told = (GUIDE / "index.md").read_text("utf-8")
    folders = {one.name for one in (ROOT / "catalogue").iterdir() if one.is_dir()} - {"schema", "phrasings"}
    lists = {one.name for one in (ROOT / "catalogue").glob("*.yml")}
    assert {one for one in folders if f"`catalogue/{one}/`" not in told} | {one for one in lists if f"`catalogue/{one}`" not in told} == set()
