"""The site as readers unpack it, to be read from a folder or a stick without a server."""

from __future__ import annotations

import importlib
import importlib.util
import shutil
from datetime import date
from pathlib import Path

COPIES = "macros.usb"  # its copy(site, folder, day) makes pages that open without a server


def offline_copy(site: Path, to: Path, day: date) -> None:
    """All of a built site that works from a folder, in a new one. site is not changed. day: of the build.

    Where nothing makes pages for folders, all files as they are: right below any web
    server, while links end at folders when a page is opened from a disk.
    """
    if importlib.util.find_spec(COPIES):
        importlib.import_module(COPIES).copy(site, to, day)
    else:
        shutil.copytree(site, to)
