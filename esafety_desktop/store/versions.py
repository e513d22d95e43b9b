"""Which versions of each cabinet's schema this program knows, oldest first; the last is current.

Kept beside the migrations (``migrations/<cabinet>/versions``), so that Alembic is only imported
when a cabinet is behind. A test holds this list, the files and the metadata together.
"""

from esafety_desktop.store.cabinet import Cabinet

REVISIONS: dict[Cabinet, tuple[str, ...]] = {
    Cabinet.OFFICE: ("0001",),
    Cabinet.LOCKED: ("0001",),
}


def head(cabinet: Cabinet) -> str:
    """The version that this program writes."""
    return REVISIONS[cabinet][-1]


def version_table(cabinet: Cabinet) -> str:
    """The table in which a cabinet keeps its version."""
    return f"{cabinet.value}_version"
