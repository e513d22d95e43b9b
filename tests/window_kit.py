"""A window that stands for one test, and the dialog that is open over it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QDialog, QWidget
    from pytestqt.qtbot import QtBot

W = TypeVar("W", bound="QWidget")
D = TypeVar("D", bound="QDialog")


@contextmanager
def standing(qtbot: QtBot, made: W, width: int = 1366, height: int = 640) -> Iterator[W]:
    """Show a window at a size; it is closed afterwards."""
    qtbot.addWidget(made)
    made.resize(width, height)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def shown(over: QWidget, kind: type[D]) -> D:
    """The one dialog of a kind that is open."""
    (found,) = [one for one in over.findChildren(kind) if one.isVisible()]
    return found
