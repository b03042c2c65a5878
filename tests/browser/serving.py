"""A folder of built pages, served on this machine as a static host serves it.

Compressed, with the headers that the site asks for in `_headers`, with its own
page for what is missing, and with a memory of what was asked for, so that a first view can be weighed. `held` holds back
style sheets, and what follows a page's head, until the test lets each go on;
`extra` adds pages that are in no folder, an empty one being "nothing new":
the browser stays.
"""

from __future__ import annotations

import gzip
import mimetypes
import sys
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from browser.headers import Rule, headers, rules

COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}
LEVEL = 6  # what most hosts use
POLLED = 0.02  # seconds between looks whether a host is to end: the half second of the library was waited for at the end of each test
LONGEST = 120  # seconds an answer is held; only a test that failed leaves one behind


@dataclass(frozen=True, slots=True)
class Asked:
    """One answered request. size: bytes of the body as sent."""

    path: str
    size: int


@dataclass
class Host:
    """address: with a slash at the end. waiting: the answers that are held back, the first one first."""

    root: Path
    address: str = ""
    rules: list[Rule] = field(default_factory=list)
    extra: dict[str, bytes] = field(default_factory=dict)
    holding: bool = False
    waiting: deque[threading.Event] = field(default_factory=deque)
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

    @contextmanager
    def held(self) -> Iterator[None]:
        """A slow line, as slow as the test likes: nothing more is held once the block ends."""
        self.holding = True
        try:
            yield
        finally:
            self.holding = False
            self.let_go(len(self.waiting))

    def let_go(self, count: int = 1) -> None:
        for _ in range(min(count, len(self.waiting))):
            self.waiting.popleft().set()

    def hold(self) -> None:
        """Called by an answer; returns when the test lets it go on."""
        if self.holding:
            self.waiting.append(gate := threading.Event())
            gate.wait(LONGEST)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A browser that goes away in the middle of an answer is no fault."""
        if not isinstance(sys.exception(), ConnectionError):
            raise


@contextmanager
def serve(root: Path) -> Iterator[Host]:
    """The folder at an address of this machine, until the block ends."""
    host = Host(root, rules=rules(root))
    server = _Server(("127.0.0.1", 0), _answering(host))
    host.address = f"http://127.0.0.1:{server.server_port}/"
    threading.Thread(target=server.serve_forever, args=(POLLED,), daemon=True).start()
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
            if path.endswith(".css"):
                host.hold()
            status, suffix, body = host.answer(path)
            packed = body != b"" and suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", "") and not host.holding
            body = _packed(body) if packed else body
            host.asked.append(Asked(path, len(body)))
            self.send_response(status)
            self.send_header("Content-Type", mimetypes.types_map.get(suffix, "application/octet-stream"))
            self.send_header("Content-Length", str(len(body)))
            if "?v=" in self.path or suffix == ".woff2":
                self.send_header("Cache-Control", "max-age=31536000, immutable")
            if packed:
                self.send_header("Content-Encoding", "gzip")
            for name, value in headers(host.rules, path).items():
                self.send_header(name, value)
            self.end_headers()
            self._write(body, halting=suffix == ".html" and not packed)

        def _write(self, body: bytes, halting: bool) -> None:
            head, mark, rest = body.partition(b"</head>")
            self.wfile.write(head + mark)
            if halting:
                self.wfile.flush()
                host.hold()
            self.wfile.write(rest)

        def log_message(self, *_: object) -> None:
            pass

    return Answering


@cache
def _packed(body: bytes) -> bytes:
    return gzip.compress(body, LEVEL, mtime=0)
