"""The site as a real server sends it, in a real browser: with the headers of the host beside the policy in each page."""

from __future__ import annotations

from playwright.sync_api import Browser

from publish.promises import Row
from publish.servers import Served
from publish.stick import FONT, STYLE


def seen(served: Served, browser: Browser) -> Row:
    """Home, urgent help, a symptom, codes and a lost address, then the same page without a connection."""
    row, told = Row("In Chromium: style and font, the search, the worker, a page without a connection, nothing forbidden"), []
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.on("console", lambda message: told.append(message.text) if message.type == "error" and "404" not in message.text else None)
    page.on("pageerror", lambda error: told.append(str(error)))
    for path in ("", "urgent-help/", "symptoms/akathisia/", "code/", "nope/"):
        page.goto(f"{served.address}{path}")
        row.hold(page.evaluate(STYLE) and page.evaluate(FONT), path)
    page.goto(served.address)
    page.locator(".search-link").click()
    page.locator(".search input").fill("cannot sleep")
    page.locator(".search-panel a[href*='symptoms/']").first.wait_for()
    row.hold(page.locator(".search-panel a").count() > 1, "search")
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_function("() => caches.match(new URL('urgent-help/', location.href)).then(Boolean)")
    context.set_offline(True)
    page.goto(f"{served.address}urgent-help/")
    row.hold(page.locator("h1").count() == 1 and page.evaluate(STYLE), "without a connection")
    context.set_offline(False)
    context.close()
    row.hold(told == [], "; ".join(told[:3]))
    return row
