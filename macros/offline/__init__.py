"""The worker that keeps pages on the reader's device.

The built site in, `sw.js` out. Which files are kept from the start is read
from the pages themselves, so a new style sheet or script is kept without
being named here.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from ..addresses.targets import OFFLINE, SYMPTOMS, URGENT_HELP, address_of, symptom_page
from ..catalogue.index import Catalogue
from ..search.files import DANGER, LANGUAGES, MEANING, MORE, SCRIPT

WORKER = "sw.js"
# Never dropped. The last one is shown in place of a page that is not kept.
ALWAYS = ("", *(address_of(page) for page in (URGENT_HELP, SYMPTOMS, OFFLINE)))
# Asked for only when somebody searches, and that may be without a connection.
LATER = (SCRIPT, DANGER, LANGUAGES, MORE, MEANING)
_HERE = Path(__file__).parent
_ASSETS = {"stylesheet", "icon", "preload"}


def kept_in_the_night(catalogue: Catalogue) -> list[str]:
    """Addresses of what somebody may need in the night. Every reader keeps them, so
    that having one on a device says nothing about its owner."""
    pages = [path for path, page in catalogue.pages.items() if page.front.kept_offline]
    return [address_of(path) for path in [*pages, *(symptom_page(id) for id, one in catalogue.symptoms.items() if one.kept_offline)]]


def worker(folder: Path, in_the_night: Sequence[str]) -> bytes | None:
    """The worker of a built site; None for a site without the page to show offline.

    in_the_night: addresses of pages that are kept as well.

    Its bytes change with any file it keeps, which makes browsers fetch them anew.
    """
    if not all(_file(folder, page).is_file() for page in ALWAYS):
        return None
    pages = [*(page for page in in_the_night if _file(folder, page).is_file()), *ALWAYS]
    asked = {asset for page in pages for asset in assets_of(_file(folder, page).read_text("utf-8"), page)} | {*LATER}
    # One that is missing would be asked for again at each page.
    assets = sorted(asset for asset in asked if _file(folder, asset).is_file())
    urgent = address_of(URGENT_HELP)
    first = [urgent, *(asset for asset in assets_of(_file(folder, urgent).read_text("utf-8"), urgent) if asset in assets)]
    kept = {"first": first, "pages": pages, "assets": assets, "version": _version(folder, [*pages, *assets])}
    text = (_HERE / "worker.js").read_text("utf-8")
    return f"const KEPT = {json.dumps(kept)};\n{text}".encode()


def no_worker() -> bytes:
    """For the preview: a worker that ends itself, should an older one still be there."""
    return (_HERE / "forget.js").read_bytes()


def assets_of(html: str, page: str) -> list[str]:
    """What a page asks for, from the site's root. page: its address, such as `urgent-help/`."""
    found = _Assets()
    found.feed(html)
    addresses = [urljoin(f"/{page}", address) for address in found.addresses if not urlsplit(address).netloc]
    return [address.removeprefix("/") for address in addresses]


class _Assets(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "script" and given.get("src"):
            self.addresses.append(given["src"] or "")
        if tag == "link" and given.get("rel") in _ASSETS and given.get("href"):
            self.addresses.append(given["href"] or "")


def _file(folder: Path, address: str) -> Path:
    path = urlsplit(address).path
    return folder / path / "index.html" if not path or path.endswith("/") else folder / path


def _version(folder: Path, addresses: list[str]) -> str:
    together = hashlib.sha256()
    for address in addresses:
        together.update(hashlib.sha256(_file(folder, address).read_bytes()).digest())
    return together.hexdigest()[:12]
