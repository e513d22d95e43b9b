"""The chosen action point: today's wording beside 2009's, its form, evidence, and every review."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from esafety_desktop.action_points import cycle_rules, review_rules
from esafety_desktop.action_points.beside_view import BesidePanel
from esafety_desktop.action_points.evidence_view import EvidencePanel
from esafety_desktop.action_points.filled_form_view import FilledForm
from esafety_desktop.action_points.history_view import HistoryPanel
from esafety_desktop.action_points.point_service import where_from
from esafety_desktop.widgets.flow import Flow
from esafety_desktop.widgets.theme import heading, set_role
from esafety_desktop.widgets.where_from import WhereFrom

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from esafety_desktop.action_points.rows import PointRow, ReviewRow
    from esafety_desktop.action_points.sheet_rows import Annex
    from esafety_desktop.widgets.desk import Desk


class Shown(NamedTuple):
    """What the page shows of a point.

    Attributes:
        review: The review whose form is shown; None before the first.
        annexes: What other rooms know of it.
        school: Whose it is, for printed pages.
    """

    point: PointRow
    review: ReviewRow | None
    history: Sequence[ReviewRow]
    annexes: Sequence[Annex] = ()
    school: str = ""


class PointView(QWidget):
    """The right side of the page.

    Signals:
        record: a review shall be recorded.
        plan: the date of the next review shall be changed.
        rhythm: how often it is reviewed shall be changed.
        opened: the place where the work is done shall be opened.
        chosen: the id of an earlier review to show, "" for the latest.
        correction: the review that shall be put right by a new form.
    """

    record = Signal()
    plan = Signal()
    rhythm = Signal()
    opened = Signal(str)
    chosen = Signal(str)
    correction = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setObjectName("pointPanel")
        self._line = QVBoxLayout(self)
        self._line.setContentsMargins(16, 0, 8, 8)
        self._line.setSpacing(8)
        self.evidence: EvidencePanel | None = None
        self.history: HistoryPanel | None = None

    def show_point(self, shown: Shown) -> None:
        """Show a point with one of its reviews as the filled form."""
        _empty(self._line)
        point, review = shown.point, shown.review
        self._head(point)
        self._buttons(point)
        form = FilledForm(point, review, self)
        form.latest_wanted.connect(lambda: self.chosen.emit(""))
        self._line.addWidget(form)
        self.evidence = None
        if review is not None:
            about = f"{point.called} · {review.when}"
            self.evidence = EvidencePanel(self.desk, review, about, shown.school, self)
            self._line.addWidget(self.evidence)
        for annex in shown.annexes:
            panel = BesidePanel(annex, self)
            panel.opened.connect(self.opened)
            self._line.addWidget(panel)
        self.history = HistoryPanel(point, shown.history, review, self)
        self.history.chosen.connect(self.chosen)
        self.history.correction.connect(self.correction)
        self._line.addWidget(self.history)
        self._line.addStretch(1)

    def _head(self, point: PointRow) -> None:
        title = heading(point.called, 2)
        title.setWordWrap(True)
        self._line.addWidget(title)
        self._line.addWidget(WhereFrom(where_from(point)), 0, Qt.AlignmentFlag.AlignLeft)
        self._add(f"{point.stand.shape} {point.state}", point.stand.tone)
        self._add(review_rules.why_earlier(point), "hint")
        if late := review_rules.rows_due(point, self.desk.store.today()):
            self._add(f"Overdue: {late}", "danger")
        self._add(f"How often: {cycle_rules.words(point.cycle)}", "hint")
        self._add(point.now, "")
        self._add("\n".join(f"• {prompt}" for prompt in point.prompts), "")
        if point.then:
            asked = "".join(f"\n• {prompt}" for prompt in point.then_prompts)
            self._add(f"In 2009: {point.then}{asked}", "hint")
        self._add(point.note, "hint")

    def _buttons(self, point: PointRow) -> None:
        line = Flow()
        record = self._button("&Record a review…", "recordReview", self.record.emit)
        set_role(record, "primary")
        line.addWidget(record)
        line.addWidget(self._button("&Change the next date…", "changeDate", self.plan.emit))
        line.addWidget(self._button("Ho&w often…", "changeRhythm", self.rhythm.emit))
        if point.opens:
            open_place = self._button(
                "&Open the contact map", "openPlace", lambda: self.opened.emit(point.opens)
            )
            line.addWidget(open_place)
        self._line.addLayout(line)

    def _add(self, text: str, role: str) -> None:
        if not text:
            return
        label = QLabel(text)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            set_role(label, role if role != "muted" else "hint")
        self._line.addWidget(label)

    def _button(self, text: str, name: str, press: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: press())
        return button


def _empty(layout: QVBoxLayout | QHBoxLayout | Flow) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if isinstance(inner, QVBoxLayout | QHBoxLayout | Flow):
            _empty(inner)
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
