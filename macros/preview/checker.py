"""The checks beside the preview: seconds of work that nobody waits for."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any


class Checker:
    """The checks, in a process of their own. root: of the project."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._running: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Check what is saved now; what an earlier run would say no longer matters."""
        self.stop()
        words = [sys.executable, "-m", "macros", "--root", str(self._root), "check", "--format", "json"]
        self._running = subprocess.Popen(words, cwd=self._root, stdout=subprocess.PIPE, text=True)

    def stop(self) -> None:
        if self._running:
            self._running.kill()
            self._running.communicate()
            self._running = None

    def done(self, *, wait: bool = False) -> list[Any] | None:
        """The rows of the problems, once; None while there is nothing new to tell."""
        if self._running is None or not (wait or self._running.poll() is not None):
            return None
        told, _ = self._running.communicate()
        self._running = None
        rows: list[Any] = json.loads(told or "[]")
        return rows
