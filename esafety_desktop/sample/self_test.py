"""The self-test of an installed program: opens, migrates, prints, and says how it went."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.accounts.rows import RecoverySheet

_PASSWORD = "throw-away school"  # noqa: S105 - of a school that lives for a second
_NAME = "self-test"


def run() -> int:
    """Do every step in a throw-away folder; gives 0 when all of them went well."""
    with tempfile.TemporaryDirectory(prefix="esafety-self-test-") as folder:
        steps = _Steps(Path(folder))
        for words, step in (
            ("made two cabinets and their accounts", steps.make),
            ("signed in, wrote and read again", steps.open),
            ("migrated a cabinet from nothing", steps.migrate),
            ("read the guidance", steps.read_guidance),
            ("printed a page and opened it again", steps.print),
            ("made a back-up and restored it", steps.back_up),
        ):
            if not _went_well(words, step):
                return 1
    sys.stdout.write("E-Safety Desktop: the self-test went well.\n")
    return 0


def _went_well(words: str, step: Callable[[], None]) -> bool:
    begun = time.monotonic()
    try:
        step()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what a self-test looks for
        sys.stdout.write(f"FAILED: {words}: {type(error).__name__}: {error}\n")
        return False
    sys.stdout.write(f"ok  {words} ({(time.monotonic() - begun) * 1000:.0f} ms)\n")
    return True


class _Steps:
    """What is tried, one after the other."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "school"
        self._folder.mkdir()
        self._sheet: RecoverySheet | None = None

    def make(self) -> None:
        from esafety_desktop.accounts import service

        new = service.first_office_account(self._folder, "office", _PASSWORD, school=_NAME)
        self._sheet = service.make_locked_cabinet(new.store, "leader", _PASSWORD, school=_NAME)
        new.store.close()

    def open(self) -> None:
        from esafety_desktop.accounts import service
        from esafety_desktop.school import service as school
        from esafety_desktop.school.rows import SchoolRow

        store = service.sign_in(self._folder, "leader", _PASSWORD)
        try:
            school.save_school(store, SchoolRow("Łódź Śródmieście Primary"))
            _must(school.school(store).name.startswith("Łódź"), "the school's name came back wrong")
            _must(store.is_leader, "the locked cabinet is not open")
        finally:
            store.close()

    def migrate(self) -> None:
        from esafety_desktop.store.cabinet import Cabinet, Drawer
        from esafety_desktop.store.keys import new_key
        from esafety_desktop.store.opening import version_of
        from esafety_desktop.store.revising import upgrade_empty
        from esafety_desktop.store.versions import head

        for cabinet in Cabinet:
            path = self._folder.parent / f"migrated-{cabinet.file_name}"
            drawer = Drawer(cabinet, path, new_key())
            upgrade_empty(drawer)
            _must(version_of(drawer) == head(cabinet), "the newest version was not reached")

    def read_guidance(self) -> None:
        from esafety_desktop.guidance.points import point_catalogue
        from esafety_desktop.guidance.slots import slot_catalogue

        _must(bool(point_catalogue()), "there are no action points")
        _must(bool(slot_catalogue()), "there are no contact slots")

    def print(self) -> None:
        from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice
        from PySide6.QtPdf import QPdfDocument

        from esafety_desktop.accounts.sheet_pages import render_sheet

        app = QCoreApplication.instance() or QCoreApplication([])
        _must(self._sheet is not None, "there is no sheet to print")
        assert self._sheet is not None  # noqa: S101 - said in words above
        pdf = render_sheet(self._sheet, lambda _done, _total: None)
        buffer = QBuffer()
        buffer.setData(QByteArray(pdf))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument(app)
        document.load(buffer)
        _must(document.pageCount() == 1, "the page could not be opened again")
        document.close()

    def back_up(self) -> None:
        from esafety_desktop.accounts import service
        from esafety_desktop.store import backup, restore

        target = self._folder.parent / "self-test.esafety-backup"
        store = service.sign_in(self._folder, "leader", _PASSWORD)
        try:
            backup.write(backup.plan(store), target)
        finally:
            store.close()
        restore.restore(self._folder, target)
        service.sign_in(self._folder, "office", _PASSWORD).close()


def _must(right: bool, words: str) -> None:  # noqa: FBT001 - reads like a sentence where it is used
    if not right:
        raise AssertionError(words)
