"""What a machine may mend is suggested, as blocks that nobody's text can leave."""

from __future__ import annotations

import re

from macros.review import told
from macros.review.base import compare
from macros.review.mends import Mend, mends

from conftest import copied, edited

SYMPTOM = "catalogue/symptoms/cold-fingers.yml"
TYPED = edited(SYMPTOM, "They feel like ice.", "They feel\u00a0like ice.  ")


def test_only_what_never_changes_a_meaning_is_suggested_and_only_for_what_changed(clone, tmp_path):
    (tmp_path / "base").mkdir()
    root = copied(clone({"docs/extra.txt": "left\u00a0alone\n"}), TYPED)
    (found,) = mends(compare(root, "HEAD", tmp_path / "base"))
    line = (root / SYMPTOM).read_text("utf-8").split("\n").index("  They feel\u00a0like ice.  ") + 1
    assert found == Mend(SYMPTOM, line, line, ("  They feel like ice.",))


def test_what_is_gone_or_no_text_has_no_mends(clone, tmp_path):
    (tmp_path / "base").mkdir()
    root = copied(clone(), {SYMPTOM: None, "catalogue/terms/wool.yml": b"term: \xff\n"})
    assert list(mends(compare(root, "HEAD", tmp_path / "base"))) == []


def test_the_summary_has_a_block_to_paste_and_the_terminal_a_line():
    mend = Mend("catalogue/terms/a.yml", 3, 4, ("one", "two"))
    printed = "\n".join(told.summary([], None, "", [mend]))
    assert "````\n```suggestion\none\ntwo\n```\n````" in printed
    assert "  catalogue/terms/a.yml:3 to 4: one / two" in list(told.text([], None, "", [mend]))


def test_no_text_gets_out_of_its_block():
    mend = Mend("catalogue/terms/a.yml", 3, 3, ("`````", "![x](https://evil.example/x)", "````` <img>"))
    lines = list(told.summary([], None, "", [mend]))
    fence = next(line for line in lines if re.fullmatch("`{4,}", line))
    inside = lines[lines.index(fence) + 1 : lines.index(f"{fence}\n")]
    assert len(fence) > 5 and "![x](https://evil.example/x)" in inside and not any(line.startswith(fence) for line in inside)


def test_addresses_are_listed_for_whoever_takes_pictures(clone, capsys):
    from macros.__main__ import main

    root = copied(clone(), edited(SYMPTOM, "They feel like ice.", "They feel as cold as ice."))
    assert main(["--root", str(root), "review", "--base", "HEAD", "--format", "addresses"]) == 0
    assert "/symptoms/cold-fingers/" in capsys.readouterr().out.split()
