"""Make sure a Chromium is here: one that is already installed, or Debian's.

Called by `make test` before the suite. Ends with 0 when a browser is found.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_ON_A_MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"


def browser() -> str | None:
    """The path of a Chromium; CHROMIUM in the environment wins."""
    wanted = os.environ.get("CHROMIUM")
    found = [path for name in NAMES if (path := shutil.which(name))]
    return wanted or next(iter(found), None) or (_ON_A_MAC if os.path.exists(_ON_A_MAC) else None)


def main() -> int:
    if browser():
        return 0
    if shutil.which("apt-get"):
        become_root = [] if os.geteuid() == 0 else ["sudo"]
        for step in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]):
            subprocess.run([*become_root, *step], check=False, stdin=subprocess.DEVNULL)
        if browser():
            return 0
    print("The tests need Chromium. Install it, or set CHROMIUM to its path.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
