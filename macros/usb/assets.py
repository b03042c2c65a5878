"""The style sheet and the script of a copy, with what a page that is a file may not load.

In: the built files. Out: their text. The font becomes a part of the style sheet, the
meanings of words a part of the script.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from pathlib import Path

from ..bundle import without_comments

_FONT = re.compile(r'url\("([^"]+\.woff2)"\)')
_SCRIPT = Path(__file__).parent / "browser/stick.js"
ASKED_FOR = "assets/terms.json"  # by docs/assets/js/terms.js


def style(file: Path) -> str:
    """file: the style sheet, from whose folder the addresses of fonts count."""

    def within(found: re.Match[str]) -> str:
        return f'url("data:font/woff2;base64,{b64encode((file.parent / found[1]).read_bytes()).decode()}")'

    return _FONT.sub(within, file.read_text("utf-8"))


def script(file: Path, folder: Path) -> str:
    """file: the script of all pages. folder: of the copy."""
    data = {ASKED_FOR: json.loads((folder / ASKED_FOR).read_text("utf-8"))}
    known = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"{file.read_text('utf-8')}\nself.OnStick = {known};\n{without_comments(_SCRIPT.read_text('utf-8'))}\n"
