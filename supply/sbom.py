"""sbom.json: every part, in the form of CycloneDX 1.6, for programs that look for known faults.

The same parts give the same bytes: there is no clock in it, and its serial number is a
digest of the rest. The digests of the files of Python packages are many thousands; they
stay in the locks, and the digest of each lock stands here.
"""

from __future__ import annotations

import hashlib
import json
import re
import uuid
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, Property, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from .locks import LOCKS, Package
from .shipped import Shipped

LOCKED_IN, LICENCE_OF, LICENCE_UNSAID = "locked in", "licence as said by version", "licence not said by the package"
_SITE_NAME = re.compile(r"^site_name: (.+)$", re.MULTILINE)


def sbom(root: Path, packages: Sequence[Package], shipped: Sequence[Shipped]) -> str:
    """The file's text. root: of the project."""
    named = _SITE_NAME.search((root / "mkdocs.yml").read_text("utf-8"))
    site = Component(name=named[1] if named else root.name, type=ComponentType.APPLICATION, bom_ref="site")
    sent = [_shipped(root, one) for one in shipped]
    bom = Bom(components=[*sent, *map(_package, packages)])
    bom.metadata.component = site
    bom.metadata.timestamp = datetime.fromtimestamp(0, UTC)  # taken out below
    bom.metadata.properties.update(Property(name=f"sha256 of {lock}", value=_digest(root / lock)) for lock in LOCKS)
    bom.register_dependency(site, sent)
    written = json.loads(JsonV1Dot6(bom).output_as_string())
    del written["metadata"]["timestamp"], written["serialNumber"]
    # What depends on what stands in the locks. Without its packages the list says what the site sends.
    written["dependencies"] = [one for one in written["dependencies"] if "dependsOn" in one]
    written["serialNumber"] = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, json.dumps(written, sort_keys=True))}"
    return _text(written)


def packages_in(text: str) -> list[Package]:
    """What a file that `sbom` wrote says of packages; what is shipped is left out."""
    return sorted(_read(one) for one in json.loads(text)["components"] if "purl" in one)


def _package(one: Package) -> Component:
    group, _, name = one.name.rpartition("/")
    purl = PackageURL(type=one.kind, namespace=group or None, name=name, version=one.version)
    said = [(LICENCE_OF, one.said_by)] if one.said_by else [] if one.licence else [(LICENCE_UNSAID, "true")]
    return Component(
        name=one.name,
        version=one.version,
        type=ComponentType.LIBRARY,
        scope=ComponentScope.EXCLUDED,  # it makes or tests the site, and is no part of it
        purl=purl,
        bom_ref=purl.to_string(),
        licenses=[LicenseFactory().make_from_string(one.licence)] if one.licence else [],
        hashes=[HashType(alg=HashAlgorithm.SHA_512, content=one.digest)] if one.digest else [],
        external_references=[ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(one.home))] if one.home else [],
        properties=[Property(name=name, value=value) for name, value in [*((LOCKED_IN, lock) for lock in one.locks), *said]],
    )


def _shipped(root: Path, one: Shipped) -> Component:
    return Component(
        name=one.name,
        version=one.version or None,
        type=ComponentType.LIBRARY,
        scope=ComponentScope.REQUIRED,
        bom_ref=one.name,
        description=one.part,
        copyright=one.copyright,
        licenses=[LicenseFactory().make_from_string(one.licence)],
        external_references=[ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(one.home))],
        properties=[Property(name=f"sha256 of {file}", value=_digest(root / file)) for file in one.files],
    )


def _read(one: dict[str, Any]) -> Package:
    properties: list[tuple[str, str]] = [(each["name"], each["value"]) for each in one["properties"]]
    return Package(
        one["purl"].partition(":")[2].partition("/")[0],
        one["name"],
        one["version"],
        tuple(lock for lock in LOCKS if (LOCKED_IN, lock) in properties),
        _licence(one.get("licenses", [])),
        next((each["url"] for each in one.get("externalReferences", [])), ""),
        dict(properties).get(LICENCE_OF, ""),
        next((each["content"] for each in one.get("hashes", [])), ""),
    )


def _licence(listed: Iterable[dict[str, Any]]) -> str:
    for one in listed:
        return str(one["expression"] if "expression" in one else one["license"].get("id") or one["license"]["name"])
    return ""


def _text(written: dict[str, Any]) -> str:
    """JSON with a line for each part, so that a change shows what changed."""
    lines = [f'"{key}": {_listed(value) if key == "components" else _flat(value)}' for key, value in sorted(written.items())]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _listed(parts: list[Any]) -> str:
    return "[\n" + ",\n".join(map(_flat, parts)) + "\n]"


def _flat(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
