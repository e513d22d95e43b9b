"""The only place where everything is put together.

Nothing but Qt's widgets and the reading of the keyring is loaded before the sign-in page is
painted; the rest is loaded beside the window while the person types.
"""

from __future__ import annotations

import contextlib
import importlib
import sys
from functools import partial
from typing import TYPE_CHECKING, Any

from esafety_desktop.shell.application import application, data_folder, say_and_go
from esafety_desktop.wiring import (
    ACTIONS,
    CONTENT,
    DISPOSERS,
    PAGES,
    PARTS,
    RECORD_SECTIONS,
    TABS,
    WARM,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QDialog, QWidget

    from esafety_desktop.accounts.recover_dialog import RecoverDialog
    from esafety_desktop.shell.doors import Furniture
    from esafety_desktop.shell.first_page import FirstPage
    from esafety_desktop.shell.lock_file import CabinetLock
    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.restore_dialog import RestoreDialog
    from esafety_desktop.shell.ways import Ways
    from esafety_desktop.store.changes import Area
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Jobs
    from esafety_desktop.widgets.tab_base import Tab

__all__ = ("OpenDoors", "application", "build", "data_folder", "run", "self_test", "tour")


def run(data: Path | None, for_qt: Sequence[str] = (), *, demo: bool = False) -> int:
    """Start the program and stay until it is quit."""
    app = application(for_qt)
    from esafety_desktop.problem import Problem

    try:
        folder = data_folder(data, demo=demo)
    except Problem as problem:
        return say_and_go(problem)
    from esafety_desktop.shell.instance_rules import may_run, server_name

    name = server_name(folder)
    if may_run(name) and _call("shell.single", "call_first", name):
        return 0
    program = build(folder, demo=demo)
    program.settled.connect(partial(_settle, app, program, name))
    program.start()
    return app.exec()


def _settle(app: QApplication, program: Program, name: str) -> None:
    """What waits until the first page is painted."""
    from esafety_desktop.shell.single import FirstWindow
    from esafety_desktop.shell.watch import WindowsSession

    if program.findChild(FirstWindow) is None:
        first = FirstWindow(name, program)
        first.called.connect(program.frame.come_forward)
        if sys.platform == "win32":
            program.session = WindowsSession(program.lock)
            app.installNativeEventFilter(program.session)
            program.session.listen(program.frame)


def build(folder: Path, *, demo: bool = False) -> Program:
    """The program with its window, not shown yet."""
    from esafety_desktop.shell.frame import Frame
    from esafety_desktop.shell.program import Program

    program = Program(Frame(), OpenDoors(folder, demo=demo))
    program.settled.connect(lambda: _call("shell.scan_door", "listen", program))
    return program


class OpenDoors:
    """The rooms behind one data folder (``shell/doors.py`` says what each answers)."""

    def __init__(self, folder: Path, *, demo: bool = False) -> None:
        self.folder = folder
        self.demo = demo

    def seems_there(self) -> bool:
        return (self.folder / "keyring.json").exists()

    def is_there(self) -> bool:
        from esafety_desktop.accounts.service import school_state
        from esafety_desktop.setup import staging
        from esafety_desktop.store.folder import FolderState

        staging.tidy(self.folder)
        return school_state(self.folder) is not FolderState.EMPTY

    def lock(self) -> CabinetLock:
        from esafety_desktop.shell.lock_file import CabinetLock

        return CabinetLock(self.folder)

    def names(self) -> Sequence[str]:
        from esafety_desktop.store import keyring

        return [account.name for account in keyring.load(self.folder).accounts]

    def sign_in(self, name: str, password: str) -> Store:
        from esafety_desktop.accounts import service

        return service.sign_in(self.folder, name, password)

    def warm(self) -> None:
        for module in WARM:
            importlib.import_module(f"esafety_desktop.{module}")
        from sqlalchemy.orm import configure_mappers

        configure_mappers()
        for module, name in CONTENT:
            _call(f"guidance.{module}", name)

    def furnish(self, desk: Desk, window: QWidget) -> Furniture:
        return furnish(desk, window)

    def set_up(self, jobs: Jobs) -> FirstPage:
        from esafety_desktop.setup.assistant_view import AssistantView
        from esafety_desktop.setup.made_up_view import MadeUpView

        if not self.demo:
            return AssistantView(self.folder, jobs)
        return MadeUpView(
            self.folder,
            lambda target, progress: _call("sample.build", "build", target, progress=progress),
            jobs,
        )

    def made_up(self) -> OpenDoors:
        return OpenDoors(data_folder(None, demo=True), demo=True)

    def recover(self, name: str, parent: QWidget) -> RecoverDialog:
        from esafety_desktop.accounts.recover_dialog import RecoverDialog

        return RecoverDialog(self.folder, name, parent)

    def restore(self, parent: QWidget) -> RestoreDialog:
        from esafety_desktop.shell.restore_dialog import RestoreDialog

        return RestoreDialog(parent)

    def put_back(self, backup: Path) -> object:
        from esafety_desktop.store.restore import restore

        return restore(self.folder, backup)

    def secrets(self) -> Mapping[str, tuple[str, str]]:
        if not self.demo:
            return {}
        from esafety_desktop.sample.made_up import sign_ins

        return sign_ins(self.folder)


def furnish(desk: Desk, window: QWidget) -> Furniture:
    """What stands at the desk of an open store."""
    from esafety_desktop.shell.desk_view import TabPlan
    from esafety_desktop.shell.doors import Furniture
    from esafety_desktop.shell.shell_commands import commands

    desk.changed.connect(lambda areas, _origin: _keep_register(desk, window, areas))
    desk.changed.connect(lambda areas, _origin: _keep_follow_ups(desk, window, areas))
    _call("concerns.blank_view", "watch", desk)
    plans = [
        TabPlan(room, title, _maker(room, title, class_name, window))
        for room, title, class_name in TABS
    ]
    return Furniture(
        plans=plans,
        find=lambda words, incidents: _call(
            "today.search_service", "find", desk.store, words, incidents_too=incidents
        ),
        commands=commands(desk, window, _dialogs(desk, window)),
        dialogs={
            "pupil": lambda pupil: _call("school.pupil_dialog", "PupilDialog", desk, pupil, window)
        },
        last_backup=lambda: _last_backup(desk.store),
        forget=lambda: _forget_paper(desk.jobs),
        scans=_call("agreements.scans_view", "scans_of", desk),
    )


def _keep_register(desk: Desk, window: QWidget, areas: Area) -> None:
    """Joiners, leavers and moves come into the register as soon as they are at school."""
    from esafety_desktop.store.changes import Area

    if areas & Area.SCHOOL:
        with desk.guard(window):
            for room, name in (
                ("agreements", "bring_up_to_date"),
                ("staff_forms", "bring_up_to_date"),
                ("image_consent", "notice_leavers"),
            ):
                behind = _call(f"{room}.service", name, desk.store)
                if behind.areas:
                    desk.done(behind, desk)


def _keep_follow_ups(desk: Desk, window: QWidget, areas: Area) -> None:
    """What the procedure calls for becomes a follow-up as soon as a step says so."""
    from esafety_desktop.store.changes import Area

    if areas & Area.INCIDENTS and desk.store.is_leader:
        with desk.guard(window):
            behind = _call("follow_ups.upkeep_service", "bring_all_up_to_date", desk.store)
            if behind.areas:
                desk.done(behind, desk)


def _maker(room: str, title: str, class_name: str, window: QWidget) -> Callable[[Desk], Tab]:
    def make(desk: Desk) -> Tab:
        given = ways(desk, window)
        if room not in PAGES:
            tab: Tab = _part(f"{room}.tab", class_name)(desk, given)
            return tab
        from esafety_desktop.widgets.paged_tab import PagedTab, PagePlan

        plans = [
            PagePlan(line.place, line.title, partial(_page, line.module, line.class_name, given))
            for line in PAGES[room]
        ]
        return PagedTab(desk, title, plans)

    return make


def _page(module: str, class_name: str, given: Ways, desk: Desk) -> Tab:
    made = _part(module, class_name)(desk, given)
    if module == "agreements.tab":  # its reminders are letters
        _call("letters.pack_view", "Readiness", desk, made.ui.print_reminders)
    page: Tab = made
    return page


def _choice_taker() -> Any:
    names = ("uses", "take", "swap")
    parts = [_part("image_consent.replies_service", name) for name in names]
    return _call("returns.taking_service", "ChoiceTaker", *parts)


def ways(desk: Desk, window: QWidget) -> Ways:
    """The callables that lead from one tab into another room."""
    from esafety_desktop.shell.ways import Ways
    from esafety_desktop.widgets.part import Action

    def print_reminders(class_id: str, agreement_id: str | None) -> object:
        pack = _call("letters.service", "reminder_pack", desk.store, class_id, agreement_id)
        return _call("letters.pack_view", "preview_pack", desk, window, pack)

    return Ways(
        open_contact=lambda slot_id: desk.open_place(f"contacts/{slot_id}"),
        print_reminders=print_reminders,
        show_letters=partial(_call, "letters.pack_view", "preview_pack", desk),
        take_choices=_choice_taker,
        print_again=partial(_call, "letters.one_child_view", "print_again", desk, window),
        report_concern=lambda over: _call("concerns.concern_dialog", "report", over, desk),
        read_concerns=lambda over, made: _call("concerns.slips_dialog", "read", over, desk, made),
        own_concerns=lambda over: _call("concerns.own_dialog", "show_own", over, desk),
        concerns_waiting=lambda: _call("concerns.slot_service", "count", desk.store),
        print_adult_forms=partial(_call, "letters.adult_view", "preview_adult_forms", desk, window),
        preview_agreement=partial(_call, "letters.specimen_view", "preview_specimen", desk),
        count_agreement_pages=partial(_call, "letters.specimen_view", "count_pages", desk),
        signed_adults=partial(_call, "staff_forms.service", "signed_adults", desk.store),
        print_card=lambda over: _call("readiness.card_view", "print_card", over, desk),
        incident_parts=tuple(partial(_call, module, name) for module, name in PARTS),
        incident_actions=tuple(
            Action(plan.text, partial(_call, plan.module, plan.function), *plan[3:])
            for plan in ACTIONS
        ),
        incident_disposers=tuple(partial(_call, module, name) for module, name in DISPOSERS),
        record_sections=tuple(partial(_call, module, name) for module, name in RECORD_SECTIONS),
        hear_scans=lambda hear: _call("agreements.scans_view", "scans_of", desk).scanned.connect(
            hear
        ),
    )


def _dialogs(desk: Desk, window: QWidget) -> dict[str, Callable[[], QDialog]]:
    return {
        "import_pupils": lambda: _call("school.import_dialog", "ImportDialog", desk, window),
        "new_pupil": lambda: _new_pupil(desk, window),
        "new_year": lambda: _call("new_year.new_year_dialog", "NewYearDialog", desk, window),
        "leavers": lambda: _call("new_year.leavers_dialog", "LeaversDialog", desk, window),
        "school_details": lambda: _call("school.details_dialog", "DetailsDialog", desk, window),
        "back_up": lambda: _call("shell.backup_dialog", "BackupDialog", desk, window),
        "accounts": lambda: _call("accounts.accounts_dialog", "AccountsDialog", desk, window),
        "password": lambda: _call("accounts.password_dialog", "PasswordDialog", desk, window),
        "settings": lambda: _call("shell.settings_dialog", "SettingsDialog", desk, window),
    }


def _new_pupil(desk: Desk, window: QWidget) -> QDialog:
    """A joiner; once kept, the grid shows what this child is asked."""
    dialog: QDialog = _call("school.pupil_dialog", "PupilDialog", desk, None, window)
    dialog.accepted.connect(lambda: desk.open_place(f"agreements/pupil/{dialog.row.id}"))  # type: ignore[attr-defined] # PupilDialog's
    return dialog


def _part(module: str, name: str) -> Any:
    return getattr(importlib.import_module(f"esafety_desktop.{module}"), name)


def _call(module: str, name: str, *arguments: object, **named: object) -> Any:
    return _part(module, name)(*arguments, **named)


def _forget_paper(jobs: Jobs) -> None:
    """Names and codes that were printed; and again when a run that is being cancelled has ended."""
    if "esafety_desktop.printing.lines" in sys.modules:
        forget = _part("printing.forgetting", "forget")
        forget()
        with contextlib.suppress(RuntimeError):  # the thread has ended
            jobs.executor.submit(forget)


def _last_backup(store: Store) -> datetime | None:
    last: datetime | None = _call("store.backup", "last_backup", store)
    return last


def self_test() -> int:
    """Open, migrate and print in a throw-away folder; gives the exit code."""
    code: int = _call("sample.self_test", "run")
    return code


def tour(target: Path, for_qt: Sequence[str] = ()) -> int:
    """Write a picture of every screen and every print of the made-up school."""
    _call("sample.tour", "need_no_screen")
    application(for_qt)
    code: int = _call("sample.tour", "run", target)
    return code
