"""The SQL that every engine of this program speaks."""

from __future__ import annotations

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

URL = "sqlite+cabinet://"
registry.register("sqlite.cabinet", __name__, "CabinetDialect")


class CabinetDialect(SQLiteDialect_pysqlite):
    """SQLite's, over one and the same driver: what was compiled for one engine serves all.

    SQLAlchemy finds a compiled statement by its dialect among other things, and gives each engine
    a dialect of its own; by themselves no two of them are equal.
    """

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CabinetDialect)

    def __hash__(self) -> int:
        return hash(CabinetDialect)
