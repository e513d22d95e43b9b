"""What is made between the pages of the first start: accounts, sheets, and then the school."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.setup import service
from esafety_desktop.setup.key_pages import SheetPage

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.accounts.rows import RecoverySheet
    from esafety_desktop.setup.assistant_view import AssistantView
    from esafety_desktop.setup.waiting_view import Waiting
    from esafety_desktop.store.store import Store


class SchoolMaking:
    """Makes what the pages of the assistant ask for, beside the window.

    Attributes:
        store: The school, once it has an account and until it is moved into.

    Args:
        view: The pages.
        folder: The data folder.
        waiting: Shows that something is being made.
    """

    def __init__(self, view: AssistantView, folder: Path, waiting: Waiting) -> None:
        self.store: Store | None = None
        self._made: service.Made | None = None
        self._view = view
        self._folder = folder
        self._waiting = waiting

    def close(self) -> None:
        """Let go of the school; what was made of it waits for the next start."""
        if self.store is not None:
            self.store.close()
            self.store = None
        self._made = None

    def make_office(self) -> None:
        """The office's account, or its password once more where an earlier start made it."""
        view, folder = self._view, self._folder
        office = view.office
        if office.made:
            view.step()
            return
        name, password, school = office.name, office.password, view.school.view.row.name

        def made(result: tuple[Store, RecoverySheet | None]) -> None:
            self.store, sheet = result
            if sheet is not None:
                view.office_sheet.show_sheet(sheet, instead=before)
            office.freeze()
            view.leader.taken = (name.casefold(),)
            view.step()

        if before := office.known:
            sheet_too = not view.office_sheet.checked
            self._waiting.run(
                lambda: service.open_office(folder, name, password, school, sheet_too=sheet_too),
                made,
                office.ui.password,
            )
        else:
            self._waiting.run(lambda: service.make_office(folder, name, password, school), made)

    def make_leader(self) -> None:
        """The leader's account with the locked cabinet, or a new sheet for an earlier one."""
        view, store = self._view, self.store
        leader = view.leader
        if leader.made or store is None:
            view.step()
            return
        name, password, school = leader.name, leader.password, view.school.view.row.name

        def made(sheet: RecoverySheet) -> None:
            view.leader_sheet.show_sheet(sheet, instead=before)
            leader.freeze()
            view.choice.setEnabled(False)
            view.step()

        before = leader.known
        act = service.sheet_of_leader if before else service.make_leader
        self._waiting.run(lambda: act(store, name, password, school), made, leader.ui.password)

    def finish(self) -> None:
        """Keep the school's details, then move in."""
        view, store = self._view, self.store
        if store is None:
            if self._made is not None:
                self._move_in()
            return
        details = service.Details(
            view.school.view.row, view.terms.view.rows(), view.people.child_file
        )

        def kept(made: service.Made) -> None:
            self._made, self.store = made, None
            self._move_in()

        self._waiting.run(lambda: service.keep_details(store, details), kept)

    def _move_in(self) -> None:
        """What was made becomes the school; where the disk says no, Open can be pressed again."""
        folder, made = self._folder, self._made
        assert made is not None  # noqa: S101 - kept before

        def opened(store: Store) -> None:
            self._made = None
            self._view.moved_in(store)

        self._waiting.run(lambda: service.move_in(folder, made), opened)

    def show_paper(self, sheet: RecoverySheet) -> None:
        """Show a recovery sheet in the preview; its page hears whether it was printed."""
        from esafety_desktop.printing.preview import PreviewDialog

        view = self._view
        page = view.page

        def show(pdf: bytes) -> None:
            preview = PreviewDialog(pdf, "Recovery sheet", view, file_name=sheet.file_name)
            if isinstance(page, SheetPage):
                page.check.watch(preview)
            preview.open()

        self._waiting.run(lambda: _paper(sheet), show)


def _paper(sheet: RecoverySheet) -> bytes:
    from esafety_desktop.accounts.sheet_pages import render_sheet

    return render_sheet(sheet, lambda _done, _total: None)
