"""Which tests `make quick` runs: those a person can wait for at each save.

A new test is quick by itself, unless it asks for a browser or a built site.
"""

from __future__ import annotations

import pytest

# Whoever asks for one of these, by whatever way, waits for a browser or a build.
LONG_WAITS = {"chromium", "firefox", "playwright", "real_site", "build", "kept"}
# Thorough rather than quick: thousands of cases, other programs, builds of their own. Folders and files.
THOROUGH = (
    "tests/addresses/test_permalinks.py",
    "tests/browser/",
    "tests/catalogue/test_broken_record.py",
    "tests/catalogue/test_each_check.py",
    "tests/catalogue/test_floors.py",
    "tests/catalogue/test_problems.py",
    "tests/catalogue/test_properties.py",
    "tests/catalogue/test_renamed_words.py",
    "tests/exports/test_bibliography.py",
    "tests/exports/test_data.py",
    "tests/form/",
    "tests/handouts/",
    "tests/hostile/",
    "tests/publish/test_packed.py",
    "tests/search/",
    "tests/site/",
    "tests/test_real_catalogue.py",
    "tests/test_sound.py",
)


def is_quick(item: pytest.Item) -> bool:
    asked = set(getattr(item, "fixturenames", ()))
    return not item.nodeid.startswith(THOROUGH) and not asked & LONG_WAITS
