"""Packs on the screen: asked about first where a name can't be printed, then previewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.letters.rows import ClassPack
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Progress

_MOST_NAMES = 12


def warm_up(desk: Desk) -> None:
    """Load what paper needs on the worker thread, so that the first letter comes at once.

    A tab from which letters are printed calls it when it is made. Whatever goes wrong here goes
    wrong again, and is told, when something is printed.
    """
    desk.jobs.run(_load, lambda _done: None, lambda _error: None)


def _load(_progress: Progress) -> None:
    from esafety_desktop.letters import pages
    from esafety_desktop.letters.wording_service import read_letters
    from esafety_desktop.printing import preview  # noqa: F401 - loaded for whoever opens it next

    read_letters()
    pages.warm_up()


def preview_pack(
    desk: Desk,
    parent: QWidget,
    pack: ClassPack,
    shown: Callable[[], object] | None = None,
    taken: Callable[[], object] | None = None,
) -> None:
    """Show the letters of a pack; names that can't be printed as typed are told before.

    Args:
        desk: The open school.
        parent: The window that asks.
        pack: The letters.
        shown: Called when the letters are made, and not when the person thinks better of it.
        taken: Called each time the letters were printed or saved.
    """
    from esafety_desktop.letters import pages

    def show() -> None:
        if shown is not None:
            shown()
        desk.print(
            parent,
            pack.title,
            lambda progress: pages.render_class_pack(pack, progress),
            pack.title,
            taken,
        )

    missing = pages.unprintable_names(pack)
    if missing:
        _ask(parent, missing, show)
    else:
        show()


def _ask(parent: QWidget, missing: tuple[str, ...], go_on: Callable[[], object]) -> None:
    box = QMessageBox(
        QMessageBox.Icon.Warning,
        "Print",
        "Some letters in these names can't be printed and come out as a mark.",
        parent=parent,
    )
    box.setObjectName("unprintable")
    box.setTextFormat(Qt.TextFormat.PlainText)
    more = len(missing) - _MOST_NAMES
    named = [*missing[:_MOST_NAMES], *([f"and {more} more"] if more > 0 else [])]
    box.setInformativeText("\n".join(named))
    anyway = box.addButton("Preview anyway", QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    anyway.clicked.connect(go_on)
    box.open()
