"""Scenes in which whole files take each other's place: an update, a restore, other locks."""

from __future__ import annotations

import contextlib
import errno
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from esafety_desktop.accounts import relocking
from esafety_desktop.accounts import service as accounts
from esafety_desktop.accounts.lock_changes import InDoubt
from esafety_desktop.incidents import chronology_service, service
from esafety_desktop.problem import Problem
from esafety_desktop.school import people_service
from esafety_desktop.school import service as school
from esafety_desktop.school.rows import PupilRow
from esafety_desktop.store import backup, keyring, migrate
from esafety_desktop.store.cabinet import Cabinet, Drawer, Role
from esafety_desktop.store.folder import FolderState
from esafety_desktop.store.opening import version_of
from esafety_desktop.store.restore import restore
from esafety_desktop.store.versions import REVISIONS
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD
from tests.faults import shim
from tests.faults.scenes import LONG, BothCabinets, leader, must_add_up
from tests.faults.shim import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from esafety_desktop.accounts.relocking import Plan
    from esafety_desktop.store.keyring_shape import Keyring
    from esafety_desktop.store.store import Store
    from tests.faults.scenes import Say

LEAVER = "Leaver"
_LEAVERS_PASSWORD = "another long sentence"
_NEXT = "next"
_STEP = """
import sqlalchemy as sa
from alembic import op

revision = "next"
down_revision = "0001"


def upgrade():
    with op.batch_alter_table("pupil", recreate="always") as batch:
        batch.add_column(sa.Column("made_up", sa.Text))
    op.execute("UPDATE pupil SET made_up = surname")
"""


@contextlib.contextmanager
def newer_program() -> Iterator[None]:
    """Be a program whose office cabinet has one version more."""
    before, histories = REVISIONS[Cabinet.OFFICE], migrate.HISTORIES
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / "migrations"
        shutil.copytree(histories, copy)
        (copy / "office" / "versions" / f"{_NEXT}.py").write_text(_STEP, encoding="utf-8")
        REVISIONS[Cabinet.OFFICE] = (*before, _NEXT)
        migrate.HISTORIES = copy
        try:
            yield
        finally:
            REVISIONS[Cabinet.OFFICE], migrate.HISTORIES = before, histories


class Update:
    """A newer program signs in, and brings the office cabinet up to date."""

    name: ClassVar[str] = "an update of the program changes a cabinet (migration)"

    def prepare(self, folder: Path) -> None:
        store = leader(folder)
        for number in range(20):
            people_service.save_pupil(store, PupilRow("", f"No{number}", "Child", year_group="5"))
        store.close()

    def act(self, folder: Path, say: Say) -> None:
        with newer_program():
            leader(folder).close()
            say("updated")

    def check(self, folder: Path, said: Sequence[str]) -> None:
        with newer_program():
            drawers = {one.cabinet: one for one in self._drawers(folder)}
        office = drawers[Cabinet.OFFICE]
        version = version_of(office)
        if "updated" in said:
            assert version == _NEXT, "acknowledged, and it is not there"
        if version == _NEXT:
            kept = office._replace(path=office.kept_before_update)
            assert version_of(kept) == REVISIONS[Cabinet.OFFICE][-1], "no file for the old program"
            self._old_program(folder, kept.path)
        with newer_program():
            store = leader(folder)
            self._whole(store)
            assert version_of(office) == _NEXT
            store.close()
        left = [path for path in folder.glob("*.migrating*") if path.stat().st_size]
        assert not left, "a copy was left behind"

    def _drawers(self, folder: Path) -> tuple[Drawer, ...]:
        from esafety_desktop.accounts.door import unlock

        keys = unlock(folder, LEADER_NAME, LEADER_PASSWORD).cabinet_keys
        return tuple(Drawer(one, folder / one.file_name, key) for one, key in keys.items())

    def _old_program(self, folder: Path, kept: Path) -> None:
        """The program of before opens the school with the file that was kept."""
        old = folder.with_name(f"{folder.name}-old")
        shutil.rmtree(old, ignore_errors=True)
        shutil.copytree(folder, old)
        shutil.copyfile(kept, old / Cabinet.OFFICE.file_name)
        (old / f"{Cabinet.OFFICE.file_name}-journal").unlink(missing_ok=True)
        store = leader(old)
        self._whole(store)
        store.close()
        shutil.rmtree(old)

    def _whole(self, store: Store) -> None:
        assert {row.surname for row in school.pupils(store)} == {f"No{n}" for n in range(20)}
        must_add_up(store)


class Restore:
    """An earlier back-up is put in the place of what the folder holds."""

    name: ClassVar[str] = "a back-up is restored"

    def prepare(self, folder: Path) -> None:
        store = leader(folder)
        service.start_incident(store, "In the back-up")
        (folder / "copies").mkdir()
        backup.write(backup.plan(store), self._file(folder))
        made = service.start_incident(store, "Since then").value
        chronology_service.add_note(store, made, LONG)
        store.close()

    def act(self, folder: Path, say: Say) -> None:
        restore(folder, self._file(folder))
        say("restored")
        leader(folder).close()

    def check(self, folder: Path, said: Sequence[str]) -> None:
        store = leader(folder)
        must_add_up(store)
        count = len(service.incidents(store))
        store.close()
        aside = [path for path in folder.glob("before restore*") if any(path.iterdir())]
        assert count == (1 if aside else 2), "neither the school of before nor the one restored"
        assert aside or not said, "acknowledged, and it is not there"
        for path in aside:
            self._must_open(folder, path)

    def _must_open(self, folder: Path, aside: Path) -> None:
        """What was there before can be opened, with all that was acknowledged in it."""
        before = folder.with_name(f"{folder.name} before")
        shutil.rmtree(before, ignore_errors=True)
        shutil.copytree(aside, before)
        store = leader(before)
        must_add_up(store)
        assert len(service.incidents(store)) == 2, "what was there before is not all kept"
        store.close()
        shutil.rmtree(before)

    def _file(self, folder: Path) -> Path:
        return folder / "copies" / f"school{backup.SUFFIX}"


class Locks:
    """A leader leaves and the locks of both cabinets are changed."""

    name: ClassVar[str] = "somebody leaves and the locks are changed (rekey)"

    def prepare(self, folder: Path) -> None:
        store = leader(folder)
        made = service.start_incident(store, "Kept under both keys").value
        chronology_service.add_note(store, made, LONG)
        accounts.add_account(store, LEAVER, Role.LEADER, _LEAVERS_PASSWORD)
        store.close()

    def act(self, folder: Path, say: Say) -> None:
        store = leader(folder)
        people_service.save_pupil(store, PupilRow("", "Before", "Child", year_group="5"))
        say("kept")
        leaver = store.keyring().by_name(LEAVER)
        assert leaver is not None
        wanted = relocking.plan(store, leaver.id)
        store.close()
        before = keyring.load(folder)
        try:
            relocking.change(folder, wanted)
        except InDoubt:
            raise
        except Problem:
            now = keyring.load(folder)
            assert now == before, "told that nothing was changed, and it was"
            raise
        say("changed")
        leader(folder).close()

    def check(self, folder: Path, said: Sequence[str]) -> None:
        store = leader(folder)
        (row,) = service.incidents(store)
        assert service.incident(store, row.id).entries[-1].text == LONG.strip()
        must_add_up(store)
        names = [row.surname for row in school.pupils(store)]
        assert "Before" in names or not said, "acknowledged and lost"
        gone = store.keyring().by_name(LEAVER) is None
        people_service.save_pupil(store, PupilRow("", "Since", "Child", year_group="5"))
        store.close()
        assert gone or "changed" not in said, "acknowledged, and whoever left can still sign in"
        accounts.sign_in(folder, OFFICE_NAME, OFFICE_PASSWORD).close()
        if not gone:
            accounts.sign_in(folder, LEAVER, _LEAVERS_PASSWORD).close()
        left = [path for path in folder.glob("*.relocked*") if path.stat().st_size]
        assert not left, "a copy was left behind"


class AfterKeyring(Locks):
    """The disk gives way for good right after the step that counts; it has to count all the same.

    Attributes:
        fault: Which error, for which kinds of calls.
    """

    name: ClassVar[str] = "the locks are changed, and the disk gives way once the keyring is there"

    def __init__(self, fault: tuple[int, Kind] = (errno.EIO, Kind.ALL)) -> None:
        self.fault = fault

    def act(self, folder: Path, say: Say) -> None:
        save = relocking._save

        def then_gives_way(place: Path, ring: Keyring, wanted: Plan) -> None:
            save(place, ring, wanted)
            shim.arm_for_ever(1, *self.fault)

        def say_on_a_sound_disk(step: str) -> None:
            if step == "changed":
                assert shim.hits(), "nothing was asked of the disk any more"
                shim.disarm()
            say(step)

        relocking._save = then_gives_way  # type: ignore[assignment] # put back below
        try:
            super().act(folder, say_on_a_sound_disk)
        finally:
            relocking._save = save

    def check(self, folder: Path, said: Sequence[str]) -> None:
        assert said == ["kept", "changed"], "told as a failure, and it counts"
        super().check(folder, said)


class Elsewhere(BothCabinets):
    """The same on an office-only day after it: backed up by the office, restored on another PC."""

    name: ClassVar[str] = "a concern becomes an incident, then an office back-up goes to a new PC"

    def check(self, folder: Path, said: Sequence[str]) -> None:
        made = folder.with_name(f"{folder.name}{backup.SUFFIX}")
        elsewhere = folder.with_name(f"{folder.name}-new-pc")
        shutil.rmtree(elsewhere, ignore_errors=True)
        elsewhere.mkdir()
        assert accounts.school_state(folder) is FolderState.SCHOOL
        office = accounts.sign_in(folder, OFFICE_NAME, OFFICE_PASSWORD)
        backup.write(backup.plan(office), made)
        office.close()
        restore(elsewhere, made)
        made.unlink()
        away = folder.with_name(f"{folder.name}-gone")
        folder.rename(away)  # the old PC is dead: nothing of it can be found any more
        try:
            super().check(elsewhere, said)
        finally:
            away.rename(folder)
            shutil.rmtree(elsewhere)
