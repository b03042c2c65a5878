"""What a key costs in the search, whatever was typed or pasted.

    make bench

First in Node: each cost as a multiple of an ordinary query of two words, measured
beside it in the same round, in processor time; the median of the rounds counts.
"key" is the worst of the keys, "all" their sum (of a text that is typed letter by letter),
"slice" the longest piece of what is read between two keys, "evidence" what is looked for
once the typing pauses. Then, where the site is built, in Chromium slowed four times: how
long the page answers nothing, in milliseconds. Ends with 1 when that is over BUDGET.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from playwright.sync_api import sync_playwright

from macros.project import load_project
from macros.search.files import danger_script, evidence, languages, meaning, more, script
from macros.search.score import node

from browser.conftest import FLAGS
from browser.serving import serve
from browser.setup import browser
from search.nasty import ENGLISH, GERMAN, LONG, REPEATED, words

ROUNDS = 5
SLOWER = 4
BUDGET = 100  # milliseconds
PHONE = {"width": 360, "height": 640}
ORDINARY = ("brain zaps", "cold feet", "jelly legs", "ears ringing", "night sweats", "racing heart", "numb face", "tight chest", "panic attacks")
SENTENCE = GERMAN[:100]


def repeated(text: str, letters: int = LONG) -> str:
    return (text * (letters // len(text) + 1))[:letters]


PASTED = {
    "50 German words": " ".join(GERMAN.split()[:50]),
    "400 random words": words(400),
    "2,000 random words": words(2000, 2),
    "100,000 letters of words": words(16_000, 3)[:LONG],
    "one word of 10,000 letters": words(1, 4, 3) + repeated("kahmelfuri", 10_000),
    "400 English words": " ".join((ENGLISH * 12).split()[:400]),
    **{name: repeated(REPEATED[name]) for name in ("Chinese", "Arabic", "combining marks", "letter-spaced", "leet", "pictures", "danger")},
}
TEXTS = {**{name: [text] for name, text in PASTED.items()}, "a German sentence, letter by letter": [SENTENCE[:end] for end in range(1, len(SENTENCE) + 1)]}

# Milliseconds of the longest time without an answer: the key itself, or later until two seconds have passed.
NO_ANSWER = """async text => {
  const input = document.getElementById("search-box"), pause = () => new Promise(next => setTimeout(next));
  let from = performance.now(), worst = 0;
  const data = new DataTransfer();
  data.setData("text/plain", text);
  input.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data}));
  input.value = text.slice(0, input.maxLength);
  input.dispatchEvent(new Event("input", {bubbles: true}));
  const key = performance.now() - from;
  for (const end = from + 2000; performance.now() < end; worst = Math.max(worst, performance.now() - from)) {
    from = performance.now();
    await pause();
  }
  return [key, worst];
}"""


def in_node() -> None:
    catalogue = load_project(ROOT).sound
    code = danger_script(catalogue) + languages(catalogue) + script(catalogue) + more(catalogue) + meaning(catalogue) + evidence(catalogue)
    sent = json.dumps({"script": code, "rounds": ROUNDS, "ordinary": ORDINARY, "texts": list(TEXTS.items())})
    result = subprocess.run([node(), str(Path(__file__).with_suffix(".js"))], input=sent, capture_output=True, text=True, encoding="utf-8", check=True)
    print(f"{'multiples of an ordinary query of two words':44}{'key':>8}{'all':>8}{'slice':>8}{'evidence':>10}{'ordinary':>14}")
    for one in json.loads(result.stdout):
        key, total, slice_, found, two = (median(column) for column in zip(*one["rounds"], strict=True))
        print(f"{one['name']:44}{key:8.1f}{total:8.1f}{slice_:8.1f}{found:10.1f}{two:11.2f} ms", flush=True)


def in_chromium() -> dict[str, float]:
    """For each text the milliseconds without an answer."""
    waited = {}
    with serve(ROOT / "site") as host, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser(), args=FLAGS)
        with chromium.new_context(viewport=PHONE, service_workers="block") as profile:
            page = profile.new_page()
            page.goto(host.address)
            page.locator(".search-link").click()
            page.locator("#search-box").fill("brian zaps")
            page.wait_for_function("() => window.Search && window.Search.whole && window.Search.learned")
            page.wait_for_timeout(1000)
            profile.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
            page.evaluate(NO_ANSWER, PASTED["50 German words"])  # what is made once; the script has run
            for name, text in {"an ordinary query": "cold feet", **PASTED, "a German sentence": SENTENCE}.items():
                key, worst = page.evaluate(NO_ANSWER, text)
                print(f"{name:44}key {key:5.0f} ms, no answer for {worst:5.0f} ms at most", flush=True)
                waited[name] = max(key, worst)
                page.evaluate(NO_ANSWER, "brain zaps")
        chromium.close()
    return waited


def slowest_key() -> float | None:
    """Milliseconds; none where the site is not built."""
    return max(in_chromium().values()) if (ROOT / "site/index.html").is_file() else None


def main() -> int:
    in_node()
    if not (ROOT / "site/index.html").is_file():
        print("The site is not built (make site), so Chromium was not asked.")
        return 0
    late = [name for name, waited in in_chromium().items() if waited > BUDGET]
    print(*(f"over {BUDGET} ms: {name}" for name in late), sep="\n")
    return 1 if late else 0


if __name__ == "__main__":
    sys.exit(main())
