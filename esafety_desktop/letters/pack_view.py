"""Packs on the screen: asked about first where a name can't be printed, then previewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from esafety_desktop.widgets.unprintable_view import when_printable

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.letters.rows import ClassPack
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Progress


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

    when_printable(parent, "Print", pages.unprintable_names(pack), show)
