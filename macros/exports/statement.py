"""What every data file says about itself: version, licence, credit, limits.

The version is that of the fields, by semantic versioning: a new file, field
or word raises the second number; a field that goes, changes its name or its
meaning raises the first. The rules for users: docs/prescribers/data.md.
"""

from __future__ import annotations

from typing import Any

from ..addresses.site import Site
from ..addresses.targets import URGENT_HELP, address_of
from ..catalogue.index import Catalogue
from ..facts.reviewed import of_the_site

SCHEMA_VERSION = "4.1.0"
LICENCE = "CC BY 4.0"
LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/"
NOT_REVIEWED = "Not reviewed by a clinician"


def credit(site: Site, address: str) -> str:
    """The line that the licence asks for. address: of the page or file that is used."""
    return f"{site.name}, {address}, {LICENCE}"


def notices(catalogue: Catalogue) -> list[str]:
    """What nobody may leave out: the warning of catalogue/sentences.yml, then what the data is not."""
    return [
        catalogue.sentences.safety.do_not_stop.data,
        "Each symptom can have other causes. It needs to be checked by a clinician.",
        f"{of_the_site(catalogue)} This is not medical advice, and no tool for diagnosis.",
    ]


def statement(address: str, site: Site, schema: str, catalogue: Catalogue) -> dict[str, Any]:
    """The head of a data file. schema: a file in data/schema/."""
    return {
        "$schema": f"{site.url}data/schema/{schema}",
        "schema_version": SCHEMA_VERSION,
        "source": site.name,
        "address": address,
        "license": LICENCE,
        "license_address": LICENCE_ADDRESS,
        "credit": credit(site, address),
        "notices": notices(catalogue),
        "urgent_help": site.url + address_of(URGENT_HELP),
    }
