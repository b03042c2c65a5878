"""The form on the contribute pages that writes a record.

In: the page. Out: an empty place for it, with its style and its script, which draws all of it
(macros/form/browser). What stands there without script is said on the page itself.
"""

from __future__ import annotations

from ..addresses.targets import relative_file
from ..form.files import FORM
from .templates import filled

STYLE = "assets/form/form.css"


def record_form(page: str) -> str:
    """One block of HTML. page: from docs/; its own edit link says where the project is kept."""
    return filled("partials/record-form.html", page=page, style=relative_file(STYLE, page), script=relative_file(FORM, page))
