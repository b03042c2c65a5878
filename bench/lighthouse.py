"""Lighthouse on a phone with a slow line: scores, and when the page is there.

    make bench

Builds the site for an address of this machine, serves it compressed, and
looks at four kinds of page three times each; the median counts. Timing
depends on the machine, so none of this is a test. Ends with 1 when a score
is too low. Needs Node 18.16 or later and npm.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from browser.conftest import FLAGS
from browser.serving import Host, serve
from browser.setup import whole_browser
from browser.templates import TEMPLATES

PAGES = ("home", "symptom", "explainer", "index")
LEAST = {"accessibility": 100, "best-practices": 100, "seo": 100, "performance": 96}
TIMES = {"largest-contentful-paint": "LCP", "interactive": "interactive", "total-blocking-time": "blocked", "total-byte-weight": "bytes"}
RUNS = 3
INSTALL = ["npm", "ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]


def build(host: Host) -> None:
    environment = {**os.environ, "SITE_URL": host.address, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(host.root)], cwd=ROOT, env=environment, check=True)


def looked_at(url: str) -> dict:
    """One report of Lighthouse's own shape."""
    flags = " ".join(["--headless=new", *FLAGS])
    command = [HERE / "node_modules/.bin/lighthouse", url, "--quiet", "--output=json", f"--chrome-flags={flags}", f"--only-categories={','.join(LEAST)}"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "CHROME_PATH": str(whole_browser())})
    return json.loads(done.stdout)


def measured(url: str) -> tuple[dict[str, float], set[str]]:
    """Medians by name, and what Lighthouse finds wanting in any run."""
    reports = [looked_at(url) for _ in range(RUNS)]
    found = {name: median(round(100 * report["categories"][name]["score"]) for report in reports) for name in LEAST}
    found |= {short: median(report["audits"][name]["numericValue"] for report in reports) for name, short in TIMES.items()}
    return found, {wanting for report in reports for wanting in failed(report)}


def failed(report: dict) -> Iterator[str]:
    for name in LEAST:
        if name != "performance":
            for part in report["categories"][name]["auditRefs"]:
                if (
                    part["weight"]
                    and (report["audits"][part["id"]]["score"] or 0) < 1
                    and report["audits"][part["id"]]["scoreDisplayMode"] not in {"notApplicable", "manual", "informative"}
                ):
                    yield part["id"]


def main() -> int:
    if not (HERE / "node_modules").exists():
        subprocess.run(INSTALL, cwd=HERE, check=True)
    low = []
    with tempfile.TemporaryDirectory() as folder, serve(Path(folder) / "site") as host:
        build(host)
        for page in PAGES:
            found, wanting = measured(host.address + TEMPLATES[page])
            print(f"{page:10}", *(f"{name} {value:,.0f}" for name, value in found.items()), *sorted(wanting), sep="  ", flush=True)
            low += [f"{page}: {name}" for name, least in LEAST.items() if found[name] < least]
    print(*(f"too low: {one}" for one in low), sep="\n")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
