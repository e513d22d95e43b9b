"""The governors' page: choose the year or term, look at it, write to it, keep and print it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QMessageBox, QWidget

from esafety_desktop.dates import british_time
from esafety_desktop.governors import service
from esafety_desktop.governors.figure_rules import LONGEST_COMMENT
from esafety_desktop.governors.picture_rules import picture, why_hidden
from esafety_desktop.governors.picture_view import PictureView
from esafety_desktop.governors.ui_governors_dialog import Ui_GovernorsDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls
from esafety_desktop.widgets.message_box import MessageBox
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import set_role
from esafety_desktop.widgets.unkept_words import close_with_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.governors.figures_service import Candidate
    from esafety_desktop.governors.rows import Edition, Kept
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

_SIZE = (1180, 680)
_PLACE = "incidents/governors"
_EMPTY = "None yet. Keep and print makes the first one."
_RULE = "“Keep and print” keeps what the page shows for good: no later page can then tell more."


def show_page(parent: QWidget, desk: Desk, _incident_id: str = "") -> GovernorsDialog:
    """Open the page; an item of a place chooses nothing."""
    dialog = GovernorsDialog(desk.home, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class GovernorsDialog(QDialog):
    """Shows the page as it would be kept now, and those that were kept."""

    reads_in_order = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_GovernorsDialog()
        self.ui.setupUi(self)
        stop_where_it_scrolls(self.ui.scroll)
        self.view = PictureView(self)
        self.ui.picturePlace.addWidget(self.view)
        self.why = QLabel(self)
        self.why.setWordWrap(True)
        set_role(self.why, "hint")
        self.ui.picturePlace.addWidget(self.why)
        self.kept: RecordTable[Kept] = RecordTable(
            (
                Column("Made", lambda row: british_time(row.made_at)),
                Column("What", lambda row: row.edition.title, stretch=True),
                Column("By", lambda row: row.edition.made_by),
                Column("Governors", lambda row: "may read it" if row.published else ""),
            ),
            "Pages made before",
            self,
            empty_text=_EMPTY,
        )
        self.ui.keptPlace.addWidget(self.kept)
        self.ui.rule.setText(_RULE)
        self.draft = DraftKeeper(desk.store, _PLACE, self._fields, self)
        self._periods = service.periods(desk.store)
        for period in self._periods:
            self.ui.period.addItem(period.label, period.id)
        self.ui.comment.setPlainText(self.draft.found().get("comment", ""))
        self._connect()
        open_within(self, *_SIZE)
        self.refresh()

    def _connect(self) -> None:
        ui = self.ui
        ui.period.currentIndexChanged.connect(self.refresh)
        ui.comment.textChanged.connect(self._typed)
        ui.look.clicked.connect(self._look)
        ui.print.clicked.connect(self._print)
        ui.again.clicked.connect(self._again)
        ui.close.clicked.connect(self.reject)
        ui.publish.clicked.connect(self._publish)
        self.kept.repeat(ui.again, ui.publish)
        self.kept.chosen.connect(lambda _row: self._gate_kept())
        self.kept.opened.connect(lambda _row: self._again())

    def refresh(self) -> None:
        """Count again, and list what was kept."""
        period = self._periods[self.ui.period.currentIndex()]
        store = self.desk.store
        self.page = service.candidate(store, period.year_start, period.term)
        self.view.show_picture(picture(self.page.edition))
        self.why.setText(why_hidden(self.page.edition))
        self.kept.set_rows(service.kept(store))
        self._gate_kept()
        self._gate()

    def keep_draft(self) -> None:
        """Seal what is being typed."""
        self.draft.flush()

    def reject(self) -> None:
        close_with_words(self, super().reject, self.draft)

    def _typed(self) -> None:
        self.draft.touch()
        self._gate()

    def _gate(self) -> None:
        left = LONGEST_COMMENT - len(self.ui.comment.toPlainText().strip())
        self.ui.wrong.setText(
            f"Room for {left} more letters." if left >= 0 else f"{-left} letters too long."
        )
        for button in (self.ui.look, self.ui.print):
            button.setEnabled(left >= 0)

    def _made(self) -> Candidate:
        period = self._periods[self.ui.period.currentIndex()]
        words = self.ui.comment.toPlainText()
        return service.candidate(self.desk.store, period.year_start, period.term, words)

    def _look(self) -> None:
        """The page as it would print, with the words typed so far; nothing is kept."""
        with self.desk.guard(self):
            self._show(self._made().edition, only_look=True)

    def _print(self) -> None:
        with self.desk.guard(self):
            page = self._made()
            edition = self.desk.done(service.keep(self.desk.store, page), self)
            self.draft.clear()
            self.refresh()
            self.kept.selectRow(0)  # the newest stands first: what was kept can be published
            self._show(edition)

    def _again(self) -> None:
        if (row := self.kept.current_row()) is not None:
            self._show(row.edition)

    def _gate_kept(self) -> None:
        row = self.kept.current_row()
        for button in (self.ui.again, self.ui.publish):
            button.setEnabled(row is not None)
        out = row is not None and row.published
        self.ui.publish.setText("With&draw" if out else "P&ublish…")

    def _publish(self) -> None:
        """Ask with the names of those who will see it; taking it back asks nothing."""
        row = self.kept.current_row()
        if row is None:
            return
        if row.published:
            self._do(service.withdraw, row)
            return
        names = service.readers(self.desk.store)
        box = MessageBox(self)
        box.setObjectName("question")
        box.setWindowTitle("E-Safety Desktop")
        box.setText(f"Let the governors read the page for {row.edition.title}?")
        box.setInformativeText(
            f"It is sealed to these governors’ accounts: {', '.join(names)}. The office can read it"
            " too. What was read can’t be made unread."
            if names
            else "No governor has an account on this PC yet: File, Accounts and recovery sheets,"
            " New governor account. Once there is one, it sees the page. The office can read it"
            " too."
        )
        publish = box.addButton("&Publish", QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        publish.clicked.connect(lambda: self._do(service.publish, row))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _do(self, change: Callable[[Store, str], Changed[str]], row: Kept) -> None:
        with self.desk.guard(self):
            self.desk.done(change(self.desk.store, row.id), self)
        self.refresh()

    def _show(self, edition: Edition, *, only_look: bool = False) -> None:
        from esafety_desktop.governors.pages import render_page

        self.desk.print(
            self,
            "Governors' page",
            lambda progress: render_page(edition, progress),
            "Online safety page for governors",
            only_look=only_look,
        )

    def _fields(self) -> dict[str, Any]:
        text = self.ui.comment.toPlainText()
        return {"comment": text} if text.strip() else {}
