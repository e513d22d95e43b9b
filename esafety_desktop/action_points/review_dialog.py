"""Record a review: the form of the source, with exactly its fields, and when to come back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QTabWidget, QWidget

from esafety_desktop.action_points import cycle_rules
from esafety_desktop.action_points.compare_dialog import CompareDialog
from esafety_desktop.action_points.cycle_dialog import CycleDialog
from esafety_desktop.action_points.point_service import where_from
from esafety_desktop.action_points.review_form_view import ReviewForm
from esafety_desktop.action_points.review_rules import before_done, complaint, too_far
from esafety_desktop.action_points.review_service import Meanwhile, record_review
from esafety_desktop.action_points.table_part_view import TablePart
from esafety_desktop.action_points.ui_review_dialog import Ui_ReviewDialog
from esafety_desktop.dates import british
from esafety_desktop.value import replace
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls
from esafety_desktop.widgets.screens import room_on_screen
from esafety_desktop.widgets.theme import set_role
from esafety_desktop.widgets.where_from import WhereFrom
from esafety_desktop.words import in_brief

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QLabel

    from esafety_desktop.action_points.items_view import ItemsView
    from esafety_desktop.action_points.rows import PointRow, ReviewRow
    from esafety_desktop.widgets.desk import Desk

_BACK = "What you were typing here is back. Keep it, or change it."
_RIGHT = "The form as it was kept. Put right what is wrong; the earlier form stays in the history."
_EDGE = 64
_ASKS = 24


def draft_place(point_id: str, corrects: str = "") -> str:
    """Where what is being typed into a form is kept, and what opens it again."""
    return f"action_points/review-{point_id}" + (f"/{corrects}" if corrects else "")


class ReviewDialog(DraftDialog):
    """Gathers one filled form and keeps it.

    Args:
        desk: What every view is given.
        point: Whose form it is.
        parent: The window over which it opens.
        corrects: The review that this form puts right, or None for a new one.
        figures: Gives in words what the checks diary counts since the last review, or "".
    """

    reads_in_order = True

    def __init__(
        self,
        desk: Desk,
        point: PointRow,
        parent: QWidget | None = None,
        *,
        corrects: ReviewRow | None = None,
        figures: Callable[[], str] | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_ReviewDialog()
        self.ui.setupUi(self)
        stop_where_it_scrolls(self.ui.asks)
        self._point, self._corrects = point, corrects
        self._today = desk.store.today()
        self._known = point.latest.id if point.latest else ""
        self._other: ReviewRow | None = None
        self.parts = [TablePart(table, self._today, self) for table in point.tables]
        self.form = ReviewForm(desk.store, self.ui, point, self.parts)
        self._figures = figures() if figures and point.figures else ""
        self._show_point()
        self._show_fields()
        self._show_tables()
        self.form.begin(corrects)
        place = draft_place(point.id, corrects.id if corrects else "")
        self.draft = DraftKeeper(desk.store, place, self._typed, self)
        left = self.draft.found()
        if self.form.put(left):
            self._known = str(left.get("known", ""))
            self.ui.lead.setText(_BACK)
            self.ui.lead.show()
        self._connect()
        self._check()
        self._size()
        self.ui.actionedBy.setFocus()

    @property
    def items(self) -> ItemsView | None:
        """The first table, where the form has one."""
        return self.parts[0].view if self.parts else None

    @property
    def review(self) -> ReviewRow:
        """The form as typed; a date that can't be read counts as none."""
        return self.form.review(self._corrects)

    @property
    def remind_on(self) -> date | None:
        """When to come back, where the form has no field for it."""
        return self.form.day("reminder")

    def keep_draft(self) -> None:
        """Seal what is being typed, the open cell with it: that one changes nothing before."""
        self.form.settle()
        super().keep_draft()

    def reject(self) -> None:
        self.form.settle()
        super().reject()

    def accept(self) -> None:
        self.form.settle()
        with self.desk.guard(self):
            try:
                done = record_review(
                    self.desk.store, self.review, remind_on=self.remind_on, known=self._known
                )
            except Meanwhile as meanwhile:
                self._tell(meanwhile)
                return
            self.taken(done)

    def _tell(self, meanwhile: Meanwhile) -> None:
        """Somebody was faster: show it, and let a second OK record this one as well."""
        self._other = meanwhile.review
        self._known = meanwhile.review.id if meanwhile.review else ""
        self.ui.meanwhile.setText(f"{meanwhile.message} {meanwhile.advice}")
        self.ui.meanwhileBox.show()
        self.ui.lookAtOther.setFocus()

    def _look(self) -> None:
        if self._other:
            dialog = CompareDialog(self._point, self._other, self.review, self)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _show_point(self) -> None:
        ui, point = self.ui, self._point
        self.setWindowTitle("Put a review right" if self._corrects else "Record a review")
        ui.pointTitle.setText(point.called)
        origin = WhereFrom(where_from(point), self)
        ui.titleLine.addWidget(origin, 0, Qt.AlignmentFlag.AlignTop)
        ui.now.setText(point.now)
        ui.prompts.setText("\n".join(f"• {prompt}" for prompt in point.prompts))
        ui.figures.setText(self._figures)
        ui.figures.setVisible(bool(self._figures))
        ui.takeFigures.setVisible(bool(self._figures))
        ui.lead.setText(_RIGHT if self._corrects else "")
        ui.lead.setVisible(bool(self._corrects))
        ui.meanwhileBox.hide()
        ui.reasonBox.setVisible(self._corrects is not None)
        for label in (ui.complaint, ui.lead, ui.figures, ui.meanwhile):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (ui.now, ui.prompts, ui.figures):
            label.setMinimumWidth(1)  # else a long word widens the column past its edge
        ui.asks.setMinimumWidth(self.fontMetrics().averageCharWidth() * _ASKS)
        set_role(ui.pointTitle, "section")
        for label in (ui.prompts, ui.reminderHint, ui.figures, ui.lead):
            set_role(label, "hint")
        set_role(ui.complaint, "danger")
        set_role(ui.meanwhile, "warn")
        ok = ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText("&Keep")
        ok.setDefault(True)
        set_role(ok, "primary")

    def _show_fields(self) -> None:
        """Only the fields that this form has, under the names that it gives them."""
        ui, point = self.ui, self._point
        shown: list[tuple[str, QLabel, QWidget]] = [
            ("actioned_by", ui.actionedByLabel, ui.actionedBy),
            ("date", ui.doneOnLabel, ui.doneOn),
            ("last_reviewed", ui.lastReviewedLabel, ui.lastReviewed),
            ("comments", ui.commentsLabel, ui.comments),
            ("next_due", ui.nextDueLabel, ui.nextDue),
        ]
        for field, label, edit in shown:
            if point.has(field):
                label.setText(f"&{point.label(field)}")
            else:
                ui.fields.setRowVisible(edit, False)
        ui.reminderBox.setVisible(not point.has("next_due"))
        ui.reminderHint.setText(
            f"Proposed: {cycle_rules.words(point.cycle)}. This date only brings the point "
            "back to Today; the printed form doesn't ask for it."
        )
        ui.nextDue.setToolTip(f"Proposed: {cycle_rules.words(point.cycle)}")

    def _show_tables(self) -> None:
        if len(self.parts) > 1:
            pages = QTabWidget(self)
            pages.setAccessibleName("Tables of the form")
            for part in self.parts:
                part.ui.label.hide()
                pages.addTab(part, part.table.label)
            self.ui.tablePlace.addWidget(pages)
        elif self.parts:
            self.ui.tablePlace.addWidget(self.parts[0])

    def _connect(self) -> None:
        self.form.connect()
        for edit in self.form.edits.values():
            edit.textChanged.connect(self._changed)
        self.ui.comments.textChanged.connect(self._changed)
        for part in self.parts:
            part.changed.connect(self._changed)
            part.rhythm_wanted.connect(self._ask_rhythm)
        self.ui.takeFigures.clicked.connect(self._take_figures)
        self.ui.lookAtOther.clicked.connect(self._look)
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.buttons.rejected.connect(self.reject)

    def _ask_rhythm(self, name: str) -> None:
        dialog = CycleDialog(
            self.desk,
            f"{self._point.id}/{name}",
            name,
            now=self.form.rhythms.get(name, self._point.cycle),
            usual=self._point.cycle,
            parent=self,
        )
        dialog.accepted.connect(self.form.read_rhythms)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_figures(self) -> None:
        text = self.ui.comments.toPlainText().rstrip()
        self.ui.comments.setPlainText(f"{text}\n{self._figures}".strip())

    def _typed(self) -> dict[str, Any]:
        """What is typed, and the latest review that was there: another may come meanwhile."""
        return {**self.form.typed(), "known": self._known}

    def _changed(self, *_: object) -> None:
        self.draft.touch()
        self._check()

    def _check(self) -> None:
        wrong = self.form.wrong_date()
        if wrong:
            said = f"“{in_brief(wrong)}” is not a date like {british(self._today)}."
        elif self.remind_on and self.remind_on < self._today and not self._corrects:
            said = "The reminder lies in the past."
        else:
            said = complaint(self._point, _without_blanks(self.review), self._today)
            said = said or too_far(self.remind_on, self._today)
            said = said or before_done(self.remind_on, self.review.done_on)
        if not said and self._corrects and not self.ui.reason.text().strip():
            said = "Write why it is put right."
        self.ui.complaint.setText(said)
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not said)

    def _size(self) -> None:
        letters = 175 if self.parts else 110
        parent = self.parentWidget()
        room = parent.window().size() if parent else room_on_screen(self).size()
        wide = self.fontMetrics().averageCharWidth() * letters
        high = self.fontMetrics().height() * (44 if self.parts else 34)
        self.resize(min(wide, room.width() - _EDGE), min(high, room.height() - _EDGE))


def _without_blanks(review: ReviewRow) -> ReviewRow:
    return replace(review, items=tuple(item for item in review.items if not item.empty))
