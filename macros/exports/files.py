"""Every file of this room, by its path: what macros/files.py hands to a build."""

from __future__ import annotations

from collections.abc import Iterator

from ..catalogue.index import Catalogue
from ..render.changes import changes
from .citing import bibliography_files, citing_files
from .feed import PATH as FEED
from .feed import feed
from .json_files import data_files, twins
from .linked_data import PATH as GRAPH
from .linked_data import graph
from .records import Records, end_as_data
from .schema import schemas
from .tables import as_csv, tables
from .works import works


def exported(catalogue: Catalogue, name: str, site: str) -> Iterator[tuple[str, bytes]]:
    """(path from the site's root, content) of each file. name, site: the site's, the address with a slash."""
    pages = list(works(catalogue))
    records = Records(catalogue, site)
    yield from data_files(records, name)
    yield from twins(pages, records, name)
    for table in tables(records, _changes(records)):
        yield f"data/{table.name}.csv", as_csv(table)
    yield GRAPH, graph(pages, catalogue, name, site)
    yield from bibliography_files(catalogue)
    yield from citing_files(pages, catalogue, name, site)
    for file, text in schemas(site).items():
        yield f"data/schema/{file}", text.encode()
    yield FEED, feed(catalogue, name, site).encode()


def _changes(records: Records) -> Iterator[tuple[str, str, str, str]]:
    for one in changes(records.catalogue):
        end = end_as_data((one.kind, one.id))
        yield one.on.isoformat(), end["kind"], end["id"], records.plain(one.what) if one.what else "New"
