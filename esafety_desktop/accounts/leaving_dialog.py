"""Leads through a change of locks: who leaves, new sheets in somebody's hands, then all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.accounts import closed_service, in_hand_service, service
from esafety_desktop.accounts.sheet_check_view import SheetCheck
from esafety_desktop.accounts.ui_leaving import Ui_Leaving
from esafety_desktop.store.cabinet import Role
from esafety_desktop.widgets.closed_work import ClosedWork
from esafety_desktop.widgets.fitting import open_within

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.accounts.relocking import Plan
    from esafety_desktop.accounts.rows import AccountRow
    from esafety_desktop.widgets.desk import Desk

_GROUP = 4
_WHO, _SHEET, _READY = range(3)
_NOBODY = "Nobody: a sheet, a stick or a PC was lost"
_OFFICE_WORDS = (
    "The office cabinet gets a new key and a new recovery sheet. Whoever leaves can’t open it any"
    " more, and a copy of the old sheet opens nothing."
)
_BOTH_WORDS = (
    "Both cabinets get new keys and new recovery sheets. Sealed envelopes get theirs when one of"
    " their readers signs in; yours at once. Whoever leaves can’t open any of them any more, and"
    " a copy of the old sheets opens nothing."
)
_TITLE = "The locks are being changed"
_BUSY = (
    "This takes a few seconds. Nothing is lost if the PC is switched off now: it goes on, or is"
    " taken back, at the next sign-in."
)
_READY_WORDS = (
    "Everything is ready. When you press “Change the locks”, the cabinets are closed, get their"
    " new keys and open again; you stay signed in.\n\n"
    "From then on only the new {sheets} count{s} here. Everybody who stays keeps the password. The"
    " back-ups of this PC made until now open for them as before; those on a stick need the old"
    " {sheets} until they are renewed. What to do about both is said when it is done.\n\n"
    "What can’t be undone from here: a copy of the files that somebody took along before still"
    " opens with the password or sheet of that day. If you know that the old sheet was copied"
    " together with the files, press F1: there is one more thing to do."
)
_ADVICE = (
    "1. Lay the new recovery {sheets} in {place}.\n"
    "2. Choose “Back up now”, with your stick plugged in.\n"
    "3. Choose “Renew the old back-ups”. Until then those on this PC still open for whoever left,"
    " and those on a stick need the old {sheets}.\n"
    "4. Then destroy the old {sheets}. A back-up that was not renewed opens with nothing else."
)


class LeavingDialog(QDialog):
    """Gathers; the change itself is made by the shell, with the cabinets closed.

    Args:
        desk: The open school.
        parent: The window.
        leaver: The id of the account that is chosen first.
        school: Gives the school's name, for the sheets.
    """

    reads_in_order = True

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        leaver: str = "",
        school: Callable[[], str] = str,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.plan: Plan | None = None
        self._school = school
        self._printed = 0
        self.ui = Ui_Leaving()
        self.ui.setupUi(self)
        self.setProperty("help_page", "somebody-leaves")
        for row in service.who_may_leave(desk.store):
            self.ui.who.addItem(f"{row.name} ({row.role_words.lower()})", row)
        self.ui.who.addItem(_NOBODY, None)
        rows = [self.ui.who.itemData(at) for at in range(self.ui.who.count())]
        self.ui.who.setCurrentIndex(
            next((at for at, row in enumerate(rows) if row and row.id == leaver), 0)
        )
        self.ui.who.currentIndexChanged.connect(self._show)
        self.check = SheetCheck(self)
        self.ui.check_host.addWidget(self.check)
        self.check.changed.connect(self._gate)
        self.check.paper_wanted.connect(self._print)
        self.check.taken.connect(self._note_printed)
        self.ui.next.clicked.connect(self._next)
        self.ui.back.clicked.connect(self._back)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.next.setDefault(True)
        self._show()
        open_within(self, 640, 480, foot=2)

    @property
    def leaver(self) -> AccountRow | None:
        """Who leaves; None for nobody."""
        row: AccountRow | None = self.ui.who.currentData()
        return row

    def why_not(self) -> str:
        """What is still missing before the next step; "" for nothing."""
        if self.ui.pages.currentIndex() != _SHEET or self.plan is None:
            return ""
        return self.check.why_not()

    def _show(self) -> None:
        page = self.ui.pages.currentIndex()
        {_WHO: self._show_who, _SHEET: self._show_sheet, _READY: self._show_ready}[page]()
        sheets = len(self.plan.papers) if self.plan else self._count()
        step = 1 + (self._printed + 1 if page == _SHEET else 0) + (sheets + 1) * (page == _READY)
        self.ui.step.setText(f"Step {step} of {sheets + 2}. F1 tells more.")
        self.ui.back.setEnabled(page != _WHO)
        self.ui.next.setText("Change the &locks" if page == _READY else "&Next")
        self._gate()

    def _count(self) -> int:
        return 2 if self._both else 1

    @property
    def _both(self) -> bool:
        row = self.leaver
        return row.role is Role.LEADER if row else self.desk.store.is_leader

    def _show_who(self) -> None:
        gone = self.leaver.id if self.leaver else ""
        stay = [row for row in service.accounts(self.desk.store.folder) if row.id != gone]
        roles = (Role.LEADER,) if self._both else (Role.OFFICE, Role.LEADER)
        names = ", ".join(row.name for row in stay if row.role in roles)
        self.ui.words.setText(_BOTH_WORDS if self._both else _OFFICE_WORDS)
        what = "the locked cabinet" if self._both else "the office cabinet"
        self.ui.keeps.setText(
            f"A key to {what} keep: {names}. Is there a name that you don’t know? Then press"
            " Cancel, and ask the others first."
        )

    def _show_sheet(self) -> None:
        if self.plan is None:
            return
        sheet = self.plan.papers[self._printed]
        self.ui.sheet_words.setText(
            f"New recovery sheet no. {sheet.number} of the {sheet.cabinet.plain_name}. The code is"
            " kept nowhere. It counts as soon as the locks are changed; until then"
            " the old sheet does."
        )
        self.check.ask_for(sheet, _GROUP)
        self.check.ask_back()

    def _show_ready(self) -> None:
        several = self._count() > 1
        self.ui.ready.setText(
            _READY_WORDS.format(sheets="sheets" if several else "sheet", s="" if several else "s")
        )
        self._gate()  # what is off can't have the keyboard
        self.ui.next.setFocus()

    def _gate(self) -> None:
        reason = self.why_not()
        self.ui.reason.setText(reason)
        self.ui.next.setEnabled(not reason)

    def _next(self) -> None:
        page = self.ui.pages.currentIndex()
        if page == _READY:
            self._go()
            return
        if page == _WHO:
            with self.desk.guard(self):
                leaver = self.leaver.id if self.leaver else ""
                self.plan = service.plan_new_locks(self.desk.store, leaver, self._school())
                self._printed = 0
                self._turn_to(_SHEET)
            return
        if self.plan is not None and self._printed + 1 < len(self.plan.papers):
            self._printed += 1
            self._turn_to(_SHEET)
        else:
            self._turn_to(_READY)

    def _back(self) -> None:
        if self.ui.pages.currentIndex() == _READY:
            self._turn_to(_SHEET)
        elif self._printed:
            self._printed -= 1
            self._turn_to(_SHEET)
        else:
            self.plan = None
            self._turn_to(_WHO)

    def _turn_to(self, page: int) -> None:
        self.ui.pages.setCurrentIndex(page)
        self._show()

    def _print(self) -> None:
        from esafety_desktop.accounts.sheet_pages import render_sheet
        from esafety_desktop.printing.preview import PreviewDialog

        if self.plan is not None:
            sheet = self.plan.papers[self._printed]
            pdf = render_sheet(sheet, lambda _done, _total: None)
            preview = PreviewDialog(pdf, "Recovery sheet", self, file_name=sheet.file_name)
            self.check.watch(preview)
            preview.open()

    def _note_printed(self) -> None:
        """The paper doesn't count before the locks are changed, and may be left lying about."""
        if (sheet := self.check.sheet) is not None:
            with self.desk.guard(self):
                note = in_hand_service.note_printed(self.desk.store, sheet.cabinet, sheet.number)
                self.desk.done(note, self)

    def _go(self) -> None:
        if self.plan is None:
            return
        plan, store, several = self.plan, self.desk.store, self._count() > 1
        folder, clock = store.folder, store.clock
        gone = f" {self.leaver.name} can’t sign in any more." if self.leaver else ""
        place = "their envelopes" if several else "its envelope"
        wanted = ClosedWork(
            title=_TITLE,
            words=_BUSY,
            work=lambda told: closed_service.change_locks(folder, plan, clock, told),
            back=lambda: closed_service.open_again(folder, plan.who, clock),
            said=f"The locks are changed.{gone}",
            advice=_ADVICE.format(sheets="sheets" if several else "sheet", place=place),
        )
        self.accept()
        self.desk.closed_wanted.emit(wanted)
