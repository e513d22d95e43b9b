"""The only place where everything is put together.

Nothing but Qt's widgets and the reading of the keyring is loaded before the sign-in page is
painted; the rest is loaded beside the window while the person types.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import sys
from functools import partial
from typing import TYPE_CHECKING, Any

from esafety_desktop.shell.application import application, data_folder, say_and_go

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget

    from esafety_desktop.accounts.recover_dialog import RecoverDialog
    from esafety_desktop.accounts.visiting import Visitor
    from esafety_desktop.backups.restore_dialog import RestoreDialog
    from esafety_desktop.shell.doors import Furniture
    from esafety_desktop.shell.first_page import FirstPage
    from esafety_desktop.shell.lock_file import CabinetLock
    from esafety_desktop.shell.program import Program
    from esafety_desktop.store.restore import How
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Jobs

__all__ = ("OpenDoors", "application", "build", "data_folder", "run", "self_test", "tour")

MADE_UP = "made-up"
"""Name of the file that tells of a made-up school (`store.made_up`, loaded after sign-in only)."""
_SCHOOLS = ("keyring.json", "keyring.spare.json", "office.db", "locked.db")
"""Where any of these lies, there is a school, or what is left of one: never a first start (F11)."""
_BEGUN = ("being-set-up", "office.db.new", "locked.db.new", "restoring", "retiring")
"""What lies in the data folder where a program was stopped in the middle of something."""


def run(
    data: Path | None,
    for_qt: Sequence[str] = (),
    *,
    demo: bool = False,
    file: Path | None = None,
) -> int:
    """Start the program and stay until it is quit.

    Args:
        data: The data folder, or None for the usual one.
        for_qt: Arguments that are Qt's.
        demo: Whether to open a made-up school.
        file: A back-up to look into at once.
    """
    app = application(for_qt)
    from esafety_desktop.problem import Problem

    try:
        folder = data_folder(data, demo=demo)
    except Problem as problem:
        return say_and_go(problem)
    from esafety_desktop.shell.instance_rules import may_run, meeting_place

    place = meeting_place(folder)
    if may_run(place) and _call("shell.single", "call_first", place, file):
        return 0
    _enlarge(app, folder)
    program = build(folder, demo=demo)
    program.settled.connect(partial(_settle, app, program, place, file))
    program.warmed.connect(partial(_call, "shell.sweeping", "leave_out"))
    program.start()
    return app.exec()


def _enlarge(app: QApplication, folder: Path) -> None:
    """The size of text that was chosen on this PC; most never choose one."""
    if not (folder / "settings.json").exists():
        return
    from esafety_desktop.shell import settings
    from esafety_desktop.widgets import theme

    if (percent := settings.read(folder).text_percent) != settings.TEXT_SIZES[0]:
        theme.enlarge(app, percent)


def _settle(app: QApplication, program: Program, place: Path, file: Path | None) -> None:
    """What waits until the first page is painted."""
    from esafety_desktop.shell.single import FirstWindow
    from esafety_desktop.shell.watch import WindowsSession

    if program.findChild(FirstWindow) is None:
        first = FirstWindow(place, program)
        first.called.connect(program.frame.come_forward)
        first.handed.connect(program.ways_back.open_file)
        app.aboutToQuit.connect(first.close)
        if sys.platform == "win32":
            session = WindowsSession(program.lock)
            app.installNativeEventFilter(session)
            session.listen(program.frame)
            program.session = session
        if file is not None:
            program.ways_back.open_file(file)


def build(folder: Path, *, demo: bool = False) -> Program:
    """The program with its window, not shown yet."""
    from esafety_desktop.shell.frame import Frame
    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.window_place import keep

    program = Program(Frame(), OpenDoors(folder, demo=demo))
    keep(program.frame, folder)
    program.settled.connect(lambda: _call("shell.scan_door", "listen", program))
    program.settled.connect(lambda: _call("widgets.full_line", "hear_full_lines"))
    program.settled.connect(lambda: _call("widgets.reasons", "hear_reasons"))
    program.settled.connect(lambda: _call("widgets.dead_keys", "take_dead_keys"))
    program.settled.connect(lambda: _call("widgets.typed_choice", "hear_letters"))
    return program


class OpenDoors:
    """The rooms behind one data folder (``shell/doors.py`` says what each answers)."""

    def __init__(self, folder: Path, *, demo: bool = False) -> None:
        self.folder = folder
        self.demo = demo
        self.marked = True

    @property
    def is_made_up(self) -> bool:
        return self.marked and (self.demo or (self.folder / MADE_UP).exists())

    def seems_there(self) -> bool:
        return any(os.path.lexists(self.folder / name) for name in _SCHOOLS) or self.has_begun()

    def has_begun(self) -> bool:
        return any(os.path.lexists(self.folder / name) for name in _BEGUN)

    def finish_begun(self) -> None:
        from esafety_desktop.accounts.service import school_state
        from esafety_desktop.setup import staging

        staging.tidy(self.folder)
        school_state(self.folder)

    def is_there(self) -> bool:
        from esafety_desktop.store.folder import FolderState, state

        return state(self.folder) is not FolderState.EMPTY

    def lock(self) -> CabinetLock:
        from esafety_desktop.shell.lock_file import CabinetLock

        return CabinetLock(self.folder)

    def names(self) -> Sequence[str]:
        from esafety_desktop.store import keyring

        return [account.name for account in keyring.load(self.folder).accounts]

    def sign_in(self, name: str, password: str) -> Store | Visitor:
        from esafety_desktop.accounts import governor_service

        if self.has_begun():
            self.finish_begun()
        return governor_service.come_in(self.folder, name, password)

    def governor_view(self, visitor: Visitor) -> QWidget:
        view: QWidget = _call("governors.governor_view", "GovernorView", visitor)
        return view

    def warm(self) -> None:
        from esafety_desktop.wiring import CONTENT, WARM

        for module in WARM:
            importlib.import_module(f"esafety_desktop.{module}")
        from sqlalchemy.orm import configure_mappers

        configure_mappers()
        for module, name in CONTENT:
            _call(f"guidance.{module}", name)

    def rehearse(self, progress: Callable[[int, int], None]) -> None:
        from esafety_desktop.store.rehearsal import EmptyStore

        with contextlib.closing(EmptyStore()) as empty:
            progress(1, 2)
            _call("today.service", "today", empty)

    def furnish(self, desk: Desk, window: QWidget) -> Furniture:
        from esafety_desktop.furnishing import furnish

        self._mark(desk, window)
        return furnish(desk, window, demo=self.demo)

    def _mark(self, desk: Desk, window: QWidget) -> None:
        """Records that say that they are made up came from a back-up, or are brought in later."""
        from esafety_desktop.shell.frame import Frame
        from esafety_desktop.store import made_up
        from esafety_desktop.store.changes import Area

        def look() -> None:
            on = made_up.follow(desk.store) or self.demo
            if isinstance(window, Frame):
                window.mark_made_up(on=on and self.marked)

        look()
        desk.changed.connect(lambda areas, _origin: look() if areas & Area.SETTINGS else None)

    def set_up(self, jobs: Jobs) -> FirstPage:
        from esafety_desktop.setup.assistant_view import AssistantView
        from esafety_desktop.setup.made_up_view import MadeUpView

        if not self.demo:
            return AssistantView(self.folder, jobs)
        return MadeUpView(
            self.folder,
            self._make_up,
            jobs,
        )

    def _make_up(self, target: Path, progress: Callable[[int, int], None]) -> None:
        _call("sample.build", "build", target, progress=progress)
        (target / MADE_UP).touch()

    def made_up(self) -> OpenDoors:
        return OpenDoors(data_folder(None, demo=True), demo=True)

    def recover(self, name: str, parent: QWidget, code: str = "") -> RecoverDialog:
        from esafety_desktop.accounts.recover_dialog import RecoverDialog

        return RecoverDialog(self.folder, name, parent, code)

    def restore(
        self, jobs: Jobs, store: Store | None, parent: QWidget, file: Path | None = None
    ) -> RestoreDialog:
        from esafety_desktop.backups.restore_dialog import RestoreDialog

        now = None if store is None else partial(_call, "backups.inside_service", "count", store)
        name = "" if store is None else store.account.name
        return RestoreDialog(self.folder, jobs, now, parent, file=file, name=name)

    def put_back(self, backup: Path, how: How, progress: Callable[[int, int], None]) -> object:
        from esafety_desktop.store.restore import restore

        return restore(self.folder, backup, progress, how=how)

    def secrets(self) -> Mapping[str, tuple[str, str]]:
        if not self.demo:
            return {}
        from esafety_desktop.sample.made_up import sign_ins

        return sign_ins(self.folder)


def _part(module: str, name: str) -> Any:
    return getattr(importlib.import_module(f"esafety_desktop.{module}"), name)


def _call(module: str, name: str, *arguments: object, **named: object) -> Any:
    return _part(module, name)(*arguments, **named)


def self_test(report: Path | None = None) -> int:
    """Try the whole program in a throw-away folder; gives the exit code."""
    whole = None if report is None else report.absolute()
    _call("sample.tour", "need_no_screen")
    code: int = _call("sample.self_test", "run", whole)
    return code


def tour(target: Path, for_qt: Sequence[str] = (), **wanted: object) -> int:
    """Write a picture of every screen and every print of the made-up school.

    Args:
        target: The folder for them.
        for_qt: Arguments that are Qt's.
        wanted: As for `sample.tour.run_as_asked`: size of text, palette, parts.
    """
    whole = target.absolute()
    _call("sample.tour", "need_no_screen")
    application(for_qt)
    code: int = _call("sample.tour", "run_as_asked", whole, **wanted)
    return code
