"""Runs the script of the site in Node and hands back what an expression gives."""

from __future__ import annotations

import json
import subprocess
from typing import Any

from macros.catalogue.index import Catalogue
from macros.search.files import danger_script, evidence, languages, meaning, more, script
from macros.search.score import node

_RUN = """
const vm = require("vm"), given = JSON.parse(require("fs").readFileSync(0, "utf8"));
const page = vm.createContext({});
page.self = page;
page.setTimeout = (next) => next(); // at once
vm.runInContext(given.script, page);
page.search = page.Search;
page.index = page.search.index.build(page.search.data);
page.search.learn(() => {});
if (page.search.evidence) page.evidence = page.search.evidence.build(page.search.evidenceData);
page.given = given.value;
process.stdout.write(JSON.stringify(vm.runInContext(given.expression, page)));
"""


def run(catalogue: Catalogue, expression: str, value: Any = None, *, of_evidence: bool = False, of_meaning: bool = False, after: str = "") -> Any:
    """expression: JavaScript with `search`, its `index` of the catalogue and the `given` value; of_evidence: with `evidence`, its index, too;
    of_meaning: with the second opinion. after: a script that needs these."""
    code = (
        danger_script(catalogue)
        + languages(catalogue)
        + script(catalogue)
        + (more(catalogue) + evidence(catalogue) if of_evidence else "")
        + (meaning(catalogue) if of_meaning else "")
    )
    sent = json.dumps({"script": code + after, "expression": expression, "value": value})
    result = subprocess.run([node(), "-e", _RUN], input=sent, capture_output=True, text=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stderr[-2000:]
    return json.loads(result.stdout)
