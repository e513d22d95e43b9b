"""What every page of a first start has, so that the shell needs to know none of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class FirstPage(QWidget):
    """What a page of a first start is like.

    Signals:
        opened: the store of the new school, and whether pupils are to be imported now.
        to_sign_in: the school is there; somebody is to sign in.
        made_up: the made-up school is wanted.
        restore: a back-up is to be put in place.
        back: nothing more is wanted here; on to where one came from.
    """

    opened = Signal(object, bool)
    to_sign_in = Signal()
    made_up = Signal()
    restore = Signal()
    back = Signal()

    def shut(self) -> None:
        """The window closes in the middle of it: nothing half made stays behind."""
