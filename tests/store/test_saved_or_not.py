"""Saves that are reported wrongly, and files that are exchanged underneath (F4, F17)."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event
from sqlcipher3 import dbapi2

from esafety_desktop.accounts.service import sign_in
from esafety_desktop.incidents import chronology_service, service
from esafety_desktop.store.faults import FileReplaced, NotSaved

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from esafety_desktop.store.store import Store


NOT_ON_WINDOWS = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows lets nobody exchange or move a file that is open"
)


def failing_commit(store: Store, *, saved: bool) -> Callable[[], None]:
    """From now on a COMMIT is reported as failed, after or without having been done.

    The error is raised where the driver raises it; gives what ends it.
    """
    engine = store._open_engine()

    def report(_conn: Any, cursor: Any, statement: str, *_rest: Any) -> None:
        if statement == "COMMIT":
            if saved:
                cursor.execute("COMMIT")
            raise dbapi2.OperationalError("disk I/O error")

    event.listen(engine, "before_cursor_execute", report)
    return lambda: event.remove(engine, "before_cursor_execute", report)


@pytest.mark.fault("F4")
def test_f4_not_saved_but_it_was_is_told_as_saved(leader_store: Store) -> None:
    made = service.start_incident(leader_store, "One").value
    over = failing_commit(leader_store, saved=True)
    kept = chronology_service.add_note(leader_store, made, "The police were rung.")
    over()
    assert kept.said
    texts = [entry.text for entry in service.incident(leader_store, made).entries]
    assert texts.count("The police were rung.") == 1
    assert chronology_service.verify(leader_store, made) is None
    chronology_service.add_note(leader_store, made, "And the next note.")
    assert len(service.incident(leader_store, made).entries) == 3


@pytest.mark.fault("F4")
def test_f4_not_saved_and_it_was_not(leader_store: Store) -> None:
    made = service.start_incident(leader_store, "One").value
    over = failing_commit(leader_store, saved=False)
    with pytest.raises(NotSaved, match="disk reported a fault"):
        chronology_service.add_note(leader_store, made, "The police were rung.")
    over()
    assert len(service.incident(leader_store, made).entries) == 1
    chronology_service.add_note(leader_store, made, "The police were rung.")
    assert len(service.incident(leader_store, made).entries) == 2


@NOT_ON_WINDOWS
@pytest.mark.fault("F17")
@pytest.mark.parametrize("name", ["locked.db", "office.db"])
def test_f17_a_file_exchanged_underneath_refuses_the_write(leader_store: Store, name: str) -> None:
    made = service.start_incident(leader_store, "One").value
    path: Path = leader_store.folder / name
    copy = path.with_name("copied.by.a.sync.program")
    shutil.copy2(path, copy)
    copy.replace(path)
    with pytest.raises(FileReplaced) as raised:
        chronology_service.add_note(leader_store, made, "Lost otherwise.")
    assert "Ctrl+L" in raised.value.advice
    assert len(service.incident(leader_store, made).entries) == 1
    folder = leader_store.folder
    leader_store.close()
    again = sign_in(folder, "leader", "lantern under moss")
    chronology_service.add_note(again, made, "Kept.")
    assert len(service.incident(again, made).entries) == 2
    again.close()


@NOT_ON_WINDOWS
@pytest.mark.fault("F17")
def test_f17_a_file_taken_away_refuses_the_write(leader_store: Store) -> None:
    made = service.start_incident(leader_store, "One").value
    path = leader_store.folder / "locked.db"
    away = path.rename(path.with_name("moved.away"))
    with pytest.raises(FileReplaced):
        chronology_service.add_note(leader_store, made, "Lost otherwise.")
    away.rename(path)
    chronology_service.add_note(leader_store, made, "Kept.")
    assert service.incident(leader_store, made).entries[-1].text == "Kept."
