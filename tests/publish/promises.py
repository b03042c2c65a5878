"""What a host of this site promises, as questions to a server that is running.

In: a served site. Out: rows, each with how many were asked and what was wrong. Nothing
here knows which server it is: the configurations of hosting/ must come to the same.
"""

from __future__ import annotations

import gzip
import re
import subprocess
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urljoin

from browser.headers import Rule, headers, rules
from publish.asking import Answer, Line
from publish.servers import Served

FOREVER, FRESH = "public, max-age=31536000, immutable", "no-cache"
TEXT = "; charset=utf-8"
# Source: the IANA registry of media types; RIS and BibTeX have none there, and are named as their programs do.
TYPES = {
    ".html": f"text/html{TEXT}", ".css": f"text/css{TEXT}", ".js": f"text/javascript{TEXT}", ".txt": f"text/plain{TEXT}", ".csv": f"text/csv{TEXT}",
    ".ics": f"text/calendar{TEXT}", ".json": f"application/json{TEXT}", ".jsonld": f"application/ld+json{TEXT}", ".webmanifest": f"application/manifest+json{TEXT}",
    ".xml": f"application/xml{TEXT}", ".bib": f"application/x-bibtex{TEXT}", ".ris": f"application/x-research-info-systems{TEXT}", ".svg": f"image/svg+xml{TEXT}",
    ".pdf": "application/pdf", ".png": "image/png", ".woff2": "font/woff2", ".gz": "application/gzip",
}  # fmt: skip
NAMED = {"feed.xml": f"application/atom+xml{TEXT}"}
PACKED = {".html", ".css", ".js", ".json", ".jsonld", ".csv", ".xml", ".bib", ".ris", ".svg", ".txt"}
_HIDDEN = (".htaccess", "_headers", "_redirects", "_headers.nginx", "_redirects.caddy", ".git/config", ".env", "%2ehtaccess")
_OUTSIDE = (
    "../../etc/passwd",
    "%2e%2e/%2e%2e/etc/passwd",
    "..%2f..%2fetc/passwd",
    "assets/../../../etc/passwd",
    "assets/..%5c..%5cetc/passwd",
    "%00",
    "//etc/passwd",
    "....//etc/passwd",
)


@dataclass
class Row:
    """of: questions asked. wrong: what was not as promised."""

    name: str
    of: int = 0
    wrong: list[str] = field(default_factory=list)

    def hold(self, true: bool, what: str) -> None:
        self.of += 1
        if not true:
            self.wrong.append(what)


@dataclass
class Asked:
    """A served site and all that the promises need of it. files: paths from the site's root."""

    served: Served
    line: Line
    files: list[str]
    rules: list[Rule]

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        return self.line.ask(f"{self.served.base}{path}", method, **headers)

    def content(self, path: str) -> bytes:
        return (self.served.site / path).read_bytes()

    def a(self, suffix: str) -> str:
        """Some file of a kind."""
        return next(one for one in self.files if one.endswith(suffix))


def address(path: str) -> str:
    return quote(path.removesuffix("index.html") if path.endswith("index.html") else path)


def type_of(path: str) -> str:
    if path.endswith(".csl.json"):
        return f"application/vnd.citationstyles.csl+json{TEXT}"
    return NAMED.get(path) or TYPES[Path(path).suffix]


def every_file(asked: Asked, row: Row) -> None:
    """Each file answers whole, as what it is."""
    for path in asked.files:
        answer = asked.get(address(path))
        row.hold((answer.status, answer.type(), answer.body) == (200, type_of(path), asked.content(path)), f"{path}: {answer.status} {answer.type()}")


def every_header(asked: Asked, row: Row) -> None:
    """The headers that `_headers` names; what may be kept for a year, and what is asked for each time."""
    for path in asked.files:
        got = asked.get(address(path), "HEAD").headers
        wanted = headers(asked.rules, f"{asked.served.base}{path}".removesuffix("index.html")[1:])
        wanted["Cache-Control"] = FOREVER if path.startswith("assets/fonts/") else FRESH
        # A file at the top that is no page has no policy there, and the servers give it that of pages.
        row.hold(all(got.get(name.lower()) == value for name, value in wanted.items()), f"{path}: {got}")
    for path in ("assets/css/all.css", "assets/js/all.js"):
        row.hold(asked.get(f"{path}?v=0123456789").headers.get("cache-control") == FOREVER, f"{path} with its version")
        row.hold("immutable" not in asked.get(f"{path}?v=0123456789x/").headers.get("cache-control", ""), f"{path} with another query")


def packed(asked: Asked, row: Row) -> None:
    """Brotli where the browser knows it, else gzip, else plain."""
    for path in [one for one in asked.files if (asked.served.site / f"{one}.br").exists()]:
        whole = asked.content(path)
        for accepted, encoding, unpack in (("gzip, deflate, br", "br", _unbrotli), ("gzip", "gzip", gzip.decompress), ("identity", None, bytes)):
            answer = asked.get(address(path), accept_encoding=accepted)
            right = answer.headers.get("content-encoding") == encoding and unpack(answer.body) == whole and answer.type() == type_of(path)
            row.hold(right and (encoding is None or "accept-encoding" in answer.headers.get("vary", "").lower()), f"{path}, {accepted}: {answer.headers}")


def _unbrotli(content: bytes) -> bytes:
    return subprocess.run(["brotli", "-d", "-c", "-"], input=content, stdout=subprocess.PIPE, check=True).stdout


def nothing_new(asked: Asked, row: Row) -> None:
    """A browser that has the newest is told so in a few bytes (304)."""
    for path in _one_of_each(asked):
        first = asked.get(address(path))
        again = asked.get(address(path), if_none_match=first.headers.get("etag", ""))
        row.hold((again.status, again.body) == (304, b""), f"{path}: {again.status} for its own etag")
        row.hold(asked.get(address(path), if_none_match='"another"').status == 200, f"{path}: another etag")
        row.hold(asked.get(address(path), if_modified_since=first.headers.get("last-modified", "")).status == 304, f"{path}: by its date")


def ranges(asked: Asked, row: Row) -> None:
    """Parts of a PDF, as readers on slow lines and viewers ask for them."""
    path = asked.a(".pdf")
    whole = asked.content(path)
    for wanted, part in (("bytes=0-99", whole[:100]), ("bytes=100-", whole[100:]), ("bytes=-50", whole[-50:])):
        answer = asked.get(address(path), range=wanted)
        row.hold(
            (answer.status, answer.body) == (206, part) and answer.headers.get("content-range", "").endswith(f"/{len(whole)}"),
            f"{path}, {wanted}: {answer.status}",
        )
    row.hold(asked.get(address(path), range=f"bytes={len(whole)}-").status == 416, f"{path}: beyond its end")
    row.hold(asked.get(address(path)).headers.get("accept-ranges") == "bytes", f"{path}: no word of parts")


def not_found(asked: Asked, row: Row) -> None:
    """What is not there says so, with our page, and is not kept."""
    page = asked.content("404.html")
    for path in ("nope/", "nope", "symptoms/nope/", "assets/css/nope.css?v=0123456789", "assets/fonts/nope.woff2", "data/nope.json", "code/icd10cm/Z99.99/"):
        answer = asked.get(path)
        row.hold((answer.status, answer.body, answer.type()) == (404, page, TYPES[".html"]), f"{path}: {answer.status}")
        row.hold("max-age" not in answer.headers.get("cache-control", "") and "content-security-policy" in answer.headers, f"{path}: {answer.headers}")
    for way in re.findall(r'(?:href|src)="([^"#:]*assets/[^"#:]+)["#]', page.decode()):
        row.hold(asked.line.ask(urljoin(f"{asked.served.base}some/lost/", way)).status == 200, f"404.html leads to {way}")


def old_addresses(asked: Asked, row: Row) -> None:
    """A renamed page leads on, and keeps what stands after "?"."""
    for old, new in renamed(asked.served.site):
        for query in ("", "?a=1&b=c"):
            answer = asked.line.ask(f"{old}{query}")
            row.hold((answer.status, _path(answer)) == (301, f"{new}{query}"), f"{old}{query}: {answer.status} {_path(answer)}")


def folders(asked: Asked, row: Row) -> None:
    """A folder without its slash leads to its page; one without a page lists nothing."""
    for path in [one.removesuffix("/index.html") for one in asked.files if one.endswith("/index.html")][:20]:
        answer = asked.get(path)
        row.hold(answer.status in (301, 308) and _path(answer) == f"{asked.served.base}{path}/", f"{path}: {answer.status} {_path(answer)}")
    bare = [one for one in sorted({one.rpartition("/")[0] for one in asked.files}) if not (asked.served.site / one / "index.html").exists()]
    for path in bare[:20]:
        row.hold(asked.get(f"{path}/").status == 404, f"{path}/ is shown")


def heads(asked: Asked, row: Row) -> None:
    """HEAD says what GET says, without the file."""
    for path in _one_of_each(asked):
        got, head = asked.get(address(path)), asked.get(address(path), "HEAD")
        names = ("content-type", "etag", "cache-control", "content-length")
        row.hold(head.status == 200 and not head.body and [head.headers.get(one) for one in names] == [got.headers.get(one) for one in names], path)


def hidden(asked: Asked, row: Row) -> None:
    """Files for the host, dotfiles, and what lies outside: nobody gets them. Nothing can be sent or deleted."""
    for path in (*_HIDDEN, *(f"symptoms/{one}" for one in _HIDDEN)):
        row.hold(asked.get(path).status == 404, path)
    for path in _OUTSIDE:
        answer = asked.get(path)
        row.hold(answer.status in (400, 404) and b"root:" not in answer.body, f"{path}: {answer.status}")
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        row.hold(asked.get("", method, content_length="0").status == 405, method)


def worker(asked: Asked, row: Row) -> None:
    """The worker is asked for each time, is a script, and may not reach beyond its site."""
    got = asked.get("sw.js").headers
    row.hold(got["content-type"] == TYPES[".js"] and got["cache-control"] == FRESH, f"{got}")
    row.hold("service-worker-allowed" not in got, "service-worker-allowed")


PROMISES: tuple[Callable[[Asked, Row], None], ...] = (
    every_file, every_header, packed, nothing_new, ranges, not_found, old_addresses, folders, heads, hidden, worker,
)  # fmt: skip


def _one_of_each(asked: Asked) -> list[str]:
    return [asked.a(suffix) for suffix in sorted({Path(one).suffix for one in asked.files})]


def _path(answer: Answer) -> str:
    """Where it leads, without the name of this machine."""
    return re.sub(r"^http://127\.0\.0\.1:\d+", "", answer.headers.get("location", ""))


def renamed(site: Path) -> list[tuple[str, str]]:
    """(old address, new address) of each page that `_redirects` names."""
    rows = [line.split() for line in (site / "_redirects").read_text("utf-8").splitlines() if not line.startswith("#")]
    return [(old, new) for old, new, _ in rows]


def site_files(site: Path) -> list[str]:
    """What readers may ask for; the packed forms beside a file are no files of their own."""
    paths = (file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
    return sorted(one for one in paths if not one.startswith(("_", ".")) and not (one.endswith((".br", ".gz")) and (site / one).with_suffix("").exists()))


def kept(served: Served, promises: Iterable[Callable[[Asked, Row], None]] = PROMISES) -> Iterator[Row]:
    """Ask all of it, one promise after the other."""
    moved = {f"{old.removeprefix(served.base)}index.html" for old, _ in renamed(served.site)}
    asked = Asked(served, Line(served.port), [one for one in site_files(served.site) if one not in moved], rules(served.site))
    try:
        for promise in promises:
            row = Row((promise.__doc__ or "").splitlines()[0].rstrip("."))
            promise(asked, row)
            yield row
    finally:
        asked.line.close()
