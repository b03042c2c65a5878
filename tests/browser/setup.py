"""Make sure a Chromium and a Firefox are here: those that are already installed, or Debian's.

Called by `make test` before the suite. Ends with 0 when both are found; a machine
that builds for all (CI) never does without, on others the tests of Firefox are left out.
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
FIREFOX = ("firefox-esr", "firefox")
_FIREFOX_ON_A_MAC = "/Applications/Firefox.app/Contents/MacOS/firefox"
NO_FIREFOX = "The tests in Firefox need one. Install it, or set FIREFOX to its path."


def whole_browser() -> str | None:
    """The path of a Chromium with all its parts; CHROMIUM in the environment wins."""
    found = [path for name in WHOLE if (path := shutil.which(name))]
    return os.environ.get("CHROMIUM") or next(iter(found), None) or (_ON_A_MAC if os.path.exists(_ON_A_MAC) else None)


def browser() -> str | None:
    """The path of the quickest Chromium here."""
    return os.environ.get("CHROMIUM") or shutil.which(SHELL) or whole_browser()


def firefox() -> str | None:
    """The path of a Firefox; FIREFOX in the environment wins."""
    found = os.environ.get("FIREFOX") or next((path for name in FIREFOX if (path := shutil.which(name))), None)
    return found or (_FIREFOX_ON_A_MAC if os.path.exists(_FIREFOX_ON_A_MAC) else None)


def must_have_all() -> bool:
    """Whether this machine speaks for everybody: then no test is left out."""
    return bool(os.environ.get("CI"))


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
    if shutil.which("apt-get") and not firefox():
        install(FIREFOX[0])
    if not firefox():
        print(NO_FIREFOX, file=sys.stderr)
    if not whole_browser():
        print("The tests need Chromium. Install it, or set CHROMIUM to its path.", file=sys.stderr)
    return 0 if whole_browser() and (firefox() or not must_have_all()) else 1


if __name__ == "__main__":
    sys.exit(main())
