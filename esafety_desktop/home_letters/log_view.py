"""The log of letters home: what was printed for whom, whether it has gone out; print it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

from esafety_desktop.dates import british_time
from esafety_desktop.home_letters import log_service, service
from esafety_desktop.home_letters.look_view import dress
from esafety_desktop.home_letters.ui_log import Ui_Log
from esafety_desktop.widgets.empty_button import EmptyButton
from esafety_desktop.widgets.filter_line import filter_line
from esafety_desktop.widgets.flow import let_flow
from esafety_desktop.widgets.halves import halves_instead
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.home_letters.rows import LogRow, Mailing, SheetRow
    from esafety_desktop.widgets.desk import Desk

_WAIT_MS = 150
WAYS_OUT = ("by the children", "by post", "handed to the family", "by e-mail as a PDF")

_NOTHING = (
    "Nothing here yet. What you print or save from the library is kept here, with its exact text."
)
_NO_MATCH = "No letter has what is typed above. Escape empties the line."
_COLUMNS: tuple[Column[LogRow], ...] = (
    Column("Letter", lambda row: row.title, tooltip=lambda row: row.title, stretch=True),
    Column("To", lambda row: row.short_audience, tooltip=lambda row: row.audience, stretch=True),
    Column("No.", lambda row: str(row.letters), align="right"),
    Column("Printed", lambda row: british_time(row.printed_at)),
    Column("Out", lambda row: row.state, tone=lambda row: None if row.sent_at else "warn"),
)
_WHO: tuple[Column[SheetRow], ...] = (
    Column("Name", lambda row: row.name, stretch=True),
    Column("Class", lambda row: row.class_name),
    Column(
        "Addressed to", lambda row: row.addressee, tooltip=lambda row: row.addressee, stretch=True
    ),
)


class LogView(QWidget):
    """What was printed, newest first.

    Signals:
        use: (letter id) a new letter is to be written with the same words.
    """

    use = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_Log()
        self.ui.setupUi(self)
        let_flow(self.ui.buttons, self.ui.left)
        halves_instead(self.ui.halves, self.ui.whole)
        dress(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_WAIT_MS)
        self._pause.timeout.connect(self.refresh)
        self.filter = filter_line(
            "Type a child, class, letter or day (24/11/2026)", lambda _text: self._pause.start()
        )
        self.table: RecordTable[LogRow] = RecordTable(
            _COLUMNS, "Letters that were printed", self, empty_text=_NOTHING
        )
        self.who: RecordTable[SheetRow] = RecordTable(
            _WHO, "Who got the letter", self, empty_text="Choose a letter."
        )
        EmptyButton(
            self.table,
            "Write a letter…",
            lambda: desk.open_place("letters/home/write"),
            lambda: not self.filter.text(),
        )
        self.ui.left.insertWidget(0, self.filter)
        self.ui.left.insertWidget(1, self.table, 1)
        self.ui.right.insertWidget(1, self.who, 1)
        self._connect()

    def _connect(self) -> None:
        ui = self.ui
        self.table.repeat(ui.again, ui.sent, ui.use, ui.takeBack)
        self.who.repeat(ui.one)
        self.table.chosen.connect(lambda _row: self._show())
        self.table.opened.connect(lambda _row: self.print_again())
        self.who.chosen.connect(lambda row: ui.one.setEnabled(row is not None))
        self.who.opened.connect(lambda _row: self.print_one())
        ui.sent.clicked.connect(self.say_sent)
        ui.again.clicked.connect(self.print_again)
        ui.use.clicked.connect(self._use)
        ui.takeBack.clicked.connect(self.take_back)
        ui.one.clicked.connect(self.print_one)

    def refresh(self) -> None:
        """Read the log again, by what stands in the filter."""
        words = self.filter.text()
        rows, more = log_service.log(self.desk.store, words)
        last = rows[-1].seq if rows else None

        def next_part() -> tuple[Sequence[LogRow], bool]:
            nonlocal last
            found, still = log_service.log(self.desk.store, words, last)
            last = found[-1].seq if found else last
            return found, still

        self.table.empty_text = _NO_MATCH if words.strip() else _NOTHING
        self.table.set_rows(rows, next_part if more else None)
        if self.table.current_row() is None and rows:
            self.table.selectRow(0)
        self._show()

    def choose(self, letter_id: str) -> None:
        """Bring a letter into view, whatever the filter hides."""
        self.filter.clear()
        self._pause.stop()
        self.refresh()
        self.table.select_key(letter_id)
        self.ui.sent.setFocus()

    def _show(self) -> None:
        row = self.table.current_row()
        ui = self.ui
        for button in (ui.again, ui.use, ui.takeBack):
            button.setEnabled(row is not None)
        ui.sent.setEnabled(row is not None and row.sent_at is None)
        self.who.set_rows(log_service.sheets(self.desk.store, row.id) if row else ())
        if row is not None:
            self.who.selectRow(0)
        ui.one.setEnabled(self.who.current_row() is not None)

    def say_sent(self) -> None:
        """Ask how the letters went."""
        row = self.table.current_row()
        if row is None or row.sent_at is not None:
            return
        box = QInputDialog(self)
        box.setObjectName("sent")
        box.setWindowTitle("It went out")
        box.setLabelText(f"{row.title}, {row.audience}: how did it go?")
        box.setComboBoxItems(WAYS_OUT)
        box.setComboBoxEditable(True)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.textValueSelected.connect(lambda how: self._sent(row.id, how))
        box.open()

    def _sent(self, letter_id: str, how: str) -> None:
        with self.desk.guard(self):
            self.desk.done(service.mark_sent(self.desk.store, letter_id, how), self)
            self.refresh()

    def take_back(self) -> None:
        """It was printed by mistake and never went out."""
        if (row := self.table.current_row()) is not None:
            with self.desk.guard(self):
                self.desk.done(service.take_back(self.desk.store, row.id), self)
                self.refresh()

    def print_again(self) -> None:
        """All letters of the chosen run, exactly as they were."""
        if (row := self.table.current_row()) is not None:
            with self.desk.guard(self):
                self._print(row.id, log_service.mailing(self.desk.store, row.id))

    def print_one(self) -> None:
        """The letter of the chosen addressee alone."""
        row, who = self.table.current_row(), self.who.current_row()
        if row is not None and who is not None:
            with self.desk.guard(self):
                whole = log_service.mailing(self.desk.store, row.id)
                self._print(row.id, service.only(whole, [who.id]))

    def _print(self, letter_id: str, made: Mailing) -> None:
        from esafety_desktop.home_letters import pages

        def note() -> None:
            with self.desk.guard(self):
                found = service.note_reprint(self.desk.store, letter_id, len(made.sheets))
                self.desk.done(found, self)

        self.desk.print(
            self,
            made.title,
            lambda progress: pages.render_mailing(made, progress),
            made.title,
            note,
        )

    def _use(self) -> None:
        if (row := self.table.current_row()) is not None:
            self.use.emit(row.id)
