"""Packs on the screen: asked about first where a name can't be printed, then previewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.letters.rows import ClassPack
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Progress

_MOST_NAMES = 12


class Readiness(QObject):
    """Loads all that paper needs (40 MiB) once somebody is about to print, who needn't wait.

    Whatever goes wrong goes wrong again, and is told, when something is printed.
    """

    def __init__(self, desk: Desk, button: QWidget) -> None:
        """Watch for the pointer or the keyboard coming to the button that prints."""
        super().__init__(button)
        self._desk = desk
        self._begun = False
        button.installEventFilter(self)

    def get_ready(self, _choice: object = None) -> None:
        """Begin, the first time; any signal of a choice may call it."""
        if not self._begun:
            self._begun = True
            self._desk.jobs.run(_load_paper, lambda _done: None, lambda _error: None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Enter, QEvent.Type.FocusIn}:
            self.get_ready()
        return super().eventFilter(watched, event)


def _load_paper(_progress: Progress) -> None:
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

    ask_about_names(parent, pages.unprintable_names(pack), show)


def ask_about_names(parent: QWidget, missing: tuple[str, ...], go_on: Callable[[], object]) -> None:
    """Go on at once, or ask first where letters of these texts can't be printed."""
    if not missing:
        go_on()
        return
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
