"""What is said when a wording is adopted, and who signs it anew (S1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog

from esafety_desktop.aup_editor import service
from esafety_desktop.aup_editor.difference_rules import changed_words, difference
from esafety_desktop.aup_editor.service import Adoption, Again
from esafety_desktop.aup_editor.ui_adopt_dialog import Ui_AdoptDialog
from esafety_desktop.dates import british, months_later, parse_british
from esafety_desktop.widgets.draft_view import DraftKeeper

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.aup_editor.service import SignersRow, Wording
    from esafety_desktop.widgets.desk import Desk

_GROUPS = ("pupils", "parents", "staff", "governors")
_SPELLING = 12
_YEAR = 12


class AdoptDialog(QDialog):
    """Gathers what is said about a new version.

    Args:
        desk: What every view is given.
        wording: The draft.
        adults: Names the adults who signed an agreement; None where nobody tells.
        parent: The editor.

    Signals:
        agreed: the `Adoption` that was filled in.
    """

    agreed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        wording: Wording,
        adults: Callable[[str], tuple[str, ...]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_AdoptDialog()
        self.ui.setupUi(self)
        self._wrong = service.hindrances(wording)
        store = desk.store
        ui = self.ui
        ui.question.setText(f"Adopt “{wording.title}”")
        before = service.present_text(store, wording.key)
        self._words = changed_words(difference(before, service.plain_text(wording)))
        said = f"{self._words} words differ from the version in force."
        if not self._words:
            said = "No word changed: this notes that it was looked at. Nobody signs again."
        ui.changed.setText(said if before else "It was never in force before.")
        ui.review.setText(british(months_later(store.today(), _YEAR)))
        ui.september.setText(
            f"Only &from next September ({british(service.september(store.today()))})"
        )
        found = service.signers(store, wording.key)
        if not found.asked and adults is not None:
            found = service.SignersRow(names := adults(wording.key), len(names), asked=False)
        self._show_signers(found)
        for name in ("againLabel", "signed", "everybody", "september", "nobody", "names"):
            if before and not self._words:
                getattr(ui, name).hide()
        self.draft = DraftKeeper(store, f"wording/adopt/{wording.key}", self._fields, self)
        self._restore(self.draft.found())
        self._wire()
        self._changed()
        ui.reason.setFocus()

    @property
    def adoption(self) -> Adoption:
        """What is filled in."""
        ui = self.ui
        consulted = [name for name in _GROUPS if getattr(ui, name).isChecked()]
        others = ui.others.text().strip()
        return Adoption(
            reason=ui.reason.text().strip(),
            consulted=(*consulted, *([others] if others else [])),
            understood=ui.understood.text().strip(),
            review_on=self._day(),
            again=self._again(),
            again_why=ui.againWhy.text().strip(),
        )

    def keep_draft(self) -> None:
        """Seal what is being typed."""
        self.draft.flush()

    def reject(self) -> None:
        self.draft.flush()
        super().reject()

    def close_taken(self) -> None:
        """The words went where they belong."""
        self.draft.clear()
        super().accept()

    def _show_signers(self, found: SignersRow) -> None:
        ui = self.ui
        ui.names.addItems(list(found.names))
        ui.names.setVisible(bool(found.names))
        if found.number:
            one, many = ("family", "families") if found.asked else ("adult", "adults")
            whom = one if found.number == 1 else many
            said = f"{found.number} {whom} signed an earlier version:"
        else:
            said = "Nobody has signed an earlier version."
        ui.signed.setText(said)
        for button in (ui.september, ui.nobody):
            button.setEnabled(bool(found.number))
        ui.everybody.setChecked(True)

    def _wire(self) -> None:
        ui = self.ui
        for line in (ui.reason, ui.others, ui.understood, ui.review, ui.againWhy):
            line.textChanged.connect(self._changed)
            line.textChanged.connect(self.draft.touch)
        for name in (*_GROUPS, "everybody", "september", "nobody"):
            getattr(ui, name).toggled.connect(self._changed)
            getattr(ui, name).toggled.connect(self.draft.touch)
        ui.ok.clicked.connect(lambda: self.agreed.emit(self.adoption))
        ui.cancel.clicked.connect(self.reject)

    def _again(self) -> Again:
        if self.ui.september.isChecked():
            return Again.SEPTEMBER
        return Again.NOBODY if self.ui.nobody.isChecked() else Again.EVERYBODY

    def _day(self) -> date | None:
        try:
            return parse_british(self.ui.review.text())
        except ValueError:
            return None

    def _changed(self, *_: object) -> None:
        ui, nobody = self.ui, self.ui.nobody.isChecked()
        for field in (ui.againWhy, ui.againWhyLabel):
            field.setVisible(nobody)
        wrong = next(iter(self._wrong), "")
        if not wrong and not ui.reason.text().strip():
            wrong = "Write why it changes."
        if not wrong and ui.review.text().strip() and self._day() is None:
            wrong = "The day of the next review can't be read."
        if not wrong and nobody and not ui.againWhy.text().strip():
            wrong = "Write why nobody has to sign again."
        ui.ok.setEnabled(not wrong)
        if not wrong and nobody and self._words > _SPELLING:
            wrong = f"{self._words} words differ: is that spelling only?"
        ui.wrong.setText(wrong)

    def _fields(self) -> dict[str, Any]:
        ui = self.ui
        lines = ("reason", "others", "understood", "againWhy", "review")
        kept: dict[str, Any] = {name: getattr(ui, name).text() for name in lines}
        ticks = (*_GROUPS, "september", "nobody")
        return kept | {name: getattr(ui, name).isChecked() for name in ticks}

    def _restore(self, kept: dict[str, Any]) -> None:
        for name, value in kept.items():
            field = getattr(self.ui, name)
            if isinstance(value, bool):
                field.setChecked(value and field.isEnabled())
            else:
                field.setText(str(value))
