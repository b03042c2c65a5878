"""What was copied, as a reader finds it: by pasting. Pages of this site may not read the clipboard."""

from __future__ import annotations

from playwright.sync_api import BrowserContext


def pasted(context: BrowserContext) -> str:
    page = context.new_page()
    page.set_content("<textarea></textarea>")
    page.locator("textarea").focus()
    page.keyboard.press("ControlOrMeta+V")
    text = page.locator("textarea").input_value()
    page.close()
    return text
