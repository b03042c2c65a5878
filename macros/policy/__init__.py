"""What a page may do, said once: in each page's head, and in the headers a host sends.

In: templates. Out: a content security policy. The small scripts within pages are
allowed by the digest of their text. It is taken from the templates and never from a
finished page, so that a script which came in with a text is not allowed by being there.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "overrides"
FIRST_FRAME = "partials/first-frame.html"  # in every page

# What is not named here falls back to default-src: plugins, media, manifests.
_DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "frame-src": "'self'",  # a handout is printed from a frame (docs/assets/js/handouts.js)
    "worker-src": "'self'",
    "child-src": "'self'",  # worker-src for Chrome before 59, Firefox before 58 and Safari before 15.5
    # These two do not fall back.
    "base-uri": "'none'",
    "form-action": "'none'",  # scripts answer every form; a form that is sent would tell the host what was chosen
    "require-trusted-types-for": "'script'",
    "trusted-types": "own-scripts",  # made in docs/assets/js/shared.js
}
_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_SCRIPT = re.compile(r"<script([^>]*)>(.*?)</script>", re.DOTALL)
_NOT_WITHIN = (" src=", 'type="application/')  # a file of its own; data, which never runs


def page_policy(*templates: str, preview: bool = False) -> str:
    """The policy of pages that hold the scripts of these templates; their names are from overrides/.

    preview: whether MkDocs adds its script, which it writes anew in every answer, so
    that no digest of it can be known. Only there any script within a page may run.
    """
    within = ["'unsafe-inline'"] if preview else [digest for one in templates for digest in digests(one)]
    allowed = _DIRECTIVES | {"script-src": " ".join([_DIRECTIVES["script-src"], *within])}
    return "; ".join(f"{name} {value}" for name, value in allowed.items())


def site_policy() -> str:
    """One policy that fits every page: a host need not know which page holds which script."""
    return page_policy(*(file.relative_to(FOLDER).as_posix() for file in sorted(FOLDER.rglob("*.html"))))


@cache
def digests(template: str) -> tuple[str, ...]:
    """The sources 'sha256-…' of the scripts that stand in a template.

    Raises ValueError for one that is not the same on each page: what differs belongs in
    an attribute, as 404.html does it.
    """
    found = []
    for attributes, text in _SCRIPT.findall(_COMMENT.sub("", (FOLDER / template).read_text("utf-8"))):
        if any(sign in attributes for sign in _NOT_WITHIN):
            continue
        if "{{" in text or "{%" in text:
            raise ValueError(f"{template}: a script that differs from page to page")
        found.append(f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'")
    return tuple(found)
