"""A folder of built pages, served on this machine as a static host serves it.

Compressed, with the site's own page for what is missing, and with a memory
of what was asked for, so that a first view can be weighed. `slow` holds back
what ends in a suffix, `pause` what follows a page's head; `extra` adds pages
that are in no folder, an empty one being "nothing new": the browser stays.
"""

from __future__ import annotations

import gzip
import mimetypes
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}
LEVEL = 6  # what most hosts use


@dataclass(frozen=True, slots=True)
class Asked:
    """One answered request. size: bytes of the body as sent."""

    path: str
    size: int


@dataclass
class Host:
    """address: with a slash at the end. slow: seconds by suffix of the path. pause: seconds."""

    root: Path
    address: str = ""
    extra: dict[str, bytes] = field(default_factory=dict)
    slow: dict[str, float] = field(default_factory=dict)
    pause: float = 0
    asked: list[Asked] = field(default_factory=list)

    def answer(self, path: str) -> tuple[int, str, bytes]:
        """Status, suffix and uncompressed body."""
        if path in self.extra:
            return 200 if self.extra[path] else 204, ".html", self.extra[path]
        file = (self.root / path).resolve()
        if file.is_dir():
            file = file / "index.html"
        if file.is_file() and file.is_relative_to(self.root.resolve()):
            return 200, file.suffix, file.read_bytes()
        return 404, ".html", (self.root / "404.html").read_bytes()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A browser that goes away in the middle of an answer is no fault."""
        if not isinstance(sys.exception(), ConnectionError):
            raise


@contextmanager
def serve(root: Path) -> Iterator[Host]:
    """The folder at an address of this machine, until the block ends."""
    host = Host(root)
    server = _Server(("127.0.0.1", 0), _answering(host))
    host.address = f"http://127.0.0.1:{server.server_port}/"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()


def _answering(host: Host) -> type[BaseHTTPRequestHandler]:
    class Answering(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path).lstrip("/")
            time.sleep(max((wait for suffix, wait in host.slow.items() if path.endswith(suffix)), default=0))
            status, suffix, body = host.answer(path)
            packed = suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", "") and not host.pause
            body = _packed(body) if packed else body
            host.asked.append(Asked(path, len(body)))
            self.send_response(status)
            self.send_header("Content-Type", mimetypes.types_map.get(suffix, "application/octet-stream"))
            self.send_header("Content-Length", str(len(body)))
            if "?v=" in self.path or suffix == ".woff2":
                self.send_header("Cache-Control", "max-age=31536000, immutable")
            if packed:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self._write(body, halting=suffix == ".html" and not packed)

        def _write(self, body: bytes, halting: bool) -> None:
            head, mark, rest = body.partition(b"</head>")
            self.wfile.write(head + mark)
            if halting and host.pause:
                self.wfile.flush()
                time.sleep(host.pause)
            self.wfile.write(rest)

        def log_message(self, *_: object) -> None:
            pass

    return Answering


@cache
def _packed(body: bytes) -> bytes:
    return gzip.compress(body, LEVEL, mtime=0)
