"""`python -m macros fix`: damage is mended, what a sentence says stays, a sound project is left alone."""

from __future__ import annotations

import re
import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.__main__ import main
from macros.catalogue.look_alikes import PAIRS
from macros.fix import mended
from macros.fix.days import readings
from macros.fix.signs import plain_lines
from macros.project import load_project

from conftest import ROOT, TINY, contents

settings.register_profile("same", derandomize=True, database=None, deadline=None)
settings.load_profile("same")

REAL = {
    file.relative_to(ROOT).as_posix(): file
    for folder, ending in (("catalogue", "yml"), ("docs", "md"))
    for file in sorted((ROOT / folder).rglob(f"*.{ending}"))
}
COLD, GLOVES = "catalogue/symptoms/cold-fingers.yml", "docs/how-it-happens/gloves.md"
DAY = re.compile(r"^((?:  )?(?:- )?(?:written|on|seen): )(\d{4})-(\d\d)-(\d\d)$", re.MULTILINE)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", DAY.sub(r"\1", text))


def in_blocks(text: str, change) -> str:
    """The text with each line changed that is no part of a folded text: what stands below ">-"."""
    made, within = [], False
    for line in text.split("\n"):
        within = within and (line.startswith(" ") or not line)
        made.append(line if within or line.startswith("#") else change(line))
        within = within or bool(re.search(r": [>|]-?$", line))
    return "\n".join(made)


def curly(line: str) -> str:
    return re.sub(r'^( *(?:- )?(?:\w+: )?)"([^"“”\\]*)"$', r"\1“\2”", line)


def curly_macros(text: str) -> str:
    return re.sub(r"\{\{[^{}]*\}\}", lambda macro: re.sub('"([^"]*)"', "“\\1”", macro[0]), text)


# Each kind of damage, and whether a page's text can have it.
DAMAGES = {
    "line ends": lambda text, page: text.replace("\n", "\r\n"),
    "mark": lambda text, page: "\ufeff" + text,
    "no-break": lambda text, page: re.sub(r"(?<=[a-z,.]) (?=[a-z])", "\u00a0", text, count=5),
    "tabs": lambda text, page: text if page else re.sub("^  ", "\t", text, flags=re.MULTILINE),
    "nothing": lambda text, page: re.sub(r"(?<=[a-z]\.)$", "\u200b", text, flags=re.MULTILINE),
    "trailing": lambda text, page: text if page else re.sub(r"(?<=\w)$", "  ", text, flags=re.MULTILINE),
    "curly": lambda text, page: text if page else in_blocks(text, curly),
    "macros": lambda text, page: curly_macros(text),
    "colons": lambda text, page: text if page else in_blocks(text, lambda line: re.sub(r"^(\w+): ", r"\1：", line)),
    "points": lambda text, page: text if page else in_blocks(text, lambda line: re.sub(r"^  - (?=\w+ [a-z ]+$)", "  • ", line)),
    "slashes": lambda text, page: DAY.sub(r"\1\2/\3/\4", text),
    "dots": lambda text, page: DAY.sub(lambda day: f"{day[1]}{day[4]}.{day[3]}.{day[2]}" if int(day[4]) > 12 else day[0], text),
}


def test_nothing_is_changed_in_a_sound_project(capsys):
    assert main(["fix", "--dry-run"]) == 0
    assert capsys.readouterr().out == "Nothing to mend.\n"


@settings(max_examples=150)
@given(
    st.sampled_from(sorted(name for name in REAL if name.count("/") > 1 and "_template" not in name)),
    st.sets(st.sampled_from(sorted(DAMAGES)), min_size=1, max_size=4),
)
def test_damage_to_any_record_or_page_is_undone(name, kinds):
    sound = REAL[name].read_text("utf-8")
    damaged = sound
    for kind in sorted(kinds, key=list(DAMAGES).index, reverse=True):
        damaged = DAMAGES[kind](damaged, name.endswith(".md"))
    made = mended(name, plain_lines(damaged.encode())).text
    assert words(made) == words(sound)
    assert mended(name, made).text == made
    assert normal(made) == normal(sound)


def normal(text: str) -> str:
    """Alike but for the kind of the quotes in a macro: within a value in double quotes they become single ones."""
    return re.sub(r"\{\{[^{}]*\}\}", lambda macro: re.sub("[\"']", "'", macro[0]), text)


@settings(max_examples=150)
@given(st.sampled_from(sorted(REAL)), st.data())
def test_no_word_is_changed_whatever_was_typed(name, data):
    text = REAL[name].read_text("utf-8")[:3000]
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(text)))
        text = (
            text[:at]
            + data.draw(st.sampled_from([*PAIRS, "：", "•", "– ", "\n• ", "\n- ", "\t", "\u00a0", "\n", "{{", "}}", '"', "'", "[", ": ", "\n  – "]))
            + text[at:]
        )
    assert words(mended(name, text).text) == words(text)


def test_every_file_damaged_at_once_is_mended_and_the_check_is_content(tiny, capsys):
    root = tiny()
    before = contents(root)
    for file in [*root.glob("catalogue/*/*.yml"), *root.glob("docs/**/*.md")]:
        text = file.read_text("utf-8")
        for damage in reversed(DAMAGES.values()):
            text = damage(text, file.suffix == ".md")
        file.write_bytes(text.encode())
    damaged = contents(root)
    assert load_project(root).problems
    assert main(["--root", str(root), "fix", "--dry-run"]) == 0
    assert contents(root) == damaged and "none made (--dry-run)" in capsys.readouterr().out
    assert main(["--root", str(root), "fix"]) == 0
    assert load_project(root).problems == ()
    after = contents(root)
    assert {name: words(text.decode()) for name, text in after.items() if name.endswith((".yml", ".md"))} == {
        name: words(text.decode()) for name, text in before.items() if name.endswith((".yml", ".md"))
    }
    assert main(["--root", str(root), "fix"]) == 0
    assert contents(root) == after


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("name: “Cold fingers”", 'name: "Cold fingers"'),
        ("name： Cold fingers", "name: Cold fingers"),
        ("name： “Cold: fingers”", 'name: "Cold: fingers"'),
        ("also_called: [“icy hands”, „cold hands“]", 'also_called: ["icy hands", "cold hands"]'),
        ("also_called:\n  • icy hands\n  • cold hands", "also_called:\n  - icy hands\n  - cold hands"),
        ("also_called:\n  – “icy hands”\n  – cold hands", 'also_called:\n  - "icy hands"\n  - cold hands'),
        ("also_called:\n‣ icy hands\n‣ cold hands", "also_called:\n- icy hands\n- cold hands"),
        ("also_called:\n\t- icy hands", "also_called:\n  - icy hands"),
        ('why: "See {{ term(“glove”) }}."', "why: \"See {{ term('glove') }}.\""),
        ("why: >-\n  See {{ term(“glove”, ‘can’t’) }}.", "why: >-\n  See {{ term(\"glove\", \"can’t\") }}."),
        ("written: 2026/11/03", "written: 2026-11-03"),
        ("written: 23.11.2026", "written: 2026-11-23"),
        ('written: "2026-11-03"', "written: 2026-11-03"),
        ("written: 3 November 2026", "written: 2026-11-03"),
        ("changed: [{on: 11/23/2026, what: At 11/23/2026.}]", "changed: [{on: 2026-11-23, what: At 11/23/2026.}]"),
    ],
)  # fmt: skip
def test_what_is_mended_in_a_record(typed, right):
    assert mended(COLD, typed + "\n").text == right + "\n"


@pytest.mark.parametrize(
    "text",
    [
        "why: >-\n  – and so on.\n  Note： he said “so”.\nname： x",
        "why: “Slow” is what they call “it”",
        "what: 3.11.2026",
        "written: 2026/25/03",
        "# “a note”",
    ],
)
def test_what_stays_because_a_sentence_may_say_it(text):
    assert mended(COLD, text + "\n").text == text.replace("name： x", "name: x") + "\n"


def test_a_day_with_two_readings_is_left_and_told(tiny, capsys):
    root = tiny({COLD: (TINY / COLD).read_text("utf-8").replace("2026-01-02", "3.11.2026")})
    assert main(["--root", str(root), "fix", COLD]) == 1
    line = next(n for n, one in enumerate((root / COLD).read_text("utf-8").split("\n"), 1) if "3.11" in one)
    assert f"{COLD}:{line}: 3.11.2026 may mean 2026-11-03 or 2026-03-11." in capsys.readouterr().out
    assert readings("11.11.2026") and len(readings("11.11.2026")) == 1


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("Bring:\n- a list\n- a pen", "Bring:\n\n- a list\n- a pen"),
        ("Bring this.\n1. A list.\n2. A pen.", "Bring this.\n\n1. A list.\n2. A pen."),
        ("Bring:\n• a list\n• a pen", "Bring:\n\n- a list\n- a pen"),
        ("· a list\n· a pen", "- a list\n- a pen"),
        ("See {{ term(“glove”) }}.", 'See {{ term("glove") }}.'),
        ("One.  \nTwo.   ", "One.  \nTwo."),
    ],
)
def test_what_is_mended_on_a_page(typed, right):
    top = "---\ntitle: A\n---\n\n"
    assert mended(GLOVES, f"{top}{typed}\n").text == f"{top}{right}\n"


@pytest.mark.parametrize(
    "text", ["Gloves are warm\n– so they say.", "It is three\n- or four.", "```\n• a\n```", "- one\ntwo\n- three", "    • code", "{{ claims() }}\n\n- a"]
)
def test_what_stays_on_a_page(text):
    page = f"---\ntitle: A\n---\n\n{text}\n"
    assert mended(GLOVES, page).text == page


def test_each_change_is_shown_with_its_line(tiny, capsys):
    root = tiny({COLD: (TINY / COLD).read_text("utf-8").replace("name: Cold fingers", "name： “Cold fingers”")})
    assert main(["--root", str(root), "fix", str(root / "catalogue/symptoms")]) == 0
    assert capsys.readouterr().out == f'{COLD}:1: "name： “Cold fingers”" → "name: "Cold fingers""\n1 change in 1 file.\n'


def test_what_cannot_be_mended_is_said_without_a_traceback(tiny, capsys):
    conflict = "<<<<<<< HEAD\nname: a\n=======\nname: b\n>>>>>>> other\n"
    root = tiny({COLD: b"name: \xff\n", "catalogue/terms/glove.yml": conflict})
    assert main(["--root", str(root), "fix"]) == 1
    said = capsys.readouterr().out
    assert f"{COLD}:1: this is not UTF-8" in said and "catalogue/terms/glove.yml:1: two versions" in said
    assert (root / "catalogue/terms/glove.yml").read_text() == conflict
    assert main(["--root", str(root), "fix", "no-such-file.yml"]) == 1
    shutil.rmtree(root)
