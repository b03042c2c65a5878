"""One request at a time, with its path as it is written: what a client would tidy up first, an attacker does not."""

from __future__ import annotations

import http.client
from dataclasses import dataclass

LONGEST = 60  # seconds


@dataclass(frozen=True, slots=True)
class Answer:
    """headers: names in small letters."""

    status: int
    headers: dict[str, str]
    body: bytes

    def type(self) -> str:
        return self.headers.get("content-type", "")


class Line:
    """A connection that stays open, as a browser's does."""

    def __init__(self, port: int) -> None:
        self._line = http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST)

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """path: from the root of the host. headers: accept_encoding="br" for Accept-Encoding. Packed answers come as they are."""
        try:
            return self._ask(path, method, headers)
        except (http.client.HTTPException, ConnectionError):  # the server closed it after a refusal
            self._line.close()
            return self._ask(path, method, headers)

    def _ask(self, path: str, method: str, headers: dict[str, str]) -> Answer:
        self._line.putrequest(method, path, skip_accept_encoding=True)
        for name, value in headers.items():
            self._line.putheader(name.replace("_", "-"), value)
        self._line.endheaders()
        answer = self._line.getresponse()
        return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())

    def close(self) -> None:
        self._line.close()
