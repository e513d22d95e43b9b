"""All yes except…: tick the few who did not say yes to everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from esafety_desktop.image_consent.rows import Answer
from esafety_desktop.image_consent.ticks_view import Ticks
from esafety_desktop.image_consent.ui_all_yes_dialog import Ui_AllYesDialog
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.theme import set_role
from esafety_desktop.widgets.ticking import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.image_consent.rows import ChildRow


class AllYesDialog(QDialog):
    """Gathers the children who are left out.

    Args:
        rows: The children of one class.
        class_name: What that class is called.
        parent: The page.
    """

    def __init__(
        self, rows: Sequence[ChildRow], class_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_AllYesDialog()
        self.ui.setupUi(self)
        self.ui.heading.setText(f"{class_name}: yes to every use, except…")
        self._ok = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        set_role(self._ok, "primary")
        self.ticks = Ticks(self.ui.children)
        self.ticks.changed.connect(self._sum_up)
        waiting = [row for row in rows if any(cell.answer is Answer.NONE for cell in row.cells)]
        self.ticks.fill([(row.pupil_id, f"{row.number}  {row.name}") for row in waiting])
        self.ui.children.setFocus()
        open_within(self, 460, 560)

    @property
    def except_ids(self) -> list[str]:
        """The children who did not say yes to everything."""
        return self.ticks.ticked

    def _sum_up(self) -> None:
        left = len(self.except_ids)
        rest = self.ticks.count - left
        self._ok.setEnabled(rest > 0)
        self._ok.setText(f"Yes for {rest}" if rest else "Yes")
        if not self.ticks.count:
            said = "Every child of this class has answered already."
        elif not rest:
            said = "Every child is ticked, so there is nothing to enter."
        else:
            said = (
                f"{rest} get a yes where there is no answer yet; a no, a limit and what was taken "
                "back stay. Ctrl+Z undoes."
            )
        names = self.ticks.names
        self.ui.summary.setText(f"{left} ticked{named(names)}.\n{said}" if names else said)
