"""What is going on over a store and its envelopes, and how a back-up gives way to a save."""

from __future__ import annotations

import contextlib
import threading
import time
from typing import TYPE_CHECKING, Any

from sqlcipher3.dbapi2 import ProgrammingError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_STEP = 0.005
_PATIENCE = 2.0
"""Seconds that a save waits for a copy to let go; it takes milliseconds."""


class Interrupted(Exception):
    """A save came first: the back-up is to be begun again."""


class GivingWay:
    """Lets a save stop the copying of a cabinet, which would else hold it up.

    The copying runs on the worker thread, the save on the GUI thread.
    """

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._connection: Any = None
        self._asked = False
        self._free = threading.Event()
        self._free.set()

    @property
    def asked(self) -> bool:
        """Whether a save has come."""
        return self._asked

    @contextlib.contextmanager
    def copying(self) -> Iterator[Callable[[Any], None]]:
        """Wrap what holds a cabinet still; call what it gives with the connection, once it is open.

        Raises:
            Interrupted: a save came.
        """
        self._free.clear()
        try:
            yield self._hold
        except Exception as error:
            if self._asked:
                raise Interrupted from error
            raise
        finally:
            with self._guard:
                self._connection = None
            self._free.set()

    def stop(self) -> None:
        """A save comes: stop the copying and wait until the files are free.

        Asked again and again: between two statements there is nothing to interrupt.
        """
        give_up = time.monotonic() + _PATIENCE
        self._asked = True
        while True:
            with self._guard, contextlib.suppress(ProgrammingError):  # just closed
                if self._connection is not None:
                    self._connection.interrupt()
            if self._free.wait(_STEP) or time.monotonic() > give_up:
                return

    def _hold(self, connection: Any) -> None:
        with self._guard:
            if self._asked:
                raise Interrupted
            self._connection = connection


class Traffic:
    """What is open at the moment over a store and its envelopes.

    They share the office file: a save in one would wait in vain for a read in another.

    Attributes:
        reads: How many reads.
        writing: Whether a unit of work.
        copying: The back-up that is being made and gives way, if there is one.
    """

    def __init__(self) -> None:
        self.reads = 0
        self.writing = False
        self.copying: GivingWay | None = None

    def make_way(self) -> None:
        """A save is about to begin: a back-up that is being made stops."""
        if self.copying is not None:
            copying, self.copying = self.copying, None
            copying.stop()
