"""`make quick` leaves out what takes long, and nothing that is no longer there."""

from __future__ import annotations

import pytest

from conftest import ROOT
from quick import THOROUGH, is_quick


class Item:
    def __init__(self, nodeid: str, fixturenames: tuple[str, ...]) -> None:
        self.nodeid, self.fixturenames = nodeid, fixturenames


@pytest.mark.parametrize("path", THOROUGH)
def test_what_is_left_out_is_there(path: str):
    assert (ROOT / path).is_dir() if path.endswith("/") else (ROOT / path).is_file()


@pytest.mark.parametrize(
    "file, asked, quick",
    [
        ("tests/catalogue/test_checks.py", ("project", "tiny"), True),
        ("tests/test_policy.py", ("real_site",), False),
        ("tests/catalogue/test_sentences.py", ("build", "kept"), False),
        ("tests/browser/test_serving.py", (), False),
        ("tests/test_new.py", (), True),
    ],
)
def test_a_browser_or_a_build_is_not_quick(file: str, asked: tuple[str, ...], quick: bool):
    assert is_quick(Item(f"{file}::test_it", asked)) is quick
