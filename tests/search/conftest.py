"""The catalogues that the search is made from: the real one and the tiny one."""

from __future__ import annotations

import pytest

from macros.catalogue.index import Catalogue
from macros.project import load_project

from conftest import TINY
from sharing import real_project


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return real_project().sound


@pytest.fixture(scope="module")
def tiny_catalogue() -> Catalogue:
    return load_project(TINY).sound
