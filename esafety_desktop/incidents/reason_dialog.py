"""One question with one reason: strike through, open again, take out, move to paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.incidents.moment_view import dress, open_at
from esafety_desktop.incidents.ui_reason_dialog import Ui_ReasonDialog
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.store.changes import Changed
    from esafety_desktop.widgets.desk import Desk


class ReasonDialog(DraftDialog):
    """Asks why, then acts.

    Args:
        desk: What every view is given.
        question: What is about to happen, in a sentence.
        act: The use case, given the reason.
        parent: The window.
        place: Where the draft is kept.
        label: What the field is called.
        ok: What the button says.
    """

    def __init__(
        self,
        desk: Desk,
        question: str,
        act: Callable[[str], Changed[Any]],
        parent: QWidget | None = None,
        *,
        place: str,
        label: str = "&Why",
        ok: str = "&OK",
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.act = act
        self.ui = Ui_ReasonDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        self.ui.question.setText(question)
        self.ui.reasonLabel.setText(label)
        self.ui.ok.setText(ok)
        self.draft = DraftKeeper(desk.store, place, self._fields, self)
        self.ui.reason.setPlainText(self.draft.found().get("text", ""))
        self.ui.reason.textChanged.connect(self.draft.touch)
        self.ui.reason.textChanged.connect(self._changed)
        self.ui.ok.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.reason.setFocus()
        open_at(self, 520, 340)
        self._changed()

    def accept(self) -> None:
        with self.desk.guard(self):
            result = self.act(self.ui.reason.toPlainText())
            self.taken(result)

    def _changed(self) -> None:
        typed = bool(self.ui.reason.toPlainText().strip())
        self.ui.ok.setEnabled(typed)
        self.ui.wrong.setText("" if typed else "Write a few words first.")

    def _fields(self) -> dict[str, Any]:
        text = self.ui.reason.toPlainText()
        return {"text": text} if text.strip() else {}
