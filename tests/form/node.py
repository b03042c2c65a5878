"""The form's own checks and its writing, run in Node as a browser runs them."""

from __future__ import annotations

import json
import subprocess
from functools import cache
from typing import Any

from macros.form.files import script
from macros.search.score import node

from conftest import ROOT
from sharing import real_project

_RUN = """
const vm = require("vm"), given = JSON.parse(require("fs").readFileSync(0, "utf8"));
const page = vm.createContext({});
page.self = page;
vm.runInContext(given.script, page);
page.form = page.Form;
page.given = given.value;
process.stdout.write(JSON.stringify(vm.runInContext(given.expression, page)));
"""


@cache
def code() -> str:
    """Of the real catalogue, without what draws the form."""
    return (ROOT / "docs/assets/js/shared.js").read_text("utf-8") + script(real_project().sound, ROOT, view=False)


def run(expression: str, value: Any = None) -> Any:
    """expression: JavaScript with `form` and the `given` value."""
    sent = json.dumps({"script": code(), "expression": expression, "value": value})
    result = subprocess.run([node(), "-e", _RUN], input=sent, capture_output=True, text=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stderr[-2000:]
    return json.loads(result.stdout)
