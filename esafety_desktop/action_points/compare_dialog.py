"""What is other in one review than in an earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from esafety_desktop.action_points.difference_rows import Difference, How
from esafety_desktop.action_points.difference_rules import differences
from esafety_desktop.widgets.table import Column
from esafety_desktop.widgets.tall_table import TallTable
from esafety_desktop.widgets.theme import heading, set_role

if TYPE_CHECKING:
    from esafety_desktop.action_points.rows import PointRow, ReviewRow

_TONES = {How.NEW: "ok", How.GONE: "warn", How.CHANGED: None}
_COLUMNS: tuple[Column[Difference], ...] = (
    Column("What", lambda one: one.what, stretch=True),
    Column("", lambda one: one.how.value, tone=lambda one: _TONES[one.how]),
    Column("Before", lambda one: one.before or "–", stretch=True),
    Column("After", lambda one: one.after or "–", stretch=True),
)


class CompareDialog(QDialog):
    """Lists every difference between two reviews of a point.

    Args:
        point: Whose forms they are.
        old: The earlier one.
        new: The later one.
        parent: The window.
    """

    def __init__(
        self, point: PointRow, old: ReviewRow, new: ReviewRow, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("What changed")
        self.found = differences(point, old, new)
        line = QVBoxLayout(self)
        line.setContentsMargins(16, 16, 16, 16)
        line.addWidget(heading(point.called, 2))
        said = QLabel(f"{_named(old)} → {_named(new)}: {_counted(len(self.found))}")
        said.setWordWrap(True)
        set_role(said, "hint")
        line.addWidget(said)
        self.table: TallTable[Difference] = TallTable(
            _COLUMNS,
            "What changed",
            self,
            empty_text="Both say the same.",
        )
        self.table.set_rows(self.found)
        line.addWidget(self.table)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        line.addWidget(buttons)
        self.resize(860, 480)


def _named(review: ReviewRow) -> str:
    return review.when or "the form being filled in"


def _counted(number: int) -> str:
    return "nothing differs" if not number else "1 change" if number == 1 else f"{number} changes"
