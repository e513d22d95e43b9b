"""Tables whose rows are never changed: the file itself refuses, whatever the program does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import DDL, Table, event

if TYPE_CHECKING:
    from collections.abc import Mapping


def never_changed(table: object, emptied: Mapping[str, str]) -> None:
    """Refuse every UPDATE and DELETE of a table, but let rows be disposed of.

    A later migration that makes the table anew must make these triggers anew too; the test of the
    history says so.

    Args:
        table: The mapped table.
        emptied: The columns that disposal empties, all at once, each with the SQL of its emptiness.
    """
    if not isinstance(table, Table):
        raise TypeError(table)
    name = table.name
    kept = [column.name for column in table.columns if column.name not in emptied]
    allowed = [f"new.{column} IS old.{column}" for column in kept]
    allowed += [f"new.{column} IS {nothing}" for column, nothing in emptied.items()]
    refuse = f"BEGIN\n\tSELECT RAISE(ABORT, 'a row of {name} is never changed');\nEND"
    conditions = "\n\tAND ".join(allowed)
    disposed = f"WHEN NOT ({conditions})\n"
    changing = f"CREATE TRIGGER {name}_not_changed BEFORE UPDATE ON {name}\n{disposed}{refuse}"
    deleting = f"CREATE TRIGGER {name}_not_deleted BEFORE DELETE ON {name}\n{refuse}"
    for sql in (changing, deleting):
        event.listen(table, "after_create", DDL(sql))  # type: ignore[no-untyped-call]  # SQLAlchemy left it untyped
