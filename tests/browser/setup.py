"""Make sure a Chromium is here: one that is already installed, or Debian's.

Called by `make test` before the suite. Ends with 0 when a browser is found.
Chromium's headless shell is the same engine without windows, and opens a page
three times as quickly: it is taken where it is, and fetched where nobody has
to be asked. It keeps no page behind the Back button; that needs the whole one.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

SHELL = "chromium-headless-shell"
WHOLE = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_ON_A_MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"


def whole_browser() -> str | None:
    """The path of a Chromium with all its parts; CHROMIUM in the environment wins."""
    found = [path for name in WHOLE if (path := shutil.which(name))]
    return os.environ.get("CHROMIUM") or next(iter(found), None) or (_ON_A_MAC if os.path.exists(_ON_A_MAC) else None)


def browser() -> str | None:
    """The path of the quickest Chromium here."""
    return os.environ.get("CHROMIUM") or shutil.which(SHELL) or whole_browser()


def install(*packages: str) -> None:
    become_root = [] if os.geteuid() == 0 else ["sudo"]
    for step in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]):
        subprocess.run([*become_root, *step], check=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def main() -> int:
    if shutil.which("apt-get") and "CHROMIUM" not in os.environ:
        if not whole_browser():
            install("chromium", SHELL)
        elif os.geteuid() == 0 and not shutil.which(SHELL):
            install(SHELL)
    if whole_browser():
        return 0
    print("The tests need Chromium. Install it, or set CHROMIUM to its path.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
