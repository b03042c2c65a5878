"""Pages that are gone are told with their place, those that merely refuse are not called gone; tried against a server on this machine."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from macros import dead_links
from macros.dead_links import Answer, addresses, ask, told, tried

from conftest import TINY

# Path: what it answers to HEAD and to GET.
ANSWERS = {
    "/there": (200, 200),
    "/gone": (404, 404),
    "/away": (410, 410),
    "/no-heads": (405, 206),
    "/odd-heads": (404, 200),
    "/refused": (403, 403),
    "/ill": (500, 500),
}


class Host(BaseHTTPRequestHandler):
    asked: list[tuple[str, str, str]] = []

    def answer(self, place: int) -> None:
        self.asked.append((self.command, self.path, self.headers.get("Range", "")))
        if self.path == "/moved":
            self.send_response(301)
            self.send_header("Location", "/there")
        else:
            self.send_response(ANSWERS[self.path][place])
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_HEAD(self) -> None:
        self.answer(0)

    def do_GET(self) -> None:
        self.answer(1)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serving() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    Host.asked = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    with serving() as address:
        yield address


@pytest.mark.parametrize(
    ("path", "there"),
    [("/there", True), ("/moved", True), ("/gone", False), ("/away", False), ("/no-heads", True), ("/odd-heads", True), ("/refused", None), ("/ill", None)],
)
def test_what_an_answer_means(host, path, there):
    assert ask(host + path).there is there


def test_a_page_is_not_fetched_to_know_that_it_is_there(host):
    Host.asked.clear()
    ask(host + "/there")
    ask(host + "/no-heads")
    assert Host.asked == [("HEAD", "/there", ""), ("HEAD", "/no-heads", ""), ("GET", "/no-heads", "bytes=0-0")]


def test_one_host_is_asked_for_one_page_at_a_time_with_a_pause(host, monkeypatch):
    pauses: list[float] = []
    monkeypatch.setattr(dead_links.time, "sleep", pauses.append)
    answers = tried([host + "/there", host + "/gone", host + "/ill"], pause=7)
    assert pauses == [7, 7] and [one.there for one in answers.values()] == [False, None, True]


def test_a_host_that_does_not_answer_is_not_called_gone():
    with serving() as address:
        pass
    assert ask(f"{address}/there").there is None


def test_addresses_are_those_of_sources_and_of_numbers_to_call(project):
    mitten = TINY / "catalogue/sources/mitten-2001.yml"
    found = addresses(
        project({"catalogue/sources/mitten-2001.yml": mitten.read_text("utf-8").replace("evidence:", "URL: https://mitten.example/\nevidence:", 1)}).sound
    )
    assert found["https://mitten.example/"][0].startswith("catalogue/sources/mitten-2001.yml:")
    assert any(place.startswith("catalogue/urgent-help.yml:") for places in found.values() for place in places)
    assert list(found) == sorted(found)


def test_what_is_gone_is_told_with_its_place_and_numbers_to_call_first():
    places = {
        "https://b.example": ["catalogue/urgent-help.yml:12"],
        "https://a.example": ["catalogue/sources/a.yml:5"],
        "https://c.example": ["catalogue/sources/c.yml:3"],
    }
    lines = list(
        told(
            places,
            {
                "https://a.example": Answer(False, "answers 404"),
                "https://b.example": Answer(False, "no such host"),
                "https://c.example": Answer(None, "answers 403"),
            },
        )
    )
    assert lines[0] == "3 addresses tried: 2 gone, 1 not known."
    rows = [line for line in lines if line.startswith("- ")]
    assert rows[0] == "- catalogue/urgent-help.yml:12: https://b.example no such host" and rows[1].endswith("a.example answers 404") and "c.example" in rows[2]


def test_the_command_ends_with_1_where_a_page_is_gone(tiny, monkeypatch, capsys):
    root = tiny()
    for there, code in ((True, 0), (None, 0), (False, 1)):
        monkeypatch.setattr(dead_links, "ask", lambda url, there=there: Answer(there, "answers 404"))
        assert dead_links.run(root, ["--pause", "0"]) == code
        assert "addresses tried" in capsys.readouterr().out


def test_records_that_cannot_be_read_are_said(tiny, capsys):
    assert dead_links.run(tiny({"catalogue/vocabulary.yml": "groups: [\n"}), []) == 1
    assert "python -m macros check" in capsys.readouterr().out
