"""Record a review: the form of the source, with exactly its fields, and when to come back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from esafety_desktop.action_points.items_view import ItemsView
from esafety_desktop.action_points.review_rules import complaint
from esafety_desktop.action_points.rows import ItemRow, ReviewRow
from esafety_desktop.action_points.ui_review_dialog import Ui_ReviewDialog
from esafety_desktop.dates import Lean, british, months_later, parse_british
from esafety_desktop.widgets.day_line import in_full
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from PySide6.QtWidgets import QLabel

    from esafety_desktop.action_points.rows import PointRow


class ReviewDialog(QDialog):
    """Gathers one filled form; the service keeps it.

    Args:
        point: Whose form it is.
        today: The day in England.
        parent: The window over which it opens.
    """

    def __init__(self, point: PointRow, today: date, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.ui = Ui_ReviewDialog()
        self.ui.setupUi(self)
        self._point = point
        self._today = today
        self._edits = {
            "actioned_by": self.ui.actionedBy,
            "done_on": self.ui.doneOn,
            "last_reviewed": self.ui.lastReviewed,
            "next_due": self.ui.nextDue,
            "reminder": self.ui.reminder,
        }
        self.items = self._table_of(point)
        self._show_point()
        self._show_fields()
        self._show_table()
        self._connect()
        self._check()
        letters = 118 if self.items else 84
        room = parent.window().width() if parent else self.screen().availableGeometry().width()
        wide = self.fontMetrics().averageCharWidth() * letters
        self.setMinimumWidth(min(wide, room * 9 // 10))
        self.ui.actionedBy.setFocus()

    @property
    def review(self) -> ReviewRow:
        """The form as typed; a date that can't be read counts as none."""
        return ReviewRow(
            point_id=self._point.id,
            actioned_by=self.ui.actionedBy.text().strip(),
            done_on=self._day("done_on"),
            last_reviewed=self._day("last_reviewed"),
            comments=self.ui.comments.toPlainText().strip(),
            next_due=self._day("next_due"),
            items=self.items.items.items() if self.items else (),
        )

    @property
    def remind_on(self) -> date | None:
        """When to come back, where the form has no field for it."""
        return self._day("reminder")

    @property
    def draft(self) -> dict[str, object]:
        """What is typed, to be sealed while the screen is locked."""
        kept: dict[str, object] = {key: edit.text() for key, edit in self._edits.items()}
        kept |= {"point_id": self._point.id, "comments": self.ui.comments.toPlainText()}
        if self.items:
            self.items.settle()
        kept["items"] = self.items.items.typed if self.items else []
        return kept

    def restore(self, draft: Mapping[str, Any]) -> None:
        """Put back what had been typed.

        Raises:
            KeyError, TypeError, ValueError: the draft is of another kind.
        """
        for key, edit in self._edits.items():
            edit.setText(str(draft[key]))
        self.ui.comments.setPlainText(str(draft["comments"]))
        if self.items:
            self.items.items.set_typed(draft["items"])
        self._check()

    def _show_point(self) -> None:
        ui, point = self.ui, self._point
        ui.pointTitle.setText(point.title)
        ui.now.setText(point.now)
        ui.prompts.setText("\n".join(f"• {prompt}" for prompt in point.prompts))
        ui.complaint.setTextFormat(Qt.TextFormat.PlainText)
        set_role(ui.pointTitle, "section")
        set_role(ui.prompts, "hint")
        set_role(ui.reminderHint, "hint")
        set_role(ui.tableLabel, "group")
        set_role(ui.complaint, "danger")
        ok = ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
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
        later = british(months_later(self._today, point.cycle_months))
        if point.has("date"):
            ui.doneOn.setText(british(self._today))
        if point.has("last_reviewed"):
            ui.lastReviewed.setText(british(self._today))
        if point.has("next_due"):
            ui.nextDue.setText(later)
        else:
            ui.reminder.setText(later)
        ui.reminderBox.setVisible(not point.has("next_due"))

    def _table_of(self, point: PointRow) -> ItemsView | None:
        return ItemsView(point.table, self._today, self) if point.table else None

    def _show_table(self) -> None:
        table = self._point.table
        self.ui.tableBox.setVisible(table is not None)
        if table is None or self.items is None:
            return
        self.items.items.set_items(self._point.latest.items if self._point.latest else ())
        if not table.fixed and not self.items.items.rowCount():
            self.items.items.add_row()
        self.ui.tableLabel.setText(table.label)
        self.ui.tablePlace.addWidget(self.items)
        self.ui.addRow.setText(f"A&dd a {table.row_word}")
        self.ui.removeRow.setText(f"&Take the {table.row_word} away")
        for button in (self.ui.addRow, self.ui.removeRow):
            button.setVisible(not table.fixed)
        self.setTabOrder(self.ui.nextDue, self.items)
        self.setTabOrder(self.items, self.ui.addRow)
        self.items.items.dataChanged.connect(self._check)
        self.items.items.rowsInserted.connect(self._check)
        self.items.items.rowsRemoved.connect(self._check)

    def _connect(self) -> None:
        for key, edit in self._edits.items():
            edit.textChanged.connect(self._check)
            if key != "actioned_by":
                in_full(edit, partial(self._read, key))
        self.ui.comments.textChanged.connect(self._check)
        self.ui.addRow.clicked.connect(self._add_row)
        self.ui.removeRow.clicked.connect(self._remove_row)
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.buttons.rejected.connect(self.reject)

    def _add_row(self) -> None:
        if self.items:
            index = self.items.items.index(self.items.items.add_row(), 0)
            self.items.setFocus()
            self.items.setCurrentIndex(index)
            self.items.edit(index)

    def _remove_row(self) -> None:
        if self.items:
            self.items.items.remove_row(self.items.currentIndex().row())

    def _day(self, key: str) -> date | None:
        try:
            return self._read(key, self._edits[key].text())
        except ValueError:
            return None

    def _read(self, key: str, text: str) -> date:
        lean = Lean.DUE if key in {"next_due", "reminder"} else Lean.PAST
        return parse_british(text, self._today, lean)

    def _wrong_date(self) -> str:
        for key, edit in self._edits.items():
            text = edit.text().strip()
            if key != "actioned_by" and text and self._day(key) is None:
                return text
        return self.items.items.wrong_date() if self.items else ""

    def _check(self) -> None:
        wrong = self._wrong_date()
        if wrong:
            said = f"“{wrong}” is not a date like {british(self._today)}."
        elif self.remind_on and self.remind_on < self._today:
            said = "The reminder lies in the past."
        else:
            said = complaint(self._point, _without_blanks(self.review), self._today)
        self.ui.complaint.setText(said)
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not said)


def _without_blanks(review: ReviewRow) -> ReviewRow:
    return replace(review, items=tuple(item for item in review.items if item != ItemRow("")))
