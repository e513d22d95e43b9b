"""Scanned papers are removed for good: asks, and wants a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from esafety_desktop.kept_papers.ui_remove_dialog import Ui_RemoveDialog
from esafety_desktop.widgets.fitting import fit_height
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from esafety_desktop.store.changes import Changed
    from esafety_desktop.widgets.desk import Desk

_NAMED = 3


class RemoveDialog(QDialog):
    """Gathers the reason.

    Args:
        desk: What every view is given.
        named: What each of them is, in a few words.
        remove: The use case: gets the reason.
        about: What stays when the pages are gone.
        why: The reason that is offered at first.
        example: A reason, for who doesn't know what to write.
        parent: The page.
    """

    def __init__(
        self,
        desk: Desk,
        named: Sequence[str],
        remove: Callable[[str], Changed[Any]],
        *,
        about: str,
        why: str = "",
        example: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._remove = remove
        self.ui = Ui_RemoveDialog()
        self.ui.setupUi(self)
        number = len(named)
        self.ui.heading.setText(
            f"Remove {number} scanned {'copy' if number == 1 else 'copies'} for good?"
        )
        self.ui.about.setText(about)
        rest = number - _NAMED
        more = [f"and {rest} more"] if rest > 0 else []
        self.ui.summary.setText("\n".join([*named[:_NAMED], *more]))
        self._ok = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText("&Remove")
        set_role(self._ok, "danger")
        self.ui.why.setText(why)
        if example:
            self.ui.why.setPlaceholderText(f"For example: {example}")
        self.ui.why.textChanged.connect(lambda _text: self._gate())
        self._gate()
        self.ui.why.setFocus()
        self.resize(520, 280)
        fit_height(self)

    def accept(self) -> None:
        with self.desk.guard(self):
            self.desk.done(self._remove(self.ui.why.text()), self)
            super().accept()

    def _gate(self) -> None:
        self._ok.setEnabled(bool(self.ui.why.text().strip()))
