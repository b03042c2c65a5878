"""Real servers with the configurations of hosting/, on ports of this machine that are free.

nginx and Caddy come from Debian's packages: python tests/publish/servers.py finds or
installs them, with the programs brotli and wrk. It installs only where that starts no
server by itself: in a container, and on a machine of a host that sets CI.
"""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

HOSTING = Path(__file__).resolve().parents[2] / "hosting"
PACKAGES = ("nginx-light", "libnginx-mod-http-brotli-static", "caddy", "brotli", "wrk")
LONGEST = 60  # seconds until a server must answer; no busy machine gets there
_BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")


@dataclass(frozen=True, slots=True)
class Served:
    """site: the folder of the site's files. base: where it stands on the host, "/" or "/some/folder/". port: of this machine."""

    name: str
    site: Path
    base: str
    port: int

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.base}"


@dataclass(frozen=True, slots=True)
class Laid:
    """A site as the container has it. root: of the host. hosting: the files for the server."""

    root: Path
    base: str
    hosting: Path


def lay_out(site: Path, folder: Path, url: str) -> Laid:
    """Copy a built site, by links where the disk has them, as hosting/Containerfile does. url: the SITE_URL it was built with."""
    base = urlsplit(url).path or "/"
    root, hosting = folder / "site", folder / "hosting"
    place = root / base.strip("/")
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(site, place, copy_function=link)
    hosting.mkdir()
    for file in (*place.glob("_headers.*"), *place.glob("_redirects.*")):
        file.rename(hosting / file.name)
    return Laid(root, base, hosting)


# What the real site has, and what it may have one day.
ONLY_REAL = ("sw.js", "assets/css/all.css", "assets/js/all.js", "assets/js/lost.js", "assets/images/favicon.png", "assets/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2", "data/a.ics", "app.webmanifest")  # fmt: skip


def add_what_only_the_real_site_has(site: Path) -> None:
    """To the tiny site, so that all promises can be asked there."""
    for path in ONLY_REAL:
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(f"{path} " * 200)


def link(source: str, target: str) -> None:
    """One file under two names, where the disk has that. Nobody writes into it."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


@contextmanager
def nginx(laid: Laid) -> Iterator[Served]:
    """hosting/nginx.conf with other folders and another port."""
    port, text = _free(), (HOSTING / "nginx.conf").read_text("utf-8")
    own = laid.hosting.parent
    for shipped, ours in {
        "listen 8080;": f"listen 127.0.0.1:{port};",
        "/srv/site": f"{laid.root}",
        "/srv/hosting": f"{laid.hosting}",
        "/tmp/nginx": f"{own}/nginx",
    }.items():
        assert shipped in text, shipped
        text = text.replace(shipped, ours)
    if os.geteuid() == 0:  # the container runs it without rights; here its workers read folders of the one who tests
        text = f"user root;\n{text}"
    (own / "nginx.conf").write_text(text)
    with _running(["nginx", "-e", str(own / "nginx.log"), "-c", str(own / "nginx.conf"), "-g", "daemon off;"], {}, port):
        yield Served("nginx", laid.root / laid.base.strip("/"), laid.base, port)


@contextmanager
def caddy(laid: Laid) -> Iterator[Served]:
    """hosting/Caddyfile with the settings it asks for."""
    port, own = _free(), laid.hosting.parent
    given = {"ADDRESS": f"http://127.0.0.1:{port}", "SITE": str(laid.root), "HOSTING": str(laid.hosting), "HOME": str(own), "XDG_CONFIG_HOME": str(own)}
    with _running(["caddy", "run", "--config", str(HOSTING / "Caddyfile"), "--adapter", "caddyfile"], given, port):
        yield Served("Caddy", laid.root / laid.base.strip("/"), laid.base, port)


SERVERS: dict[str, Callable[[Laid], object]] = {"nginx": nginx, "Caddy": caddy}


@contextmanager
def _running(command: list[str], given: dict[str, str], port: int) -> Iterator[None]:
    process = subprocess.Popen(command, env={**os.environ, **given}, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _answering(process, port)
        yield
    finally:
        process.terminate()
        process.wait()


def _answering(process: subprocess.Popen[bytes], port: int) -> None:
    for _ in range(LONGEST * 20):
        assert process.poll() is None, f"{process.args} ended with {process.returncode}"
        try:
            line = http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST)
            line.request("GET", "/")
            line.getresponse()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError(f"{process.args} does not answer")


def _free() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def missing(*programs: str) -> list[str]:
    """Which of these are not here: nginx counts only with its module for brotli."""
    return [one for one in programs if not shutil.which(one, path=f"{os.environ.get('PATH', '')}:/usr/sbin") or (one == "nginx" and not _BROTLI.exists())]


def main() -> int:
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    from browser.setup import install

    wanted = ("nginx", "caddy", "brotli", "wrk")
    if missing(*wanted) and shutil.which("apt-get") and (not Path("/run/systemd/system").exists() or os.environ.get("CI")):
        install(*PACKAGES)
    if lacking := missing(*wanted):
        print(f"Not here: {', '.join(lacking)}. Install Debian's packages {', '.join(PACKAGES)}; they start two servers, which you can stop.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
