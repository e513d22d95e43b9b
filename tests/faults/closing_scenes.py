"""Scenes of leaving: the real window is locked, signed out of or closed, with words half typed.

Who leaves has saved notes before. What they read instead of a proper end is told, as by a `Problem`
that reaches nobody else; a box about a bug of the program is one.
"""

from __future__ import annotations

import shutil
import sys
import time
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QApplication, QMessageBox

from esafety_desktop import bootstrap
from esafety_desktop.backups.closing_dialog import ClosingDialog
from esafety_desktop.incidents import chronology_service, service
from esafety_desktop.incidents.note_dialog import NoteDialog
from esafety_desktop.problem import Problem
from esafety_desktop.shell.lock_file import CabinetLock
from esafety_desktop.shell.sign_in_view import SignInView
from esafety_desktop.store.backup import SUFFIX
from esafety_desktop.store.manifest import inspect
from esafety_desktop.store.restore import restore
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.faults.scenes import LONG, Notes, leader, must_add_up

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from esafety_desktop.store.store import Store
    from tests.faults.scenes import Say

_TYPED = f"Half typed when somebody left the desk. {LONG}".strip()
_SECONDS = 60
_ALL_THE_SAME = QMessageBox.ButtonRole.DestructiveRole


def wait(until: Callable[[], object]) -> None:
    """Let the window live until something is so."""
    give_up = time.monotonic() + _SECONDS
    while not until():
        QApplication.processEvents()
        assert time.monotonic() < give_up, "the window hangs"


class _Leaving:
    """A leader has saved a note, types another one, and leaves."""

    name: ClassVar[str]

    def __init__(self) -> None:
        self._bugs: list[BaseException] = []
        self._read: list[str] = []

    def prepare(self, folder: Path) -> None:
        Notes().prepare(folder)

    def reach(self, folder: Path) -> None:
        """Sign in at the window, save a note, begin another one."""
        app = bootstrap.application()
        hook = sys.excepthook

        def caught(kind: type[BaseException], error: BaseException, trace: object) -> None:
            self._bugs.append(error)
            hook(kind, error, trace)  # type: ignore[arg-type]

        sys.excepthook = caught
        self._program = program = bootstrap.build(folder)
        settled: list[bool] = []
        program.settled.connect(lambda: settled.append(True))
        program.start()
        wait(lambda: settled)
        program.try_password(LEADER_NAME, LEADER_PASSWORD)
        wait(lambda: program.working is not None)
        assert program.working is not None
        self._working = working = program.working
        wait(lambda: not program.jobs.busy and not working.jobs.busy)
        made = service.incidents(working.store)[0].id
        saved = chronology_service.add_note(working.store, made, f"Saved. {LONG}")
        working.desk.done(saved, working)
        note = NoteDialog(working.desk, made, program.frame)
        note.open()
        note.ui.text.setPlainText(_TYPED)
        app.processEvents()

    def act(self, _folder: Path, say: Say) -> None:
        """Leave, and do what the window asks for until one is out."""
        self._leave()
        wait(self._is_out)
        QApplication.processEvents()
        page = self._program.frame.page
        if isinstance(page, SignInView) and page.ui.message.isVisibleTo(page):
            self._read.append(page.ui.message.text())
        if self._bugs:
            raise self._bugs[0]
        if not any("are lost" in one for one in self._read):
            say("typed")
        self._told_so(say)
        if self._read:
            raise Problem(" ".join(self._read))

    def check(self, folder: Path, said: Sequence[str]) -> None:
        lock = CabinetLock(folder)
        lock.take()  # as the next start does: what is left keeps nobody out
        store = leader(folder)
        self._whole(store, said)
        service.start_incident(store, "Can be written")
        assert not store.notices, f"told at the next sign-in: {store.notices}"
        store.close()
        lock.release()
        for path in self._made(folder):
            inspect(path)

    def _leave(self) -> None:
        raise NotImplementedError

    def _told_so(self, say: Say) -> None:
        """Say what else was acknowledged."""

    def _is_out(self) -> bool:
        """Whether the cabinets are closed; reads and answers what is asked before."""
        for box in self._program.frame.findChildren(QMessageBox):
            if box.isVisible():
                self._read.append(f"{box.text()} {box.informativeText()}")
                go_on = [one for one in box.buttons() if box.buttonRole(one) is _ALL_THE_SAME]
                (go_on or box.buttons())[0].click()
        return self._program.working is None

    def _whole(self, store: Store, said: Sequence[str]) -> None:
        (row,) = service.incidents(store)
        texts = [entry.text for entry in service.incident(store, row.id).entries]
        assert texts.count(f"Saved. {LONG}".strip()) == 1, "acknowledged and lost"
        assert chronology_service.verify(store, row.id) is None
        must_add_up(store)
        kept = store.drafts.get(f"incidents/{row.id}/note")
        assert kept is None or kept["text"] == _TYPED, "what was half typed is torn"
        assert kept is not None or "typed" not in said, "told as kept, and it is not there"

    def _made(self, folder: Path) -> list[Path]:
        """The back-ups that were made beside the folder."""
        place = folder.with_name(f"{folder.name} back-ups")
        return sorted(place.glob(f"*{SUFFIX}"))


class Locking(_Leaving):
    """Ctrl+L with a note half typed."""

    name: ClassVar[str] = "the screen is locked with a note half typed"

    def _leave(self) -> None:
        self._working.trigger("lock_now")


class SigningOut(_Leaving):
    """File, Sign out: what is typed is kept, everything is backed up, the cabinets are closed."""

    name: ClassVar[str] = "somebody signs out, which makes a back-up first"

    def _leave(self) -> None:
        self._working.trigger("sign_out")

    def _is_out(self) -> bool:
        for dialog in self._program.frame.findChildren(ClosingDialog):
            if dialog.isVisible() and dialog.ui.message.isVisible():
                self._read.append(dialog.ui.message.text())
                dialog.ui.leave.click()
        return super()._is_out()

    def _told_so(self, say: Say) -> None:
        if not self._read:
            say("backed up")

    def check(self, folder: Path, said: Sequence[str]) -> None:
        super().check(folder, said)
        if "backed up" in said:
            (made,) = self._made(folder)
            elsewhere = folder.with_name(f"{folder.name} elsewhere")
            elsewhere.mkdir()
            restore(elsewhere, made)
            store = leader(elsewhere)
            self._whole(store, said)
            store.close()
            shutil.rmtree(elsewhere)


class Quitting(SigningOut):
    """The window is closed: the same, and the place of the window is written down."""

    name: ClassVar[str] = "the program is closed, which makes a back-up first"

    def _leave(self) -> None:
        self._program.frame.close()
