"""The page “Letters home” of the Print tab: the library, and the log of what was printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from esafety_desktop.home_letters import log_service, target_service
from esafety_desktop.home_letters.library_view import LibraryView
from esafety_desktop.home_letters.log_view import LogView
from esafety_desktop.home_letters.look_view import dress
from esafety_desktop.home_letters.ui_home_letters_tab import Ui_HomeLettersTab
from esafety_desktop.store.changes import Area
from esafety_desktop.widgets.draft_dialog import keep_drafts
from esafety_desktop.widgets.switch import only_checked_by_tab
from esafety_desktop.widgets.tab_base import Tab

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QDialog, QWidget

    from esafety_desktop.home_letters.rows import Mailing
    from esafety_desktop.home_letters.write_dialog import WriteDialog
    from esafety_desktop.widgets.desk import Desk

WRITE = "letters/home/write"


class HomeLettersTab(Tab):
    """Letters home: choose, write, print; look up what was printed."""

    title: ClassVar[str] = "Letters home"
    areas: ClassVar[Area] = Area.LETTERS | Area.SCHOOL

    def __init__(self, desk: Desk, ways: Any = None, parent: QWidget | None = None) -> None:
        super().__init__(desk, ways, parent)
        self.ui = Ui_HomeLettersTab()
        self.ui.setupUi(self)
        dress(self)
        self.library = LibraryView(desk, self)
        self.log = LogView(desk, self)
        self.ui.pages.addWidget(self.library)
        self.ui.pages.addWidget(self.log)
        only_checked_by_tab((self.ui.library, self.ui.log))
        self.ui.library.toggled.connect(lambda _on: self._turn())
        self.library.write.connect(lambda key: self.write(key))
        self.library.edit.connect(self.edit)
        self.log.use.connect(self._write_like)
        self.refresh()

    def refresh(self) -> None:
        """Read both lists again."""
        self.library.refresh()
        self.log.refresh()

    def open_item(self, item: str) -> None:
        """Open what a place names.

        ``write``, ``pupil/<id>``, ``like/<id>``, ``edit/<key>``: that dialog; ``log``
        or ``log/<id>``: the log; anything else is the key of a letter.
        """
        what, _, rest = item.partition("/")
        if what == "write":
            self.write(rest)
        elif what == "pupil":
            self._write_to(rest)
        elif what == "like":
            self._write_like(rest)
        elif what == "edit":
            self.edit("own/" if rest == "new" else rest)
        elif what == "log":
            self.ui.log.setChecked(True)
            if rest:
                self.log.choose(rest)
        else:
            self.ui.library.setChecked(True)
            self.library.choose(item)

    def new(self) -> None:
        """Ctrl+N: write the chosen letter."""
        self.library.write_chosen()

    def print_(self) -> None:
        """Ctrl+P: write the chosen letter, or print the chosen one of the log again."""
        if self.ui.log.isChecked():
            self.log.print_again()
        else:
            self.library.write_chosen()

    def focus_filter(self) -> None:
        """Ctrl+F."""
        line = (self.log if self.ui.log.isChecked() else self.library).filter
        line.setFocus()
        line.selectAll()

    def first_stop(self) -> QWidget:
        return (self.log if self.ui.log.isChecked() else self.library).table

    def keep_draft(self) -> None:
        """Seal what is being written."""
        keep_drafts(self)

    def write(
        self, key: str = "", targets: Sequence[str] = (), place: str = WRITE
    ) -> WriteDialog | None:
        """Open the dialog that writes a letter; None where it can't be opened."""
        from esafety_desktop.home_letters.write_dialog import WriteDialog

        dialog: WriteDialog | None = None
        with self.desk.guard(self):
            dialog = WriteDialog(self.desk, key, targets, self, place=place)
            dialog.logged.connect(self._show_logged)
            self._open(dialog)
        return dialog

    def edit(self, key: str) -> None:
        """Open the dialog that changes a letter's wording."""
        from esafety_desktop.home_letters.wording_dialog import WordingDialog

        with self.desk.guard(self):
            dialog = WordingDialog(self.desk, key, self)
            dialog.accepted.connect(lambda: self.library.choose(dialog.key))
            self._open(dialog)

    def _write_to(self, pupil_id: str) -> None:
        with self.desk.guard(self):
            target = target_service.child_target(self.desk.store, pupil_id)
            self.write("", [target.id], f"letters/home/pupil/{pupil_id}")

    def _write_like(self, letter_id: str) -> None:
        with self.desk.guard(self):
            made: Mailing = log_service.mailing(self.desk.store, letter_id)
            dialog = self.write(made.key, place=f"letters/home/like/{letter_id}")
            if dialog is not None and not dialog.draft.found():
                dialog.begin_like(made)

    def _show_logged(self, letter_id: str) -> None:
        self.ui.log.setChecked(True)
        self.log.choose(letter_id)

    def _turn(self) -> None:
        only_checked_by_tab((self.ui.library, self.ui.log))
        shown = self.log if self.ui.log.isChecked() else self.library
        self.ui.pages.setCurrentWidget(shown)
        shown.table.setFocus()

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
