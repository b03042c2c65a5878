"""A host for tests: it can change, keep a reader waiting, and be at any address."""

from __future__ import annotations

import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from browser.headers import headers, rules
from browser.serving import POLLED


class Host:
    """Serves a folder under `prefix`.

    replaced: path from the site's root to the bytes that stand there instead.
    gone: paths that are not found. failing: paths to the status they are answered with.
    slow: paths that wait until `released` is set.
    asked: every path that was asked for, in order.
    """

    def __init__(self, folder: Path, prefix: str = "/") -> None:
        self.folder, self.prefix = folder, prefix
        self.replaced: dict[str, bytes] = {}
        self.gone: set[str] = set()
        self.failing: dict[str, int] = {}
        self.slow: set[str] = set()
        self.released = threading.Event()
        self.asked: list[str] = []
        self.rules = rules(folder)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        threading.Thread(target=self._server.serve_forever, args=(POLLED,), daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}{self.prefix}"

    def close(self) -> None:
        self.released.set()
        self._server.shutdown()
        self._server.server_close()


def _handler(host: Host) -> type[SimpleHTTPRequestHandler]:
    class Handler(SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self.path.partition("?")[0].removeprefix(host.prefix)
            host.asked.append(path)
            if path in host.slow:
                host.released.wait(120)
            if path in host.failing:
                self.send_error(host.failing[path])
            elif path in host.gone or not self.path.startswith(host.prefix):
                self.send_error(404)
            elif path in host.replaced:
                self._send(path, host.replaced[path])
            else:
                super().do_GET()

        def _send(self, path: str, content: bytes) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/javascript" if path.endswith(".js") else "text/html")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def translate_path(self, path: str) -> str:
            return super().translate_path("/" + path.removeprefix(host.prefix))

        def end_headers(self) -> None:
            # Else the browser's own store would answer, and no test could tell.
            self.send_header("Cache-Control", "no-cache")
            for name, value in headers(host.rules, self.path.partition("?")[0].removeprefix(host.prefix)).items():
                self.send_header(name, value)
            super().end_headers()

        def log_message(self, *_: object) -> None:
            pass

    return lambda *given: Handler(*given, directory=str(host.folder))  # type: ignore[return-value]
