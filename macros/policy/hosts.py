"""The headers a host should send, in the forms that hosts read.

In: the folder of a finished site and its address. Out: `_headers` (Netlify, Cloudflare
Pages and others), `.htaccess` (Apache) and `_headers.nginx`. They say the same.

Only the addresses of codes may stand in a frame of another site: a health record shows
them. A page's own head cannot say so, headers can. In `_headers` no address is named by
two rules that set the same header, because hosts differ in which of the two counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from ..addresses.site import Site
from ..addresses.targets import CODES, address_of
from . import site_policy

POLICY = "Content-Security-Policy"
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


def header_files(folder: Path, site: Site) -> Iterator[tuple[str, bytes]]:
    """(path from the site's root, content) of each file. folder: of the finished pages."""
    root, rules = urlsplit(site.url).path or "/", policies(folder)
    for path, text in (("_headers", _plain(root, rules)), (".htaccess", _apache(root, rules)), ("_headers.nginx", _nginx(root, rules))):
        yield path, text.encode()


def policies(folder: Path) -> dict[str, str]:
    """The policy of each folder and page at the top of a site: "code/*", "404.html", and "" for home. Sorted."""
    page = f"{site_policy()}; frame-ancestors 'self'"
    found = {"": page, "404.html": page, "sw.js": page}
    for place in (one for one in folder.iterdir() if one.is_dir()):
        found[f"{place.name}/*"] = page if next(place.rglob("*.html"), None) else _OF_FILES
    found[f"{address_of(CODES)}*"] = f"{site_policy()}; frame-ancestors *"
    return dict(sorted(found.items()))


def _plain(root: str, rules: dict[str, str]) -> str:
    blocks = {f"{root}*": EVERYWHERE} | {f"{root}{path}": {POLICY: policy} for path, policy in rules.items()}
    return "".join(f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items()) for path, headers in blocks.items())


def _apache(root: str, rules: dict[str, str]) -> str:
    """What was asked for (THE_REQUEST), because 404.html answers in place of other addresses."""
    lines = [f'Header always set {name} "{value}"' for name, value in {**EVERYWHERE, POLICY: rules[""]}.items()]
    lines += [f'Header always set {POLICY} "{policy}" "expr=%{{THE_REQUEST}} =~ m#^[A-Z]+ {root}({paths})/#"' for policy, paths in _apart(rules)]
    return "\n".join(["<IfModule mod_headers.c>", *lines, "</IfModule>", ""])


def _nginx(root: str, rules: dict[str, str]) -> str:
    """For the block of a server. $request_uri is what was asked for, as above."""
    lines = [f'set $page_policy "{rules[""]}";']
    lines += [f'if ($request_uri ~ "^{root}({paths})/") {{ set $page_policy "{policy}"; }}' for policy, paths in _apart(rules)]
    lines += [f'add_header {name} "{value}" always;' for name, value in {**EVERYWHERE, POLICY: "$page_policy"}.items()]
    return "\n".join([*lines, ""])


def _apart(rules: dict[str, str]) -> list[tuple[str, str]]:
    """(policy, folders as "code|old") for each policy that is not the one of most pages."""
    others = sorted({policy for policy in rules.values() if policy != rules[""]})
    return [(policy, "|".join(path.removesuffix("/*") for path, one in rules.items() if one == policy)) for policy in others]
