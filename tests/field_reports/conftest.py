"""The real catalogue, read once for all of them."""

from __future__ import annotations

import pytest

from macros.catalogue.index import Catalogue

from sharing import real_project


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return real_project().sound
