"""The right side of the editor: the coverage check, how the text reads, what is inherited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QInputDialog

from esafety_desktop.aup_editor import service
from esafety_desktop.aup_editor.rows import LineRow, Mark, Report
from esafety_desktop.aup_editor.service import Answer, OfferKind
from esafety_desktop.widgets.giving_way import shorten
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.tall_table import TallTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.aup_editor.draft_view import Draft
    from esafety_desktop.aup_editor.service import Offer
    from esafety_desktop.aup_editor.ui_editor_dialog import Ui_EditorDialog
    from esafety_desktop.widgets.desk import Desk

_WAIT_MS = 250
_KIND_WORDS = {
    OfferKind.NEW: "New",
    OfferKind.CHANGED: "Says something else now",
    OfferKind.GONE: "No longer asked for",
}
_LINES: tuple[Column[LineRow], ...] = (
    Column("", lambda row: row.mark.value, tone=lambda row: _tone(row.mark)),
    Column("What it should say", lambda row: row.short, tooltip=lambda row: row.asks, stretch=True),
)
_OFFERS: tuple[Column[Offer], ...] = (
    Column("What", lambda row: _KIND_WORDS[row.kind]),
    Column("Words", lambda row: row.statement.text, stretch=True),
    Column("From", lambda row: row.statement.said_by),
)

_LETTERS = 60
_SHARE = 0.8


def _tone(mark: Mark) -> str | None:
    return {Mark.GAP: "warn", Mark.NOT_US: "muted"}.get(mark, "ok")


class CoverageView(QObject):
    """Checks a draft while it is written, and takes what a person says about it.

    Signals:
        example_wanted: a sentence that is to be put into the draft, with its sources.
    """

    example_wanted = Signal(str, str)

    def __init__(self, ui: Ui_EditorDialog, draft: Draft, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui, self.draft, self._desk, self._window = ui, draft, desk, parent
        self.pages = 0
        self._said = service.said_before(desk.store, draft.key)
        self._years = service.years_asked(desk.store, draft.key)
        self.report: Report | None = None
        self.lines: RecordTable[LineRow] = RecordTable(_LINES, "Coverage check", parent)
        self.offers: TallTable[Offer] = TallTable(_OFFERS, "Updates", parent)
        self.offers.records.key = lambda row: f"{row.kind} {row.mine} {row.statement.id}"
        ui.linesPlace.addWidget(self.lines)
        ui.offersPlace.addWidget(self.offers)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.check)
        self._wire()
        self.check()
        self.show_offers()

    def check_soon(self) -> None:
        """Check again when the typing rests for a moment."""
        self._timer.start()

    def check(self) -> None:
        """Check now."""
        report = self.report = service.report(
            self.draft.wording, self.pages, self._said, self._years
        )
        ui = self.ui
        ui.summary.setText(report.summary)
        self.lines.set_rows(report.lines)
        ui.age.setText(f"Reading age: {report.reading}")
        ui.measure.setText(f"{report.words} words")
        ui.hard.setText("\n\n".join(report.hard) or "Nothing in it is hard to read.")
        if self.lines.current_row() is None and report.lines:
            first = next((one for one in report.lines if self._is_first(one)), report.lines[0])
            self.lines.select_key(first.id)
        self._show_line()

    def _is_first(self, one: LineRow) -> bool:
        """Whether to begin with a line: a gap that isn't only waiting to be measured."""
        return one.mark is Mark.GAP and bool(one.example)

    def show_offers(self) -> None:
        """What changed in the layers above since."""
        found = service.offers_for(self._desk.store, self.draft.wording)
        self.offers.set_rows(found)
        if found and self.offers.current_row() is None:
            self.offers.selectRow(0)
        said = "The program and your region say nothing that isn't answered here."
        if found:
            said = "This changed above your school's words. Nothing is taken over by itself."
        self.ui.aboveHint.setText(said)
        title = f"&Updates ({len(found)})" if found else "&Updates"
        self.ui.sides.setTabText(self.ui.sides.indexOf(self.ui.abovePage), title)
        for button in (self.ui.take, self.ui.keep):
            button.setEnabled(bool(found))

    def _wire(self) -> None:
        ui = self.ui
        self.lines.repeat(ui.insert, ui.answered, ui.notUs, ui.clear)
        self.offers.repeat(ui.take, ui.keep)
        self.lines.chosen.connect(lambda _row: self._show_line())
        self.lines.opened.connect(lambda _row: self._insert())
        ui.insert.clicked.connect(self._insert)
        ui.answered.clicked.connect(self._ask_sentence)
        ui.notUs.clicked.connect(self._ask_reason)
        ui.clear.clicked.connect(self._clear)
        ui.take.clicked.connect(self._take)
        ui.keep.clicked.connect(self._keep)

    def _show_line(self) -> None:
        row, ui = self.lines.current_row(), self.ui
        ui.lineAsks.setText(row.asks if row else "")
        detail = row.detail if row else ""
        if row and row.mark is Mark.GAP and row.example:
            detail += f" For example: “{row.example}”"
        ui.lineDetail.setText(detail)
        ui.insert.setEnabled(bool(row and row.example))
        ui.answered.setEnabled(row is not None)
        ui.notUs.setEnabled(row is not None)
        ui.clear.setEnabled(bool(row and row.mark in {Mark.HAND, Mark.NOT_US}))

    def _insert(self) -> None:
        row = self.lines.current_row()
        if row and row.example:
            self.example_wanted.emit(row.example, row.id)

    def _ask_sentence(self) -> None:
        row = self.lines.current_row()
        sentences = service.sentences_of(self.draft.wording)
        if row is None or not sentences:
            return
        box = QInputDialog(self._window)
        box.setObjectName("answeredBy")
        box.setWindowTitle(row.short)
        box.setLabelText("Which sentence answers it?")
        box.setComboBoxItems(list(sentences))
        shorten(box.findChildren(QComboBox), _SHARE)
        box.accepted.connect(lambda: self._answer(Answer(row.id, box.textValue())))
        box.finished.connect(box.deleteLater)
        box.open()

    def _ask_reason(self) -> None:
        row = self.lines.current_row()
        if row is None:
            return
        self._ask("notForUs", row.short, "Not for us, because", lambda why: self._not_us(row, why))

    def _not_us(self, row: LineRow, why: str) -> None:
        if why.strip():
            self._answer(Answer(row.id, reason=why.strip()))

    def _clear(self) -> None:
        if row := self.lines.current_row():
            self._answer(Answer(row.id))

    def _answer(self, given: Answer) -> None:
        self.draft.edit(service.answer(self.draft.wording, given), "an answer to the check")
        self.check()

    def _take(self) -> None:
        if offer := self.offers.current_row():
            self.draft.edit(service.take(self.draft.wording, offer), "taking a statement over")
            self.show_offers()

    def _keep(self) -> None:
        offer = self.offers.current_row()
        if offer is None:
            return
        if offer.statement.core and offer.kind is not OfferKind.GONE:
            said = "We keep our own words, because"
            self._ask("keepOurs", "Inherited", said, lambda why: self._kept(offer, why))
        else:
            self._kept(offer, "the school decides")

    def _kept(self, offer: Offer, why: str) -> None:
        if why.strip():
            kept = service.keep(self.draft.wording, offer, why)
            self.draft.edit(kept, "keeping our own words")
            self.show_offers()

    def _ask(self, name: str, title: str, label: str, then: object) -> None:
        box = QInputDialog(self._window)
        box.setObjectName(name)
        box.setWindowTitle(title)
        box.setLabelText(label)
        box.setMinimumWidth(box.fontMetrics().averageCharWidth() * _LETTERS)
        box.textValueSelected.connect(then)
        box.finished.connect(box.deleteLater)
        box.open()
