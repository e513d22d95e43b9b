"""Scenes of what not everybody may read: sealed envelopes, and the governors' page."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from sqlalchemy import select

from esafety_desktop.accounts import governor_service
from esafety_desktop.accounts import service as accounts
from esafety_desktop.accounts.visiting import Visitor
from esafety_desktop.governors import service as governors
from esafety_desktop.incidents import chronology_service, envelope_service, service
from esafety_desktop.incidents.records import Incident
from esafety_desktop.problem import Problem
from esafety_desktop.retention.registry_service import disposers
from esafety_desktop.store import slots
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.store.checks import check_steps
from esafety_desktop.store.verifying import verify_chain
from tests.faults.scenes import LONG, leader, must_add_up
from tests.store.leaders import DEPUTY, HEAD, PASSWORDS, id_of, sign_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from esafety_desktop.store.store import Store
    from tests.faults.scenes import Say

_MOVED = f"Moved about the head. {LONG}".strip()
_BEGUN = "Begun about the head"
_EARLIER = "Sealed before the third leader came"
_SECOND = "second"
_SECONDS_PASSWORD = "another long sentence"


def _told(store: Store) -> dict[str, str]:
    """What happened, by the incidents' ids, in this one cabinet or envelope."""
    with store.read() as session:
        rows = session.execute(select(Incident.id, Incident.what_happened))
        return {row.id: row.what_happened for row in rows}


def _texts(store: Store) -> list[str]:
    ids = _told(store)
    return [entry.text for one in ids for entry in service.incident(store, one).entries]


class Envelopes:
    """An incident is sealed away from a leader, one begun in an envelope, a reader added."""

    name: ClassVar[str] = "an incident is sealed away, another begun sealed, a reader let in"

    def prepare(self, folder: Path) -> None:
        store = leader(folder)
        for name in (HEAD, DEPUTY):
            accounts.add_account(store, name, Role.LEADER, PASSWORDS[name])
        made = service.start_incident(store, "To be moved").value
        chronology_service.add_note(store, made, _MOVED)
        store.close()
        for name in PASSWORDS:
            store = sign_in(folder, name)
            assert store.stores == (store,)
            store.close()
        store = leader(folder)
        envelope_service.start_sealed(store, [id_of(store, DEPUTY)], _EARLIER)
        accounts.add_account(store, _SECOND, Role.LEADER, _SECONDS_PASSWORD)
        store.close()

    def act(self, folder: Path, say: Say) -> None:
        store = leader(folder)
        deputy = id_of(store, DEPUTY)
        (moving,) = _told(store)
        envelope_service.seal_away(store, moving, [deputy], disposers())
        say("moved")
        begun = envelope_service.start_sealed(store, [deputy], _BEGUN).value
        say("begun")
        mine = next(one for one in store.stores[1:] if begun in _told(one))
        chronology_service.add_note(mine, begun, f"Since. {LONG}")
        say("noted")
        envelope_service.let_read(self._earlier(store), id_of(store, _SECOND))
        say("let in")
        store.close()

    def check(self, folder: Path, said: Sequence[str]) -> None:
        self._by_the_leader(folder, said)
        self._by_the_others(folder, said)
        assert self._second_reads(folder), "the list says that it can be read, and it is shut"
        ends = {path.suffix for path in (folder / slots.FOLDER).iterdir()}
        assert ends == {".db", ".keys"}, ends

    def _by_the_leader(self, folder: Path, said: Sequence[str]) -> None:
        store = leader(folder)
        must_add_up(store)
        sealed = self._sealed(store)
        here = _texts(store)
        told = [one for one in (*check_steps(store), *store.shelf().faults) if one]
        assert not told, told
        assert (_MOVED in here) or (_MOVED in sealed), "the words are neither here nor there"
        assert sealed.count(_MOVED) <= 1, "sealed away twice"
        if "moved" in said:
            assert _MOVED in sealed, "acknowledged, and not in the envelope"
            assert _MOVED not in here, "acknowledged, and its words are still for everybody"
        if "noted" in said:
            assert sealed.count(f"Since. {LONG}".strip()) == 1, "acknowledged and lost"
        if "begun" in said:
            assert sum(_BEGUN in text for text in sealed) == 1, "acknowledged and lost"
        if "let in" in said:
            assert not self._can_be_let_in(store), "acknowledged, and not in the list"
        self._do_again(store)
        store.close()

    def _do_again(self, store: Store) -> None:
        """What was not done is done now."""
        if _MOVED in _texts(store):
            (moving,) = _told(store)
            envelope_service.seal_away(store, moving, [id_of(store, DEPUTY)], disposers())
        if self._can_be_let_in(store):
            envelope_service.let_read(self._earlier(store), id_of(store, _SECOND))
        assert self._sealed(store).count(_MOVED) == 1
        assert _MOVED not in _texts(store)

    def _can_be_let_in(self, store: Store) -> bool:
        able = envelope_service.could_read(self._earlier(store))
        return id_of(store, _SECOND) in {row.id for row in able}

    def _by_the_others(self, folder: Path, said: Sequence[str]) -> None:
        head = sign_in(folder, HEAD)
        assert head.stores == (head,), "the one whom it is about can open it"
        head.close()
        deputy = sign_in(folder, DEPUTY)
        told = [*deputy.shelf().faults]
        sealed = self._sealed(deputy)
        readers = [envelope_service.readers(one) for one in deputy.stores[1:]]
        deputy.close()
        assert not told, told
        assert all(DEPUTY in names for names in readers)
        assert _MOVED in sealed, "the other reader can't read it"
        if "begun" in said:
            assert any(_BEGUN in text for text in sealed), "the other reader can't read it"

    def _sealed(self, store: Store) -> list[str]:
        found: list[str] = []
        for one in store.stores[1:]:
            with one.read() as session:
                assert verify_chain(session, Cabinet.LOCKED) == (), "an envelope's trail is torn"
            found += _texts(one)
        return found

    def _earlier(self, store: Store) -> Store:
        for one in store.stores[1:]:
            if _EARLIER in _told(one).values():
                return one
        told = store.shelf().faults
        assert told, "an envelope is not there, and nobody says so"
        raise Problem(told[0], "")

    def _second_reads(self, folder: Path) -> bool:
        store = accounts.sign_in(folder, _SECOND, _SECONDS_PASSWORD)
        found = [name for one in store.stores[1:] for name in _told(one).values()]
        store.close()
        assert set(found) <= {_EARLIER}, "reads what was sealed away from everybody else"
        return _EARLIER in found


class Publishing:
    """A leader keeps and publishes a page for governors, takes another back, adds a governor."""

    name: ClassVar[str] = "a governors' page is published, another taken back, a governor added"

    _first: ClassVar[str] = "governor"

    def prepare(self, folder: Path) -> None:
        store = leader(folder)
        service.start_incident(store, "Counted")
        accounts.add_account(store, self._first, Role.GOVERNOR, _SECONDS_PASSWORD)
        self._publish(store, "old")
        store.close()
        assert self._seen(folder, self._first) == ["old"]

    def act(self, folder: Path, say: Say) -> None:
        store = leader(folder)
        self._publish(store, "new")
        say("published")
        (old,) = (one.edition.id for one in governors.kept(store) if one.edition.comment == "old")
        governors.withdraw(store, old)
        governors.keep_in_step(store)
        say("taken back")
        accounts.add_account(store, _SECOND, Role.GOVERNOR, _SECONDS_PASSWORD)
        governors.keep_in_step(store)
        say("added")
        store.close()

    def check(self, folder: Path, said: Sequence[str]) -> None:
        seen = self._seen(folder, self._first)
        assert set(seen) <= {"old", "new"}
        assert "published" not in said or "new" in seen, "acknowledged, and governors don't see it"
        assert "taken back" not in said or "old" not in seen, "taken back, and still to be seen"
        store = leader(folder)
        must_add_up(store)
        governors.keep_in_step(store)  # as the program does after each sign-in
        wanted = [one.comment for one in governors.published(store)]
        kept = [one.edition.comment for one in governors.kept(store)]
        names = {one.name for one in store.keyring().with_role(Role.GOVERNOR)}
        store.close()
        assert len(kept) == len(set(kept)), "a page was kept twice"
        assert "added" not in said or _SECOND in names, "acknowledged and lost"
        for name in names:
            assert self._seen(folder, name) == wanted
        again = leader(folder)
        if "new" not in wanted:
            page = next(
                (one for one in governors.kept(again) if one.edition.comment == "new"), None
            )
            if page is not None:
                governors.publish(again, page.edition.id)
            else:
                self._publish(again, "new")
            governors.keep_in_step(again)
        again.close()
        assert "new" in self._seen(folder, self._first)

    def _publish(self, store: Store, words: str) -> None:
        period = governors.periods(store)[0]
        page = governors.candidate(store, period.year_start, period.term, words)
        governors.publish(store, governors.keep(store, page).value.id)
        governors.keep_in_step(store)

    def _seen(self, folder: Path, name: str) -> list[str]:
        visitor = governor_service.come_in(folder, name, _SECONDS_PASSWORD)
        assert isinstance(visitor, Visitor)
        found = governors.shown_to(visitor)
        visitor.close()
        assert found.holds, "told that somebody else wrote the governors' pages"
        return [one.comment for one in found.editions]
