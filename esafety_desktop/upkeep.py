"""What follows from a change, each piece in a turn of the window of its own.

So a change is shown before what follows from it is read and written. Every piece can be done again
and changes nothing then. All of them are done after each sign-in, too: first what the days since
may have brought, then, at rest, what a lock or a stopped program may have left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QTimer

from esafety_desktop.menu_openers import call
from esafety_desktop.store.changes import Area

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.widgets.desk import Desk


_AFTER_TODAY_MS = 100
_AT_REST_MS = 5_000


class _Piece(NamedTuple):
    """A use case of a room that brings something up to date.

    Attributes:
        module: Where it is.
        name: What it is called; given the store, it says what it changed.
        after: What it follows.
        at_rest: Whether time alone brings it nothing to do, so that after sign-in it can wait.
        told_of_opening: Whether it wants to know that it is done because somebody signed in.
        goes_on: Whether it does a little each time and gives whether there is more.
    """

    module: str
    name: str
    after: Area
    at_rest: bool = False
    told_of_opening: bool = False
    goes_on: bool = False


_PIECES = (
    # What governors may read follows what is published and who they are.
    _Piece("governors.service", "keep_in_step", Area.SETTINGS | Area.ACCOUNTS),
    _Piece("agreements.service", "bring_up_to_date", Area.SCHOOL, at_rest=True),
    _Piece("staff_forms.service", "bring_up_to_date", Area.SCHOOL, at_rest=True),
    _Piece("image_consent.service", "notice_leavers", Area.SCHOOL, told_of_opening=True),
    _Piece(
        "follow_ups.upkeep_service",
        "bring_next_up_to_date",
        Area.INCIDENTS,
        at_rest=True,
        goes_on=True,
    ),
)


class Upkeep(QObject):
    """Does it as long as the cabinets are open."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(desk)
        self._desk = desk
        self._window = window
        self._waiting = [(one, True) for one in _PIECES if not one.at_rest]
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._next)
        desk.changed.connect(self._note)

    def begin(self) -> None:
        """What has to be done after sign-in is done once Today is shown."""
        QTimer.singleShot(_AFTER_TODAY_MS, self, self._turn.start)
        QTimer.singleShot(_AT_REST_MS, self, self._rest)

    def _rest(self) -> None:
        for piece in _PIECES:
            if piece.at_rest:
                self._want(piece)

    def _note(self, areas: Area, _origin: object) -> None:
        for piece in _PIECES:
            if piece.after & areas:
                self._want(piece)

    def _want(self, piece: _Piece) -> None:
        if all(one is not piece for one, _opening in self._waiting):
            self._waiting.append((piece, False))
        self._turn.start()

    def _next(self) -> None:
        if not self._waiting or not self._desk.store.is_open:
            return
        piece, opening = self._waiting.pop(0)
        if self._waiting:  # whatever becomes of this one
            self._turn.start()
        named = {"opening": True} if opening and piece.told_of_opening else {}
        with self._desk.guard(self._window):
            behind: Any = call(piece.module, piece.name, self._desk.store, **named)
            if behind.areas or behind.said:
                self._desk.done(behind, self._desk)
            if piece.goes_on and behind.value:
                self._want(piece)
