"""The first start: one question a page; it can be left at any page and gone on with."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QLineEdit

from esafety_desktop.setup import (
    account_pages,
    first_pages,
    staging,
    typed_service,
    typed_view,
)
from esafety_desktop.setup.key_pages import SheetPage
from esafety_desktop.setup.making_view import SchoolMaking
from esafety_desktop.setup.ui_assistant import Ui_Assistant
from esafety_desktop.setup.waiting_view import Waiting
from esafety_desktop.shell.first_page import FirstPage
from esafety_desktop.widgets.asking import ask_first
from esafety_desktop.widgets.fitting import ScrolledPart

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.setup.page import Page
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.jobs import Jobs

T = TypeVar("T")

_LEAVE = "You can close the window at any time and go on here later"
_LEAVE_SHEET = (
    "If you close the window before the code is typed back, nothing is lost: a new sheet is made "
    "when you come back"
)
_KEPT = (
    "Welcome back. What you typed is still here, passwords apart: those are kept nowhere. "
    "Go on where you stopped."
)
_FORGET = (
    "Forget all that was typed so far, and the accounts that were made on these pages? "
    "Recovery sheets that you printed for them are worthless then: tear them up."
)
_PAUSE = 400
"""Milliseconds after the last letter until what was typed is put down."""


class AssistantView(FirstPage):
    """The pages in their order, and what is made between them."""

    def __init__(self, folder: Path, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_Assistant()
        self.ui.setupUi(self)
        self.setAccessibleName("First start")
        self.setProperty("help_page", "first-hour")
        self._folder = folder
        self._jobs = jobs
        self._stopped_at: Page
        self.ui.busy.hide()
        self.ui.next.clicked.connect(self.go_on)
        self.ui.back.clicked.connect(self.go_back)
        self.ui.cancel.clicked.connect(self._ask_to_forget)
        still = (self.ui.pages, self.ui.back, self.ui.next, self.ui.cancel)
        self._making = SchoolMaking(self, folder, Waiting(self, jobs, self.ui.busy, still))
        self._pause = QTimer(self, interval=_PAUSE, singleShot=True)
        self._pause.timeout.connect(self._keep)
        self._begin()
        self._carry_on()

    @property
    def store(self) -> Store | None:
        """The school that is being made, once it has an account."""
        return self._making.store

    @property
    def page(self) -> Page:
        return self.pages[self.ui.pages.currentIndex()]

    def go_on(self) -> None:
        """Next: do what the page leads to, then show the one after it."""
        if self.page.why_not():
            return
        acts: dict[Page, Callable[[], None]] = {
            self.welcome: self._leave_welcome,
            self.office: self._making.make_office,
            self.leader: self._making.make_leader,
            self.people: self._making.finish,
        }
        acts.get(self.page, self.step)()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a line goes on, as in any dialog."""
        from PySide6.QtCore import Qt  # its enumerations are what the first paint must not wait for

        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and isinstance(self.focusWidget(), QLineEdit) and self.ui.next.isEnabled():
            self.ui.next.click()
            return
        super().keyPressEvent(event)

    def go_back(self) -> None:
        """One page back; what was typed stays."""
        order = self._order()
        self._show(order[order.index(self.page) - 1])

    def forget(self) -> None:
        """Forget everything and begin afresh; nothing stays behind."""
        self._making.close()
        self._begin()
        self._pause.stop()
        staging.abandon(self._folder)

    def shut(self) -> None:
        """The window closes in the middle of it: what was typed waits for the next start."""
        self._keep()
        self._making.close()

    def _ask_to_forget(self) -> None:
        ask_first(self, "First start", _FORGET, "&Begin again", self.forget)

    def _carry_on(self) -> None:
        """Fill the pages with what an earlier start left, and show the one it stopped at."""
        typed = typed_service.kept(self._folder)
        if typed is None:
            return
        made = typed_service.made_before(self._folder)
        typed_view.fill(self, typed, made)
        self._stopped_at = typed_view.stopped_at(self, typed, made)
        self._show(self.office if made.office else self._stopped_at)
        self.ui.kept.setText(_KEPT)
        self.ui.kept.show()

    def _keep(self) -> None:
        """Put down what stands on the pages; a full disk must not stop anybody."""
        self._pause.stop()
        with contextlib.suppress(OSError):
            typed_service.keep(self._folder, typed_view.gather(self))

    def _begin(self) -> None:
        self.ui.kept.hide()
        for page in getattr(self, "pages", ()):
            self.ui.pages.removeWidget(page)
            page.deleteLater()
        self.welcome = first_pages.WelcomePage(self._folder)
        self.school = first_pages.SchoolPage(self._jobs)
        self.terms = first_pages.TermsPage()
        self.office = account_pages.office()
        self.office_sheet = account_pages.office_sheet(self._making.show_paper)
        self.choice = first_pages.LeaderChoicePage()
        self.leader = account_pages.leader()
        self.leader_sheet = account_pages.leader_sheet(self._making.show_paper)
        self.people = first_pages.PeoplePage()
        self.pages: tuple[Page, ...] = (
            self.welcome, self.school, self.terms, self.office, self.office_sheet, self.choice,
            self.leader, self.leader_sheet, self.people,
        )  # fmt: skip
        for page in self.pages:
            if (lines := page.layout()) is not None:
                lines.setContentsMargins(0, 8, 0, 8)  # in one line with the heading
            if isinstance(lines, QBoxLayout):
                ScrolledPart(lines, 0)
            self.ui.pages.addWidget(page)
            page.changed.connect(self._gate)
            page.changed.connect(self._pause.start)
        self._stopped_at = self.welcome
        self._show(self.welcome)

    def _order(self) -> list[Page]:
        skipped = () if self.choice.now else (self.leader, self.leader_sheet)
        return [page for page in self.pages if page not in skipped]

    def step(self) -> None:
        """On to the next page; out of an account that was made before, to where one stopped."""
        order = self._order()
        number = order.index(self.page) + 1
        if self.page is self.office and self._stopped_at in order and self.office_sheet.checked:
            number = max(number, order.index(self._stopped_at))
            self._stopped_at = self.welcome
        self.ui.kept.hide()
        self._show(order[number])
        self._keep()

    def _show(self, page: Page) -> None:
        self.ui.pages.setCurrentWidget(page)
        page.enter()
        self.ui.title.setText(page.heading)
        number = self._order().index(page)
        self.ui.step.setText(
            f"{self._step_words(number)}. {self._leave_words()}." if number else ""
        )
        self.ui.back.setVisible(number > 0)
        self.ui.cancel.setVisible(number > 0)
        self.ui.next.setText("&Open the school" if page is self.people else "&Next")
        self.office.school = self.leader.school = self.school.view.row.name
        self._gate()
        self._take_cursor()

    def _step_words(self, number: int) -> str:
        """How far one is; how many there will be, once that is decided."""
        every = len(self.pages) - 1
        if self.pages.index(self.page) <= self.pages.index(self.choice):
            return f"Step {number} of {every - 2}, or of {every} with the leader's account"
        return f"Step {number} of {len(self._order()) - 1}"

    def _leave_words(self) -> str:
        page = self.page
        return _LEAVE if not isinstance(page, SheetPage) or page.checked else _LEAVE_SHEET

    def showEvent(self, event: QShowEvent) -> None:
        """Only what is seen can take the cursor: a page that was chosen before gets it now."""
        super().showEvent(event)
        if not event.spontaneous():
            self._take_cursor()

    def _take_cursor(self) -> None:
        self.page.setFocus()
        self.focusNextChild()

    def _gate(self) -> None:
        reason = self.page.why_not()
        self.ui.reason.setText(reason)
        self.ui.next.setEnabled(not reason)

    def _leave_welcome(self) -> None:
        {"ours": self.step, "made_up": self.made_up.emit, "restore": self.restore.emit}[
            self.welcome.choice
        ]()

    def moved_in(self, store: Store) -> None:
        """The school is there: nothing has to be put down any more."""
        self._pause.stop()
        self.opened.emit(store, self.people.import_now)
