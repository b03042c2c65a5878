"""The catalogues that the search is made from: the real one and the tiny one."""

from __future__ import annotations

import pytest

from macros.catalogue.index import Catalogue
from macros.project import load_project

from conftest import ROOT, TINY


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_project(ROOT).sound


@pytest.fixture(scope="module")
def tiny_catalogue() -> Catalogue:
    return load_project(TINY).sound
