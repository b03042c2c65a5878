"""The server of the preview: it looks for changes itself, at each request and for open pages."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer, _timestamp

from .checker import Checker
from .pages import Preview

log = logging.getLogger("mkdocs.hooks.preview")
AT_ONCE = 0.05  # seconds: the requests of one page are one look at the files
LOOKS = 0.25  # seconds between two looks, for pages that are open
Stamp = frozenset[tuple[str, int, int]]


class PreviewServer(LiveReloadServer):
    """builder: reads the project. found: takes the rows of problems. began: when it was first read, in nanoseconds since 1970; what was saved after that is read again."""

    def __init__(
        self, old: LiveReloadServer, builder: Callable[[], None], preview: Preview, root: Path, found: Callable[[list[Any]], None], began: int
    ) -> None:
        host, port = old.server_address[:2]
        super().__init__(builder, str(host), int(port), old.root, old.mount_path)
        self.error_handler = old.error_handler
        self.url = old.url
        self._preview, self._found, self._checker = preview, found, Checker(root)
        self._watched_paths = dict(old._watched_paths)
        self._lock, self._looked = threading.RLock(), 0.0
        self._stamp: Stamp | None = None
        self._began = began
        self._checker.start()

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        """Only noted: this server looks for itself."""
        self._watched_paths[os.path.abspath(path)] = 1

    def shutdown(self, wait: bool = False) -> None:
        self._checker.stop()
        super().shutdown(wait)

    def _build_loop(self) -> None:
        while not self._shutdown:
            self._look()
            with self._rebuild_cond:
                self._rebuild_cond.wait(LOOKS)

    def _look(self) -> None:
        """Read what has changed, and take what the checks have found."""
        with self._lock:
            if time.monotonic() - self._looked < AT_ONCE:
                return
            stamp = _stamp(self._watched_paths)
            changed = any(saved >= self._began for _, _, saved in stamp) if self._stamp is None else stamp != self._stamp
            if changed:
                self._read_again()
            elif (rows := self._checker.done()) is not None:
                self._tell(rows)
            self._stamp, self._looked = stamp, time.monotonic()

    def _read_again(self) -> None:
        try:
            self.builder()
        except (Exception, SystemExit) as error:  # MkDocs leaves by either
            log.error(f"{error} The preview shows what was there before.")
        self._checker.start()
        self._reload()

    def _tell(self, rows: list[Any]) -> None:
        self._found(rows)
        if rows:
            self._preview.forget()
            self._reload()

    def _reload(self) -> None:
        """Open pages ask for themselves again."""
        with self._epoch_cond:
            self._wanted_epoch = self._visible_epoch = _timestamp()
            self._epoch_cond.notify_all()

    def _serve_request(self, environ: Any, start_response: Any) -> Iterable[bytes] | None:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if path.startswith("/livereload/"):  # waits for a minute, and must not hold the lock
            return super()._serve_request(environ, start_response)
        with self._lock:
            self._look()
            if path.startswith(self.mount_path):
                self._show(path[len(self.mount_path) :])
            return super()._serve_request(environ, start_response)

    def _show(self, path: str) -> None:
        path = f"{path}index.html" if path.endswith("/") or not path else path
        if not Path(self.root, path).resolve().is_relative_to(Path(self.root).resolve()):
            return
        try:
            self._preview.show(path)
        except (Exception, SystemExit):
            # What has not been checked may not bear to be shown; then the checks know why.
            rows = self._checker.done(wait=True)
            if not rows:
                raise
            self._tell(rows)
            self._preview.show(path)


def _stamp(paths: Iterable[str]) -> Stamp:
    """Name, size and time of each file under the paths; nothing of what Python keeps for itself."""
    found: list[tuple[str, int, int]] = []
    for path in paths:
        _note(path, found)
    return frozenset(found)


def _note(path: str, found: list[tuple[str, int, int]]) -> None:
    try:
        with os.scandir(path) as entries:
            for entry in entries:
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        _note(entry.path, found)
                else:
                    status = entry.stat()
                    found.append((entry.path, status.st_size, status.st_mtime_ns))
    except NotADirectoryError:
        status = os.stat(path)
        found.append((path, status.st_size, status.st_mtime_ns))
    except OSError:
        return  # it went away between two looks; the next one sees that
