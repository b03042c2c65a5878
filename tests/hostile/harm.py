"""Whether a text does something in a real browser but show itself."""

from __future__ import annotations

from urllib.parse import urlsplit

from markdown import Markdown
from playwright.sync_api import Page

from macros.catalogue.allowed import faults
from macros.catalogue.checks.page_html import EXTENSIONS

from .corpus import Payload

# Press all there is to press, and point at it, without leaving the page.
PRESS = """() => {
  // A way that leads to another page is no script; one that is a script is followed.
  document.addEventListener('click', event => { const way = event.target.closest('a'); if (way && way.protocol !== 'javascript:') event.preventDefault(); }, true);
  document.addEventListener('submit', event => event.preventDefault(), true);
  window.print = () => {};
  for (const one of document.querySelectorAll('main *, article *, body > *')) {
    for (const kind of ['pointerover', 'mouseover', 'focus', 'toggle', 'animationstart', 'click'])
      one.dispatchEvent(new MouseEvent(kind, {bubbles: true, cancelable: true}));
    if (one.focus) one.focus();
  }
  return window.__ran;
}"""

# What the browser made of a text: a script in an address runs only after the press, so it is read, not waited for.
MADE = """() => [...document.querySelectorAll('*')].flatMap(one => [...one.attributes].filter(({ name, value }) =>
  name.startsWith('on') || /^(java|vb)script:|^data:/i.test(
    ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'from', 'to', 'values'].includes(name) ? value.replace(/[\\0- ]/g, '') : '')
).map(({ name }) => `${name} on ${one.localName}`))"""

ELSEWHERE: list[str] = []  # what the watched page asked another host for


def watching(page: Page) -> Page:
    """The same page; each of its requests for another host goes to ELSEWHERE."""
    ELSEWHERE.clear()
    page.on("request", lambda request: ELSEWHERE.append(request.url) if urlsplit(request.url).hostname == "elsewhere.example" else None)
    page.on("dialog", lambda dialog: dialog.dismiss())
    return page


def as_html(payload: Payload) -> str | None:
    """The HTML of a text on a page; None where the checks would refuse it for its length or its HTML."""
    if len(payload.text) > 2_000:
        return None
    html = Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS).convert(payload.text)
    return None if faults(html) else html


def harm(page, html: str) -> bool:
    """Whether a text in the midst of a page runs, could run when pressed, asks another host, or swallows the foot."""
    ELSEWHERE.clear()
    page.evaluate("delete window.__ran")
    page.set_content(f"<!doctype html><meta charset=utf-8><title>x</title><main>{html}</main><footer>The way to help</footer>")
    made, ran, foot = page.evaluate(MADE), page.evaluate(PRESS), page.locator("footer")
    return bool(made or ran or ELSEWHERE or foot.count() != 1 or foot.inner_text() != "The way to help")
