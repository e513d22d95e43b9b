"""Reads inside one another share a session, and what was read once for all of them."""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING, TypeVar, cast

from sqlalchemy.orm import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator

    from sqlalchemy import Engine

    from esafety_desktop.store.traffic import Traffic

T = TypeVar("T")

_KEPT = "esafety_read_once"
_WORKED_OUT = "esafety_worked_out"
_MOST = 64


class _Reading:
    """An open read: its session, and how many hold it."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.holders = 0


class _WorkedOut:
    """What was worked out of some values, while the store is open; of the last few dozen."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, object] | None = {}

    def of(self, out_of: Hashable, work: Callable[[], object]) -> object:
        kept = self._kept
        if kept is None:
            return work()
        found = kept.get(out_of, self)
        if found is self:
            found = work()
            if len(kept) >= _MOST:
                kept.clear()
            kept[out_of] = found  # thrown away where it was forgotten meanwhile
        return found

    def forget(self, *, closed: bool) -> None:
        self._kept = None if closed else {}


class Reads:
    """The open reads over one store: at most one in each thread, held by whoever reads there.

    The session ends with the last that holds it, which needn't be the one that began: a
    generator may keep its read longer than the read in which it was first asked.
    """

    def __init__(self, traffic: Traffic) -> None:
        self._traffic = traffic
        self._here = threading.local()
        self._worked_out = _WorkedOut()

    @property
    def info(self) -> dict[str, object]:
        """What every session over the store bears, that of a unit of work too (`worked_out`)."""
        return {_WORKED_OUT: self._worked_out}

    def forget(self, *, closed: bool = False) -> None:
        """Something went for good, or the store is closed: nothing of it stays in memory."""
        self._worked_out.forget(closed=closed)

    @contextlib.contextmanager
    def shared(self, engine: Engine) -> Iterator[Session]:
        """The session of this thread's open read, or a new one."""
        reading = getattr(self._here, "reading", None)
        if reading is None or not reading.holders:
            reading = self._here.reading = _Reading(self._new_session(engine))
            self._traffic.reads += 1
        reading.holders += 1
        try:
            yield reading.session
        finally:
            reading.holders -= 1
            if not reading.holders:
                self._traffic.reads -= 1
                if getattr(self._here, "reading", None) is reading:
                    del self._here.reading
                reading.session.close()

    def _new_session(self, engine: Engine) -> Session:
        info = {_KEPT: {}, **self.info}
        return Session(engine, expire_on_commit=False, autoflush=False, info=info)


def read_once(session: Session, what: Hashable, read: Callable[[], T]) -> T:
    """What `read` gives, asked once while a read is open, however many ask for it in there.

    It is forgotten with the read, whose state can't change meanwhile. In a unit of work, which
    changes things, it is read each time.

    Args:
        session: Of `Store.read` or a unit of work.
        what: Says what it is and by what it is narrowed; the same in every call for the same.
        read: Reads it through that session; gives something that nobody changes.
    """
    kept = session.info.get(_KEPT)
    if kept is None:
        return read()
    if what not in kept:
        kept[what] = read()
    return cast("T", kept[what])


def worked_out(session: Session, out_of: Hashable, work: Callable[[], T]) -> T:
    """What `work` makes of some values, worked out once as long as the cabinets are open.

    Args:
        session: Of `Store.read` or a unit of work.
        out_of: All that it depends on, themselves and not only their ids: the same gives the same.
        work: Gives something that nobody changes.
    """
    kept: _WorkedOut | None = session.info.get(_WORKED_OUT)
    return work() if kept is None else cast("T", kept.of(out_of, work))
