"""The human check: one passage after the other, its redactions in words, shapes and colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCharFormat
from PySide6.QtWidgets import QDialog, QTextEdit, QWidget

from esafety_desktop.disclosure import check_service
from esafety_desktop.disclosure.copy_view import CopyPage
from esafety_desktop.disclosure.mark_rules import block
from esafety_desktop.disclosure.people_view import PeoplePage
from esafety_desktop.disclosure.reasons_service import reason_labels, reasons
from esafety_desktop.disclosure.shown_rules import Shown, shown
from esafety_desktop.disclosure.ui_check_dialog import Ui_CheckDialog
from esafety_desktop.incidents.kind_rules import Choice
from esafety_desktop.incidents.moment_view import chosen, dress, fill, open_at
from esafety_desktop.value import replace
from esafety_desktop.widgets.fitting import text_is_large
from esafety_desktop.widgets.flow import let_flow
from esafety_desktop.widgets.giving_way import shorten
from esafety_desktop.widgets.kept_splitter import KeptSplitter
from esafety_desktop.widgets.strips import emergency_strip
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import tone

if TYPE_CHECKING:
    from esafety_desktop.disclosure.rows import Mark, Passage
    from esafety_desktop.store.changes import Changed, Undo
    from esafety_desktop.widgets.desk import Desk

_SHARE = 0.35
"""Of the screen's width, for a list of choices."""
_CONFIDENCE = {"H": "", "M": " Check before use.", "O": " Own knowledge: have it confirmed."}


class CheckDialog(QDialog):
    """Walks through what was gathered; every change is kept at once and can be taken back.

    Args:
        desk: The desk over the ordinary store.
        request_id: The request.
        parent: The window.
    """

    reads_in_order = True

    def __init__(self, desk: Desk, request_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.request_id = request_id
        self.ui = Ui_CheckDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        self._let_lines_flow()
        self.bundle = check_service.bundle(desk.store, request_id)
        self._steps: list[Undo] = []
        self._shown = Shown("", (), ())
        self._build()
        shorten((self.ui.reason,), _SHARE)
        self.people = PeoplePage(self)
        self.copy = CopyPage(self)
        self._connect()
        open_at(self, 1080, 720)
        self.refresh()
        self._to_next(first=True)

    def keep_draft(self) -> None:
        """Seal what is being typed on the page of the copy."""
        self.copy.draft.flush()

    def reject(self) -> None:
        self.keep_draft()
        super().reject()

    def refresh(self) -> None:
        """Read everything again and stay at the passage that is shown."""
        self.bundle = check_service.bundle(self.desk.store, self.request_id)
        found = self.bundle
        self.passages.set_rows(found.passages)
        self.people.show_people(found.people)
        done = len(found.passages) - found.unchecked
        self.ui.progress.setText(f"{done} of {len(found.passages)} passages checked")
        self.ui.toCopy.setEnabled(bool(found.passages) and not found.unchecked)
        self.ui.undo.setEnabled(bool(self._steps))
        self._show(self.passages.current_row())

    def act(self, result: Changed[Any]) -> None:
        """Tell every view of a change and remember here how to take it back."""
        self.desk.done(replace(result, undo=None), self)
        if result.undo is not None:
            self._steps.append(result.undo)
        self.refresh()

    def undo(self) -> None:
        """Take the last step of this check back."""
        if not self._steps:
            return
        with self.desk.guard(self):
            result = self._steps.pop().run(self.desk.store)
            self.desk.done(replace(result, undo=None), self)
        self.refresh()

    def leave_out(self) -> None:
        """Leave the selected words out, with the chosen reason."""
        passage = self.passages.current_row()
        cursor = self.ui.passage.textCursor()
        if passage is None:
            return
        part = self._shown.part(cursor.selectionStart(), cursor.selectionEnd())
        with self.desk.guard(self):
            store = self.desk.store
            self.act(check_service.add_mark(store, passage.id, part, chosen(self.ui.reason)))

    def toggle(self) -> None:
        """Take the chosen redaction out, or put it back."""
        passage, mark = self.passages.current_row(), self.marks.current_row()
        if passage is not None and mark is not None:
            with self.desk.guard(self):
                wanted = not mark.stands
                store = self.desk.store
                self.act(check_service.stand(store, passage.id, mark.id, stands=wanted))

    def give_reason(self) -> None:
        """Give the chosen redaction the chosen reason."""
        passage, mark = self.passages.current_row(), self.marks.current_row()
        if passage is not None and mark is not None:
            with self.desk.guard(self):
                reason = chosen(self.ui.reason)
                self.act(check_service.give_reason(self.desk.store, passage.id, mark.id, reason))

    def checked(self) -> None:
        """This passage is right: go to the next one that was not looked at."""
        passage = self.passages.current_row()
        if passage is None:
            return
        with self.desk.guard(self):
            if passage.checked_at is None:
                self.act(check_service.check(self.desk.store, passage.id))
            self._to_next()

    def back(self) -> None:
        """Go to the passage before."""
        self._go(-1)

    def _let_lines_flow(self) -> None:
        ui = self.ui
        feet = [(ui.markFoot, ui.textInside), (ui.peopleFoot, ui.peoplePlace)]
        if text_is_large(self):
            feet += [(ui.leaveOut, ui.textInside), (ui.checkFoot, ui.checkInside)]
        for row, page in feet:
            let_flow(row, page)

    def _build(self) -> None:
        ui = self.ui
        passages: list[Column[Passage]] = [
            Column("", _state, tone=lambda row: "ok" if row.checked_at else "warn"),
            Column("Passage", _called, stretch=True, tooltip=_called),
            Column(
                "Left out",
                lambda row: str(len(row.standing)),
                align="right",
                tooltip=_left_out,
                sort_key=lambda row: len(row.standing),
            ),
        ]
        self.passages: RecordTable[Passage] = RecordTable(
            passages, "Passages to check", empty_text="Nothing is held about this child."
        )
        ui.passagePlace.addWidget(self.passages)
        marks: list[Column[Mark]] = [
            Column("", lambda row: "left out" if row.stands else "stays"),
            Column("Words", self._words, stretch=True),
            Column("In its place", lambda row: f"[{row.label or 'left out'}]"),
            Column("Reason", lambda row: reason_labels().get(row.reason, row.reason)),
            Column("By", lambda row: "proposed" if row.proposed else "a leader"),
        ]
        self.marks: RecordTable[Mark] = RecordTable(
            marks, "Redactions of this passage", empty_text="Nothing is left out here."
        )
        ui.markPlace.addWidget(self.marks)
        fill(ui.reason, [Choice(one.id, one.label, one.hint) for one in reasons()])
        ui.passage.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        ui.split.setSizes([420, 640])
        KeptSplitter(ui.split)
        ui.copyFoot.setStretch(0, 1)
        ui.checkInside.setStretchFactor(ui.split, 1)
        ui.textInside.setStretchFactor(ui.passage, 3)
        ui.textInside.setStretchFactor(ui.markHolder, 2)

    def _connect(self) -> None:
        ui = self.ui
        self.passages.repeat(ui.checked)
        self.marks.repeat(ui.toggle, ui.setReason)
        self.passages.chosen.connect(self._show)
        self.marks.opened.connect(lambda _row: self.toggle())
        self.marks.chosen.connect(lambda _row: self._gate())
        ui.passage.selectionChanged.connect(self._gate)
        ui.reason.currentIndexChanged.connect(self._hint)
        ui.add.clicked.connect(self.leave_out)
        ui.toggle.clicked.connect(self.toggle)
        ui.setReason.clicked.connect(self.give_reason)
        ui.undo.clicked.connect(self.undo)
        ui.checked.clicked.connect(self.checked)
        ui.back.clicked.connect(self.back)
        ui.close.clicked.connect(self.reject)
        ui.people.clicked.connect(lambda: ui.pages.setCurrentWidget(ui.peoplePage))
        ui.toCopy.clicked.connect(self.copy.open)
        for button in (ui.peopleBack, ui.copyBack):
            button.clicked.connect(lambda: ui.pages.setCurrentWidget(ui.checkPage))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.undo)
        self._hint()

    def _words(self, mark: Mark) -> str:
        row = self.passages.current_row()
        return row.text[mark.start : mark.end] if row else ""

    def _show(self, row: Passage | None) -> None:
        ui = self.ui
        ui.title.setText(f"{row.part}: {row.title}" if row else "No passage")
        marks = row.marks if row else ()
        blocks = {mark.id: block(mark, reason_labels()) for mark in marks}
        self._shown = shown(row.text if row else "", marks, blocks)
        ui.passage.setPlainText(self._shown.text)
        ui.passage.setExtraSelections([self._highlight(span) for span in self._shown.spans])
        self.marks.set_rows(marks)
        self._gate()

    def _highlight(self, span: tuple[int, int, str]) -> QTextEdit.ExtraSelection:
        """A redaction on the screen: its marks «▸» and words say it, line and colour help."""
        look = QTextCharFormat()
        look.setFontUnderline(True)
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        look.setForeground(tone("danger"))
        selection = QTextEdit.ExtraSelection()
        cursor = self.ui.passage.textCursor()
        cursor.setPosition(span[0])
        cursor.setPosition(span[1], cursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, look
        return selection

    def _gate(self) -> None:
        ui = self.ui
        row, mark = self.passages.current_row(), self.marks.current_row()
        ui.add.setEnabled(row is not None and ui.passage.textCursor().hasSelection())
        ui.toggle.setEnabled(mark is not None)
        ui.setReason.setEnabled(mark is not None)
        ui.checked.setEnabled(row is not None)
        looked = row is not None and row.checked_at is not None
        ui.checked.setText("&Next ▸" if looked else "&Checked, next ▸")

    def _hint(self) -> None:
        reason = next(one for one in reasons() if one.id == chosen(self.ui.reason))
        self.ui.reasonHint.setText(f"{reason.hint}{_CONFIDENCE[reason.confidence]}".strip())

    def _to_next(self, *, first: bool = False) -> None:
        rows = self.passages.records.shown
        current = self.passages.current_row()
        start = 0 if first or current is None else rows.index(current) + 1
        for row in (*rows[start:], *rows[:start]):
            if row.checked_at is None:
                self.passages.select_key(row.id)
                return
        if rows and first:
            self.passages.selectRow(0)
        if rows and not first:
            self.ui.toCopy.setFocus()

    def _go(self, step: int) -> None:
        rows = self.passages.records.shown
        current = self.passages.current_row()
        if current is not None:
            place = max(0, min(rows.index(current) + step, len(rows) - 1))
            self.passages.select_key(rows[place].id)


def _left_out(row: Passage) -> str:
    return f"Places in this passage that are left out of the copy: {len(row.standing)}"


def _called(row: Passage) -> str:
    return f"{row.part.removeprefix('Record ')} · {row.title}"


def _state(row: Passage) -> str:
    return "✓ checked" if row.checked_at else "○ to look at"
