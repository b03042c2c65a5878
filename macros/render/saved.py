"""The list of pages kept on the reader's device. docs/assets/offline/saved.js fills it in.

Without script nothing is kept, and the page says so.
"""

from __future__ import annotations

from ..addresses.targets import relative_file

SCRIPT = "assets/offline/saved.js"


def saved_pages(page: str) -> str:
    """A place for the list, and the words for each thing it may have to say."""
    return f"""<section class="saved" data-saved data-title="That page is not saved here">
<div class="saved-why" hidden>
<p>You are offline, or this site cannot be reached. The page will open when you are connected.</p>
<p><a href="./">Try that page again</a></p>
</div>
<h2 id="saved-pages">Pages that open without a connection</h2>
<p role="status" data-none="No pages are saved on this device." data-deleted="Deleted. The pages you open from now on are saved again. To save none, use Comfort settings.">No pages are saved on this device. Your browser may not be able to, or it is turned off.</p>
<ul hidden></ul>
<details hidden><summary>More pages</summary><ul></ul></details>
<button type="button" hidden>Delete the pages I opened</button>
</section>
<script defer src="{relative_file(SCRIPT, page)}"></script>"""
