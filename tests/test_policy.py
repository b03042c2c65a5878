"""The policy of pages and the headers of hosts, as text."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode

import pytest

from macros.addresses.site import Site
from macros.policy import FOLDER, digests, page_policy, site_policy
from macros.policy.hosts import header_files

from browser.headers import headers, rules
from conftest import ROOT

POLICY = "Content-Security-Policy"


def read(policy: str) -> dict[str, list[str]]:
    """Directive to its values."""
    return {name: values for name, *values in (part.split() for part in policy.split("; "))}


def digest(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@pytest.fixture(scope="module")
def site(real_site):
    return real_site


def test_each_page_begins_with_a_policy_that_allows_its_own_scripts_and_no_other(site, real_pages):
    of_site, seen = read(site_policy()), 0
    for file, page in real_pages.items():
        text = (site / file).read_text("utf-8")
        first = page.head.find(True)
        assert (first.name, first["http-equiv"]) == ("meta", POLICY), file
        assert b'<meta charset="utf-8">' in text.encode()[:1024], file
        within = {digest(one.string) for one in page.select("script:not([src])") if not one.get("type", "").startswith("application/")}
        policy = read(first["content"])
        assert sorted(policy.pop("script-src")) == sorted(["'self'", *within]), file
        assert policy == {name: values for name, values in of_site.items() if name != "script-src"}, file
        assert within <= set(of_site["script-src"]), file
        seen += 1
    assert seen > 300


def test_no_page_needs_more_than_the_policy_gives(real_pages):
    for file, page in real_pages.items():
        handlers = [name for tag in page.find_all(True) for name in tag.attrs if name.startswith("on") or name == "style"]
        assert (handlers, page.select("style, base, object, embed, [href^='javascript:'], [src^='data:']")) == ([], []), file


def test_nothing_is_allowed_that_was_not_asked_for():
    policy = read(site_policy())
    assert policy["default-src"] == policy["base-uri"] == policy["form-action"] == ["'none'"]
    others = {name: values for name, values in policy.items() if name.endswith("-src") and name not in {"default-src", "script-src"}}
    assert set(map(tuple, others.values())) == {("'self'",)}
    assert all(re.fullmatch(r"'self'|'sha256-[\w+/]{43}='", value) for value in policy["script-src"])
    assert policy["require-trusted-types-for"] == ["'script'"]


def test_only_the_preview_lets_any_script_within_a_page_run():
    strict, preview = read(page_policy("404.html")), read(page_policy("404.html", preview=True))
    assert preview.pop("script-src") == ["'self'", "'unsafe-inline'"]
    assert digests("404.html")[0] in strict.pop("script-src")
    assert preview == strict


def test_a_script_in_a_comment_or_a_file_or_of_data_is_none_within_the_page(tmp_path, monkeypatch):
    monkeypatch.setattr("macros.policy.FOLDER", tmp_path)
    (tmp_path / "a.html").write_text(
        '{# <script>no</script> #}<script src="{{ x }}"></script><script type="application/json">{{ y }}</script><script data-x="{{ x }}">yes()</script>'
    )
    assert digests("a.html") == (digest("yes()"),)


def test_a_script_that_differs_from_page_to_page_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("macros.policy.FOLDER", tmp_path)
    (tmp_path / "b.html").write_text("<script>go({{ way }})</script>")
    with pytest.raises(ValueError, match=r"b\.html"):
        digests("b.html")


def test_the_name_of_what_makes_addresses_of_scripts_is_that_of_the_script():
    (name,) = read(site_policy())["trusted-types"]
    assert f'createPolicy("{name}"' in (ROOT / "docs/assets/js/shared.js").read_text("utf-8")


# ---- Headers


@pytest.fixture
def built(tmp_path):
    """A folder with pages at the top, in a folder, at code/, and folders of files."""
    for path in ("index.html", "404.html", "about/us/index.html", "code/hpo/index.html", "handouts/a/b.pdf", "assets/a.js"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("")
    return tmp_path


def files(folder, url: str = "https://tiny.example/") -> dict[str, str]:
    return {path: content.decode() for path, content in header_files(folder, Site("Tiny", url))}


def sent(folder, path: str) -> dict[str, str]:
    return headers(written(folder), path)


def written(folder):
    (folder / "_headers").write_text(files(folder)["_headers"])
    return rules(folder)


@pytest.mark.parametrize(
    ("path", "frames"),
    [("", "'self'"), ("404.html", "'self'"), ("sw.js", "'self'"), ("about/us/", "'self'"), ("handouts/a/b.pdf", "'self'"), ("code/", "*"), ("code/hpo/", "*"), ("code/no/such/", "*")],
)  # fmt: skip
def test_each_address_has_one_policy_and_only_codes_may_be_framed(built, path, frames):
    found = sent(built, path)
    assert set(found) == {POLICY, "Permissions-Policy", "Referrer-Policy", "X-Content-Type-Options"}
    policy = read(found[POLICY])
    assert policy.pop("frame-ancestors") == [frames]
    assert policy == ({} if path.endswith(".pdf") else read(site_policy()))


def test_no_header_is_set_twice_on_any_address_of_the_real_site(site):
    of = rules(site)
    paths = [file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()]
    assert len(paths) > 1000
    for path in paths:
        headers(of, path)  # raises
        headers(of, path.removesuffix("index.html"))
    pages = [path for path in paths if path.endswith(".html")]
    assert [path for path in pages if POLICY not in headers(of, path.removesuffix("index.html"))] == []


def test_every_form_says_the_same(built):
    found, page, code = files(built), sent(built, "")[POLICY], sent(built, "code/")[POLICY]
    assert list(found) == ["_headers", "_redirects", ".htaccess", "_headers.nginx", "_redirects.nginx", "_headers.caddy", "_redirects.caddy"]
    for name, value in sent(built, "about/us/").items():
        assert f'Header always set {name} "{value}"' in found[".htaccess"]
        assert f'add_header {name} "{"$page_policy" if name == POLICY else value}" always;' in found["_headers.nginx"]
        assert f'header {name} "{value}"' in found["_headers.caddy"]
    assert f'set $page_policy "{page}";' in found["_headers.nginx"]
    for folders, policy in (("code", code), ("assets|handouts", "frame-ancestors 'self'")):
        assert f'"{policy}" "expr=%{{THE_REQUEST}} =~ m#^[A-Z]+ /({folders})/#"' in found[".htaccess"]
        assert f'if ($request_uri ~ "^/({folders})/") {{ set $page_policy "{policy}"; }}' in found["_headers.nginx"]
        (name,) = re.findall(rf'(@\w+) vars_regexp \{{http\.request\.orig_uri}} "\^/\({re.escape(folders)}\)/"', found["_headers.caddy"])
        assert f'header {name} {POLICY} "{policy}"' in found["_headers.caddy"]


STEADY = "public, max-age=31536000, immutable"


@pytest.mark.parametrize(
    ("asked", "steady"),
    [
        ("assets/css/all.css?v=0a1b2c3d4e", True), ("assets/js/all.js?v=0a1b2c3d4e", True), ("assets/fonts/a.woff2", True),
        ("assets/css/all.css", False), ("assets/js/code.js", False), ("sw.js", False), ("", False), ("about/?v=0a1b2c3d4e", False), ("x/assets/fonts/a.woff2", False),
    ],
)  # fmt: skip
def test_only_what_never_changes_under_its_address_is_kept_for_a_year(built, asked, steady):
    found = files(built, "https://tiny.example/some/where/")
    for form, expression in {
        "_headers.nginx": r'request_uri ~ "(\^.*fonts.*\$)"',
        "_headers.caddy": r"@steady .*`(.*)`",
        ".htaccess": r"m#\^\[A-Z\]\+ (.*fonts.*) #",
    }.items():
        assert bool(re.fullmatch(re.search(expression, found[form])[1], f"/some/where/{asked}")) == steady, form
        assert STEADY in found[form] and "no-cache" in found[form]
    assert '"expr=%{REQUEST_STATUS} -lt 400 && %{THE_REQUEST} =~' in found[".htaccess"]  # 404.html would be kept otherwise
    if "?" not in asked:  # a host of this kind does not look there: it keeps the path
        assert (headers(written(built), asked).get("Cache-Control") == STEADY) == (steady or asked == "assets/css/all.css")


def test_a_renamed_page_leads_on_by_itself(built):
    found = {path: content.decode() for path, content in header_files(built, Site("Tiny", "https://tiny.example/x/"), {"a/b-c/": "a/d/"})}
    assert "/x/a/b-c/ /x/a/d/ 301\n" in found["_redirects"]
    assert 'location = /x/a/b-c/ { return 301 "/x/a/d/$is_args$args"; }' in found["_redirects.nginx"]
    assert 'redir @moved0 "/x/a/d/{re.moved0.1}" 301' in found["_redirects.caddy"]
    assert r'RedirectMatch 301 "^/x/a/b\-c/$" "/x/a/d/"' in found[".htaccess"]
    for path, page in {".htaccess": "ErrorDocument 404 ", "_redirects.nginx": "error_page 404 ", "_redirects.caddy": "vars lost "}.items():
        assert f"{page}/x/404.html" in found[path]


def test_a_site_below_the_root_of_its_host_names_its_own_addresses(built):
    found = files(built, "https://tiny.example/some/where/")
    assert {line for line in found["_headers"].splitlines() if line.startswith("/")} == {
        f"/some/where/{path}"
        for path in ("", "*", "404.html", "sw.js", "about/*", "assets/*", "assets/css/all.css", "assets/js/all.js", "assets/fonts/*", "code/*", "handouts/*")
    }
    assert "m#^[A-Z]+ /some/where/(code)/#" in found[".htaccess"] and '"^/some/where/(code)/"' in found["_headers.nginx"]


def test_headers_are_within_what_hosts_read(site):
    lines = (site / "_headers").read_text("utf-8").splitlines()
    assert max(map(len, lines)) <= 2000 and sum(line.startswith("/") for line in lines) <= 100


def test_every_template_with_a_script_is_in_the_policy_of_the_site():
    scripted = [file for file in FOLDER.rglob("*.html") if digests(file.relative_to(FOLDER).as_posix())]
    assert {file.name for file in scripted} == {"404.html", "first-frame.html", "redirect.html"}
