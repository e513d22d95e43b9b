"""Scenes of a school's first hour and of its last on a PC: set-up, and retiring the PC."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, ClassVar

from esafety_desktop.accounts import service as accounts
from esafety_desktop.backups import retire_service
from esafety_desktop.incidents import chronology_service, service
from esafety_desktop.problem import Problem
from esafety_desktop.school import service as school
from esafety_desktop.school.rows import SchoolRow
from esafety_desktop.setup import service as setting_up
from esafety_desktop.setup import staging
from esafety_desktop.store import backup, keyring_place
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.folder import FolderState
from esafety_desktop.store.manifest import inspect
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD
from tests.faults.scenes import LONG, leader, must_add_up

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.faults.scenes import Say

_SCHOOL = "Ashdown Primary"


class SetUp:
    """A school is made for the first time, as the first start's pages make it."""

    name: ClassVar[str] = "a school is set up for the first time"

    def prepare(self, folder: Path) -> None:
        shutil.rmtree(folder)
        folder.mkdir()

    def act(self, folder: Path, say: Say) -> None:
        staging.tidy(folder)
        assert accounts.school_state(folder) is FolderState.EMPTY
        self._make(folder)
        say("set up")

    def check(self, folder: Path, said: Sequence[str]) -> None:
        staging.tidy(folder)  # as at each start
        found = accounts.school_state(folder)
        assert found in {FolderState.EMPTY, FolderState.SCHOOL}, f"half a school: {found}"
        if found is FolderState.EMPTY:
            assert not said, "acknowledged, and the school is gone"
            left = [path.name for path in folder.iterdir()]
            assert not left, f"left behind: {left}"
            self._make(folder)
        store = leader(folder)
        must_add_up(store)
        assert school.school(store).name == _SCHOOL
        service.start_incident(store, "Can be written")
        store.close()
        accounts.sign_in(folder, OFFICE_NAME, OFFICE_PASSWORD).close()
        assert not (folder / staging.NAME).exists()

    def _make(self, folder: Path) -> None:
        """Each step as the pages take it; where the last one fails it is tried once more."""
        details = setting_up.Details(SchoolRow(_SCHOOL))
        store, _sheet = setting_up.make_office(folder, OFFICE_NAME, OFFICE_PASSWORD, _SCHOOL)
        try:
            setting_up.make_leader(store, LEADER_NAME, LEADER_PASSWORD, _SCHOOL)
            made = setting_up.keep_details(store, details)
            try:
                opened = setting_up.move_in(folder, made)
            except Problem:
                opened = setting_up.move_in(folder, made)
        except BaseException:
            store.close()
            staging.abandon(folder)
            raise
        opened.close()


class Retire:
    """The PC is retired once its newest back-up elsewhere was opened."""

    name: ClassVar[str] = "this PC is retired"

    _elsewhere: ClassVar[str] = "OneDrive"
    _typed = ""

    def prepare(self, folder: Path) -> None:
        store = leader(folder)
        made = service.start_incident(store, "In the back-up").value
        chronology_service.add_note(store, made, LONG)
        code = accounts.new_sheet(store, Cabinet.LOCKED).value.code
        place = folder / self._elsewhere
        place.mkdir()
        (place / "sheet.txt").write_text(code, encoding="utf-8")
        (folder / "thesis.docx").write_bytes(b"somebody else's")
        made_now = backup.write_all(
            backup.plan(store), [backup.Target(self._file(folder), away=True)]
        )
        assert made_now[0].manifest
        backup.record(store, made_now[0].manifest)
        store.close()

    def reach(self, folder: Path) -> None:
        """The sheet lies in somebody's hands: no disk fails while its code is typed."""
        self._typed = self._code(folder)

    def act(self, folder: Path, say: Say) -> None:
        store = leader(folder)
        proved = retire_service.prove(
            folder,
            self._file(folder),
            self._typed or self._code(folder),
            store.account.role.cabinets,
            _tell,
            envelopes=retire_service.own_envelopes(store),
        )
        wanted = retire_service.ready(store, proved)
        store.close()
        retire_service.retire(wanted, _tell)
        say("retired")

    def check(self, folder: Path, said: Sequence[str]) -> None:
        keys_were_there = keyring_place.exists(folder)
        found = accounts.school_state(folder)
        inspect(self._file(folder))
        if keys_were_there:
            assert not said, "told that the school is gone, and its keys are there"
            assert found is FolderState.SCHOOL, f"neither there nor gone: {found}"
            store = leader(folder)
            must_add_up(store)
            assert len(service.incidents(store)) == 1
            store.close()
            self.act(folder, lambda _step: None)
            found = accounts.school_state(folder)
        assert found is FolderState.EMPTY, f"neither there nor gone: {found}"
        left = {path.name for path in folder.iterdir()}
        assert left == {self._elsewhere, "thesis.docx"}, f"left behind, or taken along: {left}"

    def _file(self, folder: Path) -> Path:
        return folder / self._elsewhere / f"school{backup.SUFFIX}"

    def _code(self, folder: Path) -> str:
        return (folder / self._elsewhere / "sheet.txt").read_text(encoding="utf-8")


def _tell(_done: int, _total: int) -> None:
    """Progress that nobody looks at."""
