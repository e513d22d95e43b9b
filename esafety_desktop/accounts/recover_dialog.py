"""Getting back in with the recovery sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from esafety_desktop.accounts import service
from esafety_desktop.accounts.password_rules import lacking
from esafety_desktop.accounts.ui_recover import Ui_Recover
from esafety_desktop.problem import Problem
from esafety_desktop.widgets.secret_lines import show_secrets

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from esafety_desktop.store.store import Store

_LONGEST = "M0M0M " * 9
_AFTER = "Choose a new password"
_AFTER_WORDS = (
    "The code of the recovery sheet with which you opened the back-up is typed already. Choose your"
    " name and a new password for it. Every leader will see that the sheet was used."
)
_WHO = "&Who are you?"
_CHOOSE = "Choose your name from the list."
_NAME = "Type a sign-in name: nobody has an account that this sheet looks after."
_OTHER = (
    "This sheet is not for “{}”. It looks after {}. Each cabinet has a sheet of its own, in an"
    " envelope of its own: take the other one."
)
_NOBODY = "Nobody of the name “{}” has an account that this sheet looks after. It looks after {}."
_NEW_SHEET = (
    "Make a new recovery sheet now: this one was used, and every leader sees it. The way there: "
    "File, Accounts and recovery sheets."
)


class RecoverDialog(QDialog):
    """Asks for the code and a new password; says at the end that the sheet has to be made anew.

    Signals:
        recovered: the open store, when that was read.
    """

    recovered = Signal(object)

    def __init__(
        self, folder: Path, name: str, parent: QWidget | None = None, code: str = ""
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_Recover()
        self.ui.setupUi(self)
        self._folder = folder
        self._store: Store | None = None
        self.ui.message.hide()
        self.ui.code.setMinimumWidth(self.fontMetrics().horizontalAdvance(_LONGEST))
        self.ui.account.addItems([row.name for row in service.accounts(folder)])
        self.ui.account.setCurrentText(name)
        self.ui.code.setText(code)
        self._offer_names()
        if code:  # the school was just put back with it
            self.setWindowTitle(_AFTER)
            self.ui.title.setText(_AFTER)
            self.ui.words.setText(_AFTER_WORDS)
            self.ui.account_label.setText(_WHO)
        self.ui.code.textChanged.connect(self._offer_names)
        for name_changed in (self.ui.account.currentIndexChanged, self.ui.account.editTextChanged):
            name_changed.connect(self._gate)
        self.ui.account.setPlaceholderText("Choose a name")
        for edit in (self.ui.code, self.ui.password, self.ui.again):
            edit.textChanged.connect(self._gate)
        self.ui.show_password.toggled.connect(self._show_passwords)
        self.ui.buttons.accepted.connect(self._do)
        self.ui.buttons.rejected.connect(self.reject)
        self._gate()

    def why_not(self) -> str:
        """What is still missing before OK; "" for nothing."""
        if not self.ui.code.text().strip():
            return "Type the code of the recovery sheet."
        name = self.ui.account.currentText().strip()
        if not name:
            return _CHOOSE if self.ui.account.count() else _NAME
        return lacking(self.ui.password.text(), self.ui.again.text(), name)

    def _offer_names(self) -> None:
        """Once the code is whole, the names that its sheet looks after, and no others.

        Those that lay sealed in a back-up from outside come to light with it. Where there is
        nobody, a name can be typed.
        """
        try:
            names = service.names_by_code(self._folder, self.ui.code.text())
        except Problem:
            return  # OK says so
        box = self.ui.account
        if names is None or (names and [box.itemText(n) for n in range(box.count())] == [*names]):
            return
        before = box.currentText()
        box.setEditable(not names)
        box.clear()
        box.addItems(names)
        chosen = 0 if len(names) == 1 else box.findText(before)
        if other := bool(before and names and before not in names):
            said = _OTHER if self._has_another_sheet(before, names) else _NOBODY
            self.ui.message.setText(said.format(before, ", ".join(names)))
        self.ui.message.setVisible(other)
        box.setCurrentIndex(chosen)
        if not names:
            box.setEditText("")

    def _has_another_sheet(self, name: str, names: Sequence[str]) -> bool:
        """Whether somebody has an account of the other kind than those of these names."""
        roles = {row.name: row.role for row in service.accounts(self._folder)}
        looked_after = {role for one, role in roles.items() if one in names}
        return name in roles and roles[name] not in looked_after

    def _gate(self) -> None:
        reason = self.why_not()
        self.ui.reason.setText(reason)
        self.ui.reason.setVisible(bool(reason))
        self._make_room()
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not reason)

    def reject(self) -> None:
        """Cancel; once the password is changed there is nothing left to cancel."""
        if self._store is not None:
            self.accept()
        else:
            super().reject()

    def shut(self) -> None:
        """The screen is locked: what was opened already is closed again, and the words are gone."""
        store, self._store = self._store, None
        if store is not None:
            store.close()
        self.reject()

    def accept(self) -> None:
        super().accept()
        if self._store is not None:
            store, self._store = self._store, None
            self.recovered.emit(store)

    def _do(self) -> None:
        if self._store is not None:
            self.accept()
            return
        self.setCursor(Qt.CursorShape.WaitCursor)
        try:
            store = service.recover(
                self._folder,
                self.ui.code.text(),
                self.ui.account.currentText(),
                self.ui.password.text(),
            )
        except Problem as problem:
            self.ui.message.setText(f"{problem.message} {problem.advice}".strip())
            self.ui.message.show()
            self._make_room()
            return
        finally:
            self.unsetCursor()
        self._say_it_is_done(store)

    def _say_it_is_done(self, store: Store) -> None:
        self._store = store
        ui = self.ui
        ui.title.setText("Your password is changed")
        ui.words.setText(_NEW_SHEET)
        shown = False
        for row in range(ui.fields.rowCount()):
            ui.fields.setRowVisible(row, shown)
        ui.message.hide()
        ui.buttons.button(QDialogButtonBox.StandardButton.Cancel).hide()
        ok = ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText("&Go on")
        ok.setFocus()
        if (layout := self.layout()) is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _make_room(self) -> None:
        """Grow with what is said, so that nothing lies on top of anything."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            wide = max(self.width(), layout.totalMinimumSize().width())
            self.resize(wide, max(self.height(), layout.totalHeightForWidth(wide)))

    def _show_passwords(self, shown: bool) -> None:  # noqa: FBT001 - a Qt slot
        show_secrets(self.ui.password, self.ui.again, shown=shown)
