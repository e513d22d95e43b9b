"""What is said when a wording is adopted, and who signs it anew (S1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QMessageBox

from esafety_desktop.aup_editor import service
from esafety_desktop.aup_editor.adopt_words_rules import what_happens
from esafety_desktop.aup_editor.difference_rules import changed_words, difference
from esafety_desktop.aup_editor.service import Adoption, Again
from esafety_desktop.aup_editor.ui_adopt_dialog import Ui_AdoptDialog
from esafety_desktop.dates import Lean, british, months_later, parse_british
from esafety_desktop.widgets.day_line import in_full
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.message_box import MessageBox
from esafety_desktop.widgets.unkept_words import close_with_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.aup_editor.service import SignersRow, Wording
    from esafety_desktop.widgets.desk import Desk

_GROUPS = ("pupils", "parents", "staff", "governors")
_OF_SIGNING = ("againLabel", "signed", "everybody", "september", "nobody", "names", "happens")
_SPELLING = 12
_YEAR = 12


def _sign(found: SignersRow) -> str:
    """Who would sign: ``1 family signs``, ``225 families sign``, ``31 adults sign``."""
    one, many = ("family", "families") if found.asked else ("adult", "adults")
    return f"1 {one} signs" if found.number == 1 else f"{found.number} {many} sign"


_NAMES = 5


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
        self._today = store.today
        self._september = service.september(store.today())
        ui = self.ui
        ui.question.setText(f"Adopt “{wording.title}”")
        self._compare(service.present_text(store, wording.key), service.plain_text(wording))
        ui.review.setText(british(months_later(store.today(), _YEAR)))
        ui.september.setText(
            "Whoever has signed already signs again only &from next September "
            f"({british(self._september)})"
        )
        ui.translations.setText("\n".join(service.open_translations(store, wording)))
        ui.translations.setVisible(bool(ui.translations.text()))
        found = service.signers(store, wording.key)
        if not found.asked and adults is not None:
            found = service.SignersRow(names := adults(wording.key), len(names), asked=False)
        self._show_signers(found)
        for name in _OF_SIGNING if self._looked_at else ():
            getattr(ui, name).hide()
        self.draft = DraftKeeper(store, f"wording/adopt/{wording.key}", self._fields, self)
        self._restore(self.draft.found())
        self._wire()
        self._changed()
        ui.names.setMinimumHeight(_NAMES * ui.names.fontMetrics().lineSpacing())
        open_within(self, 620, 0)
        ui.reason.setFocus()

    def _compare(self, before: str, after: str) -> None:
        """Say how much differs from what is in force; where nothing does, nobody signs again."""
        self._words = changed_words(difference(before, after))
        self._looked_at = bool(before) and not self._words
        said = f"{self._words} words differ from the version in force."
        if not self._words:
            said = "No word changed: this notes that it was looked at. Nobody signs again."
        self.ui.changed.setText(said if before else "It was never in force before.")

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
        close_with_words(self, super().reject, self.draft)

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
            here = "with a child here now " if found.asked else ""
            said = f"{found.number} {whom} {here}signed an earlier version:"
        else:
            said = "Nobody has signed an earlier version."
        ui.signed.setText(said)
        self._signers = found
        for button in (ui.september, ui.nobody):
            button.setEnabled(bool(found.number))
        # Who signs again is for a person to say; preset only where it comes to nobody.
        ui.everybody.setChecked(self._looked_at or not found.number)

    def _wire(self) -> None:
        ui = self.ui
        in_full(ui.review, self._read)
        for line in (ui.reason, ui.others, ui.understood, ui.review, ui.againWhy):
            line.textChanged.connect(self._changed)
            line.textChanged.connect(self.draft.touch)
        for name in (*_GROUPS, "everybody", "september", "nobody"):
            getattr(ui, name).toggled.connect(self._changed)
            getattr(ui, name).toggled.connect(self.draft.touch)
        ui.ok.clicked.connect(self._agree)
        ui.cancel.clicked.connect(self.reject)

    def _agree(self) -> None:
        """Hand on what was filled in; ask once more where families sign again."""
        asks = self._signers.number and self._again() is not Again.NOBODY
        if self._looked_at or not asks:
            self.agreed.emit(self.adoption)
            return
        when = "again" if self._again() is Again.EVERYBODY else "again from September"
        box = MessageBox(
            QMessageBox.Icon.Question,
            "Adopt",
            f"{_sign(self._signers)} {when}. Shall it be adopted?",
            parent=self,
        )
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(
            f"{self.ui.happens.text()}\n\n"
            "Nobody is reminded before the new wording was given out to them: print it on the "
            "Print tab."
        )
        yes = box.addButton(self.ui.ok.text(), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        yes.clicked.connect(lambda: self.agreed.emit(self.adoption))
        box.open()

    def _does(self) -> str:
        """What the button does, in words."""
        ui, number = self.ui, self._signers.number
        if self._looked_at:
            return "Adop&t"
        if ui.nobody.isChecked():
            return "Adop&t: nobody signs again"
        if number and ui.everybody.isChecked():
            return f"Adop&t: {_sign(self._signers)} again"
        if number and ui.september.isChecked():
            return f"Adop&t today: {_sign(self._signers)} again from September"
        return "Adop&t"

    def _what_happens(self) -> str:
        """What happens today, and what later; "" where no word changed."""
        if self._looked_at:
            return ""
        ui, signed = self.ui, bool(self._signers.number)
        chosen = any(one.isChecked() for one in (ui.everybody, ui.september, ui.nobody))
        again = self._again().value if chosen else ""
        return what_happens(again, self._september, signed=signed)

    def _again(self) -> Again:
        if self.ui.september.isChecked():
            return Again.SEPTEMBER
        return Again.NOBODY if self.ui.nobody.isChecked() else Again.EVERYBODY

    def _day(self) -> date | None:
        try:
            return self._read(self.ui.review.text())
        except ValueError:
            return None

    def _read(self, text: str) -> date:
        return parse_british(text, self._today(), Lean.DUE)

    def _changed(self, *_: object) -> None:
        ui, nobody = self.ui, self.ui.nobody.isChecked()
        for field in (ui.againWhy, ui.againWhyLabel):
            field.setVisible(nobody)
        wrong = self._hindrance()
        ui.ok.setEnabled(not wrong)
        ui.ok.setText(self._does())
        ui.happens.setText(self._what_happens())
        if not wrong and nobody and self._words > _SPELLING:
            wrong = f"{self._words} words differ: is that spelling only?"
        ui.wrong.setText(wrong)

    def _hindrance(self) -> str:
        """What keeps it from being adopted, in a sentence; "" for nothing."""
        ui = self.ui
        chosen = (ui.everybody, ui.september, ui.nobody)
        wrong = [
            *self._wrong,
            "" if ui.reason.text().strip() else "Write why it changes.",
            "The day of the next review can't be read."
            if ui.review.text().strip() and self._day() is None
            else "",
            "" if any(button.isChecked() for button in chosen) else "Choose who signs again.",
            "Write why nobody has to sign again."
            if ui.nobody.isChecked() and not ui.againWhy.text().strip()
            else "",
        ]
        return next((one for one in wrong if one), "")

    def _fields(self) -> dict[str, Any]:
        ui = self.ui
        lines = ("reason", "others", "understood", "againWhy", "review")
        kept: dict[str, Any] = {name: getattr(ui, name).text() for name in lines}
        ticks = (*_GROUPS, "everybody", "september", "nobody")
        return kept | {name: getattr(ui, name).isChecked() for name in ticks}

    def _restore(self, kept: dict[str, Any]) -> None:
        for name, value in kept.items():
            field = getattr(self.ui, name)
            if isinstance(value, bool):
                field.setChecked(value and field.isEnabled())
            else:
                field.setText(str(value))
