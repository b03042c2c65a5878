"""axe-core finds nothing to complain about: on every kind of page, screen and size, with script and without.

Structure (WCAG 2.0 to 2.2, A and AA, and best practice): each template, both
sizes, with script and without, in each state. Colour (4.5:1 for all text, 7:1
for what is read): the same with all opened, on each screen; once for each kind of
text that no screen before it showed (kinds.py).
"""

from __future__ import annotations

import hashlib
import re
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser import audit
from browser.audit import Look, described, planned, seen
from browser.screens import SIZES, screens
from browser.serving import Host
from browser.templates import TEMPLATES, states, without_policy


def looks(template: str) -> list[Look]:
    return [Look(template, size, script) for size, script in product(SIZES, (True, False))]


@pytest.mark.parametrize("template", TEMPLATES)
def test_axe_has_no_complaint(chromium: Browser, address: str, template: str):
    found = seen(chromium, address, template)
    asked = [(one.look, one.state, one.screen, one.rules) for one in found]
    assert sorted(map(str, asked)) == sorted(str((look, *one)) for look in looks(template) for one in planned(look))
    assert not [one for one in found if one.complaints], "\n".join(described(one) for one in found if one.complaints)


@pytest.mark.parametrize("template", TEMPLATES)
def test_nothing_is_left_out_of_the_plan(template: str):
    for look in looks(template):
        plan = list(planned(look))
        every = set(states(template, look.script))
        assert {state for state, _, rules in plan if rules == "structure"} == every
        assert {(state, screen) for state, screen, rules in plan if rules == "colour"} == set(product(every - {"as loaded"}, screens(look.script)))


def test_a_fault_is_found(chromium: Browser, host: Host):
    """The instrument itself: pale words, a picture without a name, a name that lacks what is seen."""
    page, _, _ = host.answer("404.html")[2].partition(b"</article>")
    host.extra["faulty/"] = (
        without_policy(page)
        + b'<p style="color: #999">Too pale.</p><svg role="img"></svg><p><a href="tel:988" aria-label="Crisis line">Crisis: 988</a></article></html>'
    )
    TEMPLATES["faulty"] = "faulty/"
    try:
        complaints = [line for one in seen(chromium, host.address, "faulty") for line in one.complaints]
    finally:
        del TEMPLATES["faulty"]
    assert {line.partition(":")[0] for line in complaints} >= {"color-contrast-enhanced", "svg-img-alt", "label-content-name-mismatch"}


def test_axe_is_the_one_that_is_named():
    """What stands beside the file says which version it is, and its digest: a file that was changed by hand is no axe."""
    folder = Path(audit.__file__).with_name("axe")
    said = (folder / "README.md").read_text("utf-8")
    content = (folder / "axe.min.js").read_bytes()
    assert hashlib.sha256(content).hexdigest() in said
    assert f"axe-core {re.search(rb'axe v([0-9.]+)', content)[1].decode()}," in said
