"""F1: the page of the guide that belongs to the window in front, signed in or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from esafety_desktop.shell.dialog_keys import DialogKeys

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

_PACKAGE = "esafety_desktop."


def page_for(over: QObject | None) -> str:
    """The page of a window or of a page in one; "" where nothing in it or above it has one.

    A property ``help_page`` goes before what the guide says of its module and its room; a window
    that belongs to no room, such as a question, has the page of what it stands over.
    """
    from esafety_desktop.guide import service as guide

    while over is not None:
        if page := over.property("help_page"):
            return str(page)
        for kind in type(over).__mro__:
            if page := guide.page_of_window(kind.__module__.removeprefix(_PACKAGE)):
                return page
        over = over.parent()
    return ""


def help_before_sign_in(parent: QObject, *, wanted: Callable[[], bool]) -> None:
    """Let F1 work in dialogs that stand open while nobody is signed in.

    Args:
        parent: As long as it lives.
        wanted: Whether nobody is; whoever is has keys of their own in every dialog.
    """
    app = QApplication.instance()
    if isinstance(app, QApplication):
        DialogKeys(app, {"F1": _show}, parent, wanted)


def _show() -> None:
    from esafety_desktop.guide import service as guide
    from esafety_desktop.guide.guide_dialog import GuideDialog
    from esafety_desktop.shell.shell_commands import show

    over = QApplication.activeModalWidget()
    if over is not None and not isinstance(over, GuideDialog):
        show(GuideDialog(over, page_for(over) or guide.FIRST))
