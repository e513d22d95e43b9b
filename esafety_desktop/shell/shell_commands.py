"""The menu lines that open dialogs of other rooms, and help."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from esafety_desktop.shell.commands import Command
from esafety_desktop.shell.desk_view import DeskView
from esafety_desktop.shell.help_page import page_for
from esafety_desktop.widgets import where_from

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QDialog, QWidget

    from esafety_desktop.widgets.desk import Desk

Openers = dict[str, "Callable[[], QDialog | None]"]

_LINES = (
    ("import_pupils", "&Import pupils…", "Ctrl+I"),
    ("new_pupil", "New p&upil…", "Ctrl+Shift+N"),
    ("save_pupils", "Save the pupils as a table…", ""),
    ("school_details", "School &details and term dates…", ""),
    ("new_year", "New academic &year…", ""),
    ("leavers", "Lea&vers…", ""),
    ("back_up", "&Back up now…", "Ctrl+B"),
    ("try_backup", "&Try a back-up out…", ""),
    ("accounts", "&Accounts and recovery sheets…", ""),
    ("leaving", "So&mebody leaves…", ""),
    ("renew_backups", "Renew the old back-ups…", ""),
    ("everything_out", "Ta&ke everything out…", ""),
    ("everything_in", "Brin&g everything in…", ""),
    ("retire", "Retire this PC…", ""),
    ("password", "Change my pass&word…", ""),
    ("settings", "&Settings…", ""),
)
_OF_LEADERS = (
    ("september", "September: check the &guidance…", "incidents/september"),
    ("governors", "Governors’ &page…", "incidents/governors"),
    ("inspection", "&Inspection pack…", "incidents/inspection"),
)


def commands(
    desk: Desk, window: QWidget, openers: Mapping[str, Callable[[], QDialog | None]]
) -> list[Command]:
    """The lines of the File menu that open something, then those of Help."""
    made = [
        Command("&File", name, text, _opener(desk, window, openers[name]), key)
        for name, text, key in _LINES
        if name in openers
    ]
    check = openers.get("check_records")
    checks = (
        [Command("&Help", "check_records", "&Check the records…", _opener(desk, window, check))]
        if check
        else []
    )
    beside = openers.get("made_up")
    made_up = (
        [Command("&Help", "made_up", "&Look at the made-up school", _opener(desk, window, beside))]
        if beside
        else []
    )
    leaders = [
        Command("&Go", name, text, partial(desk.open_place, place), line=not number)
        for number, (name, text, place) in enumerate(_OF_LEADERS)
        if desk.store.is_leader
    ]
    return [
        *made,
        *leaders,
        Command(
            "&Edit",
            "all_except",
            "&All returned except…",
            lambda: desk.open_place("agreements/except"),
            "Ctrl+E",
            line=True,
        ),
        Command("&File", "letter_home", "Write a letter &home…",
                lambda: desk.open_place("letters/home/write"), "Ctrl+Shift+H"),
        Command("&Help", "help", "&Help", lambda: show_help(desk, window, window), "F1"),
        Command("&Help", "where_from", "&Where does this come from?",
                lambda: ask_where_from(desk, window), where_from.KEY),
        *checks,
        *made_up,
        Command("&Help", "about", "&About E-Safety Desktop", lambda: _about(window)),
    ]  # fmt: skip


def _about(window: QWidget) -> None:
    from esafety_desktop.shell.about_dialog import AboutDialog

    show(AboutDialog(window))


def show_help(desk: Desk, over: QWidget, window: QWidget) -> None:
    """Open the guide, unless it is open.

    Args:
        desk: What was signed in to.
        over: The window or dialog that has the keyboard.
        window: The main window, whose tab says which page is shown.
    """
    from esafety_desktop.guide.guide_dialog import GuideDialog

    if not isinstance(over, GuideDialog):
        page = page_for(over) if over is not window else ""
        show(GuideDialog(over, page or _page(window), desk.print))


def over_dialogs(desk: Desk, window: QWidget) -> dict[str, Callable[[], object]]:
    """What the keys of Help do over a dialog: F1 shows its own page, else that of the tab."""
    return {
        "F1": lambda: show_help(desk, QApplication.activeModalWidget() or window, window),
        where_from.KEY: lambda: ask_where_from(desk, window),
    }


def ask_where_from(desk: Desk, window: QWidget) -> None:
    """Say where what is looked at comes from: in the dialog in front, else in the window."""
    if not where_from.answer_in(QApplication.activeModalWidget() or window):
        desk.say(where_from.NOTHING)


def _page(window: QWidget) -> str:
    """The page of the guide that belongs to the tab, or the page of one, that is looked at."""
    from esafety_desktop.guide import service as guide

    view = window.findChild(DeskView)
    return (page_for(view.current) if isinstance(view, DeskView) else "") or guide.FIRST


def _opener(desk: Desk, window: QWidget, make: Callable[[], QDialog | None]) -> Callable[[], None]:
    def open_() -> None:
        with desk.guard(window):
            dialog = make()
            if dialog is not None:
                show(dialog)

    return open_


def show(dialog: QDialog) -> None:
    """Open a dialog that goes when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
