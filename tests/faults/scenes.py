"""What the program is doing when the fault comes: real use cases over a real school.

A scene is done in a copy of the folder that it prepared. Whatever it says was acknowledged; `check`
opens what the fault left and raises where something of that is lost, split or torn.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, ClassVar, Protocol

from sqlalchemy import select

from esafety_desktop.accounts import service as accounts
from esafety_desktop.accounts.faults import WrongPassword
from esafety_desktop.concerns import decision_service, inbox_service
from esafety_desktop.concerns import service as concerns
from esafety_desktop.concerns.records import ConcernDecision
from esafety_desktop.dates import utc_now
from esafety_desktop.incidents import chronology_service, service
from esafety_desktop.school import people_service
from esafety_desktop.school import service as school
from esafety_desktop.school.rows import PupilRow
from esafety_desktop.store import backup, keyring_place, workplace
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.store.folder import FolderState
from esafety_desktop.store.manifest import inspect
from esafety_desktop.store.verifying import verify_chain
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from esafety_desktop.store.store import Store

    Say = Callable[[str], None]

LONG = "What was seen, in some words. " * 100
SAVES = 4


class Scene(Protocol):
    """One thing that the program does.

    One with a window has a ``reach(folder)`` too: it gets as far as where the fault is to come.
    """

    name: ClassVar[str]

    def prepare(self, folder: Path) -> None:
        """Have the school ready, from the empty one that lies in the folder."""

    def act(self, folder: Path, say: Say) -> None:
        """Do it, saying each step that was acknowledged."""

    def check(self, folder: Path, said: Sequence[str]) -> None:
        """Open what is left; raises when anything said is not there, or not whole."""


def leader(folder: Path) -> Store:
    """Sign in as the program would after a fault: what was begun is first put right.

    A disk that doesn't give the keyring leaves a school that seems broken; signing in says why.
    """
    assert accounts.school_state(folder) is not FolderState.EMPTY
    return accounts.sign_in(folder, LEADER_NAME, LEADER_PASSWORD)


def must_add_up(store: Store) -> None:
    """Both trails are whole, and nothing is left of a change over both cabinets."""
    with store.read() as session:
        for cabinet in Cabinet:
            assert verify_chain(session, cabinet) == (), f"the trail of {cabinet.value} is torn"
    assert not list(store.folder.glob("*-mj*"))


class OfficeSaves:
    """Children are kept in the office cabinet, by the office's account."""

    name: ClassVar[str] = "a child is saved"

    def prepare(self, folder: Path) -> None:
        store = accounts.sign_in(folder, OFFICE_NAME, OFFICE_PASSWORD)
        people_service.save_pupil(store, PupilRow("", "Ashdown", "First", year_group="5"))
        store.close()

    def act(self, folder: Path, say: Say) -> None:
        store = accounts.sign_in(folder, OFFICE_NAME, OFFICE_PASSWORD)
        for number in range(SAVES):
            people_service.save_pupil(store, PupilRow("", f"No{number}", "Child", year_group="5"))
            say(str(number))
        store.close()

    def check(self, folder: Path, said: Sequence[str]) -> None:
        store = leader(folder)
        names = [row.surname for row in school.pupils(store)]
        must_add_up(store)
        store.close()
        assert "Ashdown" in names, "what was there before is gone"
        assert len(names) == len(set(names)), "a child was saved twice"
        missing = {f"No{number}" for number in said} - set(names)
        assert not missing, f"acknowledged and lost: {missing}"
        assert len(names) <= len(said) + 2, "more is there than was begun"


class Notes:
    """Notes are added to an incident in the locked cabinet."""

    name: ClassVar[str] = "a note is added to an incident"

    def prepare(self, folder: Path) -> None:
        store = leader(folder)
        service.start_incident(store, "Something on a screen")
        store.close()

    def act(self, folder: Path, say: Say) -> None:
        store = leader(folder)
        made = service.incidents(store)[0].id
        for number in range(SAVES):
            chronology_service.add_note(store, made, f"Note {number} {LONG}")
            say(str(number))
        store.close()

    def check(self, folder: Path, said: Sequence[str]) -> None:
        store = leader(folder)
        (row,) = service.incidents(store)
        texts = [entry.text for entry in service.incident(store, row.id).entries]
        assert chronology_service.verify(store, row.id) is None
        must_add_up(store)
        store.close()
        notes = [text.split()[1] for text in texts if text.startswith("Note ")]
        assert len(notes) == len(set(notes)), "a note was kept twice"
        assert set(said) <= set(notes), f"acknowledged and lost: {set(said) - set(notes)}"
        assert len(notes) <= len(said) + 1
        assert all(text.endswith(LONG.strip()) for text in texts if text.startswith("Note "))


class BothCabinets:
    """Concerns of the office cabinet become incidents of the locked one: one change over both."""

    name: ClassVar[str] = "a concern becomes an incident (both cabinets at once)"

    def prepare(self, folder: Path) -> None:
        store = accounts.sign_in(folder, OFFICE_NAME, OFFICE_PASSWORD)
        for number in range(SAVES):
            concerns.report_concern(store, f"Concern {number} {LONG}")
        store.close()

    def act(self, folder: Path, say: Say) -> None:
        store = leader(folder)
        for row in inbox_service.slips(store):
            decision_service.slip_to_incident(store, row.id)
            say(row.id)
        store.close()

    def check(self, folder: Path, said: Sequence[str]) -> None:
        store = leader(folder)
        waiting = {row.id for row in inbox_service.slips(store)}
        with store.read() as session:
            made = list(session.scalars(select(ConcernDecision.slip_id)))
        must_add_up(store)
        store.close()
        assert len(made) == len(set(made)), "an incident was made twice"
        assert not waiting & set(made), "split: still in the inbox, and an incident already"
        assert len(waiting) + len(made) == SAVES, "split: neither in the inbox nor an incident"
        assert set(said) <= set(made), "acknowledged and lost"
        assert len(made) <= len(said) + 1


class Accounts:
    """The keyring is changed: accounts are added, a password is given anew."""

    name: ClassVar[str] = "an account is added, a password changed (keyring)"

    _new: ClassVar[str] = "another long sentence"

    def prepare(self, folder: Path) -> None:
        assert keyring_place.exists(folder)

    def act(self, folder: Path, say: Say) -> None:
        store = leader(folder)
        accounts.add_account(store, "Deputy", Role.LEADER, self._new)
        say("Deputy")
        accounts.add_account(store, "Clerk", Role.OFFICE, self._new)
        say("Clerk")
        accounts.change_password(store, LEADER_PASSWORD, self._new)
        say("password")
        store.close()

    def check(self, folder: Path, said: Sequence[str]) -> None:
        assert accounts.school_state(folder) is FolderState.SCHOOL
        store = self._in(folder, LEADER_NAME, said="password" in said)
        must_add_up(store)
        names = {account.name for account in store.keyring().accounts}
        store.close()
        accounts.sign_in(folder, OFFICE_NAME, OFFICE_PASSWORD).close()
        assert {"Deputy", "Clerk"} & set(said) <= names, "acknowledged and lost"
        for name in names & {"Deputy", "Clerk"}:
            there = accounts.sign_in(folder, name, self._new)
            concerns.report_concern(there, "Can be written")
            there.close()

    def _in(self, folder: Path, name: str, *, said: bool) -> Store:
        """With the new password once it was acknowledged, until then with one of the two."""
        try:
            return accounts.sign_in(folder, name, self._new)
        except WrongPassword:
            assert not said, "the new password was acknowledged and lost"
            return accounts.sign_in(folder, name, LEADER_PASSWORD)


class BackUp:
    """A back-up is made beside an earlier one, then over it."""

    name: ClassVar[str] = "a back-up is made"

    def prepare(self, folder: Path) -> None:
        store = leader(folder)
        made = service.start_incident(store, "Before the back-up").value
        chronology_service.add_note(store, made, LONG)
        (folder / "copies").mkdir()
        manifest = backup.write(backup.plan(store), self._target(folder))
        backup.record(store, manifest)
        shutil.copyfile(self._target(folder), self._earlier(folder))
        store.close()

    def act(self, folder: Path, say: Say) -> None:
        store = leader(folder)
        service.start_incident(store, "Since the back-up")
        say("kept")
        manifest = backup.write(backup.plan(store), self._target(folder))
        say(manifest.made_at.isoformat())
        backup.record(store, manifest)
        say("recorded")
        store.close()

    def check(self, folder: Path, said: Sequence[str]) -> None:
        inspect(self._earlier(folder))
        found = inspect(self._target(folder))
        if said[1:]:
            assert found.made_at.isoformat() == said[1], "acknowledged, and it is not there"
        store = leader(folder)
        must_add_up(store)
        listed = len(service.incidents(store))
        assert listed == 2 or (listed == 1 and not said), "acknowledged and lost, or torn"
        if "recorded" in said:
            assert backup.last_backup(store) == found.made_at
        again = backup.write(backup.plan(store), self._target(folder))
        assert inspect(self._target(folder)) == again
        left = {path.name for path in self._target(folder).parent.iterdir()}
        store.close()
        assert left == {self._target(folder).name, self._earlier(folder).name}, left
        assert not (folder / workplace.NAME).exists()

    def _target(self, folder: Path) -> Path:
        return folder / "copies" / f"school{backup.SUFFIX}"

    def _earlier(self, folder: Path) -> Path:
        return folder / "copies" / f"earlier{backup.SUFFIX}"


class SignIn:
    """The program starts: cabinets are opened, the sign-in is written down."""

    name: ClassVar[str] = "start and sign-in"

    def prepare(self, folder: Path) -> None:
        Notes().prepare(folder)

    def act(self, folder: Path, say: Say) -> None:
        store = leader(folder)
        say(str(utc_now()))
        store.close()

    def check(self, folder: Path, said: Sequence[str]) -> None:
        assert len(said) <= 1
        store = leader(folder)
        assert len(service.incidents(store)) == 1
        must_add_up(store)
        store.close()
