"""The site as it goes into an archive, to be read from a folder or a stick without a server."""

from __future__ import annotations

import shutil
from pathlib import Path


def offline_copy(site: Path, to: Path) -> None:
    """All files of a built site, in a new folder. site is not changed.

    A plain copy: below any web server it is the site. Opened from a folder, links end at
    folders there, and what makes pages readable that way belongs in this function.
    """
    shutil.copytree(site, to)
