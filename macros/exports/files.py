"""Every file of this room, by its path: what macros/files.py hands to a build."""

from __future__ import annotations

from collections.abc import Iterator

from ..addresses.site import Site
from ..catalogue.index import Catalogue
from ..facts.changes import changes
from ..facts.reviewed import count
from .citable_pages import citable_pages
from .citing import bibliography_files, citing_files
from .feed import PATH as FEED
from .feed import feed
from .json_files import data_files, twins
from .linked_data import PATH as GRAPH
from .linked_data import graph
from .records import Records, end_as_data
from .schema import schemas
from .tables import as_csv, tables


def exported(catalogue: Catalogue, site: Site) -> Iterator[tuple[str, bytes]]:
    """(path from the site's root, content) of each file."""
    pages = list(citable_pages(catalogue))
    records = Records(catalogue, site)
    yield from data_files(records)
    yield from twins(pages, records)
    for table in tables(records, _changes(records)):
        yield f"data/{table.name}.csv", as_csv(table)
    yield GRAPH, graph(pages, catalogue, site)
    yield from bibliography_files(catalogue)
    yield from citing_files(pages, catalogue, site)
    for file, text in schemas(site, nobody=not count(catalogue).signed).items():
        yield f"data/schema/{file}", text.encode()
    yield FEED, feed(catalogue, site).encode()


def _changes(records: Records) -> Iterator[tuple[str, str, str, str]]:
    for one in changes(records.catalogue):
        end = end_as_data((one.kind, one.id))
        yield one.on.isoformat(), end["kind"], end["id"], records.plain(one.what) if one.what else "New"
