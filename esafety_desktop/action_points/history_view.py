"""Every review of a point: what changed from one to the next, and which puts which right."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from esafety_desktop.action_points import review_rules
from esafety_desktop.action_points.binder_service import compared
from esafety_desktop.action_points.filled_form_view import fit_height
from esafety_desktop.dates import british, british_time
from esafety_desktop.widgets.flow import Flow
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import heading

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from esafety_desktop.action_points.difference_rows import Difference
    from esafety_desktop.action_points.rows import PointRow, ReviewRow


class _Line(NamedTuple):
    """A review beside the one before it."""

    review: ReviewRow
    changes: tuple[Difference, ...]
    first: bool

    @property
    def id(self) -> str:
        return self.review.id

    @property
    def changed(self) -> str:
        if self.first:
            return f"the first review · {self.state}" if self.state else "the first review"
        number = len(self.changes)
        said = "none" if not number else "1 change" if number == 1 else f"{number} changes"
        return f"{said} · {self.state}" if self.state else said

    @property
    def state(self) -> str:
        review = self.review
        return "put right" if review.corrected else "puts right" if review.corrects else ""


class HistoryPanel(QWidget):
    """The list of reviews of one point.

    Signals:
        chosen: the id of the review that shall be shown.
        correction: the review that shall be put right by a new form.
    """

    chosen = Signal(str)
    correction = Signal(object)

    def __init__(
        self,
        point: PointRow,
        history: Sequence[ReviewRow],
        shown: ReviewRow | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._point, self._history = point, tuple(history)
        lines = [
            _Line(review, changes, number == len(history) - 1)
            for number, (review, changes) in enumerate(compared(point, history))
        ]
        self.table = self._made(lines)
        self.compare = self._button("What cha&nged…", "compare", self._compare)
        self.correct = self._button("P&ut it right…", "correct", self._correct)
        line = QVBoxLayout(self)
        line.setContentsMargins(0, 8, 0, 0)
        head = Flow()
        for widget in (
            heading(f"Every review ({len(history)})", 3),
            self.compare,
            self.correct,
        ):
            head.addWidget(widget)
        line.addLayout(head)
        line.addWidget(self.table)
        self.table.repeat(self.compare, self.correct)
        self.table.chosen.connect(lambda _line: self._gate())
        self.table.opened.connect(lambda one: self.chosen.emit(one.id))
        if shown is not None:
            self.table.select_key(shown.id)
        self._gate()

    @property
    def current(self) -> ReviewRow | None:
        """The review that is chosen in the list."""
        line = self.table.current_row()
        return line.review if line else None

    def _made(self, lines: Sequence[_Line]) -> RecordTable[_Line]:
        columns: tuple[Column[_Line], ...] = (
            Column("When", lambda one: one.review.when, tooltip=lambda one: _entered(one.review)),
            Column("Actioned by", lambda one: one.review.actioned_by),
            Column("What", lambda one: one.review.short, stretch=True),
            Column(
                "Changes",
                lambda one: one.changed,
                tone=lambda one: "warn" if one.state else None,
            ),
            Column("Next due", lambda one: british(_next_due(self._point, one.review))),
        )
        table: RecordTable[_Line] = RecordTable(
            columns,
            f"Every review of {self._point.title}",
            self,
            empty_text="No review yet. “Record a review…” begins the first one.",
        )
        table.setObjectName("history")
        table.set_rows(lines)
        fit_height(table)
        return table

    def _button(self, text: str, name: str, press: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(press)
        return button

    def _before(self, review: ReviewRow) -> ReviewRow | None:
        place = self._history.index(review)
        return self._history[place + 1] if place + 1 < len(self._history) else None

    def _gate(self) -> None:
        review = self.current
        self.compare.setEnabled(review is not None and self._before(review) is not None)
        self.correct.setEnabled(review is not None and not review.corrected)

    def _compare(self) -> None:
        from esafety_desktop.action_points.compare_dialog import CompareDialog

        review = self.current
        before = self._before(review) if review else None
        if review and before:
            dialog = CompareDialog(self._point, before, review, self.window())
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _correct(self) -> None:
        if self.current:
            self.correction.emit(self.current)


def _next_due(point: PointRow, review: ReviewRow) -> date | None:
    """What a review set, the earliest of its rows among it; a later one changes nothing here.

    Of the latest it is the date as it stands now, where that was put off or brought forward.
    """
    latest = point.latest is not None and review.id == point.latest.id
    return point.next_due if latest else review_rules.next_due_of(point, review, None)


def _entered(review: ReviewRow) -> str:
    by = f" by {review.recorded_by}" if review.recorded_by else ""
    return f"Entered {british_time(review.recorded_at)}{by}"
