"""The host that the pages are shown by, in tests, speaks plain HTTP itself."""

from __future__ import annotations

from http.client import HTTPConnection
from urllib.parse import urlsplit

from browser.serving import serve


def test_an_empty_answer_leaves_nothing_on_the_line_for_the_next(tmp_path):
    (tmp_path / "404.html").write_text("missing", "utf-8")
    with serve(tmp_path) as host:
        host.extra["empty/"] = b""
        line = HTTPConnection(urlsplit(host.address).netloc)
        said = []
        for path in ("/empty/", "/other/"):
            line.request("GET", path, headers={"Accept-Encoding": "gzip"})
            answer = line.getresponse()
            said.append((answer.status, answer.read() != b""))
        line.close()
    assert said == [(204, False), (404, True)]
