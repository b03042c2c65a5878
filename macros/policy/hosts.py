"""What a host should send with each address, and where old addresses lead: the facts.

In: the folder of a finished site, its address, its renamed pages. Out: the files that
hosts read; how each host writes it is in forms.py. They say the same.

Only the addresses of codes may stand in a frame of another site: a health record shows
them. A page's own head cannot say so, headers can. In `_headers` no address is named by
two rules that set the same header, because hosts differ in which of the two counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from ..addresses.site import Site
from ..addresses.targets import CODES, address_of
from ..bundle import SCRIPT, STYLE
from . import forms, site_policy
from .forms import Rules

# Nothing here asks for a device, a payment or a place; copying is clipboard-write, which
# is left as it is. Only features that the browser of the tests knows: it complains of others.
_OFF = (
    "accelerometer", "autoplay", "camera", "clipboard-read", "display-capture", "encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope",
    "hid", "idle-detection", "local-fonts", "magnetometer", "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get",
    "screen-wake-lock", "serial", "storage-access", "sync-xhr", "usb", "xr-spatial-tracking",
)  # fmt: skip
EVERYWHERE = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _OFF),
}
# A file that is no page: some browsers show a PDF by what a page's policy forbids.
_OF_FILES = "frame-ancestors 'self'"
# Their addresses carry a digest, or their content never changes (a font). All else is asked
# for each time: so a mended sentence reaches every reader, and the worker too.
STEADY = (STYLE, SCRIPT, "assets/fonts/*")


def header_files(folder: Path, site: Site, moved: Mapping[str, str] | None = None) -> Iterator[tuple[str, bytes]]:
    """(path from the site's root, content) of each file. folder: of the finished pages.

    moved: address of a renamed page to the one that took its place, such as symptoms/a/.
    """
    root = urlsplit(site.url).path or "/"
    rules = Rules(root, EVERYWHERE, policies(folder), STEADY, {f"{root}{old}": f"{root}{new}" for old, new in (moved or {}).items()})
    for path, form in forms.FILES.items():
        yield path, form(rules).encode()


def policies(folder: Path) -> dict[str, str]:
    """The policy of each folder and page at the top of a site: "code/*", "404.html", and "" for home. Sorted."""
    page = f"{site_policy()}; frame-ancestors 'self'"
    found = {"": page, "404.html": page, "sw.js": page}
    for place in (one for one in folder.iterdir() if one.is_dir()):
        found[f"{place.name}/*"] = page if next(place.rglob("*.html"), None) else _OF_FILES
    found[f"{address_of(CODES)}*"] = f"{site_policy()}; frame-ancestors *"
    return dict(sorted(found.items()))
