"""Accounts and recovery sheets: who may sign in, and the papers that open the cabinets."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from esafety_desktop.accounts import in_hand_service, service
from esafety_desktop.accounts.new_password_dialog import NewPasswordDialog
from esafety_desktop.accounts.rows import NOT_OLDER
from esafety_desktop.accounts.sheet_dialog import Settling, SheetDialog
from esafety_desktop.accounts.ui_accounts import Ui_Accounts
from esafety_desktop.dates import british_time
from esafety_desktop.problem import Problem
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.flow import let_flow
from esafety_desktop.widgets.message_box import MessageBox
from esafety_desktop.widgets.problem_dialog import show_problem
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.accounts.rows import AccountRow, RecoverySheet, SheetRow
    from esafety_desktop.store.cabinet import Cabinet
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.widgets.desk import Desk

_OFFICE = "For somebody in the office: opens the office cabinet, never the incidents."
_LEADER = f"For a leader or deputy, alone at the screen: opens both cabinets. {NOT_OLDER}"
_GOVERNOR = (
    "For a governor: shows the governors’ pages that a leader publishes, and nothing else. It opens"
    " no cabinet."
)
_LEAVES = (
    "If {name} leaves the school, change the locks as well: a copy of the keys or of the recovery"
    " sheet then opens nothing any more. It takes a few minutes, and the printer.\n\n"
    "If {name} only doesn’t need an account any more, removing it is enough. What it wrote stays."
)
_LOOSE = "Sheet no. {} of the {} was printed and doesn’t count: tear it up."
_LEAST_ROWS = 5
_NEW_SHEET = (
    "The sheet that lies in its envelope now counts until the new one is printed and a part of its"
    " code typed back. From then on only the new one opens this school; back-ups on a stick that"
    " were made before still need the old one."
)
_LOCKED = (
    "Only the e-safety leader, alone at the screen. This makes the locked cabinet for the "
    "incidents and the leader's account; afterwards its recovery sheet is printed."
)


class AccountsDialog(QDialog):
    """The list of accounts with what may be done to them."""

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, school: Callable[[], str] = str
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._school = school
        self.ui = Ui_Accounts()
        self.ui.setupUi(self)
        let_flow(self.ui.layout3, self.ui.whole)
        self.setProperty("help_page", "somebody-leaves")
        self.table: RecordTable[AccountRow] = RecordTable(
            [
                Column("Sign-in name", lambda row: row.name, stretch=True),
                Column("May open", lambda row: row.role_words),
                Column("", lambda row: _remark(row, desk.store.account.id)),
            ],
            "Accounts",
        )
        self.table.least_rows = _LEAST_ROWS
        self.ui.table_line.addWidget(self.table)
        self.table.repeat(self.ui.reset, self.ui.leaves, self.ui.remove)
        self.table.chosen.connect(lambda _row: self._gate())
        self.ui.add_office.clicked.connect(lambda: self._add("office", _OFFICE))
        self.ui.add_leader.clicked.connect(lambda: self._add("leader", _LEADER))
        self.ui.add_governor.clicked.connect(lambda: self._add("governor", _GOVERNOR))
        self.ui.leaves.clicked.connect(lambda: self._leaves(""))
        self.ui.make_locked.clicked.connect(self._make_locked)
        self.ui.reset.clicked.connect(self._reset)
        self.ui.remove.clicked.connect(self._ask_remove)
        self.ui.torn.clicked.connect(self._torn)
        self.ui.new_sheet.clicked.connect(self._new_sheet)
        self.ui.buttons.rejected.connect(self.reject)
        self.refresh()
        open_within(self, 620, 400)

    def refresh(self) -> None:
        """Read the accounts and sheets again."""
        self.table.set_rows(service.accounts(self.desk.store.folder))
        loose = in_hand_service.not_counting(self.desk.store)
        words = [_sheet_words(row) for row in service.sheets(self.desk.store)]
        words += [_LOOSE.format(number, cabinet.plain_name) for cabinet, number in loose]
        self.ui.sheets.setText("\n".join(words))
        self.ui.torn.setVisible(bool(loose))
        locked = service.has_locked_cabinet(self.desk.store.folder)
        self.ui.make_locked.setVisible(not locked)
        for button in (self.ui.add_leader, self.ui.add_governor):
            button.setVisible(self.desk.store.is_leader)
        self._gate()

    def _gate(self) -> None:
        row = self.table.current_row()
        other = row is not None and row.id != self.desk.store.account.id
        for button in (self.ui.reset, self.ui.remove):
            button.setEnabled(other)

    def _add(self, role: str, words: str) -> None:
        from esafety_desktop.store.cabinet import Role

        self._ask(
            f"New {role} account",
            words,
            lambda typed: self._done(
                service.add_account(self.desk.store, typed.name, Role(role), typed.password)
            ),
        )

    def _make_locked(self) -> None:
        made: list[RecoverySheet] = []
        dialog = self._ask(
            "Make the locked cabinet",
            _LOCKED,
            lambda typed: made.append(
                service.make_locked_cabinet(
                    self.desk.store, typed.name, typed.password, school=self._school()
                )
            ),
        )
        dialog.accepted.connect(lambda: self._show_sheet(made[0]))

    def _reset(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self._ask(
                f"New password for {row.name}",
                service.before_reset(self.desk.store, row.id),
                lambda typed: self._done(
                    service.reset_password(self.desk.store, row.id, typed.password)
                ),
                name=row.name,
            )

    def _ask_remove(self) -> None:
        row = self.table.current_row()
        if row is None:
            return
        box = MessageBox(self)
        box.setObjectName("question")
        box.setWindowTitle("E-Safety Desktop")
        box.setText(f"Does {row.name} leave the school?")
        box.setInformativeText(_LEAVES.format(name=row.name))
        if row.role.cabinets:
            leaves = box.addButton("Change the &locks…", QMessageBox.ButtonRole.AcceptRole)
            leaves.clicked.connect(lambda: self._leaves(row.id))
        else:
            box.setText(f"Remove the account “{row.name}”?")
            box.setInformativeText("It can’t sign in any more, and the pages are sealed anew.")
        remove = box.addButton("Only &remove", QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        remove.clicked.connect(lambda: self._remove(row))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _leaves(self, leaver: str) -> None:
        from esafety_desktop.accounts.leaving_dialog import LeavingDialog

        dialog = LeavingDialog(self.desk, self, leaver, self._school)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self.accept)
        dialog.open()

    def _remove(self, row: AccountRow) -> None:
        try:
            self._done(service.remove_account(self.desk.store, row.id))
        except Problem as problem:
            show_problem(problem, self)

    def _new_sheet(self) -> None:
        """Ask which one: the sheet of today counts until the new one is in somebody's hands."""
        from esafety_desktop.store.cabinet import Cabinet

        box = MessageBox(self)
        box.setObjectName("question")
        box.setWindowTitle("E-Safety Desktop")
        box.setText("Make a new recovery sheet?")
        box.setInformativeText(_NEW_SHEET)
        for cabinet in Cabinet:
            if cabinet in self.desk.store.cabinet_keys:
                named = f"For the {cabinet.plain_name}".replace("the ", "the &", 1)
                button = box.addButton(f"{named}…", QMessageBox.ButtonRole.AcceptRole)
                button.clicked.connect(partial(self._draw_sheet, cabinet))
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _draw_sheet(self, cabinet: Cabinet, _checked: bool = False) -> None:  # noqa: FBT001 - a Qt slot
        store = self.desk.store
        try:
            drawn = service.draw_sheet(store, cabinet, self._school())
        except Problem as problem:
            show_problem(problem, self)
            return

        number = drawn.paper.number
        settling = Settling(
            lambda: self.desk.done(in_hand_service.note_printed(store, cabinet, number), self),
            lambda: self.desk.done(service.put_sheet_in_force(store, drawn), self),
            lambda: self.desk.done(in_hand_service.note_torn(store, cabinet), self),
        )
        self._show_sheet(drawn.paper, settling)

    def _torn(self) -> None:
        with self.desk.guard(self):
            for cabinet, _number in in_hand_service.not_counting(self.desk.store):
                self.desk.done(in_hand_service.note_torn(self.desk.store, cabinet), self)
            self.refresh()

    def _show_sheet(self, sheet: RecoverySheet, settling: Settling | None = None) -> None:
        dialog = SheetDialog(sheet, self, settling)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._is_in_hand(sheet))
        dialog.finished.connect(self.refresh)
        dialog.open()

    def _is_in_hand(self, sheet: RecoverySheet) -> None:
        with self.desk.guard(self):
            self.desk.done(in_hand_service.note(self.desk.store, sheet.cabinet), self)

    def _ask(
        self,
        title: str,
        words: str,
        act: Callable[[NewPasswordDialog], object],
        name: str | None = None,
    ) -> NewPasswordDialog:
        dialog = NewPasswordDialog(title, words, act, name=name, school=self._school(), parent=self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self.refresh)
        dialog.open()
        return dialog

    def _done(self, changed: Changed[Any]) -> None:
        self.desk.done(changed, self)
        self.refresh()


def _remark(row: AccountRow, me: str) -> str:
    if row.id == me:
        return "you"
    return "" if row.has_password else "no password here yet"


def _sheet_words(row: SheetRow) -> str:
    uses = [one for one in row.used if one[0] >= row.made_at]  # those before were of earlier sheets
    used = ", ".join(f"{british_time(at)} for “{name}”" for at, name in uses)
    words = (
        f"Recovery sheet no. {row.number} of the {row.cabinet.plain_name}, made "
        f"{british_time(row.made_at)}."
    )
    return f"{words} Used: {used}." if used else f"{words} Never used."
