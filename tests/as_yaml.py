"""Records as a test changes them: YAML to values and back, as the project reads it."""

from __future__ import annotations

import re
from typing import Any

import yaml


class _Loader(yaml.SafeLoader):
    """As the project reads: only true and false are yes and no, so that `on` stays a key."""


_Loader.yaml_implicit_resolvers = {
    sign: [(tag, shape) for tag, shape in found if tag != "tag:yaml.org,2002:bool"] for sign, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        return True  # which the project's reader refuses


def read(text: str) -> Any:
    return yaml.load(text, _Loader)


def written(values: object, like: str = "") -> str:
    """like: the file it takes the place of; the line in which a list says how many entries it has is kept."""
    last = like.rstrip().rpartition("\n")[2]
    text = yaml.dump(values, Dumper=_Dumper, sort_keys=False, allow_unicode=False, width=10**9)
    return text + (f"{last}\n" if last.startswith("#") else "")
