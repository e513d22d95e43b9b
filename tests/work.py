"""How much work something is, told without a clock: calls of Python, statements to a cabinet."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import Engine, event

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def calls_of(action: Callable[[], object]) -> int:
    """How many calls, of Python's and of C's functions, an action makes in this thread."""
    count = 0

    def tell(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(tell)
    try:
        action()
    finally:
        sys.setprofile(before)
    return count


@contextmanager
def statements() -> Iterator[list[str]]:
    """Every statement that reaches a cabinet meanwhile."""
    said: list[str] = []

    def hear(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        said.append(statement)

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        yield said
    finally:
        event.remove(Engine, "before_cursor_execute", hear)
