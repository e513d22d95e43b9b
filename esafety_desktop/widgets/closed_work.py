"""Work for which the cabinets have to be closed: who asks for it, and what the shell then does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.store.store import Store


class ClosedWork(Value):
    """What is done while nobody is signed in, beside the window.

    Attributes:
        title: What is going on.
        words: How long, and what an interruption would do.
        work: Does it; gives the store to go on with, or None when there is no school any more.
            Its argument is told (steps done, steps in all).
        back: Opens the cabinets again as they were, when the work could not be done.
        said: What is said afterwards.
        advice: What is left to do.
    """

    title: str
    words: str
    work: Callable[[Callable[[int, int], None]], Store | None]
    back: Callable[[], Store | None]
    said: str
    advice: str
