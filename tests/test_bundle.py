"""The parts of the look become one file of each kind, in their order."""

from __future__ import annotations

from macros import bundle


def folder(tmp_path, **texts):
    for name, text in texts.items():
        (tmp_path / name.replace("_", ".")).write_text(text)
    return tmp_path


def test_order_is_kept_and_paper_is_apart(tmp_path):
    docs = folder(tmp_path, a_css="a {}\n", print_css="b {}\n", c_css="c {}\n")
    assert bundle.style(docs, ["c.css", "a.css", "print.css"]).text.split() == ["c", "{}", "a", "{}", "@media", "print", "{", "b", "{}", "}"]


def test_the_version_follows_the_text(tmp_path):
    docs = folder(tmp_path, a_js="one()\n", b_js="two()\n")
    first = bundle.script(docs, ["a.js"])
    assert first.address.startswith("assets/js/all.js?v=")
    assert first.address == bundle.script(docs, ["a.js"]).address != bundle.script(docs, ["a.js", "b.js"]).address
