"""Mapping a class without preparing its columns for statements that nobody has asked yet.

SQLAlchemy asks each mapped attribute with `hasattr` whether it has listeners already; an attribute
passes what it doesn't know on to its column, for which a copy of that column is made. Of the 940
columns of this program most are never named in a statement: 2 MiB, and a quarter of the time that
configuring takes. `base` loads this before anything is mapped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy.event.base import slots_dispatcher
from sqlalchemy.orm import QueryableAttribute

if TYPE_CHECKING:
    from sqlalchemy.event.base import dispatcher


class PlainDispatcher(slots_dispatcher[QueryableAttribute[Any]]):
    """Gives an attribute's listeners as SQLAlchemy's own does, and asks only the attribute."""

    def __get__(self, obj: Any, cls: type[Any]) -> Any:
        if obj is None:
            return self.dispatch
        try:
            return object.__getattribute__(obj, "_slots_dispatch")
        except AttributeError:
            made = self.dispatch._for_instance(obj)  # noqa: SLF001 - as slots_dispatcher does
            obj._slots_dispatch = made  # noqa: SLF001 - likewise
            return made


def begin() -> None:
    """From now on attributes are mapped so; once is enough."""
    own: dispatcher[QueryableAttribute[Any]] = vars(QueryableAttribute)["dispatch"]
    QueryableAttribute.dispatch = PlainDispatcher(own.events)  # type: ignore[misc] # a descriptor
