"""How a set of hostile texts fares: python tests/hostile FILE [--rounds N]

FILE is a list of {id, kind, text} in YAML. Each text is tried in so many places, and
once as the text of a page in Chromium.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[number]) for number in (1, 2)]

from playwright.sync_api import sync_playwright

from hostile.corpus import payloads, trials
from hostile.harm import as_html, harm, watching
from hostile.trying import published, tried

from browser.conftest import launch


def main() -> int:
    parser = argparse.ArgumentParser(prog="python tests/hostile")
    parser.add_argument("file", type=Path)
    parser.add_argument("--rounds", type=int, default=4)
    given = parser.parse_args()
    texts, refused, shown, wrong, slowest = payloads(given.file), 0, 0, [], (0.0, "")
    with tempfile.TemporaryDirectory() as folder:
        for payload, place in trials(given.rounds, texts):
            begun = time.perf_counter()
            trial = tried(payload, place, Path(folder) / "tiny")
            slowest = max(slowest, (time.perf_counter() - begun, f"{payload.id} in {place.name}"))
            if not trial:
                continue
            refused, shown = refused + trial.refused, shown + (not trial.refused)
            faults = [] if trial.has_its_place else ["refused without its place"]
            wrong += [f"{payload.id} in {place.name}: {fault}" for fault in (faults if trial.refused else published(trial.project))]
    as_pages = [(payload, html) for payload in texts if (html := as_html(payload)) is not None]
    with sync_playwright() as playwright:
        page = watching(launch(playwright).new_page())
        wrong += [f"{payload.id} does harm in Chromium" for payload, html in as_pages if harm(page, html)]
    print(
        f"{len(texts)} texts. In places: {refused} refused, {shown} shown. As pages: {len(as_pages)} let through. Slowest: {slowest[0]:.2f} s ({slowest[1]}). Wrong: {len(wrong)}",
        *wrong,
        sep="\n",
    )
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
