"""The ready files of hosting/, read as their hosts read them. No host is asked."""

from __future__ import annotations

import re
import subprocess
import tomllib

import pytest
import yaml

from conftest import ROOT
from publish.promises import NAMED, TYPES
from publish.servers import HOSTING, lay_out

WORKFLOW = yaml.safe_load((HOSTING / "github-pages.yml").read_text("utf-8"))
PINNED = re.compile(r"[a-z-]+/[a-z-]+@[0-9a-f]{40}")


def steps(job: str) -> list[dict]:
    return WORKFLOW["jobs"][job]["steps"]


# ---- GitHub Pages


def test_only_the_job_that_publishes_may_do_more_than_read():
    # Source: GitHub docs, "Using custom workflows with GitHub Pages".
    assert WORKFLOW["permissions"] == {"contents": "read"}
    assert {name: job.get("permissions") for name, job in WORKFLOW["jobs"].items()} == {"build": None, "deploy": {"pages": "write", "id-token": "write"}}
    assert [set(one) & {"run"} for one in steps("deploy")] == [set()]  # nothing of ours runs there
    assert WORKFLOW["jobs"]["deploy"]["needs"] == "build" and WORKFLOW["jobs"]["deploy"]["environment"]["name"] == "github-pages"
    assert WORKFLOW[True] == {"push": {"branches": ["main"]}, "workflow_dispatch": None}  # YAML takes "on" for true


def test_what_the_workflow_uses_cannot_change_and_is_what_the_others_use():
    used = {one["uses"] for job in WORKFLOW["jobs"] for one in steps(job) if "uses" in one}
    assert [one for one in used if not PINNED.fullmatch(one)] == []
    others = "".join(file.read_text("utf-8") for file in (ROOT / ".github/workflows").iterdir())
    assert {one for one in used if "checkout@" in one or "setup-python@" in one} <= set(PINNED.findall(others))
    assert all(0 < job["timeout-minutes"] <= 30 for job in WORKFLOW["jobs"].values())
    assert [one["with"]["path"] for one in steps("build") if "pages-artifact" in one.get("uses", "")] == ["site"]


@pytest.mark.parametrize(("given", "address"), [("", "https://some-one.github.io/Their-Site/"), ("https://own.example/", "https://own.example/")])
def test_the_workflow_builds_for_the_address_it_will_have(given, address):
    (build,) = (one for one in steps("build") if "run" in one)
    assert "${{" not in build["run"] and build["run"].rstrip().endswith("make site")
    script = build["run"].replace("make site", 'echo "$SITE_URL $EDIT_URI"')
    env = {"SITE_URL": given, "GITHUB_REPOSITORY_OWNER": "Some-One", "GITHUB_REPOSITORY": "Some-One/Their-Site", "GITHUB_SERVER_URL": "https://github.com"}
    said = subprocess.run(["bash", "-ec", script], env=env, capture_output=True, text=True, check=True).stdout
    assert said.split() == [address, "https://github.com/Some-One/Their-Site/edit/main/docs/"]


# ---- Netlify and Cloudflare Pages


def test_netlify_builds_the_site_and_leads_on_even_where_a_file_stands(tmp_path):
    # Source: docs.netlify.com, "File-based configuration"; "Redirect options", shadowing.
    found = tomllib.loads((HOSTING / "netlify.toml").read_text("utf-8"))
    build = found["build"]
    assert set(found) == {"build"} and set(build) == {"command", "publish", "environment"} and build["publish"] == "site"
    assert set(build["environment"]) == {"PYTHON_VERSION", "EDIT_URI"}
    (tmp_path / "site").mkdir()
    (tmp_path / "site/_redirects").write_text("# Renamed pages.\n/a/ /b/301/ 301\n")
    script = build["command"].replace("make site", """sh -c 'test "$SITE_URL" = https://a.example/'""")
    subprocess.run(["sh", "-ec", script], cwd=tmp_path, env={"URL": "https://a.example", "PATH": "/usr/bin:/bin"}, check=True)
    assert (tmp_path / "site/_redirects").read_text() == "# Renamed pages.\n/a/ /b/301/ 301!\n"


def test_cloudflare_pages_is_told_the_folder():
    # Source: developers.cloudflare.com, "Configuration for Pages Functions" (wrangler.toml): name, pages_build_output_dir and compatibility_date.
    found = tomllib.loads((HOSTING / "wrangler.toml").read_text("utf-8"))
    assert set(found) == {"name", "pages_build_output_dir", "compatibility_date"} and found["pages_build_output_dir"] == "./site"


def test_the_site_is_within_what_cloudflare_pages_takes(real_site):
    # Source: developers.cloudflare.com, "Limits" (20,000 files, 25 MiB each) and "Redirects" (2,000, of 1,000 letters).
    files = [file for file in real_site.rglob("*") if file.is_file()]
    lines = (real_site / "_redirects").read_text("utf-8").splitlines()
    assert len(files) < 20_000 and max(file.stat().st_size for file in files) < 25 * 2**20
    assert len(lines) <= 2000 and max(map(len, lines)) <= 1000


# ---- A container, nginx, Caddy


def test_a_container_has_no_rights_and_copies_what_is_there():
    lines = (HOSTING / "Containerfile").read_text("utf-8").splitlines()
    stages = "\n".join(lines).split("\nFROM ")[1:]
    assert len({stage.split()[0] for stage in stages}) == 1 and [stage.split()[2] for stage in stages] == ["build", "caddy", "nginx"]
    assert all("\nUSER www-data\n" in stage for stage in stages[1:])
    assert [one for line in lines if line.startswith("COPY hosting") for one in line.split()[1:-1] if not (ROOT / one).is_file()] == []


@pytest.mark.parametrize("url", ["https://a.example/", "https://a.example/some/folder/", "http://localhost:8080/"])
def test_a_container_lays_out_the_site_as_the_checks_do(url, tmp_path):
    site = tmp_path / "site"
    for path in ("index.html", "a/index.html", "_headers", "_headers.nginx", "_redirects.nginx", "_headers.caddy", ".htaccess"):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(path)
    text = (HOSTING / "Containerfile").read_text("utf-8").replace("\\\n", " ")
    (run,) = (line.removeprefix("RUN ") for line in text.splitlines() if line.startswith("RUN base="))
    subprocess.run(["sh", "-ec", run.replace("/out", str(tmp_path / "out"))], cwd=tmp_path, env={"SITE_URL": url, "PATH": "/usr/bin:/bin"}, check=True)
    lay_out(site, tmp_path / "laid", url)
    assert _listed(tmp_path / "out") == _listed(tmp_path / "laid")


def _listed(folder):
    return sorted(one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file())


def test_nginx_and_caddy_know_each_kind_of_file_and_no_other():
    nginx, caddy = ((HOSTING / name).read_text("utf-8") for name in ("nginx.conf", "Caddyfile"))
    wanted = {suffix[1:]: type_.partition(";")[0] for suffix, type_ in TYPES.items()}
    (block,) = re.findall(r"^    types \{\n(.*?)^    \}", nginx, re.DOTALL | re.MULTILINE)
    assert {suffix: type_ for type_, suffix in re.findall(r"(\S+) (\w+);", block)} == wanted
    with_letters = set(re.findall(r"charset_types (.*);", nginx)[0].split())
    assert with_letters >= {type_.partition(";")[0] for type_ in (*TYPES.values(), *NAMED.values()) if "charset" in type_} - {"text/html"}
    names = dict(re.findall(r"@(\w+) path \*\.(\w+)\n", caddy))
    set_ = {names[name]: type_ for name, type_ in re.findall(r'header @(\w+) Content-Type "([^"]+)"', caddy) if name in names}
    # What Caddy knows by itself need not be said.
    assert set_.items() <= {suffix[1:]: type_ for suffix, type_ in TYPES.items()}.items() and set(wanted) - set(set_) == {"html", "css", "pdf", "png"}


def test_nginx_adds_no_header_where_it_would_lose_the_others():
    assert "add_header" not in re.sub(r"#.*", "", (HOSTING / "nginx.conf").read_text("utf-8"))


def test_the_page_for_maintainers_names_only_files_that_are_there():
    text = (ROOT / "docs/contribute/publishing.md").read_text("utf-8")
    named = set(re.findall(r"`hosting/([\w.-]+)`", text))
    assert named and [one for one in named if not (HOSTING / one).is_file()] == []
    table = re.findall(r"^\| [^|]+ \| `([\w.-]+)` \|", (HOSTING / "README.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(table) == sorted(file.name for file in HOSTING.iterdir() if file.name not in {"README.md", "Containerfile.dockerignore"})
