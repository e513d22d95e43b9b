"""Faults while an incident is kept: killed, disk full, the same record open twice (F1, F5, F18)."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QMessageBox
from sqlalchemy import event
from sqlcipher3 import dbapi2

from esafety_desktop.accounts.service import sign_in
from esafety_desktop.incidents import chronology_service, service
from esafety_desktop.incidents.details_dialog import DetailsDialog
from esafety_desktop.incidents.note_dialog import NoteDialog
from esafety_desktop.printing.locked_view import LockedPreview
from esafety_desktop.problem import Problem
from esafety_desktop.value import replace
from esafety_desktop.widgets.desk import KEEP_ELSEWHERE
from tests.conftest import LEADER_NAME, LEADER_PASSWORD

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

WRITER = """
import sys
from pathlib import Path
from esafety_desktop.accounts.service import sign_in
from esafety_desktop.incidents import chronology_service, service
store = sign_in(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
number = int(sys.argv[4])
made = service.start_incident(store, f"Incident of round {number}").value
while True:
    number += 1
    chronology_service.add_note(store, made, f"Note {number} " + "x" * 3000)
    print(made, number, flush=True)
"""


@pytest.mark.fault("F1")
@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX")
def test_f1_killed_while_notes_are_kept_no_acknowledged_note_is_lost(data_folder: Path) -> None:
    acknowledged: dict[str, list[int]] = {}
    number = 0
    for seconds in (0.04, 0.07, 0.1):
        command = [sys.executable, "-c", WRITER, str(data_folder), LEADER_NAME, LEADER_PASSWORD]
        with subprocess.Popen([*command, str(number)], stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout
            lines = [writer.stdout.readline()]
            time.sleep(seconds)
            os.kill(writer.pid, signal.SIGKILL)
            lines += [line for line in writer.stdout.readlines() if line.endswith("\n")]
        for line in lines:
            made, said = line.split()
            number = int(said)
            acknowledged.setdefault(made, []).append(number)
        store = sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
        for made, numbers in acknowledged.items():
            texts = [entry.text for entry in service.incident(store, made).entries]
            for one in numbers:
                assert sum(text.startswith(f"Note {one} ") for text in texts) == 1
            assert chronology_service.verify(store, made) is None
        store.close()
    references = [row.reference for row in _incidents(data_folder)]
    assert len(set(references)) == len(references) == 3


def _incidents(folder: Path) -> tuple[Any, ...]:
    store = sign_in(folder, LEADER_NAME, LEADER_PASSWORD)
    found = service.incidents(store)
    store.close()
    return found


@pytest.mark.fault("F5")
def test_f5_on_a_full_disk_the_text_is_kept_and_goes_elsewhere(
    desk: Desk, leader_store: Store, qtbot: QtBot
) -> None:
    made = service.start_incident(leader_store, "One").value
    dialog = NoteDialog(desk, made)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.text.setPlainText("What the child said, word for word.")
    engine = leader_store._open_engine()

    def full(_conn: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if statement.startswith(("INSERT", "UPDATE", "COMMIT")):
            raise dbapi2.OperationalError("database or disk is full")

    event.listen(engine, "before_cursor_execute", full)
    dialog.ui.ok.click()
    assert dialog.isVisible()
    assert dialog.ui.text.toPlainText() == "What the child said, word for word."
    (box,) = dialog.findChildren(QMessageBox)
    assert "disk is full" in box.text()
    elsewhere = next(one for one in box.buttons() if one.text() == KEEP_ELSEWHERE)
    elsewhere.click()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(LockedPreview)), timeout=10_000)
    (preview,) = dialog.findChildren(LockedPreview)
    pages = PdfReader(io.BytesIO(preview._pages_pdf)).pages
    assert "What the child said, word for word." in pages[0].extract_text()
    preview.close()
    event.remove(engine, "before_cursor_execute", full)
    dialog.ui.ok.click()
    assert not dialog.isVisible()
    assert service.incident(leader_store, made).entries[-1].text.startswith("What the child")


@pytest.mark.fault("F18")
def test_f18_two_windows_over_the_same_facts(desk: Desk, leader_store: Store, qtbot: QtBot) -> None:
    made = service.start_incident(leader_store, "One").value
    facts = service.incident(leader_store, made).facts
    first, second = (DetailsDialog(desk, made, facts) for _ in range(2))
    for dialog in (first, second):
        qtbot.addWidget(dialog)
        dialog.show()
    first.ui.place.setText("Library")
    second.ui.site.setText("a chat")
    first.accept()
    second.accept()
    both = service.incident(leader_store, made).facts
    assert (both.place, both.site) == ("Library", "a chat")


@pytest.mark.fault("F18")
def test_f18_the_same_fact_changed_twice_tells_the_second_one(leader_store: Store) -> None:
    made = service.start_incident(leader_store, "One").value
    seen = service.incident(leader_store, made).facts
    service.save_facts(leader_store, made, replace(seen, place="Library"), seen)
    with pytest.raises(Problem, match="Somebody else changed place") as raised:
        service.save_facts(leader_store, made, replace(seen, place="Hall"), seen)
    assert "Copy what you typed" in raised.value.advice
    assert service.incident(leader_store, made).facts.place == "Library"
