"""Back-ups: where they go, how it stands there, and one at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QWidget
from shiboken6 import isValid

from esafety_desktop.backups import drives_service, places_service, service
from esafety_desktop.backups.making_view import Making
from esafety_desktop.backups.rows import Kind, Outcome
from esafety_desktop.backups.ui_backups import Ui_Backups
from esafety_desktop.dates import british_time
from esafety_desktop.widgets.fitting import fit_height
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from esafety_desktop.backups.rows import Place, PlaceResult, Result
    from esafety_desktop.widgets.desk import Desk

_NO_DRIVE = (
    "No stick or other drive is plugged in. Plug one in and press the button again, or add a"
    " folder."
)


class BackupDialog(QDialog):
    """The places with what lies there; *Back up now* goes to all that are there."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_Backups()
        self.ui.setupUi(self)
        self.setProperty("help_page", "backups")
        self.making = Making(desk, self)
        self.table: RecordTable[Place] = RecordTable(
            [
                Column("Place", lambda row: _called(row), stretch=True, tooltip=_called),
                Column("Last back-up", _last, tone=_tone, tooltip=lambda row: row.fault),
                Column("Opens with", lambda row: "recovery sheet" if row.away else "passwords"),
            ],
            "Places for back-ups",
        )
        self.table.room.whole = True
        self.ui.table_line.addWidget(self.table)
        self._button = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._button.setText("&Back up now")
        set_role(self._button, "primary")
        for widget in (self.ui.message, self.ui.done, self.ui.busy):
            widget.hide()
        self.table.repeat(self.ui.try_out, self.ui.remove)
        self.table.chosen.connect(lambda _row: self._gate())
        self.ui.add_drive.clicked.connect(self._add_drive)
        self.ui.add_folder.clicked.connect(self._add_folder)
        self.ui.remove.clicked.connect(self._remove)
        self.ui.try_out.clicked.connect(self._try_out)
        self.ui.buttons.accepted.connect(self.back_up)
        self.ui.buttons.rejected.connect(self.reject)
        self.making.made.connect(self._made)
        self.making.failed.connect(self._say)
        self.making.advanced.connect(self._advance)
        self.refresh()
        fit_height(self, self.fontMetrics().averageCharWidth() * 96)
        self._button.setFocus()

    def refresh(self) -> None:
        """Read the places again."""
        store = self.desk.store
        self.table.set_rows(service.places(store.folder, store.clock()))
        if self.table.current_row() is None:
            self.table.selectRow(0)
        self._gate()

    def back_up(self) -> None:
        """Make a back-up at every place that is there."""
        self.ui.message.hide()
        self.ui.done.hide()
        self._set_busy(busy=True)
        self.making.begin()

    def reject(self) -> None:
        """Close; a back-up that is being made is given up and leaves no file."""
        self.making.give_up()
        super().reject()

    def _made(self, result: Result) -> None:
        if not isValid(self):
            return
        self._set_busy(busy=False)
        self.refresh()
        good = [one.said for one in result.places if one not in _wrong(result)]
        self.ui.done.setText("\n".join(good))
        self.ui.done.setVisible(bool(good))
        wrong = [one.said for one in _wrong(result)]
        self.ui.message.setText("\n".join(wrong))
        self.ui.message.setVisible(bool(wrong))
        fit_height(self)

    def _say(self, words: str) -> None:
        self._set_busy(busy=False)
        self.ui.message.setText(words)
        self.ui.message.show()
        fit_height(self)

    def _advance(self, done: int, total: int) -> None:
        self.ui.busy.setMaximum(total)
        self.ui.busy.setValue(done)

    def _gate(self) -> None:
        row = self.table.current_row()
        self.ui.remove.setEnabled(row is not None and row.away)
        self.ui.remove.setToolTip("" if row is None or row.away else "This PC always keeps some.")

    def _set_busy(self, *, busy: bool) -> None:
        self.ui.busy.setMaximum(0)
        self.ui.busy.setVisible(busy)
        ui = self.ui
        for button in (self._button, ui.add_drive, ui.add_folder, ui.try_out, ui.remove):
            button.setEnabled(not busy)
        if not busy:
            self._gate()

    def _add_drive(self) -> None:
        """The one drive that is plugged in; of several one is chosen."""
        found = drives_service.drives()
        if not found:
            self._say(_NO_DRIVE)
            return
        if len(found) == 1:
            self.add(found[0])
            return
        self._choose_folder("Which stick or drive", str(found[0]))

    def _add_folder(self) -> None:
        self._choose_folder("Where back-ups are kept as well", "")

    def _choose_folder(self, title: str, begin: str) -> None:
        dialog = QFileDialog(self, title, begin)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.add(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def add(self, folder: Path) -> None:
        """Keep back-ups there too, from now on."""
        self.ui.message.hide()
        with self.desk.guard(self):
            added = places_service.add_place(self.desk.store, folder)
            self.desk.done(added, self)
            self.refresh()
            if added.value.goes_along:
                self._say(places_service.GOES_ALONG)

    def _remove(self) -> None:
        row = self.table.current_row()
        if row is None:
            return
        with self.desk.guard(self):
            self.desk.done(places_service.remove_place(self.desk.store, row.id), self)
            self.refresh()
            self.table.selectRow(0)  # this PC: else a second press took the next one away

    def _try_out(self) -> None:
        self.reject()
        self.desk.open_place("menu/try_backup")


def _called(row: Place) -> str:
    if row.kind is Kind.PC:
        return f"This PC: {row.path}"
    folder = "Folder on this PC's disk" if row.goes_along else "Folder"
    kind = "Stick or drive" if row.kind is Kind.STICK else folder
    return f"{kind}: {row.path}"


def _last(row: Place) -> str:
    made = british_time(row.made_at) or "none yet"
    return f"{made}, then one that could not be read" if row.fault else made


def _tone(row: Place) -> str | None:
    return "danger" if row.fault else None


def _wrong(result: Result) -> list[PlaceResult]:
    return [one for one in result.places if one.outcome is Outcome.FAILED]
