"""How each host writes down what hosts.py knows: one function a file.

Apache, nginx and Caddy are told what was asked for (THE_REQUEST, $request_uri,
orig_uri), because 404.html answers in place of other addresses. They also learn which
page that is: it depends on the folder that the site stands in.

Netlify and Cloudflare Pages have a fitting rule of their own for what is not named
("max-age=0, must-revalidate"). A second rule would be joined to it by some of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

POLICY, CACHING = "Content-Security-Policy", "Cache-Control"
FRESH, FOREVER = "no-cache", "public, max-age=31536000, immutable"
NOT_FOUND = "404.html"
_ASKED = "{http.request.orig_uri}"  # of Caddy


@dataclass(frozen=True, slots=True)
class Rules:
    """root: the folder of the site on its host, "/" or "/some/where/". everywhere: header to value.

    policies: of `hosts.policies`. steady: paths whose content never changes under an
    address; of a style sheet or a script only with its version. moved: old address to new, both from the host's root.
    """

    root: str
    everywhere: Mapping[str, str]
    policies: Mapping[str, str]
    steady: tuple[str, ...]
    moved: Mapping[str, str]

    def apart(self) -> list[tuple[str, str]]:
        """(policy, folders as "code|old") for each policy that is not the one of most pages."""
        others = sorted({policy for policy in self.policies.values() if policy != self.policies[""]})
        return [(policy, "|".join(path.removesuffix("/*") for path, one in self.policies.items() if one == policy)) for policy in others]

    def steady_address(self) -> str:
        """An expression for an address as it is asked for, with what stands after "?"."""
        files = [f"{re.escape(path[:-1])}[^?]+" if path.endswith("*") else rf"{re.escape(path)}\?v=[0-9a-f]+" for path in self.steady]
        return f"{self.root}({'|'.join(files)})"


def _plain(rules: Rules) -> str:
    """Netlify and Cloudflare Pages."""
    blocks: dict[str, Mapping[str, str]] = {f"{rules.root}*": rules.everywhere}
    blocks |= {f"{rules.root}{path}": {POLICY: policy} for path, policy in rules.policies.items()}
    blocks |= {f"{rules.root}{path}": {CACHING: FOREVER} for path in rules.steady}
    return "".join(f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items()) for path, headers in blocks.items())


def _plain_moved(rules: Rules) -> str:
    """Netlify wants "301!" where a file stands at the old address (hosting/netlify.toml); Cloudflare Pages does not know it."""
    return "# Renamed pages.\n" + "".join(f"{old} {new} 301\n" for old, new in rules.moved.items())


def _apache(rules: Rules) -> str:
    lines = [f'Header always set {name} "{value}"' for name, value in {**rules.everywhere, POLICY: rules.policies[""]}.items()]
    lines += [f'Header always set {POLICY} "{policy}" "expr=%{{THE_REQUEST}} =~ m#^[A-Z]+ {rules.root}({paths})/#"' for policy, paths in rules.apart()]
    # What is not found is not kept for a year: 404.html comes in its place, and is found.
    lines += [
        f'Header set {CACHING} "{FRESH}"',
        f'Header set {CACHING} "{FOREVER}" "expr=%{{REQUEST_STATUS}} -lt 400 && %{{THE_REQUEST}} =~ m#^[A-Z]+ {rules.steady_address()} #"',
    ]
    moved = [f'RedirectMatch 301 "^{re.escape(old)}$" "{new}"' for old, new in rules.moved.items()]
    return "\n".join(["<IfModule mod_headers.c>", *lines, "</IfModule>", f"ErrorDocument 404 {rules.root}{NOT_FOUND}", *moved, ""])


def _nginx(rules: Rules) -> str:
    """For the block of a server. A `location` with an `add_header` of its own loses all of them."""
    lines = [f'set $page_policy "{rules.policies[""]}";', f'set $caching "{FRESH}";']
    lines += [f'if ($request_uri ~ "^{rules.root}({paths})/") {{ set $page_policy "{policy}"; }}' for policy, paths in rules.apart()]
    lines += [f'if ($request_uri ~ "^{rules.steady_address()}$") {{ set $caching "{FOREVER}"; }}']
    lines += [f'add_header {name} "{value}" always;' for name, value in {**rules.everywhere, POLICY: "$page_policy"}.items()]
    return "\n".join([*lines, f'add_header {CACHING} "$caching";', ""])


def _nginx_moved(rules: Rules) -> str:
    lines = [f"error_page 404 {rules.root}{NOT_FOUND};", f"error_page 403 =404 {rules.root}{NOT_FOUND};"]  # 403: a folder without a page
    return "\n".join([*lines, *(f'location = {old} {{ return 301 "{new}$is_args$args"; }}' for old, new in rules.moved.items()), ""])


def _caddy(rules: Rules) -> str:
    """For a `route`, which keeps the order: what comes later counts."""
    lines = [f'header {name} "{value}"' for name, value in {**rules.everywhere, POLICY: rules.policies[""], CACHING: FRESH}.items()]
    for number, (policy, paths) in enumerate(rules.apart()):
        lines += [f'@apart{number} vars_regexp {_ASKED} "^{rules.root}({paths})/"', f'header @apart{number} {POLICY} "{policy}"']
    lines += [f"@steady vars_regexp {_ASKED} `^{rules.steady_address()}$`", f'header @steady {CACHING} "{FOREVER}"']
    return "\n".join([*lines, ""])


def _caddy_moved(rules: Rules) -> str:
    """`lost` names the page for what is not there; hosting/Caddyfile asks for it."""
    lines = [f"vars lost {rules.root}{NOT_FOUND}"]
    for number, (old, new) in enumerate(rules.moved.items()):
        lines += [f"@moved{number} vars_regexp moved{number} {_ASKED} `^{re.escape(old)}(\\?.*)?$`", f'redir @moved{number} "{new}{{re.moved{number}.1}}" 301']
    return "\n".join([*lines, ""])


FILES: dict[str, Callable[[Rules], str]] = {
    "_headers": _plain,
    "_redirects": _plain_moved,
    ".htaccess": _apache,
    "_headers.nginx": _nginx,
    "_redirects.nginx": _nginx_moved,
    "_headers.caddy": _caddy,
    "_redirects.caddy": _caddy_moved,
}
