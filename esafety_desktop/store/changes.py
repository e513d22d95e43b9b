"""What a use case changed, for every view to know: small values, no event bus."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.store.store import Store

T = TypeVar("T")


class Area(enum.Flag):
    """The parts of the school's records that a change can touch."""

    SCHOOL = enum.auto()
    AGREEMENTS = enum.auto()
    LETTERS = enum.auto()
    CONTACTS = enum.auto()
    ACTION_POINTS = enum.auto()
    INCIDENTS = enum.auto()
    CONCERNS = enum.auto()
    ACCOUNTS = enum.auto()
    SETTINGS = enum.auto()


class Undo(Value):
    """The inverse use case of a change: itself audited, forgotten when the screen is locked.

    Attributes:
        label: What would be undone, as it stands in the Edit menu: "mark 5B, no. 14 returned".
        run: Does it; its own result carries the redo.
        about: What it takes back; the same object through undo and redo, for who lists changes.
    """

    label: str
    run: Callable[[Store], Changed[Any]]
    about: object = None


class Changed(Value, Generic[T]):
    """What a use case returns.

    Attributes:
        areas: What every view must read again.
        value: The use case's own result (often a frozen row or an id).
        said: One sentence for the status bar, or "".
        undo: How to take it back, where it can be.
        final: Something went for good: nothing that was done before may bring it back, so that
            undo ends here in every room.
    """

    areas: Area
    value: T
    said: str = ""
    undo: Undo | None = None
    final: bool = False
